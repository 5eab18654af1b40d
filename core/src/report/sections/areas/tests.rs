use serde_json::{Value, json};

use crate::report::testing::{blocks, changed, chart, inputs, kinds, report};
use crate::report::{Block, Chart, Missing, Report, ReportOptions, SectionKind};
use crate::scores::{Node, Score, ScoreRow, ScoreUnit, Scores, UnitKind};

fn first() -> Report {
    report(&kinds()[0], &ReportOptions::default())
}

/// The partnership's own score of a theme, from the scores themselves.
fn score(scores: &Scores, theme: &str, level: &str) -> Score {
    let unit = kinds()[0].unit();
    let round = scores.rows().last().unwrap().round.to_string();
    let code = theme.to_owned().try_into().unwrap();
    let unit = scores.unit(&round, &unit, None).unwrap();
    unit.score(level, &Node::Theme { code }).unwrap().clone()
}

fn values(chart: &Chart) -> &Vec<Value> {
    chart.spec.as_value()["data"]["values"].as_array().unwrap()
}

#[test]
fn a_title_says_what_is_found_and_every_point_is_drawn() {
    let report = first();
    let ratings = chart(&report, "ratings_1").unwrap();
    let lowest = "2b Effective use of data and intelligence, monitoring and tracking";
    assert_eq!(
        ratings.title.text,
        format!(
            "School level: most ratings are Established or above in 8 of 9 themes. \
             Lowest: {lowest}, 45%."
        )
    );
    let share = score(inputs().scores, "2b", "school").share_at_threshold;
    assert_eq!(ratings.title.figures, [8.0, 9.0, *share.value().unwrap()]);
    // Nobody chose the lowest point in the first theme: it is drawn all the same.
    let engaged: Vec<&Value> = values(ratings)
        .iter()
        .filter(|of| of["row"] == "1a Engagement and Commitment")
        .collect();
    let points = ["Latent", "Emerging", "Established", "Exemplary"];
    assert_eq!(
        engaged.iter().map(|of| &of["point"]).collect::<Vec<_>>(),
        points
    );
    let counts = score(inputs().scores, "1a", "school").counts;
    let counts: Vec<Value> = counts.value().unwrap().iter().map(|n| json!(n)).collect();
    assert_eq!(
        engaged.iter().map(|of| of["n"].clone()).collect::<Vec<_>>(),
        counts
    );
    assert_eq!(counts[0], 0);
    let spec = ratings.spec.as_value();
    let colour = &spec["layer"][0]["encoding"]["color"]["scale"]["domain"];
    assert_eq!(colour, &json!(points));
    // The middle is where the threshold is, and the bar is as long as all.
    let ends = |name: &str| {
        engaged
            .iter()
            .map(|of| of[name].as_f64().unwrap())
            .collect::<Vec<_>>()
    };
    assert!(ends("to")[1].abs() < 1e-12 && (ends("to")[3] - ends("from")[0] - 1.0).abs() < 1e-12);
}

#[test]
fn what_is_hidden_keeps_its_row_and_nothing_else() {
    let code: crate::id::ThemeCode = "1a".to_owned().try_into().unwrap();
    let node = Node::Theme { code };
    let hidden = |row: &ScoreRow| row.node == node && row.unit.kind() == UnitKind::Partnership;
    let report = changed(|scores| scores.hiding(hidden), &ReportOptions::default());
    for (id, name) in [
        ("standing", "1a/5a Engagement and Commitment"),
        ("ratings_1", "1a Engagement and Commitment"),
    ] {
        let chart = chart(&report, id).unwrap();
        assert!(values(chart).iter().all(|of| of["row"] != name), "{id}");
        let text = serde_json::to_string(&chart.spec).unwrap();
        assert!(text.contains(name), "{id}: its row is gone");
        let mut rows = chart.table.rows.iter();
        let row = rows.find(|row| row.entries[0].text == name).unwrap();
        let entry = &row.entries[1];
        assert_eq!(
            (entry.text.as_str(), entry.missing),
            ("hidden", Some(Missing::Hidden))
        );
        assert!(entry.value.is_none() && entry.mark.is_none());
    }
    let score = score(inputs().scores, "1a", "school");
    let areas = blocks(&report, SectionKind::AreasAndThemes);
    let text = serde_json::to_string(areas).unwrap();
    for secret in [score.mean, score.share_at_threshold, score.consensus] {
        let secret = serde_json::to_string(secret.value().unwrap()).unwrap();
        assert!(!text.contains(&secret), "{secret}");
    }
}

#[test]
fn where_all_is_hidden_a_sentence_says_so() {
    let report = changed(|scores| scores.hiding(|_| true), &ReportOptions::default());
    for id in [
        SectionKind::AreasAndThemes,
        SectionKind::StrengthsAndRisks,
        SectionKind::Agreement,
    ] {
        let [Block::Paragraph { said }] = blocks(&report, id) else {
            panic!("{id} shows something");
        };
        assert!(
            said.text.contains("hidden") && said.figures.is_empty(),
            "{}",
            said.text
        );
    }
}

#[test]
fn schools_stand_in_the_order_of_the_roster_with_their_own_means() {
    let report = first();
    let schools = chart(&report, "schools_1").unwrap();
    let whole = &schools.table.rows[0];
    let (scores, of) = (inputs().scores, kinds()[0].unit());
    let ScoreUnit::Partnership { partnership } = &of else {
        panic!("the first report is of a partnership");
    };
    let round = &scores.rows().last().unwrap().round;
    let roster = inputs().dataset.roster();
    let members = roster.members_at(0, 2);
    assert_eq!(members.len() + 1, whole.entries.len());
    for (index, entry) in members.iter().zip(&whole.entries[1..]) {
        let school = &roster.schools[*index as usize];
        let unit = ScoreUnit::School {
            partnership: partnership.clone(),
            school: school.id.clone(),
        };
        let unit = scores.unit(round.as_str(), &unit, None).unwrap();
        let mean = unit.score("school", &Node::Whole).unwrap().mean;
        assert_eq!(entry.value, mean.value().copied(), "{}", school.id);
    }
}
