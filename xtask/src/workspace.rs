//! Where things are, and the shell in which commands run there.

use std::path::{Path, PathBuf};

use anyhow::Result;
use xshell::Shell;

pub struct Workspace {
    root: PathBuf,
    /// In the root.
    sh: Shell,
    /// A copy keeps to its own target folder, whatever the surroundings say.
    is_copy: bool,
}

impl Workspace {
    /// The checkout that this program was compiled in.
    pub fn of_this_checkout() -> Result<Workspace> {
        let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
        Workspace::at(xtask.parent().unwrap_or(xtask), false)
    }

    /// A copy of the sources in another folder.
    pub fn copy_at(root: &Path) -> Result<Workspace> {
        Workspace::at(root, true)
    }

    fn at(root: &Path, is_copy: bool) -> Result<Workspace> {
        let sh = Shell::new()?;
        sh.change_dir(root);
        Ok(Workspace { root: root.to_path_buf(), sh, is_copy })
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    pub fn sh(&self) -> &Shell {
        &self.sh
    }

    /// The npm package and, below it, the demo site.
    pub fn dist(&self) -> PathBuf {
        self.root.join("web/dist")
    }

    /// What cargo makes; the stamps of finished work lie there too.
    pub fn target(&self) -> PathBuf {
        match std::env::var_os("CARGO_TARGET_DIR") {
            Some(dir) if !self.is_copy => self.root.join(dir),
            _ => self.root.join("target"),
        }
    }
}
