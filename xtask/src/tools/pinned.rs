//! Programs of cargo by exact version: from PATH where the version is right,
//! else from the cache folder, else built by cargo into the cache folder, once.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::run::{cargo, on_path, run, say, version};

pub struct Tool {
    pub package: &'static str,
    pub program: &'static str,
    pub version: String,
    /// Whether cargo shall keep to the package's own lock file.
    pub locked: bool,
    pub takes: &'static str,
}

impl Tool {
    fn is_right(&self, program: &Path) -> bool {
        version(program).is_some_and(|v| v.split_whitespace().nth(1) == Some(&self.version))
    }

    /// The folder that holds the program.
    pub fn find_or_install(&self, root: &Path) -> Result<PathBuf> {
        if let Some(found) = on_path(self.program)
            && self.is_right(&found)
        {
            return found.parent().map(PathBuf::from).context("a program without a folder");
        }
        let cache = cache()?.join(format!("{}-{}", self.package, self.version));
        let program = cache.join("bin").join(self.program);
        if !self.is_right(&program) {
            say(&format!(
                "building {} {} once into {} ({})",
                self.package,
                self.version,
                cache.display(),
                self.takes
            ));
            let mut install = cargo(root);
            install
                .args([
                    "install",
                    "--quiet",
                    self.package,
                    "--version",
                    &self.version,
                    "--force",
                    "--root",
                ])
                .arg(&cache);
            if self.locked {
                install.arg("--locked");
            }
            run(&mut install)?;
            ensure!(
                self.is_right(&program),
                "{} says that it is not version {}",
                program.display(),
                self.version
            );
        }
        Ok(cache.join("bin"))
    }
}

fn cache() -> Result<PathBuf> {
    let set = |name| std::env::var_os(name).filter(|v| !v.is_empty()).map(PathBuf::from);
    let base = set("XDG_CACHE_HOME").or_else(|| set("HOME").map(|home| home.join(".cache")));
    Ok(base
        .context("neither XDG_CACHE_HOME nor HOME is set, so there is no place for tools")?
        .join("center-finder/tools"))
}
