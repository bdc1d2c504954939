//! Learns the weights of the word index from the lexicon.
//!
//! A log-linear model: the score of a heading is the sum of the weights that the
//! stems and neighboring pairs of a text have for it. Weights exist only where a
//! stem stands with a heading somewhere in the lexicon; they start from how telling
//! the stem is, and are fitted by stochastic gradient steps (Adagrad) on the
//! lexicon's names and examples. Everything is done in a fixed order and without the
//! platform's mathematics library, so that the same lexicon gives the same bytes.

use std::collections::BTreeMap;

use center_finder::Heading;
use center_finder::words::{END, tokens, tuning};

use super::lexicon::Lexicon;

/// How the weights are learned; the defaults are what the committed index is made with.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Rounds over the samples.
    pub rounds: usize,
    /// The step length.
    pub step: f32,
    /// The part of the words that is left out of a sample at random, so that no word is relied on
    /// alone.
    pub drop: f32,
    /// The weight with which a telling word starts.
    pub start: f32,
    /// How much of the target goes to other headings: at 0 the model grows ever more certain.
    pub smooth: f32,
    /// The pull of weights toward zero.
    pub decay: f32,
    /// Pairs of words must stand in so many samples.
    pub pair_samples: u32,
    /// The most postings in the index: what the size budget allows.
    pub postings: usize,
    /// In how many stages the rest is pruned, each by the same factor, with two rounds of learning
    /// between them. In three, 121,600 postings find nearly as much as 162,500 pruned at once.
    pub stages: usize,
    /// Further rounds after the last, in which what is left learns to do without the rest.
    pub refit: usize,
    /// Leaves every n-th example out, to measure on it.
    pub hold_out: Option<usize>,
}

impl Default for Plan {
    fn default() -> Plan {
        Plan {
            rounds: 8,
            step: 0.03,
            drop: 0.25,
            start: 0.5,
            smooth: 0.0,
            decay: 1e-5,
            pair_samples: 4,
            postings: 121_600,
            stages: 3,
            refit: 4,
            hold_out: None,
        }
    }
}

impl Plan {
    /// Changes one setting, for trying: `rounds=8`.
    pub fn set(&mut self, setting: &str) -> anyhow::Result<()> {
        let (name, value) = setting
            .split_once('=')
            .ok_or_else(|| anyhow::anyhow!("{setting:?} is not NAME=VALUE"))?;
        match name {
            "rounds" => self.rounds = value.parse()?,
            "step" => self.step = value.parse()?,
            "drop" => self.drop = value.parse()?,
            "start" => self.start = value.parse()?,
            "smooth" => self.smooth = value.parse()?,
            "decay" => self.decay = value.parse()?,
            "pair_samples" => self.pair_samples = value.parse()?,
            "postings" => self.postings = value.parse()?,
            "stages" => self.stages = value.parse()?,
            "refit" => self.refit = value.parse()?,
            other => anyhow::bail!("the plan has no setting {other:?}"),
        }
        Ok(())
    }
}

/// The learned weights.
pub struct Model {
    /// Stems in order.
    pub stems: Vec<String>,
    /// Pairs of stems as places, in order.
    pub pairs: Vec<(u32, u32)>,
    /// For each stem, then each pair: heading place and weight, in order of headings.
    pub postings: Vec<Vec<(u16, f32)>>,
    /// Of each heading.
    pub bias: Vec<f32>,
}

/// A random number generator that is the same everywhere (SplitMix64).
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
    /// From 0 up to, not including, 1.
    pub fn unit(&mut self) -> f32 {
        (self.next() >> 40) as f32 / (1u64 << 24) as f32
    }
    pub fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }
}

/// The stems of a text, each once, and the pairs of neighbors, each once.
fn features(text: &str) -> (Vec<String>, Vec<(String, String)>) {
    let all: Vec<String> =
        tokens(text).into_iter().filter(|t| !t.excluded).map(|t| t.stem).collect();
    let mut stems: Vec<String> = Vec::new();
    for stem in &all {
        if !stems.contains(stem) {
            stems.push(stem.clone());
        }
    }
    let mut pairs: Vec<(String, String)> = Vec::new();
    for pair in all.windows(2) {
        let pair = (pair[0].clone(), pair[1].clone());
        if pair.0 != pair.1 && !pairs.contains(&pair) {
            pairs.push(pair);
        }
    }
    if let Some(last) = all.last().filter(|_| all.len() <= tuning::NAME) {
        pairs.push((last.clone(), END.to_string()));
    }
    (stems, pairs)
}

