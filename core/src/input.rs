//! What is asked, read from the data of other languages (feature `serde`).
//!
//! Types derive `Deserialize`; these are the shapes that a derive does not know. Where core refuses
//! a value, the message begins with the code of its error, as `letters: this is ...`.

use alloc::string::String;

use serde::de::{Deserialize, Deserializer, Error as _};

use crate::center::Center;
use crate::error::Error;
use crate::hts::HtsNumber;

fn refused<E: serde::de::Error>(error: Error) -> E {
    E::custom(alloc::format!("{}: {error}", error.code()))
}

/// A field that is missing, null or undefined is the default.
pub(crate) fn or_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}

/// The id of a Center; none where it is missing or empty, as a choice in a form may be.
pub(crate) fn id_or_empty<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Center>, D::Error> {
    match Option::<String>::deserialize(deserializer)? {
        Some(id) if !id.is_empty() => Center::from_id(&id).map(Some).map_err(refused),
        _ => Ok(None),
    }
}

/// A weight as a whole number: thousandths keep what a person types.
pub(crate) fn thousandths<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    let weight = f64::deserialize(deserializer)?;
    if weight.is_finite() && weight >= 0.0 {
        Ok((weight * 1_000.0) as u64)
    } else {
        Err(D::Error::custom("it must be a number that is not negative"))
    }
}

impl<'de> Deserialize<'de> for HtsNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<HtsNumber, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(refused)
    }
}

#[cfg(test)]
mod tests {
    use crate::{Ctpat, ImporterProfile};

    fn read(json: &str) -> Result<ImporterProfile, serde_json::Error> {
        serde_json::from_str(json)
    }

    #[test]
    fn a_profile_is_read_and_what_it_leaves_out_is_the_default() {
        assert_eq!(read("{}").unwrap(), ImporterProfile::default());
        assert_eq!(
            read(r#"{"isa": null, "goods": null, "highValue": ""}"#).unwrap(),
            ImporterProfile::default()
        );
        let profile = read(
            r#"{"ctpat": "tier2", "goods": [{"number": "8703", "share": 33.3333}], "highValue": "cee003"}"#,
        )
        .unwrap();
        assert_eq!(profile.ctpat, Ctpat::Tier2);
        assert_eq!(profile.goods[0].share, 33_333);
        assert_eq!(profile.high_value.unwrap().id(), "CEE003");
    }

    #[test]
    fn what_cannot_be_read_says_why() {
        for (json, why) in [
            (r#"{"ctpat": "tier4"}"#, "tier4"),
            (
                r#"{"goods": [{"number": "8500", "share": 1}]}"#,
                "no-such-heading: there is no such heading",
            ),
            (r#"{"goods": [{"number": "8703", "share": -1}]}"#, "not negative"),
            (r#"{"goods": "8703"}"#, "a sequence"),
            (r#"{"highValue": "CEE099"}"#, "no-such-center: "),
        ] {
            let error = read(json).unwrap_err().to_string();
            assert!(error.contains(why), "{json}: {error}");
        }
    }
}
