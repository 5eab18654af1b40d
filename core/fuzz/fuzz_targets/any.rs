//! One fuzzer for every target, of which the variable `FUZZ_TARGET` names one:
//! a program for each would take longer to build than to run.
#![no_main]

use std::env;
use std::sync::LazyLock;

static TARGET: LazyLock<pedt_fuzz::Target> = LazyLock::new(|| {
    let name = env::var("FUZZ_TARGET").expect("FUZZ_TARGET names a target");
    pedt_fuzz::target(&name).expect("FUZZ_TARGET is one of the targets")
});

libfuzzer_sys::fuzz_target!(|data: &[u8]| TARGET(data));
