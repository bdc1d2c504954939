//! What the commands need from outside, found or installed, each with one clear
//! sentence where it cannot be had.

mod browser;
mod node;
mod rust;
mod wasm;

pub use browser::chromium;
pub use node::{node, packages};
pub use rust::{components, wasm_target};
pub use wasm::WasmTools;
