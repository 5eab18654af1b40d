//! Where a school stands on a support topic.

use crate::json::choices;

choices! {
    /// Where a school stands on a topic, from needing help to giving it.
    pub enum Stance {
        /// Needs help urgently.
        HighNeed = "high_need",
        /// Would benefit from help.
        ModerateNeed = "moderate_need",
        /// Neither needs nor offers; an answer, not a missing one.
        NotApplicable = "not_applicable",
        /// Can give some help.
        ModerateOffer = "moderate_offer",
        /// Can give much help.
        HighOffer = "high_offer",
    }
}

impl Stance {
    /// Whether it asks for help.
    #[must_use]
    pub fn is_need(self) -> bool {
        matches!(self, Self::HighNeed | Self::ModerateNeed)
    }

    /// Whether it gives help.
    #[must_use]
    pub fn is_offer(self) -> bool {
        matches!(self, Self::ModerateOffer | Self::HighOffer)
    }
}
