//! Where does each partnership of a hub stand, and how much of that is chance?

use super::super::charts::axis::Ruler;
use super::super::charts::funnel::{self, Funnel, shown};
use super::super::charts::{numbers, words};
use super::super::facts::{Facts, HubFacts};
use super::super::model::{Block, Chart, Column, Entry, Row, Table};
use super::super::said::{self, Arg, Said};
use crate::cell::{Cell, UndefinedReason};
use crate::framework::Level;
use crate::hub::{FunnelPlace, HubRow, Standing};
use crate::scores::Node;

pub(super) fn blocks(facts: &Facts<'_>) -> Vec<Block> {
    let Some(hub) = &facts.hub else {
        return Vec::new();
    };
    let levels = &facts.framework().levels;
    let wholes = levels.iter().filter_map(|level| {
        let mut rows = hub.picture.rows.iter();
        let whole = rows.find(|row| row.node == Node::Whole && row.level == level.id)?;
        Some((level, whole))
    });
    let paragraph = |key: &str| Block::Paragraph {
        said: facts.words.say(key, &[]),
    };
    let mut charts = Vec::new();
    let mut limits = false;
    for (level, whole) in wholes {
        if let Some(chart) = chart(facts, hub, level, whole) {
            limits |= whole
                .partnerships
                .iter()
                .any(|of| of.place.value().is_some());
            charts.push(Block::Chart { chart });
            charts.extend(between(facts, level, whole).map(|said| Block::Paragraph { said }));
            charts.extend(outside(facts, hub, level).map(|said| Block::Paragraph { said }));
            charts.extend(areas(facts, hub, level));
        }
    }
    if charts.is_empty() {
        return vec![paragraph("partnerships.none")];
    }
    let about = if limits {
        "partnerships.about"
    } else {
        "partnerships.about_scores"
    };
    let mut blocks = vec![paragraph(about)];
    blocks.extend(charts);
    blocks
}

/// The stretch that the scores of a node lie on.
fn ruler(facts: &Facts<'_>, hub: &HubFacts, level: &Level, node: &Node) -> Ruler {
    let framework = facts.framework();
    let rows = hub.dashboards.iter().flat_map(|of| &of.rows);
    let levels = rows
        .filter(|row| row.node == *node)
        .flat_map(|row| &row.levels);
    let mut scores = levels.filter(|at| at.level == level.id);
    let scale = scores.find_map(|at| Some(&at.score.value()?.scale));
    let scale = framework.scale(scale.unwrap_or(&framework.default_scale));
    Ruler::of(facts, scale.into_iter().collect())
}

fn chart(facts: &Facts<'_>, hub: &HubFacts, level: &Level, whole: &HubRow) -> Option<Chart> {
    let words = facts.words;
    let mut standings: Vec<&Standing> = whole.partnerships.iter().collect();
    if !standings.iter().any(|of| shown(of).value().is_some()) {
        return None;
    }
    // No league: the order tells how many schools there are, and no more.
    standings.sort_by_key(|of| std::cmp::Reverse(of.schools.n));
    let title = title(facts, level, &standings);
    let ruler = ruler(facts, hub, level, &whole.node);
    let middle = whole.over_schools.mean;
    let name = facts.level_name(&level.id);
    let named = [("level", Arg::Name(&name))];
    let begin = words.say("partnerships.alt", &named);
    let alt = match middle.value() {
        Some(mean) => {
            let args = [
                ("mean", Arg::Figure(*mean)),
                ("n", Arg::Count(whole.over_schools.basis.n)),
            ];
            begin.and(words.say("partnerships.middle", &args))
        }
        None => begin,
    };
    let limits = standings.iter().any(|of| of.warning.value().is_some());
    let subtitle = if limits {
        "partnerships.subtitle"
    } else {
        "partnerships.subtitle_scores"
    };
    Some(funnel::chart(
        facts,
        Funnel {
            id: format!("funnel_{}", place(facts, level)),
            title,
            subtitle: words.say(subtitle, &named).text,
            caption: words.say("partnerships.caption", &named).text,
            alt,
            ruler,
            middle,
            standings,
        },
    ))
}

/// The place of a level among the others, from 1.
fn place(facts: &Facts<'_>, level: &Level) -> usize {
    let mut levels = facts.framework().levels.iter();
    levels.position(|of| of.id == level.id).unwrap_or_default() + 1
}

