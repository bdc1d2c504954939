//! CBP's own marks in a row: the field Center ID and the review team number.

/// Codes of Center marks: 1 to 10 for CEE001 to CEE010, and these.
pub(crate) const NOT_ELIGIBLE: u8 = 11;
pub(crate) const PENDING: u8 = 12;
pub(crate) const OTHER_MARK: u8 = 13;

/// Reads the field Center ID. A name or a bare number is something else, which is told.
pub(crate) fn mark(cell: &[u8]) -> Option<u8> {
    match cell.trim_ascii() {
        [] => None,
        text if text.eq_ignore_ascii_case(b"NOTELG") => Some(NOT_ELIGIBLE),
        text if text.eq_ignore_ascii_case(b"PNDING") => Some(PENDING),
        [c, e, f, tens @ b'0'..=b'9', hundreds @ b'0'..=b'9', ones @ b'0'..=b'9']
            if [*c, *e, *f].eq_ignore_ascii_case(b"CEE") =>
        {
            match u32::from(tens - b'0') * 100
                + u32::from(hundreds - b'0') * 10
                + u32::from(ones - b'0')
            {
                n @ 1..=10 => Some(n as u8),
                _ => Some(OTHER_MARK),
            }
        }
        _ => Some(OTHER_MARK),
    }
}

/// The third digit of a review team number, plus one; 0 for none. A lost leading zero (`41` for
/// `041`) is put back.
pub(crate) fn team(cell: &[u8]) -> u8 {
    match cell.trim_ascii() {
        [a, b] if a.is_ascii_digit() && b.is_ascii_digit() => b - b'0' + 1,
        [a, b, c, ..]
            if a.is_ascii_alphanumeric() && b.is_ascii_alphanumeric() && c.is_ascii_digit() =>
        {
            c - b'0' + 1
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_read() {
        for (cell, want) in [
            (&b" cee001 "[..], Some(1)),
            (b"CEE010", Some(10)),
            (b"CEE011", Some(OTHER_MARK)),
            (b"CEE000", Some(OTHER_MARK)),
            (b"notelg", Some(NOT_ELIGIBLE)),
            (b"PNDING", Some(PENDING)),
            (b"Machinery", Some(OTHER_MARK)),
            (b" ", None),
        ] {
            assert_eq!(mark(cell), want, "{cell:?}");
        }
    }

    #[test]
    fn teams_show_their_third_digit() {
        for (cell, want) in [
            (&b"234"[..], 5),
            (b"41", 2),
            (b"230", 1),
            (b"A12", 3),
            (b"23X", 0),
            (b"4", 0),
            (b"", 0),
        ] {
            assert_eq!(team(cell), want, "{cell:?}");
        }
    }
}
