//! The importer: its role, its programs, its goods.

use alloc::vec::Vec;

use crate::center::Center;
use crate::hts::HtsNumber;
#[cfg(feature = "serde")]
use crate::input;

/// In which role somebody is importer of record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Role {
    /// For its own goods.
    #[default]
    Importer,
    /// A customs broker that is itself the importer of record.
    Broker,
}

/// Standing in the Customs-Trade Partnership Against Terrorism (C-TPAT, now CTPAT).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Ctpat {
    /// Not a member.
    #[default]
    None,
    /// Tier 1.
    Tier1,
    /// Tier 2.
    Tier2,
    /// Tier 3.
    Tier3,
}

/// Goods of an importer: a number and how much of its imports they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct GoodsShare {
    /// The tariff number.
    pub number: HtsNumber,
    /// A weight: percent, entries, dollars, whatever is the same for all goods of the profile.
    /// Weights above [`ImporterProfile::MOST_SHARE`] count as that. As data it is any number that
    /// is not negative, and counts in thousandths.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "input::thousandths"))]
    pub share: u64,
}

/// What decides on eligibility and assignment.
///
/// ```
/// use center_finder::{Ctpat, ImporterProfile, Role};
///
/// let profile = ImporterProfile { ctpat: Ctpat::Tier2, isa: true, ..ImporterProfile::default() }
///     .with_goods("8708.80", 70)?
///     .with_goods("4016.93", 30)?;
/// assert_eq!(profile.role, Role::Importer);
/// assert_eq!(profile.goods.len(), 2);
/// # Ok::<(), center_finder::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase", default))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "Profile", optional_fields = nullable))]
pub struct ImporterProfile {
    /// The role.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "input::or_default"))]
    #[cfg_attr(feature = "typescript", ts(as = "Option<_>", optional))]
    pub role: Role,
    /// C-TPAT standing.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "input::or_default"))]
    #[cfg_attr(feature = "typescript", ts(as = "Option<_>", optional))]
    pub ctpat: Ctpat,
    /// Member of Importer Self-Assessment (until 2020).
    #[cfg_attr(feature = "serde", serde(deserialize_with = "input::or_default"))]
    #[cfg_attr(feature = "typescript", ts(as = "Option<_>", optional))]
    pub isa: bool,
    /// Member of CTPAT Trade Compliance, which followed ISA in 2020.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "input::or_default"))]
    #[cfg_attr(feature = "typescript", ts(as = "Option<_>", optional))]
    pub trade_compliance: bool,
    /// What is imported; at most [`ImporterProfile::MOST_GOODS`].
    #[cfg_attr(feature = "serde", serde(deserialize_with = "input::or_default"))]
    #[cfg_attr(feature = "typescript", ts(as = "Option<_>", optional))]
    pub goods: Vec<GoodsShare>,
    /// The Center whose industry fits the business, if the importer says so.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "input::id_or_empty"))]
    #[cfg_attr(feature = "typescript", ts(as = "Option<String>", optional = nullable))]
    pub business_practice: Option<Center>,
    /// The Center whose industry fits the intended use of the predominant goods, if the importer
    /// says so.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "input::id_or_empty"))]
    #[cfg_attr(feature = "typescript", ts(as = "Option<String>", optional = nullable))]
    pub intended_use: Option<Center>,
    /// The Center of goods of high relative value, if the importer says so.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "input::id_or_empty"))]
    #[cfg_attr(feature = "typescript", ts(as = "Option<String>", optional = nullable))]
    pub high_value: Option<Center>,
}

impl ImporterProfile {
    /// The most goods that a profile may list; an import history has no such bound.
    pub const MOST_GOODS: usize = 10_000;

    /// The largest weight of one kind of goods.
    pub const MOST_SHARE: u64 = 100_000_000_000;

    /// Adds goods.
    ///
    /// # Errors
    /// Those of [`HtsNumber::parse`].
    pub fn with_goods(mut self, number: &str, share: u64) -> Result<ImporterProfile, crate::Error> {
        self.goods.push(GoodsShare { number: HtsNumber::parse(number)?.number, share });
        Ok(self)
    }

    /// A trusted trader in the sense of early 2012: C-TPAT Tier 2 or 3, and ISA.
    pub fn is_trusted_2012(&self) -> bool {
        self.ctpat >= Ctpat::Tier2 && self.isa
    }
}
