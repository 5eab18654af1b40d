//! Whether whatever one schema accepts, another accepts as well, for the part
//! of JSON Schema that ours are written in.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

/// Which documents are compared: ours are strict about what they are given and
/// generous in what they say.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    /// The old schema is the narrow one; a default that changes would change
    /// what an old call means.
    Calls,
    /// The new schema is the narrow one. What is unknown is passed over, and
    /// there may be new diagnostic codes and new reasons.
    Answers,
}

/// The enums that may grow in answers; `schemas/README.md` tells readers so.
const MAY_GROW: [&str; 4] = [
    "/Code",
    "/NotApplicableReason",
    "/SuppressionReason",
    "/UndefinedReason",
];

/// Words that say nothing about what is accepted.
const ANNOTATIONS: [&str; 8] = [
    "$schema",
    "$id",
    "$defs",
    "$comment",
    "title",
    "description",
    "examples",
    "default",
];

/// Words that are understood here; any other is a fault of the test itself.
const UNDERSTOOD: [&str; 22] = [
    "$ref",
    "type",
    "enum",
    "const",
    "properties",
    "required",
    "additionalProperties",
    "propertyNames",
    "minProperties",
    "maxProperties",
    "items",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minLength",
    "maxLength",
    "pattern",
    "minimum",
    "maximum",
    "oneOf",
    "anyOf",
    "dependentSchemas",
];

/// Where `wide` refuses what `narrow` accepts, below the definition `root`.
pub(crate) fn covers(
    wide: &Value,
    narrow: &Value,
    root: &str,
    direction: Direction,
) -> Vec<String> {
    let at = |schemas: &Value| schemas["$defs"].get(root).cloned();
    let (Some(below_wide), Some(below_narrow)) = (at(wide), at(narrow)) else {
        return vec![format!("`{root}` is gone")];
    };
    let mut walk = Walk {
        wide,
        narrow,
        direction,
        met: BTreeSet::new(),
        faults: Vec::new(),
    };
    walk.schema(&below_wide, &below_narrow, root);
    walk.faults
}

struct Walk<'s> {
    wide: &'s Value,
    narrow: &'s Value,
    direction: Direction,
    /// Pairs of definitions that were compared, since types may contain themselves.
    met: BTreeSet<(String, String)>,
    faults: Vec<String>,
}

