//! The fast path: a plain response straight into the columns.
//!
//! It takes a response only when there is nothing to say about it, and leaves
//! every other to the explaining path. Keys usually come in the order of the
//! document format and of the framework's statements, so each is compared with
//! the one expected next before anything is looked up.

use std::borrow::Cow;

use super::cursor::Cursor;
use super::keys::Keys;
use super::quality;
use crate::dataset::{Columns, Place, RowWriter};
use crate::framework::Framework;
use crate::id::check_id;
use crate::json::SCHEMA_VERSION;
use crate::limits::Limits;
use crate::response::{NoteKind, Status};
use crate::roster::Roster;
use crate::stance::Stance;
use crate::text::is_prose;

/// The fields of a response in the order they are usually written; evidence
/// and capacity are rare, and left to the explaining path.
const FIELDS: [&str; 12] = [
    "schema_version",
    "id",
    "framework",
    "round",
    "partnership",
    "school",
    "respondent",
    "role",
    "status",
    "ratings",
    "notes",
    "support",
];
/// The fields that must be there: all up to `status`.
pub(super) const REQUIRED_FIELDS: &[&str] = FIELDS.split_at(9).0;
/// The bits of these.
const REQUIRED: u16 = (1 << REQUIRED_FIELDS.len()) - 1;
/// Stands in a row for an answer given as `null` until the row is complete.
const NULL: u8 = u8::MAX;

