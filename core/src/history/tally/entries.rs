//! Entries whose rows may still come, with the goods of each line.

use alloc::collections::VecDeque;
use alloc::vec::Vec;

use crate::history::hash::KeyMap;
use crate::history::value::Month;

/// No heading: the part of a line that is only a treatment or a duty.
pub(super) const NO_SLOT: u16 = u16::MAX;

/// No part.
pub(super) const END: u32 = u32::MAX;

/// The line of what is attached to an entry whose lines have no numbers.
pub(super) const WHOLE_ENTRY: u32 = u32::MAX;

/// No port.
pub(super) const NO_PORT: u32 = u32::MAX;

/// Lines without a number are numbered from here; those of a file are lower, and hashes of texts
/// that are no numbers have the bit above.
const UNNUMBERED: u32 = 1 << 30;
/// Marks the hash of a line whose text is no number.
pub(super) const HASHED: u32 = 1 << 31;

/// The goods of one heading in one line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part {
    pub line: u32,
    pub slot: u16,
    pub unit: u16,
    pub ordinal: u16,
    /// Whether any row had a value.
    pub valued: bool,
    pub value: i64,
    pub quantity: i64,
    /// The entry's next part.
    pub next: u32,
}

/// An entry whose rows may still come. Where its rows disagree the lowest counts, so that their
/// order does not.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// The hash of filer, number and importer; 0 for a row without an entry number.
    pub key: u64,
    pub importer: u32,
    pub port: u32,
    pub month: Month,
    pub mark: u8,
    pub team: u8,
    /// Its rows, to tell how many came late if it was closed before.
    pub rows: u32,
    /// The highest line number.
    highest: u32,
    /// Its parts, in the order in which they came.
    first: u32,
    last: u32,
    pub parts: u32,
}

impl Entry {
    pub fn new(key: u64, importer: u32) -> Entry {
        Entry {
            key,
            importer,
            port: NO_PORT,
            month: 0,
            mark: 0,
            team: 0,
            rows: 0,
            highest: 0,
            first: 0,
            last: 0,
            parts: 0,
        }
    }

    /// Takes the month and the marks of another row.
    pub fn lower(&mut self, month: Month, mark: u8, team: u8) {
        // 0 stands for none.
        let lower = |a: u16, b: u16| if a == 0 || (b != 0 && b < a) { b } else { a };
        self.month = lower(self.month, month);
        self.mark = lower(self.mark.into(), mark.into()) as u8;
        self.team = lower(self.team.into(), team.into()) as u8;
    }
}

/// The parts of all open entries: one list each, in one vector.
#[derive(Clone, Debug)]
struct Arena {
    parts: Vec<Part>,
    /// A list of parts that are free.
    free: u32,
    used: usize,
}

impl Default for Arena {
    fn default() -> Arena {
        Arena { parts: Vec::new(), free: END, used: 0 }
    }
}

impl Arena {
    #[inline]
    fn push(&mut self, entry: &mut Entry, part: Part) {
        let part = Part { next: END, ..part };
        let at = if let Some(slot) = self.parts.get_mut(self.free as usize) {
            let at = core::mem::replace(&mut self.free, slot.next);
            *slot = part;
            at
        } else {
            self.parts.push(part);
            self.parts.len() as u32 - 1
        };
        match self.parts.get_mut(entry.last as usize) {
            Some(last) if entry.parts > 0 => last.next = at,
            _ => entry.first = at,
        }
        entry.last = at;
        entry.parts += 1;
        self.used += 1;
    }

    /// The part of an entry that a test finds.
    fn find(&mut self, entry: &Entry, test: impl Fn(&Part) -> bool) -> Option<&mut Part> {
        let mut at = entry.first;
        for _ in 0..entry.parts {
            let part = self.parts.get(at as usize)?;
            if test(part) {
                return self.parts.get_mut(at as usize);
            }
            at = part.next;
        }
        None
    }

    /// Copies an entry's parts.
    fn read(&self, entry: &Entry, into: &mut Vec<Part>) {
        into.clear();
        let mut at = entry.first;
        for _ in 0..entry.parts {
            let Some(part) = self.parts.get(at as usize) else { break };
            into.push(*part);
            at = part.next;
        }
    }

