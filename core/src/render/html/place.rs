//! Places on a page, as it is told of them: in percent.

use serde::Serialize;

use crate::report::{Mark, Span, figure};

/// A share from 0 to 1, whatever was given.
pub(super) fn share(value: f64) -> f64 {
    if value.is_finite() {
        value.clamp(0.0, 1.0)
    } else {
        0.0
    }
}

/// As percent, with two decimals at most.
pub(super) fn percent(share: f64) -> String {
    let text = format!("{:.2}", 100.0 * share);
    let text = text.trim_end_matches('0').trim_end_matches('.');
    format!("{text}%")
}

/// Where a value lies within a range, from 0 to 1.
pub(super) fn place(value: f64, range: &Span) -> f64 {
    let width = range.to - range.from;
    if width > 0.0 {
        share((value - range.from) / width)
    } else {
        0.0
    }
}

/// A number under an axis: as few decimals as it has, and two at most.
pub(super) fn number(value: f64) -> String {
    let text = figure(value);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// From one tick of a line to the next: at whole numbers, unless there are too few
/// or too many.
pub(super) fn step(range: &Span) -> f64 {
    let width = range.to - range.from;
    let whole = range.from.fract() == 0.0 && range.to.fract() == 0.0;
    if whole && (2.0..=10.0).contains(&width) {
        1.0
    } else if width > 0.0 && width.is_finite() {
        width / 2.0
    } else {
        1.0
    }
}

/// The numbers under lines.
#[derive(Serialize)]
pub(super) struct Axis {
    ticks: Vec<Tick>,
}

#[derive(Serialize)]
struct Tick {
    at: String,
    text: String,
}

impl Axis {
    /// The axis that all lines have in common, if they do.
    pub(super) fn of<'a>(marks: impl Iterator<Item = &'a Mark>) -> Option<Self> {
        let mut ranges = marks.filter_map(|mark| match mark {
            Mark::Line { range, .. } => Some(range),
            _ => None,
        });
        let range = ranges.next()?;
        if ranges.any(|other| other != range) || range.to <= range.from {
            return None;
        }
        let step = step(range);
        let ticks = (0..=10).map(|tick| range.from + f64::from(tick) * step);
        let ticks = ticks.take_while(|value| *value <= range.to + step / 100.0);
        Some(Self {
            ticks: ticks
                .map(|value| Tick {
                    at: percent(place(value, range)),
                    text: number(value),
                })
                .collect(),
        })
    }
}
