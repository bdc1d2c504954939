//! The answer for every heading, committed, so that a change of any answer shows as a reviewed
//! difference.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

use center_finder::{Edition, Heading, HtsNumber, Router};

/// Heading, Center, the other Centers, basis: one line a heading.
pub fn of(edition: Edition) -> String {
    let router = Router::new(edition);
    let mut out = String::from("heading\tcenter\talso\tbasis\n");
    for heading in Heading::all() {
        let routing = router.route(HtsNumber::from_heading(heading));
        let Some(goods) = routing.as_goods() else { panic!("{heading} is not answered as goods") };
        let also: Vec<&str> = goods.also.iter().map(|a| a.center.id()).collect();
        let _ = writeln!(
            out,
            "{heading}\t{}\t{}\t{}",
            goods.center.id(),
            also.join("|"),
            goods.basis.id()
        );
    }
    out
}

/// Where the snapshot of an edition lies.
pub fn path(edition: Edition) -> PathBuf {
    crate::folder().join("snapshots").join(format!("{}.tsv", edition.id()))
}

/// What differs between a committed snapshot and the answers of today, heading by heading; empty
/// where nothing does.
pub fn difference(committed: &str, now: &str) -> String {
    let by_heading = |text: &str| -> BTreeMap<String, String> {
        text.lines()
            .map(|line| line.split_once('\t').unwrap_or((line, "")))
            .map(|(h, rest)| (h.to_string(), rest.replace('\t', "  ")))
            .collect()
    };
    let (before, after) = (by_heading(committed), by_heading(now));
    let mut lines = Vec::new();
    for heading in before.keys().chain(after.keys().filter(|h| !before.contains_key(*h))) {
        match (before.get(heading), after.get(heading)) {
            (Some(was), Some(is)) if was != is => {
                lines.push(format!("{heading}  was  {was}\n      is   {is}"))
            }
            (Some(was), None) => lines.push(format!("{heading}  was  {was}\n      is   gone")),
            (None, Some(is)) => lines.push(format!("{heading}  is new  {is}")),
            _ => {}
        }
    }
    if lines.is_empty() && committed != now {
        lines.push("the same answers, but in another order or form".into());
    }
    const SHOWN: usize = 40;
    let more = lines.len().saturating_sub(SHOWN);
    lines.truncate(SHOWN);
    if more > 0 {
        lines.push(format!("and {more} more"));
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_are_named_by_heading() {
        let old = "heading\tcenter\n0101\tCEE002\n0102\tCEE002\n";
        assert_eq!(difference(old, old), "");
        assert_eq!(
            difference(old, "heading\tcenter\n0101\tCEE003\n0103\tCEE002\n"),
            "0101  was  CEE002\n      is   CEE003\n0102  was  CEE002\n      is   gone\n0103  is new  CEE002"
        );
        assert!(difference(old, "heading\tcenter\n0102\tCEE002\n0101\tCEE002\n").contains("order"));
    }
}
