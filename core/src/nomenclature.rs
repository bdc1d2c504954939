//! Chapters and headings of the HTSUS 2026, with short titles in our own words.
//!
//! Numbers come from the Harmonized Tariff Schedule; titles are ours and have no
//! legal force. Headings of earlier editions that people still type answer with
//! where their goods are now ([`Moved`]).

#[cfg(feature = "serde")]
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use crate::generated::nomenclature as table;
use crate::source::Source;

/// A chapter of the tariff, 01 to 97 without 77, or 98 and 99, which hold
/// treatments and duties, not goods.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(as = "ChapterData"))]
pub struct Chapter(u8);

/// What is shown where data is wrong and no chapter can be.
pub(crate) const FIRST: Chapter = Chapter(1);

impl Chapter {
    /// The chapter of that number, if it is in use.
    ///
    /// ```
    /// use center_finder::Chapter;
    /// assert_eq!(Chapter::new(87).unwrap().title(), "Road vehicles and parts");
    /// assert!(Chapter::new(77).is_none());
    /// ```
    pub fn new(number: u8) -> Option<Chapter> {
        ((1..=99).contains(&number) && number != 77).then_some(Chapter(number))
    }

    /// The number, 1 to 99.
    pub const fn number(self) -> u8 {
        self.0
    }

    /// Whether the chapter describes a treatment or a duty (98, 99) and not goods.
    pub const fn is_treatment(self) -> bool {
        self.0 >= 98
    }

    /// Our short title; empty for chapters 98 and 99.
    pub fn title(self) -> &'static str {
        self.text().map_or("", |c| c.title)
    }

    /// The section of the tariff as a Roman numeral; empty for chapters 98 and 99.
    pub fn section(self) -> &'static str {
        self.text().map_or("", |c| c.section)
    }

    /// The 96 chapters that hold goods, in order.
    ///
    /// ```
    /// assert_eq!(center_finder::Chapter::all().count(), 96);
    /// ```
    pub fn all() -> impl Iterator<Item = Chapter> {
        table::CHAPTERS.iter().map(|c| Chapter(c.number))
    }

    /// The headings of the chapter, in order.
    pub fn headings(self) -> impl Iterator<Item = Heading> {
        self.row().into_iter().flat_map(ChapterRow::headings)
    }

    fn text(self) -> Option<&'static ChapterText> {
        let at = table::CHAPTERS.binary_search_by(|c| c.number.cmp(&self.0)).ok()?;
        texts().get(at)
    }

    fn row(self) -> Option<&'static ChapterRow> {
        find(table::CHAPTERS, |c| c.number.cmp(&self.0))
    }
}

#[cfg(not(center_finder_lent_titles))]
fn texts() -> &'static [ChapterText] {
    table::TEXTS
}

/// Titles that another part of a program holds already: a build with `--cfg
/// center_finder_lent_titles` has none of its own, 13 kB gzip less, and all titles are empty until
/// they are lent.
#[cfg(center_finder_lent_titles)]
static LENT: std::sync::OnceLock<Vec<ChapterText>> = std::sync::OnceLock::new();

#[cfg(center_finder_lent_titles)]
fn texts() -> &'static [ChapterText] {
    LENT.get().map_or(&[], Vec::as_slice)
}

/// Takes the titles, once: for each chapter its section, its title and the titles of its headings,
/// a line each, and a form feed between chapters.
#[cfg(center_finder_lent_titles)]
#[doc(hidden)]
pub fn lend_titles(text: &'static str) {
    let chapter = |text: &'static str| {
        let (section, rest) = text.split_once('\n')?;
        let (title, titles) = rest.split_once('\n')?;
        Some(ChapterText { section, title, titles })
    };
    LENT.get_or_init(|| text.split('\x0c').filter_map(chapter).collect());
}

/// What a chapter is as data.
#[cfg(feature = "serde")]
#[derive(serde::Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
struct ChapterData {
    /// Two digits.
    code: String,
    title: &'static str,
    /// A Roman numeral; empty for 98 and 99.
    section: &'static str,
}

#[cfg(feature = "serde")]
impl serde::Serialize for Chapter {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let code = self.to_string();
        ChapterData { code, title: self.title(), section: self.section() }.serialize(serializer)
    }
}

/// A row of the generated table: a chapter with its headings.
#[derive(Debug)]
pub(crate) struct ChapterRow {
    pub number: u8,
    /// The place of the first heading among all headings.
    pub first: u16,
    /// The last two digits of each heading.
    pub low: &'static [u8],
}

/// The texts of a chapter, in the same order.
#[derive(Debug)]
pub(crate) struct ChapterText {
    pub section: &'static str,
    pub title: &'static str,
    /// The titles of the headings, one a line.
    pub titles: &'static str,
}

impl ChapterRow {
    fn headings(&'static self) -> impl Iterator<Item = Heading> {
        let chapter = u16::from(self.number) * 100;
        self.low.iter().map(move |&low| Heading(chapter + u16::from(low)))
    }
}

