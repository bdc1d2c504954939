//! `cargo xtask licences`: the licence texts of what is compiled into the wasm, for the npm
//! package.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use crate::house::House;
use crate::run::{cargo, output};

const FILE: &str = "web/LICENSE-THIRD-PARTY";

const HEAD: &str = "The wasm files of this package, and the classic script that has them inside, hold compiled code of these crates of others.\n\
Where a crate may be used under one of several licences, the MIT licence is the one that is used here.\n\
Made by `cargo xtask licences` from the crates' own files.\n";

/// A crate that is compiled in, as `cargo tree` names it.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Crate {
    name: String,
    version: String,
    licence: String,
}

pub fn run(house: &House, args: &[String]) -> Result<()> {
    match args {
        [] => std::fs::write(house.root().join(FILE), made(house)?)
            .with_context(|| format!("cannot write {FILE}")),
        [flag] if flag == "--check" => check(house),
        _ => bail!("licences takes only --check"),
    }
}

pub fn check(house: &House) -> Result<()> {
    let kept = std::fs::read_to_string(house.root().join(FILE))
        .with_context(|| format!("cannot read {FILE}"))?;
    ensure!(kept == made(house)?, "{FILE} is not what the crates say; run cargo xtask licences");
    Ok(())
}

fn made(house: &House) -> Result<String> {
    let listed = output(cargo(house.root()).args([
        "tree",
        "--package=center-finder-wasm",
        "--features=full,history",
        "--edges=normal,no-proc-macro",
        "--prefix=none",
        "--target=wasm32-unknown-unknown",
        "--format={p} | {l}",
    ]))?;
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for one in crates(&listed) {
        let title = format!("{} {} ({})", one.name, one.version, one.licence);
        texts.entry(text(&one)?).or_default().push(title);
    }
    let mut parts: Vec<_> = texts.into_iter().map(|(text, titles)| (titles, text)).collect();
    parts.sort();
    let rule = "-".repeat(80);
    let mut out = HEAD.to_string();
    for (titles, text) in parts {
        out += &format!("\n{rule}\n{}\n\n{text}\n", titles.join("\n"));
    }
    // Its notice names no year and no file of a crate.
    out += &format!(
        "\n{rule}\nThe standard library of Rust (MIT OR Apache-2.0)\n\nCopyright (c) The Rust Project Contributors\n\nThe terms are those of the MIT licence, as above.\n"
    );
    Ok(out)
}

/// The crates of others in the output of `cargo tree`; ours have a folder behind their version.
fn crates(listed: &str) -> BTreeSet<Crate> {
    let mut found = BTreeSet::new();
    for line in listed.lines() {
        let Some((package, licence)) = line.split_once(" | ") else { continue };
        if package.contains('(') {
            continue;
        }
        if let Some((name, version)) = package.split_once(" v") {
            let licence = licence.trim_end_matches("(*)").trim();
            found.insert(Crate {
                name: name.into(),
                version: version.into(),
                licence: licence.into(),
            });
        }
    }
    found
}

/// The licence texts of a crate: all that it has, but for those of licences that need not be
/// chosen.
fn text(one: &Crate) -> Result<String> {
    let folder = folder(one)?;
    let mut names: Vec<String> = std::fs::read_dir(&folder)?
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .filter(|name| name.starts_with("LICENSE") || name.starts_with("LICENCE"))
        .collect();
    names.sort();
    if names.iter().any(|name| name == "LICENSE-MIT") {
        names.retain(|name| !name.contains("APACHE"));
    }
    let mut texts = Vec::new();
    for name in &names {
        let text = std::fs::read_to_string(folder.join(name))
            .with_context(|| format!("cannot read {name} of {}", one.name))?;
        texts.push(text.replace("\r\n", "\n").trim().to_string());
    }
    if texts.is_empty() {
        ensure!(
            one.licence == "MIT",
            "{} {} has no licence text, and its licence is {}",
            one.name,
            one.version,
            one.licence
        );
        return Ok(format!(
            "The crate has no text of its licence. By {}; the terms are those of the MIT licence.",
            authors(&folder)?
        ));
    }
    Ok(texts.join("\n\n"))
}

/// Where cargo keeps the sources of a crate.
fn folder(one: &Crate) -> Result<PathBuf> {
    let set = |name| std::env::var_os(name).filter(|v| !v.is_empty()).map(PathBuf::from);
    let home = set("CARGO_HOME")
        .or_else(|| set("HOME").map(|home| home.join(".cargo")))
        .context("neither CARGO_HOME nor HOME is set")?;
    for registry in std::fs::read_dir(home.join("registry/src"))
        .context("cargo has no sources of crates yet")?
    {
        let folder = registry?.path().join(format!("{}-{}", one.name, one.version));
        if folder.is_dir() {
            return Ok(folder);
        }
    }
    bail!("cargo has no sources of {} {}; build first", one.name, one.version)
}

/// The authors as the crate's manifest has them.
fn authors(folder: &Path) -> Result<String> {
    let manifest = std::fs::read_to_string(folder.join("Cargo.toml"))?;
    let list = manifest
        .split_once("\nauthors = [")
        .and_then(|(_, rest)| rest.split_once(']'))
        .map(|(list, _)| list)
        .unwrap_or("");
    let names: Vec<&str> = list
        .split('"')
        .skip(1)
        .step_by(2)
        .map(|name| name.split(" <").next().unwrap_or(name))
        .collect();
    Ok(if names.is_empty() { "its authors".into() } else { names.join(", ") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crates_of_others_are_told_from_ours() {
        let listed = "center-finder-wasm v0.1.0 (/x/wasm) | MIT OR Apache-2.0\njs-sys v0.3.107 | MIT OR Apache-2.0\njs-sys v0.3.107 | MIT OR Apache-2.0 (*)\nlibm v0.2.16 | MIT\n";
        let found: Vec<_> = crates(listed)
            .into_iter()
            .map(|c| format!("{} {} {}", c.name, c.version, c.licence))
            .collect();
        assert_eq!(found, ["js-sys 0.3.107 MIT OR Apache-2.0", "libm 0.2.16 MIT"]);
    }
}
