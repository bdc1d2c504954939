//! Import histories: every trap in every cut gives the truth, and what is no table is refused.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;

use center_finder::history::{
    Annotator, Column, Filter, HeadingLines, History, HistoryAnswer, HistoryReader, Measure, Sum,
};
use center_finder::{Date, Edition, Error};
use center_finder_fixtures::history::{Options, TRAPS, Truth, make, money};

fn made(trap: &'static str, rows: u64, importers: u64, columns: usize) -> (Vec<u8>, Truth) {
    let mut file = Vec::new();
    let truth = make(&Options { rows, seed: 7, importers, columns, trap }, &mut file).unwrap();
    (file, truth)
}

fn read(file: &[u8], chunk: usize) -> Result<History, Error> {
    let mut reader = HistoryReader::new();
    for part in file.chunks(chunk.max(1)) {
        reader.push(part)?;
    }
    reader.finish()
}

fn whole(history: &History) -> HistoryAnswer {
    history.answer(Edition::InForce, &Filter::default())
}

/// An answer and the truth as the same kind of text.
fn sum_text(sum: &Sum) -> String {
    format!("{} {} {}", sum.entries.unwrap_or(0), sum.lines, sum.value.unwrap_or_default())
}

fn three_text(three: &(u64, u64, i64)) -> String {
    format!("{} {} {}", three.0, three.1, money(three.2))
}

fn check(what: &str, history: &History, truth: &Truth, has_names: bool) {
    let counts = history.counts();
    let read = [counts.rows, counts.goods, counts.attached, counts.unread];
    assert_eq!(
        read,
        [truth.rows, truth.goods, truth.attached, truth.unread],
        "{what}: {:?}",
        history.unread_reasons()
    );
    assert_eq!(
        [counts.blank, counts.titles, counts.headers, counts.totals],
        truth.skipped,
        "{what}"
    );
    assert_eq!(counts.rows, counts.goods + counts.attached + counts.unread, "{what}");
    assert_eq!(
        counts.records,
        counts.rows + counts.blank + counts.titles + counts.headers + counts.totals,
        "{what}"
    );
    assert_eq!(
        (counts.leading_zeros, counts.treatment_only),
        (truth.leading_zeros, truth.treatment_only),
        "{what}"
    );
    assert!(
        !counts.bounded && counts.far_apart == 0 && counts.bad_dates == 0,
        "{what}: {counts:?}"
    );
    let reasons: BTreeMap<String, u64> =
        history.unread_reasons().into_iter().map(|(c, n)| (c.to_string(), n)).collect();
    assert_eq!(reasons, truth.reasons, "{what}");
    assert_eq!(history.unread().len() as u64, truth.unread, "{what}");
    let answer = whole(history);
    assert_eq!(
        sum_text(&answer.total),
        three_text(&(truth.entries, truth.lines, truth.value)),
        "{what}"
    );
    let same =
        |kind: &str, ours: BTreeMap<String, String>, theirs: &BTreeMap<String, (u64, u64, i64)>| {
            let theirs: BTreeMap<String, String> =
                theirs.iter().map(|(k, t)| (k.clone(), three_text(t))).collect();
            assert_eq!(ours, theirs, "{what}: {kind}");
        };
    same(
        "Centers",
        answer
            .centers
            .iter()
            .map(|c| (c.center.unwrap().id().to_string(), sum_text(&c.sum)))
            .collect(),
        &truth.centers,
    );
    same(
        "ports",
        answer.ports.iter().map(|p| (p.port.clone(), sum_text(&p.sum))).collect(),
        &truth.ports,
    );
    same(
        "months",
        answer.months.iter().map(|m| (m.month.clone(), sum_text(&m.sum))).collect(),
        &truth.months,
    );
    same(
        "importers",
        answer.importers.iter().map(|i| (i.number.clone(), sum_text(&i.sum))).collect(),
        &truth.importers,
    );
    if has_names {
        assert!(answer.importers.iter().all(|i| !i.name.is_empty()), "{what}");
    }
    for (i, measure) in [Measure::Entries, Measure::Lines, Measure::Value].into_iter().enumerate() {
        let result = answer.measures.iter().find(|m| m.measure == measure).unwrap();
        assert_eq!(result.center.map(|c| c.id()), truth.predominant(i), "{what}");
        assert!(result.worst <= result.share && result.share <= result.best, "{what}: {result:?}");
    }
}

