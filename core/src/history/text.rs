//! Encodings: what a file's bytes are, and how they become text.
//!
//! Only UTF-16 is turned into UTF-8 as it streams by. In UTF-8 and Windows-1252
//! delimiters, digits and dates are the same bytes, so only the few texts that
//! are shown are decoded.

use alloc::string::String;
use alloc::vec::Vec;

/// What is there of a file when its layout is decided.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Head<'a> {
    /// All of it.
    Whole(&'a [u8]),
    /// Its beginning, which may end anywhere.
    Beginning(&'a [u8]),
}

impl<'a> Head<'a> {
    pub fn bytes(self) -> &'a [u8] {
        match self {
            Head::Whole(bytes) | Head::Beginning(bytes) => bytes,
        }
    }

    pub fn is_whole(self) -> bool {
        matches!(self, Head::Whole(_))
    }
}

/// How a file's bytes stand for characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistoryEncoding"))]
pub enum Encoding {
    /// UTF-8, or plain ASCII.
    #[cfg_attr(feature = "serde", serde(rename = "utf-8"))]
    Utf8,
    /// UTF-8 that begins with a byte-order mark.
    #[cfg_attr(feature = "serde", serde(rename = "utf-8-marked"))]
    Utf8Marked,
    /// UTF-16, the low byte first; what Excel calls Unicode text.
    #[cfg_attr(feature = "serde", serde(rename = "utf-16le"))]
    Utf16Le,
    /// UTF-16, the high byte first.
    #[cfg_attr(feature = "serde", serde(rename = "utf-16be"))]
    Utf16Be,
    /// Windows-1252, where the bytes are not UTF-8.
    #[cfg_attr(feature = "serde", serde(rename = "windows-1252"))]
    Windows1252,
}

impl Encoding {
    /// The stable name: `utf-8`, `utf-8-marked`, `utf-16le`, `utf-16be` or `windows-1252`.
    pub const fn id(self) -> &'static str {
        match self {
            Encoding::Utf8 => "utf-8",
            Encoding::Utf8Marked => "utf-8-marked",
            Encoding::Utf16Le => "utf-16le",
            Encoding::Utf16Be => "utf-16be",
            Encoding::Windows1252 => "windows-1252",
        }
    }

    /// The encoding of a file that begins so, and how many bytes its mark has.
    pub(crate) fn of(head: Head<'_>) -> (Encoding, usize) {
        let bytes = head.bytes();
        match bytes {
            [0xef, 0xbb, 0xbf, ..] => return (Encoding::Utf8Marked, 3),
            [0xff, 0xfe, ..] => return (Encoding::Utf16Le, 2),
            [0xfe, 0xff, ..] => return (Encoding::Utf16Be, 2),
            _ => {}
        }
        let pairs = bytes.as_chunks::<2>().0;
        let zeros = |at: usize| pairs.iter().filter(|p| p.get(at) == Some(&0)).count();
        let (even, odd) = (zeros(0), zeros(1));
        // Tables are mostly ASCII, of which UTF-16 makes every other byte zero.
        if odd * 10 > pairs.len() * 6 && even * 10 < pairs.len() {
            return (Encoding::Utf16Le, 0);
        }
        if even * 10 > pairs.len() * 6 && odd * 10 < pairs.len() {
            return (Encoding::Utf16Be, 0);
        }
        match core::str::from_utf8(bytes) {
            Ok(_) => (Encoding::Utf8, 0),
            // The head may end inside a character.
            Err(e) if e.error_len().is_none() && !head.is_whole() => (Encoding::Utf8, 0),
            Err(_) => (Encoding::Windows1252, 0),
        }
    }

    pub(crate) fn is_utf16(self) -> bool {
        matches!(self, Encoding::Utf16Le | Encoding::Utf16Be)
    }
}

/// What a file is, if it is certainly no table of text.
pub(crate) fn not_text(head: &[u8], encoding: Encoding) -> Option<&'static str> {
    const KNOWN: &[(&[u8], &str)] = &[
        (b"PK\x03\x04", "a zip file, such as an .xlsx workbook"),
        (b"PK\x05\x06", "a zip file"),
        (b"\x89PNG", "a PNG picture"),
        (b"\xff\xd8\xff", "a JPEG picture"),
        (b"GIF8", "a GIF picture"),
        (b"%PDF", "a PDF document"),
        (b"\xd0\xcf\x11\xe0", "an old Excel workbook (.xls)"),
        (b"\x1f\x8b", "a gzip file"),
        (b"Rar!", "a RAR file"),
        (b"7z\xbc\xaf", "a 7-Zip file"),
        (b"<!DOCTYPE", "a web page"),
        (b"<html", "a web page"),
        (b"<?xml", "an XML file"),
        (b"{\\rtf", "an RTF document"),
    ];
    if let Some((_, what)) = KNOWN.iter().find(|(magic, _)| head.starts_with(magic)) {
        return Some(what);
    }
    let control = head
        .iter()
        .filter(|&&b| b < 0x20 && !matches!(b, b'\n' | b'\r' | b'\t' | 0x0c | 0x1a))
        .count();
    if !encoding.is_utf16() && (head.contains(&0) || control * 50 > head.len()) {
        Some("binary data")
    } else {
        None
    }
}

/// Turns UTF-16 into UTF-8, chunk by chunk.
#[derive(Clone, Debug)]
pub(crate) struct Utf16 {
    big: bool,
    /// The first byte of a pair that the chunk cut.
    odd: Option<u8>,
    /// The first half of a character of two pairs.
    high: Option<u16>,
}

