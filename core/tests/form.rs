//! Forms: every framework can be shown and filled in with nothing but its form.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests fail by panicking"
)]

use std::collections::BTreeSet;

use pedt::form::{Form, FormEntry, FormError, FormField};
use pedt::{Framework, Limits, check_response};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Adds a value to a document as a JSON Patch does.
fn add(document: &mut Value, pointer: &str, value: Value) {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let key = key.replace("~1", "/").replace("~0", "~");
    match document.pointer_mut(parent).unwrap() {
        Value::Array(items) if key == "-" => items.push(value),
        Value::Object(members) => {
            let before = members.insert(key, value);
            assert_eq!(before, None, "{pointer} is filled twice");
        }
        other => panic!("{pointer} leads into {other}"),
    }
}

fn text(field: &FormField, of: &FormEntry) -> Value {
    match field.pattern.as_deref() {
        Some(r"^https?://\S+$") => json!("https://example.org/minutes"),
        Some(other) => panic!("nothing matches {other}"),
        None => json!(format!("{:?} at {}", of.item, field.pointer)),
    }
}

/// A response in which all there is to fill in is filled in; `choices` picks
/// among the options.
fn filled(form: &Form, choices: &[usize]) -> Value {
    let mut choices = choices.iter().cycle();
    let mut pick = |options: usize| choices.next().unwrap() % options;
    let mut response = serde_json::to_value(&form.blank).unwrap();
    for field in &form.about {
        add(&mut response, &field.pointer, json!("an id"));
    }
    let role = &form.role.options[pick(form.role.options.len())];
    add(&mut response, &form.role.pointer, json!(role.value));
    let submitted = form.status.options.last().unwrap();
    *response.pointer_mut(&form.status.pointer).unwrap() = json!(submitted.value);
    let areas = form.levels.iter().flat_map(|level| &level.areas);
    let themes = areas.flat_map(|area| &area.themes);
    for statement in themes.flat_map(|theme| &theme.statements) {
        let mut scales = form.scales.iter();
        let scale = scales.find(|scale| scale.id == statement.scale).unwrap();
        let option = &scale.options[pick(scale.options.len())];
        add(&mut response, &statement.pointer, json!(option.value));
    }
    for entry in form.notes.iter().flat_map(|notes| &notes.entries) {
        let mut item = json!(entry.item);
        for field in &entry.fields {
            add(&mut item, &field.pointer, text(field, entry));
        }
        add(&mut response, &entry.pointer, item);
    }
    if let Some(support) = &form.support {
        for topic in &support.topics {
            let option = &support.options[pick(support.options.len())];
            add(&mut response, &topic.pointer, json!(option.value));
            if option.offers {
                add(&mut response, &topic.capacity_pointer, json!(2));
            }
        }
    }
    response
}

/// Every text of a document with the pointer to it.
fn texts(value: &Value, at: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((at.to_owned(), text.clone())),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                texts(item, &format!("{at}/{index}"), found);
            }
        }
        Value::Object(members) => {
            for (key, member) in members {
                texts(member, &format!("{at}/{key}"), found);
            }
        }
        _ => {}
    }
}

/// A text that says in which language it is, in English and perhaps in Welsh.
fn said() -> impl Strategy<Value = Value> {
    any::<bool>().prop_map(|welsh| {
        if welsh {
            json!({ "en": "said in en", "cy": "said in cy" })
        } else {
            json!({ "en": "said in en" })
        }
    })
}

/// Either a value or nothing, as a field that may be left out.
fn perhaps(
    field: &'static str,
    value: impl Strategy<Value = Value>,
) -> impl Strategy<Value = Value> {
    prop::option::of(value).prop_map(move |value| match value {
        Some(value) => json!({ field: value }),
        None => json!({}),
    })
}

fn merged(parts: impl IntoIterator<Item = Value>) -> Value {
    let parts = parts.into_iter().map(|part| match part {
        Value::Object(members) => members,
        other => panic!("{other}"),
    });
    Value::Object(parts.flatten().collect())
}

