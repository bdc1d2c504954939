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
words! { Edition Basis Repair Level Stage Period Factor Place Verdict }

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
trees! { Moved Condition Alternative Ruling Agency GoodsRouting Routing Assessment Task Benefit Step AsOf Error }

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

impl From<&Moved> for Data {
    fn from(m: &Moved) -> Data {
        record! {
            "heading": alloc::format!("{:04}", m.heading), "since": m.since, "reused": m.reused, "goods": m.goods,
            "to": Data::List(m.to().map(|h| Data::from(&h)).collect()), "source": m.source(),
        }
    }
}

impl From<&Source> for Data {
    fn from(s: &Source) -> Data {
        record! { "id": s.id, "kind": s.kind, "date": s.date, "title": s.title, "seen": s.seen }
    }
}

impl From<&Condition> for Data {
    fn from(c: &Condition) -> Data {
        record! { "code": c.code, "factor": c.factor }
    }
}

impl From<&Alternative> for Data {
    fn from(a: &Alternative) -> Data {
        record! { "center": &a.center, "condition": a.condition }
    }
}

impl From<&Ruling> for Data {
    fn from(r: &Ruling) -> Data {
        record! { "number": r.number, "date": r.date, "center": &r.center, "goods": r.goods, "importer": r.importer, "given": r.given }
    }
}

impl From<&Agency> for Data {
    fn from(a: &Agency) -> Data {
        record! { "code": a.code, "name": a.name, "why": a.why }
    }
}

impl From<&GoodsRouting> for Data {
    fn from(a: &GoodsRouting) -> Data {
        record! {
            "kind": "goods",
            "number": a.number.to_string(),
            "edition": a.edition,
            "repairs": list(a.repairs.iter().copied()),
            "heading": &a.heading,
            "center": &a.center,
            "condition": a.condition,
            "also": list(a.also.iter()),
            "basis": a.basis,
            "sources": list(a.sources.iter().copied()),
            "notes": Data::List(a.notes.iter().map(|n| Data::Word(n.code)).collect()),
            "supplied": match &a.supplied {
                Some(s) => record! { "table": s.table.clone(), "says": s.says.clone() },
                None => Data::Null,
            },
            "rulings": list(a.rulings.iter().copied()),
            "agencies": list(a.agencies.iter()),
            "former": a.former,
        }
    }
}

impl From<&Routing> for Data {
    fn from(routing: &Routing) -> Data {
        match routing {
            Routing::Goods(a) => a.into(),
            Routing::Chapter(a) => record! {
                "kind": "chapter", "number": a.number.to_string(), "edition": a.edition, "repairs": list(a.repairs.iter().copied()),
                "chapter": &a.chapter,
                "centers": Data::List(a.centers.iter().map(|c| record! { "center": &c.center, "headings": c.headings }).collect()),
            },
            Routing::Moved(a) => record! {
                "kind": "moved", "number": a.number.to_string(), "edition": a.edition, "repairs": list(a.repairs.iter().copied()),
                "moved": a.moved, "to": list(a.to.iter()),
            },
            Routing::Treatment(a) => record! {
                "kind": "treatment", "number": a.number.to_string(), "edition": a.edition, "repairs": list(a.repairs.iter().copied()),
                "chapter": &a.chapter,
            },
        }
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

impl From<&Task> for Data {
    fn from(t: &Task) -> Data {
        record! {
            "code": t.code, "name": t.name, "place": t.place, "otherwise": t.place_for(false), "note": t.note,
            "sources": list(t.sources.iter().copied()),
        }
    }
}

impl From<&Benefit> for Data {
    fn from(b: &Benefit) -> Data {
        record! { "audience": b.audience, "code": b.code, "text": b.text, "source": b.source }
    }
}

impl From<&Step> for Data {
    fn from(s: &Step) -> Data {
        record! { "date": s.when, "code": s.code, "text": s.text, "source": s.source }
    }
}

impl From<&AsOf> for Data {
    fn from(a: &AsOf) -> Data {
        record! { "date": a.date.to_string(), "edition": a.edition, "period": a.period, "latest": a.latest }
    }
}

impl From<&Error> for Data {
    fn from(e: &Error) -> Data {
        record! {
            "code": e.code(),
            "message": e.to_string(),
            "hint": e.hint(),
            "place": match e.place() {
                Some(p) => Data::List(alloc::vec![Data::from(p.start), Data::from(p.end)]),
                None => Data::Null,
            },
            "found": String::from(e.found_text()),
            "line": e.line(),
            "nearest": list(e.nearest_headings().iter()),
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
