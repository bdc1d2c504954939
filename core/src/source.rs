//! Where the facts come from.

use crate::generated::tables;

/// A document, a ruling, or "our reading", named by every row of every table.
///
/// ```
/// use center_finder::Source;
/// let rule = Source::find("fr-2016-92978").unwrap();
/// assert_eq!(rule.date, "2016-12-20");
/// ```
#[derive(Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Source {
    /// The stable name, such as `fr-2014-13322` or `hq-H275806`.
    pub id: &'static str,
    /// One of `cbp`, `federal-register`, `regulation`, `statute`, `ruling`, `trade-press`,
    /// `general`, `own`.
    pub kind: &'static str,
    /// The date, as much of it as is known; empty where none is.
    pub date: &'static str,
    /// What it is, in English.
    pub title: &'static str,
    /// Where it was seen; empty where nothing was.
    pub seen: &'static str,
}

impl Source {
    /// The source of that name.
    pub fn find(id: &str) -> Option<&'static Source> {
        crate::nomenclature::find(tables::SOURCES, |s| s.id.cmp(id))
    }

    /// The source at a place of the generated table.
    pub(crate) fn at(place: u8) -> Option<&'static Source> {
        tables::SOURCES.get(usize::from(place))
    }

    /// Every source, sorted by id.
    pub fn all() -> impl Iterator<Item = &'static Source> {
        tables::SOURCES.iter()
    }
}
