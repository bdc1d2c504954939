//! The vectors of route.json against the core crate.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fmt::Debug;

use center_finder::{Edition, GoodsRouting, HtsNumber, Router, Routing};
use serde_json::Value;

/// What is wrong with one answer.
struct Checks<'v> {
    vector: &'v Value,
    wrong: Vec<String>,
}

impl<'v> Checks<'v> {
    fn text(&self, key: &str) -> &'v str {
        self.vector[key].as_str().unwrap_or("")
    }

    fn list(&self, key: &str) -> Vec<&'v str> {
        self.vector[key].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
    }

    fn has(&self, key: &str) -> bool {
        !self.vector[key].is_null()
    }

    fn same<T: PartialEq + Debug>(&mut self, what: &str, want: T, got: T) {
        if want != got {
            self.wrong.push(format!("{what}: {want:?} is right, {got:?} was answered"));
        }
    }

    /// In any order.
    fn same_set(&mut self, what: &str, mut want: Vec<&str>, mut got: Vec<&str>) {
        want.sort_unstable();
        got.sort_unstable();
        self.same(what, want, got);
    }

    fn goods(&mut self, goods: &GoodsRouting) {
        self.same("heading", self.text("heading"), &goods.heading.to_string());
        self.same("center", self.text("center"), goods.center.id());
        self.same("basis", self.text("basis"), goods.basis.id());
        self.same("also", self.list("also"), goods.also.iter().map(|a| a.center.id()).collect());
        let condition = goods.also.first().and_then(|a| a.condition).map_or("", |c| c.code);
        self.same("condition", self.text("condition"), condition);
        if self.has("notes") {
            self.same_set(
                "notes",
                self.list("notes"),
                goods.notes.iter().map(|n| n.code).collect(),
            );
        }
        if self.has("rulings") {
            self.same_set(
                "rulings",
                self.list("rulings"),
                goods.rulings.iter().map(|r| r.number).collect(),
            );
        }
    }

    fn answer(&mut self, answer: &Routing) {
        let kind = match answer {
            Routing::Goods(_) => "goods",
            Routing::Chapter(_) => "chapter",
            Routing::Moved(_) => "moved",
            Routing::Treatment(_) => "treatment",
        };
        self.same("kind", self.text("kind"), kind);
        self.same("number", self.text("number"), &answer.number().to_string());
        self.same_set(
            "repairs",
            self.list("repairs"),
            answer.repairs().iter().map(|r| r.id()).collect(),
        );
        match answer {
            Routing::Goods(goods) => self.goods(goods),
            Routing::Moved(moved) => match moved.to.first() {
                Some(goods) => self.goods(goods),
                None => self.wrong.push("the goods are nowhere now".into()),
            },
            Routing::Chapter(chapter) => {
                let ids: Vec<&str> = chapter.centers.iter().map(|c| c.center.id()).collect();
                let mut want = vec![self.text("center")];
                want.extend(self.list("also"));
                self.same("centers", want, ids);
                let counts: Vec<u64> = self.vector["counts"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter_map(Value::as_u64)
                    .collect();
                self.same(
                    "counts",
                    counts,
                    chapter.centers.iter().map(|c| u64::from(c.headings)).collect(),
                );
            }
            Routing::Treatment(_) => {}
        }
    }
}

#[test]
fn every_vector_is_answered_as_written() {
    let vectors = center_finder_fixtures::vectors("route.json");
    let mut wrong = Vec::new();
    for vector in &vectors {
        let mut checks = Checks { vector, wrong: Vec::new() };
        let input = vector["input"].as_str().expect("a vector without input");
        let edition = Edition::from_id(checks.text("edition")).expect("a vector without edition");
        match (Router::new(edition).read(input), checks.has("error")) {
            (Ok(answer), false) => checks.answer(&answer),
            (Err(error), true) => {
                checks.same("error", checks.text("error"), error.code());
                checks.same("at", vector["at"].as_str(), error.place().and_then(|p| input.get(p)));
                let nearest =
                    error.nearest_headings().first().map(|h| h.to_string()).unwrap_or_default();
                checks.same("nearest", checks.text("nearest"), &nearest);
                checks.same("a hint is there", true, !error.hint().is_empty());
            }
            (Ok(answer), true) => {
                checks.wrong.push(format!("must be refused, was answered: {answer}"))
            }
            (Err(error), false) => {
                checks.wrong.push(format!("must be answered, was refused: {error}"))
            }
        }
        wrong.extend(
            checks.wrong.iter().map(|w| format!("{input:?} ({}): {w}", checks.text("edition"))),
        );
    }
    assert!(wrong.is_empty(), "{} of {} vectors\n{}", wrong.len(), vectors.len(), wrong.join("\n"));
}

#[test]
fn the_vectors_are_many_and_speak_of_everything() {
    let vectors = center_finder_fixtures::vectors("route.json");
    assert!(vectors.len() >= 120, "only {} vectors", vectors.len());
    let mut seen = std::collections::BTreeSet::new();
    for vector in &vectors {
        let both = format!("{}\t{}", vector["input"], vector["edition"]);
        assert!(seen.insert(both), "{} stands twice", vector["input"]);
    }
    let some = |key: &str, value: &str| vectors.iter().filter(|v| v[key] == value).count();
    for edition in Edition::ALL {
        assert!(some("edition", edition.id()) >= 40, "{edition}");
        for center in center_finder::Center::all(edition).filter(|c| c.id() != "IIC-CHB") {
            assert!(some("center", center.id()) > 0, "no vector for {center}");
        }
    }
    for basis in center_finder::Basis::ALL {
        assert!(some("basis", basis.id()) >= 5, "{basis:?}");
    }
    for code in [
        "empty",
        "letters",
        "exponent",
        "odd-length",
        "too-long",
        "several-numbers",
        "no-such-chapter",
        "no-such-heading",
    ] {
        assert!(some("error", code) > 0, "no vector for {code}");
    }
}

#[test]
fn no_key_of_a_vector_is_misspelt() {
    let known = "input edition kind number heading center basis also condition repairs notes rulings counts error at nearest";
    for vector in center_finder_fixtures::vectors("route.json") {
        for key in vector.as_object().expect("a vector that is no object").keys() {
            assert!(known.split(' ').any(|k| k == key), "{key} in {vector}");
        }
    }
}

#[test]
fn what_is_read_is_read_again_the_same() {
    for vector in center_finder_fixtures::vectors("route.json") {
        let Some(number) = vector["number"].as_str() else { continue };
        let again = HtsNumber::parse(number).expect(number);
        assert_eq!(again.number.to_string(), number);
        assert!(again.repairs.is_empty(), "{number}");
    }
}
