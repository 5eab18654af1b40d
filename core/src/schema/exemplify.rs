//! Examples for every type and field, cut out of whole documents.
//!
//! A document and its schema are walked together: whatever stands at a place is
//! an example of the type and of the field that describe the place. Of all that
//! are met, the two smallest are kept; a second only if it is short.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::examples::Example;
use super::types::{kind_of, referred};

/// How many characters a second example may have.
const SHORT: usize = 300;

/// Writes the examples that the documents give into the types.
pub(super) fn exemplify(types: &mut Map<String, Value>, documents: &[Example]) {
    let mut walk = Walk {
        types,
        found: BTreeMap::new(),
    };
    for Example {
        type_name,
        document,
        ..
    } in documents
    {
        if let Some(type_name) = type_name {
            walk.meet(type_name, document);
        }
    }
    for ((name, field), examples) in walk.found {
        let place = types.get_mut(&name).and_then(|schema| match &field {
            Some(field) => schema.get_mut("properties")?.get_mut(field),
            None => Some(schema),
        });
        if let Some(Value::Object(schema)) = place {
            let examples = examples.into_values().collect();
            schema.insert("examples".to_owned(), examples);
        }
    }
}

/// Whether an example shows nothing.
fn is_empty(example: &Value) -> bool {
    match example {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(members) => members.is_empty(),
        _ => false,
    }
}

/// Whether an example is empty, how long it is, and its text: the least first.
type Rank = (bool, usize, String);

/// A type by its name, and one of its fields.
type Place = (String, Option<String>);

struct Walk<'t> {
    types: &'t Map<String, Value>,
    found: BTreeMap<Place, BTreeMap<Rank, Value>>,
}

impl<'t> Walk<'t> {
    fn keep(&mut self, name: &str, field: Option<&str>, example: &Value) {
        let text = example.to_string();
        let rank = (is_empty(example), text.len(), text);
        let place = (name.to_owned(), field.map(str::to_owned));
        let examples = self.found.entry(place).or_default();
        examples.entry(rank).or_insert_with(|| example.clone());
        let long = |(rank, _): (&Rank, &Value)| rank.1 > SHORT;
        while examples.len() > 2
            || examples.len() > 1 && examples.last_key_value().is_some_and(long)
        {
            examples.pop_last();
        }
    }

    /// A value of the type `name`.
    fn meet(&mut self, name: &str, value: &Value) {
        self.keep(name, None, value);
        if let Some(schema) = self.types.get(name) {
            self.walk(name, schema, value);
        }
    }

    /// A value that `schema`, within the type `name`, describes.
    fn walk(&mut self, name: &str, schema: &'t Value, value: &Value) {
        if let Some(name) = referred(schema) {
            return self.meet(name, value);
        }
        for key in ["oneOf", "anyOf"] {
            let branches = schema.get(key).and_then(Value::as_array);
            let mut branches = branches.into_iter().flatten();
            if let Some(branch) = branches.find(|branch| self.describes(branch, value)) {
                self.walk(name, branch, value);
            }
        }
        match value {
            Value::Object(members) => {
                for (key, value) in members {
                    self.member(name, schema, key, value);
                }
            }
            Value::Array(items) => {
                if let Some(schema) = schema.get("items") {
                    for item in items {
                        self.walk(name, schema, item);
                    }
                }
            }
            _ => {}
        }
    }

    fn member(&mut self, name: &str, schema: &'t Value, key: &str, value: &Value) {
        if let Some(field) = schema.get("properties").and_then(|fields| fields.get(key)) {
            self.keep(name, Some(key), value);
            return self.walk(name, field, value);
        }
        if let Some(names) = schema.get("propertyNames") {
            self.walk(name, names, &key.into());
        }
        if let Some(values) = schema.get("additionalProperties") {
            self.walk(name, values, value);
        }
    }

    /// Whether this is the branch that describes the value: of kinds, the one
    /// that the value names.
    fn describes(&self, branch: &Value, value: &Value) -> bool {
        let named = referred(branch).and_then(|name| self.types.get(name));
        match named.and_then(kind_of) {
            Some(kind) => value.get("kind").is_some_and(|found| found == kind),
            None => named.is_some() && !value.is_null(),
        }
    }
}
