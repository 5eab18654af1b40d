//! Scores kept up to date while responses arrive.
//!
//! During a round, responses come in one by one, drafts become submissions, and
//! somebody takes an answer back. [`Live`] holds the responses and the scores of
//! all units, and after a change scores only what the change touches: the school,
//! its partnership and its hub, in that round. What it says is the same, to the
//! last bit, as scoring all its responses at once.
//!
//! ```
//! # let (framework, roster) = pedt::doctest::hub();
//! # let dataset = pedt::doctest::dataset();
//! use pedt::{DashboardOptions, Live, LiveOptions};
//!
//! let mut live = Live::new(framework, roster, LiveOptions::default());
//! for response in dataset.responses().take(2) {
//!     assert!(live.put(response).kept);
//! }
//! let turnout = &live.turnout("2026-autumn")?[0].responses;
//! assert_eq!((turnout.answered, turnout.members), (2, 3));
//!
//! let dashboard = live.dashboard("2026-autumn", "dale", &DashboardOptions::default())?;
//! assert_eq!(dashboard.responses.respondents, 2);
//! assert!(live.remove("r0") && !live.remove("r0"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What it costs
//!
//! [`put`](Live::put) and [`remove`](Live::remove) check and keep a response;
//! they score nothing, so filling in a year of responses is as quick as reading
//! them. The next call that reads scores brings the touched units up to date: it
//! counts the responses of the touched schools, scores each of them, and then
//! each touched partnership from the scores of its schools and each touched hub
//! from the counts of all its schools. So the work grows with the schools of a
//! hub, not with its responses or rounds. By role it is done for each role anew.
//! [`Live::scores`] copies every score there is; [`Live::unit`] and
//! [`Live::dashboard`] look up what they give.
//!
//! In memory, the scores are what counts: with the built-in framework some tens
//! of kilobytes for each school in each round, and again for each of its roles
//! if they are scored apart.

mod held;
mod options;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use options::LiveOptions;

use crate::dashboard::{Dashboard, DashboardOptions, Responses};
use crate::dataset::Dataset;
use crate::diagnostic::Diagnostic;
use crate::framework::Framework;
use crate::grain::Grain;
use crate::id::{PartnershipId, RoundId};
use crate::limits::Limits;
use crate::response::Response;
use crate::roster::{NotInRoster, PartnershipRound, Roster};
use crate::scores::{
    Book, Place, Role, ScoreRow, ScoreUnit, Scorer, Scores, Selection, UnitScores, branches,
};
use crate::tally::{Rows, Tally};
use crate::validate::{check_built, check_response_within};
use held::{Held, SchoolRound};

/// Responses as they arrive, and the scores of all units up to date.
pub struct Live {
    framework: Arc<Framework>,
    roster: Arc<Roster>,
    options: LiveOptions,
    limits: Limits,
    held: Held,
    /// Schools whose responses have changed since they were scored.
    stale: BTreeSet<SchoolRound>,
    /// By round and role, none being all who answered.
    books: BTreeMap<(u16, Option<u8>), Book>,
    /// The scores of each unit, in their order.
    rows: BTreeMap<(u16, Place, Option<u8>), Vec<ScoreRow>>,
}

/// What became of a response that was put.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Put {
    /// Whether it is held now; if not, nothing has changed.
    pub kept: bool,
    /// Everything that was found: the errors that refused it, or warnings.
    pub diagnostics: Vec<Diagnostic>,
}

/// Who of a partnership has answered in a round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Turnout {
    /// The round.
    pub round: RoundId,
    /// The partnership.
    pub partnership: PartnershipId,
    /// Who has answered.
    pub responses: Responses,
}

impl Live {
    /// Nothing yet, of answers to `framework` by the schools of `roster`.
    #[must_use]
    pub fn new(framework: Arc<Framework>, roster: Arc<Roster>, options: LiveOptions) -> Self {
        Self {
            held: Held::new(&framework),
            framework,
            roster,
            options,
            limits: Limits::DEFAULT,
            stale: BTreeSet::new(),
            books: BTreeMap::new(),
            rows: BTreeMap::new(),
        }
    }

    /// The same within limits of one's own, for each response.
    #[must_use]
    pub fn within(self, limits: &Limits) -> Self {
        Self {
            limits: *limits,
            ..self
        }
    }

    /// Takes in a response, in place of the one of the same id if there is one.
    ///
    /// A response with an error is refused, and what was held stays: another
    /// response, by its id, of somebody who has answered for this school and
    /// round already, is one. Leaders of one school who disagree on what it
    /// needs are not looked for here; an [`Intake`](crate::Intake) does.
    pub fn put(&mut self, response: Response) -> Put {
        let (framework, roster) = (&self.framework, &self.roster);
        let checked = check_built(response, framework, Some(roster), &self.limits);
        self.keep(checked.into_parts())
    }

    /// The same for a response as JSON text.
    pub fn put_json(&mut self, response: &[u8]) -> Put {
        let (framework, roster) = (&self.framework, &self.roster);
        let checked = check_response_within(response, framework, Some(roster), &self.limits);
        self.keep(checked.into_parts())
    }

    fn keep(&mut self, (response, mut diagnostics): (Option<Response>, Vec<Diagnostic>)) -> Put {
        let put = response.map(|response| self.held.put(&response, &self.framework, &self.roster));
        let kept = match put {
            Some(Ok(touched)) => {
                self.stale.extend(touched);
                true
            }
            Some(Err(fault)) => {
                diagnostics.push(*fault);
                false
            }
            None => false,
        };
        Put { kept, diagnostics }
    }

