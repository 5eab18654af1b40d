//! A term of the example hub: what is wrong with it, how it scores, who could help whom.

use std::{error::Error, fs, sync::Arc};

use pedt::matching::{MatchRules, Proposal};
use pedt::scores::{NodeKind, ScoreUnit, Selection, UnitKind};
use pedt::support::{SupportOptions, SupportPicture};
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
    let (partnership, options) = ("hensley".to_owned().try_into()?, SupportOptions::default());
    let unit = ScoreUnit::Partnership { partnership };
    let needs = SupportPicture::of(&read.dataset, "2026-summer", &unit, &options)?;
    let (roster, rules) = (read.dataset.roster(), MatchRules::default());
    for found in Proposal::of(&needs, roster, &[], &rules)?.matches {
        println!("{} could help {} on {}", found.from, found.to, found.topic);
    }
    Ok(())
}
