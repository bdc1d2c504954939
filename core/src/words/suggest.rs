//! The answer to words: likely headings, likely Centers, how sure.

use alloc::vec::Vec;

use crate::center::Center;
use crate::edition::Edition;
use crate::error::Error;
use crate::nomenclature::Heading;
use crate::route::Router;
use crate::scope::Basis;
use crate::words::calibrate;
use crate::words::index::Index;
use crate::words::question::{self, Answer, Asked, Goods};
use crate::words::rank::{self, Understood, Word};
use crate::words::tuning;

/// The search by words.
#[derive(Debug)]
pub struct Words {
    pub(crate) index: Index,
    /// Of each heading, by its place in the index.
    goods: Vec<Goods>,
}

/// What a search may be told.
#[derive(Clone, Debug)]
pub struct SuggestOptions {
    /// The most headings in the answer; 8 unless told.
    pub most: usize,
    /// Whether the last word may be unfinished, for answers while somebody types.
    pub typing: bool,
    /// Answers that were given to questions.
    pub answers: Vec<Answer>,
}

impl Default for SuggestOptions {
    fn default() -> SuggestOptions {
        SuggestOptions { most: 8, typing: false, answers: Vec::new() }
    }
}

/// How sure an answer is, by the probability of its likeliest Center.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// The text names no goods that are known.
    Nothing,
    /// The text is too vague, or several Centers are as likely.
    Unsure,
    /// One Center is likely.
    Likely,
    /// One Center is nearly certain.
    Sure,
}

impl Certainty {
    /// The stable name, such as `unsure`.
    pub const fn id(self) -> &'static str {
        match self {
            Certainty::Nothing => "nothing",
            Certainty::Unsure => "unsure",
            Certainty::Likely => "likely",
            Certainty::Sure => "sure",
        }
    }
}

/// A heading that the words may mean.
#[derive(Clone, Debug)]
pub struct HeadingSuggestion {
    /// The heading.
    pub heading: Heading,
    /// How likely it is, 0 to 1.
    pub probability: f32,
    /// Its Center in the router's edition; `None` where a replacing table leaves it out.
    pub center: Option<Center>,
    /// The basis of that Center.
    pub basis: Option<Basis>,
    /// The words that led here, as places in [`Suggestions::words`], the strongest first.
    pub because: Vec<usize>,
}

/// A Center and how likely the goods are its.
#[derive(Clone, Copy, Debug)]
pub struct CenterChance {
    /// The Center.
    pub center: Center,
    /// The sum over its headings, 0 to 1.
    pub probability: f32,
}

