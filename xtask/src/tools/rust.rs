//! Parts of the Rust toolchain, and other toolchains.

use anyhow::{Context, Result, ensure};
use xshell::cmd;

use super::{on_path, say};
use crate::workspace::Workspace;

const WASM: &str = "wasm32-unknown-unknown";

/// The wasm target, added by rustup where it is missing.
pub fn wasm_target(ws: &Workspace) -> Result<()> {
    let libraries = cmd!(ws.sh(), "rustc --print target-libdir --target {WASM}").read()?;
    if !ws.sh().path_exists(libraries) {
        ensure!(
            on_path("rustup").is_some(),
            "this Rust has no target {WASM} and there is no rustup to add it; install Rust with rustup"
        );
        say(&format!("adding the Rust target {WASM}"));
        cmd!(ws.sh(), "rustup target add {WASM}").quiet().run()?;
    }
    Ok(())
}

/// `rustfmt` or `clippy`, which a minimal rustup leaves out.
pub fn component(ws: &Workspace, name: &str) -> Result<()> {
    let verb = if name == "rustfmt" { "fmt" } else { name };
    let there = cmd!(ws.sh(), "cargo {verb} --version").quiet().ignore_stdout().ignore_stderr();
    if there.run().is_err() {
        say(&format!("adding the Rust component {name}"));
        cmd!(ws.sh(), "rustup component add {name}")
            .quiet()
            .run()
            .with_context(|| format!("cargo {verb} is missing and rustup could not add it"))?;
    }
    Ok(())
}

/// How rustup names an installed toolchain of exactly a version, such as `1.95`; an empty name is
/// the one in use.
pub fn toolchain(ws: &Workspace, version: &str) -> Option<String> {
    let is = |found: &str| {
        let rest = found.strip_prefix(version);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '-', ' ']))
    };
    let in_use = cmd!(ws.sh(), "rustc --version").read().ok()?;
    if in_use.strip_prefix("rustc ").is_some_and(is) {
        return Some(String::new());
    }
    let listed = cmd!(ws.sh(), "rustup toolchain list").quiet().ignore_stderr().read().ok()?;
    let found = listed.lines().find(|line| is(line))?;
    found.split_whitespace().next().map(String::from)
}
