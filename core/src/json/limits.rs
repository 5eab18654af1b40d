//! Limits as a document.

use super::{defaulted, document};
use crate::diagnostic::{Checked, Diagnostics};
use crate::json::read::check_range;
use crate::limits::Limits;
use crate::pointer::Pointer;

defaulted!(Limits {
    bytes,
    depth,
    values,
    text_length,
    diagnostics
});

impl Limits {
    /// Reads limits, reporting every fault with its place; what is left out has
    /// its default.
    #[must_use]
    pub fn from_json(text: &[u8]) -> Checked<Self> {
        document(text, &Self::DEFAULT, Self::check)
    }

    fn check(&self, found: &mut Diagnostics) {
        let range = (0.0, Self::MAX_DEPTH.into());
        let at = Pointer::ROOT.key("depth");
        check_range(self.depth.into(), range, &at, found);
    }
}
