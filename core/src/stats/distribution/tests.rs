//! Against mpmath 1.3 at 40 digits.

use super::*;
use crate::stats::Undefined;
use proptest::prelude::*;

/// Equal to 12 digits, whatever the size.
#[track_caller]
fn assert_digits(figure: Result<f64, Undefined>, expected: f64) {
    let figure = figure.unwrap();
    assert!(
        (figure - expected).abs() <= 1e-12 * expected.abs(),
        "{figure:e} is not {expected:e}"
    );
}

#[test]
fn normal_tails() {
    for (x, cdf) in [
        (-37.0, 5.725571222524577e-300),
        (-20.0, 2.7536241186062337e-89),
        (-8.0, 6.220960574271784e-16),
        (-3.0, 0.0013498980316300946),
        (-1.0, 0.15865525393145705),
        (-0.1, 0.460172162722971),
        (1e-10, 0.5000000000398942),
        (0.5, 0.6914624612740131),
        (1.96, 0.9750021048517795),
        (5.0, 0.9999997133484281),
        (8.2, 0.9999999999999999),
    ] {
        assert_digits(normal_cdf(x), cdf);
        assert_digits(normal_sf(-x), cdf);
    }
}

#[test]
fn t_tails() {
    for (t, df, sf) in [
        (0.0, 3.0, 0.5),
        (0.1, 1.0, 0.4682744825694464),
        (-2.5, 2.0, 0.9351941398892446),
        (1e-8, 4.0, 0.49999999625),
        (12.7, 1.0, 0.02501216384467208),
        (3.2, 4.0, 0.01645040530046949),
        (2.0, 30.0, 0.02731252248149155),
        (40.0, 5.0, 9.205981085886477e-08),
        (100000.0, 2.5, 2.274751923175622e-13),
        (9.0, 500.0, 2.3568692526097253e-18),
        (1.5, 1000000.0, 0.06680735911839639),
        (1e+160, 0.5, 3.207009754142229e-81),
        (35.0, 10000.0, 1.411959458717138e-253),
    ] {
        assert_digits(t_sf(t, df), sf);
        assert_digits(t_cdf(-t, df), sf);
    }
}

#[test]
fn f_tails() {
    for (f, df1, df2, cdf, sf) in [
        (1.0, 5.0, 5.0, 0.5, 0.5),
        (4.5, 2.0, 9.0, 0.9558058261758408, 0.04419417382415922),
        (0.001, 3.0, 20.0, 4.527037955337391e-5, 0.9999547296204466),
        (60.0, 4.0, 8.0, 0.9999947256556787, 5.274344321282877e-06),
        (2.5, 1.0, 1.0, 0.6409829640286239, 0.3590170359713761),
        (1.2, 100.0, 200.0, 0.8599566424723363, 0.14004335752766373),
        (9.0, 3.0, 1000.0, 0.9999930467778602, 6.953222139832145e-06),
        (
            1000000.0,
            2.0,
            3.0,
            0.9999999981628869,
            1.837113173581193e-09,
        ),
        (0.3, 7.5, 2.5, 0.08604792184781365, 0.9139520781521864),
    ] {
        assert_digits(f_cdf(f, df1, df2), cdf);
        assert_digits(f_sf(f, df1, df2), sf);
    }
}

#[test]
fn chi_squared_tails() {
    for (x, df, cdf, sf) in [
        (3.841459, 1.0, 0.9500000053468043, 0.04999999465319577),
        (6.5, 2.0, 0.961225792168278, 0.03877420783172201),
        (0.01, 3.0, 0.0002651650586556098, 0.9997348349413444),
        (200.0, 5.0, 1.0, 2.8406228986415315e-41),
        (1e-6, 1.0, 0.0007978844278221252, 0.9992021155721779),
        (100.0, 100.0, 0.5188083154720433, 0.48119168452795674),
        (1100.0, 1000.0, 0.9853855918737048, 0.014614408126295194),
        (5.0, 0.5, 0.99078625152046, 0.009213748479540033),
        (900.0, 1000.0, 0.010717238091289742, 0.9892827619087102),
        (1400.0, 2.0, 1.0, 9.85967654375977e-305),
    ] {
        assert_digits(chi_squared_cdf(x, df), cdf);
        assert_digits(chi_squared_sf(x, df), sf);
    }
}