#[test]
fn every_trap_in_every_cut_gives_the_truth() {
    for &(trap, _) in TRAPS {
        for columns in [15, 24] {
            let importers = if trap == "many-importers" { 5 } else { 1 };
            let (file, truth) = made(trap, 1_200, importers, columns);
            for chunk in [1, 2, 3, 7, 64, 4_096, 65_536, file.len()] {
                let history = read(&file, chunk).unwrap_or_else(|e| panic!("{trap}: {e}"));
                check(
                    &format!("{trap}, {columns} columns, pieces of {chunk}"),
                    &history,
                    &truth,
                    trap != "no-header",
                );
            }
        }
    }
}

#[test]
fn names_are_decoded_whatever_the_encoding() {
    for trap in
        ["windows-1252", "utf16le", "utf16be", "utf16le-unmarked", "utf8-mark", "spanish-header"]
    {
        let (file, _) = made(trap, 50, 1, 15);
        assert_eq!(
            whole(&read(&file, 999).unwrap()).importers[0].name,
            "Café Niño 0, Inc.",
            "{trap}"
        );
    }
    let (file, _) = made("quotes", 50, 1, 15);
    assert_eq!(
        whole(&read(&file, 5).unwrap()).importers[0].name,
        "Example \"No. 0\",\r\nInc. (invented)"
    );
}

#[test]
fn corrections_that_outweigh_the_goods_of_a_center_make_no_share_more_than_all() {
    let file = "Entry Number,Line Number,HTS Number,Entered Value\n\
        ABC12345678,1,8471300100,5000\nABC12345678,2,8703230110,1000\nABC12345679,1,0306170006,-4000\n";
    let answer = whole(&read(file.as_bytes(), 1_000).unwrap());
    let value = answer.measures.iter().find(|m| m.measure == Measure::Value).unwrap();
    assert_eq!(value.total.to_string(), "2000.00");
    // 5,000 of the 6,000 that are above zero.
    assert_eq!((value.share, value.second_share, value.margin), (8_333, 1_667, 6_667));
    let shares: Vec<u32> = answer.centers.iter().map(|c| c.shares[2]).collect();
    assert_eq!(shares.iter().sum::<u32>(), 10_000, "{shares:?}");
}

/// The summary with its rows sorted: what is listed first among equals is the order of the file.
fn sorted_summary(history: &History) -> Vec<String> {
    let mut rows: Vec<String> = history
        .summary_csv(Edition::InForce, &Filter::default())
        .lines()
        .map(String::from)
        .collect();
    rows.sort();
    rows
}

#[test]
fn rows_in_any_order_give_the_same_tally() {
    for trap in ["treatment-only", "no-ordinal", "money-negative"] {
        let (plain, _) = made(trap, 3_000, 3, 24);
        let text = String::from_utf8(plain.clone()).unwrap();
        let (header, rows) = text.split_once("\r\n").unwrap();
        let mut rows: Vec<&str> = rows.lines().collect();
        let there = read(&plain, 10_000).unwrap();
        for round in 0..5u64 {
            let mut state = round + 1;
            for i in (1..rows.len()).rev() {
                state = state
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                rows.swap(i, (state >> 33) as usize % (i + 1));
            }
            let shuffled = format!("{header}\r\n{}\r\n", rows.join("\r\n"));
            let history = read(shuffled.as_bytes(), 777).unwrap();
            assert_eq!(sorted_summary(&history), sorted_summary(&there), "{trap}");
            assert_eq!(history.counts(), there.counts(), "{trap}");
            let measures = |h: &History| format!("{:?}", whole(h).measures);
            assert!(measures(&history) == measures(&there), "{trap}");
        }
    }
}

#[test]
fn a_large_file_in_no_order_is_counted_as_far_as_the_bounds_go() {
    let (file, truth) = made("shuffled", 400_000, 1, 15);
    let history = read(&file, 1 << 20).unwrap();
    let (counts, answer) = (history.counts(), whole(&history));
    assert!(counts.far_apart > 0, "the window was not left");
    assert_eq!(
        (counts.rows, counts.goods, counts.attached),
        (truth.rows, truth.goods, truth.attached)
    );
    // Entries and values are exact all the same.
    assert_eq!(answer.total.entries, Some(truth.entries));
    assert_eq!(answer.total.value.unwrap().to_string(), money(truth.value));
    for center in &answer.centers {
        let (entries, _, value) = truth.centers[center.center.unwrap().id()];
        assert_eq!(center.sum.entries, Some(entries));
        assert_eq!(center.sum.value.unwrap().to_string(), money(value));
    }
}

