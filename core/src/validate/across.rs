//! What can only be seen across responses.

use std::collections::HashMap;
use std::hash::{BuildHasher, BuildHasherDefault, Hasher, RandomState};

use crate::code::Code;
use crate::dataset::{Columns, Dataset, Place, stance_of};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::stance::Stance;

/// Ids and respondents that were met before.
///
/// Only hashes are held, each with the row that had it; the texts are those of
/// the columns.
#[derive(Default)]
pub(super) struct Seen {
    hasher: RandomState,
    ids: Rows,
    respondents: Rows,
}

/// Rows by the keyed hash of what they are known by.
type Rows = HashMap<u64, u32, BuildHasherDefault<AsItIs>>;

/// Takes a hash for its own hash.
#[derive(Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

/// What a response repeats, and the row that had it first.
pub(super) enum Repeat {
    Id(usize),
    Respondent(usize),
}

impl Seen {
    /// Remembers the response that will be `columns`' next row, unless it
    /// repeats another.
    pub(super) fn add(
        &mut self,
        columns: &Columns,
        place: Place,
        id: &str,
        respondent: &str,
    ) -> Result<(), Repeat> {
        let row = u32::try_from(columns.rows()).unwrap_or(u32::MAX);
        let about = Place { role: 0, ..place }; // the same person in two roles is one person
        let same_id = |row: usize| columns.id(row) == id;
        let same_respondent = |row: usize| {
            columns.respondent(row) == respondent
                && columns.place(row).map(|place| Place { role: 0, ..place }) == Some(about)
        };
        let id_key = free_key(&self.ids, self.hasher.hash_one(id), same_id).map_err(Repeat::Id)?;
        let hash = self.hasher.hash_one((
            place.status,
            place.round,
            place.partnership,
            place.school,
            respondent,
        ));
        let key = free_key(&self.respondents, hash, same_respondent).map_err(Repeat::Respondent)?;
        self.ids.insert(id_key, row);
        self.respondents.insert(key, row);
        Ok(())
    }
}

/// The key to remember something new by, or the row that is the same; two
/// things that only share a hash get neighbouring keys.
fn free_key(rows: &Rows, hash: u64, is_same: impl Fn(usize) -> bool) -> Result<u64, usize> {
    let mut key = hash;
    while let Some(&row) = rows.get(&key) {
        if is_same(row as usize) {
            return Err(row as usize);
        }
        key = key.wrapping_add(1);
    }
    Ok(key)
}

/// Topics on which leaders of one school both need and offer help.
///
/// The need counts until the school has said which it is: a need overlooked
/// costs more than an offer not taken up.
pub(super) fn stance_conflicts(dataset: &Dataset, found: &mut Diagnostics) {
    let columns = dataset.columns();
    let (framework, roster) = (dataset.framework(), dataset.roster());
    for (place, rows) in dataset.schools() {
        let mut leaders = vec![(0_u32, 0_u32); framework.topics().len()];
        for row in rows {
            for (leaders, stance) in leaders.iter_mut().zip(columns.support_of(row)) {
                let stance = stance_of(*stance);
                leaders.0 += u32::from(stance.is_some_and(Stance::is_need));
                leaders.1 += u32::from(stance.is_some_and(Stance::is_offer));
            }
        }
        for (topic, (needing, offering)) in framework.topics().iter().zip(leaders) {
            if needing == 0 || offering == 0 {
                continue;
            }
            let name = |name: Option<&str>| name.unwrap_or_default().to_owned().into();
            let school = roster.schools.get(place.school as usize);
            let partnership = roster.partnerships.get(place.partnership as usize);
            let round = roster.rounds.get(usize::from(place.round));
            found.add(Diagnostic::new(
                Code::StanceConflict,
                "",
                [
                    ("school", name(school.map(|school| school.id.as_str()))),
                    ("partnership", name(partnership.map(|p| p.id.as_str()))),
                    ("round", name(round.map(|round| round.id.as_str()))),
                    ("topic", topic.id.as_str().into()),
                    ("needing", needing.into()),
                    ("offering", offering.into()),
                    ("rule", "need".into()),
                ],
            ));
        }
    }
}
