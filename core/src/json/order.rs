//! Diagnostics in the order a reader of the document meets their causes.

use std::collections::HashMap;
use std::fmt::Write;

use super::Tree;
use crate::diagnostic::{Diagnostic, Diagnostics, ancestors};

impl Diagnostics {
    /// What was collected about `tree`, in document order.
    pub(crate) fn in_order_of(self, tree: &Tree) -> Vec<Diagnostic> {
        self.finish(|diagnostics| in_document_order(tree, diagnostics))
    }
}

/// Sorts `diagnostics` by where their pointers lead in `tree`, in one walk.
///
/// A pointer to something absent (a missing field) sorts with the nearest
/// place that exists; several at one place keep the order they were made in.
fn in_document_order(tree: &Tree, diagnostics: &mut [Diagnostic]) {
    if diagnostics.len() < 2 {
        return;
    }
    // Every place a pointer leads to or through; the walk numbers those that exist.
    let mut places: HashMap<String, Option<usize>> = diagnostics
        .iter()
        .flat_map(|diagnostic| ancestors(&diagnostic.pointer))
        .map(|place| (place.to_owned(), None))
        .collect();
    let mut walk = Walk {
        places: &mut places,
        next: 0,
        path: String::new(),
    };
    walk.visit(tree);
    diagnostics.sort_by_cached_key(|diagnostic| {
        ancestors(&diagnostic.pointer).find_map(|place| places.get(place).copied().flatten())
    });
}

struct Walk<'a> {
    places: &'a mut HashMap<String, Option<usize>>,
    next: usize,
    path: String,
}

impl Walk<'_> {
    fn visit(&mut self, tree: &Tree) {
        let Some(place) = self.places.get_mut(&self.path) else {
            return; // nothing to report in or below a place no pointer passes
        };
        place.get_or_insert(self.next);
        self.next += 1;
        let length = self.path.len();
        match tree {
            Tree::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    let _infallible = write!(self.path, "/{index}");
                    self.visit(item);
                    self.path.truncate(length);
                }
            }
            Tree::Object(members) => {
                for (key, value) in members {
                    self.path.push('/');
                    self.path
                        .push_str(&key.replace('~', "~0").replace('/', "~1"));
                    self.visit(value);
                    self.path.truncate(length);
                }
            }
            _ => {}
        }
    }
}
