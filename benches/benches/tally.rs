//! Counting the 23 million ratings of the national year.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use pedt::{Grain, Rows, Tally};
use pedt_benches::workload;

fn tally(criterion: &mut Criterion) {
    let year = workload::national();
    let dataset = year.dataset();
    let mut group = criterion.benchmark_group("tally");
    group.sample_size(20);
    group.throughput(Throughput::Elements(year.ratings() as u64));
    for grain in [Grain::Partnership, Grain::School, Grain::Role] {
        group.bench_function(grain.name(), |bencher| {
            bencher.iter(|| Tally::of(black_box(&dataset), grain, Rows::Submitted));
        });
    }
    let schools = Tally::of(&dataset, Grain::School, Rows::Submitted);
    group.throughput(Throughput::Elements(schools.units().len() as u64));
    group.bench_function("roll_up", |bencher| {
        bencher.iter(|| black_box(&schools).roll_up(Grain::Partnership));
    });
    group.finish();
}

criterion_group!(benches, tally);
criterion_main!(benches);