/// Who lies outside the limits, or that nobody does.
fn title(facts: &Facts<'_>, level: &Level, standings: &[&Standing]) -> Said {
    let words = facts.words;
    let level = facts.level_name(&level.id);
    let level = ("level", Arg::Name(&level));
    let placed = standings
        .iter()
        .filter_map(|of| Some((*of, *of.place.value()?)));
    let placed: Vec<(&Standing, FunnelPlace)> = placed.collect();
    if placed.is_empty() {
        let seen = standings.iter().filter_map(|of| shown(of).value().copied());
        let lowest = seen.clone().min_by(f64::total_cmp);
        let highest = seen.clone().max_by(f64::total_cmp);
        let args = [
            level,
            ("n", Arg::Count(seen.count() as u64)),
            ("from", Arg::Figure(lowest.unwrap_or_default())),
            ("to", Arg::Figure(highest.unwrap_or_default())),
        ];
        return words.say("partnerships.title.range", &args);
    }
    let outside = placed
        .iter()
        .filter(|(_, place)| *place != FunnelPlace::Within);
    let named = outside.map(|(of, place)| {
        let name = facts.partnership_name(&of.partnership);
        format!("{name} ({})", funnel::place(facts, *place))
    });
    let named: Vec<String> = named.collect();
    let args = [
        level,
        ("n", Arg::Count(named.len() as u64)),
        ("of", Arg::Count(placed.len() as u64)),
        ("names", Arg::Name(&named.join(", "))),
    ];
    let key = if named.is_empty() {
        "partnerships.title.within"
    } else {
        "partnerships.title.outside"
    };
    words.say(key, &args)
}

/// How much of the differences between schools lies between partnerships.
fn between(facts: &Facts<'_>, level: &Level, whole: &HubRow) -> Option<Said> {
    let level = facts.level_name(&level.id);
    let level = ("level", Arg::Name(&level));
    let found = match &whole.components {
        Cell::Value { value } => value,
        Cell::Undefined {
            reason: UndefinedReason::TooFewGroups | UndefinedReason::TooFewAnswers,
        } => return Some(facts.words.say("partnerships.too_few", &[level])),
        _ => return None,
    };
    let icc = *found.icc.value()?;
    let args = [
        level,
        ("icc", Arg::Share(icc)),
        ("between", Arg::Figure(found.between)),
        ("within", Arg::Figure(found.within)),
        ("n", Arg::Count(found.partnerships)),
        ("schools", Arg::Count(found.schools)),
    ];
    // Below nothing: partnerships differ by less than chance makes them.
    let key = if icc > 0.0 {
        "partnerships.between"
    } else {
        "partnerships.no_between"
    };
    Some(facts.words.say(key, &args))
}

/// How many of the means in areas lie outside their limits.
fn outside(facts: &Facts<'_>, hub: &HubFacts, level: &Level) -> Option<Said> {
    let rows = hub.picture.rows.iter();
    let rows = rows.filter(|row| matches!(row.node, Node::Area { .. }) && row.level == level.id);
    let places = rows.flat_map(|row| &row.partnerships);
    let places: Vec<FunnelPlace> = places.filter_map(|of| of.place.value().copied()).collect();
    let outside = places.iter().filter(|place| **place != FunnelPlace::Within);
    let level = facts.level_name(&level.id);
    let args = [
        ("level", Arg::Name(&level)),
        ("n", Arg::Count(outside.count() as u64)),
        ("of", Arg::Count(places.len() as u64)),
    ];
    (!places.is_empty()).then(|| facts.words.say("partnerships.outside_areas", &args))
}

/// Each partnership's mean in every area.
fn areas(facts: &Facts<'_>, hub: &HubFacts, level: &Level) -> Option<Block> {
    let rows = hub.picture.rows.iter();
    let rows = rows.filter(|row| matches!(row.node, Node::Area { .. }) && row.level == level.id);
    let rows: Vec<(&HubRow, Ruler)> = rows
        .map(|row| (row, ruler(facts, hub, level, &row.node)))
        .collect();
    let word = |key: &str| facts.words.word(key);
    let mut columns = vec![words("partnership", word("partnerships.partnership"))];
    let titled = rows.iter().enumerate().map(|(index, (row, _))| -> Column {
        let name = facts.node_name(&row.node, Some(&level.id));
        numbers(&format!("area_{}", index + 1), name)
    });
    columns.extend(titled);
    let partnerships = &rows.first()?.0.partnerships;
    let each = partnerships.iter().enumerate().map(|(index, of)| {
        let mut entries = vec![Entry::text(facts.partnership_name(&of.partnership))];
        for (row, ruler) in &rows {
            let standing = row.partnerships.get(index);
            entries.push(standing.map_or_else(
                || Entry::text(""),
                |standing| in_area(facts, standing, ruler),
            ));
        }
        Row { entries, depth: 0 }
    });
    let name = facts.level_name(&level.id);
    let named = [("level", Arg::Name(&name))];
    Some(Block::Table {
        table: Table {
            id: format!("partnerships_areas_{}", place(facts, level)),
            caption: facts.words.say("partnerships.areas", &named).text,
            rows: each.collect(),
            columns,
        },
    })
}

