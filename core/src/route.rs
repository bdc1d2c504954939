//! Routing: from a tariff number to a Center, with the reasons.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use crate::agency::Agency;
use crate::center::Center;
use crate::edition::Edition;
use crate::error::Error;
use crate::evidence::Ruling;
use crate::generated::tables;
use crate::hts::{HtsNumber, Reading, Repair};
use crate::nomenclature::{Chapter, Heading, Moved};
use crate::scope::{self, Alternative, Basis, Condition, Note, Packed, ScopeRow, ScopeTable};
use crate::source::Source;

/// Routes tariff numbers in one edition.
///
/// ```
/// use center_finder::{Basis, Edition, Router};
///
/// let router = Router::new(Edition::InForce);
/// let answer = router.read("8703.23.01.10")?;
/// let goods = answer.as_goods().unwrap();
/// assert_eq!(goods.center.id(), "CEE003");
/// assert_eq!(goods.basis, Basis::Stated);
///
/// // The same goods in early 2012: no list of numbers is known for that edition.
/// let then = Router::new(Edition::Iic2012).read("8703.23.01.10")?;
/// assert_eq!(then.as_goods().unwrap().center.name(), "Automotive and Aerospace");
/// assert_eq!(then.as_goods().unwrap().basis, Basis::Derived);
/// # Ok::<(), center_finder::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Router<'t> {
    edition: Edition,
    table: Option<&'t ScopeTable>,
}

/// A heading's Center and basis without the rest: what a tally needs, and what a lookup costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Primary {
    /// The Center, in the router's edition.
    pub center: Center,
    /// What the answer rests on.
    pub basis: Basis,
    /// Whether other Centers are plausible.
    pub contested: bool,
}

