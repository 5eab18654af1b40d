//! The crosswalk: which parts of two frameworks stand for each other.
//!
//! Two codes that are the same and two texts that are the same need nobody to
//! say so. Everything else does: that `1a.1` is now `1.01`, that a statement
//! was put more plainly but asks the same, that four points became five. The
//! relations are the mapping properties of [SKOS], read from the old part to
//! the new one:
//!
//! | relation | SKOS | the series |
//! | --- | --- | --- |
//! | `same_meaning` | `exactMatch` | goes on |
//! | `close` | `closeMatch` | goes on, with a note |
//! | `broader` | `broadMatch`: the new one covers more | breaks |
//! | `narrower` | `narrowMatch`: the new one covers less | breaks |
//! | `related` | `relatedMatch` | breaks |
//!
//! Once a code stands in an entry, the entries are all that counts for it.
//!
//! [SKOS]: https://www.w3.org/TR/skos-reference/#mapping

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::diff::name;
use crate::code::Code;
use crate::diagnostic::{Checked, Diagnostics};
use crate::framework::{Framework, Scale};
use crate::id::{AreaCode, ScaleId, StatementCode, ThemeCode};
use crate::json::{self, SchemaVersion, Tree, choices, record};
use crate::limits::Limits;
use crate::pointer::Pointer;
use crate::response::FrameworkRef;

/// Which parts of two frameworks stand for each other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Crosswalk {
    /// Version of this document format.
    pub schema_version: SchemaVersion,
    /// The old framework.
    pub from: FrameworkRef,
    /// The new one.
    pub to: FrameworkRef,
    /// The statements.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub statements: Vec<StatementPair>,
    /// The themes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<ThemePair>,
    /// The areas of enquiry.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<AreaPair>,
    /// The scales.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scales: Vec<ScalePair>,
}

record!(Crosswalk { schema_version, from, to; statements, themes, areas, scales });

choices! {
    /// How the new part is to the old one.
    pub enum Relation {
        /// It means the same.
        SameMeaning = "same_meaning",
        /// It means nearly the same.
        Close = "close",
        /// It covers more.
        Broader = "broader",
        /// It covers less.
        Narrower = "narrower",
        /// It has to do with it.
        Related = "related",
    }
}

impl Relation {
    /// Whether a series goes on from the old part to the new one.
    #[must_use]
    pub fn goes_on(self) -> bool {
        matches!(self, Self::SameMeaning | Self::Close)
    }
}

choices! {
    /// Why an entry was proposed.
    pub enum Proposed {
        /// The texts are the same, the codes are not.
        EqualText = "equal_text",
        /// The codes are the same, the texts are not.
        EqualCode = "equal_code",
    }
}

macro_rules! pairs {
    ($($(#[$doc:meta])* $type:ident of $code:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub struct $type {
            /// The old code.
            pub from: $code,
            /// The new code.
            pub to: $code,
            /// How the new one is to the old one.
            pub relation: Relation,
            /// Why it was proposed. It counts only when a person has looked at
            /// it and taken this field away.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub proposed: Option<Proposed>,
        }

        record!($type { from, to, relation; proposed });

        impl $type {
            fn entry(&self) -> Entry<'_> {
                Entry {
                    from: self.from.as_str(),
                    to: self.to.as_str(),
                    relation: self.relation,
                    proposed: self.proposed.is_some(),
                }
            }
        }
    )+};
}

pairs! {
    /// Two statements.
    StatementPair of StatementCode;
    /// Two themes.
    ThemePair of ThemeCode;
    /// Two areas of enquiry.
    AreaPair of AreaCode;
}

/// Two scales, of which every point of the old has one in the new.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScalePair {
    /// The old scale.
    pub from: ScaleId,
    /// The new one.
    pub to: ScaleId,
    /// What each point of the old scale is on the new one.
    pub points: Vec<PointPair>,
    /// Why it was proposed. It counts only when a person has looked at it and
    /// taken this field away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposed: Option<Proposed>,
}

record!(ScalePair { from, to, points; proposed });

impl ScalePair {
    /// The value on the new scale for a value on the old one.
    #[must_use]
    pub fn value(&self, old: i32) -> Option<i32> {
        let pair = self.points.iter().find(|pair| pair.from == old)?;
        Some(pair.to)
    }
}

/// A point of the old scale and the one it is on the new scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PointPair {
    /// The value on the old scale.
    pub from: i32,
    /// The value on the new one.
    pub to: i32,
}

record!(PointPair { from, to; });

/// An entry, whatever its codes name.
#[derive(Clone, Copy)]
pub(super) struct Entry<'c> {
    pub(super) from: &'c str,
    pub(super) to: &'c str,
    pub(super) relation: Relation,
    proposed: bool,
}

