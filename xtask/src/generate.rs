//! `cargo xtask generate`: the tables of core/data become sorted Rust tables, committed.
//!
//! The generator checks what it reads and names the file and line of a fault. It is
//! deterministic: the same tables give the same bytes, and a test compares.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

/// A table as rows of named columns.
pub struct Table {
    pub name: String,
    columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Table {
    pub fn read(path: &Path) -> Result<Table> {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let tabs = path.extension().is_some_and(|e| e == "tsv");
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(if tabs { b'\t' } else { b',' })
            .quoting(!tabs)
            .from_path(path)
            .with_context(|| format!("cannot read {}", path.display()))?;
        let columns = reader.headers()?.iter().map(String::from).collect();
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = record.with_context(|| format!("in {name}"))?;
            rows.push(record.iter().map(|f| f.trim().to_string()).collect());
        }
        Ok(Table { name, columns, rows })
    }

    pub fn get<'a>(&self, row: &'a [String], column: &str) -> Result<&'a str> {
        let at = self
            .columns
            .iter()
            .position(|c| c == column)
            .with_context(|| format!("{}: no column {column}", self.name))?;
        Ok(&row[at])
    }
}

pub fn list(text: &str) -> Vec<&str> {
    text.split('|').map(str::trim).filter(|s| !s.is_empty()).collect()
}

pub fn headings_of(text: &str) -> Result<u16> {
    text.parse().with_context(|| format!("not a heading: {text:?}"))
}

/// Every generated file as path below `core/src/generated` and content.
pub fn generate(root: &Path) -> Result<BTreeMap<String, String>> {
    let data = root.join("core/data");
    let mut files = BTreeMap::new();
    let sources = sources(&data)?;
    files.insert("nomenclature.rs".to_string(), nomenclature(&data, &sources)?);
    files.insert("tables.rs".to_string(), tables(&data, &sources)?);
    files.insert("words.rs".to_string(), words(&data)?);
    files.insert("wasm/src/tables.json".to_string(), crate::lean::tables(&data, &sources.rows)?);
    files.insert("mod.rs".to_string(), format!("{}#[rustfmt::skip]\npub mod nomenclature;\n#[rustfmt::skip]\npub mod tables;\n#[cfg(feature = \"words\")]\n#[rustfmt::skip]\npub mod words;\n", HEAD));
    Ok(files)
}

const HEAD: &str = "//! Made by `cargo xtask generate` from core/data; do not edit.\n//!\n//! Where the facts come from, how they are checked, and how to change them: DATA.md.\n//! These tables are an implementation detail; use the types of the crate.\n\n";

/// Indices in the tables are constants, so a wrong one does not compile.
const ALLOW: &str = "#![allow(clippy::indexing_slicing)]\n\n";

/// What every routing of early 2012 rests on.
pub const SOURCES_2012: [&str; 2] = ["own-reading", "ittrade-2012"];

/// The sources with their place in the generated table.
struct Sources {
    rows: Vec<[String; 5]>,
}

impl Sources {
    fn at(&self, id: &str, place: &str) -> Result<String> {
        let at = self
            .rows
            .binary_search_by(|r| r[0].as_str().cmp(id))
            .map_err(|_| anyhow::anyhow!("{place}: no source {id:?}"))?;
        Ok(format!("&SOURCES[{at}]"))
    }
    /// The places themselves, for tables that hold numbers only.
    fn places(&self, ids: &str, place: &str) -> Result<String> {
        let mut out = Vec::new();
        for id in list(ids) {
            let at = self
                .rows
                .binary_search_by(|r| r[0].as_str().cmp(id))
                .map_err(|_| anyhow::anyhow!("{place}: no source {id:?}"))?;
            out.push(u8::try_from(at).context("more than 256 sources")?.to_string());
        }
        Ok(out.join(", "))
    }
    fn all(&self, ids: &str, place: &str) -> Result<String> {
        Ok(list(ids)
            .into_iter()
            .map(|id| self.at(id, place))
            .collect::<Result<Vec<_>>>()?
            .join(", "))
    }
}

