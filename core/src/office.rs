//! Who does a given thing: the Center, the port of entry, or both.

use crate::edition::Edition;
use crate::generated::tables;
use crate::source::Source;

/// Who does a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Office {
    /// At the Center.
    Center,
    /// At the port of entry.
    Port,
    /// At either, or by both together.
    Both,
    /// No source that could be read says so.
    Unknown,
}

impl Office {
    /// The stable name, such as `port`.
    pub const fn id(self) -> &'static str {
        match self {
            Office::Center => "center",
            Office::Port => "port",
            Office::Both => "both",
            Office::Unknown => "unknown",
        }
    }
}

/// A thing that an importer needs done, and who does it in an edition.
///
/// ```
/// use center_finder::{Edition, Office, Task};
///
/// let protest = Task::find("protest", Edition::InForce).unwrap();
/// assert_eq!(protest.office, Office::Center);
/// assert_eq!(Task::find("revenue", Edition::Iic2012).unwrap().office, Office::Port);
/// ```
#[derive(Debug)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(as = "TaskData"))]
pub struct Task {
    /// A stable name, such as `post-summary-correction`.
    pub code: &'static str,
    /// What it is, in English.
    pub name: &'static str,
    /// Who does it. In the 2012 edition `Center` holds for trusted traders; everyone else has it
    /// done at the port.
    pub office: Office,
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
    /// use center_finder::{Edition, Office, Task};
    /// let protest = Task::find("protest", Edition::Iic2012).unwrap();
    /// assert_eq!(protest.office_for(false), Office::Port);
    /// ```
    pub fn office_for(&self, processed_at_center: bool) -> Office {
        let asks = self.code == "questions";
        if self.office == Office::Center && !processed_at_center && !asks {
            Office::Port
        } else {
            self.office
        }
    }
}

/// What a task is as data.
#[cfg(feature = "serde")]
#[derive(serde::Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
struct TaskData {
    code: &'static str,
    name: &'static str,
    office: Office,
    /// Who does it for an importer that is not processed at a Center.
    otherwise: Office,
    /// A remark as a stable code, or empty.
    note: &'static str,
    sources: &'static [&'static Source],
}

#[cfg(feature = "serde")]
impl serde::Serialize for Task {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let &Task { code, name, office, note, sources, .. } = self;
        TaskData { code, name, office, otherwise: self.office_for(false), note, sources }
            .serialize(serializer)
    }
}

/// Whom an offer is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Audience {
    /// Every importer.
    Everyone,
    /// Small importers.
    Small,
    /// Trusted traders.
    Trusted,
    /// Ports of entry.
    Ports,
    /// Partner agencies.
    Agencies,
}

impl Audience {
    /// Every audience.
    pub const ALL: [Audience; 5] = [
        Audience::Everyone,
        Audience::Small,
        Audience::Trusted,
        Audience::Ports,
        Audience::Agencies,
    ];

    /// The stable name, such as `everyone`.
    pub const fn id(self) -> &'static str {
        match self {
            Audience::Everyone => "everyone",
            Audience::Small => "small",
            Audience::Trusted => "trusted",
            Audience::Ports => "ports",
            Audience::Agencies => "agencies",
        }
    }
}

/// What a Center offers, and to whom.
///
/// ```
/// use center_finder::{Audience, Benefit, Edition};
/// assert!(Benefit::all(Edition::Iic2012).any(|b| b.audience == Audience::Small));
/// ```
#[derive(Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Benefit {
    /// Whom it is for.
    pub audience: Audience,
    /// A stable name.
    pub code: &'static str,
    /// The offer as an English sentence.
    pub text: &'static str,
    /// Where this is known from.
    pub source: &'static Source,
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(crate) edition: Edition,
}

impl Benefit {
    /// What the Centers of an edition offer.
    pub fn all(edition: Edition) -> impl Iterator<Item = &'static Benefit> {
        tables::BENEFITS.iter().filter(move |b| b.edition == edition)
    }
}