impl Crosswalk {
    /// A crosswalk between two frameworks without an entry.
    #[must_use]
    pub fn between(from: &Framework, to: &Framework) -> Self {
        Self {
            schema_version: SchemaVersion,
            from: name(from),
            to: name(to),
            statements: Vec::new(),
            themes: Vec::new(),
            areas: Vec::new(),
            scales: Vec::new(),
        }
    }

    /// Reads a crosswalk between two frameworks, reporting every fault with its
    /// place.
    ///
    /// ```
    /// use pedt::{Framework, compare::Crosswalk};
    ///
    /// let text = br#"{
    ///     "schema_version": "1",
    ///     "from": {"id": "pedt", "version": "2026.1"},
    ///     "to": {"id": "pedt", "version": "2026.1"},
    ///     "statements": [{"from": "1a.1", "to": "1a.9", "relation": "same_meaning"}],
    ///     "scales": [{"from": "maturity", "to": "maturity", "points": [{"from": 1, "to": 1}]}]
    /// }"#;
    /// let framework = Framework::builtin();
    /// let checked = Crosswalk::from_json(text, framework, framework);
    /// let said: Vec<String> = checked.diagnostics().iter().map(|d| d.to_string()).collect();
    /// assert_eq!(said, [
    ///     "/statements/0/to: `pedt 2026.1` has no statement `1a.9`",
    ///     "/scales/0/points: nothing says what these points of the old scale are on the new one: \
    ///         `2`, `3`, `4`",
    /// ]);
    /// ```
    #[must_use]
    pub fn from_json(text: &[u8], from: &Framework, to: &Framework) -> Checked<Self> {
        json::document(text, &Limits::DEFAULT, |crosswalk, found| {
            check(crosswalk, from, to, found);
        })
    }

    pub(crate) fn from_tree(
        tree: &Tree,
        from: &Framework,
        to: &Framework,
        limits: &Limits,
    ) -> Checked<Self> {
        json::tree_document(tree, limits, |crosswalk, found| {
            check(crosswalk, from, to, found);
        })
    }

    /// Checks a crosswalk that was built in code.
    #[must_use]
    pub fn from_document(crosswalk: Self, from: &Framework, to: &Framework) -> Checked<Self> {
        let mut found = Diagnostics::new(&Limits::DEFAULT);
        check(&crosswalk, from, to, &mut found);
        Checked::new(found.into_vec(), || crosswalk)
    }

    pub(super) fn statements(&self) -> Vec<Entry<'_>> {
        confirmed(self.statements.iter().map(StatementPair::entry))
    }

    pub(super) fn themes(&self) -> Vec<Entry<'_>> {
        confirmed(self.themes.iter().map(ThemePair::entry))
    }

    pub(super) fn areas(&self) -> Vec<Entry<'_>> {
        confirmed(self.areas.iter().map(AreaPair::entry))
    }

    /// The scales, by what they are found by.
    pub(super) fn scales(&self) -> BTreeMap<(&ScaleId, &ScaleId), &ScalePair> {
        let scales = self.scales.iter().filter(|pair| pair.proposed.is_none());
        scales.map(|pair| ((&pair.from, &pair.to), pair)).collect()
    }
}

fn confirmed<'c>(entries: impl Iterator<Item = Entry<'c>>) -> Vec<Entry<'c>> {
    entries.filter(|entry| !entry.proposed).collect()
}

fn check(crosswalk: &Crosswalk, from: &Framework, to: &Framework, found: &mut Diagnostics) {
    let mut check = Check { from, to, found };
    check.names(&crosswalk.from, from, "from");
    check.names(&crosswalk.to, to, "to");
    let statements = crosswalk.statements.iter().map(StatementPair::entry);
    check.entries(
        "statement",
        "statements",
        statements.collect(),
        |framework| {
            let statements = framework.statements();
            statements
                .map(|(_, _, statement)| statement.code.as_str())
                .collect()
        },
    );
    let themes = crosswalk.themes.iter().map(ThemePair::entry);
    check.entries("theme", "themes", themes.collect(), |framework| {
        framework
            .themes()
            .map(|(_, theme)| theme.code.as_str())
            .collect()
    });
    let areas = crosswalk.areas.iter().map(AreaPair::entry);
    check.entries("area", "areas", areas.collect(), |framework| {
        framework
            .areas
            .iter()
            .map(|area| area.code.as_str())
            .collect()
    });
    let scales = crosswalk.scales.iter().map(|pair| Entry {
        from: pair.from.as_str(),
        to: pair.to.as_str(),
        relation: Relation::Related, // a scale may go over into several
        proposed: pair.proposed.is_some(),
    });
    check.entries("scale", "scales", scales.collect(), |framework| {
        framework
            .scales
            .iter()
            .map(|scale| scale.id.as_str())
            .collect()
    });
    let list = Pointer::ROOT.key("scales");
    let [old, new] = [from, to].map(|framework| {
        let scales = framework.scales.iter();
        scales
            .map(|scale| (&scale.id, scale))
            .collect::<BTreeMap<_, _>>()
    });
    for (index, pair) in crosswalk.scales.iter().enumerate() {
        // One that is not there is reported as unknown.
        if let (Some(from), Some(to)) = (old.get(&pair.from), new.get(&pair.to)) {
            check.points(pair, from, to, &list.index(index).key("points"));
        }
    }
}

