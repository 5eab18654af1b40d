//! How much the schools of one partnership see alike.

use serde::{Deserialize, Serialize};

use super::options::AgreementOptions;
use super::table::RatingsTable;
use crate::cell::{Cell, NotApplicableReason};
use crate::framework::{Framework, Scale};
use crate::id::{LevelId, PartnershipId, RoundId, StatementCode, ThemeCode};
use crate::roster::{NotInRoster, Roster};
use crate::scores::{Members, Node, ScoreOptions, Scores};
use crate::stats::gwet::{self, Weights};
use crate::stats::krippendorff::{self, Level};
use crate::stats::within_group::{Centre, a_wg, average_deviation, r_wg};
use crate::stats::within_group_items::{
    AcrossItems, a_wg_j, average_deviation_j, r_wg_j, r_wg_j_star,
};
use crate::stats::{Table, Undefined};
use crate::text::Text;

/// How much the schools of a partnership see alike in a round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PartnershipAgreement {
    /// The round.
    pub round: RoundId,
    /// The partnership.
    pub partnership: PartnershipId,
    /// What it is called.
    pub title: Text,
    /// How many schools belong to it in this round.
    pub members: u64,
    /// All statements of each level together.
    pub levels: Vec<LevelAgreement>,
    /// The themes, level by level.
    pub themes: Vec<ThemeAgreement>,
    /// The statements, level by level.
    pub statements: Vec<StatementAgreement>,
    /// How the scores were computed.
    pub score_options: ScoreOptions,
    /// How agreement was measured.
    pub options: AgreementOptions,
}

/// Agreement over all statements of a level: schools are the raters and
/// statements what is rated.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LevelAgreement {
    /// The level.
    pub level: LevelId,
    /// How many schools rated anything.
    pub schools: Cell<u64>,
    /// How many statements at least two of them rated.
    pub statements: Cell<u64>,
    /// Krippendorff's α for ordinal ratings: 1 is perfect agreement, 0 what
    /// chance would give. It is low where nearly all ratings are the same.
    pub krippendorff_alpha: Cell<f64>,
    /// Gwet's AC2 with ordinal weights (2008, 2014), which high agreement does
    /// not upset. It is about points of the scale: where several people of a
    /// school answer, its scores lie between them, and there is none.
    pub gwet_ac2: Cell<f64>,
    /// The share of pairs of schools that give a statement the very same
    /// score, averaged over statements.
    pub alike: Cell<f64>,
    /// The mean squared distance of two scores of one statement, in ranks.
    pub observed_disagreement: Cell<f64>,
    /// The mean squared distance of any two scores.
    pub expected_disagreement: Cell<f64>,
}

/// Agreement about a theme at one level, over its statements: each school is a
/// rater.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ThemeAgreement {
    /// The level.
    pub level: LevelId,
    /// The theme.
    pub theme: ThemeCode,
    /// What it is called.
    pub title: Text,
    /// How many schools take part.
    pub schools: Cell<u64>,
    /// How many statements the theme has at this level.
    pub statements: u64,
    /// r_wg(J) (James, Demaree & Wolf 1984), which grows with the number of
    /// statements.
    pub r_wg_j: Cell<f64>,
    /// r*_wg(J) (Lindell, Brandt & Whitney 1999), which does not.
    pub r_wg_j_star: Cell<f64>,
    /// The average deviation from the mean, in points of the scale (Burke,
    /// Finkelstein & Dusig 1999).
    pub average_deviation: Cell<f64>,
    /// a_wg(J) (Brown & Hauenstein 2005), without the statements whose mean
    /// lies too near an end of the scale for it.
    pub a_wg_j: Cell<f64>,
}

