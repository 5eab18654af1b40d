//! What a match may be, and which of two is better.

use serde::{Deserialize, Serialize};

use crate::code::Code;
use crate::diagnostic::{Checked, Diagnostics};
use crate::framework::Framework;
use crate::id::{SchoolId, TopicId};
use crate::json::read::check_range;
use crate::json::{self, choices, defaulted, record};
use crate::limits::Limits;
use crate::pointer::Pointer;
use crate::roster::{ExcludedPair, Roster};

/// How matches are made; an empty document gives the defaults.
///
/// ```
/// use pedt::matching::{MatchRules, Tier};
///
/// let rules = MatchRules::from_json(br#"{"tiers": ["distance"], "max_km": 30}"#);
/// let rules = rules.accept().unwrap();
/// assert_eq!((rules.tiers, rules.max_km), (vec![Tier::Distance], Some(30.0)));
///
/// let wrong = br#"{"max_km": -1, "tiers": ["price"]}"#;
/// let found = MatchRules::from_json(wrong);
/// let codes: Vec<_> = found.diagnostics().iter().map(|found| found.code.info().code).collect();
/// assert_eq!(codes, ["number_out_of_range", "unknown_choice"]);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct MatchRules {
    /// Whether schools of one partnership, of two, or both can be matched.
    pub reach: Reach,
    /// Whether schools must teach the same ages.
    pub phases: PhaseRule,
    /// Whether schools must share a language they teach in.
    pub languages: LanguageRule,
    /// How many kilometres apart schools may lie; those whose place is not known
    /// are then not matched. Great circles, from the places in the roster.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 21_000)))]
    pub max_km: Option<f64>,
    /// How many minutes apart they may lie by the table of travel times; those
    /// that the table leaves out are then not matched.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(max = 100_000)))]
    pub max_minutes: Option<u32>,
    /// Travel times, the same both ways. If there are any, the tier of distance
    /// counts minutes and not kilometres.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub travel: Vec<TravelTime>,
    /// How many kilometres or minutes make a difference: distances count in whole
    /// steps of so many, so that what comes after them has a say.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.001, max = 21_000)))]
    pub distance_step: f64,
    /// How many offers, the nearest, each need is held against on its topic; all
    /// of them if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub nearest: Option<u32>,
    /// How often a school gives help, over all topics.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gives: Option<u32>,
    /// How often a school is given help, over all topics.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receives: Option<u32>,
    /// On how many topics a school gives help.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gives_topics: Option<u32>,
    /// On how many topics a school is given help.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receives_topics: Option<u32>,
    /// On how many topics a school may help the same other school.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pair_topics: Option<u32>,
    /// Schools with limits of their own.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub schools: Vec<SchoolLimits>,
    /// Needs for which more than one helper is sought.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub demands: Vec<Demand>,
    /// Pairs that are not to be matched, beside those of the roster.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub excluded: Vec<ExcludedPair>,
    /// What people have decided.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<MatchDecision>,
    /// What makes matches good.
    pub method: MatchMethod,
    /// Whether urgent needs that cannot all be met are spread over schools.
    pub fairness: Fairness,
    /// What decides among those who meet the same needs, the first tier first.
    pub tiers: Vec<Tier>,
    /// What schools that offer prefer, after urgent needs, where matches are to be
    /// stable; as `tiers`, by which schools in need prefer, if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub giver_tiers: Option<Vec<Tier>>,
    /// The matches that are to change as little as can be.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<Pair>,
    /// Matches of earlier rounds, for the tiers that keep or avoid them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub previous: Vec<Pair>,
    /// Whether schools that do well in a linked theme count as offering.
    pub suggested_offers: SuggestedRule,
    /// Whether schools that do badly in a linked theme count as needing help.
    pub suggested_needs: SuggestedRule,
    /// How many schools a school could help that counts as offering.
    pub suggested_places: u32,
    /// How many flows are looked into where a limit on topics has to be kept by
    /// trying; beyond, the proposal comes with a bound.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 100_000)))]
    pub searches: u32,
    /// From which lots are drawn where all else is equal.
    pub seed: u32,
}

