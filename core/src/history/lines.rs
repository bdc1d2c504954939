//! The rows of one heading as they stand in the file: a second pass over the same bytes, since the
//! tally holds no rows.

use alloc::string::String;
use alloc::vec::Vec;

use super::answer::{Filter, Months};
use super::columns::{Column, Mapping};
use super::field::{unescape, unquote};
use super::intake::{Intake, Rows};
use super::layout::Layout;
use super::routes::Routes;
use super::rows::{RowClassifier, RowKind};
use super::scan::{Lost, Record};
use super::tally::TariffRow;
use super::text::decode;
use super::value;
use crate::error::{Error, Kind as ErrorKind};
use crate::scope::ScopeTable;

/// A row of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistoryLine"))]
pub struct FoundLine {
    /// Its line in the file, from 1.
    pub line: u64,
    /// Its cells as text.
    pub cells: Vec<String>,
}

/// The rows that were found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistoryLines"))]
pub struct FoundLines {
    /// The names of the columns, where the file has a header.
    pub header: Option<Vec<String>>,
    /// The rows of goods, in the order of the file.
    pub rows: Vec<FoundLine>,
    /// Whether there are more of them.
    pub more: bool,
}

/// Finds the first rows of goods of a heading, of the importer and the months of a [`Filter`].
///
/// A row is taken by its own date and importer. Where rows of one entry have dates in several
/// months, the entry counts in the earliest, and so [`super::History::answer`] may count a row for
/// a month in which this does not show it.
///
/// ```
/// use center_finder::Date;
/// use center_finder::history::{Filter, HeadingLines};
///
/// let filter = Filter { from: Some(Date::parse("2024-02")?), ..Filter::default() };
/// let mut lines = HeadingLines::new("8703", &filter, 10)?;
/// let enough = lines.push(b"HTS,Entry Date,Value\n8703.23.01,01/31/2024,5\n8703.23.01,02/01/2024,6\n8708.29.50,02/01/2024,7\n")?;
/// assert!(!enough);
/// let found = lines.finish()?;
/// assert_eq!((found.rows.len(), found.rows[0].line, found.rows[0].cells[2].as_str(), found.more), (1, 3, "6", false));
/// # Ok::<(), center_finder::Error>(())
/// ```
#[derive(Debug)]
pub struct HeadingLines {
    intake: Intake,
    routes: Routes,
    finder: Finder,
}

impl HeadingLines {
    /// One that finds at most so many rows of a heading, such as `8703`.
    ///
    /// # Errors
    /// Where the text is no heading of four digits; it need not be one of today's.
    pub fn new(heading: &str, filter: &Filter, most: usize) -> Result<HeadingLines, Error> {
        let digits = heading.len() == 4 && heading.bytes().all(|b| b.is_ascii_digit());
        let Some(heading) = heading.parse().ok().filter(|n| digits && *n > 0) else {
            return Err(Error::new(ErrorKind::NoSuchHeading).found(heading));
        };
        let finder = Finder {
            heading,
            importer: filter.importer.clone(),
            months: Months::of(filter),
            most,
            classifier: None,
            found: FoundLines::default(),
            scratch: Vec::new(),
        };
        Ok(HeadingLines { intake: Intake::new(), routes: Routes::new(None), finder })
    }

    /// Lays a table over the built-in one, or in its place. Call it before the first piece.
    pub fn with_table(mut self, table: &ScopeTable) -> HeadingLines {
        self.routes = Routes::new(Some(table));
        self
    }

    /// Says which column holds what, as the reader was told. Call it before the first piece.
    pub fn with_mapping(mut self, mapping: Mapping) -> HeadingLines {
        let _too_late = self.intake.map(mapping);
        self
    }

    /// Takes the next piece of the file. True when there are more rows than were asked for: what
    /// follows changes nothing.
    ///
    /// # Errors
    /// As [`super::HistoryReader::push`].
    pub fn push(&mut self, bytes: &[u8]) -> Result<bool, Error> {
        self.intake.push(bytes, &self.routes, &mut self.finder)?;
        Ok(self.finder.found.more)
    }

    /// What was found; after the last piece, or when there is enough.
    ///
    /// # Errors
    /// As [`super::HistoryReader::push`].
    pub fn finish(mut self) -> Result<FoundLines, Error> {
        self.intake.finish(&self.routes, &mut self.finder)?;
        Ok(self.finder.found)
    }
}

#[derive(Debug)]
struct Finder {
    heading: u16,
    importer: Option<String>,
    months: Months,
    most: usize,
    classifier: Option<RowClassifier>,
    found: FoundLines,
    scratch: Vec<u8>,
}

impl Finder {
    /// Whether a row is of the importer and the months that are asked for, each found as the tally
    /// finds it.
    fn wants(&mut self, layout: &Layout, record: &Record<'_>) -> bool {
        if let Some(importer) = &self.importer {
            let raw = match layout.raw(record, Column::ImporterNumber) {
                [] => layout.raw(record, Column::ImporterName),
                number => number,
            };
            if decode(unescape(raw, &mut self.scratch)) != *importer {
                return false;
            }
        }
        let month = Column::DATES.into_iter().find_map(|column| {
            value::date(unescape(layout.raw(record, column), &mut self.scratch), layout.date_order)
        });
        self.months.has(month.unwrap_or(0))
    }
}

impl Rows for Finder {
    fn begin(&mut self, layout: Layout) {
        if layout.header.is_some() {
            self.found.header = Some(layout.columns.iter().map(|c| c.header.clone()).collect());
        }
        self.classifier = Some(RowClassifier::new(layout));
    }

    fn record(&mut self, record: &Record<'_>, routes: &Routes) -> bool {
        let Some(mut classifier) = self.classifier.take() else { return true };
        let taken = !classifier.swallows(record);
        if taken
            && let RowKind::Row(TariffRow::Goods { slot, .. }, _) =
                classifier.classify(record, routes)
            && routes.number(slot) == self.heading
            && !self.found.more
            && self.wants(&classifier.layout, record)
        {
            if self.found.rows.len() < self.most {
                let cells = (0..record.fields)
                    .map_while(|i| record.raw(i))
                    .map(|raw| decode(unquote(raw, &mut self.scratch)))
                    .collect();
                self.found.rows.push(FoundLine { line: record.line, cells });
            } else {
                self.found.more = true;
            }
        }
        self.classifier = Some(classifier);
        taken
    }

    fn lost(&mut self, _: Lost, _: u64, _: &[u8]) {
        if let Some(classifier) = &mut self.classifier {
            classifier.lost();
        }
    }
}
