//! Ratings as choices among values: what the measures of agreement between raters share.

use super::{Table, Undefined};

/// For each column of a table the values that its raters chose, as places in a sorted list.
pub(super) struct Coding {
    /// Every value that may be chosen, in order.
    pub(super) values: Vec<f64>,
    /// By column, the place in `values` of each rating that is there.
    pub(super) units: Vec<Vec<usize>>,
}

impl Coding {
    /// The coding of a table with a row for each rater and a column for each unit. Without a
    /// list of values those that occur are meant.
    pub(super) fn of(table: &Table, values: Option<&[f64]>) -> Result<Self, Undefined> {
        let mut values = match values {
            Some(values) if values.iter().any(|value| !value.is_finite()) => {
                return Err(Undefined::NotFinite);
            }
            Some(values) => values.to_vec(),
            None => table.each_row().flatten().flatten().copied().collect(),
        };
        // Adding zero turns −0 into 0, which it equals.
        for value in &mut values {
            *value += 0.0;
        }
        values.sort_unstable_by(f64::total_cmp);
        values.dedup();
        let units = (0..table.columns())
            .map(|unit| {
                let ratings = table.column(unit).flatten();
                ratings.map(|rating| place(&values, rating)).collect()
            })
            .collect::<Result<Vec<Vec<usize>>, _>>()?;
        if units.iter().all(Vec::is_empty) {
            return Err(Undefined::NoAnswers);
        }
        Ok(Self { values, units })
    }

    /// How many of these ratings are of each value.
    pub(super) fn count(&self, ratings: &[usize]) -> Vec<f64> {
        let mut counts = vec![0.0; self.values.len()];
        for &rating in ratings {
            if let Some(count) = counts.get_mut(rating) {
                *count += 1.0;
            }
        }
        counts
    }
}

fn place(values: &[f64], rating: f64) -> Result<usize, Undefined> {
    values
        .binary_search_by(|value| value.total_cmp(&(rating + 0.0)))
        .map_err(|_| Undefined::OutOfRange)
}
