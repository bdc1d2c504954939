//! The browsers that are driven through WebDriver, and their drivers.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, ensure};

use super::browser;
use super::pinned::Tool;
use crate::run::on_path;

const GECKODRIVER: &str = "0.37.1";
const FIREFOX: &[&str] =
    &["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"];
/// WebKit's small browser lies in no folder of PATH.
const MINI_BROWSERS: &[&str] = &["webkit2gtk-4.1/MiniBrowser", "webkitgtk-6.0/MiniBrowser"];

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

pub enum Driven {
    Found {
        program: PathBuf,
        driver: PathBuf,
        /// What runs the test, with its arguments, where the browser needs a screen and there is
        /// none.
        under: Option<PathBuf>,
    },
    /// With what to do about it.
    Missing(String),
}

impl Engine {
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    /// What `tests/browsers/driver.mjs` calls it.
    pub fn key(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::WebKit => "webkit",
        }
    }

    /// The browser and its driver. Only geckodriver is built where it is missing: systems seldom
    /// have a package of it.
    pub fn find(self, root: &Path) -> Result<Driven> {
        let missing = |what: &str, package: &str| {
            Ok(Driven::Missing(format!("{what} is missing (Debian: apt-get install {package})")))
        };
        match self {
            Engine::Chromium => {
                let Some(driver) = on_path("chromedriver") else {
                    return missing("chromedriver", "chromium-driver");
                };
                Ok(Driven::Found { program: browser::chromium()?, driver, under: None })
            }
            Engine::Firefox => {
                let Some(program) = FIREFOX.iter().find_map(|name| program(name)) else {
                    return missing("Firefox", "firefox-esr");
                };
                let tool = Tool {
                    package: "geckodriver",
                    program: "geckodriver",
                    version: GECKODRIVER.into(),
                    locked: true,
                    takes: "about 2 minutes",
                };
                Ok(Driven::Found {
                    program,
                    driver: tool.find_or_install(root)?.join("geckodriver"),
                    under: None,
                })
            }
            Engine::WebKit => {
                let Some(driver) = on_path("WebKitWebDriver") else {
                    return missing("WebKitWebDriver", "webkit2gtk-driver");
                };
                let Some(program) = mini_browser() else {
                    return missing("WebKit's MiniBrowser", "webkit2gtk-driver");
                };
                // A screen of its own where there is a choice: nobody wants windows to open during
                // a test.
                let under = on_path("xvfb-run")
                    .filter(|_| on_path("Xvfb").is_some() && on_path("xauth").is_some());
                let screen = ["DISPLAY", "WAYLAND_DISPLAY"]
                    .iter()
                    .any(|name| std::env::var_os(name).is_some_and(|v| !v.is_empty()));
                if under.is_none() && !screen {
                    return missing("a screen for WebKit", "xvfb xauth");
                }
                Ok(Driven::Found { program, driver, under })
            }
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Engine::Chromium => "Chromium",
            Engine::Firefox => "Firefox",
            Engine::WebKit => "WebKit",
        })
    }
}

/// Runs `node` with arguments, in the browser.
pub fn command(engine: Engine, found: &Driven, node: &Path) -> Result<Command> {
    let Driven::Found { program, driver, under } = found else {
        anyhow::bail!("{engine} is missing")
    };
    ensure!(program.is_file() && driver.is_file(), "{engine} or its driver is gone");
    let mut command = match under {
        Some(screen) => {
            let mut command = Command::new(screen);
            command.arg("-a").arg(node);
            command
        }
        None => Command::new(node),
    };
    command.env("BROWSER", engine.key()).env("PROGRAM", program).env("DRIVER", driver);
    Ok(command)
}

fn program(name: &str) -> Option<PathBuf> {
    if name.starts_with('/') {
        Some(PathBuf::from(name)).filter(|p| p.is_file())
    } else {
        on_path(name)
    }
}

fn mini_browser() -> Option<PathBuf> {
    let libraries =
        std::fs::read_dir("/usr/lib").into_iter().flatten().flatten().map(|entry| entry.path());
    libraries
        .chain(["/usr/lib", "/usr/lib64", "/usr/libexec"].map(PathBuf::from))
        .flat_map(|folder| MINI_BROWSERS.iter().map(move |name| folder.join(name)))
        .find(|path| path.is_file())
}
