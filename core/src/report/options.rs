//! What a report is of, and how it is made.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::model::SectionKind;
use super::said::catalogue;
use super::style::Palette;
use crate::agreement::AgreementOptions;
use crate::change::ChangeOptions;
use crate::code::Code;
use crate::dashboard::DashboardOptions;
use crate::diagnostic::{Checked, Diagnostics};
use crate::disclosure::Circle;
use crate::gaps::GapOptions;
use crate::hub::HubOptions;
use crate::id::{HubId, PartnershipId, SchoolId};
use crate::json::read::excerpt;
use crate::json::{self, defaulted, tagged};
use crate::limits::Limits;
use crate::matching::MatchRules;
use crate::pointer::Pointer;
use crate::priority::PriorityOptions;
use crate::quadrant::QuadrantOptions;
use crate::scores::ScoreUnit;
use crate::support::SupportOptions;
use crate::text::Language;

/// What a report is of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum ReportOf {
    /// One school in a partnership: how it engages, and what it could do next.
    School {
        /// The partnership.
        partnership: PartnershipId,
        /// The school.
        school: SchoolId,
    },
    /// A partnership.
    Partnership {
        /// The partnership.
        partnership: PartnershipId,
    },
    /// The partnerships of a hub.
    Hub {
        /// The hub.
        hub: HubId,
    },
    /// A partnership or a hub in short, for those who fund it.
    Funder {
        /// The partnership or hub.
        unit: ScoreUnit,
    },
}

tagged!(ReportOf {
    School = "school" { partnership, school; },
    Partnership = "partnership" { partnership; },
    Hub = "hub" { hub; },
    Funder = "funder" { unit; },
});

/// How a report is made; an empty document gives the defaults.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ReportOptions {
    /// The language of its words, `en` or `cy`; words of the framework in
    /// another language are in its default one. If left out, the default
    /// language of the framework.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// The sections, in order; those that this kind of report usually has if
    /// left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sections: Option<Vec<SectionKind>>,
    /// Words in place of those of this library, by their keys.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub words: BTreeMap<String, String>,
    /// The colours.
    pub palette: Palette,
    /// The outermost circle to whom the needs and offers of schools are told by
    /// name; if left out, the lead alone. Leaders should know it when they answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub support_up_to: Option<Circle>,
    /// By which rules matches are proposed; if left out, none are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matches: Option<MatchRules>,
    /// The schools and partnerships whose responses were moderated, for the
    /// practice directory of a hub; if left out, that is not told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moderated: Option<Vec<ScoreUnit>>,
    /// The limits behind strengths and risks.
    pub dashboard: DashboardOptions,
    /// The limits behind gaps.
    pub gaps: GapOptions,
    /// How change is counted.
    pub change: ChangeOptions,
    /// What agreement is held against.
    pub agreement: AgreementOptions,
    /// The limits behind the quadrant.
    pub quadrant: QuadrantOptions,
    /// How priorities are ranked.
    pub priorities: PriorityOptions,
    /// How the leaders of a school are brought together.
    pub support: SupportOptions,
    /// The limits behind the practice directory.
    pub hub: HubOptions,
}

defaulted!(ReportOptions {
    language,
    sections,
    words,
    palette,
    support_up_to,
    matches,
    moderated,
    dashboard,
    gaps,
    change,
    agreement,
    quadrant,
    priorities,
    support,
    hub,
});

impl ReportOptions {
    /// Reads options, reporting every fault with its place.
    ///
    /// ```
    /// use pedt::report::ReportOptions;
    ///
    /// let options = ReportOptions::from_json(br##"{"palette": {"own": "#123456"}}"##);
    /// assert_eq!(options.accept()?.palette.own.as_str(), "#123456");
    /// # Ok::<(), pedt::Refused>(())
    /// ```
    #[must_use]
    pub fn from_json(text: &[u8]) -> Checked<Self> {
        json::document(text, &Limits::DEFAULT, |options: &Self, found| {
            options.check(&Pointer::ROOT, found);
        })
    }

    /// Whether the options mean something, wherever they stand in a document.
    pub(crate) fn check(&self, at: &Pointer<'_>, found: &mut Diagnostics) {
        let words = at.key("words");
        for word in self.words.keys() {
            if catalogue::pattern(word, "en").is_none() {
                found.report(
                    Code::UnknownWord,
                    &words.key(word),
                    [("word", excerpt(word).into())],
                );
            }
        }
        self.dashboard.check(&at.key("dashboard"), found);
        self.gaps.check(&at.key("gaps"), found);
        self.change.check(&at.key("change"), found);
        self.agreement.check(&at.key("agreement"), found);
        self.quadrant.check(&at.key("quadrant"), found);
        self.priorities.check(&at.key("priorities"), found);
        self.hub.check(&at.key("hub"), found);
        if let Some(rules) = &self.matches {
            rules.check(&at.key("matches"), found);
        }
    }
}
