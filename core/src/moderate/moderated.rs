//! What comes of moderation: other responses, and a record of every amendment.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::amendment::{Amendment, ChangeKind};
use super::apply::{Applier, unknown};
use super::log::AmendmentLog;
use super::overlay::Overlay;
use crate::cell::{Cell, UndefinedReason};
use crate::code::Code;
use crate::dataset::{Dataset, Place};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::id::{PartnershipId, RoleId, RoundId, SchoolId};

/// The responses as they stand after moderation, and how they came to.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Moderated {
    /// The responses that count, with the answers that count. Withdrawn
    /// responses and withheld texts are not in it.
    pub dataset: Dataset,
    /// Every amendment that could be read, in the order of the log.
    pub audit: Vec<AuditEntry>,
    /// Everything that was found, in the order of the log.
    pub diagnostics: Vec<Diagnostic>,
    /// How many amendments came in.
    pub received: u64,
    /// How many of them were refused.
    pub refused: u64,
    raw: Dataset,
    overlay: Overlay,
}

/// An amendment, and what became of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AuditEntry {
    /// The amendment: by whom, when and why; from what to what.
    pub amendment: Amendment,
    /// Where the response comes from; left out if there is none of that id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of an amendment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Outcome {
    /// It took effect: `from` was there before, and `to` was there after.
    Applied,
    /// It was refused, and nothing changed.
    Refused {
        /// Why.
        why: Vec<Diagnostic>,
    },
}

/// Where a response comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Origin {
    /// The round.
    pub round: RoundId,
    /// The partnership.
    pub partnership: PartnershipId,
    /// The school.
    pub school: SchoolId,
    /// The role of who answered.
    pub role: RoleId,
}

/// How much was amended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ModerationTotals {
    /// How many amendments came in, those that could not be read among them.
    pub received: u64,
    /// How many of them were refused.
    pub refused: u64,
    /// How many there were of each kind, in the order of the kinds.
    pub kinds: Vec<KindTotal>,
    /// How many submitted responses there are.
    pub responses: u64,
    /// How many of them are not as they were given, or have a text with other
    /// readers; changed and changed back does not count.
    pub amended: u64,
    /// How many of those were withdrawn.
    pub withdrawn: u64,
    /// How many ratings were given in submitted responses.
    pub ratings: u64,
    /// How many places for a rating hold another one, or none, or one where
    /// none was given; in responses that were not withdrawn.
    pub ratings_changed: u64,
    /// The same as a share of the ratings given.
    pub share_changed: Cell<f64>,
}

/// How many amendments there were of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct KindTotal {
    /// The kind.
    pub kind: ChangeKind,
    /// How many were applied.
    pub applied: u64,
    /// How many could be read but were refused.
    pub refused: u64,
}

impl Moderated {
    /// The responses as they were given: no amendment yet.
    #[must_use]
    pub fn raw(dataset: &Dataset) -> Self {
        Self {
            dataset: dataset.clone(),
            audit: Vec::new(),
            diagnostics: Vec::new(),
            received: 0,
            refused: 0,
            raw: dataset.clone(),
            overlay: Overlay::default(),
        }
    }

    /// Goes on with a further part of the log. Parts applied one after the
    /// other are the whole applied at once.
    #[must_use]
    pub fn then(&self, log: &AmendmentLog) -> Self {
        let raw = self.raw.clone();
        let mut overlay = self.overlay.clone();
        let mut audit = self.audit.clone();
        let mut found = Diagnostics::new(log.limits());
        for diagnostic in self.diagnostics.iter().chain(log.found()) {
            found.add(diagnostic.clone());
        }
        let mut refused = self.refused;
        let rows = rows(&raw, log);
        let earlier = self.audit.iter().map(|entry| entry.amendment.id.as_str());
        let mut names: HashMap<&str, String> = earlier
            .map(|id| (id, "an earlier part of the log".to_owned()))
            .collect();
        for entry in log.entries() {
            let mut said = entry.found.clone();
            let mut origin = None;
            if let Some(amendment) = &entry.amendment {
                let (id, response) = (amendment.id.as_str(), amendment.response.as_str());
                let row = rows.get(response).copied();
                let place = row.and_then(|row| raw.columns().place(row as usize));
                origin = place.and_then(|place| Origin::of(&raw, place));
                said.extend(match (names.get(id), row) {
                    (Some(first), _) => vec![repeated(id, first)],
                    (None, None) => unknown("response", response, "/response"),
                    (None, Some(row)) => Applier::new(&raw, &mut overlay).apply(amendment, row),
                });
                names.entry(id).or_insert_with(|| entry.source.name());
            }
            for diagnostic in &mut said {
                entry.source.locate(diagnostic);
            }
            refused += u64::from(said.iter().any(Diagnostic::is_error));
            audit.extend(entry.amendment.as_ref().map(|amendment| AuditEntry {
                amendment: amendment.clone(),
                origin,
                outcome: Outcome::of(&said),
            }));
            for diagnostic in said {
                found.add(diagnostic);
            }
        }
        Self {
            dataset: raw.patched(&overlay.patch()),
            audit,
            diagnostics: found.into_vec(),
            received: self.received + log.len() as u64,
            refused,
            raw,
            overlay,
        }
    }

