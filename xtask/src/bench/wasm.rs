//! The wasm package in Node, as built for browsers.

use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use super::Figure;
use crate::house::House;
use crate::run::output;
use crate::tools;

pub fn measure(house: &House) -> Result<Vec<Figure>> {
    let script = house.root().join("xtask/src/bench/wasm.mjs");
    let text =
        output(Command::new(tools::node()?).arg(script).arg(house.web().join("pkg/numbers")))?;
    let measured: Value =
        serde_json::from_str(&text).context("the wasm benchmark printed no JSON")?;
    let figure = |key: &'static str, what, unit, aim| -> Result<Figure> {
        let value = measured
            .get(key)
            .and_then(Value::as_f64)
            .with_context(|| format!("the wasm benchmark printed no {key}"))?;
        Ok(Figure { key, what, value, unit, aim })
    };
    Ok(vec![
        figure("wasm_headings", "wasm, a heading of a chapter to Center and basis", "us", None)?,
        figure("wasm_text_kind", "wasm, one small call (textKind)", "us", None)?,
        figure("wasm_route", "wasm, text to full answer as objects (route)", "us", Some(50.0))?,
    ])
}