impl Utf16 {
    pub fn new(encoding: Encoding) -> Utf16 {
        Utf16 { big: encoding == Encoding::Utf16Be, odd: None, high: None }
    }

    pub fn decode(&mut self, bytes: &[u8], out: &mut Vec<u8>) {
        let mut rest = bytes;
        if let (Some(first), [second, more @ ..]) = (self.odd, rest) {
            self.odd = None;
            self.unit([first, *second], out);
            rest = more;
        }
        let (pairs, odd) = rest.as_chunks::<2>();
        for &pair in pairs {
            self.unit(pair, out);
        }
        if let [byte] = odd {
            self.odd = Some(*byte);
        }
    }

    fn unit(&mut self, pair: [u8; 2], out: &mut Vec<u8>) {
        let unit = if self.big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) };
        if unit < 0x80 && self.high.is_none() {
            out.push(unit as u8);
            return;
        }
        let mut put = |code: u32| {
            let c = char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER);
            out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
        };
        match (self.high.take(), unit) {
            (Some(high), 0xdc00..=0xdfff) => {
                put(0x1_0000 + ((u32::from(high) - 0xd800) << 10) + (u32::from(unit) - 0xdc00))
            }
            (before, 0xd800..=0xdbff) => {
                if before.is_some() {
                    put(0xfffd);
                }
                self.high = Some(unit);
            }
            (before, _) => {
                if before.is_some() {
                    put(0xfffd);
                }
                put(u32::from(unit));
            }
        }
    }
}

/// UTF-8 as UTF-16 with the encoding's order of bytes.
pub(crate) fn encode_utf16(text: &[u8], encoding: Encoding, out: &mut Vec<u8>) {
    for unit in String::from_utf8_lossy(text).encode_utf16() {
        out.extend_from_slice(&if encoding == Encoding::Utf16Be {
            unit.to_be_bytes()
        } else {
            unit.to_le_bytes()
        });
    }
}

/// What Windows-1252 has at 0x80 to 0x9f.
const UPPER: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// Bytes as text: UTF-8 where they are that, else Windows-1252, where every byte is something.
pub(crate) fn decode(bytes: &[u8]) -> String {
    match core::str::from_utf8(bytes) {
        Ok(text) => text.into(),
        Err(_) => bytes
            .iter()
            .map(|&b| match b {
                0x80..=0x9f => UPPER.chars().nth(usize::from(b - 0x80)).unwrap_or('\u{fffd}'),
                _ => char::from(b),
            })
            .collect(),
    }
}

/// At most so many characters of a text, for showing. Bytes cut inside a character do not make it
/// Windows-1252.
pub(crate) fn excerpt(bytes: &[u8], most: usize) -> String {
    let head = bytes.get(..bytes.len().min(most * 4)).unwrap_or(bytes);
    let head = match core::str::from_utf8(head) {
        Err(e) if e.error_len().is_none() => head.get(..e.valid_up_to()).unwrap_or(head),
        _ => head,
    };
    decode(head).chars().take(most).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn utf16_comes_back(text in "\\PC{0,40}", chunk in 1usize..9, big in any::<bool>()) {
            let encoding = if big { Encoding::Utf16Be } else { Encoding::Utf16Le };
            let (mut there, mut back) = (Vec::new(), Vec::new());
            encode_utf16(text.as_bytes(), encoding, &mut there);
            let mut decoder = Utf16::new(encoding);
            for part in there.chunks(chunk) {
                decoder.decode(part, &mut back);
            }
            prop_assert_eq!(String::from_utf8(back).unwrap(), text);
        }
    }

    #[test]
    fn encodings_are_told_apart() {
        let of = |bytes: &[u8]| Encoding::of(Head::Whole(bytes));
        assert_eq!(of(b"a,b\n"), (Encoding::Utf8, 0));
        assert_eq!(of(b"\xef\xbb\xbfa"), (Encoding::Utf8Marked, 3));
        assert_eq!(of(b"\xff\xfea\0"), (Encoding::Utf16Le, 2));
        assert_eq!(of(b"a\0,\0b\0\n\0"), (Encoding::Utf16Le, 0));
        assert_eq!(of(b"\0a\0,\0b\0\n"), (Encoding::Utf16Be, 0));
        assert_eq!(of(b"Descripci\xf3n"), (Encoding::Windows1252, 0));
        assert_eq!(of("Descripción".as_bytes()), (Encoding::Utf8, 0));
        assert_eq!(Encoding::of(Head::Beginning(b"Descripci\xc3")), (Encoding::Utf8, 0));
    }

    #[test]
    fn binary_data_is_told() {
        assert_eq!(not_text(b"\x89PNG\r\n", Encoding::Utf8), Some("a PNG picture"));
        assert_eq!(not_text(b"abc\0def", Encoding::Utf8), Some("binary data"));
        assert_eq!(not_text(b"a,b\r\n", Encoding::Utf8), None);
    }

    #[test]
    fn texts_are_decoded() {
        assert_eq!(decode(b"caf\xe9 \x80"), "café €");
        assert_eq!(decode("café".as_bytes()), "café");
        assert_eq!(excerpt("ééé".as_bytes(), 2), "éé".to_string());
        assert_eq!(UPPER.chars().count(), 32);
    }
}
