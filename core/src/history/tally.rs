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
//! Sums are kept in cells: one for each importer, month and heading (or port,
//! Center, mark) that occurs. So memory grows with what is distinct in the file,
//! not with its rows, and months and importers can be chosen afterwards.

use alloc::collections::VecDeque;
use alloc::vec::Vec;

use super::columns::Column;
use super::layout::Layout;
use super::routes::Routes;
use super::scan::{Record, Short, cook};
use super::table::{Names, Shards, Table, hash};
use super::value::{self, Month};
use crate::center::Center;
use crate::predominance::CenterSet;

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

/// Pages: importers times months; beyond those, new ones are summed as one.
pub(crate) const MOST_PAGES: usize = 1 << 17;

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
    /// The entry's next part.
    next: u32,
}

/// No part.
const END: u32 = u32::MAX;

/// An entry whose rows may still come.
#[derive(Clone, Debug, Default)]
struct Open {
    key: u64,
    importer: u32,
    port: u32,
    month: Month,
    mark: u8,
    team: u8,
    /// Its rows, to tell how many came late if it was closed before.
    rows: u32,
    /// The highest line number.
    highest: u32,
    /// Its parts, in the order in which they came.
    first: u32,
    last: u32,
    parts: u32,
}

/// The parts of all open entries: one list each, in one vector.
#[derive(Clone, Debug, Default)]
struct Arena {
    parts: Vec<Part>,
    /// A list of parts that are free.
    free: u32,
    used: usize,
}

impl Arena {
    fn new() -> Arena {
        Arena { parts: Vec::new(), free: END, used: 0 }
    }

    #[inline]
    fn push(&mut self, open: &mut Open, part: Part) {
        let part = Part { next: END, ..part };
        let at = if let Some(slot) = self.parts.get_mut(self.free as usize) {
            let at = core::mem::replace(&mut self.free, slot.next);
            *slot = part;
            at
        } else {
            self.parts.push(part);
            self.parts.len() as u32 - 1
        };
        match self.parts.get_mut(open.last as usize) {
            Some(last) if open.parts > 0 => last.next = at,
            _ => open.first = at,
        }
        open.last = at;
        open.parts += 1;
        self.used += 1;
    }

    /// The part of an entry that a test finds.
    fn find(&mut self, open: &Open, test: impl Fn(&Part) -> bool) -> Option<&mut Part> {
        let mut at = open.first;
        for _ in 0..open.parts {
            let part = self.parts.get(at as usize)?;
            if test(part) {
                return self.parts.get_mut(at as usize);
            }
            at = part.next;
        }
        None
    }

    /// Copies an entry's parts.
    fn read(&self, open: &Open, into: &mut Vec<Part>) {
        into.clear();
        let mut at = open.first;
        for _ in 0..open.parts {
            let Some(part) = self.parts.get(at as usize) else { break };
            into.push(*part);
            at = part.next;
        }
    }

    fn free(&mut self, open: &Open) {
        if open.parts > 0
            && let Some(last) = self.parts.get_mut(open.last as usize)
        {
            last.next = core::mem::replace(&mut self.free, open.first);
            self.used -= open.parts as usize;
        }
    }

