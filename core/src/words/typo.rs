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
    let mut rows = [[0u8; MOST + 1]; 3];
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

/// What is left of a word when spelling by ear is taken out: the first sound and the
/// consonants, so that "fosfate", "nekless" and "thermomiter" are "phosphate",
/// "necklace" and "thermometer". At most 16 sounds.
pub fn skeleton(word: &str) -> u64 {
    let bytes = word.as_bytes();
    let at = |i: usize| bytes.get(i).copied().unwrap_or(0);
    let mut out: u64 = 0;
    let mut last = 0u8;
    let mut i = 0;
    while i < bytes.len() {
        let (c, next) = (at(i), at(i + 1));
        let soft = matches!(next, b'e' | b'i' | b'y');
        let (sound, used) = match (c, next) {
            (b'p', b'h') => (b'f', 2),
            (b'c', b'k') => (b'k', 2),
            (b's', b'c') if matches!(at(i + 2), b'e' | b'i' | b'y') => (b's', 2),
            (b'g', b'h') => (0, 2),
            (b'k', b'n') if i == 0 => (b'n', 2),
            (b'w', b'r') if i == 0 => (b'r', 2),
            (b'w', b'h') => (b'w', 2),
            (b'c', _) if soft => (b's', 1),
            (b'c' | b'q', _) => (b'k', 1),
            (b'z', _) => (b's', 1),
            (b'a' | b'e' | b'i' | b'o' | b'u' | b'y', _) if i == 0 => (b'a', 1),
            (b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'h', _) => (0, 1),
            (other, _) => (other, 1),
        };
        i += used;
        if sound != 0 && (sound != last || last == 0) && out >> 60 == 0 {
            out = out << 5 | u64::from(sound & 31);
        }
        // A vowel parts two equal sounds; a doubled letter is one.
        last = sound;
    }
    out
}

/// Which letters a word has: a mistake takes away one at most, and adds one at most.
pub fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |bits, b| bits | 1 << (b & 31))
}

/// How far a stem is from a word, in tenths: mistakes of the ear, doubled letters and swaps are
/// likelier than others.
fn cost(word: &str, stem: &str, same_sound: bool, most: usize) -> Option<usize> {
    let d = distance(word, stem, if same_sound { 3 } else { most });
    if d == 0 || d > if same_sound { 3 } else { most } {
        return None;
    }
    let plain = |w: &str| -> Vec<u8> {
        let mut out = w.as_bytes().to_vec();
        out.dedup();
        out
    };
    let sorted = |w: &str| -> Vec<u8> {
        let mut out = w.as_bytes().to_vec();
        crate::small::sort(&mut out, |a, b| a < b);
        out
    };
    let doubled = plain(word) == plain(stem);
    let swapped = !doubled && word.len() == stem.len() && sorted(word) == sorted(stem);
    let first = word.as_bytes().first() == stem.as_bytes().first();
    Some(
        d * 10 + usize::from(!first) * 4
            - usize::from(same_sound) * 5
            - usize::from(doubled) * 4
            - usize::from(swapped) * 3,
    )
}

/// The stems nearest to a word that is in none, at most three, the likeliest first, and how far the
/// first is, in tenths. `by_ear` looks only among stems that sound alike: in a long text most
/// unknown words are names and brands.
pub fn nearest(index: &Index, word: &str, by_ear: bool) -> (Vec<usize>, usize) {
    let most = allowed(word.len());
    if most == 0 || word.len() > MOST || !word.is_ascii() {
        return (Vec::new(), usize::MAX);
    }
    let mut found: Vec<(usize, usize, usize)> = Vec::new();
    let mut add = |at: usize, same_sound: bool| {
        let stem = index.stem(at);
        if stem.len() >= 3
            && let Some(cost) = cost(word, stem, same_sound, most)
        {
            // Among equals, the word that stands with more goods is the likelier one.
            found.push((cost, usize::MAX - index.spread(at), at));
        }
    };
    let sound = skeleton(word);
    for at in index.sounding(sound) {
        add(at, true);
    }
    // The first letter is seldom wrong; where it is, it is swapped with the second or was left out.
    let mut firsts: Vec<u8> = word.bytes().take(2).collect();
    firsts.dedup();
    if by_ear {
        firsts.clear();
    }
    for first in firsts {
        for at in index.with_letters(index.starting(first), letters(word), most as u32) {
            if index.sound(at) != sound {
                add(at, false);
            }
        }
    }
    crate::small::sort(&mut found, |a, b| a < b);
    let best = found.first().map_or(usize::MAX, |f| f.0);
    if by_ear && best > 7 {
        return (Vec::new(), usize::MAX);
    }
    found.retain(|f| f.0 < best + 3);
    found.truncate(3);
    (found.into_iter().map(|f| f.2).collect(), best)
}

/// Two known words that a word is made of: "birdfeeder" is "bird feeder". They must stand side by
/// side in the lexicon, or each be long enough to be meant.
pub fn parts(index: &Index, word: &str) -> Option<(usize, usize)> {
    if word.len() < 6 || !word.is_ascii() {
        return None;
    }
    let mut best: Option<(usize, (usize, usize))> = None;
    for cut in 3..=word.len() - 3 {
        let Some((a, b)) = word.split_at_checked(cut) else { continue };
        let known = |w: &str| index.find(w).or_else(|| index.find(&crate::words::text::stem(w)));
        let (Some(first), Some(second)) = (known(a), known(b)) else { continue };
        let together = index.find_pair(first, second).is_some();
        if !together
            && (a.len() < 4 || b.len() < 4 || index.spread(first) < 4 || index.spread(second) < 4)
        {
            continue;
        }
        // Side by side is best; then the cut nearest to the middle, for "car" and "pet" are in
        // "carpet".
        let off = cut.abs_diff(word.len() - cut) + if together { 0 } else { 100 };
        if best.is_none_or(|(o, _)| off < o) {
            best = Some((off, (first, second)));
        }
    }
    best.map(|b| b.1)
}

/// The stems that begin with a text, the most used first, at most `most`.
pub fn completions(index: &Index, start: &str, most: usize) -> Vec<usize> {
    let mut found: Vec<usize> = (index.first_from(start)..index.count())
        .take_while(|&at| index.stem(at).starts_with(start))
        .take(400)
        .collect();
    crate::small::sort(&mut found, |&a, &b| (index.spread(b), a) < (index.spread(a), b));
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
        fn the_fast_distance_is_the_defined_one(a in "[a-d]{0,9}", b in "[a-d]{0,9}", most in 0usize..4) {
            let want = plain(&a, &b).min(most + 1);
            proptest::prop_assert_eq!(distance(&a, &b, most), want);
        }

        #[test]
        fn each_mistake_takes_and_adds_one_letter_at_most(a in "[a-e0-2]{0,9}", b in "[a-e0-2]{0,9}") {
            let (most, a, b) = (plain(&a, &b) as u32, letters(&a), letters(&b));
            proptest::prop_assert!((a & !b).count_ones() <= most && (b & !a).count_ones() <= most);
        }
    }
}
