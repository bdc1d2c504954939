//! A table that a program loads: what is read, and what is refused with its line.

use center_finder::{Basis, Error, Heading, ScopeTable};

use crate::data::usual_condition;

fn table(rows: &str) -> ScopeTable {
    let csv = format!("from,to,center,also,when,basis,source,note\n{rows}");
    ScopeTable::parse("ours", &csv).unwrap_or_else(|e| panic!("{rows:?}: {e}"))
}

fn refused(rows: &str) -> Error {
    let csv = format!("from,to,center,also,when,basis,source,note\n{rows}");
    ScopeTable::parse("ours", &csv).err().unwrap_or_else(|| panic!("{rows:?} was taken"))
}

fn heading(number: u16) -> Heading {
    Heading::new(number).unwrap()
}

#[test]
fn chapters_and_headings_bound_a_range_on_both_sides() {
    for (row, inside, outside) in [
        ("84,85,CEE001", [8401, 8487, 8501, 8548], [8311, 8601]),
        ("8402,8404,CEE001", [8402, 8403, 8404, 8404], [8401, 8405]),
        ("8402,8402,CEE001", [8402; 4], [8401, 8403]),
        ("84,8501,CEE001", [8401, 8486, 8487, 8501], [8311, 8502]),
        ("1,101,CEE001", [101; 4], [102, 201]),
        ("0102,1,CEE001", [102, 103, 105, 106], [101, 201]),
    ] {
        let table = table(row);
        assert!(inside.iter().all(|&n| table.row(heading(n)).is_some()), "{row}");
        assert!(outside.iter().all(|&n| table.row(heading(n)).is_none()), "{row}");
    }
}

#[test]
fn rows_may_come_in_any_order_and_touch() {
    let table = table("8501,85,CEE003\n8401,8401,CEE001\n8402,8500,CEE002\n");
    let center = |n| table.row(heading(n)).map(|r| r.center.id());
    assert_eq!(
        [8401, 8402, 8487, 8501].map(center).map(Option::unwrap),
        ["CEE001", "CEE002", "CEE002", "CEE003"]
    );
    assert_eq!((table.len(), table.is_empty()), (3, false));
}

#[test]
fn ranges_that_share_a_heading_are_named() {
    let error = refused("8502,8503,CEE001\n84,8502,CEE002\n");
    assert_eq!(error.code(), "table-overlap");
    assert_eq!(error.found_text(), "8400-8502, 8502-8503");
    // Ranges that begin alike stay in the order of the table.
    let error = refused("8501,8503,CEE001\n8501,8501,CEE002\n");
    assert_eq!((error.code(), error.found_text()), ("table-overlap", "8501-8503, 8501-8501"));
}

#[test]
fn a_bound_that_is_no_chapter_or_heading_of_goods_is_refused() {
    for bound in [
        "", "x", "0", "00", "77", "7701", "98", "9801", "99", "001", "00001", "84011", "+84",
        "8.4", "٨٤",
    ] {
        for row in [format!("{bound},9706,CEE001"), format!("0101,{bound},CEE001")] {
            let error = refused(&format!("8401,8401,CEE001\n{row}\n"));
            assert_eq!((error.code(), error.line()), ("table-row", Some(3)), "{row}");
            assert_eq!(error.found_text(), bound, "{row}");
        }
    }
    // The last before the first.
    let error = refused("8502,8501,CEE001\n");
    assert_eq!((error.code(), error.line(), error.found_text()), ("table-row", Some(2), "8501"));
}

#[test]
fn a_center_that_is_not_in_force_is_refused() {
    for id in ["CEE011", "IIC-PHC", "Detroit", ""] {
        let error = refused(&format!("\n84,84,{id}\n"));
        assert_eq!((error.code(), error.line()), ("table-row", Some(3)), "{id}");
        assert_eq!(error.found_text(), id);
    }
    let error = refused("84,84,CEE001,CEE002|IIC-AUT\n");
    assert_eq!((error.code(), error.found_text()), ("table-row", "IIC-AUT"));
    assert_eq!(table(" 84 , 84 , cee001 \n").row(heading(8401)).unwrap().center.id(), "CEE001");
}

