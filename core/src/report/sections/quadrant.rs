//! Which form does the collaboration take, how firmly, and did that change?

use super::super::charts::axis::Ruler;
use super::super::charts::plane::{self, Place, Quadrants, What, box_name};
use super::super::charts::{numbers, words};
use super::super::facts::Facts;
use super::super::model::{Block, Chart, Entry, ReportFinding, Row, Table, Tone};
use super::super::options::ReportOf;
use super::super::said::{self, Arg, Said};
use crate::cell::Cell;
use crate::framework::Axis;
use crate::quadrant::{
    BoxCertainty, QuadrantBox, QuadrantFigure, QuadrantFlag, QuadrantMovement, QuadrantPicture,
    QuadrantRule,
};
use crate::scores::{Node, ResampleMethod};

pub(super) fn blocks(facts: &Facts<'_>) -> Vec<Block> {
    let found = facts.partnership.as_ref();
    let Some((picture, before)) = found.and_then(|of| of.quadrant.as_ref()) else {
        return Vec::new();
    };
    let view = View {
        facts,
        picture,
        before: before.as_ref(),
    };
    let paragraph = |said| Block::Paragraph { said };
    let Cell::Value { value: in_box } = picture.position.in_box else {
        let key = match picture.position.in_box {
            Cell::Suppressed { .. } => "quadrant.hidden",
            _ => "quadrant.none",
        };
        return vec![paragraph(facts.words.say(key, &[]))];
    };
    let mut blocks = vec![paragraph(view.axes())];
    blocks.push(Block::Chart {
        chart: view.chart(in_box),
    });
    blocks.extend(view.movement().map(paragraph));
    blocks.extend(view.certainty());
    blocks.extend(view.schools());
    blocks.extend(view.flags());
    blocks
}

struct View<'f, 'a> {
    facts: &'f Facts<'a>,
    picture: &'f QuadrantPicture,
    before: Option<&'f (QuadrantPicture, QuadrantMovement)>,
}

impl View<'_, '_> {
    fn box_name(&self, of: QuadrantBox) -> &str {
        box_name(self.facts, &self.picture.quadrant, of)
    }

    fn axis_names(&self) -> (&str, &str) {
        let quadrant = &self.picture.quadrant;
        (
            self.facts.text(&quadrant.x.title),
            self.facts.text(&quadrant.y.title),
        )
    }

    /// What the axes are, and where the partnership is on them.
    fn axes(&self) -> Said {
        let themes = |axis: &Axis| {
            let themes = axis.themes.iter().map(|code| {
                let node = Node::Theme { code: code.clone() };
                self.facts
                    .node_name(&node, Some(&self.picture.quadrant.level))
            });
            themes.collect::<Vec<_>>().join("; ")
        };
        let quadrant = &self.picture.quadrant;
        let (x_themes, y_themes) = (themes(&quadrant.x), themes(&quadrant.y));
        let position = &self.picture.position;
        let (x_name, y_name) = self.axis_names();
        let values = position.x.value.value().zip(position.y.value.value());
        let (x, y) = values.unwrap_or((&0.0, &0.0));
        self.facts.words.say(
            "quadrant.axes",
            &[
                ("x_name", Arg::Name(x_name)),
                ("x_themes", Arg::Name(&x_themes)),
                ("y_name", Arg::Name(y_name)),
                ("y_themes", Arg::Name(&y_themes)),
                ("cut", Arg::Figure(quadrant.cut)),
                ("x", Arg::Figure(*x)),
                ("y", Arg::Figure(*y)),
            ],
        )
    }

    fn found(&self) -> Option<&BoxCertainty> {
        self.picture.certainty.value()
    }

    fn title(&self, in_box: QuadrantBox) -> Said {
        let certainty = self.found();
        let mut boxes = certainty.iter().flat_map(|found| &found.boxes);
        let share = boxes.find(|of| of.in_box == in_box).map(|of| of.share);
        let key = match certainty.map(|found| found.resampled.method) {
            None => "quadrant.title.place",
            Some(ResampleMethod::LeaveOneOut) => "quadrant.title.left_out",
            Some(_) => "quadrant.title.resampled",
        };
        let partnership = self.facts.partnership_name(&self.picture.partnership);
        let args = [
            ("partnership", Arg::Name(partnership)),
            ("box", Arg::Name(self.box_name(in_box))),
            ("share", Arg::Share(share.unwrap_or_default())),
        ];
        self.facts.words.say(key, &args)
    }

