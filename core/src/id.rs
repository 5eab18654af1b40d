//! Typed ids: a school's id cannot be taken for a partnership's.
//!
//! An id is text that the owner of the data chose. It is compared letter by
//! letter and never taken apart: codes such as `5a.1` are names, not numbers.
//! Every score names what it is of, so a copy of an id shares its text.

use std::borrow::Borrow;
use std::fmt::{self, Display};
use std::sync::Arc;

use serde::{Deserialize, Serialize, Serializer};

use crate::code::Code;
use crate::diagnostic::Diagnostics;
use crate::json::Tree;
use crate::json::read::{Read, ReadKey, excerpt, text};
use crate::pointer::Pointer;

/// The most characters an id may have.
pub const MAX_ID_LENGTH: usize = 128;

/// Why a text cannot be an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum IdError {
    /// There is nothing in it.
    #[error("an id cannot be empty")]
    Empty,
    /// It has more than [`MAX_ID_LENGTH`] characters.
    #[error("an id has at most {MAX_ID_LENGTH} characters")]
    TooLong,
    /// It begins or ends with white space.
    #[error("an id neither begins nor ends with a space")]
    Padded,
    /// It holds a control character.
    #[error("an id holds no control characters")]
    Control(char),
}

/// Whether `id` can stand as an id; the one rule for every reader.
pub(crate) fn check_id(id: &str) -> Result<(), IdError> {
    if id.is_empty() {
        return Err(IdError::Empty);
    }
    // Most ids are short printable ASCII: one pass settles them.
    if id.len() <= MAX_ID_LENGTH && id.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Ok(());
    }
    if id.chars().count() > MAX_ID_LENGTH {
        return Err(IdError::TooLong);
    }
    if let Some(control) = id.chars().find(|c| is_hidden(*c)) {
        return Err(IdError::Control(control));
    }
    if id.trim().len() != id.len() {
        return Err(IdError::Padded);
    }
    Ok(())
}

/// Control characters, and the marks that reorder the text around them.
pub(crate) fn is_control(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Characters that nobody sees, so that two ids could look the same.
fn is_hidden(c: char) -> bool {
    is_control(c) || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// A hidden character as a message writes it, such as `U+0007`.
pub(crate) fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// Reads `id`, reporting why it cannot be one.
pub(crate) fn report_id(id: &str, at: &Pointer<'_>, found: &mut Diagnostics) -> bool {
    match check_id(id) {
        Ok(()) => return true,
        Err(IdError::Empty) => found.report(Code::TextEmpty, at, []),
        Err(IdError::TooLong) => found.report(
            Code::TextTooLong,
            at,
            [
                ("length", id.chars().count().into()),
                ("limit", MAX_ID_LENGTH.into()),
            ],
        ),
        Err(IdError::Padded) => {
            found.report(Code::PaddedId, at, [("found", excerpt(id).into())]);
        }
        Err(IdError::Control(c)) => {
            found.report(
                Code::ControlCharacter,
                at,
                [("found", code_point(c).into())],
            );
        }
    }
    false
}

macro_rules! ids {
    ($($(#[doc = $doc:literal])* $type:ident;)+) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
        #[serde(try_from = "String")]
        pub struct $type(Arc<str>);

        impl $type {
            /// An id of that text.
            ///
            /// # Errors
            ///
            /// When the text is empty, too long, padded with spaces or holds
            /// control characters.
            pub fn new(id: impl Into<String>) -> Result<Self, IdError> {
                let id = id.into();
                check_id(&id)?;
                Ok(Self(id.into()))
            }

            /// The text of the id.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_newtype_struct(stringify!($type), self.as_str())
            }
        }

        impl Borrow<str> for $type {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $type {
            type Error = IdError;

            fn try_from(id: String) -> Result<Self, IdError> {
                Self::new(id)
            }
        }

        impl Read for $type {
            fn placeholder() -> Self {
                Self("".into())
            }

            fn read(tree: &Tree, at: &Pointer<'_>, found: &mut Diagnostics) -> Self {
                let id = text(tree, at, found).filter(|id| report_id(id, at, found));
                Self(id.unwrap_or_default().into())
            }
        }

        impl ReadKey for $type {
            fn read_key(key: &str, at: &Pointer<'_>, found: &mut Diagnostics) -> Option<Self> {
                report_id(key, at, found).then(|| Self(key.into()))
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "description": concat!($($doc),*).trim_start(),
                    "type": "string",
                    "minLength": 1,
                    "maxLength": MAX_ID_LENGTH,
                    "pattern": crate::pattern::ID,
                })
            }
        }
    )+};
}

ids! {
    /// Names a framework, whatever its version.
    FrameworkId;
    /// Names one version of a framework.
    FrameworkVersion;
    /// Code of an area of enquiry, such as `1`.
    AreaCode;
    /// Code of a theme, such as `1a`.
    ThemeCode;
    /// Code of a statement, such as `5a.1`.
    StatementCode;
    /// Names a level at which statements are rated, such as `school`.
    LevelId;
    /// Names a rating scale.
    ScaleId;
    /// Names a point of a scale, such as `established`.
    PointId;
    /// Names a band of a scale.
    BandId;
    /// Names a respondent's role, such as `headteacher`.
    RoleId;
    /// Names a support topic, such as `send`.
    TopicId;
    /// Names an axis of the quadrant.
    AxisId;
    /// Names a citation.
    CitationId;
    /// Names a roster.
    RosterId;
    /// Names a hub.
    HubId;
    /// Names a partnership.
    PartnershipId;
    /// Names a school.
    SchoolId;
    /// Names a round.
    RoundId;
    /// Names a response.
    ResponseId;
    /// Names a respondent, for the owner of the data alone.
    RespondentId;
    /// Names an amendment.
    AmendmentId;
    /// Names who made an amendment; a pseudonym serves as well as a name.
    ModeratorId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_why_a_text_is_no_id() {
        assert_eq!(
            SchoolId::new("Ysgol y Garn").unwrap().as_str(),
            "Ysgol y Garn"
        );
        assert_eq!(SchoolId::new(""), Err(IdError::Empty));
        assert_eq!(SchoolId::new(" S1"), Err(IdError::Padded));
        assert_eq!(
            SchoolId::new("S\u{202e}1"),
            Err(IdError::Control('\u{202e}'))
        );
        assert_eq!(SchoolId::new("é".repeat(129)), Err(IdError::TooLong));
        assert!(SchoolId::new("é".repeat(128)).is_ok());
    }
}
