//! `cargo xtask bench`: what a lookup costs, how soon the first answer stands, and how fast an
//! import history is read.

mod native;

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use xshell::{Cmd, cmd};

use crate::workspace::Workspace;
use crate::{build, tools};

/// What is measured: its key in the JSON, what it is, its unit, and what a time may not pass or a
/// rate should reach.
struct Figure {
    key: &'static str,
    what: &'static str,
    unit: &'static str,
    aim: Option<f64>,
}

const fn figure(
    key: &'static str,
    what: &'static str,
    unit: &'static str,
    aim: Option<f64>,
) -> Figure {
    Figure { key, what, unit, aim }
}

const FIGURES: &[Figure] = &[
    figure("native_lookup", "native, heading to Center and basis", "ns", Some(100.0)),
    figure("native_route", "native, number to full answer", "ns", None),
    figure("native_read", "native, text to full answer", "ns", None),
    figure("wasm_lookup", "wasm, heading to Center and basis (inside)", "ns", None),
    figure("wasm_is_number", "wasm, one call across the border (isNumber)", "us", None),
    figure("wasm_route", "wasm, text to full answer as objects (route)", "us", Some(3.0)),
    figure("history_native_mb", "native, import history of 15 columns", "MB/s", Some(600.0)),
    figure("history_native_rows", "the same in rows", "M rows/s", None),
    figure("history_wasm_mb", "wasm in Node, the same file", "MB/s", None),
    figure("history_wasm_rows", "the same in rows", "M rows/s", Some(1.5)),
    figure("history_wasm_first", "the same, first file after the start", "M rows/s", None),
    figure(
        "first_answer",
        "Chromium, script start to first answer, nothing cached",
        "ms",
        Some(100.0),
    ),
    figure(
        "first_answer_from_navigation",
        "Chromium, navigation to first answer, nothing cached",
        "ms",
        None,
    ),
    figure("first_answer_requests", "requests until then, without the page", "", Some(4.0)),
    figure(
        "first_answer_slow",
        "Chromium, 1.6 Mbit/s, 150 ms, 4x slower processor, navigation to first answer",
        "ms",
        Some(1_500.0),
    ),
    figure(
        "first_answer_slow_one_script_tag",
        "the same in a page of one script tag, without preloads",
        "ms",
        Some(1_500.0),
    ),
];

/// What was measured, in the units of [`FIGURES`].
type Measured = BTreeMap<String, f64>;

pub fn run(ws: &Workspace, as_json: bool) -> Result<()> {
    build::quietly(ws)?;
    let file = ws.target().join("xtask/history.csv");
    let mut measured = native::lookups();
    measured.extend(native::history(&file)?);
    let (sh, node, chromium) = (ws.sh(), tools::node()?, tools::chromium()?);
    let rows = native::ROWS.to_string();
    for script in [
        cmd!(sh, "{node} xtask/scripts/bench-wasm.mjs web/dist"),
        cmd!(sh, "{node} xtask/scripts/bench-history.mjs web/pkg/history {file} {rows}"),
        cmd!(sh, "{node} xtask/scripts/bench-cold.mjs web/dist"),
        cmd!(sh, "{node} xtask/scripts/bench-slow.mjs web/dist/site"),
    ] {
        measured.extend(read(script.env("CHROMIUM", &chromium))?);
    }
    if as_json {
        println!("{}", serde_json::to_string_pretty(&json(&measured)?)?);
    } else {
        println!("{}", table(&measured)?);
    }
    Ok(())
}

fn read(script: Cmd<'_>) -> Result<Measured> {
    let script = script.quiet();
    serde_json::from_str(&script.read()?)
        .with_context(|| format!("{script} printed no JSON object of numbers"))
}

impl Figure {
    fn value(&self, measured: &Measured) -> Result<f64> {
        measured.get(self.key).copied().with_context(|| format!("nothing measured {}", self.key))
    }

    /// Whether the aim is reached, where there is one.
    fn reached(&self, value: f64) -> Option<bool> {
        let more_is_better = self.unit.ends_with("/s");
        self.aim.map(|aim| if more_is_better { value >= aim } else { value <= aim })
    }

    /// How many of these fit into a second, where that says something.
    fn per_second(&self, value: f64) -> Option<f64> {
        match self.unit {
            "ns" => Some(1e9 / value),
            "us" => Some(1e6 / value),
            _ => None,
        }
    }
}

fn table(measured: &Measured) -> Result<String> {
    let wide = FIGURES.iter().map(|f| f.what.chars().count()).max().unwrap_or_default();
    let mut out = format!("{:wide$}  {:>12}  {:>14}  {:>12}", "median", "", "per second", "aim");
    for figure in FIGURES {
        let value = figure.value(measured)?;
        let value_text = format!("{value:.1} {}", figure.unit);
        let rate = figure.per_second(value).map_or(String::new(), |r| format!("{r:.0}"));
        let aim = figure.aim.map_or(String::new(), |a| format!("{a} {}", figure.unit));
        let verdict = match figure.reached(value) {
            Some(true) => "reached",
            Some(false) => "MISSED",
            None => "",
        };
        let line =
            format!("\n{:wide$}  {value_text:>12}  {rate:>14}  {aim:>12}  {verdict}", figure.what);
        out += line.trim_end();
    }
    Ok(out)
}

fn json(measured: &Measured) -> Result<Value> {
    let all = FIGURES.iter().map(|figure| {
        let value = figure.value(measured)?;
        let said = json!({
            "what": figure.what, "value": value, "unit": figure.unit, "aim": figure.aim,
            "per_second": figure.per_second(value), "reached": figure.reached(value),
        });
        Ok((figure.key.to_string(), said))
    });
    Ok(Value::Object(all.collect::<Result<_>>()?))
}

/// The middle of several rounds.
fn median(mut rounds: Vec<f64>) -> f64 {
    rounds.sort_by(f64::total_cmp);
    rounds.get(rounds.len() / 2).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missed_aim_is_said() {
        let mut measured: Measured = FIGURES.iter().map(|f| (f.key.into(), 1e9)).collect();
        let line = |measured: &Measured, what: &str| {
            let table = table(measured).unwrap();
            table.lines().find(|l| l.starts_with(what)).unwrap().to_string()
        };
        // Of a rate, more is better.
        assert!(line(&measured, "native, import history").ends_with("reached"));
        assert!(line(&measured, "native, heading").ends_with("MISSED"));
        measured.insert("native_lookup".into(), 99.0);
        assert!(line(&measured, "native, heading").ends_with("reached"));
        assert_eq!(json(&measured).unwrap()["wasm_route"]["reached"], false);
        assert_eq!(json(&measured).unwrap()["wasm_route"]["per_second"], 1e-3);
        measured.remove("wasm_route");
        assert!(table(&measured).is_err(), "what was not measured is said");
        assert_eq!(median(vec![3.0, 1.0, 2.0]), 2.0);
    }
}
