//! The files under `schemas/` are what the types say, and say it in full.
#![cfg(feature = "schema")]
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod shared;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use pedt::schema;
use serde_json::{Map, Value, json};

static FILES: LazyLock<BTreeMap<String, Value>> = LazyLock::new(|| {
    schema::files(&shared::for_schemas().unwrap())
        .into_iter()
        .collect()
});

fn schemas() -> impl Iterator<Item = (&'static str, &'static Value)> {
    let files = FILES.iter().map(|(name, value)| (name.as_str(), value));
    files.filter(|(name, _)| name.ends_with(".schema.json"))
}

fn types() -> &'static Map<String, Value> {
    FILES["pedt.schema.json"]["$defs"].as_object().unwrap()
}

/// Every field of every type, as `Type.field`.
fn fields() -> impl Iterator<Item = (String, &'static Value)> {
    types().iter().flat_map(|(name, schema)| {
        let fields = schema["properties"].as_object().into_iter().flatten();
        fields.map(move |(field, schema)| (format!("{name}.{field}"), schema))
    })
}

/// Calls `visit` with every schema in `schema`, the values of examples left out.
fn each(schema: &Value, visit: &mut dyn FnMut(&Map<String, Value>)) {
    match schema {
        Value::Object(members) => {
            visit(members);
            for (key, value) in members {
                if !matches!(key.as_str(), "examples" | "default" | "const" | "enum") {
                    each(value, visit);
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| each(item, visit)),
        _ => {}
    }
}

#[test]
fn committed_files_are_fresh() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas");
    for (name, value) in &*FILES {
        let committed = fs::read_to_string(folder.join(name)).unwrap_or_default();
        assert!(
            committed == schema::text(value),
            "schemas/{name} is stale: run `make schemas`"
        );
    }
    let kept = [folder.clone(), folder.join("examples")];
    for entry in kept.iter().flat_map(|folder| fs::read_dir(folder).unwrap()) {
        let path = entry.unwrap().path();
        let name = path
            .strip_prefix(&folder)
            .unwrap()
            .to_str()
            .unwrap()
            .to_owned();
        assert!(
            path.extension().is_none_or(|end| end != "json") || FILES.contains_key(&name),
            "nothing writes schemas/{name}"
        );
    }
}

#[test]
fn every_file_has_its_name_and_follows_the_draft() {
    for (name, schema) in schemas() {
        assert!(jsonschema::draft202012::meta::is_valid(schema), "{name}");
        assert_eq!(
            schema["$schema"],
            "https://json-schema.org/draft/2020-12/schema"
        );
        let id = format!(
            "urn:pedt:schema:1:{}",
            name.trim_end_matches(".schema.json")
        );
        assert_eq!(schema["$id"], id);
        for keyword in ["title", "description"] {
            assert!(
                schema[keyword]
                    .as_str()
                    .is_some_and(|text| !text.is_empty()),
                "{name}"
            );
        }
        assert!(!schema["examples"].as_array().unwrap().is_empty(), "{name}");
    }
}

#[test]
fn every_type_and_field_says_what_it_is() {
    let types = types().iter().map(|(name, schema)| (name.clone(), schema));
    for (name, schema) in types.chain(fields()) {
        let title = schema["title"].as_str().unwrap_or_default();
        assert!(
            title.starts_with(|c: char| c.is_ascii_uppercase()),
            "title of {name}: {title}"
        );
        let description = schema["description"].as_str().unwrap_or_default();
        assert!(
            description.ends_with(['.', ':']),
            "description of {name}: {description}"
        );
        for code in ["```", "](", "[`", "::"] {
            assert!(
                !description.contains(code),
                "description of {name}: {description}"
            );
        }
    }
}

#[test]
fn every_type_and_field_has_examples_and_they_are_right() {
    let all = types().iter().map(|(name, schema)| (name.clone(), schema));
    // One schema of all examples by type and field, so that it is compiled once.
    let (mut schemas, mut examples) = (Map::new(), Map::new());
    for (name, schema) in all.chain(fields()) {
        let given = schema["examples"].as_array();
        assert!(given.is_some_and(|given| !given.is_empty()), "{name}");
        examples.insert(name.clone(), schema["examples"].clone());
        schemas.insert(name, json!({ "items": schema }));
    }
    let schema = json!({ "$defs": types(), "properties": schemas });
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    let examples = Value::Object(examples);
    let faults = validator.iter_errors(&examples);
    let faults: Vec<String> = faults
        .map(|fault| format!("{}: {fault}", fault.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_type_of_the_bundle_is_the_same_in_every_file() {
    for (name, schema) in schemas() {
        for (type_name, definition) in schema["$defs"].as_object().into_iter().flatten() {
            assert_eq!(
                Some(definition),
                types().get(type_name),
                "{type_name} in {name}"
            );
        }
        let title = schema["title"].as_str().unwrap();
        let same = |definition: &&Value| definition["title"] == title;
        if let Some(definition) = types().values().find(same) {
            let mut root = schema.clone();
            for keyword in ["$schema", "$id", "$defs"] {
                root.as_object_mut().unwrap().remove(keyword);
            }
            assert_eq!(&root, definition, "{name}");
        }
    }
}

#[test]
fn names_are_made_by_nobody_but_us() {
    for name in types().keys() {
        let plain = name.chars().all(|c| c.is_ascii_alphabetic());
        assert!(
            plain && name.starts_with(|c: char| c.is_ascii_uppercase()),
            "{name}"
        );
    }
}

#[test]
fn objects_and_choices_have_names() {
    for (name, schema) in types() {
        let mut inner = schema.clone();
        let own = inner.as_object_mut().unwrap();
        own.remove("dependentSchemas");
        let fields = own.remove("properties").unwrap_or_default();
        own.remove("oneOf");
        for schema in [&inner, &fields] {
            for value in schema.as_object().into_iter().flat_map(Map::values) {
                each(value, &mut |schema| {
                    for keyword in ["properties", "oneOf", "enum"] {
                        assert!(!schema.contains_key(keyword), "{keyword} within {name}");
                    }
                });
            }
        }
    }
}

#[test]
fn a_choice_is_by_name_or_by_kind() {
    for (name, schema) in types() {
        let branches = schema["oneOf"].as_array().cloned().unwrap_or_default();
        let mut seen = BTreeSet::new();
        for branch in branches {
            let by_name = branch["const"].as_str().map(str::to_owned);
            let by_kind = branch["$ref"].as_str().map(|reference| {
                let kind = &types()[reference.strip_prefix("#/$defs/").unwrap()];
                assert!(
                    kind["required"]
                        .as_array()
                        .unwrap()
                        .contains(&json!("kind"))
                );
                kind["properties"]["kind"]["const"]
                    .as_str()
                    .unwrap()
                    .to_owned()
            });
            assert!(
                seen.insert(by_name.or(by_kind).unwrap()),
                "{name}: {branch}"
            );
        }
    }
}

#[test]
fn numbers_have_ranges_and_no_format() {
    for (name, schema) in types() {
        each(schema, &mut |schema| {
            assert!(!schema.contains_key("format"), "{name}");
            let types = schema.get("type").map(Value::to_string).unwrap_or_default();
            if types.contains("integer") {
                let bounds = [&schema["minimum"], &schema["maximum"]];
                assert!(
                    bounds.iter().all(|bound| bound.is_i64() || bound.is_u64()),
                    "{name}"
                );
            }
        });
    }
}

/// The types that documents and calls hold.
fn closed() -> BTreeSet<&'static str> {
    let inputs = schemas()
        .filter(|(name, _)| !name.ends_with("-answer.schema.json") && *name != "pedt.schema.json");
    let mut closed = BTreeSet::new();
    for (_, schema) in inputs {
        closed.extend(
            schema["$defs"]
                .as_object()
                .unwrap()
                .keys()
                .map(String::as_str),
        );
        let same = |(_, definition): &(&String, &Value)| definition["title"] == schema["title"];
        closed.extend(types().iter().find(same).map(|(name, _)| name.as_str()));
    }
    closed
}

#[test]
fn input_is_closed_and_answers_are_open() {
    let closed = closed();
    for (name, schema) in types() {
        if schema.get("properties").is_some() {
            let refuses = schema.get("additionalProperties") == Some(&json!(false));
            assert_eq!(refuses, closed.contains(name.as_str()), "{name}");
        }
    }
}

#[test]
fn every_code_says_where_its_rule_is_said() {
    let codes = FILES["codes.json"]["codes"].as_array().unwrap();
    assert_eq!(codes.len(), pedt::Code::ALL.len());
    for code in codes {
        let said_by = code["said_by"].as_str().unwrap();
        assert!(
            ["schema", "response_schema", "library"].contains(&said_by),
            "{code}"
        );
        // What refuses nothing, no schema can say.
        assert!(
            code["severity"] == "error" || said_by == "library",
            "{code}"
        );
    }
}