/// A statement: which level and scale, and its texts.
fn statement() -> impl Strategy<Value = Value> {
    let fields = (
        said(),
        perhaps("guidance", said()),
        prop::collection::vec(said(), 2),
    );
    let places = (0_usize..3, any::<bool>(), any::<bool>());
    (fields, places).prop_map(
        |((text, guidance, descriptors), (level, scale, described))| {
            let level = ["school", "partnership", "hub"][level];
            let mut parts = vec![json!({ "level": level, "text": text }), guidance];
            if scale {
                parts.push(json!({ "scale": "two" }));
                if described {
                    parts.push(json!({ "descriptors": descriptors }));
                }
            }
            merged(parts)
        },
    )
}

/// Codes that pointers must escape stand among plain ones.
fn code(kind: &str, number: usize) -> String {
    let odd = ["", "/", "~", "~1", " é", "\"", "%20"];
    format!("{kind}{number}{}", odd[number % odd.len()])
}

fn framework() -> impl Strategy<Value = Value> {
    let theme = (
        prop::collection::vec(statement(), 1..4),
        said(),
        perhaps("question", said()),
        perhaps(
            "prompts",
            prop::collection::vec(said(), 0..3).prop_map(Value::from),
        ),
    );
    let area = (
        prop::collection::vec(theme, 1..3),
        said(),
        perhaps("question", said()),
    );
    let areas = prop::collection::vec(area, 1..4);
    let others = (
        said(),
        said(),
        prop::collection::vec(said(), 8),
        any::<bool>(),
    );
    (areas, others, 0.0..1.0).prop_map(|(areas, (title, point, titles, support), share)| {
        let mut levels = BTreeSet::new();
        let (mut themes_made, mut statements_made) = (0, 0);
        let areas = areas
            .into_iter()
            .enumerate()
            .map(|(number, (themes, title, question))| {
                let themes = themes
                    .into_iter()
                    .map(|(statements, title, question, prompts)| {
                        let statements = statements.into_iter().map(|statement| {
                            levels.insert(statement["level"].as_str().unwrap().to_owned());
                            statements_made += 1;
                            merged([statement, json!({ "code": code("s", statements_made) })])
                        });
                        let statements: Vec<Value> = statements.collect();
                        themes_made += 1;
                        let code = code("t", themes_made);
                        let own = json!({ "code": code, "title": title, "statements": statements });
                        merged([own, question, prompts])
                    });
                let themes: Vec<Value> = themes.collect();
                let own = json!({
                    "code": code("a", number), "title": title, "themes": themes,
                    "level_codes": { "school": format!("printed {number}") },
                });
                merged([own, question])
            });
        let areas: Vec<Value> = areas.collect();
        let mut areas = areas;
        if !levels.contains("school") {
            for area in &mut areas {
                area.as_object_mut().unwrap().remove("level_codes");
            }
        }
        let points = |count: i32| -> Vec<Value> {
            let points = (0..count)
                .map(|value| json!({ "value": value, "id": format!("p{value}"), "title": point }));
            points.collect()
        };
        let scale = |id: &str, count| {
            json!({
                "id": id, "title": title, "points": points(count), "threshold": 1,
                "bands": { "kind": "share_reaching", "share": 0.5 },
            })
        };
        let levels: Vec<Value> = levels
            .iter()
            .map(|level| json!({ "id": level, "title": titles[0] }))
            .collect();
        let stances = [
            "high_need",
            "moderate_need",
            "not_applicable",
            "moderate_offer",
            "high_offer",
        ];
        let stances: Vec<Value> = stances
            .iter()
            .zip(&titles)
            .map(|(id, title)| json!({ "id": id, "title": title }))
            .collect();
        let framework = json!({
            "schema_version": "1", "id": "random", "version": "1", "title": title,
            "default_language": "en", "languages": ["en", "cy"],
            "scales": [scale("five", 5), scale("two", 2)], "default_scale": "five",
            "levels": levels, "areas": areas,
            "roles": [{ "id": "head", "title": titles[5] }, { "id": "lead", "title": titles[6] }],
            "submission": { "min_answered": share },
        });
        let topics = [
            json!({ "id": "a/b", "title": titles[7] }),
            json!({ "id": "c~d", "title": titles[0] }),
        ];
        let support =
            support.then(|| json!({ "support": { "stances": stances, "topics": topics } }));
        merged([framework].into_iter().chain(support))
    })
}

fn read(framework: &Value) -> Framework {
    Framework::from_json(framework.to_string().as_bytes())
        .accept()
        .unwrap()
}

