//! Reports that people read: the answers of the other modules, in words, tables
//! and charts.
//!
//! A report composes and never computes. Every sentence, table and chart in it is
//! made of figures that other modules found, so that whoever doubts a number can
//! look it up there. It is one document with all its words in one language: a page
//! is made of it by [`render`](crate::render), or by anybody else, without this
//! library.
//!
//! What an audience may not see is not in the report: not in its tables, not in
//! the values of its charts and not in the words that describe them. A report is
//! made from scores as the audience sees them.

mod charts;
mod facts;
mod model;
mod names;
mod options;
mod said;
mod sections;
mod spec;
mod steps;
mod style;
#[cfg(test)]
mod testing;
mod text;

pub use facts::ReportInputs;
pub use model::{
    Block, Chart, Colour, Column, Dot, Entry, Labels, Mark, Missing, PaletteRole, Part, Plane,
    PlaneBox, PlanePoint, QuotedNote, Report, ReportFinding, ReportKind, Row, Section, SectionKind,
    Span, Table, Tile, Tone,
};
pub use options::{ReportOf, ReportOptions};
pub use said::Said;
#[cfg(feature = "html")]
pub(crate) use said::figure;
pub use spec::Spec;
pub use style::{NotAColour, Palette, Rgb};

use self::facts::Facts;
use self::said::Words;
use crate::change::ChangeError;
use crate::gaps::GapsError;
use crate::hub::HubError;
use crate::id::RoundId;
use crate::json::SchemaVersion;
use crate::matching::MatchError;
use crate::priority::PriorityError;
use crate::quadrant::QuadrantError;
use crate::response::FrameworkRef;
use crate::roster::NotInRoster;
use crate::scores::ScoreUnit;

/// Why there is no report.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReportError {
    /// The roster does not have what the report is about.
    #[error(transparent)]
    NotInRoster(#[from] NotInRoster),
    /// Gaps cannot be told.
    #[error(transparent)]
    Gaps(#[from] GapsError),
    /// Change cannot be told.
    #[error(transparent)]
    Change(#[from] ChangeError),
    /// The quadrant cannot be told.
    #[error(transparent)]
    Quadrant(#[from] QuadrantError),
    /// Priorities cannot be told.
    #[error(transparent)]
    Priorities(#[from] PriorityError),
    /// The hub cannot be told.
    #[error(transparent)]
    Hub(#[from] HubError),
    /// Matches cannot be proposed.
    #[error(transparent)]
    Matches(#[from] MatchError),
}

impl Report {
    /// The report of a school, a partnership or a hub in a round; `since` is the
    /// earlier round that it looks back to.
    ///
    /// # Errors
    ///
    /// When the roster has no such unit or round, the rounds are not in order, or
    /// the options name what the framework does not have.
    pub fn of(
        inputs: ReportInputs<'_>,
        of: &ReportOf,
        round: &RoundId,
        since: Option<&RoundId>,
        options: &ReportOptions,
    ) -> Result<Self, ReportError> {
        let framework = inputs.dataset.framework();
        let language = options.language.as_ref();
        let language = language.unwrap_or(&framework.default_language);
        let words = Words::new(language, &options.words);
        let facts = Facts::gather(inputs, (of, round, since), &words, options)?;
        let usual = || sections::usual(of);
        let wanted = options.sections.clone().unwrap_or_else(usual);
        Ok(Self {
            schema_version: SchemaVersion,
            kind: kind(of),
            language: language.clone(),
            title: title(&facts),
            subtitle: subtitle(&facts),
            unit: of.unit(),
            round: round.clone(),
            since: since.cloned(),
            audience: inputs.audience.cloned(),
            framework: FrameworkRef {
                id: framework.id.clone(),
                version: framework.version.clone(),
            },
            library: env!("CARGO_PKG_VERSION").to_owned(),
            palette: options.palette.clone(),
            labels: Labels {
                contents: words.word("page.contents"),
                skip: words.word("page.skip"),
                table: words.word("page.table"),
                description: words.word("page.description"),
                scale: words.word("page.scale"),
                made_with: words.word("page.made_with"),
            },
            sections: sections::sections(&facts, &wanted),
        })
    }
}

fn kind(of: &ReportOf) -> ReportKind {
    match of {
        ReportOf::School { .. } => ReportKind::School,
        ReportOf::Partnership { .. } => ReportKind::Partnership,
        ReportOf::Hub { .. } => ReportKind::Hub,
        ReportOf::Funder { .. } => ReportKind::Funder,
    }
}

/// Whose report it is.
fn title(facts: &Facts<'_>) -> String {
    match facts.of.unit() {
        ScoreUnit::School { school, .. } => facts.school_name(&school).to_owned(),
        ScoreUnit::Partnership { partnership } => facts.partnership_name(&partnership).to_owned(),
        ScoreUnit::Hub { hub } => {
            let found = facts.roster().find_hub(hub.as_str());
            found
                .map_or(hub.as_str(), |hub| facts.text(&hub.title))
                .to_owned()
        }
    }
}

/// What it reports, and when.
fn subtitle(facts: &Facts<'_>) -> String {
    let what = facts.words.word(match facts.of {
        ReportOf::School { .. } => "page.school_report",
        ReportOf::Partnership { .. } => "page.partnership_report",
        ReportOf::Hub { .. } => "page.hub_report",
        ReportOf::Funder { .. } => "page.funder_report",
    });
    format!("{what} · {}", facts.round_name(facts.round))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_report_has_all_its_sections() {
        for of in testing::kinds() {
            let report = testing::report(&of, &ReportOptions::default());
            assert!(!report.title.is_empty(), "{of:?}");
            let text = serde_json::to_string(&report).unwrap();
            assert_eq!(serde_json::from_str::<Report>(&text).unwrap(), report);
        }
    }

    #[test]
    fn reports_are_made_of_any_framework_and_of_no_answers() {
        for of in [testing::unlike(), testing::unanswered()] {
            for report in testing::all_of(&of) {
                let text = serde_json::to_string(&report).unwrap();
                assert!(!text.contains("NaN") && !text.contains("inf"), "{text}");
            }
        }
    }
}
