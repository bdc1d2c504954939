//! Misspelled names find what the clean names find.

use std::collections::BTreeMap;

use crate::{ask, codes, data};

/// A row whose misspelled name does not find what the clean one finds.
struct Lost<'a> {
    misspelled: &'a str,
    clean: &'a str,
    want: String,
    got: Vec<String>,
}

#[test]
fn of_a_hundred_misspelled_names_95_find_the_heading_in_three() {
    let text = std::fs::read_to_string(data().join("misspellings.tsv")).expect("the list");
    let mut by_kind: BTreeMap<&str, (usize, Vec<Lost>)> = BTreeMap::new();
    for line in text.lines().skip(1) {
        let [misspelled, clean, kind] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line:?} has not three columns")
        };
        let (count, lost) = by_kind.entry(kind).or_default();
        *count += 1;
        let want = codes(&ask(clean))
            .first()
            .cloned()
            .unwrap_or_else(|| panic!("{clean:?} itself finds nothing"));
        let got: Vec<String> = codes(&ask(misspelled)).into_iter().take(3).collect();
        if !got.contains(&want) {
            lost.push(Lost { misspelled, clean, want, got });
        }
    }
    let rows: usize = by_kind.values().map(|k| k.0).sum();
    let lost: usize = by_kind.values().map(|k| k.1.len()).sum();
    assert!(rows >= 200, "only {rows} misspellings");
    let share = |lost: usize, of: usize| 100.0 * (of - lost) as f64 / of as f64;
    let mut report =
        format!("{rows} misspellings, {:.1} % found among the first three\n", share(lost, rows));
    for (kind, (count, lost)) in &by_kind {
        report += &format!("{kind}: {:.1} % of {count}\n", share(lost.len(), *count));
        for l in lost {
            report += &format!(
                "  {:?} for {:?}: {} and not {}\n",
                l.misspelled,
                l.clean,
                l.got.join(" "),
                l.want
            );
        }
    }
    println!("{report}");
    assert!(share(lost, rows) >= 95.0, "{report}");
}
