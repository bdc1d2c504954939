//! From bytes to records: the state machine that finds delimiters, quotes and line ends.
//!
//! The rules are those of `csv-core` (a quote opens only at the start of a field,
//! a doubled quote inside is one quote, what follows a closing quote is plain
//! text); a test holds the two against each other. What differs is the way:
//! 64 bytes at a time, no copy unless a record straddles two chunks, and only
//! the offsets of the fields are kept, so that columns that nobody asked for cost
//! next to nothing. A field is unescaped when it is used.

mod block;

use alloc::vec::Vec;

use block::{BLOCK, specials};

/// The longest record in bytes; a longer one is listed as not read. It bounds the memory.
pub(crate) const MOST_RECORD: usize = 128 * 1024;

/// The most fields of a record whose offsets are kept; further ones are only counted.
pub(crate) const MOST_FIELDS: usize = 255;

/// Where each field begins, and behind the last where another would.
type Starts = [u32; MOST_FIELDS + 2];

/// One record: a row of the table, which may span several lines if a field is quoted.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Record<'a> {
    /// Without the line end.
    pub bytes: &'a [u8],
    starts: &'a Starts,
    /// How many fields there are, also beyond those whose offsets are kept.
    pub fields: usize,
    /// The line on which it begins, from 1.
    pub line: u64,
    /// Whether a quoted field spans lines.
    pub spans: bool,
}

impl<'a> Record<'a> {
    /// A field as it stands in the file; `None` where the record is too short.
    pub fn raw(&self, field: usize) -> Option<&'a [u8]> {
        let field = u8::try_from(field).ok()?;
        (usize::from(field) < self.fields).then(|| self.cell(field))
    }

    /// A field as it stands in the file; empty where the record is too short.
    #[inline(always)]
    pub fn cell(&self, field: u8) -> &'a [u8] {
        let field = usize::from(field);
        // An index of one byte always lies within the array, so no check is left of these.
        match (self.starts.get(field), self.starts.get(field + 1)) {
            (Some(&start), Some(&next)) if field < self.fields => {
                self.bytes.get(start as usize..next as usize - 1).unwrap_or(&[])
            }
            _ => &[],
        }
    }

    /// What lies behind so many fields.
    pub fn behind(&self, fields: usize) -> &'a [u8] {
        let start = if fields < self.fields {
            self.starts.get(fields).map_or(0, |&s| s as usize - usize::from(fields > 0))
        } else {
            self.bytes.len()
        };
        self.bytes.get(start..).unwrap_or(&[])
    }
}

/// Why a piece of the file is no record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lost {
    /// A quote that nothing closes.
    OpenQuote,
    /// Longer than [`MOST_RECORD`].
    TooLong,
}

impl Lost {
    /// The code of the reason.
    pub const fn code(self) -> &'static str {
        match self {
            Lost::OpenQuote => "open-quote",
            Lost::TooLong => "row-too-long",
        }
    }
}

/// Takes the records.
pub(crate) trait Sink {
    /// Takes a record, or refuses one that spans several lines: then a quote stood open in its
    /// first line.
    fn record(&mut self, record: &Record<'_>) -> bool;
    /// A line that cannot be read; at most its beginning is given.
    fn lost(&mut self, why: Lost, line: u64, bytes: &[u8]);
}

/// Where the machine stands inside a record. Offsets are counted from the record's first byte.
#[derive(Clone, Copy, Debug, Default)]
struct Cursor {
    fields: usize,
    /// Where the field begins.
    start: u32,
    quoted: bool,
    /// The offset behind the quote that was closed last, 0 for none.
    closed: u32,
    /// Line ends inside quotes.
    inner: u64,
}

/// The machine.
#[derive(Clone, Debug)]
pub(crate) struct Scanner {
    delimiter: u8,
    end: u8,
    /// The beginning of a record that began in an earlier chunk.
    carry: Vec<u8>,
    starts: Starts,
    cursor: Cursor,
    line: u64,
    /// Whether a record that is too long is being passed over.
    skipping: bool,
}

impl Scanner {
    /// `end` is the byte that ends a line: `\n`, or `\r` where there are no `\n`.
    pub fn new(delimiter: u8, end: u8) -> Scanner {
        Scanner {
            delimiter,
            end,
            carry: Vec::new(),
            starts: [0; MOST_FIELDS + 2],
            cursor: Cursor::default(),
            line: 1,
            skipping: false,
        }
    }

