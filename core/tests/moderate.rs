//! Amendments against a plain model of them, and the laws of the log.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::fs;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use pedt::id::{AmendmentId, ModeratorId, StatementCode, ThemeCode, TopicId};
use pedt::moderate::{
    Amendment, AmendmentLog, Change, ChangeKind, EffectError, EvidencePlace, Moderated,
    ModerationEffect, Moved, NotePlace, Outcome, Readers, Standing, Timestamp,
};
use pedt::response::{Evidence, Note, NoteKind, Response, Status};
use pedt::scores::{Centre, Node, ScoreRow};
use pedt::{
    Cell, Code, Dataset, Framework, Grain, Intake, Limits, Roster, Rows, SchemaVersion,
    ScoreOptions, Scores, Stance, Tally,
};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The example hub, with every response that is right.
static HUB: LazyLock<Dataset> = LazyLock::new(|| {
    let hub = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas/examples/hub");
    let roster = fs::read(hub.join("roster.json")).unwrap();
    let roster = Roster::from_json(&roster).accept().unwrap();
    let framework = Framework::builtin().clone();
    let mut intake = Intake::new(Arc::new(framework), Arc::new(roster));
    intake.ndjson(&fs::read(hub.join("responses.ndjson")).unwrap());
    intake.finish().dataset
});

/// A few responses of the hub and a draft, with notes and links to amend.
static FEW: LazyLock<Dataset> = LazyLock::new(|| {
    let mut intake = Intake::new(Arc::clone(HUB.framework()), Arc::clone(HUB.roster()));
    let submitted = HUB.responses().step_by(60).take(6);
    let drafts = HUB.responses().filter(|r| r.status == Status::Draft);
    for (number, mut response) in submitted.chain(drafts.take(1)).enumerate() {
        let theme = |code: &str| ThemeCode::new(code).unwrap();
        response.notes = (0..number)
            .map(|note| Note {
                theme: theme(["1a", "2b"][note % 2]),
                kind: NoteKind::ALL[note % 2],
                text: format!("Note {note} of {}", response.id),
            })
            .collect();
        response.evidence = (0..6 - number)
            .map(|link| Evidence {
                theme: theme(["3c", "1b"][link % 2]),
                title: format!("Link {link} of {}", response.id),
                url: (link % 2 == 0).then(|| format!("https://example.org/{link}")),
            })
            .collect();
        intake.response(response);
    }
    let ingested = intake.finish();
    assert_eq!((ingested.refused, ingested.dataset.len()), (0, 7));
    ingested.dataset
});

fn amendment(id: impl Into<String>, response: &Response, change: &Change) -> Amendment {
    let document = json!({
        "schema_version": "1", "id": id.into(), "response": response.id, "made_by": "lead",
        "made_at": "2027-01-15T09:30:00Z", "role": "partnership_lead", "why": "Because.",
        "change": change,
    });
    let text = document.to_string();
    Amendment::from_json(text.as_bytes()).accept().unwrap()
}

/// The state of one response in the model.
#[derive(Clone)]
struct Subject {
    response: Response,
    notes: Vec<Readers>,
    links: Vec<Readers>,
    standing: Standing,
}

/// What is to be amended: numbers that the model makes a change of, and
/// whether it is to begin from what is there.
#[derive(Clone, Debug)]
struct Step {
    response: usize,
    kind: usize,
    place: u8,
    to: u8,
    stale: bool,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = (0_usize..7, 0_usize..8, 0_u8..8, 0_u8..7, 0_u8..6);
    let step = step.prop_map(|(response, kind, place, to, stale)| Step {
        response,
        kind,
        place,
        to,
        stale: stale == 0,
    });
    prop::collection::vec(step, 0..40)
}

/// Documents amended one by one, as the documentation says in words.
struct Model(Vec<Subject>);

impl Model {
    fn new() -> Self {
        let subjects = FEW.responses().map(|response| Subject {
            notes: vec![Readers::Lead; response.notes.len()],
            links: vec![Readers::Lead; response.evidence.len()],
            standing: Standing::Counted,
            response,
        });
        Self(subjects.collect())
    }

