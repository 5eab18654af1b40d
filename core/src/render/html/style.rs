//! The style of a page: its colours, and what no style may hold.

use std::fmt::Write;

use super::colour::Shade;
use super::error::RenderError;
use super::options::PageColours;
use crate::report::{Palette, Rgb};

/// The colours of a page, on light and on dark screens.
pub(super) struct Theme {
    light: Shades,
    dark: Shades,
}

struct Shades {
    paper: Shade,
    ink: Shade,
    brand: Shade,
}

/// The least contrast of text, by WCAG 2.2 at level AA.
const ENOUGH: f64 = 4.5;
const PAPER: Shade = Shade::new(0xff, 0xff, 0xff);
const INK: Shade = Shade::new(0x1b, 0x21, 0x27);
const DARK_PAPER: Shade = Shade::new(0x14, 0x18, 0x1c);
const DARK_INK: Shade = Shade::new(0xe6, 0xe9, 0xec);

impl Theme {
    pub(super) fn of(colours: &PageColours, palette: &Palette) -> Result<Self, RenderError> {
        let given = |colour: &Option<Rgb>, default| {
            let colour = colour.as_ref();
            colour.map_or(default, |colour| Shade::of(colour.as_str()))
        };
        let brand = given(&colours.brand, Shade::of(palette.accent.as_str()));
        let (paper, ink) = (given(&colours.paper, PAPER), given(&colours.ink, INK));
        let light = Shades::of(paper, ink, brand, ENOUGH);
        let contrast = light.ink.contrast(light.paper);
        if contrast < ENOUGH {
            return Err(RenderError::Contrast {
                ink: light.ink.to_string(),
                paper: light.paper.to_string(),
                contrast,
            });
        }
        let dark = Shades::of(DARK_PAPER, DARK_INK, brand, 7.5);
        Ok(Self { light, dark })
    }

    /// The colours as custom properties, and the classes of those in use.
    pub(super) fn css(&self, inks: &Inks) -> String {
        let mut css = format!(":root{{color-scheme:light;{}}}", self.light.css());
        let dark = self.dark.css();
        let _ = write!(
            css,
            "@media screen and (prefers-color-scheme:dark){{:root{{color-scheme:dark;{dark}}}}}"
        );
        for (at, colour) in inks.0.iter().enumerate() {
            let ink = colour.ink();
            let _ = write!(css, ".k{at}{{background-color:{colour};color:{ink}}}");
        }
        css
    }
}

impl Shades {
    /// The brand with at least that contrast to the paper.
    fn of(paper: Shade, ink: Shade, brand: Shade, contrast: f64) -> Self {
        Self {
            paper,
            ink,
            brand: brand.readable_on(paper, contrast),
        }
    }

    fn css(&self) -> String {
        let Self { paper, ink, brand } = self;
        let soft = ink.mix(*paper, 0.3).readable_on(*paper, ENOUGH);
        let line = ink.mix(*paper, 0.84);
        let wash = ink.mix(*paper, 0.955);
        format!(
            "--paper:{paper};--ink:{ink};--soft:{soft};--line:{line};--wash:{wash};--brand:{brand}"
        )
    }
}

/// The colours in use; each is a class of the style, `k0`, `k1` and so on.
#[derive(Default)]
pub(super) struct Inks(Vec<Shade>);

impl Inks {
    pub(super) fn of(&mut self, colour: &str) -> usize {
        let colour = Shade::of(colour);
        let known = self.0.iter().position(|known| *known == colour);
        known.unwrap_or_else(|| {
            self.0.push(colour);
            self.0.len() - 1
        })
    }
}

/// A text as a string of CSS that holds nothing but its characters.
pub(super) fn string(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        if c.is_alphanumeric() || matches!(c, ' ' | ',' | '·' | '–') {
            out.push(c);
        } else {
            let _ = write!(out, "\\{:x} ", u32::from(c));
        }
    }
    out.push('"');
    out
}

/// Whether a style stays in its element and loads nothing. The page forbids it in
/// any case; this says so when the page is made.
pub(super) fn check(css: &str) -> Result<(), RenderError> {
    stays(css)?;
    let read = unescaped(css).to_ascii_lowercase();
    for found in ["@import", "image-set(", "src("] {
        if read.contains(found) {
            return Err(RenderError::Style { found });
        }
    }
    let mut addresses = read.split("url(").skip(1);
    let inline = |rest: &str| {
        let rest = rest.trim_start().trim_start_matches(['"', '\'']);
        rest.trim_start().starts_with("data:")
    };
    if addresses.all(inline) {
        Ok(())
    } else {
        Err(RenderError::Style { found: "url(" })
    }
}

/// Whether a style stays in its element, which ends wherever it is closed.
pub(super) fn stays(css: &str) -> Result<(), RenderError> {
    let ends = ["</", "<!--"].into_iter().find(|end| css.contains(end));
    ends.map_or(Ok(()), |found| Err(RenderError::Style { found }))
}

/// A style with its escapes resolved: `\75rl(` is `url(`.
fn unescaped(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut chars = css.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        let mut code = None;
        while let Some(digit) = chars.peek().and_then(|c| c.to_digit(16)) {
            code = Some(
                code.unwrap_or(0_u32)
                    .saturating_mul(16)
                    .saturating_add(digit),
            );
            chars.next();
        }
        match code {
            Some(code) => {
                out.push(char::from_u32(code).unwrap_or('\u{fffd}'));
                chars.next_if(|c| c.is_whitespace());
            }
            None => out.extend(chars.next()),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_stays_in_its_element_and_loads_nothing() {
        for css in [
            "</style><script>",
            "p{}</STYLE >",
            "@import 'x'",
            "@IMPORT url(x)",
            "p{background:url(https://a.b/c)}",
            "p{background:URL( \"//a.b\" )}",
            "p{background:\\75rl(//a.b)}",
            "p{background:\\000075 rl(//a.b)}",
            "p{background:u\\rl(//a.b)}",
            "p{background:image-set('a.png' 1x)}",
            "<!-- ",
        ] {
            assert!(check(css).is_err(), "{css}");
        }
        for css in [
            "",
            "h1{color:red}",
            "p::before{content:'\\201C'}",
            "p{background:url( 'data:image/png;base64,AA==')}",
            "a>b{}",
        ] {
            assert_eq!(check(css), Ok(()), "{css}");
        }
    }

    #[test]
    fn a_string_is_its_characters() {
        assert_eq!(string("Brook"), "\"Brook\"");
        assert_eq!(
            string("a\"}</style>\\\n"),
            r#""a\22 \7d \3c \2f style\3e \5c \a ""#
        );
    }
}
