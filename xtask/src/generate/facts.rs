//! Sources, Centers, dates, conditions, rulings, tasks, offers and agencies.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use super::{ALLOW, HEAD, Sources, Table, edition, headings_of, list, scope, sorted_ids, variant};

/// What every routing of early 2012 rests on.
const SOURCES_2012: &str = "own-reading|ittrade-2012";

/// Notes that speak of the goods.
const NOTES_OF_GOODS: [&str; 4] =
    ["household-articles", "is-a-fuel", "doped-wafers", "medical-gloves"];

/// The ids of a table's rows, which other tables name by their index.
pub struct Ids {
    file: &'static str,
    ids: Vec<String>,
}

impl Ids {
    fn new(file: &'static str, ids: Vec<String>) -> Ids {
        Ids { file, ids }
    }

    /// The index of an id that stands in a table.
    pub fn index(&self, id: &str, named_in: &str) -> Result<usize> {
        self.ids
            .iter()
            .position(|known| known == id)
            .with_context(|| format!("{named_in}: {} has no {id:?}", self.file))
    }

    /// A Center as Rust.
    pub fn center(&self, id: &str, named_in: &str) -> Result<String> {
        Ok(format!("Center({})", self.index(id, named_in)?))
    }
}

pub fn tables(data: &Path, sources: &Sources) -> Result<String> {
    let mut out = format!("{HEAD}{ALLOW}");
    out += "use crate::agency::AgencyRow;\nuse crate::center::{Center, Record, Stage};\nuse crate::edition::{Edition, Step};\nuse crate::evidence::Ruling;\nuse crate::office::{Audience, Benefit, Office, Task};\nuse crate::scope::{Basis, Condition, Factor, Note, Packed};\nuse crate::source::{Source, SourceKind, Undated};\n\n";
    source_rows(&mut out, sources)?;
    let centers = centers(&mut out, data, sources)?;
    timeline(&mut out, data, sources)?;
    let conditions = conditions(&mut out, data)?;
    usual_conditions(&mut out, data, &centers, &conditions)?;
    let notes = notes(&mut out, data)?;
    out += &scope::tables(data, sources, &centers, &conditions, &notes)?;
    rulings(&mut out, data, &centers)?;
    tasks(&mut out, data, sources)?;
    benefits(&mut out, data, sources)?;
    agencies(&mut out, data)?;
    Ok(out)
}

/// A date as the tables write it: the date itself where it is one, and otherwise what is known of
/// it, as Rust.
fn date(text: &str) -> (&str, String) {
    if text.is_empty() || center_finder::Date::parse(text).is_ok() {
        return (text, "None".into());
    }
    let last = text.rsplit(' ').next().unwrap_or_default();
    let known = center_finder::Date::parse(last).is_ok();
    let undated = match text {
        _ if known && text.contains("after ") => format!("After({last:?})"),
        // "in CROSS 2023-05-15": it was there by then.
        _ if known && (text.contains("by ") || text.contains("CROSS ")) => format!("By({last:?})"),
        _ => format!("Remark({:?})", text.trim_start_matches("not shown; ")),
    };
    ("", format!("Some(Undated::{undated})"))
}

fn source_rows(out: &mut String, sources: &Sources) -> Result<()> {
    *out += "pub static SOURCES: &[Source] = &[\n";
    for [id, kind, when, title, seen] in &sources.rows {
        let (date, undated) = date(when);
        writeln!(
            out,
            "    Source {{ id: {id:?}, kind: SourceKind::{}, date: {date:?}, undated: {undated}, title: {title:?}, seen: {seen:?} }},",
            variant(kind)
        )?;
    }
    *out += "];\n\n";
    Ok(())
}

fn centers(out: &mut String, data: &Path, sources: &Sources) -> Result<Ids> {
    let centers = Table::read(&data.join("centers.tsv"))?;
    let ids = centers.column("id")?;
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
    *out += "];\n\n";
    let ids = Ids::new("centers.tsv", ids);
    industries(out, &centers, &ids)?;
    writeln!(
        out,
        "/// What every routing of early 2012 rests on.\npub static SOURCES_2012: &[u8] = &[{}];\n",
        sources.indices(SOURCES_2012, "generate")?
    )?;
    Ok(ids)
}

