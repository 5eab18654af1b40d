//! A framework as a form: what to show, in which order and language, and where
//! each answer goes.
//!
//! A front end that can show headings, choices and text boxes can show any
//! framework: the form holds every text in one language, the options of every
//! choice in order, and for every answer a [JSON Pointer] into the response.
//! Filling in the form means adding values to its
//! [blank response](Form::blank), as a JSON Patch would; what comes out is a
//! response to be checked.
//!
//! Where a text is not given in the language, the framework's default language
//! stands in, and [`fallbacks`](Form::fallbacks) says where: a page can mark the
//! language of the text, and a translator sees what is left to do.
//!
//! [JSON Pointer]: https://www.rfc-editor.org/rfc/rfc6901
//!
//! ```
//! use pedt::Framework;
//!
//! let form = Framework::builtin().form(Some("partnership"), Some("cy"))?;
//! let area = &form.levels[0].areas[0];
//! assert_eq!((area.area.as_str(), area.code.as_str()), ("1", "5"));
//! assert_eq!(area.title, "Deall ein huchelgais gyffredin ac ymrwymo iddi");
//! let statement = &area.themes[0].statements[0];
//! assert_eq!(statement.pointer, "/ratings/5a.1");
//!
//! // The built-in statements are in English alone, and the form says so.
//! let place = "/levels/0/areas/0/themes/0/statements/0/text";
//! let fallback = form.fallbacks.iter().find(|f| f.pointer == place).unwrap();
//! assert_eq!(fallback.language.as_str(), "en");
//! # Ok::<(), pedt::form::FormError>(())
//! ```

mod model;
mod words;
mod write;

pub use model::{
    BlankResponse, Form, FormArea, FormCompletion, FormEntry, FormFallback, FormField, FormLevel,
    FormNotes, FormRole, FormScale, FormStatement, FormStatus, FormSupport, FormTheme, FormTopic,
    PointOption, RoleOption, StanceOption, StatusOption,
};

use crate::framework::Framework;
use crate::limits::Limits;

/// A form that a framework cannot give.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FormError {
    /// There is no such level.
    #[error("the framework has no level `{0}`")]
    UnknownLevel(String),
    /// The framework is not given in this language.
    #[error("the framework is not given in the language `{0}`")]
    UnknownLanguage(String),
}

impl Framework {
    /// The form that asks about one level, or about all levels in order, in one
    /// of the languages of the framework, or in its default language.
    ///
    /// # Errors
    ///
    /// When the framework has no such level or language.
    pub fn form(&self, level: Option<&str>, language: Option<&str>) -> Result<Form, FormError> {
        self.form_within(level, language, &Limits::DEFAULT)
    }

    /// The same for responses that are read within limits of one's own.
    ///
    /// # Errors
    ///
    /// When the framework has no such level or language.
    pub fn form_within(
        &self,
        level: Option<&str>,
        language: Option<&str>,
        limits: &Limits,
    ) -> Result<Form, FormError> {
        let mut levels: Vec<_> = self.levels.iter().collect();
        if let Some(level) = level {
            levels.retain(|known| known.id.as_str() == level);
            if levels.is_empty() {
                return Err(FormError::UnknownLevel(level.to_owned()));
            }
        }
        let language = match language {
            None => &self.default_language,
            Some(tag) => {
                let mut languages = self.languages.iter();
                let known = languages.find(|known| known.as_str() == tag);
                known.ok_or_else(|| FormError::UnknownLanguage(tag.to_owned()))?
            }
        };
        Ok(write::form(self, &levels, language, limits))
    }
}
