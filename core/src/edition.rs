//! The two states of the rules, and the steps between them.

use core::fmt;

use crate::date::Date;
use crate::generated::tables;
use crate::source::Source;

/// A state of the rules with dates. Every answer names its edition.
///
/// ```
/// use center_finder::{Date, Edition};
/// assert_eq!(Edition::default(), Edition::InForce);
/// assert_eq!(Edition::from_id("iic-2012"), Some(Edition::Iic2012));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "EditionId"))]
pub enum Edition {
    /// The Industry Integration Centers as proposed in early 2012: ten industries, two Centers
    /// open, trusted traders first.
    #[cfg_attr(feature = "serde", serde(rename = "iic-2012"))]
    Iic2012,
    /// The Centers of Excellence and Expertise in force: ten Centers, every importer.
    #[default]
    #[cfg_attr(feature = "serde", serde(rename = "cee"))]
    InForce,
}

impl Edition {
    /// Both editions, the older first.
    pub const ALL: [Edition; 2] = [Edition::Iic2012, Edition::InForce];

    /// The stable name: `iic-2012` or `cee`.
    pub const fn id(self) -> &'static str {
        match self {
            Edition::Iic2012 => "iic-2012",
            Edition::InForce => "cee",
        }
    }

    /// The edition of that name.
    pub fn from_id(id: &str) -> Option<Edition> {
        Edition::ALL.into_iter().find(|e| e.id() == id)
    }

    /// What the Centers were called.
    pub const fn name(self) -> &'static str {
        match self {
            Edition::Iic2012 => "Industry Integration Centers, as proposed in early 2012",
            Edition::InForce => "Centers of Excellence and Expertise, in force",
        }
    }

    /// The first day of this state of the rules: the first two Centers opened on
    /// 20 October 2011; every importer has a Center since 19 January 2017.
    pub fn from(self) -> Option<Date> {
        match self {
            Edition::Iic2012 => Date::new(2011, 10, 20),
            Edition::InForce => Date::new(2017, 1, 19),
        }
    }

    /// The day on which it ended; `None` while it lasts.
    pub fn until(self) -> Option<Date> {
        match self {
            Edition::Iic2012 => Date::new(2012, 5, 10),
            Edition::InForce => None,
        }
    }

    /// What held at a date.
    ///
    /// ```
    /// use center_finder::{Date, Edition, Period};
    ///
    /// let then = Edition::at(Date::parse("2012-03")?);
    /// assert_eq!(then.edition, Some(Edition::Iic2012));
    /// let test = Edition::at(Date::parse("2014-06-01")?);
    /// assert_eq!(test.period, Period::Test);
    /// let before = Edition::at(Date::parse("2010")?);
    /// assert_eq!(before.edition, None);
    /// # Ok::<(), center_finder::Error>(())
    /// ```
    pub fn at(date: Date) -> AsOf {
        let since = |e: Edition| e.from().is_some_and(|d| date >= d);
        let period = if since(Edition::InForce) {
            Period::InForce
        } else if Edition::Iic2012.until().is_some_and(|d| date >= d) {
            Period::Test
        } else if since(Edition::Iic2012)
            || (date.year() == 2011 && date.month() == 10 && date.day() == 0)
        {
            Period::Iic2012
        } else {
            Period::Before
        };
        let edition = match period {
            Period::Before => None,
            Period::Iic2012 => Some(Edition::Iic2012),
            Period::Test | Period::InForce => Some(Edition::InForce),
        };
        AsOf { date, edition, period, latest: Step::all().filter(|s| s.date() <= date).last() }
    }
}

impl fmt::Display for Edition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Which stretch of time a date falls in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// Before 20 October 2011: no Centers.
    Before,
    /// 20 October 2011 to 10 May 2012.
    Iic2012,
    /// 10 May 2012 to 19 January 2017: the Centers grew, first for volunteers; the answer of the
    /// edition in force is the nearest.
    Test,
    /// Since 19 January 2017.
    InForce,
}

impl Period {
    /// The stable name, such as `in-force`.
    pub const fn id(self) -> &'static str {
        match self {
            Period::Before => "before",
            Period::Iic2012 => "iic2012",
            Period::Test => "test",
            Period::InForce => "in-force",
        }
    }
}

/// What held at a date.
#[derive(Clone, Copy, Debug)]
pub struct AsOf {
    /// The date that was asked about.
    pub date: Date,
    /// The edition whose answers fit best; `None` before there were Centers.
    pub edition: Option<Edition>,
    /// The stretch of time.
    pub period: Period,
    /// The latest step of the timeline at that date.
    pub latest: Option<&'static Step>,
}

/// A step of the timeline from the pilots to the rule in force.
///
/// ```
/// use center_finder::Step;
/// let codes: Vec<_> = Step::all().map(|s| s.code).collect();
/// assert!(codes.contains(&"permanent"));
/// ```
#[derive(Debug)]
pub struct Step {
    /// As much of the date as is known, such as `2012-08-28` or `2012`.
    pub when: &'static str,
    /// A stable name.
    pub code: &'static str,
    /// What happened, in English.
    pub text: &'static str,
    /// Where this is known from.
    pub source: &'static Source,
}

impl Step {
    /// The date as a value.
    pub fn date(&self) -> Date {
        // The generator checks every date, so the fallback is never met.
        Date::parse(self.when).unwrap_or(crate::date::FIRST)
    }

    /// Every step, the earliest first.
    pub fn all() -> impl Iterator<Item = &'static Step> {
        tables::TIMELINE.iter()
    }
}
