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
}

impl Keys {
    pub(super) fn new<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        let keys = names.map(|name| {
            let text = serde_json::to_vec(name).unwrap_or_default();
            let used = text.len().min(16);
            let mask = if used == 16 { u128::MAX } else { (1 << (8 * used)) - 1 };
            let mut word = [0; 16];
            word.iter_mut().zip(&text).for_each(|(to, from)| *to = *from);
            Key { word: u128::from_le_bytes(word), mask, text }
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
        let keys = self.0.iter().enumerate().cycle().skip(next);
        let mut keys = keys.take(self.0.len().min(PATIENCE));
        keys.find(|(_, key)| key.take(word, cursor)).map(|(index, _)| index)
    }
}

impl Key {
    #[inline]
    fn take(&self, word: u128, cursor: &mut Cursor<'_>) -> bool {
        word & self.mask == self.word && cursor.take_all(&self.text, 16)
    }
}
