//! Other agencies that have a say in goods: a pointer ("often regulated by"),
//! never a filing requirement.

use crate::generated::tables;
use crate::nomenclature::Heading;
use crate::source::Source;

/// An agency that often regulates the goods of a range of headings.
///
/// ```
/// use center_finder::{Agency, Heading};
/// let names: Vec<_> = Agency::for_heading(Heading::new(9503).unwrap()).map(|a| a.code).collect();
/// assert!(names.contains(&"CPSC"));
/// ```
#[derive(Debug, PartialEq, Eq)]
pub struct Agency {
    /// Its usual abbreviation.
    pub code: &'static str,
    /// What of the goods concerns it, in English.
    pub why: &'static str,
    /// What the row rests on.
    pub source: &'static Source,
    pub(crate) from: u16,
    pub(crate) to: u16,
}

impl Agency {
    /// The full name.
    pub fn name(&self) -> &'static str {
        crate::nomenclature::find(tables::AGENCY_NAMES, |a| a.0.cmp(self.code)).map_or(self.code, |a| a.1)
    }

    /// The agencies that often regulate goods of a heading.
    pub fn for_heading(heading: Heading) -> impl Iterator<Item = &'static Agency> {
        tables::AGENCIES.iter().filter(move |a| a.from <= heading.number() && heading.number() <= a.to)
    }

    /// Every row, by first heading.
    pub fn all() -> impl Iterator<Item = &'static Agency> {
        tables::AGENCIES.iter()
    }
}
