/*!
The appeal of a Center assignment: a letter to be completed, as data.

An importer may appeal at any time, in writing. [`Appeal::prepare`] gathers what
a history knows for it and leaves blanks where it knows nothing. Every part says
whether it stands on a source or on general knowledge; the text of 19 CFR 101.10
could not be read here, so the latter must be checked there before a letter goes out.

```
use center_finder::appeal::{Appeal, Factor, PartCode, Request};
use center_finder::history::HistoryReader;

let mut reader = HistoryReader::new();
reader.push(b"Entry Number,Line,Entry Date,HTS,Entered Value,Center ID,Importer Number\n\
    ABC-0000001-1,1,03/15/2025,8703.23.0110,30000,CEE010,12-3456789\n")?;
let history = reader.finish()?;
let appeal = Appeal::prepare(&history, &Request { reasons: vec![Factor::PredominantGoods], ..Request::default() });
let part = |code| appeal.parts.iter().find(|p| p.code == code).unwrap();
assert_eq!(part(PartCode::CurrentCenter).values, ["Machinery (CEE010)"]);
assert_eq!(part(PartCode::PreferredCenter).values, ["Automotive & Aerospace (CEE003)"]);
assert!(part(PartCode::Signature).is_blank() && part(PartCode::Marking).check);
assert_eq!(appeal.rows[0].heading, "8703");
# Ok::<(), center_finder::Error>(())
```
*/

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::center::Center;
#[cfg(feature = "serde")]
use crate::center::ids;
use crate::date::Date;
use crate::edition::Edition;
use crate::history::{Filter, HeadingSum, History, HistoryAnswer, Sum};
use crate::source::Source;

/// A factor of the rule that a reason may rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "AppealFactor"))]
pub enum Factor {
    /// The predominant number of goods is of another Center.
    PredominantGoods,
    /// The importer's business practices within an industry.
    BusinessPractice,
    /// The intended use of the predominant goods.
    IntendedUse,
    /// The high relative value of goods.
    HighValue,
}

impl Factor {
    /// All of them, in the order of the rule.
    pub const ALL: [Factor; 4] = [
        Factor::PredominantGoods,
        Factor::BusinessPractice,
        Factor::IntendedUse,
        Factor::HighValue,
    ];

    /// The stable name, such as `business-practice`.
    pub const fn id(self) -> &'static str {
        match self {
            Factor::PredominantGoods => "predominant-goods",
            Factor::BusinessPractice => "business-practice",
            Factor::IntendedUse => "intended-use",
            Factor::HighValue => "high-value",
        }
    }

    /// The factor of that name.
    pub fn from_id(id: &str) -> Option<Factor> {
        Factor::ALL.into_iter().find(|f| f.id() == id)
    }

    /// What the reason says, in English.
    pub const fn text(self) -> &'static str {
        match self {
            Factor::PredominantGoods => {
                "The predominant number of the goods that we import belongs to the industry of the preferred Center."
            }
            Factor::BusinessPractice => {
                "Our business practices are those of the industry of the preferred Center."
            }
            Factor::IntendedUse => {
                "The predominant number of our goods is intended for use in the industry of the preferred Center."
            }
            Factor::HighValue => {
                "Goods of high relative value among our imports belong to the industry of the preferred Center."
            }
        }
    }
}

/// What the importer says itself; whatever is left out is taken from the history, or stays blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// The importer, as in [`Filter::importer`], where the history holds several.
    pub importer: Option<String>,
    /// The Center of today; else what CBP's marks in the history say.
    pub current: Option<Center>,
    /// The Center that is asked for; else the one that all measures name, if they agree.
    pub preferred: Option<Center>,
    /// The importer-of-record numbers concerned; else those of the history, if they are few.
    pub numbers: Vec<String>,
    /// The reasons.
    pub reasons: Vec<Factor>,
    /// The last month of the year whose imports are listed; else the last month of the history.
    pub until: Option<Date>,
}

/// Which part of the letter it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "AppealPartCode"))]
pub enum PartCode {
    /// To whom it goes.
    Addressee,
    /// What it is marked as.
    Marking,
    /// The importer's name.
    ImporterName,
    /// The importer-of-record numbers concerned.
    ImporterNumbers,
    /// The Center of today.
    CurrentCenter,
    /// The Center that is asked for.
    PreferredCenter,
    /// Why.
    Reasons,
    /// The imports of the year.
    Data,
    /// The date.
    Date,
    /// Who signs.
    Signature,
}

