//! `render`: what page, text or tables does this report make?

use serde::{Deserialize, Serialize};

use super::call::{self, Call};
use super::refused::refused;
use crate::diagnostic::Diagnostic;
use crate::json::{SchemaVersion, choices};
use crate::limits::Limits;
use crate::pointer::Pointer;
use crate::render::{self, RenderError, RenderOptions};
use crate::report::Report;

/// A report of which files are to be made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RenderCall {
    /// Version of this document format.
    pub schema_version: SchemaVersion,
    /// The report.
    pub report: Report,
    /// What is to be made of it.
    pub form: RenderForm,
    /// How a page looks; of no effect on other forms.
    #[serde(default)]
    pub options: RenderOptions,
}

choices! {
    /// What can be made of a report.
    pub enum RenderForm {
        /// A page in one file, which runs nothing and loads nothing.
        Html = "html",
        /// A text in Markdown.
        Markdown = "markdown",
        /// Every table, in a file of its own.
        Csv = "csv",
    }
}

/// A file that was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RenderedFile {
    /// Its name.
    pub name: String,
    /// What it is, as mail and the web name it.
    pub media_type: String,
    /// What is in it.
    pub text: String,
}

/// The files.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum RenderAnswer {
    /// Files were made.
    Rendered {
        /// Version of this document format.
        schema_version: SchemaVersion,
        /// The files: one, or one for each table.
        files: Vec<RenderedFile>,
    },
    /// The call itself cannot be used.
    Failed {
        /// Version of this document format.
        schema_version: SchemaVersion,
        /// Why.
        diagnostics: Vec<Diagnostic>,
    },
}

/// Answers a [`RenderCall`] with a [`RenderAnswer`], both as JSON text.
#[must_use]
pub fn render(call: &str) -> String {
    answer(call.as_bytes(), &Limits::DEFAULT)
}

pub(super) fn answer(call: &[u8], limits: &Limits) -> String {
    call::answer(call, limits, run, |diagnostics| RenderAnswer::Failed {
        schema_version: SchemaVersion,
        diagnostics,
    })
}

fn run(call: &mut Call<'_>) -> Option<RenderAnswer> {
    let report: Report = call.required("report");
    let form: RenderForm = call.required("form");
    let options: RenderOptions = call.field("options", |_, _, _| {});
    if call.is_unreadable() {
        return None;
    }
    let file = |name: &str, media_type: &str, text| RenderedFile {
        name: name.to_owned(),
        media_type: media_type.to_owned(),
        text,
    };
    let files = match form {
        RenderForm::Html => match render::html(&report, &options) {
            Ok(page) => vec![file("report.html", "text/html", page)],
            Err(error) => {
                call.report(diagnostic(&error));
                return None;
            }
        },
        RenderForm::Markdown => {
            vec![file(
                "report.md",
                "text/markdown",
                render::markdown(&report),
            )]
        }
        RenderForm::Csv => {
            let tables = render::tables(&report).into_iter();
            let tables = tables.map(|(name, text)| file(&format!("{name}.csv"), "text/csv", text));
            tables.collect()
        }
    };
    Some(RenderAnswer::Rendered {
        schema_version: SchemaVersion,
        files,
    })
}

/// Why there is no page, and which option is in its way.
fn diagnostic(error: &RenderError) -> Diagnostic {
    let options = Pointer::ROOT;
    let options = options.key("options");
    let within = |field: &'static str, name: &str| options.key(field).key(name).to_string();
    let at = match error {
        RenderError::Contrast { .. } => options.key("colours").to_string(),
        RenderError::Logo => options.key("logo").to_string(),
        RenderError::Style { .. } => options.key("css").to_string(),
        RenderError::UnknownChart { id } | RenderError::NotSvg { id } => within("charts", id),
        RenderError::UnknownTemplate { name } | RenderError::Template { name, .. } => {
            within("templates", name)
        }
    };
    refused(at, error.to_string())
}
