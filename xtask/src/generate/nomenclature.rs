//! Chapters, headings and their titles, and the headings of earlier editions.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Result, bail, ensure};

use super::{ALLOW, HEAD, Sources, Table, headings_of, list};

pub fn tables(data: &Path, sources: &Sources) -> Result<String> {
    let mut out = format!("{HEAD}{ALLOW}");
    out += "use super::tables::SOURCES;\nuse crate::nomenclature::{ChapterRow, ChapterText, Moved};\n\n";
    let chapters = Table::read(&data.join("chapters.tsv"))?;
    out += "/// The chapters with their headings, in order.\npub static CHAPTERS: &[ChapterRow] = &[\n";
    let mut titles: Vec<(u16, String)> = Vec::new();
    let mut texts = String::new();
    for row in &chapters.rows {
        let code = chapters.get(row, "chapter")?;
        let number: u8 = code.parse()?;
        let names = Table::read(&data.join(format!("nomenclature/{code}.tsv")))?;
        let mut seen = BTreeSet::new();
        let first = titles.len();
        for row in &names.rows {
            let heading = headings_of(names.get(row, "heading")?)?;
            let title = names.get(row, "title")?.to_string();
            ensure!(
                heading / 100 == u16::from(number),
                "{}: {heading} is of another chapter",
                names.name
            );
            ensure!(
                !title.is_empty() && title.chars().count() <= 60,
                "{}: the title of {heading} has {} characters",
                names.name,
                title.chars().count()
            );
            ensure!(
                seen.insert(title.to_lowercase()),
                "{}: two headings are called {title:?}",
                names.name
            );
            titles.push((heading, title));
        }
        let own = titles.get(first..).unwrap_or_default();
        writeln!(
            texts,
            "    ChapterText {{ section: {:?}, title: {:?}, titles: {:?} }},",
            chapters.get(row, "section")?,
            chapters.get(row, "title")?,
            own.iter().map(|t| t.1.as_str()).collect::<Vec<_>>().join("\n"),
        )?;
        writeln!(
            out,
            "    ChapterRow {{ number: {number}, first: {first}, low: &{:?} }},",
            own.iter().map(|t| t.0 % 100).collect::<Vec<_>>(),
        )?;
    }
    for pair in titles.windows(2) {
        ensure!(pair[0].0 < pair[1].0, "nomenclature: {} is out of order", pair[1].0);
    }
    let known: BTreeSet<u16> = titles.iter().map(|t| t.0).collect();
    write!(out, "];\n\n/// Their titles.\npub static TEXTS: &[ChapterText] = &[\n{texts}")?;
    out += "];\n\n/// Headings of earlier editions.\npub static MOVED: &[Moved] = &[\n";
    let moved = Table::read(&data.join("moved.tsv"))?;
    let mut last = 0;
    for row in &moved.rows {
        let heading = headings_of(moved.get(row, "heading")?)?;
        ensure!(heading > last, "moved.tsv: {heading} is out of order");
        last = heading;
        let reused = match moved.get(row, "state")? {
            "gone" => false,
            "reused" => true,
            other => bail!("moved.tsv: {heading}: state {other:?}"),
        };
        ensure!(
            known.contains(&heading) == reused,
            "moved.tsv: {heading} is {} a heading today",
            if reused { "not" } else { "still" }
        );
        let to =
            list(moved.get(row, "to")?).into_iter().map(headings_of).collect::<Result<Vec<_>>>()?;
        ensure!(
            !to.is_empty() && to.iter().all(|h| known.contains(h)),
            "moved.tsv: {heading} leads to a heading that does not exist"
        );
        writeln!(
            out,
            "    Moved {{ heading: {heading}, since: {}, reused: {reused}, goods: {:?}, source: {}, to: &{to:?} }},",
            moved.get(row, "since")?,
            moved.get(row, "goods")?,
            sources.at(moved.get(row, "source")?, "moved.tsv")?
        )?;
    }
    out += "];\n";
    Ok(out)
}
