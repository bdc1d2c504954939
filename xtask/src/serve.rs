//! `cargo xtask serve`: the demo site on this machine only, under its strict policy.

use anyhow::Result;
use xshell::cmd;

use crate::workspace::Workspace;
use crate::{build, tools};

pub fn run(ws: &Workspace, port: u16) -> Result<()> {
    build::all(ws)?;
    let (node, port) = (tools::node()?, port.to_string());
    let server = cmd!(ws.sh(), "{node} xtask/scripts/serve.mjs web/dist/site {port}").quiet();
    // The server takes the place of this program, so that whatever ends this one ends it.
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt as _;
        Err(std::process::Command::from(server).exec().into())
    }
    #[cfg(not(unix))]
    Ok(server.run()?)
}
