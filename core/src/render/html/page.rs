//! A report as its templates see it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::chart::ChartView;
use super::error::RenderError;
use super::mark::MarkView;
use super::style::Inks;
use super::svg;
use super::table::TableView;
use crate::report::{
    Block, Colour, Labels, Mark, Palette, QuotedNote, Report, ReportFinding, ReportKind, Said,
    Section, SectionKind, Tile, Tone,
};

/// What is gathered while a page is made.
pub(super) struct Pen<'a> {
    palette: &'a Palette,
    charts: &'a BTreeMap<String, String>,
    /// The names of the charts that were asked for.
    drawn: BTreeSet<&'a str>,
    broken: Option<RenderError>,
    ids: BTreeSet<String>,
    /// What the points of a scale are called, as bars of the report tell it, by the
    /// number of points.
    points: BTreeMap<u32, BTreeMap<u32, (&'a str, &'a Colour)>>,
    pub(super) inks: Inks,
    /// Things to be laid out.
    pub(super) pieces: usize,
}

impl<'a> Pen<'a> {
    pub(super) fn new(report: &'a Report, charts: &'a BTreeMap<String, String>) -> Self {
        Self {
            palette: &report.palette,
            charts,
            drawn: BTreeSet::new(),
            broken: None,
            ids: BTreeSet::new(),
            points: points(report),
            inks: Inks::default(),
            pieces: 0,
        }
    }

    /// A name for a place on the page, which no other has.
    pub(super) fn id(&mut self, kind: &str, name: &str) -> String {
        let safe = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
        let name: String = name.chars().map(safe).collect();
        let mut id = format!("{kind}-{name}");
        let mut next = 2;
        while !self.ids.insert(id.clone()) {
            id = format!("{kind}-{name}-{next}");
            next += 1;
        }
        id
    }

    /// The class of a colour.
    pub(super) fn ink(&mut self, colour: &Colour) -> usize {
        self.inks.of(self.palette.of(colour))
    }

    /// What the points of a scale of so many are called, if all are known.
    pub(super) fn points(&self, of: u32) -> Vec<(&'a str, &'a Colour)> {
        let known = self.points.get(&of);
        let known = known.filter(|known| known.len() == of as usize);
        known.map_or_else(Vec::new, |known| known.values().copied().collect())
    }

    /// The address of the picture of a chart.
    pub(super) fn image(&mut self, chart: &'a str) -> Option<String> {
        let svg = self.charts.get(chart)?;
        self.drawn.insert(chart);
        let address = svg::address(svg);
        if address.is_none() {
            self.broken = Some(RenderError::NotSvg {
                id: chart.to_owned(),
            });
        }
        address
    }

    /// Whether every picture belongs to a chart, and is one.
    pub(super) fn check_charts(&mut self) -> Result<(), RenderError> {
        let mut unknown = self.charts.keys();
        if let Some(id) = unknown.find(|id| !self.drawn.contains(id.as_str())) {
            return Err(RenderError::UnknownChart { id: id.clone() });
        }
        self.broken.take().map_or(Ok(()), Err)
    }
}

/// What the points of scales are called in the bars of the report.
fn points(report: &Report) -> BTreeMap<u32, BTreeMap<u32, (&str, &Colour)>> {
    let mut points: BTreeMap<u32, BTreeMap<u32, (&str, &Colour)>> = BTreeMap::new();
    let blocks = report.sections.iter().flat_map(|section| &section.blocks);
    let tables = blocks.filter_map(|block| match block {
        Block::Chart { chart } => Some(&chart.table),
        _ => None,
    });
    let entries = tables.flat_map(|table| table.rows.iter().flat_map(|row| &row.entries));
    for mark in entries.filter_map(|entry| entry.mark.as_ref()) {
        let Mark::Stack { parts, .. } = mark else {
            continue;
        };
        for part in parts {
            if let Colour::Point { position, of } = &part.colour {
                let names = points.entry(*of).or_default();
                names
                    .entry(*position)
                    .or_insert((&part.label, &part.colour));
            }
        }
    }
    points
}

#[derive(Serialize)]
pub(super) struct Page<'a> {
    kind: ReportKind,
    language: &'a str,
    title: &'a str,
    subtitle: &'a str,
    labels: &'a Labels,
    sections: Vec<SectionView<'a>>,
    round: &'a str,
    framework: String,
    library: &'a str,
}

