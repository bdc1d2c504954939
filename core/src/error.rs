//! The one error type.
//!
//! An error is something that a person can mend: it has a code, the span of
//! the input, a hint, and, for tariff numbers, the nearest headings. "Not
//! known" and "two Centers are plausible" are answers, never errors.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::ops::Range;

use crate::nomenclature::Heading;

/// What went wrong, where, and what would mend it.
///
/// The kind is not a public enum, so that new kinds break nobody: ask the
/// `is_*` predicates, or read [`Error::code`], which stays the same between
/// releases and is what other layers translate.
///
/// ```
/// use center_finder::HtsNumber;
///
/// let error = HtsNumber::parse("8.4713E+09").unwrap_err();
/// assert!(error.is_exponent());
/// assert_eq!(error.code(), "exponent");
/// assert_eq!(error.span(), Some(0..10));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "typescript",
    derive(ts_rs::TS),
    ts(as = "ErrorData<'static>", rename = "ErrorFields")
)]
pub struct Error {
    kind: Kind,
    span: Option<Range<usize>>,
    found: String,
    nearest: Vec<Heading>,
    row: Option<u64>,
    cause: Option<Box<Error>>,
}

macro_rules! kinds {
    ($($name:ident $code:literal $is:ident $what:literal $hint:literal;)*) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Kind { $($name,)* }

        impl Kind {
            const fn code(self) -> &'static str {
                match self { $(Kind::$name => $code,)* }
            }
            const fn what(self) -> &'static str {
                match self { $(Kind::$name => $what,)* }
            }
            const fn hint(self) -> &'static str {
                match self { $(Kind::$name => $hint,)* }
            }
        }

        impl Error {
            $(
                #[doc = concat!("Whether the code is `", $code, "`: ", $what, ".")]
                pub fn $is(&self) -> bool { self.kind == Kind::$name }
            )*

            /// Every code that an error can have, for checks of translations.
            ///
            /// ```
            /// assert!(center_finder::Error::codes().contains(&"odd-length"));
            /// ```
            pub const fn codes() -> &'static [&'static str] { &[$($code,)*] }
        }
    };
}

kinds! {
    Empty "empty" is_empty
        "there is no tariff number in the text" "type 2 to 10 digits, such as 8703.23.01.10";
    Letters "letters" is_letters
        "this is not a tariff number" "a tariff number has digits only, such as 8703.23.01.10";
    Exponent "exponent" is_exponent
        "a spreadsheet turned the number into a power of ten and its digits are gone"
        "format the column as text in the spreadsheet and copy the number from the original again";
    OddLength "odd-length" is_odd_length
        "a tariff number has 2, 4, 6, 8 or 10 digits" "check for a missing or an extra digit";
    TooLong "too-long" is_too_long
        "a tariff number has at most 10 digits" "check for an extra digit, or for two numbers run together";
    SeveralNumbers "several-numbers" is_several_numbers
        "the text holds more than one tariff number" "ask about one number at a time";
    NoSuchChapter "no-such-chapter" is_no_such_chapter
        "there is no such chapter" "chapters go from 01 to 99; 77 is not in use";
    NoSuchHeading "no-such-heading" is_no_such_heading
        "there is no such heading" "check the first four digits";
    NotADate "not-a-date" is_not_a_date
        "this is not a date" "write a year, a month or a day, such as 2012, 2012-03 or 2012-03-15";
    NoSuchCenter "no-such-center" is_no_such_center
        "there is no such Center" "Centers are CEE001 to CEE010";
    BadShare "bad-share" is_bad_share
        "the shares of the goods are not usable" "give at least one share above zero";
    TooMany "too-many" is_too_many
        "the list is too long" "ask in parts";
    TableColumns "table-columns" is_table_columns
        "the table's first line does not name the columns"
        "the first line must name: from, to, center, also, when, basis, source, note";
    TableRow "table-row" is_table_row
        "a row of the table cannot be used" "check the row's columns";
    TableOverlap "table-overlap" is_table_overlap
        "two rows of the table hold the same heading" "make the ranges disjoint";
    NotATable "not-a-table" is_not_a_table
        "the file is not a table of text" "save it as CSV and choose it again";
    NoHtsColumn "no-hts-column" is_no_hts_column
        "no column holds tariff numbers" "choose the column with the tariff numbers";
    BadState "bad-state" is_bad_state
        "the engine was called out of order" "start again from the beginning";
    BadIndex "bad-index" is_bad_index
        "the word index is damaged or of another version" "load the file that came with this version";
}

