//! Answers for research, without the names of those who gave them.
//!
//! What leaves is a dataset like any other, so that every writer of
//! [`export`](crate::export) and every statistic works on it; only its ids
//! are pseudonyms, and what could lead back to a school is coarser or gone:
//!
//! - names, places, regions, languages and hubs of schools are gone; phase and
//!   number of pupils, in bands, stay where at least `min_group` schools share
//!   them, and a kind of partnership where as many partnerships do;
//! - responses in a role that fewer schools have are withheld;
//! - texts are gone unless somebody has cleared them for this; drafts are gone.
//!
//! The same key gives the same pseudonyms, so that another year can be added.
//! Answers themselves are not changed: who knows how a school answered will
//! find its row, and a partnership of a rare size may be known by that. Give
//! the export to researchers who are bound to leave it at that, and not to
//! the public.
//!
//! ```
//! # let dataset = pedt::doctest::dataset();
//! use pedt::disclosure::{PseudonymKey, ResearchOptions, research_export};
//! use pedt::export;
//!
//! let key = PseudonymKey::new([7; 16]); // draw one at random, and keep it
//! let options = ResearchOptions { min_group: 3, ..ResearchOptions::default() };
//! let exported = research_export(&dataset, &options, &key)?;
//! assert_eq!((exported.report.responses, exported.report.schools), (3, 3));
//! // Three schools cannot be told apart by phase or size.
//! assert_eq!((exported.report.phases_withheld, exported.report.pupils_withheld), (3, 3));
//!
//! let mut table = Vec::new();
//! export::to_csv_long(&exported.dataset, export::CsvStyle::Plain, &mut table)?;
//! assert!(!String::from_utf8(table)?.contains("brook"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::policy::{ClearedText, MAX_MINIMUM};
use super::pseudonym::PseudonymKey;
use crate::dataset::Dataset;
use crate::diagnostic::{Checked, Diagnostics};
use crate::id::{IdError, PartnershipId, RespondentId, ResponseId, RoleId, RosterId, SchoolId};
use crate::json::read::out_of_range;
use crate::json::{self, SchemaVersion, defaulted};
use crate::limits::Limits;
use crate::pointer::Pointer;
use crate::response::{Response, Status};
use crate::roster::{
    Membership, Partnership, PartnershipKind, Phase, Roster, RosterDocument, School,
};
use crate::text::Text;
use crate::validate::Intake;

/// How answers are made ready for research; an empty document gives the defaults.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ResearchOptions {
    /// How many schools, or partnerships, must have a feature in common.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = MAX_MINIMUM)))]
    pub min_group: u32,
    /// The texts that somebody has read and cleared for research.
    pub cleared: Vec<ClearedText>,
}

defaulted!(ResearchOptions { min_group, cleared });

impl Default for ResearchOptions {
    fn default() -> Self {
        Self {
            min_group: 5,
            cleared: Vec::new(),
        }
    }
}

impl ResearchOptions {
    /// Reads options, reporting every fault with its place.
    #[must_use]
    pub fn from_json(text: &[u8]) -> Checked<Self> {
        json::document(text, &Limits::DEFAULT, |options: &Self, found| {
            options.check(&Pointer::ROOT, found);
        })
    }

    /// Whether the options mean something, wherever they stand in a document.
    pub(crate) fn check(&self, at: &Pointer<'_>, found: &mut Diagnostics) {
        if !(1..=MAX_MINIMUM).contains(&self.min_group) {
            let (low, high) = (1.into(), MAX_MINIMUM.into());
            out_of_range(
                self.min_group.into(),
                low,
                high,
                &at.key("min_group"),
                found,
            );
        }
    }
}

/// Answers without names.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ResearchExport {
    /// The responses, under pseudonyms.
    pub dataset: Dataset,
    /// What is told of each school, in the order of pseudonyms.
    pub schools: Vec<ResearchSchool>,
    /// What was done.
    pub report: ResearchReport,
}

/// What is told of a school.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ResearchSchool {
    /// Its pseudonym.
    pub school: SchoolId,
    /// The ages it teaches, if enough others do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<Phase>,
    /// How many pupils it has at least, if enough others are as large: 0, 100,
    /// 250, 500 or 1,000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pupils_from: Option<u32>,
}

/// What was done to protect those who answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ResearchReport {
    /// How many responses there are.
    pub responses: u64,
    /// How many schools.
    pub schools: u64,
    /// How many responses were withheld because few schools have their role.
    pub responses_withheld: u64,
    /// How many drafts were left out.
    pub drafts_withheld: u64,
    /// How many notes and links were left out.
    pub texts_withheld: u64,
    /// How many schools lost their phase.
    pub phases_withheld: u64,
    /// How many lost their number of pupils.
    pub pupils_withheld: u64,
    /// How many partnerships lost their kind.
    pub kinds_withheld: u64,
    /// How many schools have the rarest of the features that are left.
    pub smallest_group: u64,
}

