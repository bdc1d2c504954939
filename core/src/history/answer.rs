//! From sums to the answer: the predominant Center under each measure, and how sure that is.

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::columns::Column;
use super::layout::Layout;
use super::routes::Routes;
use super::tally::{Cell, NO_UNIT, NOT_ELIGIBLE, Of, PENDING, Tally};
use super::text::decode;
use super::value::{Amount, Month, ONE, month_of, year_month};
use crate::center::Center;
use crate::date::Date;
use crate::edition::Edition;
use crate::nomenclature::{Heading, Moved};
use crate::predominance::{Part, Parts, Plausible, share};
use crate::scope::Basis;

/// How goods are weighed. The rule speaks of the predominant number of goods and does not say of
/// what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// Entries that hold goods of the Center; the test of 2012 to 2014 went by their share.
    Entries,
    /// Entry lines.
    Lines,
    /// The value of the goods; CBP was reported in 2017 to go by it.
    Value,
    /// The quantity, where all goods are counted in the same unit.
    Quantity,
}

impl Measure {
    /// The stable name, such as `entries`.
    pub const fn id(self) -> &'static str {
        match self {
            Measure::Entries => "entries",
            Measure::Lines => "lines",
            Measure::Value => "value",
            Measure::Quantity => "quantity",
        }
    }
}

/// What an answer is asked of. Months are whole: a day of a date does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The number (or, in files without numbers, the name) of one importer, as
    /// [`ImporterSum::number`] gives it.
    pub importer: Option<String>,
    /// The first month.
    pub from: Option<Date>,
    /// The last month.
    pub until: Option<Date>,
}

/// Entries, lines and value of something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// `None` where the file has no entry numbers.
    pub entries: Option<u64>,
    /// Entry lines; without entry numbers, rows of goods.
    pub lines: u64,
    /// `None` where the file has no values.
    pub value: Option<Amount>,
}

/// A Center's part. Entries with goods of several Centers count for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CenterSum {
    /// `None` where a loaded table that stands alone does not hold the heading.
    pub center: Option<Center>,
    /// Its entries, lines and value.
    pub sum: Sum,
    /// The shares under these measures in hundredths of a percent.
    pub shares: [u32; 3],
}

/// A heading's part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadingSum {
    /// Four digits, also of a heading that no longer exists.
    pub heading: String,
    /// Its short title.
    pub title: &'static str,
    /// Where it points.
    pub center: Option<Center>,
    /// On what basis.
    pub basis: Option<Basis>,
    /// The Centers that it may go to as well.
    pub also: Vec<Center>,
    /// Its entries, lines and value.
    pub sum: Sum,
}

/// A port's part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PortSum {
    /// The code or name as the file has it.
    pub port: String,
    /// Its entries, lines and value.
    pub sum: Sum,
}

/// A month's part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthSum {
    /// `2024-03`; empty for rows without a date that could be read.
    pub month: String,
    /// Its entries, lines and value.
    pub sum: Sum,
    /// The lines of each Center.
    pub centers: Vec<(Center, Sum)>,
}

/// An importer and where its goods point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImporterSum {
    /// The number as the file has it, or the name where it has no numbers.
    pub number: String,
    /// The name.
    pub name: String,
    /// Its entries, lines and value.
    pub sum: Sum,
    /// The predominant Center under each measure; `None` for a tie.
    pub predominant: Vec<(Measure, Option<Center>)>,
}

/// The quantities in one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantities {
    /// The unit as the file has it, in capitals.
    pub unit: String,
    /// Lines with a quantity in it.
    pub lines: u64,
    /// Their quantity.
    pub total: Amount,
    /// The quantity of each Center, the largest first.
    pub centers: Vec<(Center, Amount)>,
}

