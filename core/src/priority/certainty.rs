//! How sure the order is: would a theme stay at the top with other schools?

use std::cmp::Ordering;

use super::key::PriorityKey;
use super::options::PriorityOptions;
use super::rank::Candidate;
use super::view::{SchoolScore, View, is_below};
use crate::cell::{Cell, NotApplicableReason, UndefinedReason};
use crate::id::{SchoolId, ThemeCode};
use crate::roster::Roster;
use crate::scores::{
    Drawn, Order, Resampled, SchoolResamples, SchoolWeights, Score, ScoreOptions, threshold,
};
use crate::stats::consensus;
use crate::stats::counts::share_at_or_above;
use crate::stats::resample::{BATCH, Batch};

/// What each school brings to each theme that is ranked.
struct Table {
    schools: usize,
    themes: Vec<Theme>,
}

/// One theme, school by school.
struct Theme {
    /// The position of the threshold of its scale, from 1.
    threshold: usize,
    points: usize,
    /// How often each point was chosen.
    ratings: Vec<Vec<u64>>,
    level: Drawn,
    below: Column,
    needs: Column,
    help: Column,
    change: Column,
}

/// A figure of each school.
struct Column {
    /// 0 where there is none.
    values: Vec<f64>,
    /// 1 where there is one, else 0.
    known: Vec<f64>,
}

/// Gives each candidate the share of resamples in which it is among the top,
/// and says what these resamples are.
pub(super) fn certainty(
    view: &View<'_>,
    roster: &Roster,
    level: &str,
    candidates: &mut [Candidate],
    score_options: &ScoreOptions,
    options: &PriorityOptions,
) -> Cell<Resampled> {
    let table = if score_options.order == Order::SchoolFirst {
        table(view, roster, level, candidates, score_options)
    } else {
        Cell::not_applicable(NotApplicableReason::OtherOrder)
    };
    let shares = table.and_then(|table| {
        SchoolResamples::new(table.schools, options.draws, options.seed)
            .map(|resamples| {
                let shares = shares(&table, candidates, &resamples, options);
                (resamples.described(), shares)
            })
            .into()
    });
    match shares {
        Cell::Value {
            value: (resampled, shares),
        } => {
            for (candidate, share) in candidates.iter_mut().zip(shares) {
                candidate.stays = Cell::of(share);
            }
            Cell::of(resampled)
        }
        reason => {
            let reason = reason.map(|(resampled, _)| resampled);
            for candidate in candidates {
                candidate.stays = reason.and_then(|_| Cell::Unavailable);
            }
            reason
        }
    }
}