impl<'t> Router<'t> {
    /// A router for an edition with the built-in table.
    pub fn new(edition: Edition) -> Router<'t> {
        Router { edition, table: None }
    }

    /// Overrides the built-in table with another, or replaces it where that one stands alone.
    pub fn with_table(mut self, table: &'t ScopeTable) -> Router<'t> {
        self.table = Some(table);
        self
    }

    /// The edition of the answers.
    pub fn edition(&self) -> Edition {
        self.edition
    }

    /// Reads a text as a tariff number and routes it.
    ///
    /// # Errors
    /// Those of [`HtsNumber::parse`].
    pub fn read(&self, text: &str) -> Result<Routing, Error> {
        let Reading { number, repairs, .. } = HtsNumber::parse(text)?;
        Ok(self.answer(Query { number, edition: self.edition, repairs }))
    }

    /// Routes a number. There is an answer for every one.
    pub fn route(&self, number: HtsNumber) -> Routing {
        self.answer(Query { number, edition: self.edition, repairs: Vec::new() })
    }

    fn answer(&self, query: Query) -> Routing {
        let chapter = query.number.chapter();
        match Target::of(query.number) {
            Target::Treatment => Routing::Treatment(TreatmentRouting { query, chapter }),
            Target::Moved(moved) => {
                let to = moved.to().filter_map(|h| {
                    let number = HtsNumber::from_heading(h);
                    self.goods(Query { number, edition: self.edition, repairs: Vec::new() }, h)
                });
                Routing::Moved(MovedRouting { to: to.collect(), query, moved })
            }
            Target::Heading(heading) => match self.goods(query.clone(), heading) {
                Some(goods) => Routing::Goods(goods),
                None => self.chapter(query, chapter),
            },
            Target::Chapter => self.chapter(query, chapter),
        }
    }

    /// A heading's Center and basis; `None` only where a table that replaces the built-in one
    /// leaves it out.
    ///
    /// ```
    /// use center_finder::{Edition, Heading, Router};
    /// let primary = Router::new(Edition::InForce).primary(Heading::new(4202).unwrap()).unwrap();
    /// assert_eq!(primary.center.id(), "CEE008");
    /// assert!(primary.contested);
    /// ```
    pub fn primary(&self, heading: Heading) -> Option<Primary> {
        Some(match self.row(heading)? {
            Row::Supplied(_, row) => {
                let center = row.center.in_edition(self.edition);
                let mut others = row.also.iter().map(|a| a.center.in_edition(self.edition));
                Primary { center, basis: row.basis, contested: others.any(|c| c != center) }
            }
            Row::BuiltIn(row) => {
                let center = row.center.in_edition(self.edition);
                let mut others = scope::also(row).iter().map(|a| a.0.in_edition(self.edition));
                let basis = self.basis(row.basis);
                Primary { center, basis, contested: others.any(|c| c != center) }
            }
        })
    }

    /// The other plausible Centers of a heading, as they are in the edition, where several may be
    /// one.
    pub(crate) fn also(&self, heading: Heading) -> Vec<Alternative> {
        let mut also: Vec<Alternative> = Vec::new();
        let Some(row) = self.row(heading) else { return also };
        let center = row.center().in_edition(self.edition);
        let mut add = |other: Center, condition| {
            let other = other.in_edition(self.edition);
            if other != center && !also.iter().any(|a| a.center == other) {
                also.push(Alternative { center: other, condition });
            }
        };
        match row {
            Row::Supplied(_, row) => row.also.iter().for_each(|a| add(a.center, a.condition)),
            Row::BuiltIn(row) => {
                scope::also(row).iter().for_each(|&(other, at)| add(other, Condition::at(at)));
            }
        }
        also
    }

    /// The same Center, for who knows the built-in one of the edition in force already.
    #[cfg(feature = "words")]
    pub(crate) fn center(&self, heading: Heading, built_in: Option<Center>) -> Option<Center> {
        match self.table {
            None => built_in.map(|c| c.in_edition(self.edition)),
            Some(_) => self.primary(heading).map(|p| p.center),
        }
    }

    /// The row that decides for a heading.
    fn row(&self, heading: Heading) -> Option<Row<'t>> {
        if let Some(table) = self.table {
            if let Some(row) = table.row(heading) {
                return Some(Row::Supplied(table, row));
            }
            if table.replaces() {
                return None;
            }
        }
        scope::packed(heading).map(Row::BuiltIn)
    }

    fn basis(&self, basis: Basis) -> Basis {
        match self.edition {
            // No list of numbers for the 2012 industries is known, whatever today's answer rests
            // on.
            Edition::Iic2012 => Basis::Derived,
            Edition::InForce => basis,
        }
    }

    fn goods(&self, query: Query, heading: Heading) -> Option<GoodsRouting> {
        let row = self.row(heading)?;
        let Primary { center, basis, .. } = self.primary(heading)?;
        let also = self.also(heading);
        let usual = match row {
            Row::Supplied(..) => Condition::usual(center),
            Row::BuiltIn(row) => {
                tables::USUAL.get(row.center.index()).and_then(|&at| Condition::at(at))
            }
        };
        let (sources, notes, supplied) = match row {
            Row::Supplied(table, row) => {
                let (table, says) = (table.name().to_string(), row.supplied.to_string());
                (Vec::new(), Vec::new(), Some(Supplied { table, says }))
            }
            Row::BuiltIn(row) => (self.sources(row), self.notes(row), None),
        };
        let rulings = match self.edition {
            Edition::InForce => Ruling::for_heading(heading).collect(),
            Edition::Iic2012 => Vec::new(),
        };
        Some(GoodsRouting {
            query,
            heading,
            center,
            condition: usual.filter(|_| !also.is_empty()),
            also,
            basis,
            sources,
            notes,
            supplied,
            rulings,
            agencies: Agency::for_heading(heading).collect(),
            former: heading.former(),
        })
    }

    fn sources(&self, row: &Packed) -> Vec<&'static Source> {
        let sources = match self.edition {
            Edition::InForce => scope::sources(row),
            Edition::Iic2012 => tables::SOURCES_2012,
        };
        sources.iter().filter_map(|&at| Source::at(at)).collect()
    }

    fn notes(&self, row: &Packed) -> Vec<&'static Note> {
        let in_2012 = self.edition == Edition::Iic2012;
        scope::notes(row)
            .iter()
            // What is said of the goods holds in any edition; the rest is about today's list.
            .filter(|note| !in_2012 || tables::NOTES_OF_GOODS.contains(note))
            .chain(in_2012.then_some(&tables::NOTE_2012))
            .filter_map(|&at| Note::at(at))
            .collect()
    }

    /// The Centers of a chapter's headings, the one with most first.
    fn chapter(&self, query: Query, chapter: Chapter) -> Routing {
        let mut centers: Vec<CenterCount> = Vec::new();
        for heading in chapter.headings() {
            let Some(Primary { center, .. }) = self.primary(heading) else { continue };
            match centers.iter_mut().find(|c| c.center == center) {
                Some(count) => count.headings += 1,
                None => centers.push(CenterCount { center, headings: 1 }),
            }
        }
        crate::small::sort(&mut centers, |a, b| (b.headings, a.center) < (a.headings, b.center));
        Routing::Chapter(ChapterRouting { query, chapter, centers })
    }

    /// The headings of a chapter, each with its Center.
    pub fn headings(&self, chapter: Chapter) -> impl Iterator<Item = HeadingRow> {
        chapter.headings().map(|heading| HeadingRow { heading, primary: self.primary(heading) })
    }
}

