//! What held at a date.

use center_finder::{Date, Edition, Period, Step};

use crate::data;

fn at(date: &str) -> (Period, Option<Edition>) {
    let found = Edition::at(Date::parse(date).unwrap());
    assert_eq!(found.date.to_string(), date);
    (found.period, found.edition)
}

#[test]
fn each_period_begins_on_its_day() {
    let before = (Period::Before, None);
    let early = (Period::Iic2012, Some(Edition::Iic2012));
    let test = (Period::Test, Some(Edition::InForce));
    let now = (Period::InForce, Some(Edition::InForce));
    for (date, want) in [
        ("1789", before),
        ("2011", before),
        ("2011-09", before),
        ("2011-10-19", before),
        ("2011-10-20", early),
        ("2012", early),
        ("2012-05-09", early),
        ("2012-05-10", test),
        ("2016-12-31", test),
        ("2017-01-18", test),
        ("2017-01-19", now),
        ("2017-02", now),
        ("9999", now),
    ] {
        assert_eq!(at(date), want, "{date}");
    }
}

#[test]
fn the_month_in_which_the_first_centers_opened_has_centers() {
    // The day is not said: some of the month lies after the opening.
    assert_eq!(at("2011-10"), (Period::Iic2012, Some(Edition::Iic2012)));
    // The same month of other years, and the other months of that year, do not count.
    assert_eq!(at("2010-10").0, Period::Before);
    assert_eq!(at("2011-08").0, Period::Before);
}

#[test]
fn an_edition_has_a_first_and_a_last_day() {
    let days = |e: Edition| (e.from().map(|d| d.to_string()), e.until().map(|d| d.to_string()));
    assert_eq!(
        days(Edition::Iic2012),
        (Some("2011-10-20".to_string()), Some("2012-05-10".to_string()))
    );
    assert_eq!(days(Edition::InForce), (Some("2017-01-19".to_string()), None));
}

#[test]
fn editions_and_periods_have_names_of_their_own() {
    assert_eq!(Edition::ALL.map(Edition::id), ["iic-2012", "cee"]);
    for edition in Edition::ALL {
        assert_eq!(Edition::from_id(edition.id()), Some(edition));
        assert_eq!(edition.to_string(), edition.name());
    }
    assert_eq!(Edition::from_id("CEE"), None);
    assert_eq!(Edition::from_id(""), None);
    assert_eq!(Edition::Iic2012.name(), "Industry Integration Centers, as proposed in early 2012");
    assert_eq!(Edition::InForce.name(), "Centers of Excellence and Expertise, in force");
    let periods = [Period::Before, Period::Iic2012, Period::Test, Period::InForce];
    assert_eq!(periods.map(Period::id), ["before", "iic2012", "test", "in-force"]);
}

#[test]
fn the_timeline_is_the_table_in_order() {
    let table = data::rows("timeline.tsv");
    let steps: Vec<&Step> = Step::all().collect();
    assert_eq!(steps.len(), table.len());
    for (step, row) in steps.iter().zip(&table) {
        assert_eq!((step.when, step.code), (row["date"].as_str(), row["code"].as_str()));
        assert_eq!((step.text, step.source.id), (row["text"].as_str(), row["source"].as_str()));
        assert_eq!(step.date().to_string(), row["date"]);
    }
    assert!(steps.windows(2).all(|pair| pair[0].date() < pair[1].date()));
}

#[test]
fn the_latest_step_is_the_last_that_was_taken() {
    let latest = |date: &str| Edition::at(Date::parse(date).unwrap()).latest.map(|s| s.code);
    assert_eq!(latest("2010"), None);
    assert_eq!(latest("2010-11"), Some("pilots"));
    assert_eq!(latest("2012-08-27"), Some("renamed-cee"));
    assert_eq!(latest("2012-08-28"), Some("test-four"));
    assert_eq!(latest("2026"), Some("final"));
}
