//! The word index: read the lexicon, learn the weights, write the blob, measure it.

pub mod ask;
pub mod blob;
pub mod eval;
pub mod lexicon;
pub mod train;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::house::House;

/// Where the committed index is.
fn committed(house: &House) -> PathBuf {
    house.root().join("core/data/words.bin")
}

/// The index as the lexicon makes it, in bytes.
pub fn make(house: &House, plan: &train::Plan) -> Result<Vec<u8>> {
    let lexicon = lexicon::read(&house.root().join("core/data"))?;
    let model = train::train(&lexicon, plan);
    Ok(blob::content(&model).write())
}

/// `cargo xtask train [NAME=VALUE ...] [out=FILE]`: makes the index with other settings than the
/// committed ones, to try them (`cargo xtask eval --index=FILE`).
pub fn run(house: &House, args: &[String]) -> Result<()> {
    let mut plan = train::Plan::default();
    let mut path = committed(house);
    for arg in args {
        match arg.strip_prefix("out=") {
            Some(file) => path = file.into(),
            None => plan.set(arg)?,
        }
    }
    write_with(house, &plan, &path)
}

/// Makes core/data/words.bin.
pub fn write(house: &House) -> Result<()> {
    write_with(house, &train::Plan::default(), &committed(house))
}

fn write_with(house: &House, plan: &train::Plan, path: &Path) -> Result<()> {
    println!("learning the word index from the lexicon (half a minute) ...");
    let start = std::time::Instant::now();
    let bytes = make(house, plan)?;
    let same = std::fs::read(path).is_ok_and(|old| old == bytes);
    if !same {
        std::fs::write(path, &bytes).with_context(|| format!("cannot write {}", path.display()))?;
    }
    let what = if same { "same  " } else { "wrote " };
    println!(
        "{what} {} ({} bytes, {} gzip, {:.1} s)",
        path.strip_prefix(house.root()).unwrap_or(path).display(),
        bytes.len(),
        crate::sizes::gzip(&bytes)?,
        start.elapsed().as_secs_f64()
    );
    Ok(())
}

/// Fails when the committed index is not what the lexicon makes.
pub fn check(house: &House) -> Result<()> {
    ensure!(
        std::fs::read(committed(house)).unwrap_or_default()
            == make(house, &train::Plan::default())?,
        "core/data/words.bin is not what the lexicon makes; run cargo xtask generate"
    );
    Ok(())
}
