//! What everyone answers, round after round.
//!
//! An answer is the level of the partnership on the theme, moved by the term,
//! the school, the person, the statement and chance, and rounded to a point.

use std::collections::BTreeMap;

use pedt::framework::{Area, Statement, Theme};
use pedt::id::{FrameworkId, FrameworkVersion, RespondentId, ResponseId, RoleId};
use pedt::response::{FrameworkRef, Status};
use pedt::roster::{Membership, RosterDocument, School};
use pedt::{Framework, Response, SchemaVersion, Stance};

use super::people::{self, Person, Who};
use super::random;
use super::roster::{ROUNDS, is_member};
use crate::rng::Rng;

/// How a partnership stands on the nine themes in the first round, what a term
/// adds, and how much higher its schools rate themselves.
struct Profile {
    partnership: &'static str,
    start: [f64; 9],
    term: [f64; 9],
    own: f64,
}

const PROFILES: [Profile; 8] = [
    Profile {
        partnership: "onnen-valley", // from Distance to Improvement
        start: [2.3, 2.3, 1.9, 1.7, 1.8, 2.1, 2.2, 2.4, 2.6],
        term: [0.25, 0.25, 0.35, 0.5, 0.3, 0.45, 0.3, 0.2, 0.05],
        own: 0.2,
    },
    Profile {
        partnership: "bryniau", // Welsh-medium: rooted in its place, few numbers
        start: [2.7, 3.1, 2.0, 1.9, 1.9, 2.5, 2.8, 2.7, 3.3],
        term: [0.1, 0.0, 0.05, 0.3, 0.3, 0.15, 0.15, 0.3, 0.05],
        own: 0.15,
    },
    Profile {
        partnership: "kestrel", // strong on data and challenge, thin on place
        start: [2.8, 2.4, 3.3, 3.2, 3.5, 2.7, 2.6, 3.0, 1.8],
        term: [0.1, 0.1, 0.05, 0.1, 0.05, 0.1, 0.1, 0.2, -0.05],
        own: -0.1,
    },
    Profile {
        partnership: "st-oswin", // much trust, little challenge
        start: [3.5, 3.6, 2.2, 1.6, 1.6, 2.7, 2.8, 2.2, 3.1],
        term: [0.0, 0.0, 0.1, 0.1, 0.15, 0.05, 0.05, 0.05, 0.05],
        own: 0.1,
    },
    Profile {
        partnership: "hensley", // divided: the primary schools
        start: [1.3, 1.1, 1.7, 1.4, 1.2, 1.2, 1.6, 1.3, 1.4],
        term: [-0.1, -0.1, 0.0, 0.0, 0.0, 0.05, 0.0, 0.0, -0.05],
        own: 0.6,
    },
    Profile {
        partnership: "hensley/secondary", // divided: the two high schools
        start: [3.6, 3.5, 3.9, 3.6, 3.5, 3.5, 3.6, 3.7, 3.0],
        term: [0.05, 0.0, 0.05, 0.05, 0.1, 0.1, 0.05, 0.1, 0.0],
        own: 0.0,
    },
    Profile {
        partnership: "marches-maths", // teaches well together, hardly an organisation
        start: [2.1, 2.2, 2.2, 3.1, 2.9, 3.0, 3.0, 3.4, 1.5],
        term: [0.05, 0.05, -0.1, 0.1, 0.2, 0.1, 0.2, 0.15, 0.0],
        own: 0.1,
    },
    Profile {
        partnership: "severn-vale-alliance", // mature, and getting tired
        start: [3.5, 3.2, 2.8, 3.4, 3.2, 3.3, 2.8, 3.4, 3.1],
        term: [-0.3, -0.1, 0.15, 0.0, 0.05, 0.0, 0.1, -0.1, 0.05],
        own: 0.0,
    },
];

/// What stands out on the support question.
const STANCES: [(&str, &str, Stance); 14] = [
    ("maes-glas", "send", Stance::HighOffer),
    ("maes-glas", "stem", Stance::HighNeed),
    ("bro-hedydd", "send", Stance::HighOffer),
    ("pen-y-bont-fach", "stem", Stance::HighNeed),
    ("tan-y-graig", "send", Stance::HighNeed),
    ("kestrel-academy", "maths_mastery", Stance::HighOffer),
    ("kestrel-sixth-form", "stem", Stance::HighOffer),
    ("the-lodge", "wellbeing", Stance::HighOffer),
    ("the-lodge", "curriculum", Stance::HighNeed),
    ("little-merrow", "wellbeing", Stance::HighOffer),
    ("thornleigh", "maths_mastery", Stance::HighOffer),
    ("overdale", "maths_mastery", Stance::HighOffer),
    ("tarn-heath", "send", Stance::HighOffer),
    ("riverside-unit", "wellbeing", Stance::HighOffer),
];

