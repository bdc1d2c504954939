//! The commands of people who work on Center Finder: `cargo xtask VERB`.

mod bench;
mod build;
mod declarations;
mod fuzz;
mod generate;
mod history;
mod house;
mod lean;
mod licences;
mod mutants;
mod run;
mod screenshot;
mod serve;
mod sizes;
mod snapshots;
mod stamp;
mod steps;
mod suite;
mod tools;

use std::process::ExitCode;

use anyhow::{Result, bail, ensure};

use house::House;

/// A verb, its arguments, what it does, and the longer text of `cargo xtask help VERB`.
struct Verb {
    name: &'static str,
    args: &'static str,
    what: &'static str,
    help: &'static str,
    run: fn(&House, &[String]) -> Result<()>,
}

const VERBS: &[Verb] = &[
    Verb {
        name: "serve",
        args: "[--port N]",
        what: "builds the demo site and serves it on this machine",
        help: "Serves web/dist/site on http://127.0.0.1:8080, or on the next free port, under the strict policy\nthat the site promises to run under. Ctrl-C ends it. Nobody else on the network can reach it.",
        run: serve::run,
    },
    Verb {
        name: "test",
        args: "[--quick]",
        what: "runs every check and says how many passed",
        help: "Runs all steps even if one fails, then prints a table and the line `N passed, M failed`.\n--quick leaves out what needs a browser, and says so. Firefox and WebKit are left out, with a line, where they are not\ninstalled; with CENTER_FINDER_EVERY_BROWSER set that is a failure. CHROMIUM names the Chromium, CENTER_FINDER_HTS a file with one tariff number a line that must all be answered.",
        run: suite::run,
    },
    Verb {
        name: "build",
        args: "[--twice]",
        what: "makes web/pkg (wasm) and web/dist (the npm package and the demo site)",
        help: "The wasm is made again only when core/, wasm/, the lock file or a tool has changed.\n--twice builds everything again from a copy in another folder, and fails where one byte differs; that takes minutes.",
        run: build::run,
    },
    Verb {
        name: "generate",
        args: "[--check | --types]",
        what: "makes the committed tables from core/data, the TypeScript declarations, and the snapshots of all answers",
        help: "--check writes nothing and fails where a committed file is not what the data makes.\n--types writes only the declarations, which are made from the types of core.",
        run: generated,
    },
    Verb {
        name: "snapshots",
        args: "",
        what: "writes the committed answers for every heading and the sample of an import history",
        help: "A part of generate, which compiles the new tables first.",
        run: |house, args| {
            ensure!(args.is_empty(), "snapshots takes no arguments");
            snapshots::write(house)
        },
    },
    Verb {
        name: "bench",
        args: "[--json]",
        what: "measures lookups and import histories, natively and through wasm, and the first answer in a browser",
        help: "Prints medians over several rounds with the aims beside them. --json prints one object instead.\nRun it on a quiet machine; it judges nothing, so that a busy machine does not fail a test.",
        run: bench::run,
    },
    Verb {
        name: "licences",
        args: "[--check]",
        what: "writes the licence texts of the crates that are compiled into the wasm",
        help: "Makes web/LICENSE-THIRD-PARTY, which is packed. --check writes nothing and fails where it is not what the crates say.",
        run: licences::run,
    },
    Verb {
        name: "sizes",
        args: "",
        what: "says what a browser must fetch for what, against the budgets",
        help: "Reads web/dist as it is; build first. A step of the tests.",
        run: |house, args| {
            if args.is_empty() { sizes::check(house) } else { bail!("sizes takes no arguments") }
        },
    },
    Verb {
        name: "screenshot",
        args: "",
        what: "takes the README's picture of the demo page",
        help: "Builds and serves the site, asks it a question in Chromium, and writes docs/screenshot.png, small.",
        run: screenshot::run,
    },
    Verb {
        name: "fuzz",
        args: "[--seconds N]",
        what: "changes import histories at random, guided by what code they reach, until the reader breaks or the time is over",
        help: "libFuzzer with the stable compiler; it needs a C++ compiler. Without --seconds, CENTER_FINDER_FUZZ_SECONDS counts, or ten seconds. A step of the tests.",
        run: fuzz::run,
    },
    Verb {
        name: "mutants",
        args: "[--file GLOB] [--shard K/N] [--list]",
        what: "changes core's decisions one by one and says how many of the changes the tests notice",
        help: "cargo-mutants with .cargo/mutants.toml; hours for all of it. Fails below 90 %, or where tests/mutants.md does not name a survivor.\nOther arguments go to cargo-mutants as well.",
        run: mutants::run,
    },
    Verb {
        name: "eval",
        args: "FILE.csv ... [--json] [--misses]",
        what: "measures the answers to words against files of goods with accepted codes",
        help: "The files have the columns description, hts_code, source_id.",
        run: |house, args| center_finder_trainer::eval(house.root(), args),
    },
    Verb {
        name: "train",
        args: "[NAME=VALUE ...]",
        what: "learns the weights of the word search from the lexicon",
        help: "Makes core/data/words.bin, as generate does among other things.",
        run: |house, args| center_finder_trainer::train(house.root(), args),
    },
    Verb {
        name: "generate-history",
        args: history::ARGS,
        what: "makes import histories to try and to measure with",
        help: history::HELP,
        run: history::run,
    },
];

