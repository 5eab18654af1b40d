//! Lines that are wrong on purpose, one of each common kind.

use pedt::Response;
use pedt::id::{FrameworkVersion, PartnershipId, RespondentId, ResponseId, RoleId, SchoolId};
use pedt::id::{StatementCode, ThemeCode};
use pedt::response::{Note, NoteKind, Status};

/// What is wrong with a line.
#[derive(Clone, Copy, Debug)]
pub struct Fault {
    /// The id of the response, where it can be read and is its own.
    pub id: &'static str,
    /// The codes of its errors, in document order.
    pub codes: &'static [&'static str],
    spoil: fn(&mut Response) -> Option<Rewrite>,
}

/// A change that only the text can have: what stands there, and what will.
type Rewrite = (&'static str, &'static str);

/// The faults, in the order of the file.
pub const FAULTS: [Fault; 13] = [
    Fault {
        id: "fault-off-scale",
        codes: &["rating_off_scale"],
        spoil: |response| {
            rate(response, "6a.2", 5);
            None
        },
    },
    Fault {
        id: "fault-unknown-statement",
        codes: &["unknown_statement"],
        spoil: |response| {
            rate(response, "4a.1", 3);
            None
        },
    },
    Fault {
        id: "fault-not-a-member",
        codes: &["not_a_member"],
        spoil: |response| {
            // It joined a round later.
            response.school = SchoolId::new("rhyd-wen").expect("an id");
            response.partnership = PartnershipId::new("onnen-valley").expect("an id");
            None
        },
    },
    Fault {
        id: "fault-unknown-school",
        codes: &["unknown_school"],
        spoil: |response| {
            response.school = SchoolId::new("st-oswins-primary").expect("an id");
            None
        },
    },
    Fault {
        id: "2025-autumn-003",
        codes: &["duplicate_response"],
        spoil: |response| {
            response.id = ResponseId::new("2025-autumn-003").expect("an id");
            None
        },
    },
    Fault {
        id: "fault-duplicate-respondent",
        codes: &["duplicate_respondent"],
        spoil: |response| {
            let own = response
                .respondent
                .as_str()
                .trim_end_matches("-again")
                .to_owned();
            response.respondent = RespondentId::new(own).expect("an id");
            None
        },
    },
    Fault {
        id: "fault-framework-version",
        codes: &["framework_mismatch"],
        spoil: |response| {
            response.framework.version = FrameworkVersion::new("2021").expect("a version");
            None
        },
    },
    Fault {
        id: "fault-unknown-role",
        codes: &["unknown_role"],
        spoil: |response| {
            response.role = RoleId::new("head teacher").expect("an id");
            None
        },
    },
    Fault {
        id: "fault-text-as-rating",
        codes: &["wrong_type"],
        spoil: |response| {
            rate(response, "6a.2", 3);
            Some((r#""6a.2":3"#, r#""6a.2":"3 - Established""#))
        },
    },
    Fault {
        id: "",
        codes: &["json_syntax"],
        spoil: |response| {
            rate(response, "6a.2", 3);
            Some((r#""6a.2":3,"#, r#""6a.2":"#)) // cut off from here on, see `line`
        },
    },
    Fault {
        id: "fault-incomplete",
        codes: &["incomplete_submission"],
        spoil: |response| {
            response.ratings.retain(|_, rating| rating.is_some());
            let kept = std::mem::take(&mut response.ratings).into_iter().step_by(4);
            response.ratings = kept.collect();
            None
        },
    },
    Fault {
        id: "fault-unknown-field",
        codes: &["unknown_field"],
        spoil: |_| Some((r#","role":"#, r#","email":"head@school.example","role":"#)),
    },
    Fault {
        id: "fault-two-at-once",
        codes: &["rating_off_scale", "unknown_theme"],
        spoil: |response| {
            rate(response, "1a.2", 0);
            response.notes = vec![Note {
                theme: ThemeCode::new("4d").expect("a code"),
                kind: NoteKind::Strength,
                text: "Colleagues answer the telephone.".to_owned(),
            }];
            None
        },
    },
];

/// The responses one a line, with the faults spread among them.
pub(super) fn insert(responses: &[Response]) -> String {
    let mut text = String::new();
    let step = responses.len() / (FAULTS.len() + 1);
    for (index, response) in responses.iter().enumerate() {
        text.push_str(&json(response));
        let (number, here) = ((index + 1) / step, (index + 1) % step == 0);
        if here && let Some(fault) = number.checked_sub(1).and_then(|number| FAULTS.get(number)) {
            let models = &responses[..=index];
            let model = models
                .iter()
                .rev()
                .find(|model| model.status == Status::Submitted);
            text.push_str(&line(fault, model.expect("most are submitted")));
        }
    }
    text
}

/// `model` answered once more, by someone else, and wrong.
fn line(fault: &Fault, model: &Response) -> String {
    let mut response = model.clone();
    response.id = ResponseId::new(format!("{}-again", model.id)).expect("an id");
    if fault.id.starts_with("fault-") {
        response.id = ResponseId::new(fault.id).expect("an id");
    }
    response.respondent = RespondentId::new(format!("{}-again", model.respondent)).expect("an id");
    response.notes.clear();
    response.evidence.clear();
    let rewrite = (fault.spoil)(&mut response);
    let text = json(&response);
    let Some((before, after)) = rewrite else {
        return text;
    };
    let (start, rest) = text
        .split_once(before)
        .expect("the text to be changed stands there");
    match fault.codes {
        ["json_syntax"] => format!("{start}{after}\n"),
        _ => format!("{start}{after}{rest}"),
    }
}

fn rate(response: &mut Response, statement: &str, rating: i64) {
    let statement = StatementCode::new(statement).expect("a code");
    response.ratings.insert(statement, Some(rating));
}

fn json(response: &Response) -> String {
    let mut text = serde_json::to_string(response).expect("a response is JSON");
    text.push('\n');
    text
}
