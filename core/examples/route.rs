//! Reads HTS numbers from standard input, one a line, and writes one line of
//! tab-separated values each: input, number as read, heading, Center, basis; for a
//! refused line: input, `error`, kind, hint. A bad line does not stop it.
//!
//! ```sh
//! printf '8703.23.01.10\n8500\n' | cargo run --example route -- [iic-2012]
//! ```

use std::io::{self, BufRead, BufWriter, Write};

use center_finder::{Edition, Router, Routing};

fn main() -> io::Result<()> {
    let edition = std::env::args().nth(1).and_then(|id| Edition::from_id(&id)).unwrap_or_default();
    let router = Router::new(edition);
    let mut input = io::stdin().lock();
    let mut out = BufWriter::new(io::stdout().lock());
    let mut line = Vec::new();
    while input.read_until(b'\n', &mut line)? > 0 {
        let text = String::from_utf8_lossy(&line);
        let text = text.trim_end_matches(['\n', '\r']);
        // A tab inside the input would add a column.
        let shown = text.replace('\t', " ");
        match router.read(text) {
            Ok(answer) => {
                let number = answer.query().number;
                let row = |heading: String, center: &str, basis: &str| {
                    format!("{shown}\t{number}\t{heading}\t{center}\t{basis}")
                };
                let row = match &answer {
                    Routing::Goods(goods) => {
                        row(goods.heading.to_string(), goods.center.id(), goods.basis.id())
                    }
                    Routing::Moved(moved) => match moved.to.first() {
                        Some(goods) => {
                            row(goods.heading.to_string(), goods.center.id(), goods.basis.id())
                        }
                        None => row(String::new(), "", "moved"),
                    },
                    Routing::Chapter(chapter) => {
                        let centers: Vec<&str> =
                            chapter.centers.iter().map(|c| c.center.id()).collect();
                        row(chapter.chapter.to_string(), &centers.join("|"), "chapter")
                    }
                    Routing::Treatment(treatment) => {
                        row(treatment.chapter.to_string(), "", "treatment")
                    }
                };
                writeln!(out, "{row}")?;
            }
            Err(error) => writeln!(out, "{shown}\terror\t{}\t{}", error.code(), error.hint())?,
        }
        line.clear();
    }
    out.flush()
}