#[test]
fn what_is_no_table_is_refused() {
    let refused = |bytes: &[u8], found: &str| {
        for chunk in [1, 100_000] {
            let error = read(bytes, chunk).unwrap_err();
            assert!(error.is_not_a_table(), "{found}, {chunk}: {error}");
            assert!(error.found_text().contains(found), "{error}");
        }
    };
    refused(b"", "empty");
    refused(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG");
    refused(b"PK\x03\x04\x14\0\x06\0", "zip");
    refused(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1], "xls");
    let noise: Vec<u8> =
        (0..200_000u64).map(|i| (i.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 56) as u8).collect();
    refused(&noise, "binary");
    refused(b"<!DOCTYPE html><html>", "web page");
    let error = read(b"name,color\nbox,red\nbag,blue\n", 7).unwrap_err();
    assert!(error.is_no_hts_column() && error.found_text().contains("name, color"), "{error}");
}

#[test]
fn a_short_file_without_tariff_numbers_still_shows_its_columns() {
    let mut reader = HistoryReader::new();
    reader.push(b"name,color\nbox,red\nbag,blue\n").unwrap();
    assert!(reader.layout().is_none(), "nothing is decided before 64 KiB or the end");
    assert!(reader.look().unwrap_err().is_no_hts_column());
    let layout = reader.layout().unwrap();
    let headers: Vec<&str> = layout.columns.iter().map(|c| c.header.as_str()).collect();
    assert_eq!((headers, layout.sample.len()), (vec!["name", "color"], 2));
    assert!(reader.finish().unwrap_err().is_no_hts_column());
}

#[test]
fn a_line_of_64_megabytes_is_passed_over_in_little_memory() {
    let piece = vec![b'x'; 1 << 20];
    for quote in ["", "\""] {
        let mut reader = HistoryReader::new();
        reader.push(format!("HTS,Value\n8703.23.01,5\n{quote}").as_bytes()).unwrap();
        for _ in 0..64 {
            reader.push(&piece).unwrap();
        }
        reader.push(b"\n8708.80.65,7\n").unwrap();
        let history = reader.finish().unwrap();
        let counts = history.counts();
        assert_eq!((counts.goods, counts.unread, counts.lines), (2, 1, 4));
        assert_eq!(history.unread()[0].code, "row-too-long");
        assert_eq!((history.unread()[0].line, history.unread()[0].text.chars().count()), (3, 200));
    }
}

#[test]
fn a_file_torn_anywhere_is_read_as_far_as_it_goes() {
    let (file, _) = made("money-commas", 40, 1, 15);
    for end in 0..file.len() {
        match read(&file[..end], 50) {
            Ok(history) => {
                let counts = history.counts();
                assert_eq!(counts.rows, counts.goods + counts.attached + counts.unread);
                assert_eq!(
                    counts.records,
                    counts.rows + counts.blank + counts.titles + counts.headers + counts.totals
                );
                assert!(counts.unread <= 1);
            }
            // A header that is not there yet.
            Err(error) => assert!(end < 260, "{end}: {error}"),
        }
    }
}

#[test]
fn months_importers_and_editions_are_chosen_afterwards() {
    let (file, truth) = made("many-importers", 4_000, 4, 24);
    let history = read(&file, 8_000).unwrap();
    for (number, three) in &truth.importers {
        let answer = history.answer(
            Edition::InForce,
            &Filter { importer: Some(number.clone()), ..Filter::default() },
        );
        assert_eq!(sum_text(&answer.total), three_text(three));
        assert_eq!(answer.importers.len(), 4, "all importers stay listed");
    }
    let nobody = history
        .answer(Edition::InForce, &Filter { importer: Some("x".into()), ..Filter::default() });
    assert_eq!((nobody.total.lines, nobody.measures.len(), nobody.agree), (0, 0, false));
    let date = |text| Some(Date::parse(text).unwrap());
    let months = history.answer(
        Edition::InForce,
        &Filter { from: date("2024-06"), until: date("2024"), importer: None },
    );
    let wanted: Vec<&String> =
        truth.months.keys().filter(|m| ("2024-06".."2025-01").contains(&m.as_str())).collect();
    assert_eq!(months.months.iter().map(|m| &m.month).collect::<Vec<_>>(), wanted);
    let lines: u64 = wanted.iter().map(|m| truth.months[*m].1).sum();
    assert_eq!(months.total.lines, lines);
    let then = history.answer(Edition::Iic2012, &Filter::default());
    assert!(then.centers.iter().all(|c| c.center.unwrap().edition() == Edition::Iic2012));
    assert_eq!(then.total.lines, truth.lines);
}

