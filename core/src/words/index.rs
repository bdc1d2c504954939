//! The word index in memory, made for looking up.
//!
//! Stems, then pairs of neighboring stems, are numbered in order: their *slots*. Headings are
//! numbered as in [`Heading::all`](crate::Heading::all).

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::error::{Error, Kind};
use crate::words::format::Content;
use crate::words::key::{letter_set, phonetic_key, spelling_key};

/// An index in memory, made for looking up.
#[derive(Debug)]
pub struct Index {
    /// All stems, one behind the other.
    text: String,
    /// Where each stem ends.
    ends: Vec<u32>,
    /// Pairs of stems as `first << 32 | second`, sorted.
    pairs: Vec<u64>,
    /// Where the postings of each slot end.
    posting_ends: Vec<u32>,
    headings: Vec<u16>,
    codes: Vec<u8>,
    book: [f32; 16],
    bias: Vec<i8>,
    bias_unit: f32,
    /// The stems by their spelling.
    spelled: Chains,
    /// The stems by their phonetic key.
    sounds: Chains,
    /// The letters of each stem.
    letters: Vec<u32>,
}

/// Slots by a key: a hash table with chains, made once and never changed. A binary search would
/// compare a dozen texts instead of one.
#[derive(Debug)]
struct Chains {
    keys: Vec<u64>,
    /// For each bucket the first slot, and for each slot the next one; each plus one, and 0 is none.
    first: Vec<u32>,
    next: Vec<u32>,
}

impl Chains {
    fn new(keys: Vec<u64>) -> Chains {
        let mut first = alloc::vec![0; 1 << 13];
        let mut next = alloc::vec![0; keys.len()];
        for ((slot, key), next) in keys.iter().enumerate().zip(&mut next).rev() {
            if let Some(first) = first.get_mut(Chains::bucket(*key)) {
                (*next, *first) = (*first, slot as u32 + 1);
            }
        }
        Chains { keys, first, next }
    }

    fn bucket(key: u64) -> usize {
        (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 51) as usize
    }

    /// The slots with a key, in order.
    fn of(&self, key: u64) -> impl Iterator<Item = usize> + '_ {
        let slot = |link: u32| (link as usize).checked_sub(1);
        let mut next = self.first.get(Chains::bucket(key)).copied().and_then(slot);
        let every = core::iter::from_fn(move || {
            let this = next?;
            next = self.next.get(this).copied().and_then(slot);
            Some(this)
        });
        every.filter(move |&slot| self.keys.get(slot) == Some(&key))
    }
}

impl Index {
    /// Reads an index.
    ///
    /// # Errors
    /// `bad-index` for a file that is damaged, cut, of another version, or made for other headings.
    pub fn load(bytes: &[u8]) -> Result<Index, Error> {
        Content::read(bytes).and_then(Index::new).ok_or_else(|| Error::new(Kind::BadIndex))
    }

    fn new(content: Content) -> Option<Index> {
        let mut index = Index {
            text: String::new(),
            ends: Vec::with_capacity(content.stems.len()),
            pairs: content.pairs.iter().map(|&(a, b)| u64::from(a) << 32 | u64::from(b)).collect(),
            posting_ends: Vec::with_capacity(content.headings.len()),
            headings: Vec::new(),
            codes: Vec::new(),
            book: content.book,
            bias: content.bias,
            bias_unit: content.bias_unit,
            spelled: Chains::new(content.stems.iter().map(|s| spelling_key(s)).collect()),
            sounds: Chains::new(content.stems.iter().map(|s| phonetic_key(s)).collect()),
            letters: content.stems.iter().map(|s| letter_set(s)).collect(),
        };
        for stem in &content.stems {
            index.text.push_str(stem);
            index.ends.push(u32::try_from(index.text.len()).ok()?);
        }
        for (headings, codes) in content.headings.iter().zip(&content.codes) {
            index.headings.extend_from_slice(headings);
            index.codes.extend_from_slice(codes);
            index.posting_ends.push(u32::try_from(index.headings.len()).ok()?);
        }
        index.pairs.is_sorted().then_some(index)
    }

    /// How many stems there are.
    pub fn count(&self) -> usize {
        self.ends.len()
    }

    /// The stem of a slot; empty past the end.
    pub fn stem(&self, slot: usize) -> &str {
        let end = |i: usize| self.ends.get(i).map_or(0, |&e| e as usize);
        let start = if slot == 0 { 0 } else { end(slot - 1) };
        self.text.get(start..end(slot)).unwrap_or("")
    }

    /// The slot of a stem.
    pub fn find(&self, stem: &str) -> Option<usize> {
        self.spelled.of(spelling_key(stem)).find(|&slot| self.stem(slot) == stem)
    }

