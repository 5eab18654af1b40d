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

    /// A date and time: the days of each month, and 29 February in leap years.
    pub(crate) const TIMESTAMP: &str = concat!(
        "^([12][0-9]{3}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])",
        "|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))",
        "|([12][0-9](0[48]|[2468][048]|[13579][26])|(12|16|20|24|28)00)-02-29)",
        "T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?",
        "(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$",
    );

    /// A colour.
    pub(crate) const RGB: &str = "^#[0-9A-Fa-f]{6}$";

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
    fn a_timestamp_is_what_the_check_takes() {
        let read = |text: &str| crate::moderate::Timestamp::new(text).is_ok();
        for (text, is_right) in [
            ("2027-01-15T09:30:00Z", true),
            ("2027-01-15T09:30:00.123456789+05:45", true),
            ("2027-01-15T09:30:00-00:00", true),
            ("2028-02-29T00:00:00Z", true),
            ("2000-02-29T23:59:59Z", true),
            ("2100-02-29T00:00:00Z", false),
            ("2027-02-29T00:00:00Z", false),
            ("2027-04-31T00:00:00Z", false),
            ("2027-13-01T00:00:00Z", false),
            ("2027-00-01T00:00:00Z", false),
            ("2027-01-00T00:00:00Z", false),
            ("0027-01-01T00:00:00Z", false),
            ("3027-01-01T00:00:00Z", false),
            ("2027-01-15T24:00:00Z", false),
            ("2027-01-15T09:60:00Z", false),
            ("2027-01-15T09:30:60Z", false),
            ("2027-01-15T09:30:00", false),
            ("2027-01-15T09:30Z", false),
            ("2027-01-15 09:30:00Z", false),
            ("2027-01-15t09:30:00z", false),
            ("2027-01-15T09:30:00.Z", false),
            ("2027-01-15T09:30:00.1234567890Z", false),
            ("2027-01-15T09:30:00+24:00", false),
            ("2027-01-15T09:30:00+0100", false),
            ("2027-01-15T09:30:00Z\n", false),
            ("２027-01-15T09:30:00Z", false),
            ("", false),
        ] {
            assert_eq!(read(text), is_right, "{text:?}");
            assert_eq!(matches(TIMESTAMP, text), is_right, "{text:?}");
        }
        for year in 1000..3000 {
            let text = format!("{year}-02-29T00:00:00Z");
            assert_eq!(matches(TIMESTAMP, &text), read(&text), "{text}");
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
