//! Where things are.

use std::path::{Path, PathBuf};

/// The checkout that this program was compiled in.
#[derive(Clone)]
pub struct House {
    root: PathBuf,
    /// A copy keeps to its own target folder, whatever the surroundings say.
    copy: bool,
}

impl House {
    pub fn of_this_checkout() -> House {
        House {
            root: Path::new(env!("CARGO_MANIFEST_DIR"))
                .parent()
                .map(PathBuf::from)
                .unwrap_or_default(),
            copy: false,
        }
    }

    /// A copy of the sources in another folder.
    pub fn copy_at(root: PathBuf) -> House {
        House { root, copy: true }
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    pub fn web(&self) -> PathBuf {
        self.root.join("web")
    }

    /// The npm package and, below it, the demo site.
    pub fn dist(&self) -> PathBuf {
        self.root.join("web/dist")
    }

    /// Commands of npm packages, `wasm-opt` among them.
    pub fn npm_bin(&self) -> PathBuf {
        self.root.join("web/node_modules/.bin")
    }

    /// What cargo makes; the stamps of finished work lie there too.
    pub fn target(&self) -> PathBuf {
        match std::env::var_os("CARGO_TARGET_DIR") {
            Some(dir) if !self.copy => self.root.join(dir),
            _ => self.root.join("target"),
        }
    }
}
