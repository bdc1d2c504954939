//! Rulings that name a Center: who handled such goods, once.

use crate::center::Center;
use crate::generated::tables;
use crate::nomenclature::Heading;
use crate::source::Undated;

/// A headquarters ruling addressed to a Center. A Center follows the importer, not the
/// article: a ruling is proof for that importer only.
///
/// ```
/// use center_finder::{Heading, Ruling};
/// let rulings: Vec<_> = Ruling::for_heading(Heading::new(4202).unwrap()).collect();
/// assert!(rulings.iter().any(|r| r.number == "H295152" && r.center.id() == "CEE004"));
/// ```
#[derive(Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Ruling {
    /// The number, such as `H275806`.
    pub number: &'static str,
    /// The date; empty where none is shown.
    pub date: &'static str,
    /// What is known in the place of a date that is not shown.
    pub undated: Option<Undated>,
    /// The Center that it names.
    pub center: Center,
    /// The goods, in our words.
    pub goods: &'static str,
    /// The importer and its trade.
    pub importer: &'static str,
    /// Whether the heading stands in the readable text; otherwise we read it off the goods.
    pub given: bool,
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(crate) headings: &'static [u16],
}

impl Ruling {
    /// The rulings that concern a heading. Those that name a whole chapter count for each of its
    /// headings.
    pub fn for_heading(heading: Heading) -> impl Iterator<Item = &'static Ruling> {
        let number = heading.number();
        tables::EVIDENCE
            .iter()
            .filter(move |r| r.headings.iter().any(|&h| h == number || h == number / 100))
    }

    /// Every ruling that is known.
    pub fn all() -> impl Iterator<Item = &'static Ruling> {
        tables::EVIDENCE.iter()
    }
}
