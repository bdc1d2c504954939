//! Running steps one after another, all of them, and counting.

use std::fmt::Write as _;
use std::io::Write as _;
use std::time::{Duration, Instant};

use anyhow::Result;

/// The steps that ran.
#[derive(Default)]
pub struct Steps {
    done: Vec<Done>,
}

struct Done {
    name: String,
    error: Option<String>,
    time: Duration,
}

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
        println!(
            "--- {name}: {} in {:.1} s\n",
            if error.is_some() { "FAILED" } else { "passed" },
            time.as_secs_f32()
        );
        let _ = std::io::stdout().flush();
        self.done.push(Done { name: name.to_string(), error, time });
    }

    pub fn failed(&self) -> usize {
        self.done.iter().filter(|d| d.error.is_some()).count()
    }

    /// The table of steps, and the line `N passed, M failed`.
    pub fn summary(&self) -> String {
        let wide = self.done.iter().map(|d| d.name.chars().count()).max().unwrap_or_default();
        let mut out = String::new();
        for Done { name, error, time } in &self.done {
            let _ = write!(
                out,
                "{}  {name:wide$}  {:>6.1} s",
                if error.is_some() { "FAILED" } else { "passed" },
                time.as_secs_f32()
            );
            if let Some(error) = error {
                let _ = write!(out, "  {}", error.lines().next().unwrap_or(""));
            }
            out.push('\n');
        }
        let _ =
            write!(out, "\n{} passed, {} failed", self.done.len() - self.failed(), self.failed());
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
        assert!(third);
        assert_eq!(steps.failed(), 1);
        let summary = steps.summary();
        assert_eq!(summary.lines().last(), Some("2 passed, 1 failed"));
        assert!(summary.lines().any(|l| l.starts_with("FAILED  two") && l.ends_with("broken")));
    }
}
