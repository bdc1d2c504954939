//! The word index: a compact blob that the trainer made from the lexicon.
//!
//! It holds the stems; for each stem and for each pair of neighboring stems the
//! headings that it speaks for or against, each with a weight; and a bias for each
//! heading. One description of the format, [`code`], writes and reads it. The
//! loader checks everything: a damaged file is refused and never panics.
//!
//! ```text
//! "CFW3"  length u32  checksum u32 (FNV-1a)  headings' checksum u32        little-endian
//! range-coded: counts; code book of 16 weights; bias; stems (front-coded, each letter after the
//! two before it); postings of stems (steps between headings, weights); pairs (steps), and their
//! postings as choices among the headings that both stems speak of
//! ```

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::coder::{Coder, Number, Reader, Tree, Writer};
use crate::error::{Error, Kind};
use crate::nomenclature::Heading;
use crate::words::text::END;
use crate::words::typo;

/// The first bytes of an index.
const MAGIC: &[u8; 4] = b"CFW3";

/// The most stems, pairs, or postings that are believed: a wrong count must not ask for much
/// memory.
const MOST: u32 = 1 << 20;

/// What an index holds, as plain lists.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Content {
    /// Stems in order, of letters, digits and other characters beyond ASCII.
    pub stems: Vec<String>,
    /// Pairs of stems as places, in order.
    pub pairs: Vec<(u32, u32)>,
    /// For each stem, then each pair: heading places in order.
    pub headings: Vec<Vec<u16>>,
    /// The same with places in the code book.
    pub codes: Vec<Vec<u8>>,
    /// The weights that the codes stand for.
    pub book: [f32; 16],
    /// Of each heading, in units of `bias_unit`.
    pub bias: Vec<i8>,
    /// The unit of the biases.
    pub bias_unit: f32,
}

impl Content {
    /// The blob.
    pub fn write(&self) -> Vec<u8> {
        let mut writer = Writer::default();
        let mut content = self.clone();
        let _ = code(&mut writer, &mut content);
        let body = writer.finish();
        let mut out = MAGIC.to_vec();
        out.extend((body.len() as u32).to_le_bytes());
        out.extend(checksum(&body).to_le_bytes());
        out.extend(headings_checksum().to_le_bytes());
        out.extend(body);
        out
    }

    /// Reads a blob; `None` where it is damaged or of another version.
    pub fn read(bytes: &[u8]) -> Option<Content> {
        let (magic, rest) = bytes.split_at_checked(4)?;
        let (length, rest) = rest.split_at_checked(4)?;
        let (sum, rest) = rest.split_at_checked(4)?;
        let (made_for, body) = rest.split_at_checked(4)?;
        let number = |b: &[u8]| b.try_into().ok().map(u32::from_le_bytes);
        let whole = magic == MAGIC && number(length)? as usize == body.len();
        if !whole || number(sum)? != checksum(body) || number(made_for)? != headings_checksum() {
            return None;
        }
        let mut reader = Reader::new(body);
        let mut content = Content::default();
        code(&mut reader, &mut content)?;
        (!reader.is_past_end()).then_some(content)
    }
}

/// A checksum of bytes: FNV-1a, 32 bits.
fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |h, &b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193))
}

/// A checksum of the headings that an index was made for.
fn headings_checksum() -> u32 {
    Heading::all().fold(0x811c_9dc5, |h: u32, heading| {
        (h ^ u32::from(heading.number())).wrapping_mul(0x0100_0193)
    })
}

/// Codes a list's length and makes room for it.
fn length<T: Clone + Default>(
    coder: &mut impl Coder,
    number: &mut Number,
    list: &mut Vec<T>,
) -> Option<()> {
    let n = number.code(coder, list.len() as u32);
    if n > MOST {
        return None;
    }
    list.resize(n as usize, T::default());
    Some(())
}

