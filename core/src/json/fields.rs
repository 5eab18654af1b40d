//! An object being read field by field.

use super::Tree;
use super::read::{Read, excerpt, report_repeated_keys, text, unknown_choice, wrong_type};
use crate::code::Code;
use crate::diagnostic::Diagnostics;
use crate::pointer::Pointer;

/// An object in the middle of being read, field by field.
pub(crate) struct Reading<'r> {
    members: &'r [(String, Tree)],
    at: &'r Pointer<'r>,
    found: &'r mut Diagnostics,
    known: Vec<&'static str>,
}

impl<'r> Reading<'r> {
    /// Opens an object; anything else, and any repeated key, is reported.
    pub(crate) fn open(
        tree: &'r Tree,
        at: &'r Pointer<'r>,
        found: &'r mut Diagnostics,
    ) -> Option<Self> {
        let Tree::Object(members) = tree else {
            wrong_type(tree, "an object", at, found);
            return None;
        };
        report_repeated_keys(members, at, found);
        Some(Self {
            members,
            at,
            found,
            known: Vec::new(),
        })
    }

    /// A field that must be there.
    pub(crate) fn required<T: Read>(&mut self, field: &'static str) -> T {
        self.require(field);
        match self.take(field) {
            Some(value) => T::read(value, &self.at.key(field), self.found),
            None => T::placeholder(),
        }
    }

    /// A field that may be left out.
    pub(crate) fn optional<T: Read + Default>(&mut self, field: &'static str) -> T {
        match self.take(field) {
            Some(value) => T::read(value, &self.at.key(field), self.found),
            None => T::default(),
        }
    }

    /// A field that may be left out, if it is not.
    pub(crate) fn given<T: Read>(&mut self, field: &'static str) -> Option<T> {
        let value = self.take(field)?;
        Some(T::read(value, &self.at.key(field), self.found))
    }

    /// A field that may be left out, unread.
    pub(crate) fn tree(&mut self, field: &'static str) -> Option<&'r Tree> {
        self.take(field)
    }

    /// Reports a field that is not there.
    pub(crate) fn require(&mut self, field: &'static str) {
        if self.take(field).is_none() {
            let params = [("field", field.into())];
            let at = self.at.key(field);
            self.found.report(Code::MissingField, &at, params);
        }
    }

    /// The items of a list that may be left out, unread; anything else is reported.
    pub(crate) fn list(&mut self, field: &'static str) -> &'r [Tree] {
        match self.take(field) {
            Some(Tree::Array(items)) => items,
            Some(other) => {
                wrong_type(other, "a list", &self.at.key(field), self.found);
                &[]
            }
            None => &[],
        }
    }

    /// The field that says which variant this is; none is reported.
    pub(crate) fn tag(
        &mut self,
        field: &'static str,
        choices: &[&'static str],
    ) -> Option<&'static str> {
        self.require(field);
        let value = self.take(field)?;
        let at = self.at.key(field);
        let name = text(value, &at, self.found)?;
        let choice = choices.iter().copied().find(|choice| *choice == name);
        if choice.is_none() {
            unknown_choice(name, choices, &at, self.found);
        }
        choice
    }

    /// Whether anything was found so far that refuses the document.
    pub(crate) fn refuses(&self) -> bool {
        self.found.refuses()
    }

    /// Ends the object: whatever was not asked for is unknown here.
    pub(crate) fn close(self) {
        for (key, _) in self.members {
            if !self.known.contains(&key.as_str()) {
                let known = &self.known;
                self.found
                    .report_with(Code::UnknownField, &self.at.key(key), || {
                        let known = known.clone();
                        [("field", excerpt(key).into()), ("known", known.into())]
                    });
            }
        }
    }

    fn take(&mut self, field: &'static str) -> Option<&'r Tree> {
        if !self.known.contains(&field) {
            self.known.push(field);
        }
        let (_, value) = self.members.iter().find(|(key, _)| key == field)?;
        Some(value)
    }
}
