//! Where the facts come from.

use crate::generated::tables;

/// A document, a ruling, or "our reading", named by every row of every table.
///
/// ```
/// use center_finder::{Source, SourceKind};
/// let rule = Source::find("fr-2016-92978").unwrap();
/// assert_eq!(rule.date, "2016-12-20");
/// assert_eq!(rule.kind, SourceKind::FederalRegister);
/// ```
#[derive(Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Source {
    /// The stable name, such as `fr-2014-13322` or `hq-H275806`.
    pub id: &'static str,
    /// What sort of document it is.
    pub kind: SourceKind,
    /// The date, as much of it as is known; empty where it has none or none is shown.
    pub date: &'static str,
    /// What is known in the place of a date that is not shown.
    pub undated: Option<Undated>,
    /// What it is, in English.
    pub title: &'static str,
    /// Where it was seen; empty where nothing was.
    pub seen: &'static str,
}

/// What sort of document a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum SourceKind {
    /// A page, a notice or a working document of CBP.
    Cbp,
    /// A notice or a rule in the Federal Register.
    FederalRegister,
    /// The Code of Federal Regulations.
    Regulation,
    /// An act of Congress.
    Statute,
    /// A ruling of CBP's headquarters.
    Ruling,
    /// The trade press, an association or a law firm.
    TradePress,
    /// What is generally known, without one document.
    General,
    /// Our own reading.
    Own,
}

impl SourceKind {
    /// Every kind.
    pub const ALL: [SourceKind; 8] = [
        SourceKind::Cbp,
        SourceKind::FederalRegister,
        SourceKind::Regulation,
        SourceKind::Statute,
        SourceKind::Ruling,
        SourceKind::TradePress,
        SourceKind::General,
        SourceKind::Own,
    ];

    /// The stable name, such as `federal-register`.
    pub const fn id(self) -> &'static str {
        match self {
            SourceKind::Cbp => "cbp",
            SourceKind::FederalRegister => "federal-register",
            SourceKind::Regulation => "regulation",
            SourceKind::Statute => "statute",
            SourceKind::Ruling => "ruling",
            SourceKind::TradePress => "trade-press",
            SourceKind::General => "general",
            SourceKind::Own => "own",
        }
    }
}

/// What is known of the date of a document that shows none.
///
/// ```
/// use center_finder::{Source, Undated};
/// let ruling = Source::find("hq-H249657").unwrap();
/// assert_eq!(ruling.date, "");
/// assert_eq!(ruling.undated, Some(Undated::After("2014-05-28")));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize),
    serde(rename_all = "kebab-case", tag = "how", content = "what")
)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Undated {
    /// It speaks of something of that date.
    After(&'static str),
    /// It was published by then.
    By(&'static str),
    /// Neither; a remark instead, such as `protest filed 2018`.
    Remark(&'static str),
}

impl Source {
    /// The source of that name.
    pub fn find(id: &str) -> Option<&'static Source> {
        crate::lookup::find(tables::SOURCES, |s| s.id.cmp(id))
    }

    /// The source at an index of the generated table.
    pub(crate) fn at(index: u8) -> Option<&'static Source> {
        tables::SOURCES.get(usize::from(index))
    }

    /// Every source, sorted by id.
    pub fn all() -> impl Iterator<Item = &'static Source> {
        tables::SOURCES.iter()
    }
}
