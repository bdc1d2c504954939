//! The lexicon as samples to learn from, with every check of its format.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result, ensure};
use center_finder::{Chapter, Heading};

/// A text and the heading whose goods it names.
pub struct Sample {
    pub text: String,
    pub heading: Heading,
    pub weight: f32,
    /// Whether it is a whole description, and not a name.
    pub example: bool,
}

/// What each field counts. A context alone seldom names goods; a whole description is what people
/// type.
const TITLE: f32 = 2.0;
const NAME: f32 = 0.8;
const CONTEXT: f32 = 0.3;
const NOT: f32 = 0.7;
const EXAMPLE: f32 = 1.0;

pub struct Lexicon {
    pub samples: Vec<Sample>,
    /// How often ordinary importers ask for each heading, 1 to 5.
    pub common: BTreeMap<Heading, u8>,
    /// Facets such as `material=plastic` of each heading.
    pub facets: BTreeMap<Heading, BTreeSet<String>>,
    /// Phrases of each heading in the shipped fields.
    pub phrases: BTreeMap<Heading, usize>,
}

/// The rows of a file of tab-separated values behind its header, with their line numbers.
fn rows(path: &Path, columns: usize) -> Result<Vec<(usize, Vec<String>)>> {
    let text =
        std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut out = Vec::new();
    for (i, line) in text.lines().enumerate().skip(1).filter(|(_, l)| !l.trim().is_empty()) {
        let fields: Vec<String> = line.split('\t').map(|f| f.trim().to_string()).collect();
        ensure!(
            fields.len() == columns,
            "{}:{}: {} columns, not {columns}",
            path.display(),
            i + 1,
            fields.len()
        );
        out.push((i + 1, fields));
    }
    Ok(out)
}

fn heading(code: &str, chapter: Chapter, place: &str) -> Result<Heading> {
    let number: u16 = code
        .get(..4)
        .unwrap_or(code)
        .parse()
        .with_context(|| format!("{place}: {code:?} is no heading"))?;
    let heading =
        Heading::new(number).with_context(|| format!("{place}: there is no heading {code}"))?;
    ensure!(
        heading.chapter() == chapter && matches!(code.len(), 4 | 6),
        "{place}: {code} does not belong here"
    );
    Ok(heading)
}

pub fn read(data: &Path) -> Result<Lexicon> {
    let mut lexicon = Lexicon {
        samples: Vec::new(),
        common: BTreeMap::new(),
        facets: BTreeMap::new(),
        phrases: BTreeMap::new(),
    };
    let mut add = |text: &str, heading, weight, example| {
        lexicon.samples.push(Sample { text: text.to_string(), heading, weight, example })
    };
    for chapter in Chapter::all() {
        for heading in chapter.headings() {
            add(heading.title(), heading, TITLE, false);
        }
        let path = data.join(format!("lexicon/{chapter}.tsv"));
        let mut seen = BTreeSet::new();
        for (line, fields) in rows(&path, 3)? {
            let place = format!("lexicon/{chapter}.tsv:{line}");
            let [code, field, text] = fields.as_slice() else { continue };
            let heading = heading(code, chapter, &place)?;
            for item in text.split('|').map(str::trim) {
                ensure!(!item.is_empty(), "{place}: an empty item");
                match field.as_str() {
                    "name" | "part" | "context" => {
                        ensure!(
                            seen.insert((heading, field.clone(), item.to_lowercase())),
                            "{place}: {item:?} stands twice"
                        );
                        ensure!(
                            item.chars()
                                .all(|c| c.is_ascii_alphanumeric() || " ,./%&()'+-".contains(c)),
                            "{place}: a stray character in {item:?}"
                        );
                        *lexicon.phrases.entry(heading).or_default() += 1;
                        add(item, heading, if field == "context" { CONTEXT } else { NAME }, false);
                    }
                    "not" => {
                        let (phrase, to) = item
                            .split_once(" > ")
                            .with_context(|| format!("{place}: {item:?} names no heading"))?;
                        let to = to
                            .parse()
                            .ok()
                            .and_then(Heading::new)
                            .with_context(|| format!("{place}: {item:?} names no heading"))?;
                        add(phrase, to, NOT, false);
                    }
                    "facet" => {
                        ensure!(item.split_once('=').is_some(), "{place}: facet {item:?}");
                        lexicon.facets.entry(heading).or_default().insert(item.to_string());
                    }
                    "common" => {
                        let n: u8 =
                            item.parse().with_context(|| format!("{place}: common {item:?}"))?;
                        ensure!((1..=5).contains(&n), "{place}: common {n}");
                        lexicon.common.insert(heading, n);
                    }
                    other => anyhow::bail!("{place}: no field is called {other:?}"),
                }
            }
        }
        for (line, fields) in rows(&data.join(format!("examples/{chapter}.tsv")), 2)? {
            let place = format!("examples/{chapter}.tsv:{line}");
            let [code, text] = fields.as_slice() else { continue };
            add(text, heading(code, chapter, &place)?, EXAMPLE, true);
        }
    }
    for heading in Heading::all() {
        let phrases = lexicon.phrases.get(&heading).copied().unwrap_or(0);
        ensure!(phrases >= 8, "the lexicon has {phrases} phrases for {heading}, not 8");
        ensure!(
            lexicon.common.contains_key(&heading),
            "the lexicon does not say how common {heading} is"
        );
    }
    Ok(lexicon)
}
