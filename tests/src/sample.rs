//! The file that the page offers to try, and its true answer, which a test of the page compares
//! with what it shows. Both are committed.

#[path = "../../xtask/src/history/make.rs"]
#[allow(dead_code)]
mod make;

use std::path::PathBuf;

use make::{Options, make};

/// `cargo xtask generate-history` with these makes the same file. Under this seed the measures
/// point to different Centers: there is something to see.
const OPTIONS: Options =
    Options { rows: 600, seed: 125, importers: 2, columns: 15, trap: "sample" };

/// The two files, from the project's folder on, with what they should hold.
pub fn files() -> [(&'static str, String); 2] {
    let mut bytes = Vec::new();
    // Writing into memory cannot fail, and all of it is ASCII.
    let truth = make(&OPTIONS, &mut bytes).map(|t| t.json()).unwrap_or_default();
    [
        ("web/src/history/sample.csv", String::from_utf8(bytes).unwrap_or_default()),
        ("tests/snapshots/sample.json", truth),
    ]
}

/// Where one of them lies.
pub fn path(name: &str) -> PathBuf {
    crate::folder().join("..").join(name)
}