#[derive(Serialize)]
struct SectionView<'a> {
    id: String,
    kind: SectionKind,
    title: &'a str,
    blocks: Vec<BlockView<'a>>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum BlockView<'a> {
    Paragraph {
        text: &'a str,
    },
    Tiles {
        tiles: Vec<TileView<'a>>,
    },
    Findings {
        title: &'a str,
        findings: Vec<FindingView<'a>>,
    },
    List {
        title: &'a str,
        items: Vec<&'a str>,
    },
    Notes {
        title: &'a str,
        notes: &'a [QuotedNote],
    },
    Chart {
        chart: Box<ChartView<'a>>,
    },
    Table {
        table: TableView<'a>,
    },
}

#[derive(Serialize)]
struct TileView<'a> {
    label: &'a str,
    text: &'a str,
    detail: Option<&'a str>,
    missing: bool,
    /// Whether the text is longer than a number is.
    long: bool,
    mark: Option<MarkView<'a>>,
}

#[derive(Serialize)]
struct FindingView<'a> {
    tone: Tone,
    title: &'a str,
    because: Vec<&'a str>,
    prompts: &'a [String],
}

impl<'a> Page<'a> {
    pub(super) fn of(report: &'a Report, pen: &mut Pen<'a>) -> Self {
        let sections = report.sections.iter();
        Self {
            kind: report.kind,
            language: report.language.as_str(),
            title: &report.title,
            subtitle: &report.subtitle,
            labels: &report.labels,
            sections: sections
                .map(|section| SectionView::of(section, pen))
                .collect(),
            round: report.round.as_str(),
            framework: format!("{} {}", report.framework.id, report.framework.version),
            library: &report.library,
        }
    }
}

impl<'a> SectionView<'a> {
    fn of(section: &'a Section, pen: &mut Pen<'a>) -> Self {
        pen.pieces += 1;
        let blocks = section.blocks.iter();
        Self {
            id: pen.id("section", section.id.name()),
            kind: section.id,
            title: &section.title,
            blocks: blocks.map(|block| BlockView::of(block, pen)).collect(),
        }
    }
}

impl<'a> BlockView<'a> {
    fn of(block: &'a Block, pen: &mut Pen<'a>) -> Self {
        pen.pieces += 1;
        match block {
            Block::Paragraph { said } => Self::Paragraph { text: &said.text },
            Block::Tiles { tiles } => Self::Tiles {
                tiles: tiles.iter().map(|tile| TileView::of(tile, pen)).collect(),
            },
            Block::Findings { title, findings } => Self::Findings {
                title,
                findings: findings
                    .iter()
                    .map(|finding| FindingView::of(finding, pen))
                    .collect(),
            },
            Block::List { title, items } => {
                pen.pieces += items.len();
                Self::List {
                    title,
                    items: texts(items),
                }
            }
            Block::Notes { title, notes } => {
                pen.pieces += notes.len();
                Self::Notes { title, notes }
            }
            Block::Chart { chart } => Self::Chart {
                chart: Box::new(ChartView::of(chart, pen)),
            },
            Block::Table { table } => Self::Table {
                table: TableView::of(table, true, pen),
            },
        }
    }
}

impl<'a> TileView<'a> {
    fn of(tile: &'a Tile, pen: &mut Pen<'a>) -> Self {
        pen.pieces += 1;
        let entry = &tile.entry;
        let mark = entry.mark.as_ref();
        Self {
            label: &tile.label,
            text: &entry.text,
            detail: tile.detail.as_ref().map(|said| said.text.as_str()),
            missing: entry.missing.is_some(),
            long: entry.text.chars().count() > 8,
            mark: mark.map(|mark| MarkView::of(mark, None, &mut Vec::new(), pen)),
        }
    }
}

impl<'a> FindingView<'a> {
    fn of(finding: &'a ReportFinding, pen: &mut Pen<'a>) -> Self {
        pen.pieces += 1 + finding.because.len() + finding.prompts.len();
        Self {
            tone: finding.tone,
            title: &finding.title.text,
            because: texts(&finding.because),
            prompts: &finding.prompts,
        }
    }
}

fn texts(said: &[Said]) -> Vec<&str> {
    said.iter().map(|said| said.text.as_str()).collect()
}
