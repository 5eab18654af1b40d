//! `form`: what is to be shown, and where do the answers go?

use serde::{Deserialize, Serialize};

use super::call::{self, Call};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::form::Form;
use crate::framework::FrameworkDocument;
use crate::id::LevelId;
use crate::json::SchemaVersion;
use crate::limits::Limits;
use crate::text::Language;

/// A framework to be shown as a form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FormCall {
    /// Version of this document format.
    pub schema_version: SchemaVersion,
    /// The framework to be answered; the built-in one if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub framework: Option<FrameworkDocument>,
    /// The level that is asked about; all levels if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<LevelId>,
    /// The language; the framework's default if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

/// The form.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(clippy::large_enum_variant, reason = "it is made once and written")]
#[non_exhaustive]
pub enum FormAnswer {
    /// The form was made.
    Form {
        /// Version of this document format.
        schema_version: SchemaVersion,
        /// What was found about the framework.
        diagnostics: Vec<Diagnostic>,
        /// The form.
        form: Form,
    },
    /// The call itself cannot be used.
    Failed {
        /// Version of this document format.
        schema_version: SchemaVersion,
        /// Why.
        diagnostics: Vec<Diagnostic>,
    },
}

/// Answers a [`FormCall`] with a [`FormAnswer`], both as JSON text.
#[must_use]
pub fn form(call: &str) -> String {
    answer(call.as_bytes(), &Limits::DEFAULT)
}

pub(super) fn answer(call: &[u8], limits: &Limits) -> String {
    call::answer(call, limits, run, |diagnostics| FormAnswer::Failed {
        schema_version: SchemaVersion,
        diagnostics,
    })
}

fn run(call: &mut Call<'_>) -> Option<FormAnswer> {
    let framework = call.framework();
    let level: Option<LevelId> = call.field("level", |_, _, _| {});
    let language: Option<Language> = call.field("language", |_, _, _| {});
    let framework = framework?;
    let level = level.as_ref().map(LevelId::as_str);
    let language = language.as_ref().map(Language::as_str);
    let levels = framework.levels.iter().map(|level| level.id.as_str());
    one_of(level, levels, "/level", call);
    let languages = framework.languages.iter().map(Language::as_str);
    one_of(language, languages, "/language", call);
    let form = framework.form_within(level, language, call.limits());
    Some(FormAnswer::Form {
        schema_version: SchemaVersion,
        diagnostics: call.with_found(Vec::new()),
        form: form.ok()?,
    })
}

/// Reports what is none of `choices`; what could not be read has been.
fn one_of<'f>(
    found: Option<&str>,
    mut choices: impl Iterator<Item = &'f str>,
    at: &str,
    call: &mut Call<'_>,
) {
    if let Some(found) = found
        && !found.is_empty()
        && choices.all(|choice| choice != found)
    {
        // A choice that depends on the framework, so no schema can say it.
        let kind = at.trim_start_matches('/');
        let params = [("kind", kind.into()), ("id", found.into())];
        call.report(Diagnostic::new(Code::UnknownReference, at, params));
    }
}
