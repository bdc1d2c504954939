//! An importer profile as a host writes it, read field by field: a general
//! deserializer would cost more bytes than all of this border.

use center_finder::{Center, Ctpat, ImporterProfile, Role};
use js_sys::Array;
use wasm_bindgen::prelude::*;

use crate::border::{field, text, throw, wrong};

/// The profile as core's type; refuses what has the wrong shape.
pub fn read(value: &JsValue) -> Result<ImporterProfile, JsValue> {
    let mut profile = ImporterProfile::default();
    if value.is_undefined() || value.is_null() {
        return Ok(profile);
    }
    if !value.is_object() {
        return Err(wrong("profile", "an object"));
    }
    profile.role = match text(value, "role")?.as_deref() {
        None | Some("importer") => Role::Importer,
        Some("broker") => Role::Broker,
        Some(_) => return Err(wrong("role", "importer or broker")),
    };
    profile.ctpat = match text(value, "ctpat")?.as_deref() {
        None | Some("none") => Ctpat::None,
        Some("tier1") => Ctpat::Tier1,
        Some("tier2") => Ctpat::Tier2,
        Some("tier3") => Ctpat::Tier3,
        Some(_) => return Err(wrong("ctpat", "none, tier1, tier2 or tier3")),
    };
    profile.isa = field(value, "isa").is_truthy();
    profile.trade_compliance = field(value, "tradeCompliance").is_truthy();
    profile.business_practice = center(value, "businessPractice")?;
    profile.intended_use = center(value, "intendedUse")?;
    profile.high_value = center(value, "highValue")?;
    let goods = field(value, "goods");
    if goods.is_undefined() || goods.is_null() {
        return Ok(profile);
    }
    if !Array::is_array(&goods) {
        return Err(wrong("goods", "a list of { number, share }"));
    }
    let goods = Array::from(&goods);
    for i in 0..goods.length().min(ImporterProfile::MOST_GOODS as u32 + 1) {
        let item = goods.get(i);
        let number = text(&item, "number")?.ok_or_else(|| wrong("number", "a text"))?;
        let share = field(&item, "share")
            .as_f64()
            .filter(|s| s.is_finite() && *s >= 0.0)
            .ok_or_else(|| wrong("share", "a number that is not negative"))?;
        // Weights are whole numbers in core; thousandths keep what a person types.
        profile = profile
            .with_goods(&number, (share * 1_000.0) as u64)
            .map_err(|e| throw(&e, &number))?;
    }
    Ok(profile)
}

fn center(value: &JsValue, name: &'static str) -> Result<Option<Center>, JsValue> {
    match text(value, name)?.as_deref() {
        None | Some("") => Ok(None),
        Some(id) => Center::from_id(id).map(Some).map_err(|e| throw(&e, id)),
    }
}
