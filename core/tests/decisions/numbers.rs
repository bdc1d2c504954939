//! Texts as tariff numbers: what is read, what is mended in sight, and what is refused where.

use center_finder::{Error, Heading, HtsNumber, Level, Reading, Repair};

fn read(text: &str) -> Reading {
    HtsNumber::parse(text).unwrap_or_else(|e| panic!("{text:?}: {e}"))
}

/// The number with dots, and the repairs.
fn told(text: &str) -> (String, Vec<Repair>) {
    let reading = read(text);
    (reading.number.to_string(), reading.repairs)
}

fn refused(text: &str) -> Error {
    HtsNumber::parse(text).err().unwrap_or_else(|| panic!("{text:?} was read"))
}

/// The code of the refusal, and the piece of the text that it points at.
fn fault(text: &str) -> (&'static str, &str) {
    let error = refused(text);
    (error.code(), &text[error.place().unwrap()])
}

fn looks_like_number(text: &str) -> bool {
    HtsNumber::is_meant(text)
}

#[test]
fn digits_make_a_level() {
    for (text, level, id) in [
        ("87", Level::Chapter, "chapter"),
        ("8703", Level::Heading, "heading"),
        ("870323", Level::Subheading, "subheading"),
        ("87032301", Level::TariffItem, "tariff-item"),
        ("8703230110", Level::StatisticalNumber, "statistical-number"),
    ] {
        let number = read(text).number;
        assert_eq!((number.level(), number.level().id()), (level, id), "{text}");
        assert_eq!(number.digits(), text);
        assert_eq!(number.chapter().number(), 87);
        let heading = (text.len() >= 4).then_some(8703);
        assert_eq!(number.heading_number(), heading, "{text}");
        assert_eq!(number.heading().map(Heading::number), heading, "{text}");
        assert_eq!(text.parse::<HtsNumber>().unwrap(), number);
        assert_eq!(format!("{number:?}"), format!("HtsNumber({number})"));
    }
    assert_eq!("guitar".parse::<HtsNumber>().unwrap_err().code(), "letters");
}

#[test]
fn a_number_has_a_dot_after_the_heading_and_after_each_pair() {
    for (digits, dotted) in [
        ("87", "87"),
        ("8703", "8703"),
        ("870323", "8703.23"),
        ("87032301", "8703.23.01"),
        ("8703230110", "8703.23.01.10"),
    ] {
        assert_eq!(told(digits), (dotted.to_string(), vec![]));
    }
}

#[test]
fn every_heading_is_a_number_of_four_digits() {
    for heading in Heading::all() {
        let number = HtsNumber::from_heading(heading);
        assert_eq!(number.digits(), heading.to_string());
        assert_eq!(number.heading(), Some(heading));
        assert_eq!(number.level(), Level::Heading);
    }
}

#[test]
fn a_former_heading_is_a_number_without_a_heading() {
    let number = read("8803.30").number;
    assert_eq!((number.heading(), number.heading_number()), (None, Some(8803)));
    let duty = read("9903.88").number;
    assert_eq!((duty.heading(), duty.heading_number()), (None, Some(9903)));
}

#[test]
fn one_or_two_separators_of_any_kind_join_groups() {
    let kinds =
        ".-_ \u{a0}\u{2007}\u{2009}\u{202f}\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}．·";
    for separator in kinds.chars() {
        for text in [
            format!("8703{separator}23{separator}01{separator}10"),
            format!("8703{separator} 23{separator}01{separator}10"),
            format!("{separator}8703{separator}230110{separator}"),
        ] {
            assert_eq!(told(&text), ("8703.23.01.10".to_string(), vec![]), "{text:?}");
        }
    }
    // Three are a gap, and a sign that is no separator is one as well.
    for text in ["8703 - 23", "8703/23", "8703,23", "8703   23"] {
        assert_eq!(told(text), ("8703".to_string(), vec![Repair::SurroundingText]), "{text:?}");
    }
}

#[test]
fn groups_of_a_number_are_read_as_one_and_others_apart() {
    for (text, number) in [
        ("8703.2301", "8703.23.01"),
        ("8703-2301", "8703.23.01"),
        ("87.03.23.01.10", "8703.23.01.10"),
        ("87 03", "8703"),
        ("8703 2301 10", "8703.23.01.10"),
        ("870323 0110", "8703.23.01.10"),
        ("87032301 10", "8703.23.01.10"),
        ("8703 230110", "8703.23.01.10"),
    ] {
        assert_eq!(told(text), (number.to_string(), vec![]), "{text}");
    }
    // Four and four with a space are two headings.
    assert_eq!(fault("8703 8704"), ("several-numbers", "8704"));
    // So are groups that make more than eleven digits.
    assert_eq!(fault("870323 870423"), ("several-numbers", "870423"));
    assert_eq!(fault("8703.23.01.10 8704.21"), ("several-numbers", "8704.21"));
    // A group of three or of one is no part of a number, unless dots make it one.
    assert_eq!(told("8703 231"), ("8703".to_string(), vec![Repair::SurroundingText]));
    assert_eq!(told("8703 1"), ("8703".to_string(), vec![Repair::SurroundingText]));
    assert_eq!(fault("8703.23.1"), ("odd-length", "8703.23.1"));
    assert_eq!(fault("8703.231"), ("odd-length", "8703.231"));
}

