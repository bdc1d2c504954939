//! `cargo xtask serve`: the demo site on this machine only, under its strict policy.

mod files;
mod http;

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use crate::house::House;
pub use files::Folder;

const PORT: u16 = 8080;

pub fn run(house: &House, args: &[String]) -> Result<()> {
    let port = match args {
        [] => PORT,
        [flag, port] if flag == "--port" => {
            port.parse().with_context(|| format!("{port:?} is not a port"))?
        }
        _ => bail!("serve takes only --port N"),
    };
    crate::build::all(house)?;
    let site = house.dist().join("site");
    ensure!(site.join("index.html").is_file(), "web/build.mjs made no web/dist/site/index.html");
    let listener = listen(port)?;
    println!("Center Finder is at http://{} (Ctrl-C ends it)", listener.local_addr()?);
    serve(listener, &site)
}

/// The port, or the next that is free.
fn listen(port: u16) -> Result<TcpListener> {
    for port in port..=port.saturating_add(50) {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == ErrorKind::AddrInUse => continue,
            Err(error) => return Err(error).with_context(|| format!("port {port} cannot be used")),
        }
    }
    bail!("port {port} and the fifty after it are taken; choose another with --port")
}

/// Serves a folder until the program ends, a thread for each connection.
pub fn serve(listener: TcpListener, folder: &Path) -> Result<()> {
    let folder = Folder::new(folder)?;
    for connection in listener.incoming() {
        // A connection that failed while it came in is its caller's matter.
        let Ok(connection) = connection else { continue };
        let folder = folder.clone();
        std::thread::spawn(move || http::answer_all(connection, &folder));
    }
    Ok(())
}