#[test]
fn beta_tails() {
    for (x, a, b, cdf, sf) in [
        (0.5, 2.0, 3.0, 0.6875, 0.3125),
        (1e-10, 0.5, 0.5, 6.366197723781917e-06, 0.9999936338022762),
        (0.999, 2.0, 0.25, 0.7777595307303856, 0.22224046926961444),
        (0.3, 100.0, 200.0, 0.10884306564490975, 0.8911569343550902),
        (0.01, 3.0, 4.0, 1.955359e-05, 0.99998044641),
        (0.7, 30.0, 5.0, 0.011657842663832414, 0.9883421573361676),
        (0.2, 1.0, 1.0, 0.2, 0.8),
        (0.05, 0.01, 5.0, 0.988957602012135, 0.011042397987864987),
        (0.52, 500.0, 500.0, 0.8970824726930043, 0.10291752730699572),
    ] {
        assert_digits(beta_cdf(x, a, b), cdf);
        assert_digits(beta_sf(x, a, b), sf);
    }
}

#[test]
fn binomial_chances() {
    for (k, n, p, pmf, cdf, sf) in [
        (2, 5, 0.5, 0.3125, 0.5, 0.5),
        (
            0,
            10,
            0.001,
            0.9900448802097482,
            0.9900448802097482,
            0.00995511979025179,
        ),
        (10, 10, 0.9, 0.3486784401000001, 1.0, 0.0),
        (
            500,
            1000,
            0.45,
            0.00016574055418552087,
            0.9993191913375663,
            0.0006808086624337397,
        ),
        (
            3,
            1000,
            0.1,
            3.984067521056188e-41,
            4.0938124727935154e-41,
            1.0,
        ),
        (7, 7, 0.0, 0.0, 1.0, 0.0),
        (0, 7, 0.0, 1.0, 1.0, 0.0),
        (
            15,
            20,
            0.2,
            1.6647293239296013e-07,
            0.9999999861965351,
            1.3803464949760011e-8,
        ),
    ] {
        assert_digits(binomial_pmf(k, n, p), pmf);
        assert_digits(binomial_cdf(k, n, p), cdf);
        assert_digits(binomial_sf(k, n, p), sf);
    }
}

#[test]
fn normal_quantiles() {
    for (p, x) in [
        (0.975, 1.9599639845400538),
        (0.025, -1.9599639845400543),
        (1e-300, -37.0470962993612),
        (1e-15, -7.941345326170997),
        (0.3, -0.5244005127080408),
        (0.5000001, 2.506628273311648e-07),
        (0.6, 0.2533471031357997),
        (0.8, 0.8416212335729144),
        (0.999999, 4.753424308817087),
    ] {
        assert_digits(normal_quantile(p), x);
    }
}

#[test]
fn t_quantiles() {
    for (p, df, t) in [
        (0.975, 4.0, 2.7764451051977934),
        (0.975, 1.0, 12.706204736174694),
        (0.55, 3.0, 0.13659819935369902),
        (0.995, 2.5, 7.163728138948783),
        (1e-10, 7.0, -53.83557948467373),
        (0.25, 100.0, -0.6769510430114715),
        (0.9, 100000.0, 1.2815600314493611),
        (1e-5, 0.5, -1028491156.3163399),
    ] {
        assert_digits(t_quantile(p, df), t);
    }
}

