//! Marks in their plain form: fields, bars, and dots on lines.

use serde::Serialize;

use super::page::Pen;
use super::place::{percent, place, share, step};
use crate::report::{Dot, Mark, Part, Span};

/// A mark with its places in percent.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum MarkView<'a> {
    Heat {
        ink: usize,
    },
    Stack {
        parts: Vec<PartView<'a>>,
        /// Where the bar begins.
        offset: String,
        /// Where its middle lies, if it is drawn around one.
        middle: Option<String>,
    },
    Line {
        dots: Vec<DotView<'a>>,
        span: Option<SpanView>,
        /// From one tick to the next.
        step: String,
    },
}

#[derive(Serialize)]
pub(super) struct PartView<'a> {
    label: &'a str,
    n: u64,
    width: String,
    ink: usize,
    /// Whether its number has room.
    room: bool,
}

#[derive(Serialize)]
pub(super) struct DotView<'a> {
    label: &'a str,
    at: String,
    ink: usize,
    shape: usize,
}

#[derive(Serialize)]
pub(super) struct SpanView {
    from: String,
    width: String,
}

/// How far bars reach on both sides of their middle, so that all middles lie under
/// one another.
#[derive(Clone, Copy)]
pub(super) struct Scale {
    left: f64,
    right: f64,
}

impl Scale {
    pub(super) fn of<'a>(marks: impl Iterator<Item = &'a Mark>) -> Self {
        let mut scale = Self {
            left: 0.0,
            right: 0.0,
        };
        for mark in marks {
            if let Mark::Stack { parts, left } = mark {
                let left = share(left.unwrap_or_default());
                let whole: f64 = parts.iter().map(|part| share(part.share)).sum();
                scale.left = scale.left.max(left);
                scale.right = scale.right.max(whole - left);
            }
        }
        scale
    }

    fn width(self) -> f64 {
        let width = self.left + self.right;
        if width > 0.0 { width } else { 1.0 }
    }
}

impl<'a> MarkView<'a> {
    /// A mark; `scale` is common to the bars of a chart, and `shapes` are the names
    /// of its dots in the order of their shapes.
    pub(super) fn of(
        mark: &'a Mark,
        scale: Option<Scale>,
        shapes: &mut Vec<&'a str>,
        pen: &mut Pen<'a>,
    ) -> Self {
        match mark {
            Mark::Heat { colour } => Self::Heat {
                ink: pen.ink(colour),
            },
            Mark::Stack { parts, left } => {
                let scale = scale.unwrap_or_else(|| Scale::of(std::iter::once(mark)));
                let width = scale.width();
                pen.pieces += parts.len();
                Self::Stack {
                    parts: parts
                        .iter()
                        .filter(|part| share(part.share) > 0.0)
                        .map(|part| PartView::of(part, width, pen))
                        .collect(),
                    offset: percent((scale.left - share(left.unwrap_or_default())) / width),
                    middle: left.map(|_| percent(scale.left / width)),
                }
            }
            Mark::Line { range, dots, span } => {
                pen.pieces += dots.len();
                let dots = dots.iter().filter(|dot| dot.at.is_finite());
                Self::Line {
                    dots: dots
                        .map(|dot| DotView::of(dot, range, shapes, pen))
                        .collect(),
                    span: span.as_ref().map(|span| {
                        let (from, to) = (place(span.from, range), place(span.to, range));
                        SpanView {
                            from: percent(from),
                            width: percent((to - from).max(0.0)),
                        }
                    }),
                    step: percent(place(range.from + step(range), range)),
                }
            }
        }
    }
}

impl<'a> PartView<'a> {
    fn of(part: &'a Part, whole: f64, pen: &mut Pen<'a>) -> Self {
        let width = share(part.share) / whole;
        let digits = part.n.to_string().len();
        Self {
            label: &part.label,
            n: part.n,
            width: percent(width),
            ink: pen.ink(&part.colour),
            room: width >= 0.035 + 0.02 * digits as f64,
        }
    }
}

impl<'a> DotView<'a> {
    fn of(dot: &'a Dot, range: &Span, shapes: &mut Vec<&'a str>, pen: &mut Pen<'a>) -> Self {
        let known = shapes.iter().position(|known| *known == dot.label);
        let shape = known.unwrap_or_else(|| {
            shapes.push(&dot.label);
            shapes.len() - 1
        });
        Self {
            label: &dot.label,
            at: percent(place(dot.at, range)),
            ink: pen.ink(&dot.colour),
            shape: shape % SHAPES,
        }
    }
}

/// Shapes of dots: circle, diamond, square, ring.
pub(super) const SHAPES: usize = 4;
