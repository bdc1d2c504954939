//! Who does a given thing: the Center, the port of entry, or both.

use crate::edition::Edition;
use crate::generated::tables;
use crate::source::Source;

/// Where a thing is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// At the Center.
    Center,
    /// At the port of entry.
    Port,
    /// At either, or by both together.
    Both,
    /// No source that could be read says so.
    Unknown,
}

impl Place {
    /// The stable name, such as `port`.
    pub const fn id(self) -> &'static str {
        match self {
            Place::Center => "center",
            Place::Port => "port",
            Place::Both => "both",
            Place::Unknown => "unknown",
        }
    }
}

/// A thing that an importer needs done, and who does it in an edition.
///
/// ```
/// use center_finder::{Edition, Place, Task};
///
/// let protest = Task::find("protest", Edition::InForce).unwrap();
/// assert_eq!(protest.place, Place::Center);
/// assert_eq!(Task::find("revenue", Edition::Iic2012).unwrap().place, Place::Port);
/// ```
#[derive(Debug)]
pub struct Task {
    /// A stable name, such as `post-summary-correction`.
    pub code: &'static str,
    /// What it is, in English.
    pub name: &'static str,
    /// Who does it. In the 2012 edition `Center` holds for trusted traders; everyone else has it
    /// done at the port.
    pub place: Place,
    /// A remark as a stable code, or empty.
    pub note: &'static str,
    /// Where this is known from; empty where it is not known.
    pub sources: &'static [&'static Source],
    pub(crate) edition: Edition,
}

impl Task {
    /// The things of an edition, in the order of a shipment's life after release.
    pub fn all(edition: Edition) -> impl Iterator<Item = &'static Task> {
        tables::TASKS.iter().filter(move |t| t.edition == edition)
    }

    /// The thing of that name in an edition.
    pub fn find(code: &str, edition: Edition) -> Option<&'static Task> {
        Task::all(edition).find(|t| t.code == code)
    }

    /// Who does it for an importer that is, or is not, processed at a Center.
    ///
    /// ```
    /// use center_finder::{Edition, Place, Task};
    /// let protest = Task::find("protest", Edition::Iic2012).unwrap();
    /// assert_eq!(protest.place_for(false), Place::Port);
    /// ```
    pub fn place_for(&self, processed_at_center: bool) -> Place {
        let asks = self.code == "questions";
        if self.place == Place::Center && !processed_at_center && !asks {
            Place::Port
        } else {
            self.place
        }
    }
}

/// What a Center offers, and to whom.
///
/// ```
/// use center_finder::{Benefit, Edition};
/// assert!(Benefit::all(Edition::Iic2012).any(|b| b.audience == "small"));
/// ```
#[derive(Debug)]
pub struct Benefit {
    /// `everyone`, `small`, `trusted`, `ports` or `agencies`.
    pub audience: &'static str,
    /// A stable name.
    pub code: &'static str,
    /// The offer as an English sentence.
    pub text: &'static str,
    /// Where this is known from.
    pub source: &'static Source,
    pub(crate) edition: Edition,
}

impl Benefit {
    /// What the Centers of an edition offer.
    pub fn all(edition: Edition) -> impl Iterator<Item = &'static Benefit> {
        tables::BENEFITS.iter().filter(move |b| b.edition == edition)
    }
}
