//! A report as Markdown: for wherever others go on writing.

use std::fmt::Write;

use crate::report::{Block, Chart, Entry, QuotedNote, Report, ReportFinding, Table, Tile};

/// The report as Markdown with tables, as GitHub, GitLab and Pandoc read it.
///
/// Charts are told in words and as tables. No text of the report is taken for
/// markup, whatever characters it is made of.
///
/// # Examples
///
/// ```
/// # let report = pedt::doctest::report();
/// let text = pedt::render::markdown(&report);
/// assert!(text.starts_with("# "));
/// ```
#[must_use]
pub fn markdown(report: &Report) -> String {
    let mut out = format!(
        "# {}\n\n{}\n",
        inert(&report.title),
        inert(&report.subtitle)
    );
    for section in &report.sections {
        line(&mut out, "## ", &section.title);
        for block in &section.blocks {
            write(&mut out, block, &report.labels.description);
        }
    }
    out.push_str("\n---\n");
    let made_with = format!("{} {}", report.labels.made_with, report.library);
    line(&mut out, "", &made_with);
    out
}

fn write(out: &mut String, block: &Block, description: &str) {
    match block {
        Block::Paragraph { said } => line(out, "", &said.text),
        Block::Tiles { tiles: of } => tiles(out, of),
        Block::Findings { title, findings } => {
            line(out, "### ", title);
            out.push('\n');
            for of in findings {
                finding(out, of);
            }
        }
        Block::List { title, items } => {
            line(out, "### ", title);
            out.push('\n');
            for of in items {
                item(out, "- ", &of.text);
            }
        }
        Block::Notes { title, notes } => {
            line(out, "### ", title);
            for of in notes {
                note(out, of);
            }
        }
        Block::Chart { chart: of } => chart(out, of, description),
        Block::Table { table: of } => {
            line(out, "### ", &of.caption);
            table(out, of);
        }
    }
}

fn tiles(out: &mut String, tiles: &[Tile]) {
    out.push('\n');
    for tile in tiles {
        let _ = write!(
            out,
            "- {}: **{}**",
            inert(&tile.label),
            inert(&tile.entry.text)
        );
        if let Some(detail) = &tile.detail {
            let _ = write!(out, ". {}", inert(&detail.text));
        }
        out.push('\n');
    }
}

fn finding(out: &mut String, finding: &ReportFinding) {
    let _ = writeln!(out, "- **{}**", inert(&finding.title.text));
    let because = finding.because.iter().map(|said| said.text.as_str());
    let prompts = finding.prompts.iter().map(String::as_str);
    because.for_each(|text| item(out, "  - ", text));
    prompts.for_each(|text| item(out, "  - ", text));
}

/// A note: a quotation, each of its lines marked as one.
fn note(out: &mut String, note: &QuotedNote) {
    out.push('\n');
    for text in note.text.lines() {
        let _ = writeln!(out, "> {}", inert(text));
    }
    let by = note.by.iter().map(String::as_str);
    let from: Vec<String> = by.chain([note.about.as_str()]).map(inert).collect();
    let _ = writeln!(out, ">\n> — {}", from.join(", "));
}

fn chart(out: &mut String, chart: &Chart, description: &str) {
    line(out, "### ", &chart.title.text);
    line(out, "", &chart.subtitle);
    let _ = writeln!(out, "\n{} {}", inert(description), inert(&chart.alt.text));
    line(out, "", &chart.table.caption);
    table(out, &chart.table);
}

fn table(out: &mut String, table: &Table) {
    out.push('\n');
    row(out, table.columns.iter().map(|column| inert(&column.label)));
    let rules = table.columns.iter();
    row(
        out,
        rules.map(|column| if column.numeric { "--:" } else { "---" }.to_owned()),
    );
    for of in &table.rows {
        let indent = "&emsp;".repeat(of.depth.min(4) as usize);
        let text = |(at, entry): (usize, &Entry)| {
            let text = inert(&entry.text);
            if at == 0 {
                format!("{indent}{text}")
            } else {
                text
            }
        };
        row(out, of.entries.iter().enumerate().map(text));
    }
}

fn row(out: &mut String, entries: impl Iterator<Item = String>) {
    for entry in entries {
        out.push_str("| ");
        out.push_str(&entry);
        out.push(' ');
    }
    out.push_str("|\n");
}

/// A line of its own, if there is anything to say.
fn line(out: &mut String, mark: &str, text: &str) {
    if !text.is_empty() {
        out.push('\n');
        item(out, mark, text);
    }
}

fn item(out: &mut String, mark: &str, text: &str) {
    out.push_str(mark);
    out.push_str(&inert(text));
    out.push('\n');
}

/// The text in one line, with a backslash before whatever would mark it up: a
/// heading, a list, a table, a link, an image, a formula or HTML.
fn inert(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut words = text.split_whitespace();
    if let Some(first) = words.next() {
        opening(&mut out, first);
    }
    for word in words {
        out.push(' ');
        escape(&mut out, word);
    }
    out
}

/// The first word of a line: it could open a list, a quotation or a rule.
fn opening(out: &mut String, word: &str) {
    let digits = word.trim_end_matches(['.', ')']);
    let numbered = digits.len() + 1 == word.len() && digits.chars().all(|c| c.is_ascii_digit());
    if numbered {
        out.push_str(digits);
        out.push('\\');
        out.push_str(word.strip_prefix(digits).unwrap_or_default());
    } else {
        if word.starts_with(['-', '+', '=']) {
            out.push('\\');
        }
        escape(out, word);
    }
}

fn escape(out: &mut String, word: &str) {
    let mut before = '\0';
    for (at, c) in word.char_indices() {
        let address = match c {
            ':' => word.get(at..).is_some_and(|rest| rest.starts_with("://")),
            '.' => word.get(..at).is_some_and(|start| {
                start
                    .get(start.len().saturating_sub(3)..)
                    .is_some_and(|www| www.eq_ignore_ascii_case("www"))
            }),
            _ => false,
        };
        let marks = matches!(
            c,
            '\\' | '`'
                | '*'
                | '_'
                | '{'
                | '}'
                | '['
                | ']'
                | '<'
                | '>'
                | '#'
                | '|'
                | '~'
                | '&'
                | '$'
                | '@'
                | '^'
        );
        if address || marks || (c == '(' && before == ']') {
            out.push('\\');
        }
        out.push(c);
        before = c;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_mark_a_text_up_does_not() {
        for (text, read) in [
            ("# x", "\\# x"),
            ("1. x", "1\\. x"),
            ("12) x", "12\\) x"),
            ("- x", "\\- x"),
            ("---", "\\---"),
            ("===", "\\==="),
            ("> x", "\\> x"),
            ("a | b", "a \\| b"),
            ("<b>&amp;", "\\<b\\>\\&amp;"),
            ("![x](y)", "!\\[x\\]\\(y)"),
            ("https://a.b", "https\\://a.b"),
            ("WWW.a.b", "WWW\\.a.b"),
            ("a\n\n# b", "a \\# b"),
            ("−0.25, 3.5", "−0.25, 3.5"),
            ("2 (of 3) - so", "2 (of 3) - so"),
        ] {
            assert_eq!(inert(text), read);
        }
    }
}
