//! `cargo xtask release-check`: what a release needs is tried, and nothing is published.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use xshell::cmd;

use crate::steps::Steps;
use crate::tools::{self, Tool};
use crate::workspace::Workspace;

const CARGO_DENY: Tool = Tool::of_cargo("cargo-deny", "0.20.2");
const CARGO_SEMVER_CHECKS: Tool = Tool::of_cargo("cargo-semver-checks", "0.51.0");
const ADVISORIES: &str = "https://github.com/RustSec/advisory-db";

pub fn run(ws: &Workspace) -> Result<()> {
    let mut steps = Steps::default();
    dependencies(ws, &mut steps);
    interface(ws, &mut steps);
    match published(ws) {
        Ok(crates) => {
            for name in crates {
                steps.run(&format!("cargo publish --dry-run of {name}"), || {
                    Ok(cmd!(ws.sh(), "cargo publish --dry-run --package {name}").run()?)
                });
            }
        }
        Err(error) => steps.run("crates that are published", || Err(error)),
    }
    steps.run("npm pack --dry-run", || npm(ws));
    steps.finish()
}

/// Licences, bans and duplicates, sources, advisories: deny.toml says what is allowed.
fn dependencies(ws: &Workspace, steps: &mut Steps) {
    let deny = match CARGO_DENY.find_or_install(ws) {
        Ok(deny) => deny,
        Err(why) => return steps.leave_out("licences, duplicates, advisories", format!("{why:#}")),
    };
    let check = |what: &[&str]| Ok(cmd!(ws.sh(), "{deny} check {what...}").run()?);
    steps.run("licences, duplicates and sources", || check(&["licenses", "bans", "sources"]));
    // A broken clone would be tried again and again, so the host is asked first.
    match cmd!(ws.sh(), "git ls-remote --exit-code {ADVISORIES} HEAD")
        .env("GIT_TERMINAL_PROMPT", "0")
        .quiet()
        .ignore_stderr()
        .read()
    {
        Ok(_) => steps.run("advisories", || check(&["advisories"])),
        Err(_) => {
            steps.leave_out("advisories", format!("{ADVISORIES} cannot be reached from here"))
        }
    }
}

/// The public interface since the last tag.
fn interface(ws: &Workspace, steps: &mut Steps) {
    let name = "changes of the public interface";
    // Of the commits before this one, which may bear the tag of the release itself.
    let last = cmd!(ws.sh(), "git describe --tags --abbrev=0 HEAD^").quiet().ignore_stderr().read();
    let Ok(tag) = last else {
        return steps.leave_out(name, "there is no tag yet, so there is nothing to compare with");
    };
    match CARGO_SEMVER_CHECKS.find_or_install(ws) {
        Ok(semver) => steps.run(name, || {
            let args = ["--package=center-finder", "--all-features", "--baseline-rev", &tag];
            Ok(cmd!(ws.sh(), "{semver} semver-checks {args...}").run()?)
        }),
        Err(why) => steps.leave_out(name, format!("{why:#}")),
    }
}

/// The crates of the workspace that are meant to be published.
fn published(ws: &Workspace) -> Result<Vec<String>> {
    let text = cmd!(ws.sh(), "cargo metadata --no-deps --format-version 1").quiet().read()?;
    let metadata: Value = serde_json::from_str(&text)?;
    let packages = metadata["packages"].as_array().context("cargo metadata lists no packages")?;
    let crates: Vec<String> = packages
        .iter()
        // `publish = false` is an empty list of registries.
        .filter(|package| package["publish"].as_array().is_none_or(|to| !to.is_empty()))
        .filter_map(|package| package["name"].as_str().map(String::from))
        .collect();
    ensure!(!crates.is_empty(), "no crate of the workspace is meant to be published");
    Ok(crates)
}

fn npm(ws: &Workspace) -> Result<()> {
    crate::build::quietly(ws)?;
    let npm = tools::npm();
    let _web = ws.sh().push_dir("web");
    Ok(cmd!(ws.sh(), "{npm} pack --dry-run").run()?)
}