/// The format, for both directions: what the coder returns is what holds.
fn code<C: Coder>(coder: &mut C, content: &mut Content) -> Option<()> {
    let mut count = Number::default();
    for weight in &mut content.book {
        *weight = f32::from_bits(coder.plain(32, weight.to_bits()));
        if !weight.is_finite() {
            return None;
        }
    }
    content.bias_unit = f32::from_bits(coder.plain(32, content.bias_unit.to_bits()));
    let headings = Heading::all().count() as u32;
    length(coder, &mut count, &mut content.bias)?;
    if content.bias.len() as u32 != headings || !content.bias_unit.is_finite() {
        return None;
    }
    let mut byte = Tree::new(8);
    for bias in &mut content.bias {
        *bias = byte.code(coder, u32::from(*bias as u8)) as u8 as i8;
    }
    length(coder, &mut count, &mut content.stems)?;
    stems(coder, &mut content.stems)?;
    length(coder, &mut count, &mut content.pairs)?;
    let all = content.stems.len() + content.pairs.len();
    content.headings.resize(all, Vec::new());
    content.codes.resize(all, Vec::new());
    let (mut many, mut first) = (Number::default(), Tree::new(11));
    // Long lists have short steps.
    let mut steps: [Number; 6] = core::array::from_fn(|_| Number::default());
    let mut weights = Weights::default();
    let mut total = 0;
    for (list, codes) in
        content.headings.iter_mut().zip(&mut content.codes).take(content.stems.len())
    {
        length(coder, &mut many, list)?;
        total += list.len() as u32;
        if total > MOST {
            return None;
        }
        let mut at = 0;
        let size = (usize::BITS - list.len().leading_zeros()).saturating_sub(2).min(5) as usize;
        let step = steps.get_mut(size)?;
        for (i, heading) in list.iter_mut().enumerate() {
            let place = u32::from(*heading);
            // The first heading is likelier to be a wide one than a narrow one: learned. Further
            // ones follow closely.
            at = if i == 0 {
                first.code(coder, place)
            } else {
                at + 1 + step.code(coder, place.wrapping_sub(at + 1))
            };
            if at >= headings {
                return None;
            }
            *heading = at as u16;
        }
        weights.code(coder, codes, list.len());
    }
    let (mut to_first, mut to_second, mut second) =
        (Number::default(), Number::default(), Number::default());
    let mut before = (0u32, 0u32);
    for pair in &mut content.pairs {
        let step = to_first.code(coder, pair.0.wrapping_sub(before.0));
        pair.0 = before.0.checked_add(step)?;
        pair.1 = if step == 0 {
            before.1.checked_add(to_second.code(coder, pair.1.wrapping_sub(before.1)))?
        } else {
            second.code(coder, pair.1)
        };
        if pair.0.max(pair.1) as usize >= content.stems.len() {
            return None;
        }
        before = *pair;
    }
    let mut member = Tree::new(5);
    let mut pair_weights = Weights::default();
    let (stem_lists, pair_lists) = content.headings.split_at_mut(content.stems.len());
    let pair_codes = content.codes.iter_mut().skip(content.stems.len());
    for ((pair, list), codes) in content.pairs.iter().zip(pair_lists).zip(pair_codes) {
        // A pair speaks only of headings that both its stems speak of (the end of a name speaks of
        // all).
        let first = stem_lists.get(pair.0 as usize)?;
        let both = if content.stems.get(pair.1 as usize).is_some_and(|s| s == END) {
            first.clone()
        } else {
            common(first, stem_lists.get(pair.1 as usize)?)
        };
        choose(coder, &mut member, &both, list)?;
        total += list.len() as u32;
        if total > MOST {
            return None;
        }
        pair_weights.code(coder, codes, list.len());
    }
    Some(())
}