/// The codes of the statements of a level, in order; of all of them one level
/// after the other.
fn codes(framework: &Framework, level: Option<&str>) -> Vec<String> {
    let levels = framework.levels.iter().map(|level| level.id.as_str());
    let levels = levels.filter(|id| level.is_none_or(|level| level == *id));
    let codes = levels.flat_map(|level| {
        let statements = framework.statements().map(|(_, _, statement)| statement);
        let statements = statements.filter(move |statement| statement.level.as_str() == level);
        statements.map(|statement| statement.code.to_string())
    });
    codes.collect()
}

fn shown(form: &Form) -> Vec<String> {
    let areas = form.levels.iter().flat_map(|level| &level.areas);
    let themes = areas.flat_map(|area| &area.themes);
    let statements = themes.flat_map(|theme| &theme.statements);
    statements
        .map(|statement| statement.code.to_string())
        .collect()
}

proptest! {
    #[test]
    fn a_form_shows_every_statement_of_its_levels_once_and_in_order(framework in framework()) {
        let framework = read(&framework);
        let all = framework.form(None, None).unwrap();
        prop_assert_eq!(shown(&all), codes(&framework, None));
        prop_assert_eq!(all.completion.shown, all.completion.possible);
        for level in &framework.levels {
            let form = framework.form(Some(level.id.as_str()), None).unwrap();
            let expected = codes(&framework, Some(level.id.as_str()));
            prop_assert_eq!(form.completion.shown as usize, expected.len());
            prop_assert_eq!(shown(&form), expected);
        }
    }

    #[test]
    fn a_form_filled_in_is_a_response_with_nothing_wrong(
        framework in framework(),
        welsh in any::<bool>(),
        choices in prop::collection::vec(0_usize..60, 1..30),
    ) {
        let framework = read(&framework);
        let form = framework.form(None, Some(if welsh { "cy" } else { "en" })).unwrap();
        let response = filled(&form, &choices);
        let checked = check_response(response.to_string().as_bytes(), &framework, None);
        let mut found = checked.diagnostics().iter();
        // Only that all answers happen to be the same may be said.
        prop_assert!(found.all(|d| d.code == pedt::Code::StraightLining), "{checked:?}");
        let rated = checked.accept().unwrap().ratings.len();
        prop_assert_eq!(rated, framework.statements().count());
    }

    #[test]
    fn a_form_lists_the_texts_that_are_not_in_its_language_and_no_others(framework in framework()) {
        let form = read(&framework).form(None, Some("cy")).unwrap();
        let mut found = Vec::new();
        texts(&serde_json::to_value(&form).unwrap(), "", &mut found);
        let english = found.iter().filter(|(_, text)| text == "said in en");
        let expected: BTreeSet<&str> = english.map(|(at, _)| at.as_str()).collect();
        let listed: Vec<&str> = form.fallbacks.iter().map(|f| f.pointer.as_str()).collect();
        prop_assert_eq!(listed.len(), expected.len());
        prop_assert_eq!(listed.into_iter().collect::<BTreeSet<_>>(), expected);
        prop_assert!(form.fallbacks.iter().all(|fallback| fallback.language.as_str() == "en"));
        prop_assert!(read(&framework).form(None, None).unwrap().fallbacks.is_empty());
    }

    #[test]
    fn a_form_lists_the_words_of_ours_that_are_not_in_its_language(framework in framework()) {
        let framework = read(&serde_json::from_str(&framework.to_string().replace("cy", "fr")).unwrap());
        let texts_in = |language| {
            let form = framework.form(None, Some(language)).unwrap();
            let mut found = Vec::new();
            texts(&serde_json::to_value(&form).unwrap(), "", &mut found);
            (form, found)
        };
        let ((form, french), (_, english)) = (texts_in("fr"), texts_in("en"));
        let shown = |at: &str| {
            let key = at.rsplit('/').next().unwrap();
            let text = ["title", "description", "question", "text", "guidance", "capacity"];
            text.contains(&key) || key.parse::<u32>().is_ok()
        };
        let in_both = french.iter().filter(|text| shown(&text.0) && english.contains(text));
        let expected: BTreeSet<&str> = in_both.map(|(at, _)| at.as_str()).collect();
        let listed: BTreeSet<&str> = form.fallbacks.iter().map(|f| f.pointer.as_str()).collect();
        prop_assert!(listed.contains("/about/0/title"));
        prop_assert_eq!(listed, expected);
    }

    #[test]
    fn a_form_asks_for_as_many_answers_as_a_submission_needs(
        framework in framework(),
        choices in prop::collection::vec(0_usize..60, 1..30),
    ) {
        let framework = read(&framework);
        let form = framework.form(None, None).unwrap();
        let mut response = filled(&form, &choices);
        let required = form.completion.required as usize;
        for answered in [required, required.saturating_sub(1)] {
            let ratings = response["ratings"].as_object().unwrap().clone();
            let kept = ratings.into_iter().take(answered).collect();
            response["ratings"] = Value::Object(kept);
            let checked = check_response(response.to_string().as_bytes(), &framework, None);
            prop_assert_eq!(checked.accept().is_ok(), answered == required);
        }
    }
}

