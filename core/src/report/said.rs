//! Sentences in the language of a report, and the numbers they quote.
//!
//! Every sentence is a pattern of the catalogue (`words/*.json`, English and
//! Welsh side by side) with names and numbers put in, `{name}` by `{name}`.
//! Numbers are given unrounded, so that what is read can be traced to what was
//! found. A pattern that depends on a number called `n` may have a second form
//! for one, under its key and `.one`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::json::record;
use crate::text::Language;

/// Sentences, with the numbers in them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Said {
    /// The sentences, as they are read.
    pub text: String,
    /// The numbers that were put into them, in order and unrounded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<f64>,
}

record!(Said { text; figures });

impl Said {
    /// A text that quotes no number.
    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            figures: Vec::new(),
        }
    }

    /// This, and then another sentence.
    #[must_use]
    pub(super) fn and(mut self, other: Self) -> Self {
        if !self.text.is_empty() && !other.text.is_empty() {
            self.text.push(' ');
        }
        self.text.push_str(&other.text);
        self.figures.extend(other.figures);
        self
    }
}

/// What is put into a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) enum Arg<'a> {
    /// A name, or words that are ready.
    Name(&'a str),
    /// A number of schools, answers or the like.
    Count(u64),
    /// A share from 0 to 1, read in percent.
    Share(f64),
    /// A figure on a scale or from 0 to 1, read with two decimals.
    Figure(f64),
    /// A difference, read with its sign and two decimals.
    Change(f64),
}

/// A number as it is read: two decimals.
pub(crate) fn figure(value: f64) -> String {
    settle(format!("{value:.2}"))
}

/// A difference as it is read: its sign and two decimals.
pub(super) fn change(value: f64) -> String {
    let text = figure(value);
    if text == "0.00" || text.starts_with('−') {
        text
    } else {
        format!("+{text}")
    }
}

/// A share as it is read: whole percent.
pub(super) fn share(value: f64) -> String {
    settle(format!("{:.0}%", value * 100.0))
}

/// A true minus sign, and none before nothing.
fn settle(text: String) -> String {
    match text.strip_prefix('-') {
        Some(rest) if rest.chars().all(|c| matches!(c, '0' | '.' | '%')) => rest.to_owned(),
        Some(rest) => format!("−{rest}"),
        None => text,
    }
}

/// The words of reports in one language, with those of whoever makes them.
pub(super) struct Words {
    language: Language,
    own: BTreeMap<String, String>,
}

impl Words {
    pub(super) fn new(language: &Language, own: &BTreeMap<String, String>) -> Self {
        Self {
            language: language.clone(),
            own: own.clone(),
        }
    }

    pub(super) fn language(&self) -> &str {
        self.language.as_str()
    }

    /// The pattern of that key, or else the key, so that nothing is lost.
    fn pattern<'a>(&'a self, key: &'a str) -> Option<&'a str> {
        let own = self.own.get(key).map(String::as_str);
        own.or_else(|| catalogue::pattern(key, self.language()))
    }

    /// A word that quotes no number.
    pub(super) fn word(&self, key: &str) -> String {
        self.pattern(key).unwrap_or(key).to_owned()
    }

    /// A sentence of names and numbers.
    pub(super) fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Said {
        let is_one = |(name, arg): &(&str, Arg<'_>)| *name == "n" && matches!(arg, Arg::Count(1));
        let one = args.iter().any(is_one).then(|| format!("{key}.one"));
        let one = one.as_deref().and_then(|key| self.pattern(key));
        let mut rest = one.or_else(|| self.pattern(key)).unwrap_or(key);
        let mut said = Said::default();
        while let Some((before, after)) = rest.split_once('{') {
            said.text.push_str(before);
            let Some((name, after)) = after.split_once('}') else {
                rest = after;
                break;
            };
            if let Some((_, arg)) = args.iter().find(|(of, _)| *of == name) {
                arg.put(&mut said);
            }
            rest = after;
        }
        said.text.push_str(rest);
        said
    }
}

impl Arg<'_> {
    fn put(&self, said: &mut Said) {
        let (text, value) = match *self {
            Self::Name(name) => {
                said.text.push_str(name);
                return;
            }
            Self::Count(n) => (n.to_string(), n as f64),
            Self::Share(value) => (share(value), value),
            Self::Figure(value) => (figure(value), value),
            Self::Change(value) => (change(value), value),
        };
        said.text.push_str(&text);
        said.figures.push(value);
    }
}

/// The patterns of this library.
pub(super) mod catalogue {
    use std::collections::BTreeMap;
    use std::sync::LazyLock;

    /// Each file holds the patterns of a part of reports: key, language, words.
    const FILES: [&str; 4] = [
        include_str!("words/page.json"),
        include_str!("words/standing.json"),
        include_str!("words/views.json"),
        include_str!("words/help.json"),
    ];