/// Stems: how many letters are shared with the one before, then letters up to an end mark.
fn stems<C: Coder>(coder: &mut C, stems: &mut [String]) -> Option<()> {
    let mut shared = Number::default();
    // For each letter the two before it; other characters stand as bytes behind a mark.
    let mut letters: Vec<Tree> = alloc::vec![Tree::new(6); 40 * 40];
    let mut bytes = Tree::new(8);
    let mut before = String::new();
    for stem in stems {
        let same = before.bytes().zip(stem.bytes()).take_while(|(a, b)| a == b).count();
        let same = shared.code(coder, same as u32) as usize;
        let mut out: Vec<u8> = before.as_bytes().get(..same)?.to_vec();
        let written = core::mem::take(stem).into_bytes();
        loop {
            let next = written.get(out.len()).copied();
            let symbol = |b: Option<u8>| match b {
                None => 0,
                Some(b @ b'a'..=b'z') => u32::from(b - b'a') + 1,
                Some(b @ b'0'..=b'9') => u32::from(b - b'0') + 27,
                Some(_) => 37,
            };
            let last = |back: usize| {
                symbol(out.len().checked_sub(back).and_then(|i| out.get(i)).copied()) as usize
            };
            let tree = letters.get_mut(last(2) * 40 + last(1))?;
            match tree.code(coder, symbol(next)) {
                0 => break,
                n @ 1..=26 => out.push(b'a' + (n - 1) as u8),
                n @ 27..=36 => out.push(b'0' + (n - 27) as u8),
                _ => out.push(bytes.code(coder, u32::from(next.unwrap_or(0))) as u8),
            }
            if out.len() > 255 {
                return None;
            }
        }
        *stem = String::from_utf8(out).ok()?;
        if *stem <= before && !before.is_empty() {
            return None;
        }
        before.clone_from(stem);
    }
    Some(())
}

/// The headings in both of two ordered lists.
pub fn common(a: &[u16], b: &[u16]) -> Vec<u16> {
    a.iter().copied().filter(|h| b.binary_search(h).is_ok()).collect()
}

/// Which of some headings are chosen: how many, then one step after the other.
fn choose<C: Coder>(
    coder: &mut C,
    few: &mut Tree,
    among: &[u16],
    list: &mut Vec<u16>,
) -> Option<()> {
    let most = among.len().min(31);
    let count = few.code(coder, list.len() as u32) as usize;
    if count > most {
        return None;
    }
    list.resize(count, 0);
    let mut from = 0;
    for (i, heading) in list.iter_mut().enumerate() {
        // What is left to choose from, leaving enough for those that follow.
        let open = among.len().checked_sub(from + (count - 1 - i))?;
        let at = among.get(from..)?.iter().position(|h| h == heading).unwrap_or(0);
        let at = even(coder, at as u32, open as u32) as usize;
        *heading = *among.get(from + at)?;
        from += at + 1;
    }
    Some(())
}

/// A number below `open`, each as likely as the other.
fn even<C: Coder>(coder: &mut C, value: u32, open: u32) -> u32 {
    let (mut low, mut high) = (0, open);
    while high - low > 1 {
        let mid = low + (high - low) / 2;
        // The halves may differ by one, and so do their chances.
        let mut chance = (((mid - low) * 4096 / (high - low)) as u16) << 4;
        if coder.bit(&mut chance, value >= mid) {
            low = mid;
        } else {
            high = mid;
        }
    }
    low
}

/// Weights: each after the one before it in the same list.
struct Weights(Vec<Tree>);

impl Default for Weights {
    fn default() -> Weights {
        Weights(alloc::vec![Tree::new(4); 17 * 3])
    }
}

impl Weights {
    fn code<C: Coder>(&mut self, coder: &mut C, codes: &mut Vec<u8>, count: usize) {
        codes.resize(count, 0);
        let kind = match count {
            0..=2 => 0,
            3..=12 => 1,
            _ => 2,
        };
        let mut before = 16;
        for weight in codes {
            if let Some(tree) = self.0.get_mut(kind * 17 + before) {
                *weight = tree.code(coder, u32::from(*weight)) as u8;
            }
            before = usize::from(*weight);
        }
    }
}

