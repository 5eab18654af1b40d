//! Small wins: what is nearly there, agreed about, and can be helped from within.

use serde::{Deserialize, Serialize};

use super::key::PriorityKey;
use super::options::PriorityOptions;
use super::view::Figure;
use crate::dashboard::Comparison;
use crate::id::{PartnershipId, ThemeCode};
use crate::scores::settled;

/// A theme in which a success is near.
///
/// Its score is below the threshold, rounded half up, but not by more than the
/// declared distance; its ratings agree; and where topics are linked with it,
/// somebody inside has places to offer. Each condition stands in `because`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SmallWin {
    /// Whose theme it is, where those of several partnerships are ranked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partnership: Option<PartnershipId>,
    /// The theme.
    pub theme: ThemeCode,
    /// The conditions it meets.
    pub because: Vec<PriorityReason>,
}

/// One figure, held against its limit.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PriorityReason {
    /// Which figure.
    pub figure: PriorityKey,
    /// What it is.
    pub value: f64,
    /// How it compares with the limit.
    pub is: Comparison,
    /// The limit.
    pub limit: f64,
}

/// What is asked of a small win, in its order: nearest first, then by
/// consensus, then by help.
pub(super) struct Win {
    found: SmallWin,
    distance: f64,
    figures: [(PriorityKey, Option<f64>); 2],
}

impl Win {
    /// The small win that a theme is, if it is one. `reach` is the score from
    /// which it rounds half up to the threshold.
    pub(super) fn of(
        (partnership, theme): (Option<PartnershipId>, &ThemeCode),
        reach: f64,
        figure: impl Fn(PriorityKey) -> Figure,
        options: &PriorityOptions,
    ) -> Option<Self> {
        use Comparison::{AtLeast, Below};
        let value = |key| figure(key).value.value().copied();
        let level = value(PriorityKey::Level)?;
        let consensus = value(PriorityKey::Consensus)?;
        let help = value(PriorityKey::Help);
        let from = reach - options.small_win_within;
        let conditions = [
            (PriorityKey::Level, Some(level), Below, reach),
            (PriorityKey::Level, Some(level), AtLeast, from),
            (
                PriorityKey::Consensus,
                Some(consensus),
                AtLeast,
                options.small_win_consensus,
            ),
            (
                PriorityKey::Help,
                help,
                AtLeast,
                options.small_win_places.into(),
            ),
        ];
        let conditions = conditions.into_iter();
        let because = conditions.filter_map(|(figure, value, is, limit)| {
            let value = value?;
            let holds = match is {
                AtLeast => settled(value) >= settled(limit),
                Below => settled(value) < settled(limit),
            };
            Some(holds.then_some(PriorityReason {
                figure,
                value,
                is,
                limit,
            }))
        });
        Some(Self {
            found: SmallWin {
                partnership,
                theme: theme.clone(),
                because: because.collect::<Option<_>>()?,
            },
            distance: settled(reach - level),
            figures: [
                (PriorityKey::Consensus, Some(consensus)),
                (PriorityKey::Help, help),
            ],
        })
    }
}

/// The wins in order; equals stay in the order they come in.
pub(super) fn in_order(mut wins: Vec<Win>) -> Vec<SmallWin> {
    wins.sort_by(|a, b| {
        let figures = a.figures.iter().zip(&b.figures);
        let others = figures.map(|((key, a), (_, b))| key.compare(*a, *b));
        let mut orders = std::iter::once(a.distance.total_cmp(&b.distance)).chain(others);
        orders
            .find(|order| order.is_ne())
            .unwrap_or(std::cmp::Ordering::Equal)
    });
    wins.into_iter().map(|win| win.found).collect()
}