    type Patterns = BTreeMap<String, BTreeMap<String, String>>;

    static PATTERNS: LazyLock<Patterns> = LazyLock::new(|| {
        let files = FILES.iter().map(|file| serde_json::from_str(file));
        files
            .flat_map(Result::<Patterns, _>::unwrap_or_default)
            .collect()
    });

    /// The pattern in the language of a tag, regional or not, or in English.
    pub(in crate::report) fn pattern(key: &str, language: &str) -> Option<&'static str> {
        let texts = PATTERNS.get(key)?;
        let primary = language.split('-').next().unwrap_or_default();
        let text = texts.get(primary).or_else(|| texts.get("en"));
        text.map(String::as_str)
    }

    /// Every key.
    #[cfg(test)]
    pub(in crate::report) fn keys() -> impl Iterator<Item = &'static str> {
        PATTERNS.keys().map(String::as_str)
    }

    #[cfg(test)]
    pub(super) fn files() -> impl Iterator<Item = Patterns> {
        FILES.iter().map(|file| serde_json::from_str(file).unwrap())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn holes(pattern: &str) -> BTreeSet<&str> {
        let parts = pattern.split('{').skip(1);
        parts.map(|part| part.split('}').next().unwrap()).collect()
    }

    #[test]
    fn every_pattern_is_there_in_english_and_in_welsh_with_the_same_holes() {
        let mut keys = BTreeSet::new();
        for (key, texts) in catalogue::files().flatten() {
            let languages: Vec<&str> = texts.keys().map(String::as_str).collect();
            assert_eq!(languages, ["cy", "en"], "{key}");
            assert!(texts.values().all(|text| !text.trim().is_empty()), "{key}");
            if key.strip_suffix(".one").is_none() {
                assert_eq!(holes(&texts["en"]), holes(&texts["cy"]), "{key}");
            }
            assert!(keys.insert(key.clone()), "{key} stands twice");
        }
        for key in &keys {
            let base = key.strip_suffix(".one").unwrap_or(key);
            assert!(keys.contains(base), "{key} is one of nothing");
        }
    }

    #[test]
    fn there_are_words_for_every_choice() {
        use crate::matching::{Aim, Decided, DecisionReason, Refusal, UnmetReason, UnusedReason};
        use crate::moderate::ChangeKind;
        use crate::priority::PriorityKey;
        use crate::report::{Missing, SectionKind};
        use crate::scores::{Order, ResampleMethod};
        let names = |prefix: &str, all: Vec<String>| {
            all.into_iter()
                .map(|name| format!("{prefix}.{name}"))
                .collect::<Vec<_>>()
        };
        macro_rules! all {
            ($($prefix:literal: $of:ident),+ $(,)?) => {
                [$(names($prefix, $of::ALL.iter().map(ToString::to_string).collect())),+].concat()
            };
        }
        let wanted = all![
            "section": SectionKind,
            "missing": Missing,
            "matches.loses": Aim,
            "matches.decided": Decided,
            "unmet.reason": UnmetReason,
            "unmet.refusal": Refusal,
            "unmet.unused": UnusedReason,
            "unmet.decided": Decided,
            "unmet.decision": DecisionReason,
            "methods.order": Order,
            "priorities.key": PriorityKey,
            "moderation.kind": ChangeKind,
            "quadrant.how": ResampleMethod,
        ];
        let missing = wanted
            .iter()
            .filter(|key| catalogue::pattern(key, "en").is_none());
        assert_eq!(missing.collect::<Vec<_>>(), [""; 0]);
    }

    #[test]
    fn a_sentence_keeps_the_numbers_it_quotes() {
        let own = BTreeMap::from([
            (
                "t".to_owned(),
                "{n} schools: {share}, {who} {up}".to_owned(),
            ),
            ("t.one".to_owned(), "One school".to_owned()),
        ]);
        let words = Words::new(&Language::new("en").unwrap(), &own);
        let args = |n| {
            [
                ("n", Arg::Count(n)),
                ("share", Arg::Share(0.625)),
                ("who", Arg::Name("Brook {n}")),
                ("up", Arg::Change(-0.251)),
            ]
        };
        let said = words.say("t", &args(3));
        assert_eq!(said.text, "3 schools: 62%, Brook {n} −0.25");
        assert_eq!(said.figures, [3.0, 0.625, -0.251]);
        assert_eq!(words.say("t", &args(1)).text, "One school");
        assert_eq!(words.say("no_such_key", &[]).text, "no_such_key");
    }

    #[test]
    fn nothing_has_no_sign() {
        assert_eq!(change(-0.001), "0.00");
        assert_eq!(change(0.004), "0.00");
        assert_eq!(change(0.5), "+0.50");
        assert_eq!(share(-0.0), "0%");
    }
}
