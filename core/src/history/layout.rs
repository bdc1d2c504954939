//! What a file looks like: encoding, delimiter, header, columns. Decided once, from
//! its first 64 KiB, so that the chunks it comes in change nothing.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::columns::{self, Column, Found, How, Mapping};
use super::scan::{Lost, Record, Scanner, Short, Sink, unquote};
use super::text::{self, Encoding, Utf16};
use super::value::{self, MoneyStyle};
use crate::error::{Error, Kind};

/// How many bytes are looked at before anything is decided.
pub(crate) const HEAD: usize = 64 * 1024;

/// How many records of the head are looked at.
const SAMPLE: usize = 200;
/// How far down a header may stand.
const DEEPEST_HEADER: usize = 40;

/// The place of a column that is not there.
pub(crate) const NOWHERE: u8 = u8::MAX;

/// A column as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnFound {
    /// The text of its header; empty without one.
    pub header: String,
    /// What it holds, and how that is known; `None` where it is not used.
    pub holds: Option<(Column, How)>,
}

/// What a file looks like.
#[derive(Clone, Debug)]
pub struct Layout {
    /// How bytes stand for characters.
    pub encoding: Encoding,
    /// What stands between fields: `,`, tab, `;` or `|`.
    pub delimiter: char,
    /// What ends a line: `crlf`, `lf` or `cr`.
    pub line_end: &'static str,
    /// The line of the header, from 1, if there is one.
    pub header_line: Option<u64>,
    /// The columns in order.
    pub columns: Vec<ColumnFound>,
    /// The first rows below the header, for a person who corrects the columns.
    pub sample: Vec<Vec<String>>,
    /// Whether money is written 1.234,50.
    pub european: bool,
    /// Whether dates are written day first.
    pub day_first: bool,
    pub(crate) mark: usize,
    /// The places of the columns that are used; [`NOWHERE`] for none.
    pub(crate) at: [u8; Column::COUNT],
    /// How many fields a full row has.
    pub(crate) width: usize,
    /// How many records come before the first row.
    pub(crate) first: u64,
    /// The number of the header's record.
    pub(crate) header: Option<u64>,
}

/// The first records of a file.
#[derive(Default)]
struct Sample {
    rows: Vec<Vec<String>>,
    lines: Vec<u64>,
}

impl Sink for Sample {
    fn record(&mut self, record: &Record<'_>) -> bool {
        if self.rows.len() >= SAMPLE {
            return true;
        }
        let mut scratch = Vec::new();
        let cells = (0..record.fields)
            .map_while(|i| record.raw(i))
            .map(|raw| text::excerpt(unquote(raw, &mut scratch), 200));
        self.rows.push(cells.collect());
        self.lines.push(record.line);
        true
    }

    fn lost(&mut self, _: Lost, line: u64, _: &[u8]) {
        // It takes a place, so that records are numbered as the reader numbers them.
        if self.rows.len() < SAMPLE {
            self.rows.push(Vec::new());
            self.lines.push(line);
        }
    }
}

