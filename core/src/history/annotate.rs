//! CSV that goes out: the file with what was found for each row, the summary, the rows not read.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::answer::{HistoryAnswer, Sum};
use super::columns::Mapping;
use super::layout::Layout;
use super::routes::Routes;
use super::rows::{Class, Intake, Judge, Rows, Skipped};
use super::scan::{Lost, Record, unquote};
use super::tally::Kind;
use super::text::{Encoding, encode_utf16};
use crate::edition::Edition;
use crate::error::Error;
use crate::scope::ScopeTable;

/// Whether a spreadsheet might take a cell for a formula: it begins with `=`, `+`, `-`, `@`, a tab
/// or a carriage return, and is no plain number.
pub(crate) fn is_risky(cell: &[u8]) -> bool {
    match cell.trim_ascii_start() {
        [b'=' | b'@', ..] => true,
        [b'+' | b'-', rest @ ..] => {
            let number = rest.iter().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b' '))
                && rest.iter().any(u8::is_ascii_digit);
            !number
        }
        _ => matches!(cell, [b'\t' | b'\r', ..]),
    }
}

/// A row of comma-separated cells, made harmless and quoted where that is needed.
pub(crate) fn row(out: &mut String, cells: &[&str]) {
    for (i, cell) in cells.iter().enumerate() {
        if i > 0 {
            out.push(',');
        }
        let mark = if is_risky(cell.as_bytes()) { "'" } else { "" };
        if cell.contains([',', '"', '\n', '\r']) {
            out.push('"');
            out.push_str(mark);
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(mark);
            out.push_str(cell);
        }
    }
    out.push_str("\r\n");
}

/// The answer as one table.
pub(crate) fn summary(answer: &HistoryAnswer) -> String {
    let mut out = String::from("By,Code,Name,Center,Basis,Also,Entries,Lines,Value\r\n");
    let mut add =
        |by: &str, code: &str, name: &str, center: &str, basis: &str, also: &str, sum: &Sum| {
            let entries = sum.entries.map(|n| n.to_string()).unwrap_or_default();
            let value = sum.value.map(|v| v.to_string()).unwrap_or_default();
            row(
                &mut out,
                &[by, code, name, center, basis, also, &entries, &sum.lines.to_string(), &value],
            );
        };
    add("total", "", "", "", "", "", &answer.total);
    for c in &answer.centers {
        let (id, name) = c.center.map_or(("", ""), |c| (c.id(), c.name()));
        add("center", id, name, id, "", "", &c.sum);
    }
    for h in &answer.headings {
        let also = h.also.iter().map(|c| c.id()).collect::<Vec<_>>().join(" ");
        add(
            "heading",
            &h.heading,
            h.title,
            h.center.map_or("", |c| c.id()),
            h.basis.map_or("", |b| b.id()),
            &also,
            &h.sum,
        );
    }
    for p in &answer.ports {
        add("port", &p.port, "", "", "", "", &p.sum);
    }
    for m in &answer.months {
        add("month", &m.month, "", "", "", "", &m.sum);
    }
    for i in &answer.importers {
        let all = i.predominant.iter().map(|(_, c)| *c).collect::<Vec<_>>();
        let one = all.first().copied().flatten().filter(|c| all.iter().all(|a| a == &Some(*c)));
        add("importer", &i.number, &i.name, one.map_or("", |c| c.id()), "", "", &i.sum);
    }
    out
}

/// Gives a file back with heading, Center, basis and a status for each row: the second pass over
/// the same bytes.
///
/// Cells that a spreadsheet might take for formulas get an apostrophe in front; everything else
/// stays as it was, delimiter, line ends and encoding too. A row longer than 128 KiB is given cut.
///
/// ```
/// use center_finder::Edition;
/// use center_finder::history::Annotator;
///
/// let mut annotator = Annotator::new(Edition::InForce);
/// let mut out = annotator.push(b"HTS,Value,Description\n8703.23.01,100,=cmd()\n")?;
/// out.extend(annotator.push(b"9903.88.03,-12.50,duty\nruined,1,x\n")?);
/// out.extend(annotator.finish()?);
/// assert_eq!(
///     String::from_utf8(out).unwrap(),
///     "HTS,Value,Description,Heading,Center,Basis,Read as\n\
///      8703.23.01,100,'=cmd(),8703,CEE003,stated,goods\n\
///      9903.88.03,-12.50,duty,,,,attached\n\
///      ruined,1,x,,,,letters\n"
/// );
/// # Ok::<(), center_finder::Error>(())
/// ```
#[derive(Debug)]
pub struct Annotator {
    intake: Intake,
    routes: Routes,
    writer: Writer,
}

impl Annotator {
    /// An annotator with the built-in table of headings.
    pub fn new(edition: Edition) -> Annotator {
        Annotator {
            intake: Intake::new(),
            routes: Routes::new(None),
            writer: Writer { edition, judge: None, out: Vec::new(), scratch: Vec::new() },
        }
    }

    /// Lays a table over the built-in one, or in its place. Call it before the first piece.
    pub fn with_table(mut self, table: &ScopeTable) -> Annotator {
        self.routes = Routes::new(Some(table));
        self
    }

    /// Says which column holds what, as the reader was told. Call it before the first piece.
    pub fn with_mapping(mut self, mapping: Mapping) -> Annotator {
        let _too_late = self.intake.map(mapping);
        self
    }

    /// Takes the next piece of the file and gives what is ready of the other.
    ///
    /// # Errors
    /// As [`super::HistoryReader::push`].
    pub fn push(&mut self, bytes: &[u8]) -> Result<Vec<u8>, Error> {
        self.intake.push(bytes, &self.routes, &mut self.writer)?;
        Ok(self.writer.take())
    }

