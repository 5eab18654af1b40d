//! From a tree to types, collecting every fault on the way.

use std::collections::{BTreeMap, HashSet};

use super::Tree;
use crate::code::Code;
use crate::diagnostic::Diagnostics;
use crate::pointer::Pointer;

/// A type that can be read from a [`Tree`].
///
/// Reading never fails: what cannot be read is reported in `found` and a
/// placeholder stands in for it, so that the rest of the document is read too.
pub(crate) trait Read: Sized {
    /// Stands where a value could not be read; it never reaches a caller,
    /// because a document with an error is refused.
    fn placeholder() -> Self;

    /// The value of `tree`, or a report of why there is none.
    fn read(tree: &Tree, at: &Pointer<'_>, found: &mut Diagnostics) -> Self;
}

/// A type that stands as a key of an object.
pub(crate) trait ReadKey: Sized {
    /// The value of `key`, or a report of why there is none.
    fn read_key(key: &str, at: &Pointer<'_>, found: &mut Diagnostics) -> Option<Self>;
}

/// Reports that `tree` is of another type than `expected`.
pub(crate) fn wrong_type(
    tree: &Tree,
    expected: &'static str,
    at: &Pointer<'_>,
    found: &mut Diagnostics,
) {
    found.report(
        Code::WrongType,
        at,
        [("expected", expected.into()), ("found", tree.kind().into())],
    );
}

/// Reports that `name` is none of `choices`.
pub(crate) fn unknown_choice(
    name: &str,
    choices: &[&str],
    at: &Pointer<'_>,
    found: &mut Diagnostics,
) {
    found.report(
        Code::UnknownChoice,
        at,
        [
            ("found", excerpt(name).into()),
            ("choices", choices.to_vec().into()),
        ],
    );
}

/// The text here, or a report that there is none.
pub(crate) fn text<'t>(
    tree: &'t Tree,
    at: &Pointer<'_>,
    found: &mut Diagnostics,
) -> Option<&'t str> {
    if let Tree::String(text) = tree {
        return Some(text);
    }
    wrong_type(tree, "text", at, found);
    None
}

/// At most the first 60 characters of `text`: enough for a message.
pub(crate) fn excerpt(text: &str) -> String {
    let mut excerpt: String = text.chars().take(60).collect();
    if excerpt.len() < text.len() {
        excerpt.push('…');
    }
    excerpt
}

/// The largest whole number that every reader of JSON holds exactly.
pub(crate) const MAX_EXACT_INTEGER: i64 = (1 << 53) - 1;

/// The whole number here if it lies from `minimum` to `maximum`, or a report.
pub(crate) fn integer(
    tree: &Tree,
    (minimum, maximum): (i64, i64),
    at: &Pointer<'_>,
    found: &mut Diagnostics,
) -> Option<i64> {
    let Some(number) = tree.as_integer() else {
        wrong_type(tree, "a whole number", at, found);
        return None;
    };
    if (minimum..=maximum).contains(&number) {
        return Some(number);
    }
    out_of_range(number.into(), minimum.into(), maximum.into(), at, found);
    None
}

/// Reports that the number `value` lies outside `minimum` to `maximum`.
pub(crate) fn out_of_range(
    value: serde_json::Value,
    minimum: serde_json::Value,
    maximum: serde_json::Value,
    at: &Pointer<'_>,
    found: &mut Diagnostics,
) {
    found.report(
        Code::NumberOutOfRange,
        at,
        [("found", value), ("minimum", minimum), ("maximum", maximum)],
    );
}

/// Reports an option that lies outside its range.
pub(crate) fn check_range(
    option: f64,
    (minimum, maximum): (f64, f64),
    at: &Pointer<'_>,
    found: &mut Diagnostics,
) {
    if !(minimum..=maximum).contains(&option) {
        out_of_range(option.into(), minimum.into(), maximum.into(), at, found);
    }
}

