//! Where every heading points, in both editions, ready for a tally: a heading
//! becomes a slot, and Centers become bits.

use alloc::vec::Vec;

use crate::center::Center;
use crate::edition::Edition;
use crate::hts::HtsNumber;
use crate::nomenclature::{Heading, Moved};
use crate::predominance::{CenterSet, Plausible};
use crate::route::{Router, Routing};
use crate::scope::{Basis, ScopeTable};

/// A heading's answer in one edition.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Route {
    /// `None` where a table that stands alone leaves the heading out.
    pub center: Option<Center>,
    pub basis: Option<Basis>,
    /// The Centers that are plausible for it.
    pub possible: CenterSet,
}

impl Route {
    pub fn contested(&self) -> bool {
        self.possible.is_doubtful()
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Routes {
    /// The slot of every number of four digits, `u16::MAX` where there is none.
    slots: Vec<u16>,
    /// The number of every slot.
    numbers: Vec<u16>,
    /// The answers of every slot, in the order of [`Edition::ALL`].
    routes: Vec<[Route; 2]>,
}

impl Routes {
    pub fn new(table: Option<&ScopeTable>) -> Routes {
        let mut made = Routes {
            slots: alloc::vec![u16::MAX; 10_000],
            numbers: Vec::new(),
            routes: Vec::new(),
        };
        let routers = Edition::ALL.map(|edition| match table {
            Some(table) => Router::new(edition).with_table(table),
            None => Router::new(edition),
        });
        let gone = Moved::all().filter(|m| Heading::new(m.heading).is_none());
        for number in Heading::all().map(Heading::number).chain(gone.map(|m| m.heading)) {
            if let Some(slot) = made.slots.get_mut(usize::from(number)) {
                *slot = made.numbers.len() as u16;
            }
            made.numbers.push(number);
            made.routes
                .push(routers.each_ref().map(|router| route(router, number, table.is_some())));
        }
        made
    }

    #[inline]
    pub fn slot(&self, number: u16) -> Option<u16> {
        self.slots.get(usize::from(number)).copied().filter(|s| *s != u16::MAX)
    }

    pub fn number(&self, slot: u16) -> u16 {
        self.numbers.get(usize::from(slot)).copied().unwrap_or(0)
    }

    #[inline]
    pub fn both(&self, slot: u16) -> [Route; 2] {
        self.routes.get(usize::from(slot)).copied().unwrap_or_default()
    }

    pub fn get(&self, slot: u16, edition: Edition) -> Route {
        let [older, newer] = self.both(slot);
        if edition == Edition::Iic2012 { older } else { newer }
    }
}

fn route(router: &Router<'_>, number: u16, laid_over: bool) -> Route {
    // Most of an answer is not needed here, and making it 2,500 times would be felt.
    if !laid_over && let Some(codes) = Heading::new(number).and_then(|h| router.codes(h)) {
        let possible = codes
            .also
            .iter()
            .fold(CenterSet::of(codes.center), |set, (center, _)| set.with(*center));
        return Route { center: Some(codes.center), basis: Some(codes.basis), possible };
    }
    let Some(text) = number_of(number) else { return Route::default() };
    let routing = router.route(text);
    let Some(Plausible { center, all }) = Plausible::of(&routing) else { return Route::default() };
    let basis = match &routing {
        Routing::Goods(goods) => Some(goods.basis),
        // Goods of a former heading: no surer than the least sure of where they are now.
        Routing::Moved(moved) => moved.to.iter().map(|goods| goods.basis).max(),
        Routing::Chapter(_) | Routing::Treatment(_) => None,
    };
    Route { center: Some(center), basis, possible: all }
}

fn number_of(number: u16) -> Option<HtsNumber> {
    match Heading::new(number) {
        Some(heading) => Some(HtsNumber::from_heading(heading)),
        None => HtsNumber::parse(&alloc::format!("{number:04}")).ok().map(|r| r.number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_answer_as_the_router_does() {
        let routes = Routes::new(None);
        for heading in Heading::all() {
            let slot = routes.slot(heading.number()).unwrap();
            assert_eq!(routes.number(slot), heading.number());
            for edition in Edition::ALL {
                let (ours, primary) =
                    (routes.get(slot, edition), Router::new(edition).primary(heading).unwrap());
                assert_eq!(ours.center, Some(primary.center));
                assert_eq!(ours.basis, Some(primary.basis));
                assert_eq!(ours.contested(), primary.contested, "{heading}");
            }
        }
        let parts = routes.get(routes.slot(8803).unwrap(), Edition::InForce);
        assert_eq!(parts.center.unwrap().id(), "CEE003");
        assert_eq!(routes.slot(8500), None);
    }
}