/// The submitted and the drafted responses of the year, in order of round,
/// partnership and school.
pub(super) fn draw(roster: &RosterDocument) -> Vec<Response> {
    let mut responses = Vec::new();
    for (number, round) in ROUNDS.iter().enumerate() {
        let mut count = 0;
        for partnership in &roster.partnerships {
            let members = roster.memberships.iter().filter(|membership| {
                membership.partnership == partnership.id && is_member(roster, membership, number)
            });
            for membership in members {
                let school = roster
                    .schools
                    .iter()
                    .find(|school| school.id == membership.school);
                let school = school.expect("a member is a school");
                let people = people::of(school);
                for person in &people {
                    let mut draw = Draw::new(school, membership, person, number);
                    if draw.answers(people.len()) {
                        count += 1;
                        responses.push(draw.response(format!("{round}-{count:03}")));
                    }
                }
            }
        }
    }
    responses
}

/// The drawing of one response.
struct Draw<'a> {
    school: &'a School,
    partnership: &'a str,
    membership: &'a Membership,
    person: &'a Person,
    round: usize,
    rng: Rng,
}

impl<'a> Draw<'a> {
    fn new(
        school: &'a School,
        membership: &'a Membership,
        person: &'a Person,
        round: usize,
    ) -> Self {
        let partnership = membership.partnership.as_str();
        let rng = random(&["answers", partnership, &person.respondent, ROUNDS[round]]);
        Self {
            school,
            partnership,
            membership,
            person,
            round,
            rng,
        }
    }

    /// Whether this person, one of `people` in the school, answers in this
    /// round; most do.
    fn answers(&mut self, people: usize) -> bool {
        let second = self.partnership == "marches-maths" && self.school.id.as_str() == "cwm-derwen";
        if second {
            return self.person.who != Who::Governor;
        }
        self.person.who == Who::Head || people == 2 || self.rng.percent(94)
    }

    fn response(&mut self, id: String) -> Response {
        let framework = Framework::builtin();
        let status = self.status();
        let mut ratings = self.ratings(framework);
        match self.special() {
            Some(Special::StraightLiner) => {
                for rating in ratings.values_mut() {
                    *rating = Some(3);
                }
            }
            Some(Special::HalfTheForm) => {
                let own = |code: &str| {
                    let found = framework.find(code);
                    found.is_some_and(|(.., statement)| statement.level.as_str() == "school")
                };
                for (code, rating) in &mut ratings {
                    *rating = own(code.as_str()).then_some(rating.unwrap_or(2));
                }
            }
            None => {}
        }
        if status == Status::Draft {
            let kept = 6 + self.rng.below(30) as usize;
            ratings = ratings.into_iter().take(kept).collect();
        }
        // Some tools write `null` for no answer, others leave it out.
        if !self.rng.percent(12) {
            ratings.retain(|_, rating| rating.is_some());
        }
        let (support, capacity) = self.support(framework, status);
        Response {
            schema_version: SchemaVersion,
            id: ResponseId::new(id).expect("an id"),
            framework: FrameworkRef {
                id: FrameworkId::new("pedt").expect("an id"),
                version: FrameworkVersion::new("2026.1").expect("a version"),
            },
            round: pedt::id::RoundId::new(ROUNDS[self.round]).expect("an id"),
            partnership: self.membership.partnership.clone(),
            school: self.school.id.clone(),
            respondent: RespondentId::new(self.person.respondent.as_str()).expect("an id"),
            role: RoleId::new(self.person.role).expect("an id"),
            status,
            ratings,
            notes: Vec::new(),
            evidence: Vec::new(),
            support,
            capacity,
        }
    }

    /// Drafts were forgotten in the first rounds; in the last, some are open yet.
    fn status(&mut self) -> Status {
        let share = if self.round == 2 { 18 } else { 3 };
        let may = self.special().is_none() && self.person.who != Who::Head;
        if self.rng.percent(share) && may {
            Status::Draft
        } else {
            Status::Submitted
        }
    }

    fn special(&self) -> Option<Special> {
        match (self.person.respondent.as_str(), self.round) {
            ("lydeham-juniors-l", 0) => Some(Special::StraightLiner),
            ("wexcombe-primary-g", 1) => Some(Special::HalfTheForm),
            _ => None,
        }
    }

