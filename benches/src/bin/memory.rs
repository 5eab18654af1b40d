//! Shows what the national year weighs in memory, and how long it takes to come in.

use std::error::Error;
use std::time::Instant;

use pedt::{Grain, Rows, Tally};
use pedt_benches::workload;

/// What the columns of the national year may weigh.
const AIM: usize = 64 << 20;

fn main() -> Result<(), Box<dyn Error>> {
    let start = Instant::now();
    let year = workload::national();
    let dataset = year.dataset();
    let seconds = start.elapsed().as_secs_f64();

    let memory = dataset.memory();
    let each = memory as f64 / dataset.len() as f64;
    println!(
        "{} responses of {} statements in {seconds:.1} s",
        dataset.len(),
        year.statements()
    );
    println!(
        "columns     {:6.1} MiB, {each:.1} bytes a response",
        mebibytes(memory)
    );
    println!("ratings     {:6.1} MiB of these", mebibytes(year.ratings()));
    println!("aim         {:6.1} MiB", mebibytes(AIM));
    for grain in [Grain::Partnership, Grain::School, Grain::Role] {
        let tally = Tally::of(&dataset, grain, Rows::Submitted);
        let units = tally.units().len();
        println!("tally by {grain}: {units} units");
    }
    if memory > AIM {
        return Err("the columns weigh more than they may".into());
    }
    Ok(())
}

fn mebibytes(bytes: usize) -> f64 {
    bytes as f64 / f64::from(1 << 20)
}
