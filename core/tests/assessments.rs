//! The vectors of assess.json against the core crate.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use center_finder::{
    Assessment, Center, Ctpat, Edition, Error, ImporterProfile, Role, Router, assess,
};
use serde_json::{Value, json};

/// The profile as the wasm package reads it.
fn profile(value: &Value) -> Result<ImporterProfile, Error> {
    let center = |key: &str| value[key].as_str().map(Center::from_id).transpose();
    let mut profile = ImporterProfile {
        role: match value["role"].as_str() {
            Some("broker") => Role::Broker,
            Some("importer") | None => Role::Importer,
            Some(other) => panic!("role {other}"),
        },
        ctpat: match value["ctpat"].as_str() {
            Some("tier1") => Ctpat::Tier1,
            Some("tier2") => Ctpat::Tier2,
            Some("tier3") => Ctpat::Tier3,
            Some("none") | None => Ctpat::None,
            Some(other) => panic!("ctpat {other}"),
        },
        isa: value["isa"] == true,
        trade_compliance: value["tradeCompliance"] == true,
        business_practice: center("businessPractice")?,
        intended_use: center("intendedUse")?,
        high_value: center("highValue")?,
        goods: Vec::new(),
    };
    for goods in value["goods"].as_array().into_iter().flatten() {
        let share = goods["share"].as_f64().expect("goods without share");
        profile = profile.with_goods(
            goods["number"].as_str().expect("goods without number"),
            (share * 1_000.0) as u64,
        )?;
    }
    Ok(profile)
}

fn id(center: Option<Center>) -> Value {
    center.map_or(Value::Null, |c| c.id().into())
}

fn differences(vector: &Value, got: &Assessment) -> Vec<String> {
    let mut wrong = Vec::new();
    let mix: Vec<Value> = got.mix.iter().map(|m| json!([m.center.id(), m.share])).collect();
    for (key, answered) in [
        ("verdict", got.verdict.id().into()),
        ("center", id(got.center)),
        ("ask", id(got.ask)),
        ("firm", got.firm.into()),
        ("mix", mix.into()),
    ] {
        match vector.get(key) {
            Some(want) if *want != answered => {
                wrong.push(format!("{key}: {want} is right, {answered} was answered"))
            }
            _ => {}
        }
    }
    let list = |key: &str| vector[key].as_array().into_iter().flatten().filter_map(Value::as_str);
    for want in list("reasons") {
        let (code, fact) =
            want.split_once('=').map_or((want, None), |(code, fact)| (code, Some(fact)));
        if !got.reasons.iter().any(|r| r.code == code && fact.is_none_or(|f| f == r.fact)) {
            let all: Vec<String> =
                got.reasons.iter().map(|r| format!("{}={}", r.code, r.fact)).collect();
            wrong.push(format!("the reason {want} is missing among {}", all.join(", ")));
        }
    }
    for absent in list("absent").filter(|code| got.reasons.iter().any(|r| r.code == *code)) {
        wrong.push(format!("the reason {absent} must not be there"));
    }
    wrong
}

#[test]
fn every_profile_is_judged_as_written() {
    let vectors = center_finder_fixtures::vectors("assess.json");
    let mut wrong = Vec::new();
    for vector in &vectors {
        let edition = vector["edition"]
            .as_str()
            .and_then(Edition::from_id)
            .expect("a vector without edition");
        let got = profile(&vector["profile"]).and_then(|p| assess(&p, &Router::new(edition)));
        let found = match (&got, vector["error"].as_str()) {
            (Ok(got), None) => differences(vector, got),
            (Err(error), Some(want)) if error.code() == want => Vec::new(),
            (Ok(got), Some(want)) => vec![format!("{want} is right, {got} was answered")],
            (Err(error), _) => vec![format!("was refused: {error}")],
        };
        wrong.extend(found.into_iter().map(|w| format!("{}: {w}", vector["name"])));
    }
    assert!(wrong.is_empty(), "{} of {} vectors\n{}", wrong.len(), vectors.len(), wrong.join("\n"));
}

#[test]
fn every_verdict_has_a_vector_and_no_key_is_misspelt() {
    let vectors = center_finder_fixtures::vectors("assess.json");
    for verdict in [
        "processed-at-center",
        "center-not-open",
        "ports-may-ask",
        "assigned",
        "depends",
        "goods-needed",
    ] {
        assert!(vectors.iter().any(|v| v["verdict"] == verdict), "no vector for {verdict}");
    }
    for vector in &vectors {
        assert!(vector["error"].is_string() != vector["verdict"].is_string(), "{}", vector["name"]);
        for key in vector.as_object().expect("a vector that is no object").keys() {
            let known = "name edition profile verdict center ask firm mix reasons absent error";
            assert!(known.split(' ').any(|k| k == key), "{key} in {}", vector["name"]);
        }
    }
}
