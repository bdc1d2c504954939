//! Lists of words and the questions of the search by words.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::{HEAD, Table, headings_of, list, sorted_ids};

/// The words that the search leaves out, and the spellings that it makes American.
pub fn tables(data: &Path) -> Result<String> {
    let mut out = format!("{HEAD}use crate::words::{{Choice, Question}};\n\n");
    let noise = std::fs::read_to_string(data.join("noise.txt")).context("cannot read noise.txt")?;
    let noise: Vec<&str> = noise.lines().collect();
    ensure!(
        noise.windows(2).all(|w| w[0] < w[1]),
        "noise.txt is not sorted, or a word stands twice"
    );
    out += "pub static NOISE: &[&str] = &[\n";
    for row in noise.chunks(12) {
        writeln!(
            out,
            "    {},",
            row.iter().map(|w| format!("{w:?}")).collect::<Vec<_>>().join(", ")
        )?;
    }
    let vague = std::fs::read_to_string(data.join("vague.txt")).context("cannot read vague.txt")?;
    let vague: Vec<&str> = vague.lines().collect();
    ensure!(
        vague.windows(2).all(|w| w[0] < w[1]),
        "vague.txt is not sorted, or a word stands twice"
    );
    writeln!(
        out,
        "];\n\n/// Stems that name no goods by themselves.\npub static VAGUE: &[&str] = &{vague:?};"
    )?;
    out += "\npub static SPELLING: &[(&str, &str)] = &[\n";
    let spelling = Table::read(&data.join("spelling.tsv"))?;
    sorted_ids(&spelling, "word")?;
    for row in &spelling.rows {
        writeln!(out, "    ({:?}, {:?}),", spelling.get(row, "word")?, spelling.get(row, "as")?)?;
    }
    out += "];\n\npub static QUESTIONS: &[Question] = &[\n";
    let questions = Table::read(&data.join("questions.tsv"))?;
    let mut last = "";
    for row in &questions.rows {
        let get = |c| questions.get(row, c);
        if get("question")? != last {
            out += if last.is_empty() { "" } else { "    ] },\n" };
            last = get("question")?;
            writeln!(out, "    Question {{ id: {last:?}, text: {:?}, options: &[", get("text")?)?;
        }
        let mut ranges = Vec::new();
        for range in list(get("headings")?) {
            let (from, to) = range
                .split_once('-')
                .with_context(|| format!("questions.tsv: {range:?} is no range"))?;
            let (from, to) = (headings_of(from)?, headings_of(to)?);
            ensure!(from <= to, "questions.tsv: {range}");
            ranges.push(format!("({from}, {to})"));
        }
        ensure!(!get("source")?.is_empty(), "questions.tsv: {} has no source", get("option")?);
        writeln!(
            out,
            "        Choice {{ id: {:?}, text: {:?}, source: {:?}, headings: &[{}] }},",
            get("option")?,
            get("option_text")?,
            get("source")?,
            ranges.join(", ")
        )?;
    }
    out += "    ] },\n];\n";
    Ok(out)
}