    /// The line that is being read, from 1.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// Reads the next bytes.
    pub fn feed(&mut self, bytes: &[u8], sink: &mut dyn Sink) {
        let mut at = 0;
        while let Some(more) = self.run(bytes, at, sink) {
            at = more;
        }
    }

    /// Reads what is left: a last line without an end.
    pub fn finish(&mut self, sink: &mut dyn Sink) {
        loop {
            if core::mem::take(&mut self.skipping) {
                self.line += 1;
            }
            if self.carry.is_empty() && self.cursor.fields == 0 {
                return;
            }
            let carry = core::mem::take(&mut self.carry);
            let cursor = core::mem::take(&mut self.cursor);
            if !cursor.quoted && self.give(&carry, cursor, sink) {
                return;
            }
            // An open quote: its line is lost, and what it had swallowed is read.
            let next = self.lose_line(&carry, sink);
            match carry.get(next..) {
                Some(rest) => self.feed(rest, sink),
                None => return,
            }
        }
    }

    /// A complete record; whether it was taken.
    fn give(&mut self, bytes: &[u8], mut cursor: Cursor, sink: &mut dyn Sink) -> bool {
        let bytes = match bytes {
            [rest @ .., b'\r'] if self.end == b'\n' => rest,
            all => all,
        };
        cursor.fields += 1;
        if let Some(next) = self.starts.get_mut(cursor.fields) {
            *next = bytes.len() as u32 + 1;
        }
        let record = Record {
            bytes,
            starts: &self.starts,
            fields: cursor.fields,
            line: self.line,
            spans: cursor.inner > 0,
        };
        if !sink.record(&record) && cursor.inner > 0 {
            return false;
        }
        self.line += 1 + cursor.inner;
        true
    }

    /// Reads from an offset of the chunk on; answers the offset to go on at where it must start anew.
    fn run(&mut self, bytes: &[u8], from: usize, sink: &mut dyn Sink) -> Option<usize> {
        if self.skipping {
            let end = bytes.get(from..)?.iter().position(|&b| b == self.end)?;
            self.skipping = false;
            self.line += 1;
            return Some(from + end + 1);
        }
        let wanted = [self.delimiter, self.end, b'"'];
        let (delimiter, end) = (self.delimiter, self.end);
        let mut cursor = self.cursor;
        // The offset in the chunk where the record begins, or would, had it not begun before.
        let mut origin = from.wrapping_sub(self.carry.len());
        let mut record = from;
        let (blocks, tail) = bytes.get(from..)?.as_chunks::<BLOCK>();
        let mut last = [0u8; BLOCK];
        for (to, byte) in last.iter_mut().zip(tail) {
            *to = *byte;
        }
        let mut base = from;
        for i in 0..=blocks.len() {
            let block = blocks.get(i).unwrap_or(&last);
            let mut found = specials(block, wanted);
            while found != 0 {
                let bit = found.trailing_zeros() as usize;
                found &= found - 1;
                let at = base + bit;
                let byte = block.get(bit).copied().unwrap_or(0);
                let here = at.wrapping_sub(origin) as u32;
                if byte == delimiter && !cursor.quoted {
                    cursor.fields += 1;
                    cursor.start = here + 1;
                    if let Some(start) = self.starts.get_mut(cursor.fields) {
                        *start = here + 1;
                    }
                } else if byte == b'"' {
                    // One opens at the start of a field, or right behind a closed quote: then the
                    // two were one quote in the text.
                    if cursor.quoted {
                        cursor.closed = here + 1;
                    }
                    cursor.quoted = !cursor.quoted
                        && (here == cursor.start || (here == cursor.closed && here > 0));
                } else if here as usize > MOST_RECORD {
                    self.cursor = cursor;
                    return Some(self.overlong(bytes, record, sink));
                } else if cursor.quoted {
                    cursor.inner += u64::from(byte == end);
                } else {
                    if let Some(next) = self.end_of_record(bytes, record, at, cursor, sink) {
                        return Some(next);
                    }
                    cursor = Cursor::default();
                    record = at + 1;
                    origin = record;
                }
            }
            base += BLOCK;
        }
        self.cursor = cursor;
        if self.carry.len() + (bytes.len() - record) > MOST_RECORD {
            return Some(self.overlong(bytes, record, sink));
        }
        self.carry.extend_from_slice(bytes.get(record..).unwrap_or(&[]));
        None
    }

