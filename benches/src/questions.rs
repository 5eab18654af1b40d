//! Everything that can be asked of a ready dataset.
//!
//! ```
//! use pedt_benches::{questions::{Asked, Depth}, workload};
//!
//! let survey = workload::survey(workload::PARTNERSHIP);
//! let dataset = survey.dataset();
//! let asked = Asked::of(&dataset, "2026-spring");
//! let partnerships = asked.partnerships("2026-spring", Some("2025-autumn"), Depth::All);
//! assert_eq!(partnerships.len(), 1);
//! ```

use std::sync::Arc;

use pedt::agreement::{AgreementOptions, PartnershipAgreement};
use pedt::change::{Change, ChangeOptions};
use pedt::disclosure::{Audience, DisclosurePolicy, Wall};
use pedt::gaps::{GapOptions, Gaps};
use pedt::hub::{HubInputs, HubOptions, HubPicture};
use pedt::id::{PartnershipId, RoundId};
use pedt::priority::{Priorities, PriorityOptions};
use pedt::quadrant::{QuadrantMovement, QuadrantOptions, QuadrantPicture};
use pedt::report::{Report, ReportInputs, ReportOf, ReportOptions};
use pedt::scores::{NodeKind, ScoreUnit, Selection};
use pedt::support::{SupportOptions, SupportPicture};
use pedt::{
    AmendmentLog, Dashboard, DashboardOptions, Dataset, Framework, Grain, Live, LiveOptions,
    Roster, Rows, ScoreOptions, Scores, Tally,
};
use serde_json::json;

use crate::workload::Survey;

/// How much is resampled and tested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// Everything, as often as the options say unless told otherwise.
    All,
    /// Nothing: no tests, and one draw at least, which is the fewest.
    Figures,
}

/// A dataset with its tally by school and its scores.
#[derive(Debug)]
pub struct Asked<'d> {
    /// The responses.
    pub dataset: &'d Dataset,
    /// How often each point was chosen, by school.
    pub tally: Tally,
    /// The scores of schools, partnerships and hubs.
    pub scores: Scores,
    /// Those of each role in one round, of all but single statements.
    by_role: Option<(String, Scores)>,
}

/// What there is to know of a partnership.
pub type Partnership = (
    Gaps,
    Option<Change>,
    PartnershipAgreement,
    SupportPicture,
    (QuadrantPicture, Option<QuadrantMovement>),
    Priorities,
    Dashboard,
);

impl<'d> Asked<'d> {
    /// Counts and scores, with roles apart in the round that is asked about:
    /// only its gaps tell them apart.
    ///
    /// # Panics
    ///
    /// When there is no such round.
    #[must_use]
    pub fn of(dataset: &'d Dataset, round: &str) -> Self {
        let tally = Tally::of(dataset, Grain::Role, Rows::Submitted);
        let options = ScoreOptions::default();
        let by_role = Scores::selected(&tally, &options, &above_statements(round));
        let by_role = by_role.expect("roles are counted");
        let schools = tally.roll_up(Grain::School);
        Self {
            by_role: Some((round.to_owned(), by_role)),
            ..Self::selected(dataset, schools, &Selection::default())
        }
    }

    /// Counts and scores at some grain.
    ///
    /// # Panics
    ///
    /// When whole partnerships are to be counted.
    #[must_use]
    pub fn at(dataset: &'d Dataset, grain: Grain) -> Self {
        let tally = Tally::of(dataset, grain, Rows::Submitted);
        Self::selected(dataset, tally, &Selection::default())
    }

    /// Counts by school, and the scores of one round but for single statements,
    /// which is what a picture of a hub is made of.
    ///
    /// # Panics
    ///
    /// When there is no such round.
    #[must_use]
    pub fn above_statements(dataset: &'d Dataset, round: &str) -> Self {
        let tally = Tally::of(dataset, Grain::School, Rows::Submitted);
        Self::selected(dataset, tally, &above_statements(round))
    }