/// A reader of plain responses to one framework by the schools of one roster.
pub(super) struct FastReader<'d> {
    framework: &'d Framework,
    roster: &'d Roster,
    fields: Keys,
    statements: Keys,
    topics: Keys,
    themes: Keys,
    roles: Keys,
    stances: Keys,
    required: usize,
    text_length: u32,
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
    pub(super) fn new(framework: &'d Framework, roster: &'d Roster, limits: &Limits) -> Self {
        let themes = framework.themes().map(|(_, theme)| theme.code.as_str());
        Self {
            framework,
            roster,
            fields: Keys::new(FIELDS.into_iter()),
            statements: Keys::new(framework.statements().map(|(_, _, s)| s.code.as_str())),
            topics: Keys::new(framework.topics().iter().map(|topic| topic.id.as_str())),
            themes: Keys::new(themes),
            roles: Keys::new(framework.roles.iter().map(|role| role.id.as_str())),
            stances: Keys::new(Stance::ALL.iter().map(|stance| stance.name())),
            required: quality::required(framework),
            text_length: limits.text_length,
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
        let mut field = 0;
        cursor.take(b'{')?;
        loop {
            field = self.fields.take(cursor, field)?;
            if fields.met & (1 << field) != 0 {
                return None; // a repeated key
            }
            fields.met |= 1 << field;
            cursor.take(b':')?;
            self.field(FIELDS.get(field)?, cursor, &mut fields, row)?;
            if !cursor.next_item(b'}')? {
                return Some(fields);
            }
            field += 1;
        }
    }

    #[inline]
    fn field<'t>(
        &mut self,
        name: &str,
        cursor: &mut Cursor<'t>,
        fields: &mut Fields<'t>,
        row: &mut RowWriter<'_>,
    ) -> Option<()> {
        let roster = self.roster;
        match name {
            "schema_version" => (cursor.plain()? == SCHEMA_VERSION).then_some(())?,
            "id" => fields.id = plain_id(cursor)?,
            "framework" => self.framework_ref(cursor)?,
            "round" => {
                fields.round = self.round.find(
                    cursor.plain()?,
                    |name| roster.round_index(name),
                    |index| Some(roster.rounds.get(index)?.id.as_str()),
                )?;
            }
            "partnership" => {
                fields.partnership = self.partnership.find(
                    cursor.plain()?,
                    |name| roster.partnership_index(name),
                    |index| Some(roster.partnerships.get(index)?.id.as_str()),
                )?;
            }
            "school" => {
                fields.school = self.school.find(
                    cursor.plain()?,
                    |name| roster.school_index(name),
                    |index| Some(roster.schools.get(index)?.id.as_str()),
                )?;
            }
            "respondent" => fields.respondent = plain_id(cursor)?,
            "role" => fields.role = self.roles.take(cursor, 0)?,
            "status" => fields.draft = Status::from_name(cursor.plain()?)? == Status::Draft,
            "ratings" => self.ratings(cursor, row.ratings())?,
            "notes" => self.notes(cursor, row)?,
            "support" => self.support(cursor, row)?,
            _ => return None,
        }
        Some(())
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
        if opens_empty(cursor, b'{', b'}')? {
            return Some(());
        }
        let columns = self.framework.columns();
        let mut next = 0;
        loop {
            let (index, value, more) = match self.statements.take_rating(cursor, next) {
                Some((digit, more)) => (next, Some(u32::from(digit)), more),
                None => self.rating(cursor, next)?,
            };
            let rating = match value {
                Some(value) => columns.get(index)?.position(value.into())?,
                None => NULL,
            };
            let place = ratings.get_mut(index)?;
            if *place != 0 {
                return None; // a repeated key
            }
            *place = rating;
            if !more {
                return Some(());
            }
            next = index + 1;
        }
    }

    /// A rating in any spelling: its statement, its value if it is not `null`,
    /// and whether more follow.
    fn rating(&self, cursor: &mut Cursor<'_>, next: usize) -> Option<(usize, Option<u32>, bool)> {
        let index = match self.statements.take(cursor, next) {
            Some(index) => index,
            None => self.framework.statement_index(cursor.plain()?)?,
        };
        cursor.take(b':')?;
        cursor.space();
        let value = if cursor.take_all(b"null", 0) {
            None
        } else {
            Some(cursor.digits()?)
        };
        Some((index, value, cursor.next_item(b'}')?))
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
        if opens_empty(cursor, b'[', b']')? {
            return Some(());
        }
        loop {
            let (theme, kind, text) = self.note(cursor)?;
            if !is_prose(&text, self.text_length) || row.repeats_note(&text)? {
                return None;
            }
            row.note(theme, kind, &text).then_some(())?;
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
            let repeated = match key {
                "theme" => theme.replace(self.themes.take(cursor, 0)?).is_some(),
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
        if opens_empty(cursor, b'{', b'}')? {
            return Some(());
        }
        let mut next = 0;
        loop {
            let topic = self.topics.take(cursor, next)?;
            cursor.take(b':')?;
            let stance = *Stance::ALL.get(self.stances.take(cursor, 0)?)?;
            row.stance(topic, stance).then_some(())?;
            next = topic + 1;
            if !cursor.next_item(b'}')? {
                return Some(());
            }
        }
    }
}

/// Opens a list or an object; true when it is closed at once.
fn opens_empty(cursor: &mut Cursor<'_>, open: u8, close: u8) -> Option<bool> {
    cursor.take(open)?;
    Some(cursor.take(close).is_some())
}

fn plain_id<'t>(cursor: &mut Cursor<'t>) -> Option<&'t str> {
    cursor.plain().filter(|id| check_id(id).is_ok())
}

fn forget_nulls(ratings: &mut [u8]) {
    for rating in ratings.iter_mut().filter(|rating| **rating == NULL) {
        *rating = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doctest;

    #[test]
    fn takes_plain_responses_however_they_are_spaced() {
        let (framework, roster) = doctest::hub();
        let mut reader = FastReader::new(&framework, &roster, &Limits::DEFAULT);
        let mut columns = Columns::new(&framework);
        for line in doctest::ndjson().lines() {
            let spaced = line
                .replace(':', " : ")
                .replace(',', "\t, ")
                .replace("\"}", "\" }");
            let shuffled = line.replace("\"schema_version\":\"1\",", "");
            let shuffled = shuffled.replace("{\"id\":\"r", "{\"schema_version\":\"1\",\"id\":\"r");
            for text in [line, &spaced, &shuffled] {
                let mut cursor = Cursor::new(text);
                assert!(reader.read(&mut cursor, &mut columns).is_some(), "{text}");
                assert!(cursor.is_at_end());
            }
        }
        assert_eq!(columns.rows(), 0); // nothing was kept
    }
}
