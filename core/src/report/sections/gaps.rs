//! Where do views differ: of schools of themselves and of the partnership, and of
//! one school and the others?

mod flags;
mod school;
mod tables;

use super::super::charts::axis::Ruler;
use super::super::charts::dumbbell::{self, Dumbbells, Pair};
use super::super::charts::numbers;
use super::super::facts::{Facts, PartnershipFacts};
use super::super::model::{Block, Chart, Entry};
use super::super::options::ReportOf;
use super::super::said::{Arg, Said};
use crate::cell::Cell;
use crate::framework::Scale;
use crate::gaps::{GapRow, GapRule};
use crate::id::LevelId;
use crate::scores::{Node, Score};

pub(super) fn blocks(facts: &Facts<'_>) -> Vec<Block> {
    let Some(of) = &facts.partnership else {
        return Vec::new();
    };
    let paragraph = |said| Block::Paragraph { said };
    let mut blocks = Vec::new();
    if let Some(school) = facts.school() {
        blocks.extend(school::blocks(facts, of, school));
    } else {
        match chart(facts, of) {
            Ok(chart) => {
                blocks.push(paragraph(facts.words.say("gaps.about", &[])));
                blocks.push(Block::Chart { chart });
                blocks.extend(few(facts, of).map(paragraph));
            }
            Err(why) => blocks.push(paragraph(facts.words.say(why, &[]))),
        }
        let names_schools = !matches!(facts.of, ReportOf::Funder { .. });
        blocks.extend(flags::of_themes(facts, of));
        if names_schools {
            blocks.extend(flags::of_schools(facts, of, None));
        }
    }
    blocks.extend(tables::targets(facts, of));
    if facts.school().is_none() {
        blocks.extend(tables::roles(facts, of));
        blocks.extend(flags::of_roles(facts, of));
    }
    blocks
}

/// The score of the partnership at a level.
fn score<'f>(of: &'f PartnershipFacts, node: &Node, level: &LevelId) -> Option<&'f Cell<Score>> {
    let mut rows = of.dashboard.rows.iter();
    let row = rows.find(|row| row.node == *node)?;
    let mut levels = row.levels.iter();
    let found = levels.find(|at| at.level == *level)?;
    Some(&found.score)
}

fn mean(of: &PartnershipFacts, node: &Node, level: &LevelId) -> Cell<f64> {
    let score = score(of, node, level).cloned();
    score.map_or(Cell::Unavailable, |score| score.and_then(|of| of.mean))
}

/// The whole and its themes, which are compared.
fn compared(of: &PartnershipFacts) -> impl Iterator<Item = &GapRow> {
    let rows = of.gaps.rows.iter();
    rows.filter(|row| matches!(row.node, Node::Whole | Node::Theme { .. }))
}

fn is_theme(row: &GapRow) -> bool {
    matches!(row.node, Node::Theme { .. })
}

/// The stretch that the scores at these levels lie on.
fn ruler(facts: &Facts<'_>, of: &PartnershipFacts, levels: &[&LevelId]) -> Ruler {
    let framework = facts.framework();
    let usual = framework.scale(&framework.default_scale);
    let nodes = compared(of).map(|row| &row.node);
    let all = nodes.flat_map(|node| levels.iter().map(move |level| score(of, node, level)));
    let scales = all.filter_map(|score| framework.scale(&score?.value()?.scale));
    let mut scales: Vec<&Scale> = scales.collect();
    if scales.is_empty() {
        scales.extend(usual);
    }
    Ruler::of(facts, scales)
}

/// How deep a row stands.
fn depth(node: &Node) -> u32 {
    u32::from(*node != Node::Whole)
}

