//! Browsers and the programs that drive them.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::{Tool, folder_in, on_path};
use crate::workspace::Workspace;

const GECKODRIVER: Tool = Tool {
    package: "geckodriver",
    program: "geckodriver",
    version: "0.37.1",
    locked: true,
    takes: "about 2 minutes",
};

const CHROMIUM: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
];
const FIREFOX: &[&str] =
    &["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"];
/// WebKit's small browser lies in no folder of PATH.
const MINI_BROWSERS: &[&str] = &["webkit2gtk-4.1/MiniBrowser", "webkitgtk-6.0/MiniBrowser"];

/// A Chromium or Chrome: the one that `CHROMIUM` names, else an installed one.
pub fn chromium() -> Result<PathBuf> {
    match folder_in("CHROMIUM") {
        Some(named) if named.is_file() => Ok(named),
        Some(named) => on_path(&named.to_string_lossy())
            .with_context(|| format!("CHROMIUM names {}, which is not there", named.display())),
        None => first(CHROMIUM).context(
            "there is no Chromium or Chrome; install one (Debian: apt-get install chromium) or name it in the variable CHROMIUM",
        ),
    }
}

/// The first that is there, by name or by path.
fn first(programs: &[&str]) -> Option<PathBuf> {
    programs.iter().find_map(|program| match program.contains('/') {
        true => Some(PathBuf::from(program)).filter(|path| path.is_file()),
        false => on_path(program),
    })
}

/// A browser that is driven through WebDriver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// A browser and its driver.
pub struct Driven {
    pub program: PathBuf,
    pub driver: PathBuf,
    /// What gives the browser a screen where it needs one and there is none.
    pub under: Option<PathBuf>,
}

impl Engine {
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    /// What `tests/browsers/driver.mjs` calls it.
    pub fn key(self) -> String {
        format!("{self:?}").to_lowercase()
    }

    /// The browser and its driver, or what is missing. Only geckodriver is built where it is
    /// missing: systems seldom have a package of it.
    pub fn find(self, ws: &Workspace) -> Result<Driven> {
        let missing =
            |what, package| format!("{what} is missing (Debian: apt-get install {package})");
        let driver = |name, package| on_path(name).with_context(|| missing(name, package));
        match self {
            Engine::Chromium => {
                let driver = driver("chromedriver", "chromium-driver")?;
                Ok(Driven { program: chromium()?, driver, under: None })
            }
            Engine::Firefox => {
                let program = first(FIREFOX).with_context(|| missing("Firefox", "firefox-esr"))?;
                Ok(Driven { program, driver: GECKODRIVER.find_or_install(ws)?, under: None })
            }
            Engine::WebKit => {
                let package = "webkit2gtk-driver";
                let driver = driver("WebKitWebDriver", package)?;
                let program = mini_browser()
                    .with_context(|| missing("the browser MiniBrowser of WebKit", package))?;
                // A screen of its own where there is a choice: nobody wants windows to open during
                // a test.
                let under = on_path("xvfb-run")
                    .filter(|_| on_path("Xvfb").is_some() && on_path("xauth").is_some());
                let has_screen =
                    ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|v| folder_in(v).is_some());
                if under.is_none() && !has_screen {
                    bail!(missing("a screen for WebKit", "xvfb xauth"));
                }
                Ok(Driven { program, driver, under })
            }
        }
    }
}

fn mini_browser() -> Option<PathBuf> {
    let libraries = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    libraries
        .map(|entry| entry.path())
        .chain(["/usr/lib", "/usr/lib64", "/usr/libexec"].map(PathBuf::from))
        .flat_map(|folder| MINI_BROWSERS.iter().map(move |name| folder.join(name)))
        .find(|path| path.is_file())
}
