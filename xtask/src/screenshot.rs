//! `cargo xtask screenshot`: the picture in the README, docs/screenshot.png.

use anyhow::{Context, Result};
use xshell::cmd;

use crate::workspace::Workspace;
use crate::{build, tools};

pub fn run(ws: &Workspace) -> Result<()> {
    build::quietly(ws)?;
    let (node, chromium) = (tools::node()?, tools::chromium()?);
    ws.sh().create_dir("docs")?;
    cmd!(ws.sh(), "{node} xtask/scripts/screenshot.mjs web/dist/site docs/screenshot.png")
        .env("CHROMIUM", chromium)
        .quiet()
        .run()
        .context("the demo page did not answer")
}
