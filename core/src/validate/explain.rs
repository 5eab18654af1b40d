//! The explaining path: everything there is to say about one response.

use std::collections::HashMap;

use super::quality;
use crate::code::Code;
use crate::dataset::{Columns, Place, RowWriter};
use crate::diagnostic::{Checked, Diagnostics};
use crate::framework::Framework;
use crate::json::read::excerpt;
use crate::json::{self, Tree};
use crate::limits::Limits;
use crate::pointer::Pointer;
use crate::response::{MAX_URL_LENGTH, Response, Status};
use crate::roster::Roster;
use crate::text::report_prose;

/// Checks the text of one response against a framework and, when there is one,
/// a roster; without it the school, partnership and round are not looked up.
///
/// Every fault is reported, in document order. A draft may be incomplete; a
/// wrong value is refused in drafts as in submissions.
///
/// ```
/// let text = br#"{
///     "schema_version": "1", "id": "r1",
///     "framework": {"id": "pedt", "version": "2026.1"},
///     "round": "2026-autumn", "partnership": "P1", "school": "S1",
///     "respondent": "u1", "role": "headteacher", "status": "draft",
///     "ratings": {"1a.1": 5, "1a.9": 3}
/// }"#;
/// let checked = pedt::check_response(text, pedt::Framework::builtin(), None);
/// let said: Vec<String> = checked.diagnostics().iter().map(|d| d.to_string()).collect();
/// assert_eq!(said, [
///     "/ratings/1a.1: 5 is not a point of the scale, 1 to 4",
///     "/ratings/1a.9: the framework has no statement `1a.9`",
/// ]);
/// ```
#[must_use]
pub fn check_response(
    text: &[u8],
    framework: &Framework,
    roster: Option<&Roster>,
) -> Checked<Response> {
    check_response_within(text, framework, roster, &Limits::DEFAULT)
}

/// The same within limits of one's own.
#[must_use]
pub fn check_response_within(
    text: &[u8],
    framework: &Framework,
    roster: Option<&Roster>,
    limits: &Limits,
) -> Checked<Response> {
    json::document(text, limits, |response, found| {
        check(response, framework, roster, found);
    })
}

/// Checks a response that was built in code.
#[must_use]
pub fn check_response_document(
    response: Response,
    framework: &Framework,
    roster: Option<&Roster>,
) -> Checked<Response> {
    check_built(response, framework, roster, &Limits::DEFAULT)
}

pub(crate) fn check_built(
    response: Response,
    framework: &Framework,
    roster: Option<&Roster>,
    limits: &Limits,
) -> Checked<Response> {
    let mut found = Diagnostics::new(limits);
    check(&response, framework, roster, &mut found);
    Checked::new(found.into_vec(), || response)
}

/// The same for a response that is a tree already.
pub(crate) fn check_tree(
    tree: &Tree,
    framework: &Framework,
    roster: Option<&Roster>,
    limits: &Limits,
) -> Checked<Response> {
    json::tree_document(tree, limits, |response, found| {
        check(response, framework, roster, found);
    })
}

fn check(
    response: &Response,
    framework: &Framework,
    roster: Option<&Roster>,
    found: &mut Diagnostics,
) {
    let mut check = Check {
        response,
        framework,
        found,
    };
    check.framework();
    if let Some(roster) = roster {
        check.roster(roster);
    }
    check.role();
    check.ratings();
    check.notes();
    check.evidence();
    check.support();
}

struct Check<'a> {
    response: &'a Response,
    framework: &'a Framework,
    found: &'a mut Diagnostics,
}

