//! A JSON value that keeps repeated keys and the order of members.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::parse::Budget;

/// A parsed JSON value, exactly as the text had it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Tree {
    Null,
    Bool(bool),
    /// A number without fraction or exponent that fits.
    Integer(i64),
    /// Any other number; finite, since JSON has no other.
    Number(f64),
    String(String),
    Array(Vec<Tree>),
    /// Members in the order written; a key may stand here twice.
    Object(Vec<(String, Tree)>),
}

impl Tree {
    /// What the value is, in words for a message.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Tree::Null => "null",
            Tree::Bool(_) => "true or false",
            Tree::Integer(_) => "a whole number",
            Tree::Number(_) => "a number",
            Tree::String(_) => "text",
            Tree::Array(_) => "a list",
            Tree::Object(_) => "an object",
        }
    }

    /// The whole number here, if it is one; `3.0` is, `3.5` is not.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::float_cmp,
        reason = "the number is whole and its range is checked on the line before"
    )]
    pub(crate) fn as_integer(&self) -> Option<i64> {
        const LIMIT: f64 = 9_007_199_254_740_992.0; // 2^53: every integer up to here is exact
        match *self {
            Tree::Integer(number) => Some(number),
            Tree::Number(number) if number == libm::trunc(number) && number.abs() <= LIMIT => {
                Some(number as i64)
            }
            _ => None,
        }
    }
}

/// Reads a tree that stands within `depth` others.
#[derive(Clone, Copy)]
pub(super) struct TreeSeed<'b> {
    budget: &'b Budget<'b>,
    depth: u32,
}

impl<'b> TreeSeed<'b> {
    /// Reads a whole document.
    pub(super) fn new(budget: &'b Budget<'b>) -> Self {
        Self { budget, depth: 0 }
    }

    /// Reads what stands within a list or an object here.
    fn within<E: Error>(self) -> Result<Self, E> {
        if self.budget.depth(self.depth) {
            let depth = self.depth + 1;
            return Ok(Self { depth, ..self });
        }
        Err(E::custom("too deep"))
    }
}

impl<'de> DeserializeSeed<'de> for TreeSeed<'_> {
    type Value = Tree;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Tree, D::Error> {
        if self.budget.value() {
            return deserializer.deserialize_any(self);
        }
        Err(D::Error::custom("too many values"))
    }
}

impl<'de> Visitor<'de> for TreeSeed<'_> {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Tree, E> {
        Ok(Tree::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Tree, E> {
        Ok(Tree::Integer(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Tree, E> {
        Ok(i64::try_from(value).map_or(Tree::Number(value as f64), Tree::Integer))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Tree, E> {
        Ok(Tree::Number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Tree, E> {
        Ok(Tree::String(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Tree, A::Error> {
        let seed = self.within()?;
        let mut items = Vec::new();
        while let Some(item) = seq.next_element_seed(seed)? {
            items.push(item);
        }
        Ok(Tree::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
        let seed = self.within()?;
        let mut members = Vec::new();
        while let Some(key) = map.next_key()? {
            members.push((key, map.next_value_seed(seed)?));
        }
        Ok(Tree::Object(members))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::Code;
    use crate::json::parse;
    use crate::limits::Limits;

    fn tree(text: &[u8]) -> Result<Tree, Code> {
        parse(text, &Limits::DEFAULT).map_err(|fault| fault.code)
    }

    #[test]
    fn keeps_repeated_keys_in_order() {
        let Ok(Tree::Object(members)) = tree(br#"{"b":1,"a":2,"b":3}"#) else {
            panic!("not an object")
        };
        let keys: Vec<&str> = members.iter().map(|(key, _)| key.as_str()).collect();
        assert_eq!(keys, ["b", "a", "b"]);
    }

    #[test]
    fn a_whole_number_may_be_written_with_a_fraction_of_zero() {
        for (text, expected) in [
            ("3", Some(3)),
            ("3.0", Some(3)),
            ("30e-1", Some(3)),
            ("-0", Some(0)),
            ("3.5", None),
            ("1e300", None),
            ("\"3\"", None),
        ] {
            assert_eq!(tree(text.as_bytes()).unwrap().as_integer(), expected);
        }
    }

    #[test]
    fn refuses_what_rfc_8259_refuses() {
        for text in ["1e400", "NaN", "[1,]", "\"\\ud800\"", "{\"a\":1}}", ""] {
            assert_eq!(tree(text.as_bytes()), Err(Code::JsonSyntax), "{text}");
        }
        assert_eq!(tree(b"\"\xff\""), Err(Code::NotUtf8));
        assert_eq!(tree("[".repeat(100_000).as_bytes()), Err(Code::TooDeep));
    }
}
