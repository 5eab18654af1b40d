//! How sure an order is: in which share of resamples each theme is among the
//! first.

use serde_json::json;

use super::super::facts::Facts;
use super::super::model::{Chart, Table};
use super::super::said::{Arg, Said};

/// The themes in order, each with its share.
pub(in crate::report) fn chart(
    facts: &Facts<'_>,
    (level, id): (&str, &str),
    themes: &[(String, f64)],
    table: Table,
) -> Chart {
    let words = facts.words;
    let top = u64::from(facts.priorities.options.top);
    let first = (0..top).zip(themes).map(|(_, theme)| theme);
    let sure = first.filter(|(_, share)| *share >= 0.8).count() as u64;
    let args = [
        ("n", Arg::Count(sure)),
        ("top", Arg::Count(top)),
        ("level", Arg::Name(level)),
    ];
    let title = words.say("stays.title", &args);
    let each = themes.iter().map(|(theme, share)| {
        let args = [("theme", Arg::Name(theme)), ("share", Arg::Share(*share))];
        words.say("stays.alt", &args)
    });
    let alt = each.fold(super::sentence(&title), Said::and);
    let values = themes.iter().map(|(theme, share)| {
        json!({ "theme": theme, "share": share, "label": super::super::said::share(*share) })
    });
    let order: Vec<&str> = themes.iter().map(|(theme, _)| theme.as_str()).collect();
    let palette = &facts.options.palette;
    let y = json!({
        "field": "theme", "type": "nominal", "sort": order, "title": null,
        "axis": { "ticks": false, "domain": false, "labelPadding": 8, "labelLimit": 420 },
    });
    let x = json!({
        "field": "share", "type": "quantitative", "title": words.say("priorities.stays", &args).text,
        "scale": { "domain": [0, 1] },
        "axis": { "format": ".0%", "tickCount": 5 },
    });
    let body = json!({
        "width": 250,
        "height": { "step": 26 },
        "encoding": { "y": y, "x": x },
        "layer": [
            { "mark": { "type": "bar", "height": 14, "color": palette.accent } },
            {
                "mark": { "type": "text", "align": "left", "dx": 5, "fontSize": 12, "color": "#22262b", "clip": false },
                "encoding": { "text": { "field": "label" } },
            },
        ],
    });
    Chart {
        id: format!("stays_{id}"),
        title,
        subtitle: words.say("stays.subtitle", &args).text,
        spec: super::spec(values.collect(), &alt, body),
        alt,
        table,
        plane: None,
    }
}
