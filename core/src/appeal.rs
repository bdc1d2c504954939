/*!
The appeal of a Center assignment: a letter to be completed, as data.

An importer may appeal at any time, in writing. [`Appeal::prepare`] gathers what
a history knows for it and leaves blanks where it knows nothing. Every part says
whether it stands on a source or on general knowledge; the text of 19 CFR 101.10
could not be read here, so the latter must be checked there before a letter goes out.

```
use center_finder::appeal::{Appeal, Factor, Request};
use center_finder::history::HistoryReader;

let mut reader = HistoryReader::new();
reader.push(b"Entry Number,Line,Entry Date,HTS,Entered Value,Center ID,Importer Number\n\
    ABC-0000001-1,1,03/15/2025,8703.23.0110,30000,CEE010,12-3456789\n")?;
let history = reader.finish()?;
let appeal = Appeal::prepare(&history, &Request { reasons: vec![Factor::PredominantGoods], ..Request::default() });
let part = |code| appeal.parts.iter().find(|p| p.code == code).unwrap();
assert_eq!(part("current-center").values, ["Machinery (CEE010)"]);
assert_eq!(part("preferred-center").values, ["Automotive & Aerospace (CEE003)"]);
assert!(part("signature").is_blank() && part("marking").check);
assert_eq!(appeal.rows[0].heading, "8703");
# Ok::<(), center_finder::Error>(())
```
*/

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::center::Center;
use crate::date::Date;
use crate::edition::Edition;
use crate::history::{Filter, HeadingSum, History, Sum};
use crate::source::Source;

/// A factor of the rule that a reason may rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// A part of the letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// A stable name, such as `current-center`.
    pub code: &'static str,
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
pub struct AppealRow {
    /// Four digits.
    pub heading: String,
    /// Our short title.
    pub title: &'static str,
    /// Where it points.
    pub center: Option<Center>,
    /// Entries, lines and value.
    pub sum: Sum,
}

/// The parts of a letter of appeal.
#[derive(Clone, Debug)]
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
        let last = request
            .until
            .or_else(|| all.months_from_to.as_ref().and_then(|(_, last)| Date::parse(last).ok()));
        let last =
            last.map(|d| if d.month() == 0 { Date::new(d.year(), 12, 0).unwrap_or(d) } else { d });
        // Twelve months that end with the last.
        let first = last.and_then(|d| {
            if d.month() == 12 {
                Date::new(d.year(), 1, 0)
            } else {
                Date::new(d.year() - 1, d.month() + 1, 0)
            }
        });
        let filter = Filter { importer: request.importer.clone(), from: first, until: last };
        let year = history.answer(Edition::InForce, &filter);

        let current = request.current.or(all.marks.current);
        let agreed = if year.agree { year.measures.first().and_then(|m| m.center) } else { None };
        let preferred = request.preferred.or(agreed.filter(|c| Some(*c) != current));
        let mut numbers = request.numbers.clone();
        let mine = year
            .importers
            .iter()
            .filter(|i| request.importer.as_ref().is_none_or(|n| *n == i.number));
        let names: Vec<&str> =
            mine.clone().map(|i| i.name.as_str()).filter(|n| !n.is_empty()).collect();
        if numbers.is_empty() && year.importer_count <= 20 {
            numbers = mine.map(|i| i.number.clone()).filter(|n| !n.is_empty()).collect();
        }
        let name = match names.as_slice() {
            [first, rest @ ..] if rest.iter().all(|n| n == first) => Some(first.to_string()),
            _ => None,
        };
        let center = |c: Option<Center>| c.map(|c| c.to_string()).into_iter().collect::<Vec<_>>();
        let months = first.zip(last).map(|(f, l)| (month(f), month(l)));
        let period = months.as_ref().map(|(f, l)| alloc::format!("{f} to {l}"));
        let general = "general-knowledge";
        let rule = "cfr-101-10";
        let known = |code, text, values, source, check| Part {
            code,
            text,
            values,
            source: Source::find(source),
            check,
        };
        let parts = alloc::vec![
            known(
                "addressee",
                "To CBP's Office of Field Operations; find the address in the rule",
                Vec::new(),
                rule,
                true
            ),
            known(
                "marking",
                "The letter is marked as an appeal of the Center assignment",
                alloc::vec!["Appeal of Center assignment".to_string()],
                general,
                true
            ),
            known(
                "importer-name",
                "The importer's name",
                name.into_iter().collect(),
                general,
                true
            ),
            known(
                "importer-numbers",
                "The importer-of-record numbers concerned",
                numbers,
                general,
                true
            ),
            known(
                "current-center",
                "The Center of today, as ACE holds it",
                center(current),
                general,
                true
            ),
            known(
                "preferred-center",
                "The Center that is asked for",
                center(preferred),
                general,
                true
            ),
            known(
                "reasons",
                "The reasons, by the factors of the rule",
                request.reasons.iter().map(|r| r.text().to_string()).collect(),
                rule,
                false
            ),
            known(
                "data",
                "Imports of the prior year by four-digit tariff number, with entries and value",
                period.into_iter().collect(),
                general,
                true
            ),
            known("date", "The date", Vec::new(), general, false),
            known("signature", "Name, title and signature", Vec::new(), general, false),
        ];
        let mut rows: Vec<AppealRow> = year.headings.iter().map(row).collect();
        rows.sort_by_key(|r| core::cmp::Reverse((r.sum.entries, r.sum.lines)));
        Appeal { parts, rows, year: months }
    }
}

fn month(date: Date) -> String {
    alloc::format!("{:04}-{:02}", date.year(), date.month())
}

fn row(h: &HeadingSum) -> AppealRow {
    AppealRow { heading: h.heading.clone(), title: h.title, center: h.center, sum: h.sum }
}

#[cfg(feature = "serde")]
impl From<&Appeal> for crate::data::Data {
    fn from(a: &Appeal) -> crate::data::Data {
        use crate::data::Data;
        let parts = a.parts.iter().map(|p| {
            Data::Record(alloc::vec![
                ("code", p.code.into()),
                ("text", p.text.into()),
                ("values", Data::List(p.values.iter().cloned().map(Data::from).collect())),
                ("source", p.source.into()),
                ("check", p.check.into()),
            ])
        });
        let rows = a.rows.iter().map(|r| {
            Data::Record(alloc::vec![
                ("heading", r.heading.clone().into()),
                ("title", r.title.into()),
                ("center", r.center.map(Center::id).into()),
                ("sum", (&r.sum).into()),
            ])
        });
        let year = a
            .year
            .as_ref()
            .map(|(f, u)| Data::List(alloc::vec![Data::from(f.clone()), Data::from(u.clone())]));
        Data::Record(alloc::vec![
            ("parts", Data::List(parts.collect())),
            ("rows", Data::List(rows.collect())),
            ("year", year.unwrap_or(Data::Null)),
        ])
    }
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
        let blank = |code| appeal.parts.iter().find(|p| p.code == code).unwrap().is_blank();
        for code in [
            "addressee",
            "importer-name",
            "importer-numbers",
            "current-center",
            "reasons",
            "data",
            "date",
            "signature",
        ] {
            assert!(blank(code), "{code}");
        }
        assert!(!blank("preferred-center"));
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
