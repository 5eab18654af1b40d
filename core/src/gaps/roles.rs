//! Leaders, teachers, governors: how far roles see things differently.

use serde::{Deserialize, Serialize};

use super::mean::{MeanGap, above};
use super::options::GapOptions;
use crate::framework::Framework;
use crate::id::{LevelId, RoleId};
use crate::roster::{PartnershipRound, Roster};
use crate::scores::{Members, Node, Scores};

/// Two roles, compared within schools: only a school in which both answered
/// tells them apart, for otherwise schools would be compared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RoleGap {
    /// The level.
    pub level: LevelId,
    /// One role.
    pub role: RoleId,
    /// The other.
    pub other: RoleId,
    /// How far the first rates above the other; `missing` are schools in which
    /// one of them has no score.
    pub gap: MeanGap,
}

/// The schools of a partnership as each role sees them, for roles that have
/// scores there.
pub(super) fn by_role<'a>(
    scores: &'a Scores,
    framework: &'a Framework,
    roster: &Roster,
    found: PartnershipRound<'_>,
) -> Vec<(&'a RoleId, Members<'a>)> {
    let roles = framework.roles.iter().filter_map(|role| {
        let id = Some(role.id.as_str());
        let members = Members::of(scores, framework, roster, found, id);
        let answered = members.schools.iter().any(|school| school.scores.is_some());
        answered.then_some((&role.id, members))
    });
    roles.collect()
}

/// Every pair of roles at a node and level, in the order of the framework.
pub(super) fn gaps(
    roles: &[(&RoleId, Members<'_>)],
    level: &LevelId,
    node: &Node,
    options: &GapOptions,
) -> Vec<RoleGap> {
    let mut gaps = Vec::new();
    for (index, (role, members)) in roles.iter().enumerate() {
        for (other, others) in roles.iter().skip(index + 1) {
            let differences = members.schools.iter().filter_map(|school| {
                let mut there = others.schools.iter();
                let there = there.find(|there| there.school == school.school)?;
                let first = members.of_school(school, level.as_str(), node);
                let second = others.of_school(there, level.as_str(), node);
                Some(above(first, second))
            });
            gaps.push(RoleGap {
                level: level.clone(),
                role: (*role).clone(),
                other: (*other).clone(),
                gap: MeanGap::of(differences, options),
            });
        }
    }
    gaps
}
