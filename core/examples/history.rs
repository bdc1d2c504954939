//! An import history in, where its goods point out, as JSON: `cargo run --release --features
//! history --example history FILE`. `-` reads standard input. The file is read in pieces of 256 kB
//! and never held whole.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{Read, stdin};
use std::process::ExitCode;

use center_finder::history::{Filter, HistoryAnswer, HistoryReader, Measure, Sum};
use center_finder::{Center, Edition};

fn main() -> ExitCode {
    match run() {
        Ok(json) => {
            println!("{json}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("history: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<String, Box<dyn std::error::Error>> {
    let mut edition = Edition::InForce;
    let mut file = None;
    for arg in std::env::args().skip(1) {
        match arg.as_str() {
            "--edition=iic-2012" => edition = Edition::Iic2012,
            "--edition=cee" => edition = Edition::InForce,
            _ if file.is_none() => file = Some(arg),
            _ => {
                return Err(
                    "usage: history [--edition=cee|iic-2012] FILE, or - for standard input".into(),
                );
            }
        }
    }
    let mut input: Box<dyn Read> = match file.as_deref() {
        None => {
            return Err(
                "usage: history [--edition=cee|iic-2012] FILE, or - for standard input".into()
            );
        }
        Some("-") => Box::new(stdin().lock()),
        Some(path) => Box::new(File::open(path).map_err(|e| format!("{path}: {e}"))?),
    };
    let mut reader = HistoryReader::new();
    let mut piece = vec![0; 1 << 18];
    loop {
        match input.read(&mut piece)? {
            0 => break,
            read => reader.push(piece.get(..read).unwrap_or(&[]))?,
        }
    }
    let history = reader.finish()?;
    let counts = history.counts();
    let answer = history.answer(edition, &Filter::default());
    let mut out = format!(
        "{{\n  \"rows\": {}, \"goods\": {}, \"attached\": {}, \"unread\": {},\n  \"centers\": [",
        counts.rows, counts.goods, counts.attached, counts.unread
    );
    for (i, center) in answer.centers.iter().enumerate() {
        let comma = if i == 0 { "" } else { "," };
        write!(out, "{comma}\n    {{\"center\": {}, {}}}", id(center.center), sum(&center.sum))?;
    }
    let by = |measure| id(predominant(&answer, measure));
    write!(
        out,
        "\n  ],\n  \"predominant\": {{\"entries\": {}, \"lines\": {}, \"value\": {}}}\n}}",
        by(Measure::Entries),
        by(Measure::Lines),
        by(Measure::Value)
    )?;
    Ok(out)
}

/// The Center of a measure; none for a tie, and none where the file does not have the measure.
fn predominant(answer: &HistoryAnswer, measure: Measure) -> Option<Center> {
    answer.measures.iter().find(|m| m.measure == measure).and_then(|m| m.center)
}

fn id(center: Option<Center>) -> String {
    center.map_or("null".into(), |c| format!("\"{}\"", c.id()))
}

/// Numbers as JSON has them: decimal, and exact.
fn sum(sum: &Sum) -> String {
    let entries = sum.entries.map_or("null".into(), |n| n.to_string());
    let value = sum.value.map_or("null".into(), |v| v.to_string());
    format!("\"entries\": {entries}, \"lines\": {}, \"value\": {value}", sum.lines)
}
