//! The first answer in a browser that has seen nothing before.

use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::{Figure, median};
use crate::house::House;
use crate::run::output;
use crate::{serve, tools};

pub fn measure(house: &House) -> Result<Vec<Figure>> {
    let folder = house.target().join("xtask/cold");
    page(house, &folder)?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free")?;
    let address = format!("http://{}/", listener.local_addr()?);
    // The thread ends with this program.
    std::thread::spawn(move || serve::serve(listener, &folder));

    let script = house.root().join("xtask/src/bench/cold.mjs");
    let mut command = Command::new(tools::node()?);
    command
        .arg(script)
        .args([&address])
        .arg(house.web().join("package.json"))
        .env("CHROMIUM", tools::chromium()?);
    let runs: Vec<Value> =
        serde_json::from_str(&output(&mut command)?).context("the cold start printed no JSON")?;
    ensure!(!runs.is_empty(), "the cold start measured nothing");
    let of = |key: &str| {
        median(runs.iter().filter_map(|r| r.get(key).and_then(Value::as_f64)).collect())
    };
    Ok(vec![
        Figure {
            key: "first_answer",
            what: "Chromium, script start to first answer, nothing cached",
            value: of("script_to_answer"),
            unit: "ms",
            aim: Some(100.0),
        },
        Figure {
            key: "first_answer_from_navigation",
            what: "Chromium, navigation to first answer, nothing cached",
            value: of("navigation_to_answer"),
            unit: "ms",
            aim: None,
        },
        Figure {
            key: "first_answer_requests",
            what: "requests until then, without the page",
            value: of("requests"),
            unit: "",
            aim: Some(4.0),
        },
    ])
}

/// The npm package's files beside a page that asks a question at once.
fn page(house: &House, folder: &Path) -> Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder)
            .with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    copy(&house.dist(), folder)?;
    let page = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Cold start</title>\n\
         <script type=\"module\" src=\"center-finder.js\"></script>\n<center-finder value=\"8703.23.01.10\"></center-finder></html>\n";
    std::fs::write(folder.join("index.html"), page)
        .context("cannot write the page for the cold start")
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    std::fs::create_dir_all(to).with_context(|| format!("cannot make {}", to.display()))?;
    for entry in
        std::fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))?
    {
        let path = entry?.path();
        let Some(name) = path.file_name() else { continue };
        if path.is_dir() {
            // The demo site is another page.
            if name != "site" {
                copy(&path, &to.join(name))?;
            }
        } else {
            std::fs::copy(&path, to.join(name))
                .with_context(|| format!("cannot copy {}", path.display()))?;
        }
    }
    Ok(())
}
