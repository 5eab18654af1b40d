//! What each audience may see.
//!
//! Leaders answer frankly if their answers stay where they belong. A lead sees
//! everything in the partnership, a school sees itself; members, a hub and the
//! public see figures in which no school can be made out that has not agreed
//! to it. Disclosure control is a **wall in front of the scores**: scores go
//! in, and scores come out in which figures are [`Cell::Suppressed`] and rows
//! are gone. Whatever else is shown to that audience is computed from what
//! came out, and so can say no more than that.
//!
//! ```
//! # let dataset = pedt::doctest::dataset();
//! use pedt::disclosure::{Audience, DisclosurePolicy, Wall};
//! use pedt::scores::{Node, ScoreUnit};
//! use pedt::{Cell, Grain, Rows, ScoreOptions, SuppressionReason, Tally};
//!
//! let tally = Tally::of(&dataset, Grain::School, Rows::Submitted);
//! let policy = DisclosurePolicy::default();
//! let dale = ScoreUnit::Partnership { partnership: "dale".to_owned().try_into()? };
//! let counts = |audience| {
//!     let wall = Wall::new(&tally, audience, &policy)?;
//!     let disclosed = wall.scores(&ScoreOptions::default())?;
//!     let unit = disclosed.scores.unit("2026-autumn", &dale, None).unwrap();
//!     Ok::<_, Box<dyn std::error::Error>>(unit.score("partnership", &Node::Whole).unwrap().counts.clone())
//! };
//! // Three schools are enough for their hub, and too few for the public.
//! let hub = Audience::Hub { hub: "county".to_owned().try_into()? };
//! assert_eq!(counts(hub)?, Cell::of(vec![18, 22, 18, 23]));
//! let reason = SuppressionReason::TooFewContributors;
//! assert_eq!(counts(Audience::Public)?, Cell::Suppressed { reason });
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Who sees what
//!
//! | audience | rows | minimum |
//! | --- | --- | --- |
//! | `lead` | the partnership and its schools, by role too | none |
//! | `own_school` | its own, and what members see | as for members |
//! | `members` | the partnership; schools that agreed; of others, how many answered | 3 schools that have not agreed |
//! | `hub` | the hub and its partnerships | 3 schools |
//! | `public` | hubs and partnerships | 5 schools |
//!
//! **Circles are nested**: what is hidden from members is hidden from the hub,
//! and what is hidden from the hub from the public, whatever the minimum. And
//! what a hub or the public is shown is held against a member who knows the
//! figures of their own partnership, and takes them away.
//!
//! # What is shown of a score
//!
//! How many schools and people answered, always. Beyond that only what can be
//! read from the counts: distribution, median, quartiles, share, deviation,
//! consensus, agreement. Counts are whole numbers that add up, over schools,
//! roles and statements, so all that anybody can do with them is add and
//! subtract, and that is what the wall is proof against. Not shown are
//!
//! - **means in another order than `pooled`**. A mean of schools weighs answers
//!   by how many people answered in each school. Next to the counts, a single
//!   school with one leader more than the others can be computed from it
//!   exactly; and a mean weighted by pupils, to all its digits, often fits only
//!   one set of answers. [`Wall::scores`] therefore scores in the order
//!   `pooled` for everybody but the lead;
//! - **the spread of schools** (`between`): its lowest and highest are schools.
//!   The spread of partnerships is shown where all of them are;
//! - **bands by share of schools**, for the same reason.
//!
//! # What is hidden, and why
//!
//! A score is hidden if fewer schools than the minimum stand behind it, or if
//! all its answers are the same, or the same but for one school's, which would
//! then know the others'. Then more is hidden until nothing that is hidden can
//! be worked out from what is shown: a hub less its other partnerships, a
//! theme less its other statements, all less the other roles, everything that
//! follows from several sums together, and every count that has only one value
//! left because none is below nothing: for any reader, and for a leader who
//! knows what the own school answered. The public is told one reason for
//! all of that, [`crate::SuppressionReason::Traceable`]: that a cell is hidden
//! because its answers are the same would say a good deal about them.
//!
//! Between rounds, sums have nothing in common, since answers change; only
//! somebody who takes for granted that they did not can subtract one round
//! from another. If the figures themselves make that plain (every count of one
//! round at least as high as in the other, and a few schools more), the later
//! round is hidden. This is the rule for answers that were carried forward.
//!
//! What is hidden next is the score with the fewest schools. That is safe and
//! not always the least that could be hidden; finding the least is hard
//! (Fischetti & Salazar 2001). For the method in general see Hundepool et al.
//! (2012), *Statistical Disclosure Control*.
//!
//! # What is not protected
//!
//! - **Two walls in one circle.** A wall knows one tally and one policy. Show
//!   one audience raw and moderated figures, a tally with and without drafts, a
//!   round before and after the last school answered, or two policies, and the
//!   difference is out. Show a round outside when it is over, and keep to one
//!   tally.
//! - **Answers that are taken to be the same.** The later round is hidden for
//!   the unit whose own figures make it plain. Whoever takes for granted that
//!   nobody changed an answer may still subtract rounds where one statement was
//!   new to a single school, or combine the rounds of several partnerships.
//! - **Ranges.** A hidden figure can be narrowed down, though not to one value
//!   by the sums it is part of. That all ratings of a partnership are 3 or 4
//!   says so of each school.
//! - **Conspiracy.** A school that knows its own answers learns nothing about
//!   another; two that put theirs together may.
//! - **The method.** Who knows it well may sometimes tell which of several
//!   hidden scores was hidden first (Wong et al. 2007).
//! - **People in an open school.** Who agrees to be shown, with one leader
//!   answering, shows that leader's answers; `min_respondents` asks for more.
//! - **Pseudonyms.** They keep a name off a row; who knows one answer of a
//!   school, or how many people answered there, may find its row.
//! - **Texts** name people and places. They are shown to other schools only
//!   when somebody has cleared them: [`Wall::shows_text`].

