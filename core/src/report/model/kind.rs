//! Which reports there are, and which sections they may have.

use crate::json::choices;

choices! {
    /// What a report is of.
    pub enum ReportKind {
        /// One school in a partnership.
        School = "school",
        /// A partnership.
        Partnership = "partnership",
        /// The partnerships of a hub.
        Hub = "hub",
        /// A partnership or a hub, in short, for those who fund it.
        Funder = "funder",
    }
}

choices! {
    /// A part of a report.
    pub enum SectionKind {
        /// The page to read if only one is read.
        AtAGlance = "at_a_glance",
        /// Strengths and risks, with their reasons.
        StrengthsAndRisks = "strengths_and_risks",
        /// Areas and themes, for the schools and for the partnership.
        AreasAndThemes = "areas_and_themes",
        /// How far the schools see alike.
        Agreement = "agreement",
        /// Where views differ.
        Gaps = "gaps",
        /// What has changed.
        Progress = "progress",
        /// The form that the collaboration takes.
        Quadrant = "quadrant",
        /// Who needs help, and who offers it.
        OffersAndNeeds = "offers_and_needs",
        /// Who could help whom.
        Matches = "matches",
        /// The partnerships of a hub side by side.
        Partnerships = "partnerships",
        /// Where practice can be shared.
        Practice = "practice",
        /// What to work on first.
        Priorities = "priorities",
        /// What leaders wrote.
        Notes = "notes",
        /// Who has answered.
        Responses = "responses",
        /// What was moderated.
        Moderation = "moderation",
        /// How the figures are made, and what they cannot say.
        Methods = "methods",
    }
}
