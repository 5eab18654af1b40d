//! The verbs by name, for those who pass on calls without looking into them.

use crate::limits::Limits;
use crate::validate::Ingested;

/// A verb of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Verb {
    /// What is wrong with these responses?
    Check,
    /// What responses does this text hold?
    #[cfg(feature = "csv")]
    Read,
    /// How do schools, partnerships and hubs stand?
    Analyse,
    /// How did this figure come about?
    Explain,
    /// Who could help whom?
    Assign,
    /// What is to be read about a school, a partnership or a hub?
    Report,
    /// What page, text or tables does this report make?
    #[cfg(feature = "html")]
    Render,
    /// What of these responses can be given to research?
    Anonymise,
    /// What is to be shown, and where do the answers go?
    Form,
    /// What differs between two frameworks, and which series go on?
    Compare,
    /// Are these the right components?
    Review,
    /// What do statistics of these numbers come to?
    Measure,
    /// What does a response to this framework look like?
    Schema,
}

impl Verb {
    /// Every verb.
    pub const ALL: &'static [Self] = &[
        Self::Check,
        #[cfg(feature = "csv")]
        Self::Read,
        Self::Analyse,
        Self::Explain,
        Self::Assign,
        Self::Report,
        #[cfg(feature = "html")]
        Self::Render,
        Self::Anonymise,
        Self::Form,
        Self::Compare,
        Self::Review,
        Self::Measure,
        Self::Schema,
    ];

    /// Its name in every language.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Check => "check",
            #[cfg(feature = "csv")]
            Self::Read => "read",
            Self::Analyse => "analyse",
            Self::Explain => "explain",
            Self::Assign => "assign",
            Self::Report => "report",
            #[cfg(feature = "html")]
            Self::Render => "render",
            Self::Anonymise => "anonymise",
            Self::Form => "form",
            Self::Compare => "compare",
            Self::Review => "review",
            Self::Measure => "measure",
            Self::Schema => "schema",
        }
    }

    /// The verb of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|verb| verb.name() == name)
    }
}

/// Answers a call, JSON in UTF-8, with JSON text.
///
/// ```
/// use pedt::{Limits, api};
///
/// let verb = api::Verb::from_name("check").unwrap();
/// let answer = api::answer(verb, b"\xff", &Limits::default());
/// assert!(answer.contains(r#""kind":"failed""#) && answer.contains("not_utf8"));
/// ```
#[inline] // so that a program with some verbs holds no code of the others
#[must_use]
pub fn answer(verb: Verb, call: &[u8], limits: &Limits) -> String {
    match verb {
        Verb::Check => super::check::answer(call, limits),
        #[cfg(feature = "csv")]
        Verb::Read => super::read::answer(call, limits),
        Verb::Analyse => super::analyse::answer(None, call, limits),
        Verb::Assign => super::assign::answer(None, call, limits),
        Verb::Report => super::report::answer(None, call, limits),
        #[cfg(feature = "html")]
        Verb::Render => super::render::answer(call, limits),
        Verb::Anonymise => super::anonymise::answer(None, call, limits),
        Verb::Explain => super::explain::answer(None, call, limits),
        Verb::Form => super::form::answer(call, limits),
        Verb::Compare => super::compare::answer(call, limits),
        Verb::Review => super::review::answer(call, limits),
        Verb::Measure => super::measure::answer(call, limits),
        Verb::Schema => super::schema::answer(call, limits),
    }
}

/// Answers a call about responses that were taken in before: it has the fields
/// of that verb but for `framework`, `roster` and `responses`. None if the verb
/// is not about responses that were taken in.
///
/// What was found when they were is told again, with its rows or items there.
///
/// ```
/// use pedt::{Limits, api};
///
/// # let dataset = pedt::doctest::dataset();
/// let mut intake = pedt::Intake::new(dataset.framework().clone(), dataset.roster().clone());
/// for response in dataset.responses() {
///     intake.response(response);
/// }
/// let taken_in = intake.finish();
///
/// let call = br#"{"schema_version": "1", "analyses":
///     [{"kind": "support", "round": "2026-autumn", "unit": {"kind": "hub", "hub": "county"}}]}"#;
/// let answer = api::answer_about(&taken_in, api::Verb::Analyse, call, &Limits::default());
/// assert!(answer.unwrap().starts_with(r#"{"kind":"analysed""#));
/// assert!(api::answer_about(&taken_in, api::Verb::Form, b"{}", &Limits::default()).is_none());
/// ```
#[must_use]
pub fn answer_about(
    ingested: &Ingested,
    verb: Verb,
    call: &[u8],
    limits: &Limits,
) -> Option<String> {
    let answer = match verb {
        Verb::Analyse => super::analyse::answer,
        Verb::Assign => super::assign::answer,
        Verb::Report => super::report::answer,
        Verb::Anonymise => super::anonymise::answer,
        Verb::Explain => super::explain::answer,
        _ => return None,
    };
    Some(answer(Some(ingested), call, limits))
}
