//! What the library takes for JSON, text by text, after the grammar of RFC 8259.
//!
//! A text is read, or it is refused with a diagnostic that says why; where the
//! RFC leaves the choice to the reader, the choice is written down here.
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

use pedt::{Code, Framework, Limits, Roster, check_json, check_response};

/// Texts of the grammar: all are read.
const READ: &[&str] = &[
    // Any value is a text, with white space around it or none.
    "null",
    "true",
    "false",
    "0",
    "\"\"",
    "[]",
    "{}",
    " \t\r\n[]\n\r\t ",
    "\u{feff}{}",
    // Numbers.
    "-0",
    "-1",
    "10",
    "1234567890",
    "0.0",
    "-0.0",
    "0.1",
    "-1.25",
    "1.0",
    "1.000",
    "1e1",
    "1E1",
    "1e+1",
    "1e-1",
    "1E+01",
    "1e00",
    "0e0",
    "0E-0",
    "0e+1",
    "1.5e3",
    "-1.5E-3",
    "123.456e78",
    "9223372036854775807",
    "-9223372036854775808",
    "9223372036854775808",
    "18446744073709551615",
    "18446744073709551616",
    "-9223372036854775809",
    "123456789012345678901234567890",
    "-123456789012345678901234567890",
    "1.7976931348623157e308",
    "5e-324",
    "1e-400",
    "-1e-999999",
    "0e999999",
    "0.10000000000000000000000000000000000000000000000001",
    // Texts.
    "\"a\"",
    "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
    "\"/\"",
    "\"\\u0000\"",
    "\"\\u001f\"",
    "\"\\u00e9\"",
    "\"\\u00E9\"",
    "\"\\uFFFF\"",
    "\"\\uFDD0\"",
    "\"\\uD83D\\uDE00\"",
    "\"\\ud83d\\ude00\"",
    "\"\\udbff\\udfff\"",
    "\"\\u0022\\u005c\"",
    "\"\\\\u0000\"",
    "\"\u{7f}\"",
    "\"\u{80}\"",
    "\"\u{2028}\u{2029}\"",
    "\"\u{e9}\"",
    "\"\u{20ac}\"",
    "\"\u{1f600}\"",
    "\"\u{10ffff}\"",
    "\"\u{ffff}\"",
    "\"\u{feff}\"",
    "\"\u{202e}\"",
    "\"/* not a comment */\"",
    "\"'\"",
    "\"[1,2\"",
    // Lists.
    "[null]",
    "[1]",
    "[ 1 , 2 ]",
    "[[]]",
    "[[],{},\"\",0,true,null]",
    "[1\n,2]",
    "[[[[[[[[]]]]]]]]",
    // Objects; also the keys that are traps in some languages.
    "{\"a\":1}",
    "{ \"a\" : 1 , \"b\" : 2 }",
    "{\"\":0}",
    "{\"a\":{\"a\":{}}}",
    "{\"\\u0061\":1}",
    "{\"\\u0000\":1}",
    "{\"\\ud83d\\ude00\":1}",
    "{\"__proto__\":null}",
    "{\"constructor\":{\"prototype\":{}}}",
    "{\"a\":[]}",
];

