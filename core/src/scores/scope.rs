//! What a unit takes in, by place in the roster.

use super::ScoreUnit;
use crate::roster::{NotInRoster, Roster};

impl ScoreUnit {
    /// The partnerships it stands for: its own for a school, itself for a
    /// partnership, all of its own for a hub.
    ///
    /// # Errors
    ///
    /// When the roster has no such unit.
    pub(crate) fn partnerships(&self, roster: &Roster) -> Result<Vec<u32>, NotInRoster> {
        let index = |id: &str| Ok(roster.partnership_at(id)?.0);
        match self {
            Self::Hub { hub } => {
                roster.find_hub(hub.as_str())?;
                let partnerships = roster.partnerships.iter().zip(0..);
                let inside = partnerships.filter(|(p, _)| p.hub.as_ref() == Some(hub));
                Ok(inside.map(|(_, index)| index).collect())
            }
            Self::Partnership { partnership } => Ok(vec![index(partnership.as_str())?]),
            Self::School {
                partnership,
                school,
            } => {
                roster.find_school(school.as_str())?;
                Ok(vec![index(partnership.as_str())?])
            }
        }
    }
}
