//! One amendment applied: what is there is compared, and then changed.

use serde_json::Value;

use super::amendment::{Amendment, Change, EvidencePlace, NotePlace, Readers, Standing};
use super::overlay::Overlay;
use crate::code::Code;
use crate::dataset::{Dataset, stance_of};
use crate::diagnostic::Diagnostic;
use crate::json::read::excerpt;
use crate::stance::Stance;

/// Applies amendments to the responses of a dataset, one after the other.
pub(super) struct Applier<'a> {
    dataset: &'a Dataset,
    overlay: &'a mut Overlay,
}

/// What was found on applying an amendment.
type Findings = Vec<Diagnostic>;

impl<'a> Applier<'a> {
    pub(super) fn new(dataset: &'a Dataset, overlay: &'a mut Overlay) -> Self {
        Self { dataset, overlay }
    }

    /// Applies an amendment to the response in `row`; the errors for which it
    /// was not applied, or warnings.
    pub(super) fn apply(&mut self, amendment: &Amendment, row: u32) -> Findings {
        let response = || [("response", amendment.response.as_str().into())];
        if row as usize >= self.dataset.submitted() {
            let fault = Diagnostic::new(Code::AmendmentOfDraft, "/response", response());
            return vec![fault];
        }
        let is_standing = matches!(amendment.change, Change::Response { .. });
        if self.overlay.is_withdrawn(row) && !is_standing {
            let fault = Diagnostic::new(Code::AmendmentOfWithdrawn, "/response", response());
            return vec![fault];
        }
        match &amendment.change {
            Change::Rating {
                statement,
                from,
                to,
            } => self.rating(row, statement.as_str(), *from, *to),
            Change::Support { topic, from, to } => self.support(row, topic.as_str(), *from, *to),
            Change::Capacity { topic, from, to } => self.capacity(row, topic.as_str(), *from, *to),
            Change::Note { note, from, to } => self.note(row, note, *from, *to),
            Change::Evidence { evidence, from, to } => self.evidence(row, evidence, *from, *to),
            Change::Response { from, to } => self.standing(row, *from, *to),
        }
    }

    fn rating(&mut self, row: u32, code: &str, from: Option<i64>, to: Option<i64>) -> Findings {
        let framework = self.dataset.framework();
        let index = framework.statement_index(code);
        let found = index.and_then(|index| Some((index, framework.columns().get(index)?)));
        let Some((index, column)) = found else {
            return unknown("statement", code, "/change/statement");
        };
        let columns = self.dataset.columns();
        let position = self.overlay.rating(columns, row, index);
        let there = (position > 0).then(|| i64::from(column.value(position)));
        let mut faults = stale("/change/from", from, there);
        let position = to.map_or(Some(0), |to| column.position(to));
        let Some(position) = position else {
            let params = [
                ("found", to.into()),
                ("minimum", column.minimum.into()),
                ("maximum", column.value(column.points).into()),
            ];
            let fault = Diagnostic::new(Code::AmendmentOffScale, "/change/to", params);
            faults.push(fault);
            return faults;
        };
        if faults.is_empty() {
            self.overlay.set_rating(columns, (row, index), position);
        }
        faults
    }

    fn support(
        &mut self,
        row: u32,
        topic: &str,
        from: Option<Stance>,
        to: Option<Stance>,
    ) -> Findings {
        let Some(index) = self.dataset.framework().topic_index(topic) else {
            return unknown("topic", topic, "/change/topic");
        };
        let columns = self.dataset.columns();
        let there = stance_of(self.overlay.stance(columns, row, index));
        let name = |stance: Option<Stance>| stance.map(Stance::name);
        let faults = stale("/change/from", name(from), name(there));
        if !faults.is_empty() {
            return faults;
        }
        let byte = to.map_or(0, |stance| stance as u8 + 1);
        self.overlay.set_stance(columns, (row, index), byte);
        self.capacity_without_offer(row, index, topic)
    }

