//! What calls have in common: a framework, a roster, responses.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::dashboard::DashboardOptions;
use crate::diagnostic::{Checked, Diagnostic, Diagnostics};
use crate::framework::Framework;
use crate::id::{PartnershipId, RoundId};
use crate::json::{self, Read, Reading, SchemaVersion, Tree, record};
use crate::limits::Limits;
use crate::moderate::{AmendmentLog, Moderated, Outcome};
use crate::pointer::Pointer;
use crate::roster::Roster;
use crate::validate::{Ingested, Intake, Source};

/// Asks for the dashboard of a partnership in a round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DashboardCall {
    /// The round.
    pub round: RoundId,
    /// The partnership.
    pub partnership: PartnershipId,
    /// The limits behind the highlights.
    #[serde(default)]
    pub options: DashboardOptions,
}

record!(DashboardCall { round, partnership; options });

/// A call being read; what is wrong with it is collected.
pub(super) struct Call<'t> {
    fields: Reading<'t>,
    found: Diagnostics,
    /// Responses at hand, with their framework and roster; the call has none then.
    given: Option<&'t Ingested>,
}

/// Reads a call and answers it; `failed` answers one that cannot be.
pub(super) fn answer<A: Serialize>(
    text: &[u8],
    limits: &Limits,
    run: impl FnOnce(&mut Call<'_>) -> Option<A>,
    failed: impl FnOnce(Vec<Diagnostic>) -> A,
) -> String {
    answer_about(None, text, limits, run, failed)
}

/// The same, about responses at hand if there are any.
pub(super) fn answer_about<A: Serialize>(
    given: Option<&Ingested>,
    text: &[u8],
    limits: &Limits,
    run: impl FnOnce(&mut Call<'_>) -> Option<A>,
    failed: impl FnOnce(Vec<Diagnostic>) -> A,
) -> String {
    let answer = match json::parse(text, limits) {
        Ok(tree) => read(given, &tree, limits, run).unwrap_or_else(failed),
        Err(fault) => failed(vec![*fault]),
    };
    // Answers hold finite numbers and string keys: there is nothing to fail.
    serde_json::to_string(&answer).unwrap_or_default()
}

fn read<A>(
    given: Option<&Ingested>,
    tree: &Tree,
    limits: &Limits,
    run: impl FnOnce(&mut Call<'_>) -> Option<A>,
) -> Result<A, Vec<Diagnostic>> {
    let mut shape = Diagnostics::new(limits);
    let Some(fields) = Reading::open(tree, &Pointer::ROOT, &mut shape) else {
        return Err(shape.into_vec());
    };
    let mut call = Call {
        fields,
        found: Diagnostics::new(limits),
        given,
    };
    let _version: SchemaVersion = call.fields.required("schema_version");
    let answer = run(&mut call);
    let Call {
        fields,
        found: meaning,
        ..
    } = call;
    fields.close();
    shape.extend(meaning);
    match answer {
        Some(answer) if !shape.refuses() => Ok(answer),
        _ => Err(shape.in_order_of(tree)),
    }
}

impl Call<'_> {
    /// The framework of the call, or the built-in one.
    pub(super) fn framework(&mut self) -> Option<Arc<Framework>> {
        if let Some(given) = self.given {
            return Some(Arc::clone(given.dataset.framework()));
        }
        let framework = self.part("framework", Framework::from_tree)?;
        Some(Arc::new(
            framework.unwrap_or_else(|| Framework::builtin().clone()),
        ))
    }

    /// The roster of the call; `Some(None)` when there is none.
    #[expect(clippy::option_option, reason = "absent and refused are two things")]
    pub(super) fn roster(&mut self) -> Option<Option<Arc<Roster>>> {
        Some(self.part("roster", Roster::from_tree)?.map(Arc::new))
    }

    /// The roster of a call that cannot do without.
    pub(super) fn required_roster(&mut self) -> Option<Arc<Roster>> {
        if let Some(given) = self.given {
            return Some(Arc::clone(given.dataset.roster()));
        }
        let roster = self.required_part("roster", Roster::from_tree)?;
        Some(Arc::new(roster))
    }

    /// A document that must be there.
    pub(super) fn required_part<T>(
        &mut self,
        field: &'static str,
        check: impl FnOnce(&Tree, &Limits) -> Checked<T>,
    ) -> Option<T> {
        self.require(field);
        let tree = self.fields.tree(field)?;
        self.checked(field, tree, check)
    }

    /// A document within the call; `Some(None)` when there is none.
    #[expect(clippy::option_option, reason = "absent and refused are two things")]
    pub(super) fn part<T>(
        &mut self,
        field: &'static str,
        check: impl FnOnce(&Tree, &Limits) -> Checked<T>,
    ) -> Option<Option<T>> {
        match self.fields.tree(field) {
            None | Some(Tree::Null) => Some(None),
            Some(tree) => self.checked(field, tree, check).map(Some),
        }
    }

    fn checked<T>(
        &mut self,
        field: &'static str,
        tree: &Tree,
        check: impl FnOnce(&Tree, &Limits) -> Checked<T>,
    ) -> Option<T> {
        let (value, diagnostics) = check(tree, self.limits()).into_parts();
        for mut diagnostic in diagnostics {
            within(&format!("/{field}"), &mut diagnostic);
            self.found.add(diagnostic);
        }
        value
    }

    /// A field of plain values that must be there.
    pub(super) fn required<T: Read>(&mut self, field: &'static str) -> T {
        self.fields.required(field)
    }

    /// A field of plain values, checked by `check`.
    pub(super) fn field<T: Read + Default>(
        &mut self,
        name: &'static str,
        check: impl FnOnce(&T, &Pointer<'_>, &mut Diagnostics),
    ) -> T {
        let value: T = self.fields.optional(name);
        check(&value, &Pointer::ROOT.key(name), &mut self.found);
        value
    }

    /// A field that is read when others have been, if they can be.
    pub(super) fn know(&mut self, name: &'static str) {
        self.fields.tree(name);
    }

    /// Whether a field could not be read, so that its value means nothing.
    pub(super) fn is_unreadable(&self) -> bool {
        self.fields.refuses()
    }

    /// A field that must be there, read only to report that it is not.
    pub(super) fn require(&mut self, name: &'static str) {
        self.fields.require(name);
    }

    /// Responses that must be there, read when their framework and roster are.
    pub(super) fn require_responses(&mut self) {
        if self.given.is_none() {
            self.require("responses");
        }
    }

    /// The responses, taken in. Diagnostics point into the call, and what was
    /// found about the rest of it comes first.
    pub(super) fn responses(&mut self, framework: Arc<Framework>, roster: Arc<Roster>) -> Ingested {
        if let Some(given) = self.given {
            let mut given = given.clone();
            given.diagnostics = self.with_found(given.diagnostics);
            return given;
        }
        let mut intake = Intake::new(framework, roster).within(self.limits());
        for (item, tree) in (0..).zip(self.items()) {
            intake.tree(tree, Source::Item(item), |_| {});
        }
        let mut ingested = intake.finish();
        for diagnostic in &mut ingested.diagnostics {
            within("/responses", diagnostic);
        }
        ingested.diagnostics = self.with_found(ingested.diagnostics);
        ingested
    }

    /// What the amendments of the call make of the responses; none if it has no
    /// amendments. What was found about them is told after the rest.
    pub(super) fn amendments(&mut self, ingested: &mut Ingested) -> Option<Moderated> {
        let mut log = AmendmentLog::new().within(self.limits());
        let tree = self.fields.tree("amendments")?;
        self.fields.list("amendments"); // anything but a list is reported
        log.list(tree);
        let mut moderated = log.apply(&ingested.dataset);
        for entry in &mut moderated.audit {
            if let Outcome::Refused { why } = &mut entry.outcome {
                for found in why.iter_mut() {
                    within("/amendments", found);
                }
            }
        }
        let mut found = Diagnostics::new(self.limits());
        let responses = std::mem::take(&mut ingested.diagnostics);
        for diagnostic in responses {
            found.add(diagnostic);
        }
        for mut diagnostic in moderated.diagnostics.drain(..) {
            within("/amendments", &mut diagnostic);
            found.add(diagnostic);
        }
        ingested.diagnostics = found.into_vec();
        ingested.dataset = moderated.dataset.clone();
        Some(moderated)
    }

    /// The responses as trees; anything but a list is reported.
    pub(super) fn items(&mut self) -> &[Tree] {
        self.fields.list("responses")
    }

    /// What was found about the parts of the call, and then `diagnostics`.
    pub(super) fn with_found(&self, diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let mut found = self.found.clone();
        for diagnostic in diagnostics {
            found.add(diagnostic);
        }
        found.into_vec()
    }

    /// The limits of the call.
    pub(super) fn limits(&self) -> &Limits {
        self.found.limits()
    }

    /// Looks into what was read; false if something is found that refuses it.
    pub(super) fn inspect(&mut self, look: impl FnOnce(&mut Diagnostics)) -> bool {
        look(&mut self.found);
        !self.found.refuses()
    }

    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        self.found.add(diagnostic);
    }
}

/// Makes a pointer into a part of the call a pointer into the call.
pub(super) fn within(part: &str, diagnostic: &mut Diagnostic) {
    diagnostic.pointer.insert_str(0, part);
}