/// Agreement about one statement: every rating counts, whoever gave it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct StatementAgreement {
    /// The level.
    pub level: LevelId,
    /// The statement.
    pub statement: StatementCode,
    /// How often each point was chosen, lowest first. Read the figures beside
    /// it: quite different counts can have the same.
    pub counts: Cell<Vec<u64>>,
    /// How many ratings there are.
    pub answered: Cell<u64>,
    /// The mean: agreement on a low one is agreement on a weakness.
    pub mean: Cell<f64>,
    /// Consensus (Tastle & Wierman 2007).
    pub consensus: Cell<f64>,
    /// Agreement (van der Eijk 2001).
    pub agreement: Cell<f64>,
    /// r_wg (James, Demaree & Wolf 1984).
    pub r_wg: Cell<f64>,
    /// The average deviation from the mean, in points of the scale (Burke,
    /// Finkelstein & Dusig 1999).
    pub average_deviation: Cell<f64>,
    /// a_wg (Brown & Hauenstein 2005).
    pub a_wg: Cell<f64>,
}

impl PartnershipAgreement {
    /// The agreement of a partnership in a round. `framework` and `roster` are
    /// those that the scores were made with.
    ///
    /// # Errors
    ///
    /// When the roster has no such round or partnership.
    pub fn of(
        scores: &Scores,
        framework: &Framework,
        roster: &Roster,
        round: &str,
        partnership: &str,
        options: &AgreementOptions,
    ) -> Result<Self, NotInRoster> {
        let found = roster.partnership_round(round, partnership)?;
        let partnership = found.partnership;
        let group = Group {
            framework,
            partnership: &partnership.id,
            members: Members::of(scores, framework, roster, found, None),
            options,
        };
        let levels = || framework.levels.iter().map(|level| &level.id);
        Ok(Self {
            round: found.round.id.clone(),
            partnership: partnership.id.clone(),
            title: partnership.title.clone(),
            members: group.members.members,
            levels: levels().map(|level| group.level(level)).collect(),
            themes: levels().flat_map(|level| group.themes(level)).collect(),
            statements: levels().flat_map(|level| group.statements(level)).collect(),
            score_options: scores.options().clone(),
            options: options.clone(),
        })
    }
}

/// What the figures are made of.
struct Group<'a> {
    framework: &'a Framework,
    partnership: &'a PartnershipId,
    members: Members<'a>,
    options: &'a AgreementOptions,
}

