//! Text for people, in every language it has.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::code::Code;
use crate::diagnostic::Diagnostics;
use crate::id::{code_point, is_control};
use crate::json::Tree;
use crate::json::read::{Read, ReadKey, excerpt, text};
use crate::pointer::Pointer;

/// A BCP 47 language tag, such as `en` or `cy`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Language(String);

impl Language {
    /// A language of that tag: letters and digits in groups of up to eight.
    ///
    /// # Errors
    ///
    /// When `tag` is not of that form.
    pub fn new(tag: impl Into<String>) -> Result<Self, NotALanguage> {
        let tag = tag.into();
        let mut groups = tag.split('-');
        let primary = groups.next().unwrap_or_default();
        let well_formed = (2..=8).contains(&primary.len())
            && primary.bytes().all(|byte| byte.is_ascii_alphabetic())
            && groups.all(|group| {
                (1..=8).contains(&group.len())
                    && group.bytes().all(|byte| byte.is_ascii_alphanumeric())
            });
        if well_formed {
            Ok(Self(tag))
        } else {
            Err(NotALanguage)
        }
    }

    /// The tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text that is no language tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a language tag is letters and digits in groups, such as `en` or `en-GB`")]
pub struct NotALanguage;

impl TryFrom<String> for Language {
    type Error = NotALanguage;

    fn try_from(tag: String) -> Result<Self, NotALanguage> {
        Self::new(tag)
    }
}

impl std::borrow::Borrow<str> for Language {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl ReadKey for Language {
    fn read_key(key: &str, at: &Pointer<'_>, found: &mut Diagnostics) -> Option<Self> {
        let language = Self::new(key).ok();
        if language.is_none() {
            found.report(Code::LanguageTag, at, [("found", excerpt(key).into())]);
        }
        language
    }
}

impl Read for Language {
    fn placeholder() -> Self {
        Self(String::new())
    }

    fn read(tree: &Tree, at: &Pointer<'_>, found: &mut Diagnostics) -> Self {
        text(tree, at, found)
            .and_then(|tag| Self::read_key(tag, at, found))
            .unwrap_or_else(Self::placeholder)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Language {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Language".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "title": "Language tag",
            "description": "A BCP 47 language tag, such as `en` or `cy`.",
            "type": "string",
            "pattern": crate::pattern::LANGUAGE,
        })
    }
}

/// Stands in attributes for a text of people, the rules of [`report_prose`].
#[cfg(feature = "schema")]
pub(crate) struct Prose;

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Prose {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Prose".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A text for people in one language: not blank, and without \
                control characters; line breaks and tabs are fine.",
            "type": "string",
            "minLength": 1,
            "maxLength": crate::Limits::DEFAULT.text_length,
            "pattern": crate::pattern::PROSE,
        })
    }
}

/// One text in each of its languages: `{"en": "Established", "cy": "Sefydledig"}`.
///
/// ```
/// use pedt::Text;
///
/// let title = Text::from_iter([("en", "Vision"), ("cy", "Gweledigaeth")]);
/// assert_eq!(title.get("cy"), Some("Gweledigaeth"));
/// assert_eq!(title.in_language("fr", "en"), "Vision");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
#[cfg_attr(feature = "schema", schemars(extend("minProperties" = 1)))]
pub struct Text(
    #[cfg_attr(
        feature = "schema",
        schemars(with = "crate::json::MapOf<Language, Prose>")
    )]
    BTreeMap<Language, String>,
);

impl Text {
    /// The text in `language`, if it is given.
    #[must_use]
    pub fn get(&self, language: &str) -> Option<&str> {
        self.0.get(language).map(String::as_str)
    }

    /// The text in `language`, else in `fallback`, else empty.
    #[must_use]
    pub fn in_language(&self, language: &str, fallback: &str) -> &str {
        self.get(language)
            .or_else(|| self.get(fallback))
            .unwrap_or_default()
    }

    /// Every language with its text, in order of the tags.
    pub fn iter(&self) -> impl Iterator<Item = (&Language, &str)> {
        self.0
            .iter()
            .map(|(language, text)| (language, text.as_str()))
    }
}

/// Collects texts by language tag; what is no language tag is left out.
impl<'a> FromIterator<(&'a str, &'a str)> for Text {
    fn from_iter<I: IntoIterator<Item = (&'a str, &'a str)>>(texts: I) -> Self {
        let texts = texts.into_iter();
        Self(
            texts
                .filter_map(|(tag, text)| Some((Language::new(tag).ok()?, text.to_owned())))
                .collect(),
        )
    }
}

impl Read for Text {
    fn placeholder() -> Self {
        Self::default()
    }

    fn read(tree: &Tree, at: &Pointer<'_>, found: &mut Diagnostics) -> Self {
        let texts: BTreeMap<Language, String> = Read::read(tree, at, found);
        if matches!(tree, Tree::Object(members) if members.is_empty()) {
            found.report(Code::TextEmpty, at, []);
        }
        for (language, text) in &texts {
            report_prose(text, &at.key(language.as_str()), found);
        }
        Self(texts)
    }
}

/// Reports what makes `text` unfit as text for people; line breaks are fine.
pub(crate) fn report_prose(text: &str, at: &Pointer<'_>, found: &mut Diagnostics) {
    if text.trim().is_empty() {
        found.report(Code::TextEmpty, at, []);
    }
    let limit = found.limits().text_length;
    if text.len() > limit as usize {
        let length = text.chars().count();
        if length > limit as usize {
            let params = [("length", length.into()), ("limit", limit.into())];
            found.report(Code::TextTooLong, at, params);
        }
    }
    if let Some(c) = text.chars().find(|c| is_unfit(*c)) {
        found.report(
            Code::ControlCharacter,
            at,
            [("found", code_point(c).into())],
        );
    }
}

/// Characters that do not belong into prose; `\r` does, as Windows writes it.
fn is_unfit(c: char) -> bool {
    is_control(c) && !matches!(c, '\n' | '\r' | '\t')
}

/// Whether `text` is fit, for the reader that only accepts.
pub(crate) fn is_prose(text: &str, limit: u32) -> bool {
    if text.len() > limit as usize || text.trim_start().is_empty() {
        return false;
    }
    // No branch within a stretch, so that it is compared many bytes at a time.
    let printable = |stretch: &[u8]| {
        stretch
            .iter()
            .fold(true, |all, byte| all & matches!(byte, b' '..=b'~'))
    };
    text.as_bytes().chunks(64).all(printable) || !text.chars().any(is_unfit)
}
