//! The statistics that can be measured.

use serde::{Deserialize, Serialize};

use super::counts;
use super::declare::measures;
use super::options::{
    AgreementWeights, AlternativeHypothesis, CliffVariance, Confidence, Draws, FactorMatrix,
    GroupSizeRule, IccModel, IccScores, IntervalMethod, MeasurementLevel, MissingRule,
    NullDistribution, PMethod, PoolingCentre, QuartileRule, RelevantFrom, ResampledFigure, Seed,
    SignificanceLevel, SpreadRule, TieRule, ZeroRule,
};
use super::outcome::Outcome;
use super::resampled::Resampled;
use super::{groups, ratings, resampled, review, samples};
use crate::diagnostic::Diagnostics;
use crate::json::{Read, Reading, Tree, choices};
use crate::pointer::Pointer;
use crate::stats::{correlation, trend};

measures! {
    // Counts: how many chose each point of a scale, lowest first.

    /// Mean, spread, medians and quartiles of a scale, in positions from 1;
    /// the interpolated median spreads the answers at a point evenly over it.
    Counts = "counts" {
        /// How many chose each point, lowest first.
        counts: Vec<u32>,
        ;
        /// The position, counted from 1, from which answers are good enough.
        threshold: Option<u32>,
        /// What a quartile is where the share is reached exactly.
        quartiles: QuartileRule,
    }
    figures [
        "mean", "standard_deviation", "variance", "median", "low_median", "high_median",
        "interpolated_median", "lower_quartile", "upper_quartile", "share_at_threshold", "net",
    ]
    rows []
    fewest 0
    => counts::summary(counts, *threshold, *quartiles);

    /// Consensus, and agreement with a target (Tastle & Wierman 2007).
    Consensus = "consensus" {
        /// How many chose each point, lowest first.
        counts: Vec<u32>,
        ;
        /// The position, counted from 1, with which agreement is measured.
        target: Option<f64>,
    }
    figures ["consensus", "agreement_with_target"]
    rows []
    fewest 0
    => counts::consensus(counts, *target);

    /// Agreement A of van der Eijk (2001), and polarisation, (1 − A)/2.
    Agreement = "agreement" {
        /// How many chose each point, lowest first.
        counts: Vec<u32>,
        ;
    }
    figures ["agreement", "polarisation"]
    rows []
    fewest 0
    => counts::agreement(counts);

    /// Ordinal dispersion: Leik (1966) and one less it, IOV (Berry & Mielke
    /// 1992), Kvålseth (1995), l² and l (Blair & Lacy 2000), and entropy.
    Dispersion = "dispersion" {
        /// How many chose each point, lowest first.
        counts: Vec<u32>,
        ;
    }
    figures ["leik", "leik_consensus", "iov", "kvalseth", "l_squared", "l", "entropy"]
    rows []
    fewest 0
    => counts::dispersion(counts);

    /// Within-group agreement of one item (James, Demaree & Wolf 1984, 1993).
    RWg = "r_wg" {
        /// How many chose each point, lowest first.
        counts: Vec<u32>,
        ;
        /// What people without an opinion would answer.
        null: NullDistribution,
        /// The proportions of their answers, if declared: one a point.
        null_shares: Vec<f64>,
        /// The variance of their answers, if given.
        null_variance: Option<f64>,
        /// Whether less than 0 is given as 0.
        truncate: bool,
    }
    figures ["r_wg", "null_variance"]
    rows []
    fewest 0
    => counts::r_wg(counts, counts::null(*null, null_shares, *null_variance), *truncate);

    /// Average deviation from mean and median (Burke, Finkelstein & Dusig
    /// 1999), and the usual limit, a sixth of the points (Burke & Dunlap 2002).
    AverageDeviation = "average_deviation" {
        /// How many chose each point, lowest first.
        counts: Vec<u32>,
        ;
    }
    figures ["from_mean", "from_median", "limit"]
    rows []
    fewest 0
    => counts::average_deviation(counts);

    /// Agreement within a group as a share of what its mean allows (Brown &
    /// Hauenstein 2005).
    AWg = "a_wg" {
        /// How many chose each point, lowest first.
        counts: Vec<u32>,
        ;
    }
    figures ["a_wg"]
    rows []
    fewest 0
    => counts::a_wg(counts);

    // Ratings: a table with gaps.

    /// Within-group agreement over several items (James, Demaree & Wolf 1984),
    /// and r*_wg(J), which does not grow with their number (Lindell, Brandt &
    /// Whitney 1999).
    RWgJ = "r_wg_j" {
        /// Raters in rows, items in columns.
        ratings: Vec<Vec<Option<f64>>>,
        /// How many points the scale has.
        points: u32,
        ;
        /// What people without an opinion would answer.
        null: NullDistribution,
        /// The proportions of their answers, if declared: one a point.
        null_shares: Vec<f64>,
        /// The variance of their answers, if given.
        null_variance: Option<f64>,
        /// Whether less than 0 is given as 0.
        truncate: bool,
        /// What becomes of raters with a gap.
        missing: MissingRule,
    }
    figures ["r_wg_j", "r_wg_j_star"]
    rows []
    fewest 0
    => ratings::r_wg_j(
        ratings,
        *points,
        counts::null(*null, null_shares, *null_variance),
        *truncate,
        *missing,
    );

    /// Average deviation over several items (Burke, Finkelstein & Dusig 1999).
    AverageDeviationJ = "average_deviation_j" {
        /// Raters in rows, items in columns.
        ratings: Vec<Vec<Option<f64>>>,
        ;
        /// What becomes of raters with a gap.
        missing: MissingRule,
    }
    figures ["from_mean", "from_median"]
    rows []
    fewest 0
    => ratings::average_deviation_j(ratings, *missing);

    /// The mean of a_wg over several items (Brown & Hauenstein 2005).
    AWgJ = "a_wg_j" {
        /// Raters in rows, items in columns.
        ratings: Vec<Vec<Option<f64>>>,
        /// The lowest point of the scale.
        lowest: f64,
        /// The highest point of the scale.
        highest: f64,
        ;
        /// What becomes of raters with a gap.
        missing: MissingRule,
    }
    figures ["a_wg_j"]
    rows []
    fewest 0
    => ratings::a_wg_j(ratings, *lowest, *highest, *missing);

    /// Cronbach's alpha (1951) with the interval of Feldt (1965), standardised
    /// alpha, and for two items the coefficient of Spearman and Brown (Eisinga,
    /// te Grotenhuis & Pelzer 2013); a row for each item. n is the rows used.
    CronbachAlpha = "cronbach_alpha" {
        /// People in rows, items in columns.
        ratings: Vec<Vec<Option<f64>>>,
        ;
        /// What becomes of rows with a gap.
        missing: MissingRule,
        /// The confidence of the interval.
        confidence: Confidence,
    }
    figures ["alpha", "lower", "upper", "standardised_alpha", "spearman_brown"]
    rows ["alpha_if_deleted", "item_rest"]
    fewest 30
    => ratings::cronbach(ratings, *missing, *confidence);

    /// McDonald's omega (1999), the reliability of a sum of items that one factor
    /// explains; a row for each item. n is the rows used.
    McdonaldOmega = "mcdonald_omega" {
        /// People in rows, items in columns.
        ratings: Vec<Vec<Option<f64>>>,
        ;
        /// What the one factor is fitted to.
        matrix: FactorMatrix,
        /// What becomes of rows with a gap.
        missing: MissingRule,
    }
    figures ["omega"]
    rows ["loading", "uniqueness"]
    fewest 30
    => ratings::omega(ratings, *matrix, *missing);

    /// Intraclass correlation of raters who all rate the same units (Shrout &
    /// Fleiss 1979; McGraw & Wong 1996); n is the units that everybody rated.
    Icc = "icc" {
        /// Raters in rows, units in columns.
        ratings: Vec<Vec<Option<f64>>>,
        ;
        /// Which disagreement counts.
        model: IccModel,
        /// What is relied on.
        scores: IccScores,
        /// The confidence of the interval.
        confidence: Confidence,
    }
    figures ["icc", "lower", "upper", "f", "df_between", "df_within", "p", "raters"]
    rows []
    fewest 5
    => ratings::icc(ratings, *model, *scores, *confidence);

    /// Krippendorff's alpha (Krippendorff 2011; Hayes & Krippendorff 2007); n is
    /// the units with two ratings or more.
    KrippendorffAlpha = "krippendorff_alpha" {
        /// Raters in rows, units in columns.
        ratings: Vec<Vec<Option<f64>>>,
        ;
        /// How far apart two values are.
        level: MeasurementLevel,
    }
    figures ["alpha", "observed_disagreement", "expected_disagreement", "ratings"]
    rows []
    fewest 5
    => ratings::krippendorff(ratings, *level);

    /// Gwet's AC1, or with weights AC2 (Gwet 2008, 2014); n is the units with a
    /// rating.
    GwetAc = "gwet_ac" {
        /// Raters in rows, units in columns.
        ratings: Vec<Vec<Option<f64>>>,
        ;
        /// How much credit two different ratings get.
        weights: AgreementWeights,
        /// All values that may be given; without it, those that were.
        values: Option<Vec<f64>>,
        /// The confidence of the interval.
        confidence: Confidence,
    }
    figures [
        "coefficient", "observed_agreement", "expected_agreement", "standard_error", "lower",
        "upper", "p", "pairable_units",
    ]
    rows []
    fewest 5
    => ratings::gwet(ratings, *weights, values.as_deref(), *confidence);

    /// Fleiss' kappa (1971), weighted and with gaps (Gwet 2014); n is the units
    /// with a rating.
    FleissKappa = "fleiss_kappa" {
        /// Raters in rows, units in columns.
        ratings: Vec<Vec<Option<f64>>>,
        ;
        /// How much credit two different ratings get.
        weights: AgreementWeights,
        /// All values that may be given; without it, those that were.
        values: Option<Vec<f64>>,
        /// The confidence of the interval.
        confidence: Confidence,
    }
    figures [
        "coefficient", "observed_agreement", "expected_agreement", "standard_error", "lower",
        "upper", "p", "pairable_units",
    ]
    rows []
    fewest 5
    => ratings::fleiss(ratings, *weights, values.as_deref(), *confidence);

    /// Cohen's kappa of two raters (1960), plain or weighted (1968); n is the units
    /// that both rated.
    CohenKappa = "cohen_kappa" {
        /// The two raters in rows, units in columns.
        ratings: Vec<Vec<Option<f64>>>,
        ;
        /// How much credit two different ratings get.
        weights: AgreementWeights,
        /// All values that may be given; without it, those that were.
        values: Option<Vec<f64>>,
        /// The confidence of the interval.
        confidence: Confidence,
    }
    figures [
        "coefficient", "observed_agreement", "expected_agreement", "standard_error", "lower",
        "upper",
    ]
    rows []
    fewest 5
    => ratings::cohen(ratings, *weights, values.as_deref(), *confidence);

    /// How often raters agree, with nothing taken off for chance; n is the units
    /// with two ratings or more.
    RawAgreement = "raw_agreement" {
        /// Raters in rows, units in columns.
        ratings: Vec<Vec<Option<f64>>>,
        ;
        /// How much credit two different ratings get.
        weights: AgreementWeights,
        /// All values that may be given; without it, those that were.
        values: Option<Vec<f64>>,
    }
    figures ["pairs", "unanimous"]
    rows []
    fewest 0
    => ratings::raw_agreement(ratings, *weights, values.as_deref());

    // Plain numbers.

    /// Mean, spread, median and range of numbers.
    Values = "values" {
        /// The numbers.
        values: Vec<Option<f64>>,
        ;
        /// The weight of each in the weighted mean.
        weights: Option<Vec<f64>>,
    }
    figures ["mean", "weighted_mean", "standard_deviation", "median", "lowest", "highest"]
    rows []
    fewest 0
    => resampled::summary(values, weights.as_deref());

    /// The percentage of values below one of them, from 0 to 100.
    PercentileRank = "percentile_rank" {
        /// The values.
        values: Vec<Option<f64>>,
        /// The one that is ranked.
        value: f64,
        ;
        /// How values equal to it count.
        ties: TieRule,
    }
    figures ["percentile_rank"]
    rows []
    fewest 0
    => resampled::percentile(values, *value, *ties);

    /// A bootstrap interval (Efron 1979, 1987; DiCiccio & Efron 1996): of up to
    /// eight values from every resample, of more from resamples drawn by a seed;
    /// of fewer than five the figure of single values and of all but one instead.
    Bootstrap = "bootstrap" {
        /// The values.
        values: Vec<Option<f64>>,
        ;
        /// The figure that is resampled.
        figure: ResampledFigure,
        /// How the interval is read from the resamples.
        method: IntervalMethod,
        /// The confidence of the interval.
        confidence: Confidence,
        /// How many resamples are drawn.
        draws: Draws,
        /// Where their random numbers begin.
        seed: Seed,
        /// How many there are in all, of whom these are some; the interval is
        /// the narrower.
        population: Option<u32>,
    }
    figures [
        "estimate", "lower", "upper", "standard_error", "resamples", "undefined_share",
        "lowest_single", "highest_single", "lowest_leave_one_out", "highest_leave_one_out",
    ]
    rows []
    fewest 5
    => resampled::bootstrap(values, &Resampled {
        figure: *figure,
        method: *method,
        confidence: *confidence,
        draws: *draws,
        seed: *seed,
        population: *population,
    });

    // Groups.

    /// One-way analysis of variance of groups: ICC(1) with its interval, ICC(2),
    /// F and the variances (Shrout & Fleiss 1979; Bliese 2000).
    OneWay = "one_way" {
        /// The values of each group.
        groups: Vec<Vec<Option<f64>>>,
        ;
        /// Which size stands for groups of several sizes.
        size: GroupSizeRule,
        /// The confidence of the interval.
        confidence: Confidence,
    }
    figures [
        "icc1", "icc1_lower", "icc1_upper", "icc2", "f", "df_between", "df_within", "p",
        "mean_square_between", "mean_square_within", "variance_between", "pooled_mean",
        "mean_of_group_means", "mean_size", "n0", "groups",
    ]
    rows []
    fewest 5
    => groups::one_way(groups, *size, *confidence);

    /// Variance components of groups, and their means drawn towards a centre by
    /// them (empirical Bayes; Raudenbush & Bryk 2002); a row for each group.
    ShrunkenMeans = "shrunken_means" {
        /// The values of each group.
        groups: Vec<Vec<Option<f64>>>,
        ;
        /// What the means are drawn towards.
        centre: PoolingCentre,
    }
    figures ["centre", "variance_between", "variance_within", "n0", "groups"]
    rows ["n", "mean", "reliability", "shrunken", "standard_error"]
    fewest 5
    => groups::shrunken_means(groups, *centre);

    /// Funnel limits of a mean, at 95 % and 99.8 % (Spiegelhalter 2005).
    FunnelMean = "funnel_mean" {
        /// The mean to be expected.
        target: f64,
        /// The standard deviation of single values.
        standard_deviation: f64,
        /// How many values the mean is of.
        n: u32,
        ;
    }
    figures ["warning_lower", "warning_upper", "alarm_lower", "alarm_upper"]
    rows []
    fewest 0
    => groups::funnel_mean(*target, *standard_deviation, *n);

    /// Exact binomial funnel limits of a share, at 95 % and 99.8 %
    /// (Spiegelhalter 2005; the upper limit is the lower one of the opposite
    /// share).
    FunnelShare = "funnel_share" {
        /// The share to be expected, from 0 to 1.
        target: f64,
        /// How many answers the share is of.
        n: u32,
        ;
    }
    figures ["warning_lower", "warning_upper", "alarm_lower", "alarm_upper"]
    rows []
    fewest 0
    => groups::funnel_share(*target, *n);

    // Tests and effects.

    /// The signed-rank test of pairs (Wilcoxon 1945; Pratt 1959), with the matched
    /// rank-biserial correlation (Kerby 2014) and the Hodges–Lehmann estimate.
    SignedRank = "signed_rank" {
        /// After minus before, one for each pair.
        differences: Vec<Option<f64>>,
        ;
        /// What becomes of zeros.
        zeros: ZeroRule,
        /// What is held to be true if chance is not enough.
        alternative: AlternativeHypothesis,
        /// How p is come by.
        method: PMethod,
        /// Whether the normal method corrects for continuity.
        continuity: bool,
    }
    figures ["p", "z", "w_plus", "w_minus", "up", "down", "zeros", "share_unchanged", "rank_biserial", "hodges_lehmann"]
    rows []
    fewest 5
    => samples::signed_rank(differences, *zeros, *alternative, *method, *continuity);

    /// The exact permutation test of the mean of pairs, by flipping signs (Fisher
    /// 1935).
    SignFlip = "sign_flip" {
        /// After minus before, one for each pair.
        differences: Vec<Option<f64>>,
        ;
        /// What is held to be true if chance is not enough.
        alternative: AlternativeHypothesis,
    }
    figures ["p", "mean"]
    rows []
    fewest 5
    => samples::sign_flip(differences, *alternative);

    /// The t test of a mean (Student 1908); of pairs, on their differences.
    TOneSample = "t_one_sample" {
        /// The values.
        values: Vec<Option<f64>>,
        ;
        /// The mean to be expected.
        expected: f64,
        /// What is held to be true if chance is not enough.
        alternative: AlternativeHypothesis,
        /// The confidence of the interval.
        confidence: Confidence,
    }
    figures ["mean", "standard_error", "t", "df", "p", "lower", "upper"]
    rows []
    fewest 5
    => samples::t_one_sample(values, *expected, *alternative, *confidence);

    /// The t test of the difference of two means (Welch 1947; Student 1908).
    TTwoSamples = "t_two_samples" {
        /// The first sample.
        x: Vec<Option<f64>>,
        /// The second sample.
        y: Vec<Option<f64>>,
        ;
        /// Whether they have one spread.
        spread: SpreadRule,
        /// What is held to be true if chance is not enough.
        alternative: AlternativeHypothesis,
        /// The confidence of the interval.
        confidence: Confidence,
    }
    figures ["mean_difference", "standard_error", "t", "df", "p", "lower", "upper"]
    rows []
    fewest 5
    => samples::t_two_samples(x, y, *spread, *alternative, *confidence);

    /// The rank-sum test of two samples (Mann & Whitney 1947).
    MannWhitney = "mann_whitney" {
        /// The first sample.
        x: Vec<Option<f64>>,
        /// The second sample.
        y: Vec<Option<f64>>,
        ;
        /// What is held to be true if chance is not enough.
        alternative: AlternativeHypothesis,
        /// How p is come by.
        method: PMethod,
        /// Whether the normal method does without the correction for continuity.
        no_continuity: bool,
    }
    figures ["p", "z", "u1", "u2", "n_x", "n_y"]
    rows []
    fewest 5
    => samples::mann_whitney(x, y, *alternative, *method, *no_continuity);

    /// Cliff's delta (1993) with the interval of Feng and Cliff (2004), and A
    /// (Vargha & Delaney 2000).
    CliffDelta = "cliff_delta" {
        /// The first sample.
        x: Vec<Option<f64>>,
        /// The second sample.
        y: Vec<Option<f64>>,
        ;
        /// How its variance is estimated.
        variance: CliffVariance,
        /// Whether the interval takes the t distribution.
        student: bool,
        /// The confidence of the interval.
        confidence: Confidence,
    }
    figures ["delta", "standard_error", "lower", "upper", "a", "greater", "less", "equal"]
    rows []
    fewest 5
    => samples::cliff_delta(x, y, *variance, *student, *confidence);

    /// Standardised differences of two means: Cohen's d (pooled) with its interval,
    /// Hedges' g, and Glass's delta by the spread of the second (Hedges & Olkin 1985).
    MeanDifference = "mean_difference" {
        /// The first sample.
        x: Vec<Option<f64>>,
        /// The second sample.
        y: Vec<Option<f64>>,
        ;
        /// The confidence of the interval.
        confidence: Confidence,
    }
    figures ["cohens_d", "lower", "upper", "hedges_g", "glass_delta"]
    rows []
    fewest 5
    => samples::mean_difference(x, y, *confidence);

    /// Standardised differences of pairs: d_z with its interval, by the spread of
    /// the differences, and d_av, by that of the values (Lakens 2013).
    PairedDifference = "paired_difference" {
        /// The first of each pair.
        x: Vec<Option<f64>>,
        /// The second of each pair.
        y: Vec<Option<f64>>,
        ;
        /// The confidence of the interval.
        confidence: Confidence,
    }
    figures ["d_z", "lower", "upper", "d_av"]
    rows []
    fewest 5
    => samples::paired_difference(x, y, *confidence);

    /// Pearson's correlation with Fisher's interval; n is the complete pairs.
    Pearson = "pearson" {
        /// The first of each pair.
        x: Vec<Option<f64>>,
        /// The second of each pair.
        y: Vec<Option<f64>>,
        ;
        /// The confidence of the interval.
        confidence: Confidence,
    }
    figures ["r", "p", "lower", "upper"]
    rows []
    fewest 5
    => samples::correlation(x, y, *confidence, correlation::pearson);

    /// Spearman's rank correlation (1904); n is the complete pairs.
    Spearman = "spearman" {
        /// The first of each pair.
        x: Vec<Option<f64>>,
        /// The second of each pair.
        y: Vec<Option<f64>>,
        ;
        /// The confidence of the interval.
        confidence: Confidence,
    }
    figures ["rho", "p", "lower", "upper"]
    rows []
    fewest 5
    => samples::correlation(x, y, *confidence, correlation::spearman);

    /// Kendall's tau-b (1945); n is the complete pairs.
    Kendall = "kendall" {
        /// The first of each pair.
        x: Vec<Option<f64>>,
        /// The second of each pair.
        y: Vec<Option<f64>>,
        ;
    }
    figures ["tau", "p", "concordant", "discordant"]
    rows []
    fewest 5
    => samples::kendall(x, y);

    /// The Friedman test (1937) with ties, Kendall's W (1939), and F (Iman &
    /// Davenport 1980); n is the complete rows.
    Friedman = "friedman" {
        /// Blocks, such as schools, in rows; occasions in columns.
        ratings: Vec<Vec<Option<f64>>>,
        ;
    }
    figures ["chi_squared", "df", "p", "kendalls_w", "f", "df_error", "f_p", "columns"]
    rows []
    fewest 5
    => samples::friedman(ratings);

    /// Page's test (1963) that columns rise from first to last; n is the complete
    /// rows.
    Page = "page" {
        /// Blocks, such as schools, in rows; occasions in columns, in order.
        ratings: Vec<Vec<Option<f64>>>,
        ;
        /// What is held to be true if chance is not enough.
        alternative: AlternativeHypothesis,
        /// How p is come by.
        method: PMethod,
    }
    figures ["l", "z", "p", "columns"]
    rows []
    fewest 5
    => samples::page(ratings, *alternative, *method);

    /// The test of several groups by ranks (Kruskal & Wallis 1952), with epsilon
    /// squared.
    KruskalWallis = "kruskal_wallis" {
        /// The values of each group.
        groups: Vec<Vec<Option<f64>>>,
        ;
    }
    figures ["h", "df", "p", "epsilon_squared", "groups"]
    rows []
    fewest 5
    => samples::kruskal_wallis(groups);

    /// Whether values rise in time (Mann 1945; Kendall 1975).
    MannKendall = "mann_kendall" {
        /// The values in the order of time.
        values: Vec<Option<f64>>,
        ;
        /// What is held to be true if chance is not enough.
        alternative: AlternativeHypothesis,
    }
    figures ["s", "tau", "p", "z", "variance"]
    rows []
    fewest 5
    => samples::mann_kendall(values, *alternative);

    /// The median slope (Theil 1950; Sen 1968); n is the complete pairs.
    TheilSen = "theil_sen" {
        /// Where each value stands, such as the round.
        x: Vec<Option<f64>>,
        /// The values.
        y: Vec<Option<f64>>,
        ;
        /// The confidence of the interval.
        confidence: Confidence,
    }
    figures ["slope", "intercept", "lower", "upper", "p"]
    rows []
    fewest 5
    => samples::line(x, y, *confidence, trend::theil_sen);

    /// The least-squares line; n is the complete pairs.
    LeastSquares = "least_squares" {
        /// Where each value stands, such as the round.
        x: Vec<Option<f64>>,
        /// The values.
        y: Vec<Option<f64>>,
        ;
        /// The confidence of the interval.
        confidence: Confidence,
    }
    figures ["slope", "intercept", "lower", "upper", "p"]
    rows []
    fewest 5
    => samples::line(x, y, *confidence, trend::least_squares);

    /// A share with the intervals of Wilson (1927), Clopper and Pearson (1934), and
    /// Agresti and Coull (1998).
    Share = "share" {
        /// How many.
        count: u32,
        /// Of how many.
        n: u32,
        ;
        /// How many there are in all, of whom these are some; Wilson's interval is
        /// the narrower.
        population: Option<u32>,
        /// The confidence of the interval.
        confidence: Confidence,
    }
    figures ["share", "wilson_lower", "wilson_upper", "clopper_pearson_lower", "clopper_pearson_upper", "agresti_coull_lower", "agresti_coull_upper"]
    rows []
    fewest 5
    => samples::share(*count, *n, *population, *confidence);

    /// The difference of two shares with the interval of Newcombe (1998).
    ShareDifference = "share_difference" {
        /// How many in the first.
        count_x: u32,
        /// Of how many.
        n_x: u32,
        /// How many in the second.
        count_y: u32,
        /// Of how many.
        n_y: u32,
        ;
        /// The confidence of the interval.
        confidence: Confidence,
    }
    figures ["difference", "lower", "upper"]
    rows []
    fewest 5
    => samples::share_difference((*count_x, *n_x), (*count_y, *n_y), *confidence);

    /// p values of many tests, adjusted: Bonferroni, Holm (1979), Benjamini and
    /// Hochberg (1995); a row for each.
    AdjustedP = "adjusted_p" {
        /// The p values.
        p: Vec<Option<f64>>,
        ;
    }
    figures ["tests"]
    rows ["bonferroni", "holm", "benjamini_hochberg"]
    fewest 0
    => samples::adjusted(p);

    // A panel of experts.

    /// Content validity indices (Lynn 1986) and modified kappa (Polit, Beck &
    /// Owen 2007); a row for each item.
    ContentValidity = "content_validity" {
        /// Experts in rows, items in columns.
        ratings: Vec<Vec<Option<f64>>>,
        ;
        /// The rating from which experts call an item relevant.
        relevant_from: RelevantFrom,
    }
    figures ["s_cvi_average", "s_cvi_universal"]
    rows ["experts", "relevant", "i_cvi", "chance", "kappa"]
    fewest 3
    => review::content_validity(ratings, *relevant_from);

    /// The content validity ratio (Lawshe 1975) and what it takes to beat chance
    /// (Ayre & Scally 2014).
    ContentValidityRatio = "content_validity_ratio" {
        /// How many call the item essential.
        essential: u32,
        /// Of how many.
        experts: u32,
        ;
        /// The one-sided probability of beating chance by chance.
        significance: SignificanceLevel,
    }
    figures ["ratio", "critical_number", "critical_ratio"]
    rows []
    fewest 5
    => review::content_validity_ratio(*essential, *experts, *significance);
}
