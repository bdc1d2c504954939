//! The tables in core/data, as text.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

/// A row by the names of its columns.
pub type Row = BTreeMap<String, String>;

/// The rows of a table; no table here quotes its fields.
pub fn rows(name: &str) -> Vec<Row> {
    let separator = if name.ends_with(".csv") { ',' } else { '\t' };
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let mut lines = text.lines().map(|line| line.split(separator).map(String::from));
    let header: Vec<String> = lines.next().expect("a header line").collect();
    let rows: Vec<Row> = lines.map(|fields| header.iter().cloned().zip(fields).collect()).collect();
    assert!(!rows.is_empty(), "{name} is empty");
    rows
}

/// The parts of a field that holds several.
pub fn list(field: &str) -> Vec<&str> {
    field.split('|').filter(|part| !part.is_empty()).collect()
}

/// The row of scope.csv that holds a heading.
pub fn scope(heading: &str) -> &'static Row {
    static ROWS: OnceLock<Vec<Row>> = OnceLock::new();
    let holds = |row: &&Row| {
        // A chapter stands for all of its headings.
        let within = |column: &str| row[column].as_str().cmp(&heading[..row[column].len()]);
        within("from").is_le() && within("to").is_ge()
    };
    let mut found = ROWS.get_or_init(|| rows("scope.csv")).iter().filter(holds);
    let row = found.next().unwrap_or_else(|| panic!("{heading} is in no row of scope.csv"));
    assert!(found.next().is_none(), "{heading} is in two rows of scope.csv");
    row
}

/// The industry of 2012 that became a Center.
pub fn industry_of_2012(center: &str) -> &'static str {
    static ROWS: OnceLock<Vec<Row>> = OnceLock::new();
    let rows = ROWS.get_or_init(|| rows("centers.tsv"));
    let row = rows.iter().find(|row| list(&row["joins"]).contains(&center));
    &row.unwrap_or_else(|| panic!("{center} was no industry"))["id"]
}

/// The code of the condition under which goods usually go to a Center.
pub fn usual_condition(center: &str) -> &'static str {
    static ROWS: OnceLock<Vec<Row>> = OnceLock::new();
    let rows = ROWS.get_or_init(|| rows("usual-conditions.tsv"));
    let row = rows.iter().find(|row| row["center"] == center);
    &row.unwrap_or_else(|| panic!("{center} has no usual condition"))["condition"]
}
