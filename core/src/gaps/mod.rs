//! Gaps: where two views of the same theme lie apart.
//!
//! Every school rates itself and the partnership, theme by theme. Where the two
//! lie apart, or where one school sees what the others do not, there is
//! something to talk about, and a talk is what the instrument is for. Themes
//! are parallel across levels and statements are not, so gaps are taken of
//! themes, areas and the whole.
//!
//! | gap | is | over |
//! | --- | --- | --- |
//! | self–partnership | a school's score of the partnership minus its score of itself | [`SchoolGap`], and the mean over schools |
//! | perception | a school's score of the partnership minus the mean of the others' | [`SchoolGap`] |
//! | to the mean | a school's score of itself minus that of the partnership at the same level | [`SchoolGap`] |
//! | between schools | range, deviation and outliers | [`Spread`] |
//! | between roles | one role minus another, within schools | [`RoleGap`] |
//! | to a target | the partnership minus a declared score | [`TargetGap`] |
//! | to others | the partnership minus the mean of other partnerships, its own left out | [`PeerGap`] |
//!
//! A gap is read with care. People rate themselves more kindly than others, so
//! some gap between self and partnership is usual; three schools make no
//! pattern; and neither side of a gap is the truth. What passes a declared
//! limit becomes a [`GapFlag`] with its figures.
//!
//! Everything is made of [`Scores`], so an analysis of scores of which some are
//! hidden shows no more than they do: a figure that rests on a hidden one is
//! hidden too.
//!
//! ```
//! # let dataset = pedt::doctest::dataset();
//! use pedt::gaps::{GapOptions, Gaps};
//! use pedt::{Cell, Grain, Rows, ScoreOptions, Scores, Tally};
//!
//! let tally = Tally::of(&dataset, Grain::School, Rows::Submitted);
//! let scores = Scores::of(&tally, &ScoreOptions::default())?;
//! let (framework, roster) = (dataset.framework(), dataset.roster());
//! let options = GapOptions::default();
//! let gaps = Gaps::of(&scores, framework, roster, "2026-autumn", "dale", &options)?;
//!
//! let theme = &gaps.rows[2];
//! assert_eq!(theme.title.get("en"), Some("Engagement and Commitment"));
//! let school = &theme.schools[0];
//! assert_eq!((school.own, school.partnership), (Cell::of(2.0), Cell::of(3.0)));
//! assert_eq!(school.self_partnership, Cell::of(1.0));
//! assert_eq!(theme.self_partnership.basis.n, 3);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod flag;
mod mean;
mod options;
mod peers;
mod roles;
mod schools;
mod spread;
mod targets;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub use flag::{GapComparison, GapFigure, GapFlag, GapReason, GapRule};
pub use mean::MeanGap;
pub use options::GapOptions;
pub use peers::{PeerGap, Peers};
pub use roles::RoleGap;
pub use schools::SchoolGap;
pub use spread::Spread;
pub use targets::{GapTarget, TargetGap};

use crate::cell::Cell;
use crate::framework::{Framework, Level, Scale};
use crate::id::{LevelId, PartnershipId, RoleId, RoundId};
use crate::roster::{NotInRoster, Roster};
use crate::scores::{Members, Node, ScoreOptions, Scores, asks, nodes};
use crate::text::Text;

/// The gaps of a partnership in a round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Gaps {
    /// The round.
    pub round: RoundId,
    /// The partnership.
    pub partnership: PartnershipId,
    /// What it is called.
    pub title: Text,
    /// The level at which schools rate themselves.
    pub own_level: LevelId,
    /// The level at which they rate the partnership.
    pub partnership_level: LevelId,
    /// How many schools belong to it in this round.
    pub members: u64,
    /// The whole, then each area with its themes after it.
    pub rows: Vec<GapRow>,
    /// What is worth a talk: rule by rule, the most striking first; equals in
    /// the order of the rows.
    pub flags: Vec<GapFlag>,
    /// How the scores were computed.
    pub score_options: ScoreOptions,
    /// What was compared, and the limits behind the flags.
    pub options: GapOptions,
}

/// The gaps of one theme or area, or of the whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct GapRow {
    /// What it is about.
    pub node: Node,
    /// What that is called; for the whole, the framework's title.
    pub title: Text,
    /// Each school: those that have scores in the order of these, then the
    /// other members in the order of the roster.
    pub schools: Vec<SchoolGap>,
    /// How far schools rate the partnership above themselves.
    pub self_partnership: MeanGap,
    /// How far schools lie apart, at either level.
    pub spread: Vec<Spread>,
    /// Every pair of roles that answered, at either level; none unless the
    /// scores tell roles apart.
    pub roles: Vec<RoleGap>,
    /// The declared targets.
    pub targets: Vec<TargetGap>,
    /// The other partnerships of the hub, then those of the same kind, at
    /// either level.
    pub peers: Vec<PeerGap>,
}

/// Gaps of something that is not there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum GapsError {
    /// The round or the partnership is not in the roster.
    #[error(transparent)]
    NotInRoster(#[from] NotInRoster),
    /// There is no such level.
    #[error("the framework has no level `{0}`")]
    UnknownLevel(String),
    /// A target is about something that is not scored.
    #[error("target {0} is about nothing that is asked at its level")]
    UnknownTarget(usize),
}