impl Walk<'_> {
    fn schema(&mut self, wide: &Value, narrow: &Value, at: &str) {
        let default = narrow
            .get("default")
            .filter(|_| self.direction == Direction::Calls);
        if default.is_some() && default != wide.get("default") {
            self.fault(at, "has another default");
        }
        let names = [wide, narrow].map(|schema| schema["$ref"].as_str().map(str::to_owned));
        if let [Some(a), Some(b)] = &names {
            if MAY_GROW.iter().any(|name| a.ends_with(name)) && self.direction == Direction::Answers
            {
                return;
            }
            if !self.met.insert((a.clone(), b.clone())) {
                return;
            }
        }
        let (wide, narrow) = (resolve(self.wide, wide), resolve(self.narrow, narrow));
        if *wide == Value::Bool(true) || *narrow == Value::Bool(false) {
            return;
        }
        let empty = Map::new();
        let wide = wide.as_object().unwrap_or(&empty).clone();
        let narrow = narrow.as_object().unwrap_or(&empty).clone();
        for word in wide.keys().chain(narrow.keys()) {
            let known = ANNOTATIONS.contains(&word.as_str()) || UNDERSTOOD.contains(&word.as_str());
            assert!(known, "{at}: compare `{word}` too");
        }
        if let Some(branches) = branches(&narrow) {
            for (index, branch) in branches.iter().enumerate() {
                self.branch(
                    &Value::Object(wide.clone()),
                    branch,
                    &format!("{at}|{index}"),
                );
            }
            return;
        }
        if branches(&wide).is_some() {
            self.branch(&Value::Object(wide), &Value::Object(narrow), at);
            return;
        }
        self.values(&wide, &narrow, at);
        self.limits(&wide, &narrow, at);
        self.members(&wide, &narrow, at);
        if let Some(items) = wide.get("items") {
            self.schema(
                items,
                narrow.get("items").unwrap_or(&Value::Bool(true)),
                &format!("{at}[]"),
            );
        }
    }

    /// One branch of the narrow schema must be covered by the wide one, or by
    /// one of its branches.
    fn branch(&mut self, wide: &Value, narrow: &Value, at: &str) {
        let Some(choices) = wide.as_object().and_then(branches) else {
            self.schema(wide, narrow, at);
            return;
        };
        let kind = |schema: &Value| schema["properties"]["kind"]["const"].clone();
        let wanted = kind(resolve(self.narrow, narrow));
        let mut closest: Option<Vec<String>> = None;
        let (alike, others): (Vec<Value>, Vec<Value>) = choices
            .into_iter()
            .partition(|choice| kind(resolve(self.wide, choice)) == wanted);
        for choice in alike.into_iter().chain(others) {
            let mut walk = Walk {
                met: self.met.clone(),
                faults: Vec::new(),
                ..*self
            };
            walk.schema(&choice, narrow, at);
            if walk.faults.is_empty() {
                return;
            }
            if closest
                .as_ref()
                .is_none_or(|faults| walk.faults.len() < faults.len())
            {
                closest = Some(walk.faults);
            }
        }
        self.faults.extend(closest.unwrap_or_default());
    }

    fn values(&mut self, wide: &Map<String, Value>, narrow: &Map<String, Value>, at: &str) {
        if let Some(allowed) = constants(wide) {
            match constants(narrow) {
                Some(values) => {
                    for value in values.iter().filter(|value| !allowed.contains(value)) {
                        self.fault(at, &format!("does not take {value}"));
                    }
                }
                None => self.fault(at, "takes chosen values only"),
            }
        }
        let (wide, narrow) = (types(wide), types(narrow));
        for kind in &narrow {
            let number = kind == "integer" && wide.contains("number");
            if !wide.is_empty() && !number && !wide.contains(kind) {
                self.fault(at, &format!("does not take the type {kind}"));
            }
        }
        if narrow.is_empty() && !wide.is_empty() {
            self.fault(at, "does not take every type");
        }
    }

    fn limits(&mut self, wide: &Map<String, Value>, narrow: &Map<String, Value>, at: &str) {
        let number =
            |schema: &Map<String, Value>, word: &str| schema.get(word).and_then(Value::as_f64);
        for word in ["minLength", "minItems", "minProperties", "minimum"] {
            if let Some(least) = number(wide, word)
                && number(narrow, word).is_none_or(|minimum| minimum < least)
            {
                self.fault(at, &format!("has the {word} {least}"));
            }
        }
        for word in ["maxLength", "maxItems", "maxProperties", "maximum"] {
            if let Some(most) = number(wide, word)
                && number(narrow, word).is_none_or(|maximum| maximum > most)
            {
                self.fault(at, &format!("has the {word} {most}"));
            }
        }
        // Rules between fields are not looked into: they stay, or go.
        for word in ["pattern", "uniqueItems", "dependentSchemas"] {
            if wide.contains_key(word) && wide.get(word) != narrow.get(word) {
                self.fault(at, &format!("has another {word}"));
            }
        }
    }

    fn members(&mut self, wide: &Map<String, Value>, narrow: &Map<String, Value>, at: &str) {
        let required = |schema: &Map<String, Value>| -> Vec<Value> {
            schema
                .get("required")
                .and_then(Value::as_array)
                .cloned()
                .unwrap_or_default()
        };
        for field in required(wide) {
            if !required(narrow).contains(&field) {
                self.fault(at, &format!("needs the field {field}"));
            }
        }
        let fields = |schema: &Map<String, Value>| -> Map<String, Value> {
            schema
                .get("properties")
                .and_then(Value::as_object)
                .cloned()
                .unwrap_or_default()
        };
        let (known, given) = (fields(wide), fields(narrow));
        let rest = |schema: &Map<String, Value>| {
            schema
                .get("additionalProperties")
                .cloned()
                .unwrap_or(Value::Bool(true))
        };
        for (field, schema) in &given {
            let at = format!("{at}/{field}");
            match known.get(field) {
                Some(wide) => self.schema(wide, schema, &at),
                None if rest(wide) == Value::Bool(false) => self.fault(&at, "is not known"),
                None => self.schema(&rest(wide), schema, &at),
            }
        }
        let object = |schema: &Map<String, Value>| types(schema).contains("object");
        if object(wide) && object(narrow) {
            match (rest(wide), rest(narrow)) {
                (_, Value::Bool(false)) | (Value::Bool(true), _) => {}
                (Value::Bool(false), _) => self.fault(at, "takes known fields only"),
                (wide, narrow) => self.schema(&wide, &narrow, &format!("{at}/*")),
            }
            if let Some(names) = wide.get("propertyNames") {
                let narrow = narrow.get("propertyNames").unwrap_or(&Value::Bool(true));
                self.schema(names, narrow, &format!("{at}/(key)"));
            }
        }
    }

    fn fault(&mut self, at: &str, what: &str) {
        self.faults.push(format!("{at} {what}"));
    }
}

