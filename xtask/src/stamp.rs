//! Stamps: a file that says from which inputs something was made.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest as _, Sha256};

/// A hash of files, folders and words, the same on every machine.
#[derive(Default)]
pub struct Hash(Sha256);

impl Hash {
    pub fn word(mut self, word: impl AsRef<[u8]>) -> Hash {
        self.0.update((word.as_ref().len() as u64).to_le_bytes());
        self.0.update(word);
        self
    }

    /// A file, or every file below a folder, by name and content.
    pub fn files(mut self, root: &Path, below: &str) -> Result<Hash> {
        let mut paths = BTreeMap::new();
        collect(root, below.to_string(), &mut paths)?;
        for (name, path) in paths {
            let content =
                std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            self = self.word(&name).word(content);
        }
        Ok(self)
    }

    pub fn text(self) -> String {
        self.0.finalize().iter().map(|b| format!("{b:02x}")).collect()
    }
}

/// The files at a name or below it, by their names from `root` on.
pub fn collect(root: &Path, name: String, into: &mut BTreeMap<String, PathBuf>) -> Result<()> {
    let path = root.join(&name);
    if path.is_dir() {
        for entry in std::fs::read_dir(&path)? {
            let file = entry?.file_name().to_string_lossy().into_owned();
            let below = if name.is_empty() { file } else { format!("{name}/{file}") };
            collect(root, below, into)?;
        }
    } else if path.exists() {
        into.insert(name, path);
    }
    Ok(())
}

/// Whether a stamp says this.
pub fn is(path: &Path, text: &str) -> bool {
    std::fs::read_to_string(path).is_ok_and(|t| t == text)
}

pub fn write(path: &Path, text: &str) -> Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_of_name_or_content_changes_the_hash() {
        let dir = std::env::temp_dir().join(format!("center-finder-stamp-{}", std::process::id()));
        let hash = || Hash::default().files(&dir, "in").unwrap().text();
        write(&dir.join("in/a"), "1").unwrap();
        let first = hash();
        assert_eq!(first, hash());
        write(&dir.join("in/a"), "2").unwrap();
        assert_ne!(first, hash());
        write(&dir.join("in/a"), "1").unwrap();
        std::fs::rename(dir.join("in/a"), dir.join("in/b")).unwrap();
        assert_ne!(first, hash());
        std::fs::remove_dir_all(&dir).unwrap();
    }
}
