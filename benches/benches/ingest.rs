//! Reading and checking 50,000 responses from NDJSON into columns.

use std::hint::black_box;
use std::sync::Arc;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use pedt::Intake;
use pedt_benches::workload;

const RESPONSES: usize = 50_000;

fn ingest(criterion: &mut Criterion) {
    let year = workload::national();
    let mut group = criterion.benchmark_group("ingest");
    group.sample_size(10);
    for (name, notes) in [("ndjson", true), ("ndjson_without_notes", false)] {
        let mut lines = Vec::new();
        year.write(0..RESPONSES, notes, &mut lines);
        group.throughput(Throughput::Bytes(lines.len() as u64));
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                let (framework, roster) = (Arc::clone(&year.framework), Arc::clone(&year.roster));
                let mut intake = Intake::new(framework, roster);
                intake.ndjson(black_box(&lines));
                intake.finish()
            });
        });
    }
    group.finish();
}

criterion_group!(benches, ingest);
criterion_main!(benches);
