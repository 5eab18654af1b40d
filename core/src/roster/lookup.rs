//! Finding what a caller names, or saying that it is not there.

use super::{Hub, Partnership, Roster, Round, School};
use crate::code::Code;

/// A partnership in a round.
#[derive(Clone, Copy)]
pub(crate) struct PartnershipRound<'r> {
    pub(crate) round: &'r Round,
    pub(crate) partnership: &'r Partnership,
    /// The places of the round and of the partnership in the roster.
    pub(crate) place: (u32, u32),
}

/// Something that is not in the roster.
///
/// ```
/// # let (_, roster) = pedt::doctest::hub();
/// use pedt::roster::NotInRoster;
///
/// assert_eq!(roster.find_hub("county")?.id.as_str(), "county");
/// assert_eq!(roster.find_hub("shire"), Err(NotInRoster::Hub("shire".into())));
/// # Ok::<(), NotInRoster>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NotInRoster {
    /// There is no such round.
    #[error("the roster has no round `{0}`")]
    Round(String),
    /// There is no such hub.
    #[error("the roster has no hub `{0}`")]
    Hub(String),
    /// There is no such partnership.
    #[error("the roster has no partnership `{0}`")]
    Partnership(String),
    /// There is no such school.
    #[error("the roster has no school `{0}`")]
    School(String),
}

impl NotInRoster {
    /// The code under which a call that names it is told.
    ///
    /// ```
    /// use pedt::roster::NotInRoster;
    ///
    /// assert_eq!(NotInRoster::Hub("shire".into()).code().info().code, "unknown_hub");
    /// ```
    #[must_use]
    pub fn code(&self) -> Code {
        match self {
            Self::Round(_) => Code::UnknownRound,
            Self::Hub(_) => Code::UnknownHub,
            Self::Partnership(_) => Code::UnknownPartnership,
            Self::School(_) => Code::UnknownSchool,
        }
    }

    /// What it is, as fields that name it are called, and its id.
    pub(crate) fn named(&self) -> (&'static str, &str) {
        match self {
            Self::Round(id) => ("round", id),
            Self::Hub(id) => ("hub", id),
            Self::Partnership(id) => ("partnership", id),
            Self::School(id) => ("school", id),
        }
    }
}

impl Roster {
    /// The round of that id.
    ///
    /// # Errors
    ///
    /// When the roster has none.
    pub fn find_round(&self, id: &str) -> Result<&Round, NotInRoster> {
        Ok(self.round_at(id)?.1)
    }

    /// The hub of that id.
    ///
    /// # Errors
    ///
    /// When the roster has none.
    pub fn find_hub(&self, id: &str) -> Result<&Hub, NotInRoster> {
        let found = self.hubs.iter().find(|hub| hub.id.as_str() == id);
        found.ok_or_else(|| NotInRoster::Hub(id.to_owned()))
    }

    /// The partnership of that id.
    ///
    /// # Errors
    ///
    /// When the roster has none.
    pub fn find_partnership(&self, id: &str) -> Result<&Partnership, NotInRoster> {
        Ok(self.partnership_at(id)?.1)
    }

    /// The school of that id.
    ///
    /// # Errors
    ///
    /// When the roster has none.
    pub fn find_school(&self, id: &str) -> Result<&School, NotInRoster> {
        let found = self.school_index(id).map(|index| index as usize);
        let found = found.and_then(|index| self.document.schools.get(index));
        found.ok_or_else(|| NotInRoster::School(id.to_owned()))
    }

    /// The partnership of that id in the round of that id.
    pub(crate) fn partnership_round(
        &self,
        round: &str,
        partnership: &str,
    ) -> Result<PartnershipRound<'_>, NotInRoster> {
        let (round_at, round) = self.round_at(round)?;
        let (partnership_at, partnership) = self.partnership_at(partnership)?;
        Ok(PartnershipRound {
            round,
            partnership,
            place: (round_at, partnership_at),
        })
    }

    /// The partnership at one place in the round at another.
    pub(crate) fn partnership_round_at(&self, place: (u32, u32)) -> Option<PartnershipRound<'_>> {
        Some(PartnershipRound {
            round: self.document.rounds.get(place.0 as usize)?,
            partnership: self.document.partnerships.get(place.1 as usize)?,
            place,
        })
    }

    /// The round of that id, with its place.
    pub(crate) fn round_at(&self, id: &str) -> Result<(u32, &Round), NotInRoster> {
        let index = self.round_index(id);
        let found = index.and_then(|at| Some((at, self.document.rounds.get(at as usize)?)));
        found.ok_or_else(|| NotInRoster::Round(id.to_owned()))
    }

    /// The partnership of that id, with its place.
    pub(crate) fn partnership_at(&self, id: &str) -> Result<(u32, &Partnership), NotInRoster> {
        let index = self.partnership_index(id);
        let found = index.and_then(|at| Some((at, self.document.partnerships.get(at as usize)?)));
        found.ok_or_else(|| NotInRoster::Partnership(id.to_owned()))
    }
}
