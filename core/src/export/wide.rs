//! Wide tables: a row for each response.

use std::collections::HashMap;
use std::io::{self, Write};

use super::sheet::{CsvStyle, FIELDS, Sheet, link};
use crate::dataset::Dataset;
use crate::framework::Framework;
use crate::id::ThemeCode;
use crate::response::{NoteKind, Response};

/// Writes a table with one response in each row, as
/// [`Intake::csv_wide`](crate::Intake::csv_wide) reads it without a mapping.
///
/// The columns are the fields of a response, the statements by their codes,
/// `strength` and `development` notes and `evidence` for each theme, and
/// `support` and `capacity` for each topic. Who wrote two strengths of the
/// theme `1a` has the second in the column `strength2 1a`; further columns of
/// this kind stand where they keep the notes of every response in the order
/// they were written.
///
/// ```
/// # let dataset = pedt::doctest::dataset();
/// use pedt::export::{CsvStyle, to_csv_wide};
///
/// let mut table = Vec::new();
/// to_csv_wide(&dataset, CsvStyle::Excel, &mut table)?;
/// let table = String::from_utf8(table).unwrap();
/// assert!(table.starts_with("\u{feff}id,round,partnership,school,respondent,role,status,1a.1,"));
/// assert_eq!(table.lines().count(), 4);
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
///
/// When the writer fails.
pub fn to_csv_wide(dataset: &Dataset, style: CsvStyle, out: impl Write) -> io::Result<()> {
    let framework = dataset.framework();
    let themes: HashMap<&ThemeCode, usize> = framework
        .themes()
        .zip(0..)
        .map(|((_, theme), index)| (&theme.code, index))
        .collect();
    let theme_of = |theme: &ThemeCode| themes.get(theme).copied().unwrap_or_default();
    let notes_of = |response: &Response| -> Vec<usize> {
        let notes = response.notes.iter();
        notes
            .map(|note| 2 * theme_of(&note.theme) + usize::from(note.kind != NoteKind::Strength))
            .collect()
    };
    let links_of = |response: &Response| -> Vec<usize> {
        response
            .evidence
            .iter()
            .map(|link| theme_of(&link.theme))
            .collect()
    };
    let mut notes = Lanes::new(2 * themes.len());
    let mut links = Lanes::new(themes.len());
    for response in dataset.responses() {
        notes.make_room(&notes_of(&response));
        links.make_room(&links_of(&response));
    }

    let mut sheet = Sheet::new(style, out)?;
    write_headers(framework, &notes, &links, &mut sheet)?;
    for response in dataset.responses() {
        sheet.fields(&response)?;
        for (_, _, statement) in framework.statements() {
            sheet.number(response.ratings.get(&statement.code).copied().flatten())?;
        }
        let texts = response.notes.iter().map(|note| note.text.clone());
        write_list(&notes, &notes_of(&response), texts, &mut sheet)?;
        let texts = response.evidence.iter().map(link);
        write_list(&links, &links_of(&response), texts, &mut sheet)?;
        for topic in framework.topics() {
            sheet.text(
                response
                    .support
                    .get(&topic.id)
                    .map_or("", |stance| stance.name()),
            )?;
        }
        for topic in framework.topics() {
            sheet.number(
                response
                    .capacity
                    .get(&topic.id)
                    .map(|schools| i64::from(*schools)),
            )?;
        }
        sheet.end_row()?;
    }
    sheet.finish()
}

fn write_headers<W: Write>(
    framework: &Framework,
    notes: &Lanes,
    links: &Lanes,
    sheet: &mut Sheet<W>,
) -> io::Result<()> {
    for field in FIELDS {
        sheet.text(field)?;
    }
    for (_, _, statement) in framework.statements() {
        sheet.text(&rating_header(statement.code.as_str()))?;
    }
    let theme = |index: usize| {
        framework
            .themes()
            .nth(index)
            .map_or("", |(_, theme)| theme.code.as_str())
    };
    for (lane, number) in notes.columns() {
        let kind = if lane % 2 == 0 {
            NoteKind::Strength
        } else {
            NoteKind::Development
        };
        sheet.text(&numbered(kind.name(), number, theme(lane / 2)))?;
    }
    for (lane, number) in links.columns() {
        sheet.text(&numbered("evidence", number, theme(lane)))?;
    }
    for word in ["support", "capacity"] {
        for topic in framework.topics() {
            sheet.text(&format!("{word} {}", topic.id))?;
        }
    }
    sheet.end_row()
}

fn numbered(word: &str, number: usize, code: &str) -> String {
    match number {
        1 => format!("{word} {code}"),
        _ => format!("{word}{number} {code}"),
    }
}