    /// The first slot whose stem is not before a text.
    pub fn first_from(&self, text: &str) -> usize {
        let (mut low, mut high) = (0, self.count());
        while low < high {
            let mid = low + (high - low) / 2;
            if self.stem(mid) < text {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        low
    }

    /// The slots of the stems that begin with a byte.
    pub fn starting(&self, first: u8) -> Range<usize> {
        let from = |byte: u8| self.first_from(core::str::from_utf8(&[byte]).unwrap_or(""));
        from(first)..from(first + 1)
    }

    /// The phonetic key of a stem.
    pub fn sound(&self, slot: usize) -> u64 {
        self.sounds.keys.get(slot).copied().unwrap_or(0)
    }

    /// Of some stems those that have all but `most` of the letters of a word, and at most `most`
    /// other letters.
    pub fn with_letters(
        &self,
        among: Range<usize>,
        letters: u32,
        most: u32,
    ) -> impl Iterator<Item = usize> + '_ {
        let all = self.letters.get(among.clone()).unwrap_or(&[]);
        let near = move |own: u32| {
            (own & !letters).count_ones() <= most && (letters & !own).count_ones() <= most
        };
        all.iter().zip(among).filter(move |s| near(*s.0)).map(|s| s.1)
    }

    /// The stems with a phonetic key.
    pub fn sounding(&self, sound: u64) -> impl Iterator<Item = usize> + '_ {
        self.sounds.of(sound)
    }

    /// The slot of a pair of stems; pairs are numbered after the stems.
    pub fn find_pair(&self, first: usize, second: usize) -> Option<usize> {
        self.pairs
            .binary_search(&((first as u64) << 32 | second as u64))
            .ok()
            .map(|i| self.count() + i)
    }

    fn postings(&self, slot: usize) -> Range<usize> {
        let end = |i: usize| self.posting_ends.get(i).map_or(0, |&e| e as usize);
        let start = if slot == 0 { 0 } else { end(slot - 1) };
        start..end(slot)
    }

    /// How many headings a stem or pair speaks of.
    pub fn spread(&self, slot: usize) -> usize {
        self.postings(slot).len()
    }

    /// The headings that a stem or pair speaks of, each with its weight.
    pub fn weights(&self, slot: usize) -> impl Iterator<Item = (usize, f32)> + '_ {
        let range = self.postings(slot);
        let headings = self.headings.get(range.clone()).unwrap_or(&[]);
        let codes = self.codes.get(range).unwrap_or(&[]);
        headings
            .iter()
            .zip(codes)
            .map(|(&h, &w)| (usize::from(h), self.book.get(usize::from(w)).copied().unwrap_or(0.0)))
    }

    /// What a stem or pair says of one heading.
    pub fn weight(&self, slot: usize, heading: usize) -> Option<f32> {
        let range = self.postings(slot);
        let at =
            self.headings.get(range.clone())?.binary_search(&u16::try_from(heading).ok()?).ok()?;
        Some(self.book.get(usize::from(*self.codes.get(range.start + at)?)).copied().unwrap_or(0.0))
    }

    /// What each heading has before any word, and the code of that.
    pub fn bias(&self) -> impl Iterator<Item = (f32, u8)> + '_ {
        self.bias.iter().map(|&b| (f32::from(b) * self.bias_unit, b as u8))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::format::{seal, testing::small};

    #[test]
    fn stems_and_weights_are_found_where_they_stand() {
        let index = Index::load(&small().write()).unwrap();
        for (slot, stem) in small().stems.iter().enumerate() {
            assert_eq!((index.find(stem), index.first_from(stem)), (Some(slot), slot));
        }
        assert_eq!((index.find("a"), index.find("abd")), (None, None));
        assert_eq!(index.starting(b'a'), 0..2);
        assert_eq!(index.find_pair(0, 3), Some(5));
        assert_eq!(index.weights(5).next(), Some((1, -3.0)));
        for slot in 0..7 {
            let one_by_one: Vec<_> =
                (0..1228).filter_map(|h| Some((h, index.weight(slot, h)?))).collect();
            assert_eq!(one_by_one, index.weights(slot).collect::<Vec<_>>());
        }
    }

    proptest::proptest! {
        #[test]
        fn slots_by_a_key_are_all_and_in_order(
            keys in proptest::collection::vec(0u64..30, 0..200),
            key in 0u64..30,
        ) {
            let want: Vec<usize> = (0..keys.len()).filter(|&slot| keys[slot] == key).collect();
            proptest::prop_assert_eq!(Chains::new(keys).of(key).collect::<Vec<_>>(), want);
        }

        #[test]
        fn a_damaged_index_is_refused(at in 0usize..200, flip in 1u8..=255) {
            let mut bytes = small().write();
            let at = at % bytes.len();
            bytes[at] ^= flip;
            proptest::prop_assert!(Index::load(&bytes).unwrap_err().is_bad_index());
        }

        #[test]
        fn any_body_with_a_right_checksum_does_not_panic(
            body in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..400),
        ) {
            let _ = Index::load(&seal(&body));
        }
    }
}
