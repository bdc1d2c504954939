//! Whether, in an edition, an importer's documents are processed at a Center, and
//! which; with the reasons one by one.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use crate::center::{Center, Stage};
use crate::edition::Edition;
use crate::error::{Error, Kind};
use crate::importer::{Ctpat, ImporterProfile, Role};
use crate::nomenclature::Heading;
use crate::predominance::{CenterSet, Parts, Plausible, Predominance, share};
use crate::route::{Router, Routing};
use crate::source::Source;

/// The outcome in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// 2012: a trusted trader of an open Center; its documents are routed there.
    ProcessedAtCenter,
    /// 2012: a trusted trader, but its Center is only proposed; documents stay at the ports for
    /// now.
    CenterNotOpen,
    /// 2012: not a trusted trader; documents stay at the ports, questions may go to the Center.
    PortsMayAsk,
    /// In force: the goods point to one Center, and nothing that was said points elsewhere.
    Assigned,
    /// In force: the goods point to one Center, but CBP may place the importer elsewhere.
    Depends,
    /// The goods point to several Centers equally, and no source says which one it is then.
    Tied,
    /// The goods are needed for an answer.
    GoodsNeeded,
}

impl Verdict {
    /// The stable name, such as `ports-may-ask`.
    pub const fn id(self) -> &'static str {
        match self {
            Verdict::ProcessedAtCenter => "processed-at-center",
            Verdict::CenterNotOpen => "center-not-open",
            Verdict::PortsMayAsk => "ports-may-ask",
            Verdict::Assigned => "assigned",
            Verdict::Depends => "depends",
            Verdict::Tied => "tied",
            Verdict::GoodsNeeded => "goods-needed",
        }
    }
}

/// One reason of a verdict: which rule, which fact of the profile, which source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// A stable name; other layers translate it.
    pub code: &'static str,
    /// Whether it speaks for processing at a Center (`true`), against it (`false`), or explains
    /// (`None`).
    pub favors: Option<bool>,
    /// The Center that it speaks of, if any.
    pub center: Option<Center>,
    /// The fact of the profile, as a short text such as `tier2` or `62%`.
    pub fact: String,
    /// Where the rule is known from.
    pub source: &'static Source,
}

/// A Center and its part of the goods.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CenterShare {
    /// The Center.
    pub center: Center,
    /// Its part in hundredths of a percent, 0 to 10,000.
    pub share: u32,
    /// The part of it for which no other Center is plausible, in hundredths of a percent of all
    /// goods.
    pub robust: u32,
    /// The headings that point to it, in order.
    pub headings: Vec<Heading>,
}

/// The verdict on an importer, with its reasons.
#[derive(Clone, Debug)]
pub struct Assessment {
    /// The edition of the verdict.
    pub edition: Edition,
    /// The outcome.
    pub verdict: Verdict,
    /// The Center that the verdict is about; `None` for a tie and while the goods are needed.
    pub center: Option<Center>,
    /// The Centers with the largest part of the goods: one, several for a tie, none while the goods
    /// are needed.
    pub leaders: Vec<Center>,
    /// The Center that may be asked, whoever processes the documents; `None` where it was not open,
    /// and for a tie.
    pub ask: Option<Center>,
    /// The Centers by their part of the goods, the largest first.
    pub mix: Vec<CenterShare>,
    /// Whether the predominant Center stays ahead wherever goods go for which several Centers are
    /// plausible.
    pub robust: bool,
    /// Why, one by one.
    pub reasons: Vec<Reason>,
}

impl Assessment {
    /// Whether entry summaries and what follows are handled at a Center. In a tie of 2012 that is
    /// not known, and the answer is no.
    pub fn processed_at_center(&self) -> bool {
        match self.verdict {
            Verdict::ProcessedAtCenter | Verdict::Assigned | Verdict::Depends => true,
            Verdict::Tied => self.edition == Edition::InForce,
            Verdict::CenterNotOpen | Verdict::PortsMayAsk | Verdict::GoodsNeeded => false,
        }
    }
}

impl fmt::Display for Assessment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.verdict {
            Verdict::ProcessedAtCenter => "documents are processed at the Center",
            Verdict::CenterNotOpen => {
                "the Center was only proposed; documents stay at the ports of entry"
            }
            Verdict::PortsMayAsk => {
                "documents stay at the ports of entry; questions may go to the Center"
            }
            Verdict::Assigned => "the goods point to one Center",
            Verdict::Depends => "the goods point to one Center, but CBP may decide for another",
            Verdict::Tied => "the goods point to several Centers equally",
            Verdict::GoodsNeeded => "say what is imported",
        };
        f.write_str(what)?;
        if let Some(center) = self.center {
            write!(f, ": {center}")?;
        }
        Ok(())
    }
}

