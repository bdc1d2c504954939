//! What each measure says: who comes first, by how much, and how robust that is.

use alloc::vec::Vec;

use super::gather::{Goods, Sums};
use super::{Measure, MeasureResult, Measured};
use crate::center::Center;
use crate::edition::Edition;
use crate::history::tally::Tally;
use crate::history::text::decode;
use crate::history::value::ONE;
use crate::predominance::{Part, Parts, share};

/// The measures that the file has.
pub(super) fn measures(goods: &Goods, tally: &Tally) -> Vec<MeasureResult> {
    let mut found = Vec::new();
    let total = goods.total;
    if total.lines == 0 {
        return found;
    }
    if goods.has_entries {
        let entries = total.entries.into();
        found.push(decide(Measure::Entries, entries, entries, &goods.of_entries));
    }
    let lines = total.lines.into();
    found.push(decide(Measure::Lines, lines, lines, &goods.of_lines));
    if goods.has_values {
        found.push(decide(Measure::Value, total.value, goods.all_value(), &goods.of_value));
    }
    // Only where every line with goods has a quantity in the one unit.
    let mut units = goods.by_unit.iter();
    if let (Some((&unit, one)), None) = (units.next(), units.next())
        && one.lines == total.lines
    {
        let all = above_zero(one.quantity, one.centers.values().copied());
        let mut result = decide(Measure::Quantity, one.quantity, all, &one.parts);
        result.unit = Some(decode(tally.texts.units.text(unit.into())));
        found.push(result);
    }
    found
}

/// What a measure says of the parts of a `total`; shares are of `all`.
fn decide(measure: Measure, total: i128, all: i128, parts: &Parts) -> MeasureResult {
    let found = parts.predominance();
    let (center, first, second) = (found.center(), found.first(), found.second());
    // One more entry or line, one more cent, the smallest quantity that is written.
    let step = match measure {
        Measure::Entries | Measure::Lines => 1,
        Measure::Value => i128::from(ONE / 100),
        Measure::Quantity => i128::from(ONE),
    };
    let needed = |(_, part): (Center, Part)| Measured::new(measure, first.is - part.is + step);
    MeasureResult {
        measure,
        unit: None,
        total: Measured::new(measure, total),
        center,
        share: share(first.is, all),
        second: second.map(|(c, _)| c),
        second_share: second.map_or(0, |(_, p)| share(p.is, all)),
        margin: share(first.is - second.map_or(0, |(_, p)| p.is), all),
        needed: second.filter(|_| center.is_some()).map(needed),
        worst: share(first.least, all),
        best: share(first.most, all),
        robust: found.robust,
        leaders: found.leaders,
    }
}

/// The Center that comes first among sums in which nothing is doubtful.
pub(super) fn largest<'a>(
    sums: impl IntoIterator<Item = (&'a Center, &'a Sums)>,
    measure: Measure,
    edition: Edition,
) -> Option<Center> {
    let mut parts = Parts::new(edition);
    for (&center, sums) in sums {
        let is = match measure {
            Measure::Entries => sums.entries.into(),
            Measure::Lines => sums.lines.into(),
            Measure::Value | Measure::Quantity => sums.value,
        };
        parts.add_part(center, Part { is, least: is, most: is });
    }
    parts.predominance().center()
}

/// What shares are shares of: the total without what is below zero, as where corrections outweigh
/// the goods of a Center. Else a part could be more than the whole.
pub(super) fn above_zero(total: i128, parts: impl Iterator<Item = i128>) -> i128 {
    parts.fold(total, |sum, part| sum - part.min(0))
}