#[test]
fn f_quantiles() {
    for (p, df1, df2, f) in [
        (0.975, 5.0, 10.0, 4.2360856681886325),
        (0.025, 5.0, 10.0, 0.15107670102998202),
        (0.95, 1.0, 3.0, 10.127964486013926),
        (0.5, 100.0, 7.0, 1.095684207841978),
        (0.999, 2.0, 2.0, 998.9999999999991),
        (1e-6, 3.0, 8.0, 7.608220904816312e-05),
    ] {
        assert_digits(f_quantile(p, df1, df2), f);
    }
}

#[test]
fn chi_squared_quantiles() {
    for (p, df, x) in [
        (0.95, 3.0, 7.814727903251178),
        (0.025, 1.0, 0.000982069117175256),
        (0.5, 0.5, 0.08734760470574682),
        (0.999, 50.0, 86.66081519040314),
        (1e-8, 4.0, 0.0002828560466722577),
    ] {
        assert_digits(chi_squared_quantile(p, df), x);
    }
}

#[test]
fn beta_quantiles() {
    for (p, a, b, x) in [
        (0.975, 1.0, 5.0, 0.5218237501049814),
        (0.025, 3.0, 8.0, 0.06673951117773447),
        (0.5, 0.5, 0.5, 0.5),
        (1e-6, 0.5, 3.0, 2.844444444445523e-13),
        (0.3, 50.0, 20.0, 0.6874466666775814),
        (0.999, 8.0, 1.0, 0.9998749452782957),
    ] {
        assert_digits(beta_quantile(p, a, b), x);
    }
}

#[test]
fn binomial_quantiles() {
    // SciPy 1.17: binom.ppf.
    for (q, n, p, k) in [
        (0.025, 10, 0.5, 2),
        (0.975, 10, 0.5, 8),
        (0.5, 5, 0.5, 2),
        (0.99, 44, 0.3, 20),
        (0.0, 4, 0.5, 0),
        (1.0, 4, 0.5, 4),
        (0.5, 4, 0.0, 0),
        (0.5, 4, 1.0, 4),
    ] {
        assert_eq!(binomial_quantile(q, n, p), Ok(k), "{q} {n} {p}");
    }
}

#[test]
fn ends_are_exact() {
    assert_eq!(normal_cdf(f64::INFINITY), Ok(1.0));
    assert_eq!(normal_sf(f64::INFINITY), Ok(0.0));
    assert_eq!(t_sf(f64::INFINITY, 3.0), Ok(0.0));
    assert_eq!(t_sf(f64::NEG_INFINITY, 3.0), Ok(1.0));
    assert_eq!(f_sf(f64::INFINITY, 2.0, 3.0), Ok(0.0));
    assert_eq!(f_sf(0.0, 2.0, 3.0), Ok(1.0));
    assert_eq!(f_cdf(-1.0, 2.0, 3.0), Ok(0.0));
    assert_eq!(chi_squared_sf(f64::INFINITY, 3.0), Ok(0.0));
    assert_eq!(chi_squared_sf(0.0, 3.0), Ok(1.0));
    assert_eq!(beta_cdf(1.0, 2.0, 3.0), Ok(1.0));
    assert_eq!(beta_quantile(0.0, 2.0, 3.0), Ok(0.0));
    assert_eq!(beta_quantile(1.0, 2.0, 3.0), Ok(1.0));
    assert_eq!(f_quantile(0.0, 2.0, 3.0), Ok(0.0));
    assert_eq!(binomial_cdf(9, 5, 0.5), Ok(1.0));
    assert_eq!(binomial_pmf(9, 5, 0.5), Ok(0.0));
    assert_eq!(binomial_pmf(5, 5, 1.0), Ok(1.0));
    assert_eq!(binomial_pmf(0, 0, 0.0), Ok(1.0));
}

