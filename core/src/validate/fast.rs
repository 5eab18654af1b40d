//! The fast path: a plain response straight into the columns.
//!
//! It takes a response only when there is nothing to say about it, and leaves
//! every other to the explaining path. Keys usually come in the order of the
//! document format and of the framework's statements, so each is compared with
//! the one expected next before anything is looked up.

use std::borrow::Cow;

use super::cursor::Cursor;
use super::quality;
use crate::dataset::{Columns, Place, RowWriter};
use crate::framework::Framework;
use crate::id::check_id;
use crate::json::SCHEMA_VERSION;
use crate::response::{NoteKind, Status};
use crate::roster::Roster;
use crate::stance::Stance;
use crate::text::is_prose;

/// How many statements in a row may be skipped before a key is looked up.
const PATIENCE: usize = 4;
/// Stands in a row for an answer given as `null` until the row is complete.
const NULL: u8 = u8::MAX;

/// A reader of plain responses to one framework by the schools of one roster.
pub(super) struct FastReader<'d> {
    framework: &'d Framework,
    roster: &'d Roster,
    /// The codes of the statements as keys are written, quotes and all.
    statement_keys: Vec<Vec<u8>>,
    topic_keys: Vec<Vec<u8>>,
    required: usize,
    /// The places that the last response named; the next often names them too.
    round: Recent<'d>,
    partnership: Recent<'d>,
    school: Recent<'d>,
}

/// A row that is complete but not yet kept.
pub(super) struct Plain<'t, 'c> {
    pub(super) row: RowWriter<'c>,
    pub(super) place: Place,
    pub(super) id: &'t str,
    pub(super) respondent: &'t str,
}

/// The name that was looked up last, and what was found.
#[derive(Default)]
struct Recent<'d> {
    name: &'d str,
    index: u32,
}

impl<'d> Recent<'d> {
    fn find(
        &mut self,
        name: &str,
        look_up: impl FnOnce(&str) -> Option<u32>,
        name_of: impl FnOnce(usize) -> Option<&'d str>,
    ) -> Option<u32> {
        if name != self.name || name.is_empty() {
            self.index = look_up(name)?;
            self.name = name_of(self.index as usize)?;
        }
        Some(self.index)
    }
}

/// The fields of a response as they are met.
#[derive(Default)]
struct Fields<'t> {
    met: u16,
    id: &'t str,
    respondent: &'t str,
    round: u32,
    partnership: u32,
    school: u32,
    role: usize,
    draft: bool,
}

impl<'d> FastReader<'d> {
    pub(super) fn new(framework: &'d Framework, roster: &'d Roster) -> Self {
        let key = |code: &str| serde_json::to_vec(code).unwrap_or_default();
        let statements = framework.statements();
        Self {
            framework,
            roster,
            statement_keys: statements.map(|(_, _, s)| key(s.code.as_str())).collect(),
            topic_keys: framework
                .topics()
                .iter()
                .map(|topic| key(topic.id.as_str()))
                .collect(),
            required: quality::required(framework),
            round: Recent::default(),
            partnership: Recent::default(),
            school: Recent::default(),
        }
    }

    /// Reads one response, which begins at the cursor; `None` leaves it to the
    /// explaining path.
    pub(super) fn read<'t, 'c>(
        &mut self,
        cursor: &mut Cursor<'t>,
        columns: &'c mut Columns,
    ) -> Option<Plain<'t, 'c>> {
        let mut row = columns.begin();
        let fields = self.fields(cursor, &mut row)?;
        const REQUIRED: u16 = (1 << 9) - 1;
        if fields.met & REQUIRED != REQUIRED {
            return None;
        }
        if !self
            .roster
            .is_member_at(fields.school, fields.partnership, fields.round)
        {
            return None;
        }
        if fields.draft {
            forget_nulls(row.ratings());
        } else {
            self.submission(row.ratings())?;
        }
        let place = Place {
            status: if fields.draft {
                Status::Draft
            } else {
                Status::Submitted
            },
            round: u16::try_from(fields.round).ok()?,
            partnership: fields.partnership,
            school: fields.school,
            role: u8::try_from(fields.role).ok()?,
        };
        Some(Plain {
            row,
            place,
            id: fields.id,
            respondent: fields.respondent,
        })
    }

