//! What must hold for any bytes: one function for each fuzz target.
//!
//! A function panics when a promise of the library is broken. The fuzzer calls
//! it with bytes of its own making (`fuzz_targets/any.rs`), and `core/tests/corpus.rs`
//! with every file of `corpus/`, so that an ordinary test run sees again what
//! the fuzzer once found.

mod agreement;
mod documents;
mod intake;
mod round_trip;

/// Panics when a promise is broken.
pub type Target = fn(&[u8]);

/// Every target by its name, which is also that of its corpus.
pub const TARGETS: &[(&str, Target)] = &[
    ("json", documents::json),
    ("framework", documents::framework),
    ("roster", documents::roster),
    ("mapping", documents::mapping),
    ("response", agreement::response),
    ("verbs", agreement::verbs),
    ("ndjson", intake::ndjson),
    ("list", intake::list),
    ("csv_wide", intake::csv_wide),
    ("csv_mapped", intake::csv_mapped),
    ("csv_long", intake::csv_long),
    ("round_trip", round_trip::round_trip),
];

/// The target of that name.
pub fn target(name: &str) -> Option<Target> {
    let found = TARGETS.iter().find(|(target, _)| *target == name);
    found.map(|(_, check)| *check)
}

/// What every diagnostic promises, whatever it is about.
mod diagnostics {
    use std::collections::BTreeSet;

    use pedt::Diagnostic;
    use serde_json::Value;

    /// Parameters as the table of codes has them, and a place that can be.
    pub(crate) fn are_well_formed(diagnostics: &[Diagnostic]) {
        for diagnostic in diagnostics {
            let info = diagnostic.code.info();
            let given: BTreeSet<&str> = diagnostic.params.keys().map(String::as_str).collect();
            let declared: BTreeSet<&str> = info.params.iter().copied().collect();
            assert_eq!(given, declared, "parameters of {diagnostic:?}");
            assert_eq!(diagnostic.severity, info.severity);
            assert!(!diagnostic.message.is_empty());
            assert!(
                diagnostic.row != Some(0),
                "rows count from 1: {diagnostic:?}"
            );
            assert!(diagnostic.column.is_none() || diagnostic.row.is_some());
            assert!(is_pointer(&diagnostic.pointer), "{diagnostic:?}");
        }
    }

    /// Whether the text is a JSON Pointer of RFC 6901.
    fn is_pointer(text: &str) -> bool {
        let escapes = text
            .split('~')
            .skip(1)
            .all(|rest| rest.starts_with(['0', '1']));
        escapes && (text.is_empty() || text.starts_with('/'))
    }

    /// Each leads to a place of the document, or to one that should be in a
    /// place of the document.
    pub(crate) fn lead_into(text: &[u8], diagnostics: &[Diagnostic]) {
        let repeats = |d: &Diagnostic| d.code == pedt::Code::DuplicateKey;
        if diagnostics.iter().any(repeats) {
            return; // of two members, the document below has one
        }
        let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
        let document: Value = serde_json::from_slice(text).unwrap_or_default();
        for Diagnostic { pointer, .. } in diagnostics {
            let parent = pointer.rsplit_once('/').map_or("", |(parent, _)| parent);
            assert!(
                document.pointer(parent).is_some(),
                "`{pointer}` leads nowhere"
            );
        }
    }
}
