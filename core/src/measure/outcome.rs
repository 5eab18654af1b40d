//! What was measured: figures by name, in order.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::kinds::MeasureKind;
use crate::cell::Cell;
use crate::json::choices;
use crate::stats::Undefined;

/// The figures of one statistic.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Measured {
    /// Which statistic.
    pub kind: MeasureKind,
    /// How many observations it rests on: answers, complete rows, units or pairs.
    /// Where there is no figure, those that were there.
    pub n: u64,
    /// How many values were missing.
    pub missing: u64,
    /// How it was computed, where there are several ways.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<MeasureMethod>,
    /// The figures, in the order declared for the statistic.
    pub figures: Figures,
    /// The figures of each column or group, if the statistic has any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<MeasuredRow>,
    /// What to bear in mind.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<MeasureNote>,
}

/// The figures of one column or group.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MeasuredRow {
    /// Its place among what was given, counted from 0.
    pub index: u64,
    /// Its figures, in the order declared for the statistic.
    pub figures: Figures,
}

/// Figures by their names.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(with = "std::collections::BTreeMap<String, Cell<f64>>")
)]
pub struct Figures(Vec<(&'static str, Cell<f64>)>);

choices! {
    /// How a figure was computed.
    pub enum MeasureMethod {
        /// From all arrangements that are equally likely.
        Exact = "exact",
        /// From a normal approximation.
        Normal = "normal",
        /// From every resample there is.
        Enumerated = "enumerated",
        /// From resamples drawn at random.
        Drawn = "drawn",
    }
}

choices! {
    /// What to bear in mind about figures.
    pub enum MeasureNote {
        /// There are so few observations that the figures say little.
        SmallN = "small_n",
        /// There are too few observations for an interval.
        TooFewForInterval = "too_few_for_interval",
        /// All values, or all resamples, are the same.
        NoVariation = "no_variation",
        /// The observations are all there are, so there is nothing to infer.
        Census = "census",
        /// Some resamples had no figure and were left out.
        UndefinedResamples = "undefined_resamples",
        /// A variance was estimated below zero.
        NegativeVariance = "negative_variance",
        /// However clear the values, with so few p cannot fall below 0.05.
        NeverSignificant = "never_significant",
    }
}

impl Figures {
    /// The figure of that name, if there is such a one.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Cell<f64>> {
        let (_, figure) = self.0.iter().find(|(known, _)| *known == name)?;
        Some(figure)
    }

    /// Every figure with its name, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Cell<f64>)> {
        self.0.iter().map(|(name, figure)| (*name, figure))
    }
}

impl Serialize for Figures {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, figure) in &self.0 {
            map.serialize_entry(name, figure)?;
        }
        map.end()
    }
}

/// What a statistic came to, before its figures have their names.
pub(super) struct Outcome {
    pub(super) n: usize,
    pub(super) missing: usize,
    pub(super) method: Option<MeasureMethod>,
    /// One for each name; or why there is none at all.
    pub(super) figures: Result<Vec<Cell<f64>>, Undefined>,
    pub(super) rows: Vec<Vec<Cell<f64>>>,
    pub(super) notes: Vec<MeasureNote>,
}

impl Outcome {
    /// Figures of `n` observations, of which `missing` values are not there.
    pub(super) fn of(n: usize, missing: usize, figures: Result<Vec<Cell<f64>>, Undefined>) -> Self {
        Self {
            n,
            missing,
            method: None,
            figures,
            rows: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// Notes `note` if it is so.
    pub(super) fn note_if(mut self, so: bool, note: MeasureNote) -> Self {
        if so {
            self.notes.push(note);
        }
        self
    }

    /// The figures with their names.
    pub(super) fn named(self, kind: MeasureKind) -> Measured {
        let figures = match self.figures {
            Ok(figures) => kind.figures().iter().copied().zip(figures).collect(),
            Err(reason) => {
                let none = Cell::undefined(reason.into());
                kind.figures().iter().map(|name| (*name, none)).collect()
            }
        };
        let rows = (0..).zip(self.rows).map(|(index, row)| MeasuredRow {
            index,
            figures: Figures(kind.row_figures().iter().copied().zip(row).collect()),
        });
        let mut notes = self.notes;
        // Of all there are, nothing is inferred from a few.
        if self.n < kind.fewest() && !notes.contains(&MeasureNote::Census) {
            notes.insert(0, MeasureNote::SmallN);
        }
        Measured {
            kind,
            n: self.n as u64,
            missing: self.missing as u64,
            method: self.method,
            figures: Figures(figures),
            rows: rows.collect(),
            notes,
        }
    }
}

/// A figure that is there.
pub(super) fn figure(value: f64) -> Cell<f64> {
    Cell::from(if value.is_finite() {
        Ok(value)
    } else {
        Err(Undefined::NotFinite)
    })
}

/// A number of things as a figure.
pub(super) fn number(count: usize) -> Cell<f64> {
    figure(count as f64)
}

/// A figure that was not asked for.
pub(super) const NOT_ASKED: Cell<f64> = Cell::NotApplicable { reason: None };
