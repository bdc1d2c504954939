//! The lexicon's texts as numbered stems and pairs of neighboring stems.

use std::collections::BTreeMap;

use center_finder::words::trainer::{END, NAME, tokens};

use crate::lexicon::Lexicon;

/// A text as what it is made of.
pub struct Sample {
    pub stems: Vec<u32>,
    /// Numbered after the stems.
    pub pairs: Vec<u32>,
    pub heading: usize,
    pub weight: f32,
}

impl Sample {
    pub fn features(&self) -> impl Iterator<Item = usize> + '_ {
        self.stems.iter().chain(&self.pairs).map(|&f| f as usize)
    }
}

/// The samples and what their numbers stand for.
pub struct Samples {
    /// Stems in order.
    pub stems: Vec<String>,
    /// Pairs of stems by their numbers, in order.
    pub pairs: Vec<(u32, u32)>,
    pub all: Vec<Sample>,
}

/// Numbers everything in the lexicon. Pairs must stand in `pair_samples` texts to count.
pub fn samples(lexicon: &Lexicon, pair_samples: u32) -> Samples {
    let texts: Vec<_> = lexicon.phrases.iter().map(|p| (parts(&p.text), p)).collect();
    let mut stem_numbers: BTreeMap<&str, u32> = BTreeMap::new();
    let mut pair_counts: BTreeMap<(&str, &str), u32> = BTreeMap::new();
    for (parts, _) in &texts {
        for s in &parts.stems {
            stem_numbers.insert(s, 0);
        }
        for (a, b) in &parts.pairs {
            *pair_counts.entry((a, b)).or_default() += 1;
        }
    }
    stem_numbers.insert(END, 0);
    for (number, at) in stem_numbers.values_mut().zip(0u32..) {
        *number = at;
    }
    let numbers = |(a, b): (&str, &str)| (stem_numbers[a], stem_numbers[b]);
    let pairs: Vec<(u32, u32)> =
        pair_counts.iter().filter(|(_, n)| **n >= pair_samples).map(|(p, _)| numbers(*p)).collect();
    let pair_numbers: BTreeMap<(u32, u32), u32> =
        pairs.iter().copied().zip(stem_numbers.len() as u32..).collect();
    let all = texts
        .iter()
        .filter(|(parts, _)| !parts.stems.is_empty())
        .map(|(parts, phrase)| Sample {
            stems: parts.stems.iter().map(|s| stem_numbers[s.as_str()]).collect(),
            pairs: parts
                .pairs
                .iter()
                .filter_map(|(a, b)| pair_numbers.get(&numbers((a, b))).copied())
                .collect(),
            heading: phrase.heading.index(),
            weight: phrase.weight,
        })
        .collect();
    let stems = stem_numbers.keys().map(|s| (*s).to_string()).collect();
    Samples { stems, pairs, all }
}

/// The stems of a text, each once, and the pairs of neighbors, each once.
struct Parts {
    stems: Vec<String>,
    pairs: Vec<(String, String)>,
}

fn parts(text: &str) -> Parts {
    let all: Vec<String> =
        tokens(text).into_iter().filter(|t| !t.excluded).map(|t| t.stem).collect();
    let mut stems: Vec<String> = Vec::new();
    for stem in &all {
        if !stems.contains(stem) {
            stems.push(stem.clone());
        }
    }
    let mut pairs: Vec<(String, String)> = Vec::new();
    for pair in all.windows(2) {
        let pair = (pair[0].clone(), pair[1].clone());
        if pair.0 != pair.1 && !pairs.contains(&pair) {
            pairs.push(pair);
        }
    }
    if let Some(last) = all.last().filter(|_| all.len() <= NAME) {
        pairs.push((last.clone(), END.to_string()));
    }
    Parts { stems, pairs }
}
