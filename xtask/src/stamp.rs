//! Stamps: a file that says from which inputs something was made.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest as _, Sha256};

/// A hash of files, folders and words, the same on every machine.
#[derive(Default)]
pub struct Hash(Sha256);

impl Hash {
    pub fn word(mut self, word: &str) -> Hash {
        self.0.update((word.len() as u64).to_le_bytes());
        self.0.update(word);
        self
    }

    /// A file, or every file below a folder, by name and content.
    pub fn files(mut self, root: &Path, below: &str) -> Result<Hash> {
        let mut files = BTreeMap::new();
        collect(&root.join(below), &mut files)?;
        for (path, content) in files {
            let name =
                path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            self = self.word(&name);
            self.0.update((content.len() as u64).to_le_bytes());
            self.0.update(content);
        }
        Ok(self)
    }

    pub fn text(self) -> String {
        self.0.finalize().iter().map(|b| format!("{b:02x}")).collect()
    }
}

fn collect(path: &Path, into: &mut BTreeMap<PathBuf, Vec<u8>>) -> Result<()> {
    let context = || format!("cannot read {}", path.display());
    if path.is_dir() {
        for entry in std::fs::read_dir(path).with_context(context)? {
            collect(&entry.with_context(context)?.path(), into)?;
        }
    } else if path.exists() {
        into.insert(path.to_path_buf(), std::fs::read(path).with_context(context)?);
    }
    Ok(())
}

/// Whether a stamp says this.
pub fn is(path: &Path, text: &str) -> bool {
    std::fs::read_to_string(path).is_ok_and(|t| t == text)
}

pub fn write(path: &Path, text: &str) -> Result<()> {
    if let Some(dir) = path.parent() {
        std::fs::create_dir_all(dir).with_context(|| format!("cannot make {}", dir.display()))?;
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