impl Read for String {
    fn placeholder() -> Self {
        String::new()
    }

    fn read(tree: &Tree, at: &Pointer<'_>, found: &mut Diagnostics) -> Self {
        text(tree, at, found).unwrap_or_default().to_owned()
    }
}

/// Any text stands as a key where it names what the owner of the data chose.
impl ReadKey for String {
    fn read_key(key: &str, _: &Pointer<'_>, _: &mut Diagnostics) -> Option<Self> {
        Some(key.to_owned())
    }
}

impl Read for bool {
    fn placeholder() -> Self {
        false
    }

    fn read(tree: &Tree, at: &Pointer<'_>, found: &mut Diagnostics) -> Self {
        if let Tree::Bool(value) = *tree {
            return value;
        }
        wrong_type(tree, "true or false", at, found);
        false
    }
}

impl Read for f64 {
    fn placeholder() -> Self {
        0.0
    }

    fn read(tree: &Tree, at: &Pointer<'_>, found: &mut Diagnostics) -> Self {
        match *tree {
            Tree::Number(number) => number,
            Tree::Integer(number) => number as f64,
            _ => {
                wrong_type(tree, "a number", at, found);
                0.0
            }
        }
    }
}

macro_rules! integers {
    ($($type:ty: $range:expr),+ $(,)?) => {$(
        impl Read for $type {
            fn placeholder() -> Self {
                0
            }

            fn read(tree: &Tree, at: &Pointer<'_>, found: &mut Diagnostics) -> Self {
                integer(tree, $range, at, found)
                    .and_then(|number| <$type>::try_from(number).ok())
                    .unwrap_or_default()
            }
        }
    )+};
}
integers!(
    i32: (i32::MIN.into(), i32::MAX.into()),
    u32: (0, u32::MAX.into()),
    i64: (-MAX_EXACT_INTEGER, MAX_EXACT_INTEGER),
    u64: (0, MAX_EXACT_INTEGER),
);

impl<T: Read> Read for Option<T> {
    fn placeholder() -> Self {
        None
    }

    fn read(tree: &Tree, at: &Pointer<'_>, found: &mut Diagnostics) -> Self {
        match tree {
            Tree::Null => None,
            _ => Some(T::read(tree, at, found)),
        }
    }
}

impl<T: Read> Read for Vec<T> {
    fn placeholder() -> Self {
        Vec::new()
    }

    fn read(tree: &Tree, at: &Pointer<'_>, found: &mut Diagnostics) -> Self {
        let Tree::Array(items) = tree else {
            wrong_type(tree, "a list", at, found);
            return Vec::new();
        };
        let items = items.iter().enumerate();
        items
            .map(|(index, item)| T::read(item, &at.index(index), found))
            .collect()
    }
}

impl<K: ReadKey + Ord, T: Read> Read for BTreeMap<K, T> {
    fn placeholder() -> Self {
        BTreeMap::new()
    }

    fn read(tree: &Tree, at: &Pointer<'_>, found: &mut Diagnostics) -> Self {
        let Tree::Object(members) = tree else {
            wrong_type(tree, "an object", at, found);
            return BTreeMap::new();
        };
        report_repeated_keys(members, at, found);
        let mut map = BTreeMap::new();
        for (key, value) in members {
            let at = at.key(key);
            let value = T::read(value, &at, found);
            if let Some(key) = K::read_key(key, &at, found) {
                map.entry(key).or_insert(value);
            }
        }
        map
    }
}

pub(super) fn report_repeated_keys(
    members: &[(String, Tree)],
    at: &Pointer<'_>,
    found: &mut Diagnostics,
) {
    let mut seen = HashSet::with_capacity(members.len());
    for (key, _) in members {
        if !seen.insert(key.as_str()) {
            found.report_with(Code::DuplicateKey, &at.key(key), || {
                [("key", excerpt(key).into())]
            });
        }
    }
}
