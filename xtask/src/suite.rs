//! `cargo xtask test`: every check, in order.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::house::House;
use crate::run::{cargo, run as run_command};
use crate::steps::Steps;
use crate::{Told, build, generate, licences, sizes, tools, words};

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
        with_cargo(&["clippy", "--workspace", "--all-targets", "--all-features", "--", "--deny", "warnings"])
    });
    steps.run("Rust tests", || with_cargo(&["test", "--workspace", "--all-features"]));
    steps.run("core without features", || with_cargo(&["check", "--package", "center-finder", "--no-default-features"]));
    steps.run("core and wasm for wasm32", || {
        tools::wasm_target(root)?;
        let target = ["--target", "wasm32-unknown-unknown"];
        run_command(cargo(root).args(["check", "--package", "center-finder", "--no-default-features"]).args(target))?;
        run_command(cargo(root).args(["check", "--package", "center-finder-wasm", "--all-features"]).args(target))
    });
    steps.run("documentation", || {
        let mut doc = cargo(root);
        run_command(doc.args(["doc", "--workspace", "--no-deps", "--all-features"]).env("RUSTDOCFLAGS", "--deny warnings"))
    });
    steps.run("generated tables and the word index are fresh", || generate::check(root).and_then(|()| words::check(house)));
    steps.run("licence texts are fresh", || licences::check(house));
    steps.run("build", || build::all(house));
    steps.run("TypeScript types", || types(house));
    steps.run("tests in Node", || node_tests(house, false));
    if !quick {
        steps.run("tests in Chromium", || node_tests(house, true));
    }
    steps.run("size budgets", || sizes::check(house));
    if quick {
        println!("--quick: the tests that need a browser were left out\n");
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
    run_command(Command::new(house.npm_bin().join("tsc")).args(["--noEmit", "-p", "web"]).current_dir(house.root()))
}

/// The test files of web/ and tests/, with or without those that start a browser.
fn node_tests(house: &House, browser: bool) -> Result<()> {
    tools::packages(house)?;
    let mut files = Vec::new();
    for folder in ["web/test", "tests"] {
        test_files(&house.root().join(folder), &mut files)?;
    }
    files.sort();
    let mut chosen = Vec::new();
    for file in files {
        if needs_browser(&file, &mut Vec::new())? == browser {
            chosen.push(file.strip_prefix(house.root()).map(PathBuf::from).unwrap_or(file));
        }
    }
    ensure!(!chosen.is_empty(), "there is not one test of this kind in web/test and tests");
    let mut command = Command::new(tools::node()?);
    command.args(["--test", "--test-reporter=spec"]).args(&chosen).current_dir(house.root());
    if browser {
        command.env("CHROMIUM", tools::chromium()?);
    }
    run_command(&mut command)
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

/// Whether a module, or one that it imports from beside it, speaks of playwright.
fn needs_browser(module: &Path, seen: &mut Vec<PathBuf>) -> Result<bool> {
    if seen.iter().any(|s| s == module) || !module.is_file() {
        return Ok(false);
    }
    seen.push(module.to_path_buf());
    let text = std::fs::read_to_string(module).with_context(|| format!("cannot read {}", module.display()))?;
    if text.contains("playwright") {
        return Ok(true);
    }
    let folder = module.parent().unwrap_or(Path::new(""));
    for quoted in text.split(['"', '\'']).filter(|q| q.starts_with('.') && q.ends_with(".mjs")) {
        if needs_browser(&folder.join(quoted), seen)? {
            return Ok(true);
        }
    }
    Ok(false)
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
            ("near.test.mjs", "import test from 'node:test'; import './missing.mjs';"),
        ] {
            std::fs::write(dir.join(name), text).unwrap();
        }
        let mut files = Vec::new();
        test_files(&dir, &mut files).unwrap();
        assert_eq!(files.len(), 2);
        assert!(needs_browser(&dir.join("x/far.test.mjs"), &mut Vec::new()).unwrap());
        assert!(!needs_browser(&dir.join("near.test.mjs"), &mut Vec::new()).unwrap());
        std::fs::remove_dir_all(&dir).unwrap();
    }
}
