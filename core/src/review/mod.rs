//! Are these the right components? What people who know say of a framework.
//!
//! A framework is an opinion about what matters in a partnership. Before it is
//! used, and now and then afterwards, those who are to be rated by it are asked:
//! how far is each part relevant, can it be done without, what do your schools
//! do that belongs here? Their judgements give the usual figures of **content
//! validity** for every part, and say where to look again.
//!
//! ```
//! use pedt::review::{FrameworkReview, Review, Relevance};
//! use pedt::scores::Node;
//! use pedt::{Cell, Framework};
//!
//! let review = |reviewer: &str, relevance: &str| -> Review {
//!     let text = format!(
//!         r#"{{"schema_version": "1", "framework": {{"id": "pedt", "version": "2026.1"}},
//!             "reviewer": "{reviewer}",
//!             "parts": [{{"node": {{"kind": "theme", "code": "1a"}}, "relevance": "{relevance}"}}]}}"#
//!     );
//!     serde_json::from_str(&text).unwrap()
//! };
//! let reviews = [
//!     review("a", "highly_relevant"),
//!     review("b", "quite_relevant"),
//!     review("c", "highly_relevant"),
//!     review("d", "somewhat_relevant"),
//! ];
//! let result = FrameworkReview::of(Framework::builtin(), &reviews).accept().unwrap();
//! let part = result.parts.iter().find(|part| matches!(part.node, Node::Theme { .. })).unwrap();
//! assert_eq!(part.relevance.counts, [0, 1, 1, 2]);
//! assert_eq!(part.relevance.item_cvi, Cell::of(0.75));
//! ```
//!
//! Three to ten people review, so the figures are rough: they say where to talk,
//! not which part to strike out.

mod check;
mod document;
mod part;

use serde::{Deserialize, Serialize};

pub use document::{Necessity, Relevance, Review, ReviewedPart};
pub use part::{NecessityOfPart, PartReview, RelevanceOfPart, ReviewText};

use crate::cell::{Cell, UndefinedReason};
use crate::diagnostic::{Checked, Diagnostics};
use crate::framework::Framework;
use crate::limits::Limits;
use crate::pointer::Pointer;
use crate::response::FrameworkRef;
use crate::scores::{Node, NodeKind};
use crate::stats::means;

pub(crate) use check::check;

/// What all reviewers together say of a framework.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FrameworkReview {
    /// The framework.
    pub framework: FrameworkRef,
    /// How many people reviewed it.
    pub reviewers: u64,
    /// The parts that anybody judged, in the order of the framework, each before
    /// what belongs to it.
    pub parts: Vec<PartReview>,
    /// The validity of all areas, of all themes and of all statements together.
    pub scales: Vec<ScaleValidity>,
}

/// The content validity of all parts of one kind (Polit & Beck 2006).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ScaleValidity {
    /// The kind of parts.
    pub of: NodeKind,
    /// How many of them the framework has.
    pub parts: u64,
    /// How many have an item-level index.
    pub judged: u64,
    /// S-CVI/Ave: the mean of their item-level indices, 0 to 1.
    #[cfg_attr(feature = "schema", schemars(title = "S-CVI/Ave"))]
    pub average: Cell<f64>,
    /// S-CVI/UA: the share of them that everyone found relevant, 0 to 1.
    #[cfg_attr(feature = "schema", schemars(title = "S-CVI/UA"))]
    pub universal: Cell<f64>,
}

impl FrameworkReview {
    /// Brings reviews of a framework together.
    ///
    /// Refused are reviews of another framework, parts that it does not have,
    /// and a reviewer or a part that comes twice; pointers lead into the list.
    #[must_use]
    pub fn of(framework: &Framework, reviews: &[Review]) -> Checked<Self> {
        let mut found = Diagnostics::new(&Limits::DEFAULT);
        check(framework, reviews, &Pointer::ROOT, &mut found);
        Checked::new(found.into_vec(), || Self::sum(framework, reviews))
    }

    /// The same of reviews in which nothing was found.
    pub(crate) fn sum(framework: &Framework, reviews: &[Review]) -> Self {
        let nodes = nodes(framework);
        let parts: Vec<PartReview> = nodes
            .iter()
            .filter_map(|node| PartReview::of(node, reviews))
            .collect();
        let scales = [NodeKind::Area, NodeKind::Theme, NodeKind::Statement]
            .map(|kind| ScaleValidity::of(kind, &nodes, &parts));
        Self {
            framework: FrameworkRef {
                id: framework.id.clone(),
                version: framework.version.clone(),
            },
            reviewers: reviews.len() as u64,
            parts,
            scales: scales.into(),
        }
    }
}

impl ScaleValidity {
    fn of(kind: NodeKind, nodes: &[Node], parts: &[PartReview]) -> Self {
        let parts = parts.iter().filter(|part| part.node.kind() == kind);
        let indices = parts.filter_map(|part| part.relevance.item_cvi.value().copied());
        let indices: Vec<f64> = indices.collect();
        let all = indices.iter().filter(|index| **index >= 1.0).count();
        Self {
            of: kind,
            parts: nodes.iter().filter(|node| node.kind() == kind).count() as u64,
            judged: indices.len() as u64,
            average: means::mean(&indices).into(),
            universal: match indices.len() {
                0 => Cell::undefined(UndefinedReason::NoAnswers),
                judged => Cell::of(all as f64 / judged as f64),
            },
        }
    }
}

/// Every part of a framework, each before what belongs to it.
fn nodes(framework: &Framework) -> Vec<Node> {
    let mut nodes = vec![Node::Whole];
    for area in &framework.areas {
        let code = area.code.clone();
        nodes.push(Node::Area { code });
        for theme in &area.themes {
            let code = theme.code.clone();
            nodes.push(Node::Theme { code });
            let codes = theme.statements.iter().map(|s| s.code.clone());
            nodes.extend(codes.map(|code| Node::Statement { code }));
        }
    }
    nodes
}
