//! The question that would tell most about the Center.
//!
//! Questions are data with a source in the tariff's logic (core/data/questions.tsv):
//! each option stands for ranges of headings. A question is chosen by how much its
//! answer would take away of the doubt about the Center, and an answer moves the
//! probabilities; it never rules anything out for good.

use alloc::vec::Vec;

use crate::center::Center;
use crate::generated::words::QUESTIONS;
use crate::words::tuning;

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

/// A question to ask, with the options worth offering, the likeliest first. "I don't know" is
/// always one more.
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
    /// The answer of those names; `None` where there is no such question or option. An empty option
    /// means "I don't know".
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

/// What of a heading never changes, whatever is asked.
#[derive(Debug)]
pub(crate) struct Goods {
    pub heading: crate::Heading,
    /// The Center in force by the built-in table.
    pub center: Option<Center>,
    /// The options that hold for it: a bit for each, question after question.
    answers: u64,
}

impl Goods {
    pub fn of(heading: crate::Heading) -> Goods {
        let options = Question::all().flat_map(|q| q.options).zip(0u32..64);
        let answers = options
            .filter(|(choice, _)| choice.holds(heading))
            .fold(0, |bits, (_, at)| bits | 1u64 << at);
        Goods {
            heading,
            center: crate::route::Router::default().primary(heading).map(|p| p.center),
            answers,
        }
    }
}

/// How likely an importer of a heading answers otherwise than the table has it: people err, and so
/// does the table.
const OTHERWISE: f32 = 0.03;

/// How likely goods get an answer that holds for them, and one that does not, where `fitting` of a
/// question's options hold.
fn likelihood(question: &Question, fitting: u32) -> (f32, f32) {
    let count = question.options.len() as f32;
    if fitting == 0 {
        // The question says nothing of such goods: any answer is as likely.
        return (1.0, 1.0 / count);
    }
    ((1.0 - OTHERWISE) / fitting as f32 + OTHERWISE / count, OTHERWISE / count)
}

/// Each question with the place of its first option, and the bits of all of them.
fn with_bits() -> impl Iterator<Item = (&'static Question, u32, u64)> {
    Question::all().scan(0, |first, question| {
        let (at, count) = (*first, question.options.len() as u32);
        *first += count;
        Some((question, at, (1u64.wrapping_shl(count) - 1).wrapping_shl(at)))
    })
}

/// Moves the probabilities by an answer.
pub(crate) fn apply(answer: &Answer, goods: &[Goods], probabilities: &mut [f32]) {
    let (Some(choice), Some((question, first, bits))) =
        (answer.choice, with_bits().find(|q| q.0.id == answer.question.id))
    else {
        return;
    };
    let own = question
        .options
        .iter()
        .position(|c| c.id == choice.id)
        .map_or(0, |at| 1u64.wrapping_shl(first + at as u32));
    let mut sum = 0.0;
    for (p, goods) in probabilities.iter_mut().zip(goods) {
        let (holds, fails) = likelihood(question, (goods.answers & bits).count_ones());
        *p *= if goods.answers & own != 0 { holds } else { fails };
        sum += *p;
    }
    if sum > 0.0 {
        for p in probabilities {
            *p /= sum;
        }
    }
}

/// The doubt about the Center in bits, of probabilities by Center that add up to `sum`.
fn doubt(by_center: &[f32], sum: f32) -> f32 {
    by_center.iter().filter(|&&p| p > 0.0).map(|&p| -(p / sum) * libm::logf(p / sum)).sum::<f32>()
        * core::f32::consts::LOG2_E
}

/// The question whose answer would take away most of the doubt, if one is worth asking.
pub(crate) fn best(
    goods: &[Goods],
    probabilities: &[f32],
    center: impl Fn(&Goods) -> Option<Center>,
    answered: &[Answer],
) -> Option<Asked> {
    // Headings under one in two thousand change no question, and there are a thousand of them.
    let likely = goods.iter().zip(probabilities).filter(|(_, p)| **p > 0.0005);
    // Neighbors of one Center that answer alike are as one.
    let mut chances: Vec<(u64, usize, f32)> = Vec::new();
    for (goods, p) in likely {
        let Some(center) = center(goods) else { continue };
        match chances.last_mut() {
            Some(last) if last.0 == goods.answers && last.1 == center.index() => last.2 += p,
            _ => chances.push((goods.answers, center.index(), *p)),
        }
    }
    let mut now = [0.0f32; Center::COUNT];
    for &(_, center, p) in &chances {
        if let Some(sum) = now.get_mut(center) {
            *sum += p;
        }
    }
    let total: f32 = now.iter().sum();
    if total <= 0.0 {
        return None;
    }
    let before = doubt(&now, total);
    let worth = if answered.is_empty() { tuning::WORTH } else { tuning::WORTH_AGAIN };
    let mut found: Option<(f32, Asked)> = None;
    for (question, first, bits) in
        with_bits().filter(|q| !answered.iter().any(|a| a.question.id == q.0.id))
    {
        // Each chance with an answer that holds, and with one that does not.
        let weighed = chances.iter().map(|&(answers, center, p)| {
            let own = (answers & bits) >> first;
            let (holds, fails) = likelihood(question, own.count_ones());
            (own, center, p * holds, p * fails)
        });
        let weighed: Vec<(u64, usize, f32, f32)> = weighed.collect();
        let mut parts: Vec<(f32, f32, &'static Choice)> = Vec::new();
        for (choice, at) in question.options.iter().zip(0u32..) {
            let mut then = [0.0f32; Center::COUNT];
            for &(own, center, holds, fails) in &weighed {
                if let Some(sum) = then.get_mut(center) {
                    *sum += if own.wrapping_shr(at) & 1 != 0 { holds } else { fails };
                }
            }
            let sum: f32 = then.iter().sum();
            parts.push((sum, if sum > 0.0 { doubt(&then, sum) } else { 0.0 }, choice));
        }
        crate::small::sort(&mut parts, |a, b| a.0 > b.0);
        // Only five are offered; with the rest the doubt stays as it was.
        let offered = parts.iter().take(5);
        let kept: f32 = offered.clone().map(|p| p.0).sum();
        let after: f32 = offered.clone().map(|p| p.0 / total * p.1).sum::<f32>()
            + (1.0 - kept / total).max(0.0) * before;
        let gain = before - after;
        if gain >= worth && found.as_ref().is_none_or(|f| gain > f.0) {
            let options: Vec<&'static Choice> = parts
                .iter()
                .take(5)
                .enumerate()
                .filter(|(i, p)| *i < 2 || p.0 > 0.02 * total)
                .map(|(_, p)| p.2)
                .collect();
            found = Some((gain, Asked { question, options }));
        }
    }
    found.map(|f| f.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_option_has_a_bit_of_its_own() {
        assert!(Question::all().flat_map(|q| q.options).count() < 64);
        for heading in crate::Heading::all() {
            let goods = Goods::of(heading);
            for (question, first, bits) in with_bits() {
                let held: Vec<bool> = question.options.iter().map(|c| c.holds(heading)).collect();
                let own = (goods.answers & bits) >> first;
                assert_eq!(
                    held,
                    (0..question.options.len()).map(|at| own >> at & 1 == 1).collect::<Vec<_>>(),
                    "{heading}, {}",
                    question.id
                );
            }
        }
    }
}
