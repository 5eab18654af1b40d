//! Whether a framework means something: every fault, not the first.

use std::collections::HashSet;

use super::document::{Area, FrameworkDocument, Theme, Weight};
use super::scale::{Band, BandRule, MAX_POINTS, MIN_POINTS, Scale};
use crate::code::Code;
use crate::diagnostic::Diagnostics;
use crate::id::{CitationId, LevelId};
use crate::json::read::out_of_range;
use crate::pointer::Pointer;
use crate::stance::Stance;
use crate::text::Text;

/// The most statements a framework may have.
pub const MAX_STATEMENTS: usize = 1_000;
/// The most citations a framework may have.
pub const MAX_CITATIONS: usize = 1_000;
/// The most languages, scales, levels, roles, areas, themes and topics a
/// framework may have, of each.
pub const MAX_PARTS: usize = 200;

pub(super) fn check(framework: &FrameworkDocument, found: &mut Diagnostics) {
    let citations = framework.citations.iter().map(|cited| cited.id.as_str());
    let mut checker = Checker {
        framework,
        citations: citations.collect(),
        found,
    };
    if !checker.sizes() {
        return; // what follows compares parts with one another
    }
    checker.languages();
    checker.scales();
    checker.levels_and_roles();
    checker.areas();
    checker.support();
    checker.quadrant();
    checker.texts();
    let submission = Pointer::ROOT.key("submission");
    let share = framework.submission.min_answered;
    checker.number(share, (0.0, 1.0), &submission.key("min_answered"));
}

struct Checker<'a> {
    framework: &'a FrameworkDocument,
    citations: HashSet<&'a str>,
    found: &'a mut Diagnostics,
}

/// Ids of one kind that must differ.
struct Unique<'a> {
    kind: &'static str,
    seen: HashSet<&'a str>,
}

impl<'a> Unique<'a> {
    fn new(kind: &'static str) -> Self {
        Self {
            kind,
            seen: HashSet::new(),
        }
    }

    fn add(&mut self, id: &'a str, at: &Pointer<'_>, found: &mut Diagnostics) {
        if !self.seen.insert(id) {
            let params = [("kind", self.kind.into()), ("id", id.into())];
            found.report(Code::DuplicateId, at, params);
        }
    }
}

impl<'a> Checker<'a> {
    /// Whether the framework is no larger than one can be.
    fn sizes(&mut self) -> bool {
        let framework = self.framework;
        let themes = framework.areas.iter().map(|area| area.themes.len()).sum();
        let statements = framework.statements().count();
        let root = Pointer::ROOT;
        let areas = root.key("areas");
        let support = root.key("support");
        [
            (framework.languages.len(), MAX_PARTS, root.key("languages")),
            (
                framework.citations.len(),
                MAX_CITATIONS,
                root.key("citations"),
            ),
            (framework.scales.len(), MAX_PARTS, root.key("scales")),
            (framework.levels.len(), MAX_PARTS, root.key("levels")),
            (framework.roles.len(), MAX_PARTS, root.key("roles")),
            (framework.areas.len(), MAX_PARTS, areas),
            (framework.topics().len(), MAX_PARTS, support.key("topics")),
        ]
        .into_iter()
        .fold(true, |fits, (number, limit, at)| {
            self.at_most(number, limit, &at) && fits
        }) & self.at_most_in_all("themes", themes, MAX_PARTS, &areas)
            & self.at_most_in_all("statements", statements, MAX_STATEMENTS, &areas)
    }

    fn languages(&mut self) {
        let framework = self.framework;
        if !framework.languages.contains(&framework.default_language) {
            let at = Pointer::ROOT.key("default_language");
            self.unknown("language", framework.default_language.as_str(), &at);
        }
        let list = Pointer::ROOT.key("languages");
        let mut unique = Unique::new("language");
        for (index, language) in framework.languages.iter().enumerate() {
            unique.add(language.as_str(), &list.index(index), self.found);
        }
        let list = Pointer::ROOT.key("citations");
        let mut unique = Unique::new("citation");
        for (index, citation) in framework.citations.iter().enumerate() {
            let at = list.index(index);
            unique.add(citation.id.as_str(), &at.key("id"), self.found);
            crate::text::report_prose(&citation.text, &at.key("text"), self.found);
        }
    }

    fn scales(&mut self) {
        let framework = self.framework;
        let list = Pointer::ROOT.key("scales");
        let mut unique = Unique::new("scale");
        for (index, scale) in framework.scales.iter().enumerate() {
            let at = list.index(index);
            unique.add(scale.id.as_str(), &at.key("id"), self.found);
            self.scale(scale, &at);
        }
        if framework.scale(&framework.default_scale).is_none() {
            let at = Pointer::ROOT.key("default_scale");
            self.unknown("scale", framework.default_scale.as_str(), &at);
        }
    }

