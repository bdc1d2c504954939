//! The reader: from the bytes of a file to a [`History`].

use super::History;
use super::answer::{self, Filter, HistoryAnswer};
use super::columns::{Column, Mapping};
use super::counts::{Counts, UnreadRows};
use super::intake::{Intake, Rows};
use super::layout::Layout;
use super::routes::Routes;
use super::rows::{LaidOut, RowClassifier, RowKind, Skipped};
use super::scan::{Lost, Record};
use super::tally::{TallyWriter, TariffRow};
use crate::edition::Edition;
use crate::error::{Error, Kind};
use crate::scope::ScopeTable;

/// How far a reader is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistoryProgress"))]
pub struct Progress {
    /// Bytes taken.
    pub bytes: u64,
    /// Rows of the table so far.
    pub rows: u64,
}

/// Takes the records: rows into the tally, all into the counts.
#[derive(Debug)]
struct Collector {
    classifier: Option<RowClassifier>,
    tally: TallyWriter,
    counts: Counts,
    unread: UnreadRows,
}

impl Collector {
    fn unread(&mut self, line: u64, code: &'static str, bytes: &[u8]) {
        self.counts.rows += 1;
        self.counts.unread += 1;
        self.unread.add(line, code, bytes);
    }
}

impl Rows for Collector {
    fn begin(&mut self, layout: Layout) {
        self.classifier = Some(RowClassifier::new(layout));
    }

    fn record(&mut self, record: &Record<'_>, routes: &Routes) -> bool {
        let Some(classifier) = &mut self.classifier else { return true };
        if classifier.swallows(record) {
            return false;
        }
        self.counts.records += 1;
        match classifier.classify(record, routes) {
            RowKind::Row(tariff, mended) => {
                self.counts.rows += 1;
                match tariff {
                    TariffRow::Goods { .. } => self.counts.goods += 1,
                    TariffRow::Attached => self.counts.attached += 1,
                }
                let repairs = &mut self.counts.repairs;
                repairs.leading_zeros += u64::from(mended.leading_zero);
                repairs.decimal_tails += u64::from(mended.decimal_tail);
                repairs.other += u64::from(mended.other);
                self.tally.row(&LaidOut(&classifier.layout, record), tariff, routes);
            }
            RowKind::Unread(code) => self.unread(record.line, code, record.bytes),
            RowKind::Skipped(what) => {
                let skipped = &mut self.counts.skipped;
                *match what {
                    Skipped::Blank => &mut skipped.blank,
                    Skipped::Title => &mut skipped.titles,
                    Skipped::Header => &mut skipped.headers,
                    Skipped::Totals => &mut skipped.totals,
                } += 1;
            }
        }
        true
    }

    fn lost(&mut self, why: Lost, line: u64, bytes: &[u8]) {
        self.counts.records += 1;
        if let Some(classifier) = &mut self.classifier {
            classifier.lost();
        }
        self.unread(line, why.code(), bytes);
    }
}

/// Reads an import history in pieces of any size. See the [module](super).
///
/// Nothing is decided before 64 KiB (or the whole file) are there; from then on rows are read as
/// they come.
#[derive(Debug)]
pub struct HistoryReader {
    intake: Intake,
    routes: Routes,
    rows: Collector,
}

impl Default for HistoryReader {
    fn default() -> HistoryReader {
        HistoryReader::new()
    }
}

impl HistoryReader {
    /// A reader with the built-in table of headings.
    pub fn new() -> HistoryReader {
        HistoryReader {
            intake: Intake::new(),
            routes: Routes::new(None),
            rows: Collector {
                classifier: None,
                tally: TallyWriter::new(),
                counts: Counts::default(),
                unread: UnreadRows::default(),
            },
        }
    }

    /// Lays a table over the built-in one, or in its place. Call it before the first piece.
    pub fn with_table(mut self, table: &ScopeTable) -> HistoryReader {
        self.routes = Routes::new(Some(table));
        self
    }

    /// Says which column holds what, where it is known better. Call it before the first piece;
    /// later it changes nothing.
    pub fn with_mapping(mut self, mapping: Mapping) -> HistoryReader {
        let _too_late = self.intake.map(mapping);
        self
    }

    /// Reads the next piece of the file.
    ///
    /// # Errors
    /// `not-a-table` for pictures, archives, empty files and other binary data, `no-hts-column`
    /// where no column holds tariff numbers ([`HistoryReader::layout`] shows what is there),
    /// `bad-state` after the end.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), Error> {
        self.intake.push(bytes, &self.routes, &mut self.rows)
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        Progress { bytes: self.intake.bytes, rows: self.rows.counts.rows }
    }

    /// What the file looks like, as soon as that is known.
    pub fn layout(&self) -> Option<&Layout> {
        self.rows.classifier.as_ref().map(|c| &c.layout)
    }

    /// The answer as if the file ended with what was read. It costs a copy of the sums.
    pub fn so_far(&self, edition: Edition) -> Option<HistoryAnswer> {
        let layout = self.layout()?;
        let tally = self.rows.tally.so_far(&self.routes);
        Some(answer::answer(&self.routes, &tally, layout, edition, &Filter::default()))
    }

    /// After the last piece: decides what a short file looks like, so that
    /// [`HistoryReader::layout`] shows it even where the reading fails. [`HistoryReader::finish`]
    /// does the same.
    ///
    /// # Errors
    /// As [`HistoryReader::push`].
    pub fn look(&mut self) -> Result<(), Error> {
        self.intake.look(&self.routes, &mut self.rows)
    }

    /// The end of the file.
    ///
    /// # Errors
    /// As [`HistoryReader::push`].
    pub fn finish(mut self) -> Result<History, Error> {
        let lines = self.intake.finish(&self.routes, &mut self.rows)?;
        let Collector { classifier, tally, mut counts, unread } = self.rows;
        // There is a layout once the intake has finished.
        let Some(RowClassifier { layout, .. }) = classifier else {
            return Err(Error::new(Kind::BadState));
        };
        let tally = tally.finish(&self.routes);
        counts.bytes = self.intake.bytes;
        counts.lines = lines;
        counts.treatment_only = tally.treatment_only;
        counts.without_value = if layout.has(Column::Value) { tally.without_value } else { 0 };
        counts.bad_dates = tally.bad_dates;
        counts.far_apart = tally.far_apart;
        counts.bounded = tally.bounded();
        Ok(History { routes: self.routes, tally, layout, counts, unread })
    }
}
