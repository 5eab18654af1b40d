//! The rules of texts as regular expressions, for the schemas of documents.
//!
//! Each says what a check of this library says in code, and tests hold the two
//! together. They are written so that ECMA-262 (with the flag `u`) and the
//! engines of Rust read them alike: every character beyond ASCII is spelt
//! `\u` with four digits, classes are plain, and nothing looks ahead or behind.
//! Neighbouring classes have no character in common where both repeat, so a
//! text is matched or refused in one pass, whatever it holds.

/// Control characters beyond ASCII, and the marks that reorder text.
macro_rules! control {
    () => {
        r"\u007F-\u009F\u202A-\u202E\u2066-\u2069"
    };
}

/// White space, but for control characters.
macro_rules! space {
    () => {
        r"\u0020\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000"
    };
}

/// What no id holds: control characters, and what nobody sees.
macro_rules! hidden {
    () => {
        concat!(r"\u0000-\u001F\u200B-\u200F\u2060\uFEFF", control!())
    };
}

/// What no prose holds: control characters but for tabs and line breaks.
macro_rules! unfit {
    () => {
        concat!(r"\u0000-\u0008\u000B\u000C\u000E-\u001F", control!())
    };
}

/// White space that prose may hold.
macro_rules! gap {
    () => {
        concat!(r"\u0009\u000A\u000D", space!())
    };
}

/// An id: nothing hidden, and no space at its ends.
pub(crate) const ID: &str = concat!(
    "^[^",
    hidden!(),
    space!(),
    "]([^",
    hidden!(),
    "]*[^",
    hidden!(),
    space!(),
    "])?$"
);

/// Text for people: something besides spaces, and no control characters.
pub(crate) const PROSE: &str = concat!(
    "^[",
    gap!(),
    "]*[^",
    unfit!(),
    gap!(),
    "][^",
    unfit!(),
    "]*$"
);

/// An address on the web, without spaces and control characters.
pub(crate) const WEB_ADDRESS: &str =
    concat!("^https?://[^\\u0000-\\u001F", control!(), space!(), "]+$");

/// The rules that only the schemas of whole documents tell.
#[cfg(feature = "schema")]
mod documents {
    /// A language tag.
    pub(crate) const LANGUAGE: &str = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";

    /// The header of a column: anything but spaces alone.
    pub(crate) const HEADER: &str = concat!("[^", r"\u0009-\u000D\u0085", space!(), "]");

    /// A JSON Pointer (RFC 6901).
    pub(crate) const POINTER: &str = "^(/([^~/]|~[01])*)*$";
}
#[cfg(feature = "schema")]
pub(crate) use documents::*;

#[cfg(feature = "schema")]
#[cfg(test)]
mod tests {
    use super::*;

    fn matches(pattern: &str, text: &str) -> bool {
        let schema = serde_json::json!({ "type": "string", "pattern": pattern });
        jsonschema::is_valid(&schema, &text.into())
    }

    /// Every character by itself, and at either end and inside of a text.
    fn everywhere() -> impl Iterator<Item = String> {
        ('\0'..=char::MAX)
            .filter(|c| (*c as u32) < 0x1_1000 || (*c as u32) % 0x1000 < 2)
            .flat_map(|c| {
                [
                    format!("{c}"),
                    format!("{c}a"),
                    format!("a{c}"),
                    format!("a{c}a"),
                ]
            })
    }

    fn agree(pattern: &str, is_right: impl Fn(&str) -> bool) {
        let schema = serde_json::json!({ "type": "string", "pattern": pattern });
        let validator = jsonschema::validator_for(&schema).unwrap();
        for text in everywhere() {
            let valid = validator.is_valid(&text.as_str().into());
            assert_eq!(valid, is_right(&text), "{text:?}");
        }
    }

    #[test]
    fn ids_are_what_the_check_takes() {
        agree(ID, |id| crate::id::check_id(id).is_ok());
    }

    #[test]
    fn prose_is_what_the_check_takes() {
        agree(PROSE, |text| crate::text::is_prose(text, 4_000));
    }

    #[test]
    fn a_header_is_no_space_alone() {
        agree(HEADER, |header| !header.trim().is_empty());
    }

    #[test]
    fn an_address_begins_with_its_scheme() {
        for (address, is_right) in [
            ("https://example.org/a?b#c", true),
            ("http://x", true),
            ("https://", false),
            ("HTTPS://x", false),
            ("ftp://x", false),
            ("https://a b", false),
            ("https://a\n", false),
            ("https://a\u{202e}", false),
            (" https://a", false),
        ] {
            assert_eq!(matches(WEB_ADDRESS, address), is_right, "{address:?}");
        }
    }

    #[test]
    fn a_tag_is_what_makes_a_language() {
        for tag in [
            "",
            "e",
            "en",
            "en-GB",
            "en-",
            "-en",
            "e1",
            "en-u-ca-1",
            "abcdefghi",
            "zh-Hant",
            "ŵy",
            "en_GB",
            "en\n",
        ] {
            assert_eq!(
                matches(LANGUAGE, tag),
                crate::Language::new(tag).is_ok(),
                "{tag:?}"
            );
        }
    }

    #[test]
    fn a_pointer_is_escaped() {
        for (pointer, is_right) in [
            ("", true),
            ("/a/0/~1~0", true),
            ("a", false),
            ("/~2", false),
            ("/~", false),
        ] {
            assert_eq!(matches(POINTER, pointer), is_right, "{pointer:?}");
        }
    }
}
