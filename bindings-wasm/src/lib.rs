//! The npm package `pedt`: bytes in, bytes out, no more.
//!
//! JavaScript writes a call into the memory of the module, and reads the
//! answer from there. What a call may be, how the module is loaded and what is
//! thrown is said in TypeScript, in `js/`.
//!
//! One exchange is `room`, writing, `answer`, `length`, reading: JavaScript has
//! one thread, so no other exchange comes in between. Nothing here takes a
//! pointer, so nothing here needs unsafe code but the names of what is exported.

use std::cell::Cell;

use pedt::api;

thread_local! {
    static CALL: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
    static ANSWER: Cell<String> = const { Cell::new(String::new()) };
}

/// Makes room for what is asked, and says where.
#[expect(unsafe_code, reason = "the name is exported")]
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    let mut bytes = vec![0; length];
    let at = bytes.as_mut_ptr();
    CALL.set(bytes);
    at
}

/// Answers the call that was written, and says where the answer is.
#[expect(unsafe_code, reason = "the name is exported")]
#[unsafe(no_mangle)]
pub extern "C" fn answer(verb: usize) -> *const u8 {
    let call = CALL.take();
    let text = String::from_utf8(call).unwrap_or_default();
    let answer = match verb { 0 => api::check(&text), 1 => api::analyse(&text), 2 => api::read(&text), _ => pedt::Framework::BUILTIN_JSON.to_owned() };
    let at = answer.as_ptr();
    ANSWER.set(answer);
    at
}

/// The length of the answer.
#[expect(unsafe_code, reason = "the name is exported")]
#[unsafe(no_mangle)]
pub extern "C" fn length() -> usize {
    let answer = ANSWER.take();
    let l = answer.len();
    ANSWER.set(answer);
    l
}
