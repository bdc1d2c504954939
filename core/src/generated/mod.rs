//! Made by `cargo xtask generate` from core/data; do not edit.
//!
//! Where the facts come from, how they are checked, and how to change them: DATA.md.
//! These tables are an implementation detail; use the types of the crate.

#[rustfmt::skip]
pub mod nomenclature;
#[rustfmt::skip]
pub mod tables;
#[cfg(feature = "words")]
#[rustfmt::skip]
pub mod words;
