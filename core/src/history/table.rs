//! Hash tables of numbers: open addressing in two flat vectors, no unsafe code, no dependency.
//!
//! A standard map would do, were it in `alloc`, and did it not cost twice the
//! memory per entry.

use alloc::vec::Vec;

/// A 64-bit hash of a few bytes, in the manner of wyhash.
pub(crate) fn hash(bytes: &[u8], seed: u64) -> u64 {
    let (words, rest) = bytes.as_chunks::<8>();
    let mut h = seed ^ (bytes.len() as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    for word in words {
        h = fold(h ^ u64::from_le_bytes(*word), 0xa076_1d64_78bd_642f);
    }
    let mut last = [0u8; 8];
    for (to, from) in last.iter_mut().zip(rest) {
        *to = *from;
    }
    fold(fold(h ^ u64::from_le_bytes(last), 0xe703_7ed1_a0b4_28db), 0x8ebc_6af0_9c88_c6e3)
}

/// Both halves of a product, folded.
pub(crate) fn fold(a: u64, b: u64) -> u64 {
    let product = u128::from(a ^ 0x2d35_8dcc_aa6c_78a5) * u128::from(b);
    (product as u64) ^ ((product >> 64) as u64)
}

/// A key, low half first, and its value, side by side: what is far from the processor is fetched
/// once. The key is 0 where the slot is free.
type Slot = [u32; 3];

#[inline(always)]
fn key_of(slot: &Slot) -> u64 {
    u64::from(slot[0]) | u64::from(slot[1]) << 32
}

#[inline(always)]
fn slot_of(key: u64, value: u32) -> Slot {
    [key as u32, (key >> 32) as u32, value]
}

/// From a 64-bit key to a 32-bit value. The key 0 counts as 1.
#[derive(Clone, Debug, Default)]
pub(crate) struct Table {
    /// The length is a power of two, or 0.
    slots: Vec<Slot>,
    len: usize,
    /// 64 less the bits of the length, so that a product shifted by it is a slot.
    shift: u32,
}

impl Table {
    pub fn len(&self) -> usize {
        self.len
    }

    #[inline]
    fn home(&self, key: u64) -> usize {
        // The highest bits of a product depend on all of the key, be it a hash or packed numbers.
        (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> self.shift) as usize
    }

    /// The slot of a key, or the free slot where it would go. The table is never full.
    #[inline]
    fn find(&self, key: u64) -> usize {
        let mut at = self.home(key);
        loop {
            match self.slots.get(at).map(key_of) {
                Some(k) if k == key || k == 0 => return at,
                Some(_) => at += 1,
                None if at == 0 => return 0,
                None => at = 0,
            }
        }
    }

    /// Looks where a key would be, so that it is near when it is asked for.
    #[inline]
    pub fn touch(&self, key: u64) -> u32 {
        self.slots.get(self.home(key.max(1))).map_or(0, |slot| slot[2])
    }

    #[inline]
    pub fn get(&self, key: u64) -> Option<u32> {
        let key = key.max(1);
        self.slots.get(self.find(key)).filter(|slot| key_of(slot) == key).map(|slot| slot[2])
    }

    /// The value of a key, where there is one, and where there is none the given one, which it now
    /// has.
    #[inline]
    pub fn get_or_set(&mut self, key: u64, value: u32) -> Option<u32> {
        let key = key.max(1);
        // Fuller, and what is not there would be looked for long.
        if self.len * 16 >= self.slots.len() * 13 {
            self.grow();
        }
        let at = self.find(key);
        let slot = self.slots.get_mut(at)?;
        if key_of(slot) == key {
            return Some(slot[2]);
        }
        *slot = slot_of(key, value);
        self.len += 1;
        None
    }

    pub fn set(&mut self, key: u64, value: u32) {
        if self.get_or_set(key, value).is_some() {
            let at = self.find(key.max(1));
            self.put(at, key.max(1), value);
        }
    }

    /// Takes a key away and closes the gap that it leaves.
    pub fn remove(&mut self, key: u64) {
        let key = key.max(1);
        let mut gap = self.find(key);
        if self.slots.get(gap).is_none_or(|slot| key_of(slot) != key) {
            return;
        }
        self.len -= 1;
        let mask = self.slots.len() - 1;
        let mut at = gap;
        loop {
            at = (at + 1) & mask;
            let Some(&slot) = self.slots.get(at) else { break };
            let key = key_of(&slot);
            if key == 0 {
                break;
            }
            // A key may move into the gap unless its home lies between the gap and itself.
            let home = self.home(key);
            if (at.wrapping_sub(home) & mask) >= (at.wrapping_sub(gap) & mask) {
                self.put(gap, key, slot[2]);
                gap = at;
            }
        }
        self.put(gap, 0, 0);
    }

    fn put(&mut self, at: usize, key: u64, value: u32) {
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = slot_of(key, value);
        }
    }

    #[cold]
    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(16);
        self.shift = 64 - size.trailing_zeros();
        let slots = core::mem::replace(&mut self.slots, alloc::vec![[0; 3]; size]);
        for slot in slots.into_iter().filter(|slot| key_of(slot) != 0) {
            let at = self.find(key_of(&slot));
            self.put(at, key_of(&slot), slot[2]);
        }
    }
}

