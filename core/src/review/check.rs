//! Whether reviews belong to the framework, and each says each thing once.

use std::collections::{BTreeMap, BTreeSet};

use super::{Review, nodes};
use crate::code::Code;
use crate::diagnostic::Diagnostics;
use crate::framework::Framework;
use crate::pointer::Pointer;
use crate::scores::Node;
use crate::text::report_prose;

/// Reports what is wrong with `reviews`, a list at `at`.
pub(crate) fn check(
    framework: &Framework,
    reviews: &[Review],
    at: &Pointer<'_>,
    found: &mut Diagnostics,
) {
    let nodes: BTreeSet<Node> = nodes(framework).into_iter().collect();
    let mut reviewers = BTreeMap::new();
    for (index, review) in reviews.iter().enumerate() {
        let here = at.index(index);
        names(framework, review, &here, found);
        let reviewer = review.reviewer.as_str();
        let first = *reviewers.entry(reviewer).or_insert(index);
        if first != index {
            let params = [
                ("reviewer", reviewer.into()),
                ("first", at.index(first).to_string().into()),
            ];
            found.report(Code::ReviewerRepeated, &here.key("reviewer"), params);
        }
        parts(&nodes, review, &here.key("parts"), found);
    }
}

fn names(framework: &Framework, review: &Review, at: &Pointer<'_>, found: &mut Diagnostics) {
    let named = &review.framework;
    if (&named.id, &named.version) != (&framework.id, &framework.version) {
        let params = [
            ("found", format!("{} {}", named.id, named.version).into()),
            (
                "expected",
                format!("{} {}", framework.id, framework.version).into(),
            ),
        ];
        found.report(Code::ReviewMismatch, &at.key("framework"), params);
    }
}

fn parts(nodes: &BTreeSet<Node>, review: &Review, list: &Pointer<'_>, found: &mut Diagnostics) {
    let mut firsts = BTreeMap::new();
    for (index, part) in review.parts.iter().enumerate() {
        let at = list.index(index);
        if !nodes.contains(&part.node) {
            let (kind, code) = name(&part.node);
            let params = [("kind", kind.into()), ("id", code.into())];
            found.report(Code::ReviewUnknownPart, &at.key("node"), params);
        }
        let first = *firsts.entry(&part.node).or_insert(index);
        if first != index {
            let params = [("first", list.index(first).to_string().into())];
            found.report(Code::ReviewRepeatedPart, &at.key("node"), params);
        }
        for (index, example) in part.examples.iter().enumerate() {
            report_prose(example, &at.key("examples").index(index), found);
        }
        if let Some(comment) = &part.comment {
            report_prose(comment, &at.key("comment"), found);
        }
    }
}

fn name(node: &Node) -> (&'static str, &str) {
    match node {
        Node::Whole => ("whole", ""),
        Node::Area { code } => ("area", code.as_str()),
        Node::Theme { code } => ("theme", code.as_str()),
        Node::Statement { code } => ("statement", code.as_str()),
    }
}
