//! One round of one partnership as a form's spreadsheet would hold it.
//!
//! The layout is that of a form exported from a spreadsheet program on a
//! computer whose decimal mark is the comma: a byte order mark, semicolons,
//! lines that end with CR LF, quotes where a cell needs them. The ratings and
//! stances are those of the example's responses.

use pedt::framework::{Scale, Statement};
use pedt::response::Status;
use pedt::roster::RosterDocument;
use pedt::{Framework, Response, Stance};

use super::random;

const PARTNERSHIP: &str = "onnen-valley";
const ROUND: &str = "2025-autumn";

/// Comments by respondents who left one: a strength, something to develop.
const COMMENTS: [(&str, &str, &str); 7] = [
    (
        "onnen-primary-h",
        "Colleagues are generous with their time.",
        "Decisions drift.\nWe need an owner and a date for each; \"soon\" is not a date.",
    ),
    ("onnen-primary-l", "", "More visits; fewer meetings"),
    (
        "llanfair-onnen-h",
        "Mae'r ysgolion bach yn cefnogi ei gilydd.\n\nDiolch i bawb am hynny.",
        "Dŵr, gwres a chyflenwi: mae costau'r ysgol fach yn fwy na'i llais.",
    ),
    (
        "cwm-derwen-g",
        "Good English and Welsh materials, shared freely.",
        "",
    ),
    (
        "pont-y-felin-l",
        "",
        "Infant classes finish early; could one meeting in three start at 3.30?",
    ),
    (
        "onnen-high-x",
        "- moderation\n- the food bank\n- the transition days",
        "- a plan\n- money for cover",
    ),
    (
        "maes-glas-h",
        "Schools ask us for advice",
        "They ask late, when things have gone wrong.",
    ),
];

/// The export, ready to be written to a file.
pub(super) fn export(roster: &RosterDocument, responses: &[Response]) -> String {
    let framework = Framework::builtin();
    let mut statements: Vec<&Statement> = framework
        .statements()
        .map(|(_, _, statement)| statement)
        .collect();
    statements.sort_by_key(|statement| {
        framework
            .levels
            .iter()
            .position(|level| level.id == statement.level)
    });

    let mut text = String::from("\u{feff}");
    let mut headers: Vec<String> = [
        "ID",
        "Start time",
        "Completion time",
        "Email",
        "Name of your school",
        "Your role",
    ]
    .map(str::to_owned)
    .to_vec();
    for statement in &statements {
        headers.push(format!("{} {}", statement.code, english(&statement.text)));
    }
    headers.push("What does our mutual support (2c) do well?".to_owned());
    headers.push("What should we develop in our strategy and operations (1c)?".to_owned());
    for topic in framework.topics() {
        headers.push(format!("Support: {}", english(&topic.title)));
    }
    headers.push("If you offer SEND: how many schools could you help?".to_owned());
    headers.push("May we contact you about your answers?".to_owned());
    write_row(&headers, &mut text);

    let exported = responses.iter().filter(|response| {
        response.partnership.as_str() == PARTNERSHIP
            && response.round.as_str() == ROUND
            && response.status == Status::Submitted
    });
    for (response, number) in exported.zip(1..) {
        let mut cells = respondent(roster, framework, response, number);
        for statement in &statements {
            let scale = framework
                .scale_of(statement)
                .expect("every statement has a scale");
            let rating = response.ratings.get(&statement.code).copied().flatten();
            cells.push(rating.map_or_else(String::new, |rating| point(scale, rating)));
        }
        let own = response.respondent.as_str();
        let comment = COMMENTS.iter().find(|(who, ..)| *who == own);
        let (_, strength, development) = comment.copied().unwrap_or_default();
        cells.push(strength.to_owned());
        cells.push(development.to_owned());
        for topic in framework.topics() {
            let stance = response.support.get(&topic.id);
            cells.push(stance.map_or_else(String::new, |stance| answer(framework, *stance)));
        }
        let capacity = response
            .capacity
            .iter()
            .find(|(topic, _)| topic.as_str() == "send");
        cells.push(capacity.map_or_else(String::new, |(_, schools)| schools.to_string()));
        cells.push(if number % 3 == 0 { "No" } else { "Yes" }.to_owned());
        write_row(&cells, &mut text);
    }
    text
}

/// The cells before the first statement.
fn respondent(
    roster: &RosterDocument,
    framework: &Framework,
    response: &Response,
    number: u32,
) -> Vec<String> {
    let school = roster
        .schools
        .iter()
        .find(|school| school.id == response.school);
    let role = framework.roles.iter().find(|role| role.id == response.role);
    let mut rng = random(&["form", response.respondent.as_str()]);
    let (day, minute) = (3 + number * 11 / 10, rng.below(50));
    let time = |minute: u32| format!("{day:02}/11/2025 {:02}:{:02}", 8 + number % 9, minute);
    let local = response
        .respondent
        .as_str()
        .rsplit('-')
        .next()
        .unwrap_or_default();
    vec![
        number.to_string(),
        time(minute),
        time(minute + 4 + rng.below(6)),
        format!("{local}@{}.example", response.school),
        english(&school.expect("a school of the roster").title),
        english(&role.expect("a role of the framework").title),
    ]
}

/// A rating as the form offers it, such as `3 - Established`.
fn point(scale: &Scale, rating: i64) -> String {
    let point = scale
        .points
        .iter()
        .find(|point| i64::from(point.value) == rating);
    format!(
        "{rating} - {}",
        english(&point.expect("a point of the scale").title)
    )
}

fn answer(framework: &Framework, stance: Stance) -> String {
    let support = framework
        .support
        .as_ref()
        .expect("the framework asks about support");
    let title = support.stances.iter().find(|title| title.id == stance);
    english(&title.expect("all five stances have a title").title)
}

fn english(text: &pedt::Text) -> String {
    text.in_language("en", "en").to_owned()
}

fn write_row(cells: &[String], text: &mut String) {
    for (index, cell) in cells.iter().enumerate() {
        if index > 0 {
            text.push(';');
        }
        if cell.contains([';', '"', '\n']) {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(cell);
        }
    }
    text.push_str("\r\n");
}
