//! The fields of a record: their text as it was meant, and small texts as numbers.

use alloc::vec::Vec;

/// A text of at most 16 bytes as numbers: to compare two costs no call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Short {
    a: u64,
    b: u64,
    len: usize,
}

impl Short {
    #[inline(always)]
    pub fn of(text: &[u8]) -> Short {
        let len = text.len();
        if let (Some(a), Some(b)) = (text.first_chunk::<8>(), text.last_chunk::<8>()) {
            // Of nine to fifteen bytes the two overlap.
            Short { len, a: u64::from_le_bytes(*a), b: u64::from_le_bytes(*b) }
        } else if let (Some(a), Some(b)) = (text.first_chunk::<4>(), text.last_chunk::<4>()) {
            Short { len, a: u32::from_le_bytes(*a).into(), b: u32::from_le_bytes(*b).into() }
        } else {
            let at = |i: usize| u64::from(text.get(i).copied().unwrap_or(0));
            Short { len, a: at(0) | at(1) << 8 | at(2) << 16, b: 0 }
        }
    }

    /// A number below 32 that mostly differs where texts differ.
    #[inline(always)]
    pub fn spread(&self) -> usize {
        ((self.a ^ self.b.rotate_left(29)).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 59) as usize
    }

    /// Whether the numbers are all of it.
    #[inline(always)]
    pub fn is_whole(&self) -> bool {
        self.len <= 16
    }
}

/// Whether none of these fields holds anything.
pub(crate) fn is_blank(fields: &[u8], delimiter: u8) -> bool {
    fields.iter().all(|&b| b == delimiter || b == b'"' || b.is_ascii_whitespace())
}

/// A field's text: without the quotes around it, with doubled quotes made single, without the
/// formula `="0123"` by which spreadsheets keep zeros, without spaces at the ends.
#[inline]
pub(crate) fn unescape<'a>(raw: &'a [u8], scratch: &'a mut Vec<u8>) -> &'a [u8] {
    match raw {
        [b'"', ..] => strip_formula(unquote(raw, scratch)),
        _ => strip_formula(raw),
    }
}

/// A field without the quotes around it, with doubled quotes made single.
pub(crate) fn unquote<'a>(raw: &'a [u8], scratch: &'a mut Vec<u8>) -> &'a [u8] {
    let [b'"', rest @ ..] = raw else { return raw };
    if let [inner @ .., b'"'] = rest
        && !inner.contains(&b'"')
    {
        return inner;
    }
    scratch.clear();
    // Whether the last byte was a quote inside the quotes, and whether the quotes are behind us.
    let (mut after, mut outside) = (false, false);
    for &byte in rest {
        match (byte == b'"', after, outside) {
            (true, false, false) => after = true,
            (false, true, false) => {
                outside = true;
                scratch.push(byte);
            }
            _ => {
                after = false;
                scratch.push(byte);
            }
        }
    }
    scratch
}

#[inline]
fn strip_formula(text: &[u8]) -> &[u8] {
    match text {
        [] => return text,
        [one] if *one > b' ' => return text,
        [first, .., last] if *first > b' ' && *last > b' ' && *first != b'=' => return text,
        _ => {}
    }
    match text.trim_ascii() {
        [b'=', b'"', inner @ .., b'"'] if !inner.contains(&b'"') => inner.trim_ascii(),
        text => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_unescaped() {
        let mut scratch = Vec::new();
        for (raw, want) in [
            (&b" x "[..], &b"x"[..]),
            (b"\"a, b\"", b"a, b"),
            (b"\"say \"\"hi\"\"\"", b"say \"hi\""),
            (b"=\"0101\"", b"0101"),
            (b"\"=\"\"0101\"\"\"", b"0101"),
            (b"\"a\"b", b"ab"),
            (b"\"", b""),
            (b"", b""),
        ] {
            assert_eq!(unescape(raw, &mut scratch), want);
        }
    }
}