/// The answer to words.
#[derive(Clone, Debug)]
pub struct Suggestions {
    /// The edition of the Centers.
    pub edition: Edition,
    /// Likely headings, the likeliest first.
    pub headings: Vec<HeadingSuggestion>,
    /// Likely Centers, the likeliest first; those under one in a hundred are left out.
    pub centers: Vec<CenterChance>,
    /// How sure the answer is.
    pub certainty: Certainty,
    /// The words of the text and how they were understood.
    pub words: Vec<Word>,
    /// A question whose answer would tell most about the Center, where the answer is not sure.
    pub question: Option<Asked>,
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
        let reading = rank::read(&self.index, text, options.typing);
        let mut chances =
            rank::probabilities(&self.index, rank::scores(&self.index, &reading), reading.known());
        for answer in &options.answers {
            question::apply(answer, &self.goods, &mut chances);
        }
        let named = reading.features.iter().any(|f| f.weight > 0.0)
            || options.answers.iter().any(|a| a.choice.is_some());
        self.answer(reading, &chances, named, router, options)
    }

    fn answer(
        &self,
        reading: rank::Reading,
        chances: &[f32],
        named: bool,
        router: &Router<'_>,
        options: &SuggestOptions,
    ) -> Suggestions {
        let center_of = |goods: &Goods| router.center(goods.heading, goods.center);
        let (sums, given) =
            calibrate::by_center(self.goods.iter().map(center_of).zip(chances.iter().copied()));
        let mut centers = Vec::new();
        for center in Center::all(router.edition()) {
            let probability = given.get(center.index()).copied().unwrap_or(0.0);
            if probability >= 0.01 {
                centers.push(CenterChance { center, probability });
            }
        }
        crate::small::sort(&mut centers, |a, b| a.probability > b.probability);
        let certainty = match centers.first().map_or(0.0, |c| c.probability) {
            _ if !named => Certainty::Nothing,
            _ if reading.is_vague(&self.index)
                && options.answers.iter().all(|a| a.choice.is_none()) =>
            {
                Certainty::Unsure
            }
            p if p >= tuning::SURE => Certainty::Sure,
            p if p >= tuning::LIKELY => Certainty::Likely,
            _ => Certainty::Unsure,
        };
        let chance = |i: usize| chances.get(i).copied().unwrap_or(0.0);
        // The few that are shown, without sorting the many that are not.
        let mut order: Vec<usize> = Vec::new();
        for place in 0..if named { chances.len() } else { 0 } {
            let full = order.len() >= options.most;
            if full && order.last().is_none_or(|&last| chance(place) <= chance(last)) {
                continue;
            }
            if full {
                order.pop();
            }
            let at = order.iter().position(|&o| chance(place) > chance(o)).unwrap_or(order.len());
            order.insert(at, place);
        }
        // A heading has its share of its Center's probability; those that are shown have these
        // shares in the order of their chances.
        let share = |place: &usize| {
            let of = calibrate::place(self.goods.get(*place).and_then(center_of));
            let (sum, center) =
                (sums.get(of).copied().unwrap_or(0.0), given.get(of).copied().unwrap_or(0.0));
            if sum > 0.0 { tuning::TRUST_HEADING * center * chance(*place) / sum } else { 0.0 }
        };
        let mut shares: Vec<f32> = order.iter().map(share).collect();
        crate::small::sort(&mut shares, |a, b| a > b);
        let headings = order
            .into_iter()
            .zip(shares)
            .filter_map(|(place, probability)| {
                let heading = self.goods.get(place)?.heading;
                let primary = router.primary(heading);
                Some(HeadingSuggestion {
                    heading,
                    probability,
                    center: primary.map(|p| p.center),
                    basis: primary.map(|p| p.basis),
                    because: self.because(&reading, place),
                })
            })
            .collect();
        let below =
            if options.answers.is_empty() { tuning::ASK_BELOW } else { tuning::ASK_AGAIN_BELOW };
        let ask = certainty <= Certainty::Unsure
            || centers.first().is_none_or(|c| c.probability < below) && !reading.words.is_empty();
        Suggestions {
            edition: router.edition(),
            headings,
            centers: if named { centers } else { Vec::new() },
            certainty,
            words: reading.words,
            question: if ask {
                question::best(&self.goods, chances, center_of, &options.answers)
            } else {
                None
            },
        }
    }

    /// The words that speak for a heading, the strongest first.
    fn because(&self, reading: &rank::Reading, heading: usize) -> Vec<usize> {
        let mut by_word: Vec<(usize, f32)> = Vec::new();
        for feature in &reading.features {
            let Some(weight) = self.index.weight(feature.place, heading) else { continue };
            let said = weight * feature.weight;
            match by_word.iter_mut().find(|w| w.0 == feature.word) {
                Some(word) => word.1 += said,
                None => by_word.push((feature.word, said)),
            }
        }
        by_word.retain(|w| {
            w.1 > 0.0
                && reading.words.get(w.0).is_some_and(|w| w.understood != Understood::Excluded)
        });
        crate::small::sort(&mut by_word, |a, b| a.1 > b.1);
        by_word.truncate(5);
        by_word.into_iter().map(|w| w.0).collect()
    }
}

#[cfg(feature = "serde")]
mod data {
    use super::*;
    use crate::Data;
    use crate::data::list;

    impl From<&Word> for Data {
        fn from(w: &Word) -> Data {
            Data::Record(alloc::vec![
                ("place", Data::List(alloc::vec![w.place.start.into(), w.place.end.into()])),
                ("understood", w.understood.id().into()),
                ("readAs", list(w.read_as.iter().cloned())),
            ])
        }
    }

    impl From<&Asked> for Data {
        fn from(a: &Asked) -> Data {
            let options = a.options.iter().map(|c| {
                Data::Record(alloc::vec![
                    ("id", c.id.into()),
                    ("text", c.text.into()),
                    ("source", c.source.into())
                ])
            });
            Data::Record(alloc::vec![
                ("id", a.question.id.into()),
                ("text", a.question.text.into()),
                ("options", Data::List(options.collect()))
            ])
        }
    }

    impl From<&HeadingSuggestion> for Data {
        fn from(h: &HeadingSuggestion) -> Data {
            Data::Record(alloc::vec![
                ("heading", (&h.heading).into()),
                ("probability", f64::from(h.probability).into()),
                ("center", h.center.into()),
                ("basis", h.basis.into()),
                ("because", list(h.because.iter().copied())),
            ])
        }
    }

    impl From<&Suggestions> for Data {
        fn from(s: &Suggestions) -> Data {
            let centers = s.centers.iter().map(|c| {
                Data::Record(alloc::vec![
                    ("center", c.center.into()),
                    ("probability", f64::from(c.probability).into())
                ])
            });
            Data::Record(alloc::vec![
                ("edition", s.edition.into()),
                ("headings", list(s.headings.iter())),
                ("centers", Data::List(centers.collect())),
                ("certainty", s.certainty.id().into()),
                ("words", list(s.words.iter())),
                ("question", s.question.as_ref().into()),
            ])
        }
    }
}