impl Check<'_> {
    fn framework(&mut self) {
        let answered = &self.response.framework;
        if (&answered.id, &answered.version) != (&self.framework.id, &self.framework.version) {
            let name = |id: &str, version: &str| format!("{id} {version}");
            let found = name(answered.id.as_str(), answered.version.as_str());
            let expected = name(self.framework.id.as_str(), self.framework.version.as_str());
            let params = [("found", found.into()), ("expected", expected.into())];
            self.found.report(
                Code::FrameworkMismatch,
                &Pointer::ROOT.key("framework"),
                params,
            );
        }
    }

    fn roster(&mut self, roster: &Roster) {
        let Response {
            round,
            partnership,
            school,
            ..
        } = self.response;
        let round_index = roster.round_index(round.as_str());
        if round_index.is_none() {
            self.unknown(Code::UnknownRound, "round", round.as_str());
        }
        let partnership_index = roster.partnership_index(partnership.as_str());
        if partnership_index.is_none() {
            self.unknown(
                Code::UnknownPartnership,
                "partnership",
                partnership.as_str(),
            );
        }
        let school_index = roster.school_index(school.as_str());
        if school_index.is_none() {
            self.unknown(Code::UnknownSchool, "school", school.as_str());
        }
        if let (Some(round_index), Some(partnership_index), Some(school_index)) =
            (round_index, partnership_index, school_index)
            && !roster.is_member_at(school_index, partnership_index, round_index)
        {
            let params = [
                ("school", school.as_str().into()),
                ("partnership", partnership.as_str().into()),
                ("round", round.as_str().into()),
            ];
            self.found
                .report(Code::NotAMember, &Pointer::ROOT.key("school"), params);
        }
    }

    fn unknown(&mut self, code: Code, field: &'static str, id: &str) {
        self.found
            .report(code, &Pointer::ROOT.key(field), [(field, id.into())]);
    }

    fn role(&mut self) {
        let role = self.response.role.as_str();
        if self.framework.role_index(role).is_none() {
            let roles = self.framework.roles.iter();
            let known: Vec<&str> = roles.map(|role| role.id.as_str()).collect();
            let params = [("role", role.into()), ("known", known.into())];
            self.found
                .report(Code::UnknownRole, &Pointer::ROOT.key("role"), params);
        }
    }

    fn ratings(&mut self) {
        let at = Pointer::ROOT.key("ratings");
        let columns = self.framework.columns();
        let mut positions = vec![0; columns.len()];
        let mut wrong = 0;
        for (code, &value) in &self.response.ratings {
            let at = at.key(code.as_str());
            let index = self.framework.statement_index(code.as_str());
            let Some((index, column)) = index.and_then(|index| Some((index, columns.get(index)?)))
            else {
                let params = [("statement", code.as_str().into())];
                self.found.report(Code::UnknownStatement, &at, params);
                continue;
            };
            let Some(value) = value else { continue };
            if let Some(position) = column.position(value) {
                if let Some(place) = positions.get_mut(index) {
                    *place = position;
                }
            } else {
                wrong += 1;
                let maximum = column.minimum + i32::from(column.points) - 1;
                let params = [
                    ("found", value.into()),
                    ("minimum", column.minimum.into()),
                    ("maximum", maximum.into()),
                ];
                self.found.report(Code::RatingOffScale, &at, params);
            }
        }
        if self.response.status == Status::Submitted {
            self.completeness(&positions, wrong);
        }
    }

    /// What is expected of a submission: enough answers, and signs of thought.
    /// An answer that is off the scale is wrong, not missing.
    fn completeness(&mut self, positions: &[u8], wrong: usize) {
        let at = Pointer::ROOT.key("ratings");
        let answered = quality::answered(positions);
        let required = quality::required(self.framework);
        if answered + wrong < required {
            let params = [
                ("answered", answered.into()),
                ("possible", positions.len().into()),
                ("required", required.into()),
            ];
            self.found.report(Code::IncompleteSubmission, &at, params);
        }
        let silent = quality::unanswered_levels(self.framework, positions);
        for level in silent.into_iter().filter(|_| wrong == 0) {
            let level = self.framework.levels.get(level);
            let level = level.map_or("", |level| level.id.as_str());
            self.found
                .report(Code::LevelUnanswered, &at, [("level", level.into())]);
        }
        if let Some((position, answered)) = quality::straight_line(positions) {
            let columns = self.framework.columns().iter().zip(positions);
            let column = columns
                .filter(|(_, place)| **place > 0)
                .map(|(column, _)| column)
                .next();
            let rating = column.map_or(0, |column| column.value(position));
            let params = [("answered", answered.into()), ("rating", rating.into())];
            self.found.report(Code::StraightLining, &at, params);
        }
    }

    fn notes(&mut self) {
        let list = Pointer::ROOT.key("notes");
        let mut seen: HashMap<&str, usize> = HashMap::new();
        for (index, note) in self.response.notes.iter().enumerate() {
            let at = list.index(index);
            self.theme(note.theme.as_str(), &at);
            report_prose(&note.text, &at.key("text"), self.found);
            if let Some(first) = seen.get(note.text.trim()) {
                let first = list.index(*first).to_string();
                let params = [("first", first.into())];
                self.found
                    .report(Code::DuplicateNote, &at.key("text"), params);
            } else {
                seen.insert(note.text.trim(), index);
            }
        }
    }

    fn evidence(&mut self) {
        let list = Pointer::ROOT.key("evidence");
        for (index, link) in self.response.evidence.iter().enumerate() {
            let at = list.index(index);
            self.theme(link.theme.as_str(), &at);
            report_prose(&link.title, &at.key("title"), self.found);
            let Some(url) = &link.url else { continue };
            if !is_web_address(url) {
                let params = [("found", excerpt(url).into())];
                self.found.report(Code::LinkNotWeb, &at.key("url"), params);
            }
            let length = url.chars().count();
            if length > MAX_URL_LENGTH {
                let params = [("length", length.into()), ("limit", MAX_URL_LENGTH.into())];
                self.found.report(Code::TextTooLong, &at.key("url"), params);
            }
        }
    }

    fn theme(&mut self, theme: &str, at: &Pointer<'_>) {
        if self.framework.theme_index(theme).is_none() {
            let params = [("theme", theme.into())];
            self.found
                .report(Code::UnknownTheme, &at.key("theme"), params);
        }
    }

    fn support(&mut self) {
        let at = Pointer::ROOT.key("support");
        for topic in self.response.support.keys() {
            self.topic(topic.as_str(), &at);
        }
        let at = Pointer::ROOT.key("capacity");
        for topic in self.response.capacity.keys() {
            self.topic(topic.as_str(), &at);
            let stance = self.response.support.get(topic);
            if !stance.is_some_and(|stance| stance.is_offer()) {
                let params = [("topic", topic.as_str().into())];
                self.found
                    .report(Code::CapacityWithoutOffer, &at.key(topic.as_str()), params);
            }
        }
    }

    fn topic(&mut self, topic: &str, at: &Pointer<'_>) {
        if self.framework.topic_index(topic).is_none() {
            let params = [("topic", topic.into())];
            self.found
                .report(Code::UnknownTopic, &at.key(topic), params);
        }
    }
}

