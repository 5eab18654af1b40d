//! Moderation: answers are corrected or withheld, and never overwritten.
//!
//! A partnership lead or an independent moderator sees that a school rated the
//! wrong line, that a note names a child, that somebody answered for the wrong
//! school. What was answered stays as it was answered. Beside it grows a log of
//! **amendments**, each by somebody, at a time, for a reason; and what counts is
//! the answers with the log applied to them.
//!
//! | kind of change | from … to … | and so |
//! | --- | --- | --- |
//! | `rating` | a value, or null | another value counts, or none |
//! | `support` | a stance, or null | the school needs or offers something else |
//! | `capacity` | a number, or null | it can help more or fewer |
//! | `note`, `evidence` | who may read it | a text is withheld, or cleared for others |
//! | `response` | `counted`, `withdrawn` | the whole response is left out, or is back |
//!
//! Every change says what it found and what it leaves. An amendment that found
//! something else than is there now is **stale**: two moderators did not know of
//! each other, or the school has answered again. It is refused with what is
//! there, and nothing is guessed. So a log can be applied in parts, taken back
//! by the [reverse](Change::reversed) of its changes, and read by anybody.
//!
//! What moderation does not do: it does not ask whether what is left would still
//! be a complete submission. A rating that a moderator takes away was given by
//! the respondent, and themes of which too little is left are not scored.
//!
//! ```
//! use pedt::moderate::{AmendmentLog, Outcome};
//!
//! let dataset = pedt::doctest::dataset();
//! let mut log = AmendmentLog::new();
//! log.json(br#"[
//!     {"schema_version": "1", "id": "a1", "response": "r0", "made_by": "lead",
//!      "made_at": "2027-01-15T09:30:00Z", "why": "Meant for the line below, says the head.",
//!      "change": {"kind": "rating", "statement": "1a.1", "from": 1, "to": null}},
//!     {"schema_version": "1", "id": "a2", "response": "r0", "made_by": "friend",
//!      "made_at": "2027-01-15T11:00:00Z", "why": "The minutes show more than this.",
//!      "change": {"kind": "rating", "statement": "1a.1", "from": 1, "to": 3}}
//! ]"#);
//! let moderated = log.apply(&dataset);
//!
//! assert_eq!(moderated.audit[0].outcome, Outcome::Applied);
//! assert_eq!((moderated.received, moderated.refused), (2, 1));
//! let said = moderated.diagnostics[0].to_string();
//! assert_eq!(said, "/1/change/from: this amends `1`, but `null` is there now");
//!
//! let rated = |dataset: &pedt::Dataset| dataset.responses().next().unwrap().ratings.len();
//! assert_eq!((rated(&dataset), rated(&moderated.dataset)), (54, 53));
//! ```

mod amendment;
mod apply;
mod cleared;
mod effect;
mod log;
mod moderated;
mod overlay;
mod timestamp;

pub use amendment::{
    Amendment, Change, ChangeKind, EvidencePlace, ModeratorRole, NotePlace, Readers, Standing,
};
pub use cleared::{ClearedEvidence, ClearedNote};
pub use effect::{BandShift, CountShift, EffectError, FigureShift, ModerationEffect, Moved};
pub use log::AmendmentLog;
pub use moderated::{AuditEntry, KindTotal, Moderated, ModerationTotals, Origin, Outcome};
pub use timestamp::{NotATimestamp, Timestamp};
