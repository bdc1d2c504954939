//! The file given back with what was found for each row.

use alloc::vec::Vec;

use super::columns::Mapping;
use super::csv::is_risky;
use super::field::unquote;
use super::format::LineEnd;
use super::intake::{Intake, Rows};
use super::layout::Layout;
use super::routes::Routes;
use super::rows::{RowClassifier, RowKind, Skipped};
use super::scan::{Lost, Record};
use super::tally::TariffRow;
use super::text::{Encoding, encode_utf16};
use crate::edition::Edition;
use crate::error::Error;
use crate::scope::ScopeTable;

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
            writer: Writer { edition, classifier: None, out: Vec::new(), scratch: Vec::new() },
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
    classifier: Option<RowClassifier>,
    out: Vec<u8>,
    scratch: Vec<u8>,
}

impl Writer {
    fn take(&mut self) -> Vec<u8> {
        let out = core::mem::take(&mut self.out);
        match self.classifier.as_ref().map(|c| c.layout.encoding).filter(|e| e.is_utf16()) {
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
        let end = self.classifier.as_ref().map_or(LineEnd::Lf, |c| c.layout.line_end);
        self.out.extend_from_slice(end.as_bytes());
    }

    fn notes(&mut self, delimiter: u8, fields: usize, notes: [&str; 4]) {
        let width = self.classifier.as_ref().map_or(0, |c| c.layout.width);
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
        self.classifier = Some(RowClassifier::new(layout));
    }

    fn record(&mut self, record: &Record<'_>, routes: &Routes) -> bool {
        let Some(classifier) = &mut self.classifier else { return true };
        if classifier.swallows(record) {
            return false;
        }
        let delimiter = classifier.layout.delimiter as u8;
        let class = classifier.classify(record, routes);
        self.cells(record, delimiter);
        match class {
            RowKind::Skipped(Skipped::Header) => {
                self.notes(delimiter, record.fields, ["Heading", "Center", "Basis", "Read as"])
            }
            RowKind::Skipped(_) => {}
            RowKind::Unread(code) => self.notes(delimiter, record.fields, ["", "", "", code]),
            RowKind::Row(TariffRow::Attached, _) => {
                self.notes(delimiter, record.fields, ["", "", "", "attached"])
            }
            RowKind::Row(TariffRow::Goods { slot, .. }, _) => {
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
        let Some(classifier) = &mut self.classifier else { return };
        classifier.lost();
        let delimiter = classifier.layout.delimiter as u8;
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
        self.notes(delimiter, 1, ["", "", "", why.code()]);
        self.end();
    }
}