/// A text as a number: the first eight letters as they are, and what follows mixed in.
fn key(text: &str) -> u64 {
    text.bytes().fold(0, |key: u64, b| key.rotate_left(8) ^ u64::from(b))
}

/// An index in memory, made for looking up.
#[derive(Debug)]
pub struct Index {
    /// All stems, one behind the other.
    text: String,
    /// Where each stem ends.
    ends: Vec<u32>,
    /// Pairs of stems as `first << 32 | second`, sorted.
    pairs: Vec<u64>,
    /// Where the postings of each stem, then of each pair, end.
    posting_ends: Vec<u32>,
    headings: Vec<u16>,
    codes: Vec<u8>,
    book: [f32; 16],
    bias: Vec<i8>,
    bias_unit: f32,
    /// The stems by their bytes.
    spelled: Chains,
    /// The stems by how they sound.
    sounds: Chains,
    /// Which letters each stem has, a bit for each.
    letters: Vec<u32>,
}

/// Places by a key: looked up at once, where a search by halves would compare a dozen texts.
#[derive(Debug)]
struct Chains {
    keys: Vec<u64>,
    /// For the lowest bits of a key the first place, and for a place the next one; each plus one,
    /// and 0 is none.
    first: Vec<u32>,
    next: Vec<u32>,
}

impl Chains {
    fn new(keys: Vec<u64>) -> Chains {
        let mut first = alloc::vec![0; 1 << 13];
        let mut next = alloc::vec![0; keys.len()];
        for ((at, key), next) in keys.iter().enumerate().zip(&mut next).rev() {
            if let Some(first) = first.get_mut(Chains::bucket(*key)) {
                (*next, *first) = (*first, at as u32 + 1);
            }
        }
        Chains { keys, first, next }
    }

    fn bucket(key: u64) -> usize {
        (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 51) as usize
    }

    /// The places with a key, in order.
    fn of(&self, key: u64) -> impl Iterator<Item = usize> + '_ {
        let place = |at: u32| (at as usize).checked_sub(1);
        let mut at = self.first.get(Chains::bucket(key)).copied().and_then(place);
        let every = core::iter::from_fn(move || {
            let this = at?;
            at = self.next.get(this).copied().and_then(place);
            Some(this)
        });
        every.filter(move |&at| self.keys.get(at) == Some(&key))
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
            spelled: Chains::new(content.stems.iter().map(|s| key(s)).collect()),
            sounds: Chains::new(content.stems.iter().map(|s| typo::skeleton(s)).collect()),
            letters: content.stems.iter().map(|s| typo::letters(s)).collect(),
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

    /// The stem at a place; empty past the end.
    pub fn stem(&self, at: usize) -> &str {
        let end = |i: usize| self.ends.get(i).map_or(0, |&e| e as usize);
        let start = if at == 0 { 0 } else { end(at - 1) };
        self.text.get(start..end(at)).unwrap_or("")
    }

    /// The place of a stem.
    pub fn find(&self, stem: &str) -> Option<usize> {
        self.spelled.of(key(stem)).find(|&at| self.stem(at) == stem)
    }

    /// The first place whose stem is not before a text.
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

    /// The places of the stems that begin with a byte.
    pub fn starting(&self, first: u8) -> Range<usize> {
        let from = |byte: u8| self.first_from(core::str::from_utf8(&[byte]).unwrap_or(""));
        from(first)..from(first + 1)
    }

    /// How a stem sounds.
    pub fn sound(&self, at: usize) -> u64 {
        self.sounds.keys.get(at).copied().unwrap_or(0)
    }

    /// Of some stems those that have all but `most` of the letters of a word, and no more than
    /// `most` others.
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

