//! Membership over rounds: joining late, leaving, coming back.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use pedt::{Checked, Roster};
use serde_json::{Value, json};

fn roster(memberships: &Value) -> Checked<Roster> {
    let title = |name: &str| json!({ "en": name });
    let rounds = ["autumn", "spring", "summer", "next"];
    let rounds = rounds.map(|id| json!({"id": id, "title": title(id)}));
    let partnerships =
        ["p", "q"].map(|id| json!({"id": id, "title": title(id), "kind": "informal"}));
    let text = json!({
        "schema_version": "1",
        "id": "dale",
        "rounds": rounds,
        "partnerships": partnerships,
        "schools": [{"id": "a", "title": title("A")}],
        "memberships": memberships,
    });
    Roster::from_json(text.to_string().as_bytes())
}

#[test]
fn a_school_may_leave_and_come_back() {
    let roster = roster(&json!([
        {"school": "a", "partnership": "p", "to": "autumn"},
        {"school": "a", "partnership": "p", "from": "summer"},
        {"school": "a", "partnership": "q", "from": "spring", "to": "spring"},
    ]))
    .accept()
    .unwrap();
    let rounds = |partnership| {
        ["autumn", "spring", "summer", "next"]
            .map(|round| roster.is_member("a", partnership, round))
    };
    assert_eq!(rounds("p"), [true, false, true, true]);
    assert_eq!(rounds("q"), [false, true, false, false]);
    assert!(!roster.is_member("a", "r", "autumn"));
}

#[test]
fn stretches_of_one_membership_do_not_overlap() {
    for (first, second, overlap) in [
        (json!({"to": "spring"}), json!({"from": "spring"}), true),
        (json!({"to": "spring"}), json!({"from": "summer"}), false),
        (json!({"from": "summer"}), json!({"to": "spring"}), false),
        (json!({}), json!({"from": "spring", "to": "spring"}), true),
    ] {
        let membership = |stretch: &Value| {
            let mut membership = json!({"school": "a", "partnership": "q"});
            membership
                .as_object_mut()
                .unwrap()
                .extend(stretch.as_object().unwrap().clone());
            membership
        };
        let member_of_p = json!({"school": "a", "partnership": "p"});
        let checked = roster(&json!([
            member_of_p,
            membership(&first),
            membership(&second)
        ]));
        let codes: Vec<&str> = checked
            .diagnostics()
            .iter()
            .map(|d| d.code.info().code)
            .collect();
        let expected: &[&str] = if overlap {
            &["membership_overlap"]
        } else {
            &[]
        };
        assert_eq!(codes, expected, "{first} {second}");
    }
}
