//! Names that are expected, compared a register at a time.

use super::cursor::Cursor;

/// How many names past the expected one are compared before giving up.
const PATIENCE: usize = 64;

/// Names as JSON writes them, quotes and all, in the order they are expected.
pub(super) struct Keys(Vec<Key>);

struct Key {
    /// The first 16 bytes, or as many as there are.
    word: u128,
    mask: u128,
    text: Vec<u8>,
    /// The key with a colon after it, if a rating fits into the word as well.
    colon: Option<Colon>,
}

struct Colon {
    word: u128,
    mask: u128,
    length: usize,
}

impl Keys {
    pub(super) fn new<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        let keys = names.map(|name| {
            let mut text = serde_json::to_vec(name).unwrap_or_default();
            text.push(b':');
            let colon = (text.len() + 2 <= 16).then(|| {
                let (word, mask) = word_and_mask(&text);
                Colon {
                    word,
                    mask,
                    length: text.len(),
                }
            });
            text.pop();
            let (word, mask) = word_and_mask(&text);
            Key {
                word,
                mask,
                text,
                colon,
            }
        });
        Self(keys.collect())
    }

    /// Takes one of the names, most likely the one at `next`, and says which.
    #[inline]
    pub(super) fn take(&self, cursor: &mut Cursor<'_>, next: usize) -> Option<usize> {
        cursor.space();
        let word = cursor.word();
        if let Some(key) = self.0.get(next)
            && key.take(word, cursor)
        {
            return Some(next);
        }
        self.search(word, cursor, next)
    }

    fn search(&self, word: u128, cursor: &mut Cursor<'_>, next: usize) -> Option<usize> {
        let after = self.0.iter().enumerate().skip(next + 1);
        let mut keys = after
            .chain(self.0.iter().enumerate().take(next))
            .take(PATIENCE);
        keys.find(|(_, key)| key.take(word, cursor))
            .map(|(index, _)| index)
    }

    /// Takes the name at `next` with a rating in its usual spelling, such as
    /// `"1a.1":3,`, all in one register: the digit, and whether more follow.
    #[inline]
    pub(super) fn take_rating(&self, cursor: &mut Cursor<'_>, next: usize) -> Option<(u8, bool)> {
        let colon = self.0.get(next)?.colon.as_ref()?;
        let word = cursor.word();
        if word & colon.mask != colon.word {
            return None;
        }
        let [digit, end, ..] = (word >> (8 * colon.length)).to_le_bytes();
        if !digit.is_ascii_digit() || !matches!(end, b',' | b'}') {
            return None;
        }
        cursor.skip(colon.length + 2);
        Some((digit - b'0', end == b','))
    }
}

/// The first 16 bytes as one number, and the bits of it that they fill.
fn word_and_mask(text: &[u8]) -> (u128, u128) {
    let mut bytes = [0; 16];
    bytes
        .iter_mut()
        .zip(text)
        .for_each(|(to, from)| *to = *from);
    let mask = match text.len() {
        used @ ..16 => (1 << (8 * used)) - 1,
        _ => u128::MAX,
    };
    (u128::from_le_bytes(bytes), mask)
}

impl Key {
    #[inline]
    fn take(&self, word: u128, cursor: &mut Cursor<'_>) -> bool {
        word & self.mask == self.word && cursor.take_all(&self.text, 16)
    }
}
