//! How values cross the border.

use center_finder::{Data, Edition, Error};
use js_sys::Reflect;
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// An answer as plain objects, arrays, texts and numbers.
pub fn to_js<T: Serialize + ?Sized>(answer: &T) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    answer.serialize(&serializer).map_err(JsValue::from)
}

/// The same for answers that are not serialized by their own types yet.
pub fn give(value: &Data) -> Result<JsValue, JsValue> {
    to_js(value)
}

/// The same for answers that are many and large, with every key that is pressed: a browser reads
/// one text faster than it takes a call for each field.
#[cfg(feature = "words")]
pub fn give_fast(value: &Data) -> Result<JsValue, JsValue> {
    js_sys::JSON::parse(&value.to_json())
}

/// The rows of a table as an array.
#[cfg(feature = "full")]
pub fn all<T>(rows: impl Iterator<Item = T>) -> Result<JsValue, JsValue>
where
    Data: From<T>,
{
    give(&Data::List(rows.map(Data::from).collect()))
}

/// The edition of that id.
pub fn edition(id: &str) -> Result<Edition, JsValue> {
    Edition::from_id(id).ok_or_else(|| {
        plain(
            "no-such-edition",
            &["there is no edition \"", id, "\""].concat(),
            "use cee or iic-2012",
        )
    })
}

/// An `Error` object with the fields of core's error. `text` is what was read, to count places as
/// JavaScript does.
pub fn throw(error: &Error, text: &str) -> JsValue {
    let units = |at: usize| text.get(..at).map_or(at, |t| t.encode_utf16().count());
    let Data::Record(mut fields) = Data::from(error) else { return JsValue::NULL };
    for (name, value) in &mut fields {
        if let (&mut "place", Some(place)) = (name, error.place()) {
            *value = Data::List(vec![units(place.start).into(), units(place.end).into()]);
        }
    }
    raise(&fields)
}

/// A field of an object; nothing where it is no object or has no such field.
#[cfg(any(feature = "full", feature = "history"))]
pub fn field(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// A field as text, if it is there.
#[cfg(any(feature = "full", feature = "history"))]
pub fn text(value: &JsValue, name: &'static str) -> Result<Option<String>, JsValue> {
    let found = field(value, name);
    if found.is_undefined() || found.is_null() {
        return Ok(None);
    }
    found.as_string().map(Some).ok_or_else(|| wrong(name, "a text"))
}

/// A field that is not as it should be.
#[cfg(any(feature = "full", feature = "history"))]
pub fn wrong(name: &str, want: &str) -> JsValue {
    plain(
        "bad-profile",
        &["the field ", name, " is not usable"].concat(),
        &["it must be ", want].concat(),
    )
}

/// An error of the border itself: a wrong argument, a value of the wrong shape.
pub fn plain(code: &'static str, message: &str, hint: &str) -> JsValue {
    raise(&[
        ("code", code.into()),
        ("message", message.to_string().into()),
        ("hint", hint.to_string().into()),
        ("place", Data::Null),
        ("found", "".into()),
        ("line", Data::Null),
        ("nearest", Data::List(Vec::new())),
    ])
}

fn raise(fields: &[(&'static str, Data)]) -> JsValue {
    let out = js_sys::Error::new("");
    out.set_name("CenterFinderError");
    for (name, value) in fields {
        // Setting a field of a fresh Error object cannot fail.
        let _ = Reflect::set(&out, &(*name).into(), &give(value).unwrap_or(JsValue::NULL));
    }
    out.into()
}
