//! The border to JavaScript. Nothing is decided here: arguments become core's
//! types, answers become plain objects or places in tables, errors become `Error`
//! objects with `code` and `hint`.
//!
//! There are three modules. The lean one answers tariff numbers and is what a page
//! loads first (`lean.rs`); the full one (feature `full`) knows importers and words
//! (`full.rs`); the third (feature `history`) reads import histories in a worker (`history.rs`).

#![forbid(unsafe_code)]

#[cfg(feature = "objects")]
mod border;
#[cfg(feature = "full")]
pub mod full;
#[cfg(feature = "history")]
pub mod history;
#[cfg(not(feature = "objects"))]
pub mod lean;
#[cfg(feature = "full")]
mod profile;
#[cfg(feature = "words")]
pub mod words;

#[cfg(feature = "full")]
pub use full::Engine;

/// Prepares the console for panics in development builds.
#[cfg(feature = "debug")]
#[wasm_bindgen::prelude::wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
    web_sys::console::debug_1(&"center-finder: debug build".into());
}