struct Encoded {
    stems: Vec<u32>,
    pairs: Vec<u32>,
    heading: usize,
    weight: f32,
}

/// Learns a model from the lexicon.
pub fn train(lexicon: &Lexicon, plan: &Plan) -> Model {
    let count = Heading::all().count();
    let mut examples = 0usize;
    let texts: Vec<_> = lexicon
        .samples
        .iter()
        .filter(|s| {
            examples += usize::from(s.example);
            !(s.example && plan.hold_out.is_some_and(|n| examples.is_multiple_of(n)))
        })
        .map(|s| (features(&s.text), s))
        .collect();
    let mut stem_samples: BTreeMap<&str, u32> = BTreeMap::new();
    let mut pair_samples: BTreeMap<(&str, &str), u32> = BTreeMap::new();
    for ((stems, pairs), _) in &texts {
        for s in stems {
            *stem_samples.entry(s).or_default() += 1;
        }
        for (a, b) in pairs {
            *pair_samples.entry((a, b)).or_default() += 1;
        }
    }
    stem_samples.insert(END, 0);
    let stems: Vec<String> = stem_samples.keys().map(|s| (*s).to_string()).collect();
    let place: BTreeMap<&str, u32> =
        stem_samples.keys().zip(0u32..).map(|(s, i)| (*s, i)).collect();
    let pairs: Vec<(u32, u32)> = pair_samples
        .iter()
        .filter(|(_, n)| **n >= plan.pair_samples)
        .map(|((a, b), _)| (place[a], place[b]))
        .collect();
    let pair_place: BTreeMap<(u32, u32), u32> =
        pairs.iter().zip(stems.len() as u32..).map(|(p, i)| (*p, i)).collect();
    let samples: Vec<Encoded> = texts
        .iter()
        .filter(|((s, _), _)| !s.is_empty())
        .map(|((s, p), sample)| Encoded {
            stems: s.iter().map(|s| place[s.as_str()]).collect(),
            pairs: p
                .iter()
                .filter_map(|(a, b)| {
                    pair_place.get(&(place[a.as_str()], place[b.as_str()])).copied()
                })
                .collect(),
            heading: sample.heading.index(),
            weight: sample.weight,
        })
        .collect();

    // Where weights exist, and how much of the lexicon stands behind each.
    let total = stems.len() + pairs.len();
    let mut support: Vec<BTreeMap<u16, f32>> = vec![BTreeMap::new(); total];
    let mut length = vec![0.0f32; count];
    for s in &samples {
        for &f in s.stems.iter().chain(&s.pairs) {
            *support[f as usize].entry(s.heading as u16).or_default() += s.weight;
            length[s.heading] += s.weight;
        }
    }
    let mean = length.iter().sum::<f32>() / count as f32;
    // Starting weights: how telling a stem is, times how much it stands with the heading (as BM25
    // has it).
    let mut weights: Vec<Vec<(u16, f32)>> = support
        .iter()
        .map(|headings| {
            let telling = libm::logf(1.0 + count as f32 / (headings.len() as f32 + 0.5));
            headings
                .iter()
                .map(|(&h, &n)| {
                    (
                        h,
                        plan.start * telling * n * 2.2
                            / (n + 1.2 * (0.5 + 0.5 * length[h as usize] / mean)),
                    )
                })
                .collect()
        })
        .collect();
    let mut bias = vec![0.0f32; count];
    fit(&samples, &mut weights, &mut bias, plan, plan.rounds);
    let held: usize = weights.iter().map(Vec::len).sum();
    for stage in 1..=plan.stages {
        let part = stage as f32 / plan.stages as f32;
        let most = libm::expf(
            (1.0 - part) * libm::logf(held as f32) + part * libm::logf(plan.postings as f32),
        ) as usize;
        if prune(&mut weights, stems.len(), &support, most.max(plan.postings)) {
            fit(
                &samples,
                &mut weights,
                &mut bias,
                plan,
                if stage == plan.stages { plan.refit } else { 2 },
            );
        }
    }
    drop_unused(stems, pairs, weights, bias)
}

