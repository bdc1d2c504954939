//! What the tests that span packages share.

pub use center_finder_fixtures::{folder, sample, snapshot, vectors};
