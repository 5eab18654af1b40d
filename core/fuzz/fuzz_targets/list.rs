#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| pedt_fuzz::run("list", data));
