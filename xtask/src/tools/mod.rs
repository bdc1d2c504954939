//! What the commands need from outside: found, or installed once where a package manager of a
//! language does it; else one clear sentence says what is missing and how to get it. Packages of
//! the system are installed by `.ci/run`.

mod browsers;
mod node;
mod pinned;
mod rust;
mod wasm;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

pub use browsers::{Driven, Engine, chromium};
pub use node::{node, npm, packages};
pub use pinned::Tool;
pub use rust::{component, toolchain, wasm_target};
pub use wasm::WasmTools;

/// A line about what is being done. On stderr: stdout is for results.
pub fn say(text: &str) {
    eprintln!("xtask: {text}");
}

/// A program on PATH.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&std::env::var_os("PATH")?)
        .map(|folder| folder.join(&file))
        .find(|path| path.is_file())
}

/// What a program prints about its version; `None` where it cannot be run.
pub fn version(program: &Path) -> Option<String> {
    let output = Command::new(program).arg("--version").stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_string())
}

/// A folder that a variable names, when it names one.
pub fn folder_in(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
}