mod audience;
mod bounds;
mod cells;
mod layout;
mod linear;
mod pinned;
mod plan;
mod policy;
mod pseudonym;
mod remainders;
mod research;
mod residue;
mod rounds;
mod rules;
mod schools;
mod show;
mod solution;
mod sums;
mod table;

use std::collections::HashSet;

use serde::Serialize;

pub use audience::{Audience, Circle};
pub use policy::{Agreed, ClearedText, DisclosurePolicy, MAX_MINIMUM, SchoolNames};
pub use pseudonym::PseudonymKey;
pub use research::{
    ResearchError, ResearchExport, ResearchOptions, ResearchReport, ResearchSchool, research_export,
};
pub use rules::HidingRule;
pub use show::Hidden;

use self::plan::Plan;
use self::rounds::carried;
use self::rules::{Rules, State};
use self::table::{Table, Tree};
#[cfg(doc)]
use crate::Cell;
use crate::grain::Grain;
use crate::id::{SchoolId, ThemeCode};
use crate::response::Response;
use crate::roster::{NotInRoster, Roster};
use crate::scores::{Order, ScoreOptions, Scores, ScoresError};
use crate::tally::Tally;

/// Between the answers of a tally and an audience.
pub struct Wall<'t> {
    tally: &'t Tally,
    audience: Audience,
    policy: DisclosurePolicy,
    tree: Tree<'t>,
    tables: Vec<Table>,
    /// How each cell of each table stands to the audience.
    states: Vec<Vec<State>>,
    key: Option<PseudonymKey>,
    /// The pseudonyms it gives.
    given: HashSet<SchoolId>,
}

/// What an audience sees.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Disclosed {
    /// Who is to read it.
    pub audience: Audience,
    /// How many scores have hidden figures, by reason.
    pub hidden: Vec<Hidden>,
    /// The scores.
    pub scores: Scores,
}

