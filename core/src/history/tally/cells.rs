//! Sums: one for each importer, month and heading (or port) that occurs, and one page for each
//! importer and month. So memory grows with what is distinct in the file, not with its rows, and
//! months and importers can be chosen afterwards.

use alloc::vec::Vec;

use crate::center::Center;
use crate::history::hash::KeyMap;
use crate::history::marks::OTHER_MARK;
use crate::history::value::Month;
use crate::predominance::CenterSet;

use super::MOST_IMPORTERS;

/// Cells; beyond those, new combinations are summed without importer and month.
const MOST_CELLS: usize = 1 << 19;
/// Pages: importers times months; beyond those, new ones are summed as one.
const MOST_PAGES: usize = 1 << 17;

/// A sum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cell {
    pub entries: u64,
    pub lines: u64,
    /// In millionths.
    pub value: i128,
    /// Of headings: in the unit of the key.
    pub quantity: i128,
}

impl Cell {
    pub fn add(&mut self, other: Cell) {
        self.entries += other.entries;
        self.lines += other.lines;
        self.value += other.value;
        self.quantity += other.quantity;
    }
}

/// What a cell is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CellKind {
    /// A heading, by slot, as far as it is in one unit ([`NO_UNIT`] for none).
    Heading,
    /// A port.
    Port,
}

/// Goods without a quantity.
pub(crate) const NO_UNIT: u16 = 0x7ff;

/// The key of a cell: what, whose, when, which, and of which unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Key {
    pub kind: CellKind,
    pub importer: u32,
    pub month: Month,
    pub which: u16,
    pub unit: u16,
}

impl Key {
    /// One bit, 17 for the importer, 13 for the month (from 1800), 16 and 11.
    fn pack(self) -> u64 {
        pack_page(self.importer, self.month) << 27
            | (self.kind as u64) << 57
            | u64::from(self.which) << 11
            | u64::from(self.unit)
    }

    fn unpack(key: u64) -> Key {
        let (importer, month) = unpack_page(key >> 27 & 0x3fff_ffff);
        let kind =
            if key >> 57 == CellKind::Heading as u64 { CellKind::Heading } else { CellKind::Port };
        Key { kind, importer, month, which: (key >> 11) as u16, unit: (key & 0x7ff) as u16 }
    }
}

/// Where months are counted from, so that they take 13 bits.
const FIRST_MONTH: Month = 1800 * 12;

/// An importer and a month as a number of 30 bits.
fn pack_page(importer: u32, month: Month) -> u64 {
    let month = if month == 0 { 0 } else { u64::from(month.saturating_sub(FIRST_MONTH)) };
    u64::from(importer) << 13 | month
}

fn unpack_page(packed: u64) -> (u32, Month) {
    let month = (packed & 0x1fff) as u16;
    ((packed >> 13) as u32, if month == 0 { 0 } else { month + FIRST_MONTH })
}

/// What is counted of an importer in a month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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

/// Adds one to the counter of each Center of a set.
pub(super) fn count_centers(counters: &mut [u32; Center::COUNT], CenterSet(mut rest): CenterSet) {
    while rest != 0 {
        if let Some(n) = counters.get_mut(rest.trailing_zeros() as usize) {
            *n += 1;
        }
        rest &= rest - 1;
    }
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Cells {
    numbers: KeyMap,
    keys: Vec<u64>,
    cells: Vec<Cell>,
    page_numbers: KeyMap,
    page_keys: Vec<u64>,
    pages: Vec<Page>,
    /// Whether there were too many combinations.
    pub full: bool,
}

impl Cells {
    #[inline]
    pub fn add(&mut self, key: Key, add: Cell) {
        let mut packed = key.pack();
        if self.cells.len() >= MOST_CELLS && self.numbers.get(packed).is_none() {
            self.full = true;
            packed = Key { importer: MOST_IMPORTERS as u32, month: 0, ..key }.pack();
        }
        match self.numbers.get_or_insert(packed, self.cells.len() as u32) {
            Some(at) => {
                if let Some(cell) = self.cells.get_mut(at as usize) {
                    cell.add(add);
                }
            }
            None => {
                self.keys.push(packed);
                self.cells.push(add);
            }
        }
    }

    /// The page of an importer and a month; `None` never.
    pub fn page(&mut self, importer: u32, month: Month) -> Option<&mut Page> {
        let mut packed = pack_page(importer, month);
        if self.pages.len() >= MOST_PAGES && self.page_numbers.get(packed).is_none() {
            self.full = true;
            packed = pack_page(MOST_IMPORTERS as u32, 0);
        }
        let next = self.pages.len();
        let at = match self.page_numbers.get_or_insert(packed, next as u32) {
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
            let (importer, month) = unpack_page(key);
            (importer, month, page)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn keys_come_back(
            importer in 0u32..=100_000,
            month in prop_oneof![Just(0u16), 1900u16 * 12..2100 * 12],
            which in any::<u16>(),
            unit in 0u16..=NO_UNIT,
            port in any::<bool>(),
        ) {
            let kind = if port { CellKind::Port } else { CellKind::Heading };
            let key = Key { kind, importer, month, which, unit };
            prop_assert_eq!(Key::unpack(key.pack()), key);
        }
    }
}
