//! Charts.

use serde::{Deserialize, Serialize};

use super::super::said::Said;
use super::super::spec::Spec;
use super::is_default;
use super::mark::{Colour, Span};
use super::table::Table;
use crate::json::record;

model! {
    /// A chart: as a specification that others draw, in words, and as a table.
    pub struct Chart {
        /// Its name within the report.
        id: String,
        /// What it finds, in a sentence.
        title: Said,
        /// What is drawn.
        subtitle: String,
        /// The same in words, for those who cannot see it.
        alt: Said,
        /// The chart in the language of Vega-Lite, with its values.
        spec: Spec,
        /// The table behind it. Drawn with its marks, it is the chart without a
        /// renderer.
        table: Table,
        ;
        /// A plane of two axes, for a chart that no table can show.
        plane: Option<Plane>,
    }

    /// A plane with two axes, cut into four boxes.
    pub struct Plane {
        /// The axis from left to right.
        x: String,
        /// The axis from bottom to top.
        y: String,
        /// From where to where both axes go.
        range: Span,
        /// Where both are cut.
        cut: f64,
        /// The boxes: bottom left, bottom right, top left, top right.
        boxes: Vec<PlaneBox>,
        /// What is where.
        points: Vec<PlanePoint>,
        ;
    }

    /// A box of a plane.
    pub struct PlaneBox {
        /// What it is called.
        label: String,
        ;
        /// How surely the plane's subject lies there.
        detail: Option<String>,
    }

    /// A place on a plane.
    pub struct PlanePoint {
        /// What it is.
        label: String,
        /// How far right.
        x: f64,
        /// How far up.
        y: f64,
        /// Its colour in the palette.
        colour: Colour,
        ;
        /// Whether it is the one that the chart is about.
        main: bool,
    }
}
