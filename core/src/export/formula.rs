//! Texts that a spreadsheet would run, and what keeps it from doing so.

use std::borrow::Cow;

/// The text with a `'` before it if a spreadsheet would run it.
pub(crate) fn guarded(text: &str) -> Cow<'_, str> {
    let runs = |c| {
        matches!(
            c,
            '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '\'' | '＝' | '＋' | '－' | '＠'
        )
    };
    if text.starts_with(runs) {
        format!("'{text}").into()
    } else {
        text.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guards_texts_that_would_run() {
        for text in [
            "=1+1", "+44", "-", "@SUM", "\tx", "\rx", "\nx", "'tis", "＝1",
        ] {
            assert_eq!(guarded(text), format!("'{text}"));
        }
        for text in ["", "a=1", " =1", "1-2", "“x”"] {
            assert_eq!(guarded(text), text);
        }
    }
}
