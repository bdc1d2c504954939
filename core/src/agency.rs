//! Other agencies that have a say in goods: a pointer ("often regulated by"),
//! never a filing requirement.

use crate::generated::tables;
use crate::nomenclature::Heading;
use crate::source::Source;

/// An agency that often regulates the goods of a range of headings. All rows rest
/// on general knowledge of customs practice, and are shown so.
///
/// ```
/// use center_finder::{Agency, Heading};
/// let names: Vec<_> = Agency::for_heading(Heading::new(9503).unwrap()).map(|a| a.code).collect();
/// assert!(names.contains(&"CPSC"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Agency {
    /// Its usual abbreviation.
    pub code: &'static str,
    /// Its full name.
    pub name: &'static str,
    /// What of the goods concerns it, in English.
    pub why: &'static str,
}

/// A row of the generated table: names by their places.
#[derive(Debug)]
pub(crate) struct AgencyRow {
    pub from: u16,
    pub to: u16,
    pub agency: u8,
    pub why: u8,
}

impl AgencyRow {
    fn agency(&self) -> Option<Agency> {
        let &(code, name) = tables::AGENCY_NAMES.get(usize::from(self.agency))?;
        Some(Agency { code, name, why: tables::AGENCY_WHYS.get(usize::from(self.why))? })
    }
}

impl Agency {
    /// The agencies that often regulate goods of a heading.
    pub fn for_heading(heading: Heading) -> impl Iterator<Item = Agency> {
        let number = heading.number();
        tables::AGENCIES
            .iter()
            .filter(move |a| a.from <= number && number <= a.to)
            .filter_map(AgencyRow::agency)
    }

    /// What every row rests on.
    pub fn source() -> Option<&'static Source> {
        Source::find("general-knowledge")
    }
}