/// Schools' views of themselves and of the partnership, or why there are none to
/// be shown.
fn chart(facts: &Facts<'_>, of: &PartnershipFacts) -> Result<Chart, &'static str> {
    let (words, gaps) = (facts.words, &of.gaps);
    let (own, partnership) = (&gaps.own_level, &gaps.partnership_level);
    if own == partnership {
        return Err("gaps.one_level");
    }
    let pairs = compared(of).map(|row| {
        let gap = &row.self_partnership;
        let directions = gap.directions;
        let count = |n: Cell<u64>| {
            let n = n.map(|n| n as f64);
            Entry::figure(&n, |n| format!("{n:.0}"), |missing| facts.why(missing))
        };
        Pair {
            name: facts.node_name(&row.node, None),
            depth: depth(&row.node),
            gap: gap.mean,
            views: [own, partnership].map(|level| mean(of, &row.node, level)),
            more: vec![
                count(directions.map(|of| of.up)),
                count(directions.map(|of| of.same)),
                count(directions.map(|of| of.down)),
                Entry::count(gap.basis.n),
                Entry::count(gap.basis.missing),
            ],
        }
    });
    let pairs: Vec<Pair> = pairs.collect();
    let both = |pair: &Pair| pair.views.iter().all(|view| view.value().is_some());
    if !pairs.iter().any(both) {
        let hidden = |pair: &Pair| {
            let views = pair.views.iter();
            views
                .into_iter()
                .any(|view| matches!(view, Cell::Suppressed { .. }))
        };
        let hidden = pairs.iter().any(hidden);
        return Err(if hidden { "gaps.hidden" } else { "gaps.none" });
    }
    let ruler = ruler(facts, of, &[own, partnership]);
    let heads = ["gaps.theme", "gaps.gap", "gaps.own", "gaps.partnership"];
    let column = |id: &str| numbers(id, words.word(&format!("gaps.{id}")));
    Ok(dumbbell::chart(
        facts,
        Dumbbells {
            id: "gaps_themes",
            title: title(facts, of, &pairs),
            subtitle: words.word("gaps.subtitle"),
            caption: words.word("gaps.caption"),
            alt: words.say("gaps.alt", &ends(&ruler)),
            heads: heads.map(|head| words.word(head)),
            ruler,
            pairs,
            columns: ["up", "same", "down", "n", "missing"].map(column).into(),
        },
    ))
}

fn ends(ruler: &Ruler) -> [(&'static str, Arg<'static>); 2] {
    [
        ("from", Arg::Figure(ruler.from)),
        ("to", Arg::Figure(ruler.to)),
    ]
}

/// What the gaps of the themes come to.
fn title(facts: &Facts<'_>, of: &PartnershipFacts, pairs: &[Pair]) -> Said {
    let words = facts.words;
    let themes = compared(of).filter(|row| is_theme(row));
    let seen = themes.filter_map(|row| Some((row, *row.self_partnership.mean.value()?)));
    let seen: Vec<(&GapRow, f64)> = seen.collect();
    let furthest = seen
        .iter()
        .rev()
        .max_by(|a, b| a.1.abs().total_cmp(&b.1.abs()));
    let Some((furthest, gap)) = furthest else {
        let both = pairs.iter().filter(|pair| pair.depth > 0);
        let both = both.filter_map(|pair| match &pair.views {
            [Cell::Value { value: own }, Cell::Value { value: of }] => Some(of > own),
            _ => None,
        });
        let both: Vec<bool> = both.collect();
        let higher = both.iter().filter(|higher| **higher).count();
        let counts = [
            ("count", Arg::Count(higher as u64)),
            ("of", Arg::Count(both.len() as u64)),
        ];
        return words.say("gaps.title.higher", &counts);
    };
    let apart = of.gaps.flags.iter().filter(|flag| {
        matches!(
            flag.rule,
            GapRule::PartnershipAbove | GapRule::PartnershipBelow
        )
    });
    let apart = apart.count() as u64;
    let limit = of.gaps.options.gap_limit;
    let key = match apart {
        // Too few schools to be flagged.
        0 if gap.abs() >= limit => "gaps.title.furthest",
        0 if *gap < 0.0 => "gaps.title.alike_below",
        0 => "gaps.title.alike_above",
        _ => "gaps.title.apart",
    };
    let theme = facts.node_name(&furthest.node, None);
    let args = [
        ("n", Arg::Count(apart)),
        ("of", Arg::Count(seen.len() as u64)),
        ("theme", Arg::Name(&theme)),
        ("gap", Arg::Change(*gap)),
        ("limit", Arg::Figure(limit)),
    ];
    words.say(key, &args)
}

/// That few schools stand behind it, if so.
fn few(facts: &Facts<'_>, of: &PartnershipFacts) -> Option<Said> {
    let n = of.gaps.rows.first()?.self_partnership.basis.n;
    let few = n > 0 && n < of.gaps.options.min_schools.into();
    few.then(|| facts.words.say("gaps.few", &[("n", Arg::Count(n))]))
}

#[cfg(test)]
mod tests {
    use super::super::super::model::{Missing, SectionKind};
    use super::super::super::options::ReportOptions;
    use super::super::super::testing;
    use super::*;
    use crate::gaps::{GapOptions, GapTarget, Gaps};
    use crate::scores::UnitKind;

    const GAPS: SectionKind = SectionKind::Gaps;

    /// What is told of the gaps of the first partnership of the hub.
    fn gaps() -> Gaps {
        let of = testing::inputs();
        let (framework, roster) = (of.dataset.framework(), of.dataset.roster());
        let round = roster.rounds[2].id.as_str();
        let partnership = roster.partnerships[0].id.as_str();
        let options = GapOptions::default();
        Gaps::of(of.scores, framework, roster, round, partnership, &options).unwrap()
    }

    #[test]
    fn a_partnership_is_told_where_the_two_views_lie_apart() {
        let report = testing::report(&testing::kinds()[0], &ReportOptions::default());
        let chart = testing::charts(testing::blocks(&report, GAPS))[0];
        assert_eq!(
            chart.title.text,
            "Schools see themselves and the partnership much alike: the largest mean gap in 9 \
             themes is +0.35 points, in 1b/5b Vision and Values, where they rate the partnership \
             higher"
        );
        let gaps = gaps();
        let rows = gaps.rows.iter();
        let rows = rows.filter(|row| !matches!(row.node, Node::Area { .. }));
        let means: Vec<Option<f64>> = rows
            .map(|row| row.self_partnership.mean.value().copied())
            .collect();
        let shown = chart.table.rows.iter().map(|row| row.entries[1].value);
        assert_eq!(shown.collect::<Vec<_>>(), means);
        assert_eq!(chart.title.figures, [9.0, means[2].unwrap()]);
        assert_eq!(
            chart.spec.as_value()["data"]["values"]
                .as_array()
                .unwrap()
                .len(),
            20
        );
    }

    #[test]
    fn a_school_is_told_its_own_strengths_first_and_nothing_of_others() {
        let gaps = gaps();
        let mut flags = gaps.flags.iter();
        let flag = flags
            .find(|flag| flag.rule == GapRule::HiddenStrength)
            .unwrap();
        let school = flag.school.clone().unwrap();
        let of = ReportOf::School {
            partnership: gaps.partnership.clone(),
            school: school.clone(),
        };
        let report = testing::report(&of, &ReportOptions::default());
        let findings = testing::findings(testing::blocks(&report, GAPS));
        let first = findings[0];
        assert_eq!(
            first.title.text,
            format!(
                "{} is strong in 3 themes where the others rate the partnership low",
                report.title
            )
        );
        let figures: Vec<f64> = flag
            .because
            .iter()
            .flat_map(|of| [of.value, of.limit])
            .collect();
        assert_eq!(
            first.because[0].figures,
            [
                figures[0],
                figures[1],
                flag.n as f64,
                figures[2],
                figures[3]
            ]
        );
        let text = serde_json::to_string(testing::blocks(&report, GAPS)).unwrap();
        for other in &testing::inputs().dataset.roster().schools {
            let name = other.title.get("en").unwrap();
            assert!(other.id == school || !text.contains(name), "{name}");
        }
    }

    #[test]
    fn those_who_fund_read_no_school() {
        let of = ReportOf::Funder {
            unit: ReportOf::Partnership {
                partnership: testing::inputs().dataset.roster().partnerships[4]
                    .id
                    .clone(),
            }
            .unit(),
        };
        let options = ReportOptions {
            sections: Some(vec![GAPS, SectionKind::Quadrant]),
            ..ReportOptions::default()
        };
        let text = serde_json::to_string(&testing::report(&of, &options)).unwrap();
        for school in &testing::inputs().dataset.roster().schools {
            let name = school.title.get("en").unwrap();
            assert!(!text.contains(name), "{name}");
        }
        let partnership = ReportOf::Partnership {
            partnership: testing::inputs().dataset.roster().partnerships[4]
                .id
                .clone(),
        };
        let text = serde_json::to_string(&testing::report(&partnership, &options)).unwrap();
        assert!(text.contains("Hensley High School"));
    }

    #[test]
    fn what_is_hidden_is_named_so_and_drawn_nowhere() {
        let code = "1b".to_owned().try_into().unwrap();
        let theme = Node::Theme { code };
        let scores = testing::inputs()
            .scores
            .clone()
            .hiding(|row| row.node == theme);
        let of = &testing::kinds()[0];
        let report = testing::report_of(&scores, of, &ReportOptions::default());
        let chart = testing::charts(testing::blocks(&report, GAPS))[0];
        let row = &chart.table.rows[2];
        assert_eq!(row.entries[0].text, "1b/5b Vision and Values");
        assert_eq!(
            (row.entries[1].text.as_str(), row.entries[1].missing),
            ("hidden", Some(Missing::Hidden))
        );
        assert!(!chart.alt.text.contains("1b"));
        let values = chart.spec.as_value()["data"]["values"].as_array().unwrap();
        assert!(values.len() == 18 && values.iter().all(|of| of["row"] != "2"));

        let scores = testing::inputs().scores.clone().hiding(|_| true);
        let report = testing::report_of(&scores, of, &ReportOptions::default());
        let paragraphs = testing::paragraphs(testing::blocks(&report, GAPS));
        assert!(
            paragraphs[0].starts_with("Where views differ is hidden"),
            "{paragraphs:?}"
        );
        let report = testing::report_of(&scores, &testing::kinds()[1], &ReportOptions::default());
        assert!(testing::charts(testing::blocks(&report, GAPS)).is_empty());
    }

    #[test]
    fn a_school_whose_others_are_hidden_is_told_so() {
        let of = &testing::kinds()[1];
        let ReportOf::School { school: own, .. } = of else {
            panic!("{of:?}");
        };
        let scores = testing::inputs().scores.clone();
        let scores = scores.hiding(|row| {
            let school = row.unit.kind() == UnitKind::School;
            school && !matches!(&row.unit, crate::scores::ScoreUnit::School { school, .. } if school == own)
        });
        let report = testing::report_of(&scores, of, &ReportOptions::default());
        let blocks = testing::blocks(&report, GAPS);
        assert_eq!(testing::charts(blocks).len(), 1);
        let told = testing::paragraphs(blocks);
        assert!(
            told[1].starts_with("How the other schools rate the partnership is not shown here")
        );
    }

    #[test]
    fn targets_and_roles_are_tables() {
        let code = "1a".to_owned().try_into().unwrap();
        let options = ReportOptions {
            gaps: GapOptions {
                targets: vec![GapTarget {
                    level: LevelId::new("partnership").unwrap(),
                    node: Node::Theme { code },
                    value: 3.5,
                }],
                ..GapOptions::default()
            },
            ..ReportOptions::default()
        };
        let report = testing::report(&testing::kinds()[0], &options);
        let tables = testing::blocks(&report, GAPS).iter();
        let tables = tables.filter_map(|block| match block {
            Block::Table { table } => Some(table),
            _ => None,
        });
        let tables: Vec<_> = tables.collect();
        let ids: Vec<&str> = tables.iter().map(|table| table.id.as_str()).collect();
        assert_eq!(ids, ["gaps_targets", "gaps_roles"]);
        let row: Vec<&str> = tables[0].rows[0]
            .entries
            .iter()
            .map(|of| of.text.as_str())
            .collect();
        assert_eq!(
            row[..5],
            [
                "5a Engagement and Commitment",
                "Partnership level",
                "3.50",
                "2.73",
                "−0.77"
            ]
        );
    }

    #[test]
    fn schools_asked_at_one_level_have_one_view() {
        let report = &testing::all_of(&testing::unlike())[1];
        let told = testing::paragraphs(testing::blocks(report, GAPS));
        assert_eq!(
            told[0],
            "Schools were asked at one level only, so there are not two views to compare."
        );
        let report = &testing::all_of(&testing::unlike())[0];
        let charts = testing::charts(testing::blocks(report, GAPS));
        assert_eq!((charts.len(), charts[0].id.as_str()), (1, "gaps_view"));
        let report = &testing::all_of(&testing::unanswered())[1];
        let told = testing::paragraphs(testing::blocks(report, GAPS));
        assert!(told[0].starts_with("There are no answers yet"), "{told:?}");
    }
}
