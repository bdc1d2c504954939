//! The word index: read the lexicon, learn the weights, write the blob, measure it.

pub mod ask;
pub mod blob;
pub mod eval;
pub mod lexicon;
pub mod train;

use anyhow::{Context, Result, ensure};

use crate::house::House;

/// The index as the lexicon makes it, in bytes.
pub fn make(house: &House, plan: &train::Plan) -> Result<Vec<u8>> {
    let lexicon = lexicon::read(&house.root().join("core/data"))?;
    let model = train::train(&lexicon, plan);
    Ok(blob::content(&model).write())
}

/// `cargo xtask train [NAME=VALUE ...]`: makes the index with other settings than the committed ones, to try them.
pub fn run(house: &House, args: &[String]) -> Result<()> {
    let mut plan = train::Plan::default();
    for arg in args {
        plan.set(arg)?;
    }
    write_with(house, &plan)
}

/// Makes core/data/words.bin.
pub fn write(house: &House) -> Result<()> {
    write_with(house, &train::Plan::default())
}

fn write_with(house: &House, plan: &train::Plan) -> Result<()> {
    println!("learning the word index from the lexicon (half a minute) ...");
    let start = std::time::Instant::now();
    let bytes = make(house, plan)?;
    let path = house.root().join("core/data/words.bin");
    let same = std::fs::read(&path).is_ok_and(|old| old == bytes);
    if !same {
        std::fs::write(&path, &bytes).context("cannot write core/data/words.bin")?;
    }
    let what = if same { "same  " } else { "wrote " };
    println!(
        "{what} core/data/words.bin ({} bytes, {} gzip, {:.1} s)",
        bytes.len(),
        crate::sizes::gzip(&bytes)?,
        start.elapsed().as_secs_f64()
    );
    Ok(())
}

/// Fails when the committed index is not what the lexicon makes.
pub fn check(house: &House) -> Result<()> {
    let committed = std::fs::read(house.root().join("core/data/words.bin")).unwrap_or_default();
    ensure!(
        committed == make(house, &train::Plan::default())?,
        "core/data/words.bin is not what the lexicon makes; run cargo xtask generate"
    );
    Ok(())
}
