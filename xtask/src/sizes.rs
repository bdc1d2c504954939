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

/// Something that a page may load, and what it may weigh.
struct Budget {
    what: &'static str,
    /// The module that a page loads, and what it imports.
    module: Option<&'static str>,
    /// Whether what is imported later counts too.
    later: bool,
    /// What is fetched besides; a name that ends in `-*` stands for the chunks of that name.
    fetched: &'static [&'static str],
    /// A share of a file that holds other things too, in bytes gzip, and what it is.
    share: Option<(usize, &'static str)>,
    /// No limit: it stands in the table only.
    most_bytes: Option<usize>,
    most_requests: Option<usize>,
}

/// What the search by words adds to center-finder-full.wasm, whose code cannot be counted apart:
/// 95.7 kB gzip with the feature `words` and 69.9 kB without, measured by taking it out of the
/// feature `full` of wasm/Cargo.toml. Measure again when the code of core/src/words grows.
const WORDS_OF_FULL: usize = 25_800;

const NONE: Budget = Budget {
    what: "",
    module: None,
    later: false,
    fetched: &[],
    share: None,
    most_bytes: None,
    most_requests: None,
};

/// A kilobyte here is 1,000 bytes.
const BUDGETS: &[Budget] = &[
    Budget {
        what: "everything to answer a number",
        module: Some("center-finder.js"),
        fetched: &["center-finder-numbers.wasm"],
        most_bytes: Some(75_000),
        most_requests: Some(4),
        ..NONE
    },
    Budget {
        what: "words: the index and what reads it",
        fetched: &["center-finder-words.bin", "chunks/words-*"],
        share: Some((WORDS_OF_FULL, "their share of center-finder-full.wasm")),
        most_bytes: Some(300_000),
        ..NONE
    },
    Budget {
        what: "all of it in English, without histories",
        module: Some("center-finder.js"),
        later: true,
        fetched: &[
            "center-finder-numbers.wasm",
            "center-finder-full.wasm",
            "center-finder-words.bin",
        ],
        most_bytes: Some(440_000),
        ..NONE
    },
    Budget {
        what: "import histories: worker, views and wasm",
        fetched: &[
            "center-finder-history.wasm",
            "history-worker.js",
            "history-xlsx.js",
            "chunks/history-*",
            "chunks/en-history-*",
        ],
        most_bytes: Some(250_000),
        ..NONE
    },
    Budget {
        what: "the classic script, which is all in one",
        module: Some("center-finder.classic.js"),
        ..NONE
    },
];

pub fn check(house: &House) -> Result<()> {
    let dist = house.dist();
    let mut over = Vec::new();
    for budget in BUDGETS {
        let mut files = BTreeSet::new();
        if let Some(module) = budget.module {
            follow(&dist, module, budget.later, &mut files)?;
        }
        for name in budget.fetched {
            match name.strip_suffix('*') {
                Some(beginning) => files.extend(chunks(&dist, beginning)?),
                None => drop(files.insert(name.to_string())),
            }
        }
        println!("{:44}{:>9}{:>9}", budget.what, "bytes", "gzip -9");
        let (mut raw, mut packed) = (0, 0);
        for file in &files {
            let content = std::fs::read(dist.join(file))
                .with_context(|| format!("cannot read web/dist/{file}"))?;
            let size = gzip(&content)?;
            println!("  {file:42}{:>9}{size:>9}", content.len());
            raw += content.len();
            packed += size;
        }
        if let Some((bytes, what)) = budget.share {
            println!("  {what:42}{:>9}{bytes:>9}", "");
            packed += bytes;
        }
        let limit = budget.most_bytes.map(|most| format!("budget {most}"));
        let requests =
            budget.most_requests.map(|most| format!("{} of {most} requests", files.len()));
        let judged = limit.into_iter().chain(requests).collect::<Vec<_>>().join(", ");
        println!(
            "  {:42}{raw:>9}{packed:>9}  {}",
            "total",
            if judged.is_empty() { "(no budget)".into() } else { format!("({judged})") }
        );
        if let Some(most) = budget.most_bytes.filter(|most| packed > *most) {
            over.push(format!("{} takes {packed} bytes gzip and may take {most}", budget.what));
        }
        if let Some(most) = budget.most_requests.filter(|most| files.len() > *most) {
            over.push(format!(
                "{} takes {} requests and may take {most}",
                budget.what,
                files.len()
            ));
        }
    }
    ensure!(over.is_empty(), "{}", over.join("; "));
    Ok(())
}

