//! Any bytes as an import history: whole and in pieces they must give the same, and what they give
//! must add up. `cargo xtask fuzz --seconds 60`, or with a nightly compiler `cargo +nightly fuzz
//! run history`; the last byte says how the pieces are cut.
#![no_main]

use center_finder_fixtures::history::check::check;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((&last, file)) = bytes.split_last() else { return };
    let mut state = usize::from(last);
    check(file, &mut || {
        state = (state * 31 + 7) % 251;
        1 + state
    });
});
