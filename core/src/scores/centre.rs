//! Several scores as one: their weighted mean or median.

use super::options::Centre;
use crate::cell::UndefinedReason;
use crate::stats::Undefined;
use crate::stats::means::weighted_mean;

/// A score or the reason for having none.
pub(crate) type Value = Result<f64, UndefinedReason>;

/// The centre of `parts`: scores, each with how much it counts, if known.
/// `scores` is room for them, whatever is in it.
///
/// Parts without a score are left out, with two exceptions: if no part has a
/// score, the answer is why, and a part that has none for want of a weight
/// leaves none here either, for leaving it out would be a guess.
pub(crate) fn centre(
    parts: impl Iterator<Item = (Value, Option<f64>)>,
    centre: Centre,
    scores: &mut Vec<(f64, f64)>,
) -> Value {
    scores.clear();
    let mut reason = UndefinedReason::NoAnswers;
    for (score, weight) in parts {
        match score {
            Ok(score) => scores.push((score, weight.ok_or(UndefinedReason::PupilsUnknown)?)),
            Err(UndefinedReason::NoAnswers) => {}
            Err(UndefinedReason::PupilsUnknown) => return Err(UndefinedReason::PupilsUnknown),
            Err(other) => reason = other,
        }
    }
    if scores.is_empty() {
        return Err(reason);
    }
    let centre = match centre {
        Centre::Mean => weighted_mean(scores),
        Centre::Median => weighted_median(scores),
    };
    Ok(centre?)
}

/// The score up to which half of the weight lies; halfway to the next if that
/// is exactly half. With equal weights it is the usual median.
fn weighted_median(scores: &mut Vec<(f64, f64)>) -> Result<f64, Undefined> {
    scores.retain(|(_, weight)| *weight > 0.0);
    scores.sort_by(|a, b| a.0.total_cmp(&b.0));
    let total = scores.iter().fold(0.0, |sum, (_, weight)| sum + weight);
    let mut below = 0.0;
    let mut low = None;
    for &(score, weight) in &*scores {
        if let Some(low) = low {
            return Ok(f64::midpoint(low, score));
        }
        below += weight;
        if 2.0 * below > total {
            return Ok(score);
        }
        low = (2.0 * below >= total).then_some(score);
    }
    Err(Undefined::NoWeight)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::stats::means;

    #[test]
    fn finds_the_middle_of_the_weight() {
        let median = |scores: &[(f64, f64)]| weighted_median(&mut scores.to_vec());
        assert_eq!(median(&[(3.0, 1.0), (1.0, 1.0), (2.0, 5.0)]), Ok(2.0));
        assert_eq!(median(&[(1.0, 2.0), (2.0, 1.0), (4.0, 1.0)]), Ok(1.5));
        assert_eq!(median(&[(1.0, 1.0), (2.0, 0.0), (4.0, 1.0)]), Ok(2.5));
        assert_eq!(median(&[(1.0, 0.0)]), Err(Undefined::NoWeight));
    }

    #[test]
    fn says_why_there_is_none() {
        use UndefinedReason::{NoAnswers, PupilsUnknown, TooFewAnswered};
        let of = |parts: &[(Value, Option<f64>)]| {
            centre(parts.iter().copied(), Centre::Mean, &mut Vec::new())
        };
        assert_eq!(of(&[]), Err(NoAnswers));
        assert_eq!(
            of(&[(Err(TooFewAnswered), Some(1.0)), (Err(NoAnswers), None)]),
            Err(TooFewAnswered)
        );
        assert_eq!(of(&[(Ok(2.0), Some(1.0)), (Err(NoAnswers), None)]), Ok(2.0));
        assert_eq!(
            of(&[(Ok(2.0), Some(1.0)), (Ok(3.0), None)]),
            Err(PupilsUnknown)
        );
        assert_eq!(
            of(&[(Ok(2.0), Some(1.0)), (Err(PupilsUnknown), Some(1.0))]),
            Err(PupilsUnknown)
        );
    }

    proptest! {
        #[test]
        fn equal_weights_give_the_usual_median(
            scores in proptest::collection::vec(1.0..4.0_f64, 1..20),
            weight in 1_u32..2000,
        ) {
            let mut weighted = scores.iter().map(|&score| (score, weight.into())).collect();
            prop_assert_eq!(weighted_median(&mut weighted), means::median(&scores));
        }
    }
}
