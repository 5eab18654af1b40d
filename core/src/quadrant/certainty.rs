//! Where a partnership would lie, had other schools answered.

use serde::{Deserialize, Serialize};

use super::options::QuadrantOptions;
use super::position::{QuadrantBox, theme_value};
use crate::cell::{Cell, NotApplicableReason, UndefinedReason};
use crate::framework::{Axis, Framework, Quadrant};
use crate::id::SchoolId;
use crate::roster::Roster;
use crate::scores::{
    Drawn, Members, Order, ResampleMethod, Resampled, SchoolResamples, SchoolWeights, ScoreOptions,
    Value,
};
use crate::stats::means::mean;
use crate::stats::resample::{BATCH, Batch};

/// How firmly a partnership stands in its box.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct BoxCertainty {
    /// The resamples of schools it was found with.
    pub resampled: Resampled,
    /// The share of them that lies in each box, all four in turn.
    pub boxes: Vec<BoxShare>,
    /// The share that lies in none, because an axis has no score.
    pub without: f64,
    /// Where it would lie without each school, if that is how it was found.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<LeftOut>,
}

/// How many resamples lie in one box.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct BoxShare {
    /// The box.
    pub in_box: QuadrantBox,
    /// The share of resamples.
    pub share: f64,
}

/// Where a partnership would lie without one school.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LeftOut {
    /// The school left out.
    pub school: SchoolId,
    /// The box.
    pub in_box: Cell<QuadrantBox>,
}

/// One school, with its scores of the themes of both axes.
struct School<'m> {
    id: &'m SchoolId,
    weight: Option<f64>,
    x: Vec<Value>,
    y: Vec<Value>,
}

/// The shares of resamples in each box.
pub(super) fn certainty(
    framework: &Framework,
    roster: &Roster,
    quadrant: &Quadrant,
    members: &Members<'_>,
    score_options: &ScoreOptions,
    options: &QuadrantOptions,
) -> Cell<BoxCertainty> {
    if score_options.order != Order::SchoolFirst {
        return Cell::not_applicable(NotApplicableReason::OtherOrder);
    }
    let schools = gather(framework, roster, quadrant, members, score_options);
    schools.and_then(|schools| {
        SchoolResamples::new(schools.len(), options.draws, options.seed)
            .map(|resamples| share(&schools, &resamples, quadrant.cut, score_options))
            .into()
    })
}

/// The schools that score a theme of an axis; nothing if what one of them
/// scores cannot be seen.
fn gather<'m>(
    framework: &Framework,
    roster: &Roster,
    quadrant: &Quadrant,
    members: &'m Members<'_>,
    score_options: &ScoreOptions,
) -> Cell<Vec<School<'m>>> {
    let mut schools = Vec::new();
    for member in &members.schools {
        let scores = |node: &_| members.score(member.scores, quadrant.level.as_str(), node);
        let axis = |axis: &Axis| {
            let mut values = Vec::with_capacity(axis.themes.len());
            for theme in &axis.themes {
                match theme_value(framework, theme, &scores) {
                    Cell::Value { value } => values.push(Ok(value)),
                    Cell::Undefined { reason } => values.push(Err(reason)),
                    hidden => return hidden.map(|_| Vec::new()),
                }
            }
            Cell::of(values)
        };
        let values = axis(&quadrant.x).and_then(|x| axis(&quadrant.y).map(|y| (x, y)));
        let (x, y) = match values {
            Cell::Value { value } => value,
            hidden => return hidden.map(|_| Vec::new()),
        };
        if x.iter().chain(&y).all(Result::is_err) {
            continue;
        }
        let weight = match score_options.school_weights {
            SchoolWeights::Equal => Some(1.0),
            SchoolWeights::Pupils => {
                let school = roster.find_school(member.school.as_str()).ok();
                school.and_then(|school| school.pupils).map(f64::from)
            }
        };
        let id = &member.school;
        schools.push(School { id, weight, x, y });
    }
    Cell::of(schools)
}

fn share(
    schools: &[School<'_>],
    resamples: &SchoolResamples,
    cut: f64,
    options: &ScoreOptions,
) -> BoxCertainty {
    let mut weights = vec![0_u64; QuadrantBox::ALL.len()];
    let mut without = 0;
    let mut boxes = Vec::new();
    let described = resamples.described();
    let x = themes(schools, options, |school| &school.x);
    let y = themes(schools, options, |school| &school.y);
    resamples.each(|batch| {
        let values = axis(&x, batch).into_iter().zip(axis(&y, batch));
        for ((_, weight), (x, y)) in batch.each().zip(values) {
            let in_box = x.and_then(|x| Ok(QuadrantBox::of(x, y?, cut)));
            let place = in_box.ok().and_then(|in_box| {
                let place = QuadrantBox::ALL.iter().position(|other| *other == in_box);
                weights.get_mut(place?)
            });
            *place.unwrap_or(&mut without) += weight;
            if described.method == ResampleMethod::LeaveOneOut {
                boxes.push(Cell::from(in_box));
            }
        }
    });
    let total = resamples.total_weight() as f64;
    let shares = QuadrantBox::ALL.iter().zip(weights);
    let left_out = schools.iter().zip(boxes);
    BoxCertainty {
        resampled: described,
        boxes: shares
            .map(|(&in_box, weight)| BoxShare {
                in_box,
                share: weight as f64 / total,
            })
            .collect(),
        without: without as f64 / total,
        left_out: left_out
            .map(|(school, in_box)| LeftOut {
                school: school.id.clone(),
                in_box,
            })
            .collect(),
    }
}

/// The themes of an axis, each with the scores of all schools.
fn themes(
    schools: &[School<'_>],
    options: &ScoreOptions,
    values: impl for<'a> Fn(&'a School<'_>) -> &'a [Value],
) -> Vec<Drawn> {
    let themes = schools.first().map_or(0, |school| values(school).len());
    let themes = (0..themes).map(|theme| {
        let parts = schools.iter();
        let parts = parts.filter_map(|school| Some((*values(school).get(theme)?, school.weight)));
        Drawn::new(parts.collect(), options.centre)
    });
    themes.collect()
}

/// The value on an axis in each resample: the mean of its themes, each the
/// centre of the schools that score it.
fn axis(themes: &[Drawn], batch: &Batch) -> [Value; BATCH] {
    let themes: Vec<_> = themes.iter().map(|theme| theme.centres(batch)).collect();
    let mut scores = Vec::with_capacity(themes.len());
    std::array::from_fn(|resample| {
        scores.clear();
        let mut reason = UndefinedReason::NoAnswers;
        for centre in themes.iter().filter_map(|theme| theme.get(resample)) {
            match centre {
                Ok(score) => scores.push(*score),
                Err(other) => reason = *other,
            }
        }
        mean(&scores).map_err(|_| reason)
    })
}
