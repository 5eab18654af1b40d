//! A framework as a list of its parts, each with all there is to say of it.
//!
//! Two lists of this shape are compared by one short rule, whatever the parts
//! are. The patterns name every field, so that a field added to the document
//! does not compile until it is described here.

use std::collections::BTreeMap;

use super::part::{FrameworkPart as Part, PartField as Field};
use crate::framework::{
    Ancestor, Area, Axis, Band, BandRule, Boxes, Citation, FrameworkDocument, Level, Point,
    Quadrant, Role, Scale, StanceTitle, Statement, Submission, Support, Theme, Topic,
};
use crate::id::{CitationId, LevelId, ScaleId, ThemeCode};
use crate::json::SchemaVersion;
use crate::text::{Language, Text};

/// A part and what is said of it.
pub(super) struct Described<'f> {
    pub(super) part: Part,
    pub(super) facets: Vec<Facet<'f>>,
}

/// One thing that is said of a part.
pub(super) struct Facet<'f> {
    pub(super) field: Field,
    /// Which of several: an index, a level, an axis or a box.
    pub(super) of: Option<String>,
    pub(super) value: Value<'f>,
}

pub(super) enum Value<'f> {
    Text(&'f Text),
    Number(f64),
    Name(&'f str),
    /// Names in an order that carries no meaning of its own.
    Names(Vec<String>),
    /// What it belongs to.
    Home(&'f str),
    /// What belongs to it, in order.
    Order(Vec<String>),
}

/// Every part of `framework` in the order of the document, itself first.
pub(super) fn describe(framework: &FrameworkDocument) -> Vec<Described<'_>> {
    let FrameworkDocument {
        schema_version: SchemaVersion,
        id: _,
        version: _, // these two name what is compared
        title,
        description,
        default_language,
        languages,
        lineage,
        citations,
        scales,
        default_scale,
        levels,
        roles,
        areas,
        support,
        quadrant,
        submission: Submission { min_answered },
    } = framework;
    let mut list = vec![
        Described::new(Part::Framework)
            .text(Field::Title, title)
            .maybe(Field::Description, description.as_ref())
            .name(Field::DefaultLanguage, default_language.as_str())
            .order(Field::Languages, languages.iter().map(Language::as_str))
            .add(
                Field::Lineage,
                None,
                Value::Order(lineage.iter().map(full_name).collect()),
            )
            .order(Field::Citations, citations.iter().map(|c| c.id.as_str()))
            .order(Field::Scales, scales.iter().map(|s| s.id.as_str()))
            .name(Field::DefaultScale, default_scale.as_str())
            .order(Field::Levels, levels.iter().map(|l| l.id.as_str()))
            .order(Field::Roles, roles.iter().map(|r| r.id.as_str()))
            .order(Field::Areas, areas.iter().map(|a| a.code.as_str()))
            .number(Field::MinAnswered, *min_answered),
    ];
    list.extend(
        languages
            .iter()
            .cloned()
            .map(|language| Described::new(Part::Language { language })),
    );
    for Ancestor { id, version, note } in lineage {
        let (id, version) = (id.clone(), version.clone());
        let ancestor = Described::new(Part::Ancestor { id, version });
        list.push(ancestor.maybe(Field::Note, note.as_ref()));
    }
    for Citation { id, text } in citations {
        let citation = Described::new(Part::Citation { id: id.clone() });
        list.push(citation.name(Field::Text, text));
    }
    for scale in scales {
        describe_scale(scale, &mut list);
    }
    for Level {
        id,
        title,
        description,
    } in levels
    {
        let level = Described::new(Part::Level { id: id.clone() }).text(Field::Title, title);
        list.push(level.maybe(Field::Description, description.as_ref()));
    }
    for Role { id, title } in roles {
        list.push(Described::new(Part::Role { id: id.clone() }).text(Field::Title, title));
    }
    for area in areas {
        describe_area(area, &mut list);
    }
    if let Some(support) = support {
        describe_support(support, &mut list);
    }
    if let Some(quadrant) = quadrant {
        list.push(describe_quadrant(quadrant));
    }
    list
}

fn describe_scale<'f>(scale: &'f Scale, list: &mut Vec<Described<'f>>) {
    let Scale {
        id,
        title,
        points,
        threshold,
        bands,
    } = scale;
    let described = Described::new(Part::Scale { id: id.clone() })
        .text(Field::Title, title)
        .order(Field::Points, points.iter().map(|p| p.id.as_str()))
        .number(Field::Threshold, f64::from(*threshold));
    let (described, bands) = match bands {
        BandRule::MeanCuts { bands } => {
            let described = described.name(Field::BandRule, "mean_cuts");
            let ids = bands.iter().map(|band| band.id.as_str());
            (described.order(Field::Bands, ids), bands.as_slice())
        }
        BandRule::ShareReaching { share } => {
            let described = described.name(Field::BandRule, "share_reaching");
            (described.number(Field::Share, *share), &[][..])
        }
    };
    list.push(described);
    for Point {
        value,
        id,
        title,
        description,
    } in points
    {
        let (scale, id) = (scale.id.clone(), id.clone());
        let point = Described::new(Part::Point { scale, id })
            .number(Field::Value, f64::from(*value))
            .text(Field::Title, title);
        list.push(point.maybe(Field::Description, description.as_ref()));
    }
    for Band {
        id,
        title,
        from,
        to,
    } in bands
    {
        let (scale, id) = (scale.id.clone(), id.clone());
        let band = Described::new(Part::Band { scale, id }).text(Field::Title, title);
        list.push(band.number(Field::From, *from).number(Field::To, *to));
    }
}

