//! What holds for any text.

use std::time::{Duration, Instant};

use center_finder::words::{SuggestOptions, Suggestions, Understood};
use proptest::prelude::*;

use crate::{ask, suggest};

/// Every heading, whatever its probability.
fn everything() -> SuggestOptions {
    SuggestOptions { most: 1228, ..SuggestOptions::default() }
}

/// What an answer says of goods, without where the words stand.
fn goods(found: &Suggestions) -> String {
    format!("{:?} {:?} {:?}", found.headings, found.centers, found.certainty)
}

/// A text as somebody might type or paste it: names of goods, signs, other scripts, any characters.
fn texts() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "cotton",
        "shirts",
        "not",
        "leather",
        "steel",
        "parts",
        "cermaic",
        "birdfeeder",
        "12v",
        "other than",
        "men's",
        ",",
        "(",
        "\u{e9}t\u{e9}",
        "\u{76ae}\u{978b}",
    ]);
    let word = prop_oneof![4 => known.prop_map(String::from), 1 => "\\PC{0,12}"];
    prop_oneof![prop::collection::vec(word, 0..40).prop_map(|words| words.join(" ")), "\\PC{0,300}",]
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 150,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn probabilities_are_in_order_and_add_up_to_one_at_most(
        text in texts(),
        typing in any::<bool>(),
    ) {
        let found = suggest(&text, &SuggestOptions { typing, ..everything() });
        let headings: Vec<f32> = found.headings.iter().map(|h| h.probability).collect();
        let centers: Vec<f32> = found.centers.iter().map(|c| c.probability).collect();
        for list in [&headings, &centers] {
            prop_assert!(list.windows(2).all(|p| p[0] >= p[1]), "{list:?}");
            prop_assert!(list.iter().all(|p| (0.0..=1.0).contains(p)), "{list:?}");
        }
        // What is left is what is not believed of any of them.
        let (headings, centers) = (headings.iter().sum::<f32>(), centers.iter().sum::<f32>());
        prop_assert!(found.headings.is_empty() || (0.5..=0.9001).contains(&headings), "{headings}");
        prop_assert!(found.centers.is_empty() || (0.8..=0.9801).contains(&centers), "{centers}");
        prop_assert_eq!(found.headings.is_empty(), found.centers.is_empty());
    }

    #[test]
    fn words_stand_in_the_text_in_order_and_each_reason_is_one_of_them(text in texts()) {
        let found = ask(&text);
        let mut end = 0;
        for word in &found.words {
            prop_assert!(word.span.start >= end && text.get(word.span.clone()).is_some());
            end = word.span.end;
        }
        for heading in &found.headings {
            let mut because = heading.because.clone();
            prop_assert!(because.iter().all(|&word| word < found.words.len()), "{because:?}");
            because.sort_unstable();
            prop_assert!(because.windows(2).all(|p| p[0] < p[1]), "{because:?}");
        }
    }

    #[test]
    fn upper_case_and_double_spaces_change_nothing(text in "[a-z ,]{0,60}") {
        let loud = text.to_uppercase().replace(' ', "  ");
        prop_assert_eq!(goods(&ask(&text)), goods(&ask(&loud)));
    }

    #[test]
    fn the_order_of_unknown_words_changes_nothing(
        unknown in prop::collection::vec("[qxz][jqxz]{6,9}", 2..5),
        known in prop::sample::select(vec!["cotton shirt", "steel bolt", "water bottle"]),
    ) {
        let with = |unknown: &[String]| {
            let found = ask(&format!("{} {known} {}", unknown[0], unknown[1..].join(" ")));
            let passed_over =
                found.words.iter().filter(|w| w.understood == Understood::Unknown).count();
            (passed_over, goods(&found))
        };
        let before = with(&unknown);
        let backwards: Vec<String> = unknown.iter().rev().cloned().collect();
        prop_assert_eq!(before.0, unknown.len());
        prop_assert_eq!(before, with(&backwards));
    }
}

/// A pasted page takes no longer than its beginning: 160 words are looked at.
#[test]
fn the_end_of_a_long_text_changes_nothing() {
    let page = "stainless steel water bottle with a bamboo lid ".repeat(40);
    let longer = format!("{page} cotton shirts, live horses, crude petroleum");
    assert_eq!(ask(&page).words.len(), 160);
    assert_eq!(goods(&ask(&page)), goods(&ask(&longer)));
    // One word of two million letters, and as many signs.
    for text in ["a".repeat(2_000_000), "\u{2014}".repeat(700_000), " ".repeat(2_000_000)] {
        assert!(ask(&text).words.len() <= 160);
    }
}

/// The texts that cost most: many words that are near none, or near very many.
#[test]
fn the_slowest_texts_are_answered_in_time() {
    let far = "sqrtuvxz stpqrwxz crpqvwxz ".repeat(60);
    let near = "staeling conteral parteing reacling ".repeat(45);
    let joined = "leatherbottlesteelcotton ".repeat(170);
    for text in [far, near, joined] {
        for typing in [false, true] {
            let start = Instant::now();
            suggest(&text, &SuggestOptions { typing, ..everything() });
            let took = start.elapsed();
            // A hundred times what it takes on an idle machine, for a busy one.
            assert!(took < Duration::from_secs(2), "{took:?} for {:?}", &text[..30]);
        }
    }
}
