//! Answers while somebody types.

use center_finder::words::{SuggestOptions, Suggestions, Understood};
use proptest::prelude::*;

use crate::{ask, suggest};

fn while_typing(text: &str) -> Suggestions {
    suggest(text, &SuggestOptions { typing: true, ..SuggestOptions::default() })
}

fn goods(found: &Suggestions) -> String {
    format!("{:?} {:?} {:?}", found.headings, found.centers, found.words)
}

fn names() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "cotton shirt",
        "stainless steel water bottle",
        "frozen shrimp",
        "laptop computer battery charger",
        "leather handbag",
        "phosphate fertilizer",
        "ceramic mug, not porcelain",
        // Words that are the beginnings of others and stand before the last one.
        "plast water bottle",
        "handb of leath",
    ])
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 100,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_word_that_a_space_follows_is_complete(name in names(), cut in 1usize..30) {
        let start = format!("{} ", &name[..cut.min(name.len())]);
        prop_assert_eq!(goods(&ask(&start)), goods(&while_typing(&start)));
    }

    #[test]
    fn only_the_last_word_is_read_in_another_way(name in names(), cut in 1usize..30) {
        let start = &name[..cut.min(name.len())];
        let (complete, typed) = (ask(start).words, while_typing(start).words);
        prop_assert_eq!(complete.len(), typed.len());
        let before = complete.len().saturating_sub(1);
        prop_assert_eq!(&complete[..before], &typed[..before]);
        if let Some(last) = typed.last().filter(|w| w.understood == Understood::Begun) {
            let begun = &start[last.span.clone()];
            prop_assert!(!last.read_as.is_empty() && last.read_as.len() <= 6);
            prop_assert!(last.read_as.iter().all(|stem| stem.starts_with(begun)), "{last:?}");
        }
    }
}

#[test]
fn a_word_shows_up_before_it_is_complete() {
    for (text, heading) in [("leather handb", 4202), ("frozen shrim", 306), ("laptop compu", 8471)]
    {
        let found = while_typing(text);
        assert_eq!(found.words.last().map(|w| w.understood), Some(Understood::Begun), "{text}");
        let shown: Vec<u16> = found.headings.iter().map(|h| h.heading.number()).collect();
        assert!(shown.contains(&heading), "{text}: {shown:?}");
        // The complete text is not taken for a beginning.
        assert!(ask(text).words.iter().all(|w| w.understood != Understood::Begun), "{text}");
    }
}