    /// Gives the record that ends at an offset of the chunk; where to start anew if it was refused.
    #[inline]
    fn end_of_record(
        &mut self,
        bytes: &[u8],
        record: usize,
        at: usize,
        cursor: Cursor,
        sink: &mut dyn Sink,
    ) -> Option<usize> {
        let here = bytes.get(record..at).unwrap_or(&[]);
        if self.carry.is_empty() {
            if self.give(here, cursor, sink) {
                None
            } else {
                Some(record + self.lose_line(here, sink))
            }
        } else {
            let mut carry = core::mem::take(&mut self.carry);
            carry.extend_from_slice(here);
            if self.give(&carry, cursor, sink) {
                carry.clear();
                self.carry = carry;
                return None;
            }
            let next = self.lose_line(&carry, sink);
            carry.push(self.end);
            self.feed(carry.get(next..).unwrap_or(&[]), sink);
            Some(at + 1)
        }
    }

    /// Gives up the first line of a record; where the next one begins.
    fn lose_line(&mut self, record: &[u8], sink: &mut dyn Sink) -> usize {
        let end = record.iter().position(|&b| b == self.end).unwrap_or(record.len());
        sink.lost(Lost::OpenQuote, self.line, record.get(..end).unwrap_or(&[]));
        self.line += 1;
        self.cursor = Cursor::default();
        end + 1
    }

