//! A framework of another kind on real ratings: 5,820 evaluations of courses by
//! students, 28 statements on a five-point scale, grouped by course and
//! instructor. What is a partnership elsewhere is an instructor here, and what
//! is a school is one of the courses they teach.
//!
//! `cargo run --release --example student_evaluation`

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use pedt::import::Mapping;
use pedt::scores::{Node, Score, ScoreUnit};
use pedt::{Cell, Code, Framework, Grain, Intake, Roster, Rows, ScoreOptions, Scores, Tally};
use serde_json::{Value, json};

fn main() -> ExitCode {
    match evaluate() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn evaluate() -> Result<(), Box<dyn Error>> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data");
    let framework = fs::read(data.join("student-evaluation.framework.json"))?;
    let framework = Arc::new(Framework::from_json(&framework).accept()?);
    let mapping = fs::read(data.join("student-evaluation.mapping.json"))?;
    let mapping = Mapping::from_json(&mapping, &framework).accept()?;
    let roster = Arc::new(Roster::from_json(roster().to_string().as_bytes()).accept()?);

    let mut intake = Intake::new(Arc::clone(&framework), roster);
    intake.csv_wide(
        &fs::read(data.join("turkiye-student-evaluation.csv"))?,
        Some(&mapping),
    );
    let ingested = intake.finish();
    let straight = ingested
        .diagnostics
        .iter()
        .filter(|d| d.code == Code::StraightLining)
        .count();
    println!(
        "{} evaluations read, {} refused; {straight} give one answer to everything.",
        ingested.received, ingested.refused,
    );

    let tally = Tally::of(&ingested.dataset, Grain::School, Rows::Submitted);
    let scores = Scores::of(&tally, &ScoreOptions::default())?;
    for level in &framework.levels {
        let title = level.title.in_language("en", "en");
        println!(
            "\n{title:<42}{:>6}  {:<26}{:>5}{:>6}{:>6}{:>6}",
            "n", "counts 1·2·3·4·5", "mean", "SD", "Cns", "A"
        );
        for unit in scores.units() {
            let name = match unit.unit {
                ScoreUnit::Partnership { partnership } => partnership.to_string(),
                ScoreUnit::School {
                    partnership,
                    school,
                } => format!("  {partnership}, {school}"),
                _ => continue,
            };
            if let Some(score) = unit.score(level.id.as_str(), &Node::Whole) {
                println!("{name:<42}{}", line(score));
            }
        }
    }
    Ok(())
}

fn line(score: &Score) -> String {
    let counts = score.counts.value().map(|counts| {
        let counts: Vec<String> = counts.iter().map(ToString::to_string).collect();
        counts.join("·")
    });
    let figure = |cell: &Cell<f64>| cell.value().map_or_else(String::new, |v| format!("{v:.2}"));
    format!(
        "{:>6}  {:<26}{:>5}{:>6}{:>6}{:>6}",
        score.answered,
        counts.unwrap_or_default(),
        figure(&score.mean),
        figure(&score.sd),
        figure(&score.consensus),
        figure(&score.agreement),
    )
}

/// Three instructors and thirteen courses; any may teach any.
fn roster() -> Value {
    let title = |kind: &str, number: usize| json!({ "en": format!("{kind} {number}") });
    let instructors = 1..=3_usize;
    let courses = 1..=13_usize;
    let memberships: Vec<Value> = instructors
        .clone()
        .flat_map(|instructor| {
            courses.clone().map(move |course| {
                json!({
                    "school": format!("course-{course}"),
                    "partnership": format!("instructor-{instructor}"),
                })
            })
        })
        .collect();
    json!({
        "schema_version": "1",
        "id": "student-evaluation",
        "rounds": [{"id": "2013", "title": {"en": "2013"}}],
        "partnerships": instructors.map(|number| json!({
            "id": format!("instructor-{number}"),
            "title": title("Instructor", number),
            "kind": "other",
            "other_kind": {"en": "Courses of one instructor"},
        })).collect::<Vec<Value>>(),
        "schools": courses.map(|number| json!({
            "id": format!("course-{number}"),
            "title": title("Course", number),
        })).collect::<Vec<Value>>(),
        "memberships": memberships,
    })
}
