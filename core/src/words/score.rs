//! From what the words say to a score of every heading, and to probabilities.

use alloc::vec::Vec;

use crate::words::index::Index;
use crate::words::reading::Reading;
use crate::words::tuning;

/// The score of every heading.
pub(crate) fn scores(index: &Index, reading: &Reading) -> Vec<f32> {
    let mut scores: Vec<f32> = index.bias().map(|b| b.0).collect();
    for feature in &reading.features {
        for (heading, weight) in index.weights(feature.slot) {
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
    // Most headings have no more than their bias, and there are few biases: the exponential of each
    // is computed once.
    let mut of_bias = [f32::NAN; 256];
    let mut sum = 0.0;
    for (score, (bias, code)) in scores.iter_mut().zip(index.bias()) {
        let part = |score: f32| libm::expf((score - most) / temperature);
        *score = match of_bias.get_mut(usize::from(code)) {
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
