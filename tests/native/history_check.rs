//! What must hold of any bytes at all. The fuzz target and the test on mutated files share it.

use center_finder::history::{Annotator, Filter, FoundLines, HeadingLines, History, HistoryReader};
use center_finder::{Edition, Error};

fn read(file: &[u8], pieces: &mut dyn FnMut() -> usize) -> Result<History, Error> {
    let mut reader = HistoryReader::new();
    for part in cut(file, pieces) {
        reader.push(part)?;
    }
    reader.finish()
}

fn annotated(file: &[u8], pieces: &mut dyn FnMut() -> usize) -> Result<Vec<u8>, Error> {
    let mut annotator = Annotator::new(Edition::InForce);
    let mut out = Vec::new();
    for part in cut(file, pieces) {
        out.extend(annotator.push(part)?);
    }
    out.extend(annotator.finish()?);
    Ok(out)
}

fn lines(
    file: &[u8],
    heading: &str,
    most: usize,
    pieces: &mut dyn FnMut() -> usize,
) -> Result<FoundLines, Error> {
    let mut lines = HeadingLines::new(heading, &Filter::default(), most)?;
    for part in cut(file, pieces) {
        lines.push(part)?;
    }
    lines.finish()
}

fn cut<'a>(mut file: &'a [u8], pieces: &mut dyn FnMut() -> usize) -> Vec<&'a [u8]> {
    let mut parts = Vec::new();
    while !file.is_empty() {
        let (part, rest) = file.split_at(pieces().clamp(1, file.len()));
        parts.push(part);
        file = rest;
    }
    parts
}

/// All that a history says, as text.
fn told(history: &History) -> String {
    let answer = history.answer(Edition::InForce, &Filter::default());
    let layout = history.layout();
    format!(
        "{:?}\n{answer:?}\n{:?} {} {:?}\n{}",
        history.counts(),
        layout.encoding,
        layout.delimiter,
        layout.columns,
        history.unread_csv()
    )
}

/// Reads bytes whole and in pieces, and panics where something that must hold does not. Answers
/// whether they were read.
pub fn check(file: &[u8], pieces: &mut dyn FnMut() -> usize) -> bool {
    let whole = read(file, &mut || usize::MAX);
    match (&whole, &read(file, pieces)) {
        (Ok(whole), Ok(parts)) => assert_eq!(told(whole), told(parts), "pieces change the answer"),
        (Err(whole), Err(parts)) => {
            assert_eq!(whole.to_string(), parts.to_string(), "pieces change the error")
        }
        (whole, parts) => {
            panic!("pieces decide whether it is read: {:?} and {:?}", whole.is_ok(), parts.is_ok())
        }
    }
    let Ok(history) = whole else { return false };
    let counts = history.counts();
    assert_eq!(counts.bytes, file.len() as u64);
    assert_eq!(counts.rows, counts.goods + counts.attached + counts.unread, "{counts:?}");
    assert_eq!(
        counts.records,
        counts.rows + counts.blank + counts.titles + counts.headers + counts.totals,
        "{counts:?}"
    );
    let reasons: u64 = history.unread_reasons().iter().map(|(_, n)| n).sum();
    assert_eq!(reasons, counts.unread);
    let answer = history.answer(Edition::InForce, &Filter::default());
    assert!(answer.total.lines <= counts.goods, "{answer:?} {counts:?}");
    assert_eq!(answer.centers.iter().map(|c| c.sum.lines).sum::<u64>(), answer.total.lines);
    for result in &answer.measures {
        assert!(
            result.worst <= result.share && result.share <= result.best && result.best <= 10_000,
            "{result:?}"
        );
    }
    let summary = history.summary_csv(Edition::InForce, &Filter::default());
    assert!(summary.lines().all(|l| !l.starts_with(['=', '+', '@'])), "{summary}");
    let out = annotated(file, &mut || usize::MAX)
        .unwrap_or_else(|e| panic!("it is read and cannot be annotated: {e}"));
    assert!(
        annotated(file, pieces).is_ok_and(|parts| parts == out),
        "pieces change what is annotated"
    );
    // Its lines: at least as many rows as lines were counted, since a line may have several; and no
    // more than were asked for.
    if let Some(first) = answer.headings.first() {
        let found = lines(file, &first.heading, usize::MAX, pieces)
            .unwrap_or_else(|e| panic!("it is read and has no lines: {e}"));
        assert!(
            found.rows.len() as u64 >= first.sum.lines.min(1) && !found.more,
            "{} of {first:?}",
            found.rows.len()
        );
        let few = lines(file, &first.heading, 3, &mut || usize::MAX).unwrap_or_default();
        assert_eq!(
            (few.rows.as_slice(), few.more),
            (&found.rows[..found.rows.len().min(3)], found.rows.len() > 3)
        );
    }
    true
}
