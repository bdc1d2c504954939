//! Every number of a list is answered, where the variable CENTER_FINDER_HTS names one.

use std::io::Write as _;

use center_finder::{Edition, Router, Routing};

#[test]
fn every_number_of_the_list_is_answered() {
    let Some(path) = std::env::var_os("CENTER_FINDER_HTS").filter(|p| !p.is_empty()) else {
        say("CENTER_FINDER_HTS was not given; no list of numbers was tried");
        return;
    };
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let mut failures = Vec::new();
    let mut count = 0;
    for number in text.lines().map(str::trim).filter(|l| !l.is_empty()) {
        count += 1;
        let digits = number.replace('.', "");
        for edition in Edition::ALL {
            match Router::new(edition).read(number) {
                Err(error) => failures.push(format!("{number}: {error}")),
                Ok(answer)
                    if answer.number().digits() != digits || !answer.repairs().is_empty() =>
                {
                    failures.push(format!("{number} was read as {}", answer.number()));
                }
                Ok(Routing::Treatment(_)) if digits.as_str() < "98" => {
                    failures.push(format!("{number} was taken for a treatment"))
                }
                Ok(Routing::Moved(_)) => {
                    failures.push(format!("{number} was taken for a heading of the past"))
                }
                Ok(_) => {}
            }
        }
    }
    assert!(count > 0, "the list is empty");
    failures.truncate(20);
    assert!(failures.is_empty(), "of {count} numbers\n{}", failures.join("\n"));
    say(&format!("{count} numbers were answered in both editions"));
}

/// Also when the test passes, which swallows what `eprintln!` says.
fn say(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}
