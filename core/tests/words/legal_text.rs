//! The lexicon is in our own words: no eight words of the tariff's legal text stand in it.
//!
//! The legal text itself is not ours to keep here. `tariff_runs.bin` has a fingerprint of every run
//! of eight words in the descriptions of the headings of the HTSUS 2026: the lowest five bytes of
//! the FNV-1a hash (64 bits) of the words in lower case with one space between them, the high byte
//! first, sorted.

use std::collections::HashSet;

use crate::lines;

/// The words of a text as runs of eight.
fn runs(text: &str) -> Vec<String> {
    let words: Vec<String> = text
        .to_lowercase()
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(String::from)
        .collect();
    words.windows(8).map(|w| w.join(" ")).collect()
}

fn fingerprint(run: &str) -> [u8; 5] {
    let hash = run.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |h, b| {
        (h ^ u64::from(b)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    hash.to_be_bytes()[3..].try_into().expect("five bytes")
}

fn legal() -> HashSet<[u8; 5]> {
    let (runs, rest) = include_bytes!("tariff_runs.bin").as_chunks::<5>();
    assert!(rest.is_empty() && runs.is_sorted());
    runs.iter().copied().collect()
}

/// Eight words in a row of a line that stand in the legal text. Runs across the bars between
/// phrases are no sentence of anybody's.
fn copied(line: &str, legal: &HashSet<[u8; 5]>) -> Option<String> {
    line.split(['|', '\t']).flat_map(runs).find(|run| legal.contains(&fingerprint(run)))
}

#[test]
fn no_eight_words_of_the_tariff_stand_in_the_lexicon() {
    let legal = legal();
    let mut compared = 0;
    for folder in ["nomenclature", "lexicon", "examples"] {
        for (at, line) in lines(folder) {
            compared += line.split(['|', '\t']).flat_map(runs).count();
            let found = copied(&line, &legal);
            assert!(found.is_none(), "{at}: {found:?}");
        }
    }
    assert!(compared > 10_000, "only {compared} runs of eight words");
}

#[test]
fn a_copied_description_is_found() {
    assert!(legal().len() > 10_000, "only {} runs", legal().len());
    // A sentence of our own stands for the legal text, which has no place here.
    let sentence = "wooden ladders with nine rungs for painters of tall barns";
    let known: HashSet<[u8; 5]> = runs(sentence).iter().map(|run| fingerprint(run)).collect();
    let copy = "stool | Wooden ladders, with nine rungs, for painters of tall barns | bench";
    assert!(copied(copy, &known).is_some());
    let apart = "stool | wooden ladders with nine rungs | for painters of tall barns";
    assert!(copied(apart, &known).is_none());
}
