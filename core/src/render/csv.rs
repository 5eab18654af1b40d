//! The tables of a report as comma-separated values: for those who count on.
//!
//! Columns, names and symbols follow the open data standards of the Department for
//! Education in England, by which its service Explore education statistics reads
//! tables: names in small letters and underscores, one header, values in full, and
//! a symbol where a value is missing.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::export::formula::guarded;
use crate::report::{Block, Entry, Missing, Report, Table};
use crate::scores::ScoreUnit;

/// A table of a report as comma-separated values.
///
/// The columns of the table follow `round` and `unit`, and, where rows stand under
/// one another, `depth`: 0 for the whole, 1 for an area, 2 for a theme. Figures are
/// given unrounded. Where there is none stands `c` (confidential) if it is hidden,
/// `z` if it does not apply, and `x` if it was not given or too few answers make
/// none.
/// Text that a spreadsheet would run has a `'` before it.
///
/// # Examples
///
/// ```
/// # let report = pedt::doctest::report();
/// let (name, table) = &pedt::render::tables(&report)[0];
/// assert!(table.starts_with("round,unit,"), "{name}");
/// ```
#[must_use]
pub fn csv(report: &Report, table: &Table) -> String {
    let unit = match &report.unit {
        ScoreUnit::School { school, .. } => school.as_str(),
        ScoreUnit::Partnership { partnership } => partnership.as_str(),
        ScoreUnit::Hub { hub } => hub.as_str(),
    };
    let deep = table.rows.iter().any(|row| row.depth > 0);
    let mut out = String::from("round,unit");
    if deep {
        out.push_str(",depth");
    }
    for column in &table.columns {
        out.push(',');
        field(&mut out, &guarded(&column.id));
    }
    out.push_str("\r\n");
    for row in &table.rows {
        field(&mut out, &guarded(report.round.as_str()));
        out.push(',');
        field(&mut out, &guarded(unit));
        if deep {
            out.push(',');
            out.push_str(&row.depth.to_string());
        }
        for (column, entry) in table.columns.iter().zip(&row.entries) {
            out.push(',');
            field(&mut out, &cell(column.numeric, entry));
        }
        out.push_str("\r\n");
    }
    out
}

/// Every table of a report, those behind its charts too, each with its name. No
/// two have the same, and each can be that of a file.
///
/// # Examples
///
/// ```
/// # let report = pedt::doctest::report();
/// for (name, table) in pedt::render::tables(&report) {
///     assert!(table.lines().count() > 1, "{name}");
/// }
/// ```
#[must_use]
pub fn tables(report: &Report) -> Vec<(String, String)> {
    let blocks = report.sections.iter().flat_map(|section| &section.blocks);
    let tables = blocks.filter_map(|block| match block {
        Block::Table { table } => Some(table),
        Block::Chart { chart } => Some(&chart.table),
        _ => None,
    });
    let mut names = BTreeSet::new();
    tables
        .map(|table| (file_name(&table.id, &mut names), csv(report, table)))
        .collect()
}

/// The name of a table, where letters and digits alone are kept, and a number
/// after it if another has it.
fn file_name(id: &str, names: &mut BTreeSet<String>) -> String {
    let kept = |c: char| if c.is_ascii_alphanumeric() { c } else { '_' };
    let base: String = id.chars().map(kept).collect();
    let mut name = base.clone();
    let mut next = 2;
    while !names.insert(name.to_ascii_lowercase()) {
        name = format!("{base}_{next}");
        next += 1;
    }
    name
}

/// What stands in a place of the table.
fn cell(numeric: bool, entry: &Entry) -> Cow<'_, str> {
    match (entry.missing, entry.value) {
        (Some(missing), _) => symbol(missing).into(),
        (None, Some(value)) if numeric && value.is_finite() => value.to_string().into(),
        _ => guarded(&entry.text),
    }
}

/// How the standard writes that there is no figure.
fn symbol(missing: Missing) -> &'static str {
    match missing {
        Missing::Hidden => "c",
        Missing::NotApplicable => "z",
        Missing::Unavailable | Missing::Undefined => "x",
    }
}

/// Writes a field, in quotation marks if it needs them.
fn field(out: &mut String, text: &str) {
    if text.contains(['"', ',', '\n', '\r']) {
        out.push('"');
        out.push_str(&text.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(text);
    }
}
