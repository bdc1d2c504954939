//! The committed answers for every heading (tests/snapshots) and the sample of an import history.

use anyhow::{Context, Result, ensure};
use center_finder_fixtures::{sample, snapshot};

use crate::house::House;
use crate::run::{cargo, run};

/// Writes them from a program that is compiled after the tables were: this one still has the
/// tables that it was compiled with.
pub fn write_compiled_anew(house: &House) -> Result<()> {
    run(cargo(house.root()).args(["xtask", "snapshots"]))
}

/// Writes them, and shows which answers changed.
pub fn write(house: &House) -> Result<()> {
    for file in files() {
        let path = house.root().join(&file.name);
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        if committed == file.now {
            println!("same   {}", file.name);
        } else {
            file.show(&committed);
            std::fs::write(&path, &file.now)
                .with_context(|| format!("cannot write {}", file.name))?;
            println!("wrote  {}", file.name);
        }
    }
    Ok(())
}

/// Fails where one of them is not what the program answers.
pub fn check(house: &House) -> Result<()> {
    let mut other = Vec::new();
    for file in files() {
        let committed = std::fs::read_to_string(house.root().join(&file.name)).unwrap_or_default();
        if committed != file.now {
            file.show(&committed);
            other.push(file.name);
        }
    }
    ensure!(
        other.is_empty(),
        "{} are not what the program answers; look at the difference and run cargo xtask generate",
        other.join(", ")
    );
    Ok(())
}

struct Committed {
    name: String,
    now: String,
}

impl Committed {
    fn show(&self, committed: &str) {
        if self.name.ends_with(".tsv") {
            println!("{}", snapshot::difference(committed, &self.now));
        }
    }
}

fn files() -> Vec<Committed> {
    let sample = sample::files().map(|(name, now)| (name.to_string(), now));
    let all = snapshot::files().into_iter().chain(sample);
    all.map(|(name, now)| Committed { name, now }).collect()
}