impl PartCode {
    /// The stable name, such as `current-center`.
    pub const fn id(self) -> &'static str {
        match self {
            PartCode::Addressee => "addressee",
            PartCode::Marking => "marking",
            PartCode::ImporterName => "importer-name",
            PartCode::ImporterNumbers => "importer-numbers",
            PartCode::CurrentCenter => "current-center",
            PartCode::PreferredCenter => "preferred-center",
            PartCode::Reasons => "reasons",
            PartCode::Data => "data",
            PartCode::Date => "date",
            PartCode::Signature => "signature",
        }
    }

    /// What belongs there, in English.
    pub const fn text(self) -> &'static str {
        match self {
            PartCode::Addressee => {
                "To CBP's Office of Field Operations; find the address in the rule"
            }
            PartCode::Marking => "The letter is marked as an appeal of the Center assignment",
            PartCode::ImporterName => "The importer's name",
            PartCode::ImporterNumbers => "The importer-of-record numbers concerned",
            PartCode::CurrentCenter => "The Center of today, as ACE holds it",
            PartCode::PreferredCenter => "The Center that is asked for",
            PartCode::Reasons => "The reasons, by the factors of the rule",
            PartCode::Data => {
                "Imports of the prior year by four-digit tariff number, with entries and value"
            }
            PartCode::Date => "The date",
            PartCode::Signature => "Name, title and signature",
        }
    }

    /// The source that it rests on.
    const fn source(self) -> &'static str {
        match self {
            PartCode::Addressee | PartCode::Reasons => "cfr-101-10",
            _ => "general-knowledge",
        }
    }

    /// Whether it must be checked in the text of the rule before a letter goes out.
    const fn must_be_checked(self) -> bool {
        !matches!(self, PartCode::Reasons | PartCode::Date | PartCode::Signature)
    }

    fn part(self, values: Vec<String>) -> Part {
        Part {
            code: self,
            text: self.text(),
            values,
            source: Source::find(self.source()),
            check: self.must_be_checked(),
        }
    }
}

/// A part of the letter.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "AppealPart"))]
pub struct Part {
    /// Which it is.
    pub code: PartCode,
    /// What belongs there, in English.
    pub text: &'static str,
    /// What is known; empty for a blank to be filled in.
    pub values: Vec<String>,
    /// What the part rests on.
    pub source: Option<&'static Source>,
    /// Whether it rests on general knowledge, so that it must be checked in 19 CFR 101.10.
    pub check: bool,
}

impl Part {
    /// Whether it must be filled in.
    pub fn is_blank(&self) -> bool {
        self.values.is_empty()
    }
}

/// A row of the table of goods: a four-digit tariff number of the year.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct AppealRow {
    /// Four digits.
    pub heading: String,
    /// Our short title.
    pub title: &'static str,
    /// Where it points.
    #[cfg_attr(feature = "serde", serde(serialize_with = "ids::option"))]
    #[cfg_attr(feature = "typescript", ts(as = "Option<String>"))]
    pub center: Option<Center>,
    /// Entries, lines and value.
    pub sum: Sum,
}

/// The parts of a letter of appeal.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "AppealPacket"))]
pub struct Appeal {
    /// In the order of the letter.
    pub parts: Vec<Part>,
    /// The goods of the year, the most entries first.
    pub rows: Vec<AppealRow>,
    /// The first and last month of the year, as `2024-03`; `None` where the history has no dates,
    /// so that all of it is listed.
    pub year: Option<(String, String)>,
}

impl Appeal {
    /// Gathers the parts.
    pub fn prepare(history: &History, request: &Request) -> Appeal {
        let all = history.answer(
            Edition::InForce,
            &Filter { importer: request.importer.clone(), ..Filter::default() },
        );
        let (first, last) = twelve_months(request, &all);
        let filter = Filter { importer: request.importer.clone(), from: first, until: last };
        let year = history.answer(Edition::InForce, &filter);
        let months = first.zip(last).map(|(f, l)| (month(f), month(l)));
        let period = months.as_ref().map(|(f, l)| alloc::format!("{f} to {l}"));

        let current = request.current.or(all.marks.current);
        let agreed = if year.agree { year.measures.first().and_then(|m| m.center) } else { None };
        let preferred = request.preferred.or(agreed.filter(|c| Some(*c) != current));
        let (name, numbers) = importer(request, &year);
        let center = |c: Option<Center>| c.map(|c| c.to_string()).into_iter().collect();
        let reasons = request.reasons.iter().map(|r| r.text().to_string()).collect();
        let parts = Vec::from([
            PartCode::Addressee.part(Vec::new()),
            PartCode::Marking.part(Vec::from(["Appeal of Center assignment".to_string()])),
            PartCode::ImporterName.part(name.into_iter().collect()),
            PartCode::ImporterNumbers.part(numbers),
            PartCode::CurrentCenter.part(center(current)),
            PartCode::PreferredCenter.part(center(preferred)),
            PartCode::Reasons.part(reasons),
            PartCode::Data.part(period.into_iter().collect()),
            PartCode::Date.part(Vec::new()),
            PartCode::Signature.part(Vec::new()),
        ]);
        let mut rows: Vec<AppealRow> = year.headings.iter().map(row).collect();
        rows.sort_by_key(|r| core::cmp::Reverse((r.sum.entries, r.sum.lines)));
        Appeal { parts, rows, year: months }
    }
}

