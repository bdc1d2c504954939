//! Bits in as few bytes as they are worth: an adaptive binary range coder.
//!
//! One piece of code describes the format for both directions: a [`Coder`] that
//! writes takes the value and returns it; one that reads ignores what it is given and
//! returns what stands in the file. The search needs only the [`Reader`]; the writer
//! is for the trainer that makes the index.

use alloc::vec::Vec;

/// How probable a zero is: twelve bits, and how often that was learned: four bits.
pub type Chance = u16;

const HALF: Chance = 2048 << 4;

/// Of 4,096, never none and never all.
fn zero(chance: Chance) -> u32 {
    u32::from(chance >> 4).clamp(1, 4095)
}

/// Moves a chance toward what came. The lowest four bits count how often it has: what is new learns
/// fast.
fn learn(chance: &mut Chance, bit: bool) {
    let (now, age) = (i32::from(*chance >> 4), *chance & 15);
    let shift = match age {
        0 => 1,
        1..=2 => 2,
        3..=5 => 3,
        6..=11 => 4,
        _ => 5,
    };
    let next = if bit { now - (now >> shift) } else { now + ((4095 - now) >> shift) };
    *chance = (next as u16) << 4 | (age + 1).min(15);
}

/// Writes or reads one bit after the other.
pub trait Coder {
    /// Codes a bit whose probability is learned on the way.
    fn bit(&mut self, chance: &mut Chance, value: bool) -> bool;

    /// Codes `bits` bits that are as likely as not, the highest first.
    fn plain(&mut self, bits: u32, value: u32) -> u32 {
        let mut out = 0;
        for i in (0..bits).rev() {
            let mut even = HALF;
            out = out << 1 | u32::from(self.bit(&mut even, value >> i & 1 == 1));
        }
        out
    }
}

/// A number below a power of two, each bit learned after the bits before it.
#[derive(Clone, Debug)]
pub struct Tree {
    bits: u32,
    chances: Vec<Chance>,
}

impl Tree {
    /// For numbers of so many bits, at most 12.
    pub fn new(bits: u32) -> Tree {
        Tree { bits, chances: alloc::vec![HALF; 1 << bits] }
    }

    /// Codes a number.
    pub fn code(&mut self, coder: &mut impl Coder, value: u32) -> u32 {
        let mut node = 1usize;
        for i in (0..self.bits).rev() {
            let Some(chance) = self.chances.get_mut(node) else { break };
            node = node << 1 | usize::from(coder.bit(chance, value >> i & 1 == 1));
        }
        node as u32 & ((1 << self.bits) - 1)
    }
}

/// A number of any size below 2^24: how many bits it has is learned, and its two highest bits.
#[derive(Clone, Debug)]
pub struct Number {
    size: Tree,
    high: Vec<Tree>,
}

impl Default for Number {
    fn default() -> Number {
        Number { size: Tree::new(5), high: alloc::vec![Tree::new(2); 32] }
    }
}

impl Number {
    /// Codes a number.
    pub fn code(&mut self, coder: &mut impl Coder, value: u32) -> u32 {
        let value = value.saturating_add(1);
        let size = self.size.code(coder, 32 - value.leading_zeros()).min(25);
        if size <= 1 {
            return 0;
        }
        let rest = size - 1;
        let low = rest.saturating_sub(2);
        let top = if rest >= 2 {
            self.high.get_mut(size as usize).map_or(0, |tree| tree.code(coder, value >> low & 3))
        } else {
            coder.plain(1, value & 1)
        };
        let number = 1 << rest | top << low | coder.plain(low, value & ((1 << low) - 1));
        number - 1
    }
}

/// Reads bits. Behind the end of the bytes it reads zeros; the index's own counts and checks find
/// that out.
#[derive(Debug)]
pub struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
    range: u32,
    code: u32,
}

impl<'a> Reader<'a> {
    /// Reads from the first byte.
    pub fn new(bytes: &'a [u8]) -> Reader<'a> {
        let mut reader = Reader { bytes, at: 1, range: u32::MAX, code: 0 };
        for _ in 0..4 {
            reader.code = reader.code << 8 | u32::from(reader.next());
        }
        reader
    }

    fn next(&mut self) -> u8 {
        let byte = self.bytes.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        byte
    }

    /// Whether more was read than there was.
    pub fn is_past_end(&self) -> bool {
        self.at > self.bytes.len() + 4
    }
}

impl Coder for Reader<'_> {
    fn bit(&mut self, chance: &mut Chance, _: bool) -> bool {
        let bound = (self.range >> 12) * zero(*chance);
        let one = self.code >= bound;
        if one {
            self.code -= bound;
            self.range -= bound;
        } else {
            self.range = bound;
        }
        learn(chance, one);
        while self.range < 1 << 24 {
            self.range <<= 8;
            self.code = self.code << 8 | u32::from(self.next());
        }
        one
    }
}

/// Writes bits.
#[cfg(any(test, feature = "trainer"))]
#[derive(Debug)]
pub struct Writer {
    out: Vec<u8>,
    low: u64,
    range: u32,
    held: u8,
    waiting: u32,
}

#[cfg(any(test, feature = "trainer"))]
impl Default for Writer {
    fn default() -> Writer {
        Writer { out: Vec::new(), low: 0, range: u32::MAX, held: 0, waiting: 1 }
    }
}

#[cfg(any(test, feature = "trainer"))]
impl Writer {
    /// The bytes of everything written.
    pub fn finish(mut self) -> Vec<u8> {
        for _ in 0..5 {
            self.shift();
        }
        self.out
    }

    fn shift(&mut self) {
        // A carry may still change the bytes that wait.
        if self.low < 0xff00_0000 || self.low > 0xffff_ffff {
            let carry = (self.low >> 32) as u8;
            let mut byte = self.held;
            while self.waiting > 0 {
                self.out.push(byte.wrapping_add(carry));
                byte = 0xff;
                self.waiting -= 1;
            }
            self.held = (self.low >> 24) as u8;
        }
        self.waiting += 1;
        self.low = (self.low & 0x00ff_ffff) << 8;
    }
}

#[cfg(any(test, feature = "trainer"))]
impl Coder for Writer {
    fn bit(&mut self, chance: &mut Chance, value: bool) -> bool {
        let bound = (self.range >> 12) * zero(*chance);
        if value {
            self.low += u64::from(bound);
            self.range -= bound;
        } else {
            self.range = bound;
        }
        learn(chance, value);
        while self.range < 1 << 24 {
            self.range <<= 8;
            self.shift();
        }
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_is_read(numbers in proptest::collection::vec((0u32..2_000_000, 0u32..16), 0..400)) {
            let mut writer = Writer::default();
            let (mut number, mut tree) = (Number::default(), Tree::new(4));
            for &(n, t) in &numbers {
                number.code(&mut writer, n);
                tree.code(&mut writer, t);
                writer.plain(3, n & 7);
            }
            let bytes = writer.finish();
            let mut reader = Reader::new(&bytes);
            let (mut number, mut tree) = (Number::default(), Tree::new(4));
            for &(n, t) in &numbers {
                prop_assert_eq!(number.code(&mut reader, 0), n);
                prop_assert_eq!(tree.code(&mut reader, 0), t);
                prop_assert_eq!(reader.plain(3, 0), n & 7);
            }
            prop_assert!(!reader.is_past_end());
        }

        #[test]
        fn any_bytes_can_be_read(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let mut reader = Reader::new(&bytes);
            let mut number = Number::default();
            for _ in 0..300 {
                number.code(&mut reader, 0);
            }
        }
    }
}
