//! The tables that the lean wasm module carries, as one JSON text.
//!
//! Rows are arrays and refer to each other by their places, which are those of the
//! generated Rust tables; web/src/engine/lean.ts reads them.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::generate::{SOURCES_2012, Table, headings_of, list};

pub fn tables(data: &Path, sources: &[[String; 5]]) -> Result<String> {
    let source_at = |id: &str| {
        sources
            .binary_search_by(|r| r[0].as_str().cmp(id))
            .ok()
            .with_context(|| format!("no source {id:?}"))
    };
    let read = |name: &str| Table::read(&data.join(name));
    let rows = |name: &str, columns: &[&str]| -> Result<Vec<Vec<String>>> {
        let table = read(name)?;
        table
            .rows
            .iter()
            .map(|row| columns.iter().map(|c| table.get(row, c).map(String::from)).collect())
            .collect()
    };
    let centers = rows(
        "centers.tsv",
        &[
            "id",
            "name",
            "city",
            "state",
            "field_office",
            "industry",
            "stage",
            "since",
            "grew_out_of",
        ],
    )?;
    let center_at = |id: &str| {
        centers.iter().position(|c| c[0] == id).with_context(|| format!("no Center {id:?}"))
    };
    let mut chapters = Vec::new();
    for row in rows("chapters.tsv", &["chapter", "section", "title"])? {
        let headings = rows(&format!("nomenclature/{}.tsv", row[0]), &["heading", "title"])?;
        let low =
            headings.iter().map(|h| Ok(headings_of(&h[0])? % 100)).collect::<Result<Vec<_>>>()?;
        chapters.push(json!([
            row[0],
            row[1],
            row[2],
            low,
            headings.iter().map(|h| h[1].as_str()).collect::<Vec<_>>().join("\n")
        ]));
    }
    let mut rulings = Vec::new();
    for row in rows(
        "evidence.csv",
        &["ruling", "date", "center", "goods", "importer", "reading", "headings"],
    )? {
        let headings = list(&row[6]).into_iter().map(headings_of).collect::<Result<Vec<_>>>()?;
        rulings.push(json!([
            row[0],
            row[1],
            center_at(&row[2])?,
            row[3],
            row[4],
            u8::from(row[5] == "given"),
            headings
        ]));
    }
    let names = rows("agency-names.tsv", &["agency", "name"])?;
    let agencies = rows("agencies.tsv", &["agency", "from", "to", "why"])?;
    let whys: BTreeSet<&str> = agencies.iter().map(|r| r[3].as_str()).collect();
    let whys: Vec<&str> = whys.into_iter().collect();
    let mut agency_rows = Vec::new();
    for row in &agencies {
        let name = names
            .iter()
            .position(|n| n[0] == row[0])
            .with_context(|| format!("no agency {}", row[0]))?;
        let why = whys.binary_search(&row[3].as_str()).unwrap_or_default();
        agency_rows.push(json!([headings_of(&row[1])?, headings_of(&row[2])?, name, why]));
    }
    let mut moved = Vec::new();
    for row in rows("moved.tsv", &["heading", "since", "state", "goods", "to", "source"])? {
        let to = list(&row[4]).into_iter().map(headings_of).collect::<Result<Vec<_>>>()?;
        let since: u16 = row[1].parse()?;
        moved.push(json!([
            headings_of(&row[0])?,
            since,
            u8::from(row[2] == "reused"),
            row[3],
            to,
            source_at(&row[5])?
        ]));
    }
    let conditions: Vec<Value> =
        rows("conditions.tsv", &["code", "factor"])?.iter().map(|r| json!(r)).collect();
    let notes: Vec<String> = rows("notes.tsv", &["code"])?.into_iter().flatten().collect();
    let errors: Vec<Value> = center_finder::Error::codes()
        .iter()
        .zip(center_finder::Error::texts())
        .map(|(code, (what, hint))| json!([code, what, hint]))
        .collect();
    // Only what answers to numbers rest on; the others keep their places and are empty.
    let mut named: Vec<String> = SOURCES_2012.iter().map(ToString::to_string).collect();
    for table in ["scope.csv", "moved.tsv"] {
        named.extend(
            rows(table, &["source"])?.iter().flat_map(|row| list(&row[0])).map(String::from),
        );
    }
    let used = named.iter().map(|id| source_at(id)).collect::<Result<BTreeSet<_>>>()?;
    let sources: Vec<Value> = sources
        .iter()
        .enumerate()
        .map(|(at, row)| if used.contains(&at) { json!(row) } else { json!([]) })
        .collect();
    let whole = json!({
        "centers": centers, "sources": sources, "conditions": conditions, "notes": notes, "rulings": rulings,
        "agencyNames": names, "agencyWhys": whys, "agencies": agency_rows, "chapters": chapters, "moved": moved, "errors": errors,
    });
    Ok(whole.to_string())
}
