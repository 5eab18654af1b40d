//! Documents: read or refused with reasons, and what is read can be written.

use std::fmt::Debug;

use pedt::import::Mapping;
use pedt::{Checked, Code, Diagnostic, Framework, Limits, Roster, check_json};

use super::diagnostics;

/// The library reads exactly what `serde_json` takes for JSON, within limits.
pub(crate) fn json(data: &[u8]) {
    let checked = check_json(data, &Limits::default());
    let text = data.strip_prefix(b"\xef\xbb\xbf").unwrap_or(data);
    let expected = serde_json::from_slice::<serde_json::Value>(text);
    match &checked {
        Ok(()) => assert!(expected.is_ok(), "{expected:?}"),
        Err(fault) => {
            diagnostics::are_well_formed(std::slice::from_ref(fault));
            let is_limit = !matches!(fault.code, Code::JsonSyntax | Code::NotUtf8);
            assert!(is_limit || expected.is_err(), "{fault}");
        }
    }
    let found = Framework::from_json(data).into_parts().1;
    if let Err(fault) = checked {
        assert_eq!(found, [*fault], "nothing is said of what is no JSON");
    }
}

pub(crate) fn framework(data: &[u8]) {
    document(data, Framework::from_json, |framework| {
        serde_json::to_vec(&framework.clone().into_document())
    });
}

pub(crate) fn roster(data: &[u8]) {
    document(data, Roster::from_json, |roster| {
        serde_json::to_vec(&**roster)
    });
}

pub(crate) fn mapping(data: &[u8]) {
    let read = |text: &[u8]| Mapping::from_json(text, Framework::builtin());
    document(data, read, serde_json::to_vec);
}

/// Refused exactly when there is an error; the same each time; and written
/// and read again, the same document with the same warnings.
fn document<T: PartialEq + Debug>(
    data: &[u8],
    read: impl Fn(&[u8]) -> Checked<T>,
    write: impl Fn(&T) -> serde_json::Result<Vec<u8>>,
) {
    let (value, found) = read(data).into_parts();
    diagnostics::are_well_formed(&found);
    diagnostics::lead_into(data, &found);
    assert_eq!(value.is_none(), found.iter().any(Diagnostic::is_error));
    assert_eq!(found, read(data).diagnostics(), "read twice");
    if let Some(value) = value {
        let text = write(&value).expect("what is read can be written");
        let (again, found_again) = read(&text).into_parts();
        assert_eq!(again.as_ref(), Some(&value), "written and read again");
        assert_eq!(found_again.len(), found.len());
    }
}
