//! Small tables as rows of text. Import histories have their own reader, which never holds a whole
//! file.

use alloc::string::String;
use alloc::vec::Vec;

/// One row of a table of comma-separated values.
#[derive(Debug, Default)]
pub(crate) struct Row {
    pub fields: Vec<String>,
    /// The line on which it ends, counted from 1.
    pub number: u64,
}

/// The rows of a text in memory, at most `most` and one, one after the other.
pub(crate) fn rows(text: &str, most: usize) -> impl Iterator<Item = Row> + '_ {
    let mut reader = csv_core::Reader::new();
    let (mut at, mut counted, mut line) = (0, 0, 1);
    core::iter::from_fn(move || {
        let mut fields = Vec::new();
        let mut bytes: Vec<u8> = Vec::new();
        let mut buffer = [0u8; 512];
        loop {
            // An empty slice means the end of the text to the reader, and here it is just that.
            let (result, read, written) =
                reader.read_field(text.as_bytes().get(at..).unwrap_or(&[]), &mut buffer);
            at += read;
            bytes.extend_from_slice(buffer.get(..written).unwrap_or(&[]));
            match result {
                csv_core::ReadFieldResult::InputEmpty | csv_core::ReadFieldResult::OutputFull => {}
                csv_core::ReadFieldResult::Field { record_end } => {
                    fields.push(String::from_utf8_lossy(&bytes).into_owned());
                    bytes.clear();
                    if record_end {
                        let seen = text.as_bytes().get(counted..at).unwrap_or(&[]).trim_ascii_end();
                        line += seen.iter().filter(|&&b| b == b'\n').count() as u64;
                        counted += seen.len();
                        return Some(Row { fields, number: line });
                    }
                }
                csv_core::ReadFieldResult::End => return None,
            }
        }
    })
    .take(most + 1)
}
