//! Tables, which stand behind every chart as well.

use serde::{Deserialize, Serialize};

use super::is_default;
use super::mark::Mark;
use crate::json::{choices, record};

model! {
    /// A table.
    pub struct Table {
        /// Its name within the report.
        id: String,
        /// What it shows.
        caption: String,
        /// Its columns. The first names the rows.
        columns: Vec<Column>,
        /// Its rows, each with an entry for every column.
        rows: Vec<Row>,
        ;
    }

    /// A column of a table.
    pub struct Column {
        /// Its name for programs: small letters, digits and underscores.
        id: String,
        /// Its name for people.
        label: String,
        ;
        /// Whether its entries are numbers, to be aligned as such.
        numeric: bool,
    }

    /// A row of a table.
    pub struct Row {
        /// An entry for every column.
        entries: Vec<Entry>,
        ;
        /// How far it stands below the rows before it: 0 for the whole, 1 for
        /// an area, 2 for a theme.
        depth: u32,
    }

    /// What stands in a place of a table.
    pub struct Entry {
        /// As it is read.
        text: String,
        ;
        /// The figure, unrounded.
        value: Option<f64>,
        /// Why there is no figure where one could be.
        missing: Option<Missing>,
        /// The entry as a drawing.
        mark: Option<Mark>,
    }
}

choices! {
    /// Why there is no figure.
    pub enum Missing {
        /// It is hidden to protect people.
        Hidden = "hidden",
        /// The answers do not give one.
        Undefined = "undefined",
        /// It makes no sense here.
        NotApplicable = "not_applicable",
        /// What it would be made from was not given.
        Unavailable = "unavailable",
    }
}
