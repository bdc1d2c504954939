//! The file format of the word index: a compact blob that the trainer makes from the lexicon.
//!
//! It holds the stems; for each stem and for each pair of neighboring stems the
//! headings that it speaks for or against, each with a weight; and a bias for each
//! heading. One description of the format, [`code`], writes and reads it. The
//! reader checks everything: a damaged file is refused and never panics.
//!
//! ```text
//! "CFW3"  length u32  checksum u32 (FNV-1a)  headings' checksum u32        little-endian
//! range-coded: counts; code book of 16 weights; bias; stems (front-coded, each letter after the
//! two before it); postings of stems (steps between headings, weights); pairs (steps), and their
//! postings as choices among the headings that both stems speak of
//! ```

use alloc::string::String;
use alloc::vec::Vec;

use crate::coder::{Coder, Number, Reader, Tree};
use crate::nomenclature::Heading;
use crate::words::text::END;

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
    /// Pairs of stems by their indices, in order.
    pub pairs: Vec<(u32, u32)>,
    /// For each stem, then each pair: the indices of headings, in order.
    pub headings: Vec<Vec<u16>>,
    /// For each of those headings an index in the code book.
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
    #[cfg(any(test, feature = "trainer"))]
    pub fn write(&self) -> Vec<u8> {
        let mut writer = crate::coder::Writer::default();
        let mut content = self.clone();
        let _ = code(&mut writer, &mut content);
        seal(&writer.finish())
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

/// A body behind its header.
#[cfg(any(test, feature = "trainer"))]
pub(crate) fn seal(body: &[u8]) -> Vec<u8> {
    let mut out = MAGIC.to_vec();
    out.extend((body.len() as u32).to_le_bytes());
    out.extend(checksum(body).to_le_bytes());
    out.extend(headings_checksum().to_le_bytes());
    out.extend(body);
    out
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

/// The format, for both directions: what the coder returns is what holds.
fn code<C: Coder>(coder: &mut C, content: &mut Content) -> Option<()> {
    let mut count = Number::default();
    let headings = Heading::all().count() as u32;
    book_and_bias(coder, &mut count, content, headings)?;
    length(coder, &mut count, &mut content.stems)?;
    stems(coder, &mut content.stems)?;
    length(coder, &mut count, &mut content.pairs)?;
    let all = content.stems.len() + content.pairs.len();
    content.headings.resize(all, Vec::new());
    content.codes.resize(all, Vec::new());
    let (stem_lists, pair_lists) = content.headings.split_at_mut(content.stems.len());
    let (stem_codes, pair_codes) = content.codes.split_at_mut(content.stems.len());
    let mut postings = 0;
    stem_postings(coder, stem_lists, stem_codes, headings, &mut postings)?;
    pairs(coder, &mut content.pairs, content.stems.len())?;
    // A pair speaks only of headings that both its stems speak of (the end of a name speaks of all).
    let both = |&(first, second): &(u32, u32)| {
        let first = stem_lists.get(first as usize)?;
        if content.stems.get(second as usize).is_some_and(|s| s == END) {
            Some(first.clone())
        } else {
            Some(common(first, stem_lists.get(second as usize)?))
        }
    };
    let (mut member, mut weights) = (Tree::new(5), Weights::default());
    for ((pair, list), codes) in content.pairs.iter().zip(pair_lists).zip(pair_codes) {
        choose(coder, &mut member, &both(pair)?, list)?;
        add_to(&mut postings, list.len())?;
        weights.code(coder, codes, list.len());
    }
    Some(())
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

/// Counts postings; `None` where there are more than is believed.
fn add_to(postings: &mut u32, count: usize) -> Option<()> {
    *postings += count as u32;
    (*postings <= MOST).then_some(())
}

fn book_and_bias<C: Coder>(
    coder: &mut C,
    count: &mut Number,
    content: &mut Content,
    headings: u32,
) -> Option<()> {
    for weight in &mut content.book {
        *weight = f32::from_bits(coder.plain(32, weight.to_bits()));
        if !weight.is_finite() {
            return None;
        }
    }
    content.bias_unit = f32::from_bits(coder.plain(32, content.bias_unit.to_bits()));
    length(coder, count, &mut content.bias)?;
    if content.bias.len() as u32 != headings || !content.bias_unit.is_finite() {
        return None;
    }
    let mut byte = Tree::new(8);
    for bias in &mut content.bias {
        *bias = byte.code(coder, u32::from(*bias as u8)) as u8 as i8;
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

/// The headings of each stem, as steps from one to the next, each list with its weights.
fn stem_postings<C: Coder>(
    coder: &mut C,
    lists: &mut [Vec<u16>],
    codes: &mut [Vec<u8>],
    headings: u32,
    postings: &mut u32,
) -> Option<()> {
    let (mut many, mut first) = (Number::default(), Tree::new(11));
    // Long lists have short steps.
    let mut steps: [Number; 6] = core::array::from_fn(|_| Number::default());
    let mut weights = Weights::default();
    for (list, codes) in lists.iter_mut().zip(codes) {
        length(coder, &mut many, list)?;
        add_to(postings, list.len())?;
        let mut at = 0;
        let size = (usize::BITS - list.len().leading_zeros()).saturating_sub(2).min(5) as usize;
        let step = steps.get_mut(size)?;
        for (i, heading) in list.iter_mut().enumerate() {
            let value = u32::from(*heading);
            // The first heading is likelier to be a wide one than a narrow one: learned. Further
            // ones follow closely.
            at = if i == 0 {
                first.code(coder, value)
            } else {
                at + 1 + step.code(coder, value.wrapping_sub(at + 1))
            };
            if at >= headings {
                return None;
            }
            *heading = at as u16;
        }
        weights.code(coder, codes, list.len());
    }
    Some(())
}

/// Pairs in order, as steps from one to the next.
fn pairs<C: Coder>(coder: &mut C, pairs: &mut [(u32, u32)], stems: usize) -> Option<()> {
    let (mut to_first, mut to_second, mut second) =
        (Number::default(), Number::default(), Number::default());
    let mut before = (0u32, 0u32);
    for pair in pairs {
        let step = to_first.code(coder, pair.0.wrapping_sub(before.0));
        pair.0 = before.0.checked_add(step)?;
        pair.1 = if step == 0 {
            before.1.checked_add(to_second.code(coder, pair.1.wrapping_sub(before.1)))?
        } else {
            second.code(coder, pair.1)
        };
        if pair.0.max(pair.1) as usize >= stems {
            return None;
        }
        before = *pair;
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

/// A small index for the tests of this module and of the one that looks up.
#[cfg(test)]
pub mod testing {
    use super::*;

    pub fn small() -> Content {
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
}

#[cfg(test)]
mod tests {
    use super::testing::small;
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        assert_eq!(Content::read(&small().write()), Some(small()));
    }
}
