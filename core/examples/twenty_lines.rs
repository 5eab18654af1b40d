//! A term of the example hub: read its responses, say what is wrong, score the rest.

use std::{error::Error, fs, sync::Arc};

use pedt::scores::{NodeKind, ScoreUnit, Selection, UnitKind};
use pedt::{Framework, Grain, Intake, Roster, Rows, ScoreOptions, Scores, Tally};

fn main() -> Result<(), Box<dyn Error>> {
    let file = |name: &str| fs::read(format!("schemas/examples/hub/{name}"));
    let roster = Roster::from_json(&file("roster.json")?).accept()?;
    let mut intake = Intake::new(Arc::new(Framework::builtin().clone()), Arc::new(roster));
    intake.ndjson(&file("responses.ndjson")?);
    let read = intake.finish();
    println!("{} responses, {} refused", read.received, read.refused);
    for fault in read.diagnostics.iter().take(3) {
        println!("line {}: {}", fault.row.unwrap_or(0), fault.message);
    }
    let tally = Tally::of(&read.dataset, Grain::School, Rows::Submitted);
    let scores = Scores::of(&tally, &ScoreOptions::default())?.select(&Selection {
        rounds: vec!["2026-summer".to_owned().try_into()?],
        units: vec![UnitKind::Partnership],
        nodes: vec![NodeKind::Whole],
    });
    for row in scores.rows() {
        if let (ScoreUnit::Partnership { partnership }, Some(mean)) =
            (&row.unit, row.score.mean.value())
        {
            println!("{partnership}, {}: {mean:.3}", row.level);
        }
    }
    Ok(())
}
