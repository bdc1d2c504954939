//! Makes import histories of the shape of the report ES-003, with the true answer, from a seed.
//! Every name and number in them is invented.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::{self, Write};

use center_finder::{Center, Edition, Heading, Router};

/// What to make.
#[derive(Clone, Debug)]
pub struct Options {
    /// Tariff rows, not counting the ones that a trap adds.
    pub rows: u64,
    pub seed: u64,
    pub importers: u64,
    /// 15 or 24.
    pub columns: usize,
    /// One of [`TRAPS`].
    pub trap: &'static str,
}

/// What a file can do to its reader, by name.
pub const TRAPS: &[(&str, &str)] = &[
    ("plain", "nothing"),
    ("hts-plain", "tariff numbers without dots"),
    ("hts-spaces", "tariff numbers with spaces"),
    ("lost-zeros", "tariff numbers as a spreadsheet's numbers, without the leading zero"),
    ("decimal-tails", "tariff numbers with .0 behind"),
    ("ruined-numbers", "tariff numbers as powers of ten, whose digits are gone"),
    ("formula-texts", "cells as =\"0101210010\""),
    ("dates-iso", "dates as 2024-03-15"),
    ("dates-serial", "dates as a spreadsheet's number of days"),
    ("dates-day-first", "dates as 15/03/2024"),
    ("money-commas", "values as \"1,234.50\""),
    ("money-dollars", "values as \"$1,234.50\""),
    ("money-negative", "some values as (1,234.50)"),
    ("money-spaces", "values as 1 234.50"),
    ("money-european", "values as 1.234,50 between semicolons"),
    ("utf8-mark", "UTF-8 with a byte-order mark"),
    ("utf16le", "UTF-16, low byte first, with a mark and tabs, as Excel's Unicode text"),
    ("utf16be", "UTF-16, high byte first, with a mark"),
    ("utf16le-unmarked", "UTF-16 without a mark"),
    ("windows-1252", "Windows-1252 with accents"),
    ("tabs", "tabs between cells"),
    ("semicolons", "semicolons between cells"),
    ("pipes", "pipes between cells"),
    ("sep-line", "a first line sep=;"),
    ("lf", "lines that end in LF"),
    ("cr", "lines that end in a lone CR"),
    ("quotes", "quoted cells with line breaks, delimiters and doubled quotes"),
    ("titles", "title lines above the header"),
    ("blank-rows", "blank rows between others"),
    ("totals", "a row of totals at the end"),
    ("joined", "several reports in one file, each with its header"),
    ("cut-rows", "rows that end in the middle"),
    ("cut-end", "a file that ends in the middle of a row"),
    ("wide-rows", "a comma without quotes in some rows"),
    ("open-quote", "a quote that nothing closes"),
    ("trailing-delimiters", "an empty cell behind every row"),
    ("shuffled", "rows in no order"),
    ("many-importers", "several importers in one file, their rows mixed"),
    ("treatment-only", "lines whose only number is in chapter 98 or 99"),
    ("duty-repeats-value", "duty rows that repeat the value of the goods"),
    ("older-header", "the older names of the columns"),
    ("spanish-header", "Spanish names of the columns"),
    ("broker-header", "names as in a broker's export"),
    ("no-header", "no header at all"),
    ("other-order", "columns in another order"),
    ("no-ordinal", "no ordinals, line numbers repeated"),
    ("center-changed", "Center IDs that change, some of them pending"),
    (
        "sample",
        "titles, lost zeros, dollars, ruined numbers and a row of totals, as in the page's sample",
    ),
];

