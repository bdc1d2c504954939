//! The tally: rows to entry lines, entry lines to entries, entries to sums.
//!
//! Entries are kept open in a window, so that the rows of a line and the lines
//! of an entry may come in any order. When the window is full the oldest entries
//! are closed: each becomes a few sums and twelve bytes that say which entry it was
//! and which Centers it was counted for. If more of its rows come later, it is
//! not counted again as an entry, but its lines are, as lines of their own; how
//! many rows that were is told (`far_apart`).
//!
//! Entries are told apart by a 64-bit hash of filer, number and importer. With a
//! million entries the chance that any two fall together is about one in
//! 37 million (n²/2⁶⁵).
//!
//! A [`Tally`] is what was summed, a [`TallyWriter`] feeds it with rows. Nothing of a tally depends
//! on the order of the rows as long as no bound is met, except the numbers that texts have in it.

mod cells;
mod count;
mod entries;
mod memo;

use alloc::vec::Vec;

pub(crate) use cells::{Cell, CellKind, Cells, Key, NO_UNIT, Page};
use entries::{Entry, HASHED, NO_PORT, NO_SLOT, OpenEntries, Part};
use memo::{Home, LastRow};

use super::columns::Column;
use super::field::{Short, unescape};
use super::hash::{ShardedMap, hash};
use super::marks::{mark, team};
use super::names::Names;
use super::routes::Routes;
use super::value::{self, DateOrder, Month};

/// Entries that may be open at the same time.
const MOST_OPEN: usize = 1 << 15;
/// Parts of lines that all open entries may have together.
const MOST_PARTS: usize = 1 << 18;
/// Parts of lines of one entry, beyond which it is closed early: an entry summary has at most 999
/// lines.
const MOST_OF_ONE: u32 = 8_192;
/// Closed entries that are remembered; beyond those, entries that come again are not noticed.
const MOST_CLOSED: usize = 3 << 20;
/// Entries that are closed together.
const AT_ONCE: usize = 32;
/// Importers with a result of their own; later ones share one.
const MOST_IMPORTERS: usize = 100_000;
const MOST_PORTS: usize = 5_000;
const MOST_UNITS: usize = 1_000;
/// The longest name of an importer that is kept, in bytes.
const MOST_NAME: usize = 200;

/// A row's amounts, as far as they were there, in millionths.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Amounts {
    pub value: Option<i64>,
    pub quantity: Option<i64>,
}

/// What a row of the table is.
#[derive(Clone, Copy, Debug)]
pub(crate) enum TariffRow {
    /// Goods of a heading, by slot, with what they come to.
    Goods { slot: u16, amounts: Amounts },
    /// A row of chapter 98 or 99, which belongs to its line.
    Attached,
}

/// The cells of a row, as they stand in the file.
pub(crate) trait TallyRow<'a> {
    /// Where a column is, if the table has it.
    fn index_of(&self, column: Column) -> Option<u8>;
    /// The cell at an index.
    fn at(&self, index: u8) -> &'a [u8];
    /// The cell of a column; empty where there is none.
    fn raw(&self, column: Column) -> &'a [u8];
    fn date_order(&self) -> DateOrder;

    #[inline(always)]
    fn has(&self, column: Column) -> bool {
        self.index_of(column).is_some()
    }

    /// The cell of a column, with its numbers.
    #[inline(always)]
    fn short(&self, column: Column) -> (&'a [u8], Short) {
        let raw = self.raw(column);
        (raw, Short::of(raw))
    }
}

/// The texts of a file that sums are kept of.
#[derive(Clone, Debug)]
pub(crate) struct Texts {
    /// The numbers of importers, or their names where the file has no numbers.
    pub importers: Names,
    /// The name of each importer: of several the lowest.
    importer_names: Vec<Vec<u8>>,
    pub ports: Names,
    pub units: Names,
}

impl Texts {
    fn new() -> Texts {
        Texts {
            importers: Names::with_most(MOST_IMPORTERS),
            importer_names: Vec::new(),
            ports: Names::with_most(MOST_PORTS),
            units: Names::with_most(MOST_UNITS),
        }
    }

    /// The name of an importer; empty where the file has none.
    pub fn importer_name(&self, importer: u32) -> &[u8] {
        self.importer_names.get(importer as usize).map_or(&[], Vec::as_slice)
    }

