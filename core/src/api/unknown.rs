//! What a call names and the roster has not.

use crate::code::Code;
use crate::roster::NotInRoster;

/// The code that says so, what it is, and its id.
pub(super) fn unknown(fault: &NotInRoster) -> (Code, &'static str, &str) {
    match fault {
        NotInRoster::Round(id) => (Code::UnknownRound, "round", id),
        NotInRoster::Hub(id) => (Code::UnknownHub, "hub", id),
        NotInRoster::Partnership(id) => (Code::UnknownPartnership, "partnership", id),
        NotInRoster::School(id) => (Code::UnknownSchool, "school", id),
    }
}
