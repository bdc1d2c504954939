//! The answers of today are the committed ones.

#![allow(clippy::unwrap_used)]

use center_finder::Edition;
use center_finder_fixtures::{sample, snapshot};

#[test]
fn no_answer_changed_unseen() {
    for edition in Edition::ALL {
        let committed = std::fs::read_to_string(snapshot::path(edition)).unwrap();
        let difference = snapshot::difference(&committed, &snapshot::of(edition));
        assert!(
            difference.is_empty(),
            "answers of the edition {} changed; if that is meant, run cargo xtask generate and commit\n{difference}",
            edition.id()
        );
        assert_eq!(committed.lines().count(), 1 + 1228);
    }
}

#[test]
fn the_sample_is_what_the_generator_makes() {
    for (name, now) in sample::files() {
        let committed = std::fs::read_to_string(sample::path(name)).unwrap();
        assert!(
            committed == now,
            "{name} is not what the generator makes; run cargo xtask generate"
        );
        assert!(now.len() > 1_000);
    }
}
