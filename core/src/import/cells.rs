//! From the text of a cell to a value of a response.
//!
//! People answer in words or numbers, in either language, with the label of
//! the form: `3`, `3.0`, `3 - Established`, `Sefydledig`. What is understood
//! becomes the value; what is not stays text, so that the check of the
//! response refuses it, and comes with a fault in the words of tables.

use std::collections::HashMap;

use super::fold::{begins_with, fold, without_marks};
use super::target::Field;
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::framework::{Framework, Scale, Statement};
use crate::json::Tree;
use crate::json::read::excerpt;
use crate::response::Status;
use crate::roster::Roster;
use crate::stance::Stance;
use crate::text::Text;

/// A value, and what is wrong with the cell it came from.
pub(super) type Read = (Tree, Option<Diagnostic>);

/// What the answers are called by a framework and a roster.
pub(super) struct Words<'d> {
    framework: &'d Framework,
    roster: &'d Roster,
    scales: Vec<Answers<i64>>,
    /// For each statement, what its descriptors stand for.
    descriptors: Vec<HashMap<String, i64>>,
    stances: Answers<&'static str>,
    roles: Titles<String>,
    rounds: Titles<String>,
    partnerships: Titles<String>,
    schools: Titles<String>,
}

/// The answers to a question.
struct Answers<T> {
    titles: Titles<T>,
    /// As a message lists them.
    choices: Vec<String>,
}

/// What a folded title stands for; `None` when it stands for several things.
struct Titles<T>(HashMap<String, Option<T>>);

impl<T: Clone + PartialEq> Titles<T> {
    fn of<'a>(items: impl Iterator<Item = (T, &'a str, &'a Text)>) -> Self {
        let mut titles = Self(HashMap::new());
        for (value, id, title) in items {
            titles.add(id, &value);
            titles.add(&id.replace('_', " "), &value);
            titles.add_all(title, &value);
        }
        titles
    }

    fn add(&mut self, title: &str, value: &T) {
        let named = self
            .0
            .entry(fold(title))
            .or_insert_with(|| Some(value.clone()));
        if named.as_ref() != Some(value) {
            *named = None;
        }
    }

    fn add_all(&mut self, title: &Text, value: &T) {
        title.iter().for_each(|(_, title)| self.add(title, value));
    }

    fn get(&self, folded: &str) -> Option<&T> {
        self.0.get(folded)?.as_ref()
    }

    /// The value with whose title, up to a mark, the text begins.
    fn starting(&self, folded: &str) -> Option<&T> {
        const MARKS: usize = 100; // no title has more, and a cell can be endless
        let marks = folded
            .char_indices()
            .filter(|(_, c)| !c.is_alphanumeric())
            .take(MARKS);
        let mut starts = marks
            .filter_map(|(end, _)| folded.get(..end))
            .filter(|start| begins_with(folded, start));
        starts.find_map(|start| self.get(start.trim_end()))
    }
}

