/*!
The import history: where an importer's own entries point.

Customs assigns an importer to one Center by its predominant goods. Importers
and brokers hold the data, as the ACE report ES-003 or as an export of their own
system. [`HistoryReader`] takes such a file in pieces of any size and
[`History`] answers.

```
use center_finder::Edition;
use center_finder::history::{Filter, HistoryReader, Measure};

let mut reader = HistoryReader::new();
for chunk in [
    &b"Entry Summary Number,Entry Summary Line Number,HTS Number - Full,Line Goods Value Amount\n\
       ABC-0000001-1,1,8703.23.0110,30000\nABC-0000001-1,1,9903.88.03,0\n"[..],
    b"ABC-0000001-1,2,4016.93.5050,\"1,200.50\"\nABC-0000002-2,1,8708.80.65,9",
    b"00\n",
] {
    reader.push(chunk)?;
}
let history = reader.finish()?;
let counts = history.counts();
assert_eq!((counts.rows, counts.goods, counts.attached, counts.unread), (4, 3, 1, 0));

let answer = history.answer(Edition::InForce, &Filter::default());
let by_entries = answer.measures.iter().find(|m| m.measure == Measure::Entries).unwrap();
assert_eq!(by_entries.center.unwrap().id(), "CEE003");
assert_eq!(answer.total.value.unwrap().to_string(), "32100.50");
# Ok::<(), center_finder::Error>(())
```

# What is counted

A row is a *tariff row*. Rows of chapters 98 and 99 describe a treatment or a
duty: they are attached to their line and never counted as goods. A line counts
once, for the heading of its first goods; the values of all its goods count,
each for its own heading. An entry counts for a Center when it holds a line of
goods of it, so that the entries of all Centers can be more than there are.

Every record is goods, attached, unread (with a line, a reason and its text) or
skipped (blank, title, header, totals), and the numbers add up: nothing is lost.

# Bounds

Memory does not grow with rows. A record is at most 128 KiB (longer ones are listed as
not read); 32,768 entries and 262,144 parts of lines may be open at a time;
three million closed entries are remembered by a hash of 64 bits; 100,000
importers and 524,288 sums have a place of their own. Whatever had to give
way is said in [`Counts`].
*/

mod annotate;
mod answer;
mod columns;
#[cfg(feature = "serde")]
mod data;
mod layout;
mod lines;
mod routes;
mod rows;
mod scan;
mod table;
mod tally;
mod text;
mod value;

use alloc::string::String;
use alloc::vec::Vec;

pub use annotate::Annotator;
pub use answer::{
    Filter, HeadingSum, HistoryAnswer, ImporterSum, MarkSum, Marks, Measure, MeasureResult,
    MonthSum, PortSum, Quantities, Sum, TeamSum,
};
pub use columns::{Column, How, Mapping};
pub use layout::{ColumnFound, Layout};
pub use lines::{FoundLine, FoundLines, HeadingLines};
pub use text::Encoding;
pub use value::Amount;

use crate::edition::Edition;
use crate::error::Error;
use crate::scope::ScopeTable;
use routes::Routes;
use rows::{Class, Intake, Judge, Rows, Skipped};
use scan::{Lost, Record};
use tally::{Kind, Tally};

/// How many rows that were not read are kept with their text; all are counted.
pub const MOST_UNREAD: usize = 10_000;

/// The most characters of an unread row's text.
pub const MOST_TEXT: usize = 200;

/// A row that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Its line in the file, from 1.
    pub line: u64,
    /// Why, as a stable word: a code of [`Error`] for tariff numbers (`exponent`, `odd-length`,
    /// `empty` ...), or `chapter-only`, `value`, `cut-row`, `extra-fields`, `open-quote`,
    /// `row-too-long`.
    pub code: &'static str,
    /// Its beginning, at most 200 characters.
    pub text: String,
}

