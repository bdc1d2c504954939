//! `cargo xtask serve`: the demo site on this machine only, under its strict policy.

use anyhow::Result;
use xshell::cmd;

use crate::workspace::Workspace;
use crate::{build, tools};

pub fn run(ws: &Workspace, port: u16) -> Result<()> {
    build::all(ws)?;
    let (node, port) = (tools::node()?, port.to_string());
    Ok(cmd!(ws.sh(), "{node} xtask/scripts/serve.mjs web/dist/site {port}").quiet().run()?)
}
