//! Statistics by name: values of other programs, and calls that mean harm.
#![allow(
    clippy::similar_names,
    clippy::unreadable_literal,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test quotes other programs, and fails by panicking"
)]

use pedt::api;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

/// Every statistic, with every field.
fn examples() -> Value {
    serde_json::from_str(include_str!("../src/schema/examples/measure.json")).unwrap()
}

fn answer(call: &Value) -> Value {
    serde_json::from_str(&api::measure(&call.to_string())).unwrap()
}

/// Figures of the examples as other programs give them: kind, which of its
/// examples, figure, value.
///
/// SciPy 1.17, NumPy 2.4, statsmodels, pingouin, krippendorff and irrCAC (which
/// prints five places); agrmt and multilevel in R for measures of one item;
/// Shrout & Fleiss (1979), Krippendorff (2011) and Ayre & Scally (2014) as printed;
/// enumeration in Python for exact p with ties.
const FIGURES: &[(&str, usize, &str, f64)] = &[
    ("counts", 0, "mean", 2.8333333333333335),
    ("counts", 0, "standard_deviation", 0.752772652709081),
    ("counts", 0, "share_at_threshold", 0.6666666666666666),
    ("cronbach_alpha", 0, "alpha", 0.9295774647887325),
    ("cronbach_alpha", 0, "lower", 0.7016841078740403),
    ("cronbach_alpha", 0, "upper", 0.989360795702114),
    ("krippendorff_alpha", 0, "alpha", 0.8153875037548814),
    ("mann_whitney", 0, "p", 0.2857142857142857),
    ("mann_whitney", 0, "u1", 3.0),
    ("t_two_samples", 0, "t", -1.9639610121239317),
    ("t_two_samples", 0, "p", 0.04907015380407708),
    ("t_one_sample", 0, "p", 0.058329302806262556),
    ("t_one_sample", 0, "lower", 1.9699144872473648),
    ("pearson", 0, "r", 0.7876742786398253),
    ("pearson", 0, "p", 0.06283726134016099),
    ("pearson", 0, "lower", -0.06621408550593688),
    ("spearman", 0, "rho", 0.8088235294117647),
    ("spearman", 0, "p", 0.051329063199674334),
    ("kendall", 0, "tau", 0.6428571428571429),
    ("paired_difference", 0, "d_z", 0.6358383670736646),
    ("mean_difference", 0, "cohens_d", -1.3887301496588274),
    ("friedman", 0, "chi_squared", 5.733333333333333),
    ("friedman", 0, "p", 0.056888238346101516),
    ("friedman", 0, "kendalls_w", 0.7166666666666667),
    ("page", 0, "l", 54.5),
    ("kruskal_wallis", 0, "h", 5.414529914529915),
    ("kruskal_wallis", 0, "p", 0.0667190368147939),
    ("theil_sen", 0, "slope", 0.25),
    ("theil_sen", 0, "intercept", 1.65),
    ("least_squares", 0, "slope", 0.215),
    ("least_squares", 0, "p", 0.027618981051320463),
    ("mann_kendall", 0, "p", 0.08333333333333333),
    ("mann_kendall", 0, "s", 8.0),
    ("share", 0, "clopper_pearson_lower", 0.22277809550351213),
    ("share", 0, "clopper_pearson_upper", 0.9567281317072583),
    ("share", 0, "agresti_coull_lower", 0.2957458605912372),
    ("share_difference", 0, "lower", -0.24921495104407537),
    ("share_difference", 0, "upper", 0.5973326474008),
    ("one_way", 0, "f", 8.238636363636365),
    ("one_way", 0, "p", 0.026150330423491755),
    ("percentile_rank", 0, "percentile_rank", 50.0),
    ("values", 0, "weighted_mean", 1.913265306122449),
    ("funnel_mean", 0, "alarm_upper", 3.9360929224671253),
    ("consensus", 0, "consensus", 0.8050125),
    ("agreement", 0, "agreement", 0.2222222222),
    ("agreement", 0, "polarisation", 0.3888888889),
    ("dispersion", 0, "leik", 0.5555555556),
    ("r_wg", 1, "r_wg", 0.0),
    ("average_deviation", 0, "from_mean", 0.5555555556),
    ("average_deviation", 0, "limit", 0.6666666667),
    ("a_wg", 0, "a_wg", 0.5584415584),
    ("r_wg_j", 0, "r_wg_j_star", 0.8222222222222222),
    ("icc", 0, "icc", 0.289764),
    ("icc", 0, "f", 11.027248),
    ("icc", 0, "p", 0.000135),
    ("gwet_ac", 0, "coefficient", 0.84632),
    ("gwet_ac", 0, "lower", 0.75852),
    ("fleiss_kappa", 0, "coefficient", -0.28114),
    ("fleiss_kappa", 0, "standard_error", 0.08357),
    ("raw_agreement", 0, "pairs", 0.44444),
    ("signed_rank", 0, "w_plus", 12.5),
    ("signed_rank", 0, "p", 0.3125),
    ("signed_rank", 0, "rank_biserial", 0.6666666666666666),
    ("signed_rank", 1, "w_plus", 16.5),
    ("signed_rank", 1, "p", 0.3125),
    ("signed_rank", 1, "rank_biserial", 0.65),
    ("sign_flip", 0, "p", 0.0625),
    ("cliff_delta", 0, "delta", -0.625),
    ("cliff_delta", 0, "a", 0.1875),
    ("bootstrap", 0, "lower", 2.25),
    ("bootstrap", 0, "upper", 3.0833333333333335),
    ("bootstrap", 0, "resamples", 462.0),
    ("bootstrap", 2, "lowest_single", 2.0),
    ("bootstrap", 2, "highest_leave_one_out", 3.5),
    ("bootstrap", 3, "upper", 2.5),
    ("content_validity", 0, "s_cvi_average", 0.8888888888888888),
    ("content_validity", 0, "s_cvi_universal", 0.6666666666666666),
    ("content_validity_ratio", 0, "ratio", 0.75),
    ("content_validity_ratio", 0, "critical_number", 7.0),
    ("one_way", 0, "icc1", 0.733870967741),
    ("one_way", 0, "icc2", 0.878620689655),
    ("mcdonald_omega", 0, "omega", 0.9389671361502347),
    ("cohen_kappa", 0, "coefficient", 0.7368421052631579),
    ("funnel_share", 0, "warning_lower", 0.016666666666666757),
];

