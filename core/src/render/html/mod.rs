//! A report as a page in one file.

mod base64;
mod chart;
mod colour;
mod engine;
mod error;
mod mark;
mod options;
mod page;
mod place;
mod plane;
mod style;
mod svg;
mod table;

use minijinja::value::Serde;
use minijinja::{Value, context};

use self::engine::Engine;
pub use self::error::RenderError;
pub use self::options::{PageColours, RenderOptions};
use self::page::{Page, Pen};
use self::style::Theme;
use crate::report::Report;

/// The report as a page: one file of HTML that runs nothing and loads nothing.
///
/// It is read on a phone, at a desk, on paper and by ear: every chart is there as
/// a drawing, in words and as a table. Charts are drawn by this library in a plain
/// form, or elsewhere, from their specifications, and given as
/// [`RenderOptions::charts`].
///
/// # Templates
///
/// The page is laid out by templates in the language of Jinja, each of which may be
/// replaced by its name: `page.html`, `section.html`, `style.css`, `table.html`,
/// those of blocks (`blocks/paragraph.html`, `tiles`, `findings`, `list`, `notes`,
/// `chart`, `table`) and those of charts (`charts/heat.html`, `rows`, `plane`,
/// `mark`, `key`). What is put in is escaped. A template cannot read files, and
/// one that goes on and on is stopped.
///
/// # Errors
///
/// When the options do not mean something, or a template of theirs has a fault.
///
/// # Examples
///
/// ```
/// # let report = pedt::doctest::report();
/// use pedt::render::{self, RenderOptions};
/// use pedt::report::Rgb;
///
/// let mut options = RenderOptions::default();
/// options.colours.brand = Some(Rgb::new("#7a1f5c")?);
/// options.css = "h1 { font-family: Georgia, serif }".to_owned();
/// let page = render::html(&report, &options)?;
/// assert!(page.starts_with("<!DOCTYPE html>") && page.contains("Georgia"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn html(report: &Report, options: &RenderOptions) -> Result<String, RenderError> {
    check(options)?;
    let theme = Theme::of(&options.colours, &report.palette)?;
    let mut pen = Pen::new(report, &options.charts);
    let page = Page::of(report, &mut pen);
    pen.check_charts()?;
    let engine = Engine::new(options, pen.pieces)?;
    let running = style::string(&format!("{} · {}", report.title, report.subtitle));
    let view = Value::from(Serde(&page));
    let context = |style: &str| {
        context! {
            page => view.clone(),
            logo => options.logo.as_deref().map(Value::from),
            logo_alt => options.logo_alt.as_str(),
            running => running.as_str(),
            style => Value::from_safe_string(style.to_owned()),
        }
    };
    let mut style = theme.css(&pen.inks);
    style.push_str(&engine.render("style.css", context(""))?);
    style.push_str(&options.css);
    style::stays(&style)?;
    engine.render("page.html", context(&style))
}

/// Whether the options mean something whatever the report is.
fn check(options: &RenderOptions) -> Result<(), RenderError> {
    style::check(&options.css)?;
    if let Some(style) = options.templates.get("style.css") {
        style::check(style)?;
    }
    let image = |logo: &str| {
        let kinds = ["png", "jpeg", "webp", "svg+xml"];
        let rest = logo.strip_prefix("data:image/");
        let rest = rest.and_then(|rest| kinds.iter().find_map(|kind| rest.strip_prefix(kind)));
        rest.and_then(|rest| rest.strip_prefix(";base64,"))
            .is_some_and(base64::is)
    };
    match &options.logo {
        Some(logo) if !image(logo) || options.logo_alt.trim().is_empty() => Err(RenderError::Logo),
        _ => Ok(()),
    }
}
