//! Across a hub: may scores be brought together by group, and do the
//! statements of a theme hang together?

use serde::{Deserialize, Serialize};

use super::options::AgreementOptions;
use super::table::RatingsTable;
use crate::cell::{Cell, UndefinedReason};
use crate::dataset::Dataset;
use crate::framework::Framework;
use crate::id::{HubId, LevelId, RoundId, StatementCode, ThemeCode};
use crate::json::choices;
use crate::roster::{NotInRoster, Roster};
use crate::scores::{Node, ScoreUnit, Scores};
use crate::stats::alpha::{cronbach_alpha, item_reliability};
use crate::stats::omega::{Matrix, omega};
use crate::stats::one_way::{GroupSize, OneWay, one_way};
use crate::stats::{Table, Undefined};
use crate::text::Text;

/// With fewer rows, α and ω are mostly noise.
const FEW_ROWS: u64 = 30;

/// With fewer groups, an ICC is mostly noise.
const FEW_GROUPS: u64 = 10;

/// The reliability of themes across a hub in a round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Reliability {
    /// The round.
    pub round: RoundId,
    /// The hub.
    pub hub: HubId,
    /// Whose ratings the rows are.
    pub of: RatingsOf,
    /// The themes, level by level.
    pub themes: Vec<ThemeReliability>,
    /// How it was measured.
    pub options: AgreementOptions,
}

choices! {
    /// Whose ratings are compared.
    pub enum RatingsOf {
        /// Schools, in the groups of their partnerships.
        Schools = "schools",
        /// Respondents, in the groups of their schools.
        Respondents = "respondents",
    }
}

/// The reliability of one theme at one level.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ThemeReliability {
    /// The level.
    pub level: LevelId,
    /// The theme.
    pub theme: ThemeCode,
    /// What it is called.
    pub title: Text,
    /// Whether groups differ more than those in them.
    pub groups: GroupReliability,
    /// Whether its statements say the same.
    pub scale: ScaleReliability,
    /// What to bear in mind.
    pub notes: Vec<ReliabilityNote>,
}

/// Whether groups differ more than those in them: schools within partnerships,
/// or people within schools.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct GroupReliability {
    /// How many groups have a score.
    pub groups: Cell<u64>,
    /// How many scores they have together.
    #[cfg_attr(feature = "schema", schemars(title = "Number"))]
    pub n: Cell<u64>,
    /// How many scores a group has on average.
    pub mean_size: Cell<f64>,
    /// ICC(1), with the mean size: the part of a single score that its group
    /// explains. Below zero, those within a group differ more than the groups.
    pub icc1: Cell<f64>,
    /// ICC(1) with Searle's n0 for groups of several sizes.
    pub icc1_n0: Cell<f64>,
    /// The lower limit of the first.
    pub icc1_lower: Cell<f64>,
    /// The upper limit of the first.
    pub icc1_upper: Cell<f64>,
    /// ICC(2): how far the means of groups can be relied on.
    pub icc2: Cell<f64>,
    /// The mean square between groups.
    pub ms_between: Cell<f64>,
    /// The mean square within groups.
    pub ms_within: Cell<f64>,
    /// *F*.
    pub f: Cell<f64>,
    /// The p of *F*.
    pub p: Cell<f64>,
}

/// Whether the statements of a theme say the same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ScaleReliability {
    /// How many rows take part.
    #[cfg_attr(feature = "schema", schemars(title = "Number"))]
    pub n: Cell<u64>,
    /// Cronbach's α (1951).
    pub alpha: Cell<f64>,
    /// Its lower limit (Feldt 1965).
    pub alpha_lower: Cell<f64>,
    /// Its upper limit.
    pub alpha_upper: Cell<f64>,
    /// McDonald's ω (1999), of three statements or more.
    pub omega: Cell<f64>,
    /// Each statement beside the others.
    pub statements: Cell<Vec<StatementReliability>>,
}

/// A statement beside the others of its theme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct StatementReliability {
    /// The statement.
    pub statement: StatementCode,
    /// Cronbach's α without it.
    pub alpha_if_deleted: Cell<f64>,
    /// Its correlation with the sum of the others.
    pub item_rest: Cell<f64>,
}

choices! {
    /// What to bear in mind with a figure of reliability.
    pub enum ReliabilityNote {
        /// With fewer than 30 rows, α and ω are mostly noise.
        FewRows = "few_rows",
        /// With fewer than 10 groups, an ICC is mostly noise.
        FewGroups = "few_groups",
        /// A negative α mostly means that a statement is put the other way round.
        NegativeAlpha = "negative_alpha",
    }
}

impl Reliability {
    /// The reliability of the scores of schools, with partnerships as groups.
    ///
    /// # Errors
    ///
    /// When the roster has no such round or hub.
    pub fn of_schools(
        scores: &Scores,
        framework: &Framework,
        roster: &Roster,
        round: &str,
        hub: &str,
        options: &AgreementOptions,
    ) -> Result<Self, NotInRoster> {
        let round = roster.find_round(round)?.id.clone();
        let hub = roster.find_hub(hub)?.id.clone();
        let unit = ScoreUnit::Hub { hub: hub.clone() };
        let table = |level: &str, node: &Node| {
            let at = (round.as_str(), &unit);
            RatingsTable::of_schools(scores, framework, roster, at, level, node)
        };
        Ok(Self {
            themes: themes(framework, RatingsOf::Schools, &table, options),
            of: RatingsOf::Schools,
            round,
            hub,
            options: options.clone(),
        })
    }

