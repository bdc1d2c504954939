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

/// From a 64-bit key to a 32-bit value. The key 0 counts as 1.
#[derive(Clone, Debug, Default)]
pub(crate) struct Table {
    /// 0 where the slot is free; the length is a power of two, or 0.
    keys: Vec<u64>,
    values: Vec<u32>,
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
            match self.keys.get(at) {
                Some(&k) if k == key || k == 0 => return at,
                Some(_) => at += 1,
                None if at == 0 => return 0,
                None => at = 0,
            }
        }
    }

    pub fn get(&self, key: u64) -> Option<u32> {
        let key = key.max(1);
        let at = self.find(key);
        (self.keys.get(at) == Some(&key)).then(|| self.values.get(at).copied()).flatten()
    }

    /// The value of a key, where there is one, and where there is none the given one, which it now has.
    #[inline]
    pub fn get_or_set(&mut self, key: u64, value: u32) -> Option<u32> {
        let key = key.max(1);
        if self.len * 8 >= self.keys.len() * 7 {
            self.grow();
        }
        let at = self.find(key);
        let (Some(k), Some(v)) = (self.keys.get_mut(at), self.values.get_mut(at)) else { return None };
        if *k == key {
            return Some(*v);
        }
        (*k, *v) = (key, value);
        self.len += 1;
        None
    }

    pub fn set(&mut self, key: u64, value: u32) {
        if self.get_or_set(key, value).is_some() {
            let at = self.find(key.max(1));
            if let Some(v) = self.values.get_mut(at) {
                *v = value;
            }
        }
    }

    /// Takes a key away and closes the gap that it leaves.
    pub fn remove(&mut self, key: u64) {
        let key = key.max(1);
        let mut gap = self.find(key);
        if self.keys.get(gap) != Some(&key) {
            return;
        }
        self.len -= 1;
        let mask = self.keys.len() - 1;
        let mut at = gap;
        loop {
            at = (at + 1) & mask;
            let (Some(&k), Some(&v)) = (self.keys.get(at), self.values.get(at)) else { break };
            if k == 0 {
                break;
            }
            // A key may move into the gap unless its home lies between the gap and itself.
            let home = self.home(k);
            if (at.wrapping_sub(home) & mask) >= (at.wrapping_sub(gap) & mask) {
                self.put(gap, k, v);
                gap = at;
            }
        }
        self.put(gap, 0, 0);
    }

    fn put(&mut self, at: usize, key: u64, value: u32) {
        if let (Some(k), Some(v)) = (self.keys.get_mut(at), self.values.get_mut(at)) {
            (*k, *v) = (key, value);
        }
    }

    fn grow(&mut self) {
        let size = (self.keys.len() * 2).max(16);
        self.shift = 64 - size.trailing_zeros();
        let keys = core::mem::replace(&mut self.keys, alloc::vec![0; size]);
        let values = core::mem::replace(&mut self.values, alloc::vec![0; size]);
        for (key, value) in keys.into_iter().zip(values).filter(|(k, _)| *k != 0) {
            let at = self.find(key);
            self.put(at, key, value);
        }
    }
}

/// The same in 64 parts that grow one at a time, so that growth never needs the old and the new table at once.
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
    #[cfg(test)]
    pub fn len(&self) -> usize {
        self.len
    }

    #[cfg(test)]
    pub fn get(&self, key: u64) -> Option<u32> {
        self.parts.get((key >> 58) as usize).and_then(|t| t.get(key))
    }

    pub fn get_or_set(&mut self, key: u64, value: u32) -> Option<u32> {
        let part = self.parts.get_mut((key >> 58) as usize)?;
        let before = part.get_or_set(key, value);
        self.len += usize::from(before.is_none());
        before
    }

    pub fn set(&mut self, key: u64, value: u32) {
        if let Some(part) = self.parts.get_mut((key >> 58) as usize) {
            let before = part.len();
            part.set(key, value);
            self.len += part.len() - before;
        }
    }

    pub fn remove(&mut self, key: u64) {
        if let Some(part) = self.parts.get_mut((key >> 58) as usize) {
            let before = part.len();
            part.remove(key);
            self.len -= before - part.len();
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
            let (mut table, mut map) = (Shards::default(), BTreeMap::new());
            for (key, value, keep) in steps {
                if keep { table.set(key, value); map.insert(key.max(1), value); } else { table.remove(key); map.remove(&key.max(1)); }
                prop_assert_eq!(table.len(), map.len());
            }
            for key in 0..60 {
                prop_assert_eq!(table.get(key), map.get(&key.max(1)).copied());
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
        assert_eq!([names.number(b"a"), names.number(b"b"), names.number(b"a"), names.number(b"c")], [0, 1, 0, 2]);
        assert_eq!((names.len(), names.text(1), names.text(2)), (2, &b"b"[..], &b""[..]));
    }
}
