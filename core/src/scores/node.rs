//! What is scored at a level: statements, themes, areas and the whole, as a tree.

use serde::{Deserialize, Serialize};

use crate::framework::{Area, Framework, Scale, Statement, Theme, Weight};
use crate::id::{AreaCode, LevelId, StatementCode, ThemeCode};
use crate::json::tagged;

/// What a score is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Node {
    /// All areas of enquiry together.
    Whole,
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
}

tagged!(Node {
    Whole = "whole" {;},
    Area = "area" { code; },
    Theme = "theme" { code; },
    Statement = "statement" { code; },
});

/// A node, and how it is put together from others.
pub(crate) struct Branch<'f> {
    pub(crate) node: Node,
    pub(crate) level: &'f LevelId,
    /// The scale its score stands on: that of its statements if they share
    /// one, else the default scale.
    pub(crate) scale: &'f Scale,
    /// Whether its statements are on several scales.
    pub(crate) mixed: bool,
    /// The nodes right below; none below a statement.
    pub(crate) children: Vec<Part>,
    /// The statements at the far end, itself if it is one; weights multiply
    /// on the way.
    pub(crate) leaves: Vec<Part>,
    /// Where a statement stands in the framework.
    pub(crate) statement: Option<usize>,
}

/// A node that belongs to another.
#[derive(Clone, Copy)]
pub(crate) struct Part {
    /// Its place among the branches.
    pub(crate) branch: usize,
    /// How much it counts.
    pub(crate) weight: f64,
}

/// The nodes of every level in turn, each before what belongs to it: the
/// whole, the first area, its first theme, the statements of that, and so on.
///
/// What asks nothing at a level has no node there.
pub(crate) fn branches(framework: &Framework) -> Vec<Branch<'_>> {
    let mut grower = Grower {
        framework,
        branches: Vec::new(),
    };
    for level in &framework.levels {
        grower.whole(&level.id);
    }
    grower.branches
}

struct Grower<'f> {
    framework: &'f Framework,
    branches: Vec<Branch<'f>>,
}

impl<'f> Grower<'f> {
    fn whole(&mut self, level: &'f LevelId) -> Option<Part> {
        let areas = self.framework.areas.iter();
        let below = |grower: &mut Self| areas.filter_map(|area| grower.area(area, level)).collect();
        self.grow(Node::Whole, level, Weight::default(), below)
    }

    fn area(&mut self, area: &'f Area, level: &'f LevelId) -> Option<Part> {
        let code = area.code.clone();
        let themes = area.themes.iter();
        self.grow(Node::Area { code }, level, area.weight, |grower| {
            themes
                .filter_map(|theme| grower.theme(theme, level))
                .collect()
        })
    }

    fn theme(&mut self, theme: &'f Theme, level: &'f LevelId) -> Option<Part> {
        let code = theme.code.clone();
        let statements = theme.statements.iter().filter(|s| s.level == *level);
        self.grow(Node::Theme { code }, level, theme.weight, |grower| {
            statements
                .filter_map(|statement| grower.statement(statement))
                .collect()
        })
    }

    fn statement(&mut self, statement: &'f Statement) -> Option<Part> {
        let branch = self.branches.len();
        self.branches.push(Branch {
            node: Node::Statement {
                code: statement.code.clone(),
            },
            level: &statement.level,
            scale: self.framework.scale_of(statement)?,
            mixed: false,
            children: Vec::new(),
            leaves: vec![Part {
                branch,
                weight: 1.0,
            }],
            statement: self.framework.statement_index(statement.code.as_str()),
        });
        Some(Part {
            branch,
            weight: statement.weight.0,
        })
    }

    /// Adds a node and what grows `below` it; nothing if that is nothing.
    fn grow(
        &mut self,
        node: Node,
        level: &'f LevelId,
        weight: Weight,
        below: impl FnOnce(&mut Self) -> Vec<Part>,
    ) -> Option<Part> {
        let branch = self.branches.len();
        self.branches.push(Branch {
            node,
            level,
            scale: self.framework.scale(&self.framework.default_scale)?,
            mixed: false,
            children: Vec::new(),
            leaves: Vec::new(),
            statement: None,
        });
        let children = below(self);
        let leaves = self.leaves(&children);
        let shared = self.shared_scale(&leaves);
        if children.is_empty() {
            self.branches.truncate(branch);
            return None;
        }
        let grown = self.branches.get_mut(branch)?;
        grown.scale = shared.unwrap_or(grown.scale);
        grown.mixed = shared.is_none();
        grown.children = children;
        grown.leaves = leaves;
        Some(Part {
            branch,
            weight: weight.0,
        })
    }

    fn leaves(&self, children: &[Part]) -> Vec<Part> {
        let mut leaves = Vec::new();
        for child in children {
            let below = self.branches.get(child.branch);
            let below = below.map_or(&[][..], |branch| &branch.leaves);
            leaves.extend(below.iter().map(|leaf| Part {
                weight: child.weight * leaf.weight,
                ..*leaf
            }));
        }
        leaves
    }

    /// The scale that all these are on.
    fn shared_scale(&self, leaves: &[Part]) -> Option<&'f Scale> {
        let scale = |leaf: &Part| Some(self.branches.get(leaf.branch)?.scale);
        let first = leaves.first().and_then(scale)?;
        let mut others = leaves.iter().filter_map(scale);
        others.all(|other| other.id == first.id).then_some(first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grows_a_tree_for_each_level() {
        let branches = branches(Framework::builtin());
        // For each level: the whole, three areas, nine themes, 27 statements.
        assert_eq!(branches.len(), 2 * (1 + 3 + 9 + 27));
        let codes: Vec<String> = branches
            .iter()
            .take(4)
            .map(|branch| serde_json::to_string(&branch.node).unwrap())
            .collect();
        assert_eq!(
            codes,
            [
                r#"{"kind":"whole"}"#,
                r#"{"kind":"area","code":"1"}"#,
                r#"{"kind":"theme","code":"1a"}"#,
                r#"{"kind":"statement","code":"1a.1"}"#,
            ]
        );
        let whole = branches.first().unwrap();
        assert_eq!((whole.children.len(), whole.leaves.len()), (3, 27));
    }
}
