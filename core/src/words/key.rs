//! Keys of a word: by its spelling, by its sound, and by the letters that it has.
//!
//! The index computes them once for each stem, so that a misspelled word is compared letter by
//! letter with few of them.

/// The spelling as a number: the first eight letters as they are, and what follows mixed in.
pub fn spelling_key(text: &str) -> u64 {
    text.bytes().fold(0, |key: u64, b| key.rotate_left(8) ^ u64::from(b))
}

/// The phonetic key: the first sound and the consonants, so that "fosfate", "nekless" and
/// "thermomiter" have the keys of "phosphate", "necklace" and "thermometer". The first twelve
/// sounds count.
///
/// Metaphone and Soundex were not taken: they are made for names of people, and their keys are
/// texts where this is one number.
pub fn phonetic_key(word: &str) -> u64 {
    let bytes = word.as_bytes();
    let at = |i: usize| bytes.get(i).copied().unwrap_or(0);
    let mut out: u64 = 0;
    let mut last = 0u8;
    let mut i = 0;
    while i < bytes.len() {
        let (c, next) = (at(i), at(i + 1));
        let soft = matches!(next, b'e' | b'i' | b'y');
        let (sound, used) = match (c, next) {
            (b'p', b'h') => (b'f', 2),
            (b'c', b'k') => (b'k', 2),
            (b's', b'c') if matches!(at(i + 2), b'e' | b'i' | b'y') => (b's', 2),
            (b'g', b'h') => (0, 2),
            (b'k', b'n') if i == 0 => (b'n', 2),
            (b'w', b'r') if i == 0 => (b'r', 2),
            (b'w', b'h') => (b'w', 2),
            (b'c', _) if soft => (b's', 1),
            (b'c' | b'q', _) => (b'k', 1),
            (b'z', _) => (b's', 1),
            (b'a' | b'e' | b'i' | b'o' | b'u' | b'y', _) if i == 0 => (b'a', 1),
            (b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'h', _) => (0, 1),
            (other, _) => (other, 1),
        };
        i += used;
        if sound != 0 && (sound != last || last == 0) && out >> 60 == 0 {
            out = out << 5 | u64::from(sound & 31);
        }
        // A vowel parts two equal sounds; a doubled letter is one sound.
        last = sound;
    }
    out
}

/// The letters that a word has, one bit for each.
pub fn letter_set(word: &str) -> u32 {
    word.bytes().fold(0, |bits, b| bits | 1 << (b & 31))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_sound_alike_have_one_key() {
        for (heard, written) in [
            ("fosfate", "phosphate"),
            ("nekless", "necklace"),
            ("thermomiter", "thermometer"),
            ("nife", "knife"),
            ("rench", "wrench"),
            ("sissors", "scissors"),
        ] {
            assert_eq!(phonetic_key(heard), phonetic_key(written), "{heard}, {written}");
        }
        assert_ne!(phonetic_key("lamp"), phonetic_key("pump"));
        assert_ne!(phonetic_key("coat"), phonetic_key("goat"));
    }
}
