//! Which ranges of headings point to which Center, and on what basis.
//!
//! The built-in table covers every heading once. A program may lay a table of
//! its own over it, or put one in its place ([`ScopeTable`]).

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use crate::center::Center;
use crate::edition::Edition;
use crate::error::{Error, Kind};
use crate::generated::tables;
use crate::nomenclature::{Chapter, Heading};
use crate::source::Source;

/// What an answer rests on, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Basis {
    /// A CBP notice gives the numbers, as summarised by the trade press.
    Stated,
    /// A CBP working document of 2015 gives the numbers.
    Operational,
    /// A ruling or an order names a Center for such goods: proof for that importer only.
    Evidence,
    /// CBP's words for the Center's industry, or its name, name such goods; no list of numbers.
    Named,
    /// Our reading, where no source names the goods.
    Derived,
    /// A table that the program around us has loaded.
    Supplied,
}

impl Basis {
    /// The bases of the built-in table, the strongest first.
    pub const ALL: [Basis; 5] =
        [Basis::Stated, Basis::Operational, Basis::Evidence, Basis::Named, Basis::Derived];

    /// The stable name, such as `stated`.
    pub const fn id(self) -> &'static str {
        match self {
            Basis::Stated => "stated",
            Basis::Operational => "operational",
            Basis::Evidence => "evidence",
            Basis::Named => "named",
            Basis::Derived => "derived",
            Basis::Supplied => "supplied",
        }
    }

    /// Whether CBP itself gave numbers for it.
    ///
    /// ```
    /// use center_finder::Basis;
    /// assert!(Basis::Stated.is_published() && !Basis::Named.is_published());
    /// ```
    pub const fn is_published(self) -> bool {
        matches!(self, Basis::Stated | Basis::Operational)
    }
}

impl fmt::Display for Basis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Basis::Stated => "a CBP notice, as summarised by the trade press",
            Basis::Operational => "a CBP working document of 2015",
            Basis::Evidence => "a ruling or an order that names the Center for such goods",
            Basis::Named => "CBP's words for the Center's industry",
            Basis::Derived => "our reading; no source names these goods",
            Basis::Supplied => "a list that this program has loaded",
        })
    }
}

/// Which factor of 19 CFR 101.10 a condition belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factor {
    /// The importer's business practices within an industry.
    BusinessPractice,
    /// The intended use of the predominant goods.
    IntendedUse,
}

impl Factor {
    /// The stable name: `business-practice` or `intended-use`.
    pub const fn id(self) -> &'static str {
        match self {
            Factor::BusinessPractice => "business-practice",
            Factor::IntendedUse => "intended-use",
        }
    }
}

/// What would decide for one Center against another: a sentence's worth of data.
#[derive(Debug, PartialEq, Eq)]
pub struct Condition {
    /// A stable name, such as `vehicle-use`.
    pub code: &'static str,
    /// The factor of the rule.
    pub factor: Factor,
    /// The condition as an English clause.
    pub text: &'static str,
}

impl Condition {
    /// The condition of that name.
    pub fn find(code: &str) -> Option<&'static Condition> {
        crate::nomenclature::find(tables::CONDITIONS, |c| c.code.cmp(code))
    }

    /// The condition at a place of the generated table.
    pub(crate) fn at(place: u8) -> Option<&'static Condition> {
        tables::CONDITIONS.get(usize::from(place))
    }

    /// The condition under which goods go to a Center for want of a more exact one.
    pub fn usual(center: Center) -> Option<&'static Condition> {
        let joined = center.joins().first().copied().unwrap_or(center);
        let joined = if center.edition() == Edition::InForce { center } else { joined };
        tables::USUAL.get(joined.index()).and_then(|&at| Condition::at(at))
    }
}

/// Another plausible Center and the condition that would decide for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// The other Center.
    pub center: Center,
    /// What would decide for it.
    pub condition: Option<&'static Condition>,
}

