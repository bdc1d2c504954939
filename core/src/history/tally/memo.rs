//! What the last rows said: rows that follow each other mostly agree, and cells that were read
//! need not be read again.

use alloc::vec::Vec;

use super::TallyRow;
use crate::history::columns::Column;
use crate::history::field::Short;

/// A cell that was read, and what it meant.
#[derive(Clone, Debug, Default)]
pub(super) struct Memo {
    short: Short,
    /// The whole of a cell that is not short.
    long: Vec<u8>,
    pub value: u32,
}

impl Memo {
    #[inline]
    pub fn has(&self, (raw, short): (&[u8], Short)) -> bool {
        self.short == short && (short.is_whole() || self.long == raw)
    }

    pub fn set(&mut self, (raw, short): (&[u8], Short), value: u32) {
        self.short = short;
        self.value = value;
        self.long.clear();
        if !short.is_whole() {
            self.long.extend_from_slice(raw);
        }
    }

    #[inline]
    pub fn get(&mut self, cell: (&[u8], Short), read: impl FnOnce(&[u8]) -> u32) -> u32 {
        if !self.has(cell) {
            let value = read(cell.0);
            self.set(cell, value);
        }
        self.value
    }
}

/// The last few cells of a column that goes to and fro between a few.
#[derive(Clone, Debug)]
pub(super) struct Memos([Memo; 32]);

impl Default for Memos {
    fn default() -> Memos {
        Memos(core::array::from_fn(|_| Memo::default()))
    }
}

impl Memos {
    #[inline]
    pub fn get(&mut self, cell: (&[u8], Short), read: impl FnOnce(&[u8]) -> u32) -> u32 {
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

/// Where a row belongs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Home {
    /// Not known: the next row is looked at.
    #[default]
    Unknown,
    /// To the open entry of that number.
    Entry(u32),
    /// To no entry: it has no entry number.
    Alone,
}

/// The last row.
#[derive(Clone, Debug, Default)]
pub(super) struct LastRow {
    /// The watched columns that are there, with their cells.
    watched: Vec<(u8, Memo)>,
    /// Whether a row whose watched cells are all the same needs no further look at them.
    pub repeats: bool,
    pub home: Home,
    pub filer: Memo,
    pub entry: Memo,
    pub importer: Memo,
    /// The hash of the importer's text.
    pub importer_salt: u64,
    pub name: Memo,
    pub date: Memos,
    pub port: Memos,
    pub mark: Memo,
    pub team: Memo,
    pub unit: Memos,
}

impl LastRow {
    /// The open entry of a row that agrees with the last one in all that is watched.
    #[inline(always)]
    pub fn repeated<'a>(&self, row: &impl TallyRow<'a>) -> Option<u32> {
        match self.home {
            Home::Entry(number) if self.repeats => self
                .watched
                .iter()
                .all(|(index, memo)| {
                    let raw = row.at(*index);
                    memo.has((raw, Short::of(raw)))
                })
                .then_some(number),
            _ => None,
        }
    }

    /// Keeps the watched cells of a row.
    pub fn watch<'a>(&mut self, row: &impl TallyRow<'a>) {
        if self.watched.is_empty() {
            self.watched = WATCHED
                .iter()
                .filter_map(|&column| row.index_of(column))
                .map(|index| (index, Memo::default()))
                .collect();
        }
        for (index, memo) in &mut self.watched {
            let raw = row.at(*index);
            memo.set((raw, Short::of(raw)), 0);
        }
    }
}
