//! HTS numbers: reading them in any usual spelling, with visible repairs.

use alloc::vec::Vec;
use core::fmt;
use core::ops::Range;
use core::str::FromStr;

use crate::error::{Error, Kind};
use crate::nomenclature::{Chapter, Heading, Moved};

/// How many digits a number has, as the tariff names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Level {
    /// Two digits.
    Chapter,
    /// Four digits.
    Heading,
    /// Six digits.
    Subheading,
    /// Eight digits.
    TariffItem,
    /// Ten digits.
    StatisticalNumber,
}

impl Level {
    /// The stable name, such as `tariff-item`.
    pub const fn id(self) -> &'static str {
        match self {
            Level::Chapter => "chapter",
            Level::Heading => "heading",
            Level::Subheading => "subheading",
            Level::TariffItem => "tariff-item",
            Level::StatisticalNumber => "statistical-number",
        }
    }
}

/// What was mended while reading a number. Every repair is shown to the user.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Repair {
    /// A spreadsheet had dropped the leading zero; it was put back.
    LeadingZero,
    /// A spreadsheet had added `.0`; it was taken away.
    DecimalTail,
    /// There was other text around the number.
    SurroundingText,
    /// Full-width digits were read as plain ones.
    FullWidth,
}

impl Repair {
    /// The stable name, such as `leading-zero`.
    pub const fn id(self) -> &'static str {
        match self {
            Repair::LeadingZero => "leading-zero",
            Repair::DecimalTail => "decimal-tail",
            Repair::SurroundingText => "surrounding-text",
            Repair::FullWidth => "full-width",
        }
    }
}

/// What a text is: what a search field does with it.
///
/// ```
/// use center_finder::TextKind;
/// assert_eq!(TextKind::of("heading 8471"), TextKind::Number);
/// assert_eq!(TextKind::of("8.4713E+09"), TextKind::Number);
/// assert_eq!(TextKind::of("2 inch steel bolts"), TextKind::Words);
/// assert_eq!(TextKind::of("laptops, 8471.30.0100"), TextKind::Number);
/// assert_eq!(TextKind::of("🎁"), TextKind::Number);
/// assert_eq!(TextKind::of(" "), TextKind::Empty);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum TextKind {
    /// Nothing is in it.
    Empty,
    /// A tariff number, or what was meant as one.
    Number,
    /// The name of goods.
    Words,
}

impl TextKind {
    /// The kind of a text.
    pub fn of(text: &str) -> TextKind {
        let text = clip(text.trim(), 10_000);
        if text.is_empty() {
            return TextKind::Empty;
        }
        let picture = |c: char| matches!(c, '\u{2070}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}');
        let letters = text.chars().filter(|&c| crate::small::is_letter(c) && !picture(c)).count();
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let names_goods = letters > 2 || letters > digits;
        if !names_goods || HtsNumber::looks_like_number(text) {
            return TextKind::Number;
        }
        match HtsNumber::parse(text) {
            // Four digits among words are as often a model, a year or a size.
            Ok(reading) if reading.number.level() <= Level::Heading => TextKind::Words,
            Err(error) if !error.is_several_numbers() => TextKind::Words,
            _ => TextKind::Number,
        }
    }

    /// The stable name: `empty`, `number` or `words`.
    pub const fn id(self) -> &'static str {
        match self {
            TextKind::Empty => "empty",
            TextKind::Number => "number",
            TextKind::Words => "words",
        }
    }
}

/// A tariff number of 2, 4, 6, 8 or 10 digits whose chapter and heading exist or existed.
///
/// ```
/// use center_finder::{HtsNumber, Level};
///
/// let number: HtsNumber = "8703 23 0110".parse()?;
/// assert_eq!(number.to_string(), "8703.23.01.10");
/// assert_eq!(number.digits(), "8703230110");
/// assert_eq!(number.level(), Level::StatisticalNumber);
/// assert_eq!(number.heading().unwrap().number(), 8703);
/// # Ok::<(), center_finder::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(as = "alloc::string::String"))]
pub struct HtsNumber {
    digits: [u8; 10],
    len: u8,
}

/// A number together with what had to be mended to read it.
///
/// ```
/// use center_finder::{HtsNumber, Repair};
///
/// // A spreadsheet made 0101.21.0010 the number 101210010.
/// let reading = HtsNumber::parse("101210010")?;
/// assert_eq!(reading.number.to_string(), "0101.21.00.10");
/// assert_eq!(reading.repairs, [Repair::LeadingZero]);
/// # Ok::<(), center_finder::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The number as understood.
    pub number: HtsNumber,
    /// What was mended, each repair once.
    pub repairs: Vec<Repair>,
    /// Where in the text the number stood, as byte offsets.
    pub span: Range<usize>,
}