/// The chunks whose names begin so, as `chunks/words-`, before their hash.
fn chunks(dist: &Path, beginning: &str) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dist.join("chunks")).context("cannot read web/dist/chunks")? {
        let name = format!("chunks/{}", entry?.file_name().to_string_lossy());
        if name.strip_prefix(beginning).is_some_and(|hash| hash.len() == "ABCDEFGH.js".len()) {
            found.push(name);
        }
    }
    ensure!(!found.is_empty(), "web/dist has no {beginning}*");
    Ok(found)
}

pub fn gzip(content: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?.len())
}

/// A module and all that it imports at start, or `later` as well: then without import histories and
/// other languages, which have lines of their own.
fn follow(dist: &Path, module: &str, later: bool, files: &mut BTreeSet<String>) -> Result<()> {
    if !files.insert(module.to_string()) {
        return Ok(());
    }
    let text = std::fs::read_to_string(dist.join(module))
        .with_context(|| format!("cannot read web/dist/{module}"))?;
    for (import, at_start) in imports(&text) {
        let file = joined(module, &import);
        if at_start || later && !apart(&file) {
            follow(dist, &file, later, files)?;
        }
    }
    Ok(())
}

/// A chunk of import histories, or of a language other than English: `history-HASH`, `fr-HASH`,
/// `fr-more-HASH`.
fn apart(file: &str) -> bool {
    let name = file.strip_prefix("chunks/").unwrap_or(file);
    let words: Vec<&str> = name.split('-').collect();
    match words.as_slice() {
        [.., last] if words.contains(&"history") && *last != "history" => true,
        [language, ..] => language.len() == 2 && *language != "en",
        [] => false,
    }
}

/// The relative modules of `import ... from "./x.js"`, `export ... from "./x.js"` and `import
/// "./x.js"`, which are loaded at start, and of `import("./x.js")`, which are not.
fn imports(text: &str) -> Vec<(String, bool)> {
    let mut found = Vec::new();
    let mut parts = text.split('"');
    let mut before = parts.next().unwrap_or("");
    for part in parts {
        let asks = |word| before.trim_end().ends_with(word);
        if part.starts_with('.') && part.ends_with(".js") {
            let at_start = asks("from") || asks("import");
            if at_start || asks("import(") {
                found.push((part.to_string(), at_start));
            }
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
        let (start, later): (Vec<_>, Vec<_>) =
            imports(text).into_iter().partition(|(_, at_start)| *at_start);
        assert_eq!(
            start.into_iter().map(|(name, _)| name).collect::<Vec<_>>(),
            ["./chunk-1.js", "./chunk-2.js", "../d.js"]
        );
        assert_eq!(later.into_iter().map(|(name, _)| name).collect::<Vec<_>>(), ["./lazy.js"]);
        assert_eq!(joined("chunks/a.js", "./b.js"), "chunks/b.js");
        assert_eq!(joined("chunks/a.js", "../b.js"), "b.js");
    }

    #[test]
    fn histories_and_other_languages_are_told_by_their_names() {
        for name in [
            "chunks/history-ABCDEFGH.js",
            "chunks/en-history-ABCDEFGH.js",
            "chunks/fr-ABCDEFGH.js",
            "chunks/zh-more-ABCDEFGH.js",
        ] {
            assert!(apart(name), "{name}");
        }
        for name in [
            "chunks/en-more-ABCDEFGH.js",
            "chunks/words-ABCDEFGH.js",
            "chunks/chunk-ABCDEFGH.js",
            "element.js",
        ] {
            assert!(!apart(name), "{name}");
        }
    }
}