/// The true answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Truth {
    pub rows: u64,
    pub goods: u64,
    pub attached: u64,
    pub unread: u64,
    /// Records that are no rows: blank, titles, headers, totals.
    pub skipped: [u64; 4],
    pub leading_zeros: u64,
    pub treatment_only: u64,
    pub entries: u64,
    pub lines: u64,
    /// In cents.
    pub value: i64,
    /// Entries, lines and cents by Center.
    pub centers: BTreeMap<String, (u64, u64, i64)>,
    /// The same by importer.
    pub importers: BTreeMap<String, (u64, u64, i64)>,
    pub ports: BTreeMap<String, (u64, u64, i64)>,
    pub months: BTreeMap<String, (u64, u64, i64)>,
    pub reasons: BTreeMap<String, u64>,
}

impl Truth {
    /// The Center with the most under a measure (0 entries, 1 lines, 2 value); none for a tie.
    pub fn predominant(&self, measure: usize) -> Option<&str> {
        let of = |t: &(u64, u64, i64)| [t.0 as i64, t.1 as i64, t.2][measure.min(2)];
        let most = self.centers.values().map(of).max().filter(|m| *m > 0)?;
        let mut with: Vec<&str> =
            self.centers.iter().filter(|(_, t)| of(t) == most).map(|(c, _)| c.as_str()).collect();
        if with.len() == 1 { with.pop() } else { None }
    }

    /// As JSON, in the shape that `core/examples/history.rs` prints, with more behind.
    pub fn json(&self) -> String {
        let mut out = format!(
            "{{\n  \"rows\": {}, \"goods\": {}, \"attached\": {}, \"unread\": {},\n  \"centers\": [",
            self.rows, self.goods, self.attached, self.unread
        );
        let mut centers: Vec<_> = self.centers.iter().collect();
        centers.sort_by_key(|(_, t)| std::cmp::Reverse(t.1));
        for (i, (center, sum)) in centers.into_iter().enumerate() {
            let comma = if i == 0 { "" } else { "," };
            let _ = write!(out, "{comma}\n    {{\"center\": \"{center}\", {}}}", three(sum));
        }
        let by =
            |measure| self.predominant(measure).map_or("null".to_string(), |c| format!("\"{c}\""));
        let _ = write!(
            out,
            "\n  ],\n  \"predominant\": {{\"entries\": {}, \"lines\": {}, \"value\": {}}},\n",
            by(0),
            by(1),
            by(2)
        );
        let [blank, titles, headers, totals] = self.skipped;
        let _ = write!(
            out,
            "  \"skipped\": {{\"blank\": {blank}, \"titles\": {titles}, \"headers\": {headers}, \"totals\": {totals}}},\n  \
             \"leadingZeros\": {}, \"treatmentOnly\": {},\n  \"total\": {{{}}}",
            self.leading_zeros,
            self.treatment_only,
            three(&(self.entries, self.lines, self.value))
        );
        for (name, map) in
            [("importers", &self.importers), ("ports", &self.ports), ("months", &self.months)]
        {
            let _ = write!(out, ",\n  \"{name}\": {{");
            for (i, (key, sum)) in map.iter().enumerate() {
                let comma = if i == 0 { "" } else { "," };
                let _ = write!(out, "{comma}\n    \"{key}\": {{{}}}", three(sum));
            }
            out += "\n  }";
        }
        out + "\n}\n"
    }
}

fn three(&(entries, lines, cents): &(u64, u64, i64)) -> String {
    format!("\"entries\": {entries}, \"lines\": {lines}, \"value\": {}", money(cents))
}

/// Cents as a decimal number.
pub fn money(cents: i64) -> String {
    format!(
        "{}{}.{:02}",
        if cents < 0 { "-" } else { "" },
        cents.unsigned_abs() / 100,
        cents.unsigned_abs() % 100
    )
}

/// SplitMix64.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: u64) -> u64 {
        self.next() % n.max(1)
    }

    fn of_hundred(&mut self, n: u64) -> bool {
        self.below(100) < n
    }
}

