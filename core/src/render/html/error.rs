//! Why there is no page.

/// Why there is no page.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum RenderError {
    /// Text in these colours cannot be read by everybody.
    #[error("ink {ink} on paper {paper} has a contrast of {contrast:.1}; 4.5 is the least")]
    Contrast {
        /// The colour of the text.
        ink: String,
        /// The colour that it stands on.
        paper: String,
        /// Their contrast by WCAG 2.2, from 1 to 21.
        contrast: f64,
    },
    /// The logo is not an image within its address.
    #[error(
        "the logo must be a `data:` address of a PNG, JPEG, WebP or SVG image in base64, with `logo_alt` to say what it shows"
    )]
    Logo,
    /// The style would end its element or load something.
    #[error("the style must not hold `{found}`")]
    Style {
        /// What it holds.
        found: &'static str,
    },
    /// There is no such chart in the report.
    #[error("the report has no chart `{id}`")]
    UnknownChart {
        /// The chart.
        id: String,
    },
    /// A drawing is not an SVG image.
    #[error("the drawing of chart `{id}` is not an SVG image")]
    NotSvg {
        /// The chart.
        id: String,
    },
    /// There is no such template to be replaced.
    #[error("there is no template `{name}`; one of your own is named `own/…`")]
    UnknownTemplate {
        /// What was given.
        name: String,
    },
    /// A template cannot be read, or fails on this report.
    #[error("template `{name}`, line {line}: {message}")]
    Template {
        /// The template.
        name: String,
        /// The line, from 1; 0 if it is not known.
        line: usize,
        /// What is wrong.
        message: String,
    },
}

impl From<minijinja::Error> for RenderError {
    /// The innermost fault: that of an included template, not of the one that
    /// includes it.
    fn from(error: minijinja::Error) -> Self {
        let mut inner = &error;
        while let Some(source) = std::error::Error::source(inner) {
            let Some(source) = source.downcast_ref() else {
                break;
            };
            inner = source;
        }
        let kind = inner.kind().to_string();
        Self::Template {
            name: inner.name().unwrap_or_default().to_owned(),
            line: inner.line().unwrap_or_default(),
            message: match inner.detail() {
                Some(detail) => format!("{kind}: {detail}"),
                None => kind,
            },
        }
    }
}
