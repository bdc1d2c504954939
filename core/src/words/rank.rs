//! From words to headings: a score that can be explained, and probabilities.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::generated::words::VAGUE;
use crate::words::index::Index;
use crate::words::text::{END, Token, stem, tokens};
use crate::words::{tuning, typo};

/// How a word of the text was understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Understood {
    /// It is in the lexicon.
    Known,
    /// It was read as a similar word.
    Corrected,
    /// It was read as two words written together.
    Split,
    /// It is the beginning of a word.
    Begun,
    /// It is in no entry and was passed over: a brand, a name, a code.
    Unknown,
    /// The text excludes it.
    Excluded,
}

impl Understood {
    /// The stable name, such as `corrected`.
    pub const fn id(self) -> &'static str {
        match self {
            Understood::Known => "known",
            Understood::Corrected => "corrected",
            Understood::Split => "split",
            Understood::Begun => "begun",
            Understood::Unknown => "unknown",
            Understood::Excluded => "excluded",
        }
    }
}

/// A word of the text and what was made of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    /// Where it stands in the text, as byte offsets.
    pub place: Range<usize>,
    /// How it was understood.
    pub understood: Understood,
    /// The stems that it was read as, where they are not its own.
    pub read_as: Vec<String>,
}

/// A stem or pair that speaks for or against headings.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Feature {
    /// Its place in the index.
    pub place: usize,
    /// Its weight.
    pub weight: f32,
    /// The word that it comes from, as a place in the list of words; of a pair the second.
    pub word: usize,
}

/// What a text says.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    pub words: Vec<Word>,
    pub features: Vec<Feature>,
}

impl Reading {
    /// Whether no word names goods: "spare parts" may be of anything.
    pub fn is_vague(&self, index: &Index) -> bool {
        let vague = |f: &Feature| VAGUE.binary_search(&index.stem(f.place)).is_ok();
        self.features.iter().filter(|f| f.place < index.count()).all(vague)
    }

    /// How many words say something.
    pub fn known(&self) -> usize {
        self.words
            .iter()
            .filter(|w| !matches!(w.understood, Understood::Unknown | Understood::Excluded))
            .count()
    }
}

/// Reads a text with an index. `typing` says that the last word may be unfinished.
pub(crate) fn read(index: &Index, text: &str, typing: bool) -> Reading {
    let found = tokens(text);
    let unfinished = typing && text.chars().next_back().is_some_and(crate::small::is_wordy);
    let mut reading = Reading::default();
    // The stem of each word for pairs, where there is one.
    let mut stems: Vec<Option<usize>> = Vec::new();
    let mut singles: Vec<Feature> = Vec::new();
    let last = found.len().saturating_sub(1);
    for (i, token) in found.iter().enumerate() {
        let (understood, places, weight) =
            understand(index, token, unfinished && i == last, found.len() > tuning::LONG);
        let word = reading.words.len();
        // Of several readings, the likelier has the larger share.
        let share = |i: usize| match understood {
            Understood::Corrected => [&[1.0][..], &[0.75, 0.25], &[0.7, 0.18, 0.12]]
                .get(places.len() - 1)
                .and_then(|s| s.get(i))
                .copied()
                .unwrap_or(0.1),
            _ => 1.0 / places.len() as f32,
        };
        for (i, &place) in places.iter().enumerate() {
            if !singles.iter().any(|f| f.place == place) {
                singles.push(Feature { place, weight: weight * share(i), word });
            }
        }
        if understood == Understood::Split {
            stems.push(places.first().copied());
            stems.push(places.get(1).copied());
        } else if !token.excluded {
            stems.push(if understood == Understood::Begun {
                None
            } else {
                places.first().copied()
            });
        }
        let own = understood == Understood::Known
            || places.is_empty()
            || understood == Understood::Excluded;
        let read_as = if own {
            Vec::new()
        } else {
            places.iter().map(|&p| String::from(index.stem(p))).collect()
        };
        reading.words.push(Word { place: token.place.clone(), understood, read_as });
    }
    // Words that the lexicon writes together: "light bulb" is also "lightbulb".
    for (i, pair) in found.windows(2).enumerate() {
        let [a, b] = pair else { continue };
        if a.breaks && i == 0
            || b.breaks
            || a.excluded
            || b.excluded
            || a.word.len() + b.word.len() > 24
        {
            continue;
        }
        let mut joined = a.word.clone();
        joined.push_str(&b.stem);
        if let Some(place) = index.find(&joined)
            && !singles.iter().any(|f| f.place == place)
        {
            singles.push(Feature { place, weight: tuning::HALVES, word: i + 1 });
        }
    }
    let scale = tuning::scale(singles.iter().filter(|f| f.weight > 0.0).count());
    reading.features.extend(singles.iter().map(|f| Feature { weight: f.weight * scale, ..*f }));
    // A short text is a name: its last word is what the thing is.
    let named = found.iter().filter(|t| !t.excluded).count() <= tuning::NAME && !unfinished;
    if let (true, Some(Some(last)), Some(end)) = (named, stems.last(), index.find(END))
        && let Some(place) = index.find_pair(*last, end)
    {
        reading.features.push(Feature {
            place,
            weight: tuning::LAST * scale,
            word: reading.words.len().saturating_sub(1),
        });
    }
    for (i, pair) in stems.windows(2).enumerate() {
        if let [Some(a), Some(b)] = *pair
            && a != b
            && let Some(place) = index.find_pair(a, b)
            && !reading.features.iter().any(|f| f.place == place)
        {
            let word = (i + 1).min(reading.words.len().saturating_sub(1));
            reading.features.push(Feature { place, weight: tuning::PAIR * scale, word });
        }
    }
    reading
}

