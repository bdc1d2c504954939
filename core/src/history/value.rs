//! Cells as values: money, dates, small numbers, tariff numbers.

use alloc::vec::Vec;
use core::fmt;

use crate::error::Error;
use crate::hts::{HtsNumber, Repair};

/// How many decimal places are kept.
const PLACES: u32 = 6;
/// A whole unit.
pub(crate) const ONE: i64 = 1_000_000;

/// A sum of money or a quantity, exact to six decimal places.
///
/// ```
/// use center_finder::history::Amount;
/// assert_eq!(Amount::parse("$1,234.50").unwrap().to_string(), "1234.50");
/// assert_eq!(Amount::parse("(1,234.5)").unwrap().to_string(), "-1234.50");
/// assert_eq!(Amount::parse("1.234,50"), None, "a comma where a dot should be");
/// assert_eq!(Amount::parse("1.5E+05"), None, "the digits are gone");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount(pub(crate) i128);

impl Amount {
    /// Reads a number as people and programs write money; `None` for everything else.
    pub fn parse(text: &str) -> Option<Amount> {
        amount(text.as_bytes(), false).ok().flatten().map(|m| Amount(i128::from(m)))
    }

    /// In millionths.
    pub const fn millionths(self) -> i128 {
        self.0
    }

    /// As a binary float, for drawing bars; nothing is computed with it.
    pub fn approximate(self) -> f64 {
        self.0 as f64 / ONE as f64
    }
}

impl fmt::Display for Amount {
    /// At least two decimal places, and no zeros behind those.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let size = self.0.unsigned_abs();
        let (whole, mut part) = (size / ONE as u128, size % ONE as u128);
        let mut places = PLACES as usize;
        while places > 2 && part % 10 == 0 {
            part /= 10;
            places -= 1;
        }
        write!(f, "{}{whole}.{part:0places$}", if self.0 < 0 { "-" } else { "" })
    }
}

/// A cell that should hold an amount and does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotAnAmount;

/// Reads an amount in millionths; `None` for an empty cell. `european`: 1.234,50.
#[inline]
pub(crate) fn amount(cell: &[u8], european: bool) -> Result<Option<i64>, NotAnAmount> {
    // The usual case: digits, and a dot with one or two digits behind it.
    let (mut n, mut seen, mut behind) = (0i64, 0u32, None::<u32>);
    if cell.len() <= 14 && !european {
        let mut plain = !cell.is_empty();
        for &b in cell {
            let d = b.wrapping_sub(b'0');
            if d < 10 {
                n = n * 10 + i64::from(d);
                seen += 1;
                behind = behind.map(|x| x + 1);
            } else if b == b'.' && behind.is_none() {
                behind = Some(0);
            } else {
                plain = false;
                break;
            }
        }
        if plain && seen > 0 {
            let scale = match behind {
                None | Some(0) => ONE,
                Some(1) => ONE / 10,
                Some(2) => ONE / 100,
                Some(3) => ONE / 1_000,
                Some(4) => ONE / 10_000,
                Some(_) => return careful(cell, european),
            };
            return n.checked_mul(scale).map(Some).ok_or(NotAnAmount);
        }
    }
    careful(cell, european)
}