fn generated(house: &House, args: &[String]) -> Result<()> {
    match args {
        [] => {
            generate::run(house.root())?;
            declarations::write(house)?;
            center_finder_trainer::write(house.root())?;
            snapshots::write_compiled_anew(house)
        }
        [flag] if flag == "--check" => {
            generate::check(house.root())?;
            declarations::check(house)?;
            center_finder_trainer::check(house.root())?;
            snapshots::check(house)
        }
        [flag] if flag == "--types" => declarations::write(house),
        _ => bail!("generate takes only --check or --types"),
    }
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            if !error.is::<Told>() {
                eprintln!("xtask: {error:#}");
            }
            ExitCode::FAILURE
        }
    }
}

/// A failure that the user has read already.
#[derive(Debug)]
pub struct Told;

impl std::fmt::Display for Told {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("failed, as said above")
    }
}

impl std::error::Error for Told {}

fn dispatch(args: &[String]) -> Result<()> {
    let (name, rest) = match args {
        [] => ("help", args),
        [name, rest @ ..] => (name.as_str(), rest),
    };
    let asks = |a: &String| matches!(a.as_str(), "-h" | "--help");
    match VERBS.iter().find(|v| v.name == name) {
        Some(verb) if rest.iter().any(asks) => {
            println!("{}", long_help(verb));
            Ok(())
        }
        Some(verb) => (verb.run)(&House::of_this_checkout(), rest),
        None if matches!(name, "help" | "-h" | "--help") => {
            match rest.first() {
                None => println!("{}", help()),
                Some(of) => match VERBS.iter().find(|v| v.name == of) {
                    Some(verb) => println!("{}", long_help(verb)),
                    None => bail!("there is no verb {of:?}; cargo xtask help lists them"),
                },
            }
            Ok(())
        }
        None => bail!("there is no verb {name:?}; cargo xtask help lists them"),
    }
}

fn help() -> String {
    let wide = VERBS.iter().map(|v| v.name.len() + 1 + v.args.len()).max().unwrap_or_default();
    let mut out = String::from("cargo xtask VERB\n");
    for verb in VERBS {
        let call = format!("{} {}", verb.name, verb.args);
        out += &format!("\n  {call:wide$}  {}", verb.what);
    }
    out + "\n\ncargo xtask help VERB says more."
}

fn long_help(verb: &Verb) -> String {
    format!("cargo xtask {} {}\n\n{}.\n{}", verb.name, verb.args, verb.what, verb.help)
        .trim_end()
        .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_verb_has_help_and_stands_once() {
        for (i, verb) in VERBS.iter().enumerate() {
            assert!(!verb.what.is_empty(), "{}", verb.name);
            assert!(help().contains(verb.what), "{}", verb.name);
            assert!(VERBS.iter().skip(i + 1).all(|v| v.name != verb.name), "{}", verb.name);
        }
    }

    #[test]
    fn a_wrong_verb_or_argument_is_refused() {
        for args in [
            &["sevre"][..],
            &["generate", "--chek"],
            &["build", "x"],
            &["test", "--slow"],
            &["bench", "x"],
            &["sizes", "x"],
            &["serve", "--port", "x"],
        ] {
            let args: Vec<String> = args.iter().map(|a| a.to_string()).collect();
            assert!(dispatch(&args).is_err(), "{args:?}");
        }
    }
}