    /// Adds a row to an entry.
    #[inline]
    fn add(&mut self, open: &mut Open, mut part: Part, line: Option<u32>) {
        let Some(line) = line else {
            // Without a number every row of goods is a line of its own; what is attached belongs to
            // the entry.
            if part.slot == NO_SLOT {
                if self.find(open, |p| p.slot == NO_SLOT).is_none() {
                    self.push(open, Part { line: WHOLE_ENTRY, ..part });
                }
            } else {
                part.line = open.parts | 1 << 30;
                self.push(open, part);
            }
            return;
        };
        part.line = line;
        // Lines mostly go up, and the rows of a line mostly follow each other.
        if open.parts > 0 && line <= open.highest {
            let same = |p: &Part| p.line == line && p.slot == part.slot && p.unit == part.unit;
            let last = self.parts.get_mut(open.last as usize).filter(|p| same(p));
            let there = match last {
                Some(_) => self.parts.get_mut(open.last as usize),
                None => self.find(open, same),
            };
            match there {
                Some(_) if part.slot == NO_SLOT => return,
                Some(there) => {
                    if let (Some(value), Some(quantity)) = (
                        there.value.checked_add(part.value),
                        there.quantity.checked_add(part.quantity),
                    ) {
                        (there.value, there.quantity) = (value, quantity);
                        there.ordinal = there.ordinal.min(part.ordinal);
                        there.valued |= part.valued;
                        return;
                    }
                    // Too large for one part: two.
                }
                None => {}
            }
        }
        open.highest = open.highest.max(line);
        self.push(open, part);
    }
}

/// The line of what is attached to an entry whose lines have no numbers.
const WHOLE_ENTRY: u32 = u32::MAX;

/// A sum.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cell {
    pub entries: u64,
    pub lines: u64,
    pub value: i128,
    /// Of headings: in the unit of the key.
    pub quantity: i128,
}

/// What a cell is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Of {
    /// A heading, by slot, as far as it is in one unit ([`NO_UNIT`] for none).
    Heading,
    /// A port.
    Port,
}

/// Goods without a quantity.
pub(crate) const NO_UNIT: u16 = 0x7ff;

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
    /// One bit, 17 for the importer, 13 for the month (from 1800), 16 and 11.
    fn pack(self) -> u64 {
        whose(self.importer, self.month) << 27
            | (self.of as u64) << 57
            | u64::from(self.which) << 11
            | u64::from(self.unit)
    }

    fn unpack(key: u64) -> Key {
        let (importer, month) = whose_back(key >> 27 & 0x3fff_ffff);
        let of = if key >> 57 == Of::Heading as u64 { Of::Heading } else { Of::Port };
        Key { of, importer, month, which: (key >> 11) as u16, unit: (key & 0x7ff) as u16 }
    }
}

/// An importer and a month as a number of 30 bits.
fn whose(importer: u32, month: Month) -> u64 {
    u64::from(importer) << 13
        | if month == 0 { 0 } else { u64::from(month.saturating_sub(1800 * 12)) }
}

fn whose_back(packed: u64) -> (u32, Month) {
    let month = (packed & 0x1fff) as u16;
    ((packed >> 13) as u32, if month == 0 { 0 } else { month + 1800 * 12 })
}

/// What is counted of an importer in a month.
#[derive(Clone, Debug, Default)]
pub(crate) struct Page {
    pub all: Cell,
    /// By Center: entries that hold goods of it, that hold goods which can be of no other, and that
    /// hold goods which may be its.
    pub held: [u32; Center::COUNT],
    pub robust: [u32; Center::COUNT],
    pub possible: [u32; Center::COUNT],
    /// Entries by the Center ID that they carry, and by the third digit of the review team.
    pub marks: [u32; OTHER_MARK as usize + 1],
    pub teams: [u32; 11],
}

