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

impl Read for String {
    fn placeholder() -> Self {
        String::new()
    }

    fn read(tree: &Tree, at: &Pointer<'_>, found: &mut Diagnostics) -> Self {
        text(tree, at, found).unwrap_or_default().to_owned()
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
    ($($type:ty),+) => {$(
        impl Read for $type {
            fn placeholder() -> Self {
                0
            }

            fn read(tree: &Tree, at: &Pointer<'_>, found: &mut Diagnostics) -> Self {
                let range = (<$type>::MIN.into(), <$type>::MAX.into());
                integer(tree, range, at, found)
                    .and_then(|number| <$type>::try_from(number).ok())
                    .unwrap_or_default()
            }
        }
    )+};
}
integers!(i32, u32);

impl Read for i64 {
    fn placeholder() -> Self {
        0
    }

    fn read(tree: &Tree, at: &Pointer<'_>, found: &mut Diagnostics) -> Self {
        integer(tree, (Self::MIN, Self::MAX), at, found).unwrap_or_default()
    }
}

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

/// An object in the middle of being read, field by field.
pub(crate) struct Reading<'r> {
    members: &'r [(String, Tree)],
    at: &'r Pointer<'r>,
    found: &'r mut Diagnostics,
    known: Vec<&'static str>,
}

impl<'r> Reading<'r> {
    /// Opens an object; anything else, and any repeated key, is reported.
    pub(crate) fn open(
        tree: &'r Tree,
        at: &'r Pointer<'r>,
        found: &'r mut Diagnostics,
    ) -> Option<Self> {
        let Tree::Object(members) = tree else {
            wrong_type(tree, "an object", at, found);
            return None;
        };
        report_repeated_keys(members, at, found);
        Some(Self {
            members,
            at,
            found,
            known: Vec::new(),
        })
    }

    /// A field that must be there.
    pub(crate) fn required<T: Read>(&mut self, field: &'static str) -> T {
        self.require(field);
        match self.take(field) {
            Some(value) => T::read(value, &self.at.key(field), self.found),
            None => T::placeholder(),
        }
    }

    /// A field that may be left out.
    pub(crate) fn optional<T: Read + Default>(&mut self, field: &'static str) -> T {
        match self.take(field) {
            Some(value) => T::read(value, &self.at.key(field), self.found),
            None => T::default(),
        }
    }

    /// A field that may be left out, unread.
    pub(crate) fn tree(&mut self, field: &'static str) -> Option<&'r Tree> {
        self.take(field)
    }

    /// Reports a field that is not there.
    pub(crate) fn require(&mut self, field: &'static str) {
        if self.take(field).is_none() {
            let params = [("field", field.into())];
            let at = self.at.key(field);
            self.found.report(Code::MissingField, &at, params);
        }
    }

    /// The items of a list that may be left out, unread; anything else is reported.
    pub(crate) fn list(&mut self, field: &'static str) -> &'r [Tree] {
        match self.take(field) {
            Some(Tree::Array(items)) => items,
            Some(other) => {
                wrong_type(other, "a list", &self.at.key(field), self.found);
                &[]
            }
            None => &[],
        }
    }

    /// The field that says which variant this is; none is reported.
    pub(crate) fn tag(
        &mut self,
        field: &'static str,
        choices: &[&'static str],
    ) -> Option<&'static str> {
        let name: String = self.required(field);
        let choice = choices.iter().copied().find(|choice| *choice == name);
        if choice.is_none() && !name.is_empty() {
            unknown_choice(&name, choices, &self.at.key(field), self.found);
        }
        choice
    }

    /// Ends the object: whatever was not asked for is unknown here.
    pub(crate) fn close(self) {
        for (key, _) in self.members {
            if !self.known.contains(&key.as_str()) {
                self.found.report(
                    Code::UnknownField,
                    &self.at.key(key),
                    [
                        ("field", key.as_str().into()),
                        ("known", self.known.clone().into()),
                    ],
                );
            }
        }
    }

    fn take(&mut self, field: &'static str) -> Option<&'r Tree> {
        if !self.known.contains(&field) {
            self.known.push(field);
        }
        let (_, value) = self.members.iter().find(|(key, _)| key == field)?;
        Some(value)
    }
}

fn report_repeated_keys(members: &[(String, Tree)], at: &Pointer<'_>, found: &mut Diagnostics) {
    let mut seen = HashSet::with_capacity(members.len());
    for (key, _) in members {
        if !seen.insert(key.as_str()) {
            found.report(
                Code::DuplicateKey,
                &at.key(key),
                [("key", key.as_str().into())],
            );
        }
    }
}

/// Implements [`Read`] for a struct: the required fields, then the optional.
macro_rules! record {
    ($type:ident { $($required:ident),* $(,)? ; $($optional:ident),* $(,)? }) => {
        impl $crate::json::Read for $type {
            fn placeholder() -> Self {
                Self {
                    $($required: $crate::json::Read::placeholder(),)*
                    $($optional: Default::default(),)*
                }
            }

            fn read(
                tree: &$crate::json::Tree,
                at: &$crate::pointer::Pointer<'_>,
                found: &mut $crate::diagnostic::Diagnostics,
            ) -> Self {
                let Some(mut fields) = $crate::json::Reading::open(tree, at, found) else {
                    return $crate::json::Read::placeholder();
                };
                let record = Self {
                    $($required: fields.required(stringify!($required)),)*
                    $($optional: fields.optional(stringify!($optional)),)*
                };
                fields.close();
                record
            }
        }
    };
}
pub(crate) use record;

/// Declares an enum of plain names with its JSON spelling, once.
macro_rules! choices {
    (
        $(#[$meta:meta])*
        pub enum $type:ident { $($(#[$doc:meta])* $variant:ident = $name:literal),+ $(,)? }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[non_exhaustive]
        pub enum $type { $($(#[$doc])* #[serde(rename = $name)] $variant,)+ }

        impl $type {
            /// Every choice, in the order declared.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name that stands in documents.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// The choice of that name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)+ _ => None }
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.name())
            }
        }

        impl $crate::json::Read for $type {
            fn placeholder() -> Self {
                [$(Self::$variant),+][0]
            }

            fn read(
                tree: &$crate::json::Tree,
                at: &$crate::pointer::Pointer<'_>,
                found: &mut $crate::diagnostic::Diagnostics,
            ) -> Self {
                let Some(name) = $crate::json::read::text(tree, at, found) else {
                    return Self::placeholder();
                };
                Self::from_name(name).unwrap_or_else(|| {
                    $crate::json::read::unknown_choice(name, &[$($name),+], at, found);
                    Self::placeholder()
                })
            }
        }
    };
}
pub(crate) use choices;