/// The goods that an importer brings in.
struct Importer {
    name: String,
    number: String,
    /// Ten digits, the unit, and how often.
    goods: Vec<(String, &'static str)>,
    ports: Vec<u16>,
    center: String,
    team: String,
}

/// A tariff row, before it is written.
#[derive(Clone)]
struct Row {
    importer: usize,
    entry: u64,
    line: u32,
    ordinal: u32,
    port: u16,
    /// Days since 1899-12-30.
    day: u32,
    hts: String,
    unit: &'static str,
    quantity: u64,
    cents: i64,
    center: String,
}

/// What a cell is of; the order of the columns is the file's.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cell {
    Name,
    Number,
    Filer,
    Entry,
    Line,
    Ordinal,
    Type,
    Port,
    EntryDate,
    SummaryDate,
    ImportDate,
    Team,
    Origin,
    Export,
    Maker,
    Program,
    Hts,
    Quantity,
    Unit,
    Value,
    Duty,
    Mpf,
    Hmf,
    Center,
}

use Cell::*;

const NARROW: [Cell; 15] = [
    Name, Number, Filer, Entry, Line, Ordinal, Port, EntryDate, Team, Origin, Hts, Quantity, Unit,
    Value, Center,
];
const WIDE: [Cell; 24] = [
    Name,
    Number,
    Filer,
    Entry,
    Line,
    Ordinal,
    Type,
    Port,
    EntryDate,
    SummaryDate,
    ImportDate,
    Team,
    Origin,
    Export,
    Maker,
    Program,
    Hts,
    Quantity,
    Unit,
    Value,
    Duty,
    Mpf,
    Hmf,
    Center,
];

fn header(cell: Cell, trap: &str) -> &'static str {
    match (trap, cell) {
        ("spanish-header", Name) => "Nombre del importador",
        ("spanish-header", Number) => "Número de importador",
        ("spanish-header", Filer) => "Código de agente",
        ("spanish-header", Entry) => "Número de entrada",
        ("spanish-header", Line) => "Línea",
        ("spanish-header", Port) => "Puerto de entrada",
        ("spanish-header", EntryDate) => "Fecha de entrada",
        ("spanish-header", Hts) => "Fracción arancelaria",
        ("spanish-header", Value) => "Valor en aduana",
        ("spanish-header", Quantity) => "Cantidad",
        ("spanish-header", Unit) => "Unidad de medida",
        ("broker-header", Name) => "Customer",
        ("broker-header", Number) => "IOR #",
        ("broker-header", Filer) => "Filer",
        ("broker-header", Entry) => "Entry No.",
        ("broker-header", Line) => "Line #",
        ("broker-header", Port) => "Port of Entry",
        ("broker-header", EntryDate) => "Entry Date",
        ("broker-header", Hts) => "HTS Code",
        ("broker-header", Value) => "Entered Value (USD)",
        ("broker-header", Quantity) => "Qty",
        ("broker-header", Unit) => "UOM",
        ("older-header", Value) => "Line Goods Value Amount",
        ("older-header", Duty) => "Line Duty Amount",
        (_, Name) => "Importer Name",
        (_, Number) => "Importer Number",
        (_, Filer) => "Filer Code",
        (_, Entry) => "Entry Summary Number",
        (_, Line) => "Entry Summary Line Number",
        (_, Ordinal) => "Tariff Ordinal Number",
        (_, Type) => "Entry Type Code",
        (_, Port) => "Port of Entry Code",
        (_, EntryDate) => "Entry Date",
        (_, SummaryDate) => "Entry Summary Date",
        (_, ImportDate) => "Importation Date",
        (_, Team) => "Review Team Number",
        (_, Origin) => "Country of Origin Code",
        (_, Export) => "Country of Export Code",
        (_, Maker) => "Manufacturer ID",
        (_, Program) => "Line SPI Code",
        (_, Hts) => "HTS Number - Full",
        (_, Quantity) => "Line Tariff Quantity (1)",
        (_, Unit) => "Line Tariff UOM (1) Code",
        (_, Value) => "Line Tariff Goods Value Amount",
        (_, Duty) => "Line Tariff Duty Amount",
        (_, Mpf) => "Line MPF Amount",
        (_, Hmf) => "Line HMF Amount",
        (_, Center) => "Center ID",
    }
}