/// Adds one to each counter whose bit is set.
fn count_bits(counters: &mut [u32; Center::COUNT], bits: u32) {
    let mut rest = bits;
    while rest != 0 {
        if let Some(n) = counters.get_mut(rest.trailing_zeros() as usize) {
            *n += 1;
        }
        rest &= rest - 1;
    }
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Cells {
    table: Table,
    keys: Vec<u64>,
    cells: Vec<Cell>,
    page_table: Table,
    page_keys: Vec<u64>,
    pages: Vec<Page>,
    /// Whether there were too many combinations.
    pub full: bool,
}

impl Cells {
    #[inline]
    fn add(&mut self, key: Key, add: Cell) {
        let mut packed = key.pack();
        if self.cells.len() >= MOST_CELLS && self.table.get(packed).is_none() {
            self.full = true;
            packed = Key { importer: MOST_IMPORTERS as u32, month: 0, ..key }.pack();
        }
        match self.table.get_or_set(packed, self.cells.len() as u32) {
            Some(at) => {
                if let Some(cell) = self.cells.get_mut(at as usize) {
                    cell.entries += add.entries;
                    cell.lines += add.lines;
                    cell.value += add.value;
                    cell.quantity += add.quantity;
                }
            }
            None => {
                self.keys.push(packed);
                self.cells.push(add);
            }
        }
    }

    /// The page of an importer and a month; `None` never.
    fn page(&mut self, importer: u32, month: Month) -> Option<&mut Page> {
        let mut packed = whose(importer, month);
        if self.pages.len() >= MOST_PAGES && self.page_table.get(packed).is_none() {
            self.full = true;
            packed = whose(MOST_IMPORTERS as u32, 0);
        }
        let next = self.pages.len();
        let at = match self.page_table.get_or_set(packed, next as u32) {
            Some(at) => at as usize,
            None => {
                self.page_keys.push(packed);
                self.pages.push(Page::default());
                next
            }
        };
        self.pages.get_mut(at)
    }

    pub fn iter(&self) -> impl Iterator<Item = (Key, Cell)> + '_ {
        self.keys.iter().zip(&self.cells).map(|(&key, &cell)| (Key::unpack(key), cell))
    }

    pub fn pages(&self) -> impl Iterator<Item = (u32, Month, &Page)> + '_ {
        self.page_keys.iter().zip(&self.pages).map(|(&key, page)| {
            let (importer, month) = whose_back(key);
            (importer, month, page)
        })
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
        [c, e, f, tens @ b'0'..=b'9', hundreds @ b'0'..=b'9', ones @ b'0'..=b'9']
            if [*c, *e, *f].eq_ignore_ascii_case(b"CEE") =>
        {
            match u32::from(tens - b'0') * 100
                + u32::from(hundreds - b'0') * 10
                + u32::from(ones - b'0')
            {
                n @ 1..=10 => Some(n as u8),
                _ => Some(OTHER_MARK),
            }
        }
        _ => Some(OTHER_MARK),
    }
}

/// The third digit of a review team number, plus one; 0 for none. A lost leading zero (`41` for
/// `041`) is put back.
fn team(cell: &[u8]) -> u8 {
    match cell.trim_ascii() {
        [a, b] if a.is_ascii_digit() && b.is_ascii_digit() => b - b'0' + 1,
        [a, b, c, ..]
            if a.is_ascii_alphanumeric() && b.is_ascii_alphanumeric() && c.is_ascii_digit() =>
        {
            c - b'0' + 1
        }
        _ => 0,
    }
}

/// A cell that was read, and what it meant: rows that follow each other mostly agree.
#[derive(Clone, Debug, Default)]
struct Memo {
    short: Short,
    /// The whole of a cell that is not short.
    long: Vec<u8>,
    value: u32,
}

impl Memo {
    #[inline]
    fn has(&self, (raw, short): (&[u8], Short)) -> bool {
        self.short == short && (short.is_whole() || self.long == raw)
    }

    fn set(&mut self, (raw, short): (&[u8], Short), value: u32) {
        self.short = short;
        self.value = value;
        self.long.clear();
        if !short.is_whole() {
            self.long.extend_from_slice(raw);
        }
    }

    #[inline]
    fn get(&mut self, cell: (&[u8], Short), read: impl FnOnce(&[u8]) -> u32) -> u32 {
        if !self.has(cell) {
            let value = read(cell.0);
            self.set(cell, value);
        }
        self.value
    }
}

/// The last few cells of a column that goes to and fro between a few.
#[derive(Clone, Debug)]
struct Memos([Memo; 32]);

impl Default for Memos {
    fn default() -> Memos {
        Memos(core::array::from_fn(|_| Memo::default()))
    }
}