    /// The responses as they were given.
    #[must_use]
    pub fn original(&self) -> &Dataset {
        &self.raw
    }

    /// How much was amended.
    #[must_use]
    pub fn totals(&self) -> ModerationTotals {
        let columns = self.raw.columns();
        let ratings = columns.ratings_between(0, self.raw.submitted());
        let ratings = ratings.iter().filter(|rating| **rating > 0).count() as u64;
        let ratings_changed = self.overlay.rerated().count() as u64;
        let kinds = ChangeKind::ALL.iter().map(|&kind| {
            let of_kind = self
                .audit
                .iter()
                .filter(|e| e.amendment.change.kind() == kind);
            let (applied, refused): (Vec<_>, Vec<_>) =
                of_kind.partition(|entry| entry.outcome == Outcome::Applied);
            KindTotal {
                kind,
                applied: applied.len() as u64,
                refused: refused.len() as u64,
            }
        });
        ModerationTotals {
            received: self.received,
            refused: self.refused,
            kinds: kinds.collect(),
            responses: self.raw.submitted() as u64,
            amended: self.overlay.rows().len() as u64,
            withdrawn: self.overlay.withdrawn().count() as u64,
            ratings,
            ratings_changed,
            share_changed: match ratings {
                0 => Cell::undefined(UndefinedReason::NoAnswers),
                _ => Cell::of(ratings_changed as f64 / ratings as f64),
            },
        }
    }

    pub(super) fn overlay(&self) -> &Overlay {
        &self.overlay
    }
}

/// The row of every response that the log speaks of.
fn rows<'l>(dataset: &Dataset, log: &'l AmendmentLog) -> HashMap<&'l str, u32> {
    let wanted = log.amendments().map(|a| a.response.as_str());
    let mut rows: HashMap<&str, Option<u32>> = wanted.map(|id| (id, None)).collect();
    if !rows.is_empty() {
        for row in 0..dataset.len() {
            if let Some(place) = rows.get_mut(dataset.columns().id(row)) {
                *place = u32::try_from(row).ok();
            }
        }
    }
    let rows = rows.into_iter();
    rows.filter_map(|(id, row)| Some((id, row?))).collect()
}

fn repeated(id: &str, first: &str) -> Diagnostic {
    let params = [("amendment", id.into()), ("first", first.into())];
    Diagnostic::new(Code::AmendmentRepeated, "/id", params)
}

impl Outcome {
    fn of(findings: &[Diagnostic]) -> Self {
        let why: Vec<Diagnostic> = findings.iter().filter(|d| d.is_error()).cloned().collect();
        if why.is_empty() {
            Self::Applied
        } else {
            Self::Refused { why }
        }
    }
}

impl Origin {
    /// Where the response at `place` comes from.
    pub(super) fn of(dataset: &Dataset, place: Place) -> Option<Self> {
        let (framework, roster) = (dataset.framework(), dataset.roster());
        let partnership = roster.partnerships.get(place.partnership as usize)?;
        Some(Self {
            round: roster.rounds.get(usize::from(place.round))?.id.clone(),
            partnership: partnership.id.clone(),
            school: roster.schools.get(place.school as usize)?.id.clone(),
            role: framework.roles.get(usize::from(place.role))?.id.clone(),
        })
    }
}
