//! Hostile files: lines without end in bounded memory, and cuts and orders that may not matter.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use center_finder::Edition;
use center_finder::history::{Annotator, Filter, History, HistoryReader};
use center_finder_fixtures::history::{Options, make};
use peak_alloc::PeakAlloc;
use proptest::prelude::*;
use std::sync::Mutex;

/// Counts what is held at most; one test at a time may ask.
#[global_allocator]
static HELD: PeakAlloc = PeakAlloc;
static ALONE: Mutex<()> = Mutex::new(());

const HEAD: &[u8] = b"Entry Number,Line,HTS,Value\nABC-1,1,8703.23.01,5\n";
const TAIL: &[u8] = b"\nABC-2,1,8708.80.65,7\n";

/// What is held at most, in megabytes, while so many megabytes of a pattern are read between two
/// rows.
fn peak(pattern: &[u8], megabytes: usize) -> (History, f64) {
    let piece: Vec<u8> = pattern.iter().copied().cycle().take(1 << 20).collect();
    let before = HELD.current_usage_as_mb();
    HELD.reset_peak_usage();
    let mut reader = HistoryReader::new();
    let mut annotator = Annotator::new(Edition::InForce);
    for part in
        [HEAD].into_iter().chain(std::iter::repeat_n(piece.as_slice(), megabytes)).chain([TAIL])
    {
        reader.push(part).unwrap();
        drop(annotator.push(part).unwrap());
    }
    drop(annotator.finish().unwrap());
    let history = reader.finish().unwrap();
    (history, f64::from(HELD.peak_usage_as_mb() - before))
}

#[test]
fn a_line_of_300_megabytes_is_passed_over_in_little_memory() {
    let _alone = ALONE.lock().unwrap();
    for (pattern, megabytes) in [(&b"x"[..], 300), (b"\"x", 30), (b",", 30), (b"a,\"\"", 30)] {
        let (history, held) = peak(pattern, megabytes);
        let counts = history.counts();
        assert_eq!(
            (counts.goods, counts.unread, counts.lines),
            (2, 1, 4),
            "{pattern:?}: {counts:?}"
        );
        assert_eq!((history.unread()[0].code, history.unread()[0].line), ("row-too-long", 3));
        assert!(held < 16.0, "{held} MB were held at {pattern:?}");
    }
}

#[test]
fn a_line_of_two_gigabytes_is_passed_over_in_little_memory() {
    let _alone = ALONE.lock().unwrap();
    let piece = vec![b'x'; 1 << 20];
    let before = HELD.current_usage_as_mb();
    HELD.reset_peak_usage();
    let mut reader = HistoryReader::new();
    for part in
        [HEAD].into_iter().chain(std::iter::repeat_n(piece.as_slice(), 2 << 10)).chain([TAIL])
    {
        reader.push(part).unwrap();
    }
    let history = reader.finish().unwrap();
    let (counts, held) = (history.counts(), HELD.peak_usage_as_mb() - before);
    assert_eq!((counts.goods, counts.unread, counts.lines), (2, 1, 4), "{counts:?}");
    assert_eq!(counts.bytes, (2 << 30) + (HEAD.len() + TAIL.len()) as u64);
    assert_eq!((history.unread()[0].code, history.unread()[0].line), ("row-too-long", 3));
    assert!(held < 8.0, "{held} MB were held");
}

#[test]
fn rows_of_every_hostile_kind_are_read_in_bounded_memory() {
    let _alone = ALONE.lock().unwrap();
    // Quotes that open and never close, or close too late; rows of nothing; each row another entry,
    // importer, port, unit or month.
    for pattern in [
        &b"x,\"\n"[..],
        b"\"\n",
        b",,,\"\na,b,c,d\n",
        b"\n",
        b"\"a\"\"\n\",,,\n",
        b"\r",
        b"\t\n",
        b"0,0,0,0\n",
    ] {
        let (history, held) = peak(pattern, 8);
        let counts = history.counts();
        assert!(counts.goods >= 1, "{pattern:?}: {counts:?}");
        assert_eq!(
            counts.records,
            counts.rows + counts.blank + counts.titles + counts.headers + counts.totals,
            "{pattern:?}"
        );
        assert!(held < 32.0, "{held} MB were held at {pattern:?}");
    }
}