/// Judges an importer with a router's edition and table.
///
/// ```
/// use center_finder::{assess, Ctpat, Edition, ImporterProfile, Router, Verdict};
///
/// let tier2 = ImporterProfile { ctpat: Ctpat::Tier2, ..Default::default() }.with_goods("8517.13", 1)?;
/// let then = assess(&tier2, &Router::new(Edition::Iic2012))?;
/// assert_eq!(then.verdict, Verdict::PortsMayAsk);
/// assert!(then.reasons.iter().any(|r| r.code == "isa-missing"));
///
/// let now = assess(&tier2, &Router::new(Edition::InForce))?;
/// assert_eq!(now.verdict, Verdict::Assigned);
/// assert_eq!(now.center.unwrap().id(), "CEE007");
/// # Ok::<(), center_finder::Error>(())
/// ```
///
/// # Errors
/// `bad-share` when all shares are zero, `too-many` past
/// [`ImporterProfile::MOST_GOODS`]. Goods of chapter 98 or 99 are left out, with a reason.
pub fn assess(profile: &ImporterProfile, router: &Router<'_>) -> Result<Assessment, Error> {
    if profile.goods.len() > ImporterProfile::MOST_GOODS {
        return Err(Error::new(Kind::TooMany));
    }
    let mut reasons = Reasons(Vec::new());
    let Weighed { predominance, mix } = weigh(profile, router, &mut reasons)?;
    let edition = router.edition();
    let mut assessment = Assessment {
        edition,
        verdict: Verdict::GoodsNeeded,
        center: predominance.center(),
        robust: predominance.robust,
        leaders: predominance.leaders,
        ask: None,
        mix,
        reasons: Vec::new(),
    };
    match edition {
        Edition::Iic2012 => in_2012(profile, &mut assessment, &mut reasons),
        Edition::InForce => in_force(profile, &mut assessment, &mut reasons),
    }
    assessment.reasons = reasons.0;
    Ok(assessment)
}

struct Reasons(Vec<Reason>);

impl Reasons {
    fn add(
        &mut self,
        code: &'static str,
        favors: Option<bool>,
        center: Option<Center>,
        fact: &str,
        source: &str,
    ) {
        // The unit test below knows every source by name; a missing one would drop the reason, not
        // the answer.
        if let Some(source) = Source::find(source) {
            self.0.push(Reason { code, favors, center, fact: fact.to_string(), source });
        }
    }
}

/// A tie: each leader with its share.
fn add_tie(out: &Assessment, reasons: &mut Reasons) {
    for part in out.mix.iter().filter(|m| out.leaders.contains(&m.center)) {
        reasons.add("tied", None, Some(part.center), &percent(part.share), "own-reading");
    }
}

/// The goods of a profile by Center.
struct Weighed {
    predominance: Predominance,
    mix: Vec<CenterShare>,
}

fn weigh(
    profile: &ImporterProfile,
    router: &Router<'_>,
    reasons: &mut Reasons,
) -> Result<Weighed, Error> {
    let mut parts = Parts::new(router.edition());
    let mut headings: Vec<(Center, Heading)> = Vec::new();
    let mut seen = CenterSet::default();
    let mut total = 0;
    let mut counted = 0usize;
    let (mut treatments, mut chapters) = (0u32, 0u32);
    for goods in &profile.goods {
        let weight = i128::from(goods.share.min(ImporterProfile::MOST_SHARE));
        let routing = router.route(goods.number);
        let heading = match &routing {
            Routing::Goods(answer) => Some(answer.heading),
            Routing::Moved(moved) => moved.to.first().map(|answer| answer.heading),
            Routing::Chapter(chapter) => {
                chapters += u32::from(!chapter.centers.is_empty());
                None
            }
            Routing::Treatment(_) => {
                treatments += 1;
                None
            }
        };
        let Some(plausible) = Plausible::of(&routing) else { continue };
        counted += 1;
        total += weight;
        parts.add(plausible, weight);
        seen = seen.with(plausible.center);
        headings.extend(heading.map(|heading| (plausible.center, heading)));
    }
    if treatments > 0 {
        reasons.add(
            "treatments-left-out",
            None,
            None,
            &treatments.to_string(),
            "general-knowledge",
        );
    }
    if chapters > 0 {
        reasons.add("chapter-only", None, None, &chapters.to_string(), "own-reading");
    }
    if counted > 0 && total == 0 {
        return Err(Error::new(Kind::BadShare));
    }
    crate::small::sort(&mut headings, |a, b| a < b);
    headings.dedup();
    let predominance = parts.predominance();
    // Goods of no weight are listed behind all others.
    let ranked = predominance.ranking.iter().map(|(center, _)| *center);
    let others = Center::all(router.edition())
        .filter(|c| seen.has(*c) && !predominance.ranking.iter().any(|(ranked, _)| ranked == c));
    let mix = ranked
        .chain(others)
        .map(|center| CenterShare {
            center,
            share: share(parts.part(center).is, total),
            robust: share(parts.part(center).least, total),
            headings: headings.iter().filter(|(at, _)| *at == center).map(|(_, h)| *h).collect(),
        })
        .collect();
    Ok(Weighed { predominance, mix })
}

