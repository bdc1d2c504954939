//! The fuzz target without a fuzzer: kept and generated files, changed at random with a fixed seed,
//! hold to all that must hold of any bytes.
//!
//! `CENTER_FINDER_FUZZ_SECONDS` makes it go on for so long, with as many cases as fit, and
//! `CENTER_FINDER_FUZZ_SEED` begins elsewhere.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use center_finder_fixtures::history::check::check;
use center_finder_fixtures::history::mutate::{Random, changed};
use center_finder_fixtures::history::{Options, TRAPS, make};
use peak_alloc::PeakAlloc;

/// Counts what is held at most.
#[global_allocator]
static HELD: PeakAlloc = PeakAlloc;

/// What a small file may take, with its copies in the check itself: a reader's tables are of some
/// megabytes, whatever it reads.
const MOST_HELD: f32 = 12.0;
/// Longer than the head of 64 KiB that decides what a file looks like, so that changes are met
/// before and behind it.
const LONGEST: usize = 200_000;
const CHUNKS: [usize; 8] = [1, 2, 3, 7, 64, 4_096, 65_536, usize::MAX];

fn number(name: &str) -> Option<u64> {
    std::env::var(name)
        .ok()
        .map(|text| text.parse().unwrap_or_else(|_| panic!("{name} is no number: {text}")))
}

/// The kept files, and one of the generator for every trap; some of them long.
fn corpus() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/corpus/history");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    paths.sort();
    let mut corpus: Vec<Vec<u8>> = paths.iter().map(|p| fs::read(p).unwrap()).collect();
    assert!(corpus.len() >= 20);
    for (i, &(trap, _)) in TRAPS.iter().enumerate() {
        let mut file = Vec::new();
        let rows = if i % 8 == 0 { 700 } else { 40 };
        make(
            &Options {
                rows,
                seed: i as u64,
                importers: 1 + i as u64 % 3,
                columns: [15, 24][i % 2],
                trap,
            },
            &mut file,
        )
        .unwrap();
        corpus.push(file);
    }
    corpus
}

#[test]
fn changed_files_hold_to_what_must_hold_of_any() {
    let corpus = corpus();
    let seed = number("CENTER_FINDER_FUZZ_SEED").unwrap_or(1);
    let seconds = number("CENTER_FINDER_FUZZ_SECONDS");
    println!("seed {seed}, {} files", corpus.len());
    let mut random = Random(seed);
    // So many cases, or so many seconds: a slow machine does fewer, and says so.
    let (start, wanted, most) = (
        Instant::now(),
        if seconds.is_some() { u64::MAX } else { 6_000 },
        Duration::from_secs(seconds.unwrap_or(25)),
    );
    let (mut done, mut read, mut held) = (0u64, 0u64, 0f32);
    // What failed is shown, so that it can be kept.
    let mut judge = |what: &str, file: &[u8], pieces: &mut dyn FnMut() -> usize| {
        let before = HELD.current_usage_as_mb();
        HELD.reset_peak_usage();
        let judged = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| check(file, pieces)));
        let took = HELD.peak_usage_as_mb() - before;
        held = held.max(took);
        match judged {
            Ok(was_read) if took < MOST_HELD => was_read,
            Ok(_) => panic!("{what}, seed {seed}: {took} MB were held: {}", file.escape_ascii()),
            Err(_) => panic!("{what}, seed {seed}: {}", file.escape_ascii()),
        }
    };
    for (i, file) in corpus.iter().enumerate() {
        for chunk in [CHUNKS[i % 4], CHUNKS[4 + i % 4]].map(|c| c.max(file.len() / 5_000)) {
            read +=
                u64::from(judge(&format!("file {i} in pieces of {chunk}"), file, &mut || chunk));
        }
    }
    let whole = corpus.len() as u64 * 2;
    assert!(read * 10 >= whole * 9, "{read} of {whole} unchanged files are read");
    read = 0;
    while done < wanted && start.elapsed() < most {
        let mut file = corpus[random.below(corpus.len())].clone();
        for _ in 0..=random.below(5) {
            let other = random.below(corpus.len());
            changed(&mut file, &corpus[other], &mut random);
            file.truncate(LONGEST);
        }
        // Small pieces of large files take long, and tell little that those of small ones do not.
        let chunk = CHUNKS[done as usize % CHUNKS.len()].max(file.len() / 5_000);
        // Of one size, or of any up to it.
        let even = random.below(2) == 0;
        let mut cuts = Random(done);
        let mut pieces = || if even { chunk } else { 1 + cuts.below(chunk) };
        read += u64::from(judge(&format!("case {done}"), &file, &mut pieces));
        done += 1;
    }
    println!(
        "{done} cases in {:.0} s, {read} of them read; {held:.1} MB were held at most",
        start.elapsed().as_secs_f32()
    );
    assert!(done >= 200 && read * 4 > done, "{done} cases, {read} of them read");
}
