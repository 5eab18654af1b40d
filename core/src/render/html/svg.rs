//! SVG images within their addresses.

use super::base64;

/// The address of an image that holds all of it; none if the text is no SVG.
///
/// What is said in an image to pointers and to readers of screens reaches nobody,
/// and renderers say much of it: half of a chart by Vega. It is left out.
pub(super) fn address(svg: &str) -> Option<String> {
    if !svg.trim_start().starts_with('<') || !svg.contains("<svg") {
        return None;
    }
    let mut address = String::from("data:image/svg+xml;base64,");
    base64::encode(&mut address, slim(svg).as_bytes());
    Some(address)
}

/// Parts of a document that are no elements, by how they begin and end.
const VERBATIM: [(&str, &str); 4] = [("!--", "-->"), ("![CDATA[", "]]>"), ("?", "?>"), ("!", ">")];

/// The same image without what does nothing in it.
fn slim(svg: &str) -> String {
    let is_styled = svg.contains("<style");
    let font = if is_styled { None } else { font(svg) };
    let kept = Kept { is_styled, font };
    let mut out = String::with_capacity(svg.len());
    let mut rest = svg;
    while let Some((text, markup)) = rest.split_once('<') {
        out.push_str(text);
        out.push('<');
        let verbatim = VERBATIM.iter().find(|(begin, _)| markup.starts_with(begin));
        rest = match verbatim {
            Some((_, end)) => match markup.split_once(end) {
                Some((inside, after)) => {
                    out.push_str(inside);
                    out.push_str(end);
                    after
                }
                None => markup,
            },
            None => kept.tag(markup, &mut out),
        };
    }
    out.push_str(rest);
    out
}

/// The font of all texts, if each of them names the same.
fn font(svg: &str) -> Option<&str> {
    root(svg.split_once('<')?.1)?;
    let named = svg.split(" font-family=\"").skip(1);
    let mut fonts = named.map(|rest| rest.split_once('"').map_or("", |(font, _)| font));
    let font = fonts.next()?;
    let others = fonts.try_fold(0, |n, other| (other == font).then_some(n + 1))?;
    (svg.matches("<text").count() == 1 + others).then_some(font)
}

/// What follows the name of the outermost element.
fn root(markup: &str) -> Option<&str> {
    let attributes = markup.strip_prefix("svg")?;
    attributes
        .starts_with(char::is_whitespace)
        .then_some(attributes)
}

/// What an image keeps.
struct Kept<'s> {
    /// Whether classes may mean something.
    is_styled: bool,
    /// The font that is said once, of the whole image.
    font: Option<&'s str>,
}

impl Kept<'_> {
    /// Writes a tag up to its end; what follows it is returned.
    fn tag<'m>(&self, markup: &'m str, out: &mut String) -> &'m str {
        let mut rest = markup;
        if let (Some(font), Some(after)) = (self.font, root(markup)) {
            out.extend(["svg font-family=\"", font, "\""]);
            rest = after;
        }
        // Ends with the tag, or where something stands that is not SVG.
        while let Some((before, quote, inside, after)) = attribute(rest) {
            let Some((element, name)) = before.trim_end().rsplit_once(char::is_whitespace) else {
                break;
            };
            out.push_str(element.trim_end());
            if !self.is_idle(name, inside) {
                out.extend([" ", name, "="]);
                out.push(quote);
                out.push_str(inside);
                out.push(quote);
            }
            rest = after;
        }
        rest
    }

    /// Whether an attribute does nothing in this image.
    fn is_idle(&self, name: &str, value: &str) -> bool {
        match name {
            "role" | "tabindex" | "pointer-events" => true,
            "class" => !self.is_styled,
            "opacity" => !self.is_styled && value == "1",
            "font-family" => self.font == Some(value),
            name => name.starts_with("aria-"),
        }
    }
}

/// The next attribute: what stands before its value, the quotation mark, the value,
/// and what follows.
fn attribute(rest: &str) -> Option<(&str, char, &str, &str)> {
    let at = rest.find(['=', '>'])?;
    let (before, after) = rest.split_at(at);
    let value = after.strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let (inside, after) = value.strip_prefix(quote)?.split_once(quote)?;
    Some((before, quote, inside, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_nothing_in_an_image_is_left_out() {
        let svg = "<svg xmlns=\"x\" class=\"marks\" role='img'>\n\
                   <g aria-label=\"a > b\"\n  fill = 'none' ><path d=\"M0,0\" pointer-events=\"none\"/>\
                   </g><text x=\"1\">role=\"img\" &lt; 2</text></svg>";
        assert_eq!(
            slim(svg),
            "<svg xmlns=\"x\">\n<g fill='none' ><path d=\"M0,0\"/></g>\
             <text x=\"1\">role=\"img\" &lt; 2</text></svg>"
        );
    }

    #[test]
    fn the_font_of_all_texts_is_said_once() {
        let text = "<text x=\"1\" font-family=\"a, b\">c</text>";
        let svg = format!("<svg width=\"9\"><g opacity=\"1\">{text}{text}</g></svg>");
        assert_eq!(
            slim(&svg),
            "<svg font-family=\"a, b\" width=\"9\"><g><text x=\"1\">c</text>\
             <text x=\"1\">c</text></g></svg>"
        );
        for other in ["<text>d</text>", "<text font-family=\"e\">d</text>"] {
            let svg = format!("<svg width=\"9\">{text}{other}</svg>");
            assert_eq!(slim(&svg), svg);
        }
    }

    #[test]
    fn all_else_is_kept_as_it_is() {
        for svg in [
            "",
            "no markup",
            "<?xml version=\"1.0\" role=\"a\"?><!DOCTYPE svg><svg/>",
            "<svg><!-- <g role=\"img\"> --><style><![CDATA[ .a > b {} ]]></style><g class=\"a\"/></svg>",
            "<svg a=\"unclosed",
            "<svg a=b role=\"img\">",
            "<svg <",
            "<!--",
            "<=\"\">",
            "<é a=\"ü\">",
        ] {
            assert_eq!(slim(svg), svg);
        }
    }

    #[test]
    fn only_svg_has_an_address() {
        assert_eq!(
            address(" <svg/>").as_deref(),
            Some("data:image/svg+xml;base64,IDxzdmcvPg==")
        );
        assert_eq!(address("<p>"), None);
        assert_eq!(address("a <svg/>"), None);
    }
}
