//! `cargo xtask generate-history`: import histories to try and to measure with.

use std::fs::File;
use std::io::BufWriter;
use std::path::PathBuf;

use anyhow::{Context, Result, bail, ensure};

use crate::house::House;
use center_finder_fixtures::history::{Options, TRAPS, make};

pub const ARGS: &str =
    "--rows N --seed S [--importers K] [--columns 15|24] [--trap NAME] --out FILE";

pub const HELP: &str = "Writes FILE and, beside it, the true answer as FILE.truth.json. The same arguments give the same bytes.\n\
    Every name and number in the file is invented. --trap list prints what a file can do to its reader.";

pub fn run(_: &House, args: &[String]) -> Result<()> {
    let mut options = Options { rows: 0, seed: 1, importers: 1, columns: 15, trap: "plain" };
    let mut out: Option<PathBuf> = None;
    let mut args = args.iter();
    while let Some(flag) = args.next() {
        let value = args.next().with_context(|| format!("{flag} needs a value"))?;
        let number = || {
            value.parse::<u64>().with_context(|| format!("{flag} needs a number, not {value:?}"))
        };
        match flag.as_str() {
            "--rows" => options.rows = number()?,
            "--seed" => options.seed = number()?,
            "--importers" => options.importers = number()?,
            "--columns" => options.columns = number()? as usize,
            "--trap" if value == "list" => {
                for (name, what) in TRAPS {
                    println!("{name:20} {what}");
                }
                return Ok(());
            }
            "--trap" => match TRAPS.iter().find(|(name, _)| name == value) {
                Some((name, _)) => options.trap = name,
                None => bail!("there is no trap {value:?}; --trap list prints them"),
            },
            "--out" => out = Some(value.into()),
            _ => bail!("generate-history takes {ARGS}"),
        }
    }
    let Some(out) = out else { bail!("--out FILE is missing: generate-history takes {ARGS}") };
    ensure!(options.rows > 0, "--rows N is missing");
    ensure!(matches!(options.columns, 15 | 24), "--columns takes 15 or 24");
    ensure!(options.importers > 0, "there must be at least one importer");
    let file = File::create(&out).with_context(|| format!("cannot write {}", out.display()))?;
    let truth = make(&options, &mut BufWriter::with_capacity(1 << 20, file))?;
    let mut beside = out.into_os_string();
    beside.push(".truth.json");
    std::fs::write(&beside, truth.json())
        .with_context(|| format!("cannot write {}", beside.display()))?;
    println!(
        "{} rows: {} goods, {} attached, {} not to be read",
        truth.rows, truth.goods, truth.attached, truth.unread
    );
    Ok(())
}