/// Which Centers in force an industry of early 2012 holds, and the other way round.
fn industries(out: &mut String, centers: &Table, ids: &Ids) -> Result<()> {
    *out += "/// Of each industry of early 2012, the Centers in force that it holds.\npub static JOINS: [&[Center]; 10] = [\n";
    for row in centers.rows.iter().skip(10) {
        let joins = list(centers.get(row, "joins")?)
            .into_iter()
            .map(|c| ids.center(c, "centers.tsv"))
            .collect::<Result<Vec<_>>>()?
            .join(", ");
        writeln!(out, "    &[{joins}],")?;
    }
    *out += "];\n\n/// Of each Center in force, the one of early 2012 with the same industry.\npub static IN_2012: [Center; 10] = [";
    for id in ids.ids.iter().take(10) {
        let row = centers
            .rows
            .iter()
            .find(|r| centers.get(r, "joins").is_ok_and(|j| list(j).contains(&id.as_str())));
        let joined = centers.get(
            row.with_context(|| format!("centers.tsv: no industry of 2012 holds {id}"))?,
            "id",
        )?;
        write!(out, "{}, ", ids.center(joined, "centers.tsv")?)?;
    }
    *out += "];\n\n";
    Ok(())
}

fn timeline(out: &mut String, data: &Path, sources: &Sources) -> Result<()> {
    let timeline = Table::read(&data.join("timeline.tsv"))?;
    *out += "pub static TIMELINE: &[Step] = &[\n";
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
    *out += "];\n\n";
    Ok(())
}

fn conditions(out: &mut String, data: &Path) -> Result<Ids> {
    let conditions = Table::read(&data.join("conditions.tsv"))?;
    let ids = sorted_ids(&conditions, "code")?;
    *out += "pub static CONDITIONS: &[Condition] = &[\n";
    for row in &conditions.rows {
        let get = |c| conditions.get(row, c);
        let factor = variant(get("factor")?);
        writeln!(out, "    Condition {{ code: {:?}, factor: Factor::{factor} }},", get("code")?)?;
    }
    texts(out, "CONDITION_TEXTS", &conditions)?;
    Ok(Ids::new("conditions.tsv", ids))
}

fn usual_conditions(out: &mut String, data: &Path, centers: &Ids, conditions: &Ids) -> Result<()> {
    let usual = Table::read(&data.join("usual-conditions.tsv"))?;
    let mut indices = Vec::new();
    for id in centers.ids.iter().take(10) {
        let row = usual
            .rows
            .iter()
            .find(|r| usual.get(r, "center").is_ok_and(|c| c == id))
            .with_context(|| format!("usual-conditions.tsv: no {id}"))?;
        indices.push(conditions.index(usual.get(row, "condition")?, "usual-conditions.tsv")?);
    }
    writeln!(
        out,
        "/// For each Center in force, the condition for want of a more exact one.\npub static USUAL: [u8; 10] = {indices:?};\n"
    )?;
    Ok(())
}

fn notes(out: &mut String, data: &Path) -> Result<Ids> {
    let notes = Table::read(&data.join("notes.tsv"))?;
    let ids = Ids::new("notes.tsv", sorted_ids(&notes, "code")?);
    *out += "pub static NOTES: &[Note] = &[\n";
    for row in &notes.rows {
        writeln!(out, "    Note {{ code: {:?} }},", notes.get(row, "code")?)?;
    }
    texts(out, "NOTE_TEXTS", &notes)?;
    writeln!(
        out,
        "/// The note that every routing of early 2012 has.\npub static NOTE_2012: u8 = {};\n",
        ids.index("iic-derived", "generate")?
    )?;
    let of_goods = NOTES_OF_GOODS
        .into_iter()
        .map(|code| ids.index(code, "generate"))
        .collect::<Result<Vec<_>>>()?;
    writeln!(
        out,
        "/// Notes that speak of the goods, and so hold in any edition.\npub static NOTES_OF_GOODS: &[u8] = &{of_goods:?};\n"
    )?;
    Ok(ids)
}

/// The English of a table that ends here, apart: a program that shows its own sentences has none.
fn texts(out: &mut String, name: &str, table: &Table) -> Result<()> {
    *out += "];\n\n";
    let texts = table.column("text")?;
    writeln!(out, "pub static {name}: [&str; {}] = [", texts.len())?;
    for text in texts {
        writeln!(out, "    {text:?},")?;
    }
    *out += "];\n\n";
    Ok(())
}

