//! What is exported and taken in again is the same dataset.

use std::sync::Arc;

use pedt::response::{Evidence, FrameworkRef, Note, NoteKind, Status};
use pedt::{Dataset, Framework, Intake, Response, SchemaVersion, Stance, export};

use super::intake::small_hub;

/// Responses made of the bytes, through every format and back.
pub(crate) fn round_trip(data: &[u8]) {
    let (framework, roster) = small_hub();
    let mut intake = Intake::new(framework, roster);
    let mut bytes = Bytes(data);
    for number in 0..bytes.below(6) {
        intake.response(response(number, &mut bytes));
    }
    let dataset = intake.finish().dataset;
    let mut list = Vec::new();
    export::to_json(&dataset, &mut list).expect("memory can be written");
    comes_back("JSON", &dataset, |intake| intake.json(&list));
    let mut lines = Vec::new();
    export::to_ndjson(&dataset, &mut lines).expect("memory can be written");
    comes_back("NDJSON", &dataset, |intake| intake.ndjson(&lines));
    through_a_wide_table(&dataset, data.len());
    through_a_long_table(&dataset, data.len());
}

/// Through a table with a response in each row, in one of the styles.
pub(crate) fn through_a_wide_table(dataset: &Dataset, style: usize) {
    let mut table = Vec::new();
    export::to_csv_wide(dataset, styled(style), &mut table).expect("memory can be written");
    comes_back("wide", dataset, |intake| intake.csv_wide(&table, None));
    holds_no_formula(&table, styled(style));
}

/// Through a table with an answer in each row, in one of the styles.
pub(crate) fn through_a_long_table(dataset: &Dataset, style: usize) {
    let mut table = Vec::new();
    export::to_csv_long(dataset, styled(style), &mut table).expect("memory can be written");
    comes_back("long", dataset, |intake| intake.csv_long(&table));
    holds_no_formula(&table, styled(style));
}

fn styled(number: usize) -> export::CsvStyle {
    let styles = export::CsvStyle::ALL;
    styles[number % styles.len()]
}

/// No cell runs in a spreadsheet. In a quoted text a separator is none, so
/// only tables without quotes are looked at.
fn holds_no_formula(table: &[u8], style: export::CsvStyle) {
    if table.contains(&b'"') {
        return;
    }
    let separator = match style {
        export::CsvStyle::ExcelSemicolon => b';',
        _ => b',',
    };
    let mut cells = table.split(|byte| *byte == separator || *byte == b'\n');
    assert!(!cells.any(|cell| cell.starts_with(b"=") || cell.starts_with(b"@")));
}

fn comes_back(format: &str, dataset: &Dataset, take_in: impl Fn(&mut Intake)) {
    let (framework, roster) = (dataset.framework(), dataset.roster());
    let mut intake = Intake::new(Arc::clone(framework), Arc::clone(roster));
    take_in(&mut intake);
    let ingested = intake.finish();
    let errors = ingested.diagnostics.iter().filter(|d| d.is_error());
    let errors: Vec<String> = errors.map(ToString::to_string).collect();
    assert!(errors.is_empty(), "{format}: {errors:?}");
    assert!(ingested.dataset == *dataset, "{format} lost something");
}

/// Bytes that decide; when they are used up, every decision is 0.
struct Bytes<'d>(&'d [u8]);

impl Bytes<'_> {
    fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else {
            return 0;
        };
        self.0 = rest;
        *first
    }

    fn below(&mut self, end: usize) -> usize {
        usize::from(self.byte()) % end.max(1)
    }

    fn pick<T: Clone>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())].clone()
    }

    /// The bytes up to the next line feed, as text; two line feeds are one.
    fn text(&mut self) -> String {
        let length = self.below(256).min(self.0.len());
        let (text, rest) = self.0.split_at(length);
        self.0 = rest;
        String::from_utf8_lossy(text).into_owned()
    }

    fn id<I: TryFrom<String>>(&mut self, otherwise: &str) -> I {
        let id = self.text();
        let id = I::try_from(id).or_else(|_| I::try_from(otherwise.to_owned()));
        id.ok().expect("the other id is one")
    }
}

fn response(number: usize, bytes: &mut Bytes<'_>) -> Response {
    let (framework, roster) = small_hub();
    let status = bytes.pick(Status::ALL);
    let themes: Vec<_> = framework
        .themes()
        .map(|(_, theme)| theme.code.clone())
        .collect();
    Response {
        schema_version: SchemaVersion,
        id: bytes.id(&format!("r{number}")),
        framework: FrameworkRef {
            id: framework.id.clone(),
            version: framework.version.clone(),
        },
        round: roster.rounds[0].id.clone(),
        partnership: roster.partnerships[0].id.clone(),
        school: bytes.pick(&roster.schools).id.clone(),
        respondent: bytes.id(&format!("u{number}")),
        role: bytes.pick(&framework.roles).id.clone(),
        status,
        ratings: ratings(&framework, status, bytes),
        notes: (0..bytes.below(4))
            .map(|_| Note {
                theme: bytes.pick(&themes),
                kind: bytes.pick(NoteKind::ALL),
                text: bytes.text(),
            })
            .collect(),
        evidence: (0..bytes.below(3))
            .map(|_| Evidence {
                theme: bytes.pick(&themes),
                title: bytes.text(),
                url: (bytes.below(2) == 1).then(|| format!("https://{}", bytes.text())),
            })
            .collect(),
        support: (0..bytes.below(4))
            .map(|_| (bytes.pick(framework.topics()).id, bytes.pick(Stance::ALL)))
            .collect(),
        capacity: (0..bytes.below(3))
            .map(|_| {
                (
                    bytes.pick(framework.topics()).id,
                    u32::from(bytes.byte()) << 24,
                )
            })
            .collect(),
    }
}

/// All of them for a submission, and some for a draft.
fn ratings<C: FromIterator<(pedt::id::StatementCode, Option<i64>)>>(
    framework: &Framework,
    status: Status,
    bytes: &mut Bytes<'_>,
) -> C {
    let every = if status == Status::Submitted {
        1
    } else {
        1 + bytes.below(60)
    };
    let first = bytes.below(4);
    let values = (1..=4).cycle().skip(first);
    let statements = framework.statements().zip(values).step_by(every);
    statements
        .map(|((_, _, statement), value)| (statement.code.clone(), Some(value)))
        .collect()
}
