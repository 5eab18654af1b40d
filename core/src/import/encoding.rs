//! From bytes to text: which letters the bytes of a file stand for.
//!
//! Spreadsheets write UTF-8 (“CSV UTF-8”, with a byte order mark), UTF-16
//! (“Unicode text”, always with one), or the old code page of the country,
//! which in western Europe is Windows-1252, without saying so. A mark decides.
//! Without one, what is UTF-8 throughout is UTF-8: text of an old code page is
//! that by accident next to never. A file that is UTF-8 in most places and
//! broken in some is refused rather than read as letters that nobody wrote,
//! and everything else is read as Windows-1252, with a warning.
//!
//! Mac Roman, the code page of old Macs, cannot be told from Windows-1252 by
//! looking: the warning asks for a look at the accents.

use std::borrow::Cow;

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::json::choices;

choices! {
    /// How the bytes of a table stand for letters; a byte order mark at the
    /// beginning of the file overrules it.
    #[derive(Default)]
    pub enum Encoding {
        /// UTF-8 where it can be, else Windows-1252 with a warning.
        #[default]
        Auto = "auto",
        /// UTF-8, and nothing else.
        Utf8 = "utf_8",
        /// Windows-1252, as Excel writes “CSV (comma delimited)” in western Europe.
        Windows1252 = "windows_1252",
    }
}

impl Encoding {
    /// Whether the file is to tell.
    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde calls it with a reference"
    )]
    pub(super) fn is_auto(&self) -> bool {
        *self == Self::Auto
    }
}

/// The text of a file, and the warning about it if there is one.
pub(super) fn decode(
    bytes: &[u8],
    declared: Encoding,
) -> Result<(Cow<'_, str>, Option<Diagnostic>), Box<Diagnostic>> {
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return Ok((utf_16(rest, u16::from_le_bytes)?.into(), None));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return Ok((utf_16(rest, u16::from_be_bytes)?.into(), None));
    }
    // A byte of zero is in no table: this is a workbook, or UTF-16 without mark.
    if let Some(byte) = memchr::memchr(0, bytes) {
        return Err(unknown(byte).into());
    }
    let marked = bytes.strip_prefix(b"\xef\xbb\xbf");
    let strict = marked.is_some() || declared == Encoding::Utf8;
    if declared == Encoding::Windows1252 && marked.is_none() {
        return Ok((windows_1252(bytes)?.into(), None));
    }
    match std::str::from_utf8(marked.unwrap_or(bytes)) {
        Ok(text) => Ok((text.into(), None)),
        Err(error) if strict || is_mostly_utf_8(bytes) => {
            let byte = error.valid_up_to() + if marked.is_some() { 3 } else { 0 };
            let params = [("byte", byte.into())];
            Err(Box::new(Diagnostic::new(Code::NotUtf8, "", params)))
        }
        Err(_) => {
            let params = [("encoding", "Windows-1252".into())];
            let warning = Diagnostic::new(Code::EncodingAssumed, "", params);
            Ok((windows_1252(bytes)?.into(), Some(warning)))
        }
    }
}

/// Whether more letters beyond ASCII are well-formed than are not.
fn is_mostly_utf_8(bytes: &[u8]) -> bool {
    let (mut formed, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        formed += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    formed > broken
}

/// The letters of the bytes 0x80 to 0x9f in Windows-1252; five have none.
const HIGH: [char; 32] = [
    '€', NONE, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', NONE, 'Ž', NONE, //
    NONE, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', NONE, 'ž', 'Ÿ',
];
const NONE: char = char::REPLACEMENT_CHARACTER;

fn windows_1252(bytes: &[u8]) -> Result<String, Box<Diagnostic>> {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    for (index, &byte) in bytes.iter().enumerate() {
        let high = byte.checked_sub(0x80).map(usize::from);
        let letter = match high.and_then(|place| HIGH.get(place)) {
            Some(&NONE) => return Err(unknown(index).into()),
            Some(&letter) => letter,
            None => char::from(byte), // ASCII and Latin-1
        };
        text.push(letter);
    }
    Ok(text)
}

/// UTF-16 after its mark of two bytes.
fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Box<Diagnostic>> {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(pairs.len());
    let mut read = 2;
    for letter in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        let letter = letter.map_err(|_| Box::new(unknown(read)))?;
        read += 2 * letter.len_utf16();
        text.push(letter);
    }
    if odd.is_empty() {
        Ok(text)
    } else {
        Err(unknown(read).into())
    }
}

fn unknown(byte: usize) -> Diagnostic {
    let params = [("byte", byte.into())];
    Diagnostic::new(Code::EncodingUnknown, "", params)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8], declared: Encoding) -> Result<(String, bool), (Code, u64)> {
        match decode(bytes, declared) {
            Ok((text, warning)) => {
                let warned = warning.map(|w| w.code);
                assert!(warned.is_none_or(|code| code == Code::EncodingAssumed));
                Ok((text.into_owned(), warned.is_some()))
            }
            Err(fault) => Err((fault.code, fault.params["byte"].as_u64().unwrap())),
        }
    }

    #[test]
    fn tells_encodings_apart() {
        let auto = |bytes: &[u8]| text(bytes, Encoding::Auto);
        assert_eq!(auto("Dŵr".as_bytes()), Ok(("Dŵr".into(), false)));
        assert_eq!(auto("\u{feff}Dŵr".as_bytes()), Ok(("Dŵr".into(), false)));
        assert_eq!(auto(b"\xff\xfeD\0\x75\x01"), Ok(("Dŵ".into(), false)));
        assert_eq!(auto(b"\xfe\xff\0D\x01\x75"), Ok(("Dŵ".into(), false)));
        assert_eq!(auto(b"caf\xe9 \x80 \x92"), Ok(("café € ’".into(), true)));
        assert_eq!(auto(b""), Ok((String::new(), false)));
    }

    #[test]
    fn refuses_what_is_no_text() {
        let auto = |bytes: &[u8]| text(bytes, Encoding::Auto);
        assert_eq!(auto(b"caf\xe9 \x81"), Err((Code::EncodingUnknown, 5)));
        assert_eq!(auto(b"PK\x03\x04\0\0"), Err((Code::EncodingUnknown, 4)));
        assert_eq!(auto(b"\xff\xfeD\0u"), Err((Code::EncodingUnknown, 4)));
        assert_eq!(auto(b"\xff\xfe\0\xd8a\0"), Err((Code::EncodingUnknown, 2)));
        // A file glued together from two: the letters of the larger part win.
        assert_eq!(auto(b"\xc3\xa9 \xc3\xa8 \xe9"), Err((Code::NotUtf8, 6)));
        assert_eq!(auto(b"\xef\xbb\xbfcaf\xe9"), Err((Code::NotUtf8, 6)));
    }

    #[test]
    fn keeps_to_what_is_declared() {
        assert_eq!(text(b"caf\xe9", Encoding::Utf8), Err((Code::NotUtf8, 3)));
        let declared = text(b"caf\xc3\xa9", Encoding::Windows1252);
        assert_eq!(declared, Ok(("cafÃ©".into(), false)));
        let marked = text(b"\xef\xbb\xbfcaf\xc3\xa9", Encoding::Windows1252);
        assert_eq!(marked, Ok(("café".into(), false)));
    }

    #[test]
    fn no_bytes_panic() {
        for first in 0..=255_u8 {
            for second in [0, b'a', 0x80, 0x9d, 0xa9, 0xc3, 0xd8, 0xff] {
                for declared in Encoding::ALL {
                    let _any = decode(&[first, second, first], *declared);
                }
            }
        }
    }
}
