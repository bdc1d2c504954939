//! What a file looks like: encoding, delimiter, header, columns. Decided once, from
//! its first 64 KiB, so that the chunks it comes in change nothing.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::columns::{self, Column, Found, How, Mapping};
use super::detect;
use super::format::{Delimiter, LineEnd};
use super::sample::{DEEPEST_HEADER, Sample, has_only_words, mode};
use super::scan::{MOST_FIELDS, Record};
use super::text::{self, Encoding, Head, Utf16};
use super::value::{self, DateOrder, DecimalMark, Hts, MoneyStyle};
use crate::error::{Error, Kind};

/// How many rows are kept for a person who corrects the columns.
const SHOWN: usize = 5;

/// The index of a column that is not there.
const ABSENT: u8 = u8::MAX;

/// A column as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistoryColumnFound"))]
pub struct ColumnFound {
    /// Which column it is, from 0.
    pub index: usize,
    /// The text of its header; empty without one.
    pub header: String,
    /// What it holds; `None` where it is not used.
    pub holds: Option<Column>,
    /// How that is known.
    pub how: Option<How>,
}

/// What a file looks like.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistoryLayout"))]
pub struct Layout {
    /// How bytes stand for characters.
    pub encoding: Encoding,
    /// What stands between fields.
    pub delimiter: Delimiter,
    /// What ends a line.
    pub line_end: LineEnd,
    /// The line of the header, from 1, if there is one.
    pub header_line: Option<u64>,
    /// The columns in order.
    pub columns: Vec<ColumnFound>,
    /// The first rows below the header, for a person who corrects the columns.
    pub sample: Vec<Vec<String>>,
    /// How money is written; as data, whether as 1.234,50.
    #[cfg_attr(feature = "serde", serde(rename = "european", serialize_with = "is_comma"))]
    #[cfg_attr(feature = "typescript", ts(as = "bool"))]
    pub decimal_mark: DecimalMark,
    /// How dates are written; as data, whether the day comes first.
    #[cfg_attr(feature = "serde", serde(rename = "dayFirst", serialize_with = "is_day_first"))]
    #[cfg_attr(feature = "typescript", ts(as = "bool"))]
    pub date_order: DateOrder,
    /// How many bytes the mark of the encoding has.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(crate) mark: usize,
    /// The index of each kind of column, [`ABSENT`] for those that are not there.
    #[cfg_attr(feature = "serde", serde(skip))]
    indices: [u8; Column::COUNT],
    /// How many fields a full row has.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(crate) width: usize,
    /// How many records come before the first row.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(crate) first: u64,
    /// The number of the header's record.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(crate) header: Option<u64>,
}

#[cfg(feature = "serde")]
fn is_comma<S: serde::Serializer>(mark: &DecimalMark, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_bool(*mark == DecimalMark::Comma)
}

#[cfg(feature = "serde")]
fn is_day_first<S: serde::Serializer>(order: &DateOrder, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_bool(*order == DateOrder::DayFirst)
}

/// The table that a sample shows.
struct Table {
    found: Found,
    width: usize,
    /// The texts of the header; empty without one.
    headers: Vec<String>,
    header: Option<usize>,
    /// The first row below it.
    first: usize,
}

impl Layout {
    /// Looks at the head of a file.
    ///
    /// # Errors
    /// `not-a-table`.
    pub(crate) fn of(
        head: Head<'_>,
        mapping: &Mapping,
        exists: &impl Fn(u16) -> bool,
    ) -> Result<Layout, Error> {
        let (encoding, mark) = Encoding::of(head);
        let bytes = readable(head.bytes(), encoding, mark)?;
        let line_end = LineEnd::of(&bytes);
        let (delimiter, sample) = Sample::best(&bytes, line_end.last(), head.is_whole());
        let table = Table::of(&sample, mapping, exists);
        let rows = sample.rows.get(table.first..).unwrap_or(&[]);
        let (decimal_mark, date_order) = table.styles(rows, delimiter);
        let mut indices = [ABSENT; Column::COUNT];
        for (to, from) in indices.iter_mut().zip(&table.found) {
            *to = from.and_then(|(i, _)| u8::try_from(i).ok()).unwrap_or(ABSENT);
        }
        Ok(Layout {
            encoding,
            delimiter,
            line_end,
            header_line: table.header.and_then(|h| sample.lines.get(h).copied()),
            columns: table.columns(),
            sample: rows.iter().take(SHOWN).cloned().collect(),
            decimal_mark,
            date_order,
            mark,
            indices,
            width: table.width,
            first: table.first as u64,
            header: table.header.map(|h| h as u64),
        })
    }

    /// The index of a column.
    pub(crate) fn index_of(&self, column: Column) -> Option<u8> {
        self.indices.get(column as usize).copied().filter(|i| *i != ABSENT)
    }

    /// The cell of a column as it stands in the file; empty where there is none.
    #[inline(always)]
    pub(crate) fn raw<'a>(&self, record: &Record<'a>, column: Column) -> &'a [u8] {
        match self.indices.get(column as usize) {
            Some(&index) if index != ABSENT => record.cell(index),
            _ => &[],
        }
    }

    /// Whether a column was found.
    pub fn has(&self, column: Column) -> bool {
        self.index_of(column).is_some()
    }
}