fn percent(share: u32) -> String {
    alloc::format!("{}%", (share + 50) / 100)
}

fn tier(ctpat: Ctpat) -> &'static str {
    match ctpat {
        Ctpat::None => "none",
        Ctpat::Tier1 => "tier1",
        Ctpat::Tier2 => "tier2",
        Ctpat::Tier3 => "tier3",
    }
}

fn in_2012(profile: &ImporterProfile, out: &mut Assessment, reasons: &mut Reasons) {
    match profile.ctpat {
        Ctpat::None => reasons.add("ctpat-missing", Some(false), None, "none", "ittrade-2012"),
        Ctpat::Tier1 => reasons.add("ctpat-tier-low", Some(false), None, "tier1", "ittrade-2012"),
        tier2_or_3 => {
            reasons.add("ctpat-tier-ok", Some(true), None, tier(tier2_or_3), "ittrade-2012")
        }
    }
    if profile.isa {
        reasons.add("isa-ok", Some(true), None, "isa", "joalvarez-2012");
    } else {
        reasons.add("isa-missing", Some(false), None, "", "joalvarez-2012");
    }
    if profile.trade_compliance {
        reasons.add(
            "trade-compliance-later",
            None,
            None,
            "ctpat-trade-compliance",
            "ctpat-tc-2020",
        );
    }
    if profile.role == Role::Broker {
        let brokers = Center::customhouse_brokers();
        out.center = Some(brokers);
        reasons.add("broker-industry", None, Some(brokers), "broker", "ittrade-2012");
    } else if out.mix.len() > 1 {
        let count = out.mix.len().to_string();
        match out.center {
            Some(center) => {
                reasons.add("several-industries", None, Some(center), &count, "ittrade-2012")
            }
            None => add_tie(out, reasons),
        }
        reasons.add("several-industries-unknown", None, None, &count, "joalvarez-2012");
    }
    let Some(center) = out.center else {
        if out.leaders.is_empty() {
            reasons.add("goods-needed", None, None, "", "ittrade-2012");
        } else {
            out.verdict = Verdict::Tied;
            reasons.add("revenue-at-port", None, None, "", "ittrade-2012");
        }
        if !profile.is_trusted_2012() {
            out.verdict = Verdict::PortsMayAsk;
        }
        return;
    };
    let open = center.stage() == Stage::Open;
    out.ask = open.then_some(center);
    reasons.add(
        if open { "center-open" } else { "center-proposed" },
        Some(open),
        Some(center),
        center.since(),
        "ittrade-2012",
    );
    out.verdict = match (profile.is_trusted_2012(), open) {
        (true, true) => Verdict::ProcessedAtCenter,
        (true, false) => Verdict::CenterNotOpen,
        (false, _) => Verdict::PortsMayAsk,
    };
    if open && out.verdict == Verdict::PortsMayAsk {
        reasons.add("may-ask", None, Some(center), "", "ittrade-2012");
    }
    reasons.add("revenue-at-port", None, None, "", "ittrade-2012");
}

