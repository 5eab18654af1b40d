//! Who answers in a school.

use pedt::roster::School;

use super::random;

/// A person who answers, by the part they play in the school.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    Head,
    Leader,
    Governor,
    Fourth,
}

impl Who {
    /// The one who answers under a respondent id.
    pub(super) fn of(respondent: &str) -> Self {
        match respondent.rsplit('-').next() {
            Some("h") => Self::Head,
            Some("l") => Self::Leader,
            Some("g") => Self::Governor,
            _ => Self::Fourth,
        }
    }

    fn letter(self) -> char {
        match self {
            Self::Head => 'h',
            Self::Leader => 'l',
            Self::Governor => 'g',
            Self::Fourth => 'x',
        }
    }
}

/// Someone who answers.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub(super) who: Who,
    /// A pseudonym, the same in every round.
    pub(super) respondent: String,
    pub(super) role: &'static str,
}

/// The people of a school: two to four, as its size allows.
pub(super) fn of(school: &School) -> Vec<Person> {
    let id = school.id.as_str();
    let pupils = school.pupils.unwrap_or_default();
    let mut people = vec![(Who::Head, "headteacher")];
    if pupils >= 50 {
        let role = if pupils < 130 {
            "middle_leader"
        } else {
            "senior_leader"
        };
        people.push((Who::Leader, role));
    }
    if pupils < 50 || id == "hafod-las" || random(&["governor", id]).percent(74) {
        people.push((Who::Governor, "governor"));
    }
    match id {
        "onnen-high" | "ysgol-y-bryniau" | "hensley-high" | "thornleigh" | "elverton-college" => {
            people.push((Who::Fourth, "partnership_lead"));
        }
        "kestrel-academy" | "bishop-wulfric" => people.push((Who::Fourth, "board_member")),
        _ if pupils > 380 => people.push((Who::Fourth, "middle_leader")),
        _ => {}
    }
    let person = |(who, role): (Who, _)| Person {
        who,
        respondent: format!("{id}-{}", who.letter()),
        role,
    };
    people.into_iter().map(person).collect()
}