    fn scale(&mut self, scale: &Scale, at: &Pointer<'_>) {
        let points = at.key("points");
        if !(MIN_POINTS..=MAX_POINTS).contains(&scale.points.len()) {
            let params = [
                ("found", scale.points.len().into()),
                ("minimum", MIN_POINTS.into()),
                ("maximum", MAX_POINTS.into()),
            ];
            self.found.report(Code::ScaleLength, &points, params);
        }
        let mut unique = Unique::new("point");
        let mut previous: Option<i32> = None;
        for (index, point) in scale.points.iter().enumerate() {
            let at = points.index(index);
            unique.add(point.id.as_str(), &at.key("id"), self.found);
            self.number(f64::from(point.value), (-100.0, 100.0), &at.key("value"));
            if let Some(previous) = previous
                && previous.checked_add(1) != Some(point.value)
            {
                let params = [("previous", previous.into()), ("found", point.value.into())];
                self.found
                    .report(Code::PointsNotConsecutive, &at.key("value"), params);
            }
            previous = Some(point.value);
        }
        if scale
            .points
            .iter()
            .all(|point| point.value != scale.threshold)
        {
            let params = [("found", scale.threshold.into())];
            self.found
                .report(Code::ThresholdNotAPoint, &at.key("threshold"), params);
        }
        let rule = at.key("bands");
        match &scale.bands {
            BandRule::MeanCuts { bands } => self.bands(scale, bands, &rule.key("bands")),
            BandRule::ShareReaching { share } => {
                self.number(*share, (0.01, 1.0), &rule.key("share"));
            }
        }
    }

    /// The bands must follow one another from the lowest point to the highest.
    fn bands(&mut self, scale: &Scale, bands: &[Band], at: &Pointer<'_>) {
        let (minimum, maximum) = (f64::from(scale.minimum()), f64::from(scale.maximum()));
        let mut unique = Unique::new("band");
        let mut covered = minimum;
        for (index, band) in bands.iter().enumerate() {
            let at = at.index(index);
            unique.add(band.id.as_str(), &at.key("id"), self.found);
            let range = [("from", band.from.into()), ("to", band.to.into())];
            if !(band.from < band.to && minimum <= band.from && band.to <= maximum) {
                let [from, to] = range;
                let scale = [("minimum", minimum.into()), ("maximum", maximum.into())];
                let [low, high] = scale;
                self.found
                    .report(Code::BandOutsideScale, &at, [from, to, low, high]);
                covered = covered.max(band.to);
                continue;
            }
            if covered < band.from {
                let params = [("from", covered.into()), ("to", band.from.into())];
                self.found.report(Code::BandHole, &at.key("from"), params);
            } else if band.from < covered {
                let until = covered.min(band.to);
                let params = [("from", band.from.into()), ("to", until.into())];
                self.found
                    .report(Code::BandOverlap, &at.key("from"), params);
            }
            covered = covered.max(band.to);
        }
        if covered < maximum {
            let params = [("from", covered.into()), ("to", maximum.into())];
            self.found.report(Code::BandHole, at, params);
        }
    }

    fn levels_and_roles(&mut self) {
        let framework = self.framework;
        let list = Pointer::ROOT.key("levels");
        let mut unique = Unique::new("level");
        if framework.levels.is_empty() {
            self.found
                .report(Code::MissingField, &list, [("field", "levels".into())]);
        }
        for (index, level) in framework.levels.iter().enumerate() {
            let at = list.index(index);
            unique.add(level.id.as_str(), &at.key("id"), self.found);
            if framework
                .statements()
                .all(|(_, _, statement)| statement.level != level.id)
            {
                let params = [("level", level.id.as_str().into())];
                self.found.report(Code::LevelWithoutStatements, &at, params);
            }
        }
        let list = Pointer::ROOT.key("roles");
        let mut unique = Unique::new("role");
        for (index, role) in framework.roles.iter().enumerate() {
            unique.add(role.id.as_str(), &list.index(index).key("id"), self.found);
        }
    }

    fn areas(&mut self) {
        let framework = self.framework;
        let list = Pointer::ROOT.key("areas");
        if framework.areas.is_empty() {
            self.found
                .report(Code::MissingField, &list, [("field", "areas".into())]);
        } else {
            let weights = framework.areas.iter().map(|area| area.weight);
            self.weights(weights, "the areas", &list);
        }
        let mut codes = Codes {
            areas: Unique::new("area"),
            themes: Unique::new("theme"),
            statements: Unique::new("statement"),
        };
        for (index, area) in framework.areas.iter().enumerate() {
            self.area(area, &list.index(index), &mut codes);
        }
        self.level_codes();
    }

