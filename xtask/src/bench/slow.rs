//! The first answer over a slow network, on a slow processor.

use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::{Figure, median};
use crate::house::House;
use crate::run::output;
use crate::tools;

/// Not to be passed, in milliseconds.
const AIM: f64 = 1500.0;

pub fn measure(house: &House) -> Result<Vec<Figure>> {
    let mut command = Command::new(tools::node()?);
    command
        .arg(house.root().join("xtask/src/bench/slow.mjs"))
        .arg(house.dist().join("site"))
        .arg(house.web().join("package.json"))
        .env("CHROMIUM", tools::chromium()?);
    let pages: Value =
        serde_json::from_str(&output(&mut command)?).context("the slow start printed no JSON")?;
    let of = |name: &str| -> Result<f64> {
        let runs: Vec<f64> = pages
            .get(name)
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_f64)
            .collect();
        ensure!(!runs.is_empty(), "the slow start measured nothing for {name}");
        Ok(median(runs))
    };
    Ok(vec![
        Figure {
            key: "first_answer_slow",
            what: "Chromium, 1.6 Mbit/s, 150 ms, 4x slower processor, navigation to first answer",
            value: of("demo_page")?,
            unit: "ms",
            aim: Some(AIM),
        },
        Figure {
            key: "first_answer_slow_one_script_tag",
            what: "the same in a page of one script tag, without preloads",
            value: of("one_script_tag")?,
            unit: "ms",
            aim: Some(AIM),
        },
    ])
}