    /// Takes a name of an importer.
    fn name_importer(&mut self, importer: u32, name: &[u8]) {
        let (importer, name) =
            (importer as usize, name.get(..name.len().min(MOST_NAME)).unwrap_or(name));
        if name.is_empty() || importer >= MOST_IMPORTERS {
            return;
        }
        if self.importer_names.len() <= importer {
            self.importer_names.resize(importer + 1, Vec::new());
        }
        if let Some(known) = self.importer_names.get_mut(importer)
            && (known.is_empty() || name < known.as_slice())
        {
            known.clear();
            known.extend_from_slice(name);
        }
    }
}

/// What was summed.
#[derive(Clone, Debug)]
pub(crate) struct Tally {
    pub texts: Texts,
    pub cells: Cells,
    /// Rows of entries that had been closed.
    pub far_apart: u64,
    /// Rows of goods without a value, although there is a column for it.
    pub without_value: u64,
    pub bad_dates: u64,
    /// Lines (or entries, where lines have no number) of which only chapters 98 and 99 are there.
    pub treatment_only: u64,
    /// Whether entries were too many to remember all.
    forgetful: bool,
    open: OpenEntries,
    /// From the hash of a closed entry to what it was counted for, a [`count::Counted`]. Large, and
    /// so asked only when entries are closed, many at a time.
    closed: ShardedMap,
}

impl Tally {
    pub fn new() -> Tally {
        Tally {
            texts: Texts::new(),
            cells: Cells::default(),
            far_apart: 0,
            without_value: 0,
            bad_dates: 0,
            treatment_only: 0,
            forgetful: false,
            open: OpenEntries::default(),
            closed: ShardedMap::default(),
        }
    }

    /// Whether a bound was met.
    pub fn bounded(&self) -> bool {
        self.forgetful || self.cells.full || self.texts.importers.is_full()
    }

    /// Closes so many of the oldest entries.
    #[inline(never)]
    fn close(&mut self, count: usize, parts: &mut Vec<Part>, routes: &Routes) {
        let near = self
            .open
            .keys()
            .take(count)
            .fold(self.open.touch(count), |sum, key| sum ^ self.closed.get(key).unwrap_or(0));
        core::hint::black_box(near);
        for _ in 0..count {
            let Some(entry) = self.open.pop(parts) else { return };
            let before = self.closed.get(entry.key);
            if before.is_some() {
                self.far_apart += u64::from(entry.rows);
            }
            let counted = self.count(&entry, parts, before, routes);
            if before.is_some() || self.closed.len() < MOST_CLOSED {
                self.closed.insert(entry.key, counted);
            } else {
                self.forgetful = true;
            }
        }
    }

    /// Closes all that is open: the sums are complete.
    fn close_all(&mut self, parts: &mut Vec<Part>, routes: &Routes) {
        while self.open.len() > 0 {
            self.close(AT_ONCE, parts, routes);
        }
        self.open = OpenEntries::default();
        self.closed = ShardedMap::default();
    }

    /// The sums as if the rows ended here.
    fn so_far(&self, routes: &Routes) -> Tally {
        let mut copy = Tally {
            texts: self.texts.clone(),
            cells: self.cells.clone(),
            open: OpenEntries::default(),
            closed: ShardedMap::default(),
            ..*self
        };
        let mut parts = Vec::new();
        for entry in self.open.iter() {
            self.open.read(entry, &mut parts);
            let before = self.closed.get(entry.key);
            if before.is_some() {
                copy.far_apart += u64::from(entry.rows);
            }
            copy.count(entry, &mut parts, before, routes);
        }
        copy
    }
}

/// Feeds a tally with rows.
#[derive(Debug)]
pub(crate) struct TallyWriter {
    tally: Tally,
    last: LastRow,
    /// The parts of the entry that is being counted.
    parts: Vec<Part>,
    scratch: Vec<u8>,
}

impl TallyWriter {
    pub fn new() -> TallyWriter {
        TallyWriter {
            tally: Tally::new(),
            last: LastRow::default(),
            parts: Vec::new(),
            scratch: Vec::new(),
        }
    }

