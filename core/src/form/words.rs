//! The words of a form that are not the framework's, in English and Welsh.

/// A word in the languages that this library speaks.
pub(super) struct Word {
    en: &'static str,
    cy: &'static str,
}

impl Word {
    /// The word in the language of a tag, regional or not, if there is one.
    pub(super) fn get(&self, tag: &str) -> Option<&'static str> {
        match tag.split('-').next() {
            Some("en") => Some(self.en),
            Some("cy") => Some(self.cy),
            _ => None,
        }
    }

    pub(super) fn english(&self) -> &'static str {
        self.en
    }
}

macro_rules! words {
    ($($name:ident = $en:literal, $cy:literal;)+) => {
        $(pub(super) const $name: Word = Word { en: $en, cy: $cy };)+

        #[cfg(test)]
        pub(super) const ALL: &[Word] = &[$($name),+];
    };
}

words! {
    RESPONSE = "Response", "Ymateb";
    ROUND = "Round", "Rownd";
    PARTNERSHIP = "Partnership", "Partneriaeth";
    SCHOOL = "School", "Ysgol";
    RESPONDENT = "Respondent", "Ymatebydd";
    ROLE = "Role", "Rôl";
    STATUS = "Status", "Statws";
    DRAFT = "Draft", "Drafft";
    SUBMITTED = "Submitted", "Wedi'i gyflwyno";
    STRENGTH = "Area of strength", "Cryfder";
    DEVELOPMENT = "Area for development", "Maes i'w ddatblygu";
    NOTE = "In your own words", "Yn eich geiriau eich hun";
    EVIDENCE = "Evidence", "Tystiolaeth";
    EVIDENCE_TITLE = "What is it?", "Beth ydyw?";
    EVIDENCE_URL = "Web address, if it has one", "Cyfeiriad gwe, os oes un";
    SUPPORT = "Support", "Cymorth";
    CAPACITY = "How many schools could you help?", "Faint o ysgolion y gallech eu helpu?";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_there_in_english_and_in_welsh() {
        for word in ALL {
            assert!(!word.en.is_empty() && !word.cy.is_empty());
            assert_eq!(word.get("cy-GB"), Some(word.cy));
            assert_eq!(word.get("fr"), None);
        }
    }
}