#[test]
fn figures_are_those_of_other_programs() {
    let answer = answer(&examples());
    let measures = answer["measures"].as_array().unwrap();
    for &(kind, which, name, expected) in FIGURES {
        let mut of_kind = measures.iter().filter(|measured| measured["kind"] == kind);
        let measured = of_kind.nth(which).unwrap_or_else(|| panic!("no {kind}"));
        let figure = &measured["figures"][name];
        let value = figure["value"].as_f64();
        let value = value.unwrap_or_else(|| panic!("{kind}: {name} is {figure}"));
        assert!(
            (value - expected).abs() < 6e-6,
            "{kind}: {name} is {value}, not {expected}"
        );
    }
}

#[test]
fn rows_are_those_of_other_programs() {
    let answer = answer(&examples());
    let rows = |kind: &str, name: &str| -> Vec<Option<f64>> {
        let measures = answer["measures"].as_array().unwrap();
        let measured = measures.iter().find(|measured| measured["kind"] == kind);
        let rows = measured.unwrap()["rows"].as_array().unwrap();
        let figures = rows
            .iter()
            .map(|row| row["figures"][name]["value"].as_f64());
        figures.collect()
    };
    // statsmodels: multipletests(method="holm" | "fdr_bh").
    assert_eq!(
        rows("adjusted_p", "holm"),
        [Some(0.03), Some(0.06), None, Some(0.06)]
    );
    assert_eq!(
        rows("adjusted_p", "benjamini_hochberg"),
        [Some(0.03), Some(0.04), None, Some(0.04)]
    );
    // Polit, Beck & Owen (2007): three of three, and two of three.
    let kappa = rows("content_validity", "kappa");
    assert_eq!(kappa[0], Some(1.0));
    assert!((kappa[1].unwrap() - (2.0 / 3.0 - 0.375) / 0.625).abs() < 1e-12);
}

#[test]
fn too_few_is_said() {
    let call = json!({ "schema_version": "1", "measures": [
        { "kind": "sign_flip", "differences": [1, 1, 1, 1, 1] },
        { "kind": "sign_flip", "differences": [1, 1, 1, 1, 1, 1] },
        { "kind": "bootstrap", "values": [2, 3] },
        { "kind": "bootstrap", "values": [2, 3], "population": 2 },
        { "kind": "cronbach_alpha", "ratings": [[1, 2], [2, 1]] },
        { "kind": "one_way", "groups": [[1, 4], [4, 1], [2, 3, 2]] },
    ] });
    let answer = answer(&call);
    let notes = |at: usize| answer["measures"][at]["notes"].clone();
    assert_eq!(notes(0), json!(["never_significant"]));
    assert_eq!(notes(1), Value::Null);
    assert_eq!(notes(2), json!(["small_n", "too_few_for_interval"]));
    assert_eq!(notes(3), json!(["census"]));
    assert_eq!(notes(4), json!(["small_n"]));
    assert_eq!(notes(5), json!(["negative_variance"]));
}