#[test]
fn a_million_of_everything_is_bounded() {
    let _alone = ALONE.lock().unwrap();
    HELD.reset_peak_usage();
    let before = HELD.current_usage_as_mb();
    let mut reader = HistoryReader::new();
    reader.push(b"Importer Number,Entry Number,Line,Port,Unit,Quantity,HTS,Value,Date\n").unwrap();
    for i in 0..1_000_000u32 {
        let heading = ["8703.23.01", "8471.30.01", "4016.93.50", "6109.10.00"][i as usize % 4];
        let (day, month, year) = (i % 28 + 1, i / 28 % 12 + 1, 1_950 + i / 336 % 100);
        reader
            .push(
                format!(
                    "{i},E{i},{},{:04},U{i},{i},{heading},{i},{month:02}/{day:02}/{year}\n",
                    i % 7,
                    i % 10_000
                )
                .as_bytes(),
            )
            .unwrap();
    }
    let history = reader.finish().unwrap();
    let counts = history.counts();
    assert_eq!((counts.rows, counts.goods), (1_000_000, 1_000_000));
    assert!(counts.bounded, "no bound was met");
    let answer = history.answer(Edition::InForce, &Filter::default());
    assert_eq!(answer.total.entries, Some(1_000_000));
    let held = HELD.peak_usage_as_mb() - before;
    println!("{held} MB were held");
    assert!(held < 260.0, "{held} MB were held");
}

/// All that is told of a file, in the order that does not depend on the file's.
fn told(file: &[u8], cuts: &[usize], sorted: bool) -> String {
    let mut reader = HistoryReader::new();
    let mut rest = file;
    for &cut in cuts {
        let (part, more) = rest.split_at(cut.min(rest.len()));
        // An empty piece is nothing, and not the end.
        if let Err(error) = reader.push(part) {
            return error.to_string();
        }
        rest = more;
    }
    let history = match reader.push(rest).and_then(|()| reader.finish()) {
        Ok(history) => history,
        Err(error) => return error.to_string(),
    };
    let mut summary: Vec<String> = history
        .summary_csv(Edition::InForce, &Filter::default())
        .lines()
        .map(String::from)
        .collect();
    if sorted {
        summary.sort();
        return format!("{:?}\n{}", history.counts(), summary.join("\n"));
    }
    format!("{:?}\n{}\n{}", history.counts(), summary.join("\n"), history.unread_csv())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn splitting_anywhere_changes_nothing(
        rows in proptest::collection::vec("(\"?ABC-[0-9]{1,2}\"?|\"a\nb\"|),[0-9]?,(8703\\.23\\.0[0-9]|99030110|\"8471\"\"|x|8\\.47E9|),(\"1,2[0-9]{2}\\.50\"|[0-9]{1,4}|-)(,?|\"|\r)", 1..40),
        cuts in proptest::collection::vec(0usize..60, 0..80),
        wide in any::<bool>(),
    ) {
        let text = format!("Entry Number,Line,HTS,Value\n{}", rows.join("\n"));
        let file: Vec<u8> = if wide { [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect() } else { text.into_bytes() };
        prop_assert_eq!(told(&file, &[], false), told(&file, &cuts, false));
    }

    #[test]
    fn shuffling_rows_changes_no_tally(seed in 0u64..1_000, trap in 0usize..3, rows in proptest::collection::vec(any::<u32>(), 60)) {
        let trap = ["plain", "many-importers", "treatment-only"][trap];
        let mut file = Vec::new();
        make(&Options { rows: 60, seed, importers: 3, columns: 24, trap }, &mut file).unwrap();
        let text = String::from_utf8(file).unwrap();
        let (header, body) = text.split_once("\r\n").unwrap();
        let mut lines: Vec<(u32, &str)> = rows.iter().copied().cycle().zip(body.lines()).collect();
        lines.sort();
        let shuffled = format!("{header}\r\n{}\r\n", lines.iter().map(|l| l.1).collect::<Vec<_>>().join("\r\n"));
        prop_assert_eq!(told(text.as_bytes(), &[], true), told(shuffled.as_bytes(), &[], true));
    }
}