    fn area(&mut self, area: &'a Area, at: &Pointer<'_>, codes: &mut Codes<'a>) {
        codes
            .areas
            .add(area.code.as_str(), &at.key("code"), self.found);
        self.weight(area.weight, at);
        self.known_levels(area.level_codes.keys().map(LevelId::as_str), at);
        let list = at.key("themes");
        if area.themes.is_empty() {
            let params = [("area", area.code.as_str().into())];
            self.found.report(Code::AreaWithoutThemes, &list, params);
        } else {
            let of = format!("the themes of area `{}`", area.code);
            self.weights(area.themes.iter().map(|theme| theme.weight), &of, &list);
        }
        for (index, theme) in area.themes.iter().enumerate() {
            self.theme(theme, &list.index(index), codes);
        }
    }

    fn theme(&mut self, theme: &'a Theme, at: &Pointer<'_>, codes: &mut Codes<'a>) {
        codes
            .themes
            .add(theme.code.as_str(), &at.key("code"), self.found);
        self.weight(theme.weight, at);
        self.evidence(theme.evidence.iter().map(CitationId::as_str), at);
        self.known_levels(theme.level_codes.keys().map(LevelId::as_str), at);
        let list = at.key("statements");
        if theme.statements.is_empty() {
            let params = [("theme", theme.code.as_str().into())];
            self.found
                .report(Code::ThemeWithoutStatements, &list, params);
        }
        for level in &self.framework.levels {
            let statements = theme.statements.iter().filter(|s| s.level == level.id);
            let mut weights = statements.map(|s| s.weight).peekable();
            if weights.peek().is_some() {
                let of = format!("theme `{}` at the level `{}`", theme.code, level.id);
                self.weights(weights, &of, &list);
            }
        }
        for (index, statement) in theme.statements.iter().enumerate() {
            let at = list.index(index);
            codes
                .statements
                .add(statement.code.as_str(), &at.key("code"), self.found);
            self.weight(statement.weight, &at);
            self.evidence(statement.evidence.iter().map(CitationId::as_str), &at);
            if self.framework.level(&statement.level).is_none() {
                self.unknown("level", statement.level.as_str(), &at.key("level"));
            }
            if let Some(scale) = &statement.scale
                && self.framework.scale(scale).is_none()
            {
                self.unknown("scale", scale.as_str(), &at.key("scale"));
            }
            let expected = self
                .framework
                .scale_of(statement)
                .map(|scale| scale.points.len());
            let descriptors = statement.descriptors.len();
            if let Some(expected) = expected
                && descriptors != 0
                && descriptors != expected
            {
                let params = [("found", descriptors.into()), ("expected", expected.into())];
                self.found
                    .report(Code::DescriptorCount, &at.key("descriptors"), params);
            }
        }
    }

    /// At each level, no two areas and no two themes may print the same code.
    fn level_codes(&mut self) {
        let framework = self.framework;
        for level in &framework.levels {
            let mut areas = Unique::new("area");
            let mut themes = Unique::new("theme");
            let list = Pointer::ROOT.key("areas");
            for (index, area) in framework.areas.iter().enumerate() {
                let at = list.index(index);
                if let Some(code) = area.level_codes.get(&level.id) {
                    let at = at.key("level_codes");
                    areas.add(code.as_str(), &at.key(level.id.as_str()), self.found);
                }
                let list = at.key("themes");
                for (index, theme) in area.themes.iter().enumerate() {
                    if let Some(code) = theme.level_codes.get(&level.id) {
                        let at = list.index(index);
                        let at = at.key("level_codes");
                        themes.add(code.as_str(), &at.key(level.id.as_str()), self.found);
                    }
                }
            }
        }
    }

    fn support(&mut self) {
        let Some(support) = &self.framework.support else {
            return;
        };
        let at = Pointer::ROOT.key("support");
        let list = at.key("stances");
        let mut unique = Unique::new("stance");
        for (index, stance) in support.stances.iter().enumerate() {
            unique.add(stance.id.name(), &list.index(index).key("id"), self.found);
        }
        for stance in Stance::ALL {
            if !unique.seen.contains(stance.name()) {
                let params = [("stance", stance.name().into())];
                self.found.report(Code::StanceMissing, &list, params);
            }
        }
        let list = at.key("topics");
        let mut unique = Unique::new("topic");
        for (index, topic) in support.topics.iter().enumerate() {
            let at = list.index(index);
            unique.add(topic.id.as_str(), &at.key("id"), self.found);
            let themes = at.key("themes");
            for (index, theme) in topic.themes.iter().enumerate() {
                if self.framework.theme(theme).is_none() {
                    self.unknown("theme", theme.as_str(), &themes.index(index));
                }
            }
        }
    }

