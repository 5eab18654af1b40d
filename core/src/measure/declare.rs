//! The statistics, declared once: name, fields, figures and how they are computed.

/// Declares the enum of statistics with how each is read and measured.
///
/// A statistic is `Variant = "name" { required fields; optional fields }`, then
/// the names of its figures and those of each row, the number of observations
/// below which `small_n` is noted, and an expression for its [`Outcome`], in
/// which the fields are references.
///
/// [`Outcome`]: super::outcome::Outcome
macro_rules! measures {
    ($(
        $(#[doc = $doc:literal])+
        $variant:ident = $name:literal {
            $($(#[doc = $required_doc:literal])+ $required:ident: $required_type:ty,)+
            ;
            $($(#[doc = $optional_doc:literal])+ $optional:ident: $optional_type:ty,)*
        }
        figures [$($figure:literal),+ $(,)?]
        rows [$($row:literal),* $(,)?]
        fewest $fewest:literal
        => $outcome:expr;
    )+) => {
        /// One statistic to compute, with what it is computed from.
        ///
        /// Missing values are `null`. What is left out has its default.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(tag = "kind", deny_unknown_fields)]
        #[non_exhaustive]
        pub enum Measure {
            $(
                $(#[doc = $doc])+
                #[doc = concat!("\n\nFigures, in order:" $(, " `", $figure, "`")+, ".")]
                #[serde(rename = $name)]
                $variant {
                    $($(#[doc = $required_doc])+ $required: $required_type,)+
                    $(
                        $(#[doc = $optional_doc])+
                        #[serde(default)]
                        $optional: $optional_type,
                    )*
                },
            )+
        }

        choices! {
            /// Which statistic.
            pub enum MeasureKind {
                $($(#[doc = $doc])+ $variant = $name,)+
            }
        }

        impl MeasureKind {
            /// The names of its figures, in order.
            #[must_use]
            pub fn figures(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($figure),+],)+ }
            }

            /// The names of the figures of each of its rows, in order.
            #[must_use]
            pub fn row_figures(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($row),*],)+ }
            }

            /// With fewer observations, its figures say little: `small_n`.
            #[must_use]
            pub fn fewest(self) -> usize {
                match self { $(Self::$variant => $fewest,)+ }
            }
        }

        impl Measure {
            /// Which statistic it is.
            #[must_use]
            pub fn kind(&self) -> MeasureKind {
                match self { $(Self::$variant { .. } => MeasureKind::$variant,)+ }
            }

            /// Computes it.
            pub(super) fn outcome(&self) -> Outcome {
                match self {
                    $(Self::$variant { $($required,)+ $($optional,)* } => $outcome,)+
                }
            }
        }

        impl Read for Measure {
            fn placeholder() -> Self {
                Self::Agreement { counts: Vec::new() }
            }

            fn read(tree: &Tree, at: &Pointer<'_>, found: &mut Diagnostics) -> Self {
                let Some(mut fields) = Reading::open(tree, at, found) else {
                    return Self::placeholder();
                };
                let measure = match fields.tag("kind", &[$($name),+]) {
                    $(Some($name) => Self::$variant {
                        $($required: fields.required(stringify!($required)),)+
                        $($optional: fields.optional(stringify!($optional)),)*
                    },)+
                    _ => return Self::placeholder(),
                };
                fields.close();
                measure
            }
        }
    };
}
pub(super) use measures;
