//! Files beside the tests, read when a test runs.

use std::path::Path;

/// The text of a file of the project, named from the project's folder on.
pub fn text(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| {
        panic!("{}: {error} (the file belongs to the repository, not to the crate)", path.display())
    })
}

/// The objects of a file of vectors.
pub fn vectors(name: &str) -> Vec<serde_json::Value> {
    match serde_json::from_str(&text(&format!("tests/vectors/{name}"))) {
        Ok(serde_json::Value::Array(all)) => all,
        Ok(_) => panic!("{name} is not an array"),
        Err(error) => panic!("{name}: {error}"),
    }
}