/// Whether a link leads to the web, and so can do no harm in a report.
fn is_web_address(url: &str) -> bool {
    let host = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    host.is_some_and(|host| !host.is_empty())
        && url
            .chars()
            .all(|c| !c.is_whitespace() && !crate::id::is_control(c))
}

/// Writes a checked response as a row; `None` when it cannot be held.
pub(crate) fn write<'c>(
    response: &Response,
    framework: &Framework,
    roster: &Roster,
    columns: &'c mut Columns,
) -> Option<(RowWriter<'c>, Place)> {
    let place = Place {
        status: response.status,
        round: u16::try_from(roster.round_index(response.round.as_str())?).ok()?,
        partnership: roster.partnership_index(response.partnership.as_str())?,
        school: roster.school_index(response.school.as_str())?,
        role: u8::try_from(framework.role_index(response.role.as_str())?).ok()?,
    };
    let theme = |code: &str| u8::try_from(framework.theme_index(code)?).ok();
    let mut row = columns.begin();
    for (code, value) in &response.ratings {
        let Some(value) = value else { continue };
        let index = framework.statement_index(code.as_str())?;
        let position = framework.columns().get(index)?.position(*value)?;
        *row.ratings().get_mut(index)? = position;
    }
    for note in &response.notes {
        row.note(theme(note.theme.as_str())?, note.kind, &note.text)
            .then_some(())?;
    }
    for link in &response.evidence {
        let theme = theme(link.theme.as_str())?;
        row.evidence(theme, &link.title, link.url.as_deref())
            .then_some(())?;
    }
    for (topic, stance) in &response.support {
        row.stance(framework.topic_index(topic.as_str())?, *stance);
    }
    for (topic, schools) in &response.capacity {
        let topic = framework.topic_index(topic.as_str())?;
        row.capacity(u8::try_from(topic).ok()?, *schools);
    }
    Some((row, place))
}
