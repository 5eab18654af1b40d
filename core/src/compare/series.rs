//! Which series go on from one framework to another.

use std::collections::{BTreeMap, BTreeSet};

use super::comparable::{Comparability, SeriesBreak, SeriesLink, SeriesNote};
use super::crosswalk::{Crosswalk, Entry, Relation, ScalePair};
use super::options::CompareOptions;
use super::part::PartField;
use super::words::Languages;
use crate::framework::{BandRule, Framework, Scale, Statement, Theme};
use crate::id::ScaleId;
use crate::scores::{Branch, Node, branches};
use crate::text::{Language, Text};

/// What becomes of every series: those of the new framework in the order of
/// its scores, then those that end.
pub(super) fn series(
    from: &Framework,
    to: &Framework,
    crosswalk: &Crosswalk,
    options: &CompareOptions,
) -> Vec<SeriesLink> {
    let (old, new) = (branches(from), branches(to));
    let comparer = Comparer {
        from,
        to,
        options,
        languages: Languages::of(from, to),
        statements: Counterparts::new(&crosswalk.statements()),
        themes: Counterparts::new(&crosswalk.themes()),
        areas: Counterparts::new(&crosswalk.areas()),
        scales: crosswalk.scales(),
        old: &old,
        new: &new,
    };
    comparer.links()
}

/// What stands for what, by code.
struct Counterparts<'c> {
    by_new: BTreeMap<&'c str, Vec<(&'c str, Relation)>>,
    old: BTreeSet<&'c str>,
}

impl<'c> Counterparts<'c> {
    fn new(entries: &[Entry<'c>]) -> Self {
        let mut by_new: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for entry in entries {
            let list = by_new.entry(entry.to).or_default();
            list.push((entry.from, entry.relation));
        }
        let old = entries.iter().map(|entry| entry.from).collect();
        Self { by_new, old }
    }

    /// The old codes for a new one: those of the crosswalk if it names either,
    /// else the same code.
    fn of<'n>(&self, new: &'n str) -> Vec<(&'n str, Option<Relation>)>
    where
        'c: 'n,
    {
        match self.by_new.get(new) {
            Some(old) => old
                .iter()
                .map(|(old, relation)| (*old, Some(*relation)))
                .collect(),
            None if self.old.contains(new) => Vec::new(),
            None => vec![(new, None)],
        }
    }
}

/// A branch of the old framework, and whether the series goes on from there.
struct Link {
    old: usize,
    verdict: Comparability,
}

struct Comparer<'a> {
    from: &'a Framework,
    to: &'a Framework,
    options: &'a CompareOptions,
    languages: Languages<'a>,
    statements: Counterparts<'a>,
    themes: Counterparts<'a>,
    areas: Counterparts<'a>,
    scales: BTreeMap<(&'a ScaleId, &'a ScaleId), &'a ScalePair>,
    old: &'a [Branch<'a>],
    new: &'a [Branch<'a>],
}

impl<'a> Comparer<'a> {
    fn links(&self) -> Vec<SeriesLink> {
        let old = self.old.iter().enumerate();
        let by_node: BTreeMap<_, usize> = old.map(|(index, branch)| (key(branch), index)).collect();
        // Statements first: what they belong to is judged by them.
        let statements: Vec<Vec<Link>> = self
            .new
            .iter()
            .map(|new| self.leaf(new, &by_node))
            .collect();
        let mut gone = vec![true; self.old.len()];
        let mut links = Vec::new();
        for (new, own) in self.new.iter().zip(&statements) {
            let above = self.branch(new, &by_node, &statements);
            let found = links.len();
            for Link { old, verdict } in own.iter().chain(&above) {
                let Some(before) = self.old.get(*old) else {
                    continue;
                };
                links.push(link(new, Some(before), Some(new), verdict.clone()));
                if let Some(gone) = gone.get_mut(*old) {
                    *gone = false;
                }
            }
            if links.len() == found {
                links.push(link(new, None, Some(new), broken(SeriesBreak::Added)));
            }
        }
        for (old, _) in self.old.iter().zip(gone).filter(|(_, gone)| *gone) {
            links.push(link(old, Some(old), None, broken(SeriesBreak::Removed)));
        }
        links
    }

