//! The mapping: which column of a table answers what.

use std::collections::{BTreeMap, HashSet};

use serde::{Deserialize, Serialize};

use super::encoding::Encoding;
use super::fold::fold;
use super::table::{Delimiter, MAX_COLUMNS, MAX_HEADER_LENGTH};
use super::target::{Field, Target};
use crate::code::Code;
use crate::diagnostic::{Checked, Diagnostics};
use crate::framework::Framework;
use crate::id::report_id;
use crate::json::read::unknown_choice;
use crate::json::{self, Read, Reading, SchemaVersion, Tree, record};
use crate::limits::Limits;
use crate::pointer::Pointer;
use crate::response::Status;

/// A document that says how the tables of one form become responses.
///
/// Headers are compared as people read them: case, spacing and the shape of
/// quotes and dashes do not matter. The framework is not named: it is the one
/// in use.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("dependentSchemas" = every_field_filled())))]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// Version of this document format.
    pub schema_version: SchemaVersion,
    /// The columns, in any order; one that fills two targets stands here twice.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_COLUMNS)))]
    pub columns: Vec<MappedColumn>,
    /// What no column says.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub constants: Vec<Constant>,
    /// Texts of a cell that mean “no answer”, besides an empty cell.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<String>,
    /// What stands between two cells.
    #[serde(default, skip_serializing_if = "Delimiter::is_auto")]
    pub delimiter: Delimiter,
    /// How bytes stand for letters.
    #[serde(default, skip_serializing_if = "Encoding::is_auto")]
    pub encoding: Encoding,
}

record!(Mapping { schema_version, columns; constants, missing, delimiter, encoding });

/// The rule that each field is filled, by a column or a constant.
#[cfg(feature = "schema")]
fn every_field_filled() -> serde_json::Value {
    use serde_json::{Value, json};

    let filled = |list: &str, item: Value| {
        json!({
            "properties": { list: { "type": "array", "contains": item } },
            "required": [list],
        })
    };
    let each = Field::ALL.iter().map(|field| {
        let by_field = json!({ "const": field.name() });
        let target = json!({
            "type": "object",
            "properties": { "kind": { "const": "field" }, "field": by_field },
            "required": ["kind", "field"],
        });
        let column = json!({
            "type": "object",
            "properties": { "to": target },
            "required": ["to"],
        });
        let constant = json!({
            "type": "object",
            "properties": { "field": by_field },
            "required": ["field"],
        });
        json!({ "anyOf": [filled("columns", column), filled("constants", constant)] })
    });
    json!({ "columns": { "allOf": each.collect::<Vec<Value>>() } })
}

/// A column and what it fills.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MappedColumn {
    /// The header of the column.
    #[cfg_attr(feature = "schema", schemars(with = "Header"))]
    pub header: String,
    /// What it fills.
    pub to: Target,
    /// What the texts of its cells stand for, where they do not speak for
    /// themselves, such as a school's name and its id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<String, String>,
}

/// Stands in attributes for the rules of a header.
#[cfg(feature = "schema")]
pub(crate) struct Header;

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Header {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Header".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "The header of a column, as the table has it; not blank.",
            "type": "string",
            "maxLength": MAX_HEADER_LENGTH,
            "pattern": crate::pattern::HEADER,
        })
    }
}

record!(MappedColumn { header, to; values });

/// A field that no column says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Constant {
    /// The same for every row.
    #[cfg_attr(feature = "schema", schemars(extend("dependentSchemas" = value_of_field())))]
    Value {
        /// The field.
        field: Field,
        /// Its value.
        value: String,
    },
    /// The number of the row in the sheet, where the header is row 1.
    RowNumber {
        /// The field.
        field: Field,
        /// What is put before the number, such as `row-`.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        prefix: String,
    },
}