    fn selected(dataset: &'d Dataset, tally: Tally, wanted: &Selection) -> Self {
        let scores = Scores::selected(&tally, &ScoreOptions::default(), wanted);
        Self {
            dataset,
            tally,
            scores: scores.expect("schools are counted"),
            by_role: None,
        }
    }

    fn roster(&self) -> &Roster {
        self.dataset.roster()
    }

    fn framework(&self) -> &Framework {
        self.dataset.framework()
    }

    /// The answers about every partnership in a round.
    ///
    /// # Panics
    ///
    /// When there is no such round.
    #[must_use]
    pub fn partnerships(&self, round: &str, since: Option<&str>, depth: Depth) -> Vec<Partnership> {
        let partnerships = self.roster().partnerships.iter();
        let answers = partnerships.map(|p| self.partnership(&p.id, round, since, depth));
        answers.collect()
    }

    /// The same, worked on by so many threads.
    ///
    /// # Panics
    ///
    /// When there is no such round.
    #[must_use]
    pub fn partnerships_by(
        &self,
        threads: usize,
        round: &str,
        since: Option<&str>,
        depth: Depth,
    ) -> Vec<Partnership> {
        let partnerships = &self.roster().partnerships;
        let share = partnerships.len().div_ceil(threads.max(1)).max(1);
        std::thread::scope(|scope| {
            let work = |some: &'_ [pedt::roster::Partnership]| {
                let answers = some
                    .iter()
                    .map(|p| self.partnership(&p.id, round, since, depth));
                answers.collect::<Vec<_>>()
            };
            let parts = partnerships.chunks(share);
            let parts: Vec<_> = parts.map(|some| scope.spawn(move || work(some))).collect();
            let parts = parts.into_iter().map(|part| part.join().expect("it ends"));
            parts.flatten().collect()
        })
    }

    /// The answers about one partnership in a round.
    ///
    /// # Panics
    ///
    /// When there is no such partnership or round.
    #[must_use]
    pub fn partnership(
        &self,
        id: &PartnershipId,
        round: &str,
        since: Option<&str>,
        depth: Depth,
    ) -> Partnership {
        let support = self.support(id, round);
        let priorities = self.priorities(id, &support, round, since, depth);
        (
            self.gaps(id, round, depth),
            since.map(|since| self.change(id, since, round, depth)),
            self.agreement(id, round),
            support,
            self.quadrant(id, round, since, depth),
            priorities,
            self.dashboard(id, round),
        )
    }

    /// The report on a partnership, a school or a hub, which asks all of this.
    ///
    /// # Panics
    ///
    /// When there is no such round or nothing of that name.
    #[must_use]
    pub fn report(&self, of: &ReportOf, round: &str, since: Option<&str>) -> Report {
        let inputs = ReportInputs {
            dataset: self.dataset,
            scores: &self.scores,
            audience: None,
            names_schools: true,
            hidden: &[],
            moderated: None,
        };
        let id = |round: &str| RoundId::try_from(round.to_owned()).expect("a round");
        let (round, since) = (id(round), since.map(id));
        let options = ReportOptions::default();
        let report = Report::of(inputs, of, &round, since.as_ref(), &options);
        report.expect("the roster has it")
    }

    /// The gaps, with their tests.
    ///
    /// # Panics
    ///
    /// When there is no such partnership or round.
    #[must_use]
    pub fn gaps(&self, id: &PartnershipId, round: &str, depth: Depth) -> Gaps {
        let options = GapOptions {
            inference: depth == Depth::All,
            ..GapOptions::default()
        };
        let (framework, roster) = (self.framework(), self.roster());
        let by_role = self.by_role.as_ref().filter(|(of, _)| of == round);
        let gaps = Gaps::of(
            by_role.map_or(&self.scores, |(_, scores)| scores),
            framework,
            roster,
            round,
            id.as_str(),
            &options,
        );
        gaps.expect("the roster has it")
    }

    /// The change between two rounds, with its tests.
    ///
    /// # Panics
    ///
    /// When there is no such partnership or round.
    #[must_use]
    pub fn change(&self, id: &PartnershipId, from: &str, to: &str, depth: Depth) -> Change {
        let options = ChangeOptions {
            inference: depth == Depth::All,
            ..ChangeOptions::default()
        };
        let (framework, roster) = (self.framework(), self.roster());
        let scores = [&self.scores];
        let change = Change::of(
            &scores,
            framework,
            roster,
            id.as_str(),
            (from, to),
            &options,
        );
        change.expect("the roster has it")
    }

    /// The agreement.
    ///
    /// # Panics
    ///
    /// When there is no such partnership or round.
    #[must_use]
    pub fn agreement(&self, id: &PartnershipId, round: &str) -> PartnershipAgreement {
        let agreement = PartnershipAgreement::of(
            &self.scores,
            self.framework(),
            self.roster(),
            round,
            id.as_str(),
            &AgreementOptions::default(),
        );
        agreement.expect("the roster has it")
    }

    /// The needs and offers.
    ///
    /// # Panics
    ///
    /// When there is no such partnership or round.
    #[must_use]
    pub fn support(&self, id: &PartnershipId, round: &str) -> SupportPicture {
        let unit = partnership(id);
        let picture = SupportPicture::of(self.dataset, round, &unit, &SupportOptions::default());
        picture.expect("the roster has it")
    }

    /// Where it stands on trust and challenge, and where it came from.
    ///
    /// # Panics
    ///
    /// When there is no such partnership or round.
    #[must_use]
    pub fn quadrant(
        &self,
        id: &PartnershipId,
        round: &str,
        since: Option<&str>,
        depth: Depth,
    ) -> (QuadrantPicture, Option<QuadrantMovement>) {
        let mut options = QuadrantOptions::default();
        if depth == Depth::Figures {
            options.draws = 1;
        }
        let picture = |round: &str| {
            let (framework, roster) = (self.framework(), self.roster());
            let id = id.as_str();
            QuadrantPicture::of(&self.scores, framework, roster, round, id, &options)
                .expect("the roster has it")
        };
        let now = picture(round);
        let movement = since.map(|since| QuadrantMovement::between(&picture(since), &now));
        (now, movement)
    }

    /// What to work on first.
    ///
    /// # Panics
    ///
    /// When there is no such partnership or round.
    #[must_use]
    pub fn priorities(
        &self,
        id: &PartnershipId,
        support: &SupportPicture,
        round: &str,
        since: Option<&str>,
        depth: Depth,
    ) -> Priorities {
        let mut options = PriorityOptions {
            baseline: since.map(|since| since.to_owned().try_into().expect("a round")),
            ..PriorityOptions::default()
        };
        if depth == Depth::Figures {
            options.draws = 1;
        }
        let (framework, roster) = (self.framework(), self.roster());
        let support = std::slice::from_ref(support);
        let priorities = Priorities::of(
            &self.scores,
            framework,
            roster,
            round,
            &partnership(id),
            support,
            &options,
        );
        priorities.expect("the roster has it")
    }

    /// The dashboard.
    ///
    /// # Panics
    ///
    /// When there is no such partnership or round.
    #[must_use]
    pub fn dashboard(&self, id: &PartnershipId, round: &str) -> Dashboard {
        let options = DashboardOptions::default();
        let dashboard = Dashboard::of(self.dataset, &self.scores, round, id.as_str(), &options);
        dashboard.expect("the roster has it")
    }

    /// The picture of every hub in a round, with needs and offers.
    ///
    /// # Panics
    ///
    /// When there is no such round.
    #[must_use]
    pub fn hubs(&self, round: &str) -> Vec<HubPicture> {
        let hubs = self.roster().hubs.iter();
        let pictures = hubs.map(|hub| {
            let inside = self.roster().partnerships.iter();
            let inside = inside.filter(|p| p.hub.as_ref() == Some(&hub.id));
            let units = inside.map(|p| partnership(&p.id));
            let itself = ScoreUnit::Hub {
                hub: hub.id.clone(),
            };
            let units = std::iter::once(itself).chain(units);
            let support: Vec<SupportPicture> = units
                .map(|unit| {
                    let options = SupportOptions::default();
                    SupportPicture::of(self.dataset, round, &unit, &options).expect("a unit")
                })
                .collect();
            let inputs = HubInputs {
                support: &support,
                moderated: None,
            };
            HubPicture::of(
                &self.scores,
                self.framework(),
                self.roster(),
                round,
                hub.id.as_str(),
                inputs,
                &HubOptions::default(),
            )
            .expect("the roster has it")
        });
        pictures.collect()
    }

    /// The wall before an audience.
    ///
    /// # Panics
    ///
    /// When there is no such audience.
    #[must_use]
    pub fn wall(&self, audience: Audience) -> Wall<'_> {
        let wall = Wall::new(&self.tally, audience, &DisclosurePolicy::default());
        wall.expect("the roster has it")
    }
}

