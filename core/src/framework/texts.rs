//! Every text of a framework, with its place.

use super::document::{Area, FrameworkDocument, Statement, Theme};
use super::quadrant::Quadrant;
use super::scale::{BandRule, Scale};
use super::support::Support;
use crate::pointer::Pointer;
use crate::text::Text;

type Visit<'v> = &'v mut dyn FnMut(&Text, &Pointer<'_>);

impl FrameworkDocument {
    /// Calls `visit` with every text, in the order of the fields.
    pub(super) fn each_text(&self, visit: Visit<'_>) {
        let root = Pointer::ROOT;
        visit(&self.title, &root.key("title"));
        one(self.description.as_ref(), "description", &root, visit);
        each(&self.lineage, "lineage", &root, |ancestor, at| {
            one(ancestor.note.as_ref(), "note", at, visit);
        });
        each(&self.scales, "scales", &root, |s, at| scale(s, at, visit));
        each(&self.levels, "levels", &root, |level, at| {
            visit(&level.title, &at.key("title"));
            one(level.description.as_ref(), "description", at, visit);
        });
        each(&self.roles, "roles", &root, |role, at| {
            visit(&role.title, &at.key("title"));
        });
        each(&self.areas, "areas", &root, |a, at| area(a, at, visit));
        if let Some(part) = &self.support {
            support(part, &root.key("support"), visit);
        }
        if let Some(part) = &self.quadrant {
            quadrant(part, &root.key("quadrant"), visit);
        }
    }
}

fn scale(scale: &Scale, at: &Pointer<'_>, visit: Visit<'_>) {
    visit(&scale.title, &at.key("title"));
    each(&scale.points, "points", at, |point, at| {
        visit(&point.title, &at.key("title"));
        one(point.description.as_ref(), "description", at, visit);
    });
    if let BandRule::MeanCuts { bands } = &scale.bands {
        each(bands, "bands", &at.key("bands"), |band, at| {
            visit(&band.title, &at.key("title"));
        });
    }
}

fn area(area: &Area, at: &Pointer<'_>, visit: Visit<'_>) {
    visit(&area.title, &at.key("title"));
    list(&area.aliases, "aliases", at, visit);
    one(area.question.as_ref(), "question", at, visit);
    each(&area.themes, "themes", at, |t, at| theme(t, at, visit));
}

fn theme(theme: &Theme, at: &Pointer<'_>, visit: Visit<'_>) {
    visit(&theme.title, &at.key("title"));
    list(&theme.aliases, "aliases", at, visit);
    one(theme.question.as_ref(), "question", at, visit);
    list(&theme.prompts, "prompts", at, visit);
    each(&theme.statements, "statements", at, |s, at| {
        statement(s, at, visit);
    });
}

fn statement(statement: &Statement, at: &Pointer<'_>, visit: Visit<'_>) {
    visit(&statement.text, &at.key("text"));
    list(&statement.descriptors, "descriptors", at, visit);
    one(statement.guidance.as_ref(), "guidance", at, visit);
}

fn support(support: &Support, at: &Pointer<'_>, visit: Visit<'_>) {
    one(support.question.as_ref(), "question", at, visit);
    each(&support.stances, "stances", at, |stance, at| {
        visit(&stance.title, &at.key("title"));
    });
    each(&support.topics, "topics", at, |topic, at| {
        visit(&topic.title, &at.key("title"));
    });
}

fn quadrant(quadrant: &Quadrant, at: &Pointer<'_>, visit: Visit<'_>) {
    for (name, axis) in [("x", &quadrant.x), ("y", &quadrant.y)] {
        visit(&axis.title, &at.key(name).key("title"));
    }
    let boxes = &quadrant.boxes;
    let at = at.key("boxes");
    visit(&boxes.low_low, &at.key("low_low"));
    visit(&boxes.high_low, &at.key("high_low"));
    visit(&boxes.low_high, &at.key("low_high"));
    visit(&boxes.high_high, &at.key("high_high"));
}

fn one(text: Option<&Text>, field: &str, at: &Pointer<'_>, visit: Visit<'_>) {
    if let Some(text) = text {
        visit(text, &at.key(field));
    }
}

fn list(texts: &[Text], field: &str, at: &Pointer<'_>, visit: Visit<'_>) {
    each(texts, field, at, |text, at| visit(text, at));
}

fn each<T>(items: &[T], field: &str, at: &Pointer<'_>, mut visit: impl FnMut(&T, &Pointer<'_>)) {
    let at = at.key(field);
    for (index, item) in items.iter().enumerate() {
        visit(item, &at.index(index));
    }
}