impl Layout {
    /// Looks at the head of a file. `whole`: there is no more than this.
    ///
    /// # Errors
    /// `not-a-table`.
    pub(crate) fn of(
        head: &[u8],
        whole: bool,
        mapping: &Mapping,
        exists: &impl Fn(u16) -> bool,
    ) -> Result<Layout, Error> {
        let (encoding, mark) = Encoding::of(head, whole);
        if head.is_empty() {
            return Err(Error::new(Kind::NotATable).found("an empty file"));
        }
        if let Some(what) = text::not_text(head, encoding.is_utf16()) {
            return Err(Error::new(Kind::NotATable).found(what));
        }
        let mut decoded = Vec::new();
        let mut bytes = head.get(mark..).unwrap_or(&[]);
        if encoding.is_utf16() {
            Utf16::new(encoding).decode(bytes, &mut decoded);
            bytes = &decoded;
            if bytes.contains(&0) {
                return Err(Error::new(Kind::NotATable).found("binary data"));
            }
        }
        let (line_end, end) = match bytes.iter().position(|&b| b == b'\n') {
            None if bytes.contains(&b'\r') => ("cr", b'\r'),
            Some(at) if at.checked_sub(1).and_then(|i| bytes.get(i)) == Some(&b'\r') => {
                ("crlf", b'\n')
            }
            _ => ("lf", b'\n'),
        };
        let mut best: Option<(u64, u8, Sample)> = None;
        for delimiter in [b',', b'\t', b';', b'|'] {
            let mut sample = Sample::default();
            let mut scanner = Scanner::new(delimiter, end);
            scanner.feed(bytes, &mut sample);
            // The last line of the head is complete only if the file is.
            if whole {
                scanner.finish(&mut sample);
            }
            let score = score(&sample.rows, delimiter);
            if best.as_ref().is_none_or(|(s, ..)| score > *s) {
                best = Some((score, delimiter, sample));
            }
        }
        let Some((_, delimiter, sample)) = best else { return Err(Error::new(Kind::NotATable)) };
        let rows = &sample.rows;
        let header = header(rows);
        let headers = header.and_then(|h| rows.get(h)).cloned().unwrap_or_default();
        let body = rows.get(header.map_or(0, |h| h + 1)..).unwrap_or(&[]);
        let mode = mode(body.iter().map(Vec::len));
        let mut width = headers.len().max(mode);
        let mut found: Found = columns::by_name(&headers);
        let full: Vec<Vec<String>> = body.iter().filter(|r| r.len() == mode).cloned().collect();
        if header.is_none() {
            columns::by_content(&mut found, &full, width, exists);
        } else if found.get(Column::Hts as usize).is_some_and(Option::is_none) {
            // The header has no name for it that we know; its cells may tell.
            let mut more = found;
            columns::by_content(&mut more, &full, width, exists);
            if let (Some(to), Some(from)) =
                (found.get_mut(Column::Hts as usize), more.get(Column::Hts as usize))
            {
                *to = *from;
            }
        }
        for &(column, index) in &mapping.set {
            for (at, slot) in found.iter_mut().enumerate() {
                if at == column as usize {
                    *slot = index
                        .and_then(|i| u16::try_from(i).ok())
                        .filter(|i| usize::from(*i) < super::scan::MOST_FIELDS)
                        .map(|i| (i, How::User));
                } else if slot.is_some_and(|(i, _)| Some(usize::from(i)) == index) {
                    *slot = None;
                }
            }
        }
        width =
            found.iter().flatten().map(|(i, _)| usize::from(*i) + 1).max().unwrap_or(0).max(width);
        let cell = |row: &Vec<String>, column: Column| -> Option<String> {
            let (at, _) = (*found.get(column as usize)?)?;
            row.get(usize::from(at)).map(|c| c.trim().to_string())
        };
        // Without a header, what stands above the first tariff number are titles.
        let is_row = |row: &Vec<String>| {
            cell(row, Column::Hts).is_some_and(|c| {
                c.bytes().any(|b| b.is_ascii_digit())
                    && !matches!(
                        value::hts(c.as_bytes(), exists),
                        value::Hts::Bad("letters" | "empty" | "several-numbers")
                    )
            })
        };
        let first = match header {
            Some(h) => h + 1,
            None => rows.iter().take(DEEPEST_HEADER).position(is_row).unwrap_or(0),
        };
        // A header whose names are all unknown: the row above the first, if it has nothing but
        // words.
        let (mut header, mut headers, mut first) = (header, headers, first);
        if header.is_none() {
            let above = first.saturating_sub(1);
            if let Some(row) = rows.get(above).filter(|r| has_only_words(r)) {
                (header, headers, first) = (Some(above), row.clone(), above + 1);
            }
        }
        let mut money = MoneyStyle::default();
        let mut day_first = (0, 0);
        for row in rows.get(first..).unwrap_or(&[]) {
            if let Some(c) = cell(row, Column::Value) {
                money.see(c.as_bytes());
            }
            for column in [Column::EntryDate, Column::SummaryDate, Column::ImportDate] {
                match cell(row, column).and_then(|c| value::shows_day_first(c.as_bytes())) {
                    Some(true) => day_first.0 += 1,
                    Some(false) => day_first.1 += 1,
                    None => {}
                }
            }
        }
        let mut at = [NOWHERE; Column::COUNT];
        for (to, from) in at.iter_mut().zip(&found) {
            *to = from.and_then(|(i, _)| u8::try_from(i).ok()).unwrap_or(NOWHERE);
        }
        let columns = (0..width)
            .map(|i| ColumnFound {
                header: headers.get(i).map(|h| h.trim().to_string()).unwrap_or_default(),
                holds: Column::ALL.iter().zip(&found).find_map(|(&c, f)| {
                    f.filter(|(at, _)| usize::from(*at) == i).map(|(_, how)| (c, how))
                }),
            })
            .collect();
        Ok(Layout {
            encoding,
            delimiter: char::from(delimiter),
            line_end,
            header_line: header.and_then(|h| sample.lines.get(h).copied()),
            columns,
            sample: rows.get(first..).unwrap_or(&[]).iter().take(5).cloned().collect(),
            european: money.is_european(delimiter),
            day_first: day_first.0 > 0 && day_first.1 == 0,
            mark,
            at,
            width,
            first: first as u64,
            header: header.map(|h| h as u64),
        })
    }