fn sources(data: &Path) -> Result<Sources> {
    let table = Table::read(&data.join("sources.tsv"))?;
    let mut rows: Vec<[String; 5]> = Vec::new();
    for row in &table.rows {
        let get = |c| table.get(row, c).map(String::from);
        rows.push([get("id")?, get("kind")?, get("date")?, get("title")?, get("seen")?]);
    }
    let rulings = Table::read(&data.join("evidence.csv"))?;
    let mut seen = BTreeSet::new();
    for row in &rulings.rows {
        let number = rulings.get(row, "ruling")?;
        if seen.insert(number.to_string()) {
            let title = format!("Ruling HQ {number}");
            rows.push([
                format!("hq-{number}"),
                "ruling".into(),
                rulings.get(row, "date")?.into(),
                title,
                "CROSS".into(),
            ]);
        }
    }
    rows.sort();
    for pair in rows.windows(2) {
        ensure!(pair[0][0] != pair[1][0], "sources.tsv: {} stands twice", pair[0][0]);
    }
    Ok(Sources { rows })
}

fn nomenclature(data: &Path, sources: &Sources) -> Result<String> {
    let mut out = format!("{HEAD}{ALLOW}");
    out += "use crate::nomenclature::{ChapterRow, ChapterText, Moved};\n\n";
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
    write!(
        out,
        "];\n\n/// Their titles, apart, so that a program that shows none need not hold them.\npub static TEXTS: &[ChapterText] = &[\n{texts}"
    )?;
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
            sources.places(moved.get(row, "source")?, "moved.tsv")?
        )?;
    }
    out += "];\n";
    Ok(out)
}

/// The words that the search leaves out, and the spellings that it makes American.
fn words(data: &Path) -> Result<String> {
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

fn edition(id: &str) -> Result<&'static str> {
    Ok(match id {
        "cee" => "Edition::InForce",
        "iic-2012" => "Edition::Iic2012",
        other => bail!("no edition {other:?}"),
    })
}

/// `text` as the name of an enum's variant: `business-practice` becomes `BusinessPractice`.
fn variant(text: &str) -> String {
    text.split('-').map(|w| w[..1].to_uppercase() + &w[1..]).collect()
}

