//! Tariff numbers as far as a tally needs them: the heading, or what else they are.

use crate::error::Error;
use crate::hts::{HtsNumber, Repair};
use crate::nomenclature::Heading;

/// A tariff number as far as a tally needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hts {
    /// The first four digits, and what was mended.
    Heading(u16, Mended),
    /// Two digits: a chapter of goods only.
    Chapter,
    /// Chapters 98 and 99.
    Treatment,
    /// The code of the error.
    Bad(&'static str),
}

/// The repairs of one number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Mended {
    pub leading_zero: bool,
    pub decimal_tail: bool,
    pub other: bool,
}

/// Reads a tariff number. `exists` says whether four digits are or were a heading.
#[inline]
pub(crate) fn hts(cell: &[u8], exists: impl Fn(u16) -> bool) -> Hts {
    match usual(cell) {
        Some(9800..) => return Hts::Treatment,
        Some(lead) if exists(lead) => return Hts::Heading(lead, Mended::default()),
        _ => {}
    }
    quick(cell, &exists).unwrap_or_else(|| slow(cell))
}

/// `8471.30.0100` and `8471300100`, the two usual spellings, all of whose bytes are checked at
/// once.
#[inline(always)]
fn usual(cell: &[u8]) -> Option<u16> {
    /// What a byte must be taken from to be a small number, and what lifts it to 128 if it is too
    /// large.
    const DIGITS: (u64, u64) = (0x3030_3030_3030_3030, 0x7676_7676_7676_7676);
    /// Four digits, a dot, two digits, a dot.
    const HEAD: (u64, u64) = (0x2e30_302e_3030_3030, 0x7f76_767f_7676_7676);
    /// A dot, two digits, a dot, four digits.
    const TAIL: (u64, u64) = (0x3030_3030_2e30_302e, 0x7676_7676_7f76_767f);
    let (head, tail) = match cell.len() {
        12 => (HEAD, TAIL),
        10 => (DIGITS, DIGITS),
        _ => return None,
    };
    let a = u64::from_le_bytes(*cell.first_chunk::<8>()?) ^ head.0;
    let b = u64::from_le_bytes(*cell.last_chunk::<8>()?) ^ tail.0;
    // Bytes below 128 cannot carry into each other; those above are refused.
    const HIGH: u64 = 0x8080_8080_8080_8080;
    if (a | b) & HIGH != 0 || (a.wrapping_add(head.1) | b.wrapping_add(tail.1)) & HIGH != 0 {
        return None;
    }
    let digit = |at: u32| (a >> (8 * at)) as u16 & 0xff;
    Some(digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3))
}

/// Digits alone, or in the usual groups; what it answers, [`HtsNumber::parse`] answers too.
#[inline]
fn quick(cell: &[u8], exists: &impl Fn(u16) -> bool) -> Option<Hts> {
    let (mut lead, mut count, mut group, mut groups, mut dotted) = (0u16, 0u32, 0u32, 0u32, false);
    for &b in cell {
        let d = b.wrapping_sub(b'0');
        if d < 10 {
            if count < 4 {
                lead = lead * 10 + u16::from(d);
            }
            count += 1;
            group += 1;
        } else if matches!(b, b'.' | b' ' | b'-') {
            // Four digits first, then twos or fours.
            if if groups == 0 { group != 4 } else { group == 0 || group % 2 == 1 } {
                return None;
            }
            dotted |= b == b'.';
            groups += 1;
            group = 0;
        } else {
            return None;
        }
    }
    if groups > 0 && (group == 0 || group % 2 == 1 || (groups == 1 && group == 4 && !dotted)) {
        return None;
    }
    let mended = Mended { leading_zero: count % 2 == 1, ..Mended::default() };
    let lead = match count {
        4 | 6 | 8 | 10 => lead,
        // The zero in front is lost: three digits of a heading are left.
        5 | 7 | 9 if groups == 0 => lead / 10,
        _ => return None,
    };
    if lead >= 9800 {
        return (!mended.leading_zero && lead < 10_000).then_some(Hts::Treatment);
    }
    // A lost zero is put back for headings of today alone; the slow way says what else there is.
    if mended.leading_zero && Heading::new(lead).is_none() {
        return None;
    }
    exists(lead).then_some(Hts::Heading(lead, mended))
}

