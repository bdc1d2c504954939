//! The answer to words: likely headings, likely Centers, how sure.

use alloc::vec::Vec;

use crate::center::Center;
use crate::edition::Edition;
use crate::nomenclature::Heading;
use crate::scope::Basis;
use crate::words::ask::{Answer, Asked};
use crate::words::reading::WordUse;
use crate::words::tuning;

/// What may be asked of a search.
#[derive(Clone, Debug)]
pub struct SuggestOptions {
    /// The most headings in the answer; 8 by default.
    pub most: usize,
    /// Whether the last word may be unfinished, for answers while somebody types.
    pub typing: bool,
    /// Answers that were given to questions.
    pub answers: Vec<Answer>,
}

impl Default for SuggestOptions {
    fn default() -> SuggestOptions {
        SuggestOptions { most: tuning::HEADINGS, typing: false, answers: Vec::new() }
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
    /// How likely it is, 0 to 1: its share of its Center's probability.
    pub probability: f32,
    /// Its Center in the router's edition; `None` where a replacing table leaves it out.
    pub center: Option<Center>,
    /// The basis of that Center.
    pub basis: Option<Basis>,
    /// The words that led here, as indices in [`Suggestions::words`], the strongest first.
    pub because: Vec<usize>,
}

/// A Center and how likely the goods are its.
#[derive(Clone, Copy, Debug)]
pub struct CenterChance {
    /// The Center.
    pub center: Center,
    /// How likely it is, 0 to 1: calibrated, so that of answers with 0.8 about eight in ten are
    /// right.
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
    pub words: Vec<WordUse>,
    /// A question whose answer would tell most about the Center, where the answer is not sure.
    pub question: Option<Asked>,
}

#[cfg(feature = "serde")]
mod data {
    use super::*;
    use crate::Data;
    use crate::data::list;

    impl From<&WordUse> for Data {
        fn from(w: &WordUse) -> Data {
            Data::Record(alloc::vec![
                ("place", Data::List(alloc::vec![w.span.start.into(), w.span.end.into()])),
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