    /// The change that a step means; some are to what is not there.
    fn change(&self, step: &Step) -> Change {
        let subject = &self.0[step.response];
        let response = &subject.response;
        let (place, to) = (usize::from(step.place), usize::from(step.to));
        let readers = |to: usize| Readers::ALL[to % Readers::ALL.len()];
        match step.kind {
            0 | 6 | 7 => {
                let codes = ["1a.1", "1a.2", "7c.3", "2b.1", "1a.9"];
                let statement = StatementCode::new(codes[place % 5]).unwrap();
                let there = response.ratings.get(&statement).copied().flatten();
                Change::Rating {
                    from: if step.stale { Some(9) } else { there },
                    to: (to > 0).then_some(step.to.into()),
                    statement,
                }
            }
            1 => {
                let topic = TopicId::new(["send", "stem", "chess"][place % 3]).unwrap();
                let stance = |index: usize| Stance::ALL.get(index % 6).copied();
                let there = response.support.get(&topic).copied();
                Change::Support {
                    from: if step.stale { stance(to + 1) } else { there },
                    to: stance(to),
                    topic,
                }
            }
            2 => {
                let topic = TopicId::new(["send", "stem", "chess"][place % 3]).unwrap();
                let there = response.capacity.get(&topic).copied();
                Change::Capacity {
                    from: if step.stale { Some(77) } else { there },
                    to: (to > 0).then_some(step.to.into()),
                    topic,
                }
            }
            3 => {
                let note = response.notes.get(place);
                let text = note.map(|note| note.text.clone());
                Change::Note {
                    note: NotePlace {
                        index: step.place.into(),
                        theme: note.map_or(ThemeCode::new("1a").unwrap(), |n| n.theme.clone()),
                        kind: note.map_or(NoteKind::Strength, |n| n.kind),
                        text: text.filter(|_| to % 2 == 0),
                    },
                    from: if step.stale {
                        readers(to + 1)
                    } else {
                        subject.notes.get(place).copied().unwrap_or(Readers::Lead)
                    },
                    to: readers(to),
                }
            }
            4 => {
                let link = response.evidence.get(place);
                Change::Evidence {
                    evidence: EvidencePlace {
                        index: step.place.into(),
                        theme: link.map_or(ThemeCode::new("1a").unwrap(), |l| l.theme.clone()),
                        title: link.map(|l| l.title.clone()).filter(|_| to % 2 == 0),
                    },
                    from: if step.stale {
                        readers(to + 1)
                    } else {
                        subject.links.get(place).copied().unwrap_or(Readers::Lead)
                    },
                    to: readers(to),
                }
            }
            _ => Change::Response {
                from: if step.stale {
                    Standing::ALL[to % 2]
                } else {
                    subject.standing
                },
                to: Standing::ALL[(to + 1) % 2],
            },
        }
    }

    /// Applies a change; whether it was.
    fn apply(&mut self, response: usize, change: &Change) -> bool {
        let subject = &mut self.0[response];
        if subject.response.status == Status::Draft {
            return false;
        }
        let withdrawn = subject.standing == Standing::Withdrawn;
        if withdrawn && !matches!(change, Change::Response { .. }) {
            return false;
        }
        let response = &mut subject.response;
        let framework = FEW.framework();
        match change {
            Change::Rating {
                statement,
                from,
                to,
            } => {
                let known = framework.statements().any(|(_, _, s)| s.code == *statement);
                let there = response.ratings.get(statement).copied().flatten();
                if !known || there != *from || to.is_some_and(|to| !(1..=4).contains(&to)) {
                    return false;
                }
                response.ratings.remove(statement);
                if to.is_some() {
                    response.ratings.insert(statement.clone(), *to);
                }
            }
            Change::Support { topic, from, to } => {
                let known = framework.topics().iter().any(|known| known.id == *topic);
                if !known || response.support.get(topic) != from.as_ref() {
                    return false;
                }
                response.support.remove(topic);
                response.support.extend(to.map(|to| (topic.clone(), to)));
            }
            Change::Capacity { topic, from, to } => {
                let known = framework.topics().iter().any(|known| known.id == *topic);
                if !known || response.capacity.get(topic) != from.as_ref() {
                    return false;
                }
                response.capacity.remove(topic);
                response.capacity.extend(to.map(|to| (topic.clone(), to)));
            }
            Change::Note { note, from, to } => match subject.notes.get_mut(note.index as usize) {
                Some(readers) if readers == from => *readers = *to,
                _ => return false,
            },
            Change::Evidence { evidence, from, to } => {
                match subject.links.get_mut(evidence.index as usize) {
                    Some(readers) if readers == from => *readers = *to,
                    _ => return false,
                }
            }
            Change::Response { from, to } => {
                if subject.standing != *from {
                    return false;
                }
                subject.standing = *to;
            }
            other => panic!("{other:?} is not modelled"),
        }
        true
    }

