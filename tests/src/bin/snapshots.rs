//! Writes the snapshots of all answers and the sample of an import history, or compares them with
//! `--check`. Called by `cargo xtask generate`.

use std::process::ExitCode;

use center_finder::Edition;
use center_finder_tests::{sample, snapshot};

fn main() -> ExitCode {
    let check = std::env::args().nth(1).as_deref() == Some("--check");
    let mut code = ExitCode::SUCCESS;
    for edition in Edition::ALL {
        let (path, now) = (snapshot::path(edition), snapshot::of(edition));
        let name = format!("tests/snapshots/{}.tsv", edition.id());
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        let difference = snapshot::difference(&committed, &now);
        if difference.is_empty() {
            println!("same   {name}");
            continue;
        }
        println!("{difference}");
        if check {
            eprintln!(
                "{name} is not what the program answers; look at the difference and run cargo xtask generate"
            );
            code = ExitCode::FAILURE;
        } else if let Err(error) = std::fs::write(&path, &now) {
            eprintln!("cannot write {name}: {error}");
            code = ExitCode::FAILURE;
        } else {
            println!("wrote  {name}");
        }
    }
    for (name, now) in sample::files() {
        let path = sample::path(name);
        if std::fs::read_to_string(&path).is_ok_and(|committed| committed == now) {
            println!("same   {name}");
        } else if check {
            eprintln!("{name} is not what the generator makes; run cargo xtask generate");
            code = ExitCode::FAILURE;
        } else if let Err(error) = std::fs::write(&path, &now) {
            eprintln!("cannot write {name}: {error}");
            code = ExitCode::FAILURE;
        } else {
            println!("wrote  {name}");
        }
    }
    code
}