/// Texts outside the grammar: none is read.
const REFUSED: &[&str] = &[
    // Nothing, or more than one value.
    "",
    " ",
    "\n",
    "\u{feff}",
    "1 2",
    "{} {}",
    "[][]",
    "null null",
    "[]]",
    "{}}",
    "\"a\" 1",
    "[1]x",
    "{}#",
    "{},",
    "[],",
    ",",
    ":",
    "]",
    "}",
    "\u{feff}\u{feff}{}",
    " \u{feff}{}",
    "[\u{feff}]",
    // Words.
    "nul",
    "nulll",
    "tru",
    "fals",
    "True",
    "TRUE",
    "Null",
    "NULL",
    "undefined",
    "nil",
    "None",
    "yes",
    "a",
    "[a]",
    "[nul]",
    "[tru]",
    "truee",
    "n",
    "t",
    "f",
    // Numbers.
    "NaN",
    "-NaN",
    "Infinity",
    "-Infinity",
    "+Infinity",
    "inf",
    "[NaN]",
    "1e400",
    "-1e400",
    "[1e999]",
    "+1",
    "++1",
    "--1",
    "-",
    "+",
    "-a",
    "- 1",
    "01",
    "-01",
    "00",
    "-00",
    "012",
    "00.1",
    "1.",
    "-1.",
    "1.e1",
    ".5",
    "-.5",
    ".",
    "0.",
    "0.e1",
    "1e",
    "1e+",
    "1e-",
    "1E",
    "0e",
    "0e+",
    "1.5e",
    "1e1.5",
    "1ee1",
    "1e1e1",
    "1.2.3",
    "1..2",
    "1-1",
    "1+1",
    "1/2",
    "0x1",
    "0xff",
    "0b1",
    "0o7",
    "1_000",
    "1,000",
    "1 000",
    "1a",
    "1f",
    "1L",
    "0.3e+",
    "1eE2",
    "2.e3",
    "2.e-3",
    "1e 1",
    "1. 5",
    "\u{661}",
    "\u{ff11}",
    "1\u{a0}",
    "\u{2212}1",
    "1\u{0}",
    // Texts.
    "\"",
    "\"a",
    "a\"",
    "'a'",
    "\u{201c}a\u{201d}",
    "`a`",
    "\"\\\"",
    "\"\\",
    "\"a\"b\"",
    "\"\"\"",
    "\"\\a\"",
    "\"\\v\"",
    "\"\\0\"",
    "\"\\'\"",
    "\"\\x41\"",
    "\"\\ \"",
    "\"\\\n\"",
    "\"\\U0041\"",
    "\"\\u\"",
    "\"\\u0\"",
    "\"\\u00\"",
    "\"\\u004\"",
    "\"\\u004g\"",
    "\"\\u 041\"",
    "\"\\u+041\"",
    "\"\\u-041\"",
    "\"\\u{41}\"",
    "\"\\u00\\u0041\"",
    "\"\\\u{e9}\"",
    "\"\u{0}\"",
    "\"\u{1}\"",
    "\"\t\"",
    "\"\n\"",
    "\"\r\"",
    "\"\u{1f}\"",
    "\"a\nb\"",
    // Halves of a pair of surrogates stand for no character.
    "\"\\ud800\"",
    "\"\\udfff\"",
    "\"\\udc00\\ud800\"",
    "\"\\ud800\\ud800\"",
    "\"\\ud800x\"",
    "\"\\ud800\\n\"",
    "\"\\ud800\\u0041\"",
    "\"\\ud83d\\ude0\"",
    "\"\\ud83d\\\"",
    "\"\\uDBFF\"",
    "{\"\\ud800\":1}",
    // Lists.
    "[",
    "[1",
    "[1,",
    "[,",
    "[,1]",
    "[1,]",
    "[1,,2]",
    "[,]",
    "[1 2]",
    "[1;2]",
    "[1:2]",
    "[\"a\":1]",
    "[1}",
    "[[]",
    "[[1]",
    "[1,\n",
    "(1)",
    "[\"a\",\n4\n,1,",
    "[*]",
    "[1]]",
    "[...]",
    "[\u{a0}]",
    // Objects.
    "{",
    "{\"a\"",
    "{\"a\":",
    "{\"a\":1",
    "{\"a\":1,",
    "{\"a\":1,}",
    "{,}",
    "{,\"a\":1}",
    "{\"a\"}",
    "{\"a\":}",
    "{\"a\",1}",
    "{\"a\" 1}",
    "{\"a\"=1}",
    "{\"a\"::1}",
    "{\"a\":1:2}",
    "{\"a\":1,,\"b\":2}",
    "{\"a\":1 \"b\":2}",
    "{\"a\":1;\"b\":2}",
    "{a:1}",
    "{'a':1}",
    "{1:1}",
    "{null:1}",
    "{[]:1}",
    "{{}:1}",
    "{\"a\":1]",
    "{\"a\":a}",
    "{:1}",
    "{\"a\":1}}",
    "{\"a\":1,\"b\"}",
    "{\"a\"\n",
    "{\"a\":1,b:2}",
    // White space that is none, and comments.
    "\u{b}[]",
    "\u{c}[]",
    "\u{a0}[]",
    "\u{85}[]",
    "\u{2028}[]",
    "\u{3000}[]",
    "[]\u{0}",
    "\u{0}",
    "// a\n[]",
    "/* a */[]",
    "[] // a",
    "# a\n[]",
    "[/* a */]",
    "<!-- a -->[]",
    "[]/**/",
    ";[]",
    "<null>",
    "[<null>]",
    "\\u005b]",
    "\\n",
    "\u{1b}[",
];