#[inline(never)]
fn careful(cell: &[u8], european: bool) -> Result<Option<i64>, NotAnAmount> {
    let mut negative = false;
    // What is left when signs, spaces and marks of currency are gone.
    let mut rest: Vec<u8> = Vec::with_capacity(cell.len().min(64));
    let mut at = cell;
    loop {
        at = match at {
            [] => break,
            [b' ' | b'\t' | b'\'' | 0xa0 | b'$', more @ ..] => more,
            [0xc2, 0xa0, more @ ..]
            | [0xe2, 0x80, 0xaf | 0x89 | 0x87 | 0x99, more @ ..]
            | [0xe2, 0x82, 0xac, more @ ..] => more,
            [b'U' | b'u', b'S' | b's', b'D' | b'd', more @ ..]
            | [b'E' | b'e', b'U' | b'u', b'R' | b'r', more @ ..] => more,
            [b'U', b'S', b'$', more @ ..] => more,
            [0xe2, 0x88, 0x92, more @ ..] | [0xe2, 0x80, 0x93, more @ ..] => {
                rest.push(b'-');
                more
            }
            [b, more @ ..] => {
                rest.push(*b);
                more
            }
        };
        if rest.len() > 40 {
            return Err(NotAnAmount);
        }
    }
    let mut digits = rest.as_slice();
    match digits {
        [] | [b'-'] => return Ok(None),
        [b'(', inner @ .., b')'] | [b'-', inner @ ..] | [inner @ .., b'-'] => {
            (negative, digits) = (true, inner)
        }
        [b'+', inner @ ..] => digits = inner,
        _ => {}
    }
    let (point, comma) = if european { (b',', b'.') } else { (b'.', b',') };
    let mut parts = digits.split(|&b| b == point);
    let (whole, part) = (parts.next().unwrap_or(&[]), parts.next().unwrap_or(&[]));
    if parts.next().is_some() || (whole.is_empty() && part.is_empty()) {
        return Err(NotAnAmount);
    }
    let mut n = 0i64;
    let mut push = |d: u8| -> Result<(), NotAnAmount> {
        let d = d.wrapping_sub(b'0');
        if d > 9 {
            return Err(NotAnAmount);
        }
        n = n.checked_mul(10).and_then(|n| n.checked_add(i64::from(d))).ok_or(NotAnAmount)?;
        Ok(())
    };
    let groups = whole.split(|&b| b == comma).count();
    for (i, group) in whole.split(|&b| b == comma).enumerate() {
        // Thousands go in threes; else the comma is a decimal point in the wrong place.
        if groups > 1 && if i == 0 { group.is_empty() || group.len() > 3 } else { group.len() != 3 }
        {
            return Err(NotAnAmount);
        }
        group.iter().try_for_each(|&d| push(d))?;
    }
    let (kept, beyond) = part.split_at(part.len().min(PLACES as usize));
    kept.iter().try_for_each(|&d| push(d))?;
    if beyond.iter().any(|&b| b != b'0') {
        return Err(NotAnAmount);
    }
    for _ in kept.len()..PLACES as usize {
        push(b'0')?;
    }
    Ok(Some(if negative { -n } else { n }))
}

/// What a column of money looks like, to know whether its comma is a decimal point.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct MoneyStyle {
    american: u32,
    european: u32,
    /// `1.234`: either.
    dotted_threes: u32,
}

impl MoneyStyle {
    pub fn see(&mut self, cell: &[u8]) {
        let cell: Vec<u8> = cell
            .iter()
            .copied()
            .filter(|b| b.is_ascii_digit() || matches!(b, b'.' | b','))
            .collect();
        let dot = cell.iter().rposition(|&b| b == b'.');
        let comma = cell.iter().rposition(|&b| b == b',');
        let behind = |at: usize| cell.len() - at - 1;
        match (dot, comma) {
            (Some(d), Some(c)) if d > c => self.american += 1,
            (Some(_), Some(_)) => self.european += 1,
            (Some(d), None) if behind(d) == 3 => self.dotted_threes += 1,
            (Some(_), None) => self.american += 1,
            (None, Some(c)) if behind(c) == 3 => {}
            (None, Some(_)) => self.european += 1,
            (None, None) => {}
        }
    }

    /// Only where every cell that shows it agrees. Between semicolons, 1.234 is a thousand and
    /// more.
    pub fn is_european(&self, delimiter: u8) -> bool {
        self.american == 0 && (self.european > 0 || (delimiter == b';' && self.dotted_threes > 1))
    }
}

/// A month as a number that counts months: year times twelve plus month less one; 0 for not known.
pub(crate) type Month = u16;

/// The year and month of such a number.
pub(crate) fn year_month(month: Month) -> (u16, u8) {
    (month / 12, (month % 12) as u8 + 1)
}

pub(crate) fn month_of(year: u16, month: u8) -> Month {
    year.saturating_mul(12).saturating_add(u16::from(month.clamp(1, 12)) - 1)
}

