//! What is asked, from an object of JavaScript.

use center_finder::Error;
use js_sys::{Array, Object, Reflect};
use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{self, DeserializeOwned, Deserializer, IntoDeserializer, Visitor};
use wasm_bindgen::prelude::*;

use crate::bindings::{field, plain};

/// What is asked, from an object whose fields may all be left out; `undefined` and `null` leave out
/// all of them.
///
/// # Errors
/// `bad-input`, or the code with which core refuses a value; with the name of the field.
pub fn from_js<T: DeserializeOwned + Default>(value: &JsValue) -> Result<T, JsValue> {
    if value.is_undefined() || value.is_null() {
        return Ok(T::default());
    }
    let read = |value: &JsValue| T::deserialize(Value(value.clone()));
    read(value).map_err(|whole| {
        // The deserializer does not name the field, so each one is read alone.
        let names = value.dyn_ref::<Object>().map(Object::keys).unwrap_or_default();
        let wrong = names.iter().find_map(|name| {
            let alone = Object::new();
            Reflect::set(&alone, &name, &Reflect::get(value, &name).ok()?).ok()?;
            Some((name.as_string()?, read(&alone).err()?))
        });
        let (what, Wrong(why)) = match wrong {
            Some((field, why)) => (["the field \"", &field, "\" is not usable"].concat(), why),
            None => ("the value is not usable".to_string(), whole),
        };
        // Where core refused a value, its code comes first.
        match why.split_once(':').filter(|(code, _)| Error::codes().contains(code)) {
            Some((code, why)) => plain(code, &what, why.trim_start()),
            None => plain("bad-input", &what, &why),
        }
    })
}

/// A value of JavaScript to deserialize.
struct Value(JsValue);

/// Why a value cannot be read.
#[derive(Debug)]
struct Wrong(String);

impl std::fmt::Display for Wrong {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Wrong {}

impl de::Error for Wrong {
    fn custom<T: std::fmt::Display>(why: T) -> Wrong {
        Wrong(why.to_string())
    }

    // What was found is not shown: to format any value takes 8 kB more.
    fn invalid_type(_: de::Unexpected<'_>, expected: &dyn de::Expected) -> Wrong {
        not(expected)
    }

    fn invalid_value(_: de::Unexpected<'_>, expected: &dyn de::Expected) -> Wrong {
        not(expected)
    }

    fn invalid_length(_: usize, expected: &dyn de::Expected) -> Wrong {
        not(expected)
    }

    fn unknown_variant(_: &str, expected: &'static [&'static str]) -> Wrong {
        Wrong(["it must be one of ", &expected.join(", ")].concat())
    }
}

/// Each method takes the one shape that it is asked for, so that the code for all others is not in
/// the program.
impl<'de> Deserializer<'de> for Value {
    type Error = Wrong;

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        match self.0.as_bool() {
            Some(truth) => visitor.visit_bool(truth),
            None => Err(not(&visitor)),
        }
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        match self.0.as_f64() {
            Some(number) => visitor.visit_f64(number),
            None => Err(not(&visitor)),
        }
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        match self.0.as_f64() {
            Some(number) if number as u64 as f64 == number => visitor.visit_u64(number as u64),
            _ => Err(not(&visitor)),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        match self.0.as_string() {
            Some(text) => visitor.visit_string(text),
            None => Err(not(&visitor)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        if self.0.is_undefined() || self.0.is_null() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        match self.0.dyn_ref::<Array>() {
            Some(list) => visitor.visit_seq(SeqDeserializer::new(list.iter().map(Value))),
            None => Err(not(&visitor)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        if !self.0.is_object() {
            return Err(not(&visitor));
        }
        visitor.visit_map(MapDeserializer::new(fields.iter().filter_map(|name| {
            let value = field(&self.0, name);
            (!value.is_undefined()).then_some((*name, Value(value)))
        })))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        match self.0.as_string() {
            Some(name) => visitor.visit_enum(name.into_deserializer()),
            None => Err(not(&visitor)),
        }
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        Err(not(&visitor))
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u32 u128 f32 char str bytes byte_buf unit unit_struct
        newtype_struct tuple tuple_struct map identifier ignored_any
    }
}

fn not(expected: &dyn de::Expected) -> Wrong {
    Wrong(["it must be ", &expected.to_string()].concat())
}

impl<'de> IntoDeserializer<'de, Wrong> for Value {
    type Deserializer = Value;

    fn into_deserializer(self) -> Value {
        self
    }
}
