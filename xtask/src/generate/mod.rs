//! `cargo xtask generate`: the tables of core/data become sorted Rust tables, committed.
//!
//! The generator checks what it reads and names the file and line of a fault. It is
//! deterministic: the same tables give the same bytes, and a test compares.

mod facts;
mod nomenclature;
mod scope;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

/// A table as rows of named columns.
struct Table {
    name: String,
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    fn read(path: &Path) -> Result<Table> {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let tabs = path.extension().is_some_and(|e| e == "tsv");
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(if tabs { b'\t' } else { b',' })
            .quoting(!tabs)
            .from_path(path)
            .with_context(|| format!("cannot read {}", path.display()))?;
        let columns = reader.headers()?.iter().map(String::from).collect();
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = record.with_context(|| format!("in {name}"))?;
            rows.push(record.iter().map(|f| f.trim().to_string()).collect());
        }
        Ok(Table { name, columns, rows })
    }

    fn get<'a>(&self, row: &'a [String], column: &str) -> Result<&'a str> {
        let at = self
            .columns
            .iter()
            .position(|c| c == column)
            .with_context(|| format!("{}: no column {column}", self.name))?;
        Ok(&row[at])
    }

    fn column(&self, column: &str) -> Result<Vec<String>> {
        self.rows.iter().map(|row| self.get(row, column).map(String::from)).collect()
    }
}

fn list(text: &str) -> Vec<&str> {
    text.split('|').map(str::trim).filter(|s| !s.is_empty()).collect()
}

fn headings_of(text: &str) -> Result<u16> {
    text.parse().with_context(|| format!("not a heading: {text:?}"))
}

/// Every generated file as path below `core/src/generated` and content.
fn generate(root: &Path) -> Result<BTreeMap<String, String>> {
    let data = root.join("core/data");
    let mut files = BTreeMap::new();
    let sources = sources(&data)?;
    files.insert("nomenclature.rs".to_string(), nomenclature::tables(&data, &sources)?);
    files.insert("tables.rs".to_string(), facts::tables(&data, &sources)?);
    files.insert("words.rs".to_string(), words::tables(&data)?);
    files.insert("mod.rs".to_string(), format!("{}#[rustfmt::skip]\npub mod nomenclature;\n#[rustfmt::skip]\npub mod tables;\n#[cfg(feature = \"words\")]\n#[rustfmt::skip]\npub mod words;\n", HEAD));
    Ok(files)
}

const HEAD: &str = "//! Made by `cargo xtask generate` from core/data; do not edit.\n//!\n//! Where the facts come from, how they are checked, and how to change them: DATA.md.\n//! These tables are an implementation detail; use the types of the crate.\n\n";

/// Indices in the tables are constants, so a wrong one does not compile.
const ALLOW: &str = "#![allow(clippy::indexing_slicing)]\n\n";

/// The sources in the order of the generated table: id, kind, date, title, where it was seen.
struct Sources {
    rows: Vec<[String; 5]>,
}

impl Sources {
    fn index(&self, id: &str, named_in: &str) -> Result<usize> {
        let found = self.rows.binary_search_by(|r| r[0].as_str().cmp(id));
        found.map_err(|_| anyhow::anyhow!("{named_in}: no source {id:?}"))
    }

    /// A source as Rust.
    fn at(&self, id: &str, named_in: &str) -> Result<String> {
        Ok(format!("&SOURCES[{}]", self.index(id, named_in)?))
    }

    /// The indices themselves, for tables that hold numbers only.
    fn indices(&self, ids: &str, named_in: &str) -> Result<String> {
        let mut out = Vec::new();
        for id in list(ids) {
            let index = u8::try_from(self.index(id, named_in)?);
            out.push(index.context("more than 256 sources")?.to_string());
        }
        Ok(out.join(", "))
    }

    fn all(&self, ids: &str, named_in: &str) -> Result<String> {
        Ok(list(ids)
            .into_iter()
            .map(|id| self.at(id, named_in))
            .collect::<Result<Vec<_>>>()?
            .join(", "))
    }
}

fn sources(data: &Path) -> Result<Sources> {
    let table = Table::read(&data.join("sources.tsv"))?;
    let mut rows: Vec<[String; 5]> = Vec::new();
    for row in &table.rows {
        let get = |c| table.get(row, c).map(String::from);
        rows.push([get("id")?, get("kind")?, get("date")?, get("title")?, get("seen")?]);
    }
    let rulings = Table::read(&data.join("evidence.csv"))?;
    let mut seen = BTreeSet::new();
    for row in &rulings.rows {
        let number = rulings.get(row, "ruling")?;
        if seen.insert(number.to_string()) {
            let title = format!("Ruling HQ {number}");
            rows.push([
                format!("hq-{number}"),
                "ruling".into(),
                rulings.get(row, "date")?.into(),
                title,
                "CROSS".into(),
            ]);
        }
    }
    rows.sort();
    for pair in rows.windows(2) {
        ensure!(pair[0][0] != pair[1][0], "sources.tsv: {} stands twice", pair[0][0]);
    }
    Ok(Sources { rows })
}

fn edition(id: &str) -> Result<&'static str> {
    Ok(match id {
        "cee" => "Edition::InForce",
        "iic-2012" => "Edition::Iic2012",
        other => bail!("no edition {other:?}"),
    })
}

/// `text` as the name of an enum's variant: `business-practice` becomes `BusinessPractice`.
fn variant(text: &str) -> String {
    text.split('-').map(|w| w[..1].to_uppercase() + &w[1..]).collect()
}

fn sorted_ids(table: &Table, column: &str) -> Result<Vec<String>> {
    let ids = table.column(column)?;
    for pair in ids.windows(2) {
        ensure!(pair[0] < pair[1], "{}: {} is out of order", table.name, pair[1]);
    }
    Ok(ids)
}

fn path_of(root: &Path, name: &str) -> std::path::PathBuf {
    root.join("core/src/generated").join(name)
}

/// Writes the generated files and their fingerprints; says which changed.
pub fn run(root: &Path) -> Result<()> {
    for (name, content) in with_fingerprints(generate(root)?) {
        let path = path_of(root, &name);
        let changed = std::fs::read_to_string(&path).ok().as_deref() != Some(&content);
        if changed {
            std::fs::write(&path, &content)
                .with_context(|| format!("cannot write {}", path.display()))?;
        }
        println!("{} {name} ({} bytes)", if changed { "wrote " } else { "same  " }, content.len());
    }
    Ok(())
}

fn with_fingerprints(mut files: BTreeMap<String, String>) -> BTreeMap<String, String> {
    use sha2::Digest as _;
    let mut prints = String::from("file,bytes,sha256\n");
    for (name, content) in &files {
        let hash: String =
            sha2::Sha256::digest(content.as_bytes()).iter().map(|b| format!("{b:02x}")).collect();
        let _ = writeln!(prints, "{name},{},{hash}", content.len());
    }
    files.insert("fingerprints.csv".into(), prints);
    files
}

/// Fails when the committed tables are not what the generator makes of core/data.
pub fn check(root: &Path) -> Result<()> {
    for (name, content) in with_fingerprints(generate(root)?) {
        let committed = std::fs::read_to_string(path_of(root, &name)).unwrap_or_default();
        ensure!(
            committed == content,
            "{name} is not what core/data makes; run cargo xtask generate"
        );
    }
    Ok(())
}
