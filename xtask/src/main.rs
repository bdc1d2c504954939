//! The commands of people who work on Center Finder: `cargo xtask VERB`.

mod bench;
mod build;
mod declarations;
mod fuzz;
mod generate;
mod history;
mod lean;
mod licences;
mod mutants;
mod release;
mod screenshot;
mod serve;
mod sizes;
mod snapshots;
mod stamp;
mod steps;
mod suite;
mod tools;
mod workspace;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use workspace::Workspace;

/// The commands of people who work on Center Finder.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Args {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Builds the demo site and serves it on this machine
    ///
    /// Serves web/dist/site under the strict policy that the site promises to run under. Ctrl-C
    /// ends it. Nobody else on the network can reach it.
    Serve {
        /// The port; where it is taken, the next one that is free
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Runs every check and says how many passed
    ///
    /// All steps run even if one fails; then come a table with the time of each, and the line `N
    /// passed, M failed`. What the machine cannot run is left out, with a line that says why; with
    /// CENTER_FINDER_EVERY_BROWSER set, that is a failure. CHROMIUM names the Chromium,
    /// CENTER_FINDER_HTS a file with one tariff number a line that must all be answered.
    Test {
        /// Leaves out what needs a browser
        #[arg(long)]
        quick: bool,
    },
    /// Makes web/pkg (wasm) and web/dist (the npm package and the demo site)
    ///
    /// The wasm is made again only when core/, wasm/, the lock file or a tool has changed.
    Build {
        /// Builds everything again from a copy in another folder, and fails where one byte differs;
        /// some minutes
        #[arg(long)]
        twice: bool,
    },
    /// Makes the committed tables, declarations, word index and answers
    Generate {
        /// Writes nothing, and fails where a committed file is not what it should be
        #[arg(long)]
        check: bool,
        /// Writes only the TypeScript declarations, which are made from the types of core
        #[arg(long, conflicts_with = "check")]
        types: bool,
    },
    /// Writes the committed answers for every heading, and the sample of an import history
    ///
    /// A part of `generate`, which compiles the new tables first.
    Snapshots,
    /// Measures lookups, import histories, and the first answer in Chromium
    ///
    /// Prints medians with the aims beside them. Run it on a quiet machine; it judges nothing, so
    /// that a busy machine does not fail a test.
    Bench {
        /// Prints one JSON object
        #[arg(long)]
        json: bool,
    },
    /// Writes the licence texts of the crates that are compiled into the wasm
    Licences {
        /// Writes nothing, and fails where web/LICENSE-THIRD-PARTY is not what the crates say
        #[arg(long)]
        check: bool,
    },
    /// Says what a browser must fetch for what, against the budgets
    ///
    /// Reads web/dist as it is; build first. A step of the tests.
    Sizes,
    /// Takes the README's picture of the demo page
    ///
    /// Builds and serves the site, asks it a question in Chromium, and writes docs/screenshot.png.
    Screenshot,
    /// Changes import histories until the reader breaks or the time is over
    ///
    /// libFuzzer with the stable compiler, guided by the code that a file reaches; it needs a C++
    /// compiler. A step of the tests.
    Fuzz {
        /// For so long [default: CENTER_FINDER_FUZZ_SECONDS, or 10]
        #[arg(long)]
        seconds: Option<u32>,
    },
    /// Changes core's decisions one by one and says how many of the changes the tests notice
    ///
    /// cargo-mutants with .cargo/mutants.toml; hours for all of it. Fails below 90 %, or where
    /// tests/mutants.md does not name a survivor.
    Mutants(mutants::Options),
    /// Tries what a release needs, and publishes nothing
    ///
    /// Licences, advisories and duplicates of dependencies (cargo-deny); changes of the public
    /// interface since the last tag (cargo-semver-checks); `cargo publish --dry-run` and `npm pack
    /// --dry-run`. What cannot be reached from this machine is left out, with a line that says so.
    ReleaseCheck,
    /// Measures the answers to words against files of goods with accepted codes
    Eval {
        /// With the columns description, hts_code, source_id
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Prints one JSON object for each file
        #[arg(long)]
        json: bool,
        /// Shows the descriptions that were answered wrongly
        #[arg(long)]
        misses: bool,
        /// Another word index than core/data/words.bin
        #[arg(long)]
        index: Option<PathBuf>,
    },
    /// Learns the weights of the word search from the lexicon
    ///
    /// Makes core/data/words.bin, as `generate` does among other things.
    Train {
        /// NAME=VALUE changes a setting, to try it; out=FILE writes elsewhere
        settings: Vec<String>,
    },
    /// Makes an import history to try and to measure with, and its true answer
    ///
    /// Every name and number in it is invented. The same arguments give the same bytes.
    GenerateHistory(history::Options),
}

fn main() -> ExitCode {
    let done = Workspace::of_this_checkout().and_then(|ws| run(&ws, Args::parse().verb));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            if !error.is::<steps::Failed>() {
                eprintln!("xtask: {error:#}");
            }
            ExitCode::FAILURE
        }
    }
}

fn run(ws: &Workspace, verb: Verb) -> Result<()> {
    match verb {
        Verb::Serve { port } => serve::run(ws, port),
        Verb::Test { quick } => suite::run(ws, quick),
        Verb::Build { twice: false } => build::all(ws),
        Verb::Build { twice: true } => build::twice(ws),
        Verb::Generate { check: true, .. } => check_generated(ws),
        Verb::Generate { types: true, .. } => declarations::write(ws),
        Verb::Generate { .. } => {
            generate::run(ws.root())?;
            declarations::write(ws)?;
            center_finder_trainer::write(ws.root())?;
            snapshots::write_compiled_anew(ws)
        }
        Verb::Snapshots => snapshots::write(ws),
        Verb::Bench { json } => bench::run(ws, json),
        Verb::Licences { check: false } => licences::write(ws),
        Verb::Licences { check: true } => licences::check(ws),
        Verb::Sizes => sizes::check(ws),
        Verb::Screenshot => screenshot::run(ws),
        Verb::Fuzz { seconds } => fuzz::run(ws, seconds),
        Verb::Mutants(options) => mutants::run(ws, &options),
        Verb::ReleaseCheck => release::run(ws),
        Verb::Eval { files, json, misses, index } => {
            let index = index.unwrap_or_else(|| ws.root().join("core/data/words.bin"));
            center_finder_trainer::eval(&center_finder_trainer::EvalOptions {
                json,
                misses,
                index,
                files,
            })
        }
        Verb::Train { settings } => center_finder_trainer::train(ws.root(), &settings),
        Verb::GenerateHistory(options) => history::run(&options),
    }
}

fn check_generated(ws: &Workspace) -> Result<()> {
    generate::check(ws.root())?;
    declarations::check(ws)?;
    center_finder_trainer::check(ws.root())?;
    snapshots::check(ws)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_arguments_are_well_made() {
        Args::command().debug_assert();
    }

    #[test]
    fn a_wrong_verb_or_argument_is_refused() {
        for args in [
            "sevre",
            "generate --chek",
            "generate --check --types",
            "build x",
            "test --slow",
            "sizes x",
            "serve --port x",
            "generate-history --rows 5 --trap mouse --out x",
        ] {
            let args = ["cargo xtask"].into_iter().chain(args.split(' '));
            assert!(Args::try_parse_from(args.clone()).is_err(), "{args:?}");
        }
    }
}
