//! What core decides, behavior by behavior, through its public interface.
//!
//! Expectations come from the tables that people edit (`core/data`), from the documented rules, or
//! are written here by hand; never from what the crate answers.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod data;
mod editions;
mod numbers;
mod own_tables;
mod profiles;
mod routing;
mod scope;
