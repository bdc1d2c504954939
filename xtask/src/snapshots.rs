//! The committed answers for every heading (tests/snapshots) and the sample of an import history.

use anyhow::{Result, ensure};
use center_finder_fixtures::{sample, snapshot};
use xshell::cmd;

use crate::workspace::Workspace;

/// Writes them from a program that is compiled after the tables were: this one still has the
/// tables that it was compiled with.
pub fn write_compiled_anew(ws: &Workspace) -> Result<()> {
    Ok(cmd!(ws.sh(), "cargo xtask snapshots").quiet().run()?)
}

/// Writes them, and shows which answers changed.
pub fn write(ws: &Workspace) -> Result<()> {
    for (name, now) in files() {
        if differs(ws, &name, &now) {
            ws.sh().write_file(&name, now)?;
            println!("wrote  {name}");
        } else {
            println!("same   {name}");
        }
    }
    Ok(())
}

/// Fails where one of them is not what the program answers.
pub fn check(ws: &Workspace) -> Result<()> {
    let other: Vec<String> =
        files().filter(|(name, now)| differs(ws, name, now)).map(|(name, _)| name).collect();
    ensure!(
        other.is_empty(),
        "{} are not what the program answers; look at the difference and run cargo xtask generate",
        other.join(", ")
    );
    Ok(())
}

/// Whether a file is not what is committed; for answers, shows which ones are others.
fn differs(ws: &Workspace, name: &str, now: &str) -> bool {
    let committed = ws.sh().read_file(name).unwrap_or_default();
    if committed != now && name.ends_with(".tsv") {
        println!("{}", snapshot::difference(&committed, now));
    }
    committed != now
}

fn files() -> impl Iterator<Item = (String, String)> {
    let sample = sample::files().map(|(name, now)| (name.to_string(), now));
    snapshot::files().into_iter().chain(sample)
}