impl<'d> Words<'d> {
    pub(super) fn new(framework: &'d Framework, roster: &'d Roster) -> Self {
        let language = framework.default_language.as_str();
        let title = |title: &'d Text| title.in_language(language, language);
        let points = |scale: &'d Scale| Answers {
            titles: Titles::of(
                scale
                    .points
                    .iter()
                    .map(|p| (i64::from(p.value), p.id.as_str(), &p.title)),
            ),
            choices: scale
                .points
                .iter()
                .map(|point| format!("{} - {}", point.value, excerpt(title(&point.title))))
                .collect(),
        };
        let stances = framework
            .support
            .as_ref()
            .map_or(&[][..], |support| &support.stances);
        Self {
            scales: framework.scales.iter().map(points).collect(),
            descriptors: framework
                .statements()
                .map(|(_, _, statement)| descriptors(framework, statement))
                .collect(),
            stances: Answers {
                titles: Titles::of(stances.iter().map(|s| (s.id.name(), s.id.name(), &s.title))),
                choices: stances
                    .iter()
                    .map(|stance| excerpt(title(&stance.title)))
                    .collect(),
            },
            roles: named(
                framework
                    .roles
                    .iter()
                    .map(|role| (role.id.as_str(), &role.title)),
            ),
            rounds: named(
                roster
                    .rounds
                    .iter()
                    .map(|round| (round.id.as_str(), &round.title)),
            ),
            partnerships: named(
                roster
                    .partnerships
                    .iter()
                    .map(|p| (p.id.as_str(), &p.title)),
            ),
            schools: named(roster.schools.iter().map(|s| (s.id.as_str(), &s.title))),
            framework,
            roster,
        }
    }

    /// A field: an id as it stands, or the id of the only thing of that title.
    pub(super) fn field(&self, field: Field, cell: &str) -> Tree {
        let roster = self.roster;
        let (is_id, titles) = match field {
            Field::Id | Field::Respondent => return text(cell),
            Field::Status => {
                let status = Status::from_name(&fold(cell));
                return status.map_or_else(|| text(cell), |status| text(status.name()));
            }
            Field::Role => (self.framework.role_index(cell).is_some(), &self.roles),
            Field::Round => (roster.round_index(cell).is_some(), &self.rounds),
            Field::Partnership => (roster.partnership_index(cell).is_some(), &self.partnerships),
            Field::School => (roster.school_index(cell).is_some(), &self.schools),
        };
        let id = if is_id { None } else { titles.get(&fold(cell)) };
        text(id.map_or(cell, String::as_str))
    }

    /// The rating of the statement at `index`.
    pub(super) fn rating(&self, index: usize, cell: &str, at: &str) -> Read {
        let scale = self
            .framework
            .columns()
            .get(index)
            .map(|column| column.scale);
        let Some(answers) = scale.and_then(|scale| self.scales.get(scale)) else {
            return (text(cell), None);
        };
        let folded = fold(cell);
        let value = point(&answers.titles, &folded).or_else(|| {
            let descriptors = self.descriptors.get(index)?;
            descriptors.get(&folded).copied()
        });
        if let Some(value) = value {
            return (Tree::Integer(value), None);
        }
        let params = [
            ("found", excerpt(cell).into()),
            ("choices", answers.choices.clone().into()),
        ];
        (
            text(cell),
            Some(Diagnostic::new(Code::CellNotARating, at, params)),
        )
    }

    /// The stance on a topic.
    pub(super) fn stance(&self, cell: &str, at: &str) -> Read {
        if Stance::from_name(cell).is_some() {
            return (text(cell), None);
        }
        let Answers { titles, choices } = &self.stances;
        let folded = fold(cell);
        if let Some(stance) = titles.get(&folded).or_else(|| titles.starting(&folded)) {
            return (text(stance), None);
        }
        let params = [
            ("found", excerpt(cell).into()),
            ("choices", choices.clone().into()),
        ];
        (
            text(cell),
            Some(Diagnostic::new(Code::CellNotAStance, at, params)),
        )
    }
}

/// The value of each point that the statement describes, by the words.
fn descriptors(framework: &Framework, statement: &Statement) -> HashMap<String, i64> {
    let mut values = HashMap::new();
    for (text, place) in statement.descriptors.iter().zip(1..) {
        let value = framework
            .scale_of(statement)
            .map(|scale| scale.value(place));
        for (_, text) in text.iter() {
            if let Some(value) = value {
                values.entry(fold(text)).or_insert(i64::from(value));
            }
        }
    }
    values
}

/// How many schools could be helped.
pub(super) fn capacity(cell: &str, at: &str) -> Read {
    if let Some(number) = whole_number(cell.trim()) {
        return (Tree::Integer(number), None);
    }
    let params = [("found", excerpt(cell).into())];
    (
        text(cell),
        Some(Diagnostic::new(Code::CellNotANumber, at, params)),
    )
}

/// A link: a web address, a title, or a title and the address in angle
/// brackets; empty brackets say that what looks like an address is a title.
pub(super) fn evidence(theme: &str, cell: &str) -> Tree {
    let bracketed = cell
        .strip_suffix('>')
        .and_then(|cell| cell.rsplit_once(" <"));
    let (title, url) = match bracketed {
        Some((title, "")) => (title, None),
        Some((title, url)) if is_address(url) => (title, Some(url)),
        _ if is_address(cell.trim()) => (cell, Some(cell.trim())),
        _ => (cell, None),
    };
    let mut members = vec![
        ("theme".to_owned(), text(theme)),
        ("title".to_owned(), text(title)),
    ];
    members.extend(url.map(|url| ("url".to_owned(), text(url))));
    Tree::Object(members)
}

/// A note.
pub(super) fn note(theme: &str, kind: &str, cell: &str) -> Tree {
    let members = [("theme", theme), ("kind", kind), ("text", cell)];
    Tree::Object(
        members
            .map(|(key, value)| (key.to_owned(), text(value)))
            .into(),
    )
}

pub(super) fn text(text: &str) -> Tree {
    Tree::String(text.to_owned())
}

fn named<'a>(items: impl Iterator<Item = (&'a str, &'a Text)>) -> Titles<String> {
    let mut titles = Titles(HashMap::new());
    for (id, title) in items {
        titles.add_all(title, &id.to_owned());
    }
    titles
}

/// The value of an answer such as `3`, `established`, `3 - established` or
/// `established: as usual`; a number and a label must agree.
fn point(points: &Titles<i64>, folded: &str) -> Option<i64> {
    let labelled = |label: &str| {
        points
            .get(label)
            .or_else(|| points.starting(label))
            .copied()
    };
    if let Some(value) = whole_number(folded) {
        return Some(value);
    }
    if let Some(value) = points.get(folded) {
        return Some(*value);
    }
    let end = folded
        .char_indices()
        .find(|(at, c)| !(c.is_ascii_digit() || *at == 0 && *c == '-'));
    let (number, label) = folded.split_at_checked(end.map_or(folded.len(), |(at, _)| at))?;
    match number.parse() {
        Ok(value) => (labelled(without_marks(label)) == Some(value)).then_some(value),
        Err(_) => labelled(folded),
    }
}

