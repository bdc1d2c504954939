//! The tally: rows to entry lines, entry lines to entries, entries to sums.
//!
//! Entries are kept open in a window, so that the rows of a line and the lines
//! of an entry may come in any order. When the window is full the oldest entry
//! is closed: it becomes a few sums and sixteen bytes that say which entry it was
//! and which Centers it was counted for. If more of its rows come later, it is
//! not counted again as an entry, but its lines are, as lines of their own; how
//! many rows that were is told (`far_apart`).
//!
//! Entries are told apart by a 64-bit hash of filer, number and importer. With a
//! million entries the chance that any two fall together is about one in
//! 37 million (n²/2⁶⁵).
//!
//! Sums are kept in cells: one for each importer, month and heading (or port,
//! Center, mark) that occurs. So memory grows with what is distinct in the file,
//! not with its rows, and months and importers can be chosen afterwards.

use alloc::collections::VecDeque;
use alloc::vec::Vec;

use super::columns::Column;
use super::layout::Layout;
use super::routes::{Routes, bit};
use super::scan::{Record, cook};
use super::table::{Names, Shards, Table, hash};
use super::value::{self, Month};

/// Entries that may be open at the same time.
pub(crate) const MOST_OPEN: usize = 1 << 15;
/// Parts of lines that all open entries may have together.
pub(crate) const MOST_PARTS: usize = 1 << 18;
/// Closed entries that are remembered; beyond those, entries that come again are not noticed.
pub(crate) const MOST_CLOSED: usize = 3 << 20;
/// Importers with a result of their own; later ones share one.
pub(crate) const MOST_IMPORTERS: usize = 100_000;
/// Cells; beyond those, new combinations are summed without importer and month.
pub(crate) const MOST_CELLS: usize = 1 << 19;

const MOST_PORTS: usize = 5_000;
const MOST_UNITS: usize = 1_000;

/// No heading: the part of a line that is only a treatment or a duty.
const NO_SLOT: u16 = u16::MAX;

/// A row's amounts, as far as they were there.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Amounts {
    pub value: Option<i64>,
    pub quantity: Option<i64>,
}

/// What a row is.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kind {
    Goods { slot: u16, amounts: Amounts },
    Attached,
}

/// The goods of one heading in one line.
#[derive(Clone, Copy, Debug)]
struct Part {
    line: u32,
    slot: u16,
    unit: u16,
    ordinal: u16,
    /// Whether any row had a value.
    valued: bool,
    value: i64,
    quantity: i64,
}

/// An entry whose rows may still come.
#[derive(Clone, Debug, Default)]
struct Open {
    key: u64,
    importer: u32,
    port: u32,
    month: Month,
    mark: u8,
    team: u8,
    /// Whether it was closed before: it is not counted again.
    again: bool,
    /// The Centers that it was counted for when it was closed before.
    counted: u32,
    highest: u32,
    parts: Vec<Part>,
}

/// A sum. What the three are depends on what the cell is of.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cell {
    pub entries: u64,
    pub lines: u64,
    pub value: i128,
}

/// What a cell is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Of {
    /// The whole: `b` is nothing.
    All,
    /// A heading, by slot.
    Heading,
    /// A port.
    Port,
    /// A Center, by index: entries that hold goods of it, of those `lines` firmly; `value` counts those that could hold some.
    Center,
    /// A Center that CBP's own field names: entries.
    Mark,
    /// The third digit of the review team: entries.
    Team,
    /// A quantity of a heading (slot) in a unit: `value` is the quantity, `lines` its lines.
    Quantity,
    /// Whatever else.
    Other,
}

impl Of {
    const ALL: [Of; 8] = [Of::All, Of::Heading, Of::Port, Of::Center, Of::Mark, Of::Team, Of::Quantity, Of::Other];
}

/// The key of a cell: what, whose, when, which, and of which unit.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Key {
    pub of: Of,
    pub importer: u32,
    pub month: Month,
    pub which: u16,
    pub unit: u16,
}