    fn chart(&self, in_box: QuadrantBox) -> Chart {
        let (facts, picture) = (self.facts, self.picture);
        let framework = facts.framework();
        let scale = framework.scale(&framework.default_scale);
        let mut places = vec![Place {
            name: facts.partnership_name(&picture.partnership).to_owned(),
            what: What::Now,
            position: picture.position,
        }];
        if let Some((before, _)) = self.before {
            let round = facts.round_name(&before.round);
            let args = [("round", Arg::Name(round))];
            places.push(Place {
                name: facts.words.say("quadrant.in_round", &args).text,
                what: What::Before,
                position: before.position,
            });
        }
        if !matches!(facts.of, ReportOf::Funder { .. }) {
            let schools = picture.schools.iter();
            let seen = schools.filter(|school| school.position.in_box.value().is_some());
            places.extend(seen.map(|school| Place {
                name: facts.school_name(&school.school).to_owned(),
                what: match facts.school() {
                    Some(own) if *own == school.school => What::Own,
                    _ => What::School,
                },
                position: school.position,
            }));
        }
        let shares = self.found().map(|found| found.boxes.iter());
        let shares = shares.into_iter().flatten().map(|of| (of.in_box, of.share));
        let title = self.title(in_box);
        plane::chart(
            facts,
            Quadrants {
                quadrant: &picture.quadrant,
                alt: self.alt(in_box, &places),
                title,
                ruler: Ruler::of(facts, scale.into_iter().collect()),
                in_box,
                shares: shares.collect(),
                places,
            },
        )
    }

    /// Every place in words.
    fn alt(&self, in_box: QuadrantBox, places: &[Place]) -> Said {
        let words = self.facts.words;
        let (x_name, y_name) = self.axis_names();
        let begin = words.say(
            "quadrant.alt",
            &[
                ("x_name", Arg::Name(x_name)),
                ("y_name", Arg::Name(y_name)),
                ("box", Arg::Name(self.box_name(in_box))),
            ],
        );
        let places = places.iter().filter_map(|place| {
            let (x, y) = (&place.position.x.value, &place.position.y.value);
            let in_box = self.box_name(*place.position.in_box.value()?);
            let args = [
                ("name", Arg::Name(&place.name)),
                ("x", Arg::Figure(*x.value()?)),
                ("y", Arg::Figure(*y.value()?)),
                ("box", Arg::Name(in_box)),
            ];
            Some(words.say("quadrant.at", &args))
        });
        places.fold(begin, Said::and)
    }

    /// What has changed since the earlier round.
    fn movement(&self) -> Option<Said> {
        let (words, (before, moved)) = (self.facts.words, self.before?);
        let (x_name, y_name) = self.axis_names();
        let since = self.facts.round_name(&before.round);
        let (Some(from), Some(to)) = (moved.from_box.value(), moved.to_box.value()) else {
            let key = match moved.from_box {
                Cell::Suppressed { .. } => "quadrant.before_hidden",
                _ => "quadrant.before_none",
            };
            return Some(words.say(key, &[("since", Arg::Name(since))]));
        };
        let key = if from == to {
            "quadrant.stayed"
        } else {
            "quadrant.moved"
        };
        let args = [
            ("since", Arg::Name(since)),
            ("from", Arg::Name(self.box_name(*from))),
            ("to", Arg::Name(self.box_name(*to))),
            ("x_name", Arg::Name(x_name)),
            ("y_name", Arg::Name(y_name)),
            ("dx", Arg::Change(*moved.dx.value()?)),
            ("dy", Arg::Change(*moved.dy.value()?)),
        ];
        let mut said = words.say(key, &args);
        let matched = &moved.matched;
        if let (Some(dx), Some(dy)) = (matched.dx.value(), matched.dy.value()) {
            let args = [
                ("n", Arg::Count(matched.x.n.min(matched.y.n))),
                ("x_name", Arg::Name(x_name)),
                ("y_name", Arg::Name(y_name)),
                ("dx", Arg::Change(*dx)),
                ("dy", Arg::Change(*dy)),
            ];
            said = said.and(words.say("quadrant.matched", &args));
        }
        Some(said)
    }