    fn capacity(&mut self, row: u32, topic: &str, from: Option<u32>, to: Option<u32>) -> Findings {
        let Some(index) = self.dataset.framework().topic_index(topic) else {
            return unknown("topic", topic, "/change/topic");
        };
        let columns = self.dataset.columns();
        let there = self.overlay.capacity(columns, row, index);
        let faults = stale("/change/from", from, there);
        if !faults.is_empty() {
            return faults;
        }
        self.overlay.set_capacity(columns, (row, index), to);
        self.capacity_without_offer(row, index, topic)
    }

    /// A warning if the response now gives capacity for what is not offered.
    fn capacity_without_offer(&self, row: u32, index: usize, topic: &str) -> Findings {
        let columns = self.dataset.columns();
        let stance = stance_of(self.overlay.stance(columns, row, index));
        let capacity = self.overlay.capacity(columns, row, index);
        if capacity.is_none() || stance.is_some_and(Stance::is_offer) {
            return Vec::new();
        }
        let params = [("topic", topic.into())];
        let warning = Diagnostic::new(Code::CapacityWithoutOffer, "/change/topic", params);
        vec![warning]
    }

    fn note(&mut self, row: u32, place: &NotePlace, from: Readers, to: Readers) -> Findings {
        let index = place.index as usize;
        let Some(note) = self.dataset.columns().note(row as usize, index) else {
            let index = index.to_string();
            return unknown("note", &index, "/change/note/index");
        };
        let at = |field: &str| format!("/change/note/{field}");
        let mut faults = stale(&at("theme"), place.theme.as_str(), self.theme(note.theme));
        faults.extend(stale(&at("kind"), place.kind.name(), note.kind.name()));
        faults.extend(stale_text(&at("text"), place.text.as_deref(), note.text));
        let there = self.overlay.note(row, index);
        faults.extend(stale("/change/from", from.name(), there.name()));
        if faults.is_empty() {
            self.overlay.set_note((row, index), to);
        }
        faults
    }

    fn evidence(
        &mut self,
        row: u32,
        place: &EvidencePlace,
        from: Readers,
        to: Readers,
    ) -> Findings {
        let index = place.index as usize;
        let Some(link) = self.dataset.columns().link(row as usize, index) else {
            let index = index.to_string();
            return unknown("link to evidence", &index, "/change/evidence/index");
        };
        let at = |field: &str| format!("/change/evidence/{field}");
        let mut faults = stale(&at("theme"), place.theme.as_str(), self.theme(link.theme));
        faults.extend(stale_text(&at("title"), place.title.as_deref(), link.title));
        let there = self.overlay.link(row, index);
        faults.extend(stale("/change/from", from.name(), there.name()));
        if faults.is_empty() {
            self.overlay.set_link((row, index), to);
        }
        faults
    }

    fn standing(&mut self, row: u32, from: Standing, to: Standing) -> Findings {
        let there = if self.overlay.is_withdrawn(row) {
            Standing::Withdrawn
        } else {
            Standing::Counted
        };
        let faults = stale("/change/from", from.name(), there.name());
        if faults.is_empty() {
            self.overlay.set_withdrawn(row, to == Standing::Withdrawn);
        }
        faults
    }

    fn theme(&self, index: usize) -> &str {
        let theme = self.dataset.framework().themes().nth(index);
        theme.map_or("", |(_, theme)| theme.code.as_str())
    }
}

/// The refusal of an amendment to something that is not there.
pub(super) fn unknown(kind: &'static str, id: &str, at: &str) -> Findings {
    let params = [("kind", kind.into()), ("id", excerpt(id).into())];
    vec![Diagnostic::new(Code::AmendmentUnknown, at, params)]
}

/// The refusal of an amendment that begins from something else than is there.
fn stale<T: PartialEq + Into<Value>>(at: &str, from: T, there: T) -> Findings {
    if from == there {
        return Vec::new();
    }
    let params = [("from", from.into()), ("found", there.into())];
    vec![Diagnostic::new(Code::AmendmentStale, at, params)]
}

/// The same for words that were given to be sure.
fn stale_text(at: &str, given: Option<&str>, there: &str) -> Findings {
    match given {
        Some(given) if given != there => stale(at, excerpt(given), excerpt(there)),
        _ => Vec::new(),
    }
}
