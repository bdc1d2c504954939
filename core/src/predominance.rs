//! The predominant Center: which one comes first, by how much, and whether doubtful goods could
//! change that. The assessment of a profile and the answer of an import history both ask here.
//!
//! Each Center has a part of a whole (a weight, entries, lines, value or quantity). Goods are
//! *doubtful* where more than one Center is plausible for them. A Center's `least` is what it keeps
//! when all of its doubtful goods go elsewhere, its `most` what it has when all goods that may be
//! its own come to it.
//!
//! The Center with the largest part comes first; where several have it, there is a tie and none
//! comes first. A lead is *robust* when the leader's least is more than the most of every other
//! Center. That is exact: doubtful goods go only to Centers that are plausible for them, each on
//! its own, so the leader can have its least while another has its most.

use alloc::vec::Vec;

use crate::center::Center;
use crate::edition::Edition;
use crate::route::{GoodsRouting, Routing};

/// Centers, one bit each by [`Center::index`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct CenterSet(pub u32);

impl CenterSet {
    pub const fn of(center: Center) -> CenterSet {
        CenterSet(1 << center.index())
    }

    pub const fn with(self, center: Center) -> CenterSet {
        CenterSet(self.0 | 1 << center.index())
    }

    pub const fn union(self, other: CenterSet) -> CenterSet {
        CenterSet(self.0 | other.0)
    }

    pub const fn has(self, center: Center) -> bool {
        self.0 & 1 << center.index() != 0
    }

    /// Whether there are several: then goods with this set are doubtful.
    pub const fn is_doubtful(self) -> bool {
        self.0.count_ones() > 1
    }
}

/// Where goods point, and every Center that is plausible for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Plausible {
    pub center: Center,
    pub all: CenterSet,
}

impl Plausible {
    /// `None` for treatments and duties, which are no goods. A former heading points where the
    /// first of its headings does, and may go wherever any of them may; a chapter points to its
    /// most frequent Center.
    pub fn of(routing: &Routing) -> Option<Plausible> {
        match routing {
            Routing::Goods(goods) => Some(Plausible::of_goods(goods)),
            Routing::Moved(moved) => {
                let mut all = moved.to.iter().map(Plausible::of_goods);
                let first = all.next()?;
                Some(all.fold(first, |sum, next| Plausible {
                    center: sum.center,
                    all: sum.all.union(next.all),
                }))
            }
            Routing::Chapter(chapter) => {
                let center = chapter.centers.first()?.center;
                let all =
                    chapter.centers.iter().fold(CenterSet::default(), |s, c| s.with(c.center));
                Some(Plausible { center, all })
            }
            Routing::Treatment(_) => None,
        }
    }

    fn of_goods(goods: &GoodsRouting) -> Plausible {
        let all = goods.also.iter().fold(CenterSet::of(goods.center), |s, a| s.with(a.center));
        Plausible { center: goods.center, all }
    }
}

/// What a Center has of the whole, and the least and the most that it could have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Part {
    pub is: i128,
    pub least: i128,
    pub most: i128,
}

/// The parts of all Centers of an edition.
#[derive(Clone, Debug)]
pub(crate) struct Parts {
    edition: Edition,
    parts: [Part; Center::COUNT],
}

impl Parts {
    pub fn new(edition: Edition) -> Parts {
        Parts { edition, parts: [Part::default(); Center::COUNT] }
    }

    /// Adds goods. An amount below zero that may go elsewhere is worst where it stays.
    pub fn add(&mut self, goods: Plausible, amount: i128) {
        self.add_part(goods.center, Part { is: amount, least: 0, most: 0 });
        let (least, most) =
            if goods.all.is_doubtful() { (amount.min(0), amount.max(0)) } else { (amount, amount) };
        for center in Center::all(self.edition).filter(|c| goods.all.has(*c)) {
            self.add_part(center, Part { is: 0, least, most });
        }
    }

    /// Adds what is counted by Center already, such as entries, which count once for each Center
    /// whose goods they hold.
    pub fn add_part(&mut self, center: Center, part: Part) {
        if let Some(sum) = self.parts.get_mut(center.index()) {
            sum.is += part.is;
            sum.least += part.least;
            sum.most += part.most;
        }
    }

    pub fn part(&self, center: Center) -> Part {
        self.parts.get(center.index()).copied().unwrap_or_default()
    }

