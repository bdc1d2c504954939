//! How values cross between Rust and JavaScript.
//!
//! Answers cross as JSON text, as the types of core serialize themselves, and the browser makes
//! objects of it. serde-wasm-bindgen, the usual way, makes a call for each field. It was measured
//! beside this: the code is 4.5 kB gzip larger in the numbers module, which a page waits for. The
//! answer to words has many fields and is asked for with every key, and there one text is faster
//! than many calls.

use center_finder::{Edition, Error};
use js_sys::{JSON, Object, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &'static str = include_str!("generated/answers.ts");

/// An answer as plain objects, arrays, texts and numbers.
pub fn to_js<T: Serialize + ?Sized>(answer: &T) -> Result<JsValue, JsValue> {
    // Only a map whose keys are no texts cannot be written, and no answer has one.
    parse(&write(answer).unwrap_or_default())
}

#[cfg(not(feature = "words"))]
use serde_json::to_vec as write;

#[cfg(feature = "words")]
fn write<T: Serialize + ?Sized>(answer: &T) -> serde_json::Result<Vec<u8>> {
    let mut text = Vec::new();
    answer.serialize(&mut serde_json::Serializer::with_formatter(&mut text, Fractions))?;
    Ok(text)
}

/// JSON whose fractions the browser writes: the tables with which serde_json does it are 9 kB gzip.
#[cfg(feature = "words")]
struct Fractions;

#[cfg(feature = "words")]
impl serde_json::ser::Formatter for Fractions {
    fn write_f64<W>(&mut self, out: &mut W, value: f64) -> std::io::Result<()>
    where
        W: ?Sized + std::io::Write,
    {
        let text = JSON::stringify(&value.into()).map(String::from).unwrap_or_default();
        out.write_all(text.as_bytes())
    }
}

/// Apart, so that it is not in the program once for each type.
#[inline(never)]
fn parse(text: &[u8]) -> Result<JsValue, JsValue> {
    JSON::parse(std::str::from_utf8(text).unwrap_or_default())
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

/// An `Error` object with the fields of core's error. `text` is what was read: JavaScript counts
/// its letters in UTF-16 units.
pub fn throw(error: &Error, text: &str) -> JsValue {
    let thrown = raise(error);
    if let Some(span) = error.span().filter(|_| !text.is_ascii()) {
        let units = |at: usize| text.get(..at).map_or(at, |t| t.encode_utf16().count());
        let span = to_js(&[units(span.start), units(span.end)]).unwrap_or(JsValue::NULL);
        // Setting a field of a fresh Error object cannot fail.
        let _ = Reflect::set(&thrown, &"span".into(), &span);
    }
    thrown
}

/// An error of the bindings themselves: a wrong argument, a value of the wrong shape.
pub fn plain(code: &str, message: &str, hint: &str) -> JsValue {
    #[derive(Serialize)]
    struct Plain<'a> {
        code: &'a str,
        message: &'a str,
        hint: &'a str,
        span: Option<[usize; 2]>,
        found: &'a str,
        line: Option<u64>,
        nearest: [(); 0],
    }
    raise(&Plain { code, message, hint, span: None, found: "", line: None, nearest: [] })
}

fn raise(fields: &impl Serialize) -> JsValue {
    let thrown = js_sys::Error::new("");
    thrown.set_name("CenterFinderError");
    if let Ok(fields) = to_js(fields) {
        Object::assign(&thrown, &fields.into());
    }
    thrown.into()
}

/// A field of an object; nothing where it is no object or has no such field.
#[cfg(any(feature = "words", feature = "history"))]
pub fn field(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// A field as text, if it is there.
#[cfg(any(feature = "words", feature = "history"))]
pub fn text(value: &JsValue, name: &'static str) -> Result<Option<String>, JsValue> {
    let found = field(value, name);
    if found.is_undefined() || found.is_null() {
        return Ok(None);
    }
    found.as_string().map(Some).ok_or_else(|| wrong(name, "a text"))
}

/// A field that is not as it should be.
#[cfg(any(feature = "words", feature = "history"))]
pub fn wrong(name: &str, want: &str) -> JsValue {
    plain(
        "bad-input",
        &["the field \"", name, "\" is not usable"].concat(),
        &["it must be ", want].concat(),
    )
}