    /// Takes the response of that id out; whether there was one.
    pub fn remove(&mut self, id: &str) -> bool {
        let touched = self.held.remove(id);
        self.stale.extend(touched);
        touched.is_some()
    }

    /// How many responses are held, drafts among them.
    #[must_use]
    pub fn len(&self) -> usize {
        self.held.len()
    }

    /// Whether none is held.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The responses that are held, as a dataset of their own.
    #[must_use]
    pub fn dataset(&self) -> Dataset {
        let (framework, roster) = (Arc::clone(&self.framework), Arc::clone(&self.roster));
        Dataset::new(framework, roster, &self.held.living())
    }

    /// Every score, as [`Scores::of`] gives them.
    pub fn scores(&mut self) -> Scores {
        self.refresh();
        let rows = self.rows.values().flatten().cloned();
        Scores::new(self.options.scores.clone(), rows.collect())
    }

    /// The scores of a unit: of one role, or of all who answered. None if
    /// nobody did.
    pub fn unit(
        &mut self,
        round: &str,
        unit: &ScoreUnit,
        role: Option<&str>,
    ) -> Option<UnitScores<'_>> {
        self.refresh();
        let round = u16::try_from(self.roster.round_index(round)?).ok()?;
        let role = match role {
            Some(role) => Some(u8::try_from(self.framework.role_index(role)?).ok()?),
            None => None,
        };
        let place = self.place(unit)?;
        UnitScores::new(self.rows.get(&(round, place, role))?)
    }

    fn place(&self, unit: &ScoreUnit) -> Option<Place> {
        let partnership = |id: &PartnershipId| self.roster.partnership_index(id.as_str());
        Some(match unit {
            ScoreUnit::Hub { hub } => {
                Place::Hub(self.roster.hubs.iter().position(|known| known.id == *hub)?)
            }
            ScoreUnit::Partnership { partnership: id } => Place::Partnership(partnership(id)?),
            ScoreUnit::School {
                partnership: id,
                school,
            } => Place::School(partnership(id)?, self.roster.school_index(school.as_str())?),
        })
    }

    /// The dashboard of a partnership in a round, as [`Dashboard::of`] gives it.
    ///
    /// # Errors
    ///
    /// When the roster has no such round or partnership.
    pub fn dashboard(
        &mut self,
        round: &str,
        partnership: &str,
        options: &DashboardOptions,
    ) -> Result<Dashboard, NotInRoster> {
        self.refresh();
        let subject = self.roster.partnership_round(round, partnership)?;
        let (round, partnership) = subject.place;
        let place = Place::Partnership(partnership);
        let round = u16::try_from(round).ok();
        let rows = round.and_then(|round| self.rows.get(&(round, place, None)));
        Ok(Dashboard::put_together(
            &self.framework,
            &subject,
            self.responses(&subject),
            rows.and_then(|rows| UnitScores::new(rows)),
            (&self.options.scores, options),
        ))
    }

    /// Who has answered so far in a round: every partnership, in the order of
    /// the roster.
    ///
    /// # Errors
    ///
    /// When the roster has no such round.
    pub fn turnout(&self, round: &str) -> Result<Vec<Turnout>, NotInRoster> {
        let partnerships = self.roster.partnerships.iter();
        let turnout = partnerships.map(|partnership| {
            let subject = self
                .roster
                .partnership_round(round, partnership.id.as_str())?;
            Ok(Turnout {
                round: subject.round.id.clone(),
                partnership: partnership.id.clone(),
                responses: self.responses(&subject),
            })
        });
        turnout.collect()
    }

    fn responses(&self, subject: &PartnershipRound<'_>) -> Responses {
        let (round, partnership) = subject.place;
        let round = u16::try_from(round).unwrap_or(u16::MAX);
        Responses::new(&self.roster, subject, |school| {
            let school = SchoolRound {
                round,
                partnership,
                school,
            };
            let scored = self.held.rows(school, self.with_drafts()).len();
            (scored as u64, self.held.drafts(school) as u64)
        })
    }

    fn with_drafts(&self) -> bool {
        self.options.rows == Rows::WithDrafts
    }

    /// Scores what has changed since the last time, and what that touches.
    fn refresh(&mut self) {
        if self.stale.is_empty() {
            return;
        }
        let stale: Vec<SchoolRound> = std::mem::take(&mut self.stale).into_iter().collect();
        let (branches, all) = (branches(&self.framework), Selection::default());
        for schools in stale.chunk_by(|a, b| a.round == b.round) {
            let Some(round) = schools.first().map(|school| school.round) else {
                continue;
            };
            let options = &self.options.scores;
            let scorer = Scorer::new(&self.roster, options, &branches, round.into());
            let Some(scorer) = scorer else { continue };
            let rows = schools
                .iter()
                .flat_map(|school| self.held.rows(*school, self.with_drafts()));
            let about = (&self.framework, &self.roster);
            let tally = Tally::of_rows(about, Grain::Role, self.held.columns(), rows);
            let changed = schools.iter().map(|s| (s.partnership, s.school)).collect();
            let mut update = |tally: &Tally, role: Role<'_>| {
                let index = role.map(|(index, _)| index);
                let book = self.books.entry((round, index)).or_default();
                for place in book.update(&scorer, tally, role, &changed) {
                    let mut rows = Vec::new();
                    book.rows(&scorer, place, role, &all, &mut rows);
                    if rows.is_empty() {
                        self.rows.remove(&(round, place, index));
                    } else {
                        self.rows.insert((round, place, index), rows);
                    }
                }
            };
            update(&tally.roll_up(Grain::School), None);
            if self.options.by_role {
                for (role, index) in self.framework.roles.iter().zip(0_u8..) {
                    update(&tally, Some((index, &role.id)));
                }
            }
        }
    }
}