    /// Gives the rest.
    ///
    /// # Errors
    /// As [`super::HistoryReader::push`].
    pub fn finish(&mut self) -> Result<Vec<u8>, Error> {
        self.intake.finish(&self.routes, &mut self.writer)?;
        Ok(self.writer.take())
    }
}

#[derive(Debug)]
struct Writer {
    edition: Edition,
    judge: Option<Judge>,
    out: Vec<u8>,
    scratch: Vec<u8>,
}

impl Writer {
    fn take(&mut self) -> Vec<u8> {
        let out = core::mem::take(&mut self.out);
        match self.judge.as_ref().map(|j| j.layout.encoding).filter(|e| e.is_utf16()) {
            None => out,
            Some(encoding) => {
                let mut wide = Vec::with_capacity(out.len() * 2);
                encode_utf16(&out, encoding, &mut wide);
                wide
            }
        }
    }

    /// A record's cells as they were, harmless.
    fn cells(&mut self, record: &Record<'_>, delimiter: u8) {
        let risky = |b: &u8| matches!(b, b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r');
        let mut at = 0;
        while let Some(raw) = record.raw(at) {
            if at > 0 {
                self.out.push(delimiter);
            }
            at += 1;
            if !raw.iter().any(risky) {
                self.out.extend_from_slice(raw);
                continue;
            }
            let quoted = raw.first() == Some(&b'"');
            let text = unquote(raw, &mut self.scratch);
            if !is_risky(text) {
                self.out.extend_from_slice(raw);
            } else if quoted {
                self.out.extend_from_slice(b"\"'");
                self.out.extend_from_slice(raw.get(1..).unwrap_or(&[]));
            } else {
                self.out.push(b'\'');
                self.out.extend_from_slice(raw);
            }
        }
        if at < record.fields {
            // Beyond the fields whose places are kept: as it stands.
            self.out.extend_from_slice(record.behind(at));
        }
    }

    fn end(&mut self) {
        let end = self.judge.as_ref().map_or("lf", |j| j.layout.line_end);
        self.out.extend_from_slice(match end {
            "crlf" => b"\r\n",
            "cr" => b"\r",
            _ => b"\n",
        });
    }

    fn notes(&mut self, delimiter: u8, fields: usize, notes: [&str; 4]) {
        let width = self.judge.as_ref().map_or(0, |j| j.layout.width);
        // Short rows are filled up, so that the notes stand under their names.
        for _ in fields..width {
            self.out.push(delimiter);
        }
        for note in notes {
            self.out.push(delimiter);
            self.out.extend_from_slice(note.as_bytes());
        }
    }
}

impl Rows for Writer {
    fn begin(&mut self, layout: Layout) {
        match layout.encoding {
            Encoding::Utf8Marked | Encoding::Utf16Le | Encoding::Utf16Be => {
                self.out.extend_from_slice("\u{feff}".as_bytes())
            }
            _ => {}
        }
        self.judge = Some(Judge::new(layout));
    }

    fn record(&mut self, record: &Record<'_>, routes: &Routes) -> bool {
        let Some(judge) = &mut self.judge else { return true };
        if judge.swallows(record) {
            return false;
        }
        let delimiter = judge.layout.delimiter as u8;
        let class = judge.judge(record, routes);
        self.cells(record, delimiter);
        match class {
            Class::Skipped(Skipped::Header) => {
                self.notes(delimiter, record.fields, ["Heading", "Center", "Basis", "Read as"])
            }
            Class::Skipped(_) => {}
            Class::Unread(code) => self.notes(delimiter, record.fields, ["", "", "", code]),
            Class::Row(Kind::Attached, _) => {
                self.notes(delimiter, record.fields, ["", "", "", "attached"])
            }
            Class::Row(Kind::Goods { slot, .. }, _) => {
                let route = routes.get(slot, self.edition);
                let heading = alloc::format!("{:04}", routes.number(slot));
                let (center, basis) =
                    (route.center.map_or("", |c| c.id()), route.basis.map_or("", |b| b.id()));
                self.notes(delimiter, record.fields, [&heading, center, basis, "goods"]);
            }
        }
        self.end();
        true
    }

    fn lost(&mut self, why: Lost, _: u64, bytes: &[u8]) {
        let Some(judge) = &mut self.judge else { return };
        judge.lost();
        let delimiter = judge.layout.delimiter as u8;
        // It has no cells that could be told apart: one quoted cell, and the reason behind it.
        self.out.push(b'"');
        if is_risky(bytes) {
            self.out.push(b'\'');
        }
        for &b in bytes.strip_suffix(b"\r").unwrap_or(bytes) {
            if b == b'"' {
                self.out.push(b'"');
            }
            self.out.push(b);
        }
        self.out.push(b'"');
        self.notes(delimiter, 1, ["", "", "", super::lost_code(why)]);
        self.end();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_made_harmless_and_numbers_are_not() {
        for cell in ["=1+1", "+1+cmd", "-2+3+x", "@SUM(A1)", "\tx", "\rx", " =x", "-"] {
            assert!(is_risky(cell.as_bytes()), "{cell:?}");
        }
        for cell in ["-12.50", "+1,234", "12", "", "a=b", "(1.50)"] {
            assert!(!is_risky(cell.as_bytes()), "{cell:?}");
        }
        let mut out = String::new();
        row(&mut out, &["=a,\"b\"", "-1", "x"]);
        assert_eq!(out, "\"'=a,\"\"b\"\"\",-1,x\r\n");
    }
}
