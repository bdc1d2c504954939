//! The word index: reads the lexicon, learns the weights, writes the index, measures the search.
//!
//! `cargo xtask train`, `eval` and `generate` call it. Only this crate uses the feature `trainer` of
//! the core crate: how a text becomes stems, and what the index looks like, are decided there, once.

mod blob;
mod eval;
mod interview;
mod lexicon;
mod plan;
mod prune;
mod random;
mod report;
mod samples;
mod train;

pub use eval::run as eval;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use plan::Plan;

/// Where the committed index is.
fn committed(root: &Path) -> PathBuf {
    root.join("core/data/words.bin")
}

/// The index as the lexicon makes it, in bytes.
fn make(root: &Path, plan: &Plan) -> Result<Vec<u8>> {
    let lexicon = lexicon::read(&root.join("core/data"))?;
    let model = train::train(&lexicon, plan);
    Ok(blob::content(&model).write())
}

/// `cargo xtask train [NAME=VALUE ...] [out=FILE]`: makes the index with other settings than the
/// committed ones, to try them (`cargo xtask eval --index=FILE`). `root` is the workspace.
pub fn train(root: &Path, args: &[String]) -> Result<()> {
    let mut plan = Plan::default();
    let mut path = committed(root);
    for arg in args {
        match arg.strip_prefix("out=") {
            Some(file) => path = file.into(),
            None => plan.set(arg)?,
        }
    }
    write_to(root, &plan, &path)
}

/// Makes core/data/words.bin.
pub fn write(root: &Path) -> Result<()> {
    write_to(root, &Plan::default(), &committed(root))
}

fn write_to(root: &Path, plan: &Plan, path: &Path) -> Result<()> {
    println!("learning the word index from the lexicon (half a minute) ...");
    let start = std::time::Instant::now();
    let bytes = make(root, plan)?;
    let same = std::fs::read(path).is_ok_and(|old| old == bytes);
    if !same {
        std::fs::write(path, &bytes).with_context(|| format!("cannot write {}", path.display()))?;
    }
    println!(
        "{} {} ({} bytes, {:.1} s)",
        if same { "same  " } else { "wrote " },
        path.strip_prefix(root).unwrap_or(path).display(),
        bytes.len(),
        start.elapsed().as_secs_f64()
    );
    Ok(())
}

/// Fails when the committed index is not what the lexicon makes.
pub fn check(root: &Path) -> Result<()> {
    ensure!(
        std::fs::read(committed(root)).unwrap_or_default() == make(root, &Plan::default())?,
        "core/data/words.bin is not what the lexicon makes; run cargo xtask generate"
    );
    Ok(())
}
