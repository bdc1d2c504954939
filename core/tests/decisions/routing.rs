//! From a number to a Center: what an answer holds.

use std::collections::BTreeSet;

use center_finder::{
    Basis, Center, Edition, GoodsRouting, Heading, HtsNumber, Repair, Router, Routing, ScopeTable,
};

use crate::data::{self, industry_of_2012, usual_condition};

fn goods(router: &Router<'_>, text: &str) -> GoodsRouting {
    let answer = router.read(text).unwrap_or_else(|e| panic!("{text}: {e}"));
    answer.as_goods().unwrap_or_else(|| panic!("{text}: {answer}")).clone()
}

fn ids<'a>(of: impl IntoIterator<Item = &'a GoodsRouting>) -> Vec<&'static str> {
    of.into_iter().flat_map(|g| g.also.iter().map(|a| a.center.id())).collect()
}

#[test]
fn an_answer_holds_what_its_row_says() {
    let router = Router::new(Edition::InForce);
    assert_eq!(router.edition(), Edition::InForce);
    for heading in Heading::all() {
        let row = data::scope(&heading.to_string());
        let goods = goods(&router, &heading.to_string());
        let sources: Vec<_> = goods.sources.iter().map(|s| s.id).collect();
        let notes: Vec<_> = goods.notes.iter().map(|n| n.code).collect();
        assert_eq!(goods.center.id(), row["center"], "{heading}");
        assert_eq!(goods.basis.id(), row["basis"], "{heading}");
        assert_eq!(ids([&goods]), data::list(&row["also"]), "{heading}");
        assert_eq!(sources, data::list(&row["source"]), "{heading}");
        assert_eq!(notes, data::list(&row["note"]), "{heading}");
        assert_eq!(goods.supplied, None);
    }
}

#[test]
fn in_2012_an_answer_is_derived_and_keeps_only_the_notes_on_goods() {
    // What these say holds whoever handles the goods; the others speak of today's lists.
    let of_goods = ["household-articles", "is-a-fuel", "doped-wafers", "medical-gloves"];
    let router = Router::new(Edition::Iic2012);
    let mut kept = BTreeSet::new();
    for heading in Heading::all() {
        let row = data::scope(&heading.to_string());
        let goods = goods(&router, &heading.to_string());
        assert_eq!((goods.edition, goods.basis), (Edition::Iic2012, Basis::Derived));
        let mut notes = data::list(&row["note"]);
        notes.retain(|note| of_goods.contains(note));
        kept.extend(notes.iter().map(|n| n.to_string()));
        notes.push("iic-derived");
        let found: Vec<_> = goods.notes.iter().map(|n| n.code).collect();
        assert_eq!(found, notes, "{heading}");
        let sources: Vec<_> = goods.sources.iter().map(|s| s.id).collect();
        assert_eq!(sources, ["own-reading", "ittrade-2012"], "{heading}");
    }
    assert_eq!(kept.len(), of_goods.len(), "a note on goods is used nowhere: {kept:?}");
}

#[test]
fn in_2012_centers_of_one_industry_are_one() {
    let router = Router::new(Edition::Iic2012);
    let mut fell_together = 0;
    for heading in Heading::all() {
        let row = data::scope(&heading.to_string());
        let center = industry_of_2012(&row["center"]);
        let mut also: Vec<&str> = Vec::new();
        for other in data::list(&row["also"]).into_iter().map(industry_of_2012) {
            if other != center && !also.contains(&other) {
                also.push(other);
            } else {
                fell_together += 1;
            }
        }
        let goods = goods(&router, &heading.to_string());
        assert_eq!(goods.center.id(), center, "{heading}");
        assert_eq!(ids([&goods]), also, "{heading}");
    }
    assert!(fell_together > 0);
}

#[test]
fn only_a_contested_answer_has_a_condition_for_its_own_center() {
    for edition in Edition::ALL {
        for heading in Heading::all() {
            let goods = goods(&Router::new(edition), &heading.to_string());
            // In 2012 that of the row's own Center, of whose goods the industry is spoken.
            let usual = usual_condition(&data::scope(&heading.to_string())["center"]);
            let want = Some(usual).filter(|_| !goods.also.is_empty());
            assert_eq!(goods.condition.map(|c| c.code), want, "{heading}");
        }
    }
}