/// Scores kept up to date: one school after the other answers again.
pub struct Kept {
    live: Live,
    /// Two answers of the same leader.
    lines: [Vec<u8>; 2],
    turn: usize,
}

impl Kept {
    /// Takes every response in.
    ///
    /// # Panics
    ///
    /// When one is refused.
    #[must_use]
    pub fn of(survey: &Survey) -> Self {
        let (framework, roster) = (Arc::clone(&survey.framework), Arc::clone(&survey.roster));
        let mut live = Live::new(framework, roster, LiveOptions::default());
        let mut lines = Vec::new();
        survey.write(0..survey.responses(), false, &mut lines);
        for line in lines.split(|byte| *byte == b'\n').filter(|l| !l.is_empty()) {
            assert!(live.put_json(line).kept, "the response is good");
        }
        let mut first = Vec::new();
        survey.write(0..1, false, &mut first);
        let text = String::from_utf8(first.clone()).expect("JSON is text");
        let other = text.replace("\":2", "\":1");
        let dashboard = live.dashboard("2025-autumn", "P0000", &DashboardOptions::default());
        dashboard.expect("the roster has it");
        Self {
            live,
            lines: [other.into_bytes(), first],
            turn: 0,
        }
    }

    /// A leader answers again, and somebody looks at the dashboard.
    ///
    /// # Panics
    ///
    /// When the response is refused.
    pub fn put_and_read(&mut self, partnership: &str) -> Dashboard {
        let line = &self.lines[self.turn % 2];
        self.turn += 1;
        assert!(self.live.put_json(line).kept, "the response is good");
        let options = DashboardOptions::default();
        let dashboard = self.live.dashboard("2025-autumn", partnership, &options);
        dashboard.expect("the roster has it")
    }
}