/// How many there were of what. `rows = goods + attached + unread`, and
/// `records = rows + blank + titles + headers + totals`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
    /// Blank records.
    pub blank: u64,
    /// Titles above the header.
    pub titles: u64,
    /// Headers; more than one where files were joined.
    pub headers: u64,
    /// Rows that sum up others.
    pub totals: u64,
    /// Tariff numbers whose lost zero was put back.
    pub leading_zeros: u64,
    /// Tariff numbers that a spreadsheet had given `.0`.
    pub decimal_tails: u64,
    /// Tariff numbers that were found among other text.
    pub other_repairs: u64,
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

/// How far a reader is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Bytes taken.
    pub bytes: u64,
    /// Rows of the table so far.
    pub rows: u64,
}

/// What the rows become.
#[derive(Debug)]
struct Book {
    judge: Option<Judge>,
    tally: Tally,
    counts: Counts,
    unread: Vec<Unread>,
    reasons: Vec<(&'static str, u64)>,
}

impl Book {
    fn unread(&mut self, line: u64, code: &'static str, bytes: &[u8]) {
        self.counts.rows += 1;
        self.counts.unread += 1;
        match self.reasons.iter_mut().find(|(c, _)| *c == code) {
            Some((_, n)) => *n += 1,
            None => self.reasons.push((code, 1)),
        }
        if self.unread.len() < MOST_UNREAD {
            self.unread.push(Unread { line, code, text: text::excerpt(bytes, MOST_TEXT) });
        }
    }
}

impl Rows for Book {
    fn begin(&mut self, layout: Layout) {
        self.judge = Some(Judge::new(layout));
    }

    fn record(&mut self, record: &Record<'_>, routes: &Routes) -> bool {
        let Some(judge) = &mut self.judge else { return true };
        if judge.swallows(record) {
            return false;
        }
        self.counts.records += 1;
        match judge.judge(record, routes) {
            Class::Row(kind, mended) => {
                self.counts.rows += 1;
                match kind {
                    Kind::Goods { .. } => self.counts.goods += 1,
                    Kind::Attached => self.counts.attached += 1,
                }
                self.counts.leading_zeros += u64::from(mended.leading_zero);
                self.counts.decimal_tails += u64::from(mended.decimal_tail);
                self.counts.other_repairs += u64::from(mended.other);
                self.tally.row(&judge.layout, record, kind, routes);
            }
            Class::Unread(code) => self.unread(record.line, code, record.bytes),
            Class::Skipped(what) => {
                *match what {
                    Skipped::Blank => &mut self.counts.blank,
                    Skipped::Title => &mut self.counts.titles,
                    Skipped::Header => &mut self.counts.headers,
                    Skipped::Totals => &mut self.counts.totals,
                } += 1;
            }
        }
        true
    }

    fn lost(&mut self, why: Lost, line: u64, bytes: &[u8]) {
        self.counts.records += 1;
        if let Some(judge) = &mut self.judge {
            judge.lost();
        }
        self.unread(line, lost_code(why), bytes);
    }
}

fn lost_code(why: Lost) -> &'static str {
    match why {
        Lost::OpenQuote => "open-quote",
        Lost::TooLong => "row-too-long",
    }
}

/// Reads an import history in pieces of any size. See the [module](self).
///
/// Nothing is decided before 64 KiB (or the whole file) are there; from then on rows are read as
/// they come.
#[derive(Debug)]
pub struct HistoryReader {
    intake: Intake,
    routes: Routes,
    book: Book,
}

impl Default for HistoryReader {
    fn default() -> HistoryReader {
        HistoryReader::new()
    }
}

impl HistoryReader {
    /// A reader with the built-in table of headings.
    pub fn new() -> HistoryReader {
        let book = Book {
            judge: None,
            tally: Tally::new(),
            counts: Counts::default(),
            unread: Vec::new(),
            reasons: Vec::new(),
        };
        HistoryReader { intake: Intake::new(), routes: Routes::new(None), book }
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
        self.intake.push(bytes, &self.routes, &mut self.book)
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        Progress { bytes: self.intake.bytes, rows: self.book.counts.rows }
    }

