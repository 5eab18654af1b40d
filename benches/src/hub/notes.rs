//! Notes and links, each given to someone who could have written it.

use pedt::Response;
use pedt::id::ThemeCode;
use pedt::response::{Evidence, Note, NoteKind, Status};

use super::people::Who;
use super::{random, table};

/// Gives every note of the table to one response, and links to many.
pub(super) fn place(responses: &mut [Response]) {
    let rows = table(include_str!("../../hub/notes.txt"));
    for [partnership, term, who, theme, kind, text] in rows {
        let (who, school) = who.split_once('@').unwrap_or((who, ""));
        let fits = |response: &Response| {
            response.partnership.as_str() == partnership
                && response.round.as_str().ends_with(term)
                && (school.is_empty() || response.school.as_str() == school)
                && is_by(response, who)
                && response.status == Status::Submitted
        };
        let mut authors: Vec<&mut Response> = responses
            .iter_mut()
            .filter(|response| fits(response))
            .collect();
        let fewest = authors.iter().map(|author| author.notes.len()).min();
        authors.retain(|author| Some(author.notes.len()) == fewest);
        assert!(!authors.is_empty(), "somebody can have written: {text}");
        let count = u32::try_from(authors.len()).expect("a few authors");
        let author = authors.swap_remove(random(&["note", text]).below(count) as usize);
        author.notes.push(Note {
            theme: ThemeCode::new(theme).expect("a code"),
            kind: match kind {
                "+" => NoteKind::Strength,
                _ => NoteKind::Development,
            },
            text: text.to_owned(),
        });
    }
    for response in responses
        .iter_mut()
        .filter(|response| response.status == Status::Submitted)
    {
        link(response);
    }
}

/// Links what the partnership has to about a third of its responses.
fn link(response: &mut Response) {
    let rows = table(include_str!("../../hub/evidence.txt"));
    let of_partnership = |[.., having]: &[&str; 4]| {
        having
            .split(' ')
            .any(|partnership| partnership == response.partnership.as_str())
    };
    let links: Vec<[&str; 4]> = rows.filter(of_partnership).collect();
    let mut rng = random(&["evidence", response.id.as_str()]);
    for _ in 0..rng.below(9).saturating_sub(5).min(2) {
        let [theme, title, path, _] = *rng.pick(&links);
        if response.evidence.iter().any(|link| link.title == title) {
            continue;
        }
        let address = format!("https://example.org/{}/{path}", response.partnership);
        response.evidence.push(Evidence {
            theme: ThemeCode::new(theme).expect("a code"),
            title: title.to_owned(),
            url: (!path.is_empty()).then_some(address),
        });
    }
}

fn is_by(response: &Response, who: &str) -> bool {
    let author = Who::of(response.respondent.as_str());
    match who {
        "head" => author == Who::Head,
        "leader" => author == Who::Leader || response.role.as_str() == "middle_leader",
        "governor" => author == Who::Governor,
        _ => true,
    }
}
