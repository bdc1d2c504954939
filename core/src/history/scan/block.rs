//! Which bytes of a block matter: 64 at a time, as the bits of a number.

/// The bytes of a block.
pub(super) const BLOCK: usize = 64;

/// The bytes of a block that are one of three, as the bits of a number.
#[inline(always)]
pub(super) fn specials(block: &[u8; BLOCK], wanted: [u8; 3]) -> u64 {
    let mut found = 0;
    for (i, sixteen) in block.as_chunks::<16>().0.iter().enumerate() {
        found |= u64::from(any_of(sixteen, wanted)) << (16 * i);
    }
    found
}

/// Which of sixteen bytes are one of three. In browsers there is an instruction for it that needs
/// no unsafe code.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline(always)]
fn any_of(bytes: &[u8; 16], wanted: [u8; 3]) -> u16 {
    use core::arch::wasm32::{u8x16_bitmask, u8x16_eq, u8x16_splat, u64x2, v128_or};
    let number = u128::from_le_bytes(*bytes);
    let bytes = u64x2(number as u64, (number >> 64) as u64);
    let [x, y, z] = wanted.map(|byte| u8x16_eq(bytes, u8x16_splat(byte)));
    u8x16_bitmask(v128_or(v128_or(x, y), z))
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[inline(always)]
fn any_of(bytes: &[u8; 16], wanted: [u8; 3]) -> u16 {
    let [low, high] = if cfg!(any(target_arch = "x86_64", target_arch = "aarch64")) {
        by_flags(bytes, wanted)
    } else {
        by_words(bytes, wanted)
    };
    (low | high << 8) as u16
}

/// Sixteen bytes at a time, as the compiler sees by itself.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[inline(always)]
fn by_flags(bytes: &[u8; 16], [x, y, z]: [u8; 3]) -> [u64; 2] {
    let mut flags = [0u8; 16];
    for (flag, byte) in flags.iter_mut().zip(bytes) {
        *flag = u8::from((*byte == x) | (*byte == y) | (*byte == z));
    }
    let flags = u128::from_le_bytes(flags);
    [gather(flags as u64), gather((flags >> 64) as u64)]
}

/// Eight bytes at a time, in plain numbers.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[inline(always)]
fn by_words(bytes: &[u8; 16], wanted: [u8; 3]) -> [u64; 2] {
    const LOW: u64 = 0x7f7f_7f7f_7f7f_7f7f;
    let wanted = wanted.map(|byte| u64::from(byte) * 0x0101_0101_0101_0101);
    let number = u128::from_le_bytes(*bytes);
    [number as u64, (number >> 64) as u64].map(|word| {
        // The high bit of each byte that is none of them, exactly.
        let mut other = u64::MAX;
        for want in wanted {
            let x = word ^ want;
            other &= ((x & LOW) + LOW) | x;
        }
        gather((!other & !LOW) >> 7)
    })
}

/// The lowest bits of eight bytes side by side; the bytes are 0 or 1.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[inline(always)]
fn gather(bytes: u64) -> u64 {
    bytes.wrapping_mul(0x0102_0408_1020_4080) >> 56
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn flags_and_words_find_the_same(bytes in any::<[u8; 16]>(), wanted in any::<[u8; 3]>(), at in 0usize..16) {
            let mut bytes = bytes;
            bytes[at] = wanted[at % 3];
            let one_by_one = bytes.iter().enumerate().fold(0u16, |found, (i, b)| found | u16::from(wanted.contains(b)) << i);
            for [low, high] in [by_flags(&bytes, wanted), by_words(&bytes, wanted)] {
                prop_assert_eq!((low | high << 8) as u16, one_by_one);
            }
        }
    }
}
