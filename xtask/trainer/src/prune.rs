//! Keeps the weights that matter most, until the index fits its size.

use crate::train::{Model, Support, Weights};

/// How much more a word's strongest posting is worth. At 1 rare names are lost; far above, words
/// that tell little are kept.
const ONLY: f32 = 2.0;

/// Keeps the postings that matter most: large weights of words that stand in many samples. Says
/// whether any had to go.
pub fn prune(weights: &mut [Weights], stems: usize, support: &Support, most: usize) -> bool {
    let total: usize = weights.iter().map(Vec::len).sum();
    if total <= most {
        return false;
    }
    // At power 0 a rare word counts as much as one of many names; at 1 its share of the names
    // counts in full.
    let value = |f: usize, h: u16, w: f32| {
        w.abs() * libm::powf(support[f].get(&h).copied().unwrap_or(0.0) + 0.5, 0.7)
    };
    // The heading that a word speaks of most is worth more than the others: without it the word is
    // not known at all.
    let values: Vec<Vec<f32>> = weights
        .iter()
        .enumerate()
        .map(|(f, list)| {
            let mut values: Vec<f32> = list.iter().map(|&(h, w)| value(f, h, w)).collect();
            if let Some(best) =
                values.iter_mut().max_by(|a, b| a.total_cmp(b)).filter(|_| f < stems)
            {
                *best *= ONLY;
            }
            values
        })
        .collect();
    let mut all: Vec<f32> = values.iter().flatten().copied().collect();
    all.sort_unstable_by(|a, b| b.total_cmp(a));
    let least = all[most];
    for (list, values) in weights.iter_mut().zip(values) {
        let mut values = values.into_iter();
        list.retain(|_| values.next().is_some_and(|v| v > least));
    }
    true
}

/// Takes away stems and pairs that speak of no heading any more.
pub fn drop_unused(
    stems: Vec<String>,
    pairs: Vec<(u32, u32)>,
    mut weights: Vec<Weights>,
    bias: Vec<f32>,
) -> Model {
    let of_pairs = weights.split_off(stems.len());
    let mut needed: Vec<bool> = weights.iter().map(|w| !w.is_empty()).collect();
    for ((a, b), _) in pairs.iter().zip(&of_pairs).filter(|(_, w)| !w.is_empty()) {
        needed[*a as usize] = true;
        needed[*b as usize] = true;
    }
    let mut renumbered = vec![0u32; stems.len()];
    let mut model = Model { stems: Vec::new(), pairs: Vec::new(), postings: Vec::new(), bias };
    for (i, (stem, list)) in stems.into_iter().zip(weights).enumerate() {
        if needed[i] {
            renumbered[i] = model.stems.len() as u32;
            model.stems.push(stem);
            model.postings.push(list);
        }
    }
    for ((a, b), list) in pairs.into_iter().zip(of_pairs) {
        if !list.is_empty() {
            model.pairs.push((renumbered[a as usize], renumbered[b as usize]));
            model.postings.push(list);
        }
    }
    model
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn the_strongest_are_kept_and_what_speaks_of_nothing_goes() {
        let mut weights: Vec<Weights> =
            vec![vec![(1, 0.1), (2, 3.0)], vec![(1, 0.2)], vec![(3, 1.0)], vec![(2, 2.5)]];
        let support: Support =
            weights.iter().map(|w| w.iter().map(|p| (p.0, 1.0)).collect()).collect::<Vec<_>>();
        assert!(!prune(&mut weights, 3, &vec![BTreeMap::new(); 4], 5));
        assert!(prune(&mut weights, 3, &support, 3));
        assert_eq!(weights, [vec![(2, 3.0)], vec![], vec![(3, 1.0)], vec![(2, 2.5)]]);
        let stems = ["a", "b", "c"].map(String::from).to_vec();
        let model = drop_unused(stems.clone(), vec![(0, 2)], weights.clone(), vec![]);
        assert_eq!((model.stems, model.pairs), (vec!["a".into(), "c".into()], vec![(0, 1)]));
        // A stem without weights stays where a pair needs it.
        let model = drop_unused(stems, vec![(0, 1)], weights, vec![]);
        assert_eq!((model.stems.len(), model.pairs), (3, vec![(0, 1)]));
    }
}