/// Bytes that are no UTF-8, with the first byte that cannot be read.
const NOT_UTF8: &[(&[u8], u64)] = &[
    (b"\xff", 0),
    (b"\"\xff\"", 1),
    (b"\"\x80\"", 1),
    (b"\"\xc3\"", 1),
    (b"\"\xe2\x82\"", 1),
    (b"\"\xf0\x9f\x98\"", 1),
    (b"\"\xc0\x80\"", 1),             // zero in two bytes
    (b"\"\xc1\xbf\"", 1),             // too long
    (b"\"\xe0\x80\xaf\"", 1),         // too long
    (b"\"\xf0\x80\x80\xaf\"", 1),     // too long
    (b"\"\xed\xa0\x80\"", 1),         // half of a pair of surrogates
    (b"\"\xed\xbf\xbf\"", 1),         // the other half
    (b"\"\xf4\x90\x80\x80\"", 1),     // beyond the last code point
    (b"\"\xf8\x88\x80\x80\x80\"", 1), // five bytes
    (b"\"\xfe\"", 1),
    (b"[1]\xe9", 3),
    (b"{\"a\":\xe5}", 5),
    (b"\"caf\xe9\"", 4),                // Windows-1252
    (b"\xff\xfe[\0]\0", 0),             // UTF-16, low byte first
    (b"\xfe\xff\0[\0]", 0),             // UTF-16, high byte first
    (b"\xff\xfe\0\0[\0\0\0]\0\0\0", 0), // UTF-32
    (b"\xef\xbb", 0),                   // half a byte order mark
    (b"\xef\xbb\xbf\"\xff\"", 1),       // counted after the mark
    (b"[\"\xe2\x82\xac\", \"\xe2\x28\xa1\"]", 9),
];

fn verdict(text: &[u8]) -> Result<(), Code> {
    check_json(text, &Limits::default()).map_err(|fault| fault.code)
}

#[test]
fn texts_of_the_grammar_are_read() {
    for text in READ {
        assert_eq!(verdict(text.as_bytes()), Ok(()), "{text:?}");
    }
}

#[test]
fn texts_outside_the_grammar_are_refused() {
    for text in REFUSED {
        assert_eq!(verdict(text.as_bytes()), Err(Code::JsonSyntax), "{text:?}");
    }
}

#[test]
fn a_text_that_is_cut_off_is_refused() {
    let whole = r#" {"a\u00e9\n": [1.5e-3, true, null, "x", {"b": [], "c": {}}], "d": false}"#;
    assert_eq!(verdict(whole.as_bytes()), Ok(()));
    for end in 0..whole.len() {
        let cut = whole.as_bytes().get(..end).unwrap_or_default();
        assert_eq!(verdict(cut), Err(Code::JsonSyntax), "up to byte {end}");
    }
}

#[test]
fn every_byte_below_the_blank_is_refused_in_a_text_and_outside() {
    for byte in 0..b' ' {
        let inside = [b'"', byte, b'"'];
        assert_eq!(verdict(&inside), Err(Code::JsonSyntax), "{byte:#x}");
        let space = matches!(byte, b'\t' | b'\n' | b'\r');
        assert_eq!(verdict(&[b'1', byte]).is_ok(), space, "{byte:#x}");
    }
}

