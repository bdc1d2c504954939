//! How many records there were of what, and the rows that could not be read.

use alloc::string::String;
use alloc::vec::Vec;

use super::text;

/// How many rows that were not read are kept with their text; all are counted.
pub const MOST_UNREAD: usize = 10_000;

/// The most characters of an unread row's text.
pub const MOST_TEXT: usize = 200;

/// A row that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistoryUnread"))]
pub struct Unread {
    /// Its line in the file, from 1.
    pub line: u64,
    /// Why, as a stable word: a code of [`crate::Error`] for tariff numbers (`exponent`,
    /// `odd-length`, `empty` ...), or `chapter-only`, `value`, `cut-row`, `extra-fields`,
    /// `open-quote`, `row-too-long`.
    pub code: &'static str,
    /// Its beginning, at most 200 characters.
    pub text: String,
}

/// A reason why rows could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistoryUnreadReason"))]
pub struct UnreadReason {
    /// As [`Unread::code`].
    pub code: &'static str,
    /// How many rows have it.
    pub rows: u64,
}

/// Records that are no rows of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistorySkipped"))]
pub struct SkippedCounts {
    /// Blank records.
    pub blank: u64,
    /// Titles above the header.
    pub titles: u64,
    /// Headers; more than one where files were joined.
    pub headers: u64,
    /// Rows that sum up others.
    pub totals: u64,
}

impl SkippedCounts {
    /// All of them.
    pub const fn total(&self) -> u64 {
        self.blank + self.titles + self.headers + self.totals
    }
}

/// Tariff numbers that were mended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistoryRepairs"))]
pub struct RepairCounts {
    /// Those whose lost zero was put back.
    pub leading_zeros: u64,
    /// Those that a spreadsheet had given `.0`.
    pub decimal_tails: u64,
    /// Those that were found among other text.
    pub other: u64,
}

/// How many there were of what. `rows = goods + attached + unread`, and
/// `records = rows + skipped`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistoryCounts"))]
pub struct Counts {
    /// Bytes read.
    pub bytes: u64,
    /// Lines of the file; a quoted cell may span several.
    pub lines: u64,
    /// Records of the file, whatever they are.
    pub records: u64,
    /// Rows of the table.
    pub rows: u64,
    /// Rows with goods.
    pub goods: u64,
    /// Rows of chapters 98 and 99.
    pub attached: u64,
    /// Rows that could not be read.
    pub unread: u64,
    /// Records that are no rows.
    pub skipped: SkippedCounts,
    /// Tariff numbers that were mended.
    pub repairs: RepairCounts,
    /// Lines of which only chapters 98 and 99 are there: they have no heading of their own.
    pub treatment_only: u64,
    /// Lines of goods without a value.
    pub without_value: u64,
    /// Dates that could not be read; their rows count, in no month.
    pub bad_dates: u64,
    /// Rows of an entry that came after it had been closed: taken for further lines of it, and not
    /// for another entry.
    pub far_apart: u64,
    /// Whether a bound was met, so that entries or months and importers are told apart less
    /// exactly.
    pub bounded: bool,
}

/// Rows that could not be read: all by reason, the first with their texts.
#[derive(Debug, Default)]
pub(crate) struct UnreadRows {
    pub first: Vec<Unread>,
    reasons: Vec<UnreadReason>,
}

impl UnreadRows {
    pub fn add(&mut self, line: u64, code: &'static str, bytes: &[u8]) {
        match self.reasons.iter_mut().find(|reason| reason.code == code) {
            Some(reason) => reason.rows += 1,
            None => self.reasons.push(UnreadReason { code, rows: 1 }),
        }
        if self.first.len() < MOST_UNREAD {
            self.first.push(Unread { line, code, text: text::excerpt(bytes, MOST_TEXT) });
        }
    }

    /// The most frequent first, equals in the order of their codes.
    pub fn reasons(&self) -> Vec<UnreadReason> {
        let mut reasons = self.reasons.clone();
        crate::small::sort(&mut reasons, |a, b| (b.rows, a.code) < (a.rows, b.code));
        reasons
    }
}