defaulted!(MatchRules {
    reach,
    phases,
    languages,
    max_km,
    max_minutes,
    travel,
    distance_step,
    nearest,
    gives,
    receives,
    gives_topics,
    receives_topics,
    pair_topics,
    schools,
    demands,
    excluded,
    decisions,
    method,
    fairness,
    tiers,
    giver_tiers,
    earlier,
    previous,
    suggested_offers,
    suggested_needs,
    suggested_places,
    searches,
    seed,
});

impl Default for MatchRules {
    fn default() -> Self {
        Self {
            reach: Reach::Anywhere,
            phases: PhaseRule::Any,
            languages: LanguageRule::Any,
            max_km: None,
            max_minutes: None,
            travel: Vec::new(),
            distance_step: 5.0,
            nearest: None,
            gives: None,
            receives: None,
            gives_topics: None,
            receives_topics: None,
            pair_topics: None,
            schools: Vec::new(),
            demands: Vec::new(),
            excluded: Vec::new(),
            decisions: Vec::new(),
            method: MatchMethod::Optimal,
            fairness: Fairness::None,
            tiers: vec![
                Tier::LeastChange,
                Tier::OfferStrength,
                Tier::SamePartnership,
                Tier::Distance,
                Tier::LoadSpread,
                Tier::Reciprocity,
                Tier::AvoidPrevious,
            ],
            giver_tiers: None,
            earlier: Vec::new(),
            previous: Vec::new(),
            suggested_offers: SuggestedRule::Listed,
            suggested_needs: SuggestedRule::Listed,
            suggested_places: 1,
            searches: 200,
            seed: 0,
        }
    }
}

choices! {
    /// Which schools can be matched.
    pub enum Reach {
        /// All in the unit.
        Anywhere = "anywhere",
        /// Those that have a partnership in common.
        WithinPartnerships = "within_partnerships",
        /// Those that have none in common.
        AcrossPartnerships = "across_partnerships",
    }
}

choices! {
    /// Whether ages must agree.
    pub enum PhaseRule {
        /// They need not.
        Any = "any",
        /// Schools must share ages; special schools and alternative provision,
        /// and schools whose phase is not known, share them with all.
        Shared = "shared",
    }
}

choices! {
    /// Whether languages must agree.
    pub enum LanguageRule {
        /// They need not.
        Any = "any",
        /// Schools must share one; those whose languages are not known share
        /// them with all.
        Shared = "shared",
    }
}

choices! {
    /// What makes matches good.
    pub enum MatchMethod {
        /// They are the best for all together, aim by aim.
        Optimal = "optimal",
        /// They hold because both sides have a say: no two schools would both
        /// rather have each other. Schools in need rank offers by the tiers,
        /// schools that offer rank needs, urgent ones first; tiers that are not
        /// about pairs are left out. Each need has one helper at most, and limits
        /// of schools and pairs are refused, since places alone can be kept.
        Stable = "stable",
    }
}

choices! {
    /// Whether urgent needs that cannot all be met are spread over schools.
    pub enum Fairness {
        /// They are not; as many are met either way.
        None = "none",
        /// The school with most unmet ones has as few as can be, then the next
        /// (leximin); as many are met as without.
        Leximin = "leximin",
    }
}

choices! {
    /// Whether what is only suggested counts.
    pub enum SuggestedRule {
        /// It is listed, for people to ask.
        Listed = "listed",
        /// It counts, after all that was said.
        Counted = "counted",
    }
}