struct Check<'a> {
    from: &'a Framework,
    to: &'a Framework,
    found: &'a mut Diagnostics,
}

impl Check<'_> {
    fn names(&mut self, named: &FrameworkRef, framework: &Framework, field: &'static str) {
        let read = !named.id.as_str().is_empty() && !named.version.as_str().is_empty();
        if read && *named != name(framework) {
            let params = [
                ("found", full_name(named).into()),
                ("expected", full_name(&name(framework)).into()),
            ];
            let at = Pointer::ROOT.key(field);
            self.found.report(Code::CrosswalkMismatch, &at, params);
        }
    }

    fn entries(
        &mut self,
        kind: &'static str,
        field: &'static str,
        entries: Vec<Entry<'_>>,
        codes: fn(&Framework) -> BTreeSet<&str>,
    ) {
        let (old, new) = (codes(self.from), codes(self.to));
        let list = Pointer::ROOT.key(field);
        let mut pairs = BTreeMap::new();
        let mut ends = BTreeMap::new();
        for (index, entry) in entries.into_iter().enumerate() {
            let at = list.index(index);
            let sides = [("from", &old, entry.from), ("to", &new, entry.to)];
            for (side, known, code) in sides {
                if !known.contains(code) {
                    let framework = if side == "from" { self.from } else { self.to };
                    let framework = full_name(&name(framework));
                    let params = [
                        ("kind", kind.into()),
                        ("id", code.into()),
                        ("framework", framework.into()),
                    ];
                    self.found
                        .report(Code::CrosswalkUnknown, &at.key(side), params);
                }
            }
            let first = *pairs.entry((entry.from, entry.to)).or_insert(index);
            if first != index {
                let params = [
                    ("kind", kind.into()),
                    ("from", entry.from.into()),
                    ("to", entry.to.into()),
                    ("first", list.index(first).to_string().into()),
                ];
                self.found.report(Code::CrosswalkRepeated, &at, params);
            } else if entry.relation.goes_on() {
                for (side, _, code) in sides {
                    let first = *ends.entry((side, code)).or_insert(index);
                    if first != index {
                        let params = [
                            ("kind", kind.into()),
                            ("id", code.into()),
                            ("first", list.index(first).to_string().into()),
                        ];
                        self.found
                            .report(Code::CrosswalkAmbiguous, &at.key(side), params);
                    }
                }
            }
            if entry.proposed {
                let params = [("from", entry.from.into()), ("to", entry.to.into())];
                let at = at.key("proposed");
                self.found.report(Code::CrosswalkUnconfirmed, &at, params);
            }
        }
    }

    /// Every point of the old scale once, on the new scale, in its order.
    fn points(&mut self, pair: &ScalePair, from: &Scale, to: &Scale, list: &Pointer<'_>) {
        let mut seen = BTreeMap::new();
        for (index, point) in pair.points.iter().enumerate() {
            let at = list.index(index);
            let sides = [("from", from, point.from), ("to", to, point.to)];
            for (side, scale, value) in sides {
                let (minimum, maximum) = (scale.minimum(), scale.maximum());
                if !(minimum..=maximum).contains(&value) {
                    let at = at.key(side);
                    let params = [
                        ("found", value.into()),
                        ("minimum", minimum.into()),
                        ("maximum", maximum.into()),
                    ];
                    self.found.report(Code::RatingOffScale, &at, params);
                }
            }
            let first = seen.entry(point.from).or_insert((index, point.to));
            if first.0 != index {
                let params = [
                    ("kind", "point".into()),
                    ("id", point.from.to_string().into()),
                ];
                self.found
                    .report(Code::DuplicateId, &at.key("from"), params);
            }
        }
        let mut previous: Option<(i32, i32)> = None;
        for (&old, &(index, new)) in &seen {
            if let Some((lower, its)) = previous
                && new < its
            {
                let params = [
                    ("lower", lower.into()),
                    ("higher", old.into()),
                    ("lower_to", its.into()),
                    ("higher_to", new.into()),
                ];
                let at = list.index(index);
                self.found
                    .report(Code::CrosswalkPointsCross, &at.key("to"), params);
            }
            previous = Some((old, new));
        }
        let values = from.points.iter().map(|point| point.value);
        let missing: Vec<i32> = values.filter(|value| !seen.contains_key(value)).collect();
        if !missing.is_empty() {
            let params = [("missing", missing.into())];
            self.found
                .report(Code::CrosswalkPointsMissing, list, params);
        }
    }
}

fn full_name(framework: &FrameworkRef) -> String {
    format!("{} {}", framework.id, framework.version)
}
