//! What is said of a tally: where the goods point, by what measure, and how sure that is.

mod gather;
mod marks;
mod measures;

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

pub(crate) use gather::answer;

use super::value::{Amount, Month, month_of, year_month};
use crate::center::Center;
#[cfg(feature = "serde")]
use crate::center::ids;
use crate::date::Date;
use crate::edition::Edition;
use crate::scope::Basis;

/// How goods are weighed. The rule speaks of the predominant number of goods and does not say of
/// what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistoryMeasure"))]
pub enum Measure {
    /// Entries that hold goods of the Center; the test of 2012 to 2014 went by their share.
    Entries,
    /// Entry lines.
    Lines,
    /// The value of the goods; CBP was reported in 2017 to go by it.
    Value,
    /// The quantity, where all goods are counted in the same unit.
    Quantity,
}

impl Measure {
    /// The stable name, such as `entries`.
    pub const fn id(self) -> &'static str {
        match self {
            Measure::Entries => "entries",
            Measure::Lines => "lines",
            Measure::Value => "value",
            Measure::Quantity => "quantity",
        }
    }
}

/// What an answer is asked of. Months are whole: a day of a date does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The number (or, in files without numbers, the name) of one importer, as
    /// [`ImporterSum::number`] gives it.
    pub importer: Option<String>,
    /// The first month.
    pub from: Option<Date>,
    /// The last month.
    pub until: Option<Date>,
}

/// Entries, lines and value of something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistorySum"))]
pub struct Sum {
    /// `None` where the file has no entry numbers.
    pub entries: Option<u64>,
    /// Entry lines; without entry numbers, rows of goods.
    pub lines: u64,
    /// `None` where the file has no values.
    pub value: Option<Amount>,
}

/// A part of all in hundredths of a percent, under each measure that the file has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistoryShares"))]
pub struct Shares {
    /// `None` where the file has no entry numbers.
    pub entries: Option<u32>,
    /// Of entry lines.
    pub lines: u32,
    /// `None` where the file has no values.
    pub value: Option<u32>,
}

/// A Center's part. Entries with goods of several Centers count for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistoryCenter"))]
pub struct CenterSum {
    /// `None` where a loaded table that stands alone does not hold the heading.
    pub center: Option<Center>,
    /// Its entries, lines and value.
    pub sum: Sum,
    /// Its shares of all.
    pub shares: Shares,
}

/// A heading's part.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistoryHeading"))]
pub struct HeadingSum {
    /// Four digits, also of a heading that no longer exists.
    pub code: String,
    /// Its short title.
    pub title: &'static str,
    /// Where it points.
    #[cfg_attr(feature = "serde", serde(serialize_with = "ids::option"))]
    #[cfg_attr(feature = "typescript", ts(as = "Option<String>"))]
    pub center: Option<Center>,
    /// On what basis.
    pub basis: Option<Basis>,
    /// The Centers that it may go to as well.
    #[cfg_attr(feature = "serde", serde(serialize_with = "ids::list"))]
    #[cfg_attr(feature = "typescript", ts(as = "Vec<String>"))]
    pub also: Vec<Center>,
    /// Its entries, lines and value.
    pub sum: Sum,
}

/// A port's part.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistoryPort"))]
pub struct PortSum {
    /// The code or name as the file has it.
    pub port: String,
    /// Its entries, lines and value.
    pub sum: Sum,
}

/// A month's part.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistoryMonth"))]
pub struct MonthSum {
    /// `2024-03`; empty for rows without a date that could be read.
    pub month: String,
    /// Its entries, lines and value.
    pub sum: Sum,
    /// Those of each Center.
    pub centers: Vec<MonthCenter>,
}

/// A Center's part of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistoryMonthCenter"))]
pub struct MonthCenter {
    /// The Center.
    #[cfg_attr(feature = "serde", serde(serialize_with = "ids::one"))]
    #[cfg_attr(feature = "typescript", ts(as = "String"))]
    pub center: Center,
    /// Its entries, lines and value.
    pub sum: Sum,
}

