//! `read`: what responses does this text hold?

use serde::{Deserialize, Serialize};

use super::call::{self, Call};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::framework::FrameworkDocument;
use crate::import::{Encoding, Mapping};
use crate::json::{SchemaVersion, choices};
use crate::limits::Limits;
use crate::response::Response;
use crate::roster::RosterDocument;
use crate::validate::Intake;

choices! {
    /// What the text is.
    pub enum TextForm {
        /// A CSV table with a response in each row.
        Wide = "wide",
        /// A CSV table with one answer of a response in each row.
        Long = "long",
        /// Lines with a response in JSON on each.
        Ndjson = "ndjson",
    }
}

/// Text to be read: a file of responses, as forms and databases export it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReadCall {
    /// Version of this document format.
    pub schema_version: SchemaVersion,
    /// The framework that was answered; the built-in one if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub framework: Option<FrameworkDocument>,
    /// Who takes part.
    pub roster: RosterDocument,
    /// What the text is.
    pub form: TextForm,
    /// What the columns of a wide table are; told from the headers if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mapping: Option<Mapping>,
    /// The text.
    pub text: String,
}

/// The responses in the text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum ReadAnswer {
    /// The text was read to its end.
    Read {
        /// Version of this document format.
        schema_version: SchemaVersion,
        /// How many responses it holds.
        received: u64,
        /// How many of them are refused.
        refused: u64,
        /// Everything that was found, by row and column.
        diagnostics: Vec<Diagnostic>,
        /// The responses that can be used, in the order of a dataset.
        responses: Vec<Response>,
    },
    /// The call itself cannot be used.
    Failed {
        /// Version of this document format.
        schema_version: SchemaVersion,
        /// Why.
        diagnostics: Vec<Diagnostic>,
    },
}

/// Answers a [`ReadCall`] with a [`ReadAnswer`], both as JSON text.
#[must_use]
pub fn read(call: &str) -> String {
    answer(call.as_bytes(), &Limits::DEFAULT)
}

pub(super) fn answer(call: &[u8], limits: &Limits) -> String {
    call::answer(call, limits, run, |diagnostics| ReadAnswer::Failed {
        schema_version: SchemaVersion,
        diagnostics,
    })
}

fn run(call: &mut Call<'_>) -> Option<ReadAnswer> {
    let (framework, roster) = (call.framework(), call.required_roster());
    let form: TextForm = call.required("form");
    let text: String = call.required("text");
    call.know("mapping");
    let framework = framework?;
    let mut mapping = call.part("mapping", |tree, limits| {
        Mapping::from_tree(tree, &framework, limits)
    })?;
    if let Some(mapping) = &mut mapping {
        mapping.encoding = Encoding::Utf8; // whatever the file was, this is text
    }
    if mapping.is_some() && form != TextForm::Wide {
        let params = [("form", form.name().into())];
        call.report(Diagnostic::new(Code::MappingUnused, "/mapping", params));
    }
    let mut intake = Intake::new(framework, roster?).within(call.limits());
    match form {
        TextForm::Wide => intake.csv_wide(text.as_bytes(), mapping.as_ref()),
        TextForm::Long => intake.csv_long(text.as_bytes()),
        TextForm::Ndjson => intake.ndjson(text.as_bytes()),
    }
    let mut ingested = intake.finish();
    for diagnostic in &mut ingested.diagnostics {
        // Without a row it is about the mapping, unless it is about the whole.
        if diagnostic.row.is_none() && !diagnostic.pointer.is_empty() {
            call::within("/mapping", diagnostic);
        }
    }
    Some(ReadAnswer::Read {
        schema_version: SchemaVersion,
        received: ingested.received,
        refused: ingested.refused,
        responses: ingested.dataset.responses().collect(),
        diagnostics: call.with_found(ingested.diagnostics),
    })
}
