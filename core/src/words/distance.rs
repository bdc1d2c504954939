//! How many mistakes lie between two words.

/// Longer words are not compared: no word of the lexicon is longer.
pub const LONGEST: usize = 40;

/// The distance of two words where a letter dropped, added, changed, or swapped
/// with its neighbor counts one (optimal string alignment); `most + 1` when it is more.
pub fn distance(a: &str, b: &str, most: usize) -> usize {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len().abs_diff(b.len()) > most || b.len() > LONGEST {
        return most + 1;
    }
    // Three rows: the one before the last is needed for swaps.
    let mut rows = [[0u8; LONGEST + 1]; 3];
    let [before, last, row] = &mut rows;
    let (mut before, mut last, mut row) = (before, last, row);
    for (j, cell) in last.iter_mut().enumerate() {
        *cell = j as u8;
    }
    let mut previous = 0u8;
    for (i, &ca) in a.iter().enumerate() {
        let mut left = (i + 1).min(255) as u8;
        row[0] = left;
        let mut best = left;
        let mut diagonal = last[0];
        let mut cb_before = 0u8;
        for (j, &cb) in b.iter().enumerate() {
            let up = last.get(j + 1).copied().unwrap_or(255);
            let mut cell = (diagonal + u8::from(ca != cb)).min(up + 1).min(left + 1);
            if i > 0 && j > 0 && ca == cb_before && previous == cb {
                cell = cell.min(before.get(j - 1).copied().unwrap_or(255).saturating_add(1));
            }
            if let Some(slot) = row.get_mut(j + 1) {
                *slot = cell;
            }
            (diagonal, left, cb_before) = (up, cell, cb);
            best = best.min(cell);
        }
        if usize::from(best) > most {
            return most + 1;
        }
        previous = ca;
        core::mem::swap(&mut before, &mut last);
        core::mem::swap(&mut last, &mut row);
    }
    last.get(b.len()).map_or(most + 1, |&d| usize::from(d).min(most + 1))
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;
    use crate::words::key::letter_set;

    #[test]
    fn a_letter_dropped_added_changed_or_swapped_is_one_mistake() {
        assert_eq!(distance("vehcile", "vehicle", 2), 1);
        assert_eq!(distance("cermaic", "ceramic", 2), 1);
        assert_eq!(distance("lamp", "pump", 1), 2);
    }

    /// The definition, without the band and the early end.
    fn plain(a: &str, b: &str) -> usize {
        let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
        let mut d = std::vec![std::vec![0usize; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                d[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let mut v = (d[i - 1][j] + 1)
                        .min(d[i][j - 1] + 1)
                        .min(d[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]));
                    if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        v = v.min(d[i - 2][j - 2] + 1);
                    }
                    v
                };
            }
        }
        d[a.len()][b.len()]
    }

    proptest::proptest! {
        #[test]
        fn the_fast_distance_is_the_defined_one(
            a in "[a-d]{0,9}",
            b in "[a-d]{0,9}",
            most in 0usize..4,
        ) {
            let want = plain(&a, &b).min(most + 1);
            proptest::prop_assert_eq!(distance(&a, &b, most), want);
        }

        #[test]
        fn each_mistake_takes_and_adds_one_letter_at_most(
            a in "[a-e0-2]{0,9}",
            b in "[a-e0-2]{0,9}",
        ) {
            let (most, a, b) = (plain(&a, &b) as u32, letter_set(&a), letter_set(&b));
            proptest::prop_assert!((a & !b).count_ones() <= most && (b & !a).count_ones() <= most);
        }
    }
}
