//! From an entry to the sums.

use super::Tally;
use super::cells::{Cell, CellKind, Key, count_centers};
use super::entries::{Entry, NO_PORT, NO_SLOT, Part, WHOLE_ENTRY};
use crate::history::routes::Routes;
use crate::predominance::CenterSet;

/// Marks a closed entry that was counted as one; the 20 lowest bits are Centers.
const COUNTED: u32 = 1 << 30;

/// What the lines of an entry come to.
#[derive(Default)]
struct Lines {
    /// The Centers that it holds goods of, that it holds goods of which can be of no other, and
    /// that it holds goods of which may be theirs.
    held: CenterSet,
    robust: CenterSet,
    possible: CenterSet,
    lines: u64,
    value: i128,
    /// Lines of which only a treatment or a duty was seen.
    treatments: u64,
    has_goods: bool,
}

impl Tally {
    /// Adds an entry to the sums; `before`: what it was counted for if it was closed before.
    /// Answers what it is counted for.
    pub(super) fn count(
        &mut self,
        entry: &Entry,
        parts: &mut [Part],
        before: Option<u32>,
        routes: &Routes,
    ) -> u32 {
        let counted = before.unwrap_or(0);
        let has_entry = entry.key != 0;
        let found = self.count_lines(entry, parts, routes);
        // Of an entry that was closed before, the goods of such a line may have come earlier.
        if has_entry && before.is_none() {
            self.treatment_only += found.treatments;
        }
        if !found.has_goods {
            return counted;
        }
        let sum = Cell {
            entries: u64::from(has_entry && counted & COUNTED == 0),
            lines: found.lines,
            value: found.value,
            quantity: 0,
        };
        let Entry { importer, month, .. } = *entry;
        if entry.port != NO_PORT {
            let which = entry.port as u16;
            self.cells.add(Key { kind: CellKind::Port, importer, month, which, unit: 0 }, sum);
        }
        if let Some(page) = self.cells.page(importer, month) {
            page.all.add(sum);
            if has_entry {
                let fresh = |set: CenterSet| CenterSet(set.0 & !counted);
                count_centers(&mut page.held, fresh(found.held));
                count_centers(&mut page.robust, fresh(found.robust));
                count_centers(&mut page.possible, fresh(found.possible));
            }
            let once = sum.entries as u32;
            if let Some(n) = page.marks.get_mut(usize::from(entry.mark)) {
                *n += once;
            }
            if let Some(n) = page.teams.get_mut(usize::from(entry.team)) {
                *n += once;
            }
        }
        counted | found.held.0 | COUNTED
    }

    /// Adds the lines of an entry to the sums of their headings.
    fn count_lines(&mut self, entry: &Entry, parts: &mut [Part], routes: &Routes) -> Lines {
        // Lines together; in a line the goods with the lowest ordinal first, of equals the most
        // valuable.
        if parts.windows(2).any(|w| matches!(w, [a, b] if a.line >= b.line)) {
            parts.sort_unstable_by_key(|p| {
                (p.line, p.slot == NO_SLOT, p.ordinal, core::cmp::Reverse(p.value), p.slot)
            });
        }
        let Entry { importer, month, .. } = *entry;
        let has_entry = entry.key != 0;
        let mut found = Lines::default();
        let mut line = None;
        for (i, &part) in parts.iter().enumerate() {
            let first = u64::from(line != Some(part.line));
            line = Some(part.line);
            if part.slot == NO_SLOT {
                let alone = part.line != WHOLE_ENTRY || !found.has_goods;
                found.treatments += if alone { first } else { 0 };
                continue;
            }
            found.has_goods = true;
            found.lines += first;
            found.value += i128::from(part.value);
            self.without_value += u64::from(!part.valued);
            // An entry counts once for a heading.
            let fresh = !parts.iter().take(i).any(|p| p.slot == part.slot);
            if fresh {
                for route in routes.both(part.slot) {
                    if let Some(center) = route.center {
                        found.held = found.held.with(center);
                        found.possible = found.possible.union(route.possible);
                        if !route.contested() {
                            found.robust = found.robust.with(center);
                        }
                    }
                }
            }
            self.cells.add(
                Key { kind: CellKind::Heading, importer, month, which: part.slot, unit: part.unit },
                Cell {
                    entries: u64::from(fresh && has_entry),
                    lines: first,
                    value: part.value.into(),
                    quantity: part.quantity.into(),
                },
            );
        }
        found
    }
}