fn describe_area<'f>(area: &'f Area, list: &mut Vec<Described<'f>>) {
    let Area {
        code,
        level_codes,
        title,
        aliases,
        question,
        weight,
        themes,
    } = area;
    let described = Described::new(Part::Area { code: code.clone() })
        .level_codes(level_codes, |code| code.as_str())
        .text(Field::Title, title)
        .texts(Field::Aliases, aliases)
        .maybe(Field::Question, question.as_ref())
        .number(Field::Weight, weight.0)
        .order(Field::Themes, themes.iter().map(|t| t.code.as_str()));
    list.push(described);
    for theme in themes {
        describe_theme(area, theme, list);
    }
}

fn describe_theme<'f>(area: &'f Area, theme: &'f Theme, list: &mut Vec<Described<'f>>) {
    let Theme {
        code,
        level_codes,
        title,
        aliases,
        question,
        prompts,
        weight,
        evidence,
        statements,
    } = theme;
    let described = Described::new(Part::Theme { code: code.clone() })
        .home(Field::Area, area.code.as_str())
        .level_codes(level_codes, |code| code.as_str())
        .text(Field::Title, title)
        .texts(Field::Aliases, aliases)
        .maybe(Field::Question, question.as_ref())
        .texts(Field::Prompts, prompts)
        .number(Field::Weight, weight.0)
        .names(Field::Evidence, evidence.iter().map(CitationId::as_str))
        .order(
            Field::Statements,
            statements.iter().map(|s| s.code.as_str()),
        );
    list.push(described);
    for statement in statements {
        let Statement {
            code,
            level,
            text,
            descriptors,
            guidance,
            scale,
            weight,
            evidence,
        } = statement;
        let described = Described::new(Part::Statement { code: code.clone() })
            .home(Field::Theme, theme.code.as_str())
            .home(Field::Level, level.as_str())
            .text(Field::Text, text)
            .texts(Field::Descriptors, descriptors)
            .maybe(Field::Guidance, guidance.as_ref())
            .maybe_name(Field::Scale, scale.as_ref().map(ScaleId::as_str))
            .number(Field::Weight, weight.0);
        list.push(described.names(Field::Evidence, evidence.iter().map(CitationId::as_str)));
    }
}

