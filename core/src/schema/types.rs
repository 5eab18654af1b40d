//! The types of all documents as JSON Schemas, each by its name.
//!
//! What the derive of `schemars` leaves open is settled here: each kind of a
//! tagged enum gets a name, every type and field a title, numbers their range
//! in place of a format, and answers are opened.

use std::collections::BTreeSet;

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use super::{Direction, Root};
use crate::json::MAX_EXACT_INTEGER;

type Types = Map<String, Value>;

/// Where a reference to a type begins.
const PREFIX: &str = "#/$defs/";

/// A reference to the type of that name.
pub(super) fn reference(name: &str) -> Value {
    json!({ "$ref": format!("{PREFIX}{name}") })
}

/// The name of the type that a schema refers to.
pub(super) fn referred(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.strip_prefix(PREFIX)
}

/// Every type that the roots need, by name.
pub(super) fn definitions(roots: &[Root]) -> Types {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    for root in roots {
        (root.add)(&mut generator);
    }
    let mut types = Types::new();
    for (name, mut schema) in generator.take_definitions(false) {
        each(&mut schema, &mut tidy);
        name_kinds(&type_name(&name), schema, &mut types);
    }
    types.sort_keys();
    open_answers(roots, &mut types);
    for (name, schema) in &mut types {
        add_titles(name, schema);
    }
    types
}

/// The schema of one type, with all that it refers to.
pub(super) fn of(name: &str, types: &Types) -> Types {
    let schema = types.get(name).and_then(Value::as_object);
    let mut schema = schema.cloned().unwrap_or_default();
    let mut needed = BTreeSet::new();
    if let Some(root) = types.get(name) {
        reach(root, types, &mut needed);
    }
    let needed = types.iter().filter(|(name, _)| needed.contains(*name));
    let needed: Types = needed
        .map(|(name, schema)| (name.clone(), schema.clone()))
        .collect();
    schema.insert("$defs".to_owned(), needed.into());
    schema
}

/// The name of a type where that of its schema reads badly: a cell is named by
/// what it holds.
fn type_name(name: &str) -> String {
    match name {
        "doubleCell" => "FigureCell",
        "uint64Cell" => "CountCell",
        "Array_of_uint64Cell" => "CountsCell",
        "uint32Cell" => "MinutesCell",
        "BandIdCell" => "BandCell",
        "booleanCell" => "FlagCell",
        "Array_of_PracticeOfferCell" => "PracticeOffersCell",
        "Array_of_SchoolIdCell" => "SchoolsCell",
        "Array_of_TransitionCell" => "TransitionsCell",
        "Array_of_StatementReliabilityCell" => "StatementReliabilitiesCell",
        _ => name,
    }
    .to_owned()
}

/// Adds a type; the kinds of a tagged enum become types of their own.
fn name_kinds(name: &str, mut schema: Value, types: &mut Types) {
    if let Some(Value::Array(branches)) = schema.get_mut("oneOf") {
        for branch in branches {
            let kind = kind_of(branch).map(|kind| kind_name(name, kind));
            if let Some(kind) = kind {
                let branch = std::mem::replace(branch, reference(&kind));
                types.insert(kind, branch);
            }
        }
    }
    types.insert(name.to_owned(), schema);
}

/// The name that tells a branch of a tagged enum from the others.
pub(super) fn kind_of(schema: &Value) -> Option<&str> {
    schema.pointer("/properties/kind/const")?.as_str()
}

/// Cells that hold nothing are alike, and so are answers to calls that fail.
fn kind_name(name: &str, kind: &str) -> String {
    let of = match (name, kind) {
        (_, "failed") => "",
        (name, kind) if name.ends_with("Cell") && kind != "value" => "Cell",
        (name, _) => name,
    };
    let words = kind.split('_').map(|word| {
        let mut letters = word.chars();
        let first = letters.next().map(|first| first.to_ascii_uppercase());
        first.into_iter().chain(letters).collect::<String>()
    });
    format!("{of}{}", words.collect::<String>())
}

