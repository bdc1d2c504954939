//! The first records of a file, cut by the delimiter that fits best.

use alloc::string::String;
use alloc::vec::Vec;

use super::columns;
use super::columns::Column;
use super::field::unquote;
use super::format::Delimiter;
use super::scan::{Lost, Record, Scanner, Sink};
use super::text;

/// How many records of the head are looked at.
const MOST_ROWS: usize = 200;
/// How far down a header may stand.
pub(crate) const DEEPEST_HEADER: usize = 40;
/// The most characters of a cell that are looked at.
const MOST_CHARACTERS: usize = 200;

/// The first records of a file.
#[derive(Default)]
pub(crate) struct Sample {
    /// The cells of each, as text. A record that is lost has none.
    pub rows: Vec<Vec<String>>,
    /// The line of each.
    pub lines: Vec<u64>,
}

impl Sink for Sample {
    fn record(&mut self, record: &Record<'_>) -> bool {
        if self.rows.len() < MOST_ROWS {
            let mut scratch = Vec::new();
            let cells = (0..record.fields)
                .map_while(|i| record.raw(i))
                .map(|raw| text::excerpt(unquote(raw, &mut scratch), MOST_CHARACTERS));
            self.rows.push(cells.collect());
            self.lines.push(record.line);
        }
        true
    }

    fn lost(&mut self, _: Lost, line: u64, _: &[u8]) {
        // It takes a place, so that records are numbered as the reader numbers them.
        if self.rows.len() < MOST_ROWS {
            self.rows.push(Vec::new());
            self.lines.push(line);
        }
    }
}

impl Sample {
    /// The delimiter that fits best, and the records that it makes. `whole`: the file ends here, so
    /// that its last line is complete.
    pub fn best(bytes: &[u8], end: u8, whole: bool) -> (Delimiter, Sample) {
        let mut best: Option<(u64, Delimiter, Sample)> = None;
        for delimiter in Delimiter::ALL {
            let mut sample = Sample::default();
            let mut scanner = Scanner::new(delimiter as u8, end);
            scanner.feed(bytes, &mut sample);
            if whole {
                scanner.finish(&mut sample);
            }
            let score = score(&sample.rows);
            if best.as_ref().is_none_or(|(s, ..)| score > *s) {
                best = Some((score, delimiter, sample));
            }
        }
        best.map_or((Delimiter::Comma, Sample::default()), |(_, delimiter, sample)| {
            (delimiter, sample)
        })
    }

    /// The row that names columns, if one does: the one with most names, at least two, or the
    /// tariff number alone.
    pub fn header(&self) -> Option<usize> {
        header(&self.rows)
    }
}

fn header(rows: &[Vec<String>]) -> Option<usize> {
    let mut best = None;
    for (i, row) in rows.iter().enumerate().take(DEEPEST_HEADER) {
        let found = columns::by_name(row);
        let names = found.iter().flatten().count();
        let has_hts = found.get(Column::Hts as usize).is_some_and(Option::is_some);
        let weight = names * 2 + usize::from(has_hts);
        let enough =
            names >= 2 || (has_hts && row.iter().filter(|c| !c.trim().is_empty()).count() <= 3);
        if enough && best.is_none_or(|(w, _)| weight > w) {
            best = Some((weight, i));
        }
    }
    best.map(|(_, i)| i)
}

/// How much a delimiter looks like the right one: names in a header first, then rows of the same
/// width.
fn score(rows: &[Vec<String>]) -> u64 {
    // Excel's own way of saying it.
    if rows.iter().take(3).any(|r| r.concat().eq_ignore_ascii_case("sep="))
        && rows.iter().take(3).any(|r| r.len() == 2)
    {
        return u64::MAX;
    }
    let names = header(rows)
        .and_then(|h| rows.get(h))
        .map_or(0, |r| columns::by_name(r).iter().flatten().count()) as u64;
    let filled: Vec<usize> = rows.iter().map(Vec::len).filter(|&n| n > 0).collect();
    let width = mode(filled.iter().copied());
    if width < 2 {
        return names * 1_000;
    }
    let same = filled.iter().filter(|&&n| n == width).count() * 100 / filled.len().max(1);
    names * 1_000 + same as u64 * 5 + width.min(50) as u64
}

/// The most frequent of a few numbers, of equals the largest.
pub(crate) fn mode(numbers: impl Iterator<Item = usize>) -> usize {
    let mut counts: Vec<(usize, usize)> = Vec::new();
    for n in numbers {
        match counts.iter_mut().find(|(m, _)| *m == n) {
            Some((_, count)) => *count += 1,
            None => counts.push((n, 1)),
        }
    }
    counts.into_iter().max_by_key(|&(n, count)| (count, n)).map_or(0, |(n, _)| n)
}

/// Whether a row holds nothing but words, as a header does.
pub(crate) fn has_only_words(row: &[String]) -> bool {
    let filled: Vec<&String> = row.iter().filter(|c| !c.trim().is_empty()).collect();
    filled.len() >= 2
        && filled.len() * 2 > row.len()
        && filled.iter().all(|c| c.chars().next().is_some_and(crate::small::is_letter))
}
