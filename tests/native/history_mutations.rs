//! The fuzz target without a fuzzer: kept files, changed at random with a fixed seed, hold to all that must hold of any bytes.

#[path = "history_check.rs"]
mod check;

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// Numbers that look random, the same each time.
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n.max(1)
    }
}

/// Pieces of text that readers stumble over.
const TOKENS: [&[u8]; 24] = [
    b"\"",
    b"\"\"",
    b",",
    b"\n",
    b"\r\n",
    b"\r",
    b"\t",
    b";",
    b"|",
    b"\0",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xe9",
    b"=",
    b"(",
    b"9903.88.03",
    b"8471.30.0100",
    b"8.4713E+09",
    b"HTS Number",
    b"Total",
    b"99999999999999999999",
    b"-0.000001",
    b" ",
];

fn changed(file: &mut Vec<u8>, other: &[u8], random: &mut Random) {
    let at = random.below(file.len() + 1);
    match random.below(8) {
        0 => {
            if let Some(byte) = file.get_mut(at) {
                *byte = random.below(256) as u8;
            }
        }
        1 => file.truncate(at),
        2 => {
            let end = (at + random.below(40)).min(file.len());
            file.drain(at..end);
        }
        3 => {
            // Another file's middle.
            let from = random.below(other.len());
            let to = (from + random.below(300)).min(other.len());
            file.splice(at..at, other[from..to].iter().copied());
        }
        4 => {
            // Its own middle again, perhaps many times.
            let end = (at + random.below(200)).min(file.len());
            let copy = file[at..end].to_vec();
            for _ in 0..=random.below(4) {
                file.splice(at..at, copy.iter().copied());
            }
        }
        5 => {
            // One kind of byte becomes another everywhere.
            let (from, to) = (file.get(at).copied().unwrap_or(b','), TOKENS[random.below(TOKENS.len())][0]);
            file.iter_mut().filter(|b| **b == from).for_each(|b| *b = to);
        }
        _ => {
            let token = TOKENS[random.below(TOKENS.len())];
            file.splice(at..at, token.iter().copied());
        }
    }
}

#[test]
fn changed_files_hold_to_what_must_hold_of_any() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/corpus/history");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    paths.sort();
    let corpus: Vec<Vec<u8>> = paths.iter().map(|p| fs::read(p).unwrap()).collect();
    assert!(corpus.len() >= 20);
    let mut random = Random(1);
    // So many cases, or so many seconds: a slow machine does fewer, and says so.
    let (start, wanted) = (Instant::now(), 4_000);
    let (mut done, mut read) = (0, 0);
    for file in &corpus {
        read += usize::from(check::check(file, &mut || 1 + random.below(90)));
    }
    assert!(read * 10 >= corpus.len() * 9, "{read} of {} kept files are read", corpus.len());
    read = 0;
    while done < wanted && start.elapsed() < Duration::from_secs(20) {
        let mut file = corpus[random.below(corpus.len())].clone();
        for _ in 0..=random.below(5) {
            let other = random.below(corpus.len());
            changed(&mut file, &corpus[other], &mut random);
        }
        let longest = [3, 90, 5_000][random.below(3)];
        let mut pieces = || 1 + random.below(longest);
        // What failed is shown, so that it can be kept.
        match std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| check::check(&file, &mut pieces))) {
            Ok(was_read) => read += usize::from(was_read),
            Err(_) => panic!("case {done}: {}", file.escape_ascii()),
        }
        done += 1;
    }
    println!("{done} of {wanted} cases, {read} of them read");
    assert!(done >= 200 && read * 4 > done, "{done} cases, {read} of them read");
}
