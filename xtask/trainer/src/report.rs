//! What an evaluation prints.

use std::fmt::{self, Display, Formatter};

use center_finder::Heading;
use center_finder::words::Suggestions;
use serde_json::json;

use crate::eval::Case;

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
    pub reliability: Reliability,
}

/// Rows by tenths of the probability that was given.
#[derive(Clone, Default)]
pub struct Bins([Bin; 10]);

#[derive(Clone, Copy, Default)]
struct Bin {
    rows: usize,
    /// The sum of the probabilities.
    given: f64,
    right: usize,
}

impl Bins {
    pub fn add(&mut self, probability: f32, right: bool) {
        let bin = &mut self.0[((probability * 10.0) as usize).min(9)];
        bin.rows += 1;
        bin.given += f64::from(probability);
        bin.right += usize::from(right);
    }

    fn add_all(&mut self, other: &Bins) {
        for (bin, other) in self.0.iter_mut().zip(&other.0) {
            bin.rows += other.rows;
            bin.given += other.given;
            bin.right += other.right;
        }
    }

    fn filled(&self) -> impl Iterator<Item = &Bin> {
        self.0.iter().filter(|b| b.rows > 0)
    }

    /// The expected calibration error: how far what was given is from what was right, weighed by
    /// rows.
    fn error(&self) -> f64 {
        let rows: usize = self.0.iter().map(|b| b.rows).sum();
        self.filled().map(|b| (b.given - b.right as f64).abs()).sum::<f64>() / rows.max(1) as f64
    }
}

/// How well probabilities hold what they say, of the first heading and of the first Center.
#[derive(Clone, Default)]
pub struct Reliability {
    pub headings: Bins,
    pub centers: Bins,
}

impl Reliability {
    pub fn add(&mut self, other: &Reliability) {
        self.headings.add_all(&other.headings);
        self.centers.add_all(&other.centers);
    }
}

impl Display for Reliability {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "reliability over all files: given / right (rows)")?;
        for (name, bins) in [("first heading", &self.headings), ("first Center", &self.centers)] {
            write!(f, "\n{name:<14}")?;
            for bin in bins.filled() {
                let percent = |sum: f64| 100.0 * sum / bin.rows as f64;
                let (given, right) = (percent(bin.given), percent(bin.right as f64));
                write!(f, " {given:.0}/{right:.0} ({}) ", bin.rows)?;
            }
            write!(f, " error {:.3}", bins.error())?;
        }
        Ok(())
    }
}

/// The names of the columns of [`Report::row`].
pub fn head() -> String {
    format!(
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
    )
}

/// A row whose first heading is not accepted.
pub fn miss(case: &Case, found: &Suggestions) -> String {
    let named = |h: &Heading| format!("{h} {}", h.title());
    let want: Vec<String> = case.accepted.iter().map(named).collect();
    let got: Vec<String> = found
        .headings
        .iter()
        .take(3)
        .map(|h| format!("{} {:.2}", named(&h.heading), h.probability))
        .collect();
    let (want, got) = (want.join(" | "), got.join(" | "));
    format!("{}\t{}\twant {want}\tgot {got}", case.id, case.text)
}

impl Report {
    fn part(&self, n: usize) -> f64 {
        n as f64 / self.rows.max(1) as f64
    }

    fn mean_micros(&self) -> f64 {
        self.micros.iter().sum::<f64>() / self.rows.max(1) as f64
    }

    fn p95_micros(&self) -> f64 {
        let mut sorted = self.micros.clone();
        sorted.sort_by(f64::total_cmp);
        let at = ((sorted.len() as f64 * 0.95) as usize).min(sorted.len().saturating_sub(1));
        sorted.get(at).copied().unwrap_or(0.0)
    }

    /// A row of the table.
    pub fn row(&self, name: &str) -> String {
        let percent = |n: usize| 100.0 * self.part(n);
        format!(
            "{name:<26}{:>6}{:>8.1}{:>7.1}{:>7.1}{:>9.1}{:>9.1}{:>7.1}{:>8.1}{:>9.0}{:>8.0}{:>7.3}{:>7.3}",
            self.rows,
            percent(self.heading_top1),
            percent(self.heading_top3),
            percent(self.heading_top5),
            percent(self.center_top1),
            percent(self.center_after),
            percent(self.asked),
            percent(self.unsure),
            self.mean_micros(),
            self.p95_micros(),
            self.reliability.headings.error(),
            self.reliability.centers.error(),
        )
    }

    /// The same as a line of JSON.
    pub fn json(&self, name: &str) -> String {
        json!({
            "file": name,
            "rows": self.rows,
            "heading_top1": self.part(self.heading_top1),
            "heading_top3": self.part(self.heading_top3),
            "heading_top5": self.part(self.heading_top5),
            "center_top1": self.part(self.center_top1),
            "center_after_questions": self.part(self.center_after),
            "asked": self.part(self.asked),
            "unsure": self.part(self.unsure),
            "p95_us": self.p95_micros(),
            "calibration_error": self.reliability.centers.error(),
        })
        .to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_calibration_error_is_the_mean_distance_of_given_and_right() {
        let mut bins = Bins::default();
        assert_eq!(bins.error(), 0.0);
        for right in [true, true, true, false] {
            bins.add(0.75, right);
        }
        assert_eq!(bins.error(), 0.0);
        bins.add(1.0, false);
        assert!((bins.error() - 0.2).abs() < 1e-9);
    }

    #[test]
    fn the_95th_percentile_is_one_of_the_times() {
        let micros = (1..=100).rev().map(f64::from).collect();
        assert_eq!(Report { micros, ..Report::default() }.p95_micros(), 96.0);
        assert_eq!(Report::default().p95_micros(), 0.0);
    }
}
