//! `cargo xtask eval FILE.csv ...`: how often words lead to the accepted heading and its Center.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};
use center_finder::words::{Certainty, SuggestOptions, Suggestions, Words};
use center_finder::{Center, Edition, Heading, Router};

use crate::interview::after_questions;
use crate::report::{self, Reliability, Report};

/// A description and the headings that are accepted for it.
pub struct Case {
    pub text: String,
    pub accepted: BTreeSet<Heading>,
    pub id: String,
}

/// What was asked for on the command line.
struct Options {
    json: bool,
    misses: bool,
    index: PathBuf,
    files: Vec<PathBuf>,
}

impl Options {
    fn read(root: &Path, args: &[String]) -> Result<Options> {
        let index = root.join("core/data/words.bin");
        let mut options = Options { json: false, misses: false, index, files: Vec::new() };
        for arg in args {
            match arg.as_str() {
                "--json" => options.json = true,
                "--misses" => options.misses = true,
                other => match other.strip_prefix("--index=") {
                    Some(file) => options.index = file.into(),
                    None if other.starts_with("--") => bail!("eval does not know {other}"),
                    None => options.files.push(other.into()),
                },
            }
        }
        ensure!(
            !options.files.is_empty(),
            "eval needs at least one file with the columns description,hts_code,source_id"
        );
        Ok(options)
    }
}

/// `cargo xtask eval FILE.csv ... [--json] [--misses] [--index=FILE]`. `root` is the workspace.
pub fn run(root: &Path, args: &[String]) -> Result<()> {
    let options = Options::read(root, args)?;
    let path = options.index.display();
    let index = std::fs::read(&options.index)
        .with_context(|| format!("{path} is missing; run cargo xtask generate"))?;
    let words = Words::load(&index).map_err(|e| anyhow::anyhow!("{path}: {e}"))?;
    if !options.json {
        println!("{}", report::head());
    }
    let mut reliability = Reliability::default();
    for file in &options.files {
        let measured = measure(&words, &cases(file)?, |case, found| {
            if options.misses {
                println!("{}", report::miss(case, found));
            }
        });
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        reliability.add(&measured.reliability);
        let line = if options.json { measured.json(&name) } else { measured.row(&name) };
        println!("{line}");
    }
    if !options.json {
        println!("\n{reliability}");
    }
    Ok(())
}

/// Reads a file with the columns description, hts_code, source_id; accepted codes separated by a
/// bar.
fn cases(path: &Path) -> Result<Vec<Case>> {
    let mut reader =
        csv::Reader::from_path(path).with_context(|| format!("cannot read {}", path.display()))?;
    let headers = reader.headers()?.clone();
    let column = |name: &str| {
        headers
            .iter()
            .position(|h| h == name)
            .with_context(|| format!("{}: no column {name}", path.display()))
    };
    let (text, code, id) = (column("description")?, column("hts_code")?, column("source_id")?);
    let mut out = Vec::new();
    for record in reader.records() {
        let record = record?;
        let codes = record.get(code).unwrap_or("");
        let accepted = codes
            .split('|')
            .filter_map(|c| Heading::new(c.replace('.', "").get(..4)?.parse().ok()?))
            .collect();
        out.push(Case {
            text: record.get(text).unwrap_or("").into(),
            accepted,
            id: record.get(id).unwrap_or("").into(),
        });
    }
    Ok(out)
}

fn measure(words: &Words, cases: &[Case], mut miss: impl FnMut(&Case, &Suggestions)) -> Report {
    let router = Router::new(Edition::InForce);
    let options = SuggestOptions::default();
    let mut report = Report { rows: cases.len(), ..Report::default() };
    for case in cases {
        let start = Instant::now();
        let found = words.suggest(&case.text, &router, &options);
        report.micros.push(start.elapsed().as_secs_f64() * 1e6);
        let hit =
            |n: usize| found.headings.iter().take(n).any(|h| case.accepted.contains(&h.heading));
        report.heading_top1 += usize::from(hit(1));
        report.heading_top3 += usize::from(hit(3));
        report.heading_top5 += usize::from(hit(5));
        let right: BTreeSet<Center> =
            case.accepted.iter().filter_map(|&h| router.primary(h)).map(|p| p.center).collect();
        let center = found.centers.first().is_some_and(|c| right.contains(&c.center));
        report.center_top1 += usize::from(center);
        report.unsure += usize::from(found.certainty <= Certainty::Unsure);
        let bins = &mut report.reliability;
        bins.headings.add(found.headings.first().map_or(0.0, |h| h.probability), hit(1));
        bins.centers.add(found.centers.first().map_or(0.0, |c| c.probability), center);
        let (after, asked) = after_questions(words, case, &found, &router, &right);
        report.center_after += usize::from(after);
        report.asked += usize::from(asked > 0);
        if !hit(1) {
            miss(case, &found);
        }
    }
    report
}
