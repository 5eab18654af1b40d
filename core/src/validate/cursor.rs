//! A place in JSON text, moved forward piece by piece.
//!
//! Every step answers `None` when the text is not plainly what was asked for.
//! That is no verdict: the explaining path looks again. So the steps need only
//! be right when they say yes, and rare spellings are left to the other path.

use std::borrow::Cow;

/// UTF-8 JSON text and a place in it.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'t> {
    text: &'t str,
    place: usize,
}

impl<'t> Cursor<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, place: 0 }
    }

    fn rest(&self) -> &'t [u8] {
        self.text.as_bytes().get(self.place..).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.place).copied()
    }

    /// Skips white space.
    #[inline]
    pub(super) fn space(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.place += 1;
        }
    }

    /// Takes `byte`, after white space.
    #[inline]
    pub(super) fn take(&mut self, byte: u8) -> Option<()> {
        if self.peek() != Some(byte) {
            self.space();
            if self.peek() != Some(byte) {
                return None;
            }
        }
        self.place += 1;
        Some(())
    }

    /// The next 16 bytes, the first one lowest; zeros stand in past the end.
    #[inline]
    pub(super) fn word(&self) -> u128 {
        let rest = self.rest();
        if let Some(bytes) = rest.first_chunk() {
            return u128::from_le_bytes(*bytes);
        }
        let mut bytes = [0; 16];
        bytes
            .iter_mut()
            .zip(rest)
            .for_each(|(to, from)| *to = *from);
        u128::from_le_bytes(bytes)
    }

    /// Takes `bytes`, of which the first `known` are known to stand here.
    #[inline]
    pub(super) fn take_all(&mut self, bytes: &[u8], known: usize) -> bool {
        let matches = bytes.len() <= known || self.rest().starts_with(bytes);
        if matches {
            self.place += bytes.len();
        }
        matches
    }

    /// Goes on by `bytes` that are known to stand here.
    #[inline]
    pub(super) fn skip(&mut self, bytes: usize) {
        self.place += bytes;
    }

    /// What follows an item: true for a comma, false for the `end`.
    #[inline]
    pub(super) fn next_item(&mut self, end: u8) -> Option<bool> {
        if self.take(b',').is_some() {
            return Some(true);
        }
        self.take(end).map(|()| false)
    }

    /// Whether nothing but white space follows.
    pub(super) fn is_at_end(&mut self) -> bool {
        self.space();
        self.place == self.text.len()
    }

    /// A short text without escapes, such as an id.
    #[inline]
    pub(super) fn plain(&mut self) -> Option<&'t str> {
        self.take(b'"')?;
        let rest = self.rest();
        let length = plain_length(rest)?;
        if rest.get(length) != Some(&b'"') {
            return None;
        }
        let text = self.text.get(self.place..self.place + length)?;
        self.place += length + 1;
        Some(text)
    }

    /// A text of any length, with its escapes resolved.
    pub(super) fn text(&mut self) -> Option<Cow<'t, str>> {
        self.take(b'"')?;
        let start = self.place;
        let mut escaped = false;
        loop {
            let found = memchr::memchr2(b'"', b'\\', self.rest())?;
            self.place += found;
            if self.peek() == Some(b'"') {
                break;
            }
            escaped = true;
            self.place += 2; // the backslash and what it escapes
        }
        self.place += 1;
        if escaped {
            let literal = self.text.get(start - 1..self.place)?;
            return serde_json::from_str(literal).ok().map(Cow::Owned);
        }
        let text = self.text.get(start..self.place - 1)?;
        let least = text.bytes().fold(u8::MAX, u8::min);
        (least >= b' ').then_some(Cow::Borrowed(text))
    }

    /// A whole number of up to nine digits, written without sign or fraction.
    #[inline]
    pub(super) fn digits(&mut self) -> Option<u32> {
        let mut number = 0;
        let mut length = 0;
        for byte in self.rest().iter().take(9) {
            if !byte.is_ascii_digit() {
                break;
            }
            number = number * 10 + u32::from(byte - b'0');
            length += 1;
        }
        let leading_zero = length > 1 && self.peek() == Some(b'0');
        self.place += length;
        let ends = matches!(
            self.peek(),
            None | Some(b',' | b'}' | b']' | b' ' | b'\n' | b'\r' | b'\t')
        );
        (ends && !leading_zero && length > 0).then_some(number)
    }
}

/// How many bytes stand before a quotation mark, a backslash or a control
/// character; eight are looked at together.
#[inline]
fn plain_length(bytes: &[u8]) -> Option<usize> {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    const HIGH: u64 = ONES << 7;
    // The high bit of every byte that is zero, and of no byte before it.
    let zeros = |word: u64| word.wrapping_sub(ONES) & !word & HIGH;
    let mut length = 0;
    while let Some(eight) = bytes.get(length..).and_then(<[u8]>::first_chunk) {
        let word = u64::from_le_bytes(*eight);
        let quote = zeros(word ^ (ONES * u64::from(b'"')));
        let backslash = zeros(word ^ (ONES * u64::from(b'\\')));
        let control = word.wrapping_sub(ONES * u64::from(b' ')) & !word & HIGH;
        let ends = quote | backslash | control;
        if ends != 0 {
            return Some(length + ends.trailing_zeros() as usize / 8);
        }
        length += 8;
    }
    let rest = bytes.get(length..)?;
    let ends = rest
        .iter()
        .position(|byte| matches!(byte, b'"' | b'\\' | ..b' '))?;
    Some(length + ends)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn plain_length_is_that_of_one_look_a_byte(bytes: Vec<u8>, end in "[\"\\\\\n]") {
            let bytes = [bytes, end.into_bytes()].concat();
            let expected = bytes.iter().position(|byte| matches!(byte, b'"' | b'\\' | ..b' '));
            prop_assert_eq!(plain_length(&bytes), expected);
        }

        #[test]
        fn a_literal_is_read_as_serde_json_reads_it(inside in "[a-z\"\\\\\t\n\u{1f}é/nu0]{0,12}") {
            let literal = format!("\"{inside}\"");
            let mut cursor = Cursor::new(&literal);
            let read = cursor.text().filter(|_| cursor.is_at_end());
            prop_assert_eq!(read.map(Cow::into_owned), serde_json::from_str(&literal).ok());
        }

        #[test]
        fn a_text_is_what_serde_json_reads(text: String) {
            let literal = serde_json::to_string(&text).unwrap();
            let mut cursor = Cursor::new(&literal);
            let read = cursor.text();
            prop_assert_eq!(read.as_deref(), Some(text.as_str()));
            prop_assert!(cursor.is_at_end());
        }
    }
}