impl Memos {
    #[inline]
    fn get(&mut self, cell: (&[u8], Short), read: impl FnOnce(&[u8]) -> u32) -> u32 {
        let [first, rest @ ..] = &mut self.0;
        let memo = match cell.1.spread() & 31 {
            0 => first,
            at => rest.get_mut(at - 1).unwrap_or(first),
        };
        memo.get(cell, read)
    }
}

/// Columns whose cells mostly stay the same within an entry.
const WATCHED: [Column; 8] = [
    Column::Entry,
    Column::Filer,
    Column::ImporterNumber,
    Column::ImporterName,
    Column::Port,
    Column::EntryDate,
    Column::Center,
    Column::Team,
];

/// The last row.
#[derive(Clone, Debug, Default)]
struct Last {
    /// The watched columns that are there, with their cells.
    watched: Vec<(u8, Memo)>,
    /// Whether a row whose watched cells are all the same needs no further look at them.
    repeats: bool,
    filer: Memo,
    entry: Memo,
    importer: Memo,
    date: Memos,
    port: Memos,
    mark: Memo,
    team: Memo,
    unit: Memos,
    /// The number of the open entry, if it is open.
    sequence: u32,
    valid: bool,
    /// Whether the row has no entry number.
    alone: bool,
}

impl Last {
    /// Whether a row agrees with the last one in all that is watched.
    #[inline(always)]
    fn repeated(&self, record: &Record<'_>) -> bool {
        self.repeats
            && self.valid
            && self.watched.iter().all(|(at, memo)| {
                let raw = record.cell(*at);
                memo.has((raw, Short::of(raw)))
            })
    }

