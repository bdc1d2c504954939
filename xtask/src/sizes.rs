//! `cargo xtask sizes`: what a browser must fetch for what, against the budgets.

use anyhow::Result;
use xshell::cmd;

use crate::tools;
use crate::workspace::Workspace;

pub fn check(ws: &Workspace) -> Result<()> {
    let node = tools::node()?;
    Ok(cmd!(ws.sh(), "{node} web/tools/sizes.mjs").quiet().run()?)
}