/// The rule of a constant value: that of its field, as far as it does not
/// depend on the framework.
#[cfg(feature = "schema")]
fn value_of_field() -> serde_json::Value {
    use serde_json::{Value, json};

    let is = |field: Field| json!({ "properties": { "field": { "const": field.name() } } });
    let status: Vec<&str> = Status::ALL.iter().map(|status| status.name()).collect();
    let id = json!({
        "type": "string",
        "minLength": 1,
        "maxLength": crate::id::MAX_ID_LENGTH,
        "pattern": crate::pattern::ID,
    });
    let value = |rule: Value| json!({ "properties": { "value": rule } });
    json!({
        "field": {
            "if": is(Field::Status),
            "then": value(json!({ "enum": status })),
            "else": { "if": is(Field::Role), "else": value(id) },
        }
    })
}

impl Constant {
    /// The field it fills.
    #[must_use]
    pub fn field(&self) -> Field {
        match self {
            Self::Value { field, .. } | Self::RowNumber { field, .. } => *field,
        }
    }
}

impl Read for Constant {
    fn placeholder() -> Self {
        Self::RowNumber {
            field: Field::Id,
            prefix: String::new(),
        }
    }

    fn read(tree: &Tree, at: &Pointer<'_>, found: &mut Diagnostics) -> Self {
        let Some(mut fields) = Reading::open(tree, at, found) else {
            return Self::placeholder();
        };
        let constant = match fields.tag("kind", &["value", "row_number"]) {
            Some("value") => Self::Value {
                field: fields.required("field"),
                value: fields.required("value"),
            },
            Some(_) => Self::RowNumber {
                field: fields.required("field"),
                prefix: fields.optional("prefix"),
            },
            None => return Self::placeholder(),
        };
        fields.close();
        constant
    }
}

impl Mapping {
    /// Reads a mapping for tables of answers to `framework`, reporting every
    /// fault with its place.
    ///
    /// ```
    /// use pedt::{Framework, import::Mapping};
    ///
    /// let text = br#"{
    ///     "schema_version": "1",
    ///     "columns": [{"header": "Vision", "to": {"kind": "rating", "statement": "1b.9"}}]
    /// }"#;
    /// let checked = Mapping::from_json(text, Framework::builtin());
    /// let said: Vec<String> = checked.diagnostics().iter().map(|d| d.to_string()).collect();
    /// assert!(said.contains(&"/columns/0/to/statement: \
    ///     the framework has no statement `1b.9`".to_owned()));
    /// assert!(said.contains(&"/columns: nothing fills `school`, \
    ///     which every response needs".to_owned()));
    /// ```
    #[must_use]
    pub fn from_json(text: &[u8], framework: &Framework) -> Checked<Self> {
        json::document(text, &Limits::DEFAULT, |mapping, found| {
            check(mapping, framework, found);
        })
    }

    pub(crate) fn from_tree(tree: &Tree, framework: &Framework, limits: &Limits) -> Checked<Self> {
        json::tree_document(tree, limits, |mapping, found| {
            check(mapping, framework, found);
        })
    }

    /// Checks a mapping that was built in code.
    #[must_use]
    pub fn from_document(mapping: Self, framework: &Framework) -> Checked<Self> {
        let mut found = Diagnostics::new(&Limits::DEFAULT);
        check(&mapping, framework, &mut found);
        Checked::new(found.into_vec(), || mapping)
    }
}