#[test]
fn the_short_answer_is_the_long_one_without_its_reasons() {
    let table = ScopeTable::parse(
        "t",
        "from,to,center,also\n8401,8410,CEE005,CEE010\n85,85,CEE003,CEE001\n86,86,CEE003,\n",
    )
    .unwrap();
    let alone = table.clone().replacing();
    for edition in Edition::ALL {
        let plain = Router::new(edition);
        for router in [plain, plain.with_table(&table), plain.with_table(&alone)] {
            for heading in Heading::all() {
                let long = router.route(HtsNumber::from_heading(heading));
                let short = router.primary(heading);
                assert_eq!(long.as_goods().is_some(), short.is_some(), "{heading}");
                let (Some(long), Some(short)) = (long.as_goods(), short) else { continue };
                assert_eq!((long.center, long.basis), (short.center, short.basis), "{heading}");
                assert_eq!(!long.also.is_empty(), short.contested, "{heading} {edition}");
            }
        }
    }
}

#[test]
fn a_table_is_asked_before_the_built_in_one() {
    let csv = "from,to,center,also,when,source\n\
               8401,8401,CEE005,CEE010|CEE010|CEE003,,our list\n\
               8402,8402,CEE001,,,\n";
    let table = ScopeTable::parse("Acme", csv).unwrap();
    let router = Router::new(Edition::InForce).with_table(&table);
    let mine = goods(&router, "8401.10");
    assert_eq!((mine.center.id(), mine.basis), ("CEE005", Basis::Supplied));
    assert_eq!(ids([&mine]), ["CEE010", "CEE003"], "each Center once");
    assert_eq!(mine.condition.map(|c| c.code), Some("metal-business"));
    let supplied = mine.supplied.as_ref().unwrap();
    assert_eq!((supplied.table.as_str(), supplied.says.as_str()), ("Acme", "our list"));
    assert!(mine.sources.is_empty() && mine.notes.is_empty());
    let sure = goods(&router, "8402");
    assert_eq!((sure.condition, sure.also.len()), (None, 0));
    // What the table does not hold is answered as ever.
    let other = goods(&router, "8703");
    assert_eq!((other.center.id(), other.basis, other.supplied), ("CEE003", Basis::Stated, None));
    // In 2012, base metals and machinery are one industry.
    let then = goods(&Router::new(Edition::Iic2012).with_table(&table), "8401");
    assert_eq!((then.center.id(), then.basis), ("IIC-BMM", Basis::Supplied));
    assert_eq!(ids([&then]), ["IIC-AUT"]);
}

#[test]
fn a_table_that_replaces_the_built_in_one_stands_alone() {
    let table = ScopeTable::parse("t", "from,to,center\n8703,8703,CEE001\n").unwrap().replacing();
    let router = Router::new(Edition::InForce).with_table(&table);
    assert_eq!(goods(&router, "8703").center.id(), "CEE001");
    // A heading that it leaves out is answered for its chapter, as far as the table knows it.
    let Routing::Chapter(chapter) = router.read("8704").unwrap() else { panic!("goods") };
    let counts: Vec<_> = chapter.centers.iter().map(|c| (c.center.id(), c.headings)).collect();
    assert_eq!((chapter.chapter.number(), counts), (87, vec![("CEE001", 1)]));
    let Routing::Chapter(chapter) = router.read("0101").unwrap() else { panic!("goods") };
    assert!(chapter.centers.is_empty());
    // Goods that moved into it are found, others are nowhere.
    let Routing::Moved(moved) = router.read("8803").unwrap() else { panic!("not moved") };
    assert!(moved.to.is_empty());
}

