//! Programs of cargo by exact version: from PATH where the version is right, else from the cache
//! folder, else built by cargo into the cache folder, once.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::cmd;

use super::{folder_in, on_path, say, version};
use crate::workspace::Workspace;

pub struct Tool {
    pub package: &'static str,
    pub program: &'static str,
    pub version: &'static str,
    /// Whether cargo shall keep to the package's own lock file.
    pub locked: bool,
    /// How long it takes to build.
    pub takes: &'static str,
}

impl Tool {
    /// A subcommand of cargo, whose program has the name of its package.
    pub const fn of_cargo(package: &'static str, version: &'static str) -> Tool {
        Tool { package, program: package, version, locked: true, takes: "some minutes" }
    }

    fn is_right(&self, program: &Path) -> bool {
        version(program).is_some_and(|v| v.split_whitespace().nth(1) == Some(self.version))
    }

    /// The program.
    pub fn find_or_install(&self, ws: &Workspace) -> Result<PathBuf> {
        if let Some(found) = on_path(self.program).filter(|found| self.is_right(found)) {
            return Ok(found);
        }
        let Tool { package, program, version, takes, .. } = self;
        let folder = cache()?.join(format!("{package}-{version}"));
        let built = folder.join("bin").join(format!("{program}{}", std::env::consts::EXE_SUFFIX));
        // What cargo has not finished it does not put there.
        if !built.is_file() {
            let shown = folder.display();
            say(&format!("building {package} {version} once into {shown} ({takes})"));
            let locked = self.locked.then_some("--locked");
            cmd!(
                ws.sh(),
                "cargo install --quiet {package} --version {version} --root {folder} {locked...}"
            )
            .quiet()
            .run()
            .with_context(|| format!("{package} {version} could not be built"))?;
        }
        Ok(built)
    }
}

fn cache() -> Result<PathBuf> {
    let base = folder_in("XDG_CACHE_HOME")
        .or_else(|| Some(folder_in("HOME")?.join(".cache")))
        .or_else(|| folder_in("LOCALAPPDATA"))
        .context("neither XDG_CACHE_HOME nor HOME is set, so there is no place for tools")?;
    Ok(base.join("center-finder/tools"))
}
