//! Types declared once, with how they are read.

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

/// Reads a struct of options: a field that is left out has the value it has in
/// the default.
macro_rules! defaulted {
    ($type:ident { $($field:ident),+ $(,)? }) => {
        impl $crate::json::Read for $type {
            fn placeholder() -> Self {
                Self::default()
            }

            fn read(
                tree: &$crate::json::Tree,
                at: &$crate::pointer::Pointer<'_>,
                found: &mut $crate::diagnostic::Diagnostics,
            ) -> Self {
                let mut options = Self::default();
                let Some(mut fields) = $crate::json::Reading::open(tree, at, found) else {
                    return options;
                };
                $(if let Some(value) = fields.given(stringify!($field)) {
                    options.$field = value;
                })+
                fields.close();
                options
            }
        }
    };
}
pub(crate) use defaulted;

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

/// Implements [`Read`] for an enum with a field `kind`: for each variant its
/// name, the required fields, then the optional.
macro_rules! tagged {
    ($type:ident {
        $($variant:ident = $name:literal { $($required:ident),* ; $($optional:ident),* }),+ $(,)?
    }) => {
        impl $crate::json::Read for $type {
            fn placeholder() -> Self {
                let [first, ..] = [$(Self::$variant {
                    $($required: $crate::json::Read::placeholder(),)*
                    $($optional: Default::default(),)*
                }),+];
                first
            }

            fn read(
                tree: &$crate::json::Tree,
                at: &$crate::pointer::Pointer<'_>,
                found: &mut $crate::diagnostic::Diagnostics,
            ) -> Self {
                let Some(mut fields) = $crate::json::Reading::open(tree, at, found) else {
                    return $crate::json::Read::placeholder();
                };
                let variant = match fields.tag("kind", &[$($name),+]) {
                    $(Some($name) => Self::$variant {
                        $($required: fields.required(stringify!($required)),)*
                        $($optional: fields.optional(stringify!($optional)),)*
                    },)+
                    _ => return $crate::json::Read::placeholder(),
                };
                fields.close();
                variant
            }
        }
    };
}
pub(crate) use tagged;