/// A whole number, as `3`, `3.0` or, where the comma is the decimal mark, `3,0`.
fn whole_number(text: &str) -> Option<i64> {
    let (number, fraction) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let is_whole = !fraction.is_empty() && fraction.bytes().all(|digit| digit == b'0');
    number.parse().ok().filter(|_| is_whole)
}

fn is_address(text: &str) -> bool {
    let mut starts = ["https://", "http://"].iter();
    starts.any(|start| text.starts_with(start)) && !text.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, LazyLock};

    use super::*;

    fn hub() -> &'static (Arc<Framework>, Arc<Roster>) {
        static HUB: LazyLock<(Arc<Framework>, Arc<Roster>)> = LazyLock::new(crate::doctest::hub);
        &HUB
    }

    fn words() -> Words<'static> {
        Words::new(&hub().0, &hub().1)
    }

    #[test]
    fn understands_ratings() {
        let words = words();
        let (_, _, statement) = hub().0.find("1a.1").unwrap();
        let described = statement.descriptors[2].get("en").unwrap().to_uppercase();
        for (cell, expected) in [
            ("3", Some(3)),
            ("3.0", Some(3)),
            ("3,00", Some(3)),
            ("-7", Some(-7)), // the check says that it is off the scale
            ("Established", Some(3)),
            (" sefydledig ", Some(3)),
            ("3 - Established", Some(3)),
            ("3 – Sefydledig", Some(3)),
            ("3. Established", Some(3)),
            ("3 Established", Some(3)),
            ("3=established (part of how we work)", Some(3)),
            ("Established: part of how we normally work", Some(3)),
            ("Established (3)", Some(3)),
            ("Yn dod i’r amlwg", Some(2)),
            (&described, Some(3)),
            ("3 - Latent", None),
            ("3.5", None),
            ("3.", None),
            ("3 -", None),
            ("3 or 4", None),
            ("Established practice", None),
            ("maybe", None),
            ("-", None),
            ("99999999999999999999", None),
        ] {
            let (value, fault) = words.rating(0, cell, "");
            match expected {
                Some(number) => assert_eq!(value, Tree::Integer(number), "{cell}"),
                None => assert_eq!(value, Tree::String(cell.to_owned()), "{cell}"),
            }
            assert_eq!(fault.is_none(), expected.is_some(), "{cell}");
        }
    }

    #[test]
    fn understands_stances() {
        let words = words();
        for (cell, expected) in [
            ("HIGH NEED", Some("high_need")),
            ("High need – this year", Some("high_need")),
            ("cynnig mawr", Some("high_offer")),
            ("moderate_offer", Some("moderate_offer")),
            ("NA", Some("not_applicable")),
            ("not applicable", Some("not_applicable")),
            ("need", None),
        ] {
            let (value, fault) = words.stance(cell, "");
            assert_eq!(value, Tree::String(expected.unwrap_or(cell).to_owned()));
            assert_eq!(fault.is_none(), expected.is_some(), "{cell}");
        }
    }

    #[test]
    fn knows_things_by_their_titles() {
        let words = words();
        for (field, cell, expected) in [
            (Field::School, "garn", "garn"),
            (Field::School, "YSGOL Y GARN", "garn"),
            (Field::School, "Hill", "Hill"),
            (Field::Round, "Tymor yr hydref 2026", "2026-autumn"),
            (Field::Partnership, "Dale alliance", "dale"),
            (Field::Role, "Uwch arweinydd", "senior_leader"),
            (Field::Status, "Submitted", "submitted"),
            (Field::Respondent, "Brook Primary", "Brook Primary"),
        ] {
            assert_eq!(words.field(field, cell), text(expected));
        }
    }

    #[test]
    fn takes_links_apart() {
        let parts = |cell: &str| match evidence("1a", cell) {
            Tree::Object(members) => members
                .into_iter()
                .skip(1)
                .map(|(_, value)| match value {
                    Tree::String(text) => text,
                    _ => panic!("not text"),
                })
                .collect::<Vec<_>>(),
            _ => panic!("not an object"),
        };
        assert_eq!(parts("Plan"), ["Plan"]);
        assert_eq!(
            parts("https://a.example "),
            ["https://a.example ", "https://a.example"]
        );
        assert_eq!(
            parts("Plan <https://a.example>"),
            ["Plan", "https://a.example"]
        );
        assert_eq!(parts("https://a.example <>"), ["https://a.example"]);
        assert_eq!(parts("Less <more>"), ["Less <more>"]);
    }
}
