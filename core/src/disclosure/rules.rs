//! What a circle asks for, and how a figure may stand to it.

use super::schools::Standing;
use super::table::Part;
use crate::cell::SuppressionReason;
use crate::json::choices;

choices! {
    /// Why a cell is hidden, for the owner of the data alone: to a reader, the
    /// difference between the last three would say something of the answers.
    pub enum HidingRule {
        /// Too few schools stand behind it.
        TooFewSchools = "too_few_schools",
        /// All are of one mind, or all but one school.
        Unanimous = "unanimous",
        /// Next to an earlier round it shows what a few schools answered, and
        /// the figures of both say that nobody else changed an answer.
        UnchangedSince = "unchanged_since",
        /// Others that are hidden could be worked out with it.
        Complementary = "complementary",
    }
}

impl HidingRule {
    /// What an audience is told.
    pub(super) fn said(self) -> SuppressionReason {
        match self {
            Self::TooFewSchools => SuppressionReason::TooFewContributors,
            _ => SuppressionReason::Traceable,
        }
    }
}

/// How a cell stands to a circle.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// There is nothing in it that is hidden from the circle.
    Open,
    /// Its counts are shown.
    Counts,
    /// It is hidden.
    Hidden(HidingRule),
}

/// What a circle asks for.
#[derive(Clone, Copy)]
pub(super) struct Rules {
    /// How many schools there must be.
    pub(super) min_schools: u32,
    /// How many members ask for: see [`Part::hidden_from`].
    pub(super) members_min: u32,
    pub(super) shows_unanimous: bool,
    pub(super) shows_roles: bool,
    /// Whether readers are members, and see no hub.
    pub(super) members: bool,
}

impl Rules {
    /// Whether a school's counts are hidden from this circle.
    pub(super) fn hides(self, part: &Part) -> bool {
        !self.members || self.closes(part)
    }

    /// Whether a school's counts are hidden from members.
    pub(super) fn closes(self, part: &Part) -> bool {
        part.hidden_from <= self.members_min
    }

    /// Whether the same cells, with the same schools behind them, are looked at
    /// under other rules.
    pub(super) fn looks_at_the_same(self, other: Self) -> bool {
        let seen = |rules: Self| (rules.members, rules.shows_roles, rules.members_min);
        seen(self) == seen(other)
    }

    /// Why something must not be shown, from who stands behind it.
    pub(super) fn against(self, behind: Standing) -> Option<HidingRule> {
        let few = behind.schools < self.min_schools
            || (!self.members && behind.closed < self.members_min);
        if behind.schools == 0 {
            None
        } else if few {
            Some(HidingRule::TooFewSchools)
        } else if behind.unanimous && !self.shows_unanimous {
            Some(HidingRule::Unanimous)
        } else {
            None
        }
    }
}
