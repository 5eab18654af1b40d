//! What is asked: areas of enquiry, themes and statements, on a scale.
//!
//! A partnership looks at itself through a few **areas of enquiry**. Each has
//! **themes**, and each theme has **statements** that a respondent rates on a
//! **scale**, once for every **level**: about their own school, and about the
//! partnership. The statements of a theme differ between levels, so levels are
//! compared by theme, never by statement.
//!
//! Codes are data. In the built-in framework the theme `1a` prints as `1a` at
//! school level and as `5a` at partnership level, and its statements are
//! `1a.1` and `5a.1`; nothing in the library takes a code apart.
//!
//! ```
//! use pedt::Framework;
//!
//! let framework = Framework::builtin();
//! assert_eq!(framework.statements().count(), 54);
//!
//! let (area, theme, statement) = framework.find("5a.1").unwrap();
//! assert_eq!((area.code.as_str(), theme.code.as_str()), ("1", "1a"));
//! assert_eq!(statement.level.as_str(), "partnership");
//! ```

mod check;
mod document;
mod quadrant;
mod scale;
mod support;
mod texts;

use std::collections::HashMap;
use std::ops::Deref;
use std::sync::LazyLock;

pub use check::{MAX_CITATIONS, MAX_PARTS, MAX_STATEMENTS};
pub use document::{
    Ancestor, Area, Citation, FrameworkDocument, Level, Role, Statement, Submission, Theme, Weight,
};
pub use quadrant::{Axis, Boxes, Quadrant};
pub use scale::{Band, BandRule, MAX_POINTS, MIN_POINTS, Point, Scale};
pub use support::{StanceTitle, Support, Topic};

use crate::diagnostic::{Checked, Diagnostics};
use crate::id::{LevelId, ScaleId, ThemeCode};
use crate::json::{self, Tree};
use crate::limits::Limits;

impl FrameworkDocument {
    /// Every statement with its area and theme, in document order.
    pub fn statements(&self) -> impl Iterator<Item = (&Area, &Theme, &Statement)> {
        self.themes().flat_map(|(area, theme)| {
            let statements = theme.statements.iter();
            statements.map(move |statement| (area, theme, statement))
        })
    }

    /// Every theme with its area, in document order.
    pub fn themes(&self) -> impl Iterator<Item = (&Area, &Theme)> {
        self.areas
            .iter()
            .flat_map(|area| area.themes.iter().map(move |theme| (area, theme)))
    }

    /// The theme of that code.
    #[must_use]
    pub fn theme(&self, code: &ThemeCode) -> Option<&Theme> {
        let mut themes = self.themes().map(|(_, theme)| theme);
        themes.find(|theme| theme.code == *code)
    }

    /// The level of that id.
    #[must_use]
    pub fn level(&self, id: &LevelId) -> Option<&Level> {
        self.levels.iter().find(|level| level.id == *id)
    }

    /// The scale of that id.
    #[must_use]
    pub fn scale(&self, id: &ScaleId) -> Option<&Scale> {
        self.scales.iter().find(|scale| scale.id == *id)
    }

    /// The scale that `statement` is rated on: its own, or the default.
    #[must_use]
    pub fn scale_of(&self, statement: &Statement) -> Option<&Scale> {
        self.scale(statement.scale.as_ref().unwrap_or(&self.default_scale))
    }

    /// The support topics, in order; none when nothing is asked.
    #[must_use]
    pub fn topics(&self) -> &[Topic] {
        self.support.as_ref().map_or(&[], |support| &support.topics)
    }
}

/// A framework that has been checked and indexed.
///
/// It reads like its document and is immutable: a change makes a new version.
#[derive(Clone, Debug)]
pub struct Framework {
    document: FrameworkDocument,
    columns: Vec<Column>,
    statements: HashMap<String, usize>,
    themes: HashMap<String, usize>,
    topics: HashMap<String, usize>,
    roles: HashMap<String, usize>,
}

/// What the columns of a dataset need to know of one statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Column {
    pub(crate) area: usize,
    /// Counted over all areas.
    pub(crate) theme: usize,
    pub(crate) level: usize,
    pub(crate) scale: usize,
    /// The value of the lowest point.
    pub(crate) minimum: i32,
    /// The number of points.
    pub(crate) points: u8,
}

impl Column {
    /// The position, from 1, of the point with `value`.
    pub(crate) fn position(&self, value: i64) -> Option<u8> {
        let position = value.checked_sub(i64::from(self.minimum))?.checked_add(1)?;
        let position = u8::try_from(position).ok()?;
        (1..=self.points).contains(&position).then_some(position)
    }

