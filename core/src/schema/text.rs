//! JSON as people read it: what fits on a line stands on one.

use std::fmt::{self, Write};

use serde_json::Value;

/// How many characters a line has.
const WIDTH: usize = 100;

/// The text of a generated file: broken into lines where one is too long, but
/// the examples of a type or field, which are looked past, each on a line.
///
/// ```
/// let range = serde_json::json!({ "type": "integer", "minimum": 1, "examples": [3] });
/// let line = r#"{"type": "integer", "minimum": 1, "examples": [3]}"#;
/// assert_eq!(pedt::schema::text(&range), format!("{line}\n"));
/// ```
#[must_use]
pub fn text(file: &Value) -> String {
    let mut text = String::new();
    lines(file, "", 0, &mut text);
    text.push('\n');
    text
}

/// Writes a value, with `margin` before each line but the first, which has
/// `taken` characters already.
fn lines(value: &Value, margin: &str, taken: usize, into: &mut String) {
    let left = WIDTH.saturating_sub(margin.len() + taken);
    if let Some(line) = line(value, false, left) {
        return into.push_str(&line);
    }
    let inner = format!("{margin}  ");
    match value {
        Value::Array(items) => {
            let mut before = "[\n";
            for item in items {
                into.push_str(before);
                into.push_str(&inner);
                lines(item, &inner, 1, into);
                before = ",\n";
            }
            into.push('\n');
            into.push_str(margin);
            into.push(']');
        }
        Value::Object(members) => {
            let mut before = "{\n";
            for (key, value) in members {
                let key = Value::from(key.as_str()).to_string();
                into.push_str(before);
                into.push_str(&inner);
                into.push_str(&key);
                into.push_str(": ");
                match line(value, false, usize::MAX) {
                    Some(line) if key == "\"examples\"" => into.push_str(&line),
                    _ => lines(value, &inner, key.len() + 3, into),
                }
                before = ",\n";
            }
            into.push('\n');
            into.push_str(margin);
            into.push('}');
        }
        scalar => into.push_str(&scalar.to_string()),
    }
}

/// A value on one line, unless it is longer than the limit. If it is cut, each
/// list of objects ends with its first.
pub(super) fn line(value: &Value, cut: bool, limit: usize) -> Option<String> {
    let mut line = Line {
        text: String::new(),
        cut,
        limit,
    };
    line.write(value).ok()?;
    Some(line.text)
}

struct Line {
    text: String,
    cut: bool,
    limit: usize,
}

impl Line {
    fn write(&mut self, value: &Value) -> fmt::Result {
        match value {
            Value::Array(items) => {
                let cut = self.cut && items.first().is_some_and(Value::is_object);
                let most = if cut { 1 } else { items.len() };
                let mut before = "[";
                for item in items.iter().take(most) {
                    self.write_str(before)?;
                    self.write(item)?;
                    before = ", ";
                }
                self.write_str(if items.is_empty() { "[]" } else { "]" })
            }
            Value::Object(members) => {
                let mut before = "{";
                for (key, value) in members {
                    let key = Value::from(key.as_str());
                    write!(self, "{before}{key}: ")?;
                    self.write(value)?;
                    before = ", ";
                }
                self.write_str(if members.is_empty() { "{}" } else { "}" })
            }
            scalar => write!(self, "{scalar}"),
        }
    }
}

impl Write for Line {
    fn write_str(&mut self, more: &str) -> fmt::Result {
        if self.text.len() + more.len() > self.limit {
            return Err(fmt::Error);
        }
        self.text.push_str(more);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_fits_stands_on_one_line() {
        let long = "a".repeat(95);
        let file =
            json!({ "one": [1, {}, []], "long": { "text": long, "n": 1.5 }, "last": [long] });
        let expected = format!(
            "{{\n  \"one\": [1, {{}}, []],\n  \"long\": {{\n    \"text\": \"{long}\",\n    \
             \"n\": 1.5\n  }},\n  \"last\": [\n    \"{long}\"\n  ]\n}}\n"
        );
        assert_eq!(text(&file), expected);
        assert_eq!(serde_json::from_str::<Value>(&expected).unwrap(), file);
    }

    #[test]
    fn examples_stand_on_one_line() {
        let long = "a".repeat(95);
        let file = json!({ "examples": [{ "text": long, "n": 1 }] });
        let line = format!("  \"examples\": [{{\"text\": \"{long}\", \"n\": 1}}]");
        assert_eq!(text(&file), format!("{{\n{line}\n}}\n"));
    }

    #[test]
    fn a_cut_leaves_the_first_of_each_list_of_objects() {
        let rows = json!([{ "n": [1, 2], "of": [{ "a": 1 }, { "a": 2 }] }, {}]);
        let cut = r#"[{"n": [1, 2], "of": [{"a": 1}]}]"#;
        assert_eq!(line(&rows, true, cut.len()).unwrap(), cut);
        assert_eq!(line(&rows, true, cut.len() - 1), None);
    }
}