#[inline(never)]
fn slow(cell: &[u8]) -> Hts {
    let text = crate::history::text::decode(cell.get(..cell.len().min(400)).unwrap_or(cell));
    match HtsNumber::parse(&text) {
        Err(error) => Hts::Bad(Error::code(&error)),
        Ok(reading) if reading.number.chapter().is_treatment() => Hts::Treatment,
        Ok(reading) => match reading.number.heading_number() {
            None => Hts::Chapter,
            Some(lead) => {
                let mut mended = Mended::default();
                for repair in reading.repairs {
                    match repair {
                        Repair::LeadingZero => mended.leading_zero = true,
                        Repair::DecimalTail => mended.decimal_tail = true,
                        _ => mended.other = true,
                    }
                }
                Hts::Heading(lead, mended)
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::nomenclature::{Heading, Moved};
    use alloc::format;
    use proptest::prelude::*;

    fn exists(lead: u16) -> bool {
        Heading::new(lead).is_some() || Moved::find(lead).is_some()
    }

    proptest! {
        #[test]
        fn the_quick_way_answers_as_the_slow_one(text in "[0-9]{1,11}|0?[0-9]{3}[0-9. -]{0,10}") {
            if let Some(answer) = quick(text.as_bytes(), &exists) {
                prop_assert_eq!(answer, slow(text.as_bytes()), "{}", text);
            }
            prop_assert_eq!(hts(text.as_bytes(), exists), slow(text.as_bytes()), "{}", text);
        }

        #[test]
        fn the_usual_spellings_are_checked_byte_for_byte(text in "[0-9]{4}[.][0-9]{2}[.][0-9]{4}|[0-9]{10}", at in 0usize..12, byte in any::<u8>()) {
            let mut cell = text.into_bytes();
            prop_assert!(usual(&cell).is_some());
            let at = at % cell.len();
            let same = cell[at].is_ascii_digit() == byte.is_ascii_digit() && (byte.is_ascii_digit() || byte == cell[at]);
            cell[at] = byte;
            prop_assert_eq!(usual(&cell).is_some(), same);
        }

        #[test]
        fn no_cell_panics(cell in proptest::collection::vec(any::<u8>(), 0..30)) {
            let _ = hts(&cell, exists);
        }
    }

    #[test]
    fn tariff_numbers() {
        let read = |text: &str| hts(text.as_bytes(), exists);
        let heading = |lead| Hts::Heading(lead, Mended::default());
        for text in
            ["8471.30.0100", "8471300100", "8471 30 01 00", "8471-30-01-00", "847130", "8471"]
        {
            assert_eq!(read(text), heading(8471), "{text}");
        }
        assert_eq!(
            read("101210010"),
            Hts::Heading(101, Mended { leading_zero: true, ..Mended::default() })
        );
        assert_eq!(
            read("8471300100.0"),
            Hts::Heading(8471, Mended { decimal_tail: true, ..Mended::default() })
        );
        assert_eq!(read("8.4713E+09"), Hts::Bad("exponent"));
        assert_eq!(read("9903.88.03"), Hts::Treatment);
        assert_eq!(read("87"), Hts::Chapter);
        assert_eq!(read(""), Hts::Bad("empty"));
        assert_eq!(read("8500"), Hts::Bad("no-such-heading"));
        assert_eq!(read("8803.30.0030"), heading(8803));
        assert_eq!(read(&format!("{}x", "1".repeat(500))), Hts::Bad("too-long"));
    }
}
