//! CSV that goes out: cells that no spreadsheet takes for formulas, and the answer as one table.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::answer::{HistoryAnswer, Sum};

/// Whether a spreadsheet might take a cell for a formula: it begins with `=`, `+`, `-`, `@`, a tab
/// or a carriage return, and is no plain number.
pub(crate) fn is_risky(cell: &[u8]) -> bool {
    match cell.trim_ascii_start() {
        [b'=' | b'@', ..] => true,
        [b'+' | b'-', rest @ ..] => {
            let number = rest.iter().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b' '))
                && rest.iter().any(u8::is_ascii_digit);
            !number
        }
        _ => matches!(cell, [b'\t' | b'\r', ..]),
    }
}

/// A row of comma-separated cells, made harmless and quoted where that is needed.
pub(crate) fn row(out: &mut String, cells: &[&str]) {
    for (i, cell) in cells.iter().enumerate() {
        if i > 0 {
            out.push(',');
        }
        let mark = if is_risky(cell.as_bytes()) { "'" } else { "" };
        if cell.contains([',', '"', '\n', '\r']) {
            out.push('"');
            out.push_str(mark);
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(mark);
            out.push_str(cell);
        }
    }
    out.push_str("\r\n");
}

/// The answer as one table.
pub(crate) fn summary(answer: &HistoryAnswer) -> String {
    let mut out = String::from("By,Code,Name,Center,Basis,Also,Entries,Lines,Value\r\n");
    let mut add =
        |by: &str, code: &str, name: &str, center: &str, basis: &str, also: &str, sum: &Sum| {
            let entries = sum.entries.map(|n| n.to_string()).unwrap_or_default();
            let value = sum.value.map(|v| v.to_string()).unwrap_or_default();
            row(
                &mut out,
                &[by, code, name, center, basis, also, &entries, &sum.lines.to_string(), &value],
            );
        };
    add("total", "", "", "", "", "", &answer.total);
    for c in &answer.centers {
        let (id, name) = c.center.map_or(("", ""), |c| (c.id(), c.name()));
        add("center", id, name, id, "", "", &c.sum);
    }
    for h in &answer.headings {
        let also = h.also.iter().map(|c| c.id()).collect::<Vec<_>>().join(" ");
        add(
            "heading",
            &h.code,
            h.title,
            h.center.map_or("", |c| c.id()),
            h.basis.map_or("", |b| b.id()),
            &also,
            &h.sum,
        );
    }
    for p in &answer.ports {
        add("port", &p.port, "", "", "", "", &p.sum);
    }
    for m in &answer.months {
        add("month", &m.month, "", "", "", "", &m.sum);
    }
    for i in &answer.importers {
        let all = i.predominant.iter().map(|p| p.center).collect::<Vec<_>>();
        let one = all.first().copied().flatten().filter(|c| all.iter().all(|a| a == &Some(*c)));
        add("importer", &i.number, &i.name, one.map_or("", |c| c.id()), "", "", &i.sum);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_made_harmless_and_numbers_are_not() {
        for cell in ["=1+1", "+1+cmd", "-2+3+x", "@SUM(A1)", "\tx", "\rx", " =x", "-"] {
            assert!(is_risky(cell.as_bytes()), "{cell:?}");
        }
        for cell in ["-12.50", "+1,234", "12", "", "a=b", "(1.50)"] {
            assert!(!is_risky(cell.as_bytes()), "{cell:?}");
        }
        let mut out = String::new();
        row(&mut out, &["=a,\"b\"", "-1", "x"]);
        assert_eq!(out, "\"'=a,\"\"b\"\"\",-1,x\r\n");
    }
}
