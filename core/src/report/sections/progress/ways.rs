//! Which way scores went, in words.

use super::super::super::facts::Facts;
use super::super::super::said::{Arg, Said};
use super::super::super::text::{capital, sentences};
use crate::change::ChangeRow;
use crate::id::LevelId;

/// A mean change at most this large is none; sums of shares leave such crumbs.
const NONE: f64 = 1e-9;

/// From which score to which, at a level; or that the two cannot be compared.
pub(super) fn from_to(
    facts: &Facts<'_>,
    level: &LevelId,
    (before, after): (f64, f64),
    broken: bool,
) -> Said {
    let at = facts.at(level);
    let args = [
        ("at", Arg::Name(&at)),
        ("before", Arg::Figure(before)),
        ("after", Arg::Figure(after)),
    ];
    let key = if broken {
        "progress.from_to_broken"
    } else {
        "progress.from_to"
    };
    capital(facts.words.say(key, &args))
}

/// In how many of the rows matched schools went up or down on average, level by
/// level; `key` says what they are rows of, and `otherwise` what is said of none.
pub(super) fn up_and_down(
    facts: &Facts<'_>,
    rows: &[&ChangeRow],
    key: &str,
    otherwise: &str,
) -> Said {
    let levels = facts.framework().levels.iter();
    let said = levels.filter_map(|level| {
        let rows = rows.iter().filter(|row| row.level == level.id);
        let means = rows.filter_map(|row| row.matched.mean.value());
        let means: Vec<f64> = means.copied().collect();
        let up = means.iter().filter(|mean| **mean > NONE).count();
        let down = means.iter().filter(|mean| **mean < -NONE).count();
        let at = facts.at(&level.id);
        let args = [
            ("at", Arg::Name(&at)),
            ("of", Arg::Count(means.len() as u64)),
            ("up", Arg::Count(up as u64)),
            ("down", Arg::Count(down as u64)),
        ];
        let said = || capital(facts.words.say(key, &args));
        (!means.is_empty()).then(said)
    });
    let said = sentences(said);
    if said.text.is_empty() {
        return facts.words.say(otherwise, &[]);
    }
    said
}