fn tables(data: &Path, sources: &Sources) -> Result<String> {
    let mut out = format!("{HEAD}{ALLOW}");
    out += "use crate::agency::AgencyRow;\nuse crate::center::{Center, Record, Stage};\nuse crate::edition::{Edition, Step};\nuse crate::evidence::Ruling;\nuse crate::office::{Benefit, Place, Task};\nuse crate::scope::{Basis, Condition, Factor, Note, Packed};\nuse crate::source::Source;\n\n";

    out += "pub static SOURCES: &[Source] = &[\n";
    for [id, kind, date, title, seen] in &sources.rows {
        writeln!(
            out,
            "    Source {{ id: {id:?}, kind: {kind:?}, date: {date:?}, title: {title:?}, seen: {seen:?} }},"
        )?;
    }
    out += "];\n\n";

    let centers = Table::read(&data.join("centers.tsv"))?;
    let ids: Vec<String> = centers
        .rows
        .iter()
        .map(|r| centers.get(r, "id").map(String::from))
        .collect::<Result<_>>()?;
    let center = |id: &str, place: &str| -> Result<String> {
        let at = ids
            .iter()
            .position(|c| c == id)
            .with_context(|| format!("{place}: no Center {id:?}"))?;
        Ok(format!("Center({at})"))
    };
    ensure!(
        centers
            .rows
            .iter()
            .enumerate()
            .all(|(i, r)| centers.get(r, "edition").is_ok_and(|e| (e == "cee") == (i < 10))),
        "centers.tsv: the ten Centers in force come first"
    );
    ensure!(ids.len() == 20, "centers.tsv: {} Centers, not 20", ids.len());
    writeln!(out, "pub static CENTERS: [Record; {}] = [", ids.len())?;
    for row in &centers.rows {
        let get = |c| centers.get(row, c);
        ensure!(!list(get("source")?).is_empty(), "centers.tsv: {} has no source", get("id")?);
        writeln!(
            out,
            "    Record {{ id: {:?}, name: {:?}, city: {:?}, state: {:?}, field_office: {:?}, industry: {:?}, stage: Stage::{}, since: {:?}, grew_out_of: {:?}, sources: &[{}] }},",
            get("id")?,
            get("name")?,
            get("city")?,
            get("state")?,
            get("field_office")?,
            get("industry")?,
            variant(get("stage")?),
            get("since")?,
            get("grew_out_of")?,
            sources.all(get("source")?, "centers.tsv")?
        )?;
    }
    out += "];\n\n";

    out += "/// Of each industry of early 2012, the Centers in force that it holds.\npub static JOINS: [&[Center]; 10] = [\n";
    for row in centers.rows.iter().skip(10) {
        let joins = list(centers.get(row, "joins")?)
            .into_iter()
            .map(|c| center(c, "centers.tsv"))
            .collect::<Result<Vec<_>>>()?
            .join(", ");
        writeln!(out, "    &[{joins}],")?;
    }
    out += "];\n\n/// Of each Center in force, the one of early 2012 with the same industry.\npub static IN_2012: [Center; 10] = [";
    for id in ids.iter().take(10) {
        let row = centers
            .rows
            .iter()
            .find(|r| centers.get(r, "joins").is_ok_and(|j| list(j).contains(&id.as_str())));
        let joined = centers.get(
            row.with_context(|| format!("centers.tsv: no industry of 2012 holds {id}"))?,
            "id",
        )?;
        write!(out, "{}, ", center(joined, "centers.tsv")?)?;
    }
    writeln!(
        out,
        "];\n\n/// What every routing of early 2012 rests on.\npub static SOURCES_2012: &[u8] = &[{}];\n",
        sources.places(&SOURCES_2012.join("|"), "generate")?
    )?;

    let timeline = Table::read(&data.join("timeline.tsv"))?;
    out += "pub static TIMELINE: &[Step] = &[\n";
    let mut last = None;
    for row in &timeline.rows {
        let get = |c| timeline.get(row, c);
        let date = center_finder::Date::parse(get("date")?)
            .map_err(|e| anyhow::anyhow!("timeline.tsv: {e}"))?;
        ensure!(last <= Some(date), "timeline.tsv: {date} is out of order");
        last = Some(date);
        writeln!(
            out,
            "    Step {{ when: {:?}, code: {:?}, text: {:?}, source: {} }},",
            get("date")?,
            get("code")?,
            get("text")?,
            sources.at(get("source")?, "timeline.tsv")?
        )?;
    }
    out += "];\n\n";

    let conditions = Table::read(&data.join("conditions.tsv"))?;
    let condition_ids = sorted_ids(&conditions, "code")?;
    out += "pub static CONDITIONS: &[Condition] = &[\n";
    for row in &conditions.rows {
        let get = |c| conditions.get(row, c);
        writeln!(
            out,
            "    Condition {{ code: {:?}, factor: Factor::{}, text: {:?} }},",
            get("code")?,
            variant(get("factor")?),
            get("text")?
        )?;
    }
    out += "];\n\n";

    let usual = Table::read(&data.join("usual-conditions.tsv"))?;
    let mut places = Vec::new();
    for id in ids.iter().take(10) {
        let row = usual
            .rows
            .iter()
            .find(|r| usual.get(r, "center").is_ok_and(|c| c == id))
            .with_context(|| format!("usual-conditions.tsv: no {id}"))?;
        let code = usual.get(row, "condition")?;
        places.push(
            condition_ids
                .iter()
                .position(|c| c == code)
                .with_context(|| format!("usual-conditions.tsv: no condition {code:?}"))?,
        );
    }
    writeln!(
        out,
        "/// For each Center in force, the condition for want of a more exact one.\npub static USUAL: [u8; 10] = {places:?};\n"
    )?;

    let notes = Table::read(&data.join("notes.tsv"))?;
    let note_ids = sorted_ids(&notes, "code")?;
    out += "pub static NOTES: &[Note] = &[\n";
    for row in &notes.rows {
        writeln!(
            out,
            "    Note {{ code: {:?}, text: {:?} }},",
            notes.get(row, "code")?,
            notes.get(row, "text")?
        )?;
    }
    out += "];\n\n";

    let note = |code: &str| {
        note_ids.iter().position(|n| n == code).with_context(|| format!("notes.tsv: no {code}"))
    };
    writeln!(
        out,
        "/// The note that every routing of early 2012 has.\npub static NOTE_2012: u8 = {};\n",
        note("iic-derived")?
    )?;
    let of_goods = ["household-articles", "is-a-fuel", "doped-wafers", "medical-gloves"]
        .into_iter()
        .map(note)
        .collect::<Result<Vec<_>>>()?;
    writeln!(
        out,
        "/// Notes that speak of the goods, and so hold in any edition.\npub static NOTES_OF_GOODS: &[u8] = &{of_goods:?};\n"
    )?;
    out += &scope(data, sources, &center, &condition_ids, &note_ids)?;

    let evidence = Table::read(&data.join("evidence.csv"))?;
    out += "pub static EVIDENCE: &[Ruling] = &[\n";
    for row in &evidence.rows {
        let get = |c| evidence.get(row, c);
        let headings =
            list(get("headings")?).into_iter().map(headings_of).collect::<Result<Vec<_>>>()?;
        let given = match get("reading")? {
            "given" => true,
            "inferred" => false,
            other => bail!("evidence.csv: {}: reading {other:?}", get("ruling")?),
        };
        writeln!(
            out,
            "    Ruling {{ number: {:?}, date: {:?}, center: {}, goods: {:?}, importer: {:?}, given: {given}, headings: &{headings:?} }},",
            get("ruling")?,
            get("date")?,
            center(get("center")?, "evidence.csv")?,
            get("goods")?,
            get("importer")?
        )?;
    }
    out += "];\n\n";

    let offices = Table::read(&data.join("offices.tsv"))?;
    out += "pub static TASKS: &[Task] = &[\n";
    for row in &offices.rows {
        let get = |c| offices.get(row, c);
        let place = get("place")?;
        ensure!(
            place == "unknown" || !list(get("source")?).is_empty(),
            "offices.tsv: {} has no source",
            get("task")?
        );
        writeln!(
            out,
            "    Task {{ code: {:?}, name: {:?}, place: Place::{}, note: {:?}, sources: &[{}], edition: {} }},",
            get("task")?,
            get("name")?,
            variant(place),
            get("note")?,
            sources.all(get("source")?, "offices.tsv")?,
            edition(get("edition")?)?
        )?;
    }
    out += "];\n\n";

    let benefits = Table::read(&data.join("benefits.tsv"))?;
    out += "pub static BENEFITS: &[Benefit] = &[\n";
    for row in &benefits.rows {
        let get = |c| benefits.get(row, c);
        writeln!(
            out,
            "    Benefit {{ audience: {:?}, code: {:?}, text: {:?}, source: {}, edition: {} }},",
            get("audience")?,
            get("code")?,
            get("text")?,
            sources.at(get("source")?, "benefits.tsv")?,
            edition(get("edition")?)?
        )?;
    }
    out += "];\n\n";

    let names = Table::read(&data.join("agency-names.tsv"))?;
    let name_ids = sorted_ids(&names, "agency")?;
    out += "pub static AGENCY_NAMES: &[(&str, &str)] = &[\n";
    for row in &names.rows {
        writeln!(out, "    ({:?}, {:?}),", names.get(row, "agency")?, names.get(row, "name")?)?;
    }
    out += "];\n\n";
    let agencies = Table::read(&data.join("agencies.tsv"))?;
    let mut whys: BTreeSet<String> = BTreeSet::new();
    for row in &agencies.rows {
        whys.insert(agencies.get(row, "why")?.to_string());
    }
    let whys: Vec<String> = whys.into_iter().collect();
    writeln!(out, "pub static AGENCY_WHYS: &[&str] = &{whys:?};\n")?;
    out += "pub static AGENCIES: &[AgencyRow] = &[\n";
    for row in &agencies.rows {
        let get = |c| agencies.get(row, c);
        let name = get("agency")?;
        let agency = name_ids
            .iter()
            .position(|n| n == name)
            .with_context(|| format!("agencies.tsv: {name} has no name"))?;
        let why = whys.binary_search(&get("why")?.to_string()).unwrap_or_default();
        let (from, to) = (headings_of(get("from")?)?, headings_of(get("to")?)?);
        ensure!(from <= to, "agencies.tsv: {from} to {to}");
        ensure!(
            get("source")? == "general-knowledge",
            "agencies.tsv: only general-knowledge is shown as a basis so far"
        );
        writeln!(out, "    AgencyRow {{ from: {from}, to: {to}, agency: {agency}, why: {why} }},")?;
    }
    out += "];\n";
    Ok(out)
}

