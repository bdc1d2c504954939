//! Every constant of the ranking, each with what happens at its two extremes.
//!
//! They were chosen on descriptions of real goods (`cargo xtask eval`). The weights
//! of stems are not here: they are learned from the lexicon (`cargo xtask generate`).
//! Limits that only bound memory and time stand beside the code that they protect.

// How much each word counts.

/// How a text's length changes the weight of its words: each counts 1 / n^this for n words.
/// At 0 a long text becomes certain of whatever its many words add up to; at 1 it is an average,
/// and a short name is as vague as a page.
pub const LENGTH: f32 = 0.4;

/// The weight of a pair of neighboring words against a single one. At 0 "water bottle" and
/// "bottle water" are the same; far above 1 one known pair outvotes everything else.
pub const PAIR: f32 = 1.0;

/// The weight of a word that was read as another one because it was misspelled. At 0 a typo is an
/// unknown word; at 1 a wild guess counts as much as what was written.
pub const MISSPELLED: f32 = 0.85;

/// How the weight of a misspelled word is shared where one, two or three stems are as near, the
/// likeliest first. With all of it for the first, a guess among equals is an answer; with equal
/// parts, the likeliest reading counts no more than the oddest.
pub const SHARES: [&[f32]; 3] = [&[1.0], &[0.75, 0.25], &[0.7, 0.18, 0.12]];

/// The weight of the two halves of a word that was written together. At 0 "birdfeeder" is
/// unknown; at 1 "carpet" could be a car and a pet.
pub const HALVES: f32 = 0.9;

/// The weight of the possible ends of a word that is still being typed, all together. At 0
/// nothing shows before the word is complete; at 1 a chance beginning outvotes what stands.
pub const COMPLETION: f32 = 0.7;

/// How many ends of an unfinished word are considered, the most used first. At 1 "sho" is only
/// the commonest of shoe, shovel and shower; far above 6 each of them says nearly nothing.
pub const COMPLETIONS: usize = 6;

/// A text of at most so many words is taken as a name, whose last word says what the thing is: a
/// bicycle pump is a pump. At 0 "bicycle" is as much its parts as itself; far above 4 descriptions
/// end where they happen to end.
pub const NAME: usize = 4;

/// The weight of the last word of a name as what the thing is. At 0 it is one word among others;
/// far above 2 nothing else in a name counts.
pub const LAST: f32 = 1.0;

/// How much an excluded word counts against what it names. At 0 "bag, not leather" is a bag;
/// at 1 a single "not" can hide goods that stand beside the excluded ones.
pub const EXCLUDED: f32 = 0.35;

// Which stem an unknown word may be.

/// In texts of more words than this, an unknown word is read as another one only if it sounds the
/// same. At 0 short queries keep their typos; far above 10 the brands of shop titles become goods.
pub const LONG: usize = 6;

/// From so many letters on, a word may have one mistake, and two. At 0 every short word is near a
/// dozen others; far above 10 no mistake is forgiven.
pub const ONE_MISTAKE_FROM: usize = 4;
/// See [`ONE_MISTAKE_FROM`].
pub const TWO_MISTAKES_FROM: usize = 8;

/// The most mistakes between words that sound the same. At 0 "nekless" is no necklace; far above
/// 3 every word with the same consonants is.
pub const MISTAKES_BY_SOUND: usize = 3;

/// What a mistake costs. The costs below are in parts of it.
pub const MISTAKE: usize = 10;

/// What a wrong first letter costs more. At 0 it is like any other; far above a mistake's cost,
/// no first letter is ever wrong.
pub const FIRST_LETTER: usize = 4;

/// What is taken off where both words sound the same. At 0 the ear does not help; at a mistake's
/// cost, a word that sounds the same is as good as the word itself.
pub const SAME_SOUND: usize = 5;

/// What is taken off where the mistake is a doubled letter. At 0 and at a mistake's cost as with
/// [`SAME_SOUND`].
pub const DOUBLED: usize = 4;

/// What is taken off where the mistake is two letters swapped. At 0 and at a mistake's cost as
/// with [`SAME_SOUND`].
pub const SWAPPED: usize = 3;

