//! What the tests that span rooms share.

pub mod sample;
pub mod snapshot;

use std::path::{Path, PathBuf};

/// The folder tests/.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

/// The objects of a file of vectors.
pub fn vectors(name: &str) -> Vec<serde_json::Value> {
    let path = folder().join("vectors").join(name);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    match serde_json::from_str(&text) {
        Ok(serde_json::Value::Array(all)) => all,
        Ok(_) => panic!("{name} is not an array"),
        Err(error) => panic!("{name}: {error}"),
    }
}
