//! The parts of a framework, by the names that tell them apart.

use serde::Serialize;

use crate::id::{
    AreaCode, BandId, CitationId, FrameworkId, FrameworkVersion, LevelId, PointId, RoleId, ScaleId,
    StatementCode, ThemeCode, TopicId,
};
use crate::json::choices;
use crate::stance::Stance;
use crate::text::Language;

/// A part of a framework. It keeps its name wherever it moves: the statement
/// `1a.1` is the same part in another theme or at another level.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum FrameworkPart {
    /// The framework itself.
    Framework,
    /// A language that texts are given in.
    Language {
        /// Its tag.
        language: Language,
    },
    /// A framework that it descends from.
    Ancestor {
        /// Its id.
        id: FrameworkId,
        /// Its version.
        version: FrameworkVersion,
    },
    /// A publication.
    Citation {
        /// Its id.
        id: CitationId,
    },
    /// A rating scale.
    Scale {
        /// Its id.
        id: ScaleId,
    },
    /// A point of a scale.
    Point {
        /// The scale.
        scale: ScaleId,
        /// Its id.
        id: PointId,
    },
    /// A band of a scale.
    Band {
        /// The scale.
        scale: ScaleId,
        /// Its id.
        id: BandId,
    },
    /// A level.
    Level {
        /// Its id.
        id: LevelId,
    },
    /// A role.
    Role {
        /// Its id.
        id: RoleId,
    },
    /// An area of enquiry.
    Area {
        /// Its code.
        code: AreaCode,
    },
    /// A theme.
    Theme {
        /// Its code.
        code: ThemeCode,
    },
    /// A statement.
    Statement {
        /// Its code.
        code: StatementCode,
    },
    /// The support question.
    Support,
    /// An answer to the support question.
    Stance {
        /// The stance.
        id: Stance,
    },
    /// A support topic.
    Topic {
        /// Its id.
        id: TopicId,
    },
    /// The forms of collaboration.
    Quadrant,
}

choices! {
    /// What differs about a part; most are fields of the framework document.
    pub enum PartField {
        /// What it is called.
        Title = "title",
        /// What it is for, or what is meant by it.
        Description = "description",
        /// The question it asks.
        Question = "question",
        /// Other titles it has had.
        Aliases = "aliases",
        /// Questions to open the discussion of its results.
        Prompts = "prompts",
        /// The claim of a statement, or the reference of a publication.
        Text = "text",
        /// What each point looks like for a statement.
        Descriptors = "descriptors",
        /// Help for the respondent.
        Guidance = "guidance",
        /// What was carried over from an ancestor.
        Note = "note",
        /// The code printed at a level.
        LevelCode = "level_code",
        /// How much it counts among its siblings.
        Weight = "weight",
        /// The publications it cites.
        Evidence = "evidence",
        /// The number that a point stands for.
        Value = "value",
        /// The value from which an answer counts as good enough.
        Threshold = "threshold",
        /// The rule by which a result is given a band.
        BandRule = "band_rule",
        /// The share that must have reached a point.
        Share = "share",
        /// The lowest mean in a band.
        From = "from",
        /// The mean at which the next band begins.
        To = "to",
        /// The mean from which an axis counts as high.
        Cut = "cut",
        /// The share of statements that a submission must answer.
        MinAnswered = "min_answered",
        /// The language every text is given in.
        DefaultLanguage = "default_language",
        /// The scale of what names no other.
        DefaultScale = "default_scale",
        /// The scale that a statement is rated on, if not the default.
        Scale = "scale",
        /// The name of an axis.
        Axis = "axis",
        /// The title of an axis.
        AxisTitle = "axis_title",
        /// The themes that an axis reads.
        AxisThemes = "axis_themes",
        /// The title of a box.
        Box = "box",
        /// The themes whose scores speak to a topic.
        TopicThemes = "topic_themes",
        /// The level it speaks about.
        Level = "level",
        /// The area a theme belongs to.
        Area = "area",
        /// The theme a statement belongs to.
        Theme = "theme",
        /// The order of the languages.
        Languages = "languages",
        /// The order of the ancestors.
        Lineage = "lineage",
        /// The order of the publications.
        Citations = "citations",
        /// The order of the scales.
        Scales = "scales",
        /// The order of the levels.
        Levels = "levels",
        /// The order of the roles.
        Roles = "roles",
        /// The order of the areas.
        Areas = "areas",
        /// The order of an area's themes.
        Themes = "themes",
        /// The order of a theme's statements.
        Statements = "statements",
        /// The order of a scale's points.
        Points = "points",
        /// The order of a scale's bands.
        Bands = "bands",
        /// The order of the stances.
        Stances = "stances",
        /// The order of the topics.
        Topics = "topics",
    }
}