/// A row of the program's own table, or of the built-in one.
#[derive(Clone, Copy)]
enum Row<'t> {
    Supplied(&'t ScopeTable, &'t ScopeRow),
    BuiltIn(&'static Packed),
}

impl Row<'_> {
    /// The Center in force.
    fn center(&self) -> Center {
        match self {
            Row::Supplied(_, row) => row.center,
            Row::BuiltIn(row) => row.center,
        }
    }
}

/// What a number stands for.
enum Target {
    Treatment,
    Heading(Heading),
    Moved(&'static Moved),
    Chapter,
}

impl Target {
    fn of(number: HtsNumber) -> Target {
        if number.chapter().is_treatment() {
            return Target::Treatment;
        }
        match (number.heading(), number.heading_number().and_then(Moved::find)) {
            (Some(heading), _) => Target::Heading(heading),
            (None, Some(moved)) => Target::Moved(moved),
            (None, None) => Target::Chapter,
        }
    }
}

/// The answer for a tariff number.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(tag = "kind", rename_all = "kebab-case"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Routing {
    /// Goods of a heading.
    Goods(GoodsRouting),
    /// A whole chapter: its headings may go to several Centers.
    Chapter(ChapterRouting),
    /// A heading that no longer exists, and where its goods are now.
    Moved(MovedRouting),
    /// Chapter 98 or 99: a treatment or a duty. The number of the goods is needed.
    Treatment(TreatmentRouting),
}

impl Routing {
    /// The answer for goods, if it is one.
    pub fn as_goods(&self) -> Option<&GoodsRouting> {
        if let Routing::Goods(goods) = self { Some(goods) } else { None }
    }

    /// What was asked.
    pub fn query(&self) -> &Query {
        match self {
            Routing::Goods(a) => &a.query,
            Routing::Chapter(a) => &a.query,
            Routing::Moved(a) => &a.query,
            Routing::Treatment(a) => &a.query,
        }
    }
}

/// What was asked: a number, as it was understood, in an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Query {
    /// The number as understood.
    pub number: HtsNumber,
    /// The edition of the answer.
    pub edition: Edition,
    /// What had to be mended to read the number.
    pub repairs: Vec<Repair>,
}

/// Where goods of a heading point, and why. The first four digits decide.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct GoodsRouting {
    /// What was asked.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub query: Query,
    /// The heading.
    pub heading: Heading,
    /// The Center that such goods most likely go to.
    pub center: Center,
    /// What would decide for it, where others are plausible.
    pub condition: Option<&'static Condition>,
    /// The other plausible Centers, best first.
    pub also: Vec<Alternative>,
    /// What the answer rests on.
    pub basis: Basis,
    /// Where it is known from.
    pub sources: Vec<&'static Source>,
    /// Remarks.
    pub notes: Vec<&'static Note>,
    /// The loaded table that gave the answer, if one did.
    pub supplied: Option<Supplied>,
    /// Rulings on such goods; only in force.
    pub rulings: Vec<&'static Ruling>,
    /// Other agencies that often regulate such goods.
    pub agencies: Vec<Agency>,
    /// What the number stood for in an earlier edition of the tariff, if it was given new goods.
    pub former: Option<&'static Moved>,
}