#[test]
fn a_chapter_counts_its_headings_by_center_the_most_first() {
    for edition in Edition::ALL {
        for chapter in center_finder::Chapter::all() {
            let answer = Router::new(edition).read(&chapter.to_string()).unwrap();
            let Routing::Chapter(found) = answer else { panic!("{chapter}: {answer}") };
            let mut want: Vec<(u16, Center)> = Vec::new();
            for heading in chapter.headings() {
                let row = data::scope(&heading.to_string());
                let id = match edition {
                    Edition::InForce => row["center"].as_str(),
                    Edition::Iic2012 => industry_of_2012(&row["center"]),
                };
                let center = Center::from_id(id).unwrap();
                match want.iter_mut().find(|(_, c)| *c == center) {
                    Some((count, _)) => *count += 1,
                    None => want.push((1, center)),
                }
            }
            want.sort_by_key(|&(count, center)| (std::cmp::Reverse(count), center));
            let counts: Vec<_> = found.centers.iter().map(|c| (c.headings, c.center)).collect();
            assert_eq!(counts, want, "{chapter} {edition}");
            assert_eq!((found.edition, found.chapter), (edition, chapter));
        }
    }
}

#[test]
fn rulings_belong_to_the_rules_in_force_and_agencies_to_the_goods() {
    let now = goods(&Router::new(Edition::InForce), "4202");
    let then = goods(&Router::new(Edition::Iic2012), "4202");
    assert!(now.rulings.iter().any(|r| r.number == "H295152"));
    assert!(then.rulings.is_empty());
    assert!(!now.agencies.is_empty());
    assert_eq!(now.agencies, then.agencies);
}

#[test]
fn a_number_with_new_goods_tells_of_the_old_ones() {
    for row in data::rows("moved.tsv") {
        let answer = Router::new(Edition::InForce).read(&row["heading"]).unwrap();
        match (row["state"].as_str(), &answer) {
            ("reused", Routing::Goods(goods)) => {
                assert_eq!(goods.former.unwrap().goods, row["goods"])
            }
            ("gone", Routing::Moved(moved)) => assert_eq!(moved.moved.goods, row["goods"]),
            (state, answer) => panic!("{} is {state}: {answer}", row["heading"]),
        }
    }
    assert!(goods(&Router::new(Edition::InForce), "8703").former.is_none());
}

#[test]
fn every_kind_of_answer_says_the_number_and_what_was_mended() {
    let router = Router::new(Edition::InForce);
    for (text, number) in [
        ("HTS 8703.23", "8703.23"),
        ("chapter 87", "87"),
        ("HTS 8803.30", "8803.30"),
        ("HTS 9903.88", "9903.88"),
    ] {
        let answer = router.read(text).unwrap();
        assert_eq!(answer.number().to_string(), number);
        assert_eq!(answer.repairs(), [Repair::SurroundingText], "{text}");
        assert_eq!(router.route(answer.number()).repairs(), []);
        let same_edition = match &answer {
            Routing::Goods(a) => a.edition,
            Routing::Chapter(a) => a.edition,
            Routing::Moved(a) => a.edition,
            Routing::Treatment(a) => a.edition,
        };
        assert_eq!(same_edition, Edition::InForce);
    }
}

#[test]
fn an_answer_reads_as_a_sentence() {
    let router = Router::new(Edition::InForce);
    let said = |text: &str| router.read(text).unwrap().to_string();
    assert_eq!(
        said("9802.00"),
        "9802.00 describes a special treatment, not goods; give the number of the goods themselves"
    );
    assert_eq!(
        said("9903.88.03"),
        "9903.88.03 describes a duty, not goods; give the number of the goods themselves"
    );
    assert_eq!(
        said("01"),
        "chapter 01 (Live animals): Agriculture & Prepared Products (CEE002) for 6 headings; \
         give four digits for one answer"
    );
    let several = said("84");
    assert!(several.starts_with("chapter 84 ("), "{several}");
    assert!(several.contains(" headings, ") && !several.contains("): , "), "{several}");
    assert_eq!(
        said("8703.23"),
        format!(
            "8703 ({}): Automotive & Aerospace (CEE003); basis: a CBP notice, as summarised by the \
             trade press",
            Heading::new(8703).unwrap().title()
        )
    );
    let bag = said("4202");
    assert!(bag.ends_with(
        "; Apparel, Footwear & Textiles (CEE004) if your business is mainly clothing, footwear or \
         textiles"
    ), "{bag}");
    assert_eq!(
        said("8803"),
        format!(
            "8803 (parts of aircraft and spacecraft) is no longer in the tariff; its goods are now \
             in {}",
            said("8807")
        )
    );
}
