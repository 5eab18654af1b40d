//! From bytes to a checked document: the steps every kind shares.

use serde::{Deserialize, Serialize};

use super::{Read, Tree, order::in_document_order, read::text};
use crate::code::Code;
use crate::diagnostic::{Checked, Diagnostic, Diagnostics};
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
        schemars::json_schema!({ "type": "string", "const": SCHEMA_VERSION })
    }
}

/// Reads `text` as a document, then checks what it means.
pub(crate) fn document<T: Read>(
    text: &[u8],
    check: impl FnOnce(&T, &mut Diagnostics),
) -> Checked<T> {
    match parse(text) {
        Ok(tree) => tree_document(&tree, check),
        Err(fault) => Checked::new(vec![*fault], T::placeholder),
    }
}

/// The same for text that is a tree already.
pub(crate) fn tree_document<T: Read>(
    tree: &Tree,
    check: impl FnOnce(&T, &mut Diagnostics),
) -> Checked<T> {
    let mut found = Diagnostics::default();
    let value = T::read(tree, &Pointer::ROOT, &mut found);
    let mut meaning = Diagnostics::default();
    check(&value, &mut meaning);
    found.add_consequences(meaning);
    let mut diagnostics = found.into_vec();
    in_document_order(tree, &mut diagnostics);
    Checked::new(diagnostics, || value)
}

/// Parses UTF-8 JSON, with or without a byte order mark.
pub(crate) fn parse(text: &[u8]) -> Result<Tree, Box<Diagnostic>> {
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    if let Err(error) = std::str::from_utf8(text) {
        let byte = error.valid_up_to();
        let params = [("byte", byte.into())];
        return Err(Box::new(Diagnostic::new(Code::NotUtf8, "", params)));
    }
    Tree::parse(text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        let reason = error.to_string();
        let reason = reason
            .strip_suffix(&format!(" at line {line} column {column}"))
            .unwrap_or(&reason);
        Box::new(Diagnostic::new(
            Code::JsonSyntax,
            "",
            [
                ("reason", reason.into()),
                ("line", line.into()),
                ("column", column.into()),
            ],
        ))
    })
}