/// What one measure says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureResult {
    /// The measure.
    pub measure: Measure,
    /// The unit, for quantities.
    pub unit: Option<String>,
    /// The whole under this measure; of entries and lines, a whole number.
    pub total: Amount,
    /// The Center with the largest part; `None` for a tie or without goods.
    pub center: Option<Center>,
    /// All Centers with the largest part.
    pub leaders: Vec<Center>,
    /// The leader's share in hundredths of a percent, of all Centers' parts that are above zero.
    pub share: u32,
    /// The Center with the next largest part.
    pub second: Option<Center>,
    /// Its share.
    pub second_share: u32,
    /// How far the leader is ahead, in hundredths of a percent of the whole.
    pub margin: u32,
    /// How much more of the second would put it ahead, all else unchanged.
    pub needed: Option<Amount>,
    /// The leader's share if every line that may go elsewhere did.
    pub worst: u32,
    /// The leader's share if every line that may go to it did.
    pub best: u32,
    /// Whether the leader stays ahead wherever contested lines go.
    pub robust: bool,
}

/// A mark that CBP puts into the field Center ID.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkSum {
    /// `CEE001` to `CEE010`, `NOTELG` (not eligible), `PNDING` (pending) or `other`.
    pub code: String,
    /// The Center, if it names one.
    pub center: Option<Center>,
    /// How many entries carry it.
    pub entries: u64,
    /// The last month that carries it, as `2024-03`.
    pub latest: String,
}

/// The third digit of the review team number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TeamSum {
    /// The digit.
    pub digit: u8,
    /// The Center that it shows: n for CEE00n, and 0 for CEE010.
    pub center: Option<Center>,
    /// Whether that is a guess: no source says what 0 means.
    pub guess: bool,
    /// How many entries carry it.
    pub entries: u64,
}

/// What CBP's own marks in the file say of the importer's actual Center.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// The field Center ID.
    pub ids: Vec<MarkSum>,
    /// The team numbers' third digits.
    pub teams: Vec<TeamSum>,
    /// The Center that the importer is at: of the latest month with a Center ID, or of the team
    /// digit if it is one and the same in nine entries of ten.
    pub current: Option<Center>,
    /// Where that is known from: `center-id`, `team`, `team-guess`, or empty.
    pub known_from: &'static str,
    /// Whether team digits vary so much that there was no Center yet.
    pub varies: bool,
    /// The measures under which the goods point elsewhere.
    pub differs: Vec<Measure>,
}

/// Where the goods of a history point, in one edition.
#[derive(Clone, Debug)]
pub struct HistoryAnswer {
    /// The edition.
    pub edition: Edition,
    /// The importer that was asked about.
    pub importer: Option<String>,
    /// The first and last month with goods, as `2024-03`.
    pub months_from_to: Option<(String, String)>,
    /// All goods.
    pub total: Sum,
    /// By Center, the most lines first.
    pub centers: Vec<CenterSum>,
    /// By heading, the most lines first.
    pub headings: Vec<HeadingSum>,
    /// By port, the most lines first.
    pub ports: Vec<PortSum>,
    /// By month in order; what has no month comes first.
    pub months: Vec<MonthSum>,
    /// Importers, the most lines first; at most 1,000.
    pub importers: Vec<ImporterSum>,
    /// How many importers there are.
    pub importer_count: u64,
    /// Quantities by unit.
    pub quantities: Vec<Quantities>,
    /// How many lines rest on what.
    pub bases: Vec<(Basis, u64)>,
    /// How many lines may go to another Center.
    pub contested_lines: u64,
    /// The measures that the file has.
    pub measures: Vec<MeasureResult>,
    /// Whether they all name the same Center.
    pub agree: bool,
    /// What CBP's own marks say.
    pub marks: Marks,
}

/// How many importers an answer lists.
const MOST_LISTED: usize = 1_000;

/// Sums of one thing in all measures.
#[derive(Clone, Copy, Debug, Default)]
struct Three {
    entries: u64,
    lines: u64,
    value: i128,
}

impl Three {
    fn add(&mut self, cell: Cell) {
        self.entries += cell.entries;
        self.lines += cell.lines;
        self.value += cell.value;
    }
}