/// Stop words: they stand around a tariff number and name no goods.
const STOP_WORDS: &[&str] = &[
    "chapter",
    "ch",
    "chap",
    "code",
    "hs",
    "hsn",
    "hts",
    "hts8",
    "hts10",
    "htsus",
    "htsusa",
    "heading",
    "headings",
    "item",
    "no",
    "no.",
    "number",
    "of",
    "schedule",
    "subheading",
    "tariff",
    "the",
    "us",
    "u.s.",
    "under",
    "usa",
];

impl HtsNumber {
    /// Reads a number in any usual spelling: dots, spaces, hyphens, full-width
    /// digits, text around it.
    ///
    /// ```
    /// use center_finder::HtsNumber;
    ///
    /// for text in ["8471.30.0100", "8471 30 01 00", "8471300100", "HTSUS 8471.30.01.00, laptops", "８４７１３００１００"] {
    ///     assert_eq!(HtsNumber::parse(text)?.number.digits(), "8471300100");
    /// }
    /// # Ok::<(), center_finder::Error>(())
    /// ```
    ///
    /// # Errors
    /// `empty`, `letters`, `exponent`, `odd-length`, `too-long`,
    /// `several-numbers`, `no-such-chapter` and `no-such-heading`, each with its
    /// span; the last with the nearest headings.
    pub fn parse(text: &str) -> Result<Reading, Error> {
        // A tariff number pasted with a page around it is still found; a whole book is not
        // searched.
        let text = clip(text, 10_000);
        let runs = runs(text);
        if let Some(run) = runs.iter().find(|r| r.exponent.is_some()) {
            let span = run.span.start..run.exponent.unwrap_or(run.span.end);
            return Err(Error::new(Kind::Exponent).found(slice(text, &span)).at(span));
        }
        let Some(run) = choose(text, &runs)? else {
            let trimmed = text.trim();
            let start = text.len() - text.trim_start().len();
            let span = start..start + trimmed.len();
            let kind = if trimmed.is_empty() { Kind::Empty } else { Kind::Letters };
            return Err(Error::new(kind).at(span).found(trimmed));
        };
        let mut repairs = Vec::new();
        let mut digits = run.digits.as_slice();
        if run.decimal_tail() {
            digits = digits.get(..digits.len() - 1).unwrap_or(digits);
            repairs.push(Repair::DecimalTail);
        }
        if run.full_width {
            repairs.push(Repair::FullWidth);
        }
        let rest = |r: Range<usize>| text.get(r).unwrap_or("").chars().any(crate::small::is_wordy);
        if rest(0..run.span.start) || rest(run.span.end..text.len()) {
            repairs.push(Repair::SurroundingText);
        }
        let fail = |kind| Error::new(kind).at(run.span.clone()).found(slice(text, &run.span));
        if digits.len() > 10 {
            return Err(fail(Kind::TooLong));
        }
        let mut number = HtsNumber { digits: [b'0'; 10], len: 0 };
        if !digits.len().is_multiple_of(2) {
            number.push(b'0');
            repairs.push(Repair::LeadingZero);
        }
        digits.iter().for_each(|&d| number.push(d));
        if repairs.contains(&Repair::LeadingZero) && (number.len < 4 || number.heading().is_none())
        {
            return Err(fail(Kind::OddLength));
        }
        let Some(chapter) = Chapter::new(number.leading(2) as u8) else {
            return Err(fail(Kind::NoSuchChapter));
        };
        let heading = number.leading(4);
        if number.len >= 4
            && !chapter.is_treatment()
            && number.heading().is_none()
            && Moved::find(heading).is_none()
        {
            return Err(fail(Kind::NoSuchHeading).nearest(Heading::nearest(heading)));
        }
        Ok(Reading { number, repairs, span: run.span.clone() })
    }

