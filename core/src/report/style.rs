//! The colours of a report.

use serde::{Deserialize, Serialize};

use super::model::{Colour, PaletteRole};
use crate::code::Code;
use crate::diagnostic::Diagnostics;
use crate::json::read::{excerpt, text};
use crate::json::{Read, Tree, defaulted};
use crate::pointer::Pointer;

/// A colour: `#` and six hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Rgb(String);

/// A text that is no colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a colour is # and six hexadecimal digits, such as #0072b2")]
pub struct NotAColour;

impl Rgb {
    /// The colour of that text.
    ///
    /// ```
    /// use pedt::report::Rgb;
    ///
    /// assert_eq!(Rgb::new("#0072b2")?.as_str(), "#0072b2");
    /// assert!(Rgb::new("blue").is_err());
    /// # Ok::<(), pedt::report::NotAColour>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When the text is not `#` and six hexadecimal digits.
    pub fn new(text: impl Into<String>) -> Result<Self, NotAColour> {
        let text = text.into();
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6);
        match digits {
            Some(digits) if digits.bytes().all(|digit| digit.is_ascii_hexdigit()) => Ok(Self(text)),
            _ => Err(NotAColour),
        }
    }

    /// The colour as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn known(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl TryFrom<String> for Rgb {
    type Error = NotAColour;

    fn try_from(text: String) -> Result<Self, NotAColour> {
        Self::new(text)
    }
}

impl Read for Rgb {
    fn placeholder() -> Self {
        Self::known("#000000")
    }

    fn read(tree: &Tree, at: &Pointer<'_>, found: &mut Diagnostics) -> Self {
        let Some(text) = text(tree, at, found) else {
            return Self::placeholder();
        };
        Self::new(text).unwrap_or_else(|NotAColour| {
            found.report(Code::NotAColour, at, [("found", excerpt(text).into())]);
            Self::placeholder()
        })
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Rgb {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Rgb".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A colour: # and six hexadecimal digits.",
            "type": "string",
            "pattern": crate::pattern::RGB,
        })
    }
}

/// The colours that charts and marks are drawn in, as `#rrggbb`.
///
/// The points of a scale go from orange to violet over light middle tones, which
/// eyes that cannot tell red from green tell apart, and which differ in lightness
/// from the paper (after the scheme `PuOr` of Cynthia Brewer's ColorBrewer). No
/// chart tells anything by colour alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Palette {
    /// The points of the scale, the lowest first. A scale with more or fewer
    /// points takes those that lie nearest.
    pub points: Vec<Rgb>,
    /// Views of the own school, and the first of two.
    pub own: Rgb,
    /// Views of the partnership, and the second of two.
    pub partnership: Rgb,
    /// Urgent needs, and needs.
    pub need: Rgb,
    /// Needs that are not urgent.
    pub some_need: Rgb,
    /// Strong offers, and offers.
    pub offer: Rgb,
    /// Offers of some help.
    pub some_offer: Rgb,
    /// What stands out.
    pub accent: Rgb,
    /// What stands behind.
    pub muted: Rgb,
    /// Where nothing was said.
    pub absent: Rgb,
}

defaulted!(Palette {
    points,
    own,
    partnership,
    need,
    some_need,
    offer,
    some_offer,
    accent,
    muted,
    absent,
});

impl Default for Palette {
    fn default() -> Self {
        Self {
            points: ["#b35806", "#f1a340", "#998ec3", "#542788"]
                .map(Rgb::known)
                .into(),
            own: Rgb::known("#0072b2"),
            partnership: Rgb::known("#d55e00"),
            need: Rgb::known("#b35806"),
            some_need: Rgb::known("#f1a340"),
            offer: Rgb::known("#542788"),
            some_offer: Rgb::known("#998ec3"),
            accent: Rgb::known("#1f4e5f"),
            muted: Rgb::known("#8a8f98"),
            absent: Rgb::known("#d9dce1"),
        }
    }
}

impl Palette {
    /// What a colour is here.
    #[must_use]
    pub fn of(&self, colour: &Colour) -> &str {
        match colour {
            Colour::Point { position, of } => self.point(*position, *of),
            Colour::Role { role } => match role {
                PaletteRole::Own => self.own.as_str(),
                PaletteRole::Partnership => self.partnership.as_str(),
                PaletteRole::Need => self.need.as_str(),
                PaletteRole::SomeNeed => self.some_need.as_str(),
                PaletteRole::Offer => self.offer.as_str(),
                PaletteRole::SomeOffer => self.some_offer.as_str(),
                PaletteRole::Accent => self.accent.as_str(),
                PaletteRole::Muted => self.muted.as_str(),
                PaletteRole::Absent => self.absent.as_str(),
            },
        }
    }

    /// The colour of a point of a scale, from 1, of as many as it has.
    #[must_use]
    pub fn point(&self, position: u32, of: u32) -> &str {
        let last = self.points.len().saturating_sub(1);
        let steps = u64::from(of.max(2) - 1);
        let place = u64::from(position.clamp(1, of.max(1)) - 1);
        let nearest = (2 * place * last as u64 + steps) / (2 * steps);
        let at = usize::try_from(nearest).unwrap_or(last).min(last);
        self.points.get(at).unwrap_or(&self.muted).as_str()
    }
}

/// The letters that can be read on a colour: dark or white.
pub(super) fn ink(colour: &str) -> &'static str {
    let part = |at: usize| {
        let digits = colour.get(at..at + 2);
        let value = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        f64::from(value.unwrap_or(255)) / 255.0
    };
    // Relative luminance, with a plain square for the curve of screens.
    let light = |at| part(at) * part(at);
    let luminance = 0.2126 * light(1) + 0.7152 * light(3) + 0.0722 * light(5);
    if luminance > 0.2 {
        "#1b1e22"
    } else {
        "#ffffff"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_can_be_read_on_every_colour_of_the_palette() {
        // WCAG 2: at least 4.5 to 1, by the true curve.
        let curve = |c: f64| {
            if c <= 0.04045 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            }
        };
        let luminance = |hex: &str| {
            let at =
                |i| f64::from(u8::from_str_radix(hex.get(i..i + 2).unwrap(), 16).unwrap()) / 255.0;
            0.2126 * curve(at(1)) + 0.7152 * curve(at(3)) + 0.0722 * curve(at(5))
        };
        let palette = Palette::default();
        for colour in palette.points.iter().chain([&palette.own, &palette.accent]) {
            let (a, b) = (luminance(colour.as_str()), luminance(ink(colour.as_str())));
            let contrast = (a.max(b) + 0.05) / (a.min(b) + 0.05);
            assert!(contrast >= 4.5, "{colour:?}: {contrast}");
        }
    }

    #[test]
    fn a_scale_takes_the_colours_that_lie_nearest() {
        let palette = Palette::default();
        let colours = |of: u32| {
            let points = (1..=of).map(|position| palette.point(position, of));
            let at = points.map(|colour| palette.points.iter().position(|p| p.as_str() == colour));
            at.map(|at| at.unwrap()).collect::<Vec<_>>()
        };
        assert_eq!(colours(4), [0, 1, 2, 3]);
        assert_eq!(colours(2), [0, 3]);
        assert_eq!(colours(3), [0, 2, 3]);
        assert_eq!(colours(7), [0, 1, 1, 2, 2, 3, 3]);
        assert_eq!(colours(1), [0]);
    }
}
