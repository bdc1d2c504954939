//! Parts of the Rust toolchain.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::run::{cargo, on_path, output, run, say};

const WASM: &str = "wasm32-unknown-unknown";

/// The wasm target, added by rustup where it is missing.
pub fn wasm_target(root: &Path) -> Result<()> {
    let sysroot = output(Command::new("rustc").args(["--print", "sysroot"]).current_dir(root))?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(WASM).join("lib").is_dir() {
        return Ok(());
    }
    ensure!(
        on_path("rustup").is_some(),
        "this Rust has no target {WASM} and there is no rustup to add it; install Rust with rustup"
    );
    say(&format!("adding the Rust target {WASM}"));
    run(Command::new("rustup").args(["target", "add", WASM]).current_dir(root))
}

/// `cargo fmt` and `cargo clippy`, which a minimal rustup leaves out.
pub fn components(root: &Path) -> Result<()> {
    for (verb, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        let there =
            cargo(root).args([verb, "--version"]).output().is_ok_and(|o| o.status.success());
        if !there {
            say(&format!("adding the Rust component {component}"));
            run(Command::new("rustup").args(["component", "add", component]).current_dir(root))
                .with_context(|| format!("cargo {verb} is missing and rustup could not add it"))?;
        }
    }
    Ok(())
}