fn sorted_ids(table: &Table, column: &str) -> Result<Vec<String>> {
    let ids: Vec<String> =
        table.rows.iter().map(|r| table.get(r, column).map(String::from)).collect::<Result<_>>()?;
    for pair in ids.windows(2) {
        ensure!(pair[0] < pair[1], "{}: {} is out of order", table.name, pair[1]);
    }
    Ok(ids)
}

fn scope(
    data: &Path,
    sources: &Sources,
    center: &dyn Fn(&str, &str) -> Result<String>,
    conditions: &[String],
    notes: &[String],
) -> Result<String> {
    let table = Table::read(&data.join("scope.csv"))?;
    let mut rows = String::new();
    // Rows say the same lists again and again, so each list stands once and rows name it by its
    // place.
    let (mut also_pool, mut source_pool, mut note_pool) =
        (Pool::default(), Pool::default(), Pool::default());
    let mut last = 0;
    for row in &table.rows {
        let get = |c| table.get(row, c);
        let place = format!("scope.csv: {} to {}", get("from")?, get("to")?);
        let bound = |text: &str, end: u16| -> Result<u16> {
            Ok(if text.len() == 2 { headings_of(text)? * 100 + end } else { headings_of(text)? })
        };
        let (from, to) = (bound(get("from")?, 0)?, bound(get("to")?, 99)?);
        ensure!(from <= to && from > last, "{place}: out of order, or two rows overlap");
        last = to;
        let (also, when) = (list(get("also")?), list(get("when")?));
        ensure!(also.len() == when.len(), "{place}: each other Center needs its condition");
        let mut others = Vec::new();
        for (id, code) in also.into_iter().zip(when) {
            let at = conditions
                .iter()
                .position(|c| c == code)
                .with_context(|| format!("{place}: no condition {code:?}"))?;
            ensure!(id != get("center")?, "{place}: {id} stands twice");
            others.push(format!("({}, {at})", center(id, &place)?));
        }
        let mut remarks = Vec::new();
        for code in list(get("note")?) {
            let at = notes
                .iter()
                .position(|c| c == code)
                .with_context(|| format!("{place}: no note {code:?}"))?;
            remarks.push(at.to_string());
        }
        let basis = get("basis")?;
        ensure!(
            ["stated", "operational", "evidence", "named", "derived"].contains(&basis),
            "{place}: basis {basis:?}"
        );
        ensure!(!list(get("source")?).is_empty(), "{place}: no source");
        writeln!(
            rows,
            "    Packed {{ from: {from}, to: {to}, center: {}, basis: Basis::{}, also: {}, sources: {}, notes: {} }},",
            center(get("center")?, &place)?,
            variant(basis),
            also_pool.place(others.join(", "))?,
            source_pool.place(sources.places(get("source")?, &place)?)?,
            note_pool.place(remarks.join(", "))?
        )?;
    }
    let mut out = format!("pub static SCOPE: &[Packed] = &[\n{rows}];\n\n");
    out += &also_pool.table("ALSO", "(Center, u8)");
    out += &source_pool.table("SCOPE_SOURCES", "u8");
    out += &note_pool.table("SCOPE_NOTES", "u8");
    Ok(out)
}