fn describe_support<'f>(support: &'f Support, list: &mut Vec<Described<'f>>) {
    let Support {
        question,
        stances,
        topics,
    } = support;
    let described = Described::new(Part::Support)
        .maybe(Field::Question, question.as_ref())
        .order(Field::Stances, stances.iter().map(|s| s.id.name()))
        .order(Field::Topics, topics.iter().map(|t| t.id.as_str()));
    list.push(described);
    for StanceTitle { id, title } in stances {
        list.push(Described::new(Part::Stance { id: *id }).text(Field::Title, title));
    }
    for Topic { id, title, themes } in topics {
        let topic = Described::new(Part::Topic { id: id.clone() }).text(Field::Title, title);
        list.push(topic.names(Field::TopicThemes, themes.iter().map(ThemeCode::as_str)));
    }
}

fn describe_quadrant(quadrant: &Quadrant) -> Described<'_> {
    let Quadrant {
        level,
        cut,
        x,
        y,
        boxes,
    } = quadrant;
    let mut described = Described::new(Part::Quadrant)
        .name(Field::Level, level.as_str())
        .number(Field::Cut, *cut);
    for (name, Axis { id, title, themes }) in [("x", x), ("y", y)] {
        described = described
            .add(Field::Axis, Some(name), Value::Name(id.as_str()))
            .add(Field::AxisTitle, Some(name), Value::Text(title));
        let themes = themes.iter().map(ToString::to_string).collect();
        described = described.add(Field::AxisThemes, Some(name), Value::Names(themes));
    }
    let Boxes {
        low_low,
        high_low,
        low_high,
        high_high,
    } = boxes;
    described
        .add(Field::Box, Some("low_low"), Value::Text(low_low))
        .add(Field::Box, Some("high_low"), Value::Text(high_low))
        .add(Field::Box, Some("low_high"), Value::Text(low_high))
        .add(Field::Box, Some("high_high"), Value::Text(high_high))
}

impl<'f> Described<'f> {
    fn new(part: Part) -> Self {
        let facets = Vec::new();
        Self { part, facets }
    }

    fn add(mut self, field: Field, of: Option<&str>, value: Value<'f>) -> Self {
        let of = of.map(str::to_owned);
        self.facets.push(Facet { field, of, value });
        self
    }

    fn text(self, field: Field, text: &'f Text) -> Self {
        self.add(field, None, Value::Text(text))
    }

    fn maybe(self, field: Field, text: Option<&'f Text>) -> Self {
        match text {
            Some(text) => self.text(field, text),
            None => self,
        }
    }

    fn texts(self, field: Field, texts: &'f [Text]) -> Self {
        let texts = texts.iter().enumerate();
        texts.fold(self, |described, (index, text)| {
            described.add(field, Some(&index.to_string()), Value::Text(text))
        })
    }

    fn number(self, field: Field, number: f64) -> Self {
        self.add(field, None, Value::Number(number))
    }

    fn name(self, field: Field, name: &'f str) -> Self {
        self.add(field, None, Value::Name(name))
    }

    fn maybe_name(self, field: Field, name: Option<&'f str>) -> Self {
        match name {
            Some(name) => self.name(field, name),
            None => self,
        }
    }

    fn names(self, field: Field, names: impl Iterator<Item = &'f str>) -> Self {
        self.add(field, None, Value::Names(owned(names)))
    }

    fn home(self, field: Field, home: &'f str) -> Self {
        self.add(field, None, Value::Home(home))
    }

    fn order(self, field: Field, names: impl Iterator<Item = &'f str>) -> Self {
        self.add(field, None, Value::Order(owned(names)))
    }

    fn level_codes<C>(
        self,
        codes: &'f BTreeMap<LevelId, C>,
        name: impl Fn(&'f C) -> &'f str,
    ) -> Self {
        codes.iter().fold(self, |described, (level, code)| {
            described.add(
                Field::LevelCode,
                Some(level.as_str()),
                Value::Name(name(code)),
            )
        })
    }
}

fn owned<'f>(names: impl Iterator<Item = &'f str>) -> Vec<String> {
    names.map(str::to_owned).collect()
}

fn full_name(ancestor: &Ancestor) -> String {
    format!("{} {}", ancestor.id, ancestor.version)
}