    /// What a statement of the new framework goes on from.
    fn leaf(&self, new: &Branch<'_>, by_node: &BTreeMap<Key<'_>, usize>) -> Vec<Link> {
        let Node::Statement { code } = &new.node else {
            return Vec::new();
        };
        let mut links = Vec::new();
        for (code, relation) in self.statements.of(code.as_str()) {
            let Some((_, _, statement)) = self.from.find(code) else {
                continue;
            };
            let key = (statement.level.as_str(), kind(&new.node), code);
            if let Some(&old) = by_node.get(&key)
                && let Some(verdict) = self.statement(code, new, relation)
            {
                links.push(Link { old, verdict });
            }
        }
        links
    }

    fn statement(
        &self,
        code: &str,
        new: &Branch<'_>,
        relation: Option<Relation>,
    ) -> Option<Comparability> {
        let (_, old_theme, old) = self.from.find(code)?;
        let (_, new_theme, new) = self.to.find(node_code(&new.node))?;
        let mut verdict = Verdict::default();
        let reworded = self.languages.reworded(Some(&old.text), Some(&new.text));
        verdict.relation(relation, old.code != new.code || reworded);
        if reworded && relation.is_none() {
            verdict.reasons.push(SeriesBreak::Reworded);
        }
        if old.level != new.level {
            let (from, to) = (old.level.clone(), new.level.clone());
            verdict.reasons.push(SeriesBreak::Level { from, to });
        }
        self.moved(old_theme, new_theme, &mut verdict);
        self.help(old, new, &mut verdict);
        self.scale(
            self.from.scale_of(old)?,
            self.to.scale_of(new)?,
            &mut verdict,
        );
        Some(verdict.finish())
    }

    fn moved(&self, old: &Theme, new: &Theme, verdict: &mut Verdict) {
        let mut themes = self.themes.of(new.code.as_str()).into_iter();
        if !themes.any(|(theme, _)| theme == old.code.as_str()) {
            let (from, to) = (old.code.clone(), new.code.clone());
            verdict.notes.push(SeriesNote::Moved { from, to });
        }
    }

    /// The words around a statement.
    fn help(&self, old: &Statement, new: &Statement, verdict: &mut Verdict) {
        let languages = self.languages;
        languages.retranslated(&old.text, &new.text, &mut verdict.languages);
        self.words(
            PartField::Guidance,
            old.guidance.as_ref(),
            new.guidance.as_ref(),
            verdict,
        );
        if languages.any_reworded(&old.descriptors, &new.descriptors) {
            verdict.words.insert(PartField::Descriptors);
        }
        for (old, new) in old.descriptors.iter().zip(&new.descriptors) {
            languages.retranslated(old, new, &mut verdict.languages);
        }
    }

    fn words(
        &self,
        field: PartField,
        old: Option<&Text>,
        new: Option<&Text>,
        verdict: &mut Verdict,
    ) {
        if self.languages.reworded(old, new) {
            verdict.words.insert(field);
        }
        if let (Some(old), Some(new)) = (old, new) {
            self.languages
                .retranslated(old, new, &mut verdict.languages);
        }
    }

