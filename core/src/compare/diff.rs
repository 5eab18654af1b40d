//! What differs between two frameworks, part by part.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::describe::{Described, Facet, Value, describe};
use super::effect::{ChangeEffect, of_field, of_part};
use super::part::{FrameworkPart, PartField};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::framework::{Framework, FrameworkDocument};
use crate::response::FrameworkRef;
use crate::text::{Language, Text};

/// Everything that differs between two frameworks.
///
/// Parts are told apart by their codes and ids, so a statement that is given a
/// new code is one removed and one added; which is meant is for a
/// [`Crosswalk`](super::Crosswalk) to say.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FrameworkDiff {
    /// The old framework.
    pub from: FrameworkRef,
    /// The new one.
    pub to: FrameworkRef,
    /// What differs, in the order of the new framework; then what was removed,
    /// in the order of the old one.
    pub changes: Vec<Difference>,
    /// Whether responses and scores of the two must be told apart, so that the
    /// new one needs a version of its own.
    pub needs_new_version: bool,
}

/// One difference, and what it touches.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Difference {
    /// What it touches.
    pub effect: ChangeEffect,
    /// What differs.
    pub change: FrameworkChange,
}

/// What differs; `before` is of the old framework, `after` of the new one.
///
/// Where a part has several of a field, `of` says which: the index of a text
/// in its list, the level of a printed code, the axis or box of the quadrant.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum FrameworkChange {
    /// The part is new.
    Added {
        /// The part.
        part: FrameworkPart,
    },
    /// The part is gone.
    Removed {
        /// The part.
        part: FrameworkPart,
    },
    /// A statement is in another theme or at another level, a theme in another
    /// area.
    Moved {
        /// The part.
        part: FrameworkPart,
        /// What it belongs to: `area`, `theme` or `level`.
        field: PartField,
        /// Where it was.
        before: String,
        /// Where it is.
        after: String,
    },
    /// What belongs to both stands in another order.
    Reordered {
        /// The part they belong to.
        part: FrameworkPart,
        /// What stands in another order.
        field: PartField,
        /// Their order in the old framework, without what was removed.
        before: Vec<String>,
        /// Their order in the new one, without what was added.
        after: Vec<String>,
    },
    /// A text differs in one language.
    Reworded {
        /// The part.
        part: FrameworkPart,
        /// The text.
        field: PartField,
        /// Which of several.
        #[serde(skip_serializing_if = "Option::is_none")]
        of: Option<String>,
        /// The language.
        language: Language,
        /// The text as it was; `null` if there was none.
        before: Option<String>,
        /// The text as it is; `null` if there is none.
        after: Option<String>,
    },
    /// A number differs.
    Number {
        /// The part.
        part: FrameworkPart,
        /// The number.
        field: PartField,
        /// The number as it was; `null` if there was none.
        before: Option<f64>,
        /// The number as it is; `null` if there is none.
        after: Option<f64>,
    },
    /// A name, code or reference differs.
    Name {
        /// The part.
        part: FrameworkPart,
        /// The name.
        field: PartField,
        /// Which of several.
        #[serde(skip_serializing_if = "Option::is_none")]
        of: Option<String>,
        /// The name as it was; `null` if there was none.
        before: Option<String>,
        /// The name as it is; `null` if there is none.
        after: Option<String>,
    },
    /// A list of references differs.
    Names {
        /// The part.
        part: FrameworkPart,
        /// The list.
        field: PartField,
        /// Which of several.
        #[serde(skip_serializing_if = "Option::is_none")]
        of: Option<String>,
        /// The list as it was.
        before: Vec<String>,
        /// The list as it is.
        after: Vec<String>,
    },
}

impl FrameworkDiff {
    /// What differs between `from` and `to`; equal frameworks have no changes.
    ///
    /// ```
    /// use pedt::compare::FrameworkDiff;
    /// use pedt::{Framework, Text};
    ///
    /// let old = Framework::builtin();
    /// let mut new = old.clone().into_document();
    /// new.areas[0].themes[0].statements[0].text = Text::from_iter([("en", "We attend.")]);
    /// let new = Framework::from_document(new).accept()?;
    ///
    /// let diff = FrameworkDiff::of(old, &new);
    /// assert_eq!(diff.changes.len(), 1);
    /// assert!(diff.needs_new_version);
    /// assert_eq!(
    ///     diff.diagnostics()[0].message,
    ///     "both frameworks are called `pedt 2026.1`, but they do not ask or score the same",
    /// );
    /// # Ok::<(), pedt::Refused>(())
    /// ```
    #[must_use]
    pub fn of(from: &Framework, to: &Framework) -> Self {
        let (before, after) = (describe(from), describe(to));
        let old = by_part(&before);
        let new = by_part(&after);
        let mut changes = Changes {
            languages: [from.default_language.as_str(), to.default_language.as_str()],
            list: Vec::new(),
        };
        for described in &after {
            match old.get(&described.part) {
                Some(old) => changes.facets(old, described),
                None => changes.part(&described.part, |part| FrameworkChange::Added { part }),
            }
        }
        for described in &before {
            if !new.contains_key(&described.part) {
                changes.part(&described.part, |part| FrameworkChange::Removed { part });
            }
        }
        let changes = changes.list;
        Self {
            from: name(from),
            to: name(to),
            needs_new_version: changes.iter().any(|d| d.effect != ChangeEffect::Words),
            changes,
        }
    }

    /// A warning if the two share a name that they must not share; its pointer
    /// leads into the new framework.
    #[must_use]
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        if !self.needs_new_version || self.from != self.to {
            return Vec::new();
        }
        let framework = format!("{} {}", self.to.id, self.to.version);
        let params = [("framework", framework.into())];
        vec![Diagnostic::new(Code::VersionReused, "/version", params)]
    }
}