/// Year, month and day of a spreadsheet's number of days, by walking: dates of this file lie close
/// together.
fn civil(day: u32) -> (u32, u32, u32) {
    // 45292 is 1 January 2024.
    let (mut year, mut rest) = (2024, day.saturating_sub(45_292));
    loop {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let year_days = if leap { 366 } else { 365 };
        if rest < year_days {
            for (i, days) in
                [31, if leap { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
                    .into_iter()
                    .enumerate()
            {
                if rest < days {
                    return (year, i as u32 + 1, rest + 1);
                }
                rest -= days;
            }
        }
        rest -= year_days;
        year += 1;
    }
}

/// Writes rows as a trap would have them.
struct Writer<'a, W: Write> {
    out: &'a mut W,
    trap: &'static str,
    delimiter: char,
    end: &'static str,
    columns: Vec<Cell>,
    line: String,
    records: u64,
    bytes: Vec<u8>,
}

impl<W: Write> Writer<'_, W> {
    /// A text as a cell, quoted where it must be.
    fn cell(&mut self, text: &str) {
        let quote = text.contains([self.delimiter, '"', '\n', '\r']);
        if quote {
            self.line.push('"');
            self.line.push_str(&text.replace('"', "\"\""));
            self.line.push('"');
        } else {
            self.line.push_str(text);
        }
    }

    /// Ends the record.
    fn end(&mut self) -> io::Result<()> {
        if self.trap == "trailing-delimiters" {
            self.line.push(self.delimiter);
        }
        self.line.push_str(self.end);
        self.flush()
    }

    fn flush(&mut self) -> io::Result<()> {
        self.records += 1;
        self.bytes.clear();
        match self.trap {
            "utf16le" | "utf16le-unmarked" => {
                self.bytes.extend(self.line.encode_utf16().flat_map(u16::to_le_bytes))
            }
            "utf16be" => self.bytes.extend(self.line.encode_utf16().flat_map(u16::to_be_bytes)),
            "windows-1252" => self.bytes.extend(self.line.chars().map(|c| c as u32 as u8)),
            _ => self.bytes.extend_from_slice(self.line.as_bytes()),
        }
        self.out.write_all(&self.bytes)?;
        self.line.clear();
        Ok(())
    }

    fn header(&mut self) -> io::Result<()> {
        for (i, cell) in self.columns.clone().into_iter().enumerate() {
            if i > 0 {
                self.line.push(self.delimiter);
            }
            self.cell(header(cell, self.trap));
        }
        self.end()
    }

    fn row(&mut self, row: &Row, importer: &Importer, ruin: bool) {
        let (trap, delimiter) = (self.trap, self.delimiter);
        for i in 0..self.columns.len() {
            if i > 0 {
                self.line.push(delimiter);
            }
            let cell = self.columns.get(i).copied().unwrap_or(Name);
            // Writing into a text cannot fail.
            let _ = match cell {
                Name => {
                    self.cell(&importer.name);
                    Ok(())
                }
                Number => self.line.write_str(&importer.number),
                Filer => self.line.write_str("XQZ"),
                Entry if trap == "no-header" => {
                    write!(self.line, "XQZ-{:07}-{}", row.entry / 10, row.entry % 10)
                }
                Entry => write!(self.line, "{:08}", row.entry),
                Line => write!(self.line, "{}", row.line),
                Ordinal => write!(self.line, "{}", row.ordinal),
                Type => self.line.write_str("01"),
                Port => write!(self.line, "{:04}", row.port),
                EntryDate => self.date(row.day),
                SummaryDate => self.date(row.day + 10),
                ImportDate => self.date(row.day.saturating_sub(1)),
                Team => self.line.write_str(&importer.team),
                Origin => self.line.write_str("CN"),
                Export => self.line.write_str("HK"),
                Maker => write!(self.line, "CNMAKER{}", row.entry % 97),
                Program => Ok(()),
                Hts if ruin => write!(
                    self.line,
                    "{}.{}E+09",
                    row.hts.get(..1).unwrap_or(""),
                    row.hts.get(1..5).unwrap_or("")
                ),
                Hts => self.hts(&row.hts),
                Quantity => write!(self.line, "{}", row.quantity),
                Unit => self.line.write_str(row.unit),
                Value => {
                    self.value(row.cents);
                    Ok(())
                }
                Duty => self.line.write_str(&money(row.cents / 20)),
                Mpf => self.line.write_str(&money(row.cents.abs() / 289)),
                Hmf => self.line.write_str("0.00"),
                Center => self.line.write_str(&row.center),
            };
        }
    }

    fn hts(&mut self, digits: &str) -> std::fmt::Result {
        let part = |from: usize, to: usize| digits.get(from..to).unwrap_or("");
        let (a, b, c, d) = (part(0, 4), part(4, 6), part(6, 8), part(8, 10));
        match self.trap {
            "hts-plain" => self.line.write_str(digits),
            "hts-spaces" => write!(self.line, "{a} {b} {c} {d}"),
            "lost-zeros" => self.line.write_str(digits.trim_start_matches('0')),
            "sample" if digits.starts_with('0') => {
                self.line.write_str(digits.trim_start_matches('0'))
            }
            "decimal-tails" => write!(self.line, "{digits}.0"),
            "formula-texts" => write!(self.line, "=\"{digits}\""),
            _ => write!(self.line, "{a}.{b}.{c}{d}"),
        }
    }

    fn date(&mut self, day: u32) -> std::fmt::Result {
        let (y, m, d) = civil(day);
        match self.trap {
            "dates-iso" => write!(self.line, "{y}-{m:02}-{d:02}"),
            "dates-serial" => write!(self.line, "{day}"),
            "dates-day-first" => write!(self.line, "{d:02}/{m:02}/{y}"),
            _ => write!(self.line, "{m:02}/{d:02}/{y}"),
        }
    }

    fn value(&mut self, cents: i64) {
        let plain = money(cents.abs());
        let (whole, part) = plain.split_once('.').unwrap_or((&plain, "00"));
        let grouped = |mark: &str| {
            let mut out = String::new();
            for (i, digit) in whole.chars().enumerate() {
                if i > 0 && (whole.len() - i).is_multiple_of(3) {
                    out.push_str(mark);
                }
                out.push(digit);
            }
            out
        };
        let text = match self.trap {
            "money-commas" => format!("{}.{part}", grouped(",")),
            "sample" if cents % 3 == 0 => format!("${}.{part}", grouped(",")),
            "money-dollars" => format!("${}.{part}", grouped(",")),
            "money-negative" if cents < 0 => format!("({}.{part})", grouped(",")),
            "money-spaces" => format!(" {}.{part} ", grouped(" ")),
            "money-european" => format!("{},{part}", grouped(".")),
            _ => money(cents),
        };
        self.cell(&text);
    }
}

