//! Many short texts in one allocation.

/// A list of texts, held end to end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Strings {
    text: String,
    ends: Vec<u32>,
}

impl Strings {
    /// Appends a text; texts past 4 GiB in all are not taken.
    pub(crate) fn push(&mut self, text: &str) -> bool {
        let Ok(end) = u32::try_from(self.text.len() + text.len()) else {
            return false;
        };
        self.text.push_str(text);
        self.ends.push(end);
        true
    }

    pub(crate) fn get(&self, index: usize) -> &str {
        let start = match index.checked_sub(1) {
            Some(before) => self.ends.get(before),
            None => Some(&0),
        };
        let range = start
            .zip(self.ends.get(index))
            .map(|(start, end)| *start as usize..*end as usize);
        range
            .and_then(|range| self.text.get(range))
            .unwrap_or_default()
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(crate) fn truncate(&mut self, length: usize) {
        self.ends.truncate(length);
        let end = self.ends.last().map_or(0, |end| *end as usize);
        self.text.truncate(end);
    }

    /// The texts at `order`, in that order and no larger than they need to be.
    pub(crate) fn reordered(&self, order: &[u32]) -> Self {
        let mut strings = Self {
            text: String::with_capacity(self.text.len()),
            ends: Vec::with_capacity(self.ends.len()),
        };
        for &index in order {
            strings.push(self.get(index as usize));
        }
        strings
    }

    /// Bytes held.
    pub(crate) fn size(&self) -> usize {
        self.text.capacity() + self.ends.capacity() * size_of::<u32>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_reorders_and_forgets() {
        let mut strings = Strings::default();
        for text in ["a", "", "ysgol", "é"] {
            assert!(strings.push(text));
        }
        assert_eq!(strings.get(2), "ysgol");
        assert_eq!(strings.get(9), "");
        assert_eq!(strings.reordered(&[3, 0]).get(0), "é");
        strings.truncate(1);
        strings.push("b");
        assert_eq!((strings.len(), strings.get(1)), (2, "b"));
    }
}