    fn scale(&self, old: &Scale, new: &Scale, verdict: &mut Verdict) {
        let languages = self.languages;
        let pair = self.scales.get(&(&old.id, &new.id));
        let points = || old.points.iter().zip(&new.points);
        let same = old.points.len() == new.points.len()
            && points().all(|(old, new)| {
                let (before, after) = (Some(&old.title), Some(&new.title));
                old.value == new.value && !languages.reworded(before, after)
            });
        match pair {
            None if !same => {
                let (from, to) = (old.id.clone(), new.id.clone());
                verdict.reasons.push(SeriesBreak::Scale { from, to });
                return;
            }
            Some(pair) if !pair.points.iter().all(|point| point.from == point.to) => {
                let (from, to) = (old.id.clone(), new.id.clone());
                verdict.notes.push(SeriesNote::ScaleConverted { from, to });
            }
            _ => {}
        }
        if same {
            for (old, new) in points() {
                let (before, after) = (old.description.as_ref(), new.description.as_ref());
                self.words(PartField::Description, before, after, verdict);
                languages.retranslated(&old.title, &new.title, &mut verdict.languages);
            }
        }
        let converted = |value| pair.map_or(Some(value), |pair| pair.value(value));
        if converted(old.threshold) != Some(new.threshold) {
            verdict.notes.push(SeriesNote::Threshold);
        }
        if !same_bands(&old.bands, &new.bands) {
            verdict.notes.push(SeriesNote::Bands);
        }
    }

    /// What a theme, an area or the whole goes on from.
    fn branch(
        &self,
        new: &Branch<'_>,
        by_node: &BTreeMap<Key<'_>, usize>,
        statements: &[Vec<Link>],
    ) -> Vec<Link> {
        let code = node_code(&new.node);
        let counterparts = match &new.node {
            Node::Statement { .. } => return Vec::new(),
            Node::Whole => vec![(code, None)],
            Node::Area { .. } => self.areas.of(code),
            Node::Theme { .. } => self.themes.of(code),
        };
        let mut links = Vec::new();
        for (code, relation) in counterparts {
            let key = (new.level.as_str(), kind(&new.node), code);
            if let Some(&old) = by_node.get(&key)
                && let Some(before) = self.old.get(old)
            {
                let verdict = self.shared(before, new, relation, statements);
                links.push(Link { old, verdict });
            }
        }
        links
    }

    fn shared(
        &self,
        old: &Branch<'_>,
        new: &Branch<'_>,
        relation: Option<Relation>,
        statements: &[Vec<Link>],
    ) -> Comparability {
        let mut verdict = Verdict::default();
        verdict.relation(relation, node_code(&old.node) != node_code(&new.node));
        for (field, before, after) in self.titles(&old.node, &new.node) {
            self.words(field, before, after, &mut verdict);
        }
        self.scale(old.scale, new.scale, &mut verdict);
        if old.mixed != new.mixed {
            let (from, to) = (old.scale.id.clone(), new.scale.id.clone());
            verdict.reasons.push(SeriesBreak::Scale { from, to });
        }
        let (mut shared, mut noted, mut weights) = (0, 0, false);
        for leaf in &new.leaves {
            let links = statements.get(leaf.branch).into_iter().flatten();
            for link in links.filter(|link| link.verdict.goes_on()) {
                // The leaves stand in the order of the branches.
                let place = old
                    .leaves
                    .binary_search_by_key(&link.old, |leaf| leaf.branch);
                let Some(before) = place.ok().and_then(|place| old.leaves.get(place)) else {
                    continue;
                };
                shared += 1;
                noted += u32::from(link.verdict != Comparability::Comparable);
                #[expect(clippy::float_cmp, reason = "products of weights as written")]
                let differs = before.weight != leaf.weight;
                weights |= differs;
            }
        }
        if weights {
            verdict.notes.push(SeriesNote::Weights);
        }
        let count = |leaves: usize| u32::try_from(leaves).unwrap_or(u32::MAX);
        let (from, to) = (count(old.leaves.len()), count(new.leaves.len()));
        let min_shared = self.options.min_shared;
        // A share such as 0.6 is a little above or below itself; 1e-9 decides it.
        if f64::from(shared) < min_shared * f64::from(from.max(to)) - 1e-9 || shared == 0 {
            let reason = SeriesBreak::TooFewShared {
                shared,
                from,
                to,
                min_shared,
            };
            verdict.reasons.push(reason);
        } else if (shared, shared, 0) != (from, to, noted) {
            let note = SeriesNote::Statements {
                shared,
                noted,
                from,
                to,
            };
            verdict.notes.push(note);
        }
        verdict.finish()
    }

