//! `cargo xtask test`: every check, in order.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use xshell::cmd;

use crate::steps::Steps;
use crate::tools::{self, Driven, Engine};
use crate::workspace::Workspace;
use crate::{build, check_generated, fuzz, licences, sizes, stamp};

pub fn run(ws: &Workspace, quick: bool) -> Result<()> {
    let mut steps = Steps::default();
    rust(ws, &mut steps);
    steps.run("generated files are fresh", || check_generated(ws));
    steps.run("licence texts are fresh", || licences::check(ws));
    steps.run("build", || build::all(ws));
    steps.run("TypeScript types", || {
        node_package(ws, "typescript/bin/tsc", &["--noEmit", "-p", "web"])
    });
    steps.run("format and lint of scripts", || {
        node_package(ws, "@biomejs/biome/bin/biome", &["ci", "--error-on-warnings", "."])
    });
    steps.run("tests in Node", || node_tests(ws, Needs::Node));
    if quick {
        steps.leave_out("the tests that need a browser", "--quick");
    } else {
        steps.run("tests in Chromium", || node_tests(ws, Needs::Chromium));
        for engine in Engine::ALL {
            let name = format!("the same behaviours in {engine:?}");
            match engine.find(ws) {
                Err(why) if !must_have_all() => steps.leave_out(&name, format!("{why:#}")),
                found => steps.run(&name, || behaviours(ws, engine, found?)),
            }
        }
    }
    steps.run("size budgets", || sizes::check(ws));
    steps.finish()
}

/// Format, lints, tests, targets and documentation of the Rust packages.
fn rust(ws: &Workspace, steps: &mut Steps) {
    let sh = ws.sh();
    steps.run("format", || {
        tools::component(ws, "rustfmt")?;
        Ok(cmd!(sh, "cargo fmt --all --check").run()?)
    });
    steps.run("clippy", || {
        tools::component(ws, "clippy")?;
        let all = ["--workspace", "--all-targets", "--all-features"];
        Ok(cmd!(sh, "cargo clippy {all...} -- --deny warnings").run()?)
    });
    steps.run("Rust tests", || Ok(cmd!(sh, "cargo test --workspace --all-features").run()?));
    declared_version(ws, steps);
    let fuzzer = "the reader of import histories under libFuzzer";
    match fuzz::missing() {
        Some(why) if !must_have_all() => steps.leave_out(fuzzer, why),
        _ => steps.run(fuzzer, || fuzz::run(ws, None)),
    }
    steps.run("core without features, core and wasm for wasm32", || {
        tools::wasm_target(ws)?;
        let core = ["--package", "center-finder", "--no-default-features"];
        let target = ["--target", "wasm32-unknown-unknown"];
        cmd!(sh, "cargo check {core...}").run()?;
        cmd!(sh, "cargo check {core...} {target...}").run()?;
        Ok(cmd!(sh, "cargo check --package center-finder-wasm --all-features {target...}").run()?)
    });
    steps.run("documentation", || {
        let doc = cmd!(sh, "cargo doc --workspace --no-deps --all-features");
        Ok(doc.env("RUSTDOCFLAGS", "--deny warnings").run()?)
    });
}

/// Core with exactly the version of Rust that it declares.
fn declared_version(ws: &Workspace, steps: &mut Steps) {
    let version = env!("CARGO_PKG_RUST_VERSION");
    let name = format!("core with Rust {version}, as declared");
    match tools::toolchain(ws, version) {
        None => steps.leave_out(&name, format!("rustup toolchain install {version} brings it")),
        Some(toolchain) => steps.run(&name, || {
            if toolchain.is_empty() {
                println!("the Rust in use is that version: the step above tested core with it");
                return Ok(());
            }
            let target = ws.target().join("declared-version");
            let test = ["test", "--package", "center-finder", "--all-features"];
            Ok(cmd!(ws.sh(), "rustup run {toolchain} cargo {test...} --target-dir {target}")
                .run()?)
        }),
    }
}

/// A machine that says so must have every browser, and what the fuzzer needs: there, a missing one
/// is a failure.
fn must_have_all() -> bool {
    std::env::var_os("CENTER_FINDER_EVERY_BROWSER").is_some_and(|v| !v.is_empty())
}

/// Runs a program of web/'s npm packages.
fn node_package(ws: &Workspace, program: &str, args: &[&str]) -> Result<()> {
    tools::packages(ws, "web")?;
    let node = tools::node()?;
    Ok(cmd!(ws.sh(), "{node} web/node_modules/{program} {args...}").run()?)
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

/// The test files of web/ and tests/ with one kind of need.
fn chosen(ws: &Workspace, needs: Needs) -> Result<Vec<String>> {
    let mut files = BTreeMap::new();
    for folder in ["web/test", "tests"] {
        stamp::collect(ws.root(), folder.into(), &mut files)?;
    }
    let is_chosen = |path: &String| {
        let name = path.rsplit('/').next().unwrap_or(path);
        !path.contains("/node_modules/") && Needs::of(name) == Some(needs)
    };
    let files: Vec<String> = files.into_keys().filter(is_chosen).collect();
    ensure!(!files.is_empty(), "there is not one test of this kind in web/test and tests");
    Ok(files)
}

fn node_tests(ws: &Workspace, needs: Needs) -> Result<()> {
    tools::packages(ws, "web")?;
    let (node, files) = (tools::node()?, chosen(ws, needs)?);
    let tests = cmd!(ws.sh(), "{node} --test --test-reporter=spec {files...}");
    let tests = match needs {
        Needs::Chromium => tests.env("CHROMIUM", tools::chromium()?),
        _ => tests,
    };
    Ok(tests.quiet().run()?)
}

fn behaviours(ws: &Workspace, engine: Engine, found: Driven) -> Result<()> {
    tools::packages(ws, "tests/browsers")?;
    let (node, files) = (tools::node()?, chosen(ws, Needs::WebDriver)?);
    let test = ["--test", "--test-reporter=spec"];
    let tests = match found.under {
        Some(screen) => cmd!(ws.sh(), "{screen} -a {node} {test...} {files...}"),
        None => cmd!(ws.sh(), "{node} {test...} {files...}"),
    };
    let tests = tests.env("BROWSER", engine.key()).env("PROGRAM", found.program);
    Ok(tests.env("DRIVER", found.driver).quiet().run()?)
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
