//! What leaders wrote, as far as it was cleared for those who read the report:
//! theme by theme, strengths first.

use super::super::facts::Facts;
use super::super::model::{Block, QuotedNote, Tone};
use super::super::said::Arg;
use crate::moderate::ClearedNote;
use crate::response::NoteKind;

pub(super) fn blocks(facts: &Facts<'_>) -> Vec<Block> {
    if facts.notes.is_empty() {
        return Vec::new();
    }
    let words = facts.words;
    let mut blocks = Vec::new();
    for (_, theme) in facts.framework().themes() {
        let of_theme = facts.notes.iter().filter(|note| note.theme == theme.code);
        let (strengths, others): (Vec<_>, Vec<_>) =
            of_theme.partition(|note| note.kind == NoteKind::Strength);
        let notes = strengths.into_iter().chain(others);
        let notes: Vec<QuotedNote> = notes.map(|note| quoted(facts, note)).collect();
        if !notes.is_empty() {
            blocks.push(Block::Notes {
                title: facts.theme_name(&theme.code, None),
                notes,
            });
        }
    }
    let args = [
        ("n", Arg::Count(facts.notes.len() as u64)),
        ("themes", Arg::Count(blocks.len() as u64)),
    ];
    let said = words.say("notes.read", &args);
    blocks.insert(0, Block::Paragraph { said });
    blocks
}

/// A note; only those who read single responses anyway are told of which school.
fn quoted(facts: &Facts<'_>, note: &ClearedNote) -> QuotedNote {
    let (key, tone) = match note.kind {
        NoteKind::Strength => ("notes.strength", Tone::Strength),
        NoteKind::Development => ("notes.development", Tone::Plain),
    };
    let unit = facts.of.unit();
    let opens = facts.inputs.audience;
    let opens = opens.is_none_or(|audience| audience.opens(&unit));
    let school = facts.school_name(&note.origin.school);
    QuotedNote {
        text: note.text.clone(),
        about: facts.words.word(key),
        tone,
        by: (opens && facts.inputs.names_schools).then(|| school.to_owned()),
    }
}
