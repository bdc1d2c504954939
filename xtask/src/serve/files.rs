//! From the path of a request to a file below the served folder, and never out of it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The served folder.
#[derive(Clone)]
pub struct Folder {
    root: PathBuf,
}

/// What a path leads to.
#[derive(Debug, PartialEq)]
pub enum Found {
    File(PathBuf),
    /// A folder without its slash: relative links would lead elsewhere.
    Moved(String),
    Nothing,
    /// Not a path at all.
    Bad,
}

impl Folder {
    pub fn new(root: &Path) -> Result<Folder> {
        Ok(Folder {
            root: root
                .canonicalize()
                .with_context(|| format!("{} cannot be served", root.display()))?,
        })
    }

    /// `target` is the request's target, still percent-encoded.
    pub fn find(&self, target: &str) -> Found {
        let path = target.split(['?', '#']).next().unwrap_or("");
        let Some(path) = path.strip_prefix('/').and_then(decoded) else { return Found::Bad };
        let mut parts: Vec<&str> = Vec::new();
        for part in path.split('/') {
            match part {
                "" | "." => {}
                ".." => return Found::Bad,
                part if part.contains(['\\', '\0', ':']) => return Found::Bad,
                part => parts.push(part),
            }
        }
        // Links in the folder may lead out of it; the real path decides.
        let Ok(mut real) = self.root.join(parts.join("/")).canonicalize() else {
            return Found::Nothing;
        };
        if real.is_dir() {
            if !path.is_empty() && !path.ends_with('/') {
                return Found::Moved(format!(
                    "/{}/",
                    parts.iter().map(|p| encoded(p)).collect::<Vec<_>>().join("/")
                ));
            }
            let Ok(index) = real.join("index.html").canonicalize() else { return Found::Nothing };
            real = index;
        } else if path.ends_with('/') {
            return Found::Nothing;
        }
        if real.starts_with(&self.root) && real.is_file() {
            Found::File(real)
        } else {
            Found::Nothing
        }
    }
}

/// The MIME type by the file's extension. Browsers refuse wasm and modules of a wrong one.
pub fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|e| e.to_str()).unwrap_or("").to_ascii_lowercase().as_str() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" | "md" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "tsv" => "text/tab-separated-values; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Percent-decoding; `None` where it is broken or does not give text.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        if *first == b'%' {
            let [high, low, tail @ ..] = rest else { return None };
            let digit = |b: &u8| char::from(*b).to_digit(16);
            bytes.push((digit(high)? * 16 + digit(low)?) as u8);
            rest = tail;
        } else {
            bytes.push(*first);
        }
    }
    String::from_utf8(bytes).ok()
}

fn encoded(part: &str) -> String {
    let plain = |b: &u8| b.is_ascii_alphanumeric() || b"-._~".contains(b);
    part.bytes()
        .map(|b| if plain(&b) { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Site(PathBuf);

    impl Site {
        fn new(name: &str) -> Site {
            let base =
                std::env::temp_dir().join(format!("center-finder-{name}-{}", std::process::id()));
            std::fs::create_dir_all(base.join("site/sub dir")).unwrap();
            std::fs::create_dir_all(base.join("site/bare")).unwrap();
            for file in ["secret.txt", "site/index.html", "site/a b.js", "site/sub dir/index.html"]
            {
                std::fs::write(base.join(file), file).unwrap();
            }
            Site(base)
        }
        fn find(&self, target: &str) -> String {
            let folder = Folder::new(&self.0.join("site")).unwrap();
            match folder.find(target) {
                Found::File(path) => path
                    .strip_prefix(self.0.canonicalize().unwrap())
                    .unwrap()
                    .to_string_lossy()
                    .into_owned(),
                Found::Moved(to) => format!("-> {to}"),
                other => format!("{other:?}"),
            }
        }
    }

    impl Drop for Site {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn paths_lead_to_files() {
        let site = Site::new("paths");
        assert_eq!(site.find("/"), "site/index.html");
        assert_eq!(site.find("/?q=8703#x"), "site/index.html");
        assert_eq!(site.find("/index.html"), "site/index.html");
        assert_eq!(site.find("/a%20b.js"), "site/a b.js");
        assert_eq!(site.find("/sub%20dir/"), "site/sub dir/index.html");
        assert_eq!(site.find("/sub%20dir"), "-> /sub%20dir/");
        // Never to another host.
        assert_eq!(site.find("//sub%20dir"), "-> /sub%20dir/");
        assert_eq!(site.find("/bare/"), "Nothing");
        assert_eq!(site.find("/index.html/"), "Nothing");
        assert_eq!(site.find("/missing.js"), "Nothing");
    }

    #[test]
    fn no_path_leads_out() {
        let site = Site::new("escape");
        for target in [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/sub%20dir/../../secret.txt",
            "/..%2fsecret.txt",
            "/..%5csecret.txt",
            "/%00",
            "/c:/x",
            "secret",
            "/%zz",
            "/%f",
            "/%ff",
        ] {
            assert_eq!(site.find(target), "Bad", "{target}");
        }
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(site.0.join("secret.txt"), site.0.join("site/link.txt"))
                .unwrap();
            std::os::unix::fs::symlink(&site.0, site.0.join("site/up")).unwrap();
            assert_eq!(site.find("/link.txt"), "Nothing");
            assert_eq!(site.find("/up/secret.txt"), "Nothing");
        }
    }
}