impl fmt::Display for Chapter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}", self.0)
    }
}

/// One of the 1,228 headings of chapters 01 to 97 of the HTSUS 2026.
///
/// ```
/// use center_finder::Heading;
/// let heading = Heading::new(8703).unwrap();
/// assert_eq!(heading.to_string(), "8703");
/// assert!(heading.title().len() <= 60);
/// assert!(Heading::new(8500).is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(as = "HeadingData"))]
pub struct Heading(pub(crate) u16);

impl Heading {
    /// The heading of that number, if it exists.
    pub fn new(number: u16) -> Option<Heading> {
        Heading(number).place().map(|_| Heading(number))
    }

    /// The number, 101 (heading 0101) to 9706.
    pub const fn number(self) -> u16 {
        self.0
    }

    /// The chapter it belongs to.
    pub const fn chapter(self) -> Chapter {
        Chapter((self.0 / 100) as u8)
    }

    /// Our short title, at most 60 characters.
    pub fn title(self) -> &'static str {
        let Some((_, at)) = self.place() else { return "" };
        self.chapter().text().and_then(|text| text.titles.split('\n').nth(at)).unwrap_or("")
    }

    /// The chapter's row and the place in it.
    fn place(self) -> Option<(&'static ChapterRow, usize)> {
        let row = find(table::CHAPTERS, |c| u16::from(c.number).cmp(&(self.0 / 100)))?;
        let at = row.low.binary_search(&((self.0 % 100) as u8)).ok()?;
        Some((row, at))
    }

    /// All headings in order.
    ///
    /// ```
    /// assert_eq!(center_finder::Heading::all().count(), 1228);
    /// ```
    pub fn all() -> impl Iterator<Item = Heading> {
        table::CHAPTERS.iter().flat_map(ChapterRow::headings)
    }

    /// The place in [`Heading::all`], 0 to 1,227.
    pub fn index(self) -> usize {
        self.place().map_or(0, |(row, at)| usize::from(row.first) + at)
    }

    /// At most five existing headings near a number, nearest first, of the same chapter if it has
    /// any.
    ///
    /// ```
    /// use center_finder::Heading;
    /// let near: Vec<_> = Heading::nearest(8500).iter().map(|h| h.number()).collect();
    /// assert_eq!(near, [8501, 8502, 8503, 8504, 8505]);
    /// ```
    pub fn nearest(number: u16) -> Vec<Heading> {
        let mut near: Vec<Heading> = Heading::all().filter(|h| h.0 / 100 == number / 100).collect();
        crate::small::sort(&mut near, |a, b| {
            (a.0.abs_diff(number), a.0) < (b.0.abs_diff(number), b.0)
        });
        near.truncate(5);
        near
    }

    /// What this number stood for in an earlier edition, if it was given new goods since.
    pub fn former(self) -> Option<&'static Moved> {
        Moved::find(self.0).filter(|m| m.reused)
    }
}

/// What a heading is as data.
#[cfg(feature = "serde")]
#[derive(serde::Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
struct HeadingData {
    /// Four digits.
    code: String,
    title: &'static str,
}

#[cfg(feature = "serde")]
impl serde::Serialize for Heading {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        HeadingData { code: self.to_string(), title: self.title() }.serialize(serializer)
    }
}

impl fmt::Display for Heading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.0)
    }
}

/// A heading of an earlier edition, and where its goods are now.
///
/// ```
/// use center_finder::Moved;
/// let moved = Moved::find(8803).unwrap();
/// assert_eq!(moved.to().next().unwrap().to_string(), "8807");
/// assert_eq!(moved.since, 2022);
/// ```
#[derive(Debug)]
pub struct Moved {
    /// The number as it was.
    pub heading: u16,
    /// The edition of the Harmonized System that took it away, as a year.
    pub since: u16,
    /// Whether the number has other goods now.
    pub reused: bool,
    /// What it stood for.
    pub goods: &'static str,
    pub(crate) source: u8,
    pub(crate) to: &'static [u16],
}

impl Moved {
    /// What is known about that number, if it was in an earlier edition.
    pub fn find(heading: u16) -> Option<&'static Moved> {
        find(table::MOVED, |m| m.heading.cmp(&heading))
    }

    /// Every number that is known to have moved, in order.
    pub fn all() -> impl Iterator<Item = &'static Moved> {
        table::MOVED.iter()
    }

    /// Where this is known from.
    pub fn source(&self) -> Option<&'static Source> {
        Source::at(self.source)
    }

    /// The headings that hold the goods now.
    pub fn to(&self) -> impl Iterator<Item = Heading> {
        self.to.iter().filter_map(|&h| Heading::new(h))
    }
}

/// Binary search in a sorted table, by reference.
pub(crate) fn find<T>(
    rows: &'static [T],
    by: impl FnMut(&T) -> core::cmp::Ordering,
) -> Option<&'static T> {
    rows.binary_search_by(by).ok().and_then(|i| rows.get(i))
}