/// The head as UTF-8 or Windows-1252, without its mark.
fn readable(head: &[u8], encoding: Encoding, mark: usize) -> Result<Vec<u8>, Error> {
    let refused = |found| Err(Error::new(Kind::NotATable).found(found));
    if head.is_empty() {
        return refused("an empty file");
    }
    if let Some(what) = text::not_text(head, encoding) {
        return refused(what);
    }
    let bytes = head.get(mark..).unwrap_or(&[]);
    if !encoding.is_utf16() {
        return Ok(bytes.to_vec());
    }
    let mut decoded = Vec::new();
    Utf16::new(encoding).decode(bytes, &mut decoded);
    if decoded.contains(&0) { refused("binary data") } else { Ok(decoded) }
}

impl Table {
    fn of(sample: &Sample, mapping: &Mapping, exists: &impl Fn(u16) -> bool) -> Table {
        let rows = &sample.rows;
        let header = sample.header();
        let headers = header.and_then(|h| rows.get(h)).cloned().unwrap_or_default();
        let body = rows.get(header.map_or(0, |h| h + 1)..).unwrap_or(&[]);
        let mode = mode(body.iter().map(Vec::len));
        let width = headers.len().max(mode);
        let mut found = columns::by_name(&headers);
        let full: Vec<Vec<String>> = body.iter().filter(|r| r.len() == mode).cloned().collect();
        if header.is_none() {
            detect::by_content(&mut found, &full, width, exists);
        } else if found.get(Column::Hts as usize).is_some_and(Option::is_none) {
            // The header has no name for it that we know; its cells may tell.
            let mut more = found;
            detect::by_content(&mut more, &full, width, exists);
            if let (Some(to), Some(from)) =
                (found.get_mut(Column::Hts as usize), more.get(Column::Hts as usize))
            {
                *to = *from;
            }
        }
        correct(&mut found, mapping);
        let used = found.iter().flatten().map(|(i, _)| usize::from(*i) + 1).max().unwrap_or(0);
        let mut table = Table { found, width: used.max(width), headers, header, first: 0 };
        table.first = match header {
            Some(h) => h + 1,
            // Without a header, what stands above the first tariff number are titles.
            None => rows
                .iter()
                .take(DEEPEST_HEADER)
                .position(|row| table.is_goods(row, exists))
                .unwrap_or(0),
        };
        // A header whose names are all unknown: the row above the first, if it has nothing but
        // words.
        let above = table.first.saturating_sub(1);
        if table.header.is_none()
            && let Some(row) = rows.get(above).filter(|row| has_only_words(row))
        {
            (table.header, table.headers, table.first) = (Some(above), row.clone(), above + 1);
        }
        table
    }

    /// The text of a cell without spaces at its ends.
    fn cell<'a>(&self, row: &'a [String], column: Column) -> Option<&'a str> {
        let (index, _) = (*self.found.get(column as usize)?)?;
        row.get(usize::from(index)).map(|cell| cell.trim())
    }

    fn is_goods(&self, row: &[String], exists: &impl Fn(u16) -> bool) -> bool {
        self.cell(row, Column::Hts).is_some_and(|cell| {
            cell.bytes().any(|b| b.is_ascii_digit())
                && !matches!(
                    value::hts(cell.as_bytes(), exists),
                    Hts::Bad("letters" | "empty" | "several-numbers")
                )
        })
    }

    /// How money and dates are written.
    fn styles(&self, rows: &[Vec<String>], delimiter: Delimiter) -> (DecimalMark, DateOrder) {
        let mut money = MoneyStyle::default();
        let (mut days_first, mut months_first) = (0, 0);
        for row in rows {
            if let Some(cell) = self.cell(row, Column::Value) {
                money.see(cell.as_bytes());
            }
            for column in Column::DATES {
                match self.cell(row, column).and_then(|c| value::shown_order(c.as_bytes())) {
                    Some(DateOrder::DayFirst) => days_first += 1,
                    Some(DateOrder::MonthFirst) => months_first += 1,
                    None => {}
                }
            }
        }
        let order = if days_first > 0 && months_first == 0 {
            DateOrder::DayFirst
        } else {
            DateOrder::MonthFirst
        };
        (money.decimal_mark(delimiter), order)
    }

    fn columns(&self) -> Vec<ColumnFound> {
        let holds = |index: usize| {
            Column::ALL.iter().zip(&self.found).find_map(|(&column, found)| {
                found.filter(|(at, _)| usize::from(*at) == index).map(|(_, how)| (column, how))
            })
        };
        let header = |index| self.headers.get(index).map(|h: &String| h.trim().to_string());
        (0..self.width)
            .map(|index| {
                let (holds, how) = holds(index).unzip();
                ColumnFound { index, header: header(index).unwrap_or_default(), holds, how }
            })
            .collect()
    }
}

/// Lets the user's word count for more than what was found.
fn correct(found: &mut Found, mapping: &Mapping) {
    for &(column, index) in &mapping.set {
        for (kind, slot) in found.iter_mut().enumerate() {
            if kind == column as usize {
                *slot = index
                    .and_then(|i| u16::try_from(i).ok())
                    .filter(|i| usize::from(*i) < MOST_FIELDS)
                    .map(|i| (i, How::User));
            } else if slot.is_some_and(|(i, _)| Some(usize::from(i)) == index) {
                *slot = None;
            }
        }
    }
}
