//! Node, npm, and the packages of web/.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::house::House;
use crate::run::{on_path, run, say, version};
use crate::stamp::{self, Hash};

const OLDEST: u32 = 20;

/// Node 20 or newer.
pub fn node() -> Result<PathBuf> {
    let Some(node) = on_path("node") else {
        bail!(
            "Node is missing; install Node {OLDEST} or newer with npm (https://nodejs.org, or your system's packages)"
        );
    };
    let found = version(&node).unwrap_or_default();
    match major(&found) {
        Some(major) if major >= OLDEST => Ok(node),
        _ => bail!("Node {OLDEST} or newer is needed and {} is {found:?}", node.display()),
    }
}

/// The npm packages of web/, as its lock file says.
pub fn packages(house: &House) -> Result<()> {
    packages_of(&house.web())
}

/// The npm packages of a folder, as its lock file says.
pub fn packages_of(folder: &Path) -> Result<()> {
    node()?;
    let Some(npm) = on_path("npm") else {
        bail!(
            "npm is missing; it comes with Node from https://nodejs.org, on Debian as the package npm"
        );
    };
    let wanted = Hash::default().files(folder, "package-lock.json")?.text();
    let mark = folder.join("node_modules/.center-finder-lock");
    if !stamp::is(&mark, &wanted) {
        if !installed_since(folder) {
            say(&format!("installing the npm packages of {}", folder.display()));
            run(Command::new(npm).args(["ci", "--no-audit", "--no-fund"]).current_dir(folder))
                .context("the npm packages could not be installed")?;
        }
        stamp::write(&mark, &wanted)?;
    }
    Ok(())
}

/// Whether npm itself has installed since the lock file last changed.
fn installed_since(folder: &Path) -> bool {
    let changed = |path: &str| std::fs::metadata(folder.join(path)).and_then(|m| m.modified()).ok();
    match (changed("node_modules/.package-lock.json"), changed("package-lock.json")) {
        (Some(installed), Some(lock)) => installed >= lock,
        _ => false,
    }
}

fn major(version: &str) -> Option<u32> {
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_of_node_are_read() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major(""), None);
    }
}