    /// The value of the point at `position`, from 1.
    pub(crate) fn value(&self, position: u8) -> i32 {
        self.minimum + i32::from(position) - 1
    }
}

impl Deref for Framework {
    type Target = FrameworkDocument;

    fn deref(&self) -> &FrameworkDocument {
        &self.document
    }
}

impl PartialEq for Framework {
    fn eq(&self, other: &Self) -> bool {
        self.document == other.document
    }
}

impl Framework {
    /// The built-in framework: three areas, nine themes, 54 statements.
    #[must_use]
    pub fn builtin() -> &'static Self {
        static BUILTIN: LazyLock<Framework> = LazyLock::new(|| {
            let checked = Framework::from_json(Framework::BUILTIN_JSON.as_bytes());
            #[expect(clippy::expect_used, reason = "the text is fixed and a test reads it")]
            checked.accept().expect("the built-in framework is valid")
        });
        &BUILTIN
    }

    /// The built-in framework as text, to read or to start one's own from.
    pub const BUILTIN_JSON: &'static str = include_str!("pedt.json");

    /// Reads a framework, reporting every fault with its place.
    ///
    /// ```
    /// let checked = pedt::Framework::from_json(br#"{"id": ""}"#);
    /// let codes: Vec<&str> = checked.diagnostics().iter().map(|d| d.code.info().code).collect();
    /// assert!(codes.contains(&"text_empty") && codes.contains(&"missing_field"));
    /// ```
    #[must_use]
    pub fn from_json(text: &[u8]) -> Checked<Self> {
        Self::from_json_within(text, &Limits::DEFAULT)
    }

    /// The same within limits of one's own.
    #[must_use]
    pub fn from_json_within(text: &[u8], limits: &Limits) -> Checked<Self> {
        json::document(text, limits, check::check).map(Self::index)
    }

    pub(crate) fn from_tree(tree: &Tree, limits: &Limits) -> Checked<Self> {
        json::tree_document(tree, limits, check::check).map(Self::index)
    }

    /// Checks a framework that was built in code.
    #[must_use]
    pub fn from_document(document: FrameworkDocument) -> Checked<Self> {
        let mut found = Diagnostics::new(&Limits::DEFAULT);
        check::check(&document, &mut found);
        Checked::new(found.into_vec(), || document).map(Self::index)
    }

    /// The document, to make another version of it.
    #[must_use]
    pub fn into_document(self) -> FrameworkDocument {
        self.document
    }

    /// The statement of that code, with its area and theme.
    #[must_use]
    pub fn find(&self, code: &str) -> Option<(&Area, &Theme, &Statement)> {
        self.document.statements().nth(*self.statements.get(code)?)
    }

    pub(crate) fn columns(&self) -> &[Column] {
        &self.columns
    }

    pub(crate) fn statement_index(&self, code: &str) -> Option<usize> {
        self.statements.get(code).copied()
    }

    pub(crate) fn theme_index(&self, code: &str) -> Option<usize> {
        self.themes.get(code).copied()
    }

    pub(crate) fn topic_index(&self, id: &str) -> Option<usize> {
        self.topics.get(id).copied()
    }

    pub(crate) fn role_index(&self, id: &str) -> Option<usize> {
        self.roles.get(id).copied()
    }

    fn index(document: FrameworkDocument) -> Self {
        let columns = document
            .statements()
            .filter_map(|(area, theme, statement)| {
                let scale_id = statement.scale.as_ref().unwrap_or(&document.default_scale);
                let scale = document.scales.iter().position(|s| s.id == *scale_id)?;
                let found = document.scales.get(scale)?;
                Some(Column {
                    area: document.areas.iter().position(|a| a.code == area.code)?,
                    theme: document.themes().position(|(_, t)| t.code == theme.code)?,
                    level: document
                        .levels
                        .iter()
                        .position(|l| l.id == statement.level)?,
                    scale,
                    minimum: found.minimum(),
                    points: u8::try_from(found.points.len()).ok()?,
                })
            });
        Self {
            columns: columns.collect(),
            statements: positions(document.statements().map(|(_, _, s)| s.code.as_str())),
            themes: positions(document.themes().map(|(_, theme)| theme.code.as_str())),
            topics: positions(document.topics().iter().map(|topic| topic.id.as_str())),
            roles: positions(document.roles.iter().map(|role| role.id.as_str())),
            document,
        }
    }
}

fn positions<'a>(names: impl Iterator<Item = &'a str>) -> HashMap<String, usize> {
    let names = names.enumerate();
    names
        .map(|(index, name)| (name.to_owned(), index))
        .collect()
}
