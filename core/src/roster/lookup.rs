//! Finding what a caller names, or saying that it is not there.

use super::{Hub, Partnership, Roster, Round, School};

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

impl Roster {
    /// The round of that id.
    ///
    /// # Errors
    ///
    /// When the roster has none.
    pub fn find_round(&self, id: &str) -> Result<&Round, NotInRoster> {
        let found = self.round_index(id).map(|index| index as usize);
        let found = found.and_then(|index| self.document.rounds.get(index));
        found.ok_or_else(|| NotInRoster::Round(id.to_owned()))
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
        let found = self.partnership_index(id).map(|index| index as usize);
        let found = found.and_then(|index| self.document.partnerships.get(index));
        found.ok_or_else(|| NotInRoster::Partnership(id.to_owned()))
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
}
