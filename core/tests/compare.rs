//! Two frameworks compared: laws on any two, and expectations by hand.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests fail by panicking"
)]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use pedt::compare::{
    Comparability, CompareOptions, Crosswalk, FrameworkComparison, FrameworkDiff, PointPair,
    Relation, ScalePair, StatementPair, ThemePair,
};
use pedt::framework::{BandRule, Statement, Weight};
use pedt::{Framework, FrameworkDocument, Text};
use proptest::prelude::*;
use serde_json::{Value, json};

/// A framework of three themes, two levels and eight statements.
static SMALL: LazyLock<Framework> = LazyLock::new(|| {
    let case = include_str!("../../schemas/cases/compare/nothing_changed.call.json");
    let case: Value = serde_json::from_str(case).unwrap();
    Framework::from_json(case["from"].to_string().as_bytes())
        .accept()
        .unwrap()
});

fn edited(edit: impl FnOnce(&mut FrameworkDocument)) -> Framework {
    let mut document = SMALL.clone().into_document();
    document.version = "2".to_owned().try_into().unwrap();
    edit(&mut document);
    Framework::from_document(document).accept().unwrap()
}

fn text(en: &str) -> Text {
    Text::from_iter([("en", en)])
}

fn statement(code: &str, level: &str) -> Statement {
    let statement = json!({ "code": code, "level": level, "text": { "en": code } });
    serde_json::from_value(statement).unwrap()
}

fn compare(to: &Framework, crosswalk: Option<&Crosswalk>) -> FrameworkComparison {
    FrameworkComparison::of(&SMALL, to, crosswalk, &CompareOptions::default())
}

/// What became of a series, as JSON: by the code it has, or had.
fn became(comparison: &FrameworkComparison, level: &str, code: &str) -> Value {
    let series = serde_json::to_value(&comparison.series).unwrap();
    let found = series.as_array().unwrap().iter().find(|link| {
        let node = if link["to"].is_null() {
            &link["from"]
        } else {
            &link["to"]
        };
        let name = if node["kind"] == "whole" {
            ""
        } else {
            node["code"].as_str().unwrap()
        };
        link["level"] == level && name == code
    });
    found.unwrap_or_else(|| panic!("no series of {code}"))["comparability"].clone()
}

fn broken(reason: Value) -> Value {
    json!({ "kind": "break", "reasons": Value::Array(vec![reason]) })
}

fn noted(note: Value) -> Value {
    json!({ "kind": "comparable_with_note", "notes": Value::Array(vec![note]) })
}

// --- Any two frameworks.

/// Does something to a framework; what makes it invalid is taken back.
fn edit(document: &mut FrameworkDocument, (what, a, b): (u8, usize, usize)) {
    let before = document.clone();
    change(document, what, a, b);
    if Framework::from_document(document.clone()).accept().is_err() {
        *document = before;
    }
}

