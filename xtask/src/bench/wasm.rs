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
    let text = output(Command::new(tools::node()?).arg(script).arg(house.web().join("pkg/base")))?;
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
        figure("wasm_lookup", "wasm, heading to Center and basis (inside)", "ns", None)?,
        figure("wasm_is_number", "wasm, one call across the border (isNumber)", "us", None)?,
        figure("wasm_route", "wasm, text to full answer as objects (route)", "us", Some(3.0))?,
    ])
}