    fn free(&mut self, entry: &Entry) {
        if entry.parts > 0
            && let Some(last) = self.parts.get_mut(entry.last as usize)
        {
            last.next = core::mem::replace(&mut self.free, entry.first);
            self.used -= entry.parts as usize;
        }
    }

    /// Adds a row to an entry; `line` is the number of its line, if there is one.
    #[inline]
    fn add(&mut self, entry: &mut Entry, mut part: Part, line: Option<u32>) {
        let Some(line) = line else {
            // Without a number every row of goods is a line of its own; what is attached belongs to
            // the entry.
            if part.slot == NO_SLOT {
                if self.find(entry, |p| p.slot == NO_SLOT).is_none() {
                    self.push(entry, Part { line: WHOLE_ENTRY, ..part });
                }
            } else {
                part.line = entry.parts | UNNUMBERED;
                self.push(entry, part);
            }
            return;
        };
        part.line = line;
        // Lines mostly go up, and the rows of a line mostly follow each other.
        if entry.parts > 0 && line <= entry.highest {
            let same = |p: &Part| p.line == line && p.slot == part.slot && p.unit == part.unit;
            let last = self.parts.get_mut(entry.last as usize).filter(|p| same(p));
            let there = match last {
                Some(_) => self.parts.get_mut(entry.last as usize),
                None => self.find(entry, same),
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
        entry.highest = entry.highest.max(line);
        self.push(entry, part);
    }
}

/// The open entries, the oldest first. They are numbered as they come.
#[derive(Clone, Debug, Default)]
pub(crate) struct OpenEntries {
    queue: VecDeque<Entry>,
    /// The number of the oldest.
    base: u32,
    arena: Arena,
    /// From an entry's key to its number. Small, so that it stays near the processor.
    numbers: KeyMap,
}

impl OpenEntries {
    pub fn len(&self) -> usize {
        self.queue.len()
    }

    /// How many parts of lines they have together.
    pub fn parts(&self) -> usize {
        self.arena.used
    }

    /// The number of the entry of a key, which is opened where it is not there.
    pub fn number(&mut self, key: u64, importer: u32) -> u32 {
        let next = self.base.wrapping_add(self.queue.len() as u32);
        self.numbers.get_or_insert(key, next).unwrap_or_else(|| {
            self.queue.push_back(Entry::new(key, importer));
            next
        })
    }

    #[inline]
    pub fn get_mut(&mut self, number: u32) -> Option<&mut Entry> {
        self.queue.get_mut(number.wrapping_sub(self.base) as usize)
    }

    /// Adds a row to an entry; answers how many parts that has.
    #[inline]
    pub fn add(&mut self, number: u32, part: Part, line: Option<u32>) -> u32 {
        let Some(entry) = self.queue.get_mut(number.wrapping_sub(self.base) as usize) else {
            return 0;
        };
        entry.rows += 1;
        self.arena.add(entry, part, line);
        entry.parts
    }

    /// Takes out the oldest, with its parts.
    pub fn pop(&mut self, parts: &mut Vec<Part>) -> Option<Entry> {
        let entry = self.queue.pop_front()?;
        self.base = self.base.wrapping_add(1);
        self.numbers.remove(entry.key);
        self.arena.read(&entry, parts);
        self.arena.free(&entry);
        Some(entry)
    }

    pub fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.queue.iter()
    }

    /// Copies an entry's parts.
    pub fn read(&self, entry: &Entry, into: &mut Vec<Part>) {
        self.arena.read(entry, into);
    }

    /// Reads what lies far apart of the oldest entries. One after the other each would be waited
    /// for; together they are not.
    pub fn touch(&self, count: usize) -> u32 {
        self.queue.iter().take(count).fold(0, |sum, entry| {
            let part = self.arena.parts.get(entry.first as usize).map_or(0, |part| part.line);
            sum ^ part ^ self.numbers.get(entry.key).unwrap_or(0)
        })
    }

    pub fn keys(&self) -> impl Iterator<Item = u64> + '_ {
        self.queue.iter().map(|entry| entry.key)
    }
}