/// The loaded table that an answer comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Supplied {
    /// The name under which the program loaded it.
    pub table: String,
    /// What its row says of source and note.
    pub says: String,
}

/// How the headings of a chapter are spread over Centers.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ChapterRouting {
    /// What was asked.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub query: Query,
    /// The chapter.
    pub chapter: Chapter,
    /// The Centers, the one with most headings first.
    pub centers: Vec<CenterCount>,
}

/// A Center and how many headings of a chapter point to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct CenterCount {
    /// The Center.
    pub center: Center,
    /// The number of headings.
    pub headings: u16,
}

/// Where the goods of a former heading are now.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MovedRouting {
    /// What was asked.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub query: Query,
    /// What is known of the former heading.
    pub moved: &'static Moved,
    /// The answers for the headings that hold the goods now.
    pub to: Vec<GoodsRouting>,
}

/// A number of chapter 98 or 99.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct TreatmentRouting {
    /// What was asked.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub query: Query,
    /// Chapter 98 (special treatment) or 99 (additional or temporary duty).
    pub chapter: Chapter,
}

/// A heading of a chapter and where its goods point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(as = "HeadingRowData"))]
pub struct HeadingRow {
    /// The heading.
    pub heading: Heading,
    /// Where its goods point; `None` where a table that replaces the built-in one leaves it out.
    pub primary: Option<Primary>,
}

/// What a row of a chapter is as data.
#[cfg(feature = "serde")]
#[derive(serde::Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
struct HeadingRowData {
    /// Four digits.
    code: String,
    title: &'static str,
    /// Null where a table that replaces the built-in one leaves the heading out.
    center: Option<Center>,
    basis: Option<Basis>,
    /// Whether other Centers are plausible.
    contested: bool,
}

#[cfg(feature = "serde")]
impl serde::Serialize for HeadingRow {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        HeadingRowData {
            code: self.heading.to_string(),
            title: self.heading.title(),
            center: self.primary.map(|p| p.center),
            basis: self.primary.map(|p| p.basis),
            contested: self.primary.is_some_and(|p| p.contested),
        }
        .serialize(serializer)
    }
}

impl fmt::Display for Routing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Routing::Goods(goods) => goods.fmt(f),
            Routing::Chapter(chapter) => {
                write!(f, "chapter {} ({}): ", chapter.chapter, chapter.chapter.title())?;
                for (i, count) in chapter.centers.iter().enumerate() {
                    let sep = if i == 0 { "" } else { ", " };
                    write!(f, "{sep}{} for {} headings", count.center, count.headings)?;
                }
                f.write_str("; give four digits for one answer")
            }
            Routing::Moved(moved) => {
                write!(
                    f,
                    "{:04} ({}) is no longer in the tariff; its goods are now in ",
                    moved.moved.heading, moved.moved.goods
                )?;
                for (i, goods) in moved.to.iter().enumerate() {
                    let sep = if i == 0 { "" } else { "; " };
                    write!(f, "{sep}{goods}")?;
                }
                Ok(())
            }
            Routing::Treatment(treatment) => {
                let what =
                    if treatment.chapter.number() == 98 { "a special treatment" } else { "a duty" };
                write!(
                    f,
                    "{} describes {what}, not goods; give the number of the goods themselves",
                    treatment.query.number
                )
            }
        }
    }
}

impl fmt::Display for GoodsRouting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} ({}): {}; basis: {}",
            self.heading,
            self.heading.title(),
            self.center,
            self.basis
        )?;
        for other in &self.also {
            write!(
                f,
                "; {} if {}",
                other.center,
                other.condition.map_or("your business points there", Condition::text)
            )?;
        }
        Ok(())
    }
}
