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

    /// Takes `bytes` exactly as they stand.
    #[inline]
    pub(super) fn take_all(&mut self, bytes: &[u8]) -> bool {
        let matches = self.rest().starts_with(bytes);
        if matches {
            self.place += bytes.len();
        }
        matches
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

    /// A short text without escapes, such as a key or an id.
    #[inline]
    pub(super) fn plain(&mut self) -> Option<&'t str> {
        self.take(b'"')?;
        let rest = self.rest();
        let length = rest
            .iter()
            .position(|byte| matches!(byte, b'"' | b'\\' | ..b' '))?;
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
        // Control characters are not looked for: no prose has them.
        self.text.get(start..self.place - 1).map(Cow::Borrowed)
    }

    /// A whole number of up to nine digits, written without sign or fraction.
    #[inline]
    pub(super) fn digits(&mut self) -> Option<u32> {
        let mut number = 0;
        let mut length = 0;
        for byte in self.rest().iter().take(10) {
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
        (ends && !leading_zero && (1..10).contains(&length)).then_some(number)
    }
}
