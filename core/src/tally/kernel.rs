//! Counting small integers, many columns at a time.

/// Adds up how often each value from 1 to `points` stands in each column of
/// `rows`, which holds `width` bytes a row, into `counts[value - 1][column]`.
///
/// Each value is compared against a whole stretch of a row at once and the
/// matches are added byte by byte, 255 rows at most before the bytes are
/// emptied into `counts`. There is no branch on a rating and no table look-up.
pub(super) fn count(rows: &[u8], width: usize, points: usize, counts: &mut [u32]) {
    match points {
        2 => count_points::<2>(rows, width, counts),
        3 => count_points::<3>(rows, width, counts),
        4 => count_points::<4>(rows, width, counts),
        5 => count_points::<5>(rows, width, counts),
        6 => count_points::<6>(rows, width, counts),
        7 => count_points::<7>(rows, width, counts),
        8 => count_points::<8>(rows, width, counts),
        9 => count_points::<9>(rows, width, counts),
        _ => count_points::<10>(rows, width, counts),
    }
}

fn count_points<const POINTS: usize>(rows: &[u8], width: usize, counts: &mut [u32]) {
    match width {
        0 => {}
        1..8 => count_stretches::<POINTS, 1>(rows, width, counts),
        8..32 => count_stretches::<POINTS, 8>(rows, width, counts),
        _ => count_stretches::<POINTS, 32>(rows, width, counts),
    }
}

/// Counts `L` columns at a time, `L` being at most `width`. The last stretch
/// ends with the row, so it may look again at columns that are counted already.
fn count_stretches<const POINTS: usize, const L: usize>(
    rows: &[u8],
    width: usize,
    counts: &mut [u32],
) {
    let mut from = 0;
    while from < width {
        let start = from.min(width - L);
        count_lanes::<POINTS, L>(rows, width, start, from, counts);
        from = start + L;
    }
}

/// Counts columns `start..start + L`, adding to `counts` from column `from` on.
fn count_lanes<const POINTS: usize, const L: usize>(
    rows: &[u8],
    width: usize,
    start: usize,
    from: usize,
    counts: &mut [u32],
) {
    for rows in rows.chunks(255 * width) {
        let mut sums = [[0_u8; L]; POINTS];
        for row in rows.chunks_exact(width) {
            let Some(lane) = row.get(start..).and_then(<[u8]>::first_chunk::<L>) else {
                return;
            };
            for (sums, value) in sums.iter_mut().zip(1_u8..) {
                for (sum, rating) in sums.iter_mut().zip(lane) {
                    *sum += u8::from(*rating == value);
                }
            }
        }
        for (counts, sums) in counts.chunks_exact_mut(width).zip(&sums) {
            let counts = counts.get_mut(from..start + L).unwrap_or_default();
            let sums = sums.get(from - start..).unwrap_or_default();
            for (count, sum) in counts.iter_mut().zip(sums) {
                *count += u32::from(*sum);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn one_by_one(rows: &[u8], width: usize, points: usize) -> Vec<u32> {
        let mut counts = vec![0; width * points];
        for row in rows.chunks_exact(width) {
            for (column, &value) in row.iter().enumerate() {
                if value > 0 {
                    counts[(usize::from(value) - 1) * width + column] += 1;
                }
            }
        }
        counts
    }

    proptest! {
        #[test]
        fn agrees_with_counting_one_by_one(
            width in 1_usize..100,
            points in 2_usize..=10,
            height in 0_usize..600,
            seed in any::<u64>(),
        ) {
            let mut state = seed;
            let rows: Vec<u8> = (0..width * height)
                .map(|_| {
                    state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                    u8::try_from((state >> 33) % (points as u64 + 1)).unwrap()
                })
                .collect();
            let mut counts = vec![0; width * points];
            count(&rows, width, points, &mut counts);
            prop_assert_eq!(counts, one_by_one(&rows, width, points));
        }
    }
}
