//! `cargo xtask mutants`: cargo-mutants changes core's decisions, and the tests must notice.

use std::collections::BTreeSet;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::house::House;
use crate::tools::Tool;

const VERSION: &str = "27.1.0";
/// Of a hundred changes, so many at least are noticed.
const LEAST: f64 = 90.0;
/// The file that names what is not noticed, and why that is no fault.
const NAMED: &str = "tests/mutants.md";

/// `args` go to cargo-mutants: `--file GLOB`, `--shard K/N`, `--list` and others.
pub fn run(house: &House, args: &[String]) -> Result<()> {
    let tool = Tool {
        package: "cargo-mutants",
        program: "cargo-mutants",
        version: VERSION.into(),
        locked: true,
        takes: "about 4 minutes",
    };
    let program = tool.find_or_install(house.root())?.join("cargo-mutants");
    let folder = house.target().join("xtask");
    std::fs::create_dir_all(&folder)?;
    let status = Command::new(program)
        .args(["mutants", "--package", "center-finder", "--no-shuffle", "--output"])
        .arg(&folder)
        .args(args)
        .current_dir(house.root())
        .stdin(Stdio::null())
        .status()
        .context("cannot start cargo-mutants")?;
    if args.iter().any(|a| a == "--list") {
        return Ok(());
    }
    match status.code() {
        // All noticed, some not, some without end: what follows judges that.
        Some(0 | 2 | 3) => {}
        Some(4) => bail!("the tests fail without any change"),
        _ => bail!("cargo-mutants failed ({status})"),
    }
    let report = folder.join("mutants.out/outcomes.json");
    let text = std::fs::read_to_string(&report)
        .with_context(|| format!("cannot read {}", report.display()))?;
    let named = std::fs::read_to_string(house.root().join(NAMED)).unwrap_or_default();
    let (summary, judged) = judge(&serde_json::from_str(&text)?, &named);
    println!("{summary}");
    judged
}

/// What the tests noticed, as text, and whether that is enough.
fn judge(outcomes: &Value, named: &str) -> (String, Result<()>) {
    let count = |key: &str| outcomes.get(key).and_then(Value::as_u64).unwrap_or(0);
    let (caught, missed) = (count("caught") + count("timeout"), count("missed"));
    let share = 100.0 * caught as f64 / (caught + missed).max(1) as f64;
    let mut summary = format!(
        "{caught} of {} changes were noticed ({share:.1} %), {} of them by a test without end; {} did not compile",
        caught + missed,
        count("timeout"),
        count("unviable")
    );
    let unnamed: BTreeSet<String> =
        survivors(outcomes).into_iter().filter(|name| !named.contains(name)).collect();
    for name in &unnamed {
        summary += &format!("\nnot in {NAMED}: {name}");
    }
    let judged = || {
        ensure!(caught + missed > 0, "nothing was changed");
        ensure!(share >= LEAST, "fewer than {LEAST} % of the changes were noticed");
        ensure!(unnamed.is_empty(), "{NAMED} does not name {} of the survivors", unnamed.len());
        Ok(())
    };
    (summary, judged())
}

/// The changes that no test noticed, without line numbers, which any edit moves:
/// `core/src/hts.rs: replace < with <= in HtsNumber::parse`.
fn survivors(outcomes: &Value) -> Vec<String> {
    let all = outcomes.get("outcomes").and_then(Value::as_array).into_iter().flatten();
    all.filter(|o| o.get("summary").and_then(Value::as_str) == Some("MissedMutant"))
        .filter_map(|o| o.pointer("/scenario/Mutant/name")?.as_str())
        .map(|name| {
            let mut parts = name.splitn(4, ':');
            let file = parts.next().unwrap_or_default();
            format!("{file}:{}", parts.nth(2).unwrap_or_default())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcomes(caught: u64, missed: &[&str]) -> Value {
        let all: Vec<Value> = missed
            .iter()
            .map(|name| serde_json::json!({ "summary": "MissedMutant", "scenario": { "Mutant": { "name": name } } }))
            .collect();
        serde_json::json!({ "caught": caught, "missed": missed.len(), "timeout": 0, "unviable": 1, "outcomes": all })
    }

    #[test]
    fn a_survivor_is_named_or_the_step_fails() {
        let nine = outcomes(9, &["core/src/hts.rs:12:9: replace a -> b with 0"]);
        let (summary, judged) = judge(&nine, "");
        assert!(summary.starts_with("9 of 10 changes were noticed (90.0 %)"), "{summary}");
        assert!(summary.ends_with(": core/src/hts.rs: replace a -> b with 0"), "{summary}");
        assert!(judged.is_err());
        let named = "- `core/src/hts.rs: replace a -> b with 0`: a limit of speed alone";
        assert!(judge(&nine, named).1.is_ok());
    }

    #[test]
    fn too_few_or_none_are_a_failure() {
        let names = "core/src/a.rs: x core/src/b.rs: y";
        let two = outcomes(9, &["core/src/a.rs:1:1: x", "core/src/b.rs:1:1: y"]);
        assert!(judge(&two, names).1.is_err());
        assert!(judge(&outcomes(0, &[]), "").1.is_err());
    }
}