/// The same in 64 parts that grow one at a time, so that growth never needs the old and the new
/// table at once.
#[derive(Clone, Debug)]
pub(crate) struct Shards {
    parts: Vec<Table>,
    len: usize,
}

impl Default for Shards {
    fn default() -> Shards {
        Shards { parts: alloc::vec![Table::default(); 64], len: 0 }
    }
}

impl Shards {
    pub fn len(&self) -> usize {
        self.len
    }

    #[inline]
    fn part(&self, key: u64) -> Option<&Table> {
        self.parts.get((key >> 58) as usize)
    }

    /// See [`Table::touch`].
    #[inline]
    pub fn touch(&self, key: u64) -> u32 {
        self.part(key).map_or(0, |part| part.touch(key))
    }

    pub fn get(&self, key: u64) -> Option<u32> {
        self.part(key).and_then(|part| part.get(key))
    }

    pub fn set(&mut self, key: u64, value: u32) {
        if let Some(part) = self.parts.get_mut((key >> 58) as usize) {
            let before = part.len();
            part.set(key, value);
            self.len += part.len() - before;
        }
    }
}

/// Texts, each once, by number.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names {
    texts: Vec<Vec<u8>>,
    table: Table,
    most: usize,
}

impl Names {
    /// At most so many texts; later ones all get the number `most`.
    pub fn with_most(most: usize) -> Names {
        Names { texts: Vec::new(), table: Table::default(), most }
    }

    pub fn number(&mut self, text: &[u8]) -> u32 {
        let mut key = hash(text, 1);
        loop {
            let next = self.texts.len() as u32;
            match self.table.get(key) {
                Some(n) if self.texts.get(n as usize).is_some_and(|t| t == text) => return n,
                // Two texts with one hash: the second lives under the next key.
                Some(_) => key = key.wrapping_add(1),
                None if next as usize >= self.most => return self.most as u32,
                None => {
                    self.table.set(key, next);
                    self.texts.push(text.to_vec());
                    return next;
                }
            }
        }
    }

    pub fn text(&self, number: u32) -> &[u8] {
        self.texts.get(number as usize).map_or(&[], Vec::as_slice)
    }

    pub fn len(&self) -> usize {
        self.texts.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::collections::BTreeMap;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_table_is_a_map(steps in proptest::collection::vec((0u64..60, 0u32..9, any::<bool>()), 0..400)) {
            let (mut table, mut map) = (Table::default(), BTreeMap::new());
            let (mut shards, mut all) = (Shards::default(), BTreeMap::new());
            for (key, value, keep) in steps {
                if keep { table.set(key, value); map.insert(key.max(1), value); } else { table.remove(key); map.remove(&key.max(1)); }
                // Some in every part.
                let far = key.wrapping_mul(0x9e37_79b9_7f4a_7c15);
                shards.set(far, value);
                all.insert(far.max(1), value);
                prop_assert_eq!((table.len(), shards.len()), (map.len(), all.len()));
            }
            for key in 0..60u64 {
                prop_assert_eq!(table.get(key), map.get(&key.max(1)).copied());
                let far = key.wrapping_mul(0x9e37_79b9_7f4a_7c15);
                prop_assert_eq!(shards.get(far), all.get(&far.max(1)).copied());
            }
        }
    }

    #[test]
    fn hashes_differ() {
        let mut seen = BTreeMap::new();
        for n in 0..200_000u32 {
            let text = alloc::format!("ABC{n:08}");
            assert!(seen.insert(hash(text.as_bytes(), 0), n).is_none());
        }
        assert_ne!(hash(b"", 0), hash(b"\0", 0));
        assert_ne!(hash(b"a", 0), hash(b"a", 1));
    }

    #[test]
    fn names_are_numbered_once_and_bounded() {
        let mut names = Names::with_most(2);
        assert_eq!(
            [names.number(b"a"), names.number(b"b"), names.number(b"a"), names.number(b"c")],
            [0, 1, 0, 2]
        );
        assert_eq!((names.len(), names.text(1), names.text(2)), (2, &b"b"[..], &b""[..]));
    }
}
