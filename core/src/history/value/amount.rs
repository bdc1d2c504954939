//! Money and quantities: exact decimal numbers.

use alloc::vec::Vec;
use core::fmt;

use crate::history::format::Delimiter;

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
#[cfg_attr(
    feature = "typescript",
    derive(ts_rs::TS),
    ts(as = "alloc::string::String", rename = "HistoryAmount")
)]
pub struct Amount(pub(in crate::history) i128);

impl Amount {
    /// Reads a number as people and programs write money; `None` for everything else.
    pub fn parse(text: &str) -> Option<Amount> {
        amount(text.as_bytes(), DecimalMark::Point).ok().flatten().map(|m| Amount(i128::from(m)))
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

#[cfg(feature = "serde")]
impl serde::Serialize for Amount {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A cell that should hold an amount and does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotAnAmount;

/// What stands before the decimals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DecimalMark {
    /// 1,234.50.
    #[default]
    Point,
    /// 1.234,50.
    Comma,
}

/// Reads an amount in millionths; `None` for an empty cell.
#[inline]
pub(crate) fn amount(cell: &[u8], mark: DecimalMark) -> Result<Option<i64>, NotAnAmount> {
    // The usual case: digits, and a dot with one or two digits behind it.
    let (mut n, mut seen, mut behind) = (0i64, 0u32, None::<u32>);
    if cell.len() <= 14 && mark == DecimalMark::Point {
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
                Some(_) => return careful(cell, mark),
            };
            return n.checked_mul(scale).map(Some).ok_or(NotAnAmount);
        }
    }
    careful(cell, mark)
}

#[inline(never)]
fn careful(cell: &[u8], mark: DecimalMark) -> Result<Option<i64>, NotAnAmount> {
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
    let (point, comma) = match mark {
        DecimalMark::Point => (b'.', b','),
        DecimalMark::Comma => (b',', b'.'),
    };
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

    /// A comma only where every cell that shows it agrees. Between semicolons, 1.234 is a thousand
    /// and more.
    pub fn decimal_mark(&self, delimiter: Delimiter) -> DecimalMark {
        let comma =
            self.european > 0 || (delimiter == Delimiter::Semicolon && self.dotted_threes > 1);
        if self.american == 0 && comma { DecimalMark::Comma } else { DecimalMark::Point }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn amounts_come_back(cents in -1_000_000_000_000i64..1_000_000_000_000) {
            let plain = Amount(i128::from(cents) * 10_000).to_string();
            prop_assert_eq!(amount(plain.as_bytes(), DecimalMark::Point), Ok(Some(cents * 10_000)));
            let european = plain.replace('.', ",");
            prop_assert_eq!(amount(european.as_bytes(), DecimalMark::Comma), Ok(Some(cents * 10_000)));
        }

        #[test]
        fn no_cell_panics(cell in proptest::collection::vec(any::<u8>(), 0..30)) {
            let _ = (amount(&cell, DecimalMark::Point), amount(&cell, DecimalMark::Comma));
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
            assert_eq!(amount(text.as_bytes(), DecimalMark::Point), Ok(None), "{text:?}");
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
            assert_eq!(amount(text.as_bytes(), DecimalMark::Point), Err(NotAnAmount), "{text}");
        }
        assert_eq!(amount(b"1.234,50", DecimalMark::Comma), Ok(Some(1_234_500_000)));
        assert_eq!(amount(b"1,234.50", DecimalMark::Comma), Err(NotAnAmount));
    }

    #[test]
    fn money_styles() {
        let style = |cells: &[&str], delimiter| {
            let mut style = MoneyStyle::default();
            cells.iter().for_each(|c| style.see(c.as_bytes()));
            style.decimal_mark(delimiter) == DecimalMark::Comma
        };
        assert!(style(&["1.234,50", "12,5", "7"], Delimiter::Comma));
        assert!(!style(&["1,234.50", "12,5"], Delimiter::Comma));
        assert!(!style(&["1,234", "12"], Delimiter::Comma));
        assert!(style(&["1.234", "2.000"], Delimiter::Semicolon));
        assert!(!style(&["1.234", "2.000"], Delimiter::Comma));
    }
}