/// What shares are shares of: the total without what is below zero, as where corrections outweigh
/// the goods of a Center. Else a part could be more than the whole.
fn above_zero(total: i128, parts: impl Iterator<Item = i128>) -> i128 {
    parts.fold(total, |sum, part| sum - part.min(0))
}

fn month_text(month: Month) -> String {
    if month == 0 {
        return String::new();
    }
    let (year, month) = year_month(month);
    alloc::format!("{year:04}-{month:02}")
}

/// The Center in force of a mark or digit.
fn cee(number: u8) -> Option<Center> {
    Center::all(Edition::InForce).nth(usize::from(number).checked_sub(1)?)
}

/// The months that a filter lets through.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Months {
    from: Month,
    until: Month,
    all: bool,
}

impl Months {
    pub(crate) fn of(filter: &Filter) -> Months {
        let month =
            |d: Date, other: u8| month_of(d.year(), if d.month() == 0 { other } else { d.month() });
        Months {
            from: filter.from.map_or(0, |d| month(d, 1)),
            until: filter.until.map_or(Month::MAX, |d| month(d, 12)),
            all: filter.from.is_none() && filter.until.is_none(),
        }
    }

    pub(crate) fn has(&self, month: Month) -> bool {
        self.all || (month != 0 && (self.from..=self.until).contains(&month))
    }
}