/// Reads a date: MM/DD/YYYY (or DD/MM where the column shows that), ISO, YYYYMMDD,
/// 15-Mar-2024, or a spreadsheet's number of days. A time of day behind it is passed over.
pub(crate) fn date(cell: &[u8], day_first: bool) -> Option<Month> {
    let digit = |b: u8| -> Option<u16> { b.is_ascii_digit().then(|| u16::from(b - b'0')) };
    // The two usual shapes.
    if let [m1, m2, b'/', d1, d2, b'/', y1, y2, y3, y4] = *cell {
        let (m, d) = (digit(m1)? * 10 + digit(m2)?, digit(d1)? * 10 + digit(d2)?);
        let y = digit(y1)? * 1000 + digit(y2)? * 100 + digit(y3)? * 10 + digit(y4)?;
        return if day_first { checked(y, d, m) } else { checked(y, m, d) };
    }
    let cell = cell.split(|&b| b == b' ' || b == b'T').next().unwrap_or(cell);
    let mut parts = [0u32; 3];
    let (mut count, mut widths) = (0, [0u8; 3]);
    for part in cell.split(|&b| matches!(b, b'/' | b'-' | b'.' | b',')) {
        let (slot, width) = (parts.get_mut(count)?, widths.get_mut(count)?);
        count += 1;
        if let Some(named) = month_name(part) {
            *slot = named;
            *width = 3;
            continue;
        }
        if part.len() > 8 {
            return None;
        }
        for &b in part {
            *slot = *slot * 10 + u32::from(digit(b)?);
        }
        *width = part.len() as u8;
    }
    let small = |n: u32| u16::try_from(n).ok();
    match (count, parts, widths) {
        // A number of days since the end of 1899, perhaps with a part of a day behind a dot.
        (1 | 2, [days, ..], [5, ..])
            if (count == 1 || cell.contains(&b'.')) && (20_000..80_000).contains(&days) =>
        {
            serial(days)
        }
        (1, [n, ..], [8, ..]) => {
            checked(small(n / 10_000)?, small(n / 100 % 100)?, small(n % 100)?)
        }
        (3, [y, m, d], [4, ..]) => checked(small(y)?, small(m)?, small(d)?),
        (3, [d, m, y], [_, 3, _]) => checked(full_year(y)?, small(m)?, small(d)?),
        (3, [m, d, y], [3, _, _]) => checked(full_year(y)?, small(m)?, small(d)?),
        (3, [a, b, y], [1..=2, 1..=2, _]) => {
            let (m, d) = if day_first { (b, a) } else { (a, b) };
            checked(full_year(y)?, small(m)?, small(d)?)
        }
        _ => None,
    }
}

fn full_year(y: u32) -> Option<u16> {
    match y {
        0..=69 => Some(2000 + y as u16),
        70..=99 => Some(1900 + y as u16),
        _ => u16::try_from(y).ok(),
    }
}

fn checked(year: u16, month: u16, day: u16) -> Option<Month> {
    let date = crate::date::Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
    (date.month() > 0 && date.day() > 0 && (1900..2100).contains(&year))
        .then(|| month_of(year, date.month()))
}

/// Days since 30 December 1899, as spreadsheets count from March 1900 on.
fn serial(days: u32) -> Option<Month> {
    // Days since 1 March of year 0, then the usual reckoning in eras of 400 years.
    let days = days + 693_899;
    let era = days / 146_097;
    let of_era = days % 146_097;
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let day_of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + u32::from(month <= 2);
    Some(month_of(u16::try_from(year).ok()?, month as u8))
}

fn month_name(part: &[u8]) -> Option<u32> {
    const NAMES: [[&str; 2]; 12] = [
        ["jan", "ene"],
        ["feb", "feb"],
        ["mar", "mar"],
        ["apr", "abr"],
        ["may", "may"],
        ["jun", "jun"],
        ["jul", "jul"],
        ["aug", "ago"],
        ["sep", "set"],
        ["oct", "oct"],
        ["nov", "nov"],
        ["dec", "dic"],
    ];
    let start = part.get(..3).filter(|s| s.iter().all(u8::is_ascii_alphabetic))?;
    NAMES
        .iter()
        .position(|names| names.iter().any(|n| n.as_bytes().eq_ignore_ascii_case(start)))
        .map(|i| i as u32 + 1)
}

/// Whether a column of dates shows the day first: `Some(true)` where a first part is above 12,
/// `Some(false)` where a second is.
pub(crate) fn shows_day_first(cell: &[u8]) -> Option<bool> {
    let mut parts = cell.split(|&b| matches!(b, b'/' | b'-' | b'.'));
    let mut next = || parts.next().filter(|p| p.len() <= 2).and_then(number);
    match (next()?, next()?) {
        (13..=31, 1..=12) => Some(true),
        (1..=12, 13..=31) => Some(false),
        _ => None,
    }
}

/// A small whole number, such as a line number; `1.0` is one too.
pub(crate) fn number(cell: &[u8]) -> Option<u32> {
    let cell = match cell {
        [whole @ .., b'.', b'0'] => whole,
        all => all,
    };
    if cell.is_empty() || cell.len() > 9 {
        return None;
    }
    cell.iter().try_fold(0, |n, b| b.is_ascii_digit().then(|| n * 10 + u32::from(b - b'0')))
}

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
    exists(lead).then_some(Hts::Heading(lead, mended))
}