#[test]
fn a_figure_that_is_not_there_has_its_reason() {
    let call = json!({ "schema_version": "1", "measures": [
        { "kind": "agreement", "counts": [0, 0, 0, 0] },
        { "kind": "cronbach_alpha", "ratings": [[1, 2], [2]] },
        { "kind": "pearson", "x": [1, 2], "y": [1] },
        { "kind": "consensus", "counts": [1, 1] },
    ] });
    let answer = answer(&call);
    let figure = |at: usize, name: &str| answer["measures"][at]["figures"][name].clone();
    let undefined = |reason: &str| json!({ "kind": "undefined", "reason": reason });
    assert_eq!(figure(0, "agreement"), undefined("no_answers"));
    assert_eq!(figure(1, "alpha"), undefined("unequal_lengths"));
    assert_eq!(answer["measures"][1]["n"], 2);
    assert_eq!(figure(2, "r"), undefined("unequal_lengths"));
    assert_eq!(
        figure(3, "agreement_with_target"),
        json!({ "kind": "not_applicable" })
    );
}

#[test]
fn every_fault_of_a_call_has_its_place() {
    let answer = api::measure(
        r#"{ "schema_version": "1", "measures": [
            { "kind": "cronbach" },
            { "kind": "cronbach_alpha", "ratings": [[1, "2"]], "confidence": 95, "mising": "no" },
            { "counts": [1, 2] },
            { "kind": "agreement", "counts": [1, -2, 0.5] },
            { "kind": "bootstrap", "values": [1], "draws": 0, "method": "bias" },
            7
        ] }"#,
    );
    let answer: Value = serde_json::from_str(&answer).unwrap();
    assert_eq!(answer["kind"], "failed");
    let found = answer["diagnostics"].as_array().unwrap();
    let places: Vec<(&str, &str)> = found
        .iter()
        .map(|d| (d["code"].as_str().unwrap(), d["pointer"].as_str().unwrap()))
        .collect();
    assert_eq!(
        places,
        [
            ("unknown_choice", "/measures/0/kind"),
            ("wrong_type", "/measures/1/ratings/0/1"),
            ("number_out_of_range", "/measures/1/confidence"),
            ("unknown_field", "/measures/1/mising"),
            ("missing_field", "/measures/2/kind"),
            ("number_out_of_range", "/measures/3/counts/1"),
            ("wrong_type", "/measures/3/counts/2"),
            ("number_out_of_range", "/measures/4/draws"),
            ("unknown_choice", "/measures/4/method"),
            ("wrong_type", "/measures/5"),
        ]
    );
}

/// Every value within a document, by its pointer.
fn places(value: &Value, at: String, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                places(item, format!("{at}/{index}"), found);
            }
        }
        Value::Object(members) => {
            for (key, item) in members {
                places(item, format!("{at}/{key}"), found);
            }
        }
        _ => {}
    }
    found.push(at);
}

proptest! {
    #[test]
    fn answers_whatever_stands_in_a_call(
        changes in proptest::collection::vec(
            (any::<Index>(), select(vec![
                json!(null), json!(0), json!(1), json!(-1), json!(1e308), json!(-1e308),
                json!(5e-324), json!(4_294_967_295_u32), json!(0.5), json!([]), json!([[]]),
                json!([0, 0]), json!([1e308, -1e308, 1e308]), json!([[1, null], [null, 1]]),
                json!([2, 2, 2, 2, 2, 2, 2, 2, 2]), json!("exact"), json!(true),
            ])),
            1..4,
        ),
        measure in any::<Index>(),
    ) {
        let mut call = examples();
        let measures = call["measures"].as_array_mut().unwrap();
        let mut changed = measures.swap_remove(measure.index(measures.len()));
        for (place, value) in changes {
            let mut found = Vec::new();
            places(&changed, String::new(), &mut found);
            let place = found[place.index(found.len())].clone();
            if !place.is_empty() && place != "/kind" {
                *changed.pointer_mut(&place).unwrap() = value;
            }
        }
        let call = json!({ "schema_version": "1", "measures": [changed] });
        let text = api::measure(&call.to_string());
        let answer: Value = serde_json::from_str(&text).unwrap();
        prop_assert!(answer["kind"] == "measured" || answer["kind"] == "failed");
        prop_assert!(!text.contains(r#""value":null"#), "{text} to {call}");
    }
}
