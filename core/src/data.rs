//! Answers as data for other languages (feature `serde`).
//!
//! Every answer becomes the same small tree of values and only the tree knows how
//! to serialize itself: numbers as dotted text, headings and chapters with their
//! titles, notes as codes, names in `camelCase`. One serializer for all answers is
//! what keeps the program for browsers small.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use crate::*;

/// A value of an answer.
///
/// ```
/// use center_finder::{Data, Edition, Router};
/// let answer = Router::new(Edition::InForce).read("8703")?;
/// let Data::Record(fields) = Data::from(&answer) else { unreachable!() };
/// assert_eq!(fields[0], ("kind", Data::Word("goods")));
/// # Ok::<(), center_finder::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Data {
    /// Nothing is known, or nothing applies.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A text that the program holds.
    Word(&'static str),
    /// A text that was made.
    Text(String),
    /// Values in order.
    List(Vec<Data>),
    /// Named values in order.
    Record(Vec<(&'static str, Data)>),
}

impl Serialize for Data {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Data::Null => serializer.serialize_none(),
            Data::Bool(b) => serializer.serialize_bool(*b),
            // Whole numbers stay whole, also where the format tells them apart.
            Data::Number(n) if *n >= 0.0 && *n <= 9e15 && *n as u64 as f64 == *n => {
                serializer.serialize_u64(*n as u64)
            }
            Data::Number(n) => serializer.serialize_f64(*n),
            Data::Word(s) => serializer.serialize_str(s),
            Data::Text(s) => serializer.serialize_str(s),
            Data::List(items) => {
                let mut out = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    out.serialize_element(item)?;
                }
                out.end()
            }
            Data::Record(fields) => {
                let mut out = serializer.serialize_map(Some(fields.len()))?;
                for (name, value) in fields {
                    out.serialize_entry(name, value)?;
                }
                out.end()
            }
        }
    }
}

/// The values of a list.
pub(crate) fn list<T>(items: impl IntoIterator<Item = T>) -> Data
where
    Data: From<T>,
{
    Data::List(items.into_iter().map(Data::from).collect())
}

macro_rules! record {
    ($($name:literal: $value:expr),* $(,)?) => {
        Data::Record(alloc::vec![$(($name, Data::from($value))),*])
    };
}

macro_rules! words {
    ($($type:ty)*) => { $(
        impl From<$type> for Data {
            fn from(value: $type) -> Data { Data::Word(value.id()) }
        }
    )* };
}
words! { Edition Basis Stage Verdict }

/// Types that serialize as their tree.
macro_rules! trees {
    ($($type:ty)*) => { $(
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                Data::from(self).serialize(serializer)
            }
        }
    )* };
}
trees! { Assessment }

macro_rules! copies {
    ($($type:ty)*) => { $(
        impl From<$type> for Data {
            fn from(value: $type) -> Data { Data::from(&value) }
        }
    )* };
}
copies! { Center Heading Chapter }

impl From<bool> for Data {
    fn from(b: bool) -> Data {
        Data::Bool(b)
    }
}

macro_rules! numbers {
    ($($type:ty)*) => { $(
        impl From<$type> for Data {
            fn from(value: $type) -> Data { Data::Number(value as f64) }
        }
    )* };
}
numbers! { u8 u16 u32 u64 usize f64 }

impl From<&'static str> for Data {
    fn from(word: &'static str) -> Data {
        Data::Word(word)
    }
}

impl From<String> for Data {
    fn from(text: String) -> Data {
        Data::Text(text)
    }
}

impl<T> From<Option<T>> for Data
where
    Data: From<T>,
{
    fn from(value: Option<T>) -> Data {
        value.map_or(Data::Null, Data::from)
    }
}

impl From<Vec<Data>> for Data {
    fn from(items: Vec<Data>) -> Data {
        Data::List(items)
    }
}

impl From<&Center> for Data {
    fn from(c: &Center) -> Data {
        record! {
            "id": c.id(), "name": c.name(), "city": c.city(), "state": c.state(), "fieldOffice": c.field_office(),
            "industry": c.industry(), "stage": c.stage(), "since": c.since(), "grewOutOf": c.grew_out_of(),
        }
    }
}

impl From<&Heading> for Data {
    fn from(h: &Heading) -> Data {
        record! { "code": h.to_string(), "title": h.title() }
    }
}

impl From<&Chapter> for Data {
    fn from(c: &Chapter) -> Data {
        record! { "code": c.to_string(), "title": c.title(), "section": c.section() }
    }
}

impl From<&Source> for Data {
    fn from(s: &Source) -> Data {
        record! { "id": s.id, "kind": s.kind.id(), "date": s.date, "title": s.title, "seen": s.seen }
    }
}

impl From<&Assessment> for Data {
    fn from(a: &Assessment) -> Data {
        let mix = a.mix.iter().map(|m| {
            record! { "center": &m.center, "share": m.share, "robust": m.robust, "headings": list(m.headings.iter()) }
        });
        let reasons = a.reasons.iter().map(|r| {
            record! { "code": r.code, "favors": r.favors, "center": r.center.as_ref(), "fact": r.fact.clone(), "source": r.source }
        });
        record! {
            "edition": a.edition, "verdict": a.verdict, "processedAtCenter": a.processed_at_center(), "center": a.center.as_ref(), "ask": a.ask.as_ref(),
            "leaders": list(a.leaders.iter()), "mix": Data::List(mix.collect()), "robust": a.robust, "reasons": Data::List(reasons.collect()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_enum_is_its_id_as_data() {
        fn names(list: &[impl Serialize]) -> Vec<String> {
            list.iter()
                .map(|x| serde_json::to_value(x).unwrap().as_str().unwrap().to_string())
                .collect()
        }
        macro_rules! all {
            ($($list:expr),* $(,)?) => { $(
                assert_eq!(names(&$list), $list.map(|x| x.id()));
            )* };
        }
        all!(Edition::ALL, Basis::ALL, [Basis::Supplied], [Stage::Open, Stage::Proposed]);
    }
}