    /// The responses that count.
    fn responses(&self) -> Vec<Response> {
        let counted = self.0.iter().filter(|s| s.standing == Standing::Counted);
        let responses = counted.map(|subject| {
            let mut response = subject.response.clone();
            let mut readers = subject.notes.iter();
            response
                .notes
                .retain(|_| readers.next() != Some(&Readers::Nobody));
            let mut readers = subject.links.iter();
            response
                .evidence
                .retain(|_| readers.next() != Some(&Readers::Nobody));
            response
        });
        responses.collect()
    }

    /// The words of notes and the titles of links that were cleared for `readers`.
    fn cleared(&self, readers: Readers) -> (Vec<&str>, Vec<&str>) {
        let (mut notes, mut links) = (Vec::new(), Vec::new());
        let counted = self.0.iter().filter(|s| s.standing == Standing::Counted);
        let cleared = |to: &Readers| *to != Readers::Lead && *to >= readers;
        for subject in counted {
            let texts = subject.response.notes.iter().map(|note| note.text.as_str());
            let texts = texts.zip(&subject.notes).filter(|(_, to)| cleared(to));
            notes.extend(texts.map(|(text, _)| text));
            let titles = subject.response.evidence.iter().map(|l| l.title.as_str());
            let titles = titles.zip(&subject.links).filter(|(_, to)| cleared(to));
            links.extend(titles.map(|(title, _)| title));
        }
        (notes, links)
    }

    /// How many responses are not as they were given.
    fn amended(&self) -> u64 {
        let raw = Self::new();
        let pairs = self.0.iter().zip(&raw.0);
        let same = |a: &Subject, b: &Subject| {
            (&a.response, &a.notes, &a.links, a.standing)
                == (&b.response, &b.notes, &b.links, b.standing)
        };
        pairs.filter(|(a, b)| !same(a, b)).count() as u64
    }
}

/// The amendments that the steps mean, whether each is applied, and the model
/// after them.
fn amendments(steps: &[Step]) -> (Vec<Amendment>, Vec<bool>, Model) {
    let mut model = Model::new();
    let (mut amendments, mut applied) = (Vec::new(), Vec::new());
    for (number, step) in steps.iter().enumerate() {
        let change = model.change(step);
        applied.push(model.apply(step.response, &change));
        let response = &model.0[step.response].response;
        amendments.push(amendment(format!("a{number}"), response, &change));
    }
    (amendments, applied, model)
}

fn log(amendments: &[Amendment]) -> AmendmentLog {
    amendments.iter().cloned().collect()
}

