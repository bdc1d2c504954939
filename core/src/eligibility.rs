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
use crate::route::{GoodsRouting, Router, Routing};
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
    pub firm: u32,
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
    /// The Center that the verdict is about; `None` while the goods are needed.
    pub center: Option<Center>,
    /// The Center that may be asked, whoever processes the documents; `None` where it was not open.
    pub ask: Option<Center>,
    /// The Centers by their part of the goods, the largest first.
    pub mix: Vec<CenterShare>,
    /// Whether the predominant Center stays the same even if every contested heading went
    /// elsewhere.
    pub firm: bool,
    /// Why, one by one.
    pub reasons: Vec<Reason>,
}

impl Assessment {
    /// Whether entry summaries and what follows are handled at the Center.
    pub fn processed_at_center(&self) -> bool {
        matches!(self.verdict, Verdict::ProcessedAtCenter | Verdict::Assigned | Verdict::Depends)
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
    let tally = tally(profile, router, &mut reasons)?;
    let edition = router.edition();
    let mut assessment = Assessment {
        edition,
        verdict: Verdict::GoodsNeeded,
        center: tally.mix.first().map(|m| m.center),
        ask: None,
        firm: tally.firm,
        mix: tally.mix,
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

struct Tally {
    mix: Vec<CenterShare>,
    firm: bool,
}

fn tally(
    profile: &ImporterProfile,
    router: &Router<'_>,
    reasons: &mut Reasons,
) -> Result<Tally, Error> {
    struct Part {
        center: Center,
        weight: u64,
        firm: u64,
        headings: Vec<Heading>,
    }
    let mut parts: Vec<Part> = Vec::new();
    let mut total: u64 = 0;
    let mut add = |center: Center, weight: u64, firm: bool, heading: Option<Heading>| {
        total += weight;
        let at = parts.iter().position(|p| p.center == center).unwrap_or_else(|| {
            parts.push(Part { center, weight: 0, firm: 0, headings: Vec::new() });
            parts.len() - 1
        });
        if let Some(part) = parts.get_mut(at) {
            part.weight += weight;
            part.firm += if firm { weight } else { 0 };
            part.headings.extend(heading.filter(|h| !part.headings.contains(h)));
        }
    };
    let mut counted = 0usize;
    let (mut treatments, mut chapters) = (0u32, 0u32);
    for goods in &profile.goods {
        // Ten thousand weights of this size still add up within 64 bits, also in hundredths of a
        // percent.
        let weight = goods.share.min(ImporterProfile::MOST_SHARE);
        let mut one =
            |a: &GoodsRouting, weight| add(a.center, weight, a.also.is_empty(), Some(a.heading));
        match router.route(goods.number) {
            Routing::Goods(a) => one(&a, weight),
            Routing::Moved(a) => match a.to.first() {
                Some(first) => one(first, weight),
                None => continue,
            },
            Routing::Chapter(a) => {
                let Some(first) = a.centers.first() else { continue };
                chapters += 1;
                add(first.center, weight, a.centers.len() == 1, None);
            }
            Routing::Treatment(_) => {
                treatments += 1;
                continue;
            }
        }
        counted += 1;
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
    crate::small::sort(&mut parts, |a, b| (b.weight, a.center) < (a.weight, b.center));
    let part_of = |w: u64| (w * 10_000).checked_div(total).unwrap_or(0) as u32;
    // The worst case for the first: it keeps only what is not contested, and the rest goes to one
    // other.
    let firm = parts.first().is_some_and(|first| first.firm * 2 > total);
    let mix = parts
        .into_iter()
        .map(|mut p| {
            crate::small::sort(&mut p.headings, |a, b| a < b);
            CenterShare {
                center: p.center,
                share: part_of(p.weight),
                firm: part_of(p.firm),
                headings: p.headings,
            }
        })
        .collect();
    Ok(Tally { mix, firm })
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
        reasons.add(
            "several-industries",
            None,
            out.center,
            &out.mix.len().to_string(),
            "ittrade-2012",
        );
        reasons.add(
            "several-industries-unknown",
            None,
            None,
            &out.mix.len().to_string(),
            "joalvarez-2012",
        );
    }
    let Some(center) = out.center else {
        reasons.add("goods-needed", None, None, "", "ittrade-2012");
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
    let Some(center) = out.center else {
        reasons.add("goods-needed", None, None, "", "cfr-101-10");
        reasons.add("ace-decides", None, None, "", "ace-center-id");
        return;
    };
    let (share, second) =
        (out.mix.first().map_or(0, |m| m.share), out.mix.get(1).map(|m| (m.center, m.share)));
    reasons.add("predominant-goods", Some(true), Some(center), &percent(share), "cfr-101-10");
    if let Some((second, share)) = second {
        reasons.add("one-center-for-all", None, Some(second), &percent(share), "cfr-101-10");
    }
    let mut elsewhere = false;
    for (code, agrees, said) in [
        ("exception-business", "agrees-business", profile.business_practice),
        ("exception-use", "agrees-use", profile.intended_use),
        ("exception-value", "agrees-value", profile.high_value),
    ] {
        let Some(said) = said.map(|c| c.in_edition(Edition::InForce)) else { continue };
        if said == center {
            reasons.add(agrees, Some(true), Some(said), "", "cfr-101-10");
        } else {
            elsewhere = true;
            reasons.add(code, Some(false), Some(said), "", "cfr-101-10");
        }
    }
    if !out.firm {
        reasons.add(
            "contested-headings",
            None,
            Some(center),
            &percent(out.mix.first().map_or(0, |m| m.firm)),
            "own-reading",
        );
    }
    reasons.add("measure-unknown", None, None, "", "customsnow-2017");
    reasons.add("ace-decides", None, None, "", "ace-center-id");
    out.ask = Some(center);
    let broker = profile.role == Role::Broker;
    out.verdict =
        if elsewhere || broker || !out.firm { Verdict::Depends } else { Verdict::Assigned };
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
    fn several_industries_are_told_what_is_and_is_not_known() {
        let got = judge(
            trader(Ctpat::Tier2, true, "8517").with_goods("3004", 1).unwrap(),
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
