//! What columns hold, by what their cells look like.

use alloc::string::String;
use alloc::vec::Vec;

use super::columns::{Column, Found, How};
use super::marks::{OTHER_MARK, mark};
use super::scan::MOST_FIELDS;
use super::value::{self, DateOrder, DecimalMark, Hts};

/// Whether a cell looks like what a column should hold.
type Test<'a> = &'a dyn Fn(&str) -> bool;

/// Finds columns by what their cells hold; only those not found yet, and of columns that nothing
/// claims.
pub(crate) fn by_content(
    found: &mut Found,
    rows: &[Vec<String>],
    width: usize,
    exists: &impl Fn(u16) -> bool,
) {
    let is_hts = |cell: &str| is_tariff_number(cell, exists);
    let is_long_hts = |cell: &str| is_tariff_number(cell, exists) && digits(cell) >= 8;
    // Each test with the least share of cells that must pass, the most telling first.
    let tests: [(Column, u32, Test<'_>); 10] = [
        (Column::ImporterNumber, 80, &is_importer_number),
        (Column::Entry, 90, &is_entry_number),
        (Column::Hts, 60, &is_long_hts),
        (Column::Hts, 80, &is_hts),
        (Column::Center, 60, &is_center),
        (Column::EntryDate, 80, &is_date),
        (Column::Line, 100, &is_line_number),
        (Column::Port, 95, &is_port),
        (Column::Value, 80, &is_money),
        (Column::Value, 100, &is_large_number),
    ];
    for (column, least, test) in tests {
        if found.get(column as usize).is_none_or(Option::is_some) || rows.is_empty() {
            continue;
        }
        let taken = |i: usize| found.iter().flatten().any(|(at, _)| usize::from(*at) == i);
        let mut best: Option<(u32, usize)> = None;
        for index in (0..width.min(MOST_FIELDS)).filter(|&i| !taken(i)) {
            let share = share(rows, index, test);
            // The best share, of equals the first.
            if share >= least && best.is_none_or(|(most, _)| share > most) {
                best = Some((share, index));
            }
        }
        if let (Some((_, index)), Some(slot)) = (best, found.get_mut(column as usize)) {
            *slot = Some((index as u16, How::Content));
        }
    }
}

/// How many of a column's filled cells pass, in percent.
fn share(rows: &[Vec<String>], index: usize, test: Test<'_>) -> u32 {
    let cells = rows.iter().filter_map(|row| row.get(index)).map(|cell| cell.trim());
    let (mut filled, mut right) = (0u32, 0u32);
    for cell in cells.filter(|cell| !cell.is_empty()) {
        filled += 1;
        right += u32::from(test(cell));
    }
    (right * 100).checked_div(filled).unwrap_or(0)
}

fn digits(cell: &str) -> usize {
    cell.bytes().filter(u8::is_ascii_digit).count()
}

fn is_tariff_number(cell: &str, exists: &impl Fn(u16) -> bool) -> bool {
    cell.len() <= 16
        && matches!(value::hts(cell.as_bytes(), exists), Hts::Heading(..) | Hts::Treatment)
}

/// Three letters or digits of the filer and eight digits, with or without hyphens.
fn is_entry_number(cell: &str) -> bool {
    let letters: Vec<u8> = cell.bytes().filter(u8::is_ascii_alphanumeric).collect();
    letters.len() == 11
        && cell.len() <= 13
        && letters.get(3..).is_some_and(|number| number.iter().all(u8::is_ascii_digit))
}

fn is_date(cell: &str) -> bool {
    let read = |order| value::date(cell.as_bytes(), order);
    cell.len() >= 6
        && cell.contains(['/', '-'])
        && read(DateOrder::MonthFirst).or(read(DateOrder::DayFirst)).is_some()
}

/// Such as 12-345678900.
fn is_importer_number(cell: &str) -> bool {
    let bytes = cell.as_bytes();
    (10..=12).contains(&bytes.len()) && bytes.get(2) == Some(&b'-') && digits(cell) >= 9
}

fn is_center(cell: &str) -> bool {
    mark(cell.as_bytes()).is_some_and(|mark| mark != OTHER_MARK)
}

fn is_port(cell: &str) -> bool {
    cell.len() == 4 && digits(cell) == 4
}

/// A number that is written as money is.
fn is_money(cell: &str) -> bool {
    let reads = |mark| value::amount(cell.as_bytes(), mark).is_ok();
    digits(cell) > 0
        && cell.contains(['.', ',', '$'])
        && (reads(DecimalMark::Point) || reads(DecimalMark::Comma))
}

fn is_large_number(cell: &str) -> bool {
    value::number(cell.as_bytes()).is_some_and(|n| n > 999)
}

fn is_line_number(cell: &str) -> bool {
    value::number(cell.as_bytes()).is_some_and(|n| (1..=999).contains(&n))
}
