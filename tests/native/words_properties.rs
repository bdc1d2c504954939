//! What holds for any words, and for the lexicon as a whole.

use std::collections::HashSet;

use center_finder::words::{SuggestOptions, Words};
use center_finder::{Edition, Heading, Router};
use proptest::prelude::*;

fn words() -> &'static Words {
    static WORDS: std::sync::OnceLock<Words> = std::sync::OnceLock::new();
    WORDS.get_or_init(|| {
        let path = center_finder_tests::folder().join("../core/data/words.bin");
        Words::load(&std::fs::read(path).expect("the committed index"))
            .expect("the committed index")
    })
}

fn order(text: &str, most: usize) -> Vec<u16> {
    let options = SuggestOptions { most, ..SuggestOptions::default() };
    words()
        .suggest(text, &Router::new(Edition::InForce), &options)
        .headings
        .iter()
        .map(|h| h.heading.number())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_panics_and_chances_add_up(text in "\\PC{0,300}", typing in any::<bool>()) {
        let options = SuggestOptions { most: 1228, typing, ..SuggestOptions::default() };
        let found = words().suggest(&text, &Router::new(Edition::InForce), &options);
        let sum: f32 = found.headings.iter().map(|h| h.probability).sum();
        prop_assert!(found.headings.is_empty() || (0.5..=1.001).contains(&sum), "{sum}");
        prop_assert!(found.headings.windows(2).all(|h| h[0].probability >= h[1].probability));
        let centers: f32 = found.centers.iter().map(|c| c.probability).sum();
        prop_assert!(found.centers.is_empty() || (0.8..=1.001).contains(&centers), "{centers}");
        prop_assert!(found.centers.windows(2).all(|c| c[0].probability >= c[1].probability));
        for word in &found.words {
            prop_assert!(text.get(word.span.clone()).is_some());
        }
    }

    #[test]
    fn the_same_text_gives_the_same_order(text in "[a-z ]{0,60}") {
        prop_assert_eq!(order(&text, 30), order(&text, 30));
    }

    #[test]
    fn a_heading_keeps_a_chance_when_its_own_words_are_added(place in 0usize..1228) {
        let heading = Heading::all().nth(place).expect("a heading");
        let title = heading.title();
        let first = title.split_whitespace().next().unwrap_or(title);
        let options = SuggestOptions { most: 1228, ..SuggestOptions::default() };
        let found = words().suggest(&format!("{first} {title}"), &Router::new(Edition::InForce), &options);
        let chance = found.headings.iter().find(|h| h.heading == heading).map_or(0.0, |h| h.probability);
        prop_assert!(chance > 0.0, "{} {}", heading, title);
    }
}

/// The words of a text as runs of eight.
fn runs(text: &str) -> Vec<String> {
    let words: Vec<String> = text
        .to_lowercase()
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(String::from)
        .collect();
    words.windows(8).map(|w| w.join(" ")).collect()
}

#[test]
fn no_eight_words_of_the_tariff_stand_in_the_lexicon() {
    let Some(path) = std::env::var_os("CENTER_FINDER_TARIFF") else {
        println!(
            "CENTER_FINDER_TARIFF was not given (a file with the headings' legal text); nothing was compared"
        );
        return;
    };
    let legal: HashSet<String> = std::fs::read_to_string(path)
        .expect("the file is readable")
        .lines()
        .flat_map(runs)
        .collect();
    assert!(legal.len() > 1000, "the file holds hardly any text");
    for folder in ["nomenclature", "lexicon", "examples"] {
        for file in
            std::fs::read_dir(center_finder_tests::folder().join("../core/data").join(folder))
                .expect("the folder")
        {
            let path = file.expect("a file").path();
            for (i, line) in std::fs::read_to_string(&path).expect("text").lines().enumerate() {
                // Runs across the bars between phrases are no sentence of anybody's.
                let copied = line.split(['|', '\t']).flat_map(runs).find(|r| legal.contains(r));
                assert!(copied.is_none(), "{}:{}: {copied:?}", path.display(), i + 1);
            }
        }
    }
}

/// The names that stand with one heading only, every twentieth of them.
fn names_of_one_heading() -> Vec<(String, u16)> {
    let mut headings: std::collections::BTreeMap<String, HashSet<u16>> =
        std::collections::BTreeMap::new();
    for file in std::fs::read_dir(center_finder_tests::folder().join("../core/data/lexicon"))
        .expect("the folder")
    {
        let path = file.expect("a file").path();
        for line in std::fs::read_to_string(&path).expect("text").lines() {
            if let [code, "name", names] = line.split('\t').collect::<Vec<_>>()[..] {
                let heading: u16 = code[..4].parse().expect("a heading");
                for name in names.split(" | ") {
                    headings.entry(name.trim().to_lowercase()).or_default().insert(heading);
                }
            }
        }
    }
    let one = headings.into_iter().filter(|(_, headings)| headings.len() == 1);
    one.step_by(20)
        .flat_map(|(name, headings)| headings.into_iter().map(move |h| (name.clone(), h)))
        .collect()
}

/// The index has no room for all that the lexicon says; a name that stands there once is still to
/// be found.
#[test]
fn names_of_one_heading_find_it() {
    let names = names_of_one_heading();
    assert!(names.len() > 4000, "only {} names", names.len());
    let (mut first, mut in_three, mut lost) = (0, 0, Vec::new());
    for (name, heading) in &names {
        let found = order(name, 3);
        first += usize::from(found.first() == Some(heading));
        in_three += usize::from(found.contains(heading));
        if !found.contains(heading) {
            lost.push(format!("{name} {heading}, not {found:?}"));
        }
    }
    let share = |n: usize| 100.0 * n as f64 / names.len() as f64;
    println!(
        "{} names: {:.1} % first, {:.1} % among the first three",
        names.len(),
        share(first),
        share(in_three)
    );
    lost.truncate(40);
    assert!(
        share(first) >= 79.0 && share(in_three) >= 91.5,
        "{:.1} % and {:.1} %\n{}",
        share(first),
        share(in_three),
        lost.join("\n")
    );
}