/// Calls `visit` with a schema and every schema in it.
fn each(schema: &mut Value, visit: &mut dyn FnMut(&mut Types)) {
    let Value::Object(members) = schema else {
        return;
    };
    visit(members);
    for (key, value) in members {
        match (key.as_str(), value) {
            ("properties" | "dependentSchemas", Value::Object(schemas)) => {
                for schema in schemas.values_mut() {
                    each(schema, visit);
                }
            }
            ("oneOf" | "anyOf" | "allOf", Value::Array(schemas)) => {
                for schema in schemas {
                    each(schema, visit);
                }
            }
            (
                "items"
                | "additionalProperties"
                | "propertyNames"
                | "contains"
                | "if"
                | "then"
                | "else"
                | "not",
                schema,
            ) => each(schema, visit),
            _ => {}
        }
    }
}

/// References by the names used here, ranges for formats, plain descriptions.
fn tidy(schema: &mut Types) {
    if let Some(Value::String(reference)) = schema.get_mut("$ref") {
        let name = reference.strip_prefix(PREFIX).unwrap_or(reference);
        *reference = format!("{PREFIX}{}", type_name(name));
    }
    // A map whose keys follow a pattern: its values are told apart by nothing else.
    if let Some(Value::Object(patterns)) = schema.shift_remove("patternProperties")
        && let Some((pattern, values)) = patterns.into_iter().next()
    {
        let names = json!({ "type": "string", "pattern": pattern });
        schema.insert("propertyNames".to_owned(), names);
        schema.insert("additionalProperties".to_owned(), values);
    }
    if let Some(Value::String(format)) = schema.shift_remove("format")
        && let Some((minimum, maximum)) = range(&format)
    {
        schema.entry("minimum").or_insert(minimum.into());
        schema.entry("maximum").or_insert(maximum.into());
    }
    if let Some(Value::String(description)) = schema.get_mut("description") {
        *description = plain(description);
    }
}

/// The range of the whole numbers of that format. Wide ones end where not
/// every reader of JSON holds them exactly.
fn range(format: &str) -> Option<(i64, i64)> {
    Some(match format {
        "int32" => (i32::MIN.into(), i32::MAX.into()),
        "uint32" => (0, u32::MAX.into()),
        "int64" => (-MAX_EXACT_INTEGER, MAX_EXACT_INTEGER),
        "uint64" => (0, MAX_EXACT_INTEGER),
        _ => return None,
    })
}

/// Documentation as plain text: paragraphs on one line each, without the code
/// of examples and without links.
fn plain(documentation: &str) -> String {
    let prose = documentation.split("```").next().unwrap_or_default();
    let paragraphs = prose.trim().split("\n\n").map(|paragraph| {
        let mut text = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
        while let Some((before, rest)) = text.split_once("[`")
            && let Some((name, after)) = rest.split_once("`]")
        {
            let after = match after.strip_prefix('(') {
                Some(target) => target.split_once(')').map_or("", |(_, after)| after),
                None => after,
            };
            let name = name.trim_start_matches("Self::");
            text = format!("{before}`{name}`{after}");
        }
        text
    });
    paragraphs.collect::<Vec<_>>().join("\n\n")
}

/// What only answers hold may grow.
fn open_answers(roots: &[Root], types: &mut Types) {
    let mut closed = BTreeSet::new();
    for root in roots.iter().filter(|root| root.direction == Direction::In) {
        closed.insert(root.type_name.clone());
        if let Some(schema) = types.get(&root.type_name) {
            reach(schema, types, &mut closed);
        }
    }
    for (_, schema) in types.iter_mut().filter(|(name, _)| !closed.contains(*name)) {
        let Value::Object(schema) = schema else {
            continue;
        };
        if schema.get("additionalProperties") == Some(&Value::Bool(false)) {
            schema.shift_remove("additionalProperties");
        }
    }
}

