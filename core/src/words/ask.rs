//! The question whose answer would tell most about the Center, and what an answer changes.
//!
//! A question is chosen by how much its answer would take away of the doubt about the
//! Center. An answer moves the probabilities; it never rules anything out for good.

use alloc::vec::Vec;

use crate::center::Center;
use crate::words::question::{Choice, Question};
use crate::words::tuning;

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

/// How likely goods get an answer that holds for them, and one that does not, where `fitting` of a
/// question's options hold.
fn likelihood(question: &Question, fitting: u32) -> (f32, f32) {
    let count = question.options.len() as f32;
    if fitting == 0 {
        // The question says nothing of such goods: any answer is as likely.
        return (1.0, 1.0 / count);
    }
    let noise = tuning::NOISE_RATE;
    ((1.0 - noise) / fitting as f32 + noise / count, noise / count)
}

/// A question with its bits among the options of all questions.
#[derive(Clone, Copy)]
struct Bits {
    question: &'static Question,
    /// The bit of its first option.
    first: u32,
    all: u64,
}

fn with_bits() -> impl Iterator<Item = Bits> {
    Question::all().scan(0, |next, question| {
        let (first, count) = (*next, question.options.len() as u32);
        *next += count;
        Some(Bits { question, first, all: (1u64.wrapping_shl(count) - 1).wrapping_shl(first) })
    })
}

/// Moves the probabilities by an answer.
pub(crate) fn apply(answer: &Answer, goods: &[Goods], probabilities: &mut [f32]) {
    let (Some(choice), Some(bits)) =
        (answer.choice, with_bits().find(|b| b.question.id == answer.question.id))
    else {
        return;
    };
    let options = bits.question.options;
    let own = options
        .iter()
        .position(|c| c.id == choice.id)
        .map_or(0, |at| 1u64.wrapping_shl(bits.first + at as u32));
    let mut sum = 0.0;
    for (p, goods) in probabilities.iter_mut().zip(goods) {
        let (holds, fails) = likelihood(bits.question, (goods.answers & bits.all).count_ones());
        *p *= if goods.answers & own != 0 { holds } else { fails };
        sum += *p;
    }
    if sum > 0.0 {
        for p in probabilities {
            *p /= sum;
        }
    }
}

/// Goods of one Center that answer every question alike, and their probability together.
struct Alike {
    answers: u64,
    center: usize,
    probability: f32,
}

/// The likely goods; neighbors of one Center that answer alike are as one.
fn alike(
    goods: &[Goods],
    probabilities: &[f32],
    center: impl Fn(&Goods) -> Option<Center>,
) -> Vec<Alike> {
    let mut out: Vec<Alike> = Vec::new();
    for (goods, &probability) in goods.iter().zip(probabilities) {
        if probability <= tuning::ASKED_HEADING {
            continue;
        }
        let Some(center) = center(goods) else { continue };
        let (answers, center) = (goods.answers, center.index());
        match out.last_mut() {
            Some(last) if last.answers == answers && last.center == center => {
                last.probability += probability;
            }
            _ => out.push(Alike { answers, center, probability }),
        }
    }
    out
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
    let goods = alike(goods, probabilities, center);
    let mut now = [0.0f32; Center::COUNT];
    for goods in &goods {
        if let Some(sum) = now.get_mut(goods.center) {
            *sum += goods.probability;
        }
    }
    let total: f32 = now.iter().sum();
    if total <= 0.0 {
        return None;
    }
    let before = doubt(&now, total);
    let least = if answered.is_empty() {
        tuning::MIN_INFORMATION_GAIN
    } else {
        tuning::MIN_INFORMATION_GAIN_AGAIN
    };
    let mut found: Option<(f32, Asked)> = None;
    for bits in with_bits() {
        if answered.iter().any(|a| a.question.id == bits.question.id) {
            continue;
        }
        let outcomes = outcomes(&bits, &goods);
        let gain = before - expected_doubt(&outcomes, total, before);
        if gain >= least && found.as_ref().is_none_or(|f| gain > f.0) {
            let options = outcomes
                .iter()
                .take(tuning::OPTIONS)
                .enumerate()
                .filter(|(i, o)| *i < 2 || o.probability > tuning::OFFERED_OPTION * total)
                .map(|(_, o)| o.choice)
                .collect();
            found = Some((gain, Asked { question: bits.question, options }));
        }
    }
    found.map(|f| f.1)
}

/// An option: how likely it is chosen, and the doubt about the Center that is left then.
struct Outcome {
    choice: &'static Choice,
    probability: f32,
    doubt: f32,
}

/// What each option of a question would lead to, the likeliest first.
fn outcomes(bits: &Bits, goods: &[Alike]) -> Vec<Outcome> {
    // For each goods the options that hold, and its probability with an answer that holds, and with
    // one that does not.
    let weighed: Vec<(u64, usize, f32, f32)> = goods
        .iter()
        .map(|goods| {
            let own = (goods.answers & bits.all) >> bits.first;
            let (holds, fails) = likelihood(bits.question, own.count_ones());
            (own, goods.center, goods.probability * holds, goods.probability * fails)
        })
        .collect();
    let mut out: Vec<Outcome> = Vec::new();
    for (choice, at) in bits.question.options.iter().zip(0u32..) {
        let mut then = [0.0f32; Center::COUNT];
        for &(own, center, holds, fails) in &weighed {
            if let Some(sum) = then.get_mut(center) {
                *sum += if own.wrapping_shr(at) & 1 != 0 { holds } else { fails };
            }
        }
        let probability: f32 = then.iter().sum();
        let doubt = if probability > 0.0 { doubt(&then, probability) } else { 0.0 };
        out.push(Outcome { choice, probability, doubt });
    }
    crate::small::sort(&mut out, |a, b| a.probability > b.probability);
    out
}

/// The doubt that is expected after the question. Only some options are offered; with the others it
/// stays as it was.
fn expected_doubt(outcomes: &[Outcome], total: f32, before: f32) -> f32 {
    let offered = outcomes.iter().take(tuning::OPTIONS);
    let kept: f32 = offered.clone().map(|o| o.probability).sum();
    offered.map(|o| o.probability / total * o.doubt).sum::<f32>()
        + (1.0 - kept / total).max(0.0) * before
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_option_has_a_bit_of_its_own() {
        assert!(Question::all().flat_map(|q| q.options).count() < 64);
        for heading in crate::Heading::all() {
            let goods = Goods::of(heading);
            for bits in with_bits() {
                let options = bits.question.options;
                let held: Vec<bool> = options.iter().map(|c| c.holds(heading)).collect();
                let own = (goods.answers & bits.all) >> bits.first;
                let marked: Vec<bool> = (0..options.len()).map(|at| own >> at & 1 == 1).collect();
                assert_eq!(held, marked, "{heading}, {}", bits.question.id);
            }
        }
    }
}