#[test]
fn the_other_centers_have_the_named_or_the_usual_condition() {
    let table = table(
        "84,84,CEE001,CEE002| |CEE003|CEE004,|health-use,,,\n\
         85,85,CEE001,CEE003,vehicle-use\n",
    );
    let row = table.row(heading(8401)).unwrap();
    let also: Vec<_> =
        row.also.iter().map(|a| (a.center.id(), a.condition.unwrap().code)).collect();
    assert_eq!(
        also,
        [
            ("CEE002", usual_condition("CEE002")),
            ("CEE003", "health-use"),
            ("CEE004", usual_condition("CEE004")),
        ]
    );
    let row = table.row(heading(8501)).unwrap();
    assert_eq!(row.also[0].condition.unwrap().code, "vehicle-use");
    let error = refused("84,84,CEE001,CEE002,nonsense\n");
    assert_eq!(
        (error.code(), error.line(), error.found_text()),
        ("table-row", Some(2), "nonsense")
    );
}

#[test]
fn a_row_is_supplied_and_says_its_source_and_its_note() {
    let table = table(
        "84,84,CEE001,,,stated,CBP's list,of May\n85,85,CEE001,,,,,only a note\n86,86,CEE001,,,,,\n",
    );
    let row = |n| table.row(heading(n)).unwrap();
    assert_eq!(row(8401).supplied, "CBP's list; of May");
    assert_eq!(row(8501).supplied, "only a note");
    assert_eq!(row(8601).supplied, "");
    assert_eq!(row(8401).basis, Basis::Supplied);
    assert!(row(8401).sources.is_empty() && row(8401).notes.is_empty());
}

#[test]
fn long_names_and_remarks_are_cut_at_a_character() {
    let long = "é".repeat(400);
    let csv = format!("from,to,center,source\n84,84,CEE001,{long}\n");
    let table = ScopeTable::parse(&format!("x{long}"), &csv).unwrap();
    // 200 and 500 bytes at most; é has two.
    assert_eq!(table.name(), format!("x{}", "é".repeat(99)));
    assert_eq!(table.row(heading(8401)).unwrap().supplied, "é".repeat(250));
}

#[test]
fn the_first_line_names_the_columns_in_any_order_and_case() {
    for header in ["Center,TO,from,x", "\u{feff}from , to,center", "from,to,center,from,to,center"]
    {
        let order: Vec<&str> = header.split(',').take(3).collect();
        let row: Vec<&str> = order
            .iter()
            .map(|name| if name.to_lowercase().contains("center") { "CEE009" } else { "84" })
            .collect();
        let table = ScopeTable::parse("t", &format!("{header}\n{}\n", row.join(","))).unwrap();
        assert_eq!(table.row(heading(8401)).unwrap().center.id(), "CEE009", "{header}");
    }
    for header in ["to,center", "from,center", "from,to", "a,b,c", ""] {
        let error = ScopeTable::parse("t", &format!("{header}\n84,84,CEE001\n")).unwrap_err();
        assert_eq!((error.code(), error.line()), ("table-columns", Some(1)), "{header}");
    }
    let error = ScopeTable::parse("t", "from,center\n").unwrap_err();
    assert_eq!(error.found_text(), "from,center");
}

#[test]
fn blank_rows_are_passed_over_and_lines_still_counted() {
    let table = table("\n , ,\n84,84,CEE001\n,,,\n");
    assert_eq!(table.len(), 1);
    assert_eq!(refused("84,84,CEE001\n\n ,,\nx,84,CEE001\n").line(), Some(5));
    assert!(ScopeTable::parse("t", "from,to,center\n").unwrap().is_empty());
}

#[test]
fn a_table_has_at_most_5000_rows() {
    assert_eq!(ScopeTable::MOST_ROWS, 5_000);
    let numbers = (100..9_800).filter(|n| n / 100 != 77);
    let row = |n: u16| format!("{n:04},{n:04},CEE001\n");
    let most: String = numbers.clone().take(5_000).map(row).collect();
    assert_eq!(table(&most).len(), 5_000);
    let more: String = numbers.take(5_001).map(row).collect();
    let error = refused(&more);
    assert_eq!((error.code(), error.line()), ("too-many", Some(5_002)));
}

#[test]
fn a_table_replaces_the_built_in_one_only_where_it_says_so() {
    let table = table("84,84,CEE001\n");
    assert!(!table.replaces());
    assert_eq!(table.name(), "ours");
    assert!(table.replacing().replaces());
}