/// Writes a history and tells the truth about it.
pub fn make<W: Write>(options: &Options, out: &mut W) -> io::Result<Truth> {
    let trap = options.trap;
    let mut random = Random(options.seed);
    let importers = importers(options, &mut random);
    let mut columns = if options.columns == 24 { WIDE.to_vec() } else { NARROW.to_vec() };
    match trap {
        "other-order" => columns.reverse(),
        "no-ordinal" => columns.retain(|c| *c != Ordinal),
        "spanish-header" | "broker-header" => {
            columns.retain(|c| {
                matches!(
                    c,
                    Name | Number
                        | Filer
                        | Entry
                        | Line
                        | Port
                        | EntryDate
                        | Hts
                        | Quantity
                        | Unit
                        | Value
                )
            });
        }
        _ => {}
    }
    if trap == "no-header" {
        // Filer and number in one cell, as people's own files have it.
        columns.retain(|c| *c != Filer);
    }
    let mut writer = Writer {
        out,
        trap,
        delimiter: match trap {
            "tabs" | "utf16le" => '\t',
            "semicolons" | "money-european" | "sep-line" => ';',
            "pipes" => '|',
            _ => ',',
        },
        end: match trap {
            "lf" => "\n",
            "cr" => "\r",
            _ => "\r\n",
        },
        columns,
        line: String::new(),
        records: 0,
        bytes: Vec::new(),
    };
    let mut truth = Truth::default();
    let [blank, titles, headers, totals] = &mut truth.skipped;
    if matches!(trap, "utf8-mark" | "utf16le" | "utf16be") {
        writer.line.push('\u{feff}');
    }
    if trap == "sep-line" {
        writer.line.push_str("sep=;\r\n");
        *titles += 1;
    }
    if trap == "titles" {
        writer.line.push_str(
            "ES-003 Entry Summary Line Tariff Details\r\nRun on 03/15/2026, by \"nobody\"\r\n\r\n",
        );
        *titles += 2;
        *blank += 1;
    }
    if trap == "sample" {
        writer.line.push_str("ES-003 Entry Summary Line Tariff Details\r\nA sample file: every name and number in it is invented\r\n\r\n");
        *titles += 2;
        *blank += 1;
    }
    if trap != "no-header" {
        writer.header()?;
        *headers += 1;
    }
    let mut kept: Vec<Row> = Vec::new();
    let keeps = matches!(trap, "shuffled" | "many-importers");
    let mut entry = 10_000_000 + random.below(1_000_000);
    let router = Router::new(Edition::InForce);
    let mut made = 0u64;
    while made < options.rows {
        entry += 1 + random.below(9);
        let who = match trap {
            // One importer, and a little of the others at the end.
            "sample" => (made * 8 / options.rows.max(1)).saturating_sub(6),
            _ => made * options.importers / options.rows.max(1),
        };
        let who = who.min(options.importers - 1) as usize;
        let Some(importer) = importers.get(who) else { break };
        let port = importer
            .ports
            .get(random.below(importer.ports.len() as u64) as usize)
            .copied()
            .unwrap_or(2704);
        let day = 45_292 + random.below(730) as u32;
        let (year, month, _) = civil(day);
        let mut held: BTreeSet<&'static str> = BTreeSet::new();
        let (mut lines, mut cents_of_entry) = (0u64, 0i64);
        for line in 1..=1 + random.below(7) as u32 {
            if made >= options.rows {
                break;
            }
            let pick = random.below(importer.goods.len() as u64);
            let at = if random.of_hundred(60) { pick / 3 } else { pick };
            let Some((hts, unit)) = importer.goods.get(at as usize) else { break };
            let mut cents = 1_000 + (random.below(2_000_000) * (1 + random.below(20))) as i64;
            if trap == "money-negative" && random.of_hundred(5) {
                cents = -cents;
            }
            let center_id = match trap {
                "center-changed" if day < 45_292 + 300 => "PNDING",
                _ => &importer.center,
            };
            let base = Row {
                importer: who,
                entry,
                line,
                ordinal: 1,
                port,
                day,
                hts: hts.clone(),
                unit,
                quantity: 1 + random.below(5_000),
                cents,
                center: center_id.to_string(),
            };
            let mut rows: Vec<(Row, bool)> = Vec::new();
            if !(trap == "treatment-only" && random.of_hundred(10)) {
                rows.push((base.clone(), true));
            } else {
                rows.push((Row { hts: "9801001012".into(), cents: 0, ..base.clone() }, false));
            }
            let duties = match random.below(100) {
                0..=4 => 2,
                5..=34 => 1,
                _ => 0,
            };
            for duty in 0..duties {
                let number = ["9903880300", "9903010100", "9802008068"]
                    .get((random.below(20) / 9) as usize)
                    .copied()
                    .unwrap_or("9903880300");
                let cents = if trap == "duty-repeats-value" { cents } else { 0 };
                rows.push((
                    Row {
                        hts: number.into(),
                        ordinal: 2 + duty,
                        cents,
                        quantity: 0,
                        ..base.clone()
                    },
                    false,
                ));
            }
            let (mut has_goods, mut has_attached) = (false, false);
            for (row, is_goods) in rows {
                if made >= options.rows {
                    break;
                }
                made += 1;
                truth.rows += 1;
                let spoiled = match trap {
                    "ruined-numbers" if made.is_multiple_of(13) => Some("exponent"),
                    "sample" if is_goods && made.is_multiple_of(97) => Some("exponent"),
                    "cut-rows" if made.is_multiple_of(17) => Some("cut-row"),
                    "wide-rows" if made.is_multiple_of(19) => Some("extra-fields"),
                    "open-quote" if made.is_multiple_of(401) => Some("open-quote"),
                    "cut-end" if made == options.rows => Some("cut-row"),
                    _ => None,
                };
                match spoiled {
                    Some(reason) => {
                        truth.unread += 1;
                        *truth.reasons.entry(reason.into()).or_default() += 1;
                    }
                    None if is_goods => {
                        truth.goods += 1;
                        has_goods = true;
                        if let Some(center) = heading_of(&row.hts)
                            .and_then(|h| router.primary(h))
                            .map(|p| p.center.id())
                        {
                            let sum = truth.centers.entry(center.into()).or_default();
                            sum.0 += u64::from(held.insert(center));
                            sum.1 += 1;
                            sum.2 += row.cents;
                        }
                        lines += 1;
                        cents_of_entry += row.cents;
                        truth.leading_zeros += u64::from(
                            matches!(trap, "lost-zeros" | "sample") && row.hts.starts_with('0'),
                        );
                    }
                    None => {
                        truth.attached += 1;
                        has_attached = true;
                    }
                }
                if keeps {
                    kept.push(row);
                    continue;
                }
                write_row(&mut writer, &row, importer, spoiled)?;
                if trap == "blank-rows" && made.is_multiple_of(11) {
                    if made.is_multiple_of(22) {
                        let delimiters: String =
                            vec![writer.delimiter; writer.columns.len() - 1].into_iter().collect();
                        writer.line.push_str(&delimiters);
                    }
                    writer.end()?;
                    *blank += 1;
                }
                if trap == "joined" && made.is_multiple_of(500) && made < options.rows {
                    writer.header()?;
                    *headers += 1;
                }
            }
            truth.treatment_only += u64::from(has_attached && !has_goods);
        }
        if lines > 0 {
            truth.entries += 1;
            truth.lines += lines;
            truth.value += cents_of_entry;
            let ports = truth.ports.entry(format!("{port:04}")).or_default();
            let months = truth.months.entry(format!("{year}-{month:02}"));
            for sum in [
                ports,
                months.or_default(),
                truth.importers.entry(importer.number.clone()).or_default(),
            ] {
                *sum = (sum.0 + 1, sum.1 + lines, sum.2 + cents_of_entry);
            }
        }
    }
    for i in (1..kept.len()).rev() {
        kept.swap(i, random.below(i as u64 + 1) as usize);
    }
    for row in &kept {
        if let Some(importer) = importers.get(row.importer) {
            write_row(&mut writer, row, importer, None)?;
        }
    }
    if matches!(trap, "totals" | "sample") {
        writer.line.push_str("Totals");
        for cell in writer.columns.clone().into_iter().skip(1) {
            writer.line.push(writer.delimiter);
            if cell == Value {
                writer.value(truth.value);
            }
        }
        writer.end()?;
        *totals += 1;
    }
    writer.out.flush()?;
    Ok(truth)
}