/// Answers that cannot be exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ResearchError {
    /// All together are fewer than the smallest group there may be.
    #[error("fewer schools answered than a group must have")]
    TooFewSchools,
    /// Two schools, partnerships or people got one pseudonym by chance.
    #[error("the key gives two the same pseudonym; take another key")]
    SamePseudonym,
}

/// Makes a dataset ready for research.
///
/// # Errors
///
/// When fewer schools answered than a group must have, or the key does not
/// tell all of them apart.
pub fn research_export(
    dataset: &Dataset,
    options: &ResearchOptions,
    key: &PseudonymKey,
) -> Result<ResearchExport, ResearchError> {
    let mut report = ResearchReport::default();
    let rare = rare_roles(dataset, options.min_group);
    let mut responses: Vec<Response> = Vec::new();
    for response in dataset.responses() {
        if response.status == Status::Draft {
            report.drafts_withheld += 1;
        } else if rare.contains(&response.role) {
            report.responses_withheld += 1;
        } else {
            responses.push(response);
        }
    }
    let mut names = Names::new(*key);
    let schools = schools(dataset.roster(), &responses, options.min_group, &mut report)?;
    let roster = roster(
        dataset,
        &responses,
        &schools,
        options,
        &mut names,
        &mut report,
    )?;
    let mut intake = Intake::new(Arc::clone(dataset.framework()), Arc::new(roster));
    for response in responses {
        intake.response(names.response(&response, options, &mut report)?);
    }
    let dataset = intake.finish().dataset;
    report.responses = dataset.len() as u64;
    let mut told = Vec::new();
    for (school, features) in &schools {
        told.push(ResearchSchool {
            school: names.school(school)?,
            phase: features.0,
            pupils_from: features.1,
        });
    }
    told.sort_by(|a, b| a.school.cmp(&b.school));
    Ok(ResearchExport {
        dataset,
        schools: told,
        report,
    })
}

/// The roles that fewer than `few` schools have.
fn rare_roles(dataset: &Dataset, few: u32) -> BTreeSet<RoleId> {
    let mut schools: BTreeMap<RoleId, BTreeSet<SchoolId>> = BTreeMap::new();
    for response in dataset.responses() {
        if response.status == Status::Submitted {
            let schools = schools.entry(response.role).or_default();
            schools.insert(response.school);
        }
    }
    schools.retain(|_, schools| schools.len() < few as usize);
    schools.into_keys().collect()
}

/// Phase and band of pupils.
type Features = (Option<Phase>, Option<u32>);

/// Every school that answered, with what may be told of it: each combination
/// is shared by at least `few`.
fn schools(
    roster: &Roster,
    responses: &[Response],
    few: u32,
    report: &mut ResearchReport,
) -> Result<BTreeMap<SchoolId, Features>, ResearchError> {
    let answered: BTreeSet<&SchoolId> = responses.iter().map(|r| &r.school).collect();
    let mut groups: BTreeMap<Features, Vec<&School>> = BTreeMap::new();
    for school in roster.schools.iter().filter(|s| answered.contains(&s.id)) {
        let features = (school.phase, school.pupils.map(band));
        groups.entry(features).or_default().push(school);
    }
    // The size goes first, then the phase.
    for coarser in [|f: Features| (f.0, None), |_: Features| (None, None)] {
        let mut next: BTreeMap<Features, Vec<&School>> = BTreeMap::new();
        for (features, schools) in groups {
            let small = schools.len() < few as usize;
            let features = if small { coarser(features) } else { features };
            next.entry(features).or_default().extend(schools);
        }
        groups = next;
    }
    // Who is left with nothing told must not be few either.
    let left = (None, None);
    while groups
        .get(&left)
        .is_some_and(|schools| schools.len() < few as usize)
    {
        let others = groups.iter().filter(|(features, _)| **features != left);
        let smallest = others.min_by_key(|(_, schools)| schools.len());
        let Some(smallest) = smallest.map(|(features, _)| *features) else {
            return Err(ResearchError::TooFewSchools);
        };
        let schools = groups.remove(&smallest).unwrap_or_default();
        groups.entry(left).or_default().extend(schools);
    }
    let smallest = groups.values().map(Vec::len).min();
    report.smallest_group = smallest.ok_or(ResearchError::TooFewSchools)? as u64;
    report.schools = answered.len() as u64;
    let mut told = BTreeMap::new();
    for (features, schools) in groups {
        for school in schools {
            report.phases_withheld += u64::from(school.phase.is_some() && features.0.is_none());
            report.pupils_withheld += u64::from(school.pupils.is_some() && features.1.is_none());
            told.insert(school.id.clone(), features);
        }
    }
    Ok(told)
}

/// The lowest number of pupils in the band of a school.
fn band(pupils: u32) -> u32 {
    let bands = [1_000, 500, 250, 100];
    let mut bands = bands.into_iter();
    bands.find(|from| *from <= pupils).unwrap_or(0)
}