fn check(mapping: &Mapping, framework: &Framework, found: &mut Diagnostics) {
    let mut filled = Filled::default();
    let mut twice = HashSet::new();
    let list = Pointer::ROOT.key("columns");
    if mapping.columns.len() > MAX_COLUMNS {
        let params = [
            ("found", mapping.columns.len().into()),
            ("limit", MAX_COLUMNS.into()),
        ];
        found.report(Code::TooMany, &list, params);
        return;
    }
    for (index, column) in mapping.columns.iter().enumerate() {
        let at = list.index(index);
        if column.header.trim().is_empty() {
            found.report(Code::TextEmpty, &at.key("header"), []);
        }
        let length = column.header.chars().count();
        if length > MAX_HEADER_LENGTH {
            let params = [
                ("length", length.into()),
                ("limit", MAX_HEADER_LENGTH.into()),
            ];
            found.report(Code::TextTooLong, &at.key("header"), params);
        }
        let to = at.key("to");
        reference(&column.to, framework, &to, found);
        let target = column.to.describe();
        if !column.to.is_list() {
            filled.add(target, &column.header, &to, found);
        } else if column.to != Target::Ignore && !twice.insert((fold(&column.header), &column.to)) {
            let params = [
                ("target", target.into()),
                ("first", column.header.as_str().into()),
            ];
            found.report(Code::TargetRepeated, &to, params);
        }
    }
    let list = Pointer::ROOT.key("constants");
    for (index, constant) in mapping.constants.iter().enumerate() {
        let at = list.index(index);
        let field = constant.field();
        let target = Target::Field {
            field,
            prefix: String::new(),
        };
        filled.add(target.describe(), "a constant", &at.key("field"), found);
        if let Constant::Value { value, .. } = constant {
            constant_value(field, value, framework, &at.key("value"), found);
        }
    }
    for &field in Field::ALL {
        let target = Target::Field {
            field,
            prefix: String::new(),
        }
        .describe();
        if !filled.0.contains_key(&target) {
            let params = [("target", target.into())];
            found.report(Code::TargetMissing, &Pointer::ROOT.key("columns"), params);
        }
    }
}

/// The targets that are filled, each with the header that fills it.
#[derive(Default)]
struct Filled<'m>(BTreeMap<String, &'m str>);

impl<'m> Filled<'m> {
    fn add(&mut self, target: String, by: &'m str, at: &Pointer<'_>, found: &mut Diagnostics) {
        if let Some(first) = self.0.get(&target) {
            let params = [("target", target.into()), ("first", (*first).into())];
            found.report(Code::TargetRepeated, at, params);
        } else {
            self.0.insert(target, by);
        }
    }
}

/// Reports a target that the framework does not have.
fn reference(to: &Target, framework: &Framework, at: &Pointer<'_>, found: &mut Diagnostics) {
    let (field, name, code, known) = match to {
        Target::Rating { statement } => {
            let known = framework.statement_index(statement.as_str());
            (
                "statement",
                statement.as_str(),
                Code::UnknownStatement,
                known,
            )
        }
        Target::Note { theme, .. } | Target::Evidence { theme } => {
            let known = framework.theme_index(theme.as_str());
            ("theme", theme.as_str(), Code::UnknownTheme, known)
        }
        Target::Support { topic } | Target::Capacity { topic } => {
            let known = framework.topic_index(topic.as_str());
            ("topic", topic.as_str(), Code::UnknownTopic, known)
        }
        Target::Field { .. } | Target::Ignore => return,
    };
    if known.is_none() {
        found.report(code, &at.key(field), [(field, name.into())]);
    }
}

/// Reports a constant that no response can have; what depends on the roster is
/// seen when the mapping is used.
fn constant_value(
    field: Field,
    value: &str,
    framework: &Framework,
    at: &Pointer<'_>,
    found: &mut Diagnostics,
) {
    match field {
        Field::Role if framework.role_index(value).is_none() => {
            let known: Vec<&str> = framework
                .roles
                .iter()
                .map(|role| role.id.as_str())
                .collect();
            let params = [("role", value.into()), ("known", known.into())];
            found.report(Code::UnknownRole, at, params);
        }
        Field::Status if Status::from_name(value).is_none() => {
            let names: Vec<&str> = Status::ALL.iter().map(|status| status.name()).collect();
            unknown_choice(value, &names, at, found);
        }
        Field::Role | Field::Status => {}
        _ => {
            report_id(value, at, found);
        }
    }
}
