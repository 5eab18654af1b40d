//! Colours, and how well they can be told from one another.

use std::fmt;

/// A colour to reckon with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shade([u8; 3]);

/// Text on light colours.
pub(super) const DARK: Shade = Shade([0x17, 0x1b, 0x20]);
/// Text on dark colours.
pub(super) const LIGHT: Shade = Shade([0xff, 0xff, 0xff]);
/// What stands in for a colour that is none.
const GREY: Shade = Shade([0x8a, 0x8f, 0x98]);

impl Shade {
    pub(super) const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self([red, green, blue])
    }

    /// The colour of `#rrggbb`, and grey for what is no colour.
    pub(super) fn of(text: &str) -> Self {
        Self::parse(text).unwrap_or(GREY)
    }

    fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?.as_bytes();
        let digit = |of: u8| char::from(of).to_digit(16);
        let mut bytes = digits.chunks(2).map(|pair| match *pair {
            [high, low] => u8::try_from(digit(high)? * 16 + digit(low)?).ok(),
            _ => None,
        });
        let shade = Self([bytes.next()??, bytes.next()??, bytes.next()??]);
        bytes.next().is_none().then_some(shade)
    }

    /// This with as much of the other as `share` says, from 0 to 1.
    pub(super) fn mix(self, other: Self, share: f64) -> Self {
        let mixed = |from: u8, to: u8| {
            let value = f64::from(from) + (f64::from(to) - f64::from(from)) * share;
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "between two bytes"
            )]
            let byte = (value + 0.5).floor().clamp(0.0, 255.0) as u8;
            byte
        };
        let mut bytes = self.0;
        for (byte, to) in bytes.iter_mut().zip(other.0) {
            *byte = mixed(*byte, to);
        }
        Self(bytes)
    }

    /// How bright it is, from 0 to 1, by WCAG 2.2.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|byte| {
            let value = f64::from(byte) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                libm::pow((value + 0.055) / 1.055, 2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The contrast of two colours, from 1 to 21, by WCAG 2.2.
    pub(super) fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The text colour that is read best on it.
    pub(super) fn ink(self) -> Self {
        if self.contrast(DARK) >= self.contrast(LIGHT) {
            DARK
        } else {
            LIGHT
        }
    }

    /// The colour nearest to it that has at least that contrast to the paper.
    pub(super) fn readable_on(self, paper: Self, contrast: f64) -> Self {
        let towards = paper.ink();
        let steps = (0..=20).map(|step| self.mix(towards, f64::from(step) / 20.0));
        let mut readable = steps.filter(|colour| colour.contrast(paper) >= contrast);
        readable.next().unwrap_or(towards)
    }
}

impl fmt::Display for Shade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        let rgb = Shade::of;
        assert!((rgb("#000000").contrast(rgb("#ffffff")) - 21.0).abs() < 1e-9);
        // The grey that is known to reach 4.5 on white by a hair.
        assert!((rgb("#767676").contrast(rgb("#ffffff")) - 4.54).abs() < 0.005);
        assert_eq!(rgb("#ffffff").ink(), DARK);
        assert_eq!(rgb("#542788").ink(), LIGHT);
        for colour in ["#ffff00", "#1f4e5f", "#000000", "#ffffff", "#808080"] {
            for paper in ["#ffffff", "#14181c", "#777777"] {
                let text = rgb(colour).readable_on(rgb(paper), 4.5);
                assert!(text.contrast(rgb(paper)) >= 4.4, "{colour} on {paper}");
            }
        }
    }

    #[test]
    fn what_is_no_colour_is_grey() {
        for text in [
            "",
            "red",
            "#fff",
            "#12345g",
            "#1234567",
            "#é2345",
            "#123456;x",
        ] {
            assert_eq!(Shade::of(text), GREY, "{text}");
        }
        assert_eq!(Shade::of("#A1b2C3").to_string(), "#a1b2c3");
    }
}