/// The schools that answered; nothing if what one of them scores cannot be seen.
fn table(
    view: &View<'_>,
    roster: &Roster,
    level: &str,
    candidates: &[Candidate],
    options: &ScoreOptions,
) -> Cell<Table> {
    let mut rows: Vec<Vec<SchoolScore<'_>>> = Vec::new();
    for candidate in candidates {
        let code = candidate.theme.clone();
        let schools = view.schools(level, &crate::scores::Node::Theme { code });
        let hidden = schools.iter().find_map(|school| match school.score {
            Cell::Suppressed { .. } | Cell::Unavailable => Some(school.score),
            Cell::Value { value } => match value.mean {
                Cell::Suppressed { .. } | Cell::Unavailable => Some(Cell::of(value)),
                _ => None,
            },
            _ => None,
        });
        if let Some(hidden) = hidden {
            return hidden
                .and_then(|score| score.mean)
                .and_then(|_| Cell::Unavailable);
        }
        rows.push(schools);
    }
    let schools = rows.first().map_or(0, Vec::len);
    let answered = (0..schools).filter(|school| {
        let mut themes = rows.iter().filter_map(|theme| theme.get(*school));
        themes.any(|of| of.score.value().is_some())
    });
    let answered: Vec<usize> = answered.collect();
    // Schools under other names than those of the picture, or not in it, have
    // needs that cannot be told.
    let mut names = answered
        .iter()
        .filter_map(|school| rows.first()?.get(*school));
    if !names.all(|of| is_pictured(view, &of.school)) {
        return Cell::Unavailable;
    }
    let weights = answered.iter().map(|school| {
        let school = &rows.first()?.get(*school)?.school;
        match options.school_weights {
            SchoolWeights::Equal => Some(1.0),
            SchoolWeights::Pupils => {
                let school = roster.find_school(school.as_str()).ok()?;
                school.pupils.map(f64::from)
            }
        }
    });
    let weights: Vec<Option<f64>> = weights.collect();
    let themes = candidates.iter().zip(&rows).map(|(candidate, schools)| {
        let mut scores = schools.iter().filter_map(|school| school.score.value());
        let scale = scores.find_map(|score| view.framework.scale(&score.scale));
        let schools = || answered.iter().filter_map(|school| schools.get(*school));
        let levels = schools().map(|school| level_of(view, school));
        let said = |school: &SchoolScore<'_>| said(view, &candidate.theme, &school.school);
        let below = |school: &SchoolScore<'_>| {
            let below = |score| is_below(view.framework, score);
            school.score.and_then(below).value().copied()
        };
        let ratings = schools().map(|school| {
            let counts = school.score.value().and_then(|score| score.counts.value());
            counts.cloned().unwrap_or_default()
        });
        Theme {
            threshold: scale.map_or(1, threshold),
            points: scale.map_or(0, |scale| scale.points.len()),
            ratings: ratings.collect(),
            level: Drawn::new(
                levels.zip(weights.iter().copied()).collect(),
                options.centre,
            ),
            below: Column::of(schools().map(|school| below(school).map(f64::from))),
            needs: Column::of(schools().map(|school| said(school).map(|(needs, _)| needs as f64))),
            help: Column::of(schools().map(|school| said(school).map(|(_, places)| places as f64))),
            change: Column::of(schools().map(|school| school.change.value().copied())),
        }
    });
    Cell::of(Table {
        schools: answered.len(),
        themes: themes.collect(),
    })
}

/// The score of a school, or why it has none.
fn level_of(view: &View<'_>, school: &SchoolScore<'_>) -> Result<f64, UndefinedReason> {
    let scored = |score: &Score| score.on_default_scale(view.framework);
    match school.score.and_then(scored) {
        Cell::Value { value } => Ok(value),
        Cell::Undefined { reason } => Err(reason),
        _ => Err(UndefinedReason::NoAnswers),
    }
}

/// Whether a school is in the support picture, if there is one.
fn is_pictured(view: &View<'_>, school: &SchoolId) -> bool {
    let topic = view.support.and_then(|picture| picture.topics.first());
    topic.is_none_or(|topic| topic.schools.iter().any(|of| of.school == *school))
}

/// The needs and the places of a school on the topics linked with a theme.
fn said(view: &View<'_>, theme: &ThemeCode, school: &SchoolId) -> Option<(u64, u64)> {
    let linked = view.support?.linked(theme);
    let schools = linked.filter_map(|topic| {
        let mut schools = topic.schools.iter();
        schools.find(|of| of.school == *school && of.stance.value().is_some())
    });
    schools.fold(None, |said, school| {
        let (needs, places) = said.unwrap_or_default();
        Some((needs + u64::from(school.needs()), places + school.places))
    })
}

/// The share of resamples in which each theme is among the top.
fn shares(
    table: &Table,
    candidates: &[Candidate],
    resamples: &SchoolResamples,
    options: &PriorityOptions,
) -> Vec<f64> {
    let keys = candidates.first().map_or(&[][..], |of| &of.figures);
    let keys: Vec<PriorityKey> = keys.iter().map(|(key, _)| *key).collect();
    // Few themes are equal by two keys, so the others are found where asked for.
    let (first, rest) = keys.split_at(keys.len().min(2));
    let mut weights = vec![0_u64; candidates.len()];
    let mut order: Vec<(u128, usize, &Theme)> = Vec::new();
    resamples.each(|batch| {
        let themes = table.themes.iter().map(|theme| theme.ranks(first, batch));
        let ranks: Vec<_> = themes.collect();
        for (resample, (counts, weight)) in batch.each().enumerate() {
            let themes = table.themes.iter().zip(&ranks).enumerate();
            order.clear();
            order.extend(themes.filter_map(|(index, (theme, ranks))| {
                Some(((*ranks.get(resample)?)?, index, theme))
            }));
            order.sort_by(|(a, _, one), (b, _, other)| {
                let rest = || {
                    let figure = |theme: &Theme, key| theme.figure(key, counts);
                    let mut orders = rest
                        .iter()
                        .map(|key| key.compare(figure(one, *key), figure(other, *key)));
                    let decides = orders.find(|order| order.is_ne());
                    decides.unwrap_or(Ordering::Equal)
                };
                a.cmp(b).then_with(rest)
            });
            for (_, index, _) in order.iter().take(options.top as usize) {
                if let Some(sum) = weights.get_mut(*index) {
                    *sum += weight;
                }
            }
        }
    });
    let total = resamples.total_weight() as f64;
    weights
        .iter()
        .map(|weight| *weight as f64 / total)
        .collect()
}

