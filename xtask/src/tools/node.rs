//! Node, npm, and packages of npm.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use xshell::cmd;

use super::{on_path, say, version};
use crate::stamp::{self, Hash};
use crate::workspace::Workspace;

const OLDEST: u32 = 20;

/// Node 20 or newer.
pub fn node() -> Result<PathBuf> {
    let Some(node) = on_path("node") else {
        bail!(
            "Node is missing; install Node {OLDEST} or newer with npm (https://nodejs.org, or your system's packages)"
        );
    };
    let found = version(&node).unwrap_or_default();
    match found.trim_start_matches('v').split('.').next().and_then(|major| major.parse().ok()) {
        Some(OLDEST..) => Ok(node),
        _ => bail!("Node {OLDEST} or newer is needed and {} is {found:?}", node.display()),
    }
}

/// The name by which npm is started.
pub const fn npm() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

/// The npm packages of a folder, such as `web`, as its lock file says.
pub fn packages(ws: &Workspace, folder: &str) -> Result<()> {
    node()?;
    let path = ws.root().join(folder);
    let wanted = Hash::default().files(&path, "package-lock.json")?.text();
    let mark = path.join("node_modules/.center-finder-lock");
    // npm itself may have installed since the lock file last changed.
    let changed = |file: &str| std::fs::metadata(path.join(file)).and_then(|m| m.modified()).ok();
    let installed = changed("node_modules/.package-lock.json");
    if stamp::is(&mark, &wanted) {
        return Ok(());
    }
    if installed.is_none() || installed < changed("package-lock.json") {
        say(&format!("installing the npm packages of {folder}"));
        let _there = ws.sh().push_dir(&path);
        let npm = npm();
        cmd!(ws.sh(), "{npm} ci --no-audit --no-fund").quiet().run().context(
            "the npm packages could not be installed; npm comes with Node, on Debian as the package npm",
        )?;
    }
    stamp::write(&mark, &wanted)
}
