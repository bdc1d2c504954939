//! `cargo xtask eval FILE.csv ...`: how often words lead to the accepted heading and its Center.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};
use center_finder::words::{Certainty, SuggestOptions, Suggestions, Words};
use center_finder::{Center, Edition, Heading, Router};
use serde_json::json;

use crate::house::House;

/// A description and the headings that are accepted for it.
pub struct Case {
    pub text: String,
    pub accepted: BTreeSet<Heading>,
    pub id: String,
}

/// The measurements of one file.
#[derive(Default)]
pub struct Report {
    pub rows: usize,
    pub heading_top1: usize,
    pub heading_top3: usize,
    pub heading_top5: usize,
    pub center_top1: usize,
    pub center_after: usize,
    pub asked: usize,
    pub unsure: usize,
    pub micros: Vec<f64>,
    /// By tenths of the probability given: rows, sum of probabilities, right ones; for the first
    /// heading and the first Center.
    pub heading_bins: [(usize, f64, usize); 10],
    pub center_bins: [(usize, f64, usize); 10],
}

impl Report {
    /// The expected calibration error: how far what was given lies from what was right, weighed by
    /// rows.
    pub fn calibration_error(bins: &[(usize, f64, usize); 10]) -> f64 {
        let rows: usize = bins.iter().map(|b| b.0).sum();
        bins.iter().filter(|b| b.0 > 0).map(|b| (b.1 - b.2 as f64).abs()).sum::<f64>()
            / rows.max(1) as f64
    }

    fn percent(&self, n: usize) -> f64 {
        100.0 * n as f64 / self.rows.max(1) as f64
    }

    fn time(&self, part: f64) -> f64 {
        let mut sorted = self.micros.clone();
        sorted.sort_by(f64::total_cmp);
        sorted
            .get(((sorted.len() as f64 * part) as usize).min(sorted.len().saturating_sub(1)))
            .copied()
            .unwrap_or(0.0)
    }
}

/// Reads a file with the columns description, hts_code, source_id; accepted codes separated by a
/// bar.
pub fn cases(path: &Path) -> Result<Vec<Case>> {
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

pub fn measure(words: &Words, cases: &[Case], mut miss: impl FnMut(&Case, &Suggestions)) -> Report {
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
        let bin = |bins: &mut [(usize, f64, usize); 10], p: f32, right: bool| {
            let bin = &mut bins[((p * 10.0) as usize).min(9)];
            *bin = (bin.0 + 1, bin.1 + f64::from(p), bin.2 + usize::from(right));
        };
        bin(
            &mut report.heading_bins,
            found.headings.first().map_or(0.0, |h| h.probability),
            hit(1),
        );
        bin(&mut report.center_bins, found.centers.first().map_or(0.0, |c| c.probability), center);
        let (after, asked) =
            crate::words::ask::after_questions(words, case, &found, &router, &right);
        report.center_after += usize::from(after);
        report.asked += usize::from(asked > 0);
        if !hit(1) {
            miss(case, &found);
        }
    }
    report
}

pub fn run(house: &House, args: &[String]) -> Result<()> {
    let (flags, files): (Vec<_>, Vec<_>) = args.iter().partition(|a| a.starts_with("--"));
    let flag = |name: &str| flags.iter().any(|f| *f == name);
    if let Some(unknown) = flags
        .iter()
        .find(|f| !["--json", "--misses"].contains(&f.as_str()) && !f.starts_with("--index="))
    {
        bail!("eval does not know {unknown}");
    }
    ensure!(
        !files.is_empty(),
        "eval needs at least one file with the columns description,hts_code,source_id"
    );
    let given = flags.iter().find_map(|f| f.strip_prefix("--index="));
    let path = given.map_or_else(|| house.root().join("core/data/words.bin"), Into::into);
    let index = std::fs::read(&path)
        .with_context(|| format!("{} is missing; run cargo xtask generate", path.display()))?;
    let words = Words::load(&index).map_err(|e| anyhow::anyhow!("{}: {e}", path.display()))?;
    if !flag("--json") {
        println!(
            "{:<26}{:>6}{:>8}{:>7}{:>7}{:>9}{:>9}{:>7}{:>8}{:>9}{:>8}{:>7}{:>7}",
            "file",
            "rows",
            "top1",
            "top3",
            "top5",
            "Center",
            "after q.",
            "asked",
            "unsure",
            "mean us",
            "p95 us",
            "ECE h",
            "ECE C"
        );
    }
    let mut sums = ([(0usize, 0.0f64, 0usize); 10], [(0usize, 0.0f64, 0usize); 10]);
    for file in files {
        let path = Path::new(file);
        let cases = cases(path)?;
        let report = measure(&words, &cases, |case, found| {
            if flag("--misses") {
                let want: Vec<String> =
                    case.accepted.iter().map(|h| format!("{h} {}", h.title())).collect();
                let got: Vec<String> = found
                    .headings
                    .iter()
                    .take(3)
                    .map(|h| format!("{} {} {:.2}", h.heading, h.heading.title(), h.probability))
                    .collect();
                println!(
                    "{}\t{}\twant {}\tgot {}",
                    case.id,
                    case.text,
                    want.join(" | "),
                    got.join(" | ")
                );
            }
        });
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let mean = report.micros.iter().sum::<f64>() / report.rows.max(1) as f64;
        let (eh, ec) = (
            Report::calibration_error(&report.heading_bins),
            Report::calibration_error(&report.center_bins),
        );
        for (sum, bins) in [(&mut sums.0, &report.heading_bins), (&mut sums.1, &report.center_bins)]
        {
            for (s, b) in sum.iter_mut().zip(bins) {
                *s = (s.0 + b.0, s.1 + b.1, s.2 + b.2);
            }
        }
        let p = |n| report.percent(n);
        if flag("--json") {
            let part = |n: usize| n as f64 / report.rows.max(1) as f64;
            println!(
                "{}",
                json!({ "file": name, "rows": report.rows, "heading_top1": part(report.heading_top1), "heading_top3": part(report.heading_top3),
                    "heading_top5": part(report.heading_top5), "center_top1": part(report.center_top1), "center_after_questions": part(report.center_after),
                    "asked": part(report.asked), "unsure": part(report.unsure), "p95_us": report.time(0.95), "calibration_error": ec })
            );
        } else {
            println!(
                "{name:<26}{:>6}{:>8.1}{:>7.1}{:>7.1}{:>9.1}{:>9.1}{:>7.1}{:>8.1}{mean:>9.0}{:>8.0}{eh:>7.3}{ec:>7.3}",
                report.rows,
                p(report.heading_top1),
                p(report.heading_top3),
                p(report.heading_top5),
                p(report.center_top1),
                p(report.center_after),
                p(report.asked),
                p(report.unsure),
                report.time(0.95)
            );
        }
    }
    if !flag("--json") {
        println!("\nreliability over all files: given / right (rows)");
        for (name, bins) in [("first heading", sums.0), ("first Center", sums.1)] {
            let cells: Vec<String> = bins
                .iter()
                .filter(|b| b.0 > 0)
                .map(|b| {
                    format!(
                        "{:.0}/{:.0} ({})",
                        100.0 * b.1 / b.0 as f64,
                        100.0 * b.2 as f64 / b.0 as f64,
                        b.0
                    )
                })
                .collect();
            println!(
                "{name:<14} {}  error {:.3}",
                cells.join("  "),
                Report::calibration_error(&bins)
            );
        }
    }
    Ok(())
}
