//! Every constant of the ranking, each with what happens at its two extremes.
//!
//! They were chosen on descriptions of real goods (`cargo xtask eval`); the weights
//! themselves are learned from the lexicon (`cargo xtask generate`).

/// How a text's length tells on the weight of its words: each counts 1 / n^this for n words.
/// At 0 a long text becomes certain of whatever its many words add up to; at 1 it is an average,
/// and a short name is as vague as a page.
pub const LENGTH: f32 = 0.4;

/// The weight of a pair of neighboring words against a single one. At 0 "water bottle" and
/// "bottle water" are the same; far above 1 one known pair outvotes everything else.
pub const PAIR: f32 = 1.0;

/// The weight of a word that was read as another one because it was misspelt. At 0 a typo is an
/// unknown word; at 1 a wild guess counts as much as what was written.
pub const MISSPELT: f32 = 0.85;

/// In texts of more words than this, an unknown word is read as another one only if it sounds the
/// same. At 0 short queries keep their typos; far above 10 the brands of shop titles become goods.
pub const LONG: usize = 6;

/// The weight of the two halves of a word that was written together. At 0 "birdfeeder" is
/// unknown; at 1 "carpet" could be a car and a pet.
pub const HALVES: f32 = 0.9;

/// The weight of the possible ends of a word that is still being typed, all together. At 0
/// nothing shows before the word is complete; at 1 a chance beginning outvotes what stands.
pub const COMPLETION: f32 = 0.7;

/// A text of at most so many words is taken as a name, whose last word says what the thing is: a
/// bicycle pump is a pump. At 0 "bicycle" is as much its parts as itself; far above 4 descriptions
/// end where they happen to end.
pub const NAME: usize = 4;

/// The weight of the last word of a name as what the thing is. At 0 it is one word among others;
/// far above 2 nothing else in a name is heard.
pub const LAST: f32 = 1.0;

/// How much an excluded word counts against what it names. At 0 "bag, not leather" is a bag;
/// at 1 a single "not" can hide goods that stand beside the excluded ones.
pub const EXCLUDED: f32 = 0.35;

/// How far from each other scores lie, as a divisor before they become chances. Far below 1 the
/// likeliest heading's Center is the answer, whatever its neighbors are; far above 1 the Center
/// that has most headings is.
pub const TEMPERATURE: f32 = 0.8;

/// What each known word adds to that, for at most [`TEMPERATURE_WORDS`] of them. At 0 a page of
/// loosely related words is as certain as a name; far above 0.1 a long description is never
/// certain.
pub const TEMPERATURE_PER_WORD: f32 = 0.01;

/// The words that are counted for it.
pub const TEMPERATURE_WORDS: usize = 25;

/// The power of a Center's lead over the next that is its odds against it. At 0 the first two are
/// always as likely; at 1 a lead is believed in full, and most answers look surer than they are.
/// Chosen, with the temperature and the next two, so that what is given as 80 % is right 80 % of
/// the time, each time on four kinds of description and checked on a fifth.
pub const LEAD: f32 = 0.5;

/// The most that is believed of a Center: the lexicon, Customs and a description may each be wrong
/// in ways that no word shows. At 1 a clear text is certain; at 0 nothing is believed.
pub const TRUST_CENTER: f32 = 0.98;

/// The same for a heading among those of its Center.
pub const TRUST_HEADING: f32 = 0.9;

/// From this probability of its Center on an answer is called sure.
pub const SURE: f32 = 0.85;

/// From this probability of its Center on an answer is called likely; below it the answer is "not
/// sure". At one half an answer whose first two Centers are as likely is called so; far above, most
/// answers are "not sure".
pub const LIKELY: f32 = 0.55;

/// A question is asked where the likeliest Center has less than this. At 1 every search asks; at 0
/// none.
pub const ASK_BELOW: f32 = 0.71;

/// The same after an answer: who has answered one question minds the next one less than a wrong
/// Center. At 1 every answer brings another question; at [`ASK_BELOW`] many answers leave the doubt
/// that made us ask.
pub const ASK_AGAIN_BELOW: f32 = 0.8;

/// The least doubt about the Center, in bits, that the answer to a first question must be expected
/// to take away. At 0 questions are asked that change nothing; far above 1 none is.
pub const WORTH: f32 = 0.6;

/// The same after an answer.
pub const WORTH_AGAIN: f32 = 0.15;

/// What each word counts in a text of so many known words.
pub fn scale(words: usize) -> f32 {
    libm::expf(-LENGTH * libm::logf(words.max(1) as f32))
}