    fn quadrant(&mut self) {
        let framework = self.framework;
        let Some(quadrant) = &framework.quadrant else {
            return;
        };
        let at = Pointer::ROOT.key("quadrant");
        if framework.level(&quadrant.level).is_none() {
            self.unknown("level", quadrant.level.as_str(), &at.key("level"));
        }
        if let Some(scale) = framework.scale(&framework.default_scale) {
            let range = (f64::from(scale.minimum()), f64::from(scale.maximum()));
            if !(range.0..=range.1).contains(&quadrant.cut) {
                let params = [
                    ("found", quadrant.cut.into()),
                    ("minimum", range.0.into()),
                    ("maximum", range.1.into()),
                ];
                self.found
                    .report(Code::CutOutsideScale, &at.key("cut"), params);
            }
        }
        for (name, axis) in [("x", &quadrant.x), ("y", &quadrant.y)] {
            let at = at.key(name);
            let list = at.key("themes");
            if axis.themes.is_empty() {
                self.found
                    .report(Code::MissingField, &list, [("field", "themes".into())]);
            }
            for (index, code) in axis.themes.iter().enumerate() {
                let at = list.index(index);
                let Some(theme) = framework.theme(code) else {
                    self.unknown("theme", code.as_str(), &at);
                    continue;
                };
                if theme.statements.iter().all(|s| s.level != quadrant.level) {
                    let level = quadrant.level.as_str();
                    let params = [("theme", code.as_str().into()), ("level", level.into())];
                    self.found.report(Code::AxisWithoutStatements, &at, params);
                }
            }
        }
    }

    /// Every text in the default language, and in none that is not listed.
    fn texts(&mut self) {
        let framework = self.framework;
        framework.each_text(&mut |text: &Text, at: &Pointer<'_>| {
            if text.get(framework.default_language.as_str()).is_none() {
                let params = [("language", framework.default_language.as_str().into())];
                self.found.report(Code::MissingDefaultLanguage, at, params);
            }
            for (language, _) in text.iter() {
                if !framework.languages.contains(language) {
                    let params = [("language", language.as_str().into())];
                    let at = at.key(language.as_str());
                    self.found.report(Code::UndeclaredLanguage, &at, params);
                }
            }
        });
    }

    fn known_levels(&mut self, levels: impl Iterator<Item = &'a str>, at: &Pointer<'_>) {
        let at = at.key("level_codes");
        for level in levels {
            if self
                .framework
                .levels
                .iter()
                .all(|known| known.id.as_str() != level)
            {
                self.unknown("level", level, &at.key(level));
            }
        }
    }

    fn evidence(&mut self, ids: impl Iterator<Item = &'a str>, at: &Pointer<'_>) {
        let list = at.key("evidence");
        for (index, id) in ids.enumerate() {
            if !self.citations.contains(id) {
                self.unknown("citation", id, &list.index(index));
            }
        }
    }

    fn weight(&mut self, weight: Weight, at: &Pointer<'_>) {
        self.number(weight.0, (0.0, 1_000_000.0), &at.key("weight"));
    }

    fn weights(&mut self, mut weights: impl Iterator<Item = Weight>, of: &str, at: &Pointer<'_>) {
        if weights.all(|weight| weight.0 == 0.0) {
            self.found
                .report(Code::WeightsSumToZero, at, [("of", of.into())]);
        }
    }

    fn number(&mut self, number: f64, range: (f64, f64), at: &Pointer<'_>) {
        if !(range.0..=range.1).contains(&number) {
            out_of_range(
                number.into(),
                range.0.into(),
                range.1.into(),
                at,
                self.found,
            );
        }
    }

    fn at_most(&mut self, number: usize, limit: usize, at: &Pointer<'_>) -> bool {
        if number > limit {
            let params = [("found", number.into()), ("limit", limit.into())];
            self.found.report(Code::TooMany, at, params);
        }
        number <= limit
    }

    fn at_most_in_all(
        &mut self,
        kind: &'static str,
        number: usize,
        limit: usize,
        at: &Pointer<'_>,
    ) -> bool {
        if number > limit {
            let params = [
                ("kind", kind.into()),
                ("found", number.into()),
                ("limit", limit.into()),
            ];
            self.found.report(Code::TooManyInAll, at, params);
        }
        number <= limit
    }

    fn unknown(&mut self, kind: &'static str, id: &str, at: &Pointer<'_>) {
        let params = [("kind", kind.into()), ("id", id.into())];
        self.found.report(Code::UnknownReference, at, params);
    }
}

struct Codes<'a> {
    areas: Unique<'a>,
    themes: Unique<'a>,
    statements: Unique<'a>,
}
