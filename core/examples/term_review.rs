//! A term's review: read a hub's responses, say what was refused and why, print
//! one partnership's dashboard, and write its report and that of its hub.
//!
//! `cargo run --release --features html --example term_review [PARTNERSHIP] [ROUND] [LANGUAGE]`

use std::error::Error;
use std::fs::{self, File};
use std::io::BufReader;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use pedt::dashboard::{Comparison, DashboardRow, Figure, Highlight, HighlightKind};
use pedt::framework::Scale;
use pedt::render::{self, RenderOptions};
use pedt::report::{Report, ReportInputs, ReportOf, ReportOptions};
use pedt::scores::{Node, Score};
use pedt::{
    Cell, Dashboard, DashboardOptions, Framework, Grain, Ingested, Intake, Language, Roster, Rows,
    ScoreOptions, Scores, Tally,
};

/// Characters of a line.
const WIDTH: usize = 115;

fn main() -> ExitCode {
    match review() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn review() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let partnership = arguments.next();
    let round = arguments.next();
    let language = arguments.next().unwrap_or_else(|| "en".to_owned());

    let hub = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas/examples/hub");
    let framework = Arc::new(Framework::builtin().clone());
    let roster = Arc::new(Roster::from_json(&fs::read(hub.join("roster.json"))?).accept()?);
    let mut intake = Intake::new(Arc::clone(&framework), Arc::clone(&roster));
    intake.read_ndjson(BufReader::new(File::open(hub.join("responses.ndjson"))?))?;
    let ingested = intake.finish();
    print_findings(&ingested);

    let dataset = &ingested.dataset;
    let tally = Tally::of(dataset, Grain::Role, Rows::Submitted);
    let scores = Scores::of(&tally, &ScoreOptions::default())?;
    let partnership = match partnership {
        Some(partnership) => partnership,
        None => roster
            .partnerships
            .first()
            .map_or("", |p| p.id.as_str())
            .to_owned(),
    };
    let round = match round {
        Some(round) => round,
        None => roster
            .rounds
            .last()
            .map_or("", |round| round.id.as_str())
            .to_owned(),
    };
    let options = DashboardOptions::default();
    let dashboard = Dashboard::of(dataset, &scores, &round, &partnership, &options)?;
    Page {
        framework: &framework,
        language: &language,
    }
    .print(&dashboard);

    let inputs = ReportInputs {
        dataset,
        scores: &scores,
        audience: None,
        names_schools: true,
        hidden: &[],
        moderated: None,
    };
    write_reports(inputs, &partnership, &round, &language)
}

/// Writes the reports of a partnership and of its hub, each as a page, as Markdown
/// and as data.
fn write_reports(
    inputs: ReportInputs<'_>,
    partnership: &str,
    round: &str,
    language: &str,
) -> Result<(), Box<dyn Error>> {
    let roster = inputs.dataset.roster();
    let partnership = roster.find_partnership(partnership)?;
    let round = &roster.find_round(round)?.id;
    let first = roster.rounds.first().map(|round| &round.id);
    let since = first.filter(|first| *first != round);
    let mut reports = vec![(
        partnership.id.as_str(),
        ReportOf::Partnership {
            partnership: partnership.id.clone(),
        },
    )];
    if let Some(hub) = &partnership.hub {
        reports.push((hub.as_str(), ReportOf::Hub { hub: hub.clone() }));
    }
    let options = ReportOptions {
        language: Some(Language::new(language)?),
        ..ReportOptions::default()
    };
    fs::create_dir_all("out")?;
    println!("Reports");
    for (name, of) in reports {
        let report = Report::of(inputs, &of, round, since, &options)?;
        for (ending, text) in [
            ("html", render::html(&report, &RenderOptions::default())?),
            ("md", render::markdown(&report)),
            ("json", serde_json::to_string_pretty(&report)?),
        ] {
            let path = Path::new("out").join(format!("{name}-{round}.{ending}"));
            fs::write(&path, text)?;
            println!("  {}", path.display());
        }
    }
    Ok(())
}

/// What was refused and why, and what is worth a look.
fn print_findings(ingested: &Ingested) {
    let dataset = &ingested.dataset;
    println!(
        "{} responses read: {} submitted, {} drafts, {} refused.",
        ingested.received,
        dataset.submitted(),
        dataset.len() - dataset.submitted(),
        ingested.refused,
    );
    for (title, errors) in [("Refused", true), ("Kept, but worth a look", false)] {
        println!("\n{title}");
        for diagnostic in ingested
            .diagnostics
            .iter()
            .filter(|d| d.is_error() == errors)
        {
            println!("  {diagnostic}");
            println!("      → {}", diagnostic.help());
        }
    }
}

/// A dashboard printed for people, in one language.
struct Page<'a> {
    framework: &'a Framework,
    language: &'a str,
}