/// A remark on a row: a stable code, and an English sentence.
#[derive(Debug, PartialEq, Eq)]
pub struct Note {
    /// A stable name, such as `sources-disagree`.
    pub code: &'static str,
    /// The remark in English.
    pub text: &'static str,
}

impl Note {
    /// The note of that name.
    pub fn find(code: &str) -> Option<&'static Note> {
        crate::nomenclature::find(tables::NOTES, |n| n.code.cmp(code))
    }

    /// The note at a place of the generated table.
    pub(crate) fn at(place: u8) -> Option<&'static Note> {
        tables::NOTES.get(usize::from(place))
    }

    /// Every note, sorted by code.
    pub fn all() -> impl Iterator<Item = &'static Note> {
        tables::NOTES.iter()
    }
}

/// A range of headings, first and last included, and where its goods point.
#[derive(Clone, Debug)]
pub struct ScopeRow {
    /// The first heading as a number, such as 101 or 8701.
    pub from: u16,
    /// The last heading.
    pub to: u16,
    /// Where such goods most likely go.
    pub center: Center,
    /// The other plausible Centers, best first.
    pub also: Cow<'static, [Alternative]>,
    /// What the row rests on.
    pub basis: Basis,
    /// Where it is known from; empty for a supplied table, which is its own source.
    pub sources: Cow<'static, [&'static Source]>,
    /// Remarks.
    pub notes: Cow<'static, [&'static Note]>,
    /// The source and note texts of a supplied table.
    pub supplied: Cow<'static, str>,
}

/// A row of the generated table: the lists by their places.
#[derive(Debug)]
pub(crate) struct Packed {
    pub from: u16,
    pub to: u16,
    pub center: Center,
    pub basis: Basis,
    pub also: u8,
    pub sources: u8,
    pub notes: u8,
}

impl Packed {
    fn row(&self) -> ScopeRow {
        ScopeRow {
            from: self.from,
            to: self.to,
            center: self.center,
            also: Cow::Owned(
                also(self)
                    .iter()
                    .map(|&(center, at)| Alternative { center, condition: Condition::at(at) })
                    .collect(),
            ),
            basis: self.basis,
            sources: Cow::Owned(sources(self).iter().filter_map(|&at| Source::at(at)).collect()),
            notes: Cow::Owned(notes(self).iter().filter_map(|&at| Note::at(at)).collect()),
            supplied: Cow::Borrowed(""),
        }
    }
}

fn at<T>(pool: &'static [&'static [T]], place: u8) -> &'static [T] {
    pool.get(usize::from(place)).copied().unwrap_or(&[])
}

/// Where a heading lies against a range.
fn holds(from: u16, to: u16, heading: u16) -> core::cmp::Ordering {
    if to < heading {
        core::cmp::Ordering::Less
    } else if from > heading {
        core::cmp::Ordering::Greater
    } else {
        core::cmp::Ordering::Equal
    }
}

/// The built-in rows, sorted and disjoint, for the Centers in force.
///
/// ```
/// use center_finder::{scope, Heading};
/// let covered = Heading::all().filter(|&h| scope::row(h).is_some()).count();
/// assert_eq!(covered, 1228);
/// ```
pub fn rows() -> impl Iterator<Item = ScopeRow> {
    tables::SCOPE.iter().map(Packed::row)
}

/// The built-in row that holds a heading.
pub fn row(heading: Heading) -> Option<ScopeRow> {
    packed(heading).map(Packed::row)
}

/// The same without making its lists: for tallies.
pub(crate) fn packed(heading: Heading) -> Option<&'static Packed> {
    crate::nomenclature::find(tables::SCOPE, |r| holds(r.from, r.to, heading.number()))
}

/// The other Centers of a packed row, each with the place of its condition.
pub(crate) fn also(row: &Packed) -> &'static [(Center, u8)] {
    at(tables::ALSO, row.also)
}

/// The places of a packed row's sources.
pub(crate) fn sources(row: &Packed) -> &'static [u8] {
    at(tables::SCOPE_SOURCES, row.sources)
}

