//! When an amendment was made, as text.

use std::fmt::{self, Display};

use serde::{Deserialize, Serialize};

use crate::code::Code;
use crate::diagnostic::Diagnostics;
use crate::json::Tree;
use crate::json::read::{Read, excerpt, text};
use crate::pointer::Pointer;

/// A date and time as RFC 3339 writes it, such as `2027-01-15T09:30:00Z` or
/// `2027-01-15T10:30:00.25+01:00`.
///
/// It is kept as it was written and never compared: what comes after what is
/// the order of the log. Of what RFC 3339 allows, this takes what every reader
/// of dates takes: capital `T` and `Z`, years from 1000 to 2999, at most nine
/// decimals of a second, no leap second.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Timestamp(String);

/// A text that is no date and time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a timestamp is a date and time with its zone, such as `2027-01-15T09:30:00Z`")]
pub struct NotATimestamp;

impl Timestamp {
    /// A timestamp of that text.
    ///
    /// ```
    /// use pedt::moderate::Timestamp;
    ///
    /// assert!(Timestamp::new("2028-02-29T09:30:00Z").is_ok());
    /// assert!(Timestamp::new("2027-02-29T09:30:00Z").is_err());
    /// ```
    ///
    /// # Errors
    ///
    /// When the text is no date and time of that form.
    pub fn new(text: impl Into<String>) -> Result<Self, NotATimestamp> {
        let text = text.into();
        if is_timestamp(&text) {
            Ok(Self(text))
        } else {
            Err(NotATimestamp)
        }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_timestamp(text: &str) -> bool {
    let check = || {
        let (date, time) = text.split_once('T')?;
        let (clock, zone) = time.split_at_checked(8)?;
        let zone = match zone.strip_prefix('.') {
            Some(rest) => {
                let zone = rest.trim_start_matches(|c: char| c.is_ascii_digit());
                (1..=9)
                    .contains(&(rest.len() - zone.len()))
                    .then_some(zone)?
            }
            None => zone,
        };
        let zone = match zone {
            "Z" => "00:00",
            _ => zone.strip_prefix(['+', '-'])?,
        };
        Some(is_date(date)? && is_clock(clock, 3)? && is_clock(zone, 2)?)
    };
    check().unwrap_or(false)
}

fn is_date(date: &str) -> Option<bool> {
    let mut parts = date.split('-');
    let year = number(parts.next()?, 4)?;
    let month = number(parts.next()?, 2)?;
    let day = number(parts.next()?, 2)?;
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    let right = (1000..3000).contains(&year) && (1..=days).contains(&day);
    Some(right && parts.next().is_none())
}

/// Whether that is hours and minutes, or seconds too.
fn is_clock(clock: &str, parts: usize) -> Option<bool> {
    let numbers: Option<Vec<u32>> = clock.split(':').map(|part| number(part, 2)).collect();
    let numbers = numbers?;
    let mut limits = [24, 60, 60].iter().zip(&numbers);
    Some(numbers.len() == parts && limits.all(|(limit, number)| number < limit))
}

/// The number of exactly that many digits.
fn number(text: &str, digits: usize) -> Option<u32> {
    let right = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    right.then(|| text.parse().ok())?
}

impl Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Timestamp {
    type Error = NotATimestamp;

    fn try_from(text: String) -> Result<Self, NotATimestamp> {
        Self::new(text)
    }
}

impl Read for Timestamp {
    fn placeholder() -> Self {
        Self(String::new())
    }

    fn read(tree: &Tree, at: &Pointer<'_>, found: &mut Diagnostics) -> Self {
        let text = text(tree, at, found).unwrap_or_default();
        if matches!(tree, Tree::String(_)) && !is_timestamp(text) {
            found.report(Code::NotATimestamp, at, [("found", excerpt(text).into())]);
        }
        Self(text.to_owned())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Timestamp {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Timestamp".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A date and time with its zone, as RFC 3339 writes it.",
            "type": "string",
            "pattern": crate::pattern::TIMESTAMP,
        })
    }
}