    /// The title and question of an area or theme in both frameworks.
    fn titles(
        &self,
        old: &Node,
        new: &Node,
    ) -> Vec<(PartField, Option<&'a Text>, Option<&'a Text>)> {
        let (before, after) = (texts(self.from, old), texts(self.to, new));
        let (Some((old, asked)), Some((new, asks))) = (before, after) else {
            return Vec::new();
        };
        vec![
            (PartField::Title, Some(old), Some(new)),
            (PartField::Question, asked, asks),
        ]
    }
}

fn texts<'f>(framework: &'f Framework, node: &Node) -> Option<(&'f Text, Option<&'f Text>)> {
    match node {
        Node::Area { code } => {
            let area = framework.areas.iter().find(|area| area.code == *code)?;
            Some((&area.title, area.question.as_ref()))
        }
        Node::Theme { code } => {
            let theme = framework.theme(code)?;
            Some((&theme.title, theme.question.as_ref()))
        }
        Node::Whole | Node::Statement { .. } => None,
    }
}

/// Whether the bands lie alike; what they are called does not matter.
fn same_bands(old: &BandRule, new: &BandRule) -> bool {
    match (old, new) {
        (BandRule::MeanCuts { bands: old }, BandRule::MeanCuts { bands: new }) => {
            let mut bands = old.iter().zip(new);
            old.len() == new.len()
                && bands.all(|(a, b)| (&a.id, a.from, a.to) == (&b.id, b.from, b.to))
        }
        _ => old == new,
    }
}

/// What was found on the way to a verdict.
#[derive(Default)]
struct Verdict {
    reasons: Vec<SeriesBreak>,
    notes: Vec<SeriesNote>,
    words: BTreeSet<PartField>,
    languages: BTreeSet<Language>,
}

impl Verdict {
    /// What the crosswalk says, if that is more than one can see.
    fn relation(&mut self, relation: Option<Relation>, differs: bool) {
        match relation {
            Some(relation) if !relation.goes_on() => {
                self.reasons.push(SeriesBreak::Crosswalk { relation });
            }
            Some(relation) if differs || relation != Relation::SameMeaning => {
                self.notes.push(SeriesNote::Crosswalk { relation });
            }
            _ => {}
        }
    }

    fn finish(mut self) -> Comparability {
        if !self.reasons.is_empty() {
            return Comparability::Break {
                reasons: self.reasons,
            };
        }
        if !self.words.is_empty() {
            let fields = self.words.into_iter().collect();
            self.notes.push(SeriesNote::Words { fields });
        }
        if !self.languages.is_empty() {
            let languages = self.languages.into_iter().collect();
            self.notes.push(SeriesNote::Translation { languages });
        }
        if self.notes.is_empty() {
            return Comparability::Comparable;
        }
        Comparability::ComparableWithNote { notes: self.notes }
    }
}

/// What a branch is found by: its level, its kind and its code.
type Key<'f> = (&'f str, u8, &'f str);

fn key<'f>(branch: &'f Branch<'f>) -> Key<'f> {
    let level = branch.level.as_str();
    (level, kind(&branch.node), node_code(&branch.node))
}

fn kind(node: &Node) -> u8 {
    match node {
        Node::Whole => 0,
        Node::Area { .. } => 1,
        Node::Theme { .. } => 2,
        Node::Statement { .. } => 3,
    }
}

fn node_code(node: &Node) -> &str {
    match node {
        Node::Whole => "",
        Node::Area { code } => code.as_str(),
        Node::Theme { code } => code.as_str(),
        Node::Statement { code } => code.as_str(),
    }
}

fn broken(reason: SeriesBreak) -> Comparability {
    let reasons = vec![reason];
    Comparability::Break { reasons }
}

fn link(
    at: &Branch<'_>,
    old: Option<&Branch<'_>>,
    new: Option<&Branch<'_>>,
    comparability: Comparability,
) -> SeriesLink {
    SeriesLink {
        level: at.level.clone(),
        from: old.map(|branch| branch.node.clone()),
        to: new.map(|branch| branch.node.clone()),
        comparability,
    }
}
