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

/// An answer as places in the generated tables.
#[doc(hidden)]
#[derive(Clone, Debug)]
pub struct Codes {
    pub center: Center,
    pub condition: Option<u8>,
    pub also: Vec<(Center, u8)>,
    pub basis: Basis,
    pub sources: &'static [u8],
    pub notes: Vec<u8>,
}

/// A routing as places in the generated tables.
#[doc(hidden)]
#[derive(Clone, Debug)]
pub enum RouteCodes {
    Goods(Heading, Codes),
    Chapter(Vec<(Center, u16)>),
    Moved(u16, Vec<(Heading, Codes)>),
    Treatment,
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
        let repairs = Vec::new();
        match Target::of(number) {
            Target::Treatment => {
                Routing::Treatment(TreatmentRouting { number, edition, chapter, repairs })
            }
            Target::Moved(moved) => {
                let to =
                    moved.to().filter_map(|h| self.goods(HtsNumber::from_heading(h), h)).collect();
                Routing::Moved(MovedRouting { number, edition, moved, to, repairs })
            }
            Target::Heading(heading) if let Some(goods) = self.goods(number, heading) => {
                Routing::Goods(goods)
            }
            Target::Heading(_) | Target::Chapter => {
                let centers = self
                    .chapter(chapter)
                    .into_iter()
                    .map(|(center, headings)| CenterCount { center, headings })
                    .collect();
                Routing::Chapter(ChapterRouting { number, edition, chapter, centers, repairs })
            }
        }
    }

    /// The same by the built-in table, as places in the generated tables.
    #[doc(hidden)]
    pub fn route_codes(&self, number: HtsNumber) -> RouteCodes {
        match Target::of(number) {
            Target::Treatment => RouteCodes::Treatment,
            Target::Moved(moved) => RouteCodes::Moved(
                moved.heading,
                moved.to().filter_map(|h| Some((h, self.codes(h)?))).collect(),
            ),
            Target::Heading(heading) if let Some(codes) = self.codes(heading) => {
                RouteCodes::Goods(heading, codes)
            }
            Target::Heading(_) | Target::Chapter => {
                RouteCodes::Chapter(self.chapter(number.chapter()))
            }
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
        let edition = self.edition;
        let Some(row) = self.laid_over(heading) else {
            if self.table.is_some_and(ScopeTable::replaces) {
                return None;
            }
            let row = scope::packed(heading)?;
            let center = row.center.in_edition(edition);
            let contested = scope::also(row).iter().any(|a| a.0.in_edition(edition) != center);
            return Some(Primary { center, basis: self.basis(row.basis), contested });
        };
        let center = row.center.in_edition(edition);
        Some(Primary {
            center,
            basis: row.basis,
            contested: row.also.iter().any(|a| a.center.in_edition(edition) != center),
        })
    }

    /// The same Center, for who knows the built-in one of the edition in force already.
    #[cfg(feature = "words")]
    pub(crate) fn center(&self, heading: Heading, built_in: Option<Center>) -> Option<Center> {
        match self.table {
            None => built_in.map(|c| c.in_edition(self.edition)),
            Some(_) => self.primary(heading).map(|p| p.center),
        }
    }

    /// The built-in answer for a heading as places in the generated tables: what the
    /// decision is, without a single text. Everything else is made from it.
    #[doc(hidden)]
    pub fn codes(&self, heading: Heading) -> Option<Codes> {
        let row = scope::packed(heading)?;
        let center = row.center.in_edition(self.edition);
        let mut also: Vec<(Center, u8)> = Vec::new();
        for &(other, condition) in scope::also(row) {
            let there = other.in_edition(self.edition);
            if there != center && !also.iter().any(|a| a.0 == there) {
                also.push((there, condition));
            }
        }
        let (sources, notes) = match self.edition {
            Edition::InForce => (scope::sources(row), scope::notes(row).to_vec()),
            Edition::Iic2012 => {
                let mut notes: Vec<u8> = scope::notes(row)
                    .iter()
                    .copied()
                    .filter(|n| tables::NOTES_OF_GOODS.contains(n))
                    .collect();
                notes.push(tables::NOTE_2012);
                (tables::SOURCES_2012, notes)
            }
        };
        let condition =
            if also.is_empty() { None } else { tables::USUAL.get(row.center.index()).copied() };
        Some(Codes { center, condition, also, basis: self.basis(row.basis), sources, notes })
    }

    fn laid_over(&self, heading: Heading) -> Option<&ScopeRow> {
        self.table.and_then(|t| t.row(heading))
    }

    fn basis(&self, basis: Basis) -> Basis {
        match self.edition {
            // No list of numbers for the 2012 industries is known, whatever today's answer rests
            // on.
            Edition::Iic2012 => Basis::Derived,
            Edition::InForce => basis,
        }
    }

    fn goods(&self, number: HtsNumber, heading: Heading) -> Option<GoodsRouting> {
        let mut answer = GoodsRouting {
            number,
            edition: self.edition,
            heading,
            center: Center(0),
            condition: None,
            also: Vec::new(),
            basis: Basis::Derived,
            sources: Vec::new(),
            notes: Vec::new(),
            supplied: None,
            rulings: if self.edition == Edition::InForce {
                Ruling::for_heading(heading).collect()
            } else {
                Vec::new()
            },
            agencies: Agency::for_heading(heading).collect(),
            former: heading.former(),
            repairs: Vec::new(),
        };
        if let Some((table, row)) = self.table.and_then(|t| Some((t, t.row(heading)?))) {
            answer.center = row.center.in_edition(self.edition);
            for other in row.also.iter() {
                let there = other.center.in_edition(self.edition);
                if there != answer.center && !answer.also.iter().any(|a| a.center == there) {
                    answer.also.push(Alternative { center: there, condition: other.condition });
                }
            }
            answer.condition = Condition::usual(answer.center).filter(|_| !answer.also.is_empty());
            answer.basis = row.basis;
            answer.supplied =
                Some(Supplied { table: table.name().to_string(), says: row.supplied.to_string() });
            return Some(answer);
        }
        if self.table.is_some_and(ScopeTable::replaces) {
            return None;
        }
        let codes = self.codes(heading)?;
        answer.center = codes.center;
        answer.condition = codes.condition.and_then(Condition::at);
        answer.also = codes
            .also
            .iter()
            .map(|&(center, at)| Alternative { center, condition: Condition::at(at) })
            .collect();
        answer.basis = codes.basis;
        answer.sources = codes.sources.iter().filter_map(|&at| Source::at(at)).collect();
        answer.notes = codes.notes.iter().filter_map(|&at| Note::at(at)).collect();
        Some(answer)
    }

    /// The Centers of a chapter's headings, the one with most first.
    fn chapter(&self, chapter: Chapter) -> Vec<(Center, u16)> {
        let mut centers: Vec<(Center, u16)> = Vec::new();
        for heading in chapter.headings() {
            let Some(primary) = self.primary(heading) else { continue };
            match centers.iter_mut().find(|c| c.0 == primary.center) {
                Some(count) => count.1 += 1,
                None => centers.push((primary.center, 1)),
            }
        }
        crate::small::sort(&mut centers, |a, b| (b.1, a.0) < (a.1, b.0));
        centers
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
                    treatment.number
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
                other.condition.map_or("your business points there", |c| c.text)
            )?;
        }
        Ok(())
    }
}
