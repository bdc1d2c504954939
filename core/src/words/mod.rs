/*!
What people call their goods, and which heading and Center that is.

```
# #[cfg(feature = "words-data")] {
use center_finder::words::{SuggestOptions, Words};
use center_finder::{Edition, Router};

let words = Words::built_in()?;
let found = words.suggest("nylon dog leash", &Router::new(Edition::InForce), &SuggestOptions::default());
assert_eq!(found.headings[0].heading.number(), 4201);
# }
# Ok::<(), center_finder::Error>(())
```

A linear model over stems and pairs of neighboring stems scores every heading. Its
weights are learned from our own lexicon. A score is the sum of what each word adds,
so an answer can show which words led where. Probabilities are calibrated. A text
that names no goods is answered with "not sure". Where one answer of the user would
decide between Centers, a question is asked.

# How a text becomes an answer

| step | module |
|---|---|
| words, stems, what the text excludes | `text` |
| each word is known, corrected, split, unfinished or unknown | `reading`, `typo` |
| a score for every heading, and from it a probability | `score` |
| probabilities of Centers | `calibrate` |
| the question that would help most | `ask`, with the table of questions in `question` |
| all of it together | `search` |

The index is read by `format` and looked up by `index`. Every constant that was chosen
by measuring is in `tuning`.
*/

mod ask;
mod calibrate;
mod distance;
mod format;
mod index;
mod key;
mod question;
mod reading;
mod score;
mod search;
mod suggest;
mod text;
mod tuning;
mod typo;

pub use ask::{Answer, Asked};
pub use question::{Choice, Question};
pub use reading::{Understood, WordUse};
pub use search::Words;
pub use suggest::{CenterChance, Certainty, HeadingSuggestion, SuggestOptions, Suggestions};

/// What the trainer of the word index (`cargo xtask train`) shares with the search.
///
/// The trainer must split a text into the same stems as the search, weigh them in the same way,
/// and write the format that the search reads. Those are the search's own decisions, so they stand
/// here once. They are hidden behind a feature because no program that searches needs them.
#[cfg(feature = "trainer")]
#[doc(hidden)]
pub mod trainer {
    pub use super::format::{Content, common};
    pub use super::text::{END, tokens};
    pub use super::tuning::{NAME, PAIR, scale};
}