#[test]
fn a_lost_leading_zero_is_put_back_where_a_heading_is_then_there() {
    for (text, number) in [
        ("101", "0101"),
        ("10121", "0101.21"),
        ("1012100", "0101.21.00"),
        ("101210010", "0101.21.00.10"),
        ("101.21", "0101.21"),
    ] {
        assert_eq!(told(text), (number.to_string(), vec![Repair::LeadingZero]), "{text}");
    }
    for text in ["1", "9", "870", "87032", "8703230", "870323011"] {
        assert_eq!(fault(text), ("odd-length", text), "{text}");
    }
}

#[test]
fn a_zero_behind_a_point_is_taken_away() {
    let tail = vec![Repair::DecimalTail];
    for (text, number) in [
        ("8703.0", "8703"),
        ("870323.0", "8703.23"),
        ("8471300100.0", "8471.30.01.00"),
        ("87.0", "87"),
    ] {
        assert_eq!(told(text), (number.to_string(), tail.clone()), "{text}");
    }
    assert_eq!(told("101.0"), ("0101".to_string(), vec![Repair::DecimalTail, Repair::LeadingZero]));
    // Only one zero, only behind a point, and only behind all of the digits.
    assert_eq!(told("8703.00"), ("8703.00".to_string(), vec![]));
    assert_eq!(fault("8703.5"), ("odd-length", "8703.5"));
    assert_eq!(fault("8703-0"), ("odd-length", "8703-0"));
    assert_eq!(fault("8703.23.0"), ("odd-length", "8703.23.0"));
}

#[test]
fn full_width_digits_are_read_and_told() {
    assert_eq!(told("８７０３"), ("8703".to_string(), vec![Repair::FullWidth]));
    assert_eq!(told("8703.2３"), ("8703.23".to_string(), vec![Repair::FullWidth]));
    assert_eq!(told("８７０３１２４５６９").0, "8703.12.45.69");
}

#[test]
fn text_around_a_number_is_told_and_signs_are_not() {
    let around = vec![Repair::SurroundingText];
    for text in ["HTS 8703", "8703 cars", "8703 x", "é8703", "8703, 12", "12: 8703"] {
        assert_eq!(told(text), ("8703".to_string(), around.clone()), "{text}");
    }
    for text in ["(8703)", "8703.", " 8703\n", "#8703", "\u{feff}8703", "“8703”"] {
        assert_eq!(told(text), ("8703".to_string(), vec![]), "{text}");
    }
    assert_eq!(&"HTS 8703.23, cars"[read("HTS 8703.23, cars").place], "8703.23");
    assert_eq!(read("  8703 ").place, 2..6);
}

#[test]
fn repairs_have_names() {
    use Repair::{DecimalTail, FullWidth, LeadingZero, SurroundingText};
    assert_eq!(
        [LeadingZero, DecimalTail, SurroundingText, FullWidth].map(Repair::id),
        ["leading-zero", "decimal-tail", "surrounding-text", "full-width"]
    );
}

#[test]
fn a_power_of_ten_is_refused_whole() {
    for text in ["8.4713E+09", "8.4713e9", "8.4713E-2", "8E+9", "8.4713E+0123"] {
        assert_eq!(fault(text), ("exponent", text), "{text}");
        assert_eq!(refused(text).found_text(), text);
        let within = format!("in A1: {text} kg");
        assert_eq!(fault(&within), ("exponent", text), "{text}");
    }
    // The power counts wherever it stands, beside a good number too.
    assert_eq!(fault("8703, 8.4713E+09"), ("exponent", "8.4713E+09"));
    // No sign and no point, or no power: letters behind digits.
    assert_eq!(told("8703E9").0, "8703");
    assert_eq!(told("8703E").0, "8703");
    assert_eq!(told("8703E+").0, "8703");
    assert_eq!(told("8703.23E").0, "8703.23");
    assert_eq!(told("8703 E+09").0, "8703");
}

#[test]
fn what_holds_no_number_is_refused() {
    for (text, piece) in
        [("guitar", "guitar"), (" two bolts ", "two bolts"), ("2 inch bolt", "2 inch bolt")]
    {
        assert_eq!(fault(text), ("letters", piece), "{text:?}");
        assert_eq!(refused(text).found_text(), piece);
    }
    for text in ["", " ", "\n\t"] {
        assert_eq!(fault(text), ("empty", ""), "{text:?}");
    }
    // Too short beside other words, unless announced.
    for text in ["870 cars", "87 trombones", "chapter 8", "a 1 b 2"] {
        assert_eq!(fault(text), ("letters", text));
    }
    assert_eq!(told("chapter 87").0, "87");
    assert_eq!(told("87 (chapter)").0, "87");
}

