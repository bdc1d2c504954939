//! Running steps one after another, all of them, and counting.

use std::fmt::{self, Write as _};
use std::io::Write as _;
use std::time::{Duration, Instant};

use anyhow::Result;

/// The steps that ran, and what was left out.
#[derive(Default)]
pub struct Steps {
    done: Vec<Done>,
    left_out: Vec<String>,
}

struct Done {
    name: String,
    error: Option<String>,
    time: Duration,
}

/// A failure that the user has read already: the last line of a report stays the last.
#[derive(Debug)]
pub struct Failed;

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("failed, as said above")
    }
}

impl std::error::Error for Failed {}

impl Steps {
    /// Runs a step; a failure is kept for the end.
    pub fn run(&mut self, name: &str, step: impl FnOnce() -> Result<()>) {
        println!("--- {name}");
        let start = Instant::now();
        let error = step().err().map(|e| format!("{e:#}"));
        let time = start.elapsed();
        if let Some(error) = &error {
            println!("{error}");
        }
        let verdict = if error.is_some() { "FAILED" } else { "passed" };
        println!("--- {name}: {verdict} in {:.1} s\n", time.as_secs_f32());
        let _ = std::io::stdout().flush();
        self.done.push(Done { name: name.to_string(), error, time });
    }

    /// Says at the end that something did not run, and why.
    pub fn leave_out(&mut self, name: &str, why: impl fmt::Display) {
        self.left_out.push(format!("left out: {name}: {why}"));
    }

    /// Prints the report, and fails where a step did.
    pub fn finish(self) -> Result<()> {
        println!("{}", self.report());
        match self.failed() {
            0 => Ok(()),
            _ => Err(Failed.into()),
        }
    }

    fn failed(&self) -> usize {
        self.done.iter().filter(|d| d.error.is_some()).count()
    }

    /// What was left out, the time of each step, and the line `N passed, M failed`.
    fn report(&self) -> String {
        let wide = self.done.iter().map(|d| d.name.chars().count()).max().unwrap_or_default();
        let mut out: String = self.left_out.iter().map(|line| format!("{line}\n\n")).collect();
        let mut total = Duration::ZERO;
        for Done { name, error, time } in &self.done {
            total += *time;
            let verdict = if error.is_some() { "FAILED" } else { "passed" };
            let _ = write!(out, "{verdict}  {name:wide$}  {:>6.1} s", time.as_secs_f32());
            if let Some(error) = error {
                let _ = write!(out, "  {}", error.lines().next().unwrap_or(""));
            }
            out.push('\n');
        }
        let _ = writeln!(out, "        {:wide$}  {:>6.1} s", "all steps", total.as_secs_f32());
        let failed = self.failed();
        let _ = write!(out, "\n{} passed, {failed} failed", self.done.len() - failed);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_runs_and_the_last_line_counts() {
        let mut steps = Steps::default();
        steps.run("one", || Ok(()));
        steps.run("two", || anyhow::bail!("broken\nin two lines"));
        let mut third = false;
        steps.run("three", || {
            third = true;
            Ok(())
        });
        steps.leave_out("four", "nothing to run it with");
        assert!(third);
        let report = steps.report();
        assert_eq!(report.lines().next(), Some("left out: four: nothing to run it with"));
        assert_eq!(report.lines().last(), Some("2 passed, 1 failed"));
        assert!(report.lines().any(|l| l.starts_with("FAILED  two") && l.ends_with("broken")));
        assert!(steps.finish().is_err_and(|e| e.is::<Failed>()));
    }
}
