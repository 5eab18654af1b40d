//! The points and bands of a scale, with their names and their colours, and the
//! colours of what stands beside them.

use super::facts::Facts;
use super::model::{Colour, PaletteRole};
use super::style::Palette;
use crate::framework::{BandRule, Scale};
use crate::id::{BandId, LevelId, ScaleId, ThemeCode};
use crate::scores::Score;
use crate::stance::Stance;

/// A point or band of a scale; its colour is that of its place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Step {
    pub(super) title: String,
    pub(super) colour: Colour,
}

impl<'a> Facts<'a> {
    /// The default scale.
    pub(super) fn default_scale(&self) -> Option<&'a Scale> {
        let framework = self.framework();
        framework.scale(&framework.default_scale)
    }

    /// A scale; the default one if there is none of that name.
    pub(super) fn scale(&self, id: &ScaleId) -> Option<&'a Scale> {
        let found = self.framework().scale(id);
        found.or_else(|| self.default_scale())
    }

    /// The scale of a theme at a level: that of its statements if they share one.
    pub(super) fn theme_scale(&self, code: &ThemeCode, level: &LevelId) -> Option<&'a Scale> {
        let framework = self.framework();
        let statements = framework.theme(code).map(|theme| &theme.statements);
        let statements = statements.into_iter().flatten();
        let of_level = statements.filter(|statement| statement.level == *level);
        let mut scales = of_level.filter_map(|statement| framework.scale_of(statement));
        let first = scales.next()?;
        if scales.all(|other| other.id == first.id) {
            Some(first)
        } else {
            self.default_scale()
        }
    }

    /// The point from which an answer is good enough, such as Established.
    pub(super) fn threshold_name<'s>(&'s self, scale: &'s Scale) -> &'s str {
        let mut points = scale.points.iter();
        let found = points.find(|point| point.value == scale.threshold);
        found.map_or("", |point| self.text(&point.title))
    }

    /// The points of a scale, the lowest first.
    pub(super) fn points(&self, scale: &Scale) -> Vec<Step> {
        steps(scale.points.iter().map(|point| self.text(&point.title)))
    }

    /// The bands of a scale, the lowest first.
    pub(super) fn bands(&self, scale: &Scale) -> Vec<Step> {
        match &scale.bands {
            BandRule::MeanCuts { bands } => steps(bands.iter().map(|band| self.text(&band.title))),
            BandRule::ShareReaching { .. } => self.points(scale),
        }
    }

    /// A band of a scale.
    pub(super) fn band(&self, scale: &Scale, band: &BandId) -> Option<Step> {
        let band = band.as_str();
        let at = match &scale.bands {
            BandRule::MeanCuts { bands } => bands.iter().position(|of| of.id.as_str() == band),
            BandRule::ShareReaching { .. } => {
                let mut points = scale.points.iter();
                points.position(|of| of.id.as_str() == band)
            }
        };
        self.bands(scale).into_iter().nth(at?)
    }

    /// The band of a score, if there is one to see.
    pub(super) fn band_of(&self, score: &Score) -> Option<Step> {
        let scale = self.framework().scale(&score.scale)?;
        self.band(scale, score.band.value()?)
    }

    /// The colour of a level among the others.
    pub(super) fn level_colour(&self, level: &LevelId) -> Colour {
        let mut levels = self.framework().levels.iter();
        let role = match levels.position(|other| other.id == *level) {
            Some(0) => PaletteRole::Own,
            Some(1) => PaletteRole::Partnership,
            _ => PaletteRole::Accent,
        };
        Colour::Role { role }
    }
}

fn steps<'t>(titles: impl Iterator<Item = &'t str>) -> Vec<Step> {
    let titles: Vec<&str> = titles.collect();
    let of = u32::try_from(titles.len()).unwrap_or(u32::MAX);
    let steps = titles.into_iter().zip(1..);
    let steps = steps.map(|(title, position)| Step {
        title: title.to_owned(),
        colour: Colour::Point { position, of },
    });
    steps.collect()
}

/// The names and colours of steps, each name once: a colour scale in full.
pub(super) fn key(steps: &[Step], palette: &Palette) -> (Vec<String>, Vec<String>) {
    let mut key: (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    for step in steps {
        if !key.0.contains(&step.title) {
            key.0.push(step.title.clone());
            key.1.push(palette.of(&step.colour).to_owned());
        }
    }
    key
}

/// The colour of a stance; what is neither need nor offer stands behind.
pub(super) fn stance_colour(stance: Option<Stance>) -> Colour {
    let role = match stance {
        Some(Stance::HighNeed) => PaletteRole::Need,
        Some(Stance::ModerateNeed) => PaletteRole::SomeNeed,
        Some(Stance::ModerateOffer) => PaletteRole::SomeOffer,
        Some(Stance::HighOffer) => PaletteRole::Offer,
        Some(Stance::NotApplicable) => PaletteRole::Muted,
        None => PaletteRole::Absent,
    };
    Colour::Role { role }
}
