//! What things are called in a report, in its language.

use super::super::facts::Facts;
use super::super::model::{Colour, PaletteRole};
use crate::framework::{BandRule, Scale};
use crate::id::{BandId, LevelId, RoundId, ScaleId, SchoolId, ThemeCode, TopicId};
use crate::stance::Stance;

/// A theme with the code that is printed at the level, or with its own.
pub(in crate::report) fn theme(
    facts: &Facts<'_>,
    code: &ThemeCode,
    level: Option<&LevelId>,
) -> String {
    let Some(theme) = facts.framework().theme(code) else {
        return code.to_string();
    };
    let printed = level.and_then(|level| theme.level_codes.get(level));
    let printed = printed.unwrap_or(&theme.code);
    format!("{printed} {}", facts.text(&theme.title))
}

/// A level.
pub(in crate::report) fn level<'f>(facts: &Facts<'f>, id: &'f LevelId) -> &'f str {
    let found = facts.framework().level(id);
    found.map_or(id.as_str(), |level| facts.text(&level.title))
}

/// A support topic.
pub(in crate::report) fn topic<'f>(facts: &Facts<'f>, id: &'f TopicId) -> &'f str {
    let mut topics = facts.framework().topics().iter();
    let found = topics.find(|topic| topic.id == *id);
    found.map_or(id.as_str(), |topic| facts.text(&topic.title))
}

/// A stance, as the framework puts it.
pub(in crate::report) fn stance<'f>(facts: &Facts<'f>, stance: Stance) -> &'f str {
    let support = facts.framework().support.as_ref();
    let mut titles = support.into_iter().flat_map(|support| &support.stances);
    let found = titles.find(|title| title.id == stance);
    found.map_or(stance.name(), |title| facts.text(&title.title))
}

/// The colour of a stance; what is neither need nor offer stands behind.
pub(in crate::report) fn stance_colour(stance: Option<Stance>) -> Colour {
    let role = match stance {
        Some(Stance::HighNeed) => PaletteRole::Need,
        Some(Stance::ModerateNeed) => PaletteRole::SomeNeed,
        Some(Stance::ModerateOffer) => PaletteRole::SomeOffer,
        Some(Stance::HighOffer) => PaletteRole::Offer,
        Some(Stance::NotApplicable) | None => PaletteRole::Muted,
    };
    Colour::Role { role }
}

/// A scale; that of the framework if there is none of that name.
pub(in crate::report) fn scale<'f>(facts: &Facts<'f>, id: &ScaleId) -> Option<&'f Scale> {
    let framework = facts.framework();
    let found = framework.scale(id);
    found.or_else(|| framework.scale(&framework.default_scale))
}

/// The default scale.
pub(in crate::report) fn default_scale<'f>(facts: &Facts<'f>) -> Option<&'f Scale> {
    let framework = facts.framework();
    framework.scale(&framework.default_scale)
}

/// The point from which an answer is good enough, such as Established.
pub(in crate::report) fn threshold<'f>(facts: &Facts<'f>, scale: &'f Scale) -> &'f str {
    let mut points = scale.points.iter();
    let found = points.find(|point| point.value >= scale.threshold);
    found.map_or("", |point| facts.text(&point.title))
}

/// A band of a scale: what it is called, its place from 1, and how many there are.
pub(in crate::report) fn band<'f>(
    facts: &Facts<'f>,
    scale: &'f Scale,
    band: &BandId,
) -> Option<(&'f str, Colour)> {
    let titles: Vec<(&str, &str)> = match &scale.bands {
        BandRule::MeanCuts { bands } => bands
            .iter()
            .map(|band| (band.id.as_str(), facts.text(&band.title)))
            .collect(),
        BandRule::ShareReaching { .. } => scale
            .points
            .iter()
            .map(|point| (point.id.as_str(), facts.text(&point.title)))
            .collect(),
    };
    let at = titles.iter().position(|(id, _)| *id == band.as_str())?;
    let (_, title) = titles.get(at)?;
    let colour = Colour::Point {
        position: u32::try_from(at + 1).unwrap_or(u32::MAX),
        of: u32::try_from(titles.len()).unwrap_or(u32::MAX),
    };
    Some((title, colour))
}

/// Schools, one after the other.
pub(in crate::report) fn schools<'s>(
    facts: &Facts<'_>,
    ids: impl IntoIterator<Item = &'s SchoolId>,
) -> String {
    let names = ids.into_iter();
    let names: Vec<String> = names.map(|id| facts.school_name(id).to_owned()).collect();
    names.join(", ")
}

/// The round that the report looks back to.
pub(in crate::report) fn since(facts: &Facts<'_>) -> String {
    let since = facts.since.map(|round: &RoundId| facts.round_name(round));
    since.unwrap_or_default().to_owned()
}

/// The scale of a theme at a level: that of its statements if they share one.
pub(in crate::report) fn theme_scale<'f>(
    facts: &Facts<'f>,
    code: &ThemeCode,
    level: &LevelId,
) -> Option<&'f Scale> {
    let framework = facts.framework();
    let statements = framework.theme(code).map(|theme| &theme.statements);
    let statements = statements.into_iter().flatten();
    let of_level = statements.filter(|statement| statement.level == *level);
    let mut scales = of_level.filter_map(|statement| framework.scale_of(statement));
    let first = scales.next()?;
    if scales.all(|other| other.id == first.id) {
        Some(first)
    } else {
        default_scale(facts)
    }
}

/// The level that a report is about first: for a school what it does itself, for
/// others what schools do together.
pub(in crate::report) fn main_level<'f>(facts: &Facts<'f>) -> Option<&'f LevelId> {
    let levels = &facts.framework().levels;
    let level = match facts.school() {
        Some(_) => levels.first(),
        None => levels.last(),
    };
    level.map(|level| &level.id)
}
