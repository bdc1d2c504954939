//! `cargo xtask generate-history`: import histories to try and to measure with.

use std::fs::File;
use std::io::BufWriter;
use std::path::PathBuf;

use anyhow::{Context, Result};
use center_finder_fixtures::history::{self, TRAPS, make};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser as _};

#[derive(clap::Args)]
pub struct Options {
    /// Tariff rows, not counting the ones that a trap adds
    #[arg(long, value_parser = clap::value_parser!(u64).range(1..))]
    rows: u64,
    #[arg(long, default_value_t = 1)]
    seed: u64,
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u64).range(1..))]
    importers: u64,
    #[arg(long, default_value = "15", value_parser = columns())]
    columns: usize,
    /// What the file does to its reader
    #[arg(long, default_value = "plain", value_parser = traps())]
    trap: &'static str,
    /// The file; the true answer is written beside it, as FILE.truth.json
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

fn columns() -> impl clap::builder::TypedValueParser<Value = usize> {
    PossibleValuesParser::new(["15", "24"]).map(|count| if count == "24" { 24 } else { 15 })
}

fn traps() -> impl clap::builder::TypedValueParser<Value = &'static str> {
    let values = TRAPS.iter().map(|(name, what)| PossibleValue::new(*name).help(*what));
    PossibleValuesParser::new(values).map(|given| {
        TRAPS.iter().find(|(name, _)| *name == given).map_or("plain", |(name, _)| name)
    })
}

pub fn run(options: &Options) -> Result<()> {
    let &Options { rows, seed, importers, columns, trap, ref out } = options;
    let file = File::create(out).with_context(|| format!("cannot write {}", out.display()))?;
    let truth = make(
        &history::Options { rows, seed, importers, columns, trap },
        &mut BufWriter::with_capacity(1 << 20, file),
    )?;
    let mut beside = out.clone().into_os_string();
    beside.push(".truth.json");
    std::fs::write(&beside, truth.json())
        .with_context(|| format!("cannot write {}", beside.display()))?;
    println!(
        "{} rows: {} goods, {} attached, {} not to be read",
        truth.rows, truth.goods, truth.attached, truth.unread
    );
    Ok(())
}