#[test]
fn the_built_in_form_prints_the_codes_of_each_level() {
    let form = Framework::builtin().form(None, None).unwrap();
    let printed: Vec<Vec<String>> = form
        .levels
        .iter()
        .map(|level| {
            let areas = level.areas.iter();
            areas
                .flat_map(|area| {
                    let themes = area.themes.iter().map(|theme| theme.code.to_string());
                    [area.code.to_string()].into_iter().chain(themes)
                })
                .collect()
        })
        .collect();
    let school = "1 1a 1b 1c 2 2a 2b 2c 3 3a 3b 3c"
        .split(' ')
        .collect::<Vec<_>>();
    let partnership = "5 5a 5b 5c 6 6a 6b 6c 7 7a 7b 7c"
        .split(' ')
        .collect::<Vec<_>>();
    assert_eq!(printed, [school, partnership]);
    let themes: Vec<&str> = form
        .notes
        .iter()
        .map(|notes| notes.theme.as_str())
        .collect();
    assert_eq!(
        themes,
        "1a 1b 1c 2a 2b 2c 3a 3b 3c".split(' ').collect::<Vec<_>>()
    );
    assert_eq!(
        (form.completion.required, form.completion.possible),
        (27, 54)
    );
    assert!(form.fallbacks.is_empty());
}

#[test]
fn the_words_of_ours_are_in_the_language_of_the_form() {
    let titles = |language| {
        let form = Framework::builtin()
            .form(Some("school"), Some(language))
            .unwrap();
        let entries = form.notes[0]
            .entries
            .iter()
            .map(|entry| entry.title.clone());
        let titles: Vec<String> = entries.chain([form.role.title]).collect();
        titles
    };
    assert_eq!(
        titles("en"),
        [
            "Area of strength",
            "Area for development",
            "Evidence",
            "Role"
        ]
    );
    assert_eq!(
        titles("cy"),
        ["Cryfder", "Maes i'w ddatblygu", "Tystiolaeth", "Rôl"]
    );
}

#[test]
fn a_form_tells_the_limits_that_responses_are_read_within() {
    let limits = Limits {
        text_length: 280,
        ..Limits::default()
    };
    let form = Framework::builtin()
        .form_within(None, None, &limits)
        .unwrap();
    let lengths = |form: &Form| {
        let fields = form.notes[0].entries.iter().flat_map(|entry| &entry.fields);
        fields.map(|field| field.max_length).collect::<Vec<_>>()
    };
    // A strength, an area for development, and evidence with its address.
    assert_eq!(lengths(&form), [280, 280, 280, 2_000]);
    let form = Framework::builtin().form(None, None).unwrap();
    assert_eq!(lengths(&form), [4_000, 4_000, 4_000, 2_000]);
    assert!(
        form.about
            .iter()
            .all(|field| field.max_length == 128 && field.required)
    );
}

#[test]
fn a_form_of_an_unknown_level_or_language_is_an_error() {
    let framework = Framework::builtin();
    let unknown = framework.form(Some("hub"), None).unwrap_err();
    assert_eq!(unknown, FormError::UnknownLevel("hub".to_owned()));
    let unknown = framework.form(None, Some("fr")).unwrap_err();
    assert_eq!(
        unknown.to_string(),
        "the framework is not given in the language `fr`"
    );
}
