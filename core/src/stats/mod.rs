//! Statistics of ordinal answers: slices in, numbers out.
//!
//! ## Counts
//!
//! An ordinal scale has *K* points in order, and everyone who answers chooses one of them. How
//! many chose each point is all that a mean, a median or a measure of agreement needs, so that is
//! what these functions take: `counts: &[u64]`, where `counts[i]` is the number of answers at
//! position `i + 1`, and `counts.len()` is *K*. Counts merge by addition.
//!
//! ```
//! use pedt::stats::{Undefined, agreement, consensus, counts, quantile};
//!
//! // A scale of four points: one answer at position 2, four at 3, one at 4.
//! let answers = [0, 1, 4, 1];
//!
//! assert_eq!(counts::mean(&answers), Ok(3.0));
//! assert_eq!(quantile::median(&answers), Ok(3.0));
//! assert_eq!(agreement(&answers), Ok(2.0 / 3.0));
//! assert_eq!(consensus(&[0; 4]), Err(Undefined::NoAnswers));
//! ```
//!
//! Results are in units of position. A scale that starts at 0 or goes up in tens is the caller's
//! to shift and stretch. Means, variances, consensus and every midpoint or interpolation treat
//! neighbouring points as one unit apart, which an ordinal scale doesn't promise (Stevens 1946);
//! whether that matters is an old argument (Norman 2010; Liddell & Kruschke 2018). Modes, shares,
//! low and high medians and agreement need only the order.
//!
//! ## Plain numbers
//!
//! [`means`] takes ordinary slices of `f64`, for figures of figures, such as a mean of means.
//!
//! ## Tables
//!
//! What depends on who gave which answer is read from a [`Table`] of rows and columns, in which
//! cells may be missing. A row is always who rates, and a column what is rated.
//!
//! | question | modules |
//! | --- | --- |
//! | Do the raters of one thing agree? | [`consensus`](mod@consensus), [`agreement`](mod@agreement), [`dispersion`], [`within_group`], [`within_group_items`] |
//! | Do raters agree about many things, beyond chance? | [`krippendorff`], [`gwet`], [`kappa`], [`icc`] |
//! | Do groups differ more than their members? | [`one_way`] |
//! | Do the items of a scale go together? | [`alpha`], [`omega`] |
//!
//! ## Tests, effects and intervals
//!
//! - Pairs: [`wilcoxon`], [`sign_flip`], [`t_test`]; two groups: [`mann_whitney`], [`t_test`]; more
//!   of either: [`friedman`], [`page`].
//! - How large: [`cliff`] for ordered values, [`effect`] for measured ones.
//! - Together and over time: [`correlation`], [`trend`].
//! - Shares: [`proportion`]. Many tests at once: [`adjust`].
//! - Beneath them: [`distribution`], [`ranks`].
//!
//! Where packages disagree, each module names the rules and which is the default.
//!
//! ## What is promised
//!
//! - The same counts give the same bits on every platform: sums are of integers, or of floats in
//!   a fixed order, and square roots and logarithms come from `libm`.
//! - Every figure is a finite number or an [`Undefined`] that says why there is none. There is no
//!   NaN and no panic.
//! - Sums are exact because counts whose `answers × points` exceeds 2⁵³ are refused with
//!   [`Undefined::TooManyAnswers`]. That applies to every function of counts that returns a
//!   `Result`, and isn't repeated below.

#![cfg_attr(
    test,
    allow(
        clippy::float_cmp,
        clippy::indexing_slicing,
        clippy::many_single_char_names,
        clippy::too_many_lines,
        clippy::unreadable_literal,
        clippy::unwrap_used,
        reason = "tests quote other programs' output and fail by panicking"
    )
)]

pub mod adjust;
pub mod agreement;
pub mod alpha;
pub mod bootstrap;
pub mod cliff;
mod coding;
pub mod consensus;
pub mod content_validity;
pub mod correlation;
pub mod counts;
mod covariance;
pub mod dispersion;
pub mod distribution;
pub mod effect;
mod exact;
pub mod friedman;
pub mod funnel;
pub mod gwet;
pub mod icc;
mod inference;
pub mod kappa;
pub mod krippendorff;
pub mod mann_whitney;
pub mod means;
mod missing;
pub mod omega;
pub mod one_way;
pub mod page;
pub mod percentile;
pub mod pooling;
pub mod proportion;
pub mod quantile;
pub mod random;
pub mod ranks;
pub mod resample;
pub mod sign_flip;
pub mod t_test;
mod table;
#[cfg(test)]
mod testing;
pub mod trend;
mod undefined;
pub mod wilcoxon;
pub mod within_group;
pub mod within_group_items;

pub use self::{
    agreement::agreement,
    consensus::consensus,
    inference::{Alternative, Interval, Method},
    missing::Missing,
    table::Table,
    undefined::Undefined,
};
