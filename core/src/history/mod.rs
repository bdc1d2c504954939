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
mod counts;
mod csv;
mod detect;
mod field;
mod format;
mod hash;
mod intake;
mod layout;
mod lines;
mod marks;
mod names;
mod reader;
mod routes;
mod rows;
mod sample;
mod scan;
mod tally;
mod text;
mod value;

use alloc::string::String;
use alloc::vec::Vec;

pub use annotate::Annotator;
pub use answer::{
    BasisLines, CenterQuantity, CenterSum, Filter, HeadingSum, HistoryAnswer, ImporterSum,
    KnownFrom, MarkSum, Marks, Measure, MeasureResult, Measured, MonthCenter, MonthSum, PortSum,
    Predominant, Quantities, Shares, Sum, TeamSum,
};
pub use columns::{Column, How, Mapping};
pub use counts::{
    Counts, MOST_TEXT, MOST_UNREAD, RepairCounts, SkippedCounts, Unread, UnreadReason,
};
pub use format::{Delimiter, LineEnd};
pub use layout::{ColumnFound, Layout};
pub use lines::{FoundLine, FoundLines, HeadingLines};
pub use reader::{HistoryReader, Progress};
pub use text::Encoding;
pub use value::{Amount, DateOrder, DecimalMark};

use crate::edition::Edition;
use counts::UnreadRows;
use routes::Routes;
use tally::Tally;

/// How many rows that were not read [`HistoryResult::unread`] has.
const MOST_TOLD: usize = 100;

/// What is told when a file was read.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct HistoryResult<'a> {
    /// How many rows there were of what.
    pub counts: &'a Counts,
    /// What the file looks like.
    pub layout: &'a Layout,
    /// Why rows were not read, the most frequent reason first.
    pub reasons: Vec<UnreadReason>,
    /// The first hundred rows that were not read.
    pub unread: &'a [Unread],
    /// Where all goods point.
    pub answer: HistoryAnswer,
}

/// An import history that was read: what it holds can be asked for in either edition, for any
/// importer and months.
#[derive(Debug)]
pub struct History {
    routes: Routes,
    tally: Tally,
    layout: Layout,
    counts: Counts,
    unread: UnreadRows,
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
        &self.unread.first
    }

    /// The reasons why rows could not be read, the most frequent first.
    pub fn unread_reasons(&self) -> Vec<UnreadReason> {
        self.unread.reasons()
    }

    /// Where the goods point.
    pub fn answer(&self, edition: Edition, filter: &Filter) -> HistoryAnswer {
        answer::answer(&self.routes, &self.tally, &self.layout, edition, filter)
    }

    /// All that is told when a file was read: counts, layout, the first rows that were not read, and
    /// the answer about all of it.
    pub fn result(&self, edition: Edition) -> HistoryResult<'_> {
        HistoryResult {
            counts: &self.counts,
            layout: &self.layout,
            reasons: self.unread_reasons(),
            unread: self.unread().get(..MOST_TOLD).unwrap_or(self.unread()),
            answer: self.answer(edition, &Filter::default()),
        }
    }

    /// The rows that could not be read as CSV: line, reason, text.
    pub fn unread_csv(&self) -> String {
        let mut out = String::from("Line,Reason,Text\r\n");
        for unread in &self.unread.first {
            csv::row(&mut out, &[&alloc::format!("{}", unread.line), unread.code, &unread.text]);
        }
        out
    }

    /// The answer as CSV: Centers, headings, ports and months, each with entries, lines and value.
    pub fn summary_csv(&self, edition: Edition, filter: &Filter) -> String {
        csv::summary(&self.answer(edition, filter))
    }
}
