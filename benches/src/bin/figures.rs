//! Prints what the peers in `peers` print, for `pedt`: the best of some runs on
//! one core, and what the columns of the national year weigh.

use std::error::Error;
use std::hint::black_box;
use std::sync::Arc;
use std::time::Instant;

use pedt::{Grain, Intake, Rows, Tally};
use pedt_benches::workload::{self, National};

/// What the columns of the national year may weigh.
const AIM: usize = 64 << 20;
/// Responses read by the ingest workload.
const RESPONSES: usize = 50_000;
const REPEATS: u32 = 15;

fn main() -> Result<(), Box<dyn Error>> {
    let year = workload::national();
    ingest(&year, "ndjson", true);
    ingest(&year, "ndjson, no notes", false);

    let dataset = year.dataset();
    for grain in [Grain::Partnership, Grain::School, Grain::Role] {
        let count = || Tally::of(black_box(&dataset), grain, Rows::Submitted);
        let rate = year.ratings() as f64 / best_time(count) / 1e6;
        let units = count().units().len();
        println!(
            "tally by {:<11}{rate:9.0} M ratings/s, {units} units",
            grain.name()
        );
    }

    let memory = dataset.memory();
    let each = memory as f64 / dataset.len() as f64;
    println!(
        "{} responses of {} statements: {:.1} MiB, {each:.0} bytes a response; the aim is {:.0} MiB",
        dataset.len(),
        year.statements(),
        mebibytes(memory),
        mebibytes(AIM),
    );
    if memory > AIM {
        return Err("the columns weigh more than they may".into());
    }
    Ok(())
}

fn ingest(year: &National, name: &str, notes: bool) {
    let mut lines = Vec::new();
    year.write(0..RESPONSES, notes, &mut lines);
    let seconds = best_time(|| {
        let mut intake = Intake::new(Arc::clone(&year.framework), Arc::clone(&year.roster));
        intake.ndjson(black_box(&lines));
        intake.finish()
    });
    let rate = lines.len() as f64 / seconds / 1e6;
    let responses = RESPONSES as f64 / seconds;
    println!("{name:<20}{rate:9.0} MB/s, {responses:.0} responses/s");
}

/// The quickest of some runs: the one that was disturbed least.
fn best_time<T>(mut work: impl FnMut() -> T) -> f64 {
    let times = (0..REPEATS).map(|_| {
        let start = Instant::now();
        let result = work();
        let seconds = start.elapsed().as_secs_f64();
        drop(result);
        seconds
    });
    times.fold(f64::INFINITY, f64::min)
}

fn mebibytes(bytes: usize) -> f64 {
    bytes as f64 / f64::from(1 << 20)
}
