//! `cargo xtask fuzz`: the reader of import histories under libFuzzer, as cargo-fuzz runs it, but
//! with the stable compiler: coverage comes from LLVM's own pass, and without a sanitizer nothing
//! here needs a nightly one (the code has no unsafe).

use std::ffi::OsStr;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::house::House;
use crate::run::{cargo, on_path, output, run as run_command, say};

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

const SECONDS: u32 = 10;

pub fn run(house: &House, args: &[String]) -> Result<()> {
    match args {
        [] => step(house),
        [flag, seconds] if flag == "--seconds" => {
            fuzz(house, seconds.parse().context("--seconds takes a whole number")?)
        }
        _ => bail!("fuzz takes only --seconds N"),
    }
}

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

/// For as long as `CENTER_FINDER_FUZZ_SECONDS` says, or for some seconds.
pub fn step(house: &House) -> Result<()> {
    let seconds = match std::env::var("CENTER_FINDER_FUZZ_SECONDS") {
        Ok(given) => given.parse().context("CENTER_FINDER_FUZZ_SECONDS is not a whole number")?,
        Err(_) => SECONDS,
    };
    fuzz(house, seconds)
}

fn fuzz(house: &House, seconds: u32) -> Result<()> {
    if let Some(why) = missing() {
        bail!("{why}");
    }
    let folder = house.root().join("fuzz");
    let target = house.target().join("fuzz");
    let rustc = output(Command::new("rustc").arg("-vV").current_dir(house.root()))?;
    let host = rustc
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .context("rustc -vV names no host")?;
    // With --target, what runs while building is left without the flags.
    let mut build = cargo(&folder);
    build
        .args(["build", "--quiet", "--locked", "--release", "--target", host])
        .env("CARGO_TARGET_DIR", &target)
        .env("CARGO_ENCODED_RUSTFLAGS", FLAGS.join("\u{1f}"));
    run_command(&mut build)?;
    // What is found goes there; the kept files are only read.
    let found = target.join("found");
    let failed = folder.join("artifacts/history");
    for made in [&found, &failed] {
        std::fs::create_dir_all(made).with_context(|| format!("cannot make {}", made.display()))?;
    }
    let prefix = |name: &str, folder: &OsStr| {
        let mut arg = std::ffi::OsString::from(name);
        arg.push(folder);
        arg
    };
    say(&format!("libFuzzer changes import histories for {seconds} s"));
    let mut fuzzer = Command::new(target.join(host).join("release/history"));
    fuzzer
        .args([&found, &folder.join("corpus/history")])
        .args([
            &format!("-max_total_time={seconds}"),
            "-max_len=8000",
            "-rss_limit_mb=1024",
            "-timeout=20",
            "-print_final_stats=1",
            "-verbosity=0",
        ])
        .arg(prefix("-artifact_prefix=", failed.join("").as_os_str()));
    let done = run_command(&mut fuzzer);
    ensure!(
        done.is_ok(),
        "an import history broke the reader: the file is in fuzz/artifacts/history; mend the reader and keep the file in fuzz/corpus/history"
    );
    Ok(())
}
