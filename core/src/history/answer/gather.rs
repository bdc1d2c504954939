//! From a tally to an answer: sums by Center, heading, port, month and importer.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use core::cmp::Reverse;

use super::marks::{Importers, MarkCounts};
use super::measures::{above_zero, largest, measures};
use super::{
    BasisLines, CenterQuantity, CenterSum, Filter, HeadingSum, HistoryAnswer, ImporterSum, Measure,
    MonthCenter, MonthSum, Months, PortSum, Predominant, Quantities, Shares, Sum, month_text,
};
use crate::center::Center;
use crate::edition::Edition;
use crate::history::columns::Column;
use crate::history::layout::Layout;
use crate::history::routes::{Route, Routes};
use crate::history::tally::{Cell, CellKind, Key, NO_UNIT, Page, Tally};
use crate::history::text::decode;
use crate::history::value::{Amount, Month};
use crate::nomenclature::{Heading, Moved};
use crate::predominance::{Part, Parts, Plausible, share};
use crate::scope::Basis;

/// How many importers an answer lists.
const MOST_LISTED: usize = 1_000;

/// Sums of one thing.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sums {
    pub entries: u64,
    pub lines: u64,
    pub value: i128,
}

impl Sums {
    fn add(&mut self, cell: Cell) {
        self.entries += cell.entries;
        self.lines += cell.lines;
        self.value += cell.value;
    }

    fn add_goods(&mut self, cell: Cell) {
        self.lines += cell.lines;
        self.value += cell.value;
    }
}

/// Sums of one thing, and those of each Center in it.
#[derive(Clone, Debug, Default)]
struct SumsByCenter {
    all: Sums,
    centers: BTreeMap<Center, Sums>,
}

impl SumsByCenter {
    fn center(&mut self, center: Center) -> &mut Sums {
        self.centers.entry(center).or_default()
    }
}

/// The quantities in one unit.
#[derive(Clone, Debug)]
pub(super) struct UnitSums {
    pub lines: u64,
    pub quantity: i128,
    pub centers: BTreeMap<Center, i128>,
    pub parts: Parts,
}

/// The importer that is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    All,
    One(u32),
    /// One that the file does not have.
    Nobody,
}

impl Asked {
    fn of(filter: &Filter, tally: &Tally) -> Asked {
        let Some(name) = filter.importer.as_deref() else { return Asked::All };
        let all = tally.texts.importers.len() as u32;
        (0..all)
            .find(|&i| decode(tally.texts.importers.text(i)) == name)
            .map_or(Asked::Nobody, Asked::One)
    }

    fn has(self, importer: u32) -> bool {
        match self {
            Asked::All => true,
            Asked::One(asked) => asked == importer,
            Asked::Nobody => false,
        }
    }
}

/// The sums that an answer is made of.
pub(super) struct Goods {
    edition: Edition,
    asked: Asked,
    pub has_entries: bool,
    pub has_values: bool,
    pub total: Sums,
    by_center: BTreeMap<Option<Center>, Sums>,
    by_heading: BTreeMap<u16, Sums>,
    by_port: BTreeMap<u16, Sums>,
    by_month: BTreeMap<Month, SumsByCenter>,
    /// Importers are listed whichever of them is asked about.
    by_importer: BTreeMap<u32, SumsByCenter>,
    pub by_unit: BTreeMap<u16, UnitSums>,
    marks: MarkCounts,
    pub of_entries: Parts,
    pub of_lines: Parts,
    pub of_value: Parts,
    bases: BTreeMap<Basis, u64>,
    contested_lines: u64,
}

/// Where the goods point.
pub(crate) fn answer(
    routes: &Routes,
    tally: &Tally,
    layout: &Layout,
    edition: Edition,
    filter: &Filter,
) -> HistoryAnswer {
    let goods = Goods::gather(routes, tally, layout, edition, filter);
    let measures = measures(&goods, tally);
    let agree = measures.windows(2).all(|w| matches!(w, [a, b] if a.center == b.center))
        && measures.first().is_some_and(|m| m.center.is_some());
    let importer_count = goods.by_importer.values().filter(|i| i.all.lines > 0).count() as u64;
    let importers = if goods.asked == Asked::All && importer_count > 1 {
        Importers::Several
    } else {
        Importers::One
    };
    let (from, until) = goods.months_with_goods();
    HistoryAnswer {
        edition,
        importer: filter.importer.clone(),
        from,
        until,
        total: goods.sum(goods.total),
        centers: goods.centers(),
        headings: goods.headings(routes),
        ports: goods.ports(tally),
        months: goods.months(),
        importers: goods.importers(tally),
        importer_count,
        quantities: goods.quantities(tally),
        bases: goods.bases.iter().map(|(&basis, &lines)| BasisLines { basis, lines }).collect(),
        contested_lines: goods.contested_lines,
        agree,
        marks: goods.marks.read(&measures, edition, importers),
        measures,
    }
}

