//! The border of the full module: answers as objects.

use center_finder as core;
use center_finder::{Data, Edition, Router, ScopeTable};
use wasm_bindgen::prelude::*;

use crate::border::{all, edition, give, throw};
use crate::profile;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &'static str = concat!(include_str!("generated/answers.ts"), include_str!("types.ts"));

/// The engine: everything about numbers, Centers and importers. Two engines
/// share nothing, so that two elements on a page may hold different tables.
#[wasm_bindgen]
#[derive(Default)]
pub struct Engine {
    table: Option<ScopeTable>,
}

#[wasm_bindgen]
impl Engine {
    /// An engine with the built-in table.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Engine {
        Engine::default()
    }

    /// Takes the titles of chapters and headings, which the small engine holds already; before any
    /// answer.
    #[wasm_bindgen(js_name = lendTitles)]
    pub fn lend_titles(text: String) {
        #[cfg(center_finder_lent_titles)]
        core::lend_titles(text.leak());
        // A build that has them needs none.
        #[cfg(not(center_finder_lent_titles))]
        drop(text);
    }

    /// The version of the package.
    pub fn version() -> String {
        env!("CARGO_PKG_VERSION").into()
    }

    /// Lays a table of ranges over the built-in one, or puts it in its place. Returns its number of
    /// rows.
    #[wasm_bindgen(js_name = setScope)]
    pub fn set_scope(&mut self, name: &str, csv: &str, replace: bool) -> Result<usize, JsValue> {
        let table = ScopeTable::parse(name, csv).map_err(|e| throw(&e, csv))?;
        let table = if replace { table.replacing() } else { table };
        let rows = table.len();
        self.table = Some(table);
        Ok(rows)
    }

    /// Goes back to the built-in table.
    #[wasm_bindgen(js_name = clearScope)]
    pub fn clear_scope(&mut self) {
        self.table = None;
    }

    /// Routes a tariff number in any usual spelling.
    #[wasm_bindgen(unchecked_return_type = "Routing")]
    pub fn route(
        &self,
        text: &str,
        #[wasm_bindgen(unchecked_param_type = "EditionId")] edition_id: &str,
    ) -> Result<JsValue, JsValue> {
        give(&(&self.router(edition_id)?.read(text).map_err(|e| throw(&e, text))?).into())
    }

    /// Whether a text is meant as a number and not as the name of goods.
    #[wasm_bindgen(js_name = isNumber)]
    pub fn is_number(text: &str) -> bool {
        core::HtsNumber::is_meant(text)
    }

    /// Judges an importer.
    #[wasm_bindgen(unchecked_return_type = "Assessment")]
    pub fn assess(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Profile")] profile: JsValue,
        #[wasm_bindgen(unchecked_param_type = "EditionId")] edition_id: &str,
    ) -> Result<JsValue, JsValue> {
        let profile = profile::read(&profile)?;
        give(
            &(&core::assess(&profile, &self.router(edition_id)?).map_err(|e| throw(&e, ""))?)
                .into(),
        )
    }

    /// The chapters that hold goods.
    #[wasm_bindgen(unchecked_return_type = "Chapter[]")]
    pub fn chapters() -> Result<JsValue, JsValue> {
        all(core::Chapter::all())
    }

    /// The headings of a chapter of two digits, each with its Center.
    #[wasm_bindgen(unchecked_return_type = "HeadingRow[]")]
    pub fn headings(
        &self,
        chapter: &str,
        #[wasm_bindgen(unchecked_param_type = "EditionId")] edition_id: &str,
    ) -> Result<JsValue, JsValue> {
        let router = self.router(edition_id)?;
        let number = core::HtsNumber::parse(chapter).map_err(|e| throw(&e, chapter))?.number;
        let rows = number.chapter().headings().map(|heading| {
            let primary = router.primary(heading);
            Data::Record(vec![
                ("code", heading.to_string().into()),
                ("title", heading.title().into()),
                ("center", primary.as_ref().map(|p| &p.center).into()),
                ("basis", primary.map(|p| p.basis).into()),
                ("contested", primary.is_some_and(|p| p.contested).into()),
            ])
        });
        give(&Data::List(rows.collect()))
    }

    /// The ten Centers of an edition.
    #[wasm_bindgen(unchecked_return_type = "Center[]")]
    pub fn centers(
        #[wasm_bindgen(unchecked_param_type = "EditionId")] edition_id: &str,
    ) -> Result<JsValue, JsValue> {
        all(core::Center::all(edition(edition_id)?))
    }

    /// Where a Center's row is known from.
    #[wasm_bindgen(js_name = centerSources, unchecked_return_type = "Source[]")]
    pub fn center_sources(id: &str) -> Result<JsValue, JsValue> {
        all(core::Center::from_id(id).map_err(|e| throw(&e, id))?.sources().iter().copied())
    }

    /// The steps from the pilots to the rule in force.
    #[wasm_bindgen(unchecked_return_type = "Step[]")]
    pub fn timeline() -> Result<JsValue, JsValue> {
        all(core::Step::all())
    }

    /// What held at a date such as `2012-03`.
    #[wasm_bindgen(js_name = asOf, unchecked_return_type = "AsOf")]
    pub fn as_of(date: &str) -> Result<JsValue, JsValue> {
        give(&(&Edition::at(core::Date::parse(date).map_err(|e| throw(&e, date))?)).into())
    }

    /// Who does what in an edition.
    #[wasm_bindgen(unchecked_return_type = "Task[]")]
    pub fn tasks(
        #[wasm_bindgen(unchecked_param_type = "EditionId")] edition_id: &str,
    ) -> Result<JsValue, JsValue> {
        all(core::Task::all(edition(edition_id)?))
    }

    /// What the Centers of an edition offer, and to whom.
    #[wasm_bindgen(unchecked_return_type = "Benefit[]")]
    pub fn benefits(
        #[wasm_bindgen(unchecked_param_type = "EditionId")] edition_id: &str,
    ) -> Result<JsValue, JsValue> {
        all(core::Benefit::all(edition(edition_id)?))
    }

    /// Routes every heading many times and returns how many routes were made: for the benchmark.
    #[wasm_bindgen(js_name = spin)]
    pub fn spin(&self, rounds: u32) -> u32 {
        let router = Router::new(Edition::InForce);
        let mut made = 0;
        for _ in 0..rounds {
            made += core::Heading::all()
                .filter(|&h| std::hint::black_box(router.primary(h)).is_some())
                .count() as u32;
        }
        made
    }
}

impl Engine {
    pub(crate) fn router(&self, edition_id: &str) -> Result<Router<'_>, JsValue> {
        let router = Router::new(edition(edition_id)?);
        Ok(match &self.table {
            Some(table) => router.with_table(table),
            None => router,
        })
    }
}
