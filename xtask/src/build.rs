//! `cargo xtask build`: the wasm packages, then the npm package and the demo site.

use std::collections::BTreeMap;
use std::ffi::OsString;

use anyhow::{Context, Result, ensure};
use xshell::{Cmd, cmd};

use crate::stamp::{self, Hash};
use crate::tools::{self, WasmTools, say};
use crate::workspace::Workspace;

/// A wasm package.
#[derive(Debug)]
struct Package {
    /// The folder below web/pkg.
    name: &'static str,
    features: &'static [&'static str],
    /// For the compiler.
    flags: &'static [&'static str],
    /// Speed before size.
    fast: bool,
}

/// A page loads `base` first, `full` when it needs more, and `history` in a worker.
/// The titles that `full` shows are lent by `base`, which is there already.
/// `history` takes sixteen bytes at a time: browsers with constructable style sheets, which the
/// element needs, have SIMD too.
const PACKAGES: &[Package] = &[
    Package { name: "base", features: &[], flags: &[], fast: false },
    Package {
        name: "full",
        features: &["--features", "full"],
        flags: &["--cfg", "center_finder_lent_titles"],
        fast: false,
    },
    Package {
        name: "history",
        features: &["--features", "history"],
        flags: &["-C", "target-feature=+simd128"],
        fast: true,
    },
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

pub fn all(ws: &Workspace) -> Result<()> {
    wasm(ws)?;
    site(ws, |build| build.run())
}

/// The same without the table of sizes: for commands whose output is data.
pub fn quietly(ws: &Workspace) -> Result<()> {
    wasm(ws)?;
    site(ws, |build| build.read().map(drop))
}

/// Makes web/dist.
fn site(ws: &Workspace, run: impl Fn(&Cmd<'_>) -> xshell::Result<()>) -> Result<()> {
    let node = tools::node()?;
    let _web = ws.sh().push_dir("web");
    run(&cmd!(ws.sh(), "{node} build.mjs").quiet())
        .context("the npm package and the site could not be built")
}

/// web/pkg, made again only when its inputs or its tools changed, or somebody else wrote there.
fn wasm(ws: &Workspace) -> Result<()> {
    tools::packages(ws, "web")?;
    let tools = WasmTools::find_or_install(ws)?;
    let mut inputs = Hash::default().word(&tools.versions).word(format!("{PACKAGES:?} {FAST:?}"));
    for input in INPUTS {
        inputs = inputs.files(ws.root(), input)?;
    }
    let inputs = inputs.text();
    let made = || -> Result<String> {
        Ok(format!("{inputs} {}", Hash::default().files(ws.root(), "web/pkg")?.text()))
    };
    let mark = ws.target().join("xtask/wasm.stamp");
    if PACKAGES.iter().all(|package| ws.sh().path_exists(package.file()))
        && stamp::is(&mark, &made()?)
    {
        return Ok(());
    }
    tools::wasm_target(ws)?;
    for package in PACKAGES {
        let name = package.name;
        say(&format!("building the wasm package {name}"));
        pack(ws, package, &tools.path)
            .with_context(|| format!("the wasm package {name} could not be built"))?;
    }
    stamp::write(&mark, &made()?)
}

impl Package {
    fn file(&self) -> String {
        let name = self.name;
        format!("web/pkg/{name}/center_finder_{name}_bg.wasm")
    }
}

fn pack(ws: &Workspace, package: &Package, path: &OsString) -> Result<()> {
    let Package { name, features, flags, fast } = package;
    let (profile, no_opt) = if *fast { ("wasm-fast", Some("--no-opt")) } else { ("wasm", None) };
    let (sh, features, out) = (ws.sh(), *features, format!("../web/pkg/{name}"));
    // wasm-pack is found in the PATH that it is given, and not in ours.
    let _path = sh.push_env("PATH", path);
    let _target = sh.push_env("CARGO_TARGET_DIR", ws.target());
    let _flags = sh.push_env("CARGO_ENCODED_RUSTFLAGS", encoded(flags)?);
    let options = ["--target", "web", "--profile", profile, "--mode", "no-install"];
    cmd!(
        sh,
        "wasm-pack --quiet build wasm {options...} --out-dir {out} --out-name center_finder_{name} {no_opt...} {features...}"
    )
    .quiet()
    .run()?;
    let file = package.file();
    ensure!(sh.path_exists(&file), "wasm-pack made no {file}");
    if *fast {
        let node = tools::node()?;
        let optimizer = "web/node_modules/binaryen/bin/wasm-opt";
        cmd!(sh, "{node} {optimizer} {FAST...} {file} -o {file}").quiet().run()?;
    }
    Ok(())
}

/// The flags of a package, and those that keep the folders of this machine out of the wasm:
/// dependencies are named by crate and version alone.
fn encoded(flags: &[&str]) -> Result<OsString> {
    let home = tools::folder_in("CARGO_HOME")
        .or_else(|| Some(tools::folder_in("HOME")?.join(".cargo")))
        .context("neither CARGO_HOME nor HOME is set")?;
    let mut registries = Vec::new();
    for entry in std::fs::read_dir(home.join("registry/src")).context("cargo has no sources yet")? {
        registries.push(entry?.path());
    }
    registries.sort();
    let mut flags: Vec<OsString> = flags.iter().map(OsString::from).collect();
    for registry in registries {
        let mut flag = OsString::from("--remap-path-prefix=");
        flag.push(registry);
        flag.push("=crates");
        flags.push(flag);
    }
    Ok(flags.join("\u{1f}".as_ref()))
}

/// `cargo xtask build --twice`: the same sources give the same bytes, wherever they lie.
pub fn twice(ws: &Workspace) -> Result<()> {
    all(ws)?;
    let there = ws.target().join("xtask/twice/a folder of another name");
    ws.sh().remove_path(&there)?;
    // What git would commit.
    let listed = cmd!(ws.sh(), "git ls-files -z --cached --others --exclude-standard").read()?;
    for name in listed.split('\0').filter(|name| ws.root().join(name).is_file()) {
        let target = there.join(name);
        if let Some(folder) = target.parent() {
            ws.sh().create_dir(folder)?;
        }
        std::fs::copy(ws.root().join(name), &target)
            .with_context(|| format!("cannot copy {name}"))?;
    }
    say(&format!("building everything again in {}", there.display()));
    let copy = Workspace::copy_at(&there)?;
    all(&copy)?;
    let files = |ws: &Workspace| -> Result<BTreeMap<String, Vec<u8>>> {
        let mut paths = BTreeMap::new();
        stamp::collect(&ws.dist(), String::new(), &mut paths)?;
        paths.into_iter().map(|(name, path)| Ok((name, std::fs::read(path)?))).collect()
    };
    let (here, again) = (files(ws)?, files(&copy)?);
    let differ: Vec<&str> = here
        .keys()
        .chain(again.keys().filter(|name| !here.contains_key(*name)))
        .filter(|name| here.get(*name) != again.get(*name))
        .map(String::as_str)
        .collect();
    ensure!(differ.is_empty(), "built twice, these differ: {}", differ.join(", "));
    println!("{} files of web/dist, built twice: the same to the last byte", here.len());
    Ok(ws.sh().remove_path(&there)?)
}