    /// What the file looks like, as soon as that is known.
    pub fn layout(&self) -> Option<&Layout> {
        self.book.judge.as_ref().map(|j| &j.layout)
    }

    /// The answer as if the file ended with what was read. It costs a copy of the sums.
    pub fn so_far(&self, edition: Edition) -> Option<HistoryAnswer> {
        let judge = self.book.judge.as_ref()?;
        let tally = self.book.tally.so_far(&self.routes);
        Some(answer::answer(&self.routes, &tally, &judge.layout, edition, &Filter::default()))
    }

    /// After the last piece: decides what a short file looks like, so that
    /// [`HistoryReader::layout`] shows it even where the reading fails. [`HistoryReader::finish`]
    /// does the same.
    ///
    /// # Errors
    /// As [`HistoryReader::push`].
    pub fn look(&mut self) -> Result<(), Error> {
        self.intake.look(&self.routes, &mut self.book)
    }

    /// The end of the file.
    ///
    /// # Errors
    /// As [`HistoryReader::push`].
    pub fn finish(mut self) -> Result<History, Error> {
        let lines = self.intake.finish(&self.routes, &mut self.book)?;
        let (routes, Book { judge, mut tally, mut counts, unread, reasons }) =
            (self.routes, self.book);
        // There is a layout once the intake has finished.
        let Some(judge) = judge else { return Err(Error::new(crate::error::Kind::BadState)) };
        tally.finish(&routes);
        counts.bytes = self.intake.bytes;
        counts.lines = lines;
        counts.treatment_only = tally.treatment_only;
        counts.without_value =
            if judge.layout.has(Column::Value) { tally.without_value } else { 0 };
        counts.bad_dates = tally.bad_dates;
        counts.far_apart = tally.far_apart;
        counts.bounded =
            tally.forgetful || tally.cells.full || tally.importers.len() >= tally::MOST_IMPORTERS;
        Ok(History { routes, tally, layout: judge.layout, counts, unread, reasons })
    }
}

/// An import history that was read: what it holds can be asked for in either edition, for any
/// importer and months.
#[derive(Debug)]
pub struct History {
    routes: Routes,
    tally: Tally,
    layout: Layout,
    counts: Counts,
    unread: Vec<Unread>,
    reasons: Vec<(&'static str, u64)>,
}

impl History {
    /// How many rows there were of what.
    pub fn counts(&self) -> &Counts {
        &self.counts
    }

    /// What the file looks like.
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// The rows that could not be read, the first [`MOST_UNREAD`] of them.
    pub fn unread(&self) -> &[Unread] {
        &self.unread
    }

    /// The reasons why rows could not be read, with how many rows each has, the most frequent
    /// first.
    pub fn unread_reasons(&self) -> Vec<(&'static str, u64)> {
        let mut reasons = self.reasons.clone();
        crate::small::sort(&mut reasons, |a, b| (b.1, a.0) < (a.1, b.0));
        reasons
    }

    /// Where the goods point.
    pub fn answer(&self, edition: Edition, filter: &Filter) -> HistoryAnswer {
        answer::answer(&self.routes, &self.tally, &self.layout, edition, filter)
    }

    /// The rows that could not be read as CSV: line, reason, text.
    pub fn unread_csv(&self) -> String {
        let mut out = String::from("Line,Reason,Text\r\n");
        for unread in &self.unread {
            annotate::row(
                &mut out,
                &[&alloc::format!("{}", unread.line), unread.code, &unread.text],
            );
        }
        out
    }

    /// The answer as CSV: Centers, headings, ports and months, each with entries, lines and value.
    pub fn summary_csv(&self, edition: Edition, filter: &Filter) -> String {
        annotate::summary(&self.answer(edition, filter))
    }
}