    fn ratings(&mut self, framework: &Framework) -> BTreeMap<pedt::id::StatementCode, Option<i64>> {
        let primary = self
            .school
            .phase
            .is_some_and(|phase| phase.name() == "primary");
        let name = match self.partnership {
            "hensley" if !primary => "hensley/secondary",
            name => name,
        };
        let profile = PROFILES.iter().find(|profile| profile.partnership == name);
        let profile = profile.expect("every partnership has a profile");
        let (school, person) = (self.school.id.as_str(), self.person.respondent.as_str());
        let of_school = 0.2 * random(&["school", self.partnership, school]).normal();
        let of_person = 0.22 * random(&["person", person]).normal() + self.of_role();
        let missing = match self.person.who {
            Who::Governor => 9,
            _ => *self.rng.pick(&[0, 0, 2, 5]),
        };
        let themes: Vec<&str> = framework
            .themes()
            .map(|(_, theme)| theme.code.as_str())
            .collect();
        let statements: Vec<(&Area, &Theme, &Statement)> = framework.statements().collect();
        let rate = |(_, theme, statement): &(&Area, &Theme, &Statement)| {
            let place = themes.iter().position(|code| *code == theme.code.as_str());
            let place = place.expect("a theme of the framework");
            let code = statement.code.as_str();
            let own = statement.level.as_str() == "school";
            let level = profile.start[place]
                + profile.term[place] * self.round as f64
                + if own { profile.own } else { 0.0 }
                + 0.2 * random(&["statement", code]).normal()
                + of_school
                + of_person
                + 0.45 * self.rng.normal();
            let rating = match level {
                ..1.5 => 1,
                ..2.5 => 2,
                ..3.5 => 3,
                _ => 4,
            };
            let rating = (!self.rng.percent(missing)).then_some(rating);
            (statement.code.clone(), rating)
        };
        statements.iter().map(rate).collect()
    }

    /// Governors see more of the sun, those who do the work less.
    fn of_role(&self) -> f64 {
        match self.person.role {
            "governor" => 0.15,
            "board_member" | "partnership_lead" => 0.2,
            "middle_leader" => -0.2,
            "senior_leader" => -0.05,
            _ => 0.0,
        }
    }

    fn support(
        &mut self,
        framework: &Framework,
        status: Status,
    ) -> (
        BTreeMap<pedt::id::TopicId, Stance>,
        BTreeMap<pedt::id::TopicId, u32>,
    ) {
        let (mut support, mut capacity) = (BTreeMap::new(), BTreeMap::new());
        if status == Status::Draft && self.rng.percent(70) {
            return (support, capacity);
        }
        for topic in framework.topics() {
            let Some(stance) = self.stance(topic.id.as_str()) else {
                continue;
            };
            support.insert(topic.id.clone(), stance);
            if stance.is_offer() && self.person.who == Who::Head {
                let most = if stance == Stance::HighOffer { 3 } else { 1 };
                capacity.insert(topic.id.clone(), 1 + self.rng.below(most));
            }
        }
        (support, capacity)
    }

    /// Where the school stands; its leaders may differ in how strongly.
    fn stance(&mut self, topic: &str) -> Option<Stance> {
        let school = self.school.id.as_str();
        if (school, topic, self.round) == ("castle-street", "wellbeing", 1) {
            // The head asks for help and the governor offers it.
            return match self.person.who {
                Who::Head | Who::Leader => Some(Stance::HighNeed),
                Who::Governor => Some(Stance::ModerateOffer),
                Who::Fourth => None,
            };
        }
        let known = STANCES
            .iter()
            .find(|(of, on, _)| (*of, *on) == (school, topic));
        let mut stance = known.map_or_else(|| drawn_stance(school, topic), |(.., stance)| *stance);
        if known.is_none() {
            for round in &ROUNDS[1..=self.round] {
                stance = later_stance(stance, &mut random(&["stance", school, topic, round]));
            }
        }
        if self.person.who == Who::Head {
            return Some(stance);
        }
        match self.rng.below(10) {
            0 | 1 => None,
            2 => Some(Stance::NotApplicable),
            3 => Some(milder(stance)),
            _ => Some(stance),
        }
    }
}

enum Special {
    /// Gives every statement the same rating.
    StraightLiner,
    /// Answers about the school alone.
    HalfTheForm,
}

fn drawn_stance(school: &str, topic: &str) -> Stance {
    let place = match random(&["stance", school, topic]).below(100) {
        0..12 => 0,
        12..34 => 1,
        34..68 => 2,
        68..90 => 3,
        _ => 4,
    };
    Stance::ALL[place]
}

/// Some needs are met in a term, and some who were helped can help.
fn later_stance(stance: Stance, rng: &mut Rng) -> Stance {
    if !rng.percent(20) {
        return stance;
    }
    match stance {
        Stance::HighNeed => Stance::ModerateNeed,
        Stance::ModerateNeed => Stance::NotApplicable,
        Stance::NotApplicable if rng.percent(50) => Stance::ModerateNeed,
        Stance::NotApplicable => Stance::ModerateOffer,
        other => other,
    }
}

fn milder(stance: Stance) -> Stance {
    match stance {
        Stance::HighNeed => Stance::ModerateNeed,
        Stance::HighOffer => Stance::ModerateOffer,
        other => other,
    }
}