/// In a long text, a word that costs more than this is left unknown. At 0 no word is corrected;
/// far above a mistake's cost, brands become goods.
pub const COST_IN_LONG_TEXT: usize = 7;

/// How much further than the nearest stem others may be to count as well. At 0 only equals do;
/// far above a mistake's cost the nearest is one of a crowd.
pub const COST_OVER_NEAREST: usize = 3;

/// A word that may be two known words is read so where the nearest stem costs more than this. At
/// 0 it always is: "carpets" could be a car and pets; far above a mistake's cost, it is a typo
/// of a third word instead.
pub const COST_OVER_HALVES: usize = 6;

/// Two known words that never stand side by side in the lexicon are the halves of a word only
/// where each has so many letters. At 0 "carpet" is a car and a pet; far above 6 only long words
/// are ever split.
pub const HALF_LETTERS: usize = 4;

/// The same for the number of headings that each speaks of. At 0 two rare stems make a word; far
/// above 20 only the commonest do.
pub const HALF_HEADINGS: usize = 4;

// From scores to probabilities.

/// How far from each other scores lie, as a divisor before they become chances. Far below 1 the
/// likeliest heading's Center is the answer, whatever its neighbors are; far above 1 the Center
/// that has most headings is.
pub const TEMPERATURE: f32 = 0.8;

/// What each known word adds to that, for at most [`TEMPERATURE_WORDS`] of them. At 0 a page of
/// loosely related words is as certain as a name; far above 0.1 a long description is never
/// certain.
pub const TEMPERATURE_PER_WORD: f32 = 0.01;

/// The most words that add to the temperature. At 0 none does; without a limit a page says
/// nothing.
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

// What the answer shows.

/// From this probability of its Center on, an answer is called sure. At 1 none is; at [`LIKELY`]
/// every likely one is.
pub const SURE: f32 = 0.85;

/// From this probability of its Center on, an answer is called likely; below it the answer is "not
/// sure". At one half an answer whose first two Centers are as likely is called so; far above, most
/// answers are "not sure".
pub const LIKELY: f32 = 0.55;

/// Centers below this probability are not shown. At 0 all ten always are; far above 0.1 the right
/// one may be hidden.
pub const SHOWN_CENTER: f32 = 0.01;

/// The most headings that are shown unless the program asks for another number. At 1 nobody sees
/// that there are others; far above 10 nobody reads them.
pub const HEADINGS: usize = 8;

/// The most words that are named as reasons for a heading. At 0 an answer explains nothing; in a
/// long text without a limit, everything is a reason.
pub const REASONS: usize = 5;

// Which question is asked.

/// A question is asked where the likeliest Center has less than this. At 1 every search asks; at 0
/// none.
pub const ASK_BELOW: f32 = 0.71;

/// The same after an answer: who has answered one question minds the next one less than a wrong
/// Center. At 1 every answer brings another question; at [`ASK_BELOW`] many answers leave the doubt
/// that made us ask.
pub const ASK_AGAIN_BELOW: f32 = 0.8;

/// The least information about the Center, in bits, that the answer to a first question must be
/// expected to bring. At 0 questions are asked that change nothing; far above 1 none is.
pub const MIN_INFORMATION_GAIN: f32 = 0.6;

/// The same after an answer.
pub const MIN_INFORMATION_GAIN_AGAIN: f32 = 0.15;

/// How often an importer of a heading gives another answer than the table of questions has: people
/// err, and so does the table. At 0 one wrong answer rules the right heading out; at 1 answers say
/// nothing.
pub const NOISE_RATE: f32 = 0.03;

/// Headings below this probability do not take part in the choice of a question. At 0 a thousand
/// that cannot matter are counted; far above 0.01 a question overlooks what it would settle.
pub const ASKED_HEADING: f32 = 0.0005;

/// The most options that a question offers. At 2 the right one is often missing; far above 5 a
/// question is a form.
pub const OPTIONS: usize = 5;

/// Options below this probability are not offered, except the first two. At 0 a question offers
/// answers that nobody would give; far above 0.1 the right one is often missing.
pub const OFFERED_OPTION: f32 = 0.02;

/// What each word counts in a text of so many known words.
pub fn scale(words: usize) -> f32 {
    libm::expf(-LENGTH * libm::logf(words.max(1) as f32))
}
