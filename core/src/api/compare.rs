//! `compare`: what differs between two frameworks, and which series go on?

use serde::{Deserialize, Serialize};

use super::call::{self, Call};
use crate::compare::{CompareOptions, Crosswalk, FrameworkComparison, FrameworkDiff, SeriesLink};
use crate::diagnostic::Diagnostic;
use crate::framework::{Framework, FrameworkDocument};
use crate::json::SchemaVersion;
use crate::limits::Limits;

/// Two frameworks to be compared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CompareCall {
    /// Version of this document format.
    pub schema_version: SchemaVersion,
    /// The old framework.
    pub from: FrameworkDocument,
    /// The new one; the built-in one if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<FrameworkDocument>,
    /// What stands for what; without it, what has the same code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub crosswalk: Option<Crosswalk>,
    /// How they are compared.
    #[serde(default)]
    pub options: CompareOptions,
    /// Whether a crosswalk is to be proposed as well.
    #[serde(default)]
    pub propose: bool,
}

/// What differs.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(clippy::large_enum_variant, reason = "it is made once and written")]
#[non_exhaustive]
pub enum CompareAnswer {
    /// The frameworks were compared.
    Compared {
        /// Version of this document format.
        schema_version: SchemaVersion,
        /// What was found about them and the crosswalk.
        diagnostics: Vec<Diagnostic>,
        /// What differs.
        diff: FrameworkDiff,
        /// What becomes of every series: those of the new framework level by
        /// level, each node before what belongs to it; then those that end.
        series: Vec<SeriesLink>,
        /// How they were compared.
        options: CompareOptions,
        /// A crosswalk for people to confirm, if it was asked for.
        #[serde(skip_serializing_if = "Option::is_none")]
        proposed: Option<Crosswalk>,
    },
    /// The call itself cannot be used.
    Failed {
        /// Version of this document format.
        schema_version: SchemaVersion,
        /// Why.
        diagnostics: Vec<Diagnostic>,
    },
}

/// Answers a [`CompareCall`] with a [`CompareAnswer`], both as JSON text.
#[must_use]
pub fn compare(call: &str) -> String {
    answer(call.as_bytes(), &Limits::DEFAULT)
}

pub(super) fn answer(call: &[u8], limits: &Limits) -> String {
    call::answer(call, limits, run, |diagnostics| CompareAnswer::Failed {
        schema_version: SchemaVersion,
        diagnostics,
    })
}

fn run(call: &mut Call<'_>) -> Option<CompareAnswer> {
    let from = call.required_part("from", Framework::from_tree);
    let to = call.part("to", Framework::from_tree);
    let options: CompareOptions = call.field("options", CompareOptions::check);
    let propose: bool = call.field("propose", |_, _, _| {});
    call.know("crosswalk");
    let (from, to) = (from?, to?);
    let newest = if to.is_some() { "/to" } else { "/from" };
    let to = to.as_ref().unwrap_or_else(|| Framework::builtin());
    let crosswalk = call.part("crosswalk", |tree, limits| {
        Crosswalk::from_tree(tree, &from, to, limits)
    })?;
    let comparison = FrameworkComparison::of(&from, to, crosswalk.as_ref(), &options);
    let mut diagnostics = comparison.diff.diagnostics();
    for diagnostic in &mut diagnostics {
        diagnostic.pointer.insert_str(0, newest);
    }
    Some(CompareAnswer::Compared {
        schema_version: SchemaVersion,
        diagnostics: call.with_found(diagnostics),
        diff: comparison.diff,
        series: comparison.series,
        options: comparison.options,
        proposed: propose.then(|| Crosswalk::propose(&from, to)),
    })
}
