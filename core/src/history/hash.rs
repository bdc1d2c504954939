//! Hashes, and maps from a hash to a number.
//!
//! The maps are hashbrown's, with the key and the value packed into twelve bytes. They stand where
//! open addressing of our own stood; measured with the benchmark of the reader, natively and in
//! wasm: 200,000 rows in their order are read at 640 and 670 MB/s (ours and hashbrown's) and in 54
//! and 52 ms, 400,000 rows in no order at 330 and 380 MB/s and in 213 and 197 ms, rows of 900
//! importers at 200 and 185 MB/s and in 445 and 476 ms.

use alloc::vec::Vec;

use hashbrown::HashTable;
use hashbrown::hash_table::Entry;

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
fn fold(a: u64, b: u64) -> u64 {
    let product = u128::from(a ^ 0x2d35_8dcc_aa6c_78a5) * u128::from(b);
    (product as u64) ^ ((product >> 64) as u64)
}

/// Spreads a key over all bits, be it a hash or packed numbers.
#[inline(always)]
fn spread(key: u64) -> u64 {
    let product = key.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    product ^ (product >> 32)
}

/// A key, low half first, and its value: twelve bytes, where a pair would take sixteen.
#[derive(Clone, Copy, Debug)]
struct Slot([u32; 3]);

impl Slot {
    #[inline(always)]
    fn new(key: u64, value: u32) -> Slot {
        Slot([key as u32, (key >> 32) as u32, value])
    }

    #[inline(always)]
    fn key(self) -> u64 {
        u64::from(self.0[0]) | u64::from(self.0[1]) << 32
    }

    #[inline(always)]
    fn value(self) -> u32 {
        self.0[2]
    }
}

/// From a 64-bit key to a 32-bit value.
#[derive(Clone, Debug, Default)]
pub(crate) struct KeyMap(HashTable<Slot>);

impl KeyMap {
    pub fn len(&self) -> usize {
        self.0.len()
    }

    #[inline]
    pub fn get(&self, key: u64) -> Option<u32> {
        self.0.find(spread(key), |slot| slot.key() == key).map(|slot| slot.value())
    }

    #[inline]
    fn entry(&mut self, key: u64) -> Entry<'_, Slot> {
        self.0.entry(spread(key), |slot| slot.key() == key, |slot| spread(slot.key()))
    }

    /// The value of a key, where there is one; where there is none, it gets the given one.
    #[inline]
    pub fn get_or_insert(&mut self, key: u64, value: u32) -> Option<u32> {
        match self.entry(key) {
            Entry::Occupied(there) => Some(there.get().value()),
            Entry::Vacant(free) => {
                free.insert(Slot::new(key, value));
                None
            }
        }
    }

    pub fn insert(&mut self, key: u64, value: u32) {
        self.entry(key).insert(Slot::new(key, value));
    }

    pub fn remove(&mut self, key: u64) {
        if let Ok(there) = self.0.find_entry(spread(key), |slot| slot.key() == key) {
            there.remove();
        }
    }
}

/// The same in 64 parts that grow one at a time, so that growth never needs the old and the new
/// table at once.
#[derive(Clone, Debug)]
pub(crate) struct ShardedMap {
    parts: Vec<KeyMap>,
    len: usize,
}

impl Default for ShardedMap {
    fn default() -> ShardedMap {
        ShardedMap { parts: alloc::vec![KeyMap::default(); 64], len: 0 }
    }
}

impl ShardedMap {
    pub fn len(&self) -> usize {
        self.len
    }

    #[inline]
    pub fn get(&self, key: u64) -> Option<u32> {
        self.parts.get((key >> 58) as usize).and_then(|part| part.get(key))
    }

    pub fn insert(&mut self, key: u64, value: u32) {
        if let Some(part) = self.parts.get_mut((key >> 58) as usize) {
            let before = part.len();
            part.insert(key, value);
            self.len += part.len() - before;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::collections::BTreeMap;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn they_are_maps(steps in proptest::collection::vec((0u64..60, 0u32..9, any::<bool>()), 0..400)) {
            let (mut keys, mut map) = (KeyMap::default(), BTreeMap::new());
            let (mut shards, mut all) = (ShardedMap::default(), BTreeMap::new());
            for (key, value, keep) in steps {
                if keep {
                    keys.insert(key, value);
                    map.insert(key, value);
                } else {
                    keys.remove(key);
                    map.remove(&key);
                }
                // Some in every part.
                let far = key.wrapping_mul(0x9e37_79b9_7f4a_7c15);
                shards.insert(far, value);
                all.insert(far, value);
                prop_assert_eq!((keys.len(), shards.len()), (map.len(), all.len()));
            }
            for key in 0..60u64 {
                prop_assert_eq!(keys.get(key), map.get(&key).copied());
                let far = key.wrapping_mul(0x9e37_79b9_7f4a_7c15);
                prop_assert_eq!(shards.get(far), all.get(&far).copied());
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
}
