//! The schema of the responses to one framework, for whoever has nothing else.
//!
//! The schema of all responses (`schemas/response.schema.json`) knows no codes.
//! This one does: which statements there are and how far their scales go, the
//! roles, themes and topics, with their titles. A form builder can make a form
//! of it, and a validator in any language can check a response by it alone. It
//! refuses what [`check_response`](crate::check_response) refuses, but for the
//! rules that need a roster or that JSON Schema cannot say, which are listed in
//! `schemas/codes.json`.

use std::fmt::Write;

use serde_json::{Map, Value};

use super::fast::REQUIRED_FIELDS;
use crate::framework::Framework;
use crate::id::MAX_ID_LENGTH;
use crate::json::SCHEMA_VERSION;
use crate::limits::Limits;
use crate::pattern;
use crate::response::{MAX_URL_LENGTH, NoteKind, Status};
use crate::stance::Stance;
use crate::text::Text;

impl Framework {
    /// The JSON Schema (draft 2020-12) of the responses to this framework;
    /// titles are in the default language.
    ///
    /// ```
    /// let schema = pedt::Framework::builtin().response_schema();
    /// let rating = &schema["properties"]["ratings"]["properties"]["1a.1"];
    /// assert_eq!((&rating["minimum"], &rating["maximum"]), (&1.into(), &4.into()));
    /// let roles = schema["properties"]["role"]["oneOf"].as_array().unwrap();
    /// assert_eq!(roles[0]["title"], "Headteacher");
    /// ```
    #[must_use]
    pub fn response_schema(&self) -> Value {
        let writer = Writer(self);
        let title = writer.text(&self.title);
        let mut schema = record(
            &title,
            REQUIRED_FIELDS,
            vec![
                ("schema_version", constant(SCHEMA_VERSION)),
                ("id", defined("id")),
                ("framework", writer.framework()),
                ("round", defined("id")),
                ("partnership", defined("id")),
                ("school", defined("id")),
                ("respondent", defined("id")),
                ("role", writer.roles()),
                ("status", names(Status::ALL.iter().map(|s| s.name()))),
                ("ratings", writer.ratings()),
                ("notes", list(note())),
                ("evidence", list(evidence())),
                ("support", writer.topics(&defined("stance"))),
                ("capacity", writer.topics(&integer(0, u32::MAX.into()))),
            ],
        );
        if let Value::Object(schema) = &mut schema {
            let draft = "https://json-schema.org/draft/2020-12/schema";
            schema.insert("$schema".to_owned(), draft.into());
            schema.insert("$id".to_owned(), self.schema_id().into());
            schema.insert("$defs".to_owned(), writer.definitions());
        }
        // One order of members, whichever map stands behind a value.
        schema.sort_all_objects();
        schema
    }

    /// A URN: ids are free text, and stand in it with their bytes spelt out.
    fn schema_id(&self) -> String {
        let mut urn = format!("urn:pedt:schema:{SCHEMA_VERSION}:response");
        for part in [self.id.as_str(), self.version.as_str()] {
            urn.push(':');
            for byte in part.bytes() {
                if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_') {
                    urn.push(char::from(byte));
                } else {
                    let _infallible = write!(urn, "%{byte:02X}");
                }
            }
        }
        urn
    }
}

struct Writer<'f>(&'f Framework);