/// The header of a statement's ratings: its code, or a longer name for a code
/// that reads like another header.
pub(super) fn rating_header(code: &str) -> String {
    if is_reserved(code) {
        format!("rating {code}")
    } else {
        code.to_owned()
    }
}

/// Whether a code reads like another header of the table.
fn is_reserved(code: &str) -> bool {
    let words = [
        "rating",
        "strength",
        "development",
        "evidence",
        "support",
        "capacity",
    ];
    let code = code.to_lowercase();
    FIELDS.contains(&code.as_str())
        || code == "hub"
        || words.iter().any(|word| code.starts_with(word))
}

fn write_list<W: Write>(
    lanes: &Lanes,
    keys: &[usize],
    texts: impl Iterator<Item = String>,
    sheet: &mut Sheet<W>,
) -> io::Result<()> {
    let mut cells = vec![String::new(); lanes.columns().count()];
    for (column, text) in lanes.places(keys).zip(texts) {
        if let Some(cell) = cells.get_mut(column) {
            *cell = text;
        }
    }
    cells.iter().try_for_each(|cell| sheet.text(cell))
}

/// Columns for lists whose items belong to lanes, such as notes to themes.
///
/// The lanes stand side by side, each as wide as the longest run of items in
/// it. A list whose items are not in the order of the lanes goes through them
/// again: the whole row of lanes is repeated as often as any list needs, each
/// time only as wide as it is used.
struct Lanes {
    /// The number of columns of each lane, for each time through.
    widths: Vec<Vec<usize>>,
}

impl Lanes {
    fn new(lanes: usize) -> Self {
        Self {
            widths: vec![vec![1; lanes]],
        }
    }

    fn make_room(&mut self, keys: &[usize]) {
        for (turn, lane, nth) in turns(keys) {
            let lanes = self.widths.first().map_or(0, Vec::len);
            if turn >= self.widths.len() {
                self.widths.resize(turn + 1, vec![0; lanes]);
            }
            let width = self
                .widths
                .get_mut(turn)
                .and_then(|widths| widths.get_mut(lane));
            if let Some(width) = width {
                *width = (*width).max(nth + 1);
            }
        }
    }

    /// The lane of each column, and its number in the lane, from 1.
    fn columns(&self) -> impl Iterator<Item = (usize, usize)> {
        let mut numbers = vec![0; self.widths.first().map_or(0, Vec::len)];
        let lanes = self
            .widths
            .iter()
            .flat_map(|widths| widths.iter().enumerate());
        let columns = lanes.flat_map(|(lane, width)| std::iter::repeat_n(lane, *width));
        columns.map(move |lane| {
            let number = numbers.get_mut(lane).map_or(0, |number| {
                *number += 1;
                *number
            });
            (lane, number)
        })
    }

    /// The column of each item of a list.
    fn places(&self, keys: &[usize]) -> impl Iterator<Item = usize> {
        let mut next = 0;
        let mut starts = Vec::new();
        for widths in &self.widths {
            starts.push(Vec::with_capacity(widths.len()));
            for width in widths {
                starts
                    .last_mut()
                    .into_iter()
                    .for_each(|starts| starts.push(next));
                next += width;
            }
        }
        turns(keys).map(move |(turn, lane, nth)| {
            let start = starts.get(turn).and_then(|starts| starts.get(lane));
            start.copied().unwrap_or_default() + nth
        })
    }
}

/// For each item the time through the lanes, its lane, and its place there.
fn turns(keys: &[usize]) -> impl Iterator<Item = (usize, usize, usize)> {
    let mut turn = 0;
    let mut nth = 0;
    let mut before = None;
    keys.iter().map(move |&lane| {
        match before {
            Some(before) if lane < before => (turn, nth) = (turn + 1, 0),
            Some(before) if lane == before => nth += 1,
            _ => nth = 0,
        }
        before = Some(lane);
        (turn, lane, nth)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lanes_keep_every_list_in_order() {
        let lists: [&[usize]; 4] = [&[0, 0, 2], &[2, 0], &[1, 0, 0, 2, 1], &[]];
        let mut lanes = Lanes::new(3);
        for list in lists {
            lanes.make_room(list);
        }
        let columns: Vec<(usize, usize)> = lanes.columns().collect();
        assert_eq!(
            columns,
            [
                (0, 1),
                (0, 2),
                (1, 1),
                (2, 1),
                (0, 3),
                (0, 4),
                (2, 2),
                (1, 2)
            ]
        );
        for list in lists {
            let places: Vec<usize> = lanes.places(list).collect();
            assert!(places.is_sorted_by(|a, b| a < b));
            let back: Vec<usize> = places.iter().map(|place| columns[*place].0).collect();
            assert_eq!(back, list);
        }
    }
}
