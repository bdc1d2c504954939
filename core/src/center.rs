//! The ten Centers of each edition.

use core::fmt;

use crate::edition::Edition;
use crate::error::{Error, Kind};
use crate::generated::tables;
use crate::source::Source;

/// One of the ten Centers in force (`CEE001` to `CEE010`), or one of the ten industries of early
/// 2012.
///
/// ```
/// use center_finder::{Center, Edition};
///
/// let detroit = Center::from_id("CEE003")?;
/// assert_eq!(detroit.name(), "Automotive & Aerospace");
/// assert_eq!(detroit.city(), "Detroit");
/// assert_eq!(detroit.in_edition(Edition::Iic2012).id(), "IIC-AUT");
/// assert_eq!(Center::all(Edition::InForce).count(), 10);
/// # Ok::<(), center_finder::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(as = "Record"))]
pub struct Center(pub(crate) u8);

/// How far a Center had come in its edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Stage {
    /// It works.
    Open,
    /// It was only proposed, to come within three years.
    Proposed,
}

impl Stage {
    /// The stable name: `open` or `proposed`.
    pub const fn id(self) -> &'static str {
        match self {
            Stage::Open => "open",
            Stage::Proposed => "proposed",
        }
    }
}

/// A row of the table of Centers, which is also what a Center is as data.
#[derive(Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub(crate) struct Record {
    /// `CEE001` to `CEE010`, or ours for 2012, such as `IIC-PHC`.
    pub id: &'static str,
    pub name: &'static str,
    /// Empty where no office was named.
    pub city: &'static str,
    pub state: &'static str,
    pub field_office: &'static str,
    pub industry: &'static str,
    pub stage: Stage,
    /// As much of the date as is known; empty for a proposed Center.
    pub since: &'static str,
    /// `cee-pilot`, `account-executive-pilot`, or empty.
    pub grew_out_of: &'static str,
    #[cfg_attr(feature = "serde", serde(skip))]
    pub sources: &'static [&'static Source],
}

impl Center {
    /// How many Centers both editions have together.
    pub const COUNT: usize = 20;

    /// The Center of that id, whatever its case.
    ///
    /// # Errors
    /// `no-such-center`.
    pub fn from_id(id: &str) -> Result<Center, Error> {
        let trimmed = id.trim();
        (0..Self::COUNT as u8)
            .map(Center)
            .find(|c| c.id().eq_ignore_ascii_case(trimmed))
            .ok_or_else(|| Error::new(Kind::NoSuchCenter).at(0..id.len()).found(trimmed))
    }

    /// The ten of an edition, in the order of their ids (2012: of the source document).
    pub fn all(edition: Edition) -> impl Iterator<Item = Center> {
        (0..Self::COUNT as u8).map(Center).filter(move |c| c.edition() == edition)
    }

    fn record(self) -> &'static Record {
        tables::CENTERS.get(usize::from(self.0)).unwrap_or(&tables::CENTERS[0])
    }

    /// A small number that is the same for the same Center in one release, 0 to 19; an index for
    /// tallies.
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// The stable id: `CEE001` to `CEE010`, as CBP's own systems write them, or ours for 2012, such
    /// as `IIC-PHC`.
    pub fn id(self) -> &'static str {
        self.record().id
    }

    /// The edition it belongs to.
    pub fn edition(self) -> Edition {
        // The generator writes the ten in force first.
        if self.0 < 10 { Edition::InForce } else { Edition::Iic2012 }
    }

    /// CBP's name for it.
    pub fn name(self) -> &'static str {
        self.record().name
    }

    /// The city of its management office; empty where none was named. Its staff sit at many ports.
    pub fn city(self) -> &'static str {
        self.record().city
    }

    /// The state of that city, two letters.
    pub fn state(self) -> &'static str {
        self.record().state
    }

    /// The CBP field office that it belongs to.
    pub fn field_office(self) -> &'static str {
        self.record().field_office
    }

    /// Its industry in our words.
    pub fn industry(self) -> &'static str {
        self.record().industry
    }

    /// Whether it was open in its edition.
    pub fn stage(self) -> Stage {
        self.record().stage
    }

    /// Since when it was open, as much of the date as is known; empty for a proposed Center.
    pub fn since(self) -> &'static str {
        self.record().since
    }

    /// What it grew out of: `cee-pilot`, `account-executive-pilot`, or empty.
    pub fn grew_out_of(self) -> &'static str {
        self.record().grew_out_of
    }

    /// Where the row is known from.
    pub fn sources(self) -> &'static [&'static Source] {
        self.record().sources
    }

    /// The Center of an edition that has the same industry. Base Metals (CEE005) and
    /// Machinery (CEE010) were one in 2012; the Center for Customhouse Brokers has no
    /// successor and stays as it is.
    pub fn in_edition(self, edition: Edition) -> Center {
        match (self.edition(), edition) {
            (Edition::InForce, Edition::Iic2012) => {
                tables::IN_2012.get(self.index()).copied().unwrap_or(self)
            }
            (Edition::Iic2012, Edition::InForce) => self.joins().first().copied().unwrap_or(self),
            _ => self,
        }
    }

    /// The Centers in force that a 2012 industry holds: two for Base Metals and Machinery, none for
    /// Customhouse Brokers.
    pub fn joins(self) -> &'static [Center] {
        self.index().checked_sub(10).and_then(|i| tables::JOINS.get(i)).copied().unwrap_or(&[])
    }

    /// The 2012 Center for customs brokers, which had no goods.
    pub fn customhouse_brokers() -> Center {
        Center::from_id("IIC-CHB").unwrap_or(Center(0))
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Center {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.record().serialize(serializer)
    }
}

impl fmt::Display for Center {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.name(), self.id())
    }
}

impl fmt::Debug for Center {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}
