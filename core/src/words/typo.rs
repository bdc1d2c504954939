//! Words that are not in the index: misspelt, run together, or not finished yet.

use alloc::vec::Vec;

use crate::words::index::Index;

/// The distance of two words where a letter dropped, added, changed, or swapped
/// with its neighbor counts one (optimal string alignment); `most + 1` when it is more.
///
/// ```
/// use center_finder::words::distance;
/// assert_eq!(distance("vehcile", "vehicle", 2), 1);
/// assert_eq!(distance("cermaic", "ceramic", 2), 1);
/// assert_eq!(distance("lamp", "pump", 1), 2);
/// ```
pub fn distance(a: &str, b: &str, most: usize) -> usize {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len().abs_diff(b.len()) > most || b.len() > MOST {
        return most + 1;
    }
    // Three rows: the one before the last is needed for swaps.
    let (mut before, mut last, mut row) = ([0u8; MOST + 1], [0u8; MOST + 1], [0u8; MOST + 1]);
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

/// Longer words are not compared: no word of the lexicon is longer.
const MOST: usize = 40;

/// How many mistakes a word of so many letters may have: none in a short word, where
/// one letter makes another word; two in a long one.
pub fn allowed(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// The stems nearest to a word that is in none, at most three, all at the same distance.
pub fn nearest(index: &Index, word: &str) -> Vec<usize> {
    let most = allowed(word.len());
    let mut found: Vec<(usize, usize, usize)> = Vec::new();
    if most == 0 || word.len() > MOST || !word.is_ascii() {
        return Vec::new();
    }
    let mut best = most;
    let bytes = word.as_bytes();
    for at in 0..index.count() {
        let stem = index.stem(at);
        let s = stem.as_bytes();
        // The first letter is seldom wrong; where it is, it is swapped with the second or dropped.
        let near = s.first() == bytes.first() || s.first() == bytes.get(1) || s.get(1) == bytes.first();
        if !near || s.len() < 3 || s.len().abs_diff(bytes.len()) > best {
            continue;
        }
        let mut d = distance(word, stem, best);
        // A wrong first letter is a second doubt.
        if d <= best && s.first() != bytes.first() && d > 0 && !(s.first() == bytes.get(1) && s.get(1) == bytes.first()) {
            d += 1;
        }
        if d <= best {
            best = d;
            found.push((d, usize::MAX - index.spread(at), at));
        }
    }
    found.retain(|f| f.0 == best);
    // Among equals, the word that stands with more goods is the likelier one.
    found.sort_unstable();
    found.truncate(3);
    found.into_iter().map(|f| f.2).collect()
}

/// Two known words that a word is made of: "birdfeeder" is "bird feeder".
pub fn parts(index: &Index, word: &str) -> Option<(usize, usize)> {
    if word.len() < 6 || !word.is_ascii() {
        return None;
    }
    let mut best: Option<(usize, (usize, usize))> = None;
    for cut in 3..=word.len() - 3 {
        let (a, b) = word.split_at(cut);
        let known = |w: &str| index.find(w).or_else(|| index.find(&crate::words::text::stem(w)));
        if let (Some(first), Some(second)) = (known(a), known(b)) {
            // The cut nearest to the middle, for "car" and "pet" are in "carpet".
            let off = cut.abs_diff(word.len() - cut);
            if best.is_none_or(|(o, _)| off < o) {
                best = Some((off, (first, second)));
            }
        }
    }
    best.map(|b| b.1)
}

/// The stems that begin with a text, the most used first, at most `most`.
pub fn completions(index: &Index, start: &str, most: usize) -> Vec<usize> {
    let mut found: Vec<usize> =
        (index.first_from(start)..index.count()).take_while(|&at| index.stem(at).starts_with(start)).take(400).collect();
    found.sort_unstable_by_key(|&at| (usize::MAX - index.spread(at), at));
    found.truncate(most);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The definition, without the band and the early end.
    fn plain(a: &str, b: &str) -> usize {
        let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
        let mut d = std::vec![std::vec![0usize; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                d[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let mut v = (d[i - 1][j] + 1).min(d[i][j - 1] + 1).min(d[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]));
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
        fn the_fast_distance_is_the_defined_one(a in "[a-d]{0,9}", b in "[a-d]{0,9}", most in 0usize..4) {
            let want = plain(&a, &b).min(most + 1);
            proptest::prop_assert_eq!(distance(&a, &b, most), want);
        }
    }
}
