//! `cargo xtask licences`: the licence texts of what is compiled into the wasm, for the npm package.
//!
//! cargo-about does it too. It is another program to build on every fresh machine (see
//! ARCHITECTURE.md), and the texts must be fresh in every run of the tests.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use xshell::cmd;

use crate::workspace::Workspace;

const FILE: &str = "web/LICENSE-THIRD-PARTY";

const HEAD: &str = "The wasm files of this package, and the classic script that has them inside, hold compiled code of these crates of others.\n\
Where a crate may be used under one of several licences, the MIT licence is the one that is used here.\n\
Made by `cargo xtask licences` from the crates' own files.\n";

pub fn write(ws: &Workspace) -> Result<()> {
    Ok(ws.sh().write_file(FILE, made(ws)?)?)
}

pub fn check(ws: &Workspace) -> Result<()> {
    let kept = ws.sh().read_file(FILE)?;
    ensure!(kept == made(ws)?, "{FILE} is not what the crates say; run cargo xtask licences");
    Ok(())
}

fn made(ws: &Workspace) -> Result<String> {
    // The tree knows what is compiled, the metadata where it lies.
    let wasm = [
        "--package=center-finder-wasm",
        "--features=full,history",
        "--target=wasm32-unknown-unknown",
    ];
    let format = ["--edges=normal,no-proc-macro", "--prefix=none", "--format={p}"];
    let compiled = cmd!(ws.sh(), "cargo tree --quiet {wasm...} {format...}").quiet().read()?;
    let metadata =
        cmd!(ws.sh(), "cargo metadata --quiet --all-features --format-version 1").quiet().read()?;
    let metadata: Value = serde_json::from_str(&metadata)?;
    let packages = metadata["packages"].as_array().context("cargo metadata lists no packages")?;
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in packages {
        let of = |key: &str| package[key].as_str().unwrap_or_default();
        let is_ours = package["source"].is_null();
        let crate_id = format!("{} v{}", of("name"), of("version"));
        if !is_ours && compiled.lines().any(|line| line.trim_end_matches(" (*)") == crate_id) {
            let title = format!("{} {} ({})", of("name"), of("version"), of("license"));
            let text = text(package).with_context(|| title.clone())?;
            texts.entry(text).or_default().push(title);
        }
    }
    let mut parts: Vec<_> = texts
        .into_iter()
        .map(|(text, mut titles)| {
            titles.sort();
            (titles.join("\n"), text)
        })
        .collect();
    parts.sort();
    // Its notice names no year and no file of a crate.
    parts.push((
        "The standard library of Rust (MIT OR Apache-2.0)".into(),
        "Copyright (c) The Rust Project Contributors\n\nThe terms are those of the MIT licence, as above.".into(),
    ));
    let rule = "-".repeat(80);
    let parts = parts.iter().map(|(titles, text)| format!("\n{rule}\n{titles}\n\n{text}\n"));
    Ok(HEAD.to_string() + &parts.collect::<String>())
}

/// The licence texts of a crate: all that it has, but for those of licences that need not be
/// chosen.
fn text(package: &Value) -> Result<String> {
    let manifest = package["manifest_path"].as_str().context("it has no folder")?;
    let folder = Path::new(manifest).parent().context("it has no folder")?;
    let mut names: Vec<String> = std::fs::read_dir(folder)?
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .filter(|name| name.starts_with("LICENSE") || name.starts_with("LICENCE"))
        .collect();
    names.sort();
    if names.iter().any(|name| name == "LICENSE-MIT") {
        names.retain(|name| !name.contains("APACHE"));
    }
    let mut texts = Vec::new();
    for name in &names {
        let text = std::fs::read_to_string(folder.join(name))?;
        texts.push(text.replace("\r\n", "\n").trim().to_string());
    }
    if !texts.is_empty() {
        return Ok(texts.join("\n\n"));
    }
    ensure!(package["license"] == "MIT", "it has no licence text, and its licence is not MIT");
    let authors = package["authors"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let names: Vec<&str> =
        authors.map(|author| author.split(" <").next().unwrap_or(author)).collect();
    Ok(format!(
        "The crate has no text of its licence. By {}; the terms are those of the MIT licence.",
        if names.is_empty() { "its authors".into() } else { names.join(", ") }
    ))
}