/// The definition that a reference leads to; words beside it are annotations.
fn resolve<'s>(schemas: &'s Value, mut schema: &'s Value) -> &'s Value {
    while let Some(name) = schema["$ref"].as_str() {
        schema = &schemas["$defs"][name.rsplit('/').next().unwrap()];
        assert!(!schema.is_null(), "{name} leads nowhere");
    }
    schema
}

fn branches(schema: &Map<String, Value>) -> Option<Vec<Value>> {
    let branches = schema.get("oneOf").or_else(|| schema.get("anyOf"))?;
    branches.as_array().cloned()
}

fn constants(schema: &Map<String, Value>) -> Option<Vec<Value>> {
    match (schema.get("enum"), schema.get("const")) {
        (Some(values), _) => values.as_array().cloned(),
        (None, Some(value)) => Some(vec![value.clone()]),
        (None, None) => None,
    }
}

fn types(schema: &Map<String, Value>) -> BTreeSet<String> {
    match schema.get("type") {
        Some(Value::String(one)) => BTreeSet::from([one.clone()]),
        Some(Value::Array(many)) => many
            .iter()
            .filter_map(|kind| kind.as_str().map(str::to_owned))
            .collect(),
        _ => BTreeSet::new(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// What stands against giving calls written for `old` to a reader of `new`.
    fn faults(old: &Value, new: &Value) -> Vec<String> {
        let root = |schema: &Value| json!({"$defs": {"X": schema, "Id": {"type": "string", "minLength": 1}}});
        covers(&root(new), &root(old), "X", Direction::Calls)
    }

    #[test]
    fn a_schema_covers_itself_and_may_only_widen() {
        let old = json!({
            "type": "object",
            "properties": {
                "id": {"$ref": "#/$defs/Id"},
                "n": {"type": ["integer", "null"], "minimum": 1, "maximum": 4},
                "kind": {"oneOf": [{"const": "a"}, {"const": "b"}]},
                "list": {"type": "array", "items": {"type": "string", "maxLength": 9}},
            },
            "required": ["id"],
            "additionalProperties": false,
        });
        assert_eq!(faults(&old, &old), Vec::<String>::new());
        for (pointer, value, fault) in [
            ("/properties/n/maximum", json!(5), ""),
            ("/properties/n/maximum", json!(3), "X/n has the maximum 3"),
            ("/properties/n/minimum", json!(2), "X/n has the minimum 2"),
            ("/properties/n/type", json!(["number", "null"]), ""),
            (
                "/properties/n/type",
                json!("integer"),
                "X/n does not take the type null",
            ),
            (
                "/properties/kind/oneOf",
                json!([{"const": "a"}, {"const": "b"}, {"const": "c"}]),
                "",
            ),
            (
                "/properties/kind/oneOf",
                json!([{"const": "a"}]),
                "X/kind|1 does not take \"b\"",
            ),
            (
                "/properties/list/items/maxLength",
                json!(8),
                "X/list[] has the maxLength 8",
            ),
            ("/required", json!([]), ""),
            ("/required", json!(["id", "n"]), "X needs the field \"n\""),
        ] {
            let mut new = old.clone();
            *new.pointer_mut(pointer).unwrap() = value;
            assert_eq!(faults(&old, &new).join("; "), fault, "{pointer}");
        }
        let mut new = old.clone();
        new["properties"]["more"] = json!({"type": "string", "default": "x"});
        assert_eq!(faults(&old, &new), Vec::<String>::new());
        assert_eq!(faults(&new, &old), ["X/more is not known"]);
        let mut old = old.clone();
        old["properties"]["id"]["default"] = json!("a");
        assert_eq!(faults(&old, &new), ["X/id has another default"]);
    }

    #[test]
    fn types_that_contain_themselves_come_to_an_end() {
        let tree = json!({"type": "object", "properties": {"child": {"$ref": "#/$defs/X"}}});
        assert_eq!(faults(&tree, &tree), Vec::<String>::new());
    }
}
