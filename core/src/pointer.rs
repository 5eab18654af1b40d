//! Where in a document we are: an [RFC 6901] JSON Pointer kept as a chain of
//! frames on the stack, and written out only when a diagnostic is made.
//!
//! [RFC 6901]: https://www.rfc-editor.org/rfc/rfc6901

use std::fmt::{self, Display};

/// One step of a path, linked to the step before it.
#[derive(Clone, Copy)]
pub(crate) struct Pointer<'a> {
    parent: Option<&'a Pointer<'a>>,
    token: Token<'a>,
}

#[derive(Clone, Copy)]
enum Token<'a> {
    Root,
    Key(&'a str),
    Index(usize),
}

impl Pointer<'_> {
    /// The whole document, written as the empty string.
    pub(crate) const ROOT: Pointer<'static> = Pointer {
        parent: None,
        token: Token::Root,
    };

    /// The value of `key` in the object here.
    pub(crate) fn key<'a>(&'a self, key: &'a str) -> Pointer<'a> {
        Pointer {
            parent: Some(self),
            token: Token::Key(key),
        }
    }

    /// The item at `index` of the array here.
    pub(crate) fn index(&self, index: usize) -> Pointer<'_> {
        Pointer {
            parent: Some(self),
            token: Token::Index(index),
        }
    }
}

impl Display for Pointer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(parent) = self.parent {
            parent.fmt(f)?;
        }
        match self.token {
            Token::Root => Ok(()),
            Token::Index(index) => write!(f, "/{index}"),
            Token::Key(key) => {
                f.write_str("/")?;
                f.write_str(&key.replace('~', "~0").replace('/', "~1"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_as_rfc_6901_asks() {
        let areas = Pointer::ROOT.key("areas");
        let first = areas.index(0);
        assert_eq!(first.key("a/b~c").to_string(), "/areas/0/a~1b~0c");
        assert_eq!(Pointer::ROOT.to_string(), "");
    }
}