/// The mean in an area, and where it lies if that is unusual.
fn in_area(facts: &Facts<'_>, standing: &Standing, ruler: &Ruler) -> Entry {
    let mean = shown(standing);
    let label = facts.words.word("partnerships.mean");
    let entry = Entry::figure(&mean, said::figure, |missing| facts.why(missing));
    let unusual = standing
        .place
        .value()
        .filter(|place| **place != FunnelPlace::Within);
    let text = match unusual {
        Some(place) => format!("{} ({})", entry.text, funnel::place(facts, *place)),
        None => entry.text,
    };
    let line = funnel::line(label, &mean, &standing.warning, ruler);
    Entry { text, ..entry }.with(line)
}

#[cfg(test)]
mod tests {
    use super::super::super::model::{Mark, SectionKind};
    use super::super::super::options::ReportOptions;
    use super::super::super::testing;
    use crate::scores::UnitKind;

    const PARTNERSHIPS: SectionKind = SectionKind::Partnerships;

    #[test]
    fn a_hub_is_told_what_chance_allows() {
        let report = testing::report(&testing::kinds()[2], &ReportOptions::default());
        let blocks = testing::blocks(&report, PARTNERSHIPS);
        let charts = testing::charts(blocks);
        assert_eq!(
            charts[1].title.text,
            "Partnership level: all 6 partnerships lie within what chance allows"
        );
        let table = &charts[1].table;
        let n: Vec<f64> = table
            .rows
            .iter()
            .filter_map(|row| row.entries[2].value)
            .collect();
        assert_eq!(n, [7.0, 7.0, 7.0, 6.0, 6.0, 5.0]);
        for row in &table.rows {
            let Some(Mark::Line { range, dots, span }) = &row.entries[1].mark else {
                panic!("{row:?}");
            };
            assert_eq!(
                (range.from, range.to, dots[0].at),
                (1.0, 4.0, row.entries[1].value.unwrap())
            );
            let span = span.as_ref().unwrap();
            assert_eq!(
                (Some(span.from), Some(span.to)),
                (row.entries[4].value, row.entries[5].value)
            );
        }
        let told = testing::paragraphs(blocks);
        assert_eq!(
            told[4],
            "Partnership level, by area of enquiry: 6 of 18 means lie outside their limits; about \
             1 in 20 would by chance alone."
        );
        let marked = serde_json::to_string(blocks)
            .unwrap()
            .matches("(far below)")
            .count();
        assert_eq!(marked, 1); // St Oswin in area 2, at the level of schools
    }

    #[test]
    fn those_who_see_no_schools_are_told_no_limits() {
        let scores = testing::inputs().scores.clone();
        let scores = scores.without(|row| row.unit.kind() == UnitKind::School);
        let of = &testing::kinds()[2];
        let report = testing::report_of(&scores, of, &ReportOptions::default());
        let blocks = testing::blocks(&report, PARTNERSHIPS);
        let chart = testing::charts(blocks)[1];
        assert_eq!(
            chart.title.text,
            "Partnership level: the scores of 6 partnerships go from 2.43 to 2.84"
        );
        let spec = chart.spec.as_value();
        assert_eq!(spec["layer"][0]["data"]["values"], serde_json::json!([]));
        assert_eq!(spec["data"]["values"].as_array().unwrap().len(), 6);

        let scores = testing::inputs().scores.clone().hiding(|_| true);
        let report = testing::report_of(&scores, of, &ReportOptions::default());
        let told = testing::paragraphs(testing::blocks(&report, PARTNERSHIPS));
        assert_eq!(
            told,
            ["There are no scores of partnerships that could be shown side by side."]
        );
    }

    #[test]
    fn one_partnership_is_not_compared() {
        let report = &testing::all_of(&testing::unlike())[2];
        let blocks = testing::blocks(report, PARTNERSHIPS);
        assert!(
            testing::charts(blocks)[0]
                .title
                .text
                .contains("one partnership has a score")
        );
        assert!(testing::paragraphs(blocks)[1].contains("too few partnerships"));
    }
}