    /// A record is too long. What becomes of it depends only on its first bytes, never on the
    /// chunks.
    fn overlong(&mut self, bytes: &[u8], record: usize, sink: &mut dyn Sink) -> usize {
        let room = (MOST_RECORD + 1).saturating_sub(self.carry.len());
        let taken = bytes.len().min(record + room);
        let mut head = core::mem::take(&mut self.carry);
        head.extend_from_slice(bytes.get(record..taken).unwrap_or(&[]));
        self.cursor = Cursor::default();
        match head.iter().position(|&b| b == self.end) {
            // A line end inside: then a quote stood open. Its line is lost, the lines behind it are
            // not.
            Some(_) => {
                let next = self.lose_line(&head, sink);
                self.feed(head.get(next..).unwrap_or(&[]), sink);
            }
            None => {
                sink.lost(Lost::TooLong, self.line, &head);
                self.skipping = true;
            }
        }
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::super::field::unquote;
    use super::*;
    use alloc::string::{String, ToString};
    use proptest::prelude::*;

    #[derive(Default)]
    struct All(Vec<Vec<String>>, Vec<(Lost, u64)>, Vec<u64>);

    impl Sink for All {
        fn record(&mut self, record: &Record<'_>) -> bool {
            let mut scratch = Vec::new();
            let fields = (0..record.fields).map(|i| {
                // Without trimming, to compare with csv-core.
                String::from_utf8_lossy(unquote(record.raw(i).unwrap(), &mut scratch)).to_string()
            });
            self.0.push(fields.collect());
            self.2.push(record.line);
            true
        }
        fn lost(&mut self, why: Lost, line: u64, _: &[u8]) {
            self.1.push((why, line));
        }
    }

    fn read(bytes: &[u8], chunk: usize) -> All {
        let mut all = All::default();
        let mut scanner = Scanner::new(b',', b'\n');
        for part in bytes.chunks(chunk) {
            scanner.feed(part, &mut all);
        }
        scanner.finish(&mut all);
        all
    }

    fn by_csv_core(bytes: &[u8]) -> Vec<Vec<String>> {
        let mut reader =
            csv_core::ReaderBuilder::new().terminator(csv_core::Terminator::Any(b'\n')).build();
        let (mut at, mut all, mut row, mut field) = (0, Vec::new(), Vec::new(), Vec::new());
        loop {
            let mut out = [0u8; 64];
            let (result, read, written) = reader.read_field(&bytes[at..], &mut out);
            at += read;
            field.extend_from_slice(&out[..written]);
            match result {
                csv_core::ReadFieldResult::Field { record_end } => {
                    row.push(String::from_utf8_lossy(&field).to_string());
                    field.clear();
                    if record_end {
                        all.push(core::mem::take(&mut row));
                    }
                }
                csv_core::ReadFieldResult::End => return all,
                _ => {}
            }
        }
    }

    proptest! {
        #[test]
        fn the_rules_are_those_of_csv_core(text in "[ab\",\n]{0,60}", chunk in 1usize..9) {
            let ours = read(text.as_bytes(), chunk);
            prop_assume!(ours.1.is_empty());
            // csv-core passes over empty lines, which are counted here.
            let rows: Vec<_> = ours.0.into_iter().filter(|r| r.len() > 1 || !r[0].is_empty()).collect();
            let theirs: Vec<_> = by_csv_core(text.as_bytes()).into_iter().filter(|r| r.len() > 1 || !r[0].is_empty()).collect();
            prop_assert_eq!(rows, theirs);
        }

        #[test]
        fn chunks_change_nothing(text in "[ab\",\r\n]{0,200}", chunk in 1usize..40) {
            let (whole, parts) = (read(text.as_bytes(), text.len().max(1)), read(text.as_bytes(), chunk));
            prop_assert_eq!(whole.0, parts.0);
            prop_assert_eq!(whole.1, parts.1);
            prop_assert_eq!(whole.2, parts.2);
        }
    }

    #[test]
    fn an_open_quote_costs_one_line() {
        let mut text = String::from("a,b\nc,\"d\n");
        for i in 0..100_000 {
            text += &alloc::format!("{i},x\n");
        }
        for chunk in [1_000, 70_000, 10_000_000] {
            let all = read(text.as_bytes(), chunk);
            assert_eq!(all.1, [(Lost::OpenQuote, 2)], "{chunk}");
            assert_eq!(all.0.len(), 100_001);
            assert_eq!((all.2[1], *all.2.last().unwrap()), (3, 100_002));
        }
        let all = read(b"a,\"b\nc,d\ne,f", 2);
        assert_eq!((all.0.len(), all.1), (2, alloc::vec![(Lost::OpenQuote, 1)]));
    }

    #[test]
    fn a_line_too_long_is_passed_over_without_keeping_it() {
        let mut text = alloc::vec![b'x'; 1_000_000];
        text.extend_from_slice(b"\na,b\n");
        for chunk in [999, 5_000_000] {
            let all = read(&text, chunk);
            assert_eq!(all.1, [(Lost::TooLong, 1)]);
            assert_eq!(all.0, [["a", "b"]]);
            assert_eq!(all.2, [2]);
        }
    }

    #[test]
    fn lines_are_counted_through_quotes() {
        let all = read(b"a,b\r\n\"c\nd\",e\r\n\r\nf,g", 3);
        assert_eq!(all.2, [1, 2, 4, 5]);
        assert_eq!(all.0[1], ["c\nd", "e"]);
    }
}