    /// Whether a text is meant as a number and not as the name of goods: it holds
    /// digits, and no words but those that stand around tariff numbers.
    ///
    /// ```
    /// use center_finder::HtsNumber;
    /// assert!(HtsNumber::looks_like_number("HTS no. 8471.30"));
    /// assert!(HtsNumber::looks_like_number("8.4713E+09"));
    /// assert!(!HtsNumber::looks_like_number("2 inch steel bolts"));
    /// ```
    pub fn looks_like_number(text: &str) -> bool {
        let text = clip(text.trim(), 200);
        if !text.chars().any(|c| digit(c).is_some()) {
            return false;
        }
        text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ':' | ';' | '(' | ')' | '#'))
            .all(|word| {
                !word.chars().any(crate::small::is_letter)
                    || STOP_WORDS.iter().any(|a| a.eq_ignore_ascii_case(word))
                    || runs(word).iter().any(|r| r.exponent == Some(word.len()))
            })
    }

    /// The digits without separators, 2 to 10 of them.
    pub fn digits(&self) -> &str {
        let bytes = self.digits.get(..usize::from(self.len)).unwrap_or(&[]);
        core::str::from_utf8(bytes).unwrap_or("")
    }

    /// Chapter, heading, subheading, tariff item or statistical number.
    pub fn level(&self) -> Level {
        match self.len {
            0..=2 => Level::Chapter,
            3..=4 => Level::Heading,
            5..=6 => Level::Subheading,
            7..=8 => Level::TariffItem,
            _ => Level::StatisticalNumber,
        }
    }

    /// The chapter.
    pub fn chapter(&self) -> Chapter {
        // Parsing admits only chapters that exist, so the fallback is never met.
        Chapter::new(self.leading(2) as u8).unwrap_or(crate::nomenclature::FIRST)
    }

    /// The heading, if the number has four digits or more and the heading exists today.
    pub fn heading(&self) -> Option<Heading> {
        if self.len >= 4 { Heading::new(self.leading(4)) } else { None }
    }

    /// The heading's number even where the heading no longer exists; `None` for a chapter.
    pub fn heading_number(&self) -> Option<u16> {
        (self.len >= 4).then(|| self.leading(4))
    }

    /// A heading as a number of four digits.
    pub fn from_heading(heading: Heading) -> HtsNumber {
        let mut number = HtsNumber { digits: [b'0'; 10], len: 0 };
        for power in [1000, 100, 10, 1] {
            number.push(b'0' + (heading.number() / power % 10) as u8);
        }
        number
    }

    fn push(&mut self, digit: u8) {
        if let Some(slot) = self.digits.get_mut(usize::from(self.len)) {
            *slot = digit;
            self.len += 1;
        }
    }

    fn leading(&self, count: usize) -> u16 {
        self.digits.iter().take(count).fold(0, |n, d| n * 10 + u16::from(d - b'0'))
    }
}

impl FromStr for HtsNumber {
    type Err = Error;

    fn from_str(text: &str) -> Result<HtsNumber, Error> {
        HtsNumber::parse(text).map(|r| r.number)
    }
}

impl fmt::Display for HtsNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, d) in self.digits().chars().enumerate() {
            if i >= 4 && i.is_multiple_of(2) {
                f.write_str(".")?;
            }
            write!(f, "{d}")?;
        }
        Ok(())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for HtsNumber {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl fmt::Debug for HtsNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "HtsNumber({self})")
    }
}

/// Digits with short separators between them, as they stand in a text.
struct Run {
    digits: Vec<u8>,
    /// The lengths of the groups that dots, spaces and hyphens make.
    groups: Vec<usize>,
    span: Range<usize>,
    dotted: bool,
    full_width: bool,
    /// Where a power of ten (`E+09`) behind the digits ends.
    exponent: Option<usize>,
}

impl Run {
    /// `8471300100.0`, as spreadsheets write whole numbers.
    fn decimal_tail(&self) -> bool {
        self.dotted
            && self.groups.len() == 2
            && self.groups.get(1) == Some(&1)
            && self.digits.last() == Some(&b'0')
    }

    /// Whether the groups are those of one tariff number, and not of two numbers side by side.
    fn is_one(&self) -> bool {
        let shape = self.groups.as_slice();
        match shape {
            [_] => true,
            [4, 4] => self.dotted,
            [first @ 2..=8, rest @ ..] => {
                rest.iter().all(|g| matches!(g, 2 | 4 | 6) || (*g == 1 && self.dotted))
                    && *first + rest.iter().sum::<usize>() <= 11
            }
            _ => self.decimal_tail() || self.digits.len() > 10,
        }
    }
}

fn digit(c: char) -> Option<u8> {
    match c {
        '0'..='9' => Some(c as u8),
        '０'..='９' => Some(b'0' + (c as u32 - '０' as u32) as u8),
        _ => None,
    }
}

fn is_separator(c: char) -> bool {
    matches!(
        c,
        '.' | ' ' | '-' | '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}' | '\u{2010}'
            ..='\u{2015}' | '．' | '·' | '_'
    )
}

fn is_dot(c: char) -> bool {
    matches!(c, '.' | '．' | '·')
}