/// An importer and where its goods point.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistoryImporter"))]
pub struct ImporterSum {
    /// The number as the file has it, or the name where it has no numbers.
    pub number: String,
    /// The name; of several the first in the order of their bytes.
    pub name: String,
    /// Its entries, lines and value.
    pub sum: Sum,
    /// The predominant Center under each measure.
    pub predominant: Vec<Predominant>,
}

/// The Center that comes first under a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistoryPredominant"))]
pub struct Predominant {
    /// The measure.
    pub measure: Measure,
    /// `None` for a tie.
    #[cfg_attr(feature = "serde", serde(serialize_with = "ids::option"))]
    #[cfg_attr(feature = "typescript", ts(as = "Option<String>"))]
    pub center: Option<Center>,
}

/// The quantities in one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistoryQuantities"))]
pub struct Quantities {
    /// The unit as the file has it, in capitals.
    pub unit: String,
    /// Lines with a quantity in it.
    pub lines: u64,
    /// Their quantity.
    pub total: Amount,
    /// The quantity of each Center, the largest first.
    pub centers: Vec<CenterQuantity>,
}

/// A Center's quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistoryCenterQuantity"))]
pub struct CenterQuantity {
    /// The Center.
    #[cfg_attr(feature = "serde", serde(serialize_with = "ids::one"))]
    #[cfg_attr(feature = "typescript", ts(as = "String"))]
    pub center: Center,
    /// Its quantity.
    pub quantity: Amount,
}

/// How many lines rest on a basis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistoryBasis"))]
pub struct BasisLines {
    /// The basis.
    pub basis: Basis,
    /// The lines.
    pub lines: u64,
}

/// What is measured: a number of entries or lines, or an exact amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "typescript",
    derive(ts_rs::TS),
    ts(as = "String", rename = "HistoryMeasured")
)]
pub enum Measured {
    /// Entries or lines.
    Count(i128),
    /// A value or a quantity.
    Amount(Amount),
}

impl Measured {
    pub(super) fn new(measure: Measure, n: i128) -> Measured {
        match measure {
            Measure::Entries | Measure::Lines => Measured::Count(n),
            Measure::Value | Measure::Quantity => Measured::Amount(Amount(n)),
        }
    }
}

impl fmt::Display for Measured {
    /// A whole number, or an [`Amount`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Measured::Count(n) => n.fmt(f),
            Measured::Amount(amount) => amount.fmt(f),
        }
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Measured {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// What one measure says. Shares are in hundredths of a percent, of all Centers' parts that are
/// above zero.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistoryMeasureResult"))]
pub struct MeasureResult {
    /// The measure.
    pub measure: Measure,
    /// The unit, for quantities.
    pub unit: Option<String>,
    /// The whole under this measure.
    pub total: Measured,
    /// The Center with the largest part; `None` for a tie or without goods.
    pub center: Option<Center>,
    /// All Centers with the largest part.
    pub leaders: Vec<Center>,
    /// The leader's share.
    pub share: u32,
    /// The Center with the next largest part.
    pub second: Option<Center>,
    /// Its share.
    pub second_share: u32,
    /// How far the leader is ahead, in hundredths of a percent of the whole.
    pub margin: u32,
    /// How much more of the second would put it ahead, all else unchanged.
    pub needed: Option<Measured>,
    /// The leader's share if every line that may go elsewhere did.
    pub worst: u32,
    /// The leader's share if every line that may go to it did.
    pub best: u32,
    /// Whether the leader stays ahead wherever contested lines go.
    pub robust: bool,
}

/// A mark that CBP puts into the field Center ID.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistoryMark"))]
pub struct MarkSum {
    /// `CEE001` to `CEE010`, `NOTELG` (not eligible), `PNDING` (pending) or `other`.
    pub code: String,
    /// The Center, if it names one.
    pub center: Option<Center>,
    /// How many entries carry it.
    pub entries: u64,
    /// The last month that carries it, as `2024-03`.
    pub latest: String,
}

/// The third digit of the review team number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistoryTeam"))]
pub struct TeamSum {
    /// The digit.
    pub digit: u8,
    /// The Center that it shows: n for CEE00n, and 0 for CEE010.
    pub center: Option<Center>,
    /// Whether that is a guess: no source says what 0 means.
    pub guess: bool,
    /// How many entries carry it.
    pub entries: u64,
}

/// Where the importer's Center of today is known from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistoryKnownFrom"))]
pub enum KnownFrom {
    /// The field Center ID of the latest month that has one.
    CenterId,
    /// The third digit of the review team number.
    Team,
    /// The digit 0, of which no source says what it means.
    TeamGuess,
}

impl KnownFrom {
    /// The stable name: `center-id`, `team` or `team-guess`.
    pub const fn id(self) -> &'static str {
        match self {
            KnownFrom::CenterId => "center-id",
            KnownFrom::Team => "team",
            KnownFrom::TeamGuess => "team-guess",
        }
    }
}