    /// The stems that sound alike.
    pub fn sounding(&self, skeleton: u64) -> impl Iterator<Item = usize> + '_ {
        self.sounds.of(skeleton)
    }

    /// The place of a pair of stems, counted behind the stems.
    pub fn find_pair(&self, first: usize, second: usize) -> Option<usize> {
        self.pairs
            .binary_search(&((first as u64) << 32 | second as u64))
            .ok()
            .map(|i| self.count() + i)
    }

    fn range(&self, place: usize) -> Range<usize> {
        let end = |i: usize| self.posting_ends.get(i).map_or(0, |&e| e as usize);
        let start = if place == 0 { 0 } else { end(place - 1) };
        start..end(place)
    }

    /// How many headings a stem or pair speaks of.
    pub fn spread(&self, place: usize) -> usize {
        self.range(place).len()
    }

    /// The headings that a stem or pair speaks of, as places, each with its weight.
    pub fn weights(&self, place: usize) -> impl Iterator<Item = (usize, f32)> + '_ {
        let range = self.range(place);
        let headings = self.headings.get(range.clone()).unwrap_or(&[]);
        let codes = self.codes.get(range).unwrap_or(&[]);
        headings
            .iter()
            .zip(codes)
            .map(|(&h, &w)| (usize::from(h), self.book.get(usize::from(w)).copied().unwrap_or(0.0)))
    }

    /// What a stem or pair says of one heading.
    pub fn weight(&self, place: usize, heading: usize) -> Option<f32> {
        let range = self.range(place);
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

    fn small() -> Content {
        let mut content = Content {
            bias: std::vec![0; Heading::all().count()],
            bias_unit: 0.5,
            ..Content::default()
        };
        content.book = core::array::from_fn(|i| i as f32 - 4.0);
        content.stems = ["ab", "abc", "b2", "stra\u{df}e"].map(String::from).to_vec();
        content.pairs = std::vec![(0, 1), (0, 3), (2, 1)];
        content.headings =
            [&[1u16, 5, 900][..], &[5, 900, 1227], &[0], &[1, 900], &[5, 900], &[1], &[]]
                .map(<[u16]>::to_vec)
                .to_vec();
        content.codes =
            content.headings.iter().map(|h| h.iter().map(|h| (h % 16) as u8).collect()).collect();
        content
    }

    #[test]
    fn what_is_written_is_read() {
        assert_eq!(Content::read(&small().write()), Some(small()));
        let index = Index::load(&small().write()).unwrap();
        assert_eq!(index.find("abc"), Some(1));
        assert_eq!(index.find_pair(0, 3), Some(5));
        assert_eq!(index.weights(5).next(), Some((1, -3.0)));
    }

    #[test]
    fn stems_and_weights_are_found_where_they_stand() {
        let index = Index::load(&small().write()).unwrap();
        for (at, stem) in small().stems.iter().enumerate() {
            assert_eq!((index.find(stem), index.first_from(stem)), (Some(at), at));
        }
        assert_eq!((index.find("a"), index.find("abd")), (None, None));
        assert_eq!(index.starting(b'a'), 0..2);
        for place in 0..7 {
            let said: Vec<_> =
                (0..1228).filter_map(|h| Some((h, index.weight(place, h)?))).collect();
            assert_eq!(said, index.weights(place).collect::<Vec<_>>());
        }
    }

    proptest::proptest! {
        #[test]
        fn places_by_a_key_are_all_and_in_order(keys in proptest::collection::vec(0u64..30, 0..200), key in 0u64..30) {
            let want: Vec<usize> = (0..keys.len()).filter(|&at| keys[at] == key).collect();
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
        fn any_body_with_a_right_checksum_does_not_panic(body in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..400)) {
            let mut bytes = MAGIC.to_vec();
            bytes.extend((body.len() as u32).to_le_bytes());
            bytes.extend(checksum(&body).to_le_bytes());
            bytes.extend(headings_checksum().to_le_bytes());
            bytes.extend(body);
            let _ = Index::load(&bytes);
        }
    }
}
