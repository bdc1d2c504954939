//! The engine of tariff numbers: all that a page needs for its first answer.

use center_finder::{Chapter, HtsNumber, Router, TextKind};
use wasm_bindgen::prelude::*;

use crate::bindings::{edition, throw, to_js};

#[cfg(all(target_arch = "wasm32", not(feature = "full"), not(feature = "history")))]
#[global_allocator]
static ALLOCATOR: lol_alloc::LockedAllocator<lol_alloc::FreeListAllocator> =
    lol_alloc::LockedAllocator::new(lol_alloc::FreeListAllocator::new());

/// The engine. Two engines share nothing, so that two elements on a page may hold different tables.
#[wasm_bindgen]
#[derive(Default)]
pub struct Engine {
    #[cfg(feature = "full")]
    pub(crate) table: Option<center_finder::ScopeTable>,
}

#[wasm_bindgen]
impl Engine {
    /// An engine with the built-in table.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Engine {
        Engine::default()
    }

    /// The version of the package.
    pub fn version(&self) -> String {
        env!("CARGO_PKG_VERSION").into()
    }

    /// Whether a text is empty, a tariff number, or the name of goods.
    #[wasm_bindgen(js_name = textKind, unchecked_return_type = "TextKind")]
    pub fn text_kind(&self, text: &str) -> String {
        TextKind::of(text).id().into()
    }

    /// Routes a tariff number in any usual spelling.
    #[wasm_bindgen(unchecked_return_type = "Routing")]
    pub fn route(
        &self,
        text: &str,
        #[wasm_bindgen(unchecked_param_type = "EditionId")] edition_id: &str,
    ) -> Result<JsValue, JsValue> {
        to_js(&self.router(edition_id)?.read(text).map_err(|e| throw(&e, text))?)
    }

    /// The chapters that hold goods.
    #[wasm_bindgen(unchecked_return_type = "Chapter[]")]
    pub fn chapters(&self) -> Result<JsValue, JsValue> {
        to_js(&Chapter::all().collect::<Vec<_>>())
    }

    /// The headings of a chapter of two digits, each with its Center.
    #[wasm_bindgen(unchecked_return_type = "HeadingRow[]")]
    pub fn headings(
        &self,
        chapter: &str,
        #[wasm_bindgen(unchecked_param_type = "EditionId")] edition_id: &str,
    ) -> Result<JsValue, JsValue> {
        let number = HtsNumber::parse(chapter).map_err(|e| throw(&e, chapter))?.number;
        to_js(&self.router(edition_id)?.headings(number.chapter()).collect::<Vec<_>>())
    }
}

impl Engine {
    pub(crate) fn router(&self, edition_id: &str) -> Result<Router<'_>, JsValue> {
        let router = Router::new(edition(edition_id)?);
        #[cfg(feature = "full")]
        if let Some(table) = &self.table {
            return Ok(router.with_table(table));
        }
        Ok(router)
    }
}
