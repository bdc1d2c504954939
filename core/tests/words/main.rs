//! The search by words, with the committed index.

#![cfg(feature = "words")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod any_text;
mod legal_text;
mod lexicon_names;
mod misspellings;
mod questions;
mod typing;
mod vectors;

use std::path::PathBuf;
use std::sync::OnceLock;

use center_finder::words::{SuggestOptions, Suggestions, Words};
use center_finder::{Edition, Router};

/// The index is read once: it takes as long as some hundred searches.
fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| {
        Words::load(include_bytes!("../../data/words.bin")).expect("the committed index")
    })
}

fn suggest(text: &str, options: &SuggestOptions) -> Suggestions {
    words().suggest(text, &Router::new(Edition::InForce), options)
}

fn ask(text: &str) -> Suggestions {
    suggest(text, &SuggestOptions::default())
}

/// The headings of an answer, the likeliest first.
fn codes(found: &Suggestions) -> Vec<String> {
    found.headings.iter().map(|s| s.heading.to_string()).collect()
}

/// The tables that people edit.
fn data() -> PathBuf {
    center_finder_fixtures::folder().join("../core/data")
}

/// The lines of every file of a folder of tables, each with where it stands.
fn lines(folder: &str) -> Vec<(String, String)> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(data().join(folder))
        .expect("the folder")
        .map(|file| file.expect("a file").path())
        .collect();
    files.sort();
    let mut out = Vec::new();
    for path in files {
        let text = std::fs::read_to_string(&path).expect("text");
        for (i, line) in text.lines().enumerate() {
            out.push((format!("{}:{}", path.display(), i + 1), line.to_string()));
        }
    }
    out
}
