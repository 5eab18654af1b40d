//! Prints what the peers in `peers` print, for `pedt`: the best of some runs on
//! one core, and what the columns of the national year weigh.
#![expect(
    clippy::expect_used,
    reason = "the inputs are fixed tables: a fault in them must stop the program"
)]

use std::error::Error;
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use pedt::disclosure::Audience;
use pedt::flow::Assignment;
use pedt::matching::{MatchRules, Proposal};
use pedt::render::{self, RenderOptions};
use pedt::report::ReportOf;
use pedt::scores::ScoreUnit;
use pedt::support::{SupportOptions, SupportPicture};
use pedt::{Grain, Intake, Rows, ScoreOptions, Scores, Tally};
use pedt_benches::matching;
use pedt_benches::questions::{self, Asked, Depth, Kept};
use pedt_benches::workload::{self, Size, Survey};

/// What the columns of the national year may weigh.
const AIM: usize = 64 << 20;
/// Responses read by the ingest workload.
const RESPONSES: usize = 50_000;
const REPEATS: u32 = 15;
/// Time after which no other run is begun.
const PATIENCE: Duration = Duration::from_secs(3);
/// Time below which the processor time of a thread says too little.
const COARSE: Duration = Duration::from_millis(200);

fn main() -> Result<(), Box<dyn Error>> {
    let only = std::env::args().nth(1);
    let wanted = |part: &str| only.as_deref().is_none_or(|only| only == part);
    if wanted("columns") {
        columns()?;
    }
    if wanted("partnership") {
        partnership();
    }
    if wanted("hub") {
        hub();
    }
    if wanted("report") {
        report();
    }
    if wanted("walls") {
        walls();
    }
    if wanted("year") {
        year();
    }
    if wanted("matching") {
        matching(std::env::args().nth(2))?;
    }
    Ok(())
}

