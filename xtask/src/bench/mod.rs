//! `cargo xtask bench`: what a lookup costs, how soon the first answer stands, and how fast an
//! import history is read.

mod cold;
mod history;
mod native;
mod slow;
mod wasm;

use anyhow::{Result, bail};
use serde_json::{Map, Value, json};

use crate::house::House;

/// A measurement with its aim.
pub struct Figure {
    /// The key in the JSON.
    key: &'static str,
    what: &'static str,
    /// The median, in `unit`.
    value: f64,
    unit: &'static str,
    /// In `unit`: what a time may not pass, and what a rate should reach.
    aim: Option<f64>,
}

impl Figure {
    /// Whether the aim is reached, where there is one.
    fn reached(&self) -> Option<bool> {
        self.aim.map(
            |aim| if self.unit.ends_with("/s") { self.value >= aim } else { self.value <= aim },
        )
    }

    /// How many of these fit into a second, where that says something.
    fn per_second(&self) -> Option<f64> {
        match self.unit {
            "ns" => Some(1e9 / self.value),
            "us" => Some(1e6 / self.value),
            _ => None,
        }
    }
}

pub fn run(house: &House, args: &[String]) -> Result<()> {
    let as_json = match args {
        [] => false,
        [flag] if flag == "--json" => true,
        _ => bail!("bench takes only --json"),
    };
    crate::build::quietly(house)?;
    let mut figures = native::measure();
    figures.extend(wasm::measure(house)?);
    figures.extend(history::measure(house)?);
    figures.extend(cold::measure(house)?);
    figures.extend(slow::measure(house)?);
    if as_json {
        println!("{}", serde_json::to_string_pretty(&json(&figures))?);
    } else {
        println!("{}", table(&figures));
    }
    Ok(())
}

fn table(figures: &[Figure]) -> String {
    let wide = figures.iter().map(|f| f.what.chars().count()).max().unwrap_or_default();
    let mut out = format!("{:wide$}  {:>12}  {:>14}  {:>12}", "median", "", "per second", "aim");
    for figure in figures {
        let Figure { what, value, unit, aim, .. } = figure;
        let value_text = format!("{value:.1} {unit}");
        let rate = figure.per_second().map_or(String::new(), |r| format!("{r:.0}"));
        let aim_text = aim.map_or(String::new(), |a| format!("{a} {unit}"));
        let verdict =
            figure.reached().map_or("", |reached| if reached { "reached" } else { "MISSED" });
        out += format!("\n{what:wide$}  {value_text:>12}  {rate:>14}  {aim_text:>12}  {verdict}")
            .trim_end();
    }
    out
}

fn json(figures: &[Figure]) -> Value {
    let mut out = Map::new();
    for figure in figures {
        let reached = figure.reached();
        out.insert(
            figure.key.into(),
            json!({ "what": figure.what, "value": figure.value, "unit": figure.unit, "per_second": figure.per_second(), "aim": figure.aim, "reached": reached }),
        );
    }
    Value::Object(out)
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
        let figure = |value| Figure { key: "k", what: "w", value, unit: "ns", aim: Some(100.0) };
        assert!(table(&[figure(101.0)]).ends_with("MISSED"));
        assert!(table(&[figure(99.0)]).ends_with("reached"));
        // Of a rate, more is better.
        let rate = |value| Figure { unit: "MB/s", ..figure(value) };
        assert_eq!((rate(99.0).reached(), rate(100.0).reached()), (Some(false), Some(true)));
        assert_eq!(json(&[figure(200.0)])["k"]["per_second"], 5e6);
        assert_eq!(json(&[figure(200.0)])["k"]["reached"], false);
        assert_eq!(median(vec![3.0, 1.0, 2.0]), 2.0);
    }
}
