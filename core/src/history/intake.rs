//! From a file's bytes to its records: the head is looked at, then records stream by. The reader,
//! the annotator and the finder of lines share this.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::columns::{Column, Mapping};
use super::layout::Layout;
use super::routes::Routes;
use super::scan::{Lost, Record, Scanner, Sink};
use super::text::{Head, Utf16};
use crate::error::{Error, Kind as ErrorKind};

/// How many bytes are looked at before anything is decided.
const HEAD: usize = 64 * 1024;

/// Takes the records of a file.
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
    decoded: Vec<u8>,
    pub bytes: u64,
}

impl Intake {
    pub fn new() -> Intake {
        Intake {
            head: Vec::new(),
            state: State::Head,
            mapping: Mapping::new(),
            decoded: Vec::new(),
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
            self.decide(|bytes| Head::Beginning(bytes), routes, rows)?;
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
                    self.decoded.clear();
                    decoder.decode(part, &mut self.decoded);
                    scanner.feed(&self.decoded, &mut Through(rows, routes));
                }
            }
            State::Failed(error) => return Err(error.clone()),
            State::Head | State::Done => return Err(Error::new(ErrorKind::BadState)),
        }
        Ok(())
    }

    /// Decides on the layout from the head that was gathered, and reads it.
    fn decide(
        &mut self,
        head: fn(&[u8]) -> Head<'_>,
        routes: &Routes,
        rows: &mut dyn Rows,
    ) -> Result<(), Error> {
        let bytes = core::mem::take(&mut self.head);
        let exists = |number| routes.slot(number).is_some();
        let layout = match Layout::of(head(&bytes), &self.mapping, &exists) {
            Ok(layout) => layout,
            Err(error) => {
                self.state = State::Failed(error.clone());
                return Err(error);
            }
        };
        let scanner = Box::new(Scanner::new(layout.delimiter as u8, layout.line_end.last()));
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
        self.stream(bytes.get(mark..).unwrap_or(&[]), routes, rows)
    }

    /// Decides what the file looks like, where that is still open: there is no more of it.
    pub fn look(&mut self, routes: &Routes, rows: &mut dyn Rows) -> Result<(), Error> {
        if let State::Head = self.state {
            self.decide(|bytes| Head::Whole(bytes), routes, rows)
        } else {
            Ok(())
        }
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
