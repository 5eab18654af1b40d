//! How sure the order is: would a theme stay at the top with other schools?

use std::cell::OnceCell;
use std::cmp::Ordering;

use super::key::PriorityKey;
use super::options::PriorityOptions;
use super::rank::Candidate;
use super::view::{SchoolScore, View, is_below};
use crate::cell::{Cell, NotApplicableReason, UndefinedReason};
use crate::id::{SchoolId, ThemeCode};
use crate::roster::Roster;
use crate::scores::{
    Order, Resampled, SchoolResamples, SchoolWeights, Score, ScoreOptions, centre, threshold,
};
use crate::stats::consensus;
use crate::stats::counts::share_at_or_above;

/// What each school brings to each theme that is ranked.
struct Table {
    /// How much each school counts.
    weights: Vec<Option<f64>>,
    themes: Vec<Theme>,
}

/// One theme, school by school.
struct Theme {
    /// The position of the threshold of its scale, from 1.
    threshold: usize,
    points: usize,
    schools: Vec<Part>,
}

/// What one school brings to one theme.
struct Part {
    score: Result<f64, UndefinedReason>,
    below: Option<bool>,
    counts: Vec<u64>,
    needs: Option<u64>,
    places: Option<u64>,
    change: Option<f64>,
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
        let schools = table.weights.len();
        SchoolResamples::new(schools, options.draws, options.seed)
            .map(|resamples| {
                let shares = shares(&table, candidates, &resamples, score_options, options);
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
    let themes = candidates.iter().zip(&rows).map(|(candidate, schools)| {
        let mut scores = schools.iter().filter_map(|school| school.score.value());
        let scale = scores.find_map(|score| view.framework.scale(&score.scale));
        Theme {
            threshold: scale.map_or(1, threshold),
            points: scale.map_or(0, |scale| scale.points.len()),
            schools: answered
                .iter()
                .filter_map(|school| Some(part(view, &candidate.theme, schools.get(*school)?)))
                .collect(),
        }
    });
    Cell::of(Table {
        weights: weights.collect(),
        themes: themes.collect(),
    })
}

fn part(view: &View<'_>, theme: &ThemeCode, school: &SchoolScore<'_>) -> Part {
    let scored = |score: &Score| score.on_default_scale(view.framework);
    let said = said(view, theme, &school.school);
    let counts = school.score.value().and_then(|score| score.counts.value());
    Part {
        score: match school.score.and_then(scored) {
            Cell::Value { value } => Ok(value),
            Cell::Undefined { reason } => Err(reason),
            _ => Err(UndefinedReason::NoAnswers),
        },
        below: school
            .score
            .and_then(|score| is_below(view.framework, score))
            .value()
            .copied(),
        counts: counts.cloned().unwrap_or_default(),
        needs: said.map(|(needs, _)| needs),
        places: said.map(|(_, places)| places),
        change: school.change.value().copied(),
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

/// A theme in one resample.
struct Drawn<'a> {
    theme: &'a Theme,
    counts: &'a [u32],
    level: f64,
    /// One for each key, found when it is asked for: most are not.
    /// By key, where it was asked for.
    figures: [OnceCell<Option<f64>>; PriorityKey::ALL.len()],
}

impl Drawn<'_> {
    fn figure(&self, key: PriorityKey) -> Option<f64> {
        if key == PriorityKey::Level {
            return Some(self.level);
        }
        let figure = self.figures.get(key as usize)?;
        *figure.get_or_init(|| self.theme.figure(key, self.counts))
    }
}

/// The share of resamples in which each theme is among the top.
fn shares(
    table: &Table,
    candidates: &[Candidate],
    resamples: &SchoolResamples,
    score_options: &ScoreOptions,
    options: &PriorityOptions,
) -> Vec<f64> {
    let keys: Vec<PriorityKey> = candidates.first().map_or(Vec::new(), |candidate| {
        candidate.figures.iter().map(|(key, _)| *key).collect()
    });
    let top = options.top as usize;
    let mut weights = vec![0_u64; candidates.len()];
    resamples.each(|counts, weight| {
        let mut drawn: Vec<(usize, Drawn<'_>)> = Vec::with_capacity(candidates.len());
        for (index, theme) in table.themes.iter().enumerate() {
            // Without a score it is not ranked.
            if let Some(level) = theme.level(counts, &table.weights, score_options) {
                drawn.push((
                    index,
                    Drawn {
                        theme,
                        counts,
                        level,
                        figures: [const { OnceCell::new() }; PriorityKey::ALL.len()],
                    },
                ));
            }
        }
        drawn.sort_by(|(_, a), (_, b)| {
            let mut orders = keys
                .iter()
                .map(|key| key.compare(a.figure(*key), b.figure(*key)));
            let first = orders.find(|order| order.is_ne());
            first.unwrap_or(Ordering::Equal)
        });
        for (index, _) in drawn.iter().take(top) {
            if let Some(sum) = weights.get_mut(*index) {
                *sum += weight;
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
    /// What was drawn: the parts that count, each with how often.
    fn drawn<'a>(&'a self, counts: &'a [u32]) -> impl Iterator<Item = (&'a Part, u32)> {
        let parts = self.schools.iter().zip(counts);
        parts.filter_map(|(part, count)| (*count > 0).then_some((part, *count)))
    }

    fn level(
        &self,
        counts: &[u32],
        weights: &[Option<f64>],
        options: &ScoreOptions,
    ) -> Option<f64> {
        let parts = self.schools.iter().zip(counts).zip(weights);
        let parts = parts.filter(|((_, count), _)| **count > 0);
        let parts = parts.map(|((part, count), weight)| {
            (part.score, weight.map(|weight| weight * f64::from(*count)))
        });
        centre(parts, options.centre).ok()
    }

    fn figure(&self, key: PriorityKey, counts: &[u32]) -> Option<f64> {
        let of = |figure: &dyn Fn(&Part) -> Option<f64>| {
            let figures = self.drawn(counts);
            let figures = figures.filter_map(|(part, count)| Some((figure(part)?, count)));
            figures.fold((0.0, 0.0), |(sum, n), (figure, count)| {
                (sum + figure * f64::from(count), n + f64::from(count))
            })
        };
        let mean = |(sum, n)| (n > 0.0).then(|| sum / n);
        let sum = |(sum, n)| (n > 0.0).then_some(sum);
        match key {
            PriorityKey::Level => None,
            PriorityKey::SchoolsBelow => mean(of(&|part| part.below.map(f64::from))),
            PriorityKey::RatingsBelow => {
                let share = share_at_or_above(&self.counts(counts), self.threshold);
                share.ok().map(|share| 1.0 - share)
            }
            PriorityKey::Consensus => consensus(&self.counts(counts)).ok(),
            PriorityKey::Needs => sum(of(&|part| part.needs.map(|needs| needs as f64))),
            PriorityKey::Help => sum(of(&|part| part.places.map(|places| places as f64))),
            PriorityKey::Change => mean(of(&|part| part.change)),
        }
    }

    /// How often each point was chosen in the schools drawn.
    fn counts(&self, counts: &[u32]) -> Vec<u64> {
        let mut sums = vec![0; self.points];
        for (part, count) in self.drawn(counts) {
            for (sum, chosen) in sums.iter_mut().zip(&part.counts) {
                *sum += chosen * u64::from(count);
            }
        }
        sums
    }
}