pub(crate) fn answer(
    routes: &Routes,
    tally: &Tally,
    layout: &Layout,
    edition: Edition,
    filter: &Filter,
) -> HistoryAnswer {
    let (has_entries, has_values) = (layout.has(Column::Entry), layout.has(Column::Value));
    let wanted: Option<u32> = filter.importer.as_deref().map(|name| {
        let all = tally.importers.len() as u32;
        (0..all).find(|&i| decode(tally.importers.text(i)) == name).unwrap_or(u32::MAX)
    });
    let months = Months::of(filter);
    let sum = |t: Three| Sum {
        entries: has_entries.then_some(t.entries),
        lines: t.lines,
        value: has_values.then_some(Amount(t.value)),
    };

    let mut total = Three::default();
    let mut by_center: BTreeMap<Option<Center>, Three> = BTreeMap::new();
    let mut by_heading: BTreeMap<u16, Three> = BTreeMap::new();
    let mut by_port: BTreeMap<u16, Three> = BTreeMap::new();
    let mut by_month: BTreeMap<Month, (Three, BTreeMap<Center, Three>)> = BTreeMap::new();
    let mut by_importer: BTreeMap<u32, (Three, BTreeMap<Center, Three>)> = BTreeMap::new();
    let mut by_unit: BTreeMap<u16, (u64, i128, BTreeMap<Center, i128>, Parts)> = BTreeMap::new();
    let mut marks: BTreeMap<u16, (u64, Month)> = BTreeMap::new();
    let mut marks_by_month: BTreeMap<(Month, u16), u64> = BTreeMap::new();
    let mut teams: BTreeMap<u16, u64> = BTreeMap::new();
    let mut parts = [(); 3].map(|()| Parts::new(edition));
    let mut bases: BTreeMap<Basis, u64> = BTreeMap::new();
    let mut contested_lines = 0;
    let mut quantity_lines = 0;
    let [of_entries, of_lines, of_value] = &mut parts;

    let asked = |importer: u32| wanted.is_none_or(|w| w == importer);
    for (importer, month, page) in tally.cells.pages().filter(|(_, month, _)| months.has(*month)) {
        // Importers are listed whichever of them is asked about.
        let listed = by_importer.entry(importer).or_default();
        listed.0.add(page.all);
        for center in Center::all(edition) {
            let at = |counters: &[u32; Center::COUNT]| {
                u64::from(counters.get(center.index()).copied().unwrap_or(0))
            };
            let entries = at(&page.held);
            if entries > 0 {
                listed.1.entry(center).or_default().entries += entries;
            }
            if !asked(importer) {
                continue;
            }
            let [is, least, most] = [entries, at(&page.robust), at(&page.possible)].map(i128::from);
            of_entries.add_part(center, Part { is, least, most });
            if entries > 0 {
                by_center.entry(Some(center)).or_default().entries += entries;
                by_month.entry(month).or_default().1.entry(center).or_default().entries += entries;
            }
        }
        if !asked(importer) {
            continue;
        }
        total.add(page.all);
        by_month.entry(month).or_default().0.add(page.all);
        for (code, &entries) in (0u16..).zip(&page.marks).skip(1).filter(|(_, n)| **n > 0) {
            let at = marks.entry(code).or_default();
            at.0 += u64::from(entries);
            at.1 = at.1.max(month);
            *marks_by_month.entry((month, code)).or_default() += u64::from(entries);
        }
        for (digit, &entries) in (0u16..).zip(page.teams.iter().skip(1)).filter(|(_, n)| **n > 0) {
            *teams.entry(digit).or_default() += u64::from(entries);
        }
    }
    for (key, cell) in tally.cells.iter().filter(|(key, _)| months.has(key.month)) {
        if key.of == Of::Port {
            if asked(key.importer) {
                by_port.entry(key.which).or_default().add(cell);
            }
            continue;
        }
        let route = routes.get(key.which, edition);
        if let Some(center) = route.center {
            let at = by_importer.entry(key.importer).or_default().1.entry(center).or_default();
            at.lines += cell.lines;
            at.value += cell.value;
        }
        if !asked(key.importer) {
            continue;
        }
        by_heading.entry(key.which).or_default().add(cell);
        let at = by_center.entry(route.center).or_default();
        at.lines += cell.lines;
        at.value += cell.value;
        let Some(center) = route.center else { continue };
        let at = by_month.entry(key.month).or_default().1.entry(center).or_default();
        at.lines += cell.lines;
        at.value += cell.value;
        if let Some(basis) = route.basis {
            *bases.entry(basis).or_default() += cell.lines;
        }
        if route.contested() {
            contested_lines += cell.lines;
        }
        let goods = Plausible { center, all: route.possible };
        of_lines.add(goods, cell.lines.into());
        of_value.add(goods, cell.value);
        if key.unit != NO_UNIT {
            quantity_lines += cell.lines;
            let unit = by_unit
                .entry(key.unit)
                .or_insert_with(|| (0, 0, BTreeMap::new(), Parts::new(edition)));
            unit.0 += cell.lines;
            unit.1 += cell.quantity;
            *unit.2.entry(center).or_default() += cell.quantity;
            unit.3.add(goods, cell.quantity);
        }
    }

    let whole = i128::from;
    let all_value = above_zero(total.value, by_center.values().map(|t| t.value));
    let mut measures = Vec::new();
    if total.lines > 0 {
        if has_entries {
            measures.push(decide(
                Measure::Entries,
                whole(total.entries),
                whole(total.entries),
                of_entries,
            ));
        }
        measures.push(decide(Measure::Lines, whole(total.lines), whole(total.lines), of_lines));
        if has_values {
            measures.push(decide(Measure::Value, total.value, all_value, of_value));
        }
        // Only where every line with goods has a quantity in the one unit.
        if let (1, Some((&unit, (lines, quantity, centers, parts)))) =
            (by_unit.len(), by_unit.iter().next())
            && *lines == total.lines
            && quantity_lines == total.lines
        {
            let all = above_zero(*quantity, centers.values().copied());
            let mut result = decide(Measure::Quantity, *quantity, all, parts);
            result.unit = Some(decode(tally.units.text(unit.into())));
            measures.push(result);
        }
    }
    let agree = measures.windows(2).all(|w| matches!(w, [a, b] if a.center == b.center))
        && !measures.is_empty()
        && measures.iter().all(|m| m.center.is_some());

    let mut centers: Vec<CenterSum> = by_center
        .into_iter()
        .map(|(center, t)| CenterSum {
            center,
            sum: sum(t),
            shares: [
                share(whole(t.entries), whole(total.entries)),
                share(whole(t.lines), whole(total.lines)),
                share(t.value, all_value),
            ],
        })
        .collect();
    centers.sort_by_key(|c| (core::cmp::Reverse(c.sum.lines), c.center.is_none()));
    let mut headings: Vec<HeadingSum> =
        by_heading.into_iter().map(|(slot, t)| heading(routes, slot, edition, sum(t))).collect();
    headings.sort_by_key(|h| core::cmp::Reverse(h.sum.lines));
    let mut ports: Vec<PortSum> = by_port
        .into_iter()
        .map(|(port, t)| PortSum { port: decode(tally.ports.text(port.into())), sum: sum(t) })
        .collect();
    ports.sort_by(|a, b| (b.sum.lines, &a.port).cmp(&(a.sum.lines, &b.port)));
    let importer_count = by_importer.values().filter(|(t, _)| t.lines > 0).count() as u64;
    let mut importers: Vec<(u32, Three, BTreeMap<Center, Three>)> = by_importer
        .into_iter()
        .filter(|(_, (t, _))| t.lines > 0)
        .map(|(i, (t, c))| (i, t, c))
        .collect();
    importers.sort_by_key(|(i, t, _)| (core::cmp::Reverse(t.lines), *i));
    importers.truncate(MOST_LISTED);
    let from_to = {
        let mut known =
            by_month.iter().filter(|(m, (t, _))| **m != 0 && t.lines > 0).map(|(m, _)| *m);
        known
            .next()
            .map(|first| (month_text(first), month_text(known.next_back().unwrap_or(first))))
    };
    let months = by_month
        .into_iter()
        .filter(|(_, (t, _))| t.lines > 0)
        .map(|(month, (t, centers))| MonthSum {
            month: month_text(month),
            sum: sum(t),
            centers: centers.into_iter().map(|(c, t)| (c, sum(t))).collect(),
        })
        .collect();
    let quantities = by_unit
        .into_iter()
        .map(|(unit, (lines, quantity, centers, _))| {
            let mut centers: Vec<(Center, Amount)> =
                centers.into_iter().map(|(c, q)| (c, Amount(q))).collect();
            centers.sort_by_key(|&(c, q)| (core::cmp::Reverse(q), c));
            Quantities {
                unit: decode(tally.units.text(unit.into())),
                lines,
                total: Amount(quantity),
                centers,
            }
        })
        .collect();
    let importers = importers
        .into_iter()
        .map(|(number, t, centers)| ImporterSum {
            number: decode(tally.importers.text(number)),
            name: tally.importer_names.get(number as usize).map(|n| decode(n)).unwrap_or_default(),
            sum: sum(t),
            predominant: [
                (Measure::Entries, has_entries),
                (Measure::Lines, true),
                (Measure::Value, has_values),
            ]
            .into_iter()
            .filter(|(_, there)| *there)
            .map(|(measure, _)| (measure, largest(&centers, measure, edition)))
            .collect(),
        })
        .collect();
    let marks = read_marks(
        &marks,
        &marks_by_month,
        &teams,
        &measures,
        edition,
        wanted.is_none() && importer_count > 1,
    );
    HistoryAnswer {
        edition,
        importer: filter.importer.clone(),
        months_from_to: from_to,
        total: sum(total),
        centers,
        headings,
        ports,
        months,
        importers,
        importer_count,
        quantities,
        bases: bases.into_iter().collect(),
        contested_lines,
        measures,
        agree,
        marks,
    }
}

