//! The bindings of center-finder to JavaScript. Nothing is decided here: arguments become core's
//! types, answers become plain objects, errors become `Error` objects with `code` and `hint`.
//!
//! One crate makes three modules, each a set of features:
//! - `numbers`, which a page loads first, answers tariff numbers;
//! - `full` answers everything but import histories: it also knows importers, tables of the host
//!   and, with `words`, the search by words;
//! - `history` reads import histories in a worker.

#![forbid(unsafe_code)]

mod bindings;
#[cfg(feature = "full")]
mod full;
#[cfg(feature = "history")]
pub mod history;
#[cfg(any(feature = "full", feature = "history"))]
mod input;
#[cfg(feature = "numbers")]
mod numbers;
#[cfg(feature = "words")]
pub mod words;

#[cfg(feature = "numbers")]
pub use numbers::Engine;

/// Prepares the console for panics in development builds.
#[cfg(feature = "debug")]
#[wasm_bindgen::prelude::wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
    web_sys::console::debug_1(&"center-finder: debug build".into());
}
