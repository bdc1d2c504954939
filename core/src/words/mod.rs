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

A linear model over stems and pairs of neighboring stems scores every heading; the
weights are learned from our lexicon alone. A score is the sum of what each word
says, so an answer can show which words led where; probabilities are calibrated.
A text that names nothing is answered with "not sure", and where one answer of the
user's would decide between Centers, a question is asked.
*/

mod calibrate;
mod index;
mod question;
mod rank;
mod suggest;
mod text;
pub mod tuning;
mod typo;

pub use index::{Content, common};
pub use question::{Answer, Asked, Choice, Question};
pub use rank::{Understood, Word};
pub use suggest::{CenterChance, Certainty, HeadingSuggestion, SuggestOptions, Suggestions, Words};
pub use text::{END, MOST_WORDS, Token, stem, tokens};
pub use typo::distance;
