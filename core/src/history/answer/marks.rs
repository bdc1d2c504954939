//! Where the importer is by CBP's own marks.

use alloc::collections::BTreeMap;
use alloc::string::ToString;
use alloc::vec::Vec;

use super::{KnownFrom, MarkSum, Marks, MeasureResult, TeamSum, month_text};
use crate::center::Center;
use crate::edition::Edition;
use crate::history::marks::{NOT_ELIGIBLE, PENDING};
use crate::history::tally::Page;
use crate::history::value::Month;

/// The marks of the entries that are asked about.
#[derive(Default)]
pub(super) struct MarkCounts {
    /// By code: how many entries, and the last month.
    ids: BTreeMap<u8, (u64, Month)>,
    ids_by_month: BTreeMap<(Month, u8), u64>,
    teams: BTreeMap<u8, u64>,
}

/// How many importers the entries are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Importers {
    One,
    Several,
}

impl MarkCounts {
    pub fn add(&mut self, page: &Page, month: Month) {
        for (code, &entries) in (0u8..).zip(&page.marks).skip(1).filter(|(_, n)| **n > 0) {
            let (sum, latest) = self.ids.entry(code).or_default();
            *sum += u64::from(entries);
            *latest = month.max(*latest);
            *self.ids_by_month.entry((month, code)).or_default() += u64::from(entries);
        }
        for (digit, &entries) in (0u8..).zip(page.teams.iter().skip(1)).filter(|(_, n)| **n > 0) {
            *self.teams.entry(digit).or_default() += u64::from(entries);
        }
    }

    /// What they say.
    pub fn read(
        &self,
        measures: &[MeasureResult],
        edition: Edition,
        importers: Importers,
    ) -> Marks {
        let mut found = Marks { ids: self.ids(), teams: self.teams(), ..Marks::default() };
        let all: u64 = self.teams.values().sum();
        let main = found.teams.first().copied();
        found.varies = main.is_some_and(|team| team.entries * 10 < all * 9);
        let latest = self.latest();
        let named = latest.and_then(center_of_mark);
        if named.is_some() {
            (found.current, found.known_from) = (named, Some(KnownFrom::CenterId));
        } else if let Some(team) = main
            && !found.varies
            && latest.is_none()
        {
            let from = if team.guess { KnownFrom::TeamGuess } else { KnownFrom::Team };
            (found.current, found.known_from) = (team.center, Some(from));
        }
        // Marks of several importers say nothing of one, unless they are all the same.
        if importers == Importers::Several && (found.ids.len() > 1 || found.varies) {
            (found.current, found.known_from) = (None, None);
        }
        if let Some(current) = found.current {
            let there = current.in_edition(edition);
            let elsewhere = measures.iter().filter(|m| m.center.is_some_and(|c| c != there));
            found.differs = elsewhere.map(|m| m.measure).collect();
        }
        found
    }

    /// The field Center ID, the most frequent first.
    fn ids(&self) -> Vec<MarkSum> {
        let mut ids: Vec<MarkSum> = self
            .ids
            .iter()
            .map(|(&code, &(entries, latest))| {
                let center = center_of_mark(code);
                let text = match code {
                    NOT_ELIGIBLE => "NOTELG",
                    PENDING => "PNDING",
                    _ => center.map_or("other", Center::id),
                };
                MarkSum { code: text.to_string(), center, entries, latest: month_text(latest) }
            })
            .collect();
        ids.sort_by_key(|mark| core::cmp::Reverse(mark.entries));
        ids
    }

    /// The digits of review teams, the most frequent first.
    fn teams(&self) -> Vec<TeamSum> {
        let mut teams: Vec<TeamSum> = self
            .teams
            .iter()
            .map(|(&digit, &entries)| TeamSum {
                digit,
                center: cee(if digit == 0 { 10 } else { digit }),
                guess: digit == 0,
                entries,
            })
            .collect();
        teams.sort_by_key(|team| core::cmp::Reverse(team.entries));
        teams
    }

    /// The code of the latest month that has any; in it the most frequent, of equals the lowest.
    fn latest(&self) -> Option<u8> {
        let latest = self.ids_by_month.keys().map(|(month, _)| *month).max()?;
        self.ids_by_month
            .iter()
            .filter(|((month, _), _)| *month == latest)
            .max_by_key(|((_, code), n)| (**n, core::cmp::Reverse(*code)))
            .map(|((_, code), _)| *code)
    }
}

/// The Center in force of a number from 1.
fn cee(number: u8) -> Option<Center> {
    Center::all(Edition::InForce).nth(usize::from(number).checked_sub(1)?)
}

/// The Center that a mark names, if it names one.
fn center_of_mark(code: u8) -> Option<Center> {
    if code <= 10 { cee(code) } else { None }
}
