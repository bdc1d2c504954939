//! The answer as data for other languages. Money and quantities are exact texts.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::answer::*;
use super::columns::How;
use super::layout::Layout;
use super::lines::FoundLines;
use super::value::Amount;
use super::{Counts, History, Progress, Unread};
use crate::data::Data;

macro_rules! record {
    ($($name:literal: $value:expr),* $(,)?) => {
        Data::Record(alloc::vec![$(($name, Data::from($value))),*])
    };
}

fn list<T>(items: &[T], each: impl Fn(&T) -> Data) -> Data {
    Data::List(items.iter().map(each).collect())
}

impl From<&Sum> for Data {
    fn from(sum: &Sum) -> Data {
        record! { "entries": sum.entries, "lines": sum.lines, "value": sum.value.map(|v| v.to_string()) }
    }
}

fn sum(sum: &Sum) -> Data {
    sum.into()
}

impl From<&Counts> for Data {
    fn from(c: &Counts) -> Data {
        record! {
            "bytes": c.bytes, "lines": c.lines, "records": c.records,
            "rows": c.rows, "goods": c.goods, "attached": c.attached, "unread": c.unread,
            "skipped": record! { "blank": c.blank, "titles": c.titles, "headers": c.headers, "totals": c.totals },
            "repairs": record! { "leadingZeros": c.leading_zeros, "decimalTails": c.decimal_tails, "other": c.other_repairs },
            "treatmentOnly": c.treatment_only, "withoutValue": c.without_value, "badDates": c.bad_dates, "farApart": c.far_apart,
            "bounded": c.bounded,
        }
    }
}

impl From<&Progress> for Data {
    fn from(p: &Progress) -> Data {
        record! { "bytes": p.bytes, "rows": p.rows }
    }
}

impl From<&Layout> for Data {
    fn from(l: &Layout) -> Data {
        let columns = l.columns.iter().enumerate().map(|(index, c)| {
            record! {
                "index": index, "header": c.header.clone(),
                "holds": c.holds.map(|(column, _)| column.id()), "how": c.holds.map(|(_, how)| How::id(how)),
            }
        });
        record! {
            "encoding": l.encoding.id(), "delimiter": l.delimiter.to_string(), "lineEnd": l.line_end, "headerLine": l.header_line,
            "columns": Data::List(columns.collect()),
            "sample": list(&l.sample, |row| list(row, |cell| Data::from(cell.clone()))),
            "european": l.european, "dayFirst": l.day_first,
        }
    }
}

impl From<&Unread> for Data {
    fn from(u: &Unread) -> Data {
        record! { "line": u.line, "code": u.code, "text": u.text.clone() }
    }
}

impl From<&History> for Data {
    /// Counts, layout and the first hundred rows that were not read.
    fn from(h: &History) -> Data {
        let reasons: Vec<Data> = h
            .unread_reasons()
            .into_iter()
            .map(|(code, rows)| record! { "code": code, "rows": rows })
            .collect();
        let first: Vec<Data> = h.unread().iter().take(100).map(Data::from).collect();
        record! { "counts": h.counts(), "layout": h.layout(), "reasons": reasons, "unread": first }
    }
}

impl From<&MeasureResult> for Data {
    fn from(m: &MeasureResult) -> Data {
        let amount = |a: Amount| match m.measure {
            Measure::Entries | Measure::Lines => whole(a),
            _ => a.to_string(),
        };
        record! {
            "measure": m.measure.id(), "unit": m.unit.clone(), "total": amount(m.total), "center": m.center.as_ref(),
            "leaders": list(&m.leaders, |c| Data::from(c)), "share": m.share, "second": m.second.as_ref(), "secondShare": m.second_share,
            "margin": m.margin, "needed": m.needed.map(amount), "worst": m.worst, "best": m.best, "robust": m.robust,
        }
    }
}

/// A count without decimals.
fn whole(amount: Amount) -> String {
    (amount.millionths() / 1_000_000).to_string()
}

impl From<&Marks> for Data {
    fn from(m: &Marks) -> Data {
        record! {
            "ids": list(&m.ids, |i| record! { "code": i.code.clone(), "center": i.center.as_ref(), "entries": i.entries, "latest": i.latest.clone() }),
            "teams": list(&m.teams, |t| record! { "digit": t.digit, "center": t.center.as_ref(), "guess": t.guess, "entries": t.entries }),
            "current": m.current.as_ref(), "knownFrom": m.known_from, "varies": m.varies,
            "differs": list(&m.differs, |d| Data::Word(d.id())),
        }
    }
}

impl From<&HistoryAnswer> for Data {
    fn from(a: &HistoryAnswer) -> Data {
        let id = |c: Option<crate::Center>| c.map(|c| c.id());
        record! {
            "edition": a.edition,
            "importer": a.importer.clone(),
            "from": a.months_from_to.as_ref().map(|(f, _)| f.clone()),
            "until": a.months_from_to.as_ref().map(|(_, u)| u.clone()),
            "total": sum(&a.total),
            "centers": list(&a.centers, |c| {
                let [entries, lines, value] = c.shares;
                record! {
                    "center": c.center.as_ref(), "sum": sum(&c.sum),
                    "shares": record! {
                        "entries": c.sum.entries.map(|_| entries), "lines": lines, "value": c.sum.value.map(|_| value),
                    },
                }
            }),
            "headings": list(&a.headings, |h| record! {
                "code": h.heading.clone(), "title": h.title, "center": id(h.center), "basis": h.basis,
                "also": list(&h.also, |c| Data::Word(c.id())), "sum": sum(&h.sum),
            }),
            "ports": list(&a.ports, |p| record! { "port": p.port.clone(), "sum": sum(&p.sum) }),
            "months": list(&a.months, |m| record! {
                "month": m.month.clone(), "sum": sum(&m.sum),
                "centers": list(&m.centers, |(c, s)| record! { "center": c.id(), "sum": sum(s) }),
            }),
            "importers": list(&a.importers, |i| record! {
                "number": i.number.clone(), "name": i.name.clone(), "sum": sum(&i.sum),
                "predominant": list(&i.predominant, |(m, c)| record! { "measure": m.id(), "center": id(*c) }),
            }),
            "importerCount": a.importer_count,
            "quantities": list(&a.quantities, |q| record! {
                "unit": q.unit.clone(), "lines": q.lines, "total": q.total.to_string(),
                "centers": list(&q.centers, |(c, n)| record! { "center": c.id(), "quantity": n.to_string() }),
            }),
            "bases": list(&a.bases, |(b, lines)| record! { "basis": *b, "lines": *lines }),
            "contestedLines": a.contested_lines,
            "measures": list(&a.measures, |m| Data::from(m)),
            "agree": a.agree,
            "marks": &a.marks,
        }
    }
}

impl From<&FoundLines> for Data {
    fn from(f: &FoundLines) -> Data {
        let texts = |all: &[String]| list(all, |text| Data::Text(text.clone()));
        record! {
            "header": f.header.as_ref().map_or(Data::Null, |h| texts(h)),
            "rows": list(&f.rows, |r| record! { "line": r.line, "cells": texts(&r.cells) }),
            "more": f.more,
        }
    }
}