/// The places of a packed row's notes.
pub(crate) fn notes(row: &Packed) -> &'static [u8] {
    at(tables::SCOPE_NOTES, row.notes)
}

/// A table of ranges that a program loads while it runs: a broker's own list, or CBP's when it can
/// be had.
///
/// The columns are those of the built-in table: `from,to,center,also,when,basis,source,note`,
/// of which `from`, `to` and `center` must be there. `from` and `to` are chapters (two digits) or
/// headings (four). Answers from it have the basis `supplied` and name the table.
///
/// ```
/// use center_finder::{Edition, Router, ScopeTable};
///
/// let table = ScopeTable::parse("Acme's list of 2026", "from,to,center\n8536,8536,CEE003\n")?;
/// let router = Router::new(Edition::InForce).with_table(&table);
/// let answer = router.read("8536.90")?;
/// assert_eq!(answer.as_goods().unwrap().center.id(), "CEE003");
///
/// let wrong = ScopeTable::parse("mine", "from,to,center\n8536,8536,CEE011\n").unwrap_err();
/// assert!(wrong.is_table_row());
/// assert_eq!(wrong.line(), Some(2));
/// # Ok::<(), center_finder::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct ScopeTable {
    name: String,
    rows: Vec<ScopeRow>,
    replaces: bool,
}

impl ScopeTable {
    /// The most rows that a table may have: more than there are headings.
    pub const MOST_ROWS: usize = 5_000;

    /// Reads a table of comma-separated values. `name` is what answers call it.
    ///
    /// # Errors
    /// `table-columns`, `table-row` and `table-overlap`, with the line and what was
    /// found there; `too-many` past [`ScopeTable::MOST_ROWS`].
    pub fn parse(name: &str, csv: &str) -> Result<ScopeTable, Error> {
        let mut lines = crate::csv::rows(csv, Self::MOST_ROWS + 1);
        let header = lines.next().unwrap_or_default();
        let column = |want: &str| {
            header
                .fields
                .iter()
                .position(|f| f.trim().trim_start_matches('\u{feff}').eq_ignore_ascii_case(want))
        };
        let (Some(from), Some(to), Some(center)) = (column("from"), column("to"), column("center"))
        else {
            return Err(Error::new(Kind::TableColumns).row(1).found(&header.fields.join(",")));
        };
        let (also, when, source, note) =
            (column("also"), column("when"), column("source"), column("note"));
        let mut rows = Vec::new();
        for line in lines {
            if line.fields.iter().all(|f| f.trim().is_empty()) {
                continue;
            }
            if rows.len() >= Self::MOST_ROWS {
                return Err(Error::new(Kind::TooMany).row(line.number));
            }
            let field =
                |i: Option<usize>| i.and_then(|i| line.fields.get(i)).map_or("", |f| f.trim());
            let wrong = |text: &str| Error::new(Kind::TableRow).row(line.number).found(text);
            let first = bound(field(Some(from)), false).ok_or_else(|| wrong(field(Some(from))))?;
            let last = bound(field(Some(to)), true).ok_or_else(|| wrong(field(Some(to))))?;
            if first > last {
                return Err(wrong(field(Some(to))));
            }
            let known = |id: &str| {
                Center::from_id(id)
                    .ok()
                    .filter(|c| c.edition() == Edition::InForce)
                    .ok_or_else(|| wrong(id))
            };
            let mut others = Vec::new();
            let mut conditions = field(when).split('|');
            for id in field(also).split('|').filter(|id| !id.trim().is_empty()) {
                let other = known(id)?;
                let code = conditions.next().unwrap_or("").trim();
                let condition = if code.is_empty() {
                    Condition::usual(other)
                } else {
                    Some(Condition::find(code).ok_or_else(|| wrong(code))?)
                };
                others.push(Alternative { center: other, condition });
            }
            let said = [field(source), field(note)]
                .into_iter()
                .filter(|s| !s.is_empty())
                .collect::<Vec<_>>()
                .join("; ");
            rows.push(ScopeRow {
                from: first,
                to: last,
                center: known(field(Some(center)))?,
                also: Cow::Owned(others),
                basis: Basis::Supplied,
                sources: Cow::Borrowed(&[]),
                notes: Cow::Borrowed(&[]),
                supplied: Cow::Owned(crate::hts::clip(&said, 500).to_string()),
            });
        }
        crate::small::sort(&mut rows, |a, b| a.from < b.from);
        for pair in rows.windows(2) {
            if let [a, b] = pair
                && a.to >= b.from
            {
                return Err(Error::new(Kind::TableOverlap).found(&alloc::format!(
                    "{:04}-{:04}, {:04}-{:04}",
                    a.from,
                    a.to,
                    b.from,
                    b.to
                )));
            }
        }
        Ok(ScopeTable { name: crate::hts::clip(name, 200).to_string(), rows, replaces: false })
    }

