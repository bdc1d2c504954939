//! What the commands need from outside, found or installed, each with one clear
//! sentence where it cannot be had.

mod browser;
mod node;
mod pinned;
mod rust;
mod wasm;
pub mod webdriver;

pub use browser::chromium;
pub use node::{node, packages, packages_of};
pub use pinned::Tool;
pub use rust::{components, wasm_target};
pub use wasm::WasmTools;
