//! `cargo xtask fuzz`: the reader of import histories under libFuzzer, as cargo-fuzz runs it, but
//! with the stable compiler: coverage comes from LLVM's own pass, and without a sanitizer nothing
//! here needs a nightly one (the code has no unsafe).

use anyhow::{Context, Result, ensure};
use xshell::cmd;

use crate::tools::{on_path, say};
use crate::workspace::Workspace;

/// As cargo-fuzz gives them.
const FLAGS: &[&str] = &[
    "--cfg=fuzzing",
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Ccodegen-units=1",
    "-Cdebug-assertions=yes",
    "-Coverflow-checks=yes",
];

/// Why it cannot run here.
pub fn missing() -> Option<&'static str> {
    if !cfg!(target_os = "linux") {
        Some("libFuzzer is built on Linux only")
    } else if ["c++", "g++", "clang++"].iter().all(|name| on_path(name).is_none()) {
        Some("libFuzzer needs a C++ compiler (Debian: build-essential)")
    } else {
        None
    }
}

/// For so long, or as long as `CENTER_FINDER_FUZZ_SECONDS` says, or for ten seconds.
pub fn run(ws: &Workspace, seconds: Option<u32>) -> Result<()> {
    if let Some(why) = missing() {
        anyhow::bail!("{why}");
    }
    let seconds = match (seconds, std::env::var("CENTER_FINDER_FUZZ_SECONDS")) {
        (Some(given), _) => given,
        (None, Ok(set)) => set.parse().context("CENTER_FINDER_FUZZ_SECONDS is no whole number")?,
        (None, Err(_)) => 10,
    };
    let (sh, target) = (ws.sh(), ws.target().join("fuzz"));
    let version = cmd!(sh, "rustc -vV").read()?;
    let host = version
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .context("rustc -vV names no host")?;
    let _fuzz = sh.push_dir("fuzz");
    // With --target, what runs while building is left without the flags.
    cmd!(sh, "cargo build --quiet --locked --release --target {host}")
        .env("CARGO_TARGET_DIR", &target)
        .env("CARGO_ENCODED_RUSTFLAGS", FLAGS.join("\u{1f}"))
        .quiet()
        .run()?;
    // What is found goes there; the kept files are only read.
    let found = sh.create_dir(target.join("found"))?;
    let failed = sh.create_dir("artifacts/history")?;
    say(&format!("libFuzzer changes import histories for {seconds} s"));
    let fuzzer = target.join(host).join("release/history");
    let time = format!("-max_total_time={seconds}");
    let artifacts = format!("-artifact_prefix={}/", failed.display());
    let limits = ["-max_len=8000", "-rss_limit_mb=1024", "-timeout=20"];
    let output = ["-print_final_stats=1", "-verbosity=0"];
    let done =
        cmd!(sh, "{fuzzer} {found} corpus/history {time} {limits...} {output...} {artifacts}");
    ensure!(
        done.quiet().run().is_ok(),
        "an import history broke the reader: the file is in fuzz/artifacts/history; mend the reader and keep the file in fuzz/corpus/history"
    );
    Ok(())
}
