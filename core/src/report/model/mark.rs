//! What an entry of a table looks like where it is drawn: fields, bars, dots.

use serde::{Deserialize, Serialize};

use crate::json::{choices, record, tagged};

/// An entry as a drawing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Mark {
    /// A field in the colour of its figure.
    Heat {
        /// The colour.
        colour: Colour,
    },
    /// A bar of parts that make a whole.
    Stack {
        /// The parts, from left to right; a part of nobody is there too.
        parts: Vec<Part>,
        /// The share of the bar that lies left of the middle, if it is drawn
        /// around one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        left: Option<f64>,
    },
    /// Dots on a line.
    Line {
        /// From where to where the line goes.
        range: Span,
        /// What is on it.
        dots: Vec<Dot>,
        /// A part of it that is marked: an interval, or limits.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        span: Option<Span>,
    },
}

tagged!(Mark {
    Heat = "heat" { colour; },
    Stack = "stack" { parts; left },
    Line = "line" { range, dots; span },
});

model! {
    /// A part of a bar.
    pub struct Part {
        /// What the part is.
        label: String,
        /// How many.
        n: u64,
        /// As a share of the bar, from 0 to 1.
        share: f64,
        /// Its colour in the palette.
        colour: Colour,
        ;
    }

    /// A mark on a line.
    pub struct Dot {
        /// What it is.
        label: String,
        /// Where it is.
        at: f64,
        /// Its colour in the palette.
        colour: Colour,
        ;
    }

    /// From where to where something may be.
    pub struct Span {
        /// Its lower end.
        from: f64,
        /// Its upper end.
        to: f64,
        ;
    }
}

/// A colour by what it stands for, so that it can be changed in one place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Colour {
    /// That of a point or band of the scale.
    Point {
        /// Its place on the scale, from 1.
        position: u32,
        /// How many places the scale has.
        of: u32,
    },
    /// That of a role in the charts.
    Role {
        /// The role.
        role: PaletteRole,
    },
}

tagged!(Colour {
    Point = "point" { position, of; },
    Role = "role" { role; },
});

choices! {
    /// What a colour stands for, where it is not a point of the scale.
    pub enum PaletteRole {
        /// Views of the own school, and the first of two.
        Own = "own",
        /// Views of the partnership, and the second of two.
        Partnership = "partnership",
        /// Urgent needs, and needs.
        Need = "need",
        /// Needs that are not urgent.
        SomeNeed = "some_need",
        /// Strong offers, and offers.
        Offer = "offer",
        /// Offers of some help.
        SomeOffer = "some_offer",
        /// What stands out.
        Accent = "accent",
        /// What stands behind.
        Muted = "muted",
        /// Where nothing was said.
        Absent = "absent",
    }
}
