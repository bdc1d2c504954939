//! Every number that can be written is answered as the tables say, in every usual spelling and in
//! both editions.
//!
//! The expectations are read from the tables that people edit (`core/data`), so a fault of the
//! generator shows here as well. `CENTER_FINDER_HTS=FILE` tries the numbers of a file, too.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::path::Path;

use center_finder::{Basis, Edition, Heading, Repair, Router, Routing};

/// What the tables say.
struct Tables {
    /// Chapters that hold goods, each with its headings.
    chapters: BTreeMap<String, BTreeSet<String>>,
    /// Headings of the past, each with where its goods are now.
    moved: BTreeMap<String, Vec<String>>,
    /// The Center and the basis of each heading in force.
    scope: BTreeMap<String, (String, String)>,
}

impl Tables {
    fn read() -> Tables {
        let mut chapters = BTreeMap::new();
        for row in rows("chapters.tsv", '\t') {
            let titles = rows(&format!("nomenclature/{}.tsv", row[0]), '\t');
            chapters.insert(row[0].clone(), titles.into_iter().map(|r| r[0].clone()).collect());
        }
        let moved = rows("moved.tsv", '\t')
            .into_iter()
            .filter(|row| row[1] == "gone")
            .map(|row| (row[0].clone(), row[3].split('|').map(String::from).collect()))
            .collect();
        let mut scope = BTreeMap::new();
        for row in rows("scope.csv", ',') {
            // A chapter stands for all of its headings.
            let bound = |text: &str, rest: &str| match text.len() {
                2 => format!("{text}{rest}"),
                _ => text.to_string(),
            };
            let (from, to) = (bound(&row[0], "00"), bound(&row[1], "99"));
            for heading in chapters.values().flatten().filter(|h| (&from..=&to).contains(h)) {
                let twice = scope.insert(heading.clone(), (row[2].clone(), row[5].clone()));
                assert!(twice.is_none(), "{heading} lies in two rows of scope.csv");
            }
        }
        Tables { chapters, moved, scope }
    }

    fn is_treatment(&self, digits: &str) -> bool {
        matches!(&digits[..2], "98" | "99")
    }

    /// What is wrong with the answer for a number, read in the given spelling.
    fn fault(&self, edition: Edition, digits: &str, spelled: &str) -> Option<String> {
        let answer = Router::new(edition).read(spelled);
        let heading = digits.get(..4);
        let holds = |chapter: &str, heading: Option<&str>| {
            self.chapters.get(chapter).is_some_and(|all| heading.is_none_or(|h| all.contains(h)))
        };
        let refusal = match (&answer, heading) {
            (Ok(answer), _) if answer.number().digits() != digits => {
                return Some(format!("was read as {}", answer.number()));
            }
            (Ok(answer), _) if !answer.repairs().is_empty() => {
                return Some(format!("was mended: {:?}", answer.repairs()));
            }
            (Ok(_), _) => "",
            (Err(error), _) => error.code(),
        };
        let right = if self.is_treatment(digits) {
            matches!(answer, Ok(Routing::Treatment(_)))
        } else if !self.chapters.contains_key(&digits[..2]) {
            refusal == "no-such-chapter"
        } else if let Some(to) = heading.and_then(|h| self.moved.get(h)) {
            matches!(&answer, Ok(Routing::Moved(moved))
                if moved.to.iter().map(|g| g.heading.to_string()).eq(to.iter().cloned()))
        } else if !holds(&digits[..2], heading) {
            refusal == "no-such-heading"
        } else if let Some(heading) = heading {
            matches!(&answer, Ok(Routing::Goods(goods))
                if goods.heading.to_string() == heading && goods.edition == edition
                && self.agrees(edition, heading, goods.center.id(), goods.basis))
        } else {
            let headings = self.chapters[digits].len();
            matches!(&answer, Ok(Routing::Chapter(chapter))
                if chapter.centers.iter().map(|c| usize::from(c.headings)).sum::<usize>() == headings
                && chapter.centers.iter().all(|c| c.center.edition() == edition))
        };
        (!right).then(|| format!("was answered by {answer:?}"))
    }

    /// Whether a Center and a basis are those of scope.csv. The snapshots tell of the 2012 Centers.
    fn agrees(&self, edition: Edition, heading: &str, center: &str, basis: Basis) -> bool {
        match edition {
            Edition::InForce => {
                let (want, why) = &self.scope[heading];
                center == want && basis.id() == why
            }
            Edition::Iic2012 => center.starts_with("IIC-") && basis == Basis::Derived,
        }
    }
}

/// The rows of a table in core/data without its header line.
fn rows(name: &str, separator: char) -> Vec<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    // The columns that are read here hold no quoted commas.
    let fields = |line: &str| line.split(separator).map(String::from).collect();
    text.lines().skip(1).map(fields).collect()
}

