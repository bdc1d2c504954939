//! The built-in table is core/data/scope.csv, and what its rows name is there.

use center_finder::scope::{self, Factor};
use center_finder::{Basis, Center, Condition, Edition, Heading, Note};

use crate::data;

#[test]
fn every_row_is_that_of_the_table() {
    let table = data::rows("scope.csv");
    let rows: Vec<_> = scope::rows().collect();
    assert_eq!(rows.len(), table.len());
    for (row, want) in rows.iter().zip(&table) {
        let bound = |column: &str, rest: u16| match want[column].len() {
            2 => want[column].parse::<u16>().unwrap() * 100 + rest,
            _ => want[column].parse().unwrap(),
        };
        assert_eq!((row.from, row.to), (bound("from", 0), bound("to", 99)));
        assert_eq!(row.center.id(), want["center"]);
        assert_eq!(row.basis.id(), want["basis"]);
        assert_eq!(row.supplied, "");
        let sources: Vec<_> = row.sources.iter().map(|s| s.id).collect();
        assert_eq!(sources, data::list(&want["source"]), "{}", row.from);
        let notes: Vec<_> = row.notes.iter().map(|n| n.code).collect();
        assert_eq!(notes, data::list(&want["note"]), "{}", row.from);
        let also: Vec<_> = row.also.iter().map(|a| a.center.id()).collect();
        assert_eq!(also, data::list(&want["also"]), "{}", row.from);
        // Where the table names no condition, it is the usual one of the Center.
        let named: Vec<_> = want["when"].split('|').collect();
        for (at, other) in row.also.iter().enumerate() {
            let usual = Condition::usual(other.center).map(|c| c.code);
            let want = named.get(at).copied().filter(|code| !code.is_empty()).or(usual);
            assert_eq!(other.condition.map(|c| c.code), want, "{}", row.from);
        }
    }
}

#[test]
fn a_heading_lies_in_the_row_that_holds_it() {
    for heading in Heading::all() {
        let row = scope::row(heading).unwrap();
        assert!((row.from..=row.to).contains(&heading.number()), "{heading}");
        assert_eq!(row.center.id(), data::scope(&heading.to_string())["center"], "{heading}");
    }
}

#[test]
fn a_basis_has_a_name_and_only_two_are_published() {
    let all = [
        (Basis::Stated, "stated", "a CBP notice, as summarised by the trade press"),
        (Basis::Operational, "operational", "a CBP working document of 2015"),
        (Basis::Evidence, "evidence", "a ruling or an order that names the Center for such goods"),
        (Basis::Named, "named", "CBP's words for the Center's industry"),
        (Basis::Derived, "derived", "our reading; no source names these goods"),
        (Basis::Supplied, "supplied", "a list that this program has loaded"),
    ];
    for (basis, id, text) in all {
        assert_eq!((basis.id(), basis.to_string().as_str()), (id, text));
        assert_eq!(basis.is_published(), matches!(id, "stated" | "operational"), "{id}");
    }
    assert_eq!(Basis::ALL.as_slice(), &all.map(|(basis, ..)| basis)[..5]);
    assert!(all.windows(2).all(|pair| pair[0].0 < pair[1].0), "the strongest first");
}

#[test]
fn a_condition_is_found_by_its_name_and_says_what_the_table_says() {
    for row in data::rows("conditions.tsv") {
        let found = Condition::find(&row["code"]).unwrap();
        assert_eq!(found.code, row["code"]);
        assert_eq!(
            (found.factor.id(), found.text()),
            (row["factor"].as_str(), row["text"].as_str())
        );
    }
    assert_eq!(Condition::find("vehicle"), None);
    assert_eq!(Condition::find(""), None);
    assert_eq!(Factor::BusinessPractice.id(), "business-practice");
    assert_eq!(Factor::IntendedUse.id(), "intended-use");
}

#[test]
fn each_center_has_a_usual_condition_and_a_2012_industry_that_of_its_successor() {
    let table = data::rows("usual-conditions.tsv");
    assert_eq!(table.len(), 10);
    for row in &table {
        let center = Center::from_id(&row["center"]).unwrap();
        assert_eq!(Condition::usual(center).map(|c| c.code), Some(row["condition"].as_str()));
    }
    for row in data::rows("centers.tsv").iter().filter(|r| r["edition"] == "iic-2012") {
        let center = Center::from_id(&row["id"]).unwrap();
        let first = data::list(&row["joins"]).first().map(|id| id.to_string());
        let usual = table.iter().find(|r| Some(&r["center"]) == first.as_ref());
        assert_eq!(
            Condition::usual(center).map(|c| c.code),
            usual.map(|r| r["condition"].as_str()),
            "{center}"
        );
    }
}

#[test]
fn a_note_is_found_by_its_name() {
    let table = data::rows("notes.tsv");
    assert_eq!(Note::all().count(), table.len());
    for row in &table {
        let note = Note::find(&row["code"]).unwrap();
        assert_eq!((note.code, note.text()), (row["code"].as_str(), row["text"].as_str()));
    }
    assert!(Note::all().map(|n| n.code).is_sorted());
    assert_eq!(Note::find("no-such-note"), None);
}

#[test]
fn both_editions_have_a_basis_for_every_heading() {
    for heading in Heading::all() {
        let router = |edition| center_finder::Router::new(edition).primary(heading).unwrap();
        assert_eq!(router(Edition::Iic2012).basis, Basis::Derived, "{heading}");
        assert_eq!(
            router(Edition::InForce).basis.id(),
            data::scope(&heading.to_string())["basis"],
            "{heading}"
        );
    }
}