    /// How it was found out how firmly it stands there, and the shares.
    fn certainty(&self) -> Vec<Block> {
        let (facts, words) = (self.facts, self.facts.words);
        let Some(found) = self.found() else {
            return Vec::new();
        };
        let args = [
            ("n", Arg::Count(found.resampled.schools)),
            ("mixes", Arg::Count(found.resampled.resamples)),
        ];
        let method = found.resampled.method;
        let mut said = words.say(&format!("quadrant.how.{method}"), &args);
        if !matches!(facts.of, ReportOf::Funder { .. }) {
            for out in &found.left_out {
                if let Some(elsewhere) = out
                    .in_box
                    .value()
                    .filter(|_| out.in_box != self.picture.position.in_box)
                {
                    let args = [
                        ("school", Arg::Name(facts.school_name(&out.school))),
                        ("box", Arg::Name(self.box_name(*elsewhere))),
                    ];
                    said = said.and(words.say("quadrant.without", &args));
                }
            }
        }
        vec![Block::Paragraph { said }, self.shares(found)]
    }

    fn shares(&self, found: &BoxCertainty) -> Block {
        let word = |key: &str| self.facts.words.word(key);
        let row = |name: &str, share: f64| Row {
            entries: vec![
                Entry::text(name),
                Entry {
                    value: Some(share),
                    ..Entry::text(said::share(share))
                },
            ],
            depth: 0,
        };
        let boxes = found.boxes.iter();
        let mut rows: Vec<Row> = boxes
            .map(|of| row(self.box_name(of.in_box), of.share))
            .collect();
        if found.without > 0.0 {
            rows.push(row(&word("quadrant.no_box"), found.without));
        }
        Block::Table {
            table: Table {
                id: "quadrant_shares".to_owned(),
                caption: word("quadrant.shares"),
                columns: vec![
                    words("box", word("quadrant.box")),
                    numbers("share", word("quadrant.share")),
                ],
                rows,
            },
        }
    }

    /// In which boxes single schools see the partnership.
    fn schools(&self) -> Option<Block> {
        let facts = self.facts;
        if matches!(facts.of, ReportOf::Funder { .. }) {
            return None;
        }
        let items = QuadrantBox::ALL.iter().rev().filter_map(|of| {
            let schools = self.picture.schools.iter();
            let inside = schools.filter(|school| school.position.in_box.value() == Some(of));
            let names = inside.map(|school| facts.school_name(&school.school));
            let names: Vec<&str> = names.collect();
            let args = [
                ("n", Arg::Count(names.len() as u64)),
                ("box", Arg::Name(self.box_name(*of))),
                ("names", Arg::Name(&names.join(", "))),
            ];
            (!names.is_empty()).then(|| facts.words.say("quadrant.seen_by", &args))
        });
        let items: Vec<Said> = items.collect();
        (!items.is_empty()).then(|| Block::List {
            title: facts.words.word("quadrant.schools"),
            items,
        })
    }

    fn flags(&self) -> Option<Block> {
        let findings = self.picture.flags.iter().map(|flag| self.finding(flag));
        let findings: Vec<ReportFinding> = findings.collect();
        (!findings.is_empty()).then(|| Block::Findings {
            title: self.facts.words.word("quadrant.talk"),
            findings,
        })
    }