impl Goods {
    fn gather(
        routes: &Routes,
        tally: &Tally,
        layout: &Layout,
        edition: Edition,
        filter: &Filter,
    ) -> Goods {
        let mut goods = Goods {
            edition,
            asked: Asked::of(filter, tally),
            has_entries: layout.has(Column::Entry),
            has_values: layout.has(Column::Value),
            total: Sums::default(),
            by_center: BTreeMap::new(),
            by_heading: BTreeMap::new(),
            by_port: BTreeMap::new(),
            by_month: BTreeMap::new(),
            by_importer: BTreeMap::new(),
            by_unit: BTreeMap::new(),
            marks: MarkCounts::default(),
            of_entries: Parts::new(edition),
            of_lines: Parts::new(edition),
            of_value: Parts::new(edition),
            bases: BTreeMap::new(),
            contested_lines: 0,
        };
        let months = Months::of(filter);
        for (importer, month, page) in tally.cells.pages().filter(|(_, m, _)| months.has(*m)) {
            goods.add_page(importer, month, page);
        }
        for (key, cell) in tally.cells.iter().filter(|(key, _)| months.has(key.month)) {
            match key.kind {
                CellKind::Heading => goods.add_heading(key, cell, routes.get(key.which, edition)),
                CellKind::Port if goods.asked.has(key.importer) => {
                    goods.by_port.entry(key.which).or_default().add(cell)
                }
                CellKind::Port => {}
            }
        }
        goods
    }

    /// Adds what is counted of an importer in a month.
    fn add_page(&mut self, importer: u32, month: Month, page: &Page) {
        let asked = self.asked.has(importer);
        let listed = self.by_importer.entry(importer).or_default();
        listed.all.add(page.all);
        for center in Center::all(self.edition) {
            let at = |counters: &[u32; Center::COUNT]| {
                u64::from(counters.get(center.index()).copied().unwrap_or(0))
            };
            let entries = at(&page.held);
            if entries > 0 {
                listed.center(center).entries += entries;
            }
            if !asked {
                continue;
            }
            let [is, least, most] = [entries, at(&page.robust), at(&page.possible)].map(i128::from);
            self.of_entries.add_part(center, Part { is, least, most });
            if entries > 0 {
                self.by_center.entry(Some(center)).or_default().entries += entries;
                self.by_month.entry(month).or_default().center(center).entries += entries;
            }
        }
        if asked {
            self.total.add(page.all);
            self.by_month.entry(month).or_default().all.add(page.all);
            self.marks.add(page, month);
        }
    }

    /// Adds the goods of a heading.
    fn add_heading(&mut self, key: Key, cell: Cell, route: Route) {
        if let Some(center) = route.center {
            self.by_importer.entry(key.importer).or_default().center(center).add_goods(cell);
        }
        if !self.asked.has(key.importer) {
            return;
        }
        self.by_heading.entry(key.which).or_default().add(cell);
        self.by_center.entry(route.center).or_default().add_goods(cell);
        let Some(center) = route.center else { return };
        self.by_month.entry(key.month).or_default().center(center).add_goods(cell);
        if let Some(basis) = route.basis {
            *self.bases.entry(basis).or_default() += cell.lines;
        }
        if route.contested() {
            self.contested_lines += cell.lines;
        }
        let goods = Plausible { center, all: route.possible };
        self.of_lines.add(goods, cell.lines.into());
        self.of_value.add(goods, cell.value);
        if key.unit != NO_UNIT {
            let unit = self.by_unit.entry(key.unit).or_insert_with(|| UnitSums {
                lines: 0,
                quantity: 0,
                centers: BTreeMap::new(),
                parts: Parts::new(self.edition),
            });
            unit.lines += cell.lines;
            unit.quantity += cell.quantity;
            *unit.centers.entry(center).or_default() += cell.quantity;
            unit.parts.add(goods, cell.quantity);
        }
    }

    /// What shares of the value are shares of.
    pub(super) fn all_value(&self) -> i128 {
        above_zero(self.total.value, self.by_center.values().map(|sums| sums.value))
    }

    fn sum(&self, sums: Sums) -> Sum {
        Sum {
            entries: self.has_entries.then_some(sums.entries),
            lines: sums.lines,
            value: self.has_values.then_some(Amount(sums.value)),
        }
    }

