//! Dates, of which only the month counts.

use super::number;

/// A month as a number that counts months: year times twelve plus month less one; 0 for not known.
pub(crate) type Month = u16;

/// The year and month of such a number.
pub(crate) fn year_month(month: Month) -> (u16, u8) {
    (month / 12, (month % 12) as u8 + 1)
}

pub(crate) fn month_of(year: u16, month: u8) -> Month {
    year.saturating_mul(12).saturating_add(u16::from(month.clamp(1, 12)) - 1)
}

/// Which part of a date comes first where both may be a month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateOrder {
    /// 03/15/2024.
    #[default]
    MonthFirst,
    /// 15/03/2024.
    DayFirst,
}

/// Reads a date: MM/DD/YYYY (or DD/MM where the column shows that), ISO, YYYYMMDD,
/// 15-Mar-2024, or a spreadsheet's number of days. A time of day behind it is passed over.
pub(crate) fn date(cell: &[u8], order: DateOrder) -> Option<Month> {
    let digit = |b: u8| -> Option<u16> { b.is_ascii_digit().then(|| u16::from(b - b'0')) };
    // The two usual shapes.
    if let [m1, m2, b'/', d1, d2, b'/', y1, y2, y3, y4] = *cell {
        let (m, d) = (digit(m1)? * 10 + digit(m2)?, digit(d1)? * 10 + digit(d2)?);
        let y = digit(y1)? * 1000 + digit(y2)? * 100 + digit(y3)? * 10 + digit(y4)?;
        return match order {
            DateOrder::MonthFirst => checked(y, m, d),
            DateOrder::DayFirst => checked(y, d, m),
        };
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
            let (m, d) = match order {
                DateOrder::MonthFirst => (a, b),
                DateOrder::DayFirst => (b, a),
            };
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

/// What the order must be for a cell to be a date, where one of its parts is above 12.
pub(crate) fn shown_order(cell: &[u8]) -> Option<DateOrder> {
    let mut parts = cell.split(|&b| matches!(b, b'/' | b'-' | b'.'));
    let mut next = || parts.next().filter(|p| p.len() <= 2).and_then(number);
    match (next()?, next()?) {
        (13..=31, 1..=12) => Some(DateOrder::DayFirst),
        (1..=12, 13..=31) => Some(DateOrder::MonthFirst),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_cell_panics(cell in proptest::collection::vec(any::<u8>(), 0..30)) {
            let _ = (date(&cell, DateOrder::MonthFirst), date(&cell, DateOrder::DayFirst));
            let _ = shown_order(&cell);
        }
    }

    #[test]
    fn dates() {
        use DateOrder::*;
        let read = |text: &str, order| date(text.as_bytes(), order).map(year_month);
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
            assert_eq!(read(text, MonthFirst), Some((2024, 3)), "{text}");
        }
        assert_eq!(read("15/03/2024", DayFirst), Some((2024, 3)));
        assert_eq!(read("45383", MonthFirst), Some((2024, 4)));
        assert_eq!(read("36526", MonthFirst), Some((2000, 1)));
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
            assert_eq!(read(text, MonthFirst), None, "{text}");
        }
        assert_eq!(shown_order(b"15/03/2024"), Some(DayFirst));
        assert_eq!(shown_order(b"03/15/2024"), Some(MonthFirst));
        assert_eq!(shown_order(b"2024-03-15"), None);
    }
}
