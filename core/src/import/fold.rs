//! When two texts are the same to a person.
//!
//! What passes through a form, a word processor and a spreadsheet comes out
//! with curly quotes, long dashes, doubled spaces and other capitals. Headers,
//! titles and answers are therefore compared by their **folded** text; ids and
//! codes are not, they are compared letter by letter.

/// The text without what people do not see or do not mean: case, white space
/// beyond one blank, the shape of quotes and dashes, invisible characters.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        let letters = word.chars().flat_map(char::to_lowercase);
        folded.extend(letters.filter_map(plain));
    }
    folded
}

/// The plain shape of a character; `None` for those that nobody sees.
fn plain(c: char) -> Option<char> {
    match c {
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => None,
        '‘' | '’' | '‛' | 'ʼ' | '´' | '`' => Some('\''),
        '“' | '”' | '„' | '‟' => Some('"'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        other => Some(other),
    }
}

/// Whether `text` begins with `start`, and what follows is nothing or a mark,
/// such as a dash or a colon.
pub(super) fn begins_with(text: &str, start: &str) -> bool {
    let rest = text.strip_prefix(start).map(str::trim_start);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(is_mark))
}

/// The text without the marks it begins with.
pub(super) fn without_marks(text: &str) -> &str {
    text.trim_start_matches(|c| is_mark(c) || c == ' ')
}

fn is_mark(c: char) -> bool {
    matches!(c, '-' | ':' | '.' | ',' | ';' | '(' | ')' | '=' | '/' | '|')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_what_programs_change() {
        assert_eq!(
            fold("  Our\u{a0}School’s\n plan – Aims\u{200b} "),
            "our school's plan - aims"
        );
        assert_eq!(fold("ŴY"), "ŵy");
    }

    #[test]
    fn a_beginning_ends_at_a_mark() {
        for text in ["established - as usual", "established (3)", "established"] {
            assert!(begins_with(text, "established"), "{text}");
        }
        assert!(!begins_with("agree strongly", "agree"));
        assert!(!begins_with("established", "emerging"));
        assert_eq!(without_marks(" - as usual"), "as usual");
    }
}
