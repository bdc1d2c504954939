//! From a file's bytes to its rows: the head is looked at, then records stream by
//! and each is told what it is. The reader and the annotator share this.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::columns::{Column, Mapping};
use super::layout::{HEAD, Layout};
use super::routes::Routes;
use super::scan::{Lost, Record, Scanner, Sink, cook, is_blank};
use super::tally::{Amounts, Kind};
use super::text::Utf16;
use super::value::{self, Hts, Mended};
use crate::error::{Error, Kind as ErrorKind};

/// What a record is that is no row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Skipped {
    Blank,
    Title,
    Header,
    Totals,
}

/// What a record is.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Class {
    Skipped(Skipped),
    Row(Kind, Mended),
    /// Not read, with the code of the reason.
    Unread(&'static str),
}

/// Tells what records are.
#[derive(Debug)]
pub(crate) struct Judge {
    pub layout: Layout,
    /// The plain text of the header above the tariff numbers, to know a header that comes again.
    header: Vec<u8>,
    records: u64,
    scratch: Vec<u8>,
}

impl Judge {
    pub fn new(layout: Layout) -> Judge {
        let name = layout
            .place(Column::Hts)
            .and_then(|i| layout.columns.get(i))
            .map(|c| c.header.trim().as_bytes().to_vec());
        Judge { header: name.unwrap_or_default(), layout, records: 0, scratch: Vec::new() }
    }

    /// Whether a record that spans lines swallowed other rows: two of its lines or more are full
    /// rows by themselves. Then a quote stood open in the first.
    #[inline]
    pub fn swallows(&self, record: &Record<'_>) -> bool {
        record.spans
            && swallows(
                record.bytes,
                self.layout.delimiter as u8,
                self.layout.end(),
                self.layout.width,
            )
    }

    #[inline]
    pub fn judge(&mut self, record: &Record<'_>, routes: &Routes) -> Class {
        let number = self.records;
        self.records += 1;
        let layout = &self.layout;
        if number < layout.first {
            return Class::Skipped(match layout.header {
                Some(h) if h == number => Skipped::Header,
                _ if is_blank(record.bytes, layout.delimiter as u8) => Skipped::Blank,
                _ => Skipped::Title,
            });
        }
        let hts = cook(layout.raw(record, Column::Hts), &mut self.scratch);
        let read = if hts.is_empty() {
            Hts::Bad("empty")
        } else {
            value::hts(hts, |n| routes.slot(n).is_some())
        };
        if let Hts::Bad(code) = read {
            if code == "empty" && is_blank(record.bytes, layout.delimiter as u8) {
                return Class::Skipped(Skipped::Blank);
            }
            if !self.header.is_empty() && hts == self.header.as_slice() {
                return Class::Skipped(Skipped::Header);
            }
            if matches!(code, "empty" | "letters") && is_totals(record) {
                return Class::Skipped(Skipped::Totals);
            }
        }
        let layout = &self.layout;
        // A row that is too wide has a delimiter in a cell without quotes: its cells are not where
        // they seem.
        if record.fields > layout.width
            && !is_blank(record.behind(layout.width), layout.delimiter as u8)
        {
            return Class::Unread("extra-fields");
        }
        if record.fields < layout.width {
            let needed = [Column::Hts, Column::Entry, Column::Line, Column::Value];
            if needed.iter().filter_map(|&c| layout.place(c)).any(|at| at >= record.fields) {
                return Class::Unread("cut-row");
            }
        }
        match read {
            Hts::Bad(code) => Class::Unread(code),
            Hts::Chapter => Class::Unread("chapter-only"),
            Hts::Treatment => Class::Row(Kind::Attached, Mended::default()),
            Hts::Heading(lead, mended) => {
                // The number was found to exist.
                let Some(slot) = routes.slot(lead) else { return Class::Unread("no-such-heading") };
                let value = match value::amount(
                    cook(layout.raw(record, Column::Value), &mut self.scratch),
                    layout.european,
                ) {
                    Ok(value) => value,
                    Err(_) => return Class::Unread("value"),
                };
                // A quantity that is no number says nothing of where the goods go.
                let quantity = match layout.raw(record, Column::Quantity) {
                    [] => None,
                    raw => {
                        value::amount(cook(raw, &mut self.scratch), layout.european).ok().flatten()
                    }
                };
                Class::Row(Kind::Goods { slot, amounts: Amounts { value, quantity } }, mended)
            }
        }
    }

    /// A lost line counts as a record where records are numbered.
    pub fn lost(&mut self) {
        self.records += 1;
    }
}

#[inline(never)]
pub(crate) fn swallows(record: &[u8], delimiter: u8, end: u8, width: usize) -> bool {
    let full = |line: &&[u8]| line.iter().filter(|&&b| b == delimiter).count() + 1 >= width;
    width >= 4 && record.split(|&b| b == end).filter(full).count() >= 2
}

/// Whether a row without a tariff number sums up others: a cell begins with such a word.
fn is_totals(record: &Record<'_>) -> bool {
    const WORDS: [&[u8]; 7] =
        [b"total", b"grand total", b"subtotal", b"sub-total", b"gran total", b"suma", b"sum"];
    let mut scratch = Vec::new();
    (0..record.fields).map_while(|i| record.raw(i)).any(|raw| {
        let text = cook(raw, &mut scratch);
        WORDS.iter().any(|w| {
            let head = text.get(..w.len()).is_some_and(|h| h.eq_ignore_ascii_case(w));
            head && text
                .get(w.len())
                .is_none_or(|b| !b.is_ascii_alphabetic() || b.eq_ignore_ascii_case(&b's'))
        })
    })
}