#[test]
fn marks_show_where_the_importer_is() {
    let (file, _) = made("center-changed", 3_000, 1, 15);
    let answer = whole(&read(&file, 8_000).unwrap());
    let marks = &answer.marks;
    assert_eq!(marks.known_from, "center-id");
    assert!(marks.ids.iter().any(|m| m.code == "PNDING" && m.center.is_none()));
    let current = marks.current.unwrap();
    assert_eq!(marks.teams.first().unwrap().center, Some(current));
    let same = |code: &str, cells: &str| {
        let text = format!("HTS,Entry Number,Line,Review Team Number,Center ID\n{cells}");
        let marks = whole(&read(text.as_bytes(), 9).unwrap()).marks;
        assert_eq!(marks.known_from, code, "{marks:?}");
        marks
    };
    assert_eq!(same("team", "8703.23.01,1,1,234,\n").current.unwrap().id(), "CEE004");
    assert_eq!(same("team", "8703.23.01,1,1,41,\n").current.unwrap().id(), "CEE001");
    assert_eq!(same("team-guess", "8703.23.01,1,1,230,\n").current.unwrap().id(), "CEE010");
    assert!(same("", "8703.23.01,1,1,231,\n8703.23.01,2,1,234,\n8703.23.01,3,1,237,\n").varies);
    assert_eq!(
        same("center-id", "8703.23.01,1,1,231,CEE005\n").differs,
        [Measure::Entries, Measure::Lines]
    );
    assert_eq!(same("", "8703.23.01,1,1,231,NOTELG\n").ids[0].code, "NOTELG");
}

#[test]
fn the_annotated_file_keeps_every_row() {
    for &(trap, _) in TRAPS {
        let (file, truth) = made(trap, 600, 1, 15);
        let mut texts = Vec::new();
        for chunk in [3, 1_000, file.len()] {
            let mut annotator = Annotator::new(Edition::InForce);
            let mut out = Vec::new();
            for part in file.chunks(chunk) {
                out.extend(annotator.push(part).unwrap());
            }
            out.extend(annotator.finish().unwrap());
            texts.push(out);
        }
        assert!(texts.windows(2).all(|w| w[0] == w[1]), "{trap}");
        if matches!(trap, "open-quote") {
            continue;
        }
        // What comes out reads as what went in.
        let again = read(&texts[0], 5_000).unwrap_or_else(|e| panic!("{trap}: {e}"));
        let counts = again.counts();
        assert_eq!(
            (counts.goods, counts.attached),
            (truth.goods, truth.attached),
            "{trap}: {:?}",
            again.unread_reasons()
        );
        if trap != "no-header" {
            let last = again.layout().columns.last().unwrap();
            assert_eq!(last.header, "Read as", "{trap}");
        }
    }
}

#[test]
fn columns_are_told_and_can_be_corrected() {
    let (file, _) = made("no-header", 500, 1, 15);
    let history = read(&file, 500).unwrap();
    let layout = history.layout();
    assert_eq!(layout.header_line, None);
    let holds: Vec<&str> =
        layout.columns.iter().map(|c| c.holds.map_or("", |(c, _)| c.id())).collect();
    assert_eq!(
        holds,
        [
            "",
            "importer-number",
            "entry",
            "line",
            "",
            "port",
            "entry-date",
            "",
            "",
            "hts",
            "",
            "",
            "value",
            "center"
        ]
    );
    assert!(layout.columns.iter().filter_map(|c| c.holds).all(|(_, how)| how.id() == "content"));
    let mapping =
        center_finder::history::Mapping::new().with(Column::Value, 10).without(Column::Port);
    let mut reader = HistoryReader::new().with_mapping(mapping);
    reader.push(&file).unwrap();
    let history = reader.finish().unwrap();
    assert!(!history.layout().has(Column::Port));
    assert_eq!(
        history.layout().columns[10].holds.map(|(c, how)| (c.id(), how.id())),
        Some(("value", "user"))
    );
}