/// Finds the runs of a text in one pass; runs whose groups do not fit one number are split at their
/// spaces.
fn runs(text: &str) -> Vec<Run> {
    let mut found = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some(&(start, c)) = chars.peek() {
        if digit(c).is_none() {
            chars.next();
            continue;
        }
        let mut run = empty_run(start);
        // Pieces between spaces, so that "8703 8704" can fall apart again.
        let mut pieces: Vec<Run> = Vec::new();
        let mut piece = empty_run(start);
        let (mut pending, mut gap_dot, mut gap_space) = (0, false, false);
        while let Some(&(at, c)) = chars.peek() {
            if let Some(d) = digit(c) {
                if pending > 0 && gap_space && !gap_dot {
                    pieces.push(core::mem::replace(&mut piece, empty_run(at)));
                    run.groups.push(0);
                    piece.groups = alloc::vec![0];
                } else if pending > 0 {
                    run.groups.push(0);
                    piece.groups.push(0);
                }
                (pending, gap_space) = (0, false);
                let end = at + c.len_utf8();
                for r in [&mut run, &mut piece] {
                    r.dotted |= gap_dot;
                    if r.digits.len() < 40 {
                        r.digits.push(d);
                    }
                    if let Some(last) = r.groups.last_mut() {
                        *last += 1;
                    }
                    r.full_width |= !c.is_ascii();
                    r.span.end = end;
                }
                gap_dot = false;
                chars.next();
            } else if is_separator(c) && pending < 2 {
                pending += 1;
                gap_dot |= is_dot(c);
                gap_space |= !is_dot(c) && c != '-';
                chars.next();
            } else {
                break;
            }
        }
        if pending == 0 {
            run.exponent = exponent(text, run.span.end, run.dotted);
        }
        if run.is_one() || run.exponent.is_some() {
            found.push(run);
        } else {
            pieces.push(piece);
            found.append(&mut pieces);
        }
        if found.len() > 200 {
            break;
        }
    }
    found
}

fn empty_run(start: usize) -> Run {
    Run {
        digits: Vec::new(),
        groups: alloc::vec![0],
        span: start..start,
        dotted: false,
        full_width: false,
        exponent: None,
    }
}

/// The end of `E+09`, if it stands there.
fn exponent(text: &str, at: usize, dotted: bool) -> Option<usize> {
    let rest = text.get(at..)?;
    let after = rest.strip_prefix(['e', 'E'])?;
    let signed = after.strip_prefix(['+', '-']);
    let digits = signed.unwrap_or(after);
    let count = digits.bytes().take_while(u8::is_ascii_digit).count();
    (count > 0 && (signed.is_some() || dotted))
        .then(|| at + 1 + usize::from(signed.is_some()) + count)
}

/// The one run that is the tariff number.
fn choose<'a>(text: &str, runs: &'a [Run]) -> Result<Option<&'a Run>, Error> {
    let outside = |r: &Run| {
        let other = |s: &str| s.chars().any(crate::small::is_wordy);
        other(text.get(..r.span.start).unwrap_or("")) || other(text.get(r.span.end..).unwrap_or(""))
    };
    if let [only] = runs {
        // Alone, or long enough to be a heading, or announced as a chapter.
        if !outside(only)
            || only.digits.len() >= 4
            || (only.digits.len() == 2 && HtsNumber::looks_like_number(text))
        {
            return Ok(Some(only));
        }
        return Ok(None);
    }
    let mut long: Vec<&Run> = runs.iter().filter(|r| r.digits.len() >= 4).collect();
    if long.iter().any(|r| r.dotted) {
        long.retain(|r| r.dotted);
    }
    crate::small::sort(&mut long, |a, b| a.digits.len() > b.digits.len());
    let Some((first, others)) = long.split_first() else {
        if runs.is_empty() || text.chars().any(crate::small::is_letter) {
            return Ok(None);
        }
        return Err(Error::new(Kind::SeveralNumbers).at(0..text.len()).found(text.trim()));
    };
    for other in others {
        if !first.digits.starts_with(&other.digits) {
            return Err(Error::new(Kind::SeveralNumbers)
                .at(other.span.clone())
                .found(slice(text, &other.span)));
        }
    }
    Ok(Some(first))
}

fn slice<'a>(text: &'a str, span: &Range<usize>) -> &'a str {
    text.get(span.clone()).unwrap_or("")
}

