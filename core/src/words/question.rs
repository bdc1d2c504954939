//! The question that would tell most about the Center.
//!
//! Questions are data with a source in the tariff's logic (core/data/questions.tsv):
//! each option stands for ranges of headings. A question is chosen by how much its
//! answer would take away of the doubt about the Center, and an answer moves the
//! probabilities; it never rules anything out for good.

use alloc::vec::Vec;

use crate::center::Center;
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

/// A question to ask, with the options worth offering, the likeliest first. "I don't know" is always one more.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// The question.
    pub question: &'static Question,
    /// Two to five of its options.
    pub options: Vec<&'static Choice>,
}

/// An answer that was given: the question, and the option, or `None` for "I don't know".
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Answer {
    /// The question.
    pub question: &'static Question,
    /// The option that was chosen.
    pub choice: Option<&'static Choice>,
}

impl Answer {
    /// The answer of those names; `None` where there is no such question or option. An empty option means "I don't know".
    ///
    /// ```
    /// use center_finder::words::Answer;
    /// assert!(Answer::find("made-of", "plastic").is_some());
    /// assert!(Answer::find("made-of", "").unwrap().choice.is_none());
    /// assert!(Answer::find("made-of", "cheese").is_none());
    /// ```
    pub fn find(question: &str, option: &str) -> Option<Answer> {
        let question = Question::find(question)?;
        if option.is_empty() {
            return Some(Answer { question, choice: None });
        }
        let choice = question.options.iter().find(|c| c.id == option)?;
        Some(Answer { question, choice: Some(choice) })
    }
}

/// A heading as questions see it.
pub(crate) struct Chance {
    pub heading: crate::Heading,
    pub center: Option<Center>,
    pub probability: f32,
}

/// How likely an importer of a heading answers otherwise than the table has it: people err, and so does the table.
const OTHERWISE: f32 = 0.03;

/// How likely goods of a heading get an answer.
fn likelihood(question: &Question, choice: &Choice, heading: crate::Heading) -> f32 {
    let count = question.options.len() as f32;
    let fitting = question.options.iter().filter(|c| c.holds(heading)).count() as f32;
    if fitting == 0.0 {
        // The question says nothing of such goods: any answer is as likely.
        return 1.0 / count;
    }
    let own = if choice.holds(heading) { (1.0 - OTHERWISE) / fitting } else { 0.0 };
    own + OTHERWISE / count
}

/// Moves the probabilities by an answer.
pub(crate) fn apply(answer: &Answer, chances: &mut [Chance]) {
    let Some(choice) = answer.choice else { return };
    for chance in chances.iter_mut() {
        chance.probability *= likelihood(answer.question, choice, chance.heading);
    }
    let sum: f32 = chances.iter().map(|c| c.probability).sum();
    if sum > 0.0 {
        for chance in chances {
            chance.probability /= sum;
        }
    }
}

/// The doubt about the Center in bits, of probabilities by Center that add up to `sum`.
fn doubt(by_center: &[f32], sum: f32) -> f32 {
    by_center.iter().filter(|&&p| p > 0.0).map(|&p| -(p / sum) * libm::logf(p / sum)).sum::<f32>() * core::f32::consts::LOG2_E
}

/// The least gain in bits for which somebody is asked.
const WORTH: f32 = 0.15;

/// The question whose answer would take away most of the doubt, if one is worth asking.
pub(crate) fn best(chances: &[Chance], answered: &[Answer]) -> Option<Asked> {
    // Headings under one in two thousand change no question, and there are a thousand of them.
    let chances: Vec<&Chance> = chances.iter().filter(|c| c.probability > 0.0005).collect();
    let mut now = [0.0f32; Center::COUNT];
    for chance in &chances {
        if let Some(p) = chance.center.and_then(|c| now.get_mut(c.index())) {
            *p += chance.probability;
        }
    }
    let total: f32 = now.iter().sum();
    if total <= 0.0 {
        return None;
    }
    let before = doubt(&now, total);
    let mut found: Option<(f32, Asked)> = None;
    for question in Question::all().filter(|q| !answered.iter().any(|a| a.question.id == q.id)) {
        let mut parts: Vec<(f32, f32, &'static Choice)> = Vec::new();
        for choice in question.options {
            let mut then = [0.0f32; Center::COUNT];
            for chance in &chances {
                if let Some(p) = chance.center.and_then(|c| then.get_mut(c.index())) {
                    *p += chance.probability * likelihood(question, choice, chance.heading);
                }
            }
            let sum: f32 = then.iter().sum();
            parts.push((sum, if sum > 0.0 { doubt(&then, sum) } else { 0.0 }, choice));
        }
        crate::small::sort(&mut parts, |a, b| a.0 > b.0);
        // Only five are offered; with the rest the doubt stays as it was.
        let offered = parts.iter().take(5);
        let kept: f32 = offered.clone().map(|p| p.0).sum();
        let after: f32 = offered.clone().map(|p| p.0 / total * p.1).sum::<f32>() + (1.0 - kept / total).max(0.0) * before;
        let gain = before - after;
        if gain >= WORTH && found.as_ref().is_none_or(|f| gain > f.0) {
            let options: Vec<&'static Choice> =
                parts.iter().take(5).enumerate().filter(|(i, p)| *i < 2 || p.0 > 0.02 * total).map(|(_, p)| p.2).collect();
            found = Some((gain, Asked { question, options }));
        }
    }
    found.map(|f| f.1)
}