/// A log that takes one rating of every tenth response away, as NDJSON.
#[must_use]
pub fn amendments(dataset: &Dataset) -> Vec<u8> {
    let mut lines = Vec::new();
    for (number, response) in dataset.responses().step_by(10).enumerate() {
        let Some((statement, rating)) = response.ratings.iter().next() else {
            continue;
        };
        let amendment = json!({
            "schema_version": "1",
            "id": format!("a{number}"),
            "response": response.id,
            "made_by": "lead",
            "made_at": "2026-09-01T09:30:00Z",
            "why": "Meant for the line below.",
            "change": {"kind": "rating", "statement": statement, "from": rating, "to": null},
        });
        lines.extend_from_slice(amendment.to_string().as_bytes());
        lines.push(b'\n');
    }
    lines
}

/// The log that those lines are.
#[must_use]
pub fn log(lines: &[u8]) -> AmendmentLog {
    let mut log = AmendmentLog::new();
    log.ndjson(lines);
    log
}

fn partnership(id: &PartnershipId) -> ScoreUnit {
    ScoreUnit::Partnership {
        partnership: id.clone(),
    }
}

/// All scores of a round but those of single statements.
fn above_statements(round: &str) -> Selection {
    Selection {
        rounds: vec![round.to_owned().try_into().expect("a round")],
        nodes: vec![NodeKind::Whole, NodeKind::Area, NodeKind::Theme],
        ..Selection::default()
    }
}