fn change(document: &mut FrameworkDocument, what: u8, a: usize, b: usize) {
    let area = a % document.areas.len();
    let themes = document.areas[area].themes.len();
    let theme = b % themes;
    let here = &mut document.areas[area].themes[theme];
    let of = (a + b) % here.statements.len();
    let words = text(["Some words.", "Other words.", "A third wording."][(a / 7) % 3]);
    match what {
        0 => {
            here.statements.remove(of);
        }
        1 => here
            .statements
            .insert(of, statement(&format!("new.{a}"), "school")),
        2 => here.statements[of].text = words,
        3 => here.statements[of].code = format!("renamed.{b}").try_into().unwrap(),
        4 => {
            let moved = here.statements.remove(of);
            let area = b % document.areas.len();
            let theme = a % document.areas[area].themes.len();
            document.areas[area].themes[theme].statements.push(moved);
        }
        5 => here.statements[of].level = "school".to_owned().try_into().unwrap(),
        6 => here.statements.swap(0, of),
        7 => here.statements[of].weight = Weight([0.0, 1.0, 2.5][b % 3]),
        8 => here.statements[of].guidance = Some(words),
        9 => here.statements[of].descriptors = vec![words; 3],
        10 => here.title = words,
        11 => here.weight = Weight([1.0, 2.0][b % 2]),
        12 => here.prompts.push(words),
        13 => here.code = format!("theme {b}").try_into().unwrap(),
        14 => {
            let moved = document.areas[area].themes.remove(theme);
            let area = b % document.areas.len();
            document.areas[area].themes.insert(0, moved);
        }
        15 => document.areas.reverse(),
        16 => document.areas[area].code = format!("area {a}").try_into().unwrap(),
        17 => {
            let scale = &mut document.scales[0];
            let value = scale.maximum() + 1;
            let id = format!("point-{value}");
            let point = json!({ "value": value, "id": id, "title": { "en": id } });
            scale.points.push(serde_json::from_value(point).unwrap());
            scale.bands = BandRule::ShareReaching { share: 0.5 };
        }
        18 => document.scales[0].points[b % 3].title = words,
        19 => document.scales[0].threshold = 1 + i32::try_from(b % 3).unwrap(),
        20 => document.scales[0].bands = BandRule::ShareReaching { share: 0.75 },
        21 => document.roles[b % 2].title = words,
        22 => document.roles.reverse(),
        23 => document.support = None,
        24 => document.quadrant = None,
        25 => document.submission.min_answered = [0.0, 1.0][b % 2],
        26 => {
            if let Some(support) = &mut document.support {
                support.topics.truncate(b % 3);
            }
        }
        27 => {
            here.statements[of].text = Text::from_iter([("en", "Some words."), ("cy", "Geiriau.")]);
        }
        28 => document.levels.reverse(),
        29 => here.level_codes.clear(),
        30 => here.evidence.clear(),
        31 => document.description = Some(words),
        32 => document.lineage.clear(),
        33 => document.citations[0].text.push('!'),
        _ => document.areas[area].aliases.push(words),
    }
}

fn framework() -> impl Strategy<Value = Framework> {
    let edits = prop::collection::vec((0_u8..35, 0_usize..60, 0_usize..60), 0..8);
    edits.prop_map(|edits| {
        let mut document = SMALL.clone().into_document();
        for one in edits {
            edit(&mut document, one);
        }
        Framework::from_document(document).accept().unwrap()
    })
}

/// The same change, seen from the other side.
fn reversed(change: &Value) -> Value {
    let mut change = change.clone();
    let members = change.as_object_mut().unwrap();
    match members["kind"].as_str().unwrap() {
        "added" => members["kind"] = json!("removed"),
        "removed" => members["kind"] = json!("added"),
        _ => {
            let (before, after) = (members["before"].take(), members["after"].take());
            members["before"] = after;
            members["after"] = before;
        }
    }
    change
}

/// What became of a series, seen from the other side.
fn series_reversed(link: &Value) -> Value {
    let mut link = link.clone();
    let (from, to) = (link["from"].take(), link["to"].take());
    link["from"] = to;
    link["to"] = from;
    let mut level = None;
    for list in ["notes", "reasons"] {
        let found = link["comparability"]
            .get_mut(list)
            .and_then(Value::as_array_mut);
        for item in found.into_iter().flatten() {
            match item["kind"].as_str().unwrap() {
                "added" => item["kind"] = json!("removed"),
                "removed" => item["kind"] = json!("added"),
                "level" => level = Some(item["from"].clone()),
                _ => {}
            }
            if item.get("from").is_some() {
                let (from, to) = (item["from"].take(), item["to"].take());
                item["from"] = to;
                item["to"] = from;
            }
        }
    }
    link["level"] = level.unwrap_or(link["level"].take());
    link
}

/// JSON values as a set.
fn set(values: impl IntoIterator<Item = Value>) -> BTreeSet<String> {
    values.into_iter().map(|value| value.to_string()).collect()
}