choices! {
    /// What decides among those who meet the same needs.
    pub enum Tier {
        /// As many of the earlier matches as can be.
        LeastChange = "least_change",
        /// High offers before moderate ones, and these before suggested ones.
        OfferStrength = "offer_strength",
        /// As many matches within a partnership as can be.
        SamePartnership = "same_partnership",
        /// As many matches across partnerships as can be.
        OtherPartnership = "other_partnership",
        /// As short ways as can be, all together, in steps.
        Distance = "distance",
        /// Help given by many a little rather than by few much: the least sum of
        /// the squares of how often schools give.
        LoadSpread = "load_spread",
        /// Schools that give as often as they are given: the least sum of the
        /// differences.
        Reciprocity = "reciprocity",
        /// As many pairs of schools as can be that were matched before.
        KeepPrevious = "keep_previous",
        /// As few of them as can be.
        AvoidPrevious = "avoid_previous",
    }
}

/// How long the way is between two schools.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TravelTime {
    /// One school.
    #[cfg_attr(feature = "schema", schemars(title = "One school"))]
    pub a: SchoolId,
    /// The other school.
    #[cfg_attr(feature = "schema", schemars(title = "Other school"))]
    pub b: SchoolId,
    /// The time it takes.
    pub minutes: u32,
}

record!(TravelTime { a, b, minutes; });

/// Limits of one school; those left out are as for all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SchoolLimits {
    /// The school.
    pub school: SchoolId,
    /// How often it gives help, over all topics.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gives: Option<u32>,
    /// How often it is given help.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receives: Option<u32>,
    /// On how many topics it gives help.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gives_topics: Option<u32>,
    /// On how many topics it is given help.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receives_topics: Option<u32>,
}

record!(SchoolLimits { school; gives, receives, gives_topics, receives_topics });

/// How many helpers a school seeks on a topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Demand {
    /// The topic.
    pub topic: TopicId,
    /// The school.
    pub school: SchoolId,
    /// How many schools are to help it.
    pub helpers: u32,
}

record!(Demand { topic, school, helpers; });

/// A school that helps another on a topic.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// The topic.
    pub topic: TopicId,
    /// The school that helps.
    #[cfg_attr(feature = "schema", schemars(title = "Helping school"))]
    pub from: SchoolId,
    /// The school that is helped.
    #[cfg_attr(feature = "schema", schemars(title = "Helped school"))]
    pub to: SchoolId,
}

record!(Pair { topic, from, to; });

/// What people have decided about a match.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MatchDecision {
    /// The topic.
    pub topic: TopicId,
    /// The school that would help.
    #[cfg_attr(feature = "schema", schemars(title = "Helping school"))]
    pub from: SchoolId,
    /// The school that would be helped.
    #[cfg_attr(feature = "schema", schemars(title = "Helped school"))]
    pub to: SchoolId,
    /// What was decided.
    pub decided: Decided,
}

record!(MatchDecision { topic, from, to, decided; });

choices! {
    /// What people have decided about a match. The first two come before all
    /// needs, and set limits of distance, phase, language and partnership aside;
    /// not excluded pairs, nor places.
    pub enum Decided {
        /// Both schools have agreed.
        Accepted = "accepted",
        /// The lead wants it.
        Pinned = "pinned",
        /// The lead does not want it.
        Forbidden = "forbidden",
        /// One of the schools has said no.
        Declined = "declined",
    }
}

impl Decided {
    /// Whether the match is wanted.
    #[must_use]
    pub fn is_wanted(self) -> bool {
        matches!(self, Self::Accepted | Self::Pinned)
    }
}

impl MatchRules {
    /// Reads rules, reporting every fault with its place.
    #[must_use]
    pub fn from_json(text: &[u8]) -> Checked<Self> {
        json::document(text, &Limits::DEFAULT, |rules: &Self, found| {
            rules.check(&Pointer::ROOT, found);
        })
    }

