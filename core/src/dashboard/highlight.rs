//! What stands out: strengths and risks, each with the rule it follows from.
//!
//! | rule | a theme is | if |
//! | --- | --- | --- |
//! | `strength_share` | a strength | the share at the threshold is at least `strength_share`, and consensus at least `low_consensus` |
//! | `risk_share` | a risk | the share at the threshold is below `risk_share` |
//! | `risk_divided` | a risk | agreement is below `divided_agreement` |
//!
//! A highlight is a prompt to talk, not a verdict. Each carries the figures it
//! rests on and the limits they were held against. A theme that is not scored,
//! or whose figures are hidden, is not highlighted.

use serde::{Deserialize, Serialize};

use super::options::DashboardOptions;
use super::row::DashboardRow;
use crate::id::{LevelId, ThemeCode};
use crate::json::choices;
use crate::scores::{Node, Score};

/// A theme that stands out at one level.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Highlight {
    /// Whether that is good.
    pub kind: HighlightKind,
    /// The rule it follows from.
    pub rule: HighlightRule,
    /// The theme.
    pub theme: ThemeCode,
    /// The level.
    pub level: LevelId,
    /// The figures it rests on, the one it is ranked by first.
    pub because: Vec<Finding>,
}

choices! {
    /// Whether it is good that a theme stands out.
    pub enum HighlightKind {
        /// It goes well.
        Strength = "strength",
        /// It needs a closer look.
        Risk = "risk",
    }
}

choices! {
    /// By which rule a theme stands out.
    pub enum HighlightRule {
        /// Most ratings reach the threshold, and people see it alike.
        StrengthShare = "strength_share",
        /// Few ratings reach the threshold.
        RiskShare = "risk_share",
        /// People see it very differently.
        RiskDivided = "risk_divided",
    }
}

/// One figure, held against its limit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Finding {
    /// Which figure.
    pub figure: Figure,
    /// What it is.
    pub value: f64,
    /// How it compares with the limit.
    pub is: Comparison,
    /// The limit.
    pub limit: f64,
}

choices! {
    /// A figure of a score.
    pub enum Figure {
        /// The share of ratings at the threshold or above.
        ShareAtThreshold = "share_at_threshold",
        /// Consensus (Tastle & Wierman).
        Consensus = "consensus",
        /// Agreement (van der Eijk).
        Agreement = "agreement",
    }
}

choices! {
    /// How a figure compares with its limit.
    pub enum Comparison {
        /// It reaches the limit.
        AtLeast = "at_least",
        /// It falls short of it.
        Below = "below",
    }
}

impl HighlightRule {
    /// Whether it finds strengths or risks.
    #[must_use]
    pub fn kind(self) -> HighlightKind {
        match self {
            Self::StrengthShare => HighlightKind::Strength,
            Self::RiskShare | Self::RiskDivided => HighlightKind::Risk,
        }
    }

    /// What must hold, all of it.
    fn conditions(self, options: &DashboardOptions) -> Vec<(Figure, Comparison, f64)> {
        use Comparison::{AtLeast, Below};
        use Figure::{Agreement, Consensus, ShareAtThreshold};
        match self {
            Self::StrengthShare => vec![
                (ShareAtThreshold, AtLeast, options.strength_share),
                (Consensus, AtLeast, options.low_consensus),
            ],
            Self::RiskShare => vec![(ShareAtThreshold, Below, options.risk_share)],
            Self::RiskDivided => vec![(Agreement, Below, options.divided_agreement)],
        }
    }

    /// The findings by which `score` stands out, if it does.
    fn findings(self, score: &Score, options: &DashboardOptions) -> Option<Vec<Finding>> {
        score.mean.value()?;
        let conditions = self.conditions(options).into_iter();
        conditions
            .map(|(figure, is, limit)| {
                let value = figure.of(score)?;
                let holds = match is {
                    Comparison::AtLeast => value >= limit,
                    Comparison::Below => value < limit,
                };
                holds.then_some(Finding {
                    figure,
                    value,
                    is,
                    limit,
                })
            })
            .collect()
    }
}

impl Figure {
    fn of(self, score: &Score) -> Option<f64> {
        let cell = match self {
            Self::ShareAtThreshold => &score.share_at_threshold,
            Self::Consensus => &score.consensus,
            Self::Agreement => &score.agreement,
        };
        cell.value().copied()
    }
}

impl Highlight {
    /// How far down its list it comes.
    fn rank(&self) -> f64 {
        self.because
            .first()
            .map_or(0.0, |finding| match finding.is {
                Comparison::AtLeast => -finding.value,
                Comparison::Below => finding.value,
            })
    }
}

/// Every theme that stands out: rule by rule, the most striking first; equals
/// in the order of themes, then levels.
pub(super) fn highlights(rows: &[DashboardRow], options: &DashboardOptions) -> Vec<Highlight> {
    let mut all = Vec::new();
    for &rule in HighlightRule::ALL {
        let mut found = Vec::new();
        for row in rows {
            let Node::Theme { code } = &row.node else {
                continue;
            };
            for at in &row.levels {
                let findings = at.score.value().and_then(|s| rule.findings(s, options));
                found.extend(findings.map(|because| Highlight {
                    kind: rule.kind(),
                    rule,
                    theme: code.clone(),
                    level: at.level.clone(),
                    because,
                }));
            }
        }
        found.sort_by(|a, b| a.rank().total_cmp(&b.rank()));
        all.append(&mut found);
    }
    all
}
