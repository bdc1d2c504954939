//! The core crate, compiled for this machine.

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use center_finder::history::HistoryReader;
use center_finder::{Edition, Heading, HtsNumber, Router};
use center_finder_fixtures::history::{Options, make};

use super::{Measured, median};

const ROUNDS: usize = 15;
/// Of the import history.
pub const ROWS: u64 = 200_000;

pub fn lookups() -> Measured {
    let router = Router::new(Edition::InForce);
    let headings: Vec<Heading> = Heading::all().collect();
    // Every heading once, as a statistical number with dots: what people paste.
    let texts: Vec<String> = headings.iter().map(|h| format!("{h}.10.00.90")).collect();
    let numbers: Vec<HtsNumber> =
        texts.iter().filter_map(|t| HtsNumber::parse(t).ok().map(|r| r.number)).collect();
    let lookup = per_item(&headings, 200, |&h| router.primary(h).is_some());
    let route = per_item(&numbers, 20, |&n| router.route(n).as_goods().is_some());
    let read = per_item(&texts, 20, |t| router.read(t).is_ok());
    [("native_lookup", lookup), ("native_route", route), ("native_read", read)]
        .map(|(key, value)| (key.to_string(), value))
        .into()
}

/// Nanoseconds an item, the median of several rounds over all items.
fn per_item<T>(items: &[T], passes: usize, work: impl Fn(&T) -> bool) -> f64 {
    let round = || {
        let start = Instant::now();
        for _ in 0..passes {
            for item in items {
                black_box(work(black_box(item)));
            }
        }
        start.elapsed().as_nanos() as f64 / (passes * items.len()) as f64
    };
    // The first round warms up.
    round();
    median((0..ROUNDS).map(|_| round()).collect())
}

/// Reads an import history, which is left at `path` for other readers.
pub fn history(path: &Path) -> Result<Measured> {
    let mut file = Vec::new();
    make(&Options { rows: ROWS, seed: 1, importers: 1, columns: 15, trap: "plain" }, &mut file)?;
    let round = || -> Result<f64> {
        let start = Instant::now();
        let mut reader = HistoryReader::new();
        for piece in file.chunks(1 << 20) {
            reader.push(piece)?;
        }
        let rows = reader.finish()?.counts().rows;
        ensure!(rows == ROWS, "{rows} rows were read, and not {ROWS}");
        Ok(start.elapsed().as_secs_f64())
    };
    round()?;
    let seconds = median((0..9).map(|_| round()).collect::<Result<_>>()?);
    std::fs::write(path, &file).with_context(|| format!("cannot write {}", path.display()))?;
    Ok([
        ("history_native_mb", file.len() as f64 / 1e6 / seconds),
        ("history_native_rows", ROWS as f64 / 1e6 / seconds),
    ]
    .map(|(key, value)| (key.to_string(), value))
    .into())
}
