//! What records are: goods, treatments and duties, titles, totals, or not to be read.

use alloc::vec::Vec;

use super::columns::Column;
use super::field::{is_blank, unescape};
use super::layout::Layout;
use super::routes::Routes;
use super::scan::Record;
use super::tally::{Amounts, TallyRow, TariffRow};
use super::value::{self, DateOrder, Hts, Mended};

/// What a record is that is no row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Skipped {
    Blank,
    Title,
    Header,
    Totals,
}

/// What a record is.
#[derive(Clone, Copy, Debug)]
pub(crate) enum RowKind {
    Skipped(Skipped),
    Row(TariffRow, Mended),
    /// Not read, with the code of the reason.
    Unread(&'static str),
}

/// Tells what records are.
#[derive(Debug)]
pub(crate) struct RowClassifier {
    pub layout: Layout,
    /// The plain text of the header above the tariff numbers, to know a header that comes again.
    header: Vec<u8>,
    records: u64,
    scratch: Vec<u8>,
}

impl RowClassifier {
    pub fn new(layout: Layout) -> RowClassifier {
        let name = layout
            .index_of(Column::Hts)
            .and_then(|i| layout.columns.get(usize::from(i)))
            .map(|c| c.header.trim().as_bytes().to_vec());
        RowClassifier { header: name.unwrap_or_default(), layout, records: 0, scratch: Vec::new() }
    }

    /// Whether a record that spans lines swallowed other rows: two of its lines or more are full
    /// rows by themselves. Then a quote stood open in the first.
    #[inline]
    pub fn swallows(&self, record: &Record<'_>) -> bool {
        record.spans
            && swallows(
                record.bytes,
                self.layout.delimiter as u8,
                self.layout.line_end.last(),
                self.layout.width,
            )
    }

    #[inline]
    pub fn classify(&mut self, record: &Record<'_>, routes: &Routes) -> RowKind {
        let number = self.records;
        self.records += 1;
        let layout = &self.layout;
        if number < layout.first {
            return RowKind::Skipped(match layout.header {
                Some(h) if h == number => Skipped::Header,
                _ if is_blank(record.bytes, layout.delimiter as u8) => Skipped::Blank,
                _ => Skipped::Title,
            });
        }
        let hts = unescape(layout.raw(record, Column::Hts), &mut self.scratch);
        let read = if hts.is_empty() {
            Hts::Bad("empty")
        } else {
            value::hts(hts, |n| routes.slot(n).is_some())
        };
        if let Hts::Bad(code) = read {
            if code == "empty" && is_blank(record.bytes, layout.delimiter as u8) {
                return RowKind::Skipped(Skipped::Blank);
            }
            if !self.header.is_empty() && hts == self.header.as_slice() {
                return RowKind::Skipped(Skipped::Header);
            }
            if matches!(code, "empty" | "letters") && is_totals(record) {
                return RowKind::Skipped(Skipped::Totals);
            }
        }
        let layout = &self.layout;
        // A row that is too wide has a delimiter in a cell without quotes: its cells are not where
        // they seem.
        if record.fields > layout.width
            && !is_blank(record.behind(layout.width), layout.delimiter as u8)
        {
            return RowKind::Unread("extra-fields");
        }
        if record.fields < layout.width {
            let needed = [Column::Hts, Column::Entry, Column::Line, Column::Value];
            if needed
                .iter()
                .filter_map(|&c| layout.index_of(c))
                .any(|index| usize::from(index) >= record.fields)
            {
                return RowKind::Unread("cut-row");
            }
        }
        match read {
            Hts::Bad(code) => RowKind::Unread(code),
            Hts::Chapter => RowKind::Unread("chapter-only"),
            Hts::Treatment => RowKind::Row(TariffRow::Attached, Mended::default()),
            Hts::Heading(lead, mended) => {
                // The number was found to exist.
                let Some(slot) = routes.slot(lead) else {
                    return RowKind::Unread("no-such-heading");
                };
                let value = match value::amount(
                    unescape(layout.raw(record, Column::Value), &mut self.scratch),
                    layout.decimal_mark,
                ) {
                    Ok(value) => value,
                    Err(_) => return RowKind::Unread("value"),
                };
                // A quantity that is no number says nothing of where the goods go.
                let quantity = match layout.raw(record, Column::Quantity) {
                    [] => None,
                    raw => value::amount(unescape(raw, &mut self.scratch), layout.decimal_mark)
                        .ok()
                        .flatten(),
                };
                RowKind::Row(
                    TariffRow::Goods { slot, amounts: Amounts { value, quantity } },
                    mended,
                )
            }
        }
    }

    /// A lost line counts as a record where records are numbered.
    pub fn lost(&mut self) {
        self.records += 1;
    }
}

/// A record with the layout of its table.
pub(crate) struct LaidOut<'r, 'a>(pub &'r Layout, pub &'r Record<'a>);

impl<'a> TallyRow<'a> for LaidOut<'_, 'a> {
    #[inline(always)]
    fn index_of(&self, column: Column) -> Option<u8> {
        self.0.index_of(column)
    }
    #[inline(always)]
    fn at(&self, index: u8) -> &'a [u8] {
        self.1.cell(index)
    }
    #[inline(always)]
    fn raw(&self, column: Column) -> &'a [u8] {
        self.0.raw(self.1, column)
    }
    fn date_order(&self) -> DateOrder {
        self.0.date_order
    }
}

#[inline(never)]
pub(crate) fn swallows(record: &[u8], delimiter: u8, end: u8, width: usize) -> bool {
    let full = |line: &&[u8]| line.iter().filter(|&&b| b == delimiter).count() + 1 >= width;
    width >= 4 && record.split(|&b| b == end).filter(full).count() >= 2
}

/// Whether a row without a tariff number sums up others: a cell begins with such a word.
fn is_totals(record: &Record<'_>) -> bool {
    const WORDS: [&[u8]; 7] =
        [b"total", b"grand total", b"subtotal", b"sub-total", b"gran total", b"suma", b"sum"];
    let mut scratch = Vec::new();
    (0..record.fields).map_while(|i| record.raw(i)).any(|raw| {
        let text = unescape(raw, &mut scratch);
        WORDS.iter().any(|w| {
            let head = text.get(..w.len()).is_some_and(|h| h.eq_ignore_ascii_case(w));
            head && text
                .get(w.len())
                .is_none_or(|b| !b.is_ascii_alphabetic() || b.eq_ignore_ascii_case(&b's'))
        })
    })
}
