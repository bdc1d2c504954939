//! Words that are not in the index: misspelled, run together, or not finished yet.

use alloc::vec::Vec;

use crate::words::distance::{LONGEST, distance};
use crate::words::index::Index;
use crate::words::key::{letter_set, phonetic_key};
use crate::words::text::stem;
use crate::words::tuning;

/// Which stems an unknown word may be read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Candidates {
    /// Those that are spelled alike or sound the same.
    Similar,
    /// Only those that sound the same.
    SameSound,
}

impl Candidates {
    /// For the unknown words of a text of so many words: in a long text most of them are names and
    /// brands.
    pub fn in_text_of(words: usize) -> Candidates {
        if words > tuning::LONG { Candidates::SameSound } else { Candidates::Similar }
    }
}

/// The stems nearest to a word.
pub struct Nearest {
    /// At most three, the likeliest first.
    pub stems: Vec<usize>,
    /// What it costs to take the word for the first, in parts of a mistake.
    pub cost: usize,
}

impl Nearest {
    const NONE: Nearest = Nearest { stems: Vec::new(), cost: usize::MAX };
}

/// A stem that a word may mean: what the mistakes cost, then the headings that it does not speak
/// of, since among equals the word that stands with more goods is the likelier one.
type Candidate = (usize, usize, usize);

/// The stems nearest to a word that is in the index as none.
pub fn nearest(index: &Index, word: &str, among: Candidates) -> Nearest {
    let most = allowed_mistakes(word.len());
    if most == 0 || word.len() > LONGEST || !word.is_ascii() {
        return Nearest::NONE;
    }
    let sound = phonetic_key(word);
    let mut found: Vec<Candidate> = Vec::new();
    let mut add = |stem: usize, mistakes: usize, discount: usize| {
        let text = index.stem(stem);
        if text.len() >= 3
            && let Some(cost) = cost(word, text, mistakes, discount)
        {
            found.push((cost, usize::MAX - index.spread(stem), stem));
        }
    };
    for stem in index.sounding(sound) {
        add(stem, tuning::MISTAKES_BY_SOUND, tuning::SAME_SOUND);
    }
    if among == Candidates::Similar {
        // The first letter is seldom wrong. Where it is, it is swapped with the second or was left
        // out.
        let mut firsts: Vec<u8> = word.bytes().take(2).collect();
        firsts.dedup();
        let letters = letter_set(word);
        for first in firsts {
            for stem in index.with_letters(index.starting(first), letters, most as u32) {
                if index.sound(stem) != sound {
                    add(stem, most, 0);
                }
            }
        }
    }
    crate::small::sort(&mut found, |a, b| a < b);
    let cost = found.first().map_or(usize::MAX, |f| f.0);
    if among == Candidates::SameSound && cost > tuning::COST_IN_LONG_TEXT {
        return Nearest::NONE;
    }
    found.retain(|f| f.0 < cost + tuning::COST_OVER_NEAREST);
    found.truncate(tuning::SHARES.len());
    Nearest { stems: found.into_iter().map(|f| f.2).collect(), cost }
}

/// How many mistakes a word of so many letters may have: none in a short word, where
/// one letter makes another word; two in a long one.
fn allowed_mistakes(letters: usize) -> usize {
    usize::from(letters >= tuning::ONE_MISTAKE_FROM)
        + usize::from(letters >= tuning::TWO_MISTAKES_FROM)
}

/// What it costs to take a word for a stem, with a discount for another reason; `None` for the same
/// word and for more mistakes than allowed. Mistakes of the ear, doubled letters and swaps are
/// likelier than others.
fn cost(word: &str, stem: &str, allowed: usize, discount: usize) -> Option<usize> {
    let mistakes = distance(word, stem, allowed);
    if mistakes == 0 || mistakes > allowed {
        return None;
    }
    let undoubled = |w: &str| -> Vec<u8> {
        let mut out = w.as_bytes().to_vec();
        out.dedup();
        out
    };
    let sorted = |w: &str| -> Vec<u8> {
        let mut out = w.as_bytes().to_vec();
        crate::small::sort(&mut out, |a, b| a < b);
        out
    };
    let doubled = undoubled(word) == undoubled(stem);
    let swapped = !doubled && word.len() == stem.len() && sorted(word) == sorted(stem);
    let first = word.as_bytes().first() == stem.as_bytes().first();
    Some(
        mistakes * tuning::MISTAKE + usize::from(!first) * tuning::FIRST_LETTER
            - discount
            - usize::from(doubled) * tuning::DOUBLED
            - usize::from(swapped) * tuning::SWAPPED,
    )
}

/// Two known words that a word is made of: "birdfeeder" is "bird feeder". They must stand side by
/// side in the lexicon, or each be long enough to be meant.
pub fn halves(index: &Index, word: &str) -> Option<(usize, usize)> {
    if word.len() < 6 || !word.is_ascii() {
        return None;
    }
    let known = |w: &str| index.find(w).or_else(|| index.find(&stem(w)));
    let meant = |w: &str, stem: usize| {
        w.len() >= tuning::HALF_LETTERS && index.spread(stem) >= tuning::HALF_HEADINGS
    };
    // Side by side is best; then the cut nearest to the middle, for "car" and "pet" are in
    // "carpet".
    let mut best: Option<((bool, usize), (usize, usize))> = None;
    for cut in 3..=word.len() - 3 {
        let Some((a, b)) = word.split_at_checked(cut) else { continue };
        let (Some(first), Some(second)) = (known(a), known(b)) else { continue };
        let apart = index.find_pair(first, second).is_none();
        if apart && !(meant(a, first) && meant(b, second)) {
            continue;
        }
        let rank = (apart, cut.abs_diff(word.len() - cut));
        if best.is_none_or(|(other, _)| rank < other) {
            best = Some((rank, (first, second)));
        }
    }
    best.map(|b| b.1)
}

/// The stems that begin with a text, the most used first.
pub fn completions(index: &Index, start: &str) -> Vec<usize> {
    let mut found: Vec<usize> = (index.first_from(start)..index.count())
        .take_while(|&stem| index.stem(stem).starts_with(start))
        .take(MOST_COMPLETIONS)
        .collect();
    crate::small::sort(&mut found, |&a, &b| (index.spread(b), a) < (index.spread(a), b));
    found.truncate(tuning::COMPLETIONS);
    found
}

/// The most stems that are sorted for one beginning; "s" alone begins a tenth of all.
const MOST_COMPLETIONS: usize = 400;