fn outcomes(moderated: &Moderated) -> Vec<bool> {
    let audit = moderated.audit.iter();
    audit
        .map(|entry| entry.outcome == Outcome::Applied)
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn amendments_do_what_the_model_does(steps in steps()) {
        let before = FEW.responses().collect::<Vec<_>>();
        let (amendments, applied, model) = amendments(&steps);
        let moderated = log(&amendments).apply(&FEW);
        prop_assert_eq!(outcomes(&moderated), applied.clone());
        let responses: Vec<Response> = moderated.dataset.responses().collect();
        prop_assert_eq!(responses, model.responses());
        let refused = applied.iter().filter(|applied| !**applied).count() as u64;
        prop_assert_eq!(moderated.refused, refused);
        prop_assert_eq!(moderated.received, steps.len() as u64);
        for readers in [Readers::Members, Readers::Hub, Readers::Public] {
            let (notes, links) = (moderated.cleared_notes(readers), moderated.cleared_evidence(readers));
            let notes: Vec<&str> = notes.iter().map(|note| note.text.as_str()).collect();
            let links: Vec<&str> = links.iter().map(|link| link.title.as_str()).collect();
            prop_assert_eq!((notes, links), model.cleared(readers));
        }

        let totals = moderated.totals();
        prop_assert_eq!(totals.amended, model.amended());
        let of_kind: u64 = totals.kinds.iter().map(|kind| kind.applied + kind.refused).sum();
        prop_assert_eq!(of_kind, steps.len() as u64);

        // What was answered stays as it was answered.
        prop_assert_eq!(moderated.original().responses().collect::<Vec<_>>(), before);
        // The columns are those of the same answers taken in anew.
        let lenient = moderated.dataset.responses().all(|r| r.ratings.values().len() == 54);
        if lenient {
            let mut intake = Intake::new(Arc::clone(FEW.framework()), Arc::clone(FEW.roster()));
            moderated.dataset.responses().for_each(|response| intake.response(response));
            prop_assert_eq!(&intake.finish().dataset, &moderated.dataset);
        }
    }

    #[test]
    fn a_log_in_two_parts_is_the_log_at_once(steps in steps(), cut in any::<prop::sample::Index>()) {
        let (amendments, _, _) = amendments(&steps);
        let (first, second) = amendments.split_at(cut.index(amendments.len() + 1));
        let at_once = log(&amendments).apply(&FEW);
        let in_parts = log(first).apply(&FEW).then(&log(second));
        prop_assert_eq!(&in_parts.dataset, &at_once.dataset);
        prop_assert_eq!(outcomes(&in_parts), outcomes(&at_once));
        prop_assert_eq!(in_parts.totals(), at_once.totals());
        prop_assert_eq!(
            in_parts.cleared_notes(Readers::Members),
            at_once.cleared_notes(Readers::Members)
        );
        let nothing = at_once.then(&AmendmentLog::new());
        prop_assert_eq!(nothing, at_once);
    }

    #[test]
    fn there_and_back_is_where_it_was(steps in steps()) {
        let (amendments, applied, _) = amendments(&steps);
        let mut there_and_back = amendments.clone();
        let taken = amendments.into_iter().zip(applied).rev();
        for (amendment, _) in taken.filter(|(_, applied)| *applied) {
            there_and_back.push(Amendment {
                id: AmendmentId::new(format!("{}-back", amendment.id)).unwrap(),
                change: amendment.change.reversed(),
                ..amendment
            });
        }
        let moderated = log(&there_and_back).apply(&FEW);
        prop_assert_eq!(&moderated.dataset, &*FEW);
        let totals = moderated.totals();
        prop_assert_eq!((totals.amended, totals.withdrawn, totals.ratings_changed), (0, 0, 0));
        prop_assert!(moderated.cleared_notes(Readers::Members).is_empty());
    }

    #[test]
    fn amendments_of_different_responses_commute(steps in steps()) {
        let (amendments, _, _) = amendments(&steps);
        let mut by_response = amendments.clone();
        by_response.sort_by(|a, b| b.response.cmp(&a.response)); // stable
        let (one, other) = (log(&amendments).apply(&FEW), log(&by_response).apply(&FEW));
        prop_assert_eq!(&one.dataset, &other.dataset);
        prop_assert_eq!(one.totals(), other.totals());
    }
}

#[test]
fn no_amendment_changes_nothing() {
    let moderated = AmendmentLog::new().apply(&HUB);
    assert_eq!(moderated.dataset, *HUB);
    assert_eq!(moderated, Moderated::raw(&HUB));
    assert!(moderated.diagnostics.is_empty() && moderated.audit.is_empty());
    assert_eq!(moderated.totals().share_changed, Cell::of(0.0));
}

/// What is said of a log of amendments to the responses of [`FEW`], as JSON.
fn said(amendments: &[Value]) -> Vec<String> {
    let mut log = AmendmentLog::new();
    log.json(Value::from(amendments.to_vec()).to_string().as_bytes());
    let found = log.apply(&FEW).diagnostics;
    found.iter().map(ToString::to_string).collect()
}

fn raw_amendment(id: &str, response: &str, change: &Value) -> Value {
    json!({
        "schema_version": "1", "id": id, "response": response, "made_by": "lead",
        "made_at": "2027-01-15T09:30:00Z", "why": "Because.", "change": change,
    })
}

