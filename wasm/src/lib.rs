//! border