impl Writer<'_> {
    fn text(&self, text: &Text) -> String {
        let language = self.0.default_language.as_str();
        text.in_language(language, language).to_owned()
    }

    fn framework(&self) -> Value {
        let fields = vec![
            ("id", constant(self.0.id.as_str())),
            ("version", constant(self.0.version.as_str())),
        ];
        record("", &["id", "version"], fields)
    }

    fn roles(&self) -> Value {
        let roles = self.0.roles.iter();
        one_of(roles.map(|role| (role.id.as_str(), self.text(&role.title))))
    }

    fn ratings(&self) -> Value {
        let statements = self.0.statements().zip(self.0.columns());
        let ratings = statements.map(|((_, _, statement), column)| {
            let (minimum, maximum) = (column.value(1), column.value(column.points));
            let rating = object(vec![
                ("title", self.text(&statement.text).into()),
                ("type", vec!["integer", "null"].into()),
                ("minimum", minimum.into()),
                ("maximum", maximum.into()),
            ]);
            (statement.code.as_str(), rating)
        });
        record("", &[], ratings.collect())
    }

    /// An object with `value` for each topic.
    fn topics(&self, value: &Value) -> Value {
        let topics = self.0.topics().iter().map(|topic| {
            let mut value = value.clone();
            if let Value::Object(value) = &mut value {
                value.insert("title".to_owned(), self.text(&topic.title).into());
            }
            (topic.id.as_str(), value)
        });
        record("", &[], topics.collect())
    }

    /// What is said more than once.
    fn definitions(&self) -> Value {
        let themes = self.0.themes();
        let themes = themes.map(|(_, theme)| (theme.code.as_str(), self.text(&theme.title)));
        let title = |stance: &Stance| {
            let mut titles = self.0.support.iter().flat_map(|support| &support.stances);
            let found = titles.find(|title| title.id == *stance);
            found.map_or_else(String::new, |found| self.text(&found.title))
        };
        let stances = Stance::ALL.iter();
        let stances = stances.map(|stance| (stance.name(), title(stance)));
        let length = Limits::DEFAULT.text_length;
        object(vec![
            ("id", string(MAX_ID_LENGTH.into(), pattern::ID)),
            ("prose", string(length.into(), pattern::PROSE)),
            ("stance", one_of(stances)),
            ("theme", one_of(themes)),
        ])
    }
}

fn note() -> Value {
    let fields = vec![
        ("theme", defined("theme")),
        ("kind", names(NoteKind::ALL.iter().map(|kind| kind.name()))),
        ("text", defined("prose")),
    ];
    record("", &["theme", "kind", "text"], fields)
}

fn evidence() -> Value {
    let url = object(vec![
        ("type", vec!["string", "null"].into()),
        ("maxLength", MAX_URL_LENGTH.into()),
        ("pattern", pattern::WEB_ADDRESS.into()),
    ]);
    let fields = vec![
        ("theme", defined("theme")),
        ("title", defined("prose")),
        ("url", url),
    ];
    record("", &["theme", "title"], fields)
}

fn object(members: Vec<(&str, Value)>) -> Value {
    let members = members.into_iter();
    let members: Map<String, Value> = members
        .map(|(key, value)| (key.to_owned(), value))
        .collect();
    members.into()
}

/// An object of these fields and no others.
fn record(title: &str, required: &[&str], fields: Vec<(&str, Value)>) -> Value {
    let mut schema = vec![
        ("type", "object".into()),
        ("additionalProperties", false.into()),
        ("properties", object(fields)),
    ];
    if !title.is_empty() {
        schema.push(("title", title.into()));
    }
    if !required.is_empty() {
        schema.push(("required", required.into()));
    }
    object(schema)
}

fn list(items: Value) -> Value {
    object(vec![("type", "array".into()), ("items", items)])
}

fn constant(value: &str) -> Value {
    object(vec![("const", value.into())])
}

fn defined(name: &str) -> Value {
    object(vec![("$ref", format!("#/$defs/{name}").into())])
}

fn string(longest: Value, pattern: &str) -> Value {
    object(vec![
        ("type", "string".into()),
        ("minLength", 1.into()),
        ("maxLength", longest),
        ("pattern", pattern.into()),
    ])
}

fn integer(minimum: i64, maximum: i64) -> Value {
    object(vec![
        ("type", "integer".into()),
        ("minimum", minimum.into()),
        ("maximum", maximum.into()),
    ])
}

fn names<'n>(names: impl Iterator<Item = &'n str>) -> Value {
    object(vec![("enum", names.collect())])
}

/// One of these names, each with what it is called; of none, nothing.
fn one_of<'n>(choices: impl Iterator<Item = (&'n str, String)>) -> Value {
    let choices = choices.map(|(name, title)| {
        let mut choice = vec![("const", name.into())];
        if !title.is_empty() {
            choice.push(("title", title.into()));
        }
        object(choice)
    });
    let choices: Vec<Value> = choices.collect();
    if choices.is_empty() {
        return object(vec![("not", object(Vec::new()))]);
    }
    object(vec![("oneOf", choices.into())])
}