/// Takes judged records.
pub(crate) trait Rows {
    /// The head was looked at.
    fn begin(&mut self, layout: Layout);
    /// Takes a record, or refuses it; see [`Sink::record`].
    fn record(&mut self, record: &Record<'_>, routes: &Routes) -> bool;
    fn lost(&mut self, why: Lost, line: u64, bytes: &[u8]);
}

/// Lets the scanner speak to whoever takes the rows.
struct Through<'a>(&'a mut dyn Rows, &'a Routes);

impl Sink for Through<'_> {
    fn record(&mut self, record: &Record<'_>) -> bool {
        self.0.record(record, self.1)
    }
    fn lost(&mut self, why: Lost, line: u64, bytes: &[u8]) {
        self.0.lost(why, line, bytes);
    }
}

#[derive(Debug)]
// One a reader: boxing the scanner would cost a hop for every byte and save nothing.
#[allow(clippy::large_enum_variant)]
enum State {
    /// Gathering the head.
    Head,
    Streaming {
        scanner: Box<Scanner>,
        decoder: Option<Utf16>,
    },
    Failed(Error),
    Done,
}

/// Gathers the head, decides, decodes, scans.
#[derive(Debug)]
pub(crate) struct Intake {
    head: Vec<u8>,
    state: State,
    mapping: Mapping,
    room: Vec<u8>,
    pub bytes: u64,
}

impl Intake {
    pub fn new() -> Intake {
        Intake {
            head: Vec::new(),
            state: State::Head,
            mapping: Mapping::new(),
            room: Vec::new(),
            bytes: 0,
        }
    }

    /// # Errors
    /// `bad-state` when reading has begun.
    pub fn map(&mut self, mapping: Mapping) -> Result<(), Error> {
        if self.bytes > 0 {
            return Err(Error::new(ErrorKind::BadState));
        }
        self.mapping = mapping;
        Ok(())
    }

    pub fn push(
        &mut self,
        mut bytes: &[u8],
        routes: &Routes,
        rows: &mut dyn Rows,
    ) -> Result<(), Error> {
        self.bytes += bytes.len() as u64;
        if let State::Head = self.state {
            let (head, rest) = bytes.split_at(bytes.len().min(HEAD - self.head.len()));
            self.head.extend_from_slice(head);
            bytes = rest;
            if self.head.len() < HEAD {
                return Ok(());
            }
            self.decide(false, routes, rows)?;
        }
        self.stream(bytes, routes, rows)
    }

    fn stream(&mut self, bytes: &[u8], routes: &Routes, rows: &mut dyn Rows) -> Result<(), Error> {
        match &mut self.state {
            State::Streaming { scanner, decoder: None } => {
                scanner.feed(bytes, &mut Through(rows, routes))
            }
            State::Streaming { scanner, decoder: Some(decoder) } => {
                for part in bytes.chunks(HEAD) {
                    self.room.clear();
                    decoder.decode(part, &mut self.room);
                    scanner.feed(&self.room, &mut Through(rows, routes));
                }
            }
            State::Failed(error) => return Err(error.clone()),
            State::Head | State::Done => return Err(Error::new(ErrorKind::BadState)),
        }
        Ok(())
    }

    fn decide(&mut self, whole: bool, routes: &Routes, rows: &mut dyn Rows) -> Result<(), Error> {
        let head = core::mem::take(&mut self.head);
        let layout = match Layout::of(&head, whole, &self.mapping, &|n| routes.slot(n).is_some()) {
            Ok(layout) => layout,
            Err(error) => {
                self.state = State::Failed(error.clone());
                return Err(error);
            }
        };
        let scanner = Box::new(Scanner::new(layout.delimiter as u8, layout.end()));
        let decoder = layout.encoding.is_utf16().then(|| Utf16::new(layout.encoding));
        let (mark, found) = (layout.mark, layout.has(Column::Hts));
        let headers: Vec<&str> = layout.columns.iter().map(|c| c.header.as_str()).collect();
        let missing = Error::new(ErrorKind::NoHtsColumn).found(&headers.join(", "));
        rows.begin(layout);
        if !found {
            self.state = State::Failed(missing.clone());
            return Err(missing);
        }
        self.state = State::Streaming { scanner, decoder };
        self.stream(head.get(mark..).unwrap_or(&[]), routes, rows)
    }

    /// Decides what the file looks like, where that is still open: there is no more of it.
    pub fn look(&mut self, routes: &Routes, rows: &mut dyn Rows) -> Result<(), Error> {
        if let State::Head = self.state { self.decide(true, routes, rows) } else { Ok(()) }
    }

    /// The number of lines that were read.
    pub fn finish(&mut self, routes: &Routes, rows: &mut dyn Rows) -> Result<u64, Error> {
        self.look(routes, rows)?;
        match core::mem::replace(&mut self.state, State::Done) {
            State::Streaming { mut scanner, .. } => {
                scanner.finish(&mut Through(rows, routes));
                Ok(scanner.line() - 1)
            }
            State::Failed(error) => {
                self.state = State::Failed(error.clone());
                Err(error)
            }
            State::Head | State::Done => Err(Error::new(ErrorKind::BadState)),
        }
    }
}
