//! Putting texts together.

use super::said::Said;

/// Sentences one after the other.
pub(super) fn sentences(said: impl IntoIterator<Item = Said>) -> Said {
    said.into_iter().fold(Said::default(), Said::and)
}

/// Parts of a sentence with commas between them.
pub(super) fn listed(parts: impl IntoIterator<Item = Said>) -> Said {
    let mut all = Said::default();
    for part in parts {
        if !all.text.is_empty() {
            all.text.push_str(", ");
        }
        all.text.push_str(&part.text);
        all.figures.extend(part.figures);
    }
    all
}

/// This, with a capital letter at its beginning.
pub(super) fn capital(mut said: Said) -> Said {
    let mut rest = said.text.chars();
    if let Some(first) = rest.next() {
        said.text = first.to_uppercase().chain(rest.as_str().chars()).collect();
    }
    said
}

/// The text in lines of at most so many letters, where its words allow it; a
/// space that does not break holds words together.
pub(super) fn wrapped(text: &str, letters: usize) -> String {
    let mut lines = String::new();
    let mut used = 0;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let long = word.chars().count();
        if used > 0 {
            let breaks = used + 1 + long > letters;
            lines.push(if breaks { '\n' } else { ' ' });
            used = if breaks { 0 } else { used + 1 };
        }
        lines.push_str(word);
        used += long;
    }
    lines
}

/// Names that are told apart: a second one of the same is numbered.
pub(super) fn distinct(names: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for name in names {
        let mut own = name.clone();
        let mut number = 2;
        while all.contains(&own) {
            own = format!("{name} ({number})");
            number += 1;
        }
        all.push(own);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_are_wrapped_and_equal_ones_told_apart() {
        assert_eq!(wrapped("one two three", 7), "one two\nthree");
        assert_eq!(wrapped("unbreakable", 3), "unbreakable");
        let names = ["a", "b", "a", "a"].map(str::to_owned);
        assert_eq!(distinct(names), ["a", "b", "a (2)", "a (3)"]);
        assert_eq!(capital(Said::plain("ŵyn")).text, "Ŵyn");
    }
}
