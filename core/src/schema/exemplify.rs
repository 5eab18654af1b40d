//! Examples for every type and field, cut out of whole documents.
//!
//! A document and its schema are walked together: whatever stands at a place is
//! an example of the type and of the field that describe the place. Of all that
//! are met the smallest is kept, and the next if it is brief.
//!
//! Whoever reads a schema reads its examples again and again, as a part of each
//! type around them. So what is long is cut short where a schema allows it, in
//! answers: of each list of objects, the first is kept.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::examples::Example;
use super::text::line;
use super::types::{kind_of, referred};

/// How many characters a second example may have.
const BRIEF: usize = 60;
/// How many characters an example has before it is cut short.
const LONG: usize = 300;

/// Writes the examples that the documents give into the types.
pub(super) fn exemplify(types: &mut Map<String, Value>, documents: &[Example]) {
    let mut walk = Walk {
        types,
        cuts: false,
        found: BTreeMap::new(),
    };
    for Example {
        type_name,
        document,
        ..
    } in documents
    {
        if let Some(type_name) = type_name {
            walk.cuts = type_name.ends_with("Answer");
            walk.meet(type_name, document);
        }
    }
    let found: Vec<(String, Option<String>, Value)> = walk
        .found
        .into_iter()
        .map(|((name, field), examples)| {
            let examples = examples.iter().map(Rank::value).collect();
            (name.to_owned(), field.map(str::to_owned), examples)
        })
        .collect();
    for (name, field, examples) in found {
        let place = types.get_mut(&name).and_then(|schema| match &field {
            Some(field) => schema.get_mut("properties")?.get_mut(field),
            None => Some(schema),
        });
        if let Some(Value::Object(schema)) = place {
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

/// An example as text; the least is the best.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    empty: bool,
    length: usize,
    text: String,
}

impl Rank {
    fn value(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_default()
    }
}

/// A type by its name, and one of its fields.
type Place<'t> = (&'t str, Option<&'t str>);

struct Walk<'t> {
    types: &'t Map<String, Value>,
    /// Whether long examples of this document are cut short.
    cuts: bool,
    found: BTreeMap<Place<'t>, BTreeSet<Rank>>,
}

impl<'t> Walk<'t> {
    fn keep(&mut self, place: Place<'t>, example: &Value) {
        let examples = self.found.entry(place).or_default();
        let limit = match examples.first() {
            Some(best) if !best.empty => best.length.max(BRIEF),
            _ => usize::MAX,
        };
        let whole = if self.cuts { LONG.min(limit) } else { limit };
        let cut = || self.cuts.then(|| line(example, true, limit))?;
        let Some(text) = line(example, false, whole).or_else(cut) else {
            return;
        };
        examples.insert(Rank {
            empty: is_empty(example),
            length: text.len(),
            text,
        });
        let more = |last: &Rank| last.empty || last.length > BRIEF;
        while examples.len() > 2 || examples.len() > 1 && examples.last().is_some_and(more) {
            examples.pop_last();
        }
    }

    /// A value of the type `name`.
    fn meet(&mut self, name: &'t str, value: &Value) {
        self.keep((name, None), value);
        if let Some(schema) = self.types.get(name) {
            self.walk(name, schema, value);
        }
    }

    /// A value that `schema`, within the type `name`, describes.
    fn walk(&mut self, name: &'t str, schema: &'t Value, value: &Value) {
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

    fn member(&mut self, name: &'t str, schema: &'t Value, key: &str, value: &Value) {
        let fields = schema.get("properties").and_then(Value::as_object);
        if let Some((key, field)) = fields.and_then(|fields| fields.get_key_value(key)) {
            self.keep((name, Some(key)), value);
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
