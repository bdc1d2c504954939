//! Learns the weights of the word index from the lexicon.
//!
//! A log-linear model: the score of a heading is the sum of the weights that the
//! stems and neighboring pairs of a text have for it. Weights exist only where a
//! stem stands with a heading somewhere in the lexicon. They start from how telling
//! the stem is, and are fitted by stochastic gradient steps (Adagrad) on the
//! lexicon's names and examples. Everything is done in a fixed order and without the
//! platform's mathematics library, so that the same lexicon gives the same bytes.

use std::collections::BTreeMap;

use center_finder::Heading;
use center_finder::words::trainer::{PAIR, scale};

use crate::lexicon::Lexicon;
use crate::plan::Plan;
use crate::prune::{drop_unused, prune};
use crate::random::Random;
use crate::samples::{Sample, samples};

/// The weights that a stem or pair has for headings, in order of headings.
pub type Weights = Vec<(u16, f32)>;

/// How much of the lexicon stands behind each weight.
pub type Support = Vec<BTreeMap<u16, f32>>;

/// The learned weights.
pub struct Model {
    /// Stems in order.
    pub stems: Vec<String>,
    /// Pairs of stems by their numbers, in order.
    pub pairs: Vec<(u32, u32)>,
    /// For each stem, then each pair.
    pub postings: Vec<Weights>,
    /// Of each heading.
    pub bias: Vec<f32>,
}

/// Learns a model from the lexicon.
pub fn train(lexicon: &Lexicon, plan: &Plan) -> Model {
    let samples = samples(lexicon, plan.pair_samples);
    let stems = samples.stems.len();
    let (support, mut weights) = start(&samples.all, stems + samples.pairs.len(), plan);
    let mut bias = vec![0.0f32; Heading::all().count()];
    fit(&samples.all, &mut weights, &mut bias, plan, plan.rounds);
    let held: usize = weights.iter().map(Vec::len).sum();
    for stage in 1..=plan.stages {
        let part = stage as f32 / plan.stages as f32;
        let most = libm::expf(
            (1.0 - part) * libm::logf(held as f32) + part * libm::logf(plan.postings as f32),
        ) as usize;
        if prune(&mut weights, stems, &support, most.max(plan.postings)) {
            let rounds = if stage == plan.stages { plan.refit } else { 2 };
            fit(&samples.all, &mut weights, &mut bias, plan, rounds);
        }
    }
    drop_unused(samples.stems, samples.pairs, weights, bias)
}

/// Where weights exist and how much of the lexicon stands behind each, and the starting weights:
/// how telling a stem is, times how much it stands with the heading (as BM25 has it).
fn start(samples: &[Sample], features: usize, plan: &Plan) -> (Support, Vec<Weights>) {
    let count = Heading::all().count();
    let mut support: Support = vec![BTreeMap::new(); features];
    let mut length = vec![0.0f32; count];
    for s in samples {
        for f in s.features() {
            *support[f].entry(s.heading as u16).or_default() += s.weight;
            length[s.heading] += s.weight;
        }
    }
    let mean = length.iter().sum::<f32>() / count as f32;
    let weights = support
        .iter()
        .map(|headings| {
            let telling = libm::logf(1.0 + count as f32 / (headings.len() as f32 + 0.5));
            let weight = |(&h, &n): (&u16, &f32)| {
                let long = 0.5 + 0.5 * length[h as usize] / mean;
                (h, plan.start * telling * n * 2.2 / (n + 1.2 * long))
            };
            headings.iter().map(weight).collect()
        })
        .collect();
    (support, weights)
}

/// Adagrad on the softmax loss, in mini-batches of one sample: sparse, and fast enough.
fn fit(samples: &[Sample], weights: &mut [Weights], bias: &mut [f32], plan: &Plan, rounds: usize) {
    let mut squares: Vec<Vec<f32>> = weights.iter().map(|w| vec![1e-3; w.len()]).collect();
    let mut bias_squares = vec![1e-3f32; bias.len()];
    let mut random = Random(2026);
    let mut order: Vec<usize> = (0..samples.len()).collect();
    let mut scores = vec![0.0f32; bias.len()];
    for _ in 0..rounds {
        random.shuffle(&mut order);
        for &i in &order {
            let sample = &samples[i];
            let used = used(sample, plan.drop, &mut random);
            scores.copy_from_slice(bias);
            for &(f, by) in &used {
                for &(h, w) in &weights[f as usize] {
                    scores[h as usize] += w * by;
                }
            }
            gradient(&mut scores, sample, plan.smooth);
            for &(f, by) in &used {
                let squares = &mut squares[f as usize];
                for ((h, w), square) in weights[f as usize].iter_mut().zip(squares) {
                    let g = scores[*h as usize] * by + plan.decay * *w;
                    *square += g * g;
                    *w -= plan.step * g / square.sqrt();
                }
            }
            for ((b, square), g) in bias.iter_mut().zip(&mut bias_squares).zip(&scores) {
                *square += g * g;
                *b -= plan.step * 0.3 * g / square.sqrt();
            }
        }
    }
}

/// What of a sample is looked at in this round, each with its factor.
fn used(sample: &Sample, drop: f32, random: &mut Random) -> Vec<(u32, f32)> {
    let scale = scale(sample.stems.len());
    let mut used: Vec<(u32, f32)> = Vec::new();
    for &f in &sample.stems {
        if sample.stems.len() == 1 || random.unit() >= drop {
            used.push((f, scale));
        }
    }
    for &f in &sample.pairs {
        if random.unit() >= drop {
            used.push((f, scale * PAIR));
        }
    }
    used
}

/// Turns scores into the gradient: probability minus target.
fn gradient(scores: &mut [f32], sample: &Sample, smooth: f32) {
    let most = scores.iter().copied().fold(f32::MIN, f32::max);
    let mut sum = 0.0;
    for score in &mut *scores {
        *score = fast_exp(*score - most);
        sum += *score;
    }
    for score in &mut *scores {
        *score *= sample.weight / sum;
    }
    scores[sample.heading] -= sample.weight * (1.0 - smooth);
}

/// e to a power at or below zero, good to five digits, of plain arithmetic: the same on every
/// machine.
fn fast_exp(x: f32) -> f32 {
    if x < -30.0 {
        return 0.0;
    }
    let y = 1.0 + x / 1024.0;
    let mut z = y;
    for _ in 0..10 {
        z *= z;
    }
    z
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fast_exponential_is_near_the_exact_one() {
        for i in 0..300 {
            let x = -0.1 * i as f32;
            assert!((fast_exp(x) - x.exp()).abs() < 6e-4, "{x}: {}", fast_exp(x));
        }
    }
}