/// The twelve months that end with the last one of the request, or of the history.
fn twelve_months(request: &Request, all: &HistoryAnswer) -> (Option<Date>, Option<Date>) {
    let last = request.until.or_else(|| all.until.as_ref().and_then(|m| Date::parse(m).ok()));
    let last =
        last.map(|d| if d.month() == 0 { Date::new(d.year(), 12, 0).unwrap_or(d) } else { d });
    let first = last.and_then(|d| {
        if d.month() == 12 {
            Date::new(d.year(), 1, 0)
        } else {
            Date::new(d.year() - 1, d.month() + 1, 0)
        }
    });
    (first, last)
}

/// The importer's name, if there is one only, and its numbers, if they are few.
fn importer(request: &Request, year: &HistoryAnswer) -> (Option<String>, Vec<String>) {
    let mine = || {
        let asked = |number: &String| request.importer.as_ref().is_none_or(|n| n == number);
        year.importers.iter().filter(move |i| asked(&i.number))
    };
    let names: Vec<&str> = mine().map(|i| i.name.as_str()).filter(|n| !n.is_empty()).collect();
    let name = match names.as_slice() {
        [first, rest @ ..] if rest.iter().all(|n| n == first) => Some(first.to_string()),
        _ => None,
    };
    let mut numbers = request.numbers.clone();
    if numbers.is_empty() && year.importer_count <= 20 {
        numbers = mine().map(|i| i.number.clone()).filter(|n| !n.is_empty()).collect();
    }
    (name, numbers)
}

fn month(date: Date) -> String {
    alloc::format!("{:04}-{:02}", date.year(), date.month())
}

fn row(h: &HeadingSum) -> AppealRow {
    AppealRow { heading: h.code.clone(), title: h.title, center: h.center, sum: h.sum }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::HistoryReader;

    fn history(text: &str) -> History {
        let mut reader = HistoryReader::new();
        reader.push(text.as_bytes()).unwrap();
        reader.finish().unwrap()
    }

    #[test]
    fn what_is_not_known_stays_blank() {
        let appeal = Appeal::prepare(&history("HTS\n8703.23.01\n"), &Request::default());
        let blank: Vec<PartCode> =
            appeal.parts.iter().filter(|p| p.is_blank()).map(|p| p.code).collect();
        assert_eq!(
            blank,
            [
                PartCode::Addressee,
                PartCode::ImporterName,
                PartCode::ImporterNumbers,
                PartCode::CurrentCenter,
                PartCode::Reasons,
                PartCode::Data,
                PartCode::Date,
                PartCode::Signature,
            ]
        );
        assert_eq!((appeal.rows.len(), appeal.year), (1, None));
        assert!(appeal.parts.iter().all(|p| p.source.is_some()));
    }

    #[test]
    fn the_year_ends_with_the_last_month() {
        let file = "Entry,Line,Entry Date,HTS,Value\n1,1,2024-02-28,8703.23.01,5\n2,1,2024-03-01,8703.23.01,5\n3,1,2025-02-01,8708.80,7\n";
        let appeal = Appeal::prepare(&history(file), &Request::default());
        assert_eq!(appeal.year, Some(("2024-03".into(), "2025-02".into())));
        assert_eq!(appeal.rows.len(), 2);
        let entries: u64 = appeal.rows.iter().filter_map(|r| r.sum.entries).sum();
        assert_eq!(entries, 2, "the entry before the year is left out");
        let until = Request { until: Date::parse("2024").ok(), ..Request::default() };
        assert_eq!(
            Appeal::prepare(&history(file), &until).year,
            Some(("2024-01".into(), "2024-12".into()))
        );
        for factor in Factor::ALL {
            assert_eq!(Factor::from_id(factor.id()), Some(factor));
        }
    }
}
