//! Scores as an audience sees them.

use std::collections::{BTreeMap, HashSet};

use serde::{Deserialize, Serialize};

use super::audience::{Audience, Circle};
use super::cells::Cell as Place;
use super::policy::SchoolNames;
use super::rules::State;
use super::table::Table;
use super::{Disclosed, Wall};
use crate::cell::SuppressionReason;
use crate::framework::BandRule;
use crate::id::{PartnershipId, SchoolId};
use crate::scores::{Order, Parts, Score, ScoreRow, ScoreUnit, Scores, hide};

/// How many scores have a figure that is hidden for one reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Hidden {
    /// The reason.
    pub reason: SuppressionReason,
    /// How many scores.
    pub scores: u64,
}

impl Wall<'_> {
    /// What the audience sees of scores of the same tally.
    ///
    /// A figure is as it was or suppressed; rows that are not for the audience
    /// are gone. Schools whose figures members do not see keep their rows,
    /// with how many answered. What is not of this tally is suppressed too.
    #[must_use]
    pub fn disclose(&self, scores: &Scores) -> Disclosed {
        let mut rows: Vec<ScoreRow> = Vec::new();
        for row in scores.rows() {
            rows.extend(self.row(row, scores.options().order));
        }
        if self.hides_names() {
            // Rows of schools stand together; their order would name them.
            let school = |row: &ScoreRow| matches!(row.unit, ScoreUnit::School { .. });
            for rows in rows.chunk_by_mut(|a, b| {
                school(a) && school(b) && a.round == b.round && {
                    let of = |row: &ScoreRow| partnership_of(&row.unit).cloned();
                    of(a) == of(b)
                }
            }) {
                rows.sort_by(|a, b| a.unit.cmp(&b.unit));
            }
        }
        let scores = scores.with_rows(rows);
        let mut hidden: BTreeMap<SuppressionReason, u64> = BTreeMap::new();
        for row in scores.rows() {
            for reason in row.score.hidden_for() {
                *hidden.entry(reason).or_insert(0) += 1;
            }
        }
        let hidden = hidden.into_iter();
        Disclosed {
            audience: self.audience.clone(),
            hidden: hidden
                .map(|(reason, scores)| Hidden { reason, scores })
                .collect(),
            scores,
        }
    }

    /// What the audience sees of a row, if anything.
    fn row(&self, row: &ScoreRow, order: Order) -> Option<ScoreRow> {
        let Some(circle) = self.audience.circle() else {
            let Audience::Lead { partnership } = &self.audience else {
                return None;
            };
            return (partnership_of(&row.unit) == Some(partnership)).then(|| row.clone());
        };
        if row.role.is_some() && !self.policy.shows_roles(circle) {
            return None;
        }
        let seen = |score| {
            let row = row.clone();
            Some(ScoreRow { score, ..row })
        };
        match &row.unit {
            ScoreUnit::School {
                partnership,
                school,
            } => {
                if circle != Circle::Members || !self.sees(partnership, row.round.as_str()) {
                    return None;
                }
                let own =
                    matches!(&self.audience, Audience::OwnSchool { school: own } if own == school);
                if own {
                    return seen(row.score.clone());
                }
                if self.hides_names() {
                    return self.nameless(row, partnership, school);
                }
                if self.is_open(row, partnership, school) {
                    return seen(row.score.clone());
                }
                seen(masked(&row.score, SuppressionReason::NotForAudience))
            }
            ScoreUnit::Partnership { partnership } => self
                .sees(partnership, row.round.as_str())
                .then(|| self.sum(row, order))
                .and_then(seen),
            ScoreUnit::Hub { hub } => {
                let shown = match &self.audience {
                    Audience::Hub { hub: own } => own == hub,
                    Audience::Public => true,
                    _ => false,
                };
                shown.then(|| self.sum(row, order)).and_then(seen)
            }
        }
    }

    /// Whether the audience has to do with a partnership in a round.
    fn sees(&self, partnership: &PartnershipId, round: &str) -> bool {
        let roster = self.tally.roster();
        match &self.audience {
            Audience::Lead { partnership: own } | Audience::Members { partnership: own } => {
                own == partnership
            }
            Audience::OwnSchool { school } => {
                roster.is_member(school.as_str(), partnership.as_str(), round)
            }
            Audience::Hub { hub } => {
                let index = roster.partnership_index(partnership.as_str());
                let found = index.and_then(|index| roster.partnerships.get(index as usize));
                found.and_then(|found| found.hub.as_ref()) == Some(hub)
            }
            Audience::Public => true,
        }
    }

    pub(super) fn hides_names(&self) -> bool {
        self.audience.circle() == Some(Circle::Members)
            && self.policy.school_names != SchoolNames::Shown
    }

    /// The row of a school under its pseudonym, if members see its figures.
    fn nameless(
        &self,
        row: &ScoreRow,
        partnership: &PartnershipId,
        school: &SchoolId,
    ) -> Option<ScoreRow> {
        let mut row = row.clone();
        if !self.given.contains(school) {
            if !self.is_open(&row, partnership, school) {
                return None;
            }
            let pseudonym = self.pseudonym(row.round.as_str(), partnership, school)?;
            row.unit = ScoreUnit::School {
                partnership: partnership.clone(),
                school: pseudonym,
            };
        }
        Some(row)
    }

    pub(super) fn pseudonym(
        &self,
        round: &str,
        partnership: &PartnershipId,
        school: &SchoolId,
    ) -> Option<SchoolId> {
        let names = [partnership.as_str(), school.as_str(), round];
        let names = match self.policy.school_names {
            SchoolNames::StablePseudonyms => names.get(..2)?,
            _ => &names,
        };
        SchoolId::new(self.key?.pseudonym(names)).ok()
    }

    fn table(&self, round: &str) -> Option<(&Table, &[State])> {
        let round = self.tally.roster().round_index(round)?;
        let mut tables = self.tables.iter().zip(&self.states);
        let (table, states) = tables.find(|(table, _)| u32::from(table.round) == round)?;
        Some((table, states))
    }

    /// Whether the figures of a school are open to members.
    fn is_open(&self, row: &ScoreRow, partnership: &PartnershipId, school: &SchoolId) -> bool {
        let open = || {
            let roster = self.tally.roster();
            let (table, _) = self.table(row.round.as_str())?;
            let partnership = roster.partnership_index(partnership.as_str())?;
            let unit = table.partnerships.binary_search(&partnership).ok()?;
            let school = roster.school_index(school.as_str())?;
            let mut parts = table.parts(unit, 0).iter();
            let part = parts.find(|part| part.school == school)?;
            Some(part.hidden_from > self.policy.members_min_schools)
        };
        open().unwrap_or(false)
    }

    /// The score of a partnership or a hub.
    fn sum(&self, row: &ScoreRow, order: Order) -> Score {
        let hidden = |reason| masked(&row.score, reason);
        let Some((table, states, place)) = self.place(row) else {
            return hidden(SuppressionReason::NotForAudience);
        };
        let (unit, slot, branch) = place;
        let state = |place: Place| {
            let (unit, slot, branch) = place;
            let at = (unit * table.slots + slot) * self.tree.branches.len() + branch;
            states.get(at).copied().unwrap_or(State::Open)
        };
        if !self.is_of_tally(row, table, place) {
            return hidden(SuppressionReason::NotForAudience);
        }
        // On mixed scales there are no counts, and all that matters is below.
        let leaves = || self.tree.leaves(branch).map(|leaf| (unit, slot, leaf));
        let all_open = leaves().all(|leaf| state(leaf) == State::Open);
        match state(place) {
            State::Open if all_open => return row.score.clone(),
            State::Hidden(rule) => return hidden(rule.said()),
            _ => {}
        }
        let leaf_hidden = leaves().any(|leaf| matches!(state(leaf), State::Hidden(_)));
        let mean_hidden = if order != Order::Pooled {
            Some(SuppressionReason::AnotherBasis)
        } else if leaf_hidden && !self.tree.is_plain(branch) {
            Some(SuppressionReason::Traceable)
        } else {
            None
        };
        let mut score = row.score.clone();
        let scale = self.tally.framework().scale(&score.scale);
        let by_mean = scale.is_some_and(|scale| matches!(scale.bands, BandRule::MeanCuts { .. }));
        if let Some(reason) = mean_hidden {
            hide(&mut score.mean, reason);
            hide(&mut score.band, reason);
        } else if !by_mean {
            hide(&mut score.band, SuppressionReason::AnotherBasis);
        }
        let parts = table.partnerships_in(unit).iter();
        let parts_shown = mean_hidden.is_none()
            && !parts.as_slice().is_empty()
            && parts.clone().all(|part| {
                let leaves = self.tree.leaves(branch).map(|leaf| (*part, slot, leaf));
                !matches!(state((*part, slot, branch)), State::Hidden(_))
                    && (self.tree.is_plain(branch)
                        || !leaves
                            .into_iter()
                            .any(|leaf| matches!(state(leaf), State::Hidden(_))))
            });
        if let Some(between) = &mut score.between
            && !(between.of == Parts::Partnerships && parts_shown)
        {
            for figure in [
                &mut between.mean,
                &mut between.sd,
                &mut between.min,
                &mut between.max,
            ] {
                hide(figure, SuppressionReason::Traceable);
            }
        }
        score
    }

    /// Where the score of a partnership or a hub stands.
    fn place(&self, row: &ScoreRow) -> Option<(&Table, &[State], Place)> {
        let roster = self.tally.roster();
        let (table, states) = self.table(row.round.as_str())?;
        let unit = match &row.unit {
            ScoreUnit::Partnership { partnership } => {
                let index = roster.partnership_index(partnership.as_str())?;
                table.partnerships.binary_search(&index).ok()?
            }
            ScoreUnit::Hub { hub } => {
                let index = roster.hubs.iter().position(|other| other.id == *hub)?;
                let hub = table.hubs.iter().position(|(other, _)| *other == index)?;
                table.partnerships.len() + hub
            }
            ScoreUnit::School { .. } => return None,
        };
        let slot = match &row.role {
            None => 0,
            Some(role) => 1 + self.tally.framework().role_index(role.as_str())?,
        };
        let mut branches = self.tree.branches.iter();
        let branch = branches.position(|b| *b.level == row.level && b.node == row.node)?;
        (slot < table.slots).then_some((table, states, (unit, slot, branch)))
    }

    /// Whether a score is made of the answers that the wall was built before.
    fn is_of_tally(&self, row: &ScoreRow, table: &Table, (unit, slot, branch): Place) -> bool {
        let mut schools = HashSet::new();
        let mut counts = vec![0_u64; self.tree.points];
        for part in table.parts_in(unit, slot) {
            let own = part.counts(branch);
            if own.iter().any(|count| *count > 0) {
                schools.insert(part.school);
            }
            for (sum, count) in counts.iter_mut().zip(own) {
                *sum += count;
            }
        }
        let shown = row.score.counts.value();
        row.score.schools == schools.len() as u64
            && row.score.answered == counts.iter().sum::<u64>()
            && shown.is_none_or(|shown| {
                let padding = std::iter::repeat(&0);
                shown
                    .iter()
                    .chain(padding)
                    .zip(&counts)
                    .all(|(a, b)| a == b)
            })
    }
}

/// The score with every figure hidden, if anybody answered.
fn masked(score: &Score, reason: SuppressionReason) -> Score {
    let mut score = score.clone();
    if score.answered > 0 {
        score.hide(reason);
    }
    score
}

/// The partnership that a unit is or belongs to; none for a hub.
fn partnership_of(unit: &ScoreUnit) -> Option<&PartnershipId> {
    match unit {
        ScoreUnit::School { partnership, .. } | ScoreUnit::Partnership { partnership } => {
            Some(partnership)
        }
        ScoreUnit::Hub { .. } => None,
    }
}
