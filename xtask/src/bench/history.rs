//! The reader of import histories, natively and through wasm, over the same file.

use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use center_finder::history::HistoryReader;
use serde_json::Value;

use super::{Figure, median};
use crate::house::House;
use crate::run::output;
use crate::tools;
use center_finder_fixtures::history::{Options, make};

const ROWS: u64 = 200_000;
const ROUNDS: usize = 9;

pub fn measure(house: &House) -> Result<Vec<Figure>> {
    let mut file = Vec::new();
    make(&Options { rows: ROWS, seed: 1, importers: 1, columns: 15, trap: "plain" }, &mut file)?;
    let megabytes = file.len() as f64 / 1e6;
    let mut seconds = Vec::new();
    for round in 0..=ROUNDS {
        let start = Instant::now();
        let mut reader = HistoryReader::new();
        for piece in file.chunks(1 << 20) {
            reader.push(piece).map_err(|e| anyhow::anyhow!("{e}"))?;
        }
        let rows = reader.finish().map_err(|e| anyhow::anyhow!("{e}"))?.counts().rows;
        ensure!(rows == ROWS, "{rows} rows were read, and not {ROWS}");
        // The first round warms up.
        if round > 0 {
            seconds.push(start.elapsed().as_secs_f64());
        }
    }
    let native = median(seconds);
    let path = house.target().join("xtask/history.csv");
    std::fs::write(&path, &file).with_context(|| format!("cannot write {}", path.display()))?;
    let script = house.root().join("xtask/src/bench/history.mjs");
    let text = output(
        Command::new(tools::node()?)
            .arg(script)
            .arg(house.web().join("pkg/history"))
            .arg(&path)
            .arg(ROWS.to_string()),
    )?;
    let measured: Value =
        serde_json::from_str(&text).context("the benchmark of histories printed no JSON")?;
    let of = |key: &str| {
        measured
            .get(key)
            .and_then(Value::as_f64)
            .with_context(|| format!("the benchmark of histories printed no {key}"))
    };
    let figure = |key, what, value, unit, aim| Figure { key, what, value, unit, aim };
    Ok(vec![
        figure(
            "history_native_mb",
            "native, import history of 15 columns",
            megabytes / native,
            "MB/s",
            Some(600.0),
        ),
        figure(
            "history_native_rows",
            "the same in rows",
            ROWS as f64 / native / 1e6,
            "M rows/s",
            None,
        ),
        figure(
            "history_wasm_mb",
            "wasm in Node, the same file",
            megabytes / of("warm")?,
            "MB/s",
            None,
        ),
        figure(
            "history_wasm_rows",
            "the same in rows",
            ROWS as f64 / of("warm")? / 1e6,
            "M rows/s",
            Some(1.5),
        ),
        figure(
            "history_wasm_first",
            "the same, first file after the start",
            ROWS as f64 / of("first")? / 1e6,
            "M rows/s",
            None,
        ),
    ])
}
