//! wasm-pack and wasm-bindgen, by exact version: a wasm-bindgen of another
//! version cannot read what the crate writes.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::pinned::Tool;
use crate::house::House;
use crate::run::version;

const WASM_PACK: &str = "0.15.1";

/// The folders in which the tools lie, and their versions.
pub struct WasmTools {
    pub folders: Vec<PathBuf>,
    pub versions: String,
}

impl WasmTools {
    pub fn find_or_install(house: &House) -> Result<WasmTools> {
        let manifest = house.root().join("wasm/Cargo.toml");
        let text = std::fs::read_to_string(&manifest)
            .with_context(|| format!("cannot read {}", manifest.display()))?;
        let bindgen =
            pinned(&text).context("wasm/Cargo.toml does not pin wasm-bindgen as \"=x.y.z\"")?;
        let mut tools = WasmTools { folders: vec![house.npm_bin()], versions: String::new() };
        for tool in [
            Tool {
                package: "wasm-pack",
                program: "wasm-pack",
                version: WASM_PACK.into(),
                locked: true,
                takes: "about 3 minutes",
            },
            // Its own lock file has named versions that were withdrawn.
            Tool {
                package: "wasm-bindgen-cli",
                program: "wasm-bindgen",
                version: bindgen,
                locked: false,
                takes: "about 5 minutes",
            },
        ] {
            tools.folders.push(tool.find_or_install(house.root())?);
            tools.versions += &format!("{} {}\n", tool.package, tool.version);
        }
        let opt = house.npm_bin().join("wasm-opt");
        tools.versions +=
            &version(&opt).context("wasm-opt is missing in web/node_modules; run npm ci in web")?;
        Ok(tools)
    }
}

/// The version in `wasm-bindgen = "=0.2.130"`, alone or in a table.
fn pinned(manifest: &str) -> Option<String> {
    let line = manifest.lines().find(|l| {
        l.trim_start().strip_prefix("wasm-bindgen").is_some_and(|l| l.trim_start().starts_with('='))
    })?;
    let after = line.split_once("\"=")?.1;
    Some(after.split('"').next()?.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pin_is_read() {
        assert_eq!(
            pinned("[dependencies]\nwasm-bindgen = \"=0.2.130\"\n").as_deref(),
            Some("0.2.130")
        );
        assert_eq!(
            pinned("wasm-bindgen-futures = \"=0.4.1\"\nwasm-bindgen = { version = \"=1.2.3\" }\n")
                .as_deref(),
            Some("1.2.3")
        );
        assert_eq!(pinned("wasm-bindgen = \"0.2\"\n"), None);
        let house = House::of_this_checkout();
        let manifest = std::fs::read_to_string(house.root().join("wasm/Cargo.toml")).unwrap();
        assert!(pinned(&manifest).is_some(), "wasm/Cargo.toml pins wasm-bindgen");
    }
}
