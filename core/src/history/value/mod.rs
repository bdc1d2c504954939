//! Cells as values: money, dates, tariff numbers, small numbers.

mod amount;
mod date;
mod tariff;

pub use amount::{Amount, DecimalMark};
pub(crate) use amount::{MoneyStyle, ONE, amount};
pub use date::DateOrder;
pub(crate) use date::{Month, date, month_of, shown_order, year_month};
pub(crate) use tariff::{Hts, Mended, hts};

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
