//! The templates of a page, and what they may do.

use minijinja::syntax::SyntaxConfig;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value};

use super::error::RenderError;
use super::options::RenderOptions;

/// Declares the templates that the library brings.
macro_rules! templates {
    ($($name:literal),+ $(,)?) => {
        const TEMPLATES: &[(&str, &str)] = &[$(($name, include_str!(concat!("templates/", $name)))),+];
    };
}

templates![
    "page.html",
    "section.html",
    "blocks/paragraph.html",
    "blocks/tiles.html",
    "blocks/findings.html",
    "blocks/list.html",
    "blocks/notes.html",
    "blocks/chart.html",
    "blocks/table.html",
    "charts/heat.html",
    "charts/rows.html",
    "charts/plane.html",
    "charts/mark.html",
    "charts/key.html",
    "table.html",
    "style.css",
];

/// Steps that a template may take for each piece of the report, and in any case:
/// about five times what those of the library need.
const STEPS_A_PIECE: u64 = 2_000;
const STEPS: u64 = 200_000;

/// The templates of the library, with those that stand in their place.
pub(super) struct Engine<'a>(Environment<'a>);

impl<'a> Engine<'a> {
    pub(super) fn new(options: &'a RenderOptions, pieces: usize) -> Result<Self, RenderError> {
        let mut env = Environment::new();
        env.set_auto_escape_callback(|name| match name {
            "style.css" => AutoEscape::None,
            _ => AutoEscape::Html,
        });
        let mut syntax = SyntaxConfig::builder();
        env.set_syntax(syntax.trim_blocks(true).lstrip_blocks(true).build()?);
        env.set_undefined_behavior(UndefinedBehavior::SemiStrict);
        env.set_recursion_limit(200);
        env.set_fuel(Some(STEPS + STEPS_A_PIECE * pieces as u64));
        for (name, text) in TEMPLATES {
            env.add_template(name, text)?;
        }
        for (name, text) in &options.templates {
            if !name.starts_with("own/") && !TEMPLATES.iter().any(|(known, _)| known == name) {
                return Err(RenderError::UnknownTemplate { name: name.clone() });
            }
            env.add_template(name, text)?;
        }
        Ok(Self(env))
    }

    pub(super) fn render(&self, name: &str, context: Value) -> Result<String, RenderError> {
        Ok(self.0.get_template(name)?.render(context)?)
    }
}
