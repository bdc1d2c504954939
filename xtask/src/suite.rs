//! `cargo xtask test`: every check, in order.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail, ensure};

use crate::house::House;
use crate::run::{cargo, run as run_command};
use crate::steps::Steps;
use crate::tools::webdriver::{self, Driven, Engine};
use crate::{Told, build, fuzz, generate, licences, sizes, tools};

pub fn run(house: &House, args: &[String]) -> Result<()> {
    let quick = match args {
        [] => false,
        [flag] if flag == "--quick" => true,
        _ => bail!("test takes only --quick"),
    };
    let root = house.root();
    let with_cargo = |args: &[&str]| run_command(cargo(root).args(args));
    let mut steps = Steps::default();
    steps.run("format", || {
        tools::components(root)?;
        with_cargo(&["fmt", "--all", "--check"])
    });
    steps.run("clippy", || {
        tools::components(root)?;
        with_cargo(&[
            "clippy",
            "--workspace",
            "--all-targets",
            "--all-features",
            "--",
            "--deny",
            "warnings",
        ])
    });
    steps.run("Rust tests", || with_cargo(&["test", "--workspace", "--all-features"]));
    let mut left_out = Vec::new();
    match fuzz::missing() {
        Some(why) if !every_browser() => left_out.push(format!("the fuzzer was left out: {why}")),
        _ => steps.run("the reader of import histories under libFuzzer", || fuzz::step(house)),
    }
    steps.run("core without features", || {
        with_cargo(&["check", "--package", "center-finder", "--no-default-features"])
    });
    steps.run("core and wasm for wasm32", || {
        tools::wasm_target(root)?;
        let target = ["--target", "wasm32-unknown-unknown"];
        run_command(
            cargo(root)
                .args(["check", "--package", "center-finder", "--no-default-features"])
                .args(target),
        )?;
        run_command(
            cargo(root)
                .args(["check", "--package", "center-finder-wasm", "--all-features"])
                .args(target),
        )
    });
    steps.run("documentation", || {
        let mut doc = cargo(root);
        run_command(
            doc.args(["doc", "--workspace", "--no-deps", "--all-features"])
                .env("RUSTDOCFLAGS", "--deny warnings"),
        )
    });
    steps.run("generated tables and the word index are fresh", || {
        generate::check(root).and_then(|()| center_finder_trainer::check(root))
    });
    steps.run("licence texts are fresh", || licences::check(house));
    steps.run("build", || build::all(house));
    steps.run("TypeScript types", || types(house));
    steps.run("tests in Node", || node_tests(house, Needs::Node));
    if quick {
        left_out.push("--quick: the tests that need a browser were left out".to_string());
    } else {
        steps.run("tests in Chromium", || node_tests(house, Needs::Chromium));
        for engine in Engine::ALL {
            match engine.find(root) {
                Ok(Driven::Missing(why)) if !every_browser() => {
                    left_out.push(format!("{engine} was left out: {why}"))
                }
                found => steps.run(&format!("the same behaviours in {engine}"), || {
                    behaviours(house, engine, found?)
                }),
            }
        }
    }
    steps.run("size budgets", || sizes::check(house));
    for line in left_out {
        println!("{line}\n");
    }
    println!("{}", steps.summary());
    if steps.failed() > 0 {
        // The last line stays the last.
        return Err(Told.into());
    }
    Ok(())
}

fn types(house: &House) -> Result<()> {
    ensure!(house.web().join("tsconfig.json").is_file(), "web/tsconfig.json is missing");
    tools::packages(house)?;
    run_command(
        Command::new(house.npm_bin().join("tsc"))
            .args(["--noEmit", "-p", "web"])
            .current_dir(house.root()),
    )
}

/// What a test file needs beside Node. Its name says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Needs {
    Node,
    /// A Chromium, through playwright.
    Chromium,
    /// Any browser, through WebDriver.
    WebDriver,
}

impl Needs {
    /// `None` for what is no test file.
    fn of(name: &str) -> Option<Needs> {
        let name = name.strip_suffix(".test.mjs")?;
        Some(match name.rsplit_once('.') {
            Some((_, "browser")) => Needs::Chromium,
            Some((_, "webdriver")) => Needs::WebDriver,
            _ => Needs::Node,
        })
    }
}

/// A machine that says so must have every browser, and what the fuzzer needs: there, a missing one
/// is a failure.
fn every_browser() -> bool {
    std::env::var_os("CENTER_FINDER_EVERY_BROWSER").is_some_and(|v| !v.is_empty())
}

/// The test files of web/ and tests/ with one kind of need.
fn chosen(house: &House, needs: Needs) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for folder in ["web/test", "tests"] {
        test_files(&house.root().join(folder), needs, &mut files)?;
    }
    files.sort();
    ensure!(!files.is_empty(), "there is not one test of this kind in web/test and tests");
    Ok(files
        .into_iter()
        .map(|file| file.strip_prefix(house.root()).map(PathBuf::from).unwrap_or(file))
        .collect())
}

fn node_tests(house: &House, needs: Needs) -> Result<()> {
    tools::packages(house)?;
    let mut command = Command::new(tools::node()?);
    command
        .args(["--test", "--test-reporter=spec"])
        .args(chosen(house, needs)?)
        .current_dir(house.root());
    if needs == Needs::Chromium {
        command.env("CHROMIUM", tools::chromium()?);
    }
    run_command(&mut command)
}

fn behaviours(house: &House, engine: Engine, found: Driven) -> Result<()> {
    if let Driven::Missing(why) = &found {
        bail!("{why}");
    }
    tools::packages_of(&house.root().join("tests/browsers"))?;
    let mut command = webdriver::command(engine, &found, &tools::node()?)?;
    run_command(
        command
            .args(["--test", "--test-reporter=spec"])
            .args(chosen(house, Needs::WebDriver)?)
            .current_dir(house.root()),
    )
}

fn test_files(folder: &Path, needs: Needs, into: &mut Vec<PathBuf>) -> Result<()> {
    // A folder that is not there yet has no tests.
    let Ok(entries) = std::fs::read_dir(folder) else { return Ok(()) };
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && name != "node_modules" {
            test_files(&path, needs, into)?;
        } else if Needs::of(&name) == Some(needs) {
            into.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_test_file_says_what_it_needs() {
        for (name, needs) in [
            ("history.test.mjs", Some(Needs::Node)),
            ("history.browser.test.mjs", Some(Needs::Chromium)),
            ("history.webdriver.test.mjs", Some(Needs::WebDriver)),
            ("browser.test.mjs", Some(Needs::Node)),
            ("browser.mjs", None),
            ("history.test.js", None),
        ] {
            assert_eq!(Needs::of(name), needs, "{name}");
        }
    }
}