#[test]
fn says_why_an_amendment_is_refused() {
    let responses: Vec<Response> = FEW.responses().collect();
    let (first, draft) = (responses[1].id.as_str(), responses[6].id.as_str());
    let rating = |code: &str, from: Value, to: Value| json!({"kind": "rating", "statement": code, "from": from, "to": to});
    let there = responses[1].ratings[&StatementCode::new("1a.1").unwrap()].unwrap();
    let away = json!({"kind": "response", "from": "counted", "to": "withdrawn"});
    let note = |index: u32, theme: &str, text: &str| {
        json!({
            "kind": "note", "note": {"index": index, "theme": theme, "kind": "strength", "text": text},
            "from": "lead", "to": "nobody",
        })
    };
    let cases = [
        (
            raw_amendment("1", "r404", &away),
            "/0/response: there is no response `r404` to amend",
        ),
        (
            raw_amendment("2", first, &rating("9z.9", there.into(), 2.into())),
            "/1/change/statement: there is no statement `9z.9` to amend",
        ),
        (
            raw_amendment("3", first, &rating("1a.1", there.into(), 5.into())),
            "/2/change/to: 5 is not a point of the scale, 1 to 4",
        ),
        (
            raw_amendment("4", first, &rating("1a.1", Value::Null, 4.into())),
            &format!("/3/change/from: this amends `null`, but `{there}` is there now"),
        ),
        (
            raw_amendment("4", first, &away),
            "/4/id: the amendment id `4` was used before, by item 3",
        ),
        (
            raw_amendment("5", draft, &away),
            &format!("/5/response: `{draft}` is a draft, which its respondent can still change"),
        ),
        (
            raw_amendment(
                "6",
                first,
                &json!({"kind": "support", "topic": "chess", "from": null, "to": null}),
            ),
            "/6/change/topic: there is no topic `chess` to amend",
        ),
        (
            raw_amendment("7", first, &note(5, "1a", "x")),
            "/7/change/note/index: there is no note `5` to amend",
        ),
        (
            raw_amendment("8", first, &note(0, "2b", &format!("Note 0 of {first}"))),
            "/8/change/note/theme: this amends `2b`, but `1a` is there now",
        ),
    ];
    let amendments: Vec<Value> = cases
        .iter()
        .map(|(amendment, _)| amendment.clone())
        .collect();
    let expected: Vec<String> = cases.iter().map(|(_, said)| (*said).to_owned()).collect();
    assert_eq!(said(&amendments), expected);
}

#[test]
fn a_withdrawn_response_is_amended_no_more_until_it_is_back() {
    let response = FEW.responses().next().unwrap();
    let change = |from: &str, to: &str| json!({"kind": "response", "from": from, "to": to});
    let id = response.id.as_str();
    let link = json!({
        "kind": "evidence", "evidence": {"index": 0, "theme": "3c"}, "from": "lead", "to": "public",
    });
    let said = said(&[
        raw_amendment("1", id, &change("counted", "withdrawn")),
        raw_amendment("2", id, &link),
        raw_amendment("3", id, &change("counted", "withdrawn")),
        raw_amendment("4", id, &change("withdrawn", "counted")),
        raw_amendment("5", id, &link),
        raw_amendment("6", id, &link),
    ]);
    assert_eq!(
        said,
        [
            format!("/1/response: `{id}` was withdrawn by an earlier amendment"),
            "/2/change/from: this amends `counted`, but `withdrawn` is there now".to_owned(),
            "/5/change/from: this amends `lead`, but `public` is there now".to_owned(),
        ]
    );
}

#[test]
fn capacity_for_what_is_not_offered_is_worth_a_look() {
    let response = FEW.responses().find(|r| {
        let stem = TopicId::new("stem").unwrap();
        !r.capacity.contains_key(&stem) && !r.support[&stem].is_offer()
    });
    let id = response.unwrap().id.to_string();
    let change = json!({"kind": "capacity", "topic": "stem", "from": null, "to": 2});
    let said = said(&[raw_amendment("1", &id, &change)]);
    let expected = "/0/change/topic: capacity is given for `stem`, which is not offered";
    assert_eq!(said, [expected]);
}

