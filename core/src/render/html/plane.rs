//! A plane cut into four boxes, with points in it.

use serde::Serialize;

use super::page::Pen;
use super::place::{number, percent, place};
use crate::report::{Plane, PlaneBox, figure};

/// A plane with its places in percent.
#[derive(Serialize)]
pub(super) struct PlaneView<'a> {
    x: &'a str,
    y: &'a str,
    from: String,
    to: String,
    cut: String,
    /// Where it is cut, from the left and from the bottom.
    cut_at: String,
    boxes: &'a [PlaneBox],
    points: Vec<PointView<'a>>,
}

#[derive(Serialize)]
struct PointView<'a> {
    label: &'a str,
    left: String,
    bottom: String,
    x: String,
    y: String,
    ink: usize,
    main: bool,
}

impl<'a> PlaneView<'a> {
    pub(super) fn of(plane: &'a Plane, pen: &mut Pen<'a>) -> Self {
        let Plane { range, cut, .. } = plane;
        pen.pieces += plane.points.len();
        let points = plane.points.iter();
        let points = points.filter(|point| point.x.is_finite() && point.y.is_finite());
        Self {
            x: &plane.x,
            y: &plane.y,
            from: number(range.from),
            to: number(range.to),
            cut: number(*cut),
            cut_at: percent(place(*cut, range)),
            boxes: plane.boxes.get(..4).unwrap_or(&plane.boxes),
            points: points
                .map(|point| PointView {
                    label: &point.label,
                    left: percent(place(point.x, range)),
                    bottom: percent(place(point.y, range)),
                    x: figure(point.x),
                    y: figure(point.y),
                    ink: pen.ink(&point.colour),
                    main: point.main,
                })
                .collect(),
        }
    }
}
