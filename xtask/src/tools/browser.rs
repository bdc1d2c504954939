//! A Chromium for the tests.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::run::{on_path, output, run, say};

const NAMES: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const APPLICATIONS: &[&str] = &[
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/// A Chromium or Chrome: the one that `CHROMIUM` names, else an installed one;
/// as root on Debian the package is installed.
pub fn chromium() -> Result<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM").filter(|v| !v.is_empty()).map(PathBuf::from) {
        return match named.is_file() {
            true => Ok(named),
            false => on_path(&named.to_string_lossy()).with_context(|| {
                format!("CHROMIUM names {}, which does not exist", named.display())
            }),
        };
    }
    if let Some(found) = installed() {
        return Ok(found);
    }
    if can_install() {
        say("installing the Debian package chromium for the browser tests");
        let apt = || {
            let mut apt = Command::new("apt-get");
            apt.args(["-qq", "-o", "Dpkg::Use-Pty=0"]).env("DEBIAN_FRONTEND", "noninteractive");
            apt
        };
        run(apt().arg("update"))?;
        run(apt().args(["install", "--yes", "--no-install-recommends", "chromium"]))?;
        if let Some(found) = installed() {
            return Ok(found);
        }
    }
    bail!(
        "there is no Chromium or Chrome; install one (Debian: apt-get install chromium) or name it in the variable CHROMIUM"
    )
}

fn installed() -> Option<PathBuf> {
    let application = || APPLICATIONS.iter().map(PathBuf::from).find(|p| p.is_file());
    NAMES.iter().find_map(|name| on_path(name)).or_else(application)
}

fn can_install() -> bool {
    let root = || output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    Path::new("/etc/debian_version").exists() && on_path("apt-get").is_some() && root()
}