fn largest(
    centers: &BTreeMap<Center, Three>,
    measure: Measure,
    edition: Edition,
) -> Option<Center> {
    let mut parts = Parts::new(edition);
    for (&center, three) in centers {
        let is = match measure {
            Measure::Entries => three.entries.into(),
            Measure::Lines => three.lines.into(),
            Measure::Value | Measure::Quantity => three.value,
        };
        parts.add_part(center, Part { is, least: is, most: is });
    }
    parts.predominance().center()
}

/// What a measure says of the parts of a `total`; shares are of `all`.
fn decide(measure: Measure, total: i128, all: i128, parts: &Parts) -> MeasureResult {
    let found = parts.predominance();
    let (center, first, second) = (found.center(), found.first(), found.second());
    let counted = matches!(measure, Measure::Entries | Measure::Lines);
    let amount = |n: i128| Amount(if counted { n.saturating_mul(ONE.into()) } else { n });
    // One more entry or line, one more cent, the smallest quantity that is written.
    let step = if counted {
        1
    } else if measure == Measure::Value {
        i128::from(ONE / 100)
    } else {
        i128::from(ONE)
    };
    MeasureResult {
        measure,
        unit: None,
        total: amount(total),
        center,
        share: share(first.is, all),
        second: second.map(|(c, _)| c),
        second_share: second.map_or(0, |(_, p)| share(p.is, all)),
        margin: second.map_or(share(first.is, all), |(_, p)| share(first.is - p.is, all)),
        needed: second.filter(|_| center.is_some()).map(|(_, p)| amount(first.is - p.is + step)),
        worst: share(first.least, all),
        best: share(first.most, all),
        robust: found.robust,
        leaders: found.leaders,
    }
}

