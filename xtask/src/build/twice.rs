//! `cargo xtask build --twice`: the same sources give the same bytes, wherever they lie.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::house::House;
use crate::run::{output, say};

pub fn run(house: &House) -> Result<()> {
    super::all(house)?;
    let there = house.target().join("xtask/twice/a folder of another name");
    if there.exists() {
        std::fs::remove_dir_all(&there)
            .with_context(|| format!("cannot remove {}", there.display()))?;
    }
    copy(house.root(), &there)?;
    say(&format!("building everything again in {}", there.display()));
    let copied = House::copy_at(there.clone());
    super::all(&copied)?;
    let (here, again) = (files(&house.dist())?, files(&copied.dist())?);
    let mut differ = Vec::new();
    for name in here.keys().chain(again.keys().filter(|name| !here.contains_key(*name))) {
        if here.get(name) != again.get(name) {
            differ.push(name.as_str());
        }
    }
    ensure!(differ.is_empty(), "built twice, these differ: {}", differ.join(", "));
    println!("{} files of web/dist, built twice: the same to the last byte", here.len());
    std::fs::remove_dir_all(&there).with_context(|| format!("cannot remove {}", there.display()))
}

/// What git would commit.
fn copy(from: &Path, to: &Path) -> Result<()> {
    let listed = output(
        Command::new("git")
            .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            .current_dir(from),
    )?;
    for name in listed.split('\0').filter(|name| from.join(name).is_file()) {
        let target = to.join(name);
        if let Some(folder) = target.parent() {
            std::fs::create_dir_all(folder)
                .with_context(|| format!("cannot make {}", folder.display()))?;
        }
        std::fs::copy(from.join(name), &target).with_context(|| format!("cannot copy {name}"))?;
    }
    Ok(())
}

/// Every file below a folder, by its name from there.
fn files(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in
            std::fs::read_dir(&next).with_context(|| format!("cannot read {}", next.display()))?
        {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name =
                    path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
                found.insert(name, std::fs::read(&path)?);
            }
        }
    }
    Ok(found)
}