#[inline(never)]
fn slow(cell: &[u8]) -> Hts {
    let text = super::text::decode(cell.get(..cell.len().min(400)).unwrap_or(cell));
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
    use alloc::string::ToString;
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
        fn amounts_come_back(cents in -1_000_000_000_000i64..1_000_000_000_000) {
            let plain = Amount(i128::from(cents) * 10_000).to_string();
            prop_assert_eq!(amount(plain.as_bytes(), false), Ok(Some(cents * 10_000)));
            let european = plain.replace('.', ",");
            prop_assert_eq!(amount(european.as_bytes(), true), Ok(Some(cents * 10_000)));
        }

        #[test]
        fn no_cell_panics(cell in proptest::collection::vec(any::<u8>(), 0..30), flag in any::<bool>()) {
            let _ = (amount(&cell, flag), date(&cell, flag), number(&cell), hts(&cell, exists), shows_day_first(&cell));
        }
    }

    #[test]
    fn amounts() {
        for (text, want) in [
            ("1234.50", "1234.50"),
            ("1,234.50", "1234.50"),
            ("$1,234.50", "1234.50"),
            (" $ 1 234.50 ", "1234.50"),
            ("(1,234.50)", "-1234.50"),
            ("-1234.5", "-1234.50"),
            ("1234.5-", "-1234.50"),
            ("USD 12", "12.00"),
            ("12 EUR", "12.00"),
            ("1'234'567.8", "1234567.80"),
            ("0.123456", "0.123456"),
            ("0.12345600", "0.123456"),
            (".5", "0.50"),
            ("5.", "5.00"),
            ("1\u{a0}234.00", "1234.00"),
        ] {
            assert_eq!(Amount::parse(text).map(|a| a.to_string()).as_deref(), Some(want), "{text}");
        }
        for text in ["", " ", "-", "$"] {
            assert_eq!(amount(text.as_bytes(), false), Ok(None), "{text:?}");
        }
        for text in [
            "1.234,50",
            "12,34",
            "1,2345.00",
            "1.2.3",
            "abc",
            "1E5",
            "1.5E+05",
            "0.1234567",
            "99999999999999.5",
            ",123",
            "n/a",
        ] {
            assert_eq!(amount(text.as_bytes(), false), Err(NotAnAmount), "{text}");
        }
        assert_eq!(amount(b"1.234,50", true), Ok(Some(1_234_500_000)));
        assert_eq!(amount(b"1,234.50", true), Err(NotAnAmount));
    }

    #[test]
    fn dates() {
        let read = |text: &str, day_first| date(text.as_bytes(), day_first).map(year_month);
        for text in [
            "03/15/2024",
            "3/15/2024",
            "3/15/24",
            "2024-03-15",
            "2024/3/15",
            "20240315",
            "45366",
            "45366.5",
            "15-MAR-2024",
            "15-Mar-24",
            "2024-03-15T10:00:00",
            "03/15/2024 10:00",
            "45382",
        ] {
            assert_eq!(read(text, false), Some((2024, 3)), "{text}");
        }
        assert_eq!(read("15/03/2024", true), Some((2024, 3)));
        assert_eq!(read("45383", false), Some((2024, 4)));
        assert_eq!(read("36526", false), Some((2000, 1)));
        for text in [
            "",
            "13/15/2024",
            "2024-02-30",
            "hello",
            "1",
            "2024",
            "1/2/3/4",
            "123456789",
            "45366/2",
        ] {
            assert_eq!(read(text, false), None, "{text}");
        }
        assert_eq!(shows_day_first(b"15/03/2024"), Some(true));
        assert_eq!(shows_day_first(b"03/15/2024"), Some(false));
        assert_eq!(shows_day_first(b"2024-03-15"), None);
    }

    #[test]
    fn money_styles() {
        let style = |cells: &[&str], delimiter| {
            let mut style = MoneyStyle::default();
            cells.iter().for_each(|c| style.see(c.as_bytes()));
            style.is_european(delimiter)
        };
        assert!(style(&["1.234,50", "12,5", "7"], b','));
        assert!(!style(&["1,234.50", "12,5"], b','));
        assert!(!style(&["1,234", "12"], b','));
        assert!(style(&["1.234", "2.000"], b';'));
        assert!(!style(&["1.234", "2.000"], b','));
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
