//! Pages, Markdown and tables of reports: every text is on them, and none runs.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]
#![cfg(feature = "html")]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use pedt::render::{self, RenderError, RenderOptions};
use pedt::report::{Report, Rgb};
use proptest::prelude::*;
use serde_json::{Value, json};

/// A report with every kind of block, mark and missing figure, and with texts
/// that would run if they could.
static JSON: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("render/report.json")).unwrap());
static REPORT: LazyLock<Report> = LazyLock::new(|| serde_json::from_value(JSON.clone()).unwrap());
static PAGE: LazyLock<String> =
    LazyLock::new(|| render::html(&REPORT, &RenderOptions::default()).unwrap());

/// Tags of the page, each with its attributes, and the texts between them, read
/// as a browser does: there is no `<` in any text or attribute.
fn tags(page: &str) -> Vec<&str> {
    let (_, body) = page.split_once("</style>").unwrap();
    let tags = body.split('<').skip(1);
    tags.map(|tag| tag.split_once('>').unwrap().0).collect()
}

fn unescaped(text: &str) -> String {
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&#x2f;", "/"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// Every text that a reader is to see; `drawn` with those of drawings, which are
/// told in other words where nothing is drawn.
fn texts(value: &Value, drawn: bool, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                match (name.as_str(), value) {
                    (
                        "text" | "title" | "subtitle" | "caption" | "label" | "detail" | "about"
                        | "by",
                        Value::String(text),
                    ) => {
                        found.insert(text.clone());
                    }
                    ("prompts", Value::Array(items)) => {
                        found.extend(items.iter().map(|item| item.as_str().unwrap().to_owned()));
                    }
                    ("spec" | "palette", _) => {}
                    ("mark" | "plane", _) if !drawn => {}
                    (_, value) => texts(value, drawn, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| texts(item, drawn, found)),
        _ => {}
    }
}

#[test]
fn every_text_is_on_the_page_and_in_markdown() {
    let found = |drawn| {
        let mut found = BTreeSet::new();
        texts(&JSON, drawn, &mut found);
        assert!(found.len() > 150, "{}", found.len());
        found
    };
    let page = unescaped(&PAGE);
    for text in found(true) {
        assert!(page.contains(&text), "{text} is not on the page");
    }
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let markdown = render::markdown(&REPORT).replace('\\', "");
    for text in found(false) {
        for line in text.lines().map(plain) {
            assert!(markdown.contains(&line), "{line} is not in Markdown");
        }
    }
}

#[test]
fn nothing_on_the_page_runs_or_loads() {
    let tags = tags(&PAGE);
    let known = [
        "a",
        "blockquote",
        "body",
        "caption",
        "details",
        "div",
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "header",
        "img",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "section",
        "span",
        "strong",
        "summary",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
        "head",
        "html",
    ];
    for tag in &tags {
        let name = tag
            .trim_start_matches('/')
            .split([' ', '\n'])
            .next()
            .unwrap();
        assert!(known.contains(&name), "<{tag}>");
        let attributes = tag.split(' ').skip(1);
        for attribute in attributes.filter(|part| part.contains('=')) {
            let name = attribute.split('=').next().unwrap();
            let harmless = !name.starts_with("on") || tag.contains("aria-label=");
            assert!(harmless, "<{tag}>");
        }
        assert!(
            !tag.contains("href=\"") || tag.contains("href=\"#"),
            "<{tag}>"
        );
    }
    let (head, _) = PAGE.split_once("</head>").unwrap();
    assert!(head.contains("default-src 'none'; img-src data:; style-src 'unsafe-inline'"));
    assert!(!head.contains("url(") && !head.contains("@import") && !head.contains("<link"));
    assert!(!PAGE.contains("src=\"http") && !PAGE.contains("<script"));
}

#[test]
fn markdown_has_no_markup_but_its_own() {
    for line in bare(&render::markdown(&REPORT)).lines() {
        let marks = ["<", ">", "&", "[", "]", "`", "_", "~", "://", "www."];
        let rest = line.trim_start_matches('>');
        assert!(!marks.iter().any(|mark| rest.contains(mark)), "{line}");
    }
}

/// Markdown without what a backslash or this library itself has put there.
fn bare(markdown: &str) -> String {
    let mut out = String::new();
    let mut chars = markdown.chars();
    while let Some(c) = chars.next() {
        if c == '\\' {
            chars.next();
        } else {
            out.push(c);
        }
    }
    out.replace("&emsp;", "")
}

#[test]
fn tables_are_read_back_as_they_were() {
    let tables = render::tables(&REPORT);
    let (_, hostile) = tables.iter().find(|(name, _)| name == "hostile").unwrap();
    let lines: Vec<&str> = hostile.split("\r\n").collect();
    assert_eq!(lines[0], "round,unit,name,formula,value");
    assert_eq!(
        lines[1],
        "2026-spring,dale,'=cmd|' /C calc'!A0,'@SUM(A1:A9),-0.3333333333333333"
    );
    assert!(lines[2].ends_with(",c"), "hidden is confidential");
    assert!(lines[3].starts_with("2026-spring,dale,\"a,b\"\"c\",'-1,z"));
    assert!(lines[4].ends_with(",x") && lines[5].ends_with(",x"));
    let (_, deep) = tables.iter().find(|(name, _)| name == "themes").unwrap();
    assert!(deep.starts_with("round,unit,depth,theme,band,mean,"));
    let names: BTreeSet<&String> = tables.iter().map(|(name, _)| name).collect();
    assert_eq!(names.len(), tables.len());
}

#[test]
fn the_page_is_for_phones_dark_screens_paper_and_ears() {
    for rule in [
        "@media print",
        "@page{size:A4",
        "prefers-color-scheme:dark",
        "max-width:43.99rem",
        "print-color-adjust:exact",
        "forced-colors:active",
    ] {
        let css = PAGE
            .replace(": ", ":")
            .replace(" {", "{")
            .replace("{ ", "{");
        assert!(css.contains(rule), "{rule}");
    }
    assert!(PAGE.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    assert!(PAGE.contains("<a class=\"skip\" href=\"#report\">"));
    assert_eq!(PAGE.matches("<h1").count(), 1);
    assert_eq!(PAGE.matches("<main").count(), 1);
    assert_eq!(
        PAGE.matches("<table").count(),
        PAGE.matches("<caption").count()
    );
    let headers = PAGE.matches("<th ").count();
    assert_eq!(headers, PAGE.matches("<th scope=").count());
    let ids: Vec<&str> = PAGE
        .split(" id=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    for reference in PAGE.split("aria-labelledby=\"").skip(1) {
        assert!(ids.contains(&reference.split('"').next().unwrap()));
    }
    assert!(PAGE.len() < 100_000, "{} bytes", PAGE.len());
}

#[test]
fn what_is_hidden_is_drawn_nowhere() {
    let chart = |id: &str| {
        let (_, chart) = PAGE.split_once(&format!("id=\"chart-{id}\"")).unwrap();
        chart.split_once("</figure>").unwrap().0
    };
    // One row of the counts is hidden at one level: a bar less than there are.
    let rows = chart("counts").matches("<span class=\"name\">").count() - 1;
    assert_eq!(
        chart("counts").matches("class=\"stack\"").count(),
        2 * rows - 1
    );
    // A point of which nobody is keeps its place in the key.
    for point in ["Latent", "Emerging", "Established", "Exemplary"] {
        assert!(chart("counts").contains(&format!("</span>{point}</li>")));
        assert!(chart("heat").contains(&format!("</span>{point}</li>")));
    }
}

#[test]
fn a_chart_drawn_elsewhere_is_an_image_that_cannot_run() {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";
    let mut options = RenderOptions::default();
    options.charts.insert("gaps".to_owned(), svg.to_owned());
    let page = render::html(&REPORT, &options).unwrap();
    assert!(
        page.contains("src=\"data:image/svg+xml;base64,PHN2Zy") && !page.contains("alert(1)\"")
    );
    // The plain form stays for narrow screens.
    assert!(page.contains("<figure class=\"chart pictured\" id=\"chart-gaps\">"));
    assert!(page.len() > PAGE.len());
    options
        .charts
        .insert("gaps".to_owned(), "not a picture".to_owned());
    let failed = |options: &RenderOptions| render::html(&REPORT, options).unwrap_err();
    assert_eq!(
        failed(&options),
        RenderError::NotSvg {
            id: "gaps".to_owned()
        }
    );
    options.charts.clear();
    options.charts.insert("gap".to_owned(), svg.to_owned());
    assert_eq!(
        failed(&options),
        RenderError::UnknownChart {
            id: "gap".to_owned()
        }
    );
}

#[test]
fn a_vendor_makes_the_page_its_own() {
    let options = json!({
        "logo": "data:image/png;base64,iVBORw0KGgo=",
        "logo_alt": "Brook & Co.",
        "colours": { "brand": "#7a1f5c" },
        "css": "h1 { font-family: Georgia }",
        "templates": {
            "blocks/paragraph.html": "{% include 'own/mark.html' %}<p>{{ block.text|upper }}</p>",
            "own/mark.html": "<hr>"
        }
    });
    let options: RenderOptions = serde_json::from_value(options).unwrap();
    let page = render::html(&REPORT, &options).unwrap();
    for part in [
        "alt=\"Brook &amp; Co.\"",
        "--brand:#7a1f5c",
        "Georgia",
        "<hr><p>DARKER CELLS",
    ] {
        assert!(page.contains(part), "{part}");
    }
}

#[test]
fn a_faulty_option_is_told() {
    let fails = |options: Value| {
        let options = serde_json::from_value(options).unwrap();
        render::html(&REPORT, &options).unwrap_err().to_string()
    };
    let template = |text: &str| fails(json!({ "templates": { "section.html": text } }));
    for (text, line) in [
        ("\n{% if %}", 2),
        ("\n\n{{ section.no_such_thing }}", 3),
        ("{{ section.title|no_such_filter }}", 1),
        ("\n{% include 'no_such.html' %}", 2),
        ("{% include 'section.html' %}", 1),
        (
            "{% for a in range(9999) %}{% for b in range(9999) %}x{% endfor %}{% endfor %}",
            1,
        ),
        ("{% set a = 'x' * 999999999 %}", 1),
    ] {
        let told = template(text);
        let at = format!("template `section.html`, line {line}: ");
        assert!(told.starts_with(&at), "{text}: {told}");
    }
    for (options, part) in [
        (
            json!({ "templates": { "sections.html": "" } }),
            "no template `sections.html`",
        ),
        (
            json!({ "templates": { "style.css": "a{background:url(//b.c)}" } }),
            "must not hold `url(`",
        ),
        (json!({ "css": "</style><script>" }), "must not hold `</`"),
        (
            json!({ "logo": "https://a.b/c.png", "logo_alt": "c" }),
            "logo",
        ),
        (
            json!({ "logo": "data:image/png;base64,iVBORw0KGgo=" }),
            "logo_alt",
        ),
        (
            json!({ "logo": "data:text/html;base64,iVBORw0KGgo=", "logo_alt": "c" }),
            "logo",
        ),
        (
            json!({ "colours": { "ink": "#999999" } }),
            "contrast of 2.8",
        ),
    ] {
        let told = fails(options);
        assert!(told.contains(part), "{told}");
    }
    assert!(
        Rgb::new("red;}").is_err(),
        "colours are checked when they are read"
    );
}

/// The report with some of its values changed for others of the same type.
fn mangled(value: &Value, next: &mut impl FnMut() -> u64) -> Value {
    const TEXTS: [&str; 8] = [
        "",
        "</style></main><script>x</script>",
        "\"'`=\u{0}\u{202e}\u{1f600}",
        "{{ page }}{% endfor %}",
        "|\n\n# a\r\n",
        "../../a b",
        "\u{2028}é漢字",
        "-1",
    ];
    const NUMBERS: [f64; 7] = [0.0, -0.0, -1.0, 1e308, -1e308, 5e-324, 0.5];
    match value {
        Value::Object(members) => {
            let named = |name: &str| {
                matches!(
                    name,
                    "kind"
                        | "role"
                        | "schema_version"
                        | "language"
                        | "palette"
                        | "framework"
                        | "unit"
                        | "round"
                        | "since"
                        | "missing"
                        | "tone"
                )
            };
            let of = |name: &String, value: &Value, next: &mut _| {
                let fixed = named(name)
                    || (name == "id" && SECTIONS.contains(&value.as_str().unwrap_or_default()));
                if fixed {
                    value.clone()
                } else {
                    mangled(value, next)
                }
            };
            members
                .iter()
                .map(|(name, value)| (name.clone(), of(name, value, next)))
                .collect()
        }
        Value::Array(items) => {
            let mut out = Vec::new();
            for item in items {
                match next() % 40 {
                    0 => {}
                    1 => out.extend([mangled(item, next), mangled(item, next)]),
                    _ => out.push(mangled(item, next)),
                }
            }
            out.into()
        }
        Value::String(_) if next().is_multiple_of(6) => one_of(&TEXTS, next).into(),
        Value::Number(number) if number.is_f64() && next().is_multiple_of(4) => {
            one_of(&NUMBERS, next).into()
        }
        Value::Number(number) if number.is_u64() && next().is_multiple_of(9) => {
            one_of(&[0, 1, 7, u64::from(u32::MAX)], next).into()
        }
        other => other.clone(),
    }
}

fn one_of<T: Copy>(all: &[T], next: &mut impl FnMut() -> u64) -> T {
    let at = next() % all.len() as u64;
    all[usize::try_from(at).unwrap()]
}

const SECTIONS: [&str; 8] = [
    "at_a_glance",
    "strengths_and_risks",
    "areas_and_themes",
    "agreement",
    "gaps",
    "quadrant",
    "notes",
    "methods",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_report_becomes_a_page(seed: u64) {
        let mut state = seed | 1;
        let mut next = || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state >> 11
        };
        let report: Report = serde_json::from_value(mangled(&JSON, &mut next)).unwrap();
        let page = render::html(&report, &RenderOptions::default()).unwrap();
        prop_assert!(!page.contains("<script") && !page.contains("NaN") && !page.contains("inf%"));
        prop_assert_eq!(page.matches("</style>").count(), 1);
        prop_assert_eq!(page.matches("<section").count(), page.matches("</section>").count());
        let markdown = bare(&render::markdown(&report));
        prop_assert!(!markdown.contains("<script"));
        for (_, table) in render::tables(&report) {
            prop_assert!(table.starts_with("round,unit"));
        }
    }
}