/// Adagrad on the softmax loss, in mini-batches of one sample: sparse, and fast enough.
fn fit(
    samples: &[Encoded],
    weights: &mut [Vec<(u16, f32)>],
    bias: &mut [f32],
    plan: &Plan,
    rounds: usize,
) {
    let count = bias.len();
    let mut squares: Vec<Vec<f32>> = weights.iter().map(|w| vec![1e-3; w.len()]).collect();
    let mut bias_squares = vec![1e-3f32; count];
    let mut random = Random(2026);
    let mut order: Vec<usize> = (0..samples.len()).collect();
    let mut scores = vec![0.0f32; count];
    for _ in 0..rounds {
        for i in (1..order.len()).rev() {
            order.swap(i, random.below(i + 1));
        }
        for &i in &order {
            let s = &samples[i];
            let scale = tuning::scale(s.stems.len());
            let mut used: Vec<(u32, f32)> = Vec::new();
            for &f in &s.stems {
                if s.stems.len() == 1 || random.unit() >= plan.drop {
                    used.push((f, scale));
                }
            }
            for &f in &s.pairs {
                if random.unit() >= plan.drop {
                    used.push((f, scale * tuning::PAIR));
                }
            }
            scores.copy_from_slice(bias);
            for &(f, by) in &used {
                for &(h, w) in &weights[f as usize] {
                    scores[h as usize] += w * by;
                }
            }
            let most = scores.iter().copied().fold(f32::MIN, f32::max);
            let mut sum = 0.0;
            for score in &mut scores {
                *score = fast_exp(*score - most);
                sum += *score;
            }
            // From here on `scores` is the gradient: probability minus target.
            for score in &mut scores {
                *score *= s.weight / sum;
            }
            scores[s.heading] -= s.weight * (1.0 - plan.smooth);
            for &(f, by) in &used {
                for ((h, w), square) in weights[f as usize].iter_mut().zip(&mut squares[f as usize])
                {
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

/// How much more a word's strongest posting is worth. At 1 rare names are lost; far above, words
/// that tell little are kept.
const ONLY: f32 = 2.0;

/// Keeps the postings that matter most: large weights of words that stand in many samples. Says
/// whether any had to go.
fn prune(
    weights: &mut [Vec<(u16, f32)>],
    stems: usize,
    support: &[BTreeMap<u16, f32>],
    most: usize,
) -> bool {
    let total: usize = weights.iter().map(Vec::len).sum();
    if total <= most {
        return false;
    }
    // At power 0 a rare word counts as much as one of many names; at 1 its share of the names
    // counts in full.
    let worth = |f: usize, h: u16, w: f32| {
        w.abs() * libm::powf(support[f].get(&h).copied().unwrap_or(0.0) + 0.5, 0.7)
    };
    // The heading that a word speaks of most is worth more than the others: without it the word is
    // not known at all.
    let worths: Vec<Vec<f32>> = weights
        .iter()
        .enumerate()
        .map(|(f, list)| {
            let mut worths: Vec<f32> = list.iter().map(|&(h, w)| worth(f, h, w)).collect();
            if let Some(best) =
                worths.iter_mut().max_by(|a, b| a.total_cmp(b)).filter(|_| f < stems)
            {
                *best *= ONLY;
            }
            worths
        })
        .collect();
    let mut all: Vec<f32> = worths.iter().flatten().copied().collect();
    all.sort_unstable_by(|a, b| b.total_cmp(a));
    let least = all[most];
    for (list, worths) in weights.iter_mut().zip(worths) {
        let mut worths = worths.into_iter();
        list.retain(|_| worths.next().is_some_and(|w| w > least));
    }
    true
}

/// Takes away stems and pairs that speak of no heading any more.
fn drop_unused(
    stems: Vec<String>,
    pairs: Vec<(u32, u32)>,
    weights: Vec<Vec<(u16, f32)>>,
    bias: Vec<f32>,
) -> Model {
    let mut needed: Vec<bool> = weights.iter().take(stems.len()).map(|w| !w.is_empty()).collect();
    for ((a, b), _) in
        pairs.iter().zip(weights.iter().skip(stems.len())).filter(|(_, w)| !w.is_empty())
    {
        needed[*a as usize] = true;
        needed[*b as usize] = true;
    }
    let mut moved = vec![0u32; stems.len()];
    let mut model = Model { stems: Vec::new(), pairs: Vec::new(), postings: Vec::new(), bias };
    let count = stems.len();
    let mut weights = weights.into_iter();
    for (i, stem) in stems.into_iter().enumerate() {
        let list = weights.next().unwrap_or_default();
        if needed[i] {
            moved[i] = model.stems.len() as u32;
            model.stems.push(stem);
            model.postings.push(list);
        }
    }
    debug_assert_eq!(moved.len(), count);
    for (pair, list) in pairs.into_iter().zip(weights) {
        if !list.is_empty() {
            model.pairs.push((moved[pair.0 as usize], moved[pair.1 as usize]));
            model.postings.push(list);
        }
    }
    model
}