fn rulings(out: &mut String, data: &Path, centers: &Ids) -> Result<()> {
    let evidence = Table::read(&data.join("evidence.csv"))?;
    *out += "pub static EVIDENCE: &[Ruling] = &[\n";
    for row in &evidence.rows {
        let get = |c| evidence.get(row, c);
        let headings =
            list(get("headings")?).into_iter().map(headings_of).collect::<Result<Vec<_>>>()?;
        let given = match get("reading")? {
            "given" => true,
            "inferred" => false,
            other => bail!("evidence.csv: {}: reading {other:?}", get("ruling")?),
        };
        let (date, undated) = date(get("date")?);
        writeln!(
            out,
            "    Ruling {{ number: {:?}, date: {date:?}, undated: {undated}, center: {}, goods: {:?}, importer: {:?}, given: {given}, headings: &{headings:?} }},",
            get("ruling")?,
            centers.center(get("center")?, "evidence.csv")?,
            get("goods")?,
            get("importer")?
        )?;
    }
    *out += "];\n\n";
    Ok(())
}

fn tasks(out: &mut String, data: &Path, sources: &Sources) -> Result<()> {
    let offices = Table::read(&data.join("offices.tsv"))?;
    *out += "pub static TASKS: &[Task] = &[\n";
    for row in &offices.rows {
        let get = |c| offices.get(row, c);
        let office = get("place")?;
        ensure!(
            office == "unknown" || !list(get("source")?).is_empty(),
            "offices.tsv: {} has no source",
            get("task")?
        );
        writeln!(
            out,
            "    Task {{ code: {:?}, name: {:?}, office: Office::{}, note: {:?}, sources: &[{}], edition: {} }},",
            get("task")?,
            get("name")?,
            variant(office),
            get("note")?,
            sources.all(get("source")?, "offices.tsv")?,
            edition(get("edition")?)?
        )?;
    }
    *out += "];\n\n";
    Ok(())
}

fn benefits(out: &mut String, data: &Path, sources: &Sources) -> Result<()> {
    let benefits = Table::read(&data.join("benefits.tsv"))?;
    *out += "pub static BENEFITS: &[Benefit] = &[\n";
    for row in &benefits.rows {
        let get = |c| benefits.get(row, c);
        writeln!(
            out,
            "    Benefit {{ audience: Audience::{}, code: {:?}, text: {:?}, source: {}, edition: {} }},",
            variant(get("audience")?),
            get("code")?,
            get("text")?,
            sources.at(get("source")?, "benefits.tsv")?,
            edition(get("edition")?)?
        )?;
    }
    *out += "];\n\n";
    Ok(())
}

fn agencies(out: &mut String, data: &Path) -> Result<()> {
    let names = Table::read(&data.join("agency-names.tsv"))?;
    let ids = Ids::new("agency-names.tsv", sorted_ids(&names, "agency")?);
    *out += "pub static AGENCY_NAMES: &[(&str, &str)] = &[\n";
    for row in &names.rows {
        writeln!(out, "    ({:?}, {:?}),", names.get(row, "agency")?, names.get(row, "name")?)?;
    }
    *out += "];\n\n";
    let agencies = Table::read(&data.join("agencies.tsv"))?;
    let whys: BTreeSet<String> = agencies.column("why")?.into_iter().collect();
    let whys: Vec<String> = whys.into_iter().collect();
    writeln!(out, "pub static AGENCY_WHYS: &[&str] = &{whys:?};\n")?;
    *out += "pub static AGENCIES: &[AgencyRow] = &[\n";
    for row in &agencies.rows {
        let get = |c| agencies.get(row, c);
        let agency = ids.index(get("agency")?, "agencies.tsv")?;
        let why = whys.binary_search(&get("why")?.to_string()).unwrap_or_default();
        let (from, to) = (headings_of(get("from")?)?, headings_of(get("to")?)?);
        ensure!(from <= to, "agencies.tsv: {from} to {to}");
        ensure!(
            get("source")? == "general-knowledge",
            "agencies.tsv: only general-knowledge is shown as a basis so far"
        );
        writeln!(out, "    AgencyRow {{ from: {from}, to: {to}, agency: {agency}, why: {why} }},")?;
    }
    *out += "];\n";
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::date;

    #[test]
    fn a_date_that_is_not_shown_is_not_taken_for_one() {
        for (text, want) in [
            ("2014-05-28", ("2014-05-28", "None")),
            ("", ("", "None")),
            ("not shown; after 2014-05-28", ("", "Some(Undated::After(\"2014-05-28\"))")),
            ("published by 2023-10-27", ("", "Some(Undated::By(\"2023-10-27\"))")),
            ("in CROSS 2023-05-15", ("", "Some(Undated::By(\"2023-05-15\"))")),
            (
                "not shown; protest filed 2018",
                ("", "Some(Undated::Remark(\"protest filed 2018\"))"),
            ),
        ] {
            let (date, undated) = date(text);
            assert_eq!((date, undated.as_str()), want);
        }
    }
}
