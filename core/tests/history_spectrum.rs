//! The cases of csv-spectrum, read by the reader of import histories as they should be.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::Path;

use center_finder::history::{Column, HistoryReader, Layout, Mapping};
use serde_json::Value;

/// What the reader makes of a file: its header and its rows. None of them has a tariff number, so
/// the first column is said to.
fn read(bytes: &[u8], chunk: usize) -> Layout {
    let mut reader = HistoryReader::new().with_mapping(Mapping::new().with(Column::Hts, 0));
    for part in bytes.chunks(chunk) {
        reader.push(part).unwrap();
    }
    reader.finish().unwrap().layout().clone()
}

#[test]
fn csv_spectrum_reads_as_it_should() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/csv-spectrum");
    let mut cases = 0;
    for entry in fs::read_dir(folder.join("csvs")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_string();
        let bytes = fs::read(&path).unwrap();
        let json: Value =
            serde_json::from_slice(&fs::read(folder.join(format!("json/{name}.json"))).unwrap())
                .unwrap();
        let rows = json.as_array().cloned().unwrap_or_else(|| vec![json.clone()]);
        for chunk in [1, 2, 3, 7, 4_096] {
            let layout = read(&bytes, chunk);
            assert_eq!(layout.sample.len(), rows.len(), "{name}: {layout:?}");
            for (ours, theirs) in layout.sample.iter().zip(&rows) {
                let theirs = theirs.as_object().unwrap();
                assert_eq!(ours.len(), theirs.len(), "{name}: {ours:?}");
                for (column, cell) in layout.columns.iter().zip(ours) {
                    // The row of JSON is of another place than the row of CSV.
                    if name == "location_coordinates" && column.header != "Location Coordinates" {
                        continue;
                    }
                    let want = theirs
                        .get(&column.header)
                        .unwrap_or_else(|| panic!("{name}: no column {:?}", column.header));
                    assert_eq!(
                        Some(cell.as_str()),
                        want.as_str(),
                        "{name}, {}, pieces of {chunk}",
                        column.header
                    );
                }
            }
        }
        cases += 1;
    }
    assert_eq!(cases, 12);
}
