//! What is said of an importer, and why.

use center_finder::{
    Assessment, Center, Ctpat, Edition, ImporterProfile, Role, Router, ScopeTable, Verdict, assess,
};

fn profile(goods: &[(&str, u64)]) -> ImporterProfile {
    goods.iter().fold(ImporterProfile::default(), |profile, (number, share)| {
        profile.with_goods(number, *share).unwrap()
    })
}

fn judge(profile: &ImporterProfile, edition: Edition) -> Assessment {
    assess(profile, &Router::new(edition)).unwrap()
}

fn center(id: &str) -> Option<Center> {
    Some(Center::from_id(id).unwrap())
}

/// Every reason on a line: code, whether it speaks for a Center, the Center, the fact, the source.
fn reasons(found: &Assessment) -> Vec<String> {
    let line = |r: &center_finder::Reason| {
        let favors = match r.favors {
            Some(true) => "+",
            Some(false) => "-",
            None => "",
        };
        let center = r.center.map_or("", |c| c.id());
        format!("{favors}{} {center} {} {}", r.code, r.fact, r.source.id)
    };
    found
        .reasons
        .iter()
        .map(line)
        .map(|l| l.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

#[test]
fn verdicts_have_names_and_sentences() {
    for (verdict, id, sentence) in [
        (
            Verdict::ProcessedAtCenter,
            "processed-at-center",
            "documents are processed at the Center",
        ),
        (
            Verdict::CenterNotOpen,
            "center-not-open",
            "the Center was only proposed; documents stay at the ports of entry",
        ),
        (
            Verdict::PortsMayAsk,
            "ports-may-ask",
            "documents stay at the ports of entry; questions may go to the Center",
        ),
        (Verdict::Assigned, "assigned", "the goods point to one Center"),
        (
            Verdict::Depends,
            "depends",
            "the goods point to one Center, but CBP may decide for another",
        ),
        (Verdict::Tied, "tied", "the goods point to several Centers equally"),
        (Verdict::GoodsNeeded, "goods-needed", "say what is imported"),
    ] {
        let mut found = judge(&profile(&[("8703", 1)]), Edition::InForce);
        found.verdict = verdict;
        assert_eq!(verdict.id(), id);
        assert_eq!(found.to_string(), format!("{sentence}: Automotive & Aerospace (CEE003)"));
        found.center = None;
        assert_eq!(found.to_string(), sentence);
    }
}

#[test]
fn the_verdict_says_whether_documents_are_handled_at_a_center() {
    let trusted = |goods: &[(&str, u64)]| ImporterProfile {
        ctpat: Ctpat::Tier2,
        isa: true,
        ..profile(goods)
    };
    for (edition, profile, verdict, at_center) in [
        (Edition::Iic2012, trusted(&[("8517", 1)]), Verdict::ProcessedAtCenter, true),
        (Edition::Iic2012, trusted(&[("8703", 1)]), Verdict::CenterNotOpen, false),
        (Edition::Iic2012, profile(&[("8517", 1)]), Verdict::PortsMayAsk, false),
        (Edition::Iic2012, trusted(&[("8517", 1), ("3004", 1)]), Verdict::Tied, false),
        (Edition::InForce, profile(&[("8703", 1)]), Verdict::Assigned, true),
        (Edition::InForce, profile(&[("4202", 1)]), Verdict::Depends, true),
        (Edition::InForce, profile(&[("8703", 1), ("3004", 1)]), Verdict::Tied, true),
        (Edition::InForce, profile(&[]), Verdict::GoodsNeeded, false),
    ] {
        let found = judge(&profile, edition);
        assert_eq!((found.verdict, found.processed_at_center), (verdict, at_center));
    }
}

#[test]
fn every_program_and_every_word_of_the_importer_is_a_reason_in_force() {
    let found = judge(
        &ImporterProfile {
            role: Role::Broker,
            ctpat: Ctpat::Tier1,
            isa: true,
            trade_compliance: true,
            business_practice: center("CEE003"),
            intended_use: center("IIC-CON"),
            high_value: center("CEE007"),
            ..profile(&[("8703", 2), ("8517", 1), ("9903.88", 5), ("9802", 1), ("87", 0)])
        },
        Edition::InForce,
    );
    assert_eq!(found.verdict, Verdict::Depends);
    assert_eq!((found.center, found.ask), (center("CEE003"), center("CEE003")));
    assert_eq!(
        reasons(&found),
        [
            "treatments-left-out 2 general-knowledge",
            "chapter-only 1 own-reading",
            "+every-importer fr-2016-92978",
            "programs-no-gate tier1 fr-2016-92978",
            "isa-folded isa ctpat-tc-2020",
            "broker-rule-unknown broker cfr-101-10",
            "+predominant-goods CEE003 67% cfr-101-10",
            "one-center-for-all CEE007 33% cfr-101-10",
            "+agrees-business CEE003 cfr-101-10",
            "-exception-use CEE008 cfr-101-10",
            "-exception-value CEE007 cfr-101-10",
            "measure-unknown customsnow-2017",
            "ace-decides ace-center-id",
        ]
    );
}

#[test]
fn without_programs_and_words_the_goods_alone_decide_in_force() {
    let found = judge(&profile(&[("8703", 1)]), Edition::InForce);
    assert_eq!((found.verdict, found.robust), (Verdict::Assigned, true));
    assert_eq!(
        reasons(&found),
        [
            "+every-importer fr-2016-92978",
            "+predominant-goods CEE003 100% cfr-101-10",
            "measure-unknown customsnow-2017",
            "ace-decides ace-center-id",
        ]
    );
    let without_goods = judge(&ImporterProfile::default(), Edition::InForce);
    assert_eq!(
        (without_goods.verdict, without_goods.center, without_goods.ask),
        (Verdict::GoodsNeeded, None, None)
    );
    assert_eq!(
        reasons(&without_goods),
        ["+every-importer fr-2016-92978", "goods-needed cfr-101-10", "ace-decides ace-center-id"]
    );
}

#[test]
fn each_program_alone_is_told_as_no_gate() {
    let no_gate = |ctpat, trade_compliance| {
        let found = judge(
            &ImporterProfile { ctpat, trade_compliance, ..profile(&[("8703", 1)]) },
            Edition::InForce,
        );
        reasons(&found).into_iter().find(|r| r.starts_with("programs-no-gate"))
    };
    let told = |fact: &str| Some(format!("programs-no-gate {fact} fr-2016-92978"));
    assert_eq!(no_gate(Ctpat::None, false), None);
    assert_eq!(no_gate(Ctpat::None, true), told("none"));
    assert_eq!(no_gate(Ctpat::Tier2, false), told("tier2"));
    assert_eq!(no_gate(Ctpat::Tier3, false), told("tier3"));
}

#[test]
fn one_thing_that_speaks_for_another_center_makes_it_depend() {
    let base = profile(&[("8703", 1)]);
    let other = center("CEE008");
    let same = center("CEE003");
    for (profile, verdict) in [
        (base.clone(), Verdict::Assigned),
        (ImporterProfile { business_practice: other, ..base.clone() }, Verdict::Depends),
        (ImporterProfile { intended_use: other, ..base.clone() }, Verdict::Depends),
        (ImporterProfile { high_value: other, ..base.clone() }, Verdict::Depends),
        (ImporterProfile { business_practice: same, ..base.clone() }, Verdict::Assigned),
        (
            ImporterProfile { intended_use: same, high_value: same, ..base.clone() },
            Verdict::Assigned,
        ),
        // The industry of 2012 that became the Center says the same.
        (ImporterProfile { high_value: center("IIC-AUT"), ..base.clone() }, Verdict::Assigned),
        (ImporterProfile { role: Role::Broker, ..base.clone() }, Verdict::Depends),
    ] {
        assert_eq!(judge(&profile, Edition::InForce).verdict, verdict, "{profile:?}");
    }
    let agreeing = ImporterProfile {
        business_practice: other,
        intended_use: same,
        high_value: same,
        ..base.clone()
    };
    let told = reasons(&judge(&agreeing, Edition::InForce));
    assert_eq!(
        told[2..5],
        [
            "-exception-business CEE008 cfr-101-10",
            "+agrees-use CEE003 cfr-101-10",
            "+agrees-value CEE003 cfr-101-10",
        ]
    );
}

#[test]
fn doubtful_goods_are_told_with_what_is_left_without_them() {
    // Bags may go to another Center; toys may not.
    let found = judge(&profile(&[("4202", 60), ("9503", 15), ("3004", 25)]), Edition::InForce);
    assert_eq!((found.center, found.robust), (center("CEE008"), false));
    assert_eq!(found.verdict, Verdict::Depends);
    let sure = found.mix[0].robust;
    let told = format!("contested-headings CEE008 {}% own-reading", (sure + 50) / 100);
    assert!(reasons(&found).contains(&told), "{:?}", reasons(&found));
    assert_eq!((found.mix[0].share, sure), (7_500, 1_500));
}

#[test]
fn a_trusted_trader_of_2012_has_its_reasons_one_by_one() {
    let trusted = ImporterProfile {
        ctpat: Ctpat::Tier3,
        isa: true,
        trade_compliance: true,
        ..profile(&[("8517", 3), ("3004", 1)])
    };
    let found = judge(&trusted, Edition::Iic2012);
    assert_eq!(found.verdict, Verdict::ProcessedAtCenter);
    assert_eq!((found.center, found.ask), (center("IIC-ITC"), center("IIC-ITC")));
    assert_eq!(
        reasons(&found),
        [
            "+ctpat-tier-ok tier3 ittrade-2012",
            "+isa-ok isa joalvarez-2012",
            "trade-compliance-later ctpat-trade-compliance ctpat-tc-2020",
            "several-industries IIC-ITC 2 ittrade-2012",
            "several-industries-unknown 2 joalvarez-2012",
            "+center-open IIC-ITC 2011-10-20 ittrade-2012",
            "revenue-at-port ittrade-2012",
        ]
    );
    let broker = judge(&ImporterProfile { role: Role::Broker, ..trusted }, Edition::Iic2012);
    assert_eq!((broker.verdict, broker.ask), (Verdict::CenterNotOpen, None));
    assert_eq!(
        reasons(&broker)[3..],
        [
            "broker-industry IIC-CHB broker ittrade-2012",
            "-center-proposed IIC-CHB ittrade-2012",
            "revenue-at-port ittrade-2012",
        ]
    );
}

#[test]
fn who_is_not_trusted_in_2012_may_ask_a_center_that_is_open() {
    let found = |ctpat, isa, goods: &str| {
        judge(&ImporterProfile { ctpat, isa, ..profile(&[(goods, 1)]) }, Edition::Iic2012)
    };
    let open = found(Ctpat::None, false, "3004");
    assert_eq!((open.verdict, open.ask), (Verdict::PortsMayAsk, center("IIC-PHC")));
    assert_eq!(
        reasons(&open),
        [
            "-ctpat-missing none ittrade-2012",
            "-isa-missing joalvarez-2012",
            "+center-open IIC-PHC 2011-10-20 ittrade-2012",
            "may-ask IIC-PHC ittrade-2012",
            "revenue-at-port ittrade-2012",
        ]
    );
    let proposed = found(Ctpat::Tier1, true, "8703");
    assert_eq!((proposed.verdict, proposed.ask), (Verdict::PortsMayAsk, None));
    assert_eq!(
        reasons(&proposed),
        [
            "-ctpat-tier-low tier1 ittrade-2012",
            "+isa-ok isa joalvarez-2012",
            "-center-proposed IIC-AUT ittrade-2012",
            "revenue-at-port ittrade-2012",
        ]
    );
    assert!(reasons(&found(Ctpat::Tier2, true, "8703"))[0].contains("tier2"));
}

#[test]
fn without_goods_only_a_trusted_trader_of_2012_is_asked_for_them() {
    let found = |ctpat, isa| {
        let profile = ImporterProfile { ctpat, isa, ..Default::default() };
        judge(&profile, Edition::Iic2012)
    };
    assert_eq!(found(Ctpat::Tier2, true).verdict, Verdict::GoodsNeeded);
    assert_eq!(found(Ctpat::Tier2, false).verdict, Verdict::PortsMayAsk);
    assert_eq!(
        reasons(&found(Ctpat::Tier2, false)),
        [
            "+ctpat-tier-ok tier2 ittrade-2012",
            "-isa-missing joalvarez-2012",
            "goods-needed ittrade-2012"
        ]
    );
    // Goods that are none are no goods.
    let duties = judge(&profile(&[("9903", 1)]), Edition::InForce);
    assert_eq!((duties.verdict, duties.mix.len()), (Verdict::GoodsNeeded, 0));
}

#[test]
fn a_trusted_trader_has_tier_2_and_isa() {
    for (ctpat, isa, trusted) in [
        (Ctpat::None, true, false),
        (Ctpat::Tier1, true, false),
        (Ctpat::Tier2, true, true),
        (Ctpat::Tier3, true, true),
        (Ctpat::Tier3, false, false),
    ] {
        let profile = ImporterProfile { ctpat, isa, ..Default::default() };
        assert_eq!(profile.is_trusted_2012(), trusted, "{ctpat:?} {isa}");
    }
}

#[test]
fn the_mix_has_each_center_once_with_its_headings_in_order() {
    let found = judge(
        &profile(&[
            ("8708", 1),
            ("8703.23", 1),
            ("8703.24", 1),
            // A former heading counts where its goods are now, a chapter where most of it goes.
            ("8803", 1),
            ("01", 2),
            ("3004", 0),
        ]),
        Edition::InForce,
    );
    let mix: Vec<_> = found.mix.iter().map(|m| (m.center.id(), m.share, m.robust)).collect();
    assert_eq!(
        mix,
        [("CEE003", 6_667, 6_667), ("CEE002", 3_333, 3_333), ("CEE001", 0, 0)],
        "goods of no weight are listed last"
    );
    let headings =
        |at: usize| found.mix[at].headings.iter().map(|h| h.number()).collect::<Vec<_>>();
    assert_eq!(headings(0), [8703, 8708, 8807]);
    assert_eq!((headings(1), headings(2)), (vec![], vec![3004]));
    assert_eq!(found.leaders, [center("CEE003").unwrap()]);
    assert!(reasons(&found).contains(&"chapter-only 1 own-reading".to_string()));
}

#[test]
fn goods_that_a_table_alone_does_not_hold_do_not_count() {
    let table = ScopeTable::parse("t", "from,to,center\n8703,8703,CEE001\n").unwrap().replacing();
    let router = Router::new(Edition::InForce).with_table(&table);
    let found = assess(&profile(&[("8703", 1), ("0101", 8)]), &router).unwrap();
    let mix: Vec<_> = found.mix.iter().map(|m| (m.center.id(), m.share)).collect();
    assert_eq!(mix, [("CEE001", 10_000)]);
    assert!(!reasons(&found).iter().any(|r| r.starts_with("chapter-only")));
}

#[test]
fn a_profile_has_bounds() {
    let goods = |count: usize, share: u64| {
        let one = profile(&[("8703", share)]).goods[0];
        ImporterProfile { goods: vec![one; count], ..Default::default() }
    };
    let router = Router::new(Edition::InForce);
    assert!(assess(&goods(10_000, 1), &router).is_ok());
    assert_eq!(assess(&goods(10_001, 1), &router).unwrap_err().code(), "too-many");
    assert_eq!(assess(&goods(3, 0), &router).unwrap_err().code(), "bad-share");
    // A weight above the largest counts as that.
    let found = judge(
        &profile(&[("8703", u64::MAX), ("3004", ImporterProfile::MOST_SHARE)]),
        Edition::InForce,
    );
    assert_eq!(found.verdict, Verdict::Tied);
    assert_eq!(found.leaders.len(), 2);
}

#[test]
fn shares_are_told_to_the_nearest_percent() {
    for (of_1000, told) in [(994, "99%"), (995, "100%"), (996, "100%"), (604, "60%"), (605, "61%")]
    {
        let found =
            judge(&profile(&[("8703", of_1000), ("3004", 1_000 - of_1000)]), Edition::InForce);
        assert_eq!(found.mix[0].share, of_1000 as u32 * 10);
        let line = format!("+predominant-goods CEE003 {told} cfr-101-10");
        assert!(reasons(&found).contains(&line), "{of_1000}: {:?}", reasons(&found));
    }
}
