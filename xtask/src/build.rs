//! `cargo xtask build`: the wasm packages, then the npm package and the demo site.

mod twice;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::house::House;
use crate::run::{output, path_with, run as run_command, say};
use crate::stamp::{self, Hash};
use crate::tools::{self, WasmTools};

/// Folder below web/pkg, and the features: a page loads `base` first, `full` when it needs more, and `history` in a worker.
const PACKAGES: &[(&str, &[&str])] = &[("base", &[]), ("full", &["--features", "full"]), ("history", &["--features", "history"])];

/// What the wasm is made of, besides the tools.
const INPUTS: &[&str] = &["Cargo.toml", "Cargo.lock", "core", "wasm", "xtask/src/build.rs"];

pub fn run(house: &House, args: &[String]) -> Result<()> {
    match args {
        [] => all(house),
        [flag] if flag == "--twice" => twice::run(house),
        _ => bail!("build takes only --twice"),
    }
}

pub fn all(house: &House) -> Result<()> {
    wasm(house)?;
    run_command(&mut site(house)?).context(NO_SITE)
}

/// The same without the table of sizes: for commands whose output is data.
pub fn quietly(house: &House) -> Result<()> {
    wasm(house)?;
    output(&mut site(house)?).context(NO_SITE).map(drop)
}

const NO_SITE: &str = "the npm package and the site could not be built";

/// web/pkg, made again only when its inputs or its tools changed, or somebody else wrote there.
fn wasm(house: &House) -> Result<()> {
    tools::packages(house)?;
    let tools = WasmTools::find_or_install(house)?;
    let mut inputs = Hash::default().word(&tools.versions).word(&format!("{PACKAGES:?}"));
    for input in INPUTS {
        inputs = inputs.files(house.root(), input)?;
    }
    let inputs = inputs.text();
    let made = || -> Result<String> { Ok(format!("{inputs} {}", Hash::default().files(house.root(), "web/pkg")?.text())) };
    let mark = house.target().join("xtask/wasm.stamp");
    if PACKAGES.iter().all(|(name, _)| wasm_file(house, name).is_file()) && stamp::is(&mark, &made()?) {
        return Ok(());
    }
    tools::wasm_target(house.root())?;
    let path = path_with(tools.folders)?;
    for (name, features) in PACKAGES {
        say(&format!("building the wasm package {name}"));
        pack(house, name, features, &path)?;
    }
    stamp::write(&mark, &made()?)
}

fn wasm_file(house: &House, name: &str) -> PathBuf {
    house.web().join(format!("pkg/{name}/center_finder_{name}_bg.wasm"))
}

fn pack(house: &House, name: &str, features: &[&str], path: &OsString) -> Result<()> {
    let mut command = Command::new("wasm-pack");
    command
        .args(["--quiet", "build", "--target", "web", "--profile", "wasm", "--mode", "no-install"])
        .args(["--out-dir", &format!("../web/pkg/{name}"), "--out-name", &format!("center_finder_{name}")])
        .args(features)
        .current_dir(house.root().join("wasm"))
        .env("PATH", path)
        .env("CARGO_TARGET_DIR", house.target())
        .env("CARGO_ENCODED_RUSTFLAGS", remapped()?);
    run_command(&mut command).with_context(|| format!("the wasm package {name} could not be built"))?;
    ensure!(wasm_file(house, name).is_file(), "wasm-pack made no web/pkg/{name}/center_finder_{name}_bg.wasm");
    Ok(())
}

/// Flags that keep the folders of this machine out of the wasm: dependencies are named by crate and version alone.
fn remapped() -> Result<OsString> {
    let set = |name| std::env::var_os(name).filter(|v| !v.is_empty()).map(PathBuf::from);
    let home = set("CARGO_HOME").or_else(|| set("HOME").map(|home| home.join(".cargo"))).context("neither CARGO_HOME nor HOME is set")?;
    let sources = home.join("registry/src");
    let mut folders = Vec::new();
    for entry in std::fs::read_dir(&sources).with_context(|| format!("cannot read {}", sources.display()))? {
        folders.push(entry?.path());
    }
    folders.sort();
    let mut flags = OsString::new();
    for folder in folders {
        if !flags.is_empty() {
            flags.push("\u{1f}");
        }
        flags.push("--remap-path-prefix=");
        flags.push(folder);
        flags.push("=crates");
    }
    Ok(flags)
}

/// What makes web/dist.
fn site(house: &House) -> Result<Command> {
    let script = house.web().join("build.mjs");
    ensure!(script.is_file(), "web/build.mjs is missing");
    let mut command = Command::new(tools::node()?);
    command.arg(script).current_dir(house.web());
    Ok(command)
}