#[test]
fn refusals_have_reasons() {
    for p in [0.0, 1.0, -0.1, 1.1] {
        assert_eq!(normal_quantile(p), Err(Undefined::OutOfRange));
        assert_eq!(t_quantile(p, 4.0), Err(Undefined::OutOfRange));
    }
    assert_eq!(f_quantile(1.0, 2.0, 2.0), Err(Undefined::OutOfRange));
    assert_eq!(chi_squared_quantile(1.0, 2.0), Err(Undefined::OutOfRange));
    for df in [0.0, -1.0, f64::INFINITY] {
        assert_eq!(t_sf(1.0, df), Err(Undefined::OutOfRange));
        assert_eq!(f_sf(1.0, df, 2.0), Err(Undefined::OutOfRange));
        assert_eq!(f_sf(1.0, 2.0, df), Err(Undefined::OutOfRange));
        assert_eq!(chi_squared_sf(1.0, df), Err(Undefined::OutOfRange));
    }
    assert_eq!(t_sf(f64::NAN, 3.0), Err(Undefined::NotFinite));
    assert_eq!(t_sf(1.0, f64::NAN), Err(Undefined::NotFinite));
    assert_eq!(normal_cdf(f64::NAN), Err(Undefined::NotFinite));
    assert_eq!(t_quantile(1e-300, 0.25), Err(Undefined::NotFinite));
}

fn total(figure: Result<f64, Undefined>) -> bool {
    figure.is_ok_and(f64::is_finite) || figure.is_err()
}

proptest! {
    #[test]
    fn a_quantile_undoes_a_share(p in 0.001..0.999_f64, df1 in 0.3..300.0, df2 in 0.3..300.0) {
        let close = |figure: Result<f64, Undefined>| figure.is_ok_and(|q| (q - p).abs() < 1e-12);
        prop_assert!(close(normal_cdf(normal_quantile(p)?)));
        prop_assert!(close(t_cdf(t_quantile(p, df1)?, df1)));
        prop_assert!(close(f_cdf(f_quantile(p, df1, df2)?, df1, df2)));
        prop_assert!(close(chi_squared_cdf(chi_squared_quantile(p, df1)?, df1)));
    }

    #[test]
    fn both_tails_make_one(x in 0.0..20.0, df1 in 0.1..500.0, df2 in 0.1..500.0) {
        let one = |a: f64, b: f64| (a + b - 1.0).abs() < 1e-12;
        prop_assert!(one(f_cdf(x, df1, df2)?, f_sf(x, df1, df2)?));
        prop_assert!(one(t_cdf(x, df1)?, t_sf(x, df1)?));
        prop_assert!(one(chi_squared_cdf(x, df1)?, chi_squared_sf(x, df1)?));
        prop_assert!(one(beta_cdf(x / 20.0, df1, df2)?, beta_sf(x / 20.0, df1, df2)?));
    }

    #[test]
    fn a_square_of_t_is_f_and_a_square_of_a_normal_is_chi_squared(x in 0.0..9.0, df in 0.5..200.0) {
        let close = |a: f64, b: f64| (a - b).abs() <= 1e-12 * b;
        prop_assert!(close(2.0 * t_sf(x, df)?, f_sf(x * x, 1.0, df)?));
        prop_assert!(close(2.0 * normal_sf(x)?, chi_squared_sf(x * x, 1.0)?));
    }

    #[test]
    fn a_binomial_adds_up(n in 0..60_u64, k in 0..60_u64, p in 0.0..=1.0) {
        let sum = (0..=k).try_fold(0.0, |sum, i| Ok(sum + binomial_pmf(i, n, p)?));
        let sum: Result<f64, Undefined> = sum;
        prop_assert!((sum? - binomial_cdf(k, n, p)?).abs() < 1e-12);
    }

    #[test]
    fn never_panics(x in any::<f64>(), a in any::<f64>(), b in any::<f64>(), k in any::<u64>()) {
        for figure in [
            normal_cdf(x), normal_pdf(x), normal_quantile(x), t_sf(x, a), t_quantile(x, a),
            f_sf(x, a, b), f_cdf(x, a, b), chi_squared_sf(x, a), beta_cdf(x, a, b),
            binomial_pmf(k, k, x), binomial_cdf(k / 2, k, x),
        ] {
            prop_assert!(total(figure));
        }
    }
}