fn heading(routes: &Routes, slot: u16, edition: Edition, sum: Sum) -> HeadingSum {
    let number = routes.number(slot);
    let route = routes.get(slot, edition);
    let title = match Heading::new(number) {
        Some(heading) => heading.title(),
        None => Moved::find(number).map_or("", |m| m.goods),
    };
    HeadingSum {
        heading: alloc::format!("{number:04}"),
        title,
        center: route.center,
        basis: route.basis,
        also: Center::all(edition)
            .filter(|c| Some(*c) != route.center && route.possible.has(*c))
            .collect(),
        sum,
    }
}

fn read_marks(
    marks: &BTreeMap<u16, (u64, Month)>,
    by_month: &BTreeMap<(Month, u16), u64>,
    teams: &BTreeMap<u16, u64>,
    measures: &[MeasureResult],
    edition: Edition,
    several: bool,
) -> Marks {
    let mut found = Marks::default();
    for (&code, &(entries, latest)) in marks {
        let code = code as u8;
        let center = cee(code).filter(|_| code <= 10);
        let text = match code {
            NOT_ELIGIBLE => "NOTELG",
            PENDING => "PNDING",
            _ => center.map_or("other", Center::id),
        };
        found.ids.push(MarkSum {
            code: text.to_string(),
            center,
            entries,
            latest: month_text(latest),
        });
    }
    found.ids.sort_by_key(|m| core::cmp::Reverse(m.entries));
    let all: u64 = teams.values().sum();
    for (&digit, &entries) in teams {
        let digit = digit as u8;
        found.teams.push(TeamSum {
            digit,
            center: cee(if digit == 0 { 10 } else { digit }),
            guess: digit == 0,
            entries,
        });
    }
    found.teams.sort_by_key(|t| core::cmp::Reverse(t.entries));
    // The latest month that has marks; in it the most frequent.
    let latest = by_month.keys().map(|(month, _)| *month).max();
    let mark = by_month
        .iter()
        .filter(|((month, _), _)| Some(*month) == latest)
        .max_by_key(|((_, code), n)| (**n, core::cmp::Reverse(*code)));
    let named = mark.and_then(|((_, code), _)| cee(*code as u8).filter(|_| *code <= 10));
    let main = found.teams.first().copied();
    found.varies = main.is_some_and(|t| t.entries * 10 < all * 9);
    if named.is_some() {
        (found.current, found.known_from) = (named, "center-id");
    } else if let Some(team) = main
        && !found.varies
        && mark.is_none()
    {
        (found.current, found.known_from) =
            (team.center, if team.guess { "team-guess" } else { "team" });
    }
    // Marks of several importers say nothing of one, unless they are all the same.
    if several && (found.ids.len() > 1 || found.varies) {
        (found.current, found.known_from) = (None, "");
    }
    if let Some(current) = found.current {
        let there = current.in_edition(edition);
        found.differs = measures
            .iter()
            .filter(|m| m.center.is_some_and(|c| c != there))
            .map(|m| m.measure)
            .collect();
    }
    found
}
