//! The example hub: seven partnerships, 44 schools, three rounds.
//!
//! The hub is invented, so that people can learn from data that behaves like
//! theirs. Each partnership tells something: one improves from term to term,
//! one trusts much and challenges little, one is divided. Schools, notes and
//! links are tables in the folder `hub`; the answers are drawn from a model of
//! each partnership. The faults at the end of [`faults`] are on purpose.
//!
//! ```
//! let files = pedt_benches::hub::files();
//! let names: Vec<&str> = files.iter().map(|(name, _)| *name).collect();
//! assert_eq!(names, ["roster.json", "responses.ndjson", "forms-export.csv"]);
//! ```

mod answers;
pub mod faults;
mod forms;
mod notes;
mod people;
mod roster;

use crate::rng::Rng;

/// Every file of the example with its text, the same on every run.
///
/// # Panics
///
/// When one of the tables it is made from is not as it should be.
#[must_use]
pub fn files() -> Vec<(&'static str, String)> {
    let roster = roster::document();
    let mut responses = answers::draw(&roster);
    notes::place(&mut responses);
    let export = forms::export(&roster, &responses);
    vec![
        ("roster.json", roster::json(&roster)),
        ("responses.ndjson", faults::insert(&responses)),
        ("forms-export.csv", export),
    ]
}

/// The random numbers of one thing, whatever else is drawn: a new school or
/// note leaves the answers of the others as they were.
fn random(of: &[&str]) -> Rng {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64; // FNV-1a
    for part in of {
        for byte in part.bytes().chain([0xff]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    Rng::new(hash)
}

/// The rows of a table: cells between bars, `#` before a comment.
fn table<const N: usize>(text: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    let rows = text
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    rows.map(|line| {
        let cells: Vec<&str> = line.splitn(N, '|').map(str::trim).collect();
        cells.try_into().expect("a row has a cell for each column")
    })
}
