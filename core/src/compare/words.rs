//! Whether two texts ask the same, and where only a translation differs.

use std::collections::BTreeSet;

use crate::framework::FrameworkDocument;
use crate::text::{Language, Text};

/// The default languages of two frameworks: a text asks the same when it reads
/// the same in them.
#[derive(Clone, Copy)]
pub(super) struct Languages<'f>(pub(super) [&'f str; 2]);

impl<'f> Languages<'f> {
    pub(super) fn of(from: &'f FrameworkDocument, to: &'f FrameworkDocument) -> Self {
        Self([from, to].map(|framework| framework.default_language.as_str()))
    }

    /// Whether two texts read otherwise. Where they share no default language,
    /// nobody can say that they read the same.
    pub(super) fn reworded(self, from: Option<&Text>, to: Option<&Text>) -> bool {
        let (from, to) = match (from, to) {
            (Some(from), Some(to)) => (from, to),
            (from, to) => return from.is_some() || to.is_some(),
        };
        let both = self.0.into_iter();
        let mut both = both
            .filter_map(|tag| Some((from.get(tag)?, to.get(tag)?)))
            .peekable();
        both.peek().is_none() || both.any(|(from, to)| from != to)
    }

    /// The same for lists, text by text.
    pub(super) fn any_reworded(self, from: &[Text], to: &[Text]) -> bool {
        let texts = from.iter().zip(to);
        from.len() != to.len()
            || texts
                .into_iter()
                .any(|(a, b)| self.reworded(Some(a), Some(b)))
    }

    /// Adds the languages in which two texts differ by their translation.
    pub(super) fn retranslated(self, from: &Text, to: &Text, into: &mut BTreeSet<Language>) {
        for (language, _) in from.iter().chain(to.iter()) {
            let tag = language.as_str();
            let (from, to) = (from.get(tag), to.get(tag));
            let asked_in_both = self.0.contains(&tag) && from.is_some() && to.is_some();
            if from != to && !asked_in_both {
                into.insert(language.clone());
            }
        }
    }
}
