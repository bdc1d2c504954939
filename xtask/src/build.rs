//! `cargo xtask build`: the wasm packages, then the npm package and the demo site.

mod twice;

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::house::House;
use crate::run::{output, path_with, run as run_command, say};
use crate::stamp::{self, Hash};
use crate::tools::{self, WasmTools};

/// A wasm package: the crate with some of its features.
#[derive(Debug)]
struct Package {
    /// The feature, and the folder below web/pkg.
    name: &'static str,
    /// For the compiler.
    flags: &'static str,
    /// Speed before size.
    fast: bool,
}

/// A page loads `numbers` first, `full` when it needs more, and `history` in a worker.
/// `history` takes sixteen bytes at a time: browsers with constructable style sheets, which the
/// element needs, have SIMD too.
const PACKAGES: &[Package] = &[
    Package { name: "numbers", flags: "", fast: false },
    Package { name: "full", flags: "", fast: false },
    Package { name: "history", flags: "-C target-feature=+simd128", fast: true },
];

/// What wasm-opt is told of a fast package; a small one's flags are in wasm/Cargo.toml, where
/// wasm-pack finds only one set.
const FAST: &[&str] = &[
    "-O3",
    "--enable-simd",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--strip-debug",
    "--strip-producers",
];

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
    let mut inputs = Hash::default().word(&tools.versions).word(&format!("{PACKAGES:?} {FAST:?}"));
    for input in INPUTS {
        inputs = inputs.files(house.root(), input)?;
    }
    let inputs = inputs.text();
    let made = || -> Result<String> {
        Ok(format!("{inputs} {}", Hash::default().files(house.root(), "web/pkg")?.text()))
    };
    let mark = house.target().join("xtask/wasm.stamp");
    if PACKAGES.iter().all(|package| wasm_file(house, package.name).is_file())
        && stamp::is(&mark, &made()?)
    {
        return Ok(());
    }
    tools::wasm_target(house.root())?;
    let path = path_with(tools.folders)?;
    for package in PACKAGES {
        say(&format!("building the wasm package {}", package.name));
        pack(house, package, &path)?;
    }
    stamp::write(&mark, &made()?)
}

fn wasm_file(house: &House, name: &str) -> PathBuf {
    house.web().join(format!("pkg/{name}/center_finder_{name}_bg.wasm"))
}

fn pack(house: &House, package: &Package, path: &OsString) -> Result<()> {
    let Package { name, flags, fast } = package;
    let mut command = Command::new("wasm-pack");
    command
        .args([
            "--quiet",
            "build",
            "--target",
            "bundler",
            "--profile",
            if *fast { "wasm-fast" } else { "wasm" },
            "--mode",
            "no-install",
        ])
        .args([
            "--out-dir",
            &format!("../web/pkg/{name}"),
            "--out-name",
            &format!("center_finder_{name}"),
        ])
        .current_dir(house.root().join("wasm"))
        .env("PATH", path)
        .env("CARGO_TARGET_DIR", house.target())
        .env("CARGO_ENCODED_RUSTFLAGS", encoded(flags)?);
    if *fast {
        command.arg("--no-opt");
    }
    run_command(command.args(["--no-default-features", "--features", name]))
        .with_context(|| format!("the wasm package {name} could not be built"))?;
    let file = wasm_file(house, name);
    ensure!(file.is_file(), "wasm-pack made no web/pkg/{name}/center_finder_{name}_bg.wasm");
    if *fast {
        let mut command = Command::new(house.npm_bin().join("wasm-opt"));
        run_command(command.args(FAST).arg(&file).arg("-o").arg(&file))
            .with_context(|| format!("the wasm package {name} could not be optimised"))?;
    }
    Ok(())
}

/// The flags of a package, and those that keep the folders of this machine out of the wasm:
/// dependencies are named by crate and version alone.
fn encoded(flags: &str) -> Result<OsString> {
    let set = |name| std::env::var_os(name).filter(|v| !v.is_empty()).map(PathBuf::from);
    let home = set("CARGO_HOME")
        .or_else(|| set("HOME").map(|home| home.join(".cargo")))
        .context("neither CARGO_HOME nor HOME is set")?;
    let sources = home.join("registry/src");
    let mut folders = Vec::new();
    for entry in
        std::fs::read_dir(&sources).with_context(|| format!("cannot read {}", sources.display()))?
    {
        folders.push(entry?.path());
    }
    folders.sort();
    let remapped = folders.into_iter().map(|folder| {
        let mut flag = OsString::from("--remap-path-prefix=");
        flag.push(folder);
        flag.push("=crates");
        flag
    });
    let flags: Vec<OsString> =
        flags.split_whitespace().map(OsString::from).chain(remapped).collect();
    Ok(flags.join(OsStr::new("\u{1f}")))
}

/// What makes web/dist.
fn site(house: &House) -> Result<Command> {
    let script = house.web().join("build.mjs");
    ensure!(script.is_file(), "web/build.mjs is missing");
    let mut command = Command::new(tools::node()?);
    command.arg(script).current_dir(house.web());
    Ok(command)
}
