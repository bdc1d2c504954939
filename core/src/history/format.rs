//! What stands between fields and lines.

/// What stands between fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistoryDelimiter"))]
#[repr(u8)]
pub enum Delimiter {
    /// `,`
    #[cfg_attr(feature = "serde", serde(rename = ","))]
    Comma = b',',
    /// A tab.
    #[cfg_attr(feature = "serde", serde(rename = "\t"))]
    Tab = b'\t',
    /// `;`
    #[cfg_attr(feature = "serde", serde(rename = ";"))]
    Semicolon = b';',
    /// `|`
    #[cfg_attr(feature = "serde", serde(rename = "|"))]
    Bar = b'|',
}

impl Delimiter {
    /// All of them, the usual one first.
    pub const ALL: [Delimiter; 4] =
        [Delimiter::Comma, Delimiter::Tab, Delimiter::Semicolon, Delimiter::Bar];
}

/// What ends a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "lowercase"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistoryLineEnd"))]
pub enum LineEnd {
    /// Carriage return and line feed.
    CrLf,
    /// A line feed alone.
    Lf,
    /// A carriage return alone, as on old Macs.
    Cr,
}

impl LineEnd {
    /// The stable name: `crlf`, `lf` or `cr`.
    pub const fn id(self) -> &'static str {
        match self {
            LineEnd::CrLf => "crlf",
            LineEnd::Lf => "lf",
            LineEnd::Cr => "cr",
        }
    }

    /// Its bytes.
    pub const fn as_bytes(self) -> &'static [u8] {
        match self {
            LineEnd::CrLf => b"\r\n",
            LineEnd::Lf => b"\n",
            LineEnd::Cr => b"\r",
        }
    }

    /// Its last byte.
    pub(crate) const fn last(self) -> u8 {
        match self {
            LineEnd::CrLf | LineEnd::Lf => b'\n',
            LineEnd::Cr => b'\r',
        }
    }

    /// By the first line that ends.
    pub(crate) fn of(bytes: &[u8]) -> LineEnd {
        match bytes.iter().position(|&b| b == b'\n') {
            None if bytes.contains(&b'\r') => LineEnd::Cr,
            Some(at) if at.checked_sub(1).and_then(|i| bytes.get(i)) == Some(&b'\r') => {
                LineEnd::CrLf
            }
            _ => LineEnd::Lf,
        }
    }
}
