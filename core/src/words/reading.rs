//! From a text to what its words say of goods.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::generated::words::VAGUE;
use crate::words::index::Index;
use crate::words::text::{END, Token, stem, tokens};
use crate::words::tuning;
use crate::words::typo::{self, Candidates};

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

/// A word of the text and how it was understood.
#[derive(Clone, Debug, PartialEq)]
pub struct WordUse {
    /// Where it stands in the text, in bytes.
    pub span: Range<usize>,
    /// How it was understood.
    pub understood: Understood,
    /// The stems that it was read as, where they are not its own.
    pub read_as: Vec<String>,
}

/// A stem or pair that speaks for or against headings.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Feature {
    /// Its slot in the index.
    pub slot: usize,
    /// Its weight.
    pub weight: f32,
    /// The index of the word that it comes from; of a pair the second.
    pub word: usize,
}

/// What a text says.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    pub words: Vec<WordUse>,
    pub features: Vec<Feature>,
}

impl Reading {
    /// Whether no word names goods: "spare parts" may be of anything.
    pub fn is_vague(&self, index: &Index) -> bool {
        let vague = |f: &Feature| VAGUE.binary_search(&index.stem(f.slot)).is_ok();
        self.features.iter().filter(|f| f.slot < index.count()).all(vague)
    }

    /// How many words say something.
    pub fn known(&self) -> usize {
        self.words
            .iter()
            .filter(|w| !matches!(w.understood, Understood::Unknown | Understood::Excluded))
            .count()
    }

    fn last_word(&self) -> usize {
        self.words.len().saturating_sub(1)
    }

    fn has(&self, slot: usize) -> bool {
        self.features.iter().any(|f| f.slot == slot)
    }
}

/// Whether the last word of a text is complete.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    Complete,
    /// Somebody is typing it.
    Unfinished,
}

impl Ending {
    /// Of a text that somebody is typing: a word that a space or a sign follows is complete.
    pub fn while_typing(text: &str) -> Ending {
        match text.chars().next_back() {
            Some(c) if crate::small::is_wordy(c) => Ending::Unfinished,
            _ => Ending::Complete,
        }
    }
}

/// Reads a text with an index.
pub(crate) fn read(index: &Index, text: &str, ending: Ending) -> Reading {
    let tokens = tokens(text);
    let (mut reading, stems) = read_words(index, &tokens, ending);
    add_joined(index, &tokens, &mut reading);
    let scale = tuning::scale(reading.features.iter().filter(|f| f.weight > 0.0).count());
    for feature in &mut reading.features {
        feature.weight *= scale;
    }
    // A short text is a name: its last word is what the thing is.
    let named = tokens.iter().filter(|t| !t.excluded).count() <= tuning::NAME;
    if named && ending == Ending::Complete {
        add_end_of_name(index, &stems, scale, &mut reading);
    }
    add_pairs(index, &stems, scale, &mut reading);
    reading
}

/// The words with the stems that they stand for, and the stem of each word that may be part of a
/// pair: `None` where it is not known.
fn read_words(index: &Index, tokens: &[Token], ending: Ending) -> (Reading, Vec<Option<usize>>) {
    let candidates = Candidates::in_text_of(tokens.len());
    let last = tokens.len().saturating_sub(1);
    let mut reading = Reading::default();
    let mut stems: Vec<Option<usize>> = Vec::new();
    for (i, token) in tokens.iter().enumerate() {
        let begun = || {
            let unfinished = ending == Ending::Unfinished && i == last;
            if unfinished { begun(index, token) } else { None }
        };
        let found = as_written(index, token)
            .or_else(begun)
            .unwrap_or_else(|| unknown(index, token, candidates));
        let word = reading.words.len();
        for (i, &slot) in found.stems.iter().enumerate() {
            if !reading.has(slot) {
                let weight = found.weight * found.share(i);
                reading.features.push(Feature { slot, weight, word });
            }
        }
        match found.understood {
            Understood::Excluded => {}
            Understood::Begun => stems.push(None),
            Understood::Split => stems.extend(found.stems.iter().take(2).map(|&s| Some(s))),
            _ => stems.push(found.stems.first().copied()),
        }
        reading.words.push(WordUse {
            span: token.span.clone(),
            understood: found.understood,
            read_as: found.read_as(index),
        });
    }
    (reading, stems)
}

/// What a word is.
struct Understanding {
    understood: Understood,
    /// The slots of its stems, the likeliest first.
    stems: Vec<usize>,
    /// The weight of its stems together.
    weight: f32,
}

impl Understanding {
    fn new(understood: Understood, stems: Vec<usize>, weight: f32) -> Understanding {
        Understanding { understood, stems, weight }
    }