/// Lists that each stand once.
#[derive(Default)]
struct Pool(Vec<String>);

impl Pool {
    fn place(&mut self, list: String) -> Result<u8> {
        let at = self.0.iter().position(|l| *l == list).unwrap_or_else(|| {
            self.0.push(list);
            self.0.len() - 1
        });
        u8::try_from(at).context("scope.csv: more than 256 different lists")
    }

    fn table(&self, name: &str, of: &str) -> String {
        let mut out = format!("pub static {name}: &[&[{of}]] = &[\n");
        for list in &self.0 {
            let _ = writeln!(out, "    &[{list}],");
        }
        out + "];\n\n"
    }
}

/// Where a generated file belongs: among core's tables, unless its name says otherwise.
fn place(root: &Path, name: &str) -> std::path::PathBuf {
    if name.contains('/') { root.join(name) } else { root.join("core/src/generated").join(name) }
}

/// Writes the generated files and their fingerprints; says which changed.
pub fn run(root: &Path) -> Result<()> {
    for (name, content) in with_fingerprints(generate(root)?) {
        let path = place(root, &name);
        let changed = std::fs::read_to_string(&path).ok().as_deref() != Some(&content);
        if changed {
            std::fs::write(&path, &content)
                .with_context(|| format!("cannot write {}", path.display()))?;
        }
        println!("{} {name} ({} bytes)", if changed { "wrote " } else { "same  " }, content.len());
    }
    Ok(())
}

fn with_fingerprints(mut files: BTreeMap<String, String>) -> BTreeMap<String, String> {
    use sha2::Digest as _;
    let mut prints = String::from("file,bytes,sha256\n");
    for (name, content) in &files {
        let hash: String =
            sha2::Sha256::digest(content.as_bytes()).iter().map(|b| format!("{b:02x}")).collect();
        let _ = writeln!(prints, "{name},{},{hash}", content.len());
    }
    files.insert("fingerprints.csv".into(), prints);
    files
}

/// Fails when the committed tables are not what the generator makes of core/data.
pub fn check(root: &Path) -> Result<()> {
    for (name, content) in with_fingerprints(generate(root)?) {
        let committed = std::fs::read_to_string(place(root, &name)).unwrap_or_default();
        ensure!(
            committed == content,
            "{name} is not what core/data makes; run cargo xtask generate"
        );
    }
    Ok(())
}