/// What a word is, the places of its stems, and their weight together.
fn understand(
    index: &Index,
    token: &Token,
    unfinished: bool,
    by_ear: bool,
) -> (Understood, Vec<usize>, f32) {
    let known = index.find(&token.stem).or_else(|| index.find(&token.word));
    if token.excluded {
        return (Understood::Excluded, known.into_iter().collect(), -tuning::EXCLUDED);
    }
    if let Some(place) = known {
        return (Understood::Known, alloc::vec![place], 1.0);
    }
    if unfinished {
        let begun = typo::completions(index, &token.word, 6);
        if !begun.is_empty() {
            return (Understood::Begun, begun, tuning::COMPLETION);
        }
    }
    // A letter doubled by mistake, before anything is guessed.
    let mut single = token.word.clone().into_bytes();
    single.dedup();
    if let Some(place) = core::str::from_utf8(&single)
        .ok()
        .filter(|w| *w != token.word)
        .and_then(|w| index.find(&stem(w)))
    {
        return (Understood::Corrected, alloc::vec![place], 1.0);
    }
    let (mut near, mut far) = typo::nearest(index, &token.stem, by_ear);
    if token.word != token.stem {
        let (other, other_far) = typo::nearest(index, &token.word, by_ear);
        if other_far < far {
            (near, far) = (other, other_far);
        }
    }
    if let Some((a, b)) = typo::parts(index, &token.word)
        && (far > 6 || index.find_pair(a, b).is_some())
    {
        return (Understood::Split, alloc::vec![a, b], 2.0 * tuning::HALVES);
    }
    if near.is_empty() {
        (Understood::Unknown, near, 0.0)
    } else {
        (Understood::Corrected, near, tuning::MISSPELT)
    }
}

/// The score of every heading.
pub(crate) fn scores(index: &Index, reading: &Reading) -> Vec<f32> {
    let mut scores: Vec<f32> = index.bias().map(|b| b.0).collect();
    for feature in &reading.features {
        for (heading, weight) in index.weights(feature.place) {
            if let Some(score) = scores.get_mut(heading) {
                *score += weight * feature.weight;
            }
        }
    }
    scores
}

/// Scores as probabilities that add up to one. Many words say less each than few.
pub(crate) fn probabilities(index: &Index, mut scores: Vec<f32>, words: usize) -> Vec<f32> {
    let temperature = tuning::TEMPERATURE
        + tuning::TEMPERATURE_PER_WORD * words.min(tuning::TEMPERATURE_WORDS) as f32;
    let most = scores.iter().fold(f32::MIN, |most, &s| if s > most { s } else { most });
    // Most headings have no more than their bias, of which there are few: what each comes to is
    // worked out once.
    let mut alone = [f32::NAN; 256];
    let mut sum = 0.0;
    for (score, (bias, code)) in scores.iter_mut().zip(index.bias()) {
        let part = |score: f32| libm::expf((score - most) / temperature);
        *score = match alone.get_mut(usize::from(code)) {
            Some(kept) if bias == *score => {
                if kept.is_nan() {
                    *kept = part(bias);
                }
                *kept
            }
            _ => part(*score),
        };
        sum += *score;
    }
    for p in &mut scores {
        *p /= sum;
    }
    scores
}