    /// The tally of all rows.
    pub fn finish(mut self, routes: &Routes) -> Tally {
        self.tally.close_all(&mut self.parts, routes);
        self.tally
    }

    /// The sums as if the rows ended here.
    pub fn so_far(&self, routes: &Routes) -> Tally {
        self.tally.so_far(routes)
    }

    /// Takes a row.
    #[inline]
    pub fn row<'a>(&mut self, row: &impl TallyRow<'a>, tariff: TariffRow, routes: &Routes) {
        let entry = match self.last.repeated(row) {
            Some(entry) => entry,
            None => match self.look(row, tariff, routes) {
                Some(entry) => entry,
                None => return,
            },
        };
        let (part, line) = self.part(row, tariff);
        let parts = self.tally.open.add(entry, part, line);
        if self.tally.open.len() > MOST_OPEN || self.tally.open.parts() > MOST_PARTS {
            self.close(AT_ONCE, routes);
        }
        if parts > MOST_OF_ONE {
            while matches!(self.last.home, Home::Entry(_)) {
                self.close(1, routes);
            }
        }
    }

    fn close(&mut self, count: usize, routes: &Routes) {
        self.tally.close(count, &mut self.parts, routes);
        if let Home::Entry(number) = self.last.home
            && self.tally.open.get_mut(number).is_none()
        {
            self.last.home = Home::Unknown;
        }
    }

    /// What a row says of its line.
    #[inline(always)]
    fn part<'a>(&mut self, row: &impl TallyRow<'a>, tariff: TariffRow) -> (Part, Option<u32>) {
        let scratch = &mut self.scratch;
        let line = match row.raw(Column::Line) {
            &[one @ b'0'..=b'9'] => Some(u32::from(one - b'0')),
            raw => match unescape(raw, scratch) {
                [] => None,
                text => Some(value::number(text).unwrap_or_else(|| hash(text, 7) as u32 | HASHED)),
            },
        };
        let ordinal = match row.raw(Column::Ordinal) {
            &[one @ b'0'..=b'9'] => u16::from(one - b'0'),
            raw => value::number(unescape(raw, scratch))
                .and_then(|n| u16::try_from(n).ok())
                .unwrap_or(u16::MAX),
        };
        let mut part = Part {
            line: 0,
            slot: NO_SLOT,
            unit: NO_UNIT,
            ordinal,
            valued: false,
            value: 0,
            quantity: 0,
            next: entries::END,
        };
        if let TariffRow::Goods { slot, amounts } = tariff {
            part.slot = slot;
            part.valued = amounts.value.is_some();
            part.value = amounts.value.unwrap_or(0);
            if let Some(quantity) = amounts.quantity {
                let (units, cell) = (&mut self.tally.texts.units, row.short(Column::Unit));
                part.unit = self
                    .last
                    .unit
                    .get(cell, |raw| units.number(&unescape(raw, scratch).to_ascii_uppercase()))
                    as u16;
                part.quantity = quantity;
            }
        }
        (part, line)
    }

    /// Looks at what belongs to the entry; answers its number. A row without an entry number is
    /// complete, and a line of its own: it is counted, and nothing is answered.
    #[inline(never)]
    fn look<'a>(
        &mut self,
        row: &impl TallyRow<'a>,
        tariff: TariffRow,
        routes: &Routes,
    ) -> Option<u32> {
        self.last.watch(row);
        let importer = self.importer(row);
        let port = self.port(row);
        let month = self.month(row);
        let scratch = &mut self.scratch;
        let mark = match row.short(Column::Center) {
            ([], _) => 0,
            cell => {
                let read = |raw: &[u8]| mark(unescape(raw, scratch)).unwrap_or(0).into();
                self.last.mark.get(cell, read) as u8
            }
        };
        let team = match row.short(Column::Team) {
            ([], _) => 0,
            cell => self.last.team.get(cell, |raw| team(unescape(raw, scratch)).into()) as u8,
        };
        let Home::Entry(number) = self.last.home else {
            let mut entry = Entry::new(0, importer);
            entry.lower(month, mark, team);
            entry.port = port;
            let (part, _) = self.part(row, tariff);
            self.parts.clear();
            self.parts.push(part);
            self.tally.count(&entry, &mut self.parts, None, routes);
            self.last.home = Home::Unknown;
            return None;
        };
        let entry = self.tally.open.get_mut(number)?;
        entry.lower(month, mark, team);
        let ports = &self.tally.texts.ports;
        if port != entry.port
            && port != NO_PORT
            && (entry.port == NO_PORT || ports.text(port) < ports.text(entry.port))
        {
            entry.port = port;
        }
        Some(number)
    }

    /// The importer of a row, whose entry is found, or opened, if it has a number.
    fn importer<'a>(&mut self, row: &impl TallyRow<'a>) -> u32 {
        let name = row.short(Column::ImporterName);
        let mut importer = row.short(Column::ImporterNumber);
        if importer.0.is_empty() {
            importer = name;
        }
        let (filer, entry) = (row.short(Column::Filer), row.short(Column::Entry));
        let last = &mut self.last;
        let same = last.importer.has(importer);
        if !(same && last.name.has(name)) {
            let texts = &mut self.tally.texts;
            if !same {
                let text = unescape(importer.0, &mut self.scratch);
                last.importer_salt = hash(text, 5);
                last.importer.set(importer, texts.importers.number(text));
            }
            last.name.set(name, 0);
            texts.name_importer(last.importer.value, unescape(name.0, &mut self.scratch));
        }
        let number = last.importer.value;
        let known = matches!(last.home, Home::Entry(_));
        if known && same && last.entry.has(entry) && last.filer.has(filer) {
            return number;
        }
        last.filer.set(filer, 0);
        last.entry.set(entry, 0);
        last.home = if entry.0.is_empty() {
            Home::Alone
        } else {
            let key = entry_key(filer.0, entry.0, last.importer_salt, &mut self.scratch);
            Home::Entry(self.tally.open.number(key, number))
        };
        number
    }

    fn port<'a>(&mut self, row: &impl TallyRow<'a>) -> u32 {
        match row.short(Column::Port) {
            ([], _) => NO_PORT,
            cell => {
                let (ports, scratch) = (&mut self.tally.texts.ports, &mut self.scratch);
                let read =
                    |raw: &[u8]| ports.number(port_text(unescape(raw, scratch), &mut [0; 4]));
                self.last.port.get(cell, read)
            }
        }
    }

    /// The month of a row: of its first date that can be read.
    fn month<'a>(&mut self, row: &impl TallyRow<'a>) -> Month {
        let order = row.date_order();
        let (mut month, mut passed) = (0, 0);
        for column in Column::DATES {
            let cell = row.short(column);
            if !cell.0.is_empty() {
                let scratch = &mut self.scratch;
                let read =
                    |raw: &[u8]| value::date(unescape(raw, scratch), order).unwrap_or(0).into();
                month = self.last.date.get(cell, read) as Month;
                if month != 0 {
                    break;
                }
                self.tally.bad_dates += 1;
            }
            passed += usize::from(row.has(column));
        }
        // Only the date of entry is watched; a row that needed another is looked at each time. So
        // is an importer by name beside an empty number.
        self.last.repeats = passed == 0
            && (month == 0 || row.has(Column::EntryDate))
            && !(row.has(Column::ImporterNumber) && row.raw(Column::ImporterNumber).is_empty());
        month
    }
}

/// The hash of an entry. ABC-1234567-8 and ABC12345678 are one number. Never 0.
fn entry_key(filer: &[u8], entry: &[u8], salt: u64, scratch: &mut Vec<u8>) -> u64 {
    let mut plain = [0u8; 64];
    let mut len = 0;
    for raw in [filer, entry] {
        let text = unescape(raw, scratch);
        for (to, from) in
            plain.iter_mut().skip(len).zip(text.iter().filter(|b| b.is_ascii_alphanumeric()))
        {
            *to = from.to_ascii_uppercase();
            len += 1;
        }
    }
    hash(plain.get(..len).unwrap_or(&[]), salt).max(1)
}

/// A port's code as four digits where a spreadsheet ate the zeros: `401` for `0401`.
fn port_text<'a>(text: &'a [u8], buffer: &'a mut [u8; 4]) -> &'a [u8] {
    match text {
        [a, b, c] if text.iter().all(u8::is_ascii_digit) => {
            *buffer = [b'0', *a, *b, *c];
            buffer
        }
        _ => text,
    }
}
