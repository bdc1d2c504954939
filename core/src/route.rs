//! Routing: from a tariff number to a Center, with the reasons.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use crate::agency::Agency;
use crate::center::Center;
use crate::edition::Edition;
use crate::error::Error;
use crate::evidence::Ruling;
use crate::hts::{HtsNumber, Reading, Repair};
use crate::nomenclature::{Chapter, Heading, Moved};
use crate::scope::{self, Alternative, Basis, Condition, Note, ScopeRow, ScopeTable};
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

    /// Lays a table over the built-in one, or in its place.
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
        let mut routing = self.route(number);
        match &mut routing {
            Routing::Goods(a) => a.repairs = repairs,
            Routing::Chapter(a) => a.repairs = repairs,
            Routing::Moved(a) => a.repairs = repairs,
            Routing::Treatment(a) => a.repairs = repairs,
        }
        Ok(routing)
    }

    /// Routes a number. There is an answer for every one.
    pub fn route(&self, number: HtsNumber) -> Routing {
        let edition = self.edition;
        let chapter = number.chapter();
        if chapter.is_treatment() {
            return Routing::Treatment(TreatmentRouting { number, edition, chapter, repairs: Vec::new() });
        }
        match (number.heading(), number.heading_number()) {
            (Some(heading), _) => match self.goods(number, heading) {
                Some(goods) => Routing::Goods(goods),
                None => Routing::Chapter(self.chapter(number, chapter)),
            },
            (None, Some(old)) if let Some(moved) = Moved::find(old) => {
                let to = moved.to().filter_map(|h| self.goods(HtsNumber::from_heading(h), h)).collect();
                Routing::Moved(MovedRouting { number, edition, moved, to, repairs: Vec::new() })
            }
            _ => Routing::Chapter(self.chapter(number, chapter)),
        }
    }

    /// A heading's Center and basis; `None` only where a table that replaces the built-in one leaves it out.
    ///
    /// ```
    /// use center_finder::{Edition, Heading, Router};
    /// let primary = Router::new(Edition::InForce).primary(Heading::new(4202).unwrap()).unwrap();
    /// assert_eq!(primary.center.id(), "CEE008");
    /// assert!(primary.contested);
    /// ```
    pub fn primary(&self, heading: Heading) -> Option<Primary> {
        let (center, basis, also, supplied) = match self.laid_over(heading) {
            Some(row) => (row.center, row.basis, row.also.as_ref(), true),
            None if self.table.is_some_and(ScopeTable::replaces) => return None,
            None => scope::packed(heading).map(|row| (row.center, row.basis, scope::also(row), false))?,
        };
        let center = center.in_edition(self.edition);
        let contested = also.iter().any(|a| a.center.in_edition(self.edition) != center);
        Some(Primary { center, basis: self.basis(basis, supplied), contested })
    }

    fn laid_over(&self, heading: Heading) -> Option<&ScopeRow> {
        self.table.and_then(|t| t.row(heading))
    }

    fn row(&self, heading: Heading) -> Option<(Cow<'_, ScopeRow>, bool)> {
        match self.laid_over(heading) {
            Some(row) => Some((Cow::Borrowed(row), true)),
            None if self.table.is_some_and(ScopeTable::replaces) => None,
            None => scope::row(heading).map(|row| (Cow::Owned(row), false)),
        }
    }

    fn basis(&self, basis: Basis, supplied: bool) -> Basis {
        match self.edition {
            // No list of numbers for the 2012 industries is known, whatever today's answer rests on.
            Edition::Iic2012 if !supplied => Basis::Derived,
            _ => basis,
        }
    }

    fn goods(&self, number: HtsNumber, heading: Heading) -> Option<GoodsRouting> {
        let (row, supplied) = self.row(heading)?;
        let center = row.center.in_edition(self.edition);
        let mut also: Vec<Alternative> = Vec::new();
        for other in row.also.iter() {
            let there = other.center.in_edition(self.edition);
            if there != center && !also.iter().any(|a| a.center == there) {
                also.push(Alternative { center: there, condition: other.condition });
            }
        }
        let mut sources = row.sources.to_vec();
        let mut notes = row.notes.to_vec();
        if self.edition == Edition::Iic2012 && !supplied {
            sources = ["own-reading", "ittrade-2012"].iter().filter_map(|id| Source::find(id)).collect();
            notes.retain(|n| matches!(n.code, "household-articles" | "is-a-fuel" | "doped-wafers" | "medical-gloves"));
            notes.extend(Note::find("iic-derived"));
        }
        Some(GoodsRouting {
            number,
            edition: self.edition,
            heading,
            center,
            condition: Condition::usual(center).filter(|_| !also.is_empty()),
            also,
            basis: self.basis(row.basis, supplied),
            sources,
            notes,
            supplied: supplied
                .then(|| Supplied { table: self.table.map_or("", |t| t.name()).to_string(), says: Cow::into_owned(row.supplied.clone()) }),
            rulings: if self.edition == Edition::InForce { Ruling::for_heading(heading).collect() } else { Vec::new() },
            agencies: Agency::for_heading(heading).collect(),
            former: heading.former(),
            repairs: Vec::new(),
        })
    }

    fn chapter(&self, number: HtsNumber, chapter: Chapter) -> ChapterRouting {
        let mut centers: Vec<CenterCount> = Vec::new();
        for heading in chapter.headings() {
            let Some(primary) = self.primary(heading) else { continue };
            match centers.iter_mut().find(|c| c.center == primary.center) {
                Some(count) => count.headings += 1,
                None => centers.push(CenterCount { center: primary.center, headings: 1 }),
            }
        }
        crate::small::sort(&mut centers, |a, b| (b.headings, a.center) < (a.headings, b.center));
        ChapterRouting { number, edition: self.edition, chapter, centers, repairs: Vec::new() }
    }
}