/// Ingest, tally and memory.
fn columns() -> Result<(), Box<dyn Error>> {
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

/// All that can be asked about one partnership, from a ready dataset.
fn partnership() {
    let survey = workload::survey(workload::PARTNERSHIP);
    let dataset = survey.dataset();
    let (round, since) = ("2027-summer", "2025-autumn");
    println!("a partnership: {} responses", dataset.len());
    let ready = || Asked::of(black_box(&dataset), round);
    milliseconds("tally and scores", ready);
    let asked = ready();
    let id = survey.partnership();
    milliseconds("gaps with tests", || asked.gaps(id, round, Depth::All));
    milliseconds("change with tests, 6 rounds", || {
        asked.change(id, since, round, Depth::All)
    });
    milliseconds("agreement", || asked.agreement(id, round));
    milliseconds("support", || asked.support(id, round));
    milliseconds("quadrant since", || {
        asked.quadrant(id, round, Some(since), Depth::All)
    });
    let support = asked.support(id, round);
    milliseconds("priorities with baseline", || {
        asked.priorities(id, &support, round, Some(since), Depth::All)
    });
    milliseconds("dashboard", || asked.dashboard(id, round));
    milliseconds("all of it, from the dataset", || {
        ready().partnership(id, round, Some(since), Depth::All)
    });
}

/// A hub of 150 partnerships.
fn hub() {
    let survey = workload::survey(workload::HUB);
    let dataset = survey.dataset();
    let (round, since) = ("2026-spring", "2025-autumn");
    println!(
        "a hub: {} partnerships, {} responses",
        survey.roster.partnerships.len(),
        dataset.len()
    );
    let ready = || Asked::of(black_box(&dataset), round);
    milliseconds("tally and scores", ready);
    let asked = ready();
    milliseconds("hub picture", || asked.hubs(round));
    milliseconds("every partnership, no resampling", || {
        asked.partnerships(round, Some(since), Depth::Figures)
    });
    milliseconds("every partnership", || {
        asked.partnerships(round, Some(since), Depth::All)
    });
    milliseconds("all of it, from the dataset", || {
        let asked = ready();
        let partnerships = asked.partnerships(round, Some(since), Depth::All);
        (asked.hubs(round), partnerships, asked)
    });
    elapsed("all of it, partnerships by two threads", || {
        let asked = ready();
        let partnerships = asked.partnerships_by(2, round, Some(since), Depth::All);
        (asked.hubs(round), partnerships, asked)
    });
    let mut kept = Kept::of(&survey);
    milliseconds("live: a response and a dashboard", || {
        kept.put_and_read("P0000")
    });
}

/// What people read of a partnership of twelve schools, and of a hub of 150.
fn report() {
    let rounds = ("2027-summer", "2025-autumn");
    let survey = workload::survey(workload::PARTNERSHIP);
    let of = ReportOf::Partnership {
        partnership: survey.partnership().clone(),
    };
    report_on("a partnership, six rounds", &survey, &of, rounds);
    let rounds = ("2026-spring", "2025-autumn");
    let survey = workload::survey(workload::HUB);
    let of = ReportOf::Hub {
        hub: survey.hub().clone(),
    };
    report_on(
        "a hub of 150 partnerships, two rounds",
        &survey,
        &of,
        rounds,
    );
}

fn report_on(what: &str, survey: &Survey, of: &ReportOf, (round, since): (&str, &str)) {
    println!("the report on {what}");
    let dataset = survey.dataset();
    let asked = Asked::at(&dataset, Grain::School);
    milliseconds("report, from scores", || {
        asked.report(black_box(of), round, Some(since))
    });
    let report = asked.report(of, round, Some(since));
    let page = || render::html(black_box(&report), &RenderOptions::default()).expect("a page");
    milliseconds("page", page);
    milliseconds("Markdown", || render::markdown(black_box(&report)));
    println!("  {:.0} kB of HTML", page().len() as f64 / 1e3);
}

/// What a hub and the public see of a hub of 150 partnerships.
fn walls() {
    for (name, size) in [("", workload::HUB), ("sparse, ", workload::SPARSE_HUB)] {
        walls_of(name, size);
    }
}

fn walls_of(what: &str, size: Size) {
    let survey = workload::survey(size);
    println!(
        "walls, {what}{} partnerships, {} schools",
        size.partnerships, size.schools
    );
    for (name, grain) in [("", Grain::School), (", roles counted", Grain::Role)] {
        let dataset = survey.dataset();
        let asked = Asked::at(&dataset, grain);
        let hub = survey.hub().clone();
        for audience in [Audience::Hub { hub }, Audience::Public] {
            let circle = audience.circle().map_or("", |circle| circle.name());
            let label = format!("wall, {circle}{name}");
            milliseconds(&label, || asked.wall(black_box(audience.clone())).audit());
            let wall = asked.wall(audience);
            let label = format!("scores, {circle}{name}");
            milliseconds(&label, || wall.scores(&ScoreOptions::default()));
        }
    }
}

/// The national year, without resampling, and its amendments.
fn year() {
    let year = workload::national();
    let dataset = year.dataset();
    println!("a national year: {} responses", dataset.len());
    let tally = || Tally::of(black_box(&dataset), Grain::School, Rows::Submitted);
    milliseconds("tally by school", tally);
    let counted = tally();
    milliseconds("scores of every node", || {
        Scores::of(&counted, &ScoreOptions::default())
    });
    drop(counted);
    let round = "2026-summer";
    let ready = || Asked::above_statements(black_box(&dataset), round);
    milliseconds("scores of one round, not of statements", ready);
    let asked = ready();
    milliseconds("pictures of all hubs, one round", || asked.hubs(round));
    milliseconds("the last two, from the dataset", || {
        let asked = ready();
        (asked.hubs(round), asked)
    });
    let lines = questions::amendments(&dataset);
    milliseconds("reading 43,200 amendments", || questions::log(&lines));
    let log = questions::log(&lines);
    milliseconds("applying them", || log.apply(&dataset));
}

/// Assignment problems, of the workload or of a file like it.
fn matching(file: Option<String>) -> Result<(), Box<dyn Error>> {
    let stances = match file {
        Some(file) => matching::read(&std::fs::read_to_string(file)?).ok_or("not stances")?,
        None => matching::national(),
    };
    let (hubs, topics) = (matching::by_hub(&stances), matching::by_topic(&stances));
    let solve = |make: &dyn Fn() -> Vec<Assignment>| -> i64 {
        make().iter().map(|problem| problem.solve().value).sum()
    };
    let small = || hubs.iter().map(|problem| problem.everybody(1e6)).collect();
    let large = || topics.iter().map(|problem| problem.nearest(1e3)).collect();
    let worth = |what: &str, count: usize, value: i64, parts: f64| {
        println!("{count} {what}, worth {:.3}", value as f64 / parts);
    };
    worth("problems of a hub", hubs.len(), solve(&small), 1e6);
    milliseconds("made and solved", || solve(&small));
    worth("problems of the country", topics.len(), solve(&large), 1e3);
    milliseconds("made and solved", || solve(&large));
    for problem in small().iter().chain(&large()) {
        problem.certify(&problem.solve())?;
    }
    proposal()
}

/// A proposal with all that explains it, for a hub of 160 schools and ten topics.
fn proposal() -> Result<(), Box<dyn Error>> {
    let survey = workload::survey(workload::COUNTY);
    let (dataset, roster) = (survey.dataset(), &survey.roster);
    let hub = survey.hub().clone();
    let round = roster.rounds.first().expect("a round").id.as_str();
    let (unit, options) = (ScoreUnit::Hub { hub }, SupportOptions::default());
    let picture = SupportPicture::of(&dataset, round, &unit, &options)?;
    let rules = MatchRules::default();
    let proposal = Proposal::of(&picture, roster, &[], &rules)?;
    println!(
        "a proposal: {} matches, {} needs not met",
        proposal.matches.len(),
        proposal.unmet.len()
    );
    milliseconds("made and explained", || {
        Proposal::of(&picture, roster, &[], &rules)
    });
    Ok(())
}

fn milliseconds<T>(name: &str, work: impl FnMut() -> T) {
    println!("  {name:<40}{:10.2} ms", best_time(work) * 1e3);
}

fn ingest(year: &Survey, name: &str, notes: bool) {
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

/// The quickest of some runs, the one that was disturbed least: as many as fit
/// into some seconds. Short work is done many times a run, so that the clock of
/// the thread can tell.
fn best_time<T>(mut work: impl FnMut() -> T) -> f64 {
    let start = Instant::now();
    drop(work());
    let times = COARSE
        .as_nanos()
        .div_ceil(start.elapsed().as_nanos().max(1));
    let times = u32::try_from(times).unwrap_or(u32::MAX).clamp(1, 10_000);
    let (mut best, begun) = (f64::INFINITY, Instant::now());
    for _ in 0..REPEATS {
        let (start, busy) = (Instant::now(), processor_time());
        let mut last = None;
        for _ in 0..times {
            last = Some(black_box(work()));
        }
        let elapsed = start.elapsed().as_secs_f64();
        let busy = processor_time().zip(busy).map(|(end, start)| end - start);
        let busy = busy.filter(|_| elapsed > COARSE.as_secs_f64());
        best = best.min(busy.unwrap_or(elapsed) / f64::from(times));
        drop(last);
        if begun.elapsed() > PATIENCE {
            break;
        }
    }
    best
}

/// The same by the clock on the wall, for work of several threads.
fn elapsed<T>(name: &str, mut work: impl FnMut() -> T) {
    let runs = (0..REPEATS).map(|_| {
        let start = Instant::now();
        let answer = black_box(work());
        let elapsed = start.elapsed().as_secs_f64();
        drop(answer);
        elapsed
    });
    let best = runs.fold(f64::INFINITY, f64::min);
    println!("  {name:<40}{:10.2} ms elapsed", best * 1e3);
}

/// How many seconds this thread has had a processor, where Linux says it; other
/// work on the machine does not count.
fn processor_time() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds: f64 = stat.split(' ').next()?.parse().ok()?;
    Some(nanoseconds / 1e9)
}

fn mebibytes(bytes: usize) -> f64 {
    bytes as f64 / f64::from(1 << 20)
}
