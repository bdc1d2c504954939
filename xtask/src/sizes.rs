//! Budgets: what a browser must fetch before it can answer, as it travels.
//!
//! The files are read from web/dist and followed from module to module, so that
//! the figure does not rest on what the build says of itself.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use flate2::{Compression, write::GzEncoder};

use crate::house::House;

/// An entrance with its budget: the module that a page loads, if any, and what is fetched besides its imports.
struct Budget {
    what: &'static str,
    module: Option<&'static str>,
    fetched: &'static [&'static str],
    most_bytes: usize,
    most_requests: usize,
}

/// Stands for every chunk that is loaded later, but for those of other languages and of My import history.
const CHUNKS: &str = "chunks";
const NOT_COUNTED: &[&str] = &["es-", "fr-", "zh-", "history-", "en-history-", "sample-"];

/// A kilobyte here is 1,000 bytes.
const BUDGETS: &[Budget] = &[
    Budget {
        what: "everything to answer a number",
        module: Some("center-finder.js"),
        fetched: &["center-finder.wasm"],
        most_bytes: 60_000,
        most_requests: 4,
    },
    Budget {
        what: "all of it in one language, without histories",
        module: Some("center-finder.js"),
        fetched: &["center-finder.wasm", "center-finder-full.wasm", "center-finder-words.bin", CHUNKS],
        most_bytes: 400_000,
        most_requests: 25,
    },
    // Built for speed, and fetched when a file comes.
    Budget {
        what: "the reader of import histories",
        module: None,
        fetched: &["center-finder-history.wasm"],
        most_bytes: 250_000,
        most_requests: 1,
    },
];

pub fn check(house: &House) -> Result<()> {
    let mut over = Vec::new();
    for budget in BUDGETS {
        let mut files = BTreeSet::new();
        if let Some(module) = budget.module {
            follow(&house.dist(), module, &mut files)?;
        }
        files.extend(budget.fetched.iter().filter(|f| **f != CHUNKS).map(|f| f.to_string()));
        if budget.fetched.contains(&CHUNKS) {
            for entry in std::fs::read_dir(house.dist().join(CHUNKS)).context("cannot list web/dist/chunks")? {
                let name = entry?.file_name().to_string_lossy().into_owned();
                if name.ends_with(".js") && !NOT_COUNTED.iter().any(|n| name.starts_with(n)) {
                    files.insert(format!("{CHUNKS}/{name}"));
                }
            }
        }
        println!("{:44}{:>9}{:>9}", budget.what, "bytes", "gzip -9");
        let (mut raw, mut packed) = (0, 0);
        for file in &files {
            let content = std::fs::read(house.dist().join(file)).with_context(|| format!("cannot read web/dist/{file}"))?;
            let size = gzip(&content)?;
            println!("  {file:42}{:>9}{size:>9}", content.len());
            raw += content.len();
            packed += size;
        }
        println!(
            "  {:42}{raw:>9}{packed:>9}  (budget {}, {} of {} requests)",
            "total",
            budget.most_bytes,
            files.len(),
            budget.most_requests
        );
        if packed > budget.most_bytes {
            over.push(format!("{} takes {packed} bytes gzip and may take {}", budget.what, budget.most_bytes));
        }
        if files.len() > budget.most_requests {
            over.push(format!("{} takes {} requests and may take {}", budget.what, files.len(), budget.most_requests));
        }
    }
    ensure!(over.is_empty(), "{}", over.join("; "));
    Ok(())
}

pub fn gzip(content: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?.len())
}

/// A module and all that it imports at start.
fn follow(dist: &Path, module: &str, files: &mut BTreeSet<String>) -> Result<()> {
    if !files.insert(module.to_string()) {
        return Ok(());
    }
    let text = std::fs::read_to_string(dist.join(module)).with_context(|| format!("cannot read web/dist/{module}"))?;
    for import in imports(&text) {
        follow(dist, &joined(module, &import), files)?;
    }
    Ok(())
}

/// The relative modules of `import ... from "./x.js"`, `export ... from "./x.js"` and `import "./x.js"`, not those of `import("./x.js")`.
fn imports(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut parts = text.split('"');
    let mut before = parts.next().unwrap_or("");
    for part in parts {
        let asks = |word| before.trim_end().ends_with(word);
        if part.starts_with('.') && part.ends_with(".js") && (asks("from") || asks("import")) {
            found.push(part.to_string());
        }
        before = part;
    }
    found
}

/// `./chunks/a.js` as seen from `x/y.js`.
fn joined(from: &str, import: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in import.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_at_start_are_found_and_lazy_ones_are_not() {
        let text = r#"import{a as b}from"./chunk-1.js";import"./chunk-2.js";export{c}from "../d.js";const e=import("./lazy.js"),f="./text.js";import x from"react""#;
        assert_eq!(imports(text), ["./chunk-1.js", "./chunk-2.js", "../d.js"]);
        assert_eq!(joined("chunks/a.js", "./b.js"), "chunks/b.js");
        assert_eq!(joined("chunks/a.js", "../b.js"), "b.js");
    }
}