impl Group<'_> {
    fn table(&self, level: &LevelId, node: &Node) -> RatingsTable {
        RatingsTable::of_members(
            &self.members,
            self.partnership,
            self.framework,
            level.as_str(),
            node,
        )
    }

    fn level(&self, level: &LevelId) -> LevelAgreement {
        let ratings = self.table(level, &Node::Whole);
        let table = ratings.table();
        let scale = self.scale(level, &Node::Whole);
        let on_scale = table.and_then(|table| match scale {
            Some(scale) => Cell::of((table, scale)),
            None => Cell::not_applicable(NotApplicableReason::MixedScales),
        });
        let figures =
            on_scale.and_then(|(table, _)| krippendorff::alpha(table, Level::Ordinal).into());
        let ac2 = on_scale.and_then(|(table, scale)| {
            let points = scale.points.iter().map(|point| point.value.into());
            let points: Vec<f64> = points.collect();
            match gwet::ac(table, Weights::Ordinal, Some(&points)) {
                Err(Undefined::OutOfRange) => {
                    Cell::not_applicable(NotApplicableReason::BetweenPoints)
                }
                ac2 => ac2.map(|ac2| ac2.coefficient).into(),
            }
        });
        let alike = on_scale.and_then(|(table, _)| {
            let raw = gwet::raw_agreement(table, Weights::Identity, None);
            raw.map(|raw| raw.pairs).into()
        });
        LevelAgreement {
            level: level.clone(),
            schools: table.map(|table| rated(table).rows() as u64),
            statements: table.map(|table| {
                let columns = (0..table.columns()).map(|column| table.column(column));
                let shared = columns.filter(|column| column.clone().flatten().count() > 1);
                shared.count() as u64
            }),
            krippendorff_alpha: figures.map(|figures| figures.alpha),
            gwet_ac2: ac2,
            alike,
            observed_disagreement: figures.map(|figures| figures.observed),
            expected_disagreement: figures.map(|figures| figures.expected),
        }
    }

    fn themes(&self, level: &LevelId) -> Vec<ThemeAgreement> {
        let themes = self.framework.themes().filter_map(|(_, theme)| {
            let code = theme.code.clone();
            let node = Node::Theme { code };
            let ratings = self.table(level, &node);
            if ratings.columns.is_empty() {
                return None;
            }
            let scale = self.scale(level, &node);
            let figure = |figure: &dyn Fn(&Table, &Scale) -> Result<AcrossItems, Undefined>| {
                ratings.table().and_then(|table| match scale {
                    Some(scale) => figure(table, scale).map(|across| across.value).into(),
                    None => Cell::not_applicable(NotApplicableReason::MixedScales),
                })
            };
            let (options, missing) = (self.options, self.options.missing());
            let points = |scale: &Scale| scale.points.len();
            Some(ThemeAgreement {
                level: level.clone(),
                theme: theme.code.clone(),
                title: theme.title.clone(),
                schools: ratings.table().map(|table| options.rows(table)),
                statements: ratings.columns.len() as u64,
                r_wg_j: figure(&|table, scale| {
                    r_wg_j(table, points(scale), &options.r_wg(), missing)
                }),
                r_wg_j_star: figure(&|table, scale| {
                    r_wg_j_star(table, points(scale), options.null.null(), missing)
                }),
                average_deviation: figure(&|table, _| {
                    average_deviation_j(table, Centre::Mean, missing)
                }),
                a_wg_j: figure(&|table, scale| {
                    let ends = (scale.minimum().into(), scale.maximum().into());
                    a_wg_j(table, ends.0, ends.1, missing)
                }),
            })
        });
        themes.collect()
    }

    fn statements(&self, level: &LevelId) -> Vec<StatementAgreement> {
        let statements = self.framework.statements();
        let statements = statements.filter(|(.., statement)| statement.level == *level);
        let statements = statements.map(|(.., statement)| {
            let code = statement.code.clone();
            let score = self.members.own(level.as_str(), &Node::Statement { code });
            let counts = score.and_then(|score| score.counts.clone());
            let figure = |figure: &dyn Fn(&[u64]) -> Result<f64, Undefined>| {
                counts.clone().and_then(|counts| figure(&counts).into())
            };
            StatementAgreement {
                level: level.clone(),
                statement: statement.code.clone(),
                answered: counts.clone().map(|counts| counts.iter().sum()),
                mean: score.and_then(|score| score.mean),
                consensus: score.and_then(|score| score.consensus),
                agreement: score.and_then(|score| score.agreement),
                r_wg: figure(&|counts| r_wg(counts, &self.options.r_wg())),
                average_deviation: figure(&|counts| average_deviation(counts, Centre::Mean)),
                a_wg: figure(&a_wg),
                counts,
            }
        });
        statements.collect()
    }

    /// The scale that all statements of a node share at a level.
    fn scale(&self, level: &LevelId, node: &Node) -> Option<&Scale> {
        let statements = self.framework.statements();
        let mut scales = statements.filter_map(|(area, theme, statement)| {
            let inside = match node {
                Node::Theme { code } => *code == theme.code,
                Node::Area { code } => *code == area.code,
                _ => true,
            };
            let inside = inside && statement.level == *level;
            inside.then(|| self.framework.scale_of(statement))?
        });
        let first = scales.next()?;
        scales.all(|scale| scale.id == first.id).then_some(first)
    }
}

/// The rows in which anything is rated.
fn rated(table: &Table) -> Table {
    table.keep(|row| row.iter().any(Option::is_some))
}