    /// The place of a column.
    pub(crate) fn place(&self, column: Column) -> Option<usize> {
        self.at.get(column as usize).filter(|i| **i != NOWHERE).map(|i| usize::from(*i))
    }

    /// The cell of a column as it stands in the file; empty where there is none.
    #[inline(always)]
    pub(crate) fn raw<'a>(&self, record: &Record<'a>, column: Column) -> &'a [u8] {
        match self.at.get(column as usize) {
            Some(&at) if at != NOWHERE => record.cell(at),
            _ => &[],
        }
    }

    /// The same, with its numbers.
    #[inline(always)]
    pub(crate) fn short<'a>(&self, record: &Record<'a>, column: Column) -> (&'a [u8], Short) {
        let raw = self.raw(record, column);
        (raw, Short::of(raw))
    }

    /// Whether a column was found.
    pub fn has(&self, column: Column) -> bool {
        self.place(column).is_some()
    }

    pub(crate) fn end(&self) -> u8 {
        if self.line_end == "cr" { b'\r' } else { b'\n' }
    }
}

/// The row that names columns, if one does: the one with most names, at least two, or the tariff
/// number alone.
fn header(rows: &[Vec<String>]) -> Option<usize> {
    let mut best = None;
    for (i, row) in rows.iter().enumerate().take(DEEPEST_HEADER) {
        let found = columns::by_name(row);
        let names = found.iter().flatten().count();
        let has_hts = found.get(Column::Hts as usize).is_some_and(Option::is_some);
        let weight = names * 2 + usize::from(has_hts);
        let enough =
            names >= 2 || (has_hts && row.iter().filter(|c| !c.trim().is_empty()).count() <= 3);
        if enough && best.is_none_or(|(w, _)| weight > w) {
            best = Some((weight, i));
        }
    }
    best.map(|(_, i)| i)
}

fn has_only_words(row: &[String]) -> bool {
    let filled: Vec<&String> = row.iter().filter(|c| !c.trim().is_empty()).collect();
    filled.len() >= 2
        && filled.len() * 2 > row.len()
        && filled.iter().all(|c| c.chars().next().is_some_and(crate::small::is_letter))
}

/// How much a delimiter looks like the right one: names in a header first, then rows of the same
/// width.
fn score(rows: &[Vec<String>], delimiter: u8) -> u64 {
    // Excel's own way of saying it.
    if rows.iter().take(3).any(|r| r.concat().eq_ignore_ascii_case("sep="))
        && rows.iter().take(3).any(|r| r.len() == 2 && delimiter != b' ')
    {
        return u64::MAX;
    }
    let names = header(rows)
        .and_then(|h| rows.get(h))
        .map_or(0, |r| columns::by_name(r).iter().flatten().count()) as u64;
    let filled: Vec<usize> = rows.iter().map(Vec::len).filter(|&n| n > 0).collect();
    let width = mode(filled.iter().copied());
    if width < 2 {
        return names * 1_000;
    }
    let same = filled.iter().filter(|&&n| n == width).count() * 100 / filled.len().max(1);
    names * 1_000 + same as u64 * 5 + width.min(50) as u64
}

/// The most frequent of a few numbers, of equals the largest.
fn mode(numbers: impl Iterator<Item = usize>) -> usize {
    let mut counts: Vec<(usize, usize)> = Vec::new();
    for n in numbers {
        match counts.iter_mut().find(|(m, _)| *m == n) {
            Some((_, count)) => *count += 1,
            None => counts.push((n, 1)),
        }
    }
    counts.into_iter().max_by_key(|&(n, count)| (count, n)).map_or(0, |(n, _)| n)
}
