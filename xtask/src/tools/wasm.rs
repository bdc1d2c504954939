//! wasm-pack and wasm-bindgen, by exact version: a wasm-bindgen of another version cannot read what
//! the crate writes.

use std::ffi::OsString;

use anyhow::{Context, Result};

use super::Tool;
use crate::workspace::Workspace;

const WASM_PACK: Tool = Tool {
    package: "wasm-pack",
    program: "wasm-pack",
    version: "0.15.1",
    locked: true,
    takes: "about 3 minutes",
};

/// wasm/Cargo.toml pins the same version. The lock file of the tool has named versions that were
/// withdrawn.
const WASM_BINDGEN: Tool = Tool {
    package: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: "0.2.130",
    locked: false,
    takes: "about 5 minutes",
};

pub struct WasmTools {
    /// PATH with the tools before all others.
    pub path: OsString,
    pub versions: String,
}

impl WasmTools {
    pub fn find_or_install(ws: &Workspace) -> Result<WasmTools> {
        // wasm-pack calls wasm-opt, which npm's package binaryen brings.
        let mut versions = ws.sh().read_file("web/node_modules/binaryen/package.json")?;
        let mut folders = vec![ws.root().join("web/node_modules/.bin")];
        for tool in [WASM_PACK, WASM_BINDGEN] {
            folders.extend(tool.find_or_install(ws)?.parent().map(Into::into));
            versions += &format!("\n{} {}", tool.package, tool.version);
        }
        let old = std::env::var_os("PATH").unwrap_or_default();
        let path = std::env::join_paths(folders.into_iter().chain(std::env::split_paths(&old)))
            .context("a folder's name has a character that PATH cannot hold")?;
        Ok(WasmTools { path, versions })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tool_has_the_version_that_is_pinned() {
        let ws = Workspace::of_this_checkout().unwrap();
        let manifest = ws.sh().read_file("wasm/Cargo.toml").unwrap();
        assert!(manifest.contains(&format!("\"={}\"", WASM_BINDGEN.version)));
    }
}