impl Page<'_> {
    fn print(&self, dashboard: &Dashboard) {
        let responses = &dashboard.responses;
        println!("\n{}", "═".repeat(WIDTH));
        println!(
            "{} · {}",
            self.say(&dashboard.title),
            self.say(&dashboard.round_title)
        );
        println!(
            "{} of {} schools answered, {} people in all; drafts left out: {}.",
            responses.answered, responses.members, responses.respondents, responses.drafts
        );
        println!("\n{}", self.heading());
        for row in &dashboard.rows {
            println!("{}", self.row(row));
        }
        for kind in HighlightKind::ALL {
            let title = if *kind == HighlightKind::Strength {
                "Strengths"
            } else {
                "Risks"
            };
            println!("\n{title}");
            let highlights = dashboard.highlights.iter().filter(|h| h.kind == *kind);
            let lines: Vec<String> = highlights.map(|h| self.highlight(h)).collect();
            match lines.as_slice() {
                [] => println!("  none by the rules in use"),
                lines => lines.iter().for_each(|line| println!("  {line}")),
            }
        }
        println!();
    }

    fn heading(&self) -> String {
        let levels = self.framework.levels.iter();
        let titles = levels.map(|level| format!("│ {:<37}", self.say(&level.title)));
        let columns = format!(
            "│ {:>4} {:<13} {:>4} {:<11} {:>3}",
            "n", "counts", "mean", "band", "Cns"
        );
        let columns = columns.repeat(self.framework.levels.len());
        format!(
            "{:<37}{}\n{:<37}{columns}",
            "",
            titles.collect::<String>(),
            ""
        )
    }

    fn row(&self, row: &DashboardRow) -> String {
        let title = self.say(&row.title);
        let title = match &row.node {
            Node::Area { code } => format!("{code} {title}"),
            Node::Theme { code } => format!("  {code} {title}"),
            _ => "All areas of enquiry".to_owned(),
        };
        let levels = row.levels.iter().map(|level| match &level.score {
            Cell::Value { value } => self.score(value),
            _ => format!("│ {:<37}", "nobody has answered"),
        });
        let line = format!("{:<37}{}", shorten(&title, 36), levels.collect::<String>());
        match row.node {
            Node::Theme { .. } => line,
            _ => format!("{}\n{line}", "─".repeat(WIDTH)),
        }
    }

    fn score(&self, score: &Score) -> String {
        let counts = score.counts.value().map(|counts| {
            let counts: Vec<String> = counts.iter().map(ToString::to_string).collect();
            counts.join("·")
        });
        let mean = score
            .mean
            .value()
            .map_or_else(|| "–".to_owned(), |mean| format!("{mean:.2}"));
        let band = score.band.value().and_then(|band| {
            let scale = self.framework.scale(&score.scale)?;
            Some(self.band(scale, band.as_str()))
        });
        let consensus = score.consensus.value().map(|cns| format!("{cns:.1}"));
        format!(
            "│ {:>4} {:<13} {mean:>4} {:<11} {:>3}",
            score.answered,
            counts.unwrap_or_else(|| "mixed".to_owned()),
            shorten(band.unwrap_or("–"), 11),
            consensus.unwrap_or_else(|| "–".to_owned()),
        )
    }

    fn band<'s>(&self, scale: &'s Scale, band: &str) -> &'s str {
        let fallback = self.framework.default_language.as_str();
        let mut points = scale
            .points
            .iter()
            .filter(|point| point.id.as_str() == band);
        points
            .next()
            .map_or("", |point| point.title.in_language(self.language, fallback))
    }

    fn highlight(&self, highlight: &Highlight) -> String {
        let theme = self.framework.theme(&highlight.theme);
        let level = self.framework.level(&highlight.level);
        let because: Vec<String> = highlight
            .because
            .iter()
            .map(|finding| {
                let is = if finding.is == Comparison::Below {
                    "below"
                } else {
                    "at least"
                };
                let (value, limit) = (finding.value, finding.limit);
                match finding.figure {
                    Figure::ShareAtThreshold => {
                        let (value, limit) = (100.0 * value, 100.0 * limit);
                        format!("{value:.0} % at Established or above, {is} {limit:.0} %")
                    }
                    figure => format!("{figure} {value:.2}, {is} {limit:.2}"),
                }
            })
            .collect();
        format!(
            "{} {} ({}): {}",
            highlight.theme,
            theme.map_or("", |theme| self.say(&theme.title)),
            level.map_or("", |level| self.say(&level.title)),
            because.join("; "),
        )
    }

    fn say<'t>(&self, text: &'t pedt::Text) -> &'t str {
        text.in_language(self.language, self.framework.default_language.as_str())
    }
}

fn shorten(text: &str, length: usize) -> String {
    if text.chars().count() <= length {
        return text.to_owned();
    }
    let kept: String = text.chars().take(length - 1).collect();
    format!("{}…", kept.trim_end())
}