/// The roster of those who answered, under pseudonyms.
fn roster(
    dataset: &Dataset,
    responses: &[Response],
    schools: &BTreeMap<SchoolId, Features>,
    options: &ResearchOptions,
    names: &mut Names,
    report: &mut ResearchReport,
) -> Result<Roster, ResearchError> {
    let old = dataset.roster();
    let language = &dataset.framework().default_language;
    let title = |text: &str| Text::from_iter([(language.as_str(), text)]);
    let members: BTreeSet<(&PartnershipId, &SchoolId)> = responses
        .iter()
        .map(|r| (&r.partnership, &r.school))
        .collect();
    let answered: BTreeSet<&PartnershipId> = members.iter().map(|(p, _)| *p).collect();
    let mut kinds: BTreeMap<PartnershipKind, u32> = BTreeMap::new();
    for partnership in old.partnerships.iter().filter(|p| answered.contains(&p.id)) {
        *kinds.entry(partnership.kind).or_insert(0) += 1;
    }
    let mut document = RosterDocument {
        schema_version: SchemaVersion,
        id: names.of("roster", old.id.as_str(), RosterId::new)?,
        rounds: old.rounds.clone(),
        hubs: Vec::new(),
        partnerships: Vec::new(),
        schools: Vec::new(),
        memberships: Vec::new(),
        excluded_pairs: Vec::new(),
    };
    for partnership in old.partnerships.iter().filter(|p| answered.contains(&p.id)) {
        let id = names.partnership(&partnership.id)?;
        let common = kinds.get(&partnership.kind).copied().unwrap_or(0) >= options.min_group;
        let kind = if common {
            partnership.kind
        } else {
            PartnershipKind::Other
        };
        report.kinds_withheld += u64::from(!common);
        document.partnerships.push(Partnership {
            title: title(id.as_str()),
            id,
            kind,
            other_kind: (kind == PartnershipKind::Other).then(|| title("*")),
            hub: None,
        });
    }
    for (school, (phase, _)) in schools {
        let id = names.school(school)?;
        document.schools.push(School {
            title: title(id.as_str()),
            id,
            phase: *phase,
            region: None,
            place: None,
            pupils: None,
            languages: Vec::new(),
        });
    }
    for (partnership, school) in members {
        document.memberships.push(Membership {
            school: names.school(school)?,
            partnership: names.partnership(partnership)?,
            from: None,
            to: None,
        });
    }
    // The order of the old roster would lead back to it.
    document.partnerships.sort_by(|a, b| a.id.cmp(&b.id));
    document.schools.sort_by(|a, b| a.id.cmp(&b.id));
    let order = |m: &Membership| (m.partnership.clone(), m.school.clone());
    document.memberships.sort_by_key(order);
    Roster::from_document(document)
        .accept()
        .map_err(|_| ResearchError::SamePseudonym)
}

/// Pseudonyms, and what they stand for.
struct Names {
    key: PseudonymKey,
    given: BTreeMap<String, String>,
}

impl Names {
    fn new(key: PseudonymKey) -> Self {
        let given = BTreeMap::new();
        Self { key, given }
    }

    fn of<T>(
        &mut self,
        kind: &str,
        name: &str,
        make: impl Fn(String) -> Result<T, IdError>,
    ) -> Result<T, ResearchError> {
        let pseudonym = self.key.pseudonym(&["research", kind, name]);
        let whose = format!("{kind} {name}");
        let first = self
            .given
            .entry(pseudonym.clone())
            .or_insert_with(|| whose.clone());
        if *first != whose {
            return Err(ResearchError::SamePseudonym);
        }
        make(pseudonym).map_err(|_| ResearchError::SamePseudonym)
    }

    fn school(&mut self, school: &SchoolId) -> Result<SchoolId, ResearchError> {
        self.of("school", school.as_str(), SchoolId::new)
    }

    fn partnership(&mut self, id: &PartnershipId) -> Result<PartnershipId, ResearchError> {
        self.of("partnership", id.as_str(), PartnershipId::new)
    }

    /// A response without names, and without texts that are not cleared.
    fn response(
        &mut self,
        response: &Response,
        options: &ResearchOptions,
        report: &mut ResearchReport,
    ) -> Result<Response, ResearchError> {
        let cleared = |theme: &_| {
            let mut cleared = options.cleared.iter();
            cleared.any(|text| text.response == response.id && text.theme == *theme)
        };
        let texts = (response.notes.len() + response.evidence.len()) as u64;
        let mut nameless = response.clone();
        nameless.notes.retain(|note| cleared(&note.theme));
        nameless.evidence.retain(|link| cleared(&link.theme));
        report.texts_withheld += texts - (nameless.notes.len() + nameless.evidence.len()) as u64;
        nameless.id = self.of("response", response.id.as_str(), ResponseId::new)?;
        let respondent = response.respondent.as_str();
        nameless.respondent = self.of("respondent", respondent, RespondentId::new)?;
        nameless.school = self.school(&response.school)?;
        nameless.partnership = self.partnership(&response.partnership)?;
        Ok(nameless)
    }
}