    fn fields<'t>(
        &mut self,
        cursor: &mut Cursor<'t>,
        row: &mut RowWriter<'_>,
    ) -> Option<Fields<'t>> {
        let mut fields = Fields::default();
        cursor.take(b'{')?;
        loop {
            let key = cursor.plain()?;
            cursor.take(b':')?;
            cursor.space();
            let bit = match key {
                "schema_version" => {
                    (cursor.plain()? == SCHEMA_VERSION).then_some(())?;
                    0
                }
                "id" => {
                    fields.id = plain_id(cursor)?;
                    1
                }
                "framework" => {
                    self.framework_ref(cursor)?;
                    2
                }
                "round" => {
                    let rounds = &self.roster.rounds;
                    fields.round = self.round.find(
                        cursor.plain()?,
                        |name| self.roster.round_index(name),
                        |index| Some(rounds.get(index)?.id.as_str()),
                    )?;
                    3
                }
                "partnership" => {
                    let partnerships = &self.roster.partnerships;
                    fields.partnership = self.partnership.find(
                        cursor.plain()?,
                        |name| self.roster.partnership_index(name),
                        |index| Some(partnerships.get(index)?.id.as_str()),
                    )?;
                    4
                }
                "school" => {
                    let schools = &self.roster.schools;
                    fields.school = self.school.find(
                        cursor.plain()?,
                        |name| self.roster.school_index(name),
                        |index| Some(schools.get(index)?.id.as_str()),
                    )?;
                    5
                }
                "respondent" => {
                    fields.respondent = plain_id(cursor)?;
                    6
                }
                "role" => {
                    fields.role = self.framework.role_index(cursor.plain()?)?;
                    7
                }
                "status" => {
                    fields.draft = Status::from_name(cursor.plain()?)? == Status::Draft;
                    8
                }
                "ratings" => {
                    self.ratings(cursor, row.ratings())?;
                    9
                }
                "notes" => {
                    self.notes(cursor, row)?;
                    10
                }
                "support" => {
                    self.support(cursor, row)?;
                    11
                }
                // Evidence and capacity are rare; so is anything unknown.
                _ => return None,
            };
            if fields.met & (1 << bit) != 0 {
                return None; // a repeated key
            }
            fields.met |= 1 << bit;
            if !cursor.next_item(b'}')? {
                return Some(fields);
            }
        }
    }

    fn framework_ref(&self, cursor: &mut Cursor<'_>) -> Option<()> {
        cursor.take(b'{')?;
        let (mut id, mut version) = (false, false);
        loop {
            let key = cursor.plain()?;
            cursor.take(b':')?;
            let value = cursor.plain()?;
            let (met, expected) = match key {
                "id" => (&mut id, self.framework.id.as_str()),
                "version" => (&mut version, self.framework.version.as_str()),
                _ => return None,
            };
            if *met || value != expected {
                return None;
            }
            *met = true;
            if !cursor.next_item(b'}')? {
                return (id && version).then_some(());
            }
        }
    }

    fn ratings(&self, cursor: &mut Cursor<'_>, ratings: &mut [u8]) -> Option<()> {
        cursor.take(b'{')?;
        cursor.space();
        if cursor.take_all(b"}") {
            return Some(());
        }
        let columns = self.framework.columns();
        let mut next = 0;
        loop {
            let index = expected_key(cursor, &self.statement_keys, next)
                .or_else(|| self.framework.statement_index(cursor.plain()?))?;
            cursor.take(b':')?;
            cursor.space();
            let rating = if cursor.take_all(b"null") {
                NULL
            } else {
                columns.get(index)?.position(cursor.digits()?.into())?
            };
            let place = ratings.get_mut(index)?;
            if *place != 0 {
                return None; // a repeated key
            }
            *place = rating;
            next = index + 1;
            if !cursor.next_item(b'}')? {
                return Some(());
            }
            cursor.space();
        }
    }

    /// Whether a submission has enough answers and none of the signs that the
    /// explaining path would mention.
    fn submission(&self, ratings: &mut [u8]) -> Option<()> {
        forget_nulls(ratings);
        let plain = quality::answered(ratings) >= self.required
            && quality::straight_line(ratings).is_none()
            && quality::every_level_answered(self.framework, ratings);
        plain.then_some(())
    }

    fn notes(&self, cursor: &mut Cursor<'_>, row: &mut RowWriter<'_>) -> Option<()> {
        cursor.take(b'[')?;
        cursor.space();
        if cursor.take_all(b"]") {
            return Some(());
        }
        let mut seen: Vec<Cow<'_, str>> = Vec::new();
        loop {
            let (theme, kind, text) = self.note(cursor)?;
            if !is_prose(&text) || seen.iter().any(|earlier| earlier.trim() == text.trim()) {
                return None;
            }
            row.note(theme, kind, &text).then_some(())?;
            if seen.len() == 50 {
                return None; // comparing each with each would take long
            }
            seen.push(text);
            if !cursor.next_item(b']')? {
                return Some(());
            }
        }
    }

    fn note<'t>(&self, cursor: &mut Cursor<'t>) -> Option<(u8, NoteKind, Cow<'t, str>)> {
        let (mut theme, mut kind, mut text) = (None, None, None);
        cursor.take(b'{')?;
        loop {
            let key = cursor.plain()?;
            cursor.take(b':')?;
            cursor.space();
            let repeated = match key {
                "theme" => theme
                    .replace(self.framework.theme_index(cursor.plain()?)?)
                    .is_some(),
                "kind" => kind
                    .replace(NoteKind::from_name(cursor.plain()?)?)
                    .is_some(),
                "text" => text.replace(cursor.text()?).is_some(),
                _ => return None,
            };
            if repeated {
                return None;
            }
            if !cursor.next_item(b'}')? {
                return Some((u8::try_from(theme?).ok()?, kind?, text?));
            }
        }
    }

    fn support(&self, cursor: &mut Cursor<'_>, row: &mut RowWriter<'_>) -> Option<()> {
        cursor.take(b'{')?;
        cursor.space();
        if cursor.take_all(b"}") {
            return Some(());
        }
        let mut next = 0;
        loop {
            let topic = expected_key(cursor, &self.topic_keys, next)
                .or_else(|| self.framework.topic_index(cursor.plain()?))?;
            cursor.take(b':')?;
            cursor.space();
            row.stance(topic, Stance::from_name(cursor.plain()?)?)
                .then_some(())?;
            next = topic + 1;
            if !cursor.next_item(b'}')? {
                return Some(());
            }
            cursor.space();
        }
    }
}

/// Takes the key at `next`, or one of the few after it.
#[inline]
fn expected_key(cursor: &mut Cursor<'_>, keys: &[Vec<u8>], next: usize) -> Option<usize> {
    let keys = keys.iter().enumerate().skip(next).take(PATIENCE);
    let mut keys = keys.filter(|(_, key)| cursor.take_all(key));
    keys.next().map(|(index, _)| index)
}

fn plain_id<'t>(cursor: &mut Cursor<'t>) -> Option<&'t str> {
    cursor.plain().filter(|id| check_id(id).is_ok())
}

fn forget_nulls(ratings: &mut [u8]) {
    for rating in ratings.iter_mut().filter(|rating| **rating == NULL) {
        *rating = 0;
    }
}
