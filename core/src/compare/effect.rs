//! What a difference touches: the rule, in one place.

use super::part::{FrameworkPart as Part, PartField as Field};
use crate::json::choices;

choices! {
    /// What a difference between two frameworks touches.
    pub enum ChangeEffect {
        /// What is asked, or what can be answered: responses to the two must be
        /// told apart.
        Answers = "answers",
        /// How answers are scored or accepted: they still fit, but the same
        /// answers give other results.
        Scores = "scores",
        /// Words, translations and order alone: no new version is needed.
        Words = "words",
    }
}

/// What adding or removing a part touches.
pub(super) fn of_part(part: &Part) -> ChangeEffect {
    match part {
        Part::Band { .. } | Part::Quadrant => ChangeEffect::Scores,
        Part::Framework | Part::Language { .. } | Part::Ancestor { .. } | Part::Citation { .. } => {
            ChangeEffect::Words
        }
        Part::Scale { .. }
        | Part::Point { .. }
        | Part::Level { .. }
        | Part::Role { .. }
        | Part::Area { .. }
        | Part::Theme { .. }
        | Part::Statement { .. }
        | Part::Support
        | Part::Stance { .. }
        | Part::Topic { .. } => ChangeEffect::Answers,
    }
}

/// What a difference in a field of a part touches; for a text, whether it is
/// one that is asked in, and not a translation.
pub(super) fn of_field(part: &Part, field: Field, default_language: bool) -> ChangeEffect {
    match field {
        Field::Title
            if !matches!(
                part,
                Part::Point { .. } | Part::Topic { .. } | Part::Stance { .. }
            ) =>
        {
            ChangeEffect::Words
        }
        Field::Description if !matches!(part, Part::Point { .. }) => ChangeEffect::Words,
        Field::Text if !matches!(part, Part::Statement { .. }) => ChangeEffect::Words,
        Field::Title | Field::Description | Field::Text | Field::Descriptors => {
            if default_language {
                ChangeEffect::Answers
            } else {
                ChangeEffect::Words
            }
        }
        Field::Level if matches!(part, Part::Quadrant) => ChangeEffect::Scores,
        Field::Value | Field::Scale | Field::DefaultScale | Field::Level => ChangeEffect::Answers,
        Field::Weight
        | Field::Threshold
        | Field::BandRule
        | Field::Share
        | Field::From
        | Field::To
        | Field::Cut
        | Field::MinAnswered
        | Field::Axis
        | Field::AxisThemes
        | Field::TopicThemes
        | Field::Area
        | Field::Theme => ChangeEffect::Scores,
        Field::Question
        | Field::Aliases
        | Field::Prompts
        | Field::Guidance
        | Field::Note
        | Field::LevelCode
        | Field::Evidence
        | Field::DefaultLanguage
        | Field::AxisTitle
        | Field::Box
        | Field::Languages
        | Field::Lineage
        | Field::Citations
        | Field::Scales
        | Field::Levels
        | Field::Roles
        | Field::Areas
        | Field::Themes
        | Field::Statements
        | Field::Points
        | Field::Bands
        | Field::Stances
        | Field::Topics => ChangeEffect::Words,
    }
}