fn write_row<W: Write>(
    writer: &mut Writer<'_, W>,
    row: &Row,
    importer: &Importer,
    spoiled: Option<&str>,
) -> io::Result<()> {
    if spoiled == Some("open-quote") {
        writer.line.push_str("\"broken ");
    }
    writer.row(row, importer, spoiled == Some("exponent"));
    match spoiled {
        Some("cut-row") => {
            let to = writer.line.len() / 3;
            let to = (0..=to).rev().find(|&i| writer.line.is_char_boundary(i)).unwrap_or(0);
            writer.line.truncate(to);
            // A quote that the cut left open would be another trap.
            if writer.line.matches('"').count() % 2 == 1 {
                writer.line.push('"');
            }
            if writer.trap == "cut-end" {
                return writer.flush();
            }
        }
        Some("extra-fields") => writer.line.push_str(",one cell too many"),
        _ => {}
    }
    writer.end()
}

fn heading_of(digits: &str) -> Option<Heading> {
    Heading::new(digits.get(..4)?.parse().ok()?)
}

fn importers(options: &Options, random: &mut Random) -> Vec<Importer> {
    let router = Router::new(Edition::InForce);
    let all: Vec<(Heading, Center)> =
        Heading::all().filter_map(|h| router.primary(h).map(|p| (h, p.center))).collect();
    let centers: Vec<Center> = Center::all(Edition::InForce).collect();
    let mut made = Vec::new();
    for i in 0..options.importers {
        let main = if options.trap == "lost-zeros" {
            1
        } else {
            random.below(centers.len() as u64) as usize
        };
        let Some(&main) = centers.get(main) else { continue };
        let mut goods = Vec::new();
        // More than a third is of the main Center, the rest of anything; in the sample less, so
        // that the measures can differ.
        let own = if options.trap == "sample" { 2 } else { 6 };
        for n in 0..15 {
            let from: Vec<Heading> =
                all.iter().filter(|(_, c)| n >= own || *c == main).map(|(h, _)| *h).collect();
            if let Some(heading) = from.get(random.below(from.len() as u64) as usize) {
                let unit = ["NO", "KG", "DOZ", "PCS"]
                    .get(random.below(4) as usize)
                    .copied()
                    .unwrap_or("NO");
                let tail =
                    random.below(100) * 10_000 + random.below(100) * 100 + random.below(9) * 10 + 1;
                goods.push((format!("{heading}{tail:06}"), unit));
            }
        }
        let ports = (0..3 + random.below(14))
            .map(|_| {
                [
                    2704, 3001, 4601, 1001, 5301, 2809, 401, 1703, 3901, 2304, 1401, 5201, 2720,
                    3801, 1101, 901,
                ]
                .get(random.below(16) as usize)
                .copied()
                .unwrap_or(2704)
            })
            .collect();
        let accented = matches!(
            options.trap,
            "windows-1252"
                | "utf16le"
                | "utf16be"
                | "utf16le-unmarked"
                | "utf8-mark"
                | "spanish-header"
        );
        let name = match options.trap {
            "quotes" => format!("Example \"No. {i}\",\r\nInc. (invented)"),
            _ if accented => format!("Café Niño {i}, Inc."),
            "open-quote" => format!("EXAMPLE IMPORTS {i}"),
            _ => format!("EXAMPLE IMPORTS {i}, INC."),
        };
        let number = (main.index() % 10 + 1) % 10;
        let number = if main.edition() == Edition::InForce {
            main.id().get(5..6).and_then(|d| d.parse().ok()).unwrap_or(number)
        } else {
            number
        };
        made.push(Importer {
            name,
            number: format!("{:02}-{:07}00", 10 + i % 89, 1_000_000 + random.below(8_999_999)),
            goods,
            ports,
            center: main.id().to_string(),
            team: format!("{}{}{number}", random.below(10), random.below(10)),
        });
    }
    made
}