    fn finding(&self, flag: &QuadrantFlag) -> ReportFinding {
        let words = self.facts.words;
        let (x_name, y_name) = self.axis_names();
        let axes = [("x_name", Arg::Name(x_name)), ("y_name", Arg::Name(y_name))];
        let because = flag.because.iter().map(|reason| {
            let which = match reason.figure {
                QuadrantFigure::X => x_name,
                _ => y_name,
            };
            let read = match reason.figure {
                QuadrantFigure::TopShare => Arg::Share,
                _ => Arg::Figure,
            };
            let args = [
                ("axis", Arg::Name(which)),
                ("value", read(reason.value)),
                ("limit", read(reason.limit)),
            ];
            words.say(&format!("quadrant.because.{}", reason.figure), &args)
        });
        let rule = flag.rule;
        ReportFinding {
            tone: match rule {
                QuadrantRule::HighLow => Tone::Risk,
                _ => Tone::Plain,
            },
            title: words.say(&format!("quadrant.{rule}.title"), &axes),
            because: because.collect(),
            prompts: vec![words.say(&format!("quadrant.{rule}.prompt"), &axes).text],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::model::SectionKind;
    use super::super::super::options::ReportOptions;
    use super::super::super::testing;
    use super::*;

    const QUADRANT: SectionKind = SectionKind::Quadrant;

    fn partnership(index: usize) -> ReportOf {
        ReportOf::Partnership {
            partnership: testing::inputs().dataset.roster().partnerships[index]
                .id
                .clone(),
        }
    }

    #[test]
    fn a_partnership_is_told_where_it_stands_and_how_firmly() {
        let report = testing::report(&partnership(1), &ReportOptions::default());
        let blocks = testing::blocks(&report, QUADRANT);
        let chart = testing::charts(blocks)[0];
        assert_eq!(
            chart.title.text,
            "Bryniau Cluster of Welsh-medium Schools stands in “Comfort”, and in 56% of the \
             checks with other mixes of its schools it stays there"
        );
        let of = testing::inputs();
        let (framework, roster) = (of.dataset.framework(), of.dataset.roster());
        let options = crate::quadrant::QuadrantOptions::default();
        let round = roster.rounds[2].id.as_str();
        let picture = QuadrantPicture::of(of.scores, framework, roster, round, "bryniau", &options);
        let picture = picture.unwrap();
        let certainty = picture.certainty.value().unwrap();
        assert_eq!(chart.title.figures, [certainty.boxes[1].share]);
        let plane = chart.plane.as_ref().unwrap();
        let boxes = plane.boxes.iter().map(|of| of.label.as_str());
        let boxes: Vec<&str> = boxes.collect();
        assert_eq!(boxes, ["Distance", "Comfort", "Pressure", "Improvement"]);
        assert!(plane.boxes[1].detail.as_ref().unwrap().contains("56%"));
        assert_eq!(
            (plane.range.from, plane.range.to, plane.cut),
            (1.0, 4.0, 2.5)
        );
        let main: Vec<_> = plane.points.iter().filter(|point| point.main).collect();
        let position = &picture.position;
        assert_eq!(Some(&main[0].x), position.x.value.value());
        assert_eq!(Some(&main[0].y), position.y.value.value());
        assert_eq!(plane.points.len(), 2 + picture.schools.len());
        let finding = testing::findings(blocks)[0];
        assert_eq!(
            finding.title.text,
            "Professional trust is high and Support and challenge is low"
        );
        assert_eq!(
            finding.because[1].text,
            "Support and challenge is 2.49; below 2.50 it counts as low."
        );
    }

    #[test]
    fn movement_is_an_arrow_and_a_sentence() {
        let report = testing::report(&partnership(0), &ReportOptions::default());
        let blocks = testing::blocks(&report, QUADRANT);
        assert_eq!(
            testing::paragraphs(blocks)[1],
            "Since Autumn term 2025 it has moved from “Distance” to “Improvement”: Professional \
             trust +0.56, Support and challenge +0.87. The 6 schools placed in both rounds moved, \
             on average, Professional trust +0.55 and Support and challenge +0.89; that leaves \
             out who joined and who left."
        );
        let spec = serde_json::to_string(&testing::charts(blocks)[0].spec).unwrap();
        assert!(spec.contains(r#""to_x""#) && spec.contains(r#""shape":"triangle""#));
    }

    #[test]
    fn what_is_hidden_has_no_place() {
        let scores = testing::inputs().scores.clone().hiding(|_| true);
        let report = testing::report_of(&scores, &partnership(0), &ReportOptions::default());
        let blocks = testing::blocks(&report, QUADRANT);
        assert!(blocks.len() == 1 && testing::paragraphs(blocks)[0].contains("hidden"));

        let school =
            |row: &crate::scores::ScoreRow| row.unit.kind() == crate::scores::UnitKind::School;
        let scores = testing::inputs().scores.clone().hiding(school);
        let report = testing::report_of(&scores, &partnership(0), &ReportOptions::default());
        let blocks = testing::blocks(&report, QUADRANT);
        let chart = testing::charts(blocks)[0];
        assert_eq!(
            chart.title.text,
            "Onnen Valley Schools Partnership stands in “Improvement”"
        );
        assert_eq!(chart.plane.as_ref().unwrap().points.len(), 2);
        assert_eq!(
            chart.spec.as_value()["data"]["values"],
            serde_json::json!([])
        );
    }

    #[test]
    fn a_framework_without_axes_has_no_section() {
        for report in testing::all_of(&testing::unlike()) {
            assert!(testing::blocks(&report, QUADRANT).is_empty());
        }
        let report = &testing::all_of(&testing::unanswered())[1];
        let told = testing::paragraphs(testing::blocks(report, QUADRANT));
        assert!(
            told[0].starts_with("There are not enough answers"),
            "{told:?}"
        );
    }
}