    /// The part of the weight that a stem has: of several readings, the likelier has more.
    fn share(&self, at: usize) -> f32 {
        if self.understood == Understood::Corrected {
            let shares = tuning::SHARES.get(self.stems.len().saturating_sub(1));
            shares.and_then(|s| s.get(at)).copied().unwrap_or(0.0)
        } else {
            1.0 / self.stems.len() as f32
        }
    }

    /// The stems that the word was read as, where they are not its own.
    fn read_as(&self, index: &Index) -> Vec<String> {
        match self.understood {
            Understood::Known | Understood::Excluded => Vec::new(),
            _ => self.stems.iter().map(|&s| String::from(index.stem(s))).collect(),
        }
    }
}

/// A word that is in the index, or that the text excludes.
fn as_written(index: &Index, token: &Token) -> Option<Understanding> {
    let known = index.find(&token.stem).or_else(|| index.find(&token.word));
    let stems = known.into_iter().collect();
    if token.excluded {
        Some(Understanding::new(Understood::Excluded, stems, -tuning::EXCLUDED))
    } else {
        known.map(|_| Understanding::new(Understood::Known, stems, 1.0))
    }
}

/// The beginning of a word that is in the index.
fn begun(index: &Index, token: &Token) -> Option<Understanding> {
    let stems = typo::completions(index, &token.word);
    (!stems.is_empty()).then(|| Understanding::new(Understood::Begun, stems, tuning::COMPLETION))
}

/// A word that is not in the index: misspelled, two words in one, or unknown.
fn unknown(index: &Index, token: &Token, candidates: Candidates) -> Understanding {
    // A letter doubled by mistake, before anything is guessed.
    let mut undoubled = token.word.clone().into_bytes();
    undoubled.dedup();
    if let Some(slot) = core::str::from_utf8(&undoubled)
        .ok()
        .filter(|w| *w != token.word)
        .and_then(|w| index.find(&stem(w)))
    {
        return Understanding::new(Understood::Corrected, alloc::vec![slot], 1.0);
    }
    let mut near = typo::nearest(index, &token.stem, candidates);
    if token.word != token.stem {
        let other = typo::nearest(index, &token.word, candidates);
        if other.cost < near.cost {
            near = other;
        }
    }
    if let Some((a, b)) = typo::halves(index, &token.word)
        && (near.cost > tuning::COST_OVER_HALVES || index.find_pair(a, b).is_some())
    {
        return Understanding::new(Understood::Split, alloc::vec![a, b], 2.0 * tuning::HALVES);
    }
    if near.stems.is_empty() {
        Understanding::new(Understood::Unknown, near.stems, 0.0)
    } else {
        Understanding::new(Understood::Corrected, near.stems, tuning::MISSPELLED)
    }
}

/// No word that the lexicon writes together is longer.
const LONGEST_JOINED: usize = 24;

/// Words that the lexicon writes together: "light bulb" is also "lightbulb".
fn add_joined(index: &Index, tokens: &[Token], reading: &mut Reading) {
    for (i, pair) in tokens.windows(2).enumerate() {
        let [a, b] = pair else { continue };
        let apart = a.breaks && i == 0 || b.breaks || a.excluded || b.excluded;
        if apart || a.word.len() + b.word.len() > LONGEST_JOINED {
            continue;
        }
        let mut joined = a.word.clone();
        joined.push_str(&b.stem);
        if let Some(slot) = index.find(&joined)
            && !reading.has(slot)
        {
            reading.features.push(Feature { slot, weight: tuning::HALVES, word: i + 1 });
        }
    }
}

/// The last word of a name as what the thing is.
fn add_end_of_name(index: &Index, stems: &[Option<usize>], scale: f32, reading: &mut Reading) {
    if let (Some(Some(last)), Some(end)) = (stems.last(), index.find(END))
        && let Some(slot) = index.find_pair(*last, end)
    {
        let weight = tuning::LAST * scale;
        reading.features.push(Feature { slot, weight, word: reading.last_word() });
    }
}

/// Neighboring words that stand side by side in the lexicon.
fn add_pairs(index: &Index, stems: &[Option<usize>], scale: f32, reading: &mut Reading) {
    for (i, pair) in stems.windows(2).enumerate() {
        if let [Some(a), Some(b)] = *pair
            && a != b
            && let Some(slot) = index.find_pair(a, b)
            && !reading.has(slot)
        {
            let word = (i + 1).min(reading.last_word());
            reading.features.push(Feature { slot, weight: tuning::PAIR * scale, word });
        }
    }
}
