//! How the weights are learned.

use anyhow::{Context, Result, bail};

/// The settings; the defaults are what the committed index is made with.
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
        }
    }
}

impl Plan {
    /// Changes one setting, for trying: `rounds=8`.
    pub fn set(&mut self, setting: &str) -> Result<()> {
        let (name, value) =
            setting.split_once('=').with_context(|| format!("{setting:?} is not NAME=VALUE"))?;
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
            other => bail!("the plan has no setting {other:?}"),
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_is_changed_and_an_unknown_one_is_refused() {
        let mut plan = Plan::default();
        plan.set("rounds=3").unwrap();
        assert_eq!(plan.rounds, 3);
        for wrong in ["rounds", "rounds=x", "round=3"] {
            assert!(plan.set(wrong).is_err(), "{wrong}");
        }
    }
}
