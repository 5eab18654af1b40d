//! How areas, themes, levels, points and bands are called in a report, and in
//! which colours they stand: by their places on the scale.

use std::borrow::Borrow;
use std::collections::BTreeMap;

use super::facts::Facts;
use super::model::{Block, Colour, PaletteRole};
use super::said::{Arg, Said};
use super::style::Palette;
use crate::framework::{BandRule, Scale};
use crate::id::{LevelId, SchoolId};
use crate::scores::{Node, Score};

/// A point or band of a scale.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Step {
    pub(super) title: String,
    pub(super) colour: Colour,
}

impl Facts<'_> {
    /// What a level is called: "School level".
    pub(super) fn level_name(&self, level: &LevelId) -> String {
        let found = self.framework().level(level);
        let title = found.map_or(level.as_str(), |level| self.text(&level.title));
        let args = [("level", Arg::Name(title))];
        self.words.say("standing.level", &args).text
    }

    /// What a sentence about a level begins with; nothing if there is one only.
    pub(super) fn at(&self, level: &LevelId) -> String {
        if self.framework().levels.len() < 2 {
            return String::new();
        }
        let name = self.level_name(level);
        self.words
            .say("standing.at", &[("level", Arg::Name(&name))])
            .text
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

    /// What a theme or an area is called, its code first: that of a level, or
    /// those of all levels.
    pub(super) fn node_name(&self, node: &Node, level: Option<&LevelId>) -> String {
        let framework = self.framework();
        let levels: Vec<&LevelId> = match level {
            Some(level) => vec![level],
            None => framework.levels.iter().map(|level| &level.id).collect(),
        };
        let named = match node {
            Node::Area { code } => {
                let found = framework.areas.iter().find(|area| area.code == *code);
                found.map(|area| (codes(&levels, &area.level_codes, code), &area.title))
            }
            Node::Theme { code } => {
                let found = framework.theme(code);
                found.map(|theme| (codes(&levels, &theme.level_codes, code), &theme.title))
            }
            Node::Statement { code } => return code.to_string(),
            Node::Whole => return self.words.word("standing.whole"),
        };
        named.map_or_else(String::new, |(codes, title)| {
            format!("{codes} {}", self.text(title))
        })
    }

    /// The points of a scale, the lowest first.
    pub(super) fn points(&self, scale: &Scale) -> Vec<Step> {
        let titles = scale.points.iter().map(|point| self.text(&point.title));
        steps(titles)
    }

    /// The bands of a scale, the lowest first.
    pub(super) fn bands(&self, scale: &Scale) -> Vec<Step> {
        match &scale.bands {
            BandRule::MeanCuts { bands } => steps(bands.iter().map(|band| self.text(&band.title))),
            BandRule::ShareReaching { .. } => self.points(scale),
        }
    }

    /// The band of a score, if there is one to see.
    pub(super) fn band(&self, score: &Score) -> Option<Step> {
        let band = score.band.value()?.as_str();
        let scale = self.framework().scale(&score.scale)?;
        let at = match &scale.bands {
            BandRule::MeanCuts { bands } => bands.iter().position(|of| of.id.as_str() == band),
            BandRule::ShareReaching { .. } => {
                let mut points = scale.points.iter();
                points.position(|of| of.id.as_str() == band)
            }
        };
        self.bands(scale).into_iter().nth(at?)
    }

    /// What the point is called that is to be reached.
    pub(super) fn threshold_name(&self, scale: &Scale) -> String {
        let mut points = scale.points.iter();
        let found = points.find(|point| point.value >= scale.threshold);
        found.map_or_else(
            || scale.threshold.to_string(),
            |point| self.text(&point.title).to_owned(),
        )
    }

    /// What schools are called, if they may be named here.
    pub(super) fn names(&self, schools: &[SchoolId]) -> Option<String> {
        let funder = matches!(self.of, super::ReportOf::Funder { .. });
        let told = self.inputs.names_schools && !funder;
        let all = schools.iter().map(|school| self.school_name(school));
        told.then(|| all.collect::<Vec<_>>().join(", "))
    }

    /// A paragraph of a word.
    pub(super) fn paragraph(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Block {
        Block::Paragraph {
            said: self.words.say(key, args),
        }
    }
}

/// The codes at those levels, each once.
fn codes<C: Borrow<str>>(levels: &[&LevelId], at: &BTreeMap<LevelId, C>, code: &C) -> String {
    let codes = levels.iter().map(|level| at.get(*level).unwrap_or(code));
    let mut codes: Vec<&str> = codes.map(Borrow::borrow).collect();
    codes.dedup();
    codes.join("/")
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

/// Sentences one after the other.
pub(super) fn sentences(said: impl IntoIterator<Item = Said>) -> Said {
    said.into_iter().fold(Said::default(), Said::and)
}

/// Parts of a sentence with commas between them.
pub(super) fn listed(parts: impl IntoIterator<Item = Said>) -> Said {
    let mut all = Said::default();
    for part in parts {
        if !all.text.is_empty() {
            all.text.push_str(", ");
        }
        all.text.push_str(&part.text);
        all.figures.extend(part.figures);
    }
    all
}

/// This, with a capital letter at its beginning.
pub(super) fn capital(mut said: Said) -> Said {
    let mut rest = said.text.chars();
    if let Some(first) = rest.next() {
        said.text = first.to_uppercase().chain(rest.as_str().chars()).collect();
    }
    said
}

/// The text in lines of at most so many letters, where its words allow it; a
/// space that does not break holds words together.
pub(super) fn wrapped(text: &str, letters: usize) -> String {
    let mut lines = String::new();
    let mut used = 0;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let long = word.chars().count();
        if used > 0 {
            let breaks = used + 1 + long > letters;
            lines.push(if breaks { '\n' } else { ' ' });
            used = if breaks { 0 } else { used + 1 };
        }
        lines.push_str(word);
        used += long;
    }
    lines
}

/// Names that are told apart: a second one of the same is numbered.
pub(super) fn distinct(names: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for name in names {
        let mut own = name.clone();
        let mut number = 2;
        while all.contains(&own) {
            own = format!("{name} ({number})");
            number += 1;
        }
        all.push(own);
    }
    all
}

/// The letters that can be read on a colour: dark or white.
pub(super) fn ink(colour: &str) -> &'static str {
    let part = |at: usize| {
        let digits = colour.get(at..at + 2);
        let value = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        f64::from(value.unwrap_or(255)) / 255.0
    };
    // Relative luminance, with a plain square for the curve of screens.
    let light = |at| part(at) * part(at);
    let luminance = 0.2126 * light(1) + 0.7152 * light(3) + 0.0722 * light(5);
    if luminance > 0.2 {
        "#1b1e22"
    } else {
        "#ffffff"
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_can_be_read_on_every_colour_of_the_palette() {
        // WCAG 2: at least 4.5 to 1, by the true curve.
        let curve = |c: f64| {
            if c <= 0.04045 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            }
        };
        let luminance = |hex: &str| {
            let at =
                |i| f64::from(u8::from_str_radix(hex.get(i..i + 2).unwrap(), 16).unwrap()) / 255.0;
            0.2126 * curve(at(1)) + 0.7152 * curve(at(3)) + 0.0722 * curve(at(5))
        };
        let palette = Palette::default();
        for colour in palette.points.iter().chain([&palette.own, &palette.accent]) {
            let (a, b) = (luminance(colour.as_str()), luminance(ink(colour.as_str())));
            let contrast = (a.max(b) + 0.05) / (a.min(b) + 0.05);
            assert!(contrast >= 4.5, "{colour:?}: {contrast}");
        }
    }

    #[test]
    fn long_names_are_wrapped_and_equal_ones_told_apart() {
        assert_eq!(wrapped("one two three", 7), "one two\nthree");
        assert_eq!(wrapped("unbreakable", 3), "unbreakable");
        let names = ["a", "b", "a", "a"].map(str::to_owned);
        assert_eq!(distinct(names), ["a", "b", "a (2)", "a (3)"]);
        assert_eq!(capital(Said::plain("ŵyn")).text, "Ŵyn");
    }
}
