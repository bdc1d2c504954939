//! The vectors of words.json.

use std::collections::BTreeSet;

use center_finder::words::{Suggestions, Understood, WordUse};
use center_finder::{Center, Edition};
use center_finder_fixtures::vectors;
use serde_json::Value;

use crate::{ask, codes};

/// What is wrong with one answer.
fn check(vector: &Value, found: &Suggestions) -> Vec<String> {
    let input = vector["input"].as_str().expect("a vector without input");
    let codes = codes(found);
    let mut wrong = Vec::new();
    if let Some(first) = vector["first"].as_str()
        && codes.first().map(String::as_str) != Some(first)
    {
        wrong.push(format!("{first} is right, {codes:?} was answered"));
    }
    if let Some([most, heading]) = vector["within"].as_array().map(Vec::as_slice) {
        let (most, heading) =
            (most.as_u64().expect("a number") as usize, heading.as_str().expect("a heading"));
        if !codes.iter().take(most).any(|c| c == heading) {
            wrong.push(format!("{heading} is not among the first {most} of {codes:?}"));
        }
    }
    if let Some(center) = vector["center"].as_str() {
        let got = found.centers.first().map_or("none", |c| c.center.id());
        if got != center {
            wrong.push(format!("center {center} is right, {got} was answered"));
        }
    }
    if let Some(certainty) = vector["certainty"].as_str()
        && found.certainty.id() != certainty
    {
        wrong.push(format!("{certainty} is right, it was {}", found.certainty.id()));
    }
    if let Some(asks) = vector["asks"].as_bool()
        && found.question.is_some() != asks
    {
        wrong.push(format!("whether a question is asked must be {asks}"));
    }
    for (word, read_as) in vector["corrected"].as_object().into_iter().flatten() {
        let read_as = read_as.as_str().expect("a word");
        let fits = |w: &&WordUse| input.get(w.span.clone()) == Some(word);
        match found.words.iter().find(fits) {
            Some(w)
                if w.understood == Understood::Corrected
                    && w.read_as.iter().any(|r| r == read_as) => {}
            other => wrong.push(format!("{word} must be read as {read_as}, it was {other:?}")),
        }
    }
    wrong
}

#[test]
fn every_vector_is_understood_as_written() {
    let vectors = vectors("words.json");
    let mut wrong = Vec::new();
    for vector in &vectors {
        let found = ask(vector["input"].as_str().expect("a vector without input"));
        wrong
            .extend(check(vector, &found).into_iter().map(|w| format!("{}: {w}", vector["input"])));
    }
    assert!(wrong.is_empty(), "{} of {} vectors\n{}", wrong.len(), vectors.len(), wrong.join("\n"));
}

#[test]
fn the_vectors_are_many_and_speak_of_everything() {
    let vectors = vectors("words.json");
    assert!(vectors.len() >= 60, "only {} vectors", vectors.len());
    let known = "input first within center certainty corrected asks";
    let mut seen = BTreeSet::new();
    for vector in &vectors {
        let keys = vector.as_object().expect("a vector that is no object");
        assert!(keys.len() > 1, "{vector} expects nothing");
        for key in keys.keys() {
            assert!(known.split(' ').any(|k| k == key), "{key} in {vector}");
        }
        assert!(seen.insert(vector["input"].to_string()), "{} stands twice", vector["input"]);
    }
    for center in Center::all(Edition::InForce) {
        assert!(vectors.iter().any(|v| v["center"] == center.id()), "no vector for {center}");
    }
    for certainty in ["nothing", "unsure", "sure"] {
        assert!(
            vectors.iter().any(|v| v["certainty"] == certainty),
            "no vector that is {certainty}"
        );
    }
    assert!(
        vectors.iter().filter(|v| !v["corrected"].is_null()).count() >= 5,
        "too few misspelled words"
    );
}