/// An audience that there is no wall for.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DisclosureError {
    /// The school, partnership or hub is not in the roster.
    #[error(transparent)]
    NotInRoster(#[from] NotInRoster),
    /// The policy asks for pseudonyms.
    #[error("pseudonyms need a key")]
    NoKey,
    /// Partnerships were counted, and not their schools.
    #[error(transparent)]
    Scores(#[from] ScoresError),
}

impl<'t> Wall<'t> {
    /// A wall between the answers of a tally of schools, or of roles in
    /// schools, and an audience.
    ///
    /// # Errors
    ///
    /// When the audience is not in the roster, the tally counts whole
    /// partnerships, or members are to see pseudonyms: see
    /// [`with_pseudonyms`](Self::with_pseudonyms).
    pub fn new(
        tally: &'t Tally,
        audience: Audience,
        policy: &DisclosurePolicy,
    ) -> Result<Self, DisclosureError> {
        Self::build(tally, audience, policy, None)
    }

    /// The same with a key, by which schools are given pseudonyms.
    ///
    /// # Errors
    ///
    /// As [`new`](Self::new), but for pseudonyms.
    pub fn with_pseudonyms(
        tally: &'t Tally,
        audience: Audience,
        policy: &DisclosurePolicy,
        key: PseudonymKey,
    ) -> Result<Self, DisclosureError> {
        Self::build(tally, audience, policy, Some(key))
    }

    fn build(
        tally: &'t Tally,
        audience: Audience,
        policy: &DisclosurePolicy,
        key: Option<PseudonymKey>,
    ) -> Result<Self, DisclosureError> {
        if tally.grain() < Grain::School {
            return Err(ScoresError::Grain.into());
        }
        is_known(&audience, tally.roster())?;
        let mut wall = Self {
            tally,
            audience,
            policy: policy.clone(),
            tree: Tree::of(tally.framework()),
            tables: Vec::new(),
            states: Vec::new(),
            key,
            given: HashSet::new(),
        };
        if wall.hides_names() && key.is_none() {
            return Err(DisclosureError::NoKey);
        }
        if let Some(circle) = wall.audience.circle() {
            wall.tables = Table::of(tally, &wall.tree);
            wall.decide(circle);
        }
        Ok(wall)
    }

    /// Decides what is hidden, from the innermost circle to the audience's, and
    /// in each from a minimum of one school up: so a higher minimum of a circle,
    /// or a circle further out, only ever hides more.
    fn decide(&mut self, last: Circle) {
        let (policy, schools) = (&self.policy, &self.tally.roster().schools);
        let agrees = |school: u32| {
            let school = schools.get(school as usize);
            school.is_some_and(|school| policy.agreed.includes(&school.id))
        };
        let counts_roles = self.tally.grain() >= Grain::Role;
        for table in &mut self.tables {
            table.decide_open(agrees, policy.min_respondents);
        }
        let rules = |circle, min_schools| Rules {
            min_schools,
            members_min: policy.members_min_schools,
            shows_unanimous: policy.shows_unanimous(circle),
            shows_roles: counts_roles && policy.shows_roles(circle),
            members: circle == Circle::Members,
        };
        let tables = self.tables.iter();
        let mut plans: Vec<Plan<'_>> = tables
            .map(|table| Plan::new(&self.tree, table, rules(Circle::Members, 1)))
            .collect();
        for &circle in Circle::ALL.iter().filter(|circle| **circle <= last) {
            for plan in &mut plans {
                plan.enter(rules(circle, 1));
            }
            let mut repeats = Vec::new();
            for (later, plan) in plans.iter().enumerate() {
                for earlier in plans.iter().take(later) {
                    let found = carried(earlier, plan);
                    repeats.extend(found.into_iter().map(|carried| (later, carried)));
                }
            }
            for minimum in 1..=policy.min_schools(circle) {
                for plan in &mut plans {
                    plan.enter(rules(circle, minimum));
                    plan.hide_primary();
                }
                for (later, carried) in &repeats {
                    if let Some(plan) = plans.get_mut(*later)
                        && carried.schools < minimum
                    {
                        for cell in &carried.cells {
                            plan.hide(*cell, HidingRule::UnchangedSince);
                        }
                    }
                }
                for plan in &mut plans {
                    plan.hide_complementary();
                }
            }
        }
        self.states = plans.into_iter().map(Plan::finish).collect();
        if self.hides_names() {
            self.given = self.pseudonyms();
        }
    }

    fn pseudonyms(&self) -> HashSet<SchoolId> {
        let roster = self.tally.roster();
        let mut given = HashSet::new();
        for table in &self.tables {
            let round = roster.rounds.get(usize::from(table.round));
            for (unit, partnership) in table.partnerships.iter().enumerate() {
                let partnership = roster.partnerships.get(*partnership as usize);
                let (Some(round), Some(partnership)) = (round, partnership) else {
                    continue;
                };
                for part in table.parts(unit, 0) {
                    let school = roster.schools.get(part.school as usize);
                    let pseudonym = school.and_then(|school| {
                        self.pseudonym(round.id.as_str(), &partnership.id, &school.id)
                    });
                    given.extend(pseudonym);
                }
            }
        }
        given
    }

    /// The scores of the tally as the audience sees them: in the order that
    /// `options` declare for the lead, and `pooled` for everybody else.
    ///
    /// # Errors
    ///
    /// Never, since a wall is only built before tallies that can be scored.
    pub fn scores(&self, options: &ScoreOptions) -> Result<Disclosed, ScoresError> {
        let mut options = options.clone();
        if self.audience.circle().is_some() {
            options.order = Order::Pooled;
        }
        Ok(self.disclose(&Scores::of(self.tally, &options)?))
    }

    /// Who is behind the wall.
    #[must_use]
    pub fn audience(&self) -> &Audience {
        &self.audience
    }

    /// Whether the audience may read what a response says about a theme: the
    /// lead and the school's own leaders may, others if it was cleared.
    #[must_use]
    pub fn shows_text(&self, response: &Response, theme: &ThemeCode) -> bool {
        match &self.audience {
            Audience::Lead { partnership } => *partnership == response.partnership,
            Audience::OwnSchool { school } if *school == response.school => true,
            _ => {
                let mut cleared = self.policy.cleared.iter();
                cleared.any(|text| text.response == response.id && text.theme == *theme)
            }
        }
    }

    /// How many sums were hidden by each rule, over all units and rounds that
    /// the audience's circle covers. For the owner of the data, to judge a
    /// policy by; not for the audience.
    #[must_use]
    pub fn audit(&self) -> Vec<(HidingRule, u64)> {
        let states = || self.states.iter().flatten();
        let count = |rule| states().filter(|s| **s == State::Hidden(rule)).count() as u64;
        let rules = HidingRule::ALL.iter();
        rules.map(|rule| (*rule, count(*rule))).collect()
    }
}

/// Whether the audience is in the roster.
fn is_known(audience: &Audience, roster: &Roster) -> Result<(), NotInRoster> {
    match audience {
        Audience::Lead { partnership } | Audience::Members { partnership } => {
            roster.find_partnership(partnership.as_str()).map(|_| ())
        }
        Audience::OwnSchool { school } => roster.find_school(school.as_str()).map(|_| ()),
        Audience::Hub { hub } => roster.find_hub(hub.as_str()).map(|_| ()),
        Audience::Public => Ok(()),
    }
}
