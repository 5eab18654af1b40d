//! How finely answers are brought together.

use crate::json::choices;

choices! {
    /// How fine the units of a tally are.
    pub enum Grain {
        /// One unit for each round of a partnership.
        Partnership = "partnership",
        /// One unit for each school in it.
        School = "school",
        /// One unit for each role in the school.
        Role = "role",
    }
}
