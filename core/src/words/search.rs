//! The search by words: from a text to an answer.

use alloc::vec::Vec;

use crate::center::Center;
use crate::error::Error;
use crate::nomenclature::Heading;
use crate::route::Router;
use crate::words::ask::{self, Asked, Goods};
use crate::words::calibrate::{self, ByCenter};
use crate::words::index::Index;
use crate::words::reading::{self, Ending, Reading, Understood};
use crate::words::suggest::{
    CenterChance, Certainty, HeadingSuggestion, SuggestOptions, Suggestions,
};
use crate::words::{score, tuning};

/// The search by words.
#[derive(Debug)]
pub struct Words {
    index: Index,
    /// Of each heading, in order.
    goods: Vec<Goods>,
}

impl Words {
    /// A search with an index that the program gives: the file `words.bin` of this version.
    ///
    /// # Errors
    /// `bad-index`.
    pub fn load(index: &[u8]) -> Result<Words, Error> {
        Ok(Words { index: Index::load(index)?, goods: Heading::all().map(Goods::of).collect() })
    }

    /// A search with the index inside the program.
    ///
    /// # Errors
    /// None in a program that was built as it should be.
    #[cfg(feature = "words-data")]
    pub fn built_in() -> Result<Words, Error> {
        Words::load(include_bytes!("../../data/words.bin"))
    }

    /// The likely headings and Centers for a text in plain words.
    pub fn suggest(
        &self,
        text: &str,
        router: &Router<'_>,
        options: &SuggestOptions,
    ) -> Suggestions {
        let ending = if options.typing { Ending::while_typing(text) } else { Ending::Complete };
        let reading = reading::read(&self.index, text, ending);
        let scores = score::scores(&self.index, &reading);
        let mut chances = score::probabilities(&self.index, scores, reading.known());
        for answer in &options.answers {
            ask::apply(answer, &self.goods, &mut chances);
        }
        let centers = self.goods.iter().map(|goods| router.center(goods.heading, goods.center));
        let (sums, by_center) = calibrate::by_center(centers.zip(chances.iter().copied()));
        let found = Found { words: self, router, options, reading, chances, sums, by_center };
        found.suggestions()
    }
}

/// What a search has found, before it is decided what of it is shown.
struct Found<'a> {
    words: &'a Words,
    router: &'a Router<'a>,
    options: &'a SuggestOptions,
    reading: Reading,
    /// Of each heading, before Centers are calibrated.
    chances: Vec<f32>,
    /// The sum of the chances of each Center's headings.
    sums: ByCenter,
    /// The probability of each Center.
    by_center: ByCenter,
}