fn in_force(profile: &ImporterProfile, out: &mut Assessment, reasons: &mut Reasons) {
    reasons.add("every-importer", Some(true), None, "", "fr-2016-92978");
    if profile.ctpat != Ctpat::None || profile.trade_compliance {
        reasons.add("programs-no-gate", None, None, tier(profile.ctpat), "fr-2016-92978");
    }
    if profile.isa {
        reasons.add("isa-folded", None, None, "isa", "ctpat-tc-2020");
    }
    if profile.role == Role::Broker {
        reasons.add("broker-rule-unknown", None, None, "broker", "cfr-101-10");
    }
    if out.leaders.is_empty() {
        reasons.add("goods-needed", None, None, "", "cfr-101-10");
        reasons.add("ace-decides", None, None, "", "ace-center-id");
        return;
    }
    if let (Some(center), [first, others @ ..]) = (out.center, out.mix.as_slice()) {
        let fact = percent(first.share);
        reasons.add("predominant-goods", Some(true), Some(center), &fact, "cfr-101-10");
        if let Some(second) = others.first() {
            let fact = percent(second.share);
            reasons.add("one-center-for-all", None, Some(second.center), &fact, "cfr-101-10");
        }
    } else {
        add_tie(out, reasons);
    }
    let mut elsewhere = false;
    for (code, agrees, said) in [
        ("exception-business", "agrees-business", profile.business_practice),
        ("exception-use", "agrees-use", profile.intended_use),
        ("exception-value", "agrees-value", profile.high_value),
    ] {
        let Some(said) = said.map(|c| c.in_edition(Edition::InForce)) else { continue };
        if out.leaders.contains(&said) {
            reasons.add(agrees, Some(true), Some(said), "", "cfr-101-10");
        } else {
            elsewhere = true;
            reasons.add(code, Some(false), Some(said), "", "cfr-101-10");
        }
    }
    if let Some(center) = out.center.filter(|_| !out.robust) {
        let fact = percent(out.mix.first().map_or(0, |m| m.robust));
        reasons.add("contested-headings", None, Some(center), &fact, "own-reading");
    }
    reasons.add("measure-unknown", None, None, "", "customsnow-2017");
    reasons.add("ace-decides", None, None, "", "ace-center-id");
    out.ask = out.center;
    out.verdict = if out.center.is_none() {
        Verdict::Tied
    } else if elsewhere || profile.role == Role::Broker || !out.robust {
        Verdict::Depends
    } else {
        Verdict::Assigned
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judge(profile: ImporterProfile, edition: Edition) -> Assessment {
        assess(&profile, &Router::new(edition)).unwrap()
    }
    fn has(assessment: &Assessment, code: &str) -> bool {
        assessment.reasons.iter().any(|r| r.code == code)
    }
    fn trader(ctpat: Ctpat, isa: bool, goods: &str) -> ImporterProfile {
        ImporterProfile { ctpat, isa, ..Default::default() }.with_goods(goods, 1).unwrap()
    }

    #[test]
    fn early_2012_needs_both_programs_and_an_open_center() {
        use Verdict::*;
        for (ctpat, isa, goods, want) in [
            (Ctpat::Tier2, true, "8517", ProcessedAtCenter),
            (Ctpat::Tier3, true, "3004", ProcessedAtCenter),
            (Ctpat::Tier3, true, "8703", CenterNotOpen),
            (Ctpat::Tier2, false, "8517", PortsMayAsk),
            (Ctpat::Tier1, true, "8517", PortsMayAsk),
            (Ctpat::None, true, "8517", PortsMayAsk),
            (Ctpat::None, false, "8703", PortsMayAsk),
        ] {
            let got = judge(trader(ctpat, isa, goods), Edition::Iic2012);
            assert_eq!(got.verdict, want, "{ctpat:?} {isa} {goods}");
            assert_eq!(got.ask.is_some(), goods != "8703");
        }
    }

    #[test]
    fn a_broker_belongs_to_the_brokers_industry_in_2012() {
        let profile = ImporterProfile { role: Role::Broker, ..trader(Ctpat::Tier3, true, "8517") };
        let got = judge(profile, Edition::Iic2012);
        assert_eq!(got.verdict, Verdict::CenterNotOpen);
        assert_eq!(got.center.unwrap().id(), "IIC-CHB");
    }

    #[test]
    fn in_force_programs_do_not_gate() {
        let got = judge(trader(Ctpat::None, false, "8703"), Edition::InForce);
        assert_eq!(got.verdict, Verdict::Assigned);
        assert!(has(&got, "every-importer") && has(&got, "ace-decides"));
    }

    #[test]
    fn exceptions_and_contested_headings_make_it_depend() {
        let mut profile = trader(Ctpat::None, false, "8703");
        profile.business_practice = Some(Center::from_id("CEE008").unwrap());
        assert_eq!(judge(profile, Edition::InForce).verdict, Verdict::Depends);
        let bags = judge(trader(Ctpat::None, false, "4202"), Edition::InForce);
        assert_eq!(bags.verdict, Verdict::Depends);
        assert!(has(&bags, "contested-headings"));
    }

    #[test]
    fn shares_are_weighed_and_duties_left_out() {
        let profile = trader(Ctpat::None, false, "8703")
            .with_goods("9903.88.03", 900)
            .unwrap()
            .with_goods("3004", 3)
            .unwrap();
        let got = judge(profile, Edition::InForce);
        assert_eq!(got.center.unwrap().id(), "CEE001");
        assert_eq!(got.mix[0].share, 7_500);
        assert!(has(&got, "treatments-left-out"));
        let none = ImporterProfile::default().with_goods("8703", 0).unwrap();
        assert!(assess(&none, &Router::new(Edition::InForce)).unwrap_err().is_bad_share());
        assert_eq!(
            judge(ImporterProfile::default(), Edition::InForce).verdict,
            Verdict::GoodsNeeded
        );
    }

    #[test]
    fn a_tie_is_told_and_no_center_is_named() {
        let goods = |profile: ImporterProfile| profile.with_goods("8703", 1).unwrap();
        let got = judge(goods(trader(Ctpat::None, false, "8517")), Edition::InForce);
        assert_eq!((got.verdict, got.center, got.ask), (Verdict::Tied, None, None));
        assert!(!got.robust && got.processed_at_center());
        let ids: Vec<&str> = got.leaders.iter().map(|c| c.id()).collect();
        assert_eq!(ids, ["CEE003", "CEE007"]);
        let told: Vec<(&str, &str)> = got
            .reasons
            .iter()
            .filter(|r| r.code == "tied")
            .map(|r| (r.center.unwrap().id(), r.fact.as_str()))
            .collect();
        assert_eq!(told, [("CEE003", "50%"), ("CEE007", "50%")]);
        for absent in ["predominant-goods", "one-center-for-all", "contested-headings"] {
            assert!(!has(&got, absent), "{absent}");
        }
        // What the importer says of its business speaks for a leader, and decides nothing.
        let mut profile = goods(trader(Ctpat::None, false, "8517"));
        profile.business_practice = Center::from_id("CEE007").ok();
        profile.intended_use = Center::from_id("CEE001").ok();
        let got = judge(profile, Edition::InForce);
        assert_eq!(got.verdict, Verdict::Tied);
        assert!(has(&got, "agrees-business") && has(&got, "exception-use"));
    }

    #[test]
    fn a_tie_of_2012_leaves_documents_where_the_programs_put_them() {
        let tied = |ctpat, isa| {
            let profile = trader(ctpat, isa, "8517").with_goods("3004", 1).unwrap();
            judge(profile, Edition::Iic2012)
        };
        let trusted = tied(Ctpat::Tier2, true);
        assert_eq!((trusted.verdict, trusted.center), (Verdict::Tied, None));
        assert!(!trusted.processed_at_center() && has(&trusted, "several-industries-unknown"));
        let other = tied(Ctpat::Tier2, false);
        assert_eq!((other.verdict, other.center, other.ask), (Verdict::PortsMayAsk, None, None));
        assert!(has(&other, "tied") && has(&other, "revenue-at-port"));
        // A broker's industry is its own, whatever the goods.
        let profile = trader(Ctpat::Tier3, true, "8517").with_goods("3004", 1).unwrap();
        let broker = judge(ImporterProfile { role: Role::Broker, ..profile }, Edition::Iic2012);
        assert_eq!(broker.center, Some(Center::customhouse_brokers()));
    }

    #[test]
    fn less_than_half_is_enough_where_nothing_is_doubtful() {
        let goods = |number| {
            trader(Ctpat::None, false, "8703")
                .with_goods("8703", 39)
                .unwrap()
                .with_goods(number, 35)
                .unwrap()
                .with_goods("6109", 25)
                .unwrap()
        };
        let got = judge(goods("3004"), Edition::InForce);
        assert_eq!((got.verdict, got.robust), (Verdict::Assigned, true));
        assert!(!has(&got, "contested-headings"));
    }

    #[test]
    fn several_industries_are_told_what_is_and_is_not_known() {
        let got = judge(
            trader(Ctpat::Tier2, true, "8517").with_goods("8542", 1).unwrap(),
            Edition::Iic2012,
        );
        assert!(!has(&got, "several-industries"));
        let got = judge(
            trader(Ctpat::Tier2, true, "8517")
                .with_goods("8542", 1)
                .unwrap()
                .with_goods("3004", 1)
                .unwrap(),
            Edition::Iic2012,
        );
        assert!(has(&got, "several-industries") && has(&got, "several-industries-unknown"));
    }

    #[test]
    fn every_reason_has_its_source() {
        // Each call of `add` names a source; a wrong name would lose the reason.
        for name in [
            "ittrade-2012",
            "joalvarez-2012",
            "ctpat-tc-2020",
            "fr-2016-92978",
            "cfr-101-10",
            "ace-center-id",
            "own-reading",
            "customsnow-2017",
            "general-knowledge",
        ] {
            assert!(Source::find(name).is_some(), "{name}");
        }
    }
}