#[test]
fn every_fault_of_a_document_is_told_and_the_others_are_applied() {
    let response = FEW.responses().next().unwrap();
    let good = raw_amendment(
        "good",
        response.id.as_str(),
        &json!({"kind": "response", "from": "counted", "to": "withdrawn"}),
    );
    let mut bad = good.clone();
    bad["made_at"] = "yesterday".into();
    bad["why"] = " ".into();
    bad["role"] = "king".into();
    bad["change"] = json!({"kind": "rating", "statement": "1a.1", "from": 2});
    let text = format!("\u{feff}\n{bad}\n\n{{\n[1]\n{good}\n");
    let mut log = AmendmentLog::new();
    log.ndjson(text.as_bytes());
    let moderated = log.apply(&FEW);
    let mut codes: Vec<(u64, &str, &str)> = moderated
        .diagnostics
        .iter()
        .map(|d| (d.row.unwrap(), d.pointer.as_str(), d.code.info().code))
        .collect();
    codes.sort_unstable(); // the fields of `bad` are in an order that features decide
    assert_eq!(
        codes,
        [
            (2, "/change/to", "missing_field"),
            (2, "/made_at", "not_a_timestamp"),
            (2, "/role", "unknown_choice"),
            (2, "/why", "text_empty"),
            (4, "", "json_syntax"),
            (5, "", "wrong_type"),
        ]
    );
    assert_eq!((moderated.received, moderated.refused), (4, 3));
    assert_eq!((moderated.audit.len(), moderated.dataset.len()), (1, 6));
    let mut log = AmendmentLog::new();
    log.json(b"{}");
    assert_eq!(log.apply(&FEW).diagnostics[0].code, Code::WrongType);
    // Written and read again, an amendment is the same.
    let amendment = Amendment::from_json(good.to_string().as_bytes())
        .accept()
        .unwrap();
    assert_eq!(serde_json::to_value(&amendment).unwrap(), good);
    let from_null: Change = serde_json::from_value(json!({
        "kind": "rating", "statement": "1a.1", "from": null, "to": 2,
    }))
    .unwrap();
    assert_eq!(from_null.kind(), ChangeKind::Rating);
    let left_out = json!({"kind": "rating", "statement": "1a.1", "to": 2});
    assert!(serde_json::from_value::<Change>(left_out).is_err());
}

#[test]
fn limits_hold_for_every_line() {
    let limits = Limits {
        bytes: 40,
        diagnostics: 2,
        ..Limits::DEFAULT
    };
    let mut log = AmendmentLog::new().within(&limits);
    log.ndjson(format!("{}\n{{}}\n{{}}\n", "x".repeat(60)).as_bytes());
    let moderated = log.apply(&FEW);
    assert_eq!((moderated.received, moderated.refused), (3, 3));
    let codes: Vec<Code> = moderated.diagnostics.iter().map(|d| d.code).collect();
    assert_eq!(codes[0], Code::TooLarge);
    assert_eq!(codes.last(), Some(&Code::MoreFindings));
}

#[test]
fn an_amendment_built_in_code_is_checked_too() {
    let response = FEW.responses().next().unwrap();
    let change = Change::Response {
        from: Standing::Counted,
        to: Standing::Withdrawn,
    };
    let amendment = Amendment {
        schema_version: SchemaVersion,
        id: AmendmentId::new("a").unwrap(),
        response: response.id,
        made_by: ModeratorId::new("friend").unwrap(),
        made_at: Timestamp::new("2027-01-15T09:30:00Z").unwrap(),
        role: None,
        why: String::new(),
        change,
    };
    let moderated = log(&[amendment]).apply(&FEW);
    assert_eq!((moderated.refused, moderated.dataset.len()), (1, 7));
    assert_eq!(
        moderated.diagnostics[0].to_string(),
        "/0/why: this text is empty"
    );
}

fn scores(dataset: &Dataset, grain: Grain, options: &ScoreOptions) -> Scores {
    Scores::of(&Tally::of(dataset, grain, Rows::Submitted), options).unwrap()
}

/// Some amendments of the hub: ratings of two responses; one response is
/// withdrawn, and so are all of a school.
fn hub_amendments() -> Vec<Amendment> {
    let statement = |code: &str| StatementCode::new(code).unwrap();
    let rerate = |id: &str, response: &Response, code: &str, to: Option<i64>| {
        let from = response.ratings.get(&statement(code)).copied().flatten();
        let statement = statement(code);
        amendment(
            id,
            response,
            &Change::Rating {
                statement,
                from,
                to,
            },
        )
    };
    let responses: Vec<Response> = HUB.responses().collect();
    let withdraw = Change::Response {
        from: Standing::Counted,
        to: Standing::Withdrawn,
    };
    let mut amendments = vec![
        rerate("1", &responses[3], "1a.1", Some(4)),
        rerate("2", &responses[3], "1a.2", None),
        rerate("3", &responses[3], "1b.1", Some(1)),
        rerate("4", &responses[90], "5a.1", Some(4)),
        amendment("5", &responses[200], &withdraw),
    ];
    let school = |r: &Response| (r.round.clone(), r.partnership.clone(), r.school.clone());
    let all = responses
        .iter()
        .filter(|r| school(r) == school(&responses[300]) && r.status == Status::Submitted);
    amendments.extend(all.map(|r| amendment(format!("all {}", r.id), r, &withdraw)));
    amendments
}

