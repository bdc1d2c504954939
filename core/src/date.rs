//! A calendar date as a parameter: the crate has no clock.

use core::fmt;

use crate::error::{Error, Kind};

/// A year, a month of a year, or a day.
///
/// Ordered by its first day, so that a year comes before its months.
///
/// ```
/// use center_finder::Date;
///
/// let march = Date::parse("2012-03")?;
/// assert!(Date::parse("2012-03-01")? > march);
/// assert!(march < Date::parse("2012-04")?);
/// assert!(Date::parse("2012-13").unwrap_err().is_not_a_date());
/// # Ok::<(), center_finder::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "typescript",
    derive(ts_rs::TS),
    ts(as = "alloc::string::String", rename = "DateText")
)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// What is shown where data is wrong and no date can be.
pub(crate) const FIRST: Date = Date { year: 1789, month: 0, day: 0 };

impl Date {
    /// A date from its parts; `None` when there is no such day. A month or day of 0 means "not
    /// said".
    ///
    /// ```
    /// use center_finder::Date;
    /// assert!(Date::new(2024, 2, 29).is_some());
    /// assert!(Date::new(2023, 2, 29).is_none());
    /// ```
    pub const fn new(year: u16, month: u8, day: u8) -> Option<Date> {
        let days = match month {
            0 => 0,
            2 => {
                if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
                {
                    29
                } else {
                    28
                }
            }
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        if day > days || year < 1789 || year > 9999 {
            return None;
        }
        Some(Date { year, month, day })
    }

    /// Reads `2012`, `2012-03` or `2012-03-15`.
    ///
    /// # Errors
    /// `not-a-date` for everything else.
    pub fn parse(text: &str) -> Result<Date, Error> {
        let trimmed = text.trim();
        let mut parts = trimmed.split('-');
        let mut next = |width: usize| -> Option<Option<u16>> {
            match parts.next() {
                None => Some(None),
                Some(p) if p.len() == width && p.bytes().all(|b| b.is_ascii_digit()) => {
                    p.parse().ok().map(Some)
                }
                Some(_) => None,
            }
        };
        let read = (|| {
            let year = next(4)??;
            let month = next(2)?;
            let day = next(2)?;
            if month == Some(0) || day == Some(0) {
                return None;
            }
            Date::new(year, month.unwrap_or(0) as u8, day.unwrap_or(0) as u8)
        })();
        match read {
            Some(date) if parts.next().is_none() => Ok(date),
            _ => Err(Error::new(Kind::NotADate).at(0..text.len()).found(trimmed)),
        }
    }

    /// The year, 1789 to 9999.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12, or 0 when only the year is known.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day, 1 to 31, or 0 when only the month is known.
    pub const fn day(self) -> u8 {
        self.day
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Date {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if self.month > 0 {
            write!(f, "-{:02}", self.month)?;
        }
        if self.day > 0 {
            write!(f, "-{:02}", self.day)?;
        }
        Ok(())
    }
}