fn list(value: &impl serde::Serialize) -> Vec<Value> {
    match serde_json::to_value(value).unwrap() {
        Value::Array(items) => items,
        other => panic!("{other} is no list"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn two_frameworks_have_changes_unless_they_are_equal(from in framework(), to in framework()) {
        prop_assert!(FrameworkDiff::of(&from, &from).changes.is_empty());
        prop_assert_eq!(FrameworkDiff::of(&from, &to).changes.is_empty(), from == to);
    }

    #[test]
    fn changes_are_the_reverse_of_the_changes_back(from in framework(), to in framework()) {
        let there = FrameworkDiff::of(&from, &to);
        let back = FrameworkDiff::of(&to, &from);
        prop_assert_eq!(there.needs_new_version, back.needs_new_version);
        let there = list(&there.changes).into_iter().map(|mut difference| {
            difference["change"] = reversed(&difference["change"]);
            difference
        });
        prop_assert_eq!(set(there), set(list(&back.changes)));
    }

    #[test]
    fn what_is_comparable_is_comparable_from_both_sides(from in framework(), to in framework()) {
        let options = CompareOptions::default();
        let there = FrameworkComparison::of(&from, &to, None, &options);
        let back = FrameworkComparison::of(&to, &from, None, &options);
        let fields = |link: &Value| json!(["level", "from", "to", "comparability"].map(|field| link[field].clone()));
        let there: Vec<Value> = list(&there.series).iter().map(series_reversed).collect();
        let there = there.iter().map(fields);
        let back = list(&back.series);
        let back = back.iter().map(fields);
        prop_assert_eq!(set(there), set(back));
    }

    #[test]
    fn every_series_of_either_framework_stands_once(from in framework(), to in framework()) {
        let comparison = FrameworkComparison::of(&from, &to, None, &CompareOptions::default());
        let series = list(&comparison.series);
        for (side, framework) in [("from", &from), ("to", &to)] {
            let own = FrameworkComparison::of(framework, framework, None, &CompareOptions::default());
            let mut all: Vec<String> = list(&own.series).iter().map(|link| link["to"].to_string()).collect();
            let mut found: Vec<String> = series
                .iter()
                .filter(|link| !link[side].is_null())
                .map(|link| link[side].to_string())
                .collect();
            if side == "to" {
                prop_assert_eq!(&found, &all); // in the order of the new framework, too
            }
            all.sort();
            found.sort();
            prop_assert_eq!(found, all);
        }
    }

    #[test]
    fn every_series_of_a_framework_goes_on_in_itself(framework in framework()) {
        let comparison = FrameworkComparison::of(&framework, &framework, None, &CompareOptions::default());
        let mut series = comparison.series.iter();
        prop_assert!(series.all(|link| link.comparability == Comparability::Comparable));
    }

    #[test]
    fn the_more_must_be_shared_the_fewer_series_go_on(
        from in framework(),
        to in framework(),
        share in 0.0..1.0,
        more in 0.0..1.0,
    ) {
        let going_on = |min_shared| {
            let options = CompareOptions { min_shared };
            let series = FrameworkComparison::of(&from, &to, None, &options).series;
            series.into_iter().map(|link| link.comparability.goes_on()).collect::<Vec<_>>()
        };
        let (few, many) = (going_on(f64::max(share, more)), going_on(f64::min(share, more)));
        prop_assert!(few.iter().zip(&many).all(|(few, many)| !few | many));
    }

    #[test]
    fn a_proposed_crosswalk_is_valid_and_counts_when_it_is_confirmed(
        from in framework(),
        to in framework(),
    ) {
        let mut crosswalk = Crosswalk::propose(&from, &to);
        prop_assert!(Crosswalk::from_document(crosswalk.clone(), &from, &to).accept().is_ok());
        let options = CompareOptions::default();
        let without = FrameworkComparison::of(&from, &to, None, &options);
        let proposed = FrameworkComparison::of(&from, &to, Some(&crosswalk), &options);
        prop_assert_eq!(&without, &proposed);
        for pair in &mut crosswalk.statements {
            pair.proposed = None;
        }
        let confirmed = FrameworkComparison::of(&from, &to, Some(&crosswalk), &options);
        for pair in &crosswalk.statements {
            let of = |comparison: &FrameworkComparison| {
                let code = json!(pair.to);
                let series = list(&comparison.series);
                let link = series.into_iter().find(|link| {
                    link["to"]["kind"] == "statement" && link["to"]["code"] == code
                });
                link.unwrap()
            };
            let (before, after) = (of(&without), of(&confirmed));
            prop_assert_eq!(&before["comparability"]["kind"], "break");
            prop_assert_eq!(&after["from"]["code"], pair.from.as_str());
            let reasons = after["comparability"]["reasons"].to_string();
            prop_assert!(!reasons.contains("reworded") && !reasons.contains("added"));
        }
    }
}

// --- By hand.

#[test]
fn a_change_names_the_part_the_field_and_both_values() {
    let to = edited(|document| {
        document.areas[0].themes[0].statements[1].weight = Weight(2.0);
        document.areas[1].title = text("Effect");
    });
    let changes = list(&FrameworkDiff::of(&SMALL, &to).changes);
    assert_eq!(
        changes,
        [
            json!({ "effect": "scores", "change": {
                "kind": "number", "part": { "kind": "statement", "code": "x.2" },
                "field": "weight", "before": 1.0, "after": 2.0,
            } }),
            json!({ "effect": "words", "change": {
                "kind": "reworded", "part": { "kind": "area", "code": "B" }, "field": "title",
                "language": "cy", "before": "Effaith", "after": null,
            } }),
            json!({ "effect": "words", "change": {
                "kind": "reworded", "part": { "kind": "area", "code": "B" }, "field": "title",
                "language": "en", "before": "Impact", "after": "Effect",
            } }),
        ]
    );
}

#[test]
fn changes_stand_in_the_order_of_the_new_framework_and_removals_last() {
    let to = edited(|document| {
        document.areas.swap(0, 1);
        document.areas[1].themes[0].statements.remove(1);
        document.areas[1].themes[1]
            .statements
            .push(statement("y.2", "school"));
        document.areas[0].themes[0].title = text("Outcomes");
        document.roles.remove(1);
    });
    let changes = list(&FrameworkDiff::of(&SMALL, &to).changes);
    let kinds = changes.iter().map(|difference| {
        let change = &difference["change"];
        let part = &change["part"];
        let id = part.get("code").or(part.get("id")).and_then(Value::as_str);
        format!("{} {}", change["kind"].as_str().unwrap(), id.unwrap_or("-"))
    });
    assert_eq!(
        kinds.collect::<Vec<_>>(),
        [
            "reordered -",
            "reworded z",
            "reworded z",
            "added y.2",
            "removed governor",
            "removed x.2"
        ]
    );
}

#[test]
fn a_translation_is_words_and_the_default_language_is_answers() {
    let effects = |language: &str| {
        let to = edited(|document| {
            let statement = &mut document.areas[0].themes[0].statements[0];
            let texts = statement
                .text
                .iter()
                .map(|(tag, text)| (tag.as_str(), text));
            let texts =
                texts.map(|(tag, text)| (tag, if tag == language { "Other." } else { text }));
            statement.text = texts.collect();
        });
        let diff = FrameworkDiff::of(&SMALL, &to);
        let effects: Vec<&str> = diff
            .changes
            .iter()
            .map(|change| change.effect.name())
            .collect();
        (effects.join(" "), diff.needs_new_version)
    };
    assert_eq!(effects("en"), ("answers".to_owned(), true));
    assert_eq!(effects("cy"), ("words".to_owned(), false));
}

#[test]
fn one_name_for_two_frameworks_is_told_only_if_it_matters() {
    let same_name = |edit: fn(&mut FrameworkDocument)| {
        let to = edited(|document| {
            document.version = SMALL.version.clone();
            edit(document);
        });
        FrameworkDiff::of(&SMALL, &to).diagnostics()
    };
    assert!(same_name(|_| {}).is_empty());
    assert!(same_name(|document| document.areas[0].title = text("Aim")).is_empty());
    let said = same_name(|document| document.scales[0].threshold = 2);
    assert_eq!(
        said[0].to_string(),
        "/version: both frameworks are called `small 1`, but they do not ask or score the same"
    );
}

#[test]
fn a_theme_bears_the_exchange_of_one_statement_in_three() {
    let to = edited(|document| {
        document.areas[0].themes[0].statements[2].text = text("We follow the plan.");
    });
    let comparison = compare(&to, None);
    assert_eq!(
        became(&comparison, "school", "x.3"),
        broken(json!({ "kind": "reworded" }))
    );
    let statements = json!({ "kind": "statements", "shared": 2, "noted": 0, "from": 3, "to": 3 });
    assert_eq!(became(&comparison, "school", "x"), noted(statements));
    // The other level does not know of it.
    assert_eq!(
        became(&comparison, "partnership", "x"),
        json!({ "kind": "comparable" })
    );

    let strict = CompareOptions { min_shared: 0.7 };
    let comparison = FrameworkComparison::of(&SMALL, &to, None, &strict);
    let reason = json!({
        "kind": "too_few_shared", "shared": 2, "from": 3, "to": 3, "min_shared": 0.7,
    });
    assert_eq!(became(&comparison, "school", "x"), broken(reason));
}

#[test]
fn a_share_of_statements_that_is_just_reached_is_enough() {
    // Three of five: 0.6 * 5 is a little above 3 in floating point.
    let more = |document: &mut FrameworkDocument| {
        let statements = &mut document.areas[0].themes[0].statements;
        statements.extend(["x.4", "x.5"].map(|code| statement(code, "school")));
    };
    let comparison = compare(&edited(more), None);
    let statements = json!({ "kind": "statements", "shared": 3, "noted": 0, "from": 3, "to": 5 });
    assert_eq!(became(&comparison, "school", "x"), noted(statements));
}

#[test]
fn a_theme_that_gains_as_many_statements_as_it_had_breaks() {
    let to = edited(|document| {
        document.areas[0].themes[1]
            .statements
            .push(statement("y.2", "school"));
    });
    let reason = json!({
        "kind": "too_few_shared", "shared": 1, "from": 1, "to": 2, "min_shared": 0.6,
    });
    assert_eq!(became(&compare(&to, None), "school", "y"), broken(reason));
}

#[test]
fn a_crosswalk_lets_a_reworded_statement_go_on() {
    let to = edited(|document| {
        document.areas[0].themes[0].statements[2].text = text("We follow the plan.");
    });
    let mut crosswalk = Crosswalk::between(&SMALL, &to);
    let expectations = [
        (Relation::SameMeaning, "comparable_with_note"),
        (Relation::Close, "comparable_with_note"),
        (Relation::Broader, "break"),
        (Relation::Narrower, "break"),
        (Relation::Related, "break"),
    ];
    for (relation, expected) in expectations {
        crosswalk.statements = vec![StatementPair {
            from: "x.3".to_owned().try_into().unwrap(),
            to: "x.3".to_owned().try_into().unwrap(),
            relation,
            proposed: None,
        }];
        let became = became(&compare(&to, Some(&crosswalk)), "school", "x.3");
        assert_eq!(became["kind"], expected, "{relation}");
        assert!(became.to_string().contains(relation.name()));
    }
}

#[test]
fn a_code_that_goes_on_elsewhere_does_not_go_on_as_itself() {
    // The old x.1 is now x.2 and the other way round.
    let to = edited(|document| {
        let statements = &mut document.areas[0].themes[0].statements;
        let first = statements[0].code.clone();
        statements[0].code = statements[1].code.clone();
        statements[1].code = first;
    });
    let mut crosswalk = Crosswalk::between(&SMALL, &to);
    crosswalk.statements = [("x.1", "x.2"), ("x.2", "x.1")]
        .map(|(from, to)| StatementPair {
            from: from.to_owned().try_into().unwrap(),
            to: to.to_owned().try_into().unwrap(),
            relation: Relation::SameMeaning,
            proposed: None,
        })
        .into();
    let comparison = compare(&to, Some(&crosswalk));
    let links = list(&comparison.series);
    let link = links
        .iter()
        .find(|link| link["to"]["code"] == "x.2")
        .unwrap();
    assert_eq!(link["from"]["code"], "x.1");
    let relation = json!({ "kind": "crosswalk", "relation": "same_meaning" });
    assert_eq!(link["comparability"], noted(relation));
}

#[test]
fn a_code_whose_statement_went_elsewhere_is_new() {
    let to = edited(|document| {
        let statements = &mut document.areas[0].themes[0].statements;
        let mut moved = statements[2].clone();
        moved.code = "x.9".to_owned().try_into().unwrap();
        statements.push(moved);
    });
    let mut crosswalk = Crosswalk::between(&SMALL, &to);
    crosswalk.statements = vec![StatementPair {
        from: "x.3".to_owned().try_into().unwrap(),
        to: "x.9".to_owned().try_into().unwrap(),
        relation: Relation::SameMeaning,
        proposed: None,
    }];
    let comparison = compare(&to, Some(&crosswalk));
    let relation = json!({ "kind": "crosswalk", "relation": "same_meaning" });
    assert_eq!(became(&comparison, "school", "x.9"), noted(relation));
    assert_eq!(
        became(&comparison, "school", "x.3"),
        broken(json!({ "kind": "added" }))
    );
}

#[test]
fn texts_without_a_common_default_language_cannot_be_the_same() {
    // The same letters, once as English and once as Welsh.
    let json = serde_json::to_string(&**SMALL).unwrap();
    let json = json
        .replace(r#""cy":"#, r#""de":"#)
        .replace(r#""en":"#, r#""cy":"#)
        .replace(r#""default_language":"en""#, r#""default_language":"cy""#);
    let to = Framework::from_json(json.as_bytes()).accept().unwrap();
    let became = became(&compare(&to, None), "partnership", "px.1");
    let reasons = json!([
        { "kind": "reworded" }, { "kind": "scale", "from": "likert", "to": "likert" },
    ]);
    assert_eq!(became, json!({ "kind": "break", "reasons": reasons }));
}

#[test]
fn a_theme_that_is_called_otherwise_goes_on_by_a_crosswalk_alone() {
    let to = edited(|document| {
        document.areas[1].themes[0].code = "outcomes".to_owned().try_into().unwrap();
    });
    let comparison = compare(&to, None);
    assert_eq!(
        became(&comparison, "school", "outcomes"),
        broken(json!({ "kind": "added" }))
    );
    assert_eq!(
        became(&comparison, "school", "z"),
        broken(json!({ "kind": "removed" }))
    );
    let moved = json!({ "kind": "moved", "from": "z", "to": "outcomes" });
    assert_eq!(became(&comparison, "school", "z.1"), noted(moved));

    let mut crosswalk = Crosswalk::between(&SMALL, &to);
    crosswalk.themes = vec![ThemePair {
        from: "z".to_owned().try_into().unwrap(),
        to: "outcomes".to_owned().try_into().unwrap(),
        relation: Relation::SameMeaning,
        proposed: None,
    }];
    let comparison = compare(&to, Some(&crosswalk));
    let relation = json!({ "kind": "crosswalk", "relation": "same_meaning" });
    assert_eq!(became(&comparison, "school", "outcomes"), noted(relation));
    assert_eq!(
        became(&comparison, "school", "z.1"),
        json!({ "kind": "comparable" })
    );
}

#[test]
fn a_scale_goes_on_when_a_crosswalk_says_what_its_points_are() {
    let to = edited(|document| {
        for point in &mut document.scales[0].points {
            point.value -= 1;
        }
        document.scales[0].threshold = 2;
        document.scales[0].bands = BandRule::ShareReaching { share: 0.5 };
        document.quadrant = None;
    });
    let reason = json!({ "kind": "scale", "from": "likert", "to": "likert" });
    assert_eq!(became(&compare(&to, None), "school", "x.1"), broken(reason));

    let mut crosswalk = Crosswalk::between(&SMALL, &to);
    crosswalk.scales = vec![ScalePair {
        from: "likert".to_owned().try_into().unwrap(),
        to: "likert".to_owned().try_into().unwrap(),
        points: [(1, 0), (2, 1), (3, 2)]
            .map(|(from, to)| PointPair { from, to })
            .into(),
        proposed: None,
    }];
    // The threshold has moved with its point; the bands are others.
    let expected = json!({ "kind": "comparable_with_note", "notes": [
        { "kind": "scale_converted", "from": "likert", "to": "likert" },
        { "kind": "bands" },
    ] });
    assert_eq!(
        became(&compare(&to, Some(&crosswalk)), "school", "x.2"),
        expected
    );
    assert_eq!(
        Crosswalk::propose(&SMALL, &to).scales[0].points,
        crosswalk.scales[0].points
    );
}

#[test]
fn nothing_is_proposed_where_a_text_stands_twice() {
    let to = edited(|document| {
        let statements = &mut document.areas[0].themes[0].statements;
        let mut twin = statements[2].clone();
        twin.code = "x.8".to_owned().try_into().unwrap();
        statements[2].code = "x.7".to_owned().try_into().unwrap();
        statements.push(twin);
    });
    assert!(Crosswalk::propose(&SMALL, &to).statements.is_empty());
}