    /// Whether the rules mean something, wherever they stand in a document.
    pub(crate) fn check(&self, at: &Pointer<'_>, found: &mut Diagnostics) {
        if let Some(max_km) = self.max_km {
            check_range(max_km, (0.0, 21_000.0), &at.key("max_km"), found);
        }
        for (field, option, range) in [
            ("distance_step", self.distance_step, (0.001, 21_000.0)),
            ("searches", self.searches.into(), (1.0, 100_000.0)),
        ] {
            check_range(option, range, &at.key(field), found);
        }
        for (field, option, (minimum, maximum)) in [
            ("max_minutes", self.max_minutes, (0.0, 100_000.0)),
            ("nearest", self.nearest, (1.0, f64::from(u32::MAX))),
        ] {
            if let Some(option) = option {
                check_range(option.into(), (minimum, maximum), &at.key(field), found);
            }
        }
        let itself = |list: &'static str, a: &SchoolId, b: &SchoolId, index: usize| {
            (a == b).then(|| (list, index, a.clone()))
        };
        let excluded = self.excluded.iter().enumerate();
        let excluded =
            excluded.filter_map(|(index, pair)| itself("excluded", &pair.a, &pair.b, index));
        let travel = self.travel.iter().enumerate();
        let travel = travel.filter_map(|(index, way)| itself("travel", &way.a, &way.b, index));
        for (list, index, school) in travel.chain(excluded) {
            let params = [("school", school.as_str().into())];
            found.report(Code::PairWithItself, &at.key(list).index(index), params);
        }
    }

    /// Whether the schools and topics that the rules name are there.
    pub(crate) fn check_names(
        &self,
        framework: &Framework,
        roster: &Roster,
        at: &Pointer<'_>,
        found: &mut Diagnostics,
    ) {
        let mut names = Names {
            framework,
            roster,
            found,
        };
        let list = at.key("travel");
        for (index, way) in self.travel.iter().enumerate() {
            names.schools(&list.index(index), [("a", &way.a), ("b", &way.b)]);
        }
        let list = at.key("schools");
        for (index, limits) in self.schools.iter().enumerate() {
            names.schools(&list.index(index), [("school", &limits.school)]);
        }
        let list = at.key("demands");
        for (index, demand) in self.demands.iter().enumerate() {
            let at = list.index(index);
            names.topic(&at, &demand.topic);
            names.schools(&at, [("school", &demand.school)]);
        }
        let list = at.key("excluded");
        for (index, pair) in self.excluded.iter().enumerate() {
            names.schools(&list.index(index), [("a", &pair.a), ("b", &pair.b)]);
        }
        let list = at.key("decisions");
        for (index, decision) in self.decisions.iter().enumerate() {
            let at = list.index(index);
            names.topic(&at, &decision.topic);
            names.schools(&at, [("from", &decision.from), ("to", &decision.to)]);
        }
        for (field, pairs) in [("earlier", &self.earlier), ("previous", &self.previous)] {
            let list = at.key(field);
            for (index, pair) in pairs.iter().enumerate() {
                let at = list.index(index);
                names.topic(&at, &pair.topic);
                names.schools(&at, [("from", &pair.from), ("to", &pair.to)]);
            }
        }
    }
}

struct Names<'a, 'f> {
    framework: &'a Framework,
    roster: &'a Roster,
    found: &'f mut Diagnostics,
}

impl Names<'_, '_> {
    fn schools<const N: usize>(
        &mut self,
        at: &Pointer<'_>,
        schools: [(&'static str, &SchoolId); N],
    ) {
        for (field, school) in schools {
            if self.roster.school_index(school.as_str()).is_none() {
                self.unknown("school", school.as_str(), &at.key(field));
            }
        }
    }

    fn topic(&mut self, at: &Pointer<'_>, topic: &TopicId) {
        let mut topics = self.framework.topics().iter();
        if !topics.any(|known| known.id == *topic) {
            self.unknown("topic", topic.as_str(), &at.key("topic"));
        }
    }

    fn unknown(&mut self, kind: &'static str, id: &str, at: &Pointer<'_>) {
        let params = [("kind", kind.into()), ("id", id.into())];
        self.found.report(Code::UnknownReference, at, params);
    }
}
