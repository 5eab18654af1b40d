//! A trace is true: a figure can be made again from its inputs, to the last bit.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::fs;
use std::path::Path;
use std::sync::Arc;

use pedt::scores::{Centre, Order, Parts, SchoolWeights, ScoreRow, ScoreUnit};
use pedt::stats::means::{median, weighted_mean};
use pedt::trace::{FigureRef, Trace, TraceFigure, TraceRule};
use pedt::{
    Cell, Dataset, Framework, Grain, Intake, Roster, Rows, ScoreOptions, Scores, Tally,
    UndefinedReason,
};

fn hub() -> Dataset {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas/examples/hub");
    let roster = fs::read(folder.join("roster.json")).unwrap();
    let roster = Roster::from_json(&roster).accept().unwrap();
    let framework = Arc::new(Framework::builtin().clone());
    let mut intake = Intake::new(framework, Arc::new(roster));
    intake.ndjson(&fs::read(folder.join("responses.ndjson")).unwrap()[..]);
    intake.finish().dataset
}

fn trace(dataset: &Dataset, scores: &Scores, row: &ScoreRow, figure: TraceFigure) -> Trace {
    let figure = FigureRef {
        round: row.round.clone(),
        unit: row.unit.clone(),
        role: row.role.clone(),
        level: row.level.clone(),
        node: row.node.clone(),
        figure,
    };
    Trace::of(scores, dataset.framework(), dataset.roster(), &figure).unwrap()
}

/// The score made again, by the rule that the trace names.
fn made_again(trace: &Trace) -> Option<f64> {
    let counted = trace.inputs.iter().filter_map(|input| {
        let value = *input.value.value()?;
        Some((value, *input.weight.value()?))
    });
    let counted: Vec<(f64, f64)> = counted.collect();
    let made = match trace.rule {
        TraceRule::MeanOfRatings => {
            let counts = trace.score.counts.value().unwrap();
            let pairs = (1..).zip(counts).map(|(at, &n)| (f64::from(at), n as f64));
            weighted_mean(&pairs.collect::<Vec<_>>())
        }
        TraceRule::MedianOfUnits => {
            let values: Vec<f64> = counted.iter().map(|(value, _)| *value).collect();
            median(&values)
        }
        TraceRule::MeanByAnswers | TraceRule::MeanOfNodes | TraceRule::MeanOfUnits => {
            weighted_mean(&counted)
        }
        other => panic!("{other} makes no mean"),
    };
    made.ok().map(|mean| mean.clamp(1.0, 4.0))
}

#[test]
fn every_score_can_be_made_again_from_its_inputs() {
    let dataset = hub();
    let tally = Tally::of(&dataset, Grain::School, Rows::Submitted);
    let all = [
        ScoreOptions::default(),
        ScoreOptions {
            order: Order::StatementFirst,
            hub_over: Parts::Schools,
            ..ScoreOptions::default()
        },
        ScoreOptions {
            order: Order::Pooled,
            ..ScoreOptions::default()
        },
        ScoreOptions {
            centre: Centre::Median,
            ..ScoreOptions::default()
        },
        ScoreOptions {
            school_weights: SchoolWeights::Pupils,
            hub_over: Parts::Schools,
            ..ScoreOptions::default()
        },
    ];
    for options in all {
        let scores = Scores::of(&tally, &options).unwrap();
        let mut checked = 0;
        // Every seventh row is enough to meet every kind of unit and node.
        for row in scores.rows().iter().step_by(7) {
            let trace = trace(&dataset, &scores, row, TraceFigure::Mean);
            let Some(&mean) = row.score.mean.value() else {
                continue;
            };
            let again = made_again(&trace);
            if trace.rule == TraceRule::MeanOfRatings {
                // The score divides whole numbers, and is rounded once.
                assert!((again.unwrap() - mean).abs() < 1e-12, "{trace:?}");
            } else {
                assert_eq!(again, Some(mean), "{trace:?}");
            }
            checked += 1;
        }
        assert!(checked > 1_000, "only {checked} scores had a mean");
    }
}

#[test]
fn counts_are_the_sum_of_the_inputs() {
    let dataset = hub();
    let tally = Tally::of(&dataset, Grain::School, Rows::Submitted);
    let scores = Scores::of(&tally, &ScoreOptions::default()).unwrap();
    for row in scores.rows().iter().step_by(11) {
        let trace = trace(&dataset, &scores, row, TraceFigure::Counts);
        assert_eq!(trace.rule, TraceRule::Sum);
        if trace.inputs.is_empty() {
            continue; // a statement in a school: the ratings themselves
        }
        let mut sum = vec![0; 4];
        for input in &trace.inputs {
            let counts = input.counts.value().unwrap();
            sum.iter_mut().zip(counts).for_each(|(sum, n)| *sum += n);
        }
        assert_eq!(row.score.counts, Cell::of(sum), "{:?}", trace.figure);
    }
}

#[test]
fn figures_read_from_counts_name_their_source() {
    let dataset = hub();
    let tally = Tally::of(&dataset, Grain::School, Rows::Submitted);
    let scores = Scores::of(&tally, &ScoreOptions::default()).unwrap();
    let row = &scores.rows()[0];
    for &figure in TraceFigure::ALL {
        let trace = trace(&dataset, &scores, row, figure);
        let read = !matches!(
            figure,
            TraceFigure::Counts | TraceFigure::Mean | TraceFigure::Band
        );
        assert_eq!(trace.rule == TraceRule::ReadFromCounts, read, "{figure}");
    }
    let consensus = trace(&dataset, &scores, row, TraceFigure::Consensus);
    assert_eq!(consensus.source.as_deref(), Some("Tastle & Wierman 2007"));
}

#[test]
fn a_school_without_a_number_of_pupils_has_no_weight() {
    let (framework, _) = pedt::doctest::hub();
    let mut roster: serde_json::Value = serde_json::from_str(pedt::doctest::ROSTER_JSON).unwrap();
    for school in roster["schools"].as_array_mut().unwrap() {
        school.as_object_mut().unwrap().remove("pupils");
    }
    let roster = Roster::from_json(roster.to_string().as_bytes()).accept();
    let mut intake = Intake::new(framework, Arc::new(roster.unwrap()));
    intake.ndjson(pedt::doctest::ndjson().as_bytes());
    let dataset = intake.finish().dataset;
    let tally = Tally::of(&dataset, Grain::School, Rows::Submitted);
    let by_pupils = ScoreOptions {
        school_weights: SchoolWeights::Pupils,
        ..ScoreOptions::default()
    };
    let scores = Scores::of(&tally, &by_pupils).unwrap();
    let mut rows = scores.rows().iter();
    let row = rows.find(|row| matches!(row.unit, ScoreUnit::Partnership { .. }));
    let trace = trace(&dataset, &scores, row.unwrap(), TraceFigure::Mean);
    assert_eq!(trace.inputs.len(), 3);
    for input in &trace.inputs {
        let unknown = Cell::undefined(UndefinedReason::PupilsUnknown);
        assert_eq!(input.weight, unknown);
    }
}
