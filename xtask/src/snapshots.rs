//! The committed answers for every heading (tests/snapshots).
//!
//! They are written by a program that is compiled after the tables were, because
//! this one still holds the tables it was compiled with.

use anyhow::Result;

use crate::house::House;
use crate::run::{cargo, run};

pub fn write(house: &House) -> Result<()> {
    snapshots(house, &[])
}

pub fn check(house: &House) -> Result<()> {
    snapshots(house, &["--", "--check"])
}

fn snapshots(house: &House, args: &[&str]) -> Result<()> {
    run(cargo(house.root())
        .args(["run", "--quiet", "--package", "center-finder-tests", "--bin", "snapshots"])
        .args(args))
}
