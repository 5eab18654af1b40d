//! The npm package `pedt`: bytes in, bytes out, no more.
//!
//! JavaScript writes a question into the memory of the module and reads the
//! answer there. What a call may be, how the module is loaded and what is thrown
//! is written in TypeScript, in `js/`.
//!
//! An exchange is `room`, writing, `answer`, `at`, `length`, reading. A module
//! has one thread, so no other exchange comes in between. Nothing here follows a
//! pointer: the only unsafe thing is that functions are exported by name.

#![expect(unsafe_code, reason = "an exported name could clash with another")]

use std::cell::RefCell;

use pedt::api::{self, Verb};
use pedt::{Diagnostic, Framework, Limits};

thread_local! {
    static QUESTION: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static ANSWER: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Makes room for a question, and says where.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    QUESTION.replace(vec![0; length]);
    QUESTION.with_borrow_mut(Vec::as_mut_ptr)
}

/// Answers the question: the name of a verb, limits (nothing, or JSON) and a
/// call, one after the other. False means that the limits cannot be used; the
/// answer is then a list of diagnostics.
#[unsafe(no_mangle)]
pub extern "C" fn answer(verb: usize, limits: usize) -> bool {
    let question = QUESTION.take();
    let (answer, usable) = match answered(&question, verb, limits) {
        Ok(answer) => (answer, true),
        Err(faults) => (serde_json::to_string(&faults).unwrap_or_default(), false),
    };
    ANSWER.set(answer);
    usable
}

/// Answers with the framework that is used when a call brings none.
#[unsafe(no_mangle)]
pub extern "C" fn framework() {
    ANSWER.set(Framework::BUILTIN_JSON.to_owned());
}

/// Answers with the version of the package.
#[unsafe(no_mangle)]
pub extern "C" fn version() {
    ANSWER.set(env!("CARGO_PKG_VERSION").to_owned());
}

/// Where the answer is.
#[unsafe(no_mangle)]
pub extern "C" fn at() -> *const u8 {
    ANSWER.with_borrow(|answer| answer.as_ptr())
}

/// How long the answer is.
#[unsafe(no_mangle)]
pub extern "C" fn length() -> usize {
    ANSWER.with_borrow(String::len)
}

fn answered(question: &[u8], verb: usize, limits: usize) -> Result<String, Vec<Diagnostic>> {
    let (verb, rest) = question.split_at_checked(verb).unwrap_or_default();
    let (limits, call) = rest.split_at_checked(limits).unwrap_or_default();
    let limits = match limits {
        [] => Limits::default(),
        given => {
            let (limits, faults) = Limits::from_json(given).into_parts();
            limits.ok_or(faults)?
        }
    };
    // The names come from the table of verbs, through the package beside this.
    let verb = std::str::from_utf8(verb).ok().and_then(Verb::from_name);
    Ok(verb.map_or_else(String::new, |verb| api::answer(verb, call, &limits)))
}
