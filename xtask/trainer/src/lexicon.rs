//! The lexicon as phrases to learn from, with every check of its format.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use center_finder::{Chapter, Heading};

/// A text and the heading whose goods it names.
pub struct Phrase {
    pub text: String,
    pub heading: Heading,
    pub weight: f32,
}

/// What each field counts. A context alone seldom names goods; a whole description is what people
/// type.
const TITLE: f32 = 2.0;
const NAME: f32 = 0.8;
const CONTEXT: f32 = 0.3;
const NOT: f32 = 0.7;
const EXAMPLE: f32 = 1.0;

/// What people call the goods of each heading, in order of chapters.
#[derive(Default)]
pub struct Lexicon {
    pub phrases: Vec<Phrase>,
    /// How many names, parts and contexts each heading has.
    counts: BTreeMap<Heading, usize>,
    /// How often ordinary importers ask for each heading, 1 to 5.
    common: BTreeMap<Heading, u8>,
}

/// Reads titles, `lexicon/` and `examples/` below core/data.
pub fn read(data: &Path) -> Result<Lexicon> {
    let mut lexicon = Lexicon::default();
    for chapter in Chapter::all() {
        for heading in chapter.headings() {
            lexicon.add(heading.title(), heading, TITLE);
        }
        let mut seen = BTreeSet::new();
        for row in rows(data, &format!("lexicon/{chapter}.tsv"), 3)? {
            let [code, field, text] = row.fields.as_slice() else { continue };
            let heading = heading(code, chapter, &row.at)?;
            for item in text.split('|').map(str::trim) {
                ensure!(!item.is_empty(), "{}: an empty item", row.at);
                if matches!(field.as_str(), "name" | "part" | "context") {
                    let new = seen.insert((heading, field.clone(), item.to_lowercase()));
                    ensure!(new, "{}: {item:?} stands twice", row.at);
                }
                lexicon.add_item(heading, field, item, &row.at)?;
            }
        }
        for row in rows(data, &format!("examples/{chapter}.tsv"), 2)? {
            let [code, text] = row.fields.as_slice() else { continue };
            lexicon.add(text, heading(code, chapter, &row.at)?, EXAMPLE);
        }
    }
    lexicon.check()?;
    Ok(lexicon)
}

impl Lexicon {
    fn add(&mut self, text: &str, heading: Heading, weight: f32) {
        self.phrases.push(Phrase { text: text.to_string(), heading, weight });
    }

    fn add_item(&mut self, heading: Heading, field: &str, item: &str, at: &str) -> Result<()> {
        match field {
            "name" | "part" | "context" => {
                let plain = |c: char| c.is_ascii_alphanumeric() || " ,./%&()'+-".contains(c);
                ensure!(item.chars().all(plain), "{at}: a stray character in {item:?}");
                *self.counts.entry(heading).or_default() += 1;
                self.add(item, heading, if field == "context" { CONTEXT } else { NAME });
            }
            "not" => {
                let (phrase, to) = item
                    .split_once(" > ")
                    .and_then(|(phrase, to)| Some((phrase, Heading::new(to.parse().ok()?)?)))
                    .with_context(|| format!("{at}: {item:?} names no heading"))?;
                self.add(phrase, to, NOT);
            }
            "facet" => ensure!(item.split_once('=').is_some(), "{at}: facet {item:?}"),
            "common" => {
                let n: u8 = item.parse().with_context(|| format!("{at}: common {item:?}"))?;
                ensure!((1..=5).contains(&n), "{at}: common {n}");
                self.common.insert(heading, n);
            }
            other => bail!("{at}: no field is called {other:?}"),
        }
        Ok(())
    }

    /// That no heading is left out.
    fn check(&self) -> Result<()> {
        for heading in Heading::all() {
            let count = self.counts.get(&heading).copied().unwrap_or(0);
            ensure!(count >= 8, "the lexicon has {count} phrases for {heading}, not 8");
            ensure!(
                self.common.contains_key(&heading),
                "the lexicon does not say how common {heading} is"
            );
        }
        Ok(())
    }
}

/// A row of tab-separated values and where it stands.
struct Row {
    at: String,
    fields: Vec<String>,
}

/// The rows of a file behind its header.
fn rows(data: &Path, file: &str, columns: usize) -> Result<Vec<Row>> {
    let path = data.join(file);
    let text = std::fs::read_to_string(&path)
        .with_context(|| format!("cannot read {}", path.display()))?;
    let mut out = Vec::new();
    for (i, line) in text.lines().enumerate().skip(1).filter(|(_, l)| !l.trim().is_empty()) {
        let fields: Vec<String> = line.split('\t').map(|f| f.trim().to_string()).collect();
        let at = format!("{file}:{}", i + 1);
        ensure!(fields.len() == columns, "{at}: {} columns, not {columns}", fields.len());
        out.push(Row { at, fields });
    }
    Ok(out)
}

fn heading(code: &str, chapter: Chapter, at: &str) -> Result<Heading> {
    let number: u16 = code
        .get(..4)
        .unwrap_or(code)
        .parse()
        .with_context(|| format!("{at}: {code:?} is no heading"))?;
    let heading =
        Heading::new(number).with_context(|| format!("{at}: there is no heading {code}"))?;
    ensure!(
        heading.chapter() == chapter && matches!(code.len(), 4 | 6),
        "{at}: {code} does not belong here"
    );
    Ok(heading)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_item_is_refused_with_its_place() {
        let leashes = Heading::new(4201).unwrap();
        for (field, item) in [
            ("name", "caf\u{e9}"),
            ("not", "saddle"),
            ("not", "saddle > 9999"),
            ("facet", "material"),
            ("common", "6"),
            ("names", "leash"),
        ] {
            let mut lexicon = Lexicon::default();
            let error = lexicon.add_item(leashes, field, item, "lexicon/42.tsv:7").unwrap_err();
            assert!(error.to_string().contains("lexicon/42.tsv:7"), "{field} {item}: {error}");
        }
        let mut lexicon = Lexicon::default();
        lexicon.add_item(leashes, "not", "bicycle seat > 8714", "").unwrap();
        assert_eq!(lexicon.phrases[0].heading.number(), 8714);
        assert!(lexicon.check().is_err());
    }
}