/// The answer for a tariff number.
#[derive(Clone, Debug)]
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

    /// The number as understood.
    pub fn number(&self) -> HtsNumber {
        match self {
            Routing::Goods(a) => a.number,
            Routing::Chapter(a) => a.number,
            Routing::Moved(a) => a.number,
            Routing::Treatment(a) => a.number,
        }
    }

    /// What had to be mended to read the number.
    pub fn repairs(&self) -> &[Repair] {
        match self {
            Routing::Goods(a) => &a.repairs,
            Routing::Chapter(a) => &a.repairs,
            Routing::Moved(a) => &a.repairs,
            Routing::Treatment(a) => &a.repairs,
        }
    }
}

/// Where goods of a heading point, and why. The first four digits decide.
#[derive(Clone, Debug)]
pub struct GoodsRouting {
    /// The number as understood.
    pub number: HtsNumber,
    /// The edition of the answer.
    pub edition: Edition,
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
    /// What had to be mended to read the number.
    pub repairs: Vec<Repair>,
}

/// The loaded table that an answer comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supplied {
    /// The name under which the program loaded it.
    pub table: String,
    /// What its row says of source and note.
    pub says: String,
}

/// How the headings of a chapter are spread over Centers.
#[derive(Clone, Debug)]
pub struct ChapterRouting {
    /// The number as understood.
    pub number: HtsNumber,
    /// The edition of the answer.
    pub edition: Edition,
    /// The chapter.
    pub chapter: Chapter,
    /// The Centers, the one with most headings first.
    pub centers: Vec<CenterCount>,
    /// What had to be mended to read the number.
    pub repairs: Vec<Repair>,
}

/// A Center and how many headings of a chapter point to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CenterCount {
    /// The Center.
    pub center: Center,
    /// The number of headings.
    pub headings: u16,
}

/// Where the goods of a former heading are now.
#[derive(Clone, Debug)]
pub struct MovedRouting {
    /// The number as understood.
    pub number: HtsNumber,
    /// The edition of the answer.
    pub edition: Edition,
    /// What is known of the former heading.
    pub moved: &'static Moved,
    /// The answers for the headings that hold the goods now.
    pub to: Vec<GoodsRouting>,
    /// What had to be mended to read the number.
    pub repairs: Vec<Repair>,
}

/// A number of chapter 98 or 99.
#[derive(Clone, Debug)]
pub struct TreatmentRouting {
    /// The number as understood.
    pub number: HtsNumber,
    /// The edition of the answer.
    pub edition: Edition,
    /// Chapter 98 (special treatment) or 99 (additional or temporary duty).
    pub chapter: Chapter,
    /// What had to be mended to read the number.
    pub repairs: Vec<Repair>,
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
                write!(f, "{:04} ({}) is no longer in the tariff; its goods are now in ", moved.moved.heading, moved.moved.goods)?;
                for (i, goods) in moved.to.iter().enumerate() {
                    let sep = if i == 0 { "" } else { "; " };
                    write!(f, "{sep}{goods}")?;
                }
                Ok(())
            }
            Routing::Treatment(treatment) => {
                let what = if treatment.chapter.number() == 98 { "a special treatment" } else { "a duty" };
                write!(f, "{} describes {what}, not goods; give the number of the goods themselves", treatment.number)
            }
        }
    }
}

impl fmt::Display for GoodsRouting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}): {}; basis: {}", self.heading, self.heading.title(), self.center, self.basis)?;
        for other in &self.also {
            write!(f, "; {} if {}", other.center, other.condition.map_or("your business points there", |c| c.text))?;
        }
        Ok(())
    }
}
