//! What all reviewers say of one part.

use serde::{Deserialize, Serialize};

use super::document::{Necessity, Relevance, Review, ReviewedPart};
use crate::cell::Cell;
use crate::id::RespondentId;
use crate::scores::Node;
use crate::stats::content_validity::{critical_number, item_index, ratio};

/// What all reviewers say of one part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PartReview {
    /// The part.
    pub node: Node,
    /// How far it is relevant.
    pub relevance: RelevanceOfPart,
    /// Whether it can be done without.
    pub necessity: NecessityOfPart,
    /// What schools do that belongs here, by reviewer in the order of the call.
    pub examples: Vec<ReviewText>,
    /// What should be put differently, likewise.
    pub comments: Vec<ReviewText>,
}

/// How far a part is relevant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RelevanceOfPart {
    /// How many reviewers judged it.
    #[cfg_attr(feature = "schema", schemars(title = "Number"))]
    pub n: u64,
    /// How many did not.
    pub missing: u64,
    /// How many chose each point, from not relevant to highly relevant.
    pub counts: Vec<u64>,
    /// I-CVI, the share who find it relevant, 0 to 1 (Lynn 1986).
    #[cfg_attr(feature = "schema", schemars(title = "I-CVI"))]
    pub item_cvi: Cell<f64>,
    /// The same, corrected for agreement by chance: modified kappa (Polit, Beck
    /// & Owen 2007).
    #[cfg_attr(feature = "schema", schemars(title = "Modified kappa"))]
    pub kappa: Cell<f64>,
}

/// Whether a part can be done without.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NecessityOfPart {
    /// How many reviewers judged it.
    #[cfg_attr(feature = "schema", schemars(title = "Number"))]
    pub n: u64,
    /// How many did not.
    pub missing: u64,
    /// How many chose each point, from not necessary to essential.
    pub counts: Vec<u64>,
    /// The content validity ratio, -1 to 1 (Lawshe 1975).
    pub validity_ratio: Cell<f64>,
    /// How many of them must call it essential for that to be more than chance
    /// (one-sided, 5 %; Ayre & Scally 2014).
    pub critical_number: Cell<u64>,
}

/// A text, and who wrote it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ReviewText {
    /// Who wrote it.
    pub reviewer: RespondentId,
    /// The text.
    #[cfg_attr(feature = "schema", schemars(with = "crate::text::Prose"))]
    pub text: String,
}

impl PartReview {
    /// What `reviews` say of a part; none if they say nothing.
    pub(super) fn of(node: &Node, reviews: &[Review]) -> Option<Self> {
        let said: Vec<(&RespondentId, &ReviewedPart)> = reviews
            .iter()
            .filter_map(|review| {
                let part = review.parts.iter().find(|part| part.node == *node)?;
                Some((&review.reviewer, part))
            })
            .collect();
        if said.is_empty() {
            return None;
        }
        let reviewers = reviews.len() as u64;
        let parts = || said.iter().map(|(_, part)| *part);
        let text = |reviewer: &RespondentId, text: &String| ReviewText {
            reviewer: reviewer.clone(),
            text: text.clone(),
        };
        Some(Self {
            node: node.clone(),
            relevance: RelevanceOfPart::of(parts().filter_map(|p| p.relevance), reviewers),
            necessity: NecessityOfPart::of(parts().filter_map(|p| p.necessity), reviewers),
            examples: said
                .iter()
                .flat_map(|(who, part)| part.examples.iter().map(|example| text(who, example)))
                .collect(),
            comments: said
                .iter()
                .filter_map(|(who, part)| Some(text(who, part.comment.as_ref()?)))
                .collect(),
        })
    }
}

impl RelevanceOfPart {
    fn of(judgements: impl Iterator<Item = Relevance>, reviewers: u64) -> Self {
        let judgements: Vec<Relevance> = judgements.collect();
        let counts = counts(Relevance::ALL, &judgements);
        let n = judgements.len() as u64;
        let relevant = judgements.iter().filter(|one| one.is_relevant()).count() as u64;
        let index = item_index(relevant, n);
        Self {
            n,
            missing: reviewers - n,
            counts,
            item_cvi: index.map(|index| index.index).into(),
            kappa: index.map(|index| index.kappa).into(),
        }
    }
}

impl NecessityOfPart {
    fn of(judgements: impl Iterator<Item = Necessity>, reviewers: u64) -> Self {
        let judgements: Vec<Necessity> = judgements.collect();
        let counts = counts(Necessity::ALL, &judgements);
        let n = judgements.len() as u64;
        let essential = judgements
            .iter()
            .filter(|one| **one == Necessity::Essential);
        Self {
            n,
            missing: reviewers - n,
            counts,
            validity_ratio: ratio(essential.count() as u64, n).into(),
            critical_number: critical_number(n, 0.05).into(),
        }
    }
}

fn counts<T: PartialEq>(points: &[T], judgements: &[T]) -> Vec<u64> {
    let count = |point: &T| judgements.iter().filter(|one| *one == point).count() as u64;
    points.iter().map(count).collect()
}