    /// Who comes first.
    pub fn predominance(&self) -> Predominance {
        let mut ranking: Vec<(Center, Part)> = Center::all(self.edition)
            .map(|center| (center, self.part(center)))
            .filter(|(_, part)| part.is > 0)
            .collect();
        crate::small::sort(&mut ranking, |a, b| (b.1.is, a.0) < (a.1.is, b.0));
        let first = ranking.first().map_or(Part::default(), |(_, part)| *part);
        let leaders: Vec<Center> =
            ranking.iter().take_while(|(_, part)| part.is == first.is).map(|(c, _)| *c).collect();
        let others = Center::all(self.edition).filter(|c| leaders.as_slice() != [*c]);
        let most_of_others = others.map(|c| self.part(c).most).max().unwrap_or(0);
        let robust = leaders.len() == 1 && first.least > most_of_others;
        Predominance { ranking, leaders, robust }
    }
}

/// Who comes first.
#[derive(Clone, Debug)]
pub(crate) struct Predominance {
    /// The Centers whose part is above zero, the largest first, equals in the order of Centers.
    pub ranking: Vec<(Center, Part)>,
    /// The Centers with the largest part: one, several for a tie, none without goods.
    pub leaders: Vec<Center>,
    /// Whether the leader stays ahead wherever doubtful goods go.
    pub robust: bool,
}

impl Predominance {
    /// The predominant Center; `None` for a tie or without goods.
    pub fn center(&self) -> Option<Center> {
        match self.leaders.as_slice() {
            [only] => Some(*only),
            _ => None,
        }
    }

    /// The largest part.
    #[cfg(any(test, feature = "history"))]
    pub fn first(&self) -> Part {
        self.ranking.first().map_or(Part::default(), |(_, part)| *part)
    }

    /// The next Center: one of the leaders, for a tie.
    #[cfg(any(test, feature = "history"))]
    pub fn second(&self) -> Option<(Center, Part)> {
        self.ranking.get(1).copied()
    }
}

/// All of it, in hundredths of a percent.
pub(crate) const WHOLE: u32 = 10_000;

