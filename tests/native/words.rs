//! The vectors of words.json and the list of misspellings against the core crate.

use std::collections::BTreeMap;
use std::path::PathBuf;

use center_finder::words::{SuggestOptions, Suggestions, Understood, Words};
use center_finder::{Edition, Router};
use serde_json::Value;

fn data(name: &str) -> PathBuf {
    center_finder_tests::folder().join("../core/data").join(name)
}

fn words() -> Words {
    let path = data("words.bin");
    let index = std::fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    Words::load(&index).expect("the committed index")
}

fn ask(words: &Words, text: &str) -> Suggestions {
    words.suggest(text, &Router::new(Edition::InForce), &SuggestOptions::default())
}

fn codes(found: &Suggestions) -> Vec<String> {
    found.headings.iter().map(|s| s.heading.to_string()).collect()
}

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
        let fits = |w: &&center_finder::words::WordUse| input.get(w.span.clone()) == Some(word);
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
    let words = words();
    let vectors = center_finder_tests::vectors("words.json");
    let mut wrong = Vec::new();
    for vector in &vectors {
        let found = ask(&words, vector["input"].as_str().expect("a vector without input"));
        wrong
            .extend(check(vector, &found).into_iter().map(|w| format!("{}: {w}", vector["input"])));
    }
    assert!(wrong.is_empty(), "{} of {} vectors\n{}", wrong.len(), vectors.len(), wrong.join("\n"));
}

#[test]
fn the_vectors_are_many_and_speak_of_everything() {
    let vectors = center_finder_tests::vectors("words.json");
    assert!(vectors.len() >= 60, "only {} vectors", vectors.len());
    let known = "input first within center certainty corrected asks";
    let mut seen = std::collections::BTreeSet::new();
    for vector in &vectors {
        let keys = vector.as_object().expect("a vector that is no object");
        assert!(keys.len() > 1, "{vector} expects nothing");
        for key in keys.keys() {
            assert!(known.split(' ').any(|k| k == key), "{key} in {vector}");
        }
        assert!(seen.insert(vector["input"].to_string()), "{} stands twice", vector["input"]);
    }
    for center in center_finder::Center::all(Edition::InForce) {
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
        "too few misspelt words"
    );
}

/// A row whose misspelt name does not find what the clean one finds.
struct Lost<'a> {
    misspelt: &'a str,
    clean: &'a str,
    want: String,
    got: Vec<String>,
}

#[test]
fn misspelt_names_find_what_the_clean_names_find() {
    let words = words();
    let text = std::fs::read_to_string(data("misspellings.tsv")).expect("the list of misspellings");
    let mut by_kind: BTreeMap<&str, (usize, Vec<Lost>)> = BTreeMap::new();
    for line in text.lines().skip(1) {
        let [misspelt, clean, kind] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line:?} has not three columns")
        };
        let (count, lost) = by_kind.entry(kind).or_default();
        *count += 1;
        let want = codes(&ask(&words, clean))
            .first()
            .cloned()
            .unwrap_or_else(|| panic!("{clean:?} itself finds nothing"));
        let got: Vec<String> = codes(&ask(&words, misspelt)).into_iter().take(3).collect();
        if !got.contains(&want) {
            lost.push(Lost { misspelt, clean, want, got });
        }
    }
    let rows: usize = by_kind.values().map(|k| k.0).sum();
    let lost: usize = by_kind.values().map(|k| k.1.len()).sum();
    assert!(rows >= 200, "only {rows} misspellings");
    let share = |lost: usize, of: usize| 100.0 * (of - lost) as f64 / of as f64;
    let mut report =
        format!("{rows} misspellings, {:.1} % found among the first three\n", share(lost, rows));
    for (kind, (count, lost)) in &by_kind {
        report += &format!("{kind}: {:.1} % of {count}\n", share(lost.len(), *count));
        for l in lost {
            report += &format!(
                "  {:?} for {:?}: {} and not {}\n",
                l.misspelt,
                l.clean,
                l.got.join(" "),
                l.want
            );
        }
    }
    println!("{report}");
    assert!(share(lost, rows) >= 95.0, "{report}");
}
