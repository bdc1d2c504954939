//! `cargo xtask mutants`: cargo-mutants changes core's decisions, and the tests must notice.

use std::collections::BTreeSet;

use anyhow::{Result, bail, ensure};
use serde_json::Value;
use xshell::cmd;

use crate::tools::Tool;
use crate::workspace::Workspace;

const CARGO_MUTANTS: Tool = Tool::of_cargo("cargo-mutants", "27.1.0");
/// Of a hundred changes, so many at least are noticed.
const LEAST: f64 = 90.0;
/// The file that names what is not noticed, and why that is no fault.
const NAMED: &str = "tests/mutants.md";

#[derive(clap::Args)]
pub struct Options {
    /// Only changes whose name matches, such as core/src/hts.rs
    #[arg(long, value_name = "REGEX")]
    re: Vec<String>,
    /// Only a part of the changes, such as 0/8
    #[arg(long, value_name = "K/N")]
    shard: Option<String>,
    /// Goes on where the last run was broken off, or only with what was not noticed
    #[arg(long)]
    iterate: bool,
    /// Lists the changes and tries none
    #[arg(long)]
    list: bool,
}

pub fn run(ws: &Workspace, options: &Options) -> Result<()> {
    let program = CARGO_MUTANTS.find_or_install(ws)?;
    let folder = ws.sh().create_dir(ws.target().join("xtask"))?;
    let names = options.re.iter().flat_map(|regex| ["--re", regex]);
    let shard = options.shard.iter().flat_map(|part| ["--shard", part]);
    let iterate = options.iterate.then_some("--iterate");
    let list = options.list.then_some("--list");
    let args = ["--package=center-finder", "--no-shuffle"];
    let command = cmd!(
        ws.sh(),
        "{program} mutants {args...} --output {folder} {names...} {shard...} {iterate...} {list...}"
    );
    let status = std::process::Command::from(command).status()?;
    match status.code() {
        Some(0) if options.list => return Ok(()),
        // All noticed, some not, some without end: what follows judges that.
        Some(0 | 2 | 3) => {}
        Some(4) => bail!("the tests fail without any change"),
        _ => bail!("cargo-mutants failed ({status})"),
    }
    let outcomes = ws.sh().read_file(folder.join("mutants.out/outcomes.json"))?;
    let named = ws.sh().read_file(NAMED)?;
    let (summary, judged) = judge(&serde_json::from_str(&outcomes)?, &named);
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