#[test]
fn every_escape_but_nine_is_refused() {
    for letter in ' '..='~' {
        let text = format!("\"\\{letter}\"");
        let known = "\"\\/bfnrt".contains(letter);
        assert_eq!(verdict(text.as_bytes()).is_ok(), known, "{text}");
        let closed = format!("\"\\{letter}0041\"");
        let known = "\"\\/bfnrtu".contains(letter);
        assert_eq!(verdict(closed.as_bytes()).is_ok(), known, "{closed}");
    }
}

#[test]
fn bytes_that_are_no_utf8_are_refused_at_their_place() {
    for (bytes, place) in NOT_UTF8 {
        let fault = check_json(bytes, &Limits::default()).expect_err("it is not UTF-8");
        assert_eq!(fault.code, Code::NotUtf8, "{bytes:x?}");
        assert_eq!(
            fault.params.get("byte"),
            Some(&(*place).into()),
            "{bytes:x?}"
        );
    }
}

#[test]
fn nesting_is_read_up_to_the_limit_and_not_beyond() {
    let nested = |open: &str, middle: &str, close: &str, depth: usize| {
        [open.repeat(depth), middle.to_owned(), close.repeat(depth)].concat()
    };
    for limit in [0, 1, 64, Limits::MAX_DEPTH] {
        let limits = Limits {
            depth: limit,
            ..Limits::default()
        };
        let verdict =
            |text: String| check_json(text.as_bytes(), &limits).map_err(|fault| fault.code);
        let depth = limit as usize;
        assert_eq!(verdict(nested("[", "1", "]", depth)), Ok(()));
        assert_eq!(verdict(nested("{\"a\":", "1", "}", depth)), Ok(()));
        assert_eq!(
            verdict(nested("[", "1", "]", depth + 1)),
            Err(Code::TooDeep)
        );
        assert_eq!(
            verdict(nested("{\"a\":", "1", "}", depth + 1)),
            Err(Code::TooDeep)
        );
    }
    // Whatever limit is asked for, the deepest is not passed.
    let limits = Limits {
        depth: u32::MAX,
        ..Limits::default()
    };
    for text in [
        nested("[", "", "]", 100_000),
        "[".repeat(100_000),
        "[{\"a\":".repeat(100_000),
    ] {
        let fault = check_json(text.as_bytes(), &limits).expect_err("it is too deep");
        assert_eq!(fault.code, Code::TooDeep);
        assert_eq!(fault.params.get("limit"), Some(&Limits::MAX_DEPTH.into()));
    }
}

#[test]
fn a_fault_is_told_with_its_line_and_column() {
    for (text, line, column) in [
        ("[1,\n 2,\n x]", 3, 2),
        ("{\"a\" 1}", 1, 6),
        ("[1, NaN]", 1, 5),
    ] {
        let fault = check_json(text.as_bytes(), &Limits::default()).expect_err("it is no JSON");
        let place = (fault.params.get("line"), fault.params.get("column"));
        assert_eq!(
            place,
            (Some(&line.into()), Some(&column.into())),
            "{text:?}"
        );
        assert!(fault.params.contains_key("reason") && fault.pointer.is_empty());
    }
}

#[test]
fn every_reader_of_documents_gives_the_same_verdict() {
    let refused = REFUSED
        .iter()
        .map(|text| (text.as_bytes(), Code::JsonSyntax));
    let broken = NOT_UTF8.iter().map(|(bytes, _)| (*bytes, Code::NotUtf8));
    for (text, code) in refused.chain(broken) {
        let framework = Framework::builtin();
        for found in [
            Framework::from_json(text).diagnostics(),
            Roster::from_json(text).diagnostics(),
            check_response(text, framework, None).diagnostics(),
        ] {
            let codes: Vec<Code> = found.iter().map(|diagnostic| diagnostic.code).collect();
            assert_eq!(codes, [code], "{text:x?}");
        }
    }
}