#[test]
fn the_longest_of_numbers_that_begin_alike_is_meant() {
    for text in ["8703, 8703.23, 8703.23.0110", "8703.23.0110 (8703)", "8703; 8703 23 01 10; 8703"]
    {
        assert_eq!(told(text).0, "8703.23.01.10", "{text}");
    }
    assert_eq!(fault("8703.23, 8703.24"), ("several-numbers", "8703.24"));
    assert_eq!(fault("4202 and 8703.23, 8704.10"), ("several-numbers", "8704.10"));
    assert_eq!(refused("8703, 4202").found_text(), "4202");
}

#[test]
fn a_number_with_points_is_meant_before_one_without() {
    assert_eq!(told("order 12345678, 8703.23").0, "8703.23");
    assert_eq!(told("8703.23 on 20261124").0, "8703.23");
    assert_eq!(fault("order 12345678, 870323"), ("several-numbers", "870323"));
}

#[test]
fn short_numbers_side_by_side_are_several() {
    assert_eq!(fault("12, 34"), ("several-numbers", "12, 34"));
    assert_eq!(refused(" 12, 34 ").found_text(), "12, 34");
    assert_eq!(fault("1 2"), ("several-numbers", "1 2"));
    assert_eq!(fault("12 by 34"), ("letters", "12 by 34"));
    // Short ones beside a heading are text around it.
    assert_eq!(told("12, 8703, 34").0, "8703");
}

#[test]
fn more_than_ten_digits_are_refused() {
    for text in ["87032301101", "8703.23.01.10.1", "870323011012", &"87".repeat(30)] {
        assert_eq!(fault(text), ("too-long", text), "{text}");
    }
}

#[test]
fn a_chapter_or_heading_that_is_not_there_is_refused() {
    assert_eq!(fault("77"), ("no-such-chapter", "77"));
    assert_eq!(fault("x 7701.10"), ("no-such-chapter", "7701.10"));
    assert_eq!(fault("00"), ("no-such-chapter", "00"));
    assert_eq!(fault("0012"), ("no-such-chapter", "0012"));
    let error = refused("see 8500.10");
    assert_eq!((error.code(), error.found_text()), ("no-such-heading", "8500.10"));
    assert_eq!(error.place(), Some(4..11));
    let near: Vec<_> = error.nearest_headings().iter().map(|h| h.number()).collect();
    assert_eq!(near, [8501, 8502, 8503, 8504, 8505]);
    for text in ["77", "guitar", "870", "87032301101"] {
        assert!(refused(text).nearest_headings().is_empty(), "{text}");
    }
    // Every number of chapters 98 and 99 is one.
    assert_eq!(told("9999.99.99").0, "9999.99.99");
}

#[test]
fn only_the_beginning_of_a_long_text_is_searched() {
    let after = |bytes: usize| format!("{}8703", " ".repeat(bytes));
    assert_eq!(told(&after(9_996)).0, "8703");
    assert_eq!(refused(&after(10_000)).code(), "empty");
    // Where the cut falls into the number, what is before it counts.
    assert_eq!(told(&after(9_998)).0, "87");
    // A cut in the middle of a character is none of the text's fault.
    let text = format!("8703{}", "é".repeat(9_000));
    assert_eq!(told(&text).0, "8703");
    assert_eq!(told(&format!(" {text}")).0, "8703");
}

#[test]
fn a_text_looks_like_a_number_when_its_words_announce_one() {
    for text in [
        "8703",
        "77",
        "8703.23.01.10",
        "HTS no. 8471.30",
        "Chapter 87",
        "ch: 87",
        "chap 87",
        "code #8703",
        "hs (8703)",
        "HSN;8703",
        "hts8 8703, hts10",
        "htsus, htsusa 8703",
        "heading 8703, headings",
        "item no 8703 number",
        "schedule of the u.s. tariff under subheading 8703 us usa",
        "8.4713E+09",
        "no 8.4713E+09",
        "８７０３",
    ] {
        assert!(looks_like_number(text), "{text}");
    }
    for text in [
        "",
        "heading",
        "pump",
        "usb 3.0 hub",
        "usb3",
        "2 inch steel bolts",
        "heading 8703 cars",
        "8703cars",
        "8.4713E+09x",
        "é 8703",
        "no-8703",
    ] {
        assert!(!looks_like_number(text), "{text}");
    }
    // What comes late does not count.
    assert!(looks_like_number(&format!("8703{}bolts", " ".repeat(200))));
    assert!(!looks_like_number(&format!("8703{}bolts", " ".repeat(190))));
    assert!(!looks_like_number(&format!("{}8703", ". ".repeat(200))));
}