    /// Lets the table stand alone: headings that it does not hold answer that the list does not
    /// hold them.
    pub fn replacing(mut self) -> ScopeTable {
        self.replaces = true;
        self
    }

    /// What answers call the table.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether it stands in the place of the built-in table.
    pub fn replaces(&self) -> bool {
        self.replaces
    }

    /// The row that holds a heading.
    pub fn row(&self, heading: Heading) -> Option<&ScopeRow> {
        self.rows
            .binary_search_by(|r| holds(r.from, r.to, heading.number()))
            .ok()
            .and_then(|i| self.rows.get(i))
    }

    /// How many rows the table has.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether the table has no rows.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

/// A chapter or heading as the first or last heading number of a range.
fn bound(text: &str, last: bool) -> Option<u16> {
    if !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let number: u16 = text.parse().ok()?;
    match text.len() {
        1 | 2 => Chapter::new(number as u8)
            .filter(|c| !c.is_treatment())
            .map(|_| number * 100 + if last { 99 } else { 0 }),
        3 | 4 => Chapter::new((number / 100) as u8).filter(|c| !c.is_treatment()).map(|_| number),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_table_is_sorted_disjoint_complete_and_sourced() {
        let all: Vec<ScopeRow> = rows().collect();
        for pair in all.windows(2) {
            assert!(pair[0].from <= pair[0].to && pair[0].to < pair[1].from, "{pair:?}");
        }
        for heading in Heading::all() {
            let row = row(heading).unwrap();
            assert!(!row.sources.is_empty(), "{heading}");
            assert!(
                !row.also.iter().any(|a| a.center == row.center || a.condition.is_none()),
                "{heading}"
            );
        }
        let count = |basis| Heading::all().filter(|&h| row(h).unwrap().basis == basis).count();
        assert_eq!(Basis::ALL.map(count), [25, 373, 26, 482, 322]);
    }

    #[test]
    fn supplied_tables_are_checked() {
        let code = |csv: &str| ScopeTable::parse("t", csv).unwrap_err().code();
        assert_eq!(code("a,b\n"), "table-columns");
        assert_eq!(code(""), "table-columns");
        assert_eq!(code("from,to,center\n84,xx,CEE001\n"), "table-row");
        assert_eq!(code("from,to,center\n85,84,CEE001\n"), "table-row");
        assert_eq!(code("from,to,center\n85,85,IIC-PHC\n"), "table-row");
        assert_eq!(code("from,to,center\n84,85,CEE001\n8501,8501,CEE002\n"), "table-overlap");
        assert_eq!(code("from,to,center,also,when\n84,85,CEE001,CEE002,nonsense\n"), "table-row");
        let table = ScopeTable::parse(
            "t",
            "\u{feff}center,to,from,source\r\nCEE002,85,84,\"a \"\"list\"\", of ours\"\r\n\r\n",
        )
        .unwrap();
        assert_eq!(table.row(Heading::new(8501).unwrap()).unwrap().supplied, "a \"list\", of ours");
        assert_eq!(table.row(Heading::new(8601).unwrap()).map(|r| r.from), None);
    }
}