    fn centers(&self) -> Vec<CenterSum> {
        let all_value = self.all_value();
        let part = |part: u64, whole: u64| share(part.into(), whole.into());
        let mut centers: Vec<CenterSum> = self
            .by_center
            .iter()
            .map(|(&center, &sums)| CenterSum {
                center,
                sum: self.sum(sums),
                shares: Shares {
                    entries: self.has_entries.then(|| part(sums.entries, self.total.entries)),
                    lines: part(sums.lines, self.total.lines),
                    value: self.has_values.then(|| share(sums.value, all_value)),
                },
            })
            .collect();
        centers.sort_by_key(|c| (Reverse(c.sum.lines), c.center.is_none()));
        centers
    }

    fn headings(&self, routes: &Routes) -> Vec<HeadingSum> {
        let mut headings: Vec<HeadingSum> =
            self.by_heading.iter().map(|(&slot, &sums)| self.heading(routes, slot, sums)).collect();
        headings.sort_by_key(|h| Reverse(h.sum.lines));
        headings
    }

    fn heading(&self, routes: &Routes, slot: u16, sums: Sums) -> HeadingSum {
        let number = routes.number(slot);
        let route = routes.get(slot, self.edition);
        let title = match Heading::new(number) {
            Some(heading) => heading.title(),
            None => Moved::find(number).map_or("", |m| m.goods),
        };
        HeadingSum {
            code: alloc::format!("{number:04}"),
            title,
            center: route.center,
            basis: route.basis,
            also: Center::all(self.edition)
                .filter(|c| Some(*c) != route.center && route.possible.has(*c))
                .collect(),
            sum: self.sum(sums),
        }
    }

    fn ports(&self, tally: &Tally) -> Vec<PortSum> {
        let text = |port: u16| decode(tally.texts.ports.text(port.into()));
        let mut ports: Vec<PortSum> = self
            .by_port
            .iter()
            .map(|(&port, &sums)| PortSum { port: text(port), sum: self.sum(sums) })
            .collect();
        ports.sort_by(|a, b| (b.sum.lines, &a.port).cmp(&(a.sum.lines, &b.port)));
        ports
    }

    /// The first and the last month with goods.
    fn months_with_goods(&self) -> (Option<String>, Option<String>) {
        let known = || {
            let filled = self.by_month.iter().filter(|(m, sums)| **m != 0 && sums.all.lines > 0);
            filled.map(|(month, _)| month_text(*month))
        };
        (known().next(), known().next_back())
    }

    fn months(&self) -> Vec<MonthSum> {
        self.by_month
            .iter()
            .filter(|(_, sums)| sums.all.lines > 0)
            .map(|(&month, sums)| MonthSum {
                month: month_text(month),
                sum: self.sum(sums.all),
                centers: sums
                    .centers
                    .iter()
                    .map(|(&center, &sums)| MonthCenter { center, sum: self.sum(sums) })
                    .collect(),
            })
            .collect()
    }

    fn importers(&self, tally: &Tally) -> Vec<ImporterSum> {
        let texts = &tally.texts;
        let mut importers: Vec<(u32, &SumsByCenter)> = self
            .by_importer
            .iter()
            .filter(|(_, sums)| sums.all.lines > 0)
            .map(|(&importer, sums)| (importer, sums))
            .collect();
        importers.sort_by_key(|(i, sums)| (Reverse(sums.all.lines), texts.importers.text(*i)));
        importers.truncate(MOST_LISTED);
        let mut measures = Vec::from([Measure::Entries, Measure::Lines, Measure::Value]);
        measures.retain(|measure| match measure {
            Measure::Entries => self.has_entries,
            Measure::Value => self.has_values,
            Measure::Lines | Measure::Quantity => true,
        });
        let predominant = |sums: &SumsByCenter| {
            let first = |&measure| Predominant {
                measure,
                center: largest(&sums.centers, measure, self.edition),
            };
            measures.iter().map(first).collect()
        };
        importers
            .into_iter()
            .map(|(importer, sums)| ImporterSum {
                number: decode(texts.importers.text(importer)),
                name: decode(texts.importer_name(importer)),
                sum: self.sum(sums.all),
                predominant: predominant(sums),
            })
            .collect()
    }

    fn quantities(&self, tally: &Tally) -> Vec<Quantities> {
        let mut quantities: Vec<Quantities> = self
            .by_unit
            .iter()
            .map(|(&unit, sums)| {
                let mut centers: Vec<CenterQuantity> = sums
                    .centers
                    .iter()
                    .map(|(&center, &q)| CenterQuantity { center, quantity: Amount(q) })
                    .collect();
                centers.sort_by_key(|c| (Reverse(c.quantity), c.center));
                Quantities {
                    unit: decode(tally.texts.units.text(unit.into())),
                    lines: sums.lines,
                    total: Amount(sums.quantity),
                    centers,
                }
            })
            .collect();
        quantities.sort_by(|a, b| (b.lines, &a.unit).cmp(&(a.lines, &b.unit)));
        quantities
    }
}