/// A part of a whole in hundredths of a percent, rounded; 0 to [`WHOLE`].
pub(crate) fn share(part: i128, whole: i128) -> u32 {
    if whole <= 0 {
        return 0;
    }
    let scaled = part.max(0).saturating_mul(WHOLE.into()).saturating_add(whole / 2);
    u32::try_from(scaled / whole).unwrap_or(WHOLE).min(WHOLE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A Center in force.
    fn center(at: usize) -> Center {
        Center::all(Edition::InForce).nth(at % 10).unwrap()
    }

    /// Goods that point to a Center and may go to others.
    type Goods = (usize, Vec<usize>, i64);

    fn plausible((at, others, _): &Goods) -> Plausible {
        let all = others.iter().fold(CenterSet::of(center(*at)), |s, o| s.with(center(*o)));
        Plausible { center: center(*at), all }
    }

    fn parts(goods: &[Goods]) -> Parts {
        let mut parts = Parts::new(Edition::InForce);
        for one in goods {
            parts.add(plausible(one), one.2.into());
        }
        parts
    }

    fn told(found: &Predominance) -> (Vec<Center>, Vec<(Center, Part)>, bool) {
        (found.leaders.clone(), found.ranking.clone(), found.robust)
    }

    fn some_goods(
        amounts: impl Strategy<Value = i64> + Clone,
        most: usize,
    ) -> impl Strategy<Value = Vec<Goods>> {
        // Four Centers, so that ties and close seconds are frequent.
        let one = (0usize..4, proptest::collection::vec(0usize..4, 0..3), amounts);
        proptest::collection::vec(one, 0..most)
    }

    /// Whether somebody overtakes or draws level in some way of moving doubtful goods, each lot on
    /// its own: by trying all ways.
    fn can_be_overturned(goods: &[Goods], leader: Center) -> bool {
        let mut ways: Vec<[i128; 10]> = alloc::vec![[0; 10]];
        for one in goods {
            let set = plausible(one).all;
            let choices = Center::all(Edition::InForce).filter(|c| set.has(*c));
            ways = choices
                .flat_map(|c| {
                    ways.iter().map(move |way| {
                        let mut way = *way;
                        way[c.index() % 10] += i128::from(one.2);
                        way
                    })
                })
                .collect();
        }
        let at = leader.index() % 10;
        ways.iter().any(|way| (0..10).any(|other| other != at && way[other] >= way[at]))
    }

    proptest! {
        #[test]
        fn order_and_splits_change_nothing(
            goods in some_goods(-5i64..20, 12),
            keys in proptest::collection::vec(any::<u32>(), 12),
            cuts in proptest::collection::vec(0i64..20, 12),
        ) {
            let whole = told(&parts(&goods).predominance());
            let mut shuffled: Vec<(u32, Goods)> = keys.into_iter().zip(goods.clone()).collect();
            shuffled.sort_by_key(|(key, _)| *key);
            let shuffled: Vec<Goods> = shuffled.into_iter().map(|(_, goods)| goods).collect();
            prop_assert_eq!(&told(&parts(&shuffled).predominance()), &whole);
            // Goods in two lots of the same sign are the same goods.
            let mut split = Vec::new();
            for ((at, others, amount), cut) in goods.into_iter().zip(cuts) {
                let cut = cut.min(amount.abs()) * amount.signum();
                split.push((at, others.clone(), cut));
                split.push((at, others, amount - cut));
            }
            prop_assert_eq!(&told(&parts(&split).predominance()), &whole);
        }

        #[test]
        fn more_goods_for_the_leader_never_make_it_lose(
            goods in some_goods(0i64..20, 10),
            others in proptest::collection::vec(0usize..4, 0..3),
            more in 0i64..50,
        ) {
            let before = parts(&goods).predominance();
            let Some(leader) = before.center() else { return Ok(()) };
            let at = Center::all(Edition::InForce).position(|c| c == leader).unwrap();
            for others in [others, Vec::new()] {
                let sure = others.is_empty();
                let mut goods = goods.clone();
                goods.push((at, others, more));
                let after = parts(&goods).predominance();
                prop_assert_eq!(after.center(), Some(leader));
                // Goods that are nobody else's cannot make the lead less robust.
                prop_assert!(!sure || after.robust || !before.robust);
            }
        }

        #[test]
        fn only_relations_count(goods in some_goods(-5i64..20, 10), factor in 1i64..1_000) {
            let one = parts(&goods).predominance();
            let scaled: Vec<Goods> =
                goods.into_iter().map(|(at, others, n)| (at, others, n * factor)).collect();
            let other = parts(&scaled).predominance();
            prop_assert_eq!((&one.leaders, one.robust), (&other.leaders, other.robust));
            let (a, b) = (one.ranking.iter(), other.ranking.iter());
            prop_assert!(a.map(|(c, _)| c).eq(b.map(|(c, _)| c)));
        }

        #[test]
        fn a_lead_is_robust_where_no_way_of_moving_doubtful_goods_overturns_it(
            goods in some_goods(-3i64..9, 6),
        ) {
            let found = parts(&goods).predominance();
            if let Some(leader) = found.center() {
                prop_assert_eq!(found.robust, !can_be_overturned(&goods, leader));
            } else {
                prop_assert!(!found.robust);
            }
        }

        #[test]
        fn shares_are_parts_of_the_whole(part in any::<i64>(), whole in any::<i64>()) {
            let found = share(part.into(), whole.into());
            prop_assert!(found <= WHOLE);
            if whole > 0 && (0..=whole).contains(&part) {
                let exact = part as f64 / whole as f64 * f64::from(WHOLE);
                prop_assert!((f64::from(found) - exact).abs() <= 0.501);
            }
        }
    }

    #[test]
    fn a_tie_names_nobody() {
        let found = parts(&[(6, Vec::new(), 5), (2, Vec::new(), 5), (3, Vec::new(), 1)]);
        let found = found.predominance();
        assert_eq!((found.center(), found.robust), (None, false));
        assert_eq!(found.leaders, [center(2), center(6)]);
        assert_eq!(found.second().map(|(c, _)| c), Some(center(6)));
    }

    #[test]
    fn a_lead_of_less_than_half_is_robust_where_nothing_is_doubtful() {
        let goods = [(0, Vec::new(), 40), (1, Vec::new(), 35), (2, Vec::new(), 25)];
        assert!(parts(&goods).predominance().robust);
        // Doubtful goods go only where they are plausible.
        let goods = [(0, Vec::new(), 40), (1, Vec::new(), 35), (2, alloc::vec![3], 25)];
        assert!(parts(&goods).predominance().robust);
        let goods = [(0, Vec::new(), 40), (1, Vec::new(), 35), (2, alloc::vec![1], 25)];
        assert!(!parts(&goods).predominance().robust);
    }

    #[test]
    fn nothing_has_no_first() {
        let found = parts(&[]).predominance();
        assert_eq!((found.center(), found.second(), found.robust), (None, None, false));
        assert_eq!(parts(&[(1, Vec::new(), -5)]).predominance().center(), None);
    }
}
