//! From bytes to a checked document: the steps every kind shares.

use serde::{Deserialize, Serialize};

use super::{Read, Tree, parse, read::text};
use crate::code::Code;
use crate::diagnostic::{Checked, Diagnostics};
use crate::limits::Limits;
use crate::pointer::Pointer;

/// The version of the document formats that this library reads and writes.
pub const SCHEMA_VERSION: &str = "1";

/// The field `schema_version` of every document: always [`SCHEMA_VERSION`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "&'static str")]
pub struct SchemaVersion;

impl From<SchemaVersion> for &'static str {
    fn from(_: SchemaVersion) -> Self {
        SCHEMA_VERSION
    }
}

impl TryFrom<String> for SchemaVersion {
    type Error = String;

    fn try_from(found: String) -> Result<Self, String> {
        if found == SCHEMA_VERSION {
            Ok(Self)
        } else {
            Err(format!("unknown schema version `{found}`"))
        }
    }
}

impl Read for SchemaVersion {
    fn placeholder() -> Self {
        Self
    }

    fn read(tree: &Tree, at: &Pointer<'_>, found: &mut Diagnostics) -> Self {
        if let Some(version) = text(tree, at, found)
            && version != SCHEMA_VERSION
        {
            let known = vec![SCHEMA_VERSION];
            found.report(
                Code::UnknownSchemaVersion,
                at,
                [("found", version.into()), ("known", known.into())],
            );
        }
        Self
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for SchemaVersion {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "SchemaVersion".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "The version of the document formats: always the same.",
            "type": "string",
            "const": SCHEMA_VERSION,
        })
    }
}

/// Reads `text` as a document, then checks what it means.
pub(crate) fn document<T: Read>(
    text: &[u8],
    limits: &Limits,
    check: impl FnOnce(&T, &mut Diagnostics),
) -> Checked<T> {
    match parse(text, limits) {
        Ok(tree) => tree_document(&tree, limits, check),
        Err(fault) => Checked::new(vec![*fault], T::placeholder),
    }
}

/// The same for text that is a tree already.
pub(crate) fn tree_document<T: Read>(
    tree: &Tree,
    limits: &Limits,
    check: impl FnOnce(&T, &mut Diagnostics),
) -> Checked<T> {
    let mut found = Diagnostics::new(limits);
    let value = T::read(tree, &Pointer::ROOT, &mut found);
    let mut meaning = Diagnostics::new(limits);
    check(&value, &mut meaning);
    found.add_consequences(meaning);
    Checked::new(found.in_order_of(tree), || value)
}
