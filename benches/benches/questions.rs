//! What is asked of a partnership and of a hub, and what their audiences see.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use pedt::Grain;
use pedt::disclosure::Audience;
use pedt::render::{self, RenderOptions};
use pedt::report::ReportOf;
use pedt_benches::questions::{Asked, Depth, Kept};
use pedt_benches::workload;

fn partnership(criterion: &mut Criterion) {
    let survey = workload::survey(workload::PARTNERSHIP);
    let dataset = survey.dataset();
    let mut group = criterion.benchmark_group("partnership");
    group.bench_function("everything", |bencher| {
        bencher.iter(|| {
            let asked = Asked::of(black_box(&dataset), "2027-summer");
            asked.partnerships("2027-summer", Some("2025-autumn"), Depth::All)
        });
    });
    let asked = Asked::at(&dataset, Grain::School);
    let partnership = survey.partnership().clone();
    let of = ReportOf::Partnership { partnership };
    group.bench_function("report", |bencher| {
        bencher.iter(|| {
            let report = asked.report(black_box(&of), "2027-summer", Some("2025-autumn"));
            render::html(&report, &RenderOptions::default())
        });
    });
    group.finish();
}

fn hub(criterion: &mut Criterion) {
    let survey = workload::survey(workload::HUB);
    let dataset = survey.dataset();
    let asked = Asked::at(&dataset, Grain::School);
    let mut group = criterion.benchmark_group("hub");
    group.sample_size(10);
    group.bench_function("picture", |bencher| {
        bencher.iter(|| black_box(&asked).hubs("2026-spring"));
    });
    group.bench_function("wall", |bencher| {
        bencher.iter(|| asked.wall(black_box(Audience::Public)).audit());
    });
    let mut kept = Kept::of(&survey);
    group.bench_function("put_and_read", |bencher| {
        bencher.iter(|| kept.put_and_read(black_box("P0000")));
    });
    group.finish();
}

criterion_group!(benches, partnership, hub);
criterion_main!(benches);
