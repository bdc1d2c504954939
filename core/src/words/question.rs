//! The questions that can be asked about goods.
//!
//! Questions are data with a source in the tariff's logic (core/data/questions.tsv):
//! each option stands for ranges of headings.

use crate::generated::words::QUESTIONS;

/// A question with its options.
#[derive(Debug, PartialEq)]
pub struct Question {
    /// A stable name, such as `made-of`.
    pub id: &'static str,
    /// The question in English.
    pub text: &'static str,
    /// The options; a search offers the likeliest of them.
    pub options: &'static [Choice],
}

/// An option of a question.
#[derive(Debug, PartialEq)]
pub struct Choice {
    /// A stable name within the question, such as `plastic`.
    pub id: &'static str,
    /// The option in English.
    pub text: &'static str,
    /// Where in the tariff the distinction comes from.
    pub source: &'static str,
    pub(crate) headings: &'static [(u16, u16)],
}

impl Question {
    /// Every question.
    pub fn all() -> impl Iterator<Item = &'static Question> {
        QUESTIONS.iter()
    }

    /// The question of that name.
    pub fn find(id: &str) -> Option<&'static Question> {
        Question::all().find(|q| q.id == id)
    }
}

impl Choice {
    /// Whether goods of a heading answer so.
    pub fn holds(&self, heading: crate::Heading) -> bool {
        self.headings.iter().any(|&(from, to)| from <= heading.number() && heading.number() <= to)
    }
}