#[test]
fn the_effect_is_the_difference_of_all_scores() {
    let moderated = log(&hub_amendments()).apply(&HUB);
    assert_eq!(moderated.refused, 0);
    let options = ScoreOptions::default();
    let raw = scores(&HUB, Grain::Role, &options);
    let after = scores(&moderated.dataset, Grain::Role, &options);
    let effect = ModerationEffect::of(&moderated, &raw, &after).unwrap();

    // Row by row: whatever moved is there, in order, and nothing else.
    let find = |row: &ScoreRow| {
        let role = row.role.as_ref().map(pedt::id::RoleId::as_str);
        let unit = after.unit(row.round.as_str(), &row.unit, role)?;
        unit.score(row.level.as_str(), &row.node)
    };
    let mut moved = effect.moved.iter();
    let (mut gone, mut ended) = (0, 0);
    for row in raw.rows() {
        let other = find(row);
        let same = other.is_some_and(|other| {
            let a = &row.score;
            (
                a.mean,
                a.share_at_threshold,
                &a.band,
                a.schools,
                a.respondents,
                a.answered,
            ) == (
                other.mean,
                other.share_at_threshold,
                &other.band,
                other.schools,
                other.respondents,
                other.answered,
            )
        });
        if same {
            continue;
        }
        let shown = moved.next().unwrap();
        assert_eq!((&shown.unit, &shown.node), (&row.unit, &row.node));
        assert_eq!((&shown.role, &shown.level), (&row.role, &row.level));
        assert_eq!(shown.mean.raw, row.score.mean);
        assert!(shown.amended > 0, "{shown:?}");
        if let Some(other) = other {
            assert_eq!(shown.mean.moderated, other.mean);
            assert_eq!(shown.answered.moderated, other.answered);
            if let (Some(a), Some(b)) = (row.score.mean.value(), other.mean.value()) {
                assert_eq!(shown.mean.difference, Cell::of(b - a));
            }
        } else {
            gone += 1;
            assert_eq!(shown.respondents.moderated, 0);
            assert_eq!(shown.mean.difference.value(), None);
        }
        ended += u64::from(shown.respondents.raw != shown.respondents.moderated);
    }
    assert!(moved.next().is_none());
    assert!(gone >= 2 * 80 && ended > gone, "{gone} {ended}");

    let totals = effect.totals;
    let withdrawn = hub_amendments().len() as u64 - 4;
    let submitted = HUB.submitted() as u64;
    assert_eq!(
        (totals.responses, totals.amended),
        (submitted, 2 + withdrawn)
    );
    assert_eq!(
        (totals.withdrawn, totals.received),
        (withdrawn, 4 + withdrawn)
    );
    assert_eq!((totals.refused, totals.ratings_changed), (0, 4));
    let share = 4.0 / totals.ratings as f64;
    assert_eq!(totals.share_changed, Cell::of(share));
}

#[test]
fn the_effect_counts_the_responses_behind_it() {
    let moderated = log(&hub_amendments()[..4]).apply(&HUB);
    let options = ScoreOptions::default();
    let raw = scores(&HUB, Grain::School, &options);
    let after = scores(&moderated.dataset, Grain::School, &options);
    let effect = ModerationEffect::of(&moderated, &raw, &after).unwrap();
    let amended = |moved: &Moved| moved.amended;
    // Two responses, one at each level: one behind every score that moved.
    assert!(effect.moved.iter().map(amended).all(|amended| amended == 1));
    let node = |moved: &&Moved| matches!(moved.node, Node::Statement { .. });
    let statements = effect.moved.iter().filter(node).count();
    assert_eq!(statements, 4 * 3); // of the school, the partnership and the hub

    let other = ScoreOptions {
        centre: Centre::Median,
        ..options
    };
    let after = scores(&moderated.dataset, Grain::School, &other);
    let error = ModerationEffect::of(&moderated, &raw, &after);
    assert_eq!(error, Err(EffectError::Options));
}