/// What CBP's own marks in the file say of the importer's actual Center.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistoryMarks"))]
pub struct Marks {
    /// The field Center ID.
    pub ids: Vec<MarkSum>,
    /// The team numbers' third digits.
    pub teams: Vec<TeamSum>,
    /// The Center that the importer is at: of the latest month with a Center ID, or of the team
    /// digit if it is one and the same in nine entries of ten.
    pub current: Option<Center>,
    /// Where that is known from.
    pub known_from: Option<KnownFrom>,
    /// Whether team digits vary so much that there was no Center yet.
    pub varies: bool,
    /// The measures under which the goods point elsewhere.
    pub differs: Vec<Measure>,
}

/// Where the goods of a history point, in one edition.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct HistoryAnswer {
    /// The edition.
    pub edition: Edition,
    /// The importer that was asked about.
    pub importer: Option<String>,
    /// The first month with goods, as `2024-03`.
    pub from: Option<String>,
    /// The last month with goods.
    pub until: Option<String>,
    /// All goods.
    pub total: Sum,
    /// By Center, the most lines first.
    pub centers: Vec<CenterSum>,
    /// By heading, the most lines first.
    pub headings: Vec<HeadingSum>,
    /// By port, the most lines first.
    pub ports: Vec<PortSum>,
    /// By month in order; what has no month comes first.
    pub months: Vec<MonthSum>,
    /// Importers, the most lines first, equals in the order of their numbers; at most 1,000.
    pub importers: Vec<ImporterSum>,
    /// How many importers there are.
    pub importer_count: u64,
    /// Quantities by unit, the most lines first.
    pub quantities: Vec<Quantities>,
    /// How many lines rest on what.
    pub bases: Vec<BasisLines>,
    /// How many lines may go to another Center.
    pub contested_lines: u64,
    /// The measures that the file has.
    pub measures: Vec<MeasureResult>,
    /// Whether they all name the same Center.
    pub agree: bool,
    /// What CBP's own marks say.
    pub marks: Marks,
}

fn month_text(month: Month) -> String {
    if month == 0 {
        return String::new();
    }
    let (year, month) = year_month(month);
    alloc::format!("{year:04}-{month:02}")
}

/// The months that a filter lets through.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Months {
    from: Month,
    until: Month,
    all: bool,
}

impl Months {
    pub(crate) fn of(filter: &Filter) -> Months {
        let month =
            |d: Date, other: u8| month_of(d.year(), if d.month() == 0 { other } else { d.month() });
        Months {
            from: filter.from.map_or(0, |d| month(d, 1)),
            until: filter.until.map_or(Month::MAX, |d| month(d, 12)),
            all: filter.from.is_none() && filter.until.is_none(),
        }
    }

    pub(crate) fn has(&self, month: Month) -> bool {
        self.all || (month != 0 && (self.from..=self.until).contains(&month))
    }
}