impl Key {
    /// 3 bits, 17 for the importer, 13 for the month (from 1800), 16 and 11.
    fn pack(self) -> u64 {
        let month = if self.month == 0 { 0 } else { u64::from(self.month.saturating_sub(1800 * 12)) };
        (self.of as u64) << 57 | u64::from(self.importer) << 40 | month << 27 | u64::from(self.which) << 11 | u64::from(self.unit)
    }

    fn unpack(key: u64) -> Key {
        let month = (key >> 27 & 0x1fff) as u16;
        Key {
            of: Of::ALL.get((key >> 57) as usize).copied().unwrap_or(Of::Other),
            importer: (key >> 40 & 0x1_ffff) as u32,
            month: if month == 0 { 0 } else { month + 1800 * 12 },
            which: (key >> 11) as u16,
            unit: (key & 0x7ff) as u16,
        }
    }
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Cells {
    table: Table,
    keys: Vec<u64>,
    cells: Vec<Cell>,
    /// Whether there were too many combinations.
    pub full: bool,
}

impl Cells {
    #[inline]
    fn add(&mut self, key: Key, entries: u64, lines: u64, value: i128) {
        let mut packed = key.pack();
        if self.cells.len() >= MOST_CELLS && self.table.get(packed).is_none() {
            self.full = true;
            packed = Key { importer: MOST_IMPORTERS as u32, month: 0, ..key }.pack();
        }
        match self.table.get_or_set(packed, self.cells.len() as u32) {
            Some(at) => {
                if let Some(cell) = self.cells.get_mut(at as usize) {
                    cell.entries += entries;
                    cell.lines += lines;
                    cell.value += value;
                }
            }
            None => {
                self.keys.push(packed);
                self.cells.push(Cell { entries, lines, value });
            }
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = (Key, Cell)> + '_ {
        self.keys.iter().zip(&self.cells).map(|(&key, &cell)| (Key::unpack(key), cell))
    }
}

/// Codes of Center marks: 1 to 10 for CEE001 to CEE010, and these.
pub(crate) const NOT_ELIGIBLE: u8 = 11;
pub(crate) const PENDING: u8 = 12;
pub(crate) const OTHER_MARK: u8 = 13;

/// Reads the field Center ID. A name or a bare number is something else, which is told.
pub(crate) fn mark(cell: &[u8]) -> Option<u8> {
    match cell.trim_ascii() {
        [] => None,
        text if text.eq_ignore_ascii_case(b"NOTELG") => Some(NOT_ELIGIBLE),
        text if text.eq_ignore_ascii_case(b"PNDING") => Some(PENDING),
        [c, e, f, tens @ b'0'..=b'9', hundreds @ b'0'..=b'9', ones @ b'0'..=b'9'] if [*c, *e, *f].eq_ignore_ascii_case(b"CEE") => {
            match u32::from(tens - b'0') * 100 + u32::from(hundreds - b'0') * 10 + u32::from(ones - b'0') {
                n @ 1..=10 => Some(n as u8),
                _ => Some(OTHER_MARK),
            }
        }
        _ => Some(OTHER_MARK),
    }
}

/// The third digit of a review team number, plus one; 0 for none. A lost leading zero (`41` for `041`) is put back.
fn team(cell: &[u8]) -> u8 {
    match cell.trim_ascii() {
        [a, b] if a.is_ascii_digit() && b.is_ascii_digit() => b - b'0' + 1,
        [a, b, c, ..] if a.is_ascii_alphanumeric() && b.is_ascii_alphanumeric() && c.is_ascii_digit() => c - b'0' + 1,
        _ => 0,
    }
}

/// The last row's cells: rows that follow each other mostly agree.
#[derive(Clone, Debug, Default)]
struct Last {
    /// Raw importer, filer and entry, one behind the other.
    entry: Vec<u8>,
    lens: [usize; 3],
    /// The number of the open entry.
    sequence: u32,
    valid: bool,
    /// Whether the row has no entry number.
    alone: bool,
    importer: Memo,
    date: Memo,
    port: Memo,
    mark: Memo,
    team: Memo,
    unit: Memo,
}

#[derive(Clone, Debug, Default)]
struct Memo {
    raw: Vec<u8>,
    value: u32,
}

impl Memo {
    #[inline]
    fn get(&mut self, raw: &[u8], read: impl FnOnce(&[u8]) -> u32) -> u32 {
        if self.raw != raw {
            self.value = read(raw);
            self.raw.clear();
            self.raw.extend_from_slice(raw);
        }
        self.value
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Tally {
    pub importers: Names,
    /// The name of each importer, as first seen.
    pub importer_names: Vec<Vec<u8>>,
    pub ports: Names,
    pub units: Names,
    pub cells: Cells,
    /// Rows of entries that had been closed.
    pub far_apart: u64,
    /// Rows of goods without a value, although there is a column for it.
    pub without_value: u64,
    pub bad_dates: u64,
    /// Lines (or entries, where lines have no number) of which only chapters 98 and 99 are there.
    pub treatment_only: u64,
    /// Whether entries were too many to remember all.
    pub forgetful: bool,
    open: VecDeque<Open>,
    /// The number of the first open entry.
    base: u32,
    parts: usize,
    /// From an entry's hash to its number while it is open, or to its Centers' bits and [`CLOSED`].
    index: Shards,
    closed: usize,
    spare: Vec<Vec<Part>>,
    last: Last,
    scratch: Vec<u8>,
}

/// Marks an index value as that of a closed entry; the 20 lowest bits are Centers.
const CLOSED: u32 = 1 << 31;
/// Marks a closed entry that was counted as one.
const COUNTED: u32 = 1 << 30;
/// Parts of lines of one entry, beyond which it is closed early: an entry summary has at most 999 lines.
const MOST_OF_ONE: usize = 8_192;

impl Tally {
    pub fn new() -> Tally {
        Tally {
            importers: Names::with_most(MOST_IMPORTERS),
            importer_names: Vec::new(),
            ports: Names::with_most(MOST_PORTS),
            units: Names::with_most(MOST_UNITS),
            cells: Cells::default(),
            far_apart: 0,
            without_value: 0,
            bad_dates: 0,
            treatment_only: 0,
            forgetful: false,
            open: VecDeque::new(),
            base: 0,
            parts: 0,
            index: Shards::default(),
            closed: 0,
            spare: Vec::new(),
            last: Last::default(),
            scratch: Vec::new(),
        }
    }

    /// Takes a row.
    pub fn row(&mut self, layout: &Layout, record: &Record<'_>, kind: Kind, routes: &Routes) {
        let importer_raw = match layout.raw(record, Column::ImporterNumber) {
            [] => layout.raw(record, Column::ImporterName),
            raw => raw,
        };
        let (filer_raw, entry_raw) = (layout.raw(record, Column::Filer), layout.raw(record, Column::Entry));
        let same = self.last.valid && {
            let [a, b, c] = self.last.lens;
            let last = &self.last.entry;
            a == importer_raw.len()
                && b == filer_raw.len()
                && c == entry_raw.len()
                && last.get(a + b..) == Some(entry_raw)
                && last.get(..a) == Some(importer_raw)
                && last.get(a..a + b) == Some(filer_raw)
        };
        if !same {
            self.entry(layout, record, importer_raw, filer_raw, entry_raw);
        }
        // What belongs to the entry. Where rows disagree the lowest counts, so that their order does not.
        let scratch = &mut self.scratch;
        let port = match layout.raw(record, Column::Port) {
            [] => u32::MAX,
            raw => {
                let ports = &mut self.ports;
                self.last.port.get(raw, |raw| ports.number(port_text(cook(raw, scratch), &mut [0; 4])))
            }
        };
        let mut month = 0;
        for column in [Column::EntryDate, Column::SummaryDate, Column::ImportDate] {
            let raw = layout.raw(record, column);
            if !raw.is_empty() {
                let day_first = layout.day_first;
                month = self.last.date.get(raw, |raw| u32::from(value::date(cook(raw, scratch), day_first).unwrap_or(0))) as Month;
                if month != 0 {
                    break;
                }
                self.bad_dates += 1;
            }
        }
        let mark = match layout.raw(record, Column::Center) {
            [] => 0,
            raw => self.last.mark.get(raw, |raw| u32::from(mark(cook(raw, scratch)).unwrap_or(0))) as u8,
        };
        let team = match layout.raw(record, Column::Team) {
            [] => 0,
            raw => self.last.team.get(raw, |raw| u32::from(team(cook(raw, scratch)))) as u8,
        };
        let number = layout.raw(record, Column::Line);
        let line = match number {
            [] => None,
            raw => match cook(raw, scratch) {
                [] => None,
                text => Some(value::number(text).unwrap_or_else(|| hash(text, 7) as u32 | 1 << 31)),
            },
        };
        let ordinal = match layout.raw(record, Column::Ordinal) {
            [] => u16::MAX,
            raw => value::number(cook(raw, scratch)).and_then(|n| u16::try_from(n).ok()).unwrap_or(u16::MAX),
        };
        let part = match kind {
            Kind::Attached => Part { line: 0, slot: NO_SLOT, unit: 0, ordinal, valued: false, value: 0, quantity: 0 },
            Kind::Goods { slot, amounts } => {
                let unit = match amounts.quantity {
                    None => u16::MAX,
                    Some(_) => {
                        let units = &mut self.units;
                        self.last.unit.get(layout.raw(record, Column::Unit), |raw| units.number(&cook(raw, scratch).to_ascii_uppercase()))
                            as u16
                    }
                };
                Part {
                    line: 0,
                    slot,
                    unit,
                    ordinal,
                    valued: amounts.value.is_some(),
                    value: amounts.value.unwrap_or(0),
                    quantity: amounts.quantity.unwrap_or(0),
                }
            }
        };
        if self.last.alone {
            // A row without an entry number is complete, and a line of its own.
            let mut open = Open { importer: self.last.importer.value, port, month, mark, team, ..Open::default() };
            open.add(part, None);
            open.count(&mut self.cells, &mut self.treatment_only, &mut self.without_value, routes);
            return;
        }
        let at = (self.last.sequence.wrapping_sub(self.base) & !CLOSED) as usize;
        let Some(open) = self.open.get_mut(at) else { return };
        if open.again {
            self.far_apart += 1;
        }
        if port != open.port && port != u32::MAX && (open.port == u32::MAX || self.ports.text(port) < self.ports.text(open.port)) {
            open.port = port;
        }
        let lower = |a: u16, b: u16| if a == 0 || (b != 0 && b < a) { b } else { a };
        open.month = lower(open.month, month);
        open.mark = lower(open.mark.into(), mark.into()) as u8;
        open.team = lower(open.team.into(), team.into()) as u8;
        self.parts += open.add(part, line);
        let large = open.parts.len() > MOST_OF_ONE;
        if self.open.len() > MOST_OPEN || self.parts > MOST_PARTS {
            self.close_oldest(routes);
        }
        while large && self.last.valid {
            self.close_oldest(routes);
        }
    }

    /// Finds the open entry of a row, or opens one.
    #[inline(never)]
    fn entry(&mut self, layout: &Layout, record: &Record<'_>, importer_raw: &[u8], filer_raw: &[u8], entry_raw: &[u8]) {
        let scratch = &mut self.scratch;
        let (importers, names) = (&mut self.importers, &mut self.importer_names);
        let importer = self.last.importer.get(importer_raw, |raw| {
            let number = importers.number(cook(raw, scratch));
            if number as usize == names.len() && names.len() < MOST_IMPORTERS {
                let name = cook(layout.raw(record, Column::ImporterName), scratch);
                names.push(name.get(..name.len().min(200)).unwrap_or(name).to_vec());
            }
            number
        });
        let last = &mut self.last;
        last.entry.clear();
        for raw in [importer_raw, filer_raw, entry_raw] {
            last.entry.extend_from_slice(raw);
        }
        last.lens = [importer_raw.len(), filer_raw.len(), entry_raw.len()];
        last.valid = true;
        last.alone = entry_raw.is_empty();
        if last.alone {
            return;
        }
        let mut key = u64::from(importer);
        // ABC-1234567-8 and ABC12345678 are one number.
        let mut plain = [0u8; 64];
        let mut len = 0;
        for raw in [filer_raw, entry_raw] {
            let text = cook(raw, &mut self.scratch);
            for (to, from) in plain.iter_mut().skip(len).zip(text.iter().filter(|b| b.is_ascii_alphanumeric())) {
                *to = from.to_ascii_uppercase();
                len += 1;
            }
        }
        key = hash(plain.get(..len).unwrap_or(&[]), key);
        let sequence = self.base.wrapping_add(self.open.len() as u32) & !CLOSED;
        let (mut again, mut counted) = (false, 0);
        match self.index.get_or_set(key, sequence) {
            Some(closed) if closed & CLOSED != 0 => {
                (again, counted) = (true, closed & !CLOSED);
                self.closed -= 1;
                self.index.set(key, sequence);
            }
            Some(there) => {
                self.last.sequence = there;
                return;
            }
            None => {}
        }
        self.last.sequence = sequence;
        let parts = self.spare.pop().unwrap_or_default();
        self.open.push_back(Open { key: key.max(1), importer, port: u32::MAX, again, counted, parts, ..Open::default() });
    }

    fn close_oldest(&mut self, routes: &Routes) {
        let Some(mut open) = self.open.pop_front() else { return };
        if self.last.sequence == self.base {
            self.last.valid = false;
        }
        self.base = self.base.wrapping_add(1) & !CLOSED;
        self.parts -= open.parts.len();
        let counted = open.count(&mut self.cells, &mut self.treatment_only, &mut self.without_value, routes);
        if self.closed < MOST_CLOSED {
            self.index.set(open.key, CLOSED | counted);
            self.closed += 1;
        } else {
            self.index.remove(open.key);
            self.forgetful = true;
        }
        open.parts.clear();
        if self.spare.len() < 1_024 {
            self.spare.push(open.parts);
        }
    }

    /// Closes all that is open: the tally is complete.
    pub fn finish(&mut self, routes: &Routes) {
        while !self.open.is_empty() {
            self.close_oldest(routes);
        }
        self.index = Shards::default();
        self.spare = Vec::new();
        self.open = VecDeque::new();
    }

    /// The sums as if the file ended here.
    pub fn so_far(&self, routes: &Routes) -> Tally {
        let mut copy = Tally {
            importers: self.importers.clone(),
            importer_names: self.importer_names.clone(),
            ports: self.ports.clone(),
            units: self.units.clone(),
            cells: self.cells.clone(),
            far_apart: self.far_apart,
            without_value: self.without_value,
            bad_dates: self.bad_dates,
            treatment_only: self.treatment_only,
            forgetful: self.forgetful,
            ..Tally::new()
        };
        for open in &self.open {
            open.clone().count(&mut copy.cells, &mut copy.treatment_only, &mut copy.without_value, routes);
        }
        copy
    }
}

/// A port's code as four digits where a spreadsheet ate the zeros: `401` for `0401`.
fn port_text<'a>(text: &'a [u8], room: &'a mut [u8; 4]) -> &'a [u8] {
    match text {
        [a, b, c] if text.iter().all(u8::is_ascii_digit) => {
            *room = [b'0', *a, *b, *c];
            room
        }
        _ => text,
    }
}

impl Open {
    /// Adds a row; answers how many parts came to be.
    fn add(&mut self, mut part: Part, line: Option<u32>) -> usize {
        let Some(line) = line else {
            // Without a number every row of goods is a line of its own; what is attached belongs to the entry.
            let numbers = self.parts.len() as u32 | 1 << 30;
            if part.slot == NO_SLOT {
                if self.parts.iter().any(|p| p.slot == NO_SLOT) {
                    return 0;
                }
                part.line = u32::MAX;
            } else {
                part.line = numbers;
            }
            self.parts.push(part);
            return 1;
        };
        part.line = line;
        let same = |p: &&mut Part| p.line == line && p.slot == part.slot && p.unit == part.unit;
        // The rows of a line mostly follow each other, and lines mostly go up.
        let mut fresh = self.parts.is_empty() || line > self.highest;
        if !fresh {
            let found = if self.parts.last().is_some_and(|p| p.line == line) {
                self.parts.iter_mut().rev().take_while(|p| p.line == line).find(same)
            } else {
                None
            };
            let found = match found {
                Some(part) => Some(part),
                None => self.parts.iter_mut().find(same),
            };
            match found {
                Some(_) if part.slot == NO_SLOT => return 0,
                Some(there) => match (there.value.checked_add(part.value), there.quantity.checked_add(part.quantity)) {
                    (Some(value), Some(quantity)) => {
                        (there.value, there.quantity) = (value, quantity);
                        there.ordinal = there.ordinal.min(part.ordinal);
                        there.valued |= part.valued;
                        return 0;
                    }
                    // Too large for one part: two.
                    _ => fresh = true,
                },
                None => fresh = true,
            }
        }
        if fresh {
            self.highest = self.highest.max(line);
            self.parts.push(part);
        }
        1
    }

    /// Adds the entry to the sums. Answers the Centers that it is counted for.
    fn count(&mut self, cells: &mut Cells, treatment_only: &mut u64, without_value: &mut u64, routes: &Routes) -> u32 {
        let (importer, month) = (self.importer, self.month);
        let key = |of, which: u16| Key { of, importer, month, which, unit: 0 };
        // Lines together; in a line the goods with the lowest ordinal first, of equals the most valuable.
        self.parts.sort_unstable_by_key(|p| (p.line, p.slot == NO_SLOT, p.ordinal, -i128::from(p.value), p.slot));
        let has_entry = self.key != 0;
        let (mut held, mut firm, mut possible) = (0u32, 0u32, 0u32);
        let (mut lines, mut value) = (0u64, 0i128);
        let mut line = None;
        let mut attached_alone = 0u64;
        let mut goods = false;
        for part in &self.parts {
            let first = line != Some(part.line);
            line = Some(part.line);
            if part.slot == NO_SLOT {
                attached_alone += u64::from(first && part.line != u32::MAX);
                if part.line == u32::MAX {
                    attached_alone += u64::from(!goods);
                }
                continue;
            }
            goods = true;
            for route in routes.both(part.slot) {
                if let Some(center) = route.center {
                    held |= bit(center);
                    possible |= route.possible;
                    if !route.contested() {
                        firm |= bit(center);
                    }
                }
            }
            *without_value += u64::from(!part.valued);
            lines += u64::from(first);
            value += i128::from(part.value);
            cells.add(key(Of::Heading, part.slot), 0, u64::from(first), part.value.into());
            if part.unit != u16::MAX {
                cells.add(Key { unit: part.unit, ..key(Of::Quantity, part.slot) }, 0, u64::from(first), part.quantity.into());
            }
        }
        // A line of which only a treatment or a duty was seen. Of an entry that was closed before, its goods may have come earlier.
        if has_entry && !self.again {
            *treatment_only += attached_alone;
        }
        if !goods {
            return self.counted;
        }
        let once = u64::from(has_entry && self.counted & COUNTED == 0);
        if has_entry {
            // The headings of the entry, each once.
            self.parts.sort_unstable_by_key(|p| p.slot);
            let mut before = NO_SLOT;
            for part in &self.parts {
                if part.slot != before && part.slot != NO_SLOT {
                    before = part.slot;
                    cells.add(key(Of::Heading, part.slot), 1, 0, 0);
                }
            }
            let fresh = held & !self.counted;
            let mut any = held | possible;
            while any != 0 {
                let which = any.trailing_zeros();
                let this = 1 << which;
                any &= any - 1;
                let has = |bits: u32| bits & this != 0;
                cells.add(key(Of::Center, which as u16), has(fresh).into(), has(firm & fresh).into(), has(possible & !self.counted).into());
            }
        }
        let mut add = |of, which: u16| cells.add(key(of, which), once, lines, value);
        add(Of::All, 0);
        if self.port != u32::MAX {
            add(Of::Port, self.port as u16);
        }
        if self.mark != 0 {
            add(Of::Mark, self.mark.into());
        }
        if self.team != 0 {
            add(Of::Team, self.team.into());
        }
        self.counted | held | COUNTED
    }
}