    fn watch(&mut self, layout: &Layout, record: &Record<'_>) {
        if self.watched.is_empty() {
            let numbers = layout.has(Column::ImporterNumber);
            // A name beside a number decides nothing.
            let there = WATCHED
                .iter()
                .filter(|c| !(numbers && **c == Column::ImporterName))
                .filter_map(|&c| layout.place(c));
            self.watched = there
                .filter_map(|at| u8::try_from(at).ok())
                .map(|at| (at, Memo::default()))
                .collect();
        }
        for (at, memo) in &mut self.watched {
            let raw = record.cell(*at);
            memo.set((raw, Short::of(raw)), 0);
        }
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
    arena: Arena,
    /// From the hash of an open entry to its number. Small, so that it stays near the processor.
    index: Table,
    /// From the hash of a closed entry to what it was counted for: its Centers' bits, and
    /// [`COUNTED`]. Large, and so asked only when entries are closed, many at a time.
    closed: Shards,
    last: Last,
    /// The parts of the entry that is being counted.
    room: Vec<Part>,
    scratch: Vec<u8>,
}

/// Marks a closed entry that was counted as one; the 20 lowest bits are Centers.
const COUNTED: u32 = 1 << 30;
/// Entries that are closed together.
const AT_ONCE: usize = 32;
/// Parts of lines of one entry, beyond which it is closed early: an entry summary has at most 999
/// lines.
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
            arena: Arena::new(),
            index: Table::default(),
            closed: Shards::default(),
            last: Last::default(),
            room: Vec::new(),
            scratch: Vec::new(),
        }
    }

    /// Takes a row.
    #[inline]
    pub fn row(&mut self, layout: &Layout, record: &Record<'_>, kind: Kind, routes: &Routes) {
        if !self.last.repeated(record) {
            self.look(layout, record, kind, routes);
            if self.last.alone {
                return;
            }
        }
        let (part, line) = self.part(layout, record, kind);
        let at = self.last.sequence.wrapping_sub(self.base) as usize;
        let Some(open) = self.open.get_mut(at) else { return };
        open.rows += 1;
        self.arena.add(open, part, line);
        let large = open.parts as usize > MOST_OF_ONE;
        if self.open.len() > MOST_OPEN || self.arena.used > MOST_PARTS {
            self.close(AT_ONCE, routes);
        }
        while large && self.last.valid {
            self.close(1, routes);
        }
    }

    /// What a row says of its line.
    #[inline(always)]
    fn part(&mut self, layout: &Layout, record: &Record<'_>, kind: Kind) -> (Part, Option<u32>) {
        let scratch = &mut self.scratch;
        let line = match layout.raw(record, Column::Line) {
            &[one @ b'0'..=b'9'] => Some(u32::from(one - b'0')),
            raw => match cook(raw, scratch) {
                [] => None,
                text => Some(value::number(text).unwrap_or_else(|| hash(text, 7) as u32 | 1 << 31)),
            },
        };
        let ordinal = match layout.raw(record, Column::Ordinal) {
            &[one @ b'0'..=b'9'] => u16::from(one - b'0'),
            raw => value::number(cook(raw, scratch))
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
            next: END,
        };
        if let Kind::Goods { slot, amounts } = kind {
            part.slot = slot;
            part.valued = amounts.value.is_some();
            part.value = amounts.value.unwrap_or(0);
            if let Some(quantity) = amounts.quantity {
                let (units, cell) = (&mut self.units, layout.short(record, Column::Unit));
                part.unit = self
                    .last
                    .unit
                    .get(cell, |raw| units.number(&cook(raw, scratch).to_ascii_uppercase()))
                    as u16;
                part.quantity = quantity;
            }
        }
        (part, line)
    }

    /// Looks at what belongs to the entry. Where rows of one disagree the lowest counts, so that
    /// their order does not.
    #[inline(never)]
    fn look(&mut self, layout: &Layout, record: &Record<'_>, kind: Kind, routes: &Routes) {
        self.last.watch(layout, record);
        let mut importer = layout.short(record, Column::ImporterNumber);
        if importer.0.is_empty() {
            importer = layout.short(record, Column::ImporterName);
        }
        let (filer, entry) =
            (layout.short(record, Column::Filer), layout.short(record, Column::Entry));
        if !(self.last.valid
            && self.last.entry.has(entry)
            && self.last.importer.has(importer)
            && self.last.filer.has(filer))
        {
            self.entry(layout, record, importer, filer, entry);
        }
        let scratch = &mut self.scratch;
        let port = match layout.short(record, Column::Port) {
            ([], _) => u32::MAX,
            cell => {
                let ports = &mut self.ports;
                self.last
                    .port
                    .get(cell, |raw| ports.number(port_text(cook(raw, scratch), &mut [0; 4])))
            }
        };
        let (mut month, mut dates) = (0, 0);
        for column in [Column::EntryDate, Column::SummaryDate, Column::ImportDate] {
            let cell = layout.short(record, column);
            if !cell.0.is_empty() {
                let day_first = layout.day_first;
                month =
                    self.last.date.get(cell, |raw| {
                        value::date(cook(raw, scratch), day_first).unwrap_or(0).into()
                    }) as Month;
                if month != 0 {
                    break;
                }
                self.bad_dates += 1;
            }
            dates += usize::from(layout.has(column));
        }
        let mark = match layout.short(record, Column::Center) {
            ([], _) => 0,
            cell => {
                self.last.mark.get(cell, |raw| mark(cook(raw, scratch)).unwrap_or(0).into()) as u8
            }
        };
        let team = match layout.short(record, Column::Team) {
            ([], _) => 0,
            cell => self.last.team.get(cell, |raw| team(cook(raw, scratch)).into()) as u8,
        };
        // Only the date of entry is watched; a row that needed another is looked at each time. So
        // is an importer by name beside an empty number.
        self.last.repeats = dates == 0
            && (month == 0 || layout.has(Column::EntryDate))
            && !(layout.has(Column::ImporterNumber)
                && layout.raw(record, Column::ImporterNumber).is_empty());
        if self.last.alone {
            // A row without an entry number is complete, and a line of its own.
            let open = Open {
                importer: self.last.importer.value,
                port,
                month,
                mark,
                team,
                ..Open::default()
            };
            let (part, _) = self.part(layout, record, kind);
            self.room.clear();
            self.room.push(part);
            self.count(&open, None, routes);
            self.last.valid = false;
            return;
        }
        let at = self.last.sequence.wrapping_sub(self.base) as usize;
        let Some(open) = self.open.get_mut(at) else { return };
        if port != open.port
            && port != u32::MAX
            && (open.port == u32::MAX || self.ports.text(port) < self.ports.text(open.port))
        {
            open.port = port;
        }
        let lower = |a: u16, b: u16| if a == 0 || (b != 0 && b < a) { b } else { a };
        open.month = lower(open.month, month);
        open.mark = lower(open.mark.into(), mark.into()) as u8;
        open.team = lower(open.team.into(), team.into()) as u8;
    }

    /// Finds the open entry of a row, or opens one.
    #[inline(never)]
    fn entry(
        &mut self,
        layout: &Layout,
        record: &Record<'_>,
        importer: (&[u8], Short),
        filer: (&[u8], Short),
        entry: (&[u8], Short),
    ) {
        let scratch = &mut self.scratch;
        let (importers, names) = (&mut self.importers, &mut self.importer_names);
        let importer = self.last.importer.get(importer, |raw| {
            let number = importers.number(cook(raw, scratch));
            if number as usize == names.len() && names.len() < MOST_IMPORTERS {
                let name = cook(layout.raw(record, Column::ImporterName), scratch);
                names.push(name.get(..name.len().min(200)).unwrap_or(name).to_vec());
            }
            number
        });
        self.last.filer.set(filer, 0);
        self.last.entry.set(entry, 0);
        self.last.valid = true;
        self.last.alone = entry.0.is_empty();
        if self.last.alone {
            return;
        }
        // ABC-1234567-8 and ABC12345678 are one number.
        let mut plain = [0u8; 64];
        let mut len = 0;
        for (raw, _) in [filer, entry] {
            let text = cook(raw, scratch);
            for (to, from) in
                plain.iter_mut().skip(len).zip(text.iter().filter(|b| b.is_ascii_alphanumeric()))
            {
                *to = from.to_ascii_uppercase();
                len += 1;
            }
        }
        let key = hash(plain.get(..len).unwrap_or(&[]), importer.into()).max(1);
        let next = self.base.wrapping_add(self.open.len() as u32);
        match self.index.get_or_set(key, next) {
            Some(there) => self.last.sequence = there,
            None => {
                self.last.sequence = next;
                self.open.push_back(Open { key, importer, port: u32::MAX, ..Open::default() });
            }
        }
    }

    /// Closes so many of the oldest entries.
    #[inline(never)]
    fn close(&mut self, count: usize, routes: &Routes) {
        // What is known of them lies far apart. One after the other each would be waited for;
        // together they are not.
        let near = self.open.iter().take(count).fold(0, |sum, open| {
            let part = self.arena.parts.get(open.first as usize).map_or(0, |part| part.line);
            sum ^ part ^ self.closed.touch(open.key) ^ self.index.touch(open.key)
        });
        core::hint::black_box(near);
        for _ in 0..count {
            let Some(open) = self.open.pop_front() else { return };
            if self.last.sequence == self.base {
                self.last.valid = false;
            }
            self.base = self.base.wrapping_add(1);
            self.index.remove(open.key);
            self.arena.read(&open, &mut self.room);
            self.arena.free(&open);
            let before = self.closed.get(open.key);
            if before.is_some() {
                self.far_apart += u64::from(open.rows);
            }
            let counted = self.count(&open, before, routes);
            if before.is_some() || self.closed.len() < MOST_CLOSED {
                self.closed.set(open.key, counted);
            } else {
                self.forgetful = true;
            }
        }
    }

    /// Closes all that is open: the tally is complete.
    pub fn finish(&mut self, routes: &Routes) {
        while !self.open.is_empty() {
            self.close(AT_ONCE, routes);
        }
        self.index = Table::default();
        self.closed = Shards::default();
        self.arena = Arena::new();
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
            self.arena.read(open, &mut copy.room);
            let before = self.closed.get(open.key);
            if before.is_some() {
                copy.far_apart += u64::from(open.rows);
            }
            copy.count(open, before, routes);
        }
        copy
    }

    /// Adds an entry, whose parts are in the room, to the sums; `before`: what it was counted for
    /// if it was closed before. Answers what it is counted for.
    fn count(&mut self, open: &Open, before: Option<u32>, routes: &Routes) -> u32 {
        let counted = before.unwrap_or(0);
        let parts = &mut self.room;
        let cells = &mut self.cells;
        let has_entry = open.key != 0;
        // Lines together; in a line the goods with the lowest ordinal first, of equals the most
        // valuable.
        if parts.windows(2).any(|w| matches!(w, [a, b] if a.line >= b.line)) {
            parts.sort_unstable_by_key(|p| {
                (p.line, p.slot == NO_SLOT, p.ordinal, core::cmp::Reverse(p.value), p.slot)
            });
        }
        let (mut held, mut robust, mut possible) = (0u32, 0u32, 0u32);
        let (mut lines, mut value, mut alone) = (0u64, 0i128, 0u64);
        let mut line = None;
        let mut goods = false;
        let key =
            |of, which, unit| Key { of, importer: open.importer, month: open.month, which, unit };
        for i in 0..parts.len() {
            let Some(&part) = parts.get(i) else { break };
            let first = u64::from(line != Some(part.line));
            line = Some(part.line);
            if part.slot == NO_SLOT {
                alone += if part.line == WHOLE_ENTRY { u64::from(!goods) } else { first };
                continue;
            }
            goods = true;
            lines += first;
            value += i128::from(part.value);
            self.without_value += u64::from(!part.valued);
            // An entry counts once for a heading.
            let fresh = !parts.iter().take(i).any(|p| p.slot == part.slot);
            if fresh {
                for route in routes.both(part.slot) {
                    if let Some(center) = route.center {
                        let bit = CenterSet::of(center).0;
                        held |= bit;
                        possible |= route.possible.0;
                        if !route.contested() {
                            robust |= bit;
                        }
                    }
                }
            }
            cells.add(
                key(Of::Heading, part.slot, part.unit),
                Cell {
                    entries: u64::from(fresh && has_entry),
                    lines: first,
                    value: part.value.into(),
                    quantity: part.quantity.into(),
                },
            );
        }
        // A line of which only a treatment or a duty was seen. Of an entry that was closed before,
        // its goods may have come earlier.
        if has_entry && before.is_none() {
            self.treatment_only += alone;
        }
        if !goods {
            return counted;
        }
        let sum = Cell {
            entries: u64::from(has_entry && counted & COUNTED == 0),
            lines,
            value,
            quantity: 0,
        };
        if open.port != u32::MAX {
            cells.add(key(Of::Port, open.port as u16, 0), sum);
        }
        if let Some(page) = cells.page(open.importer, open.month) {
            page.all.entries += sum.entries;
            page.all.lines += sum.lines;
            page.all.value += sum.value;
            if has_entry {
                let fresh = !counted;
                count_bits(&mut page.held, held & fresh);
                count_bits(&mut page.robust, robust & fresh);
                count_bits(&mut page.possible, possible & fresh);
            }
            let once = sum.entries as u32;
            if let Some(n) = page.marks.get_mut(usize::from(open.mark)) {
                *n += once;
            }
            if let Some(n) = page.teams.get_mut(usize::from(open.team)) {
                *n += once;
            }
        }
        counted | held | COUNTED
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
