//! Which ranges of headings point to which Center.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::facts::Ids;
use super::{Sources, Table, headings_of, list, variant};

pub fn tables(
    data: &Path,
    sources: &Sources,
    centers: &Ids,
    conditions: &Ids,
    notes: &Ids,
) -> Result<String> {
    let table = Table::read(&data.join("scope.csv"))?;
    let mut rows = String::new();
    // Rows say the same lists again and again, so each list stands once and rows name it by its
    // index.
    let (mut also_pool, mut source_pool, mut note_pool) =
        (Pool::default(), Pool::default(), Pool::default());
    let mut last = 0;
    for row in &table.rows {
        let get = |c| table.get(row, c);
        let row_name = format!("scope.csv: {} to {}", get("from")?, get("to")?);
        let bound = |text: &str, end: u16| -> Result<u16> {
            Ok(if text.len() == 2 { headings_of(text)? * 100 + end } else { headings_of(text)? })
        };
        let (from, to) = (bound(get("from")?, 0)?, bound(get("to")?, 99)?);
        ensure!(from <= to && from > last, "{row_name}: out of order, or two rows overlap");
        last = to;
        let (also, when) = (list(get("also")?), list(get("when")?));
        ensure!(also.len() == when.len(), "{row_name}: each other Center needs its condition");
        let mut others = Vec::new();
        for (id, code) in also.into_iter().zip(when) {
            let at = conditions.index(code, &row_name)?;
            ensure!(id != get("center")?, "{row_name}: {id} stands twice");
            others.push(format!("({}, {at})", centers.center(id, &row_name)?));
        }
        let mut remarks = Vec::new();
        for code in list(get("note")?) {
            remarks.push(notes.index(code, &row_name)?.to_string());
        }
        let basis = get("basis")?;
        ensure!(
            ["stated", "operational", "evidence", "named", "derived"].contains(&basis),
            "{row_name}: basis {basis:?}"
        );
        ensure!(!list(get("source")?).is_empty(), "{row_name}: no source");
        writeln!(
            rows,
            "    Packed {{ from: {from}, to: {to}, center: {}, basis: Basis::{}, also: {}, sources: {}, notes: {} }},",
            centers.center(get("center")?, &row_name)?,
            variant(basis),
            also_pool.index(others.join(", "))?,
            source_pool.index(sources.indices(get("source")?, &row_name)?)?,
            note_pool.index(remarks.join(", "))?
        )?;
    }
    let mut out = format!("pub static SCOPE: &[Packed] = &[\n{rows}];\n\n");
    out += &also_pool.table("ALSO", "(Center, u8)");
    out += &source_pool.table("SCOPE_SOURCES", "u8");
    out += &note_pool.table("SCOPE_NOTES", "u8");
    Ok(out)
}

/// Lists that each stand once.
#[derive(Default)]
struct Pool(Vec<String>);

impl Pool {
    fn index(&mut self, list: String) -> Result<u8> {
        let at = self.0.iter().position(|l| *l == list).unwrap_or_else(|| {
            self.0.push(list);
            self.0.len() - 1
        });
        u8::try_from(at).context("scope.csv: more than 256 different lists")
    }

    fn table(&self, name: &str, of: &str) -> String {
        let mut out = format!("pub static {name}: &[&[{of}]] = &[\n");
        for list in &self.0 {
            let _ = writeln!(out, "    &[{list}],");
        }
        out + "];\n\n"
    }
}
