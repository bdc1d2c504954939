//! What the full engine knows besides numbers: importers, tables of the host, Centers, tasks and
//! dates.

use center_finder::{Benefit, Center, Date, Edition, ImporterProfile, ScopeTable, Step, Task};
use wasm_bindgen::prelude::*;

use crate::Engine;
use crate::bindings::{edition, throw, to_js};
use crate::input::from_js;

#[wasm_bindgen]
impl Engine {
    /// Overrides the built-in table with another one of ranges, or replaces it. Returns its number
    /// of rows.
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

    /// Judges an importer.
    #[wasm_bindgen(unchecked_return_type = "Assessment")]
    pub fn assess(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Profile")] profile: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "EditionId")] edition_id: &str,
    ) -> Result<JsValue, JsValue> {
        let profile: ImporterProfile = from_js(profile)?;
        let router = self.router(edition_id)?;
        to_js(&center_finder::assess(&profile, &router).map_err(|e| throw(&e, ""))?)
    }

    /// The ten Centers of an edition.
    #[wasm_bindgen(unchecked_return_type = "Center[]")]
    pub fn centers(
        &self,
        #[wasm_bindgen(unchecked_param_type = "EditionId")] edition_id: &str,
    ) -> Result<JsValue, JsValue> {
        to_js(&Center::all(edition(edition_id)?).collect::<Vec<_>>())
    }

    /// Where a Center's row is known from.
    #[wasm_bindgen(js_name = centerSources, unchecked_return_type = "Source[]")]
    pub fn center_sources(&self, id: &str) -> Result<JsValue, JsValue> {
        to_js(Center::from_id(id).map_err(|e| throw(&e, id))?.sources())
    }

    /// The steps from the pilots to the rule in force.
    #[wasm_bindgen(unchecked_return_type = "Step[]")]
    pub fn timeline(&self) -> Result<JsValue, JsValue> {
        to_js(&Step::all().collect::<Vec<_>>())
    }

    /// What held at a date such as `2012-03`.
    #[wasm_bindgen(js_name = asOf, unchecked_return_type = "AsOf")]
    pub fn as_of(&self, date: &str) -> Result<JsValue, JsValue> {
        to_js(&Edition::at(Date::parse(date).map_err(|e| throw(&e, date))?))
    }

    /// Who does what in an edition.
    #[wasm_bindgen(unchecked_return_type = "Task[]")]
    pub fn tasks(
        &self,
        #[wasm_bindgen(unchecked_param_type = "EditionId")] edition_id: &str,
    ) -> Result<JsValue, JsValue> {
        to_js(&Task::all(edition(edition_id)?).collect::<Vec<_>>())
    }

    /// What the Centers of an edition offer, and to whom.
    #[wasm_bindgen(unchecked_return_type = "Benefit[]")]
    pub fn benefits(
        &self,
        #[wasm_bindgen(unchecked_param_type = "EditionId")] edition_id: &str,
    ) -> Result<JsValue, JsValue> {
        to_js(&Benefit::all(edition(edition_id)?).collect::<Vec<_>>())
    }
}
