//! What a unit takes in, by place in the roster.

use super::ScoreUnit;
use crate::roster::{NotInRoster, Roster};

impl ScoreUnit {
    /// Every name in it that the roster has not.
    pub(crate) fn unknown_names(&self, roster: &Roster) -> Vec<NotInRoster> {
        let faults = match self {
            Self::Hub { hub } => [roster.find_hub(hub.as_str()).err(), None],
            Self::Partnership { partnership } => {
                [roster.find_partnership(partnership.as_str()).err(), None]
            }
            Self::School {
                partnership,
                school,
            } => [
                roster.find_partnership(partnership.as_str()).err(),
                roster.find_school(school.as_str()).err(),
            ],
        };
        faults.into_iter().flatten().collect()
    }

    /// Whether the roster has it.
    ///
    /// # Errors
    ///
    /// The first name that the roster has not.
    pub(crate) fn is_known(&self, roster: &Roster) -> Result<(), NotInRoster> {
        let mut unknown = self.unknown_names(roster).into_iter();
        unknown.next().map_or(Ok(()), Err)
    }

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