/// The first bytes of a text, cut at a character.
pub(crate) fn clip(text: &str, most: usize) -> &str {
    if text.len() <= most {
        return text;
    }
    let mut end = most;
    while end > 0 && !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::{String, ToString};
    use proptest::prelude::*;

    fn code(text: &str) -> &'static str {
        HtsNumber::parse(text).unwrap_err().code()
    }
    fn read(text: &str) -> String {
        HtsNumber::parse(text).unwrap().number.to_string()
    }

    #[test]
    fn usual_spellings() {
        for text in [
            "8703230110",
            "8703.23.01.10",
            "8703.23.0110",
            "8703 23 01 10",
            "8703-23-01-10",
            "8703.23.01 10",
            " 8703.23.01.10. ",
            "HTS: 8703.23.0110 (car)",
            "8703230110.0",
            "subheading 8703.23.01.10, HTSUS",
            "8703 2301 10",
            "\u{ff18}\u{ff17}\u{ff10}\u{ff13}\u{ff0e}23.01.10",
        ] {
            assert_eq!(read(text), "8703.23.01.10", "{text}");
        }
        assert_eq!(read("87"), "87");
        assert_eq!(read("chapter 87"), "87");
        assert_eq!(read("8703.23"), "8703.23");
    }

    #[test]
    fn lost_zeros() {
        for (text, want) in [
            ("101210010", "0101.21.00.10"),
            ("1012100", "0101.21.00"),
            ("10121", "0101.21"),
            ("101", "0101"),
            ("101.21.0010", "0101.21.00.10"),
            ("101210010.0", "0101.21.00.10"),
        ] {
            let reading = HtsNumber::parse(text).unwrap();
            assert_eq!(reading.number.to_string(), want);
            assert!(reading.repairs.contains(&Repair::LeadingZero));
        }
    }

    #[test]
    fn refusals() {
        assert_eq!(code(""), "empty");
        assert_eq!(code("  \n"), "empty");
        assert_eq!(code("guitar"), "letters");
        assert_eq!(code("2 inch bolt"), "letters");
        assert_eq!(code("8.4713E+09"), "exponent");
        assert_eq!(code("8.4713e9"), "exponent");
        assert_eq!(code("847130010"), "odd-length");
        assert_eq!(code("847"), "odd-length");
        assert_eq!(code("9"), "odd-length");
        assert_eq!(code("84713001001"), "too-long");
        assert_eq!(code("8703 and 4202"), "several-numbers");
        assert_eq!(code("8703 8704"), "several-numbers");
        assert_eq!(code("77"), "no-such-chapter");
        assert_eq!(code("7701"), "no-such-chapter");
        assert_eq!(code("0012"), "no-such-chapter");
        assert_eq!(code("8500"), "no-such-heading");
        assert_eq!(HtsNumber::parse("x 8500").unwrap_err().span(), Some(2..6));
    }

    #[test]
    fn duties_are_read() {
        assert_eq!(read("9903.88.03"), "9903.88.03");
        assert_eq!(read("98"), "98");
    }

    #[test]
    fn what_looks_like_number() {
        assert!(HtsNumber::looks_like_number("heading 8471"));
        assert!(HtsNumber::looks_like_number("77"));
        assert!(!HtsNumber::looks_like_number("usb 3.0 hub"));
        assert!(!HtsNumber::looks_like_number("pump"));
    }

    proptest! {
        #[test]
        fn no_text_panics(text in "\\PC{0,80}") {
            if let Ok(reading) = HtsNumber::parse(&text) {
                let again = HtsNumber::parse(&reading.number.to_string()).unwrap();
                prop_assert_eq!(again.number, reading.number);
                prop_assert!(again.repairs.is_empty());
                prop_assert!(text.get(reading.span).is_some());
            }
        }

        #[test]
        fn digits_and_signs_never_panic(text in "[0-9. eE+\\-a]{0,40}") {
            if let Err(error) = HtsNumber::parse(&text) {
                prop_assert!(error.span().is_none_or(|p| text.get(p).is_some()));
            }
        }

        #[test]
        fn any_separator_reads_the_same(i in 0usize..1228, tail in "[0-9]{6}", sep in "[. \\-]", len in 0usize..4) {
            let heading = Heading::all().nth(i).unwrap();
            let digits = alloc::format!("{heading}{}", &tail[..len * 2]);
            let mut spelled = String::from(&digits[..4]);
            for pair in digits.as_bytes()[4..].chunks(2) {
                spelled.push_str(&sep);
                spelled.push_str(core::str::from_utf8(pair).unwrap());
            }
            for text in [&spelled, &digits] {
                let reading = HtsNumber::parse(text).unwrap();
                prop_assert_eq!(reading.number.digits(), digits.as_str());
            }
        }
    }
}