/// A number as people write it: `8703230110`, `8703.23.0110`, `8703.23.01.10`, `8703 23 01 10`.
fn spellings(digits: &str) -> BTreeSet<String> {
    let pairs = |separator: &str| {
        let (first, rest) = digits.split_at(digits.len().min(4));
        rest.as_bytes().chunks(2).fold(first.to_string(), |text, pair| {
            text + separator + std::str::from_utf8(pair).unwrap()
        })
    };
    let mut all = BTreeSet::from([digits.to_string(), pairs("."), pairs(" "), pairs("-")]);
    if digits.len() == 10 {
        all.insert(format!("{}.{}.{}", &digits[..4], &digits[4..6], &digits[6..]));
    }
    all
}

/// Fails with the first faults where there are any.
fn expect_none(mut faults: Vec<String>, of: usize) {
    let count = faults.len();
    faults.truncate(20);
    assert!(count == 0, "{count} of {of} numbers\n{}", faults.join("\n"));
}

#[test]
fn every_chapter_and_every_four_digits_are_answered_as_the_tables_say() {
    let tables = Tables::read();
    let headings: usize = tables.chapters.values().map(BTreeSet::len).sum();
    assert_eq!((tables.chapters.len(), headings, tables.scope.len()), (96, 1228, 1228));
    let numbers = (0..100).map(|n| format!("{n:02}")).chain((0..10_000).map(|n| format!("{n:04}")));
    let mut faults = Vec::new();
    for digits in numbers {
        for edition in Edition::ALL {
            let fault = tables.fault(edition, &digits, &digits);
            faults.extend(fault.map(|f| format!("{digits} ({}): {f}", edition.id())));
        }
    }
    expect_none(faults, 10_100);
}

#[test]
fn every_heading_answers_for_its_subdivisions_in_every_spelling() {
    let tables = Tables::read();
    let (mut faults, mut count) = (Vec::new(), 0);
    for heading in Heading::all() {
        // Nobody lists the subdivisions; any digits must do.
        let rest = u32::from(heading.number()).wrapping_mul(2_654_435_761) % 1_000_000;
        for tail in ["000000".to_string(), "999999".to_string(), format!("{rest:06}")] {
            for length in [0, 2, 4, 6] {
                let digits = format!("{heading}{}", &tail[..length]);
                for spelled in spellings(&digits) {
                    count += 1;
                    for edition in Edition::ALL {
                        let fault = tables.fault(edition, &digits, &spelled);
                        faults.extend(fault.map(|f| format!("{spelled:?}: {f}")));
                    }
                }
            }
        }
    }
    expect_none(faults, count);
}

#[test]
fn every_heading_is_found_without_its_leading_zero() {
    for heading in Heading::all().filter(|h| h.number() < 1000) {
        for tail in ["", "21", "2100", "210010"] {
            let digits = format!("{heading}{tail}");
            let answer = Router::new(Edition::InForce).read(&digits[1..]);
            let answer = answer.unwrap_or_else(|e| panic!("{}: {e}", &digits[1..]));
            assert_eq!(answer.number().digits(), digits);
            assert_eq!(answer.repairs(), [Repair::LeadingZero], "{digits}");
            assert_eq!(answer.as_goods().map(|g| g.heading), Some(heading), "{digits}");
        }
    }
}

#[test]
fn every_number_of_a_given_list_is_answered() {
    // Without a list, some numbers of the tariff stand for one.
    let mut text = String::from("0101.21.0010\n8471.30.0100\n8703.23.01.10\n9506.99.6080\n");
    match std::env::var_os("CENTER_FINDER_HTS").filter(|p| !p.is_empty()) {
        None => say("CENTER_FINDER_HTS names no list, so only a few of its kind were tried"),
        Some(path) => {
            text = std::fs::read_to_string(&path)
                .unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        }
    }
    let tables = Tables::read();
    let (mut faults, mut count) = (Vec::new(), 0);
    for spelled in text.lines().map(str::trim).filter(|l| !l.is_empty()) {
        count += 1;
        let digits = spelled.replace('.', "");
        if digits.len() < 4 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            faults.push(format!("{spelled:?} is no heading or subdivision"));
            continue;
        }
        for edition in Edition::ALL {
            match tables.fault(edition, &digits, spelled) {
                Some(fault) => faults.push(format!("{spelled}: {fault}")),
                // A list of today holds no numbers of the past, and none that does not exist.
                None if Router::new(edition).read(spelled).is_err() => {
                    faults.push(format!("{spelled} was refused"))
                }
                None if tables.moved.contains_key(&digits[..4]) => {
                    faults.push(format!("{spelled} was taken for a heading of the past"))
                }
                None => {}
            }
        }
    }
    assert!(count > 0, "the list is empty");
    expect_none(faults, count);
    say(&format!("{count} numbers of the list were answered in both editions"));
}

/// Also when the test passes, which swallows what `eprintln!` says.
fn say(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}