impl Error {
    pub(crate) fn new(kind: Kind) -> Error {
        Error {
            kind,
            span: None,
            found: String::new(),
            nearest: Vec::new(),
            row: None,
            cause: None,
        }
    }

    pub(crate) fn at(mut self, span: Range<usize>) -> Error {
        self.span = Some(span);
        self
    }

    /// Keeps at most 60 characters: an error message never carries a whole paste.
    pub(crate) fn found(mut self, found: &str) -> Error {
        self.found = found.chars().take(60).collect();
        self
    }

    pub(crate) fn nearest(mut self, nearest: Vec<Heading>) -> Error {
        self.nearest = nearest;
        self
    }

    pub(crate) fn row(mut self, row: u64) -> Error {
        self.row = Some(row);
        self
    }

    /// Another error behind this one.
    pub(crate) fn caused_by(mut self, cause: Error) -> Error {
        self.cause = Some(Box::new(cause));
        self
    }

    /// The kind as a stable word, such as `odd-length`.
    pub fn code(&self) -> &'static str {
        self.kind.code()
    }

    /// Where in the input, as byte offsets into the text that was given.
    pub fn span(&self) -> Option<Range<usize>> {
        self.span.clone()
    }

    /// What was found there, at most 60 characters.
    pub fn found_text(&self) -> &str {
        &self.found
    }

    /// The line of a table or file, counted from 1, where that is known.
    pub fn line(&self) -> Option<u64> {
        self.row
    }

    /// What would mend it, as an English sentence.
    pub const fn hint(&self) -> &'static str {
        self.kind.hint()
    }

    /// Existing headings near the one that was meant, nearest first, at most five.
    ///
    /// ```
    /// let error = center_finder::HtsNumber::parse("8500").unwrap_err();
    /// assert_eq!(error.nearest_headings()[0].to_string(), "8501");
    /// ```
    pub fn nearest_headings(&self) -> &[Heading] {
        &self.nearest
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind.what())?;
        if !self.found.is_empty() {
            write!(f, ": \"{}\"", self.found)?;
        }
        if let Some(row) = self.row {
            write!(f, " (line {row})")?;
        }
        write!(f, "; {}", self.kind.hint())?;
        let mut first = true;
        for heading in &self.nearest {
            f.write_str(if first { "; nearest headings: " } else { ", " })?;
            write!(f, "{heading}")?;
            first = false;
        }
        Ok(())
    }
}

impl core::error::Error for Error {
    /// What is wrong inside a row of a table, where that has an error of its own.
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        self.cause.as_deref().map(|cause| cause as _)
    }
}

/// What an error is as data.
#[cfg(feature = "serde")]
#[derive(serde::Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
struct ErrorData<'a> {
    code: &'static str,
    message: String,
    /// What would mend it, in English.
    hint: &'static str,
    /// The start and the end of what is wrong, as offsets into the text that was given.
    span: Option<(usize, usize)>,
    /// What was found there, at most 60 characters.
    found: &'a str,
    /// The line of a table or file, counted from 1.
    line: Option<u64>,
    /// Existing headings near the one that was meant, nearest first.
    nearest: &'a [Heading],
}

#[cfg(feature = "serde")]
impl serde::Serialize for Error {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        ErrorData {
            code: self.code(),
            message: alloc::format!("{self}"),
            hint: self.hint(),
            span: self.span.as_ref().map(|s| (s.start, s.end)),
            found: &self.found,
            line: self.row,
            nearest: &self.nearest,
        }
        .serialize(serializer)
    }
}