/// The id and version of a framework.
pub(super) fn name(framework: &FrameworkDocument) -> FrameworkRef {
    FrameworkRef {
        id: framework.id.clone(),
        version: framework.version.clone(),
    }
}

fn by_part<'d, 'f>(list: &'d [Described<'f>]) -> BTreeMap<&'d FrameworkPart, &'d Described<'f>> {
    list.iter()
        .map(|described| (&described.part, described))
        .collect()
}

/// Changes being collected.
struct Changes<'f> {
    /// The default languages of the two.
    languages: [&'f str; 2],
    list: Vec<Difference>,
}

impl Changes<'_> {
    fn part(&mut self, part: &FrameworkPart, change: fn(FrameworkPart) -> FrameworkChange) {
        let (effect, change) = (of_part(part), change(part.clone()));
        self.list.push(Difference { effect, change });
    }

    /// What is said of a part in both, each in the place it has in the new.
    fn facets(&mut self, old: &Described<'_>, new: &Described<'_>) {
        let (before, after) = (by_field(old), by_field(new));
        for facet in &new.facets {
            self.facet(&new.part, before.get(&key(facet)).copied(), Some(facet));
        }
        for facet in &old.facets {
            if !after.contains_key(&key(facet)) {
                self.facet(&new.part, Some(facet), None);
            }
        }
    }

    fn facet(
        &mut self,
        described: &FrameworkPart,
        old: Option<&Facet<'_>>,
        new: Option<&Facet<'_>>,
    ) {
        let Some(one) = new.or(old) else { return };
        let (field, of, part) = (one.field, one.of.clone(), described.clone());
        let (old, new) = (old.map(|facet| &facet.value), new.map(|facet| &facet.value));
        let change = match &one.value {
            Value::Text(_) => return self.text(&part, one, text(old), text(new)),
            Value::Number(_) => {
                let number = |value: Option<&Value<'_>>| match value {
                    Some(Value::Number(number)) => Some(*number),
                    _ => None,
                };
                let (before, after) = (number(old), number(new));
                if before == after {
                    return;
                }
                FrameworkChange::Number {
                    part,
                    field,
                    before,
                    after,
                }
            }
            Value::Name(_) | Value::Home(_) => {
                let name = |value: Option<&Value<'_>>| match value {
                    Some(Value::Name(name) | Value::Home(name)) => Some((*name).to_owned()),
                    _ => None,
                };
                match (&one.value, name(old), name(new)) {
                    (_, before, after) if before == after => return,
                    (Value::Home(_), Some(before), Some(after)) => FrameworkChange::Moved {
                        part,
                        field,
                        before,
                        after,
                    },
                    (_, before, after) => FrameworkChange::Name {
                        part,
                        field,
                        of,
                        before,
                        after,
                    },
                }
            }
            Value::Names(_) => {
                let (before, after) = (names(old), names(new));
                if before == after {
                    return;
                }
                let (before, after) = (before.to_vec(), after.to_vec());
                FrameworkChange::Names {
                    part,
                    field,
                    of,
                    before,
                    after,
                }
            }
            Value::Order(_) => {
                let (before, after) = common(names(old), names(new));
                if before == after {
                    return;
                }
                FrameworkChange::Reordered {
                    part,
                    field,
                    before,
                    after,
                }
            }
        };
        let effect = of_field(described, field, false);
        self.list.push(Difference { effect, change });
    }

    /// One change for each language in which a text differs.
    fn text(
        &mut self,
        part: &FrameworkPart,
        facet: &Facet<'_>,
        old: Option<&Text>,
        new: Option<&Text>,
    ) {
        let texts = [old, new].into_iter().flatten();
        let languages: BTreeSet<&Language> = texts.flat_map(Text::iter).map(|(l, _)| l).collect();
        for language in languages {
            let given = |text: Option<&Text>| Some(text?.get(language.as_str())?.to_owned());
            let (before, after) = (given(old), given(new));
            if before != after {
                let default = self.languages.contains(&language.as_str());
                let effect = of_field(part, facet.field, default);
                let change = FrameworkChange::Reworded {
                    part: part.clone(),
                    field: facet.field,
                    of: facet.of.clone(),
                    language: language.clone(),
                    before,
                    after,
                };
                self.list.push(Difference { effect, change });
            }
        }
    }
}

fn by_field<'d, 'f>(described: &'d Described<'f>) -> BTreeMap<Key<'d>, &'d Facet<'f>> {
    let facets = described.facets.iter();
    facets.map(|facet| (key(facet), facet)).collect()
}

/// What a facet is found by.
type Key<'d> = (PartField, Option<&'d str>);

fn key<'d>(facet: &'d Facet<'_>) -> Key<'d> {
    (facet.field, facet.of.as_deref())
}

fn text<'f>(value: Option<&Value<'f>>) -> Option<&'f Text> {
    match value {
        Some(Value::Text(text)) => Some(text),
        _ => None,
    }
}

fn names<'d>(value: Option<&'d Value<'_>>) -> &'d [String] {
    match value {
        Some(Value::Names(names) | Value::Order(names)) => names,
        _ => &[],
    }
}

/// What both lists hold, in the order of each.
fn common(before: &[String], after: &[String]) -> (Vec<String>, Vec<String>) {
    let (old, new): (BTreeSet<_>, BTreeSet<_>) = (before.iter().collect(), after.iter().collect());
    let keep = |names: &[String]| {
        let names = names
            .iter()
            .filter(|name| old.contains(name) && new.contains(name));
        names.cloned().collect()
    };
    (keep(before), keep(after))
}
