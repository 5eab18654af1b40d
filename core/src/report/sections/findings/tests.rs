use serde_json::Value;

use crate::report::said::catalogue;
use crate::report::testing::{blocks, kinds, report};
use crate::report::{Block, ReportOptions, SectionKind, Tone};
use crate::text::Language;

#[test]
fn strengths_come_first_with_the_figures_and_limits_behind_them() {
    let report = report(&kinds()[0], &ReportOptions::default());
    let found = blocks(&report, SectionKind::StrengthsAndRisks);
    let findings = found.iter().filter_map(|block| match block {
        Block::Findings { findings, .. } => Some(findings),
        _ => None,
    });
    let findings: Vec<_> = findings.flatten().collect();
    let first = findings[0];
    assert_eq!(first.tone, Tone::Strength);
    assert_eq!(first.title.text, "5b Vision and Values goes well");
    assert_eq!(
        first.because[0].text,
        "Partnership level: 81% of 58 ratings are Established or above; from 75% a theme counts \
         as a strength. Consensus is 0.76, where 1 is full agreement; at least 0.50 is asked \
         for. 5 ratings were left out."
    );
    assert_eq!(first.because[0].figures.first(), Some(&(47.0 / 58.0)));
    assert_eq!(first.prompts.len(), 2);
    let tones: Vec<Tone> = findings.iter().map(|of| of.tone).collect();
    let risks = tones.iter().position(|tone| *tone == Tone::Risk).unwrap();
    assert!(tones[..risks].iter().all(|tone| *tone == Tone::Strength));
    // A theme is both a strength and a risk; its questions are asked once.
    let asked = findings.iter().flat_map(|of| &of.prompts);
    let mut asked: Vec<&String> = asked.collect();
    let all = asked.len();
    asked.sort();
    asked.dedup();
    assert_eq!(asked.len(), all);
}

#[test]
fn where_nothing_stands_out_the_rules_are_named() {
    let mut options = ReportOptions::default();
    options.dashboard.strength_share = 1.0;
    options.dashboard.risk_share = 0.0;
    options.dashboard.divided_agreement = -1.0;
    options.gaps.gap_limit = 4.0;
    let report = report(&kinds()[0], &options);
    let [Block::Paragraph { said }] = blocks(&report, SectionKind::StrengthsAndRisks) else {
        panic!("something stands out");
    };
    assert!(
        said.text
            .starts_with("Nothing stands out by the rules in use.")
    );
    assert_eq!(said.figures, [1.0, 0.5, 0.0, -1.0]);
}

/// The keys whose words are the same in both languages, being names and figures.
const ALIKE: [&str; 7] = [
    "standing.at",
    "standing.band",
    "standing.band_of",
    "standing.n",
    "findings.hub_names",
    "agreement.point",
    "progress.p",
];

/// Every text in a document.
fn texts(value: &Value, into: &mut Vec<String>) {
    match value {
        Value::String(text) => into.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| texts(item, into)),
        Value::Object(members) => {
            let said = members.iter().filter(|(name, _)| *name != "spec");
            said.for_each(|(_, member)| texts(member, into));
        }
        _ => {}
    }
}

#[test]
fn words_are_translated_and_every_key_has_its_words() {
    let parts = [
        "standing.",
        "areas.",
        "findings.",
        "agreement.",
        "progress.",
    ];
    for key in catalogue::keys() {
        if parts.iter().any(|part| key.starts_with(part)) && !ALIKE.contains(&key) {
            let [en, cy] = ["en", "cy"].map(|language| catalogue::pattern(key, language));
            assert_ne!(en, cy, "{key}");
        }
    }
    for of in kinds() {
        for language in ["en", "cy"] {
            let options = ReportOptions {
                language: Some(Language::new(language).unwrap()),
                ..ReportOptions::default()
            };
            let report = serde_json::to_value(report(&of, &options)).unwrap();
            let mut all = Vec::new();
            texts(&report["sections"], &mut all);
            for text in all {
                let raw = parts.iter().any(|part| text.starts_with(part));
                assert!(
                    !raw && !text.contains("  ") && !text.contains('{'),
                    "{text}"
                );
            }
        }
    }
}