impl Found<'_> {
    fn suggestions(self) -> Suggestions {
        let named = self.names_goods();
        let centers = self.centers();
        let certainty = self.certainty(&centers);
        Suggestions {
            edition: self.router.edition(),
            headings: if named { self.headings() } else { Vec::new() },
            question: self.question(certainty, &centers),
            centers: if named { centers } else { Vec::new() },
            certainty,
            words: self.reading.words,
        }
    }

    /// Whether anything is known of the goods.
    fn names_goods(&self) -> bool {
        self.reading.features.iter().any(|f| f.weight > 0.0) || self.is_answered()
    }

    /// Whether a question was answered with anything but "I don't know".
    fn is_answered(&self) -> bool {
        self.options.answers.iter().any(|a| a.choice.is_some())
    }

    fn center_of(&self, goods: &Goods) -> Option<Center> {
        self.router.center(goods.heading, goods.center)
    }

    fn chance(&self, heading: usize) -> f32 {
        self.chances.get(heading).copied().unwrap_or(0.0)
    }

    /// The Centers that are shown, the likeliest first.
    fn centers(&self) -> Vec<CenterChance> {
        let mut centers = Vec::new();
        for center in Center::all(self.router.edition()) {
            let probability = self.by_center.get(center.index()).copied().unwrap_or(0.0);
            if probability >= tuning::SHOWN_CENTER {
                centers.push(CenterChance { center, probability });
            }
        }
        crate::small::sort(&mut centers, |a, b| a.probability > b.probability);
        centers
    }

    fn certainty(&self, centers: &[CenterChance]) -> Certainty {
        match centers.first().map_or(0.0, |c| c.probability) {
            _ if !self.names_goods() => Certainty::Nothing,
            _ if !self.is_answered() && self.reading.is_vague(&self.words.index) => {
                Certainty::Unsure
            }
            p if p >= tuning::SURE => Certainty::Sure,
            p if p >= tuning::LIKELY => Certainty::Likely,
            _ => Certainty::Unsure,
        }
    }

    /// The indices of the headings that are shown, the likeliest first: without sorting the many
    /// that are not.
    fn likeliest(&self) -> Vec<usize> {
        let mut order: Vec<usize> = Vec::new();
        for heading in 0..self.chances.len() {
            let chance = self.chance(heading);
            let full = order.len() >= self.options.most;
            if full && order.last().is_none_or(|&last| chance <= self.chance(last)) {
                continue;
            }
            if full {
                order.pop();
            }
            let at = order.iter().position(|&o| chance > self.chance(o)).unwrap_or(order.len());
            order.insert(at, heading);
        }
        order
    }

    /// The headings that are shown. A heading has its share of its Center's probability; the shares
    /// of those that are shown are given in the order of their chances.
    fn headings(&self) -> Vec<HeadingSuggestion> {
        let order = self.likeliest();
        let mut shares: Vec<f32> = order.iter().map(|&heading| self.share(heading)).collect();
        crate::small::sort(&mut shares, |a, b| a > b);
        let suggestion = |(index, probability): (usize, f32)| {
            let heading = self.words.goods.get(index)?.heading;
            let primary = self.router.primary(heading);
            Some(HeadingSuggestion {
                heading,
                probability,
                center: primary.map(|p| p.center),
                basis: primary.map(|p| p.basis),
                because: self.because(index),
            })
        };
        order.into_iter().zip(shares).filter_map(suggestion).collect()
    }

    /// A heading's share of its Center's probability.
    fn share(&self, heading: usize) -> f32 {
        let center = self.words.goods.get(heading).and_then(|goods| self.center_of(goods));
        let of =
            |by_center: &ByCenter| by_center.get(calibrate::slot(center)).copied().unwrap_or(0.0);
        let (sum, given) = (of(&self.sums), of(&self.by_center));
        if sum > 0.0 { tuning::TRUST_HEADING * given * self.chance(heading) / sum } else { 0.0 }
    }

    /// The words that speak for a heading, the strongest first.
    fn because(&self, heading: usize) -> Vec<usize> {
        let mut by_word: Vec<(usize, f32)> = Vec::new();
        for feature in &self.reading.features {
            let Some(weight) = self.words.index.weight(feature.slot, heading) else { continue };
            let adds = weight * feature.weight;
            match by_word.iter_mut().find(|w| w.0 == feature.word) {
                Some(word) => word.1 += adds,
                None => by_word.push((feature.word, adds)),
            }
        }
        let excluded = |word: usize| {
            self.reading.words.get(word).is_none_or(|w| w.understood == Understood::Excluded)
        };
        by_word.retain(|w| w.1 > 0.0 && !excluded(w.0));
        crate::small::sort(&mut by_word, |a, b| a.1 > b.1);
        by_word.truncate(tuning::REASONS);
        by_word.into_iter().map(|w| w.0).collect()
    }

    /// The question to ask, where the Center is in doubt.
    fn question(&self, certainty: Certainty, centers: &[CenterChance]) -> Option<Asked> {
        let answers = &self.options.answers;
        let below = if answers.is_empty() { tuning::ASK_BELOW } else { tuning::ASK_AGAIN_BELOW };
        let doubtful = centers.first().is_none_or(|c| c.probability < below);
        let ask = certainty <= Certainty::Unsure || doubtful && !self.reading.words.is_empty();
        if !ask {
            return None;
        }
        ask::best(&self.words.goods, &self.chances, |goods| self.center_of(goods), answers)
    }
}