impl Gaps {
    /// The gaps of a partnership in a round. `framework` and `roster` are those
    /// that the scores were made with.
    ///
    /// Roles are compared if the scores are of a tally of roles.
    ///
    /// # Errors
    ///
    /// When there is no such round, partnership or level, or a target is about
    /// something that is not scored: a statement, or nothing that is asked.
    pub fn of(
        scores: &Scores,
        framework: &Framework,
        roster: &Roster,
        round: &str,
        partnership: &str,
        options: &GapOptions,
    ) -> Result<Self, GapsError> {
        let found = roster.partnership_round(round, partnership)?;
        let partnership = found.partnership;
        let members = Members::of(scores, framework, roster, found, None);
        let levels = levels(framework, options)?;
        check_targets(framework, options)?;
        let view = View {
            framework,
            options,
            levels,
            roles: roles::by_role(scores, framework, roster, found),
            peers: peers::groups(scores, roster, round, partnership),
            members,
        };
        let (mut rows, mut flags) = (Vec::new(), Vec::new());
        for (node, title) in nodes(framework) {
            rows.push(view.row(node, title, &mut flags));
        }
        Ok(Self {
            round: found.round.id.clone(),
            partnership: partnership.id.clone(),
            title: partnership.title.clone(),
            own_level: levels.0.clone(),
            partnership_level: levels.1.clone(),
            members: view.members.members,
            rows,
            flags: flag::sorted(flags),
            score_options: scores.options().clone(),
            options: options.clone(),
        })
    }
}

/// The levels that are compared.
fn levels<'f>(
    framework: &'f Framework,
    options: &GapOptions,
) -> Result<(&'f LevelId, &'f LevelId), GapsError> {
    let find = |id: &Option<LevelId>, usual: Option<&'f Level>| {
        let level = match id {
            Some(id) => framework.level(id),
            None => usual, // a checked framework has one
        };
        let name = id.as_ref().map_or("", LevelId::as_str);
        let level = level.map(|level| &level.id);
        level.ok_or_else(|| GapsError::UnknownLevel(name.to_owned()))
    };
    Ok((
        find(&options.own_level, framework.levels.first())?,
        find(&options.partnership_level, framework.levels.last())?,
    ))
}

fn check_targets(framework: &Framework, options: &GapOptions) -> Result<(), GapsError> {
    for (index, target) in options.targets.iter().enumerate() {
        let statement = matches!(target.node, Node::Statement { .. });
        if statement || !asks(framework, target.level.as_str(), &target.node) {
            return Err(GapsError::UnknownTarget(index));
        }
    }
    Ok(())
}

/// What the rows are made of.
struct View<'a> {
    framework: &'a Framework,
    options: &'a GapOptions,
    levels: (&'a LevelId, &'a LevelId),
    members: Members<'a>,
    roles: Vec<(&'a RoleId, Members<'a>)>,
    peers: Vec<peers::Group<'a>>,
}

impl View<'_> {
    fn row(&self, node: Node, title: &Text, flags: &mut Vec<GapFlag>) -> GapRow {
        let (own, partnership) = self.levels;
        let options = self.options;
        let both = if own == partnership {
            vec![own]
        } else {
            vec![own, partnership]
        };
        let names = (own.as_str(), partnership.as_str());
        let schools = schools::schools(&self.members, names, &node);
        let self_partnership = MeanGap::of(
            schools.iter().map(|school| school.self_partnership),
            options,
        );
        let (mut spread, mut outliers) = (Vec::new(), Vec::new());
        let (mut roles, mut peers) = (Vec::new(), Vec::new());
        for level in both {
            let (found, apart) = Spread::of(&self.members, level, &node, options);
            spread.push(found);
            outliers.push((level.clone(), apart));
            roles.extend(roles::gaps(&self.roles, level, &node, options));
            let groups = self.peers.iter();
            peers.extend(groups.map(|group| PeerGap::of(group, &self.members, level, &node)));
        }
        let targets = options.targets.iter().filter(|target| target.node == node);
        let targets = targets.map(|target| TargetGap::of(target, &self.members));
        let row = GapRow {
            title: title.clone(),
            schools,
            self_partnership,
            spread,
            roles,
            targets: targets.collect(),
            peers,
            node,
        };
        let scales = (
            self.scale(own, &row.node),
            self.scale(partnership, &row.node),
        );
        if let (Some(own_scale), Some(scale)) = scales {
            let found = flag::Found {
                row: &row,
                own_scale,
                scale,
                outliers: &outliers,
            };
            flags.extend(found.flags(options));
        }
        row
    }

    /// The scale that the partnership is scored on at a level.
    fn scale(&self, level: &LevelId, node: &Node) -> Option<&Scale> {
        let score = self.members.own(level.as_str(), node);
        let scale = match &score {
            Cell::Value { value } => &value.scale,
            _ => &self.framework.default_scale,
        };
        self.framework.scale(scale)
    }
}