impl Theme {
    /// Its rank by two keys at most in each resample; none without a score,
    /// for then it is not ranked.
    fn ranks(&self, keys: &[PriorityKey], batch: &Batch) -> [Option<u128>; BATCH] {
        let levels = self.level.centres(batch).map(Result::ok);
        let mut ranks = levels.map(|level| level.map(|_| 0));
        for key in keys {
            let figures = match key {
                PriorityKey::Level => levels,
                _ => self.figures(*key, batch),
            };
            for (rank, figure) in ranks.iter_mut().zip(figures) {
                *rank = rank.map(|rank| rank << 64 | u128::from(key.rank(figure)));
            }
        }
        ranks
    }

    /// A figure other than the level in each resample.
    fn figures(&self, key: PriorityKey, batch: &Batch) -> [Option<f64>; BATCH] {
        let mut figures = [None; BATCH];
        if let Some((column, is_mean)) = self.column(key) {
            let sums = batch.sums(&column.values).into_iter();
            let sums = sums.zip(batch.sums(&column.known));
            for (figure, (sum, n)) in figures.iter_mut().zip(sums) {
                *figure = over(sum, n, is_mean);
            }
        } else {
            for (figure, (counts, _)) in figures.iter_mut().zip(batch.each()) {
                *figure = self.figure(key, counts);
            }
        }
        figures
    }

    /// A figure in one resample.
    fn figure(&self, key: PriorityKey, counts: &[u32]) -> Option<f64> {
        if let Some((column, is_mean)) = self.column(key) {
            let sum = |values: &[f64]| {
                let drawn = values.iter().zip(counts);
                drawn.fold(0.0, |sum, (value, count)| sum + value * f64::from(*count))
            };
            return over(sum(&column.values), sum(&column.known), is_mean);
        }
        match key {
            PriorityKey::Level => self.level.centre(counts).ok(),
            PriorityKey::RatingsBelow => {
                let share = share_at_or_above(&self.counts(counts), self.threshold);
                share.ok().map(|share| 1.0 - share)
            }
            PriorityKey::Consensus => consensus(&self.counts(counts)).ok(),
            _ => None,
        }
    }

    /// The figure of each school, if it is one, and whether the mean of them
    /// is asked for and not their sum.
    fn column(&self, key: PriorityKey) -> Option<(&Column, bool)> {
        match key {
            PriorityKey::SchoolsBelow => Some((&self.below, true)),
            PriorityKey::Needs => Some((&self.needs, false)),
            PriorityKey::Help => Some((&self.help, false)),
            PriorityKey::Change => Some((&self.change, true)),
            PriorityKey::Level | PriorityKey::RatingsBelow | PriorityKey::Consensus => None,
        }
    }

    /// How often each point was chosen in the schools drawn.
    fn counts(&self, counts: &[u32]) -> Vec<u64> {
        let mut sums = vec![0; self.points];
        for (ratings, count) in self.ratings.iter().zip(counts) {
            for (sum, chosen) in sums.iter_mut().zip(ratings) {
                *sum += chosen * u64::from(*count);
            }
        }
        sums
    }
}

impl Column {
    fn of(figures: impl Iterator<Item = Option<f64>>) -> Self {
        let figures = figures.map(|figure| match figure {
            Some(figure) => (figure, 1.0),
            None => (0.0, 0.0),
        });
        let (values, known) = figures.unzip();
        Self { values, known }
    }
}

/// The mean or the sum of as many figures, if there is one.
fn over(sum: f64, n: f64, is_mean: bool) -> Option<f64> {
    (n > 0.0).then_some(if is_mean { sum / n } else { sum })
}