#[test]
fn csv_that_goes_out_is_harmless() {
    let file = "HTS,Description,Entry Number,Line\n=cmd(),x,1,1\n8703.23.01,\"@a, b\",1,2\n";
    let history = read(file.as_bytes(), 10).unwrap();
    assert_eq!(history.unread_csv(), "Line,Reason,Text\r\n2,letters,\"'=cmd(),x,1,1\"\r\n");
    let summary = history.summary_csv(Edition::InForce, &Filter::default());
    assert!(
        summary.contains("heading,8703,") && summary.lines().all(|l| !l.starts_with('=')),
        "{summary}"
    );
}

#[test]
fn the_lines_of_a_heading_are_those_that_are_counted_of_an_importer_and_months() {
    for &(trap, _) in TRAPS {
        let (file, _) = made(trap, 600, 3, 24);
        let history = read(&file, usize::MAX).unwrap();
        let all = whole(&history);
        let (first, last) =
            (&all.months[all.months.len() / 3].month, &all.months[all.months.len() / 2].month);
        let importer = Some(all.importers[0].number.clone());
        let [from, until] = [first, last].map(|m| Date::parse(m).ok());
        let mut filters = vec![Filter::default(), Filter { from, until, ..Filter::default() }];
        // Without numbers an importer is known by its name.
        filters.extend([
            Filter { importer: importer.clone(), ..Filter::default() },
            Filter { importer, from, until },
        ]);
        for filter in filters {
            let answer = history.answer(Edition::InForce, &filter);
            for (i, heading) in all.headings.iter().take(4).enumerate() {
                let counted = answer
                    .headings
                    .iter()
                    .find(|h| h.heading == heading.heading)
                    .map_or(0, |h| h.sum.lines);
                let chunk = [7, file.len()][i % 2];
                {
                    let mut lines = HeadingLines::new(&heading.heading, &filter, 10_000).unwrap();
                    for part in file.chunks(chunk) {
                        assert!(!lines.push(part).unwrap());
                    }
                    let found = lines.finish().unwrap();
                    // Every line of these files has one row of goods.
                    assert_eq!(
                        found.rows.len() as u64,
                        counted,
                        "{trap}: {} {filter:?}",
                        heading.heading
                    );
                    let hts = history
                        .layout()
                        .columns
                        .iter()
                        .position(|c| c.holds.is_some_and(|(c, _)| c == Column::Hts))
                        .unwrap();
                    let digits =
                        |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
                    assert!(
                        found.rows.iter().all(|r| format!(
                            "{:0>10}",
                            digits(r.cells[hts].trim_end_matches(".0"))
                        )
                        .starts_with(&heading.heading)),
                        "{trap}"
                    );
                    assert!(found.rows.windows(2).all(|w| w[0].line < w[1].line));
                }
            }
        }
    }
}

#[test]
fn so_many_lines_of_a_heading_and_no_more() {
    let file = b"HTS\tName\r\n8703.23.01\t\"a \"\"b\"\"\r\nc\"\r\n3004.90.92\td\r\n8703.23.01\tcaf\xe9\r\n";
    let find = |heading, most| {
        let mut lines = HeadingLines::new(heading, &Filter::default(), most).unwrap();
        let enough = lines.push(file).unwrap();
        (enough, lines.finish().unwrap())
    };
    let (_, found) = find("8703", 2);
    assert_eq!(
        found.rows.iter().map(|r| (r.line, r.cells[1].as_str())).collect::<Vec<_>>(),
        [(2, "a \"b\"\r\nc"), (5, "café")]
    );
    assert_eq!(
        (found.header.unwrap(), found.more),
        (vec!["HTS".to_string(), "Name".to_string()], false)
    );
    assert_eq!(find("8703", 1).1.rows.len(), 1);
    assert!(find("8703", 1).1.more);
    assert!(find("8704", 9).1.rows.is_empty());
    for odd in ["", "87", "87030", "x703", "0000", "+870"] {
        assert!(HeadingLines::new(odd, &Filter::default(), 1).is_err(), "{odd}");
    }
}
