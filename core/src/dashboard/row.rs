//! Areas and themes, with the scores of all levels side by side.

use serde::{Deserialize, Serialize};

use crate::cell::{Cell, NotApplicableReason, UndefinedReason};
use crate::framework::{Framework, Level};
use crate::id::{AreaCode, LevelId, ThemeCode};
use crate::scores::{Node, Score, UnitScores};
use crate::text::Text;

/// The whole, an area or a theme, at every level.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DashboardRow {
    /// What it is about.
    pub node: Node,
    /// What that is called; for the whole, the framework's title.
    pub title: Text,
    /// One for each level, in the order of the framework.
    pub levels: Vec<LevelScore>,
}

/// A score at one level.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LevelScore {
    /// The level.
    pub level: LevelId,
    /// The code that area or theme has at this level; none for the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The score.
    pub score: Cell<Score>,
}

/// The whole, then each area, each with its themes after it. Without `scores`,
/// nobody has answered.
pub(crate) fn rows(framework: &Framework, scores: Option<UnitScores<'_>>) -> Vec<DashboardRow> {
    let row = |node: Node, title: &Text, code: &dyn Fn(&Level) -> Option<String>| {
        let levels = framework.levels.iter().map(|level| LevelScore {
            level: level.id.clone(),
            code: code(level),
            score: score(framework, scores, level, &node),
        });
        DashboardRow {
            levels: levels.collect(),
            title: title.clone(),
            node,
        }
    };
    let mut rows = vec![row(Node::Whole, &framework.title, &|_| None)];
    for area in &framework.areas {
        let code = area.code.clone();
        rows.push(row(Node::Area { code }, &area.title, &|level| {
            let code = area.level_codes.get(&level.id).unwrap_or(&area.code);
            Some(code.to_string())
        }));
        for theme in &area.themes {
            let code = theme.code.clone();
            rows.push(row(Node::Theme { code }, &theme.title, &|level| {
                let code = theme.level_codes.get(&level.id).unwrap_or(&theme.code);
                Some(code.to_string())
            }));
        }
    }
    rows
}

fn score(
    framework: &Framework,
    scores: Option<UnitScores<'_>>,
    level: &Level,
    node: &Node,
) -> Cell<Score> {
    if let Some(score) = scores.and_then(|scores| scores.score(level.id.as_str(), node)) {
        return Cell::of(score.clone());
    }
    let within = |area: &AreaCode, theme: &ThemeCode| match node {
        Node::Area { code } => code == area,
        Node::Theme { code } => code == theme,
        _ => true,
    };
    let mut statements = framework.statements();
    if statements.any(|(area, theme, s)| s.level == level.id && within(&area.code, &theme.code)) {
        Cell::undefined(UndefinedReason::NoAnswers)
    } else {
        Cell::not_applicable(NotApplicableReason::NotAsked)
    }
}
