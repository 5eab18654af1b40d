//! A chart in the vocabulary of Vega-Lite: JSON, and no more to us.

use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;

use crate::diagnostic::Diagnostics;
use crate::json::read::wrong_type;
use crate::json::{Read, Tree};
use crate::pointer::Pointer;

/// A chart in the language of Vega-Lite 6, with its values: an object that any
/// renderer of that language draws, and loads nothing for.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(transparent)]
pub struct Spec(Value);

impl Spec {
    pub(super) fn new(spec: Value) -> Self {
        Self(spec)
    }

    /// The chart as JSON.
    #[must_use]
    pub fn as_value(&self) -> &Value {
        &self.0
    }
}

/// Members are written in the order of their names: what order `serde_json`
/// keeps depends on what else is compiled.
impl Serialize for Spec {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Sorted(&self.0).serialize(serializer)
    }
}

struct Sorted<'a>(&'a Value);

impl Serialize for Sorted<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Object(members) => {
                let mut sorted: Vec<(&String, &Value)> = members.iter().collect();
                sorted.sort_by_key(|(name, _)| *name);
                let mut map = serializer.serialize_map(Some(sorted.len()))?;
                for (name, value) in sorted {
                    map.serialize_entry(name, &Sorted(value))?;
                }
                map.end()
            }
            Value::Array(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(&Sorted(item))?;
                }
                list.end()
            }
            plain => plain.serialize(serializer),
        }
    }
}

impl Read for Spec {
    fn placeholder() -> Self {
        Self(Value::Null)
    }

    fn read(tree: &Tree, at: &Pointer<'_>, found: &mut Diagnostics) -> Self {
        if !matches!(tree, Tree::Object(_)) {
            wrong_type(tree, "an object", at, found);
        }
        Self(value(tree))
    }
}

fn value(tree: &Tree) -> Value {
    match tree {
        Tree::Null => Value::Null,
        Tree::Bool(value) => (*value).into(),
        Tree::Integer(value) => (*value).into(),
        Tree::Number(value) => (*value).into(),
        Tree::String(text) => text.as_str().into(),
        Tree::Array(items) => items.iter().map(value).collect(),
        Tree::Object(members) => {
            let members = members.iter();
            members
                .map(|(name, of)| (name.clone(), value(of)))
                .collect()
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Spec {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Spec".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A chart in the language of Vega-Lite 6, with its values.",
            "type": "object",
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn members_are_written_by_name_at_every_depth() {
        let spec = Spec::new(json!({"mark": "bar", "data": [{"b": 1, "a": 2.5}]}));
        let text = serde_json::to_string(&spec).unwrap();
        assert_eq!(text, r#"{"data":[{"a":2.5,"b":1}],"mark":"bar"}"#);
        assert_eq!(serde_json::from_str::<Spec>(&text).unwrap(), spec);
    }
}