    /// The reliability of the ratings of people, with schools as groups: how
    /// far one leader stands for a school.
    ///
    /// # Errors
    ///
    /// When the roster has no such round or hub.
    pub fn of_respondents(
        dataset: &Dataset,
        round: &str,
        hub: &str,
        options: &AgreementOptions,
    ) -> Result<Self, NotInRoster> {
        let round = dataset.roster().find_round(round)?.id.clone();
        let hub = dataset.roster().find_hub(hub)?.id.clone();
        let unit = ScoreUnit::Hub { hub: hub.clone() };
        let table = |level: &str, node: &Node| {
            RatingsTable::of_respondents(dataset, round.as_str(), &unit, level, node)
        };
        let of = RatingsOf::Respondents;
        Ok(Self {
            themes: themes(dataset.framework(), of, &table, options),
            of,
            round,
            hub,
            options: options.clone(),
        })
    }
}

fn themes(
    framework: &Framework,
    of: RatingsOf,
    table: &dyn Fn(&str, &Node) -> RatingsTable,
    options: &AgreementOptions,
) -> Vec<ThemeReliability> {
    let levels = framework.levels.iter();
    let themes = levels.flat_map(|level| {
        framework.themes().filter_map(|(_, theme)| {
            let code = theme.code.clone();
            let ratings = table(level.id.as_str(), &Node::Theme { code });
            if ratings.columns.is_empty() {
                return None;
            }
            let groups = GroupReliability::of(&ratings, of, options);
            let scale = ScaleReliability::of(&ratings, options);
            let below = |cell: Cell<u64>, few| cell.value().is_some_and(|n| *n < few);
            let negative = scale.alpha.value().is_some_and(|alpha| *alpha < 0.0);
            let notes = [
                (below(scale.n, FEW_ROWS), ReliabilityNote::FewRows),
                (below(groups.groups, FEW_GROUPS), ReliabilityNote::FewGroups),
                (negative, ReliabilityNote::NegativeAlpha),
            ];
            let notes = notes.into_iter().filter(|(holds, _)| *holds);
            Some(ThemeReliability {
                level: level.id.clone(),
                theme: theme.code.clone(),
                title: theme.title.clone(),
                groups,
                scale,
                notes: notes.map(|(_, note)| note).collect(),
            })
        })
    });
    themes.collect()
}

impl GroupReliability {
    fn of(ratings: &RatingsTable, of: RatingsOf, options: &AgreementOptions) -> Self {
        let groups = ratings.groups(of, options.min_answered);
        let sizes: Cell<(u64, u64)> = match &groups {
            Cell::Value { value } => {
                let sizes = value.iter().map(|group| group.len() as u64);
                Cell::of((value.len() as u64, sizes.sum()))
            }
            other => other.clone().and_then(|_| Cell::Unavailable),
        };
        let anova = groups.and_then(|groups| Cell::<OneWay>::from(one_way(&groups)));
        let size = GroupSize::Mean;
        let interval =
            anova.and_then(|anova| Cell::from(anova.icc1_interval(size, options.confidence)));
        Self {
            groups: sizes.map(|(groups, _)| groups),
            n: sizes.map(|(_, n)| n),
            mean_size: sizes.and_then(|(groups, n)| match groups {
                0 => Cell::undefined(UndefinedReason::NoAnswers),
                _ => Cell::of(n as f64 / groups as f64),
            }),
            icc1: anova.and_then(|anova| anova.icc1(size).into()),
            icc1_n0: anova.and_then(|anova| anova.icc1(GroupSize::N0).into()),
            icc1_lower: interval.map(|(lower, _)| lower),
            icc1_upper: interval.map(|(_, upper)| upper),
            icc2: anova.and_then(|anova| anova.icc2().into()),
            ms_between: anova.map(|anova| anova.ms_between),
            ms_within: anova.map(|anova| anova.ms_within),
            f: anova.and_then(|anova| anova.f().into()),
            p: anova.and_then(|anova| anova.p_value().into()),
        }
    }
}

impl ScaleReliability {
    fn of(ratings: &RatingsTable, options: &AgreementOptions) -> Self {
        let (table, missing) = (ratings.on_one_scale(), options.missing());
        let alpha = table.and_then(|table| Cell::from(cronbach_alpha(table, missing)));
        let interval = alpha.and_then(|alpha| Cell::from(alpha.interval(options.confidence)));
        let omega = |table| omega(table, Matrix::Covariances, missing);
        let statements = |table: &Table| {
            let items = item_reliability(table, missing)?.into_iter();
            let items = items.zip(&ratings.columns);
            let items = items.map(|(item, code)| StatementReliability {
                statement: code.clone(),
                alpha_if_deleted: item.alpha_if_deleted.into(),
                item_rest: item.item_rest.into(),
            });
            Ok::<_, Undefined>(items.collect())
        };
        Self {
            n: table.map(|table| options.rows(table)),
            alpha: alpha.map(|alpha| alpha.alpha),
            alpha_lower: interval.map(|(lower, _)| lower),
            alpha_upper: interval.map(|(_, upper)| upper),
            omega: table.and_then(|table| omega(table).map(|omega| omega.omega).into()),
            statements: table.and_then(|table| statements(table).into()),
        }
    }
}