/// Adds the names of all types that `schema` refers to, wherever they stand.
fn reach(schema: &Value, types: &Types, found: &mut BTreeSet<String>) {
    if let Some(name) = referred(schema)
        && found.insert(name.to_owned())
        && let Some(schema) = types.get(name)
    {
        reach(schema, types, found);
    }
    match schema {
        Value::Object(members) => members.values().for_each(|m| reach(m, types, found)),
        Value::Array(items) => items.iter().for_each(|item| reach(item, types, found)),
        _ => {}
    }
}

/// Titles for a type, its fields and its choices, from their names.
fn add_titles(name: &str, schema: &mut Value) {
    let Value::Object(schema) = schema else {
        return;
    };
    schema.entry("title").or_insert_with(|| title(name).into());
    if let Some(Value::Object(fields)) = schema.get_mut("properties") {
        for (name, field) in fields {
            let Value::Object(field) = field else {
                continue;
            };
            field.entry("title").or_insert_with(|| title(name).into());
            if name == "kind" && field.contains_key("const") {
                let tells = "Tells this kind from the others.";
                field.entry("description").or_insert_with(|| tells.into());
            }
        }
    }
    let choices = schema.get_mut("oneOf").and_then(Value::as_array_mut);
    for choice in choices.into_iter().flatten() {
        if let Value::Object(choice) = choice
            && let Some(Value::String(name)) = choice.get("const")
        {
            let title = title(name);
            choice.entry("title").or_insert(title.into());
        }
    }
}

/// A name as people write it: `ScaleId` and `scale_id` are “Scale id”.
fn title(name: &str) -> String {
    let mut spaced = String::with_capacity(name.len() + 4);
    for letter in name.chars() {
        if letter.is_ascii_uppercase() {
            spaced.push('_');
        }
        spaced.push(letter.to_ascii_lowercase());
    }
    let words = spaced.split('_').filter(|word| !word.is_empty());
    let title = words.map(spelt_out).collect::<Vec<_>>().join(" ");
    let mut letters = title.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// A word that names shorten, in full.
fn spelt_out(word: &str) -> &str {
    match word {
        "json" => "JSON",
        "utf8" => "UTF-8",
        "min" => "minimum",
        "max" => "maximum",
        "params" => "parameters",
        word => word,
    }
}

/// The keywords of a schema in the order people look for them; others follow.
const READING_ORDER: [&str; 17] = [
    "$schema",
    "$id",
    "$ref",
    "title",
    "description",
    "type",
    "const",
    "enum",
    "oneOf",
    "anyOf",
    "minLength",
    "maxLength",
    "pattern",
    "minimum",
    "maximum",
    "items",
    "properties",
];
/// What stands after everything else.
const AT_THE_END: [&str; 3] = ["default", "examples", "$defs"];

/// Puts the keywords of a schema, and of all in it, into one order.
pub(super) fn in_reading_order(schema: &mut Value) {
    each(schema, &mut |members| {
        let place = |key: &str| {
            let first = READING_ORDER.iter().position(|known| *known == key);
            let last = AT_THE_END.iter().position(|known| *known == key);
            match (first, last) {
                (Some(place), _) => place,
                (None, Some(place)) => READING_ORDER.len() + 1 + place,
                (None, None) => READING_ORDER.len(),
            }
        };
        let mut ordered: Vec<(String, Value)> = std::mem::take(members).into_iter().collect();
        ordered.sort_by_key(|(key, _)| place(key));
        members.extend(ordered);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_read_as_people_write_them() {
        assert_eq!(title("ScaleId"), "Scale id");
        assert_eq!(title("min_answered"), "Minimum answered");
        assert_eq!(title("json_syntax"), "JSON syntax");
        assert_eq!(kind_name("BandRule", "mean_cuts"), "BandRuleMeanCuts");
        assert_eq!(
            kind_name("FigureCell", "not_applicable"),
            "CellNotApplicable"
        );
        assert_eq!(kind_name("CheckAnswer", "failed"), "Failed");
    }

    #[test]
    fn descriptions_are_plain() {
        let documentation =
            "Up to [`MAX`](Self::MAX) of\n[`Self::Points`].\n\nMore.\n\n```\ncode\n```\n";
        assert_eq!(plain(documentation), "Up to `MAX` of `Points`.\n\nMore.");
    }
}
