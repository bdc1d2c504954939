//! `cargo xtask test`: every check, in order.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

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

/// What a test file needs beside Node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Needs {
    Node,
    /// A Chromium, through playwright.
    Chromium,
    /// Any browser, through WebDriver.
    WebDriver,
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
        test_files(&house.root().join(folder), &mut files)?;
    }
    files.sort();
    let mut chosen = Vec::new();
    for file in files {
        if needs_of(&file, &mut Vec::new())? == needs {
            chosen.push(file.strip_prefix(house.root()).map(PathBuf::from).unwrap_or(file));
        }
    }
    ensure!(!chosen.is_empty(), "there is not one test of this kind in web/test and tests");
    Ok(chosen)
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

fn test_files(folder: &Path, into: &mut Vec<PathBuf>) -> Result<()> {
    // A folder that is not there yet has no tests.
    let Ok(entries) = std::fs::read_dir(folder) else { return Ok(()) };
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && name != "node_modules" {
            test_files(&path, into)?;
        } else if name.ends_with(".test.mjs") {
            into.push(path);
        }
    }
    Ok(())
}

/// What a module needs, or one that it imports from beside it: told by the packages that it speaks
/// of.
fn needs_of(module: &Path, seen: &mut Vec<PathBuf>) -> Result<Needs> {
    if seen.iter().any(|s| s == module) || !module.is_file() {
        return Ok(Needs::Node);
    }
    seen.push(module.to_path_buf());
    let text = std::fs::read_to_string(module)
        .with_context(|| format!("cannot read {}", module.display()))?;
    if text.contains("selenium-webdriver") {
        return Ok(Needs::WebDriver);
    }
    if text.contains("playwright") {
        return Ok(Needs::Chromium);
    }
    let folder = module.parent().unwrap_or(Path::new(""));
    for quoted in text.split(['"', '\'']).filter(|q| q.starts_with('.') && q.ends_with(".mjs")) {
        let needs = needs_of(&folder.join(quoted), seen)?;
        if needs != Needs::Node {
            return Ok(needs);
        }
    }
    Ok(Needs::Node)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_needs_a_browser_when_something_it_imports_does() {
        let dir = std::env::temp_dir().join(format!("center-finder-suite-{}", std::process::id()));
        std::fs::create_dir_all(dir.join("x")).unwrap();
        for (name, text) in [
            ("x/far.test.mjs", "import { page } from '../help.mjs';"),
            ("help.mjs", "import './page.mjs'; import './help.mjs';"),
            ("page.mjs", "import { chromium } from \"playwright-core\";"),
            ("x/any.test.mjs", "import { Key } from 'selenium-webdriver';"),
            ("near.test.mjs", "import test from 'node:test'; import './missing.mjs';"),
        ] {
            std::fs::write(dir.join(name), text).unwrap();
        }
        let mut files = Vec::new();
        test_files(&dir, &mut files).unwrap();
        assert_eq!(files.len(), 3);
        assert_eq!(
            needs_of(&dir.join("x/far.test.mjs"), &mut Vec::new()).unwrap(),
            Needs::Chromium
        );
        assert_eq!(needs_of(&dir.join("near.test.mjs"), &mut Vec::new()).unwrap(), Needs::Node);
        assert_eq!(
            needs_of(&dir.join("x/any.test.mjs"), &mut Vec::new()).unwrap(),
            Needs::WebDriver
        );
        std::fs::remove_dir_all(&dir).unwrap();
    }
}
