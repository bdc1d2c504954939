//! What is asked, from an object of JavaScript.

use js_sys::{Array, Object, Reflect};
use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{self, DeserializeOwned, Deserializer, IntoDeserializer, Visitor};
use wasm_bindgen::prelude::*;

use crate::bindings::plain;

/// What is asked, from an object whose fields may all be left out; `undefined` and `null` leave out
/// all of them.
///
/// # Errors
/// `bad-input`, with the name of the field.
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
        let (what, why) = match wrong {
            Some((field, why)) => (["the field \"", &field, "\" is not usable"].concat(), why),
            None => ("the value is not usable".to_string(), whole),
        };
        plain("bad-input", &what, &why.0)
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
        Wrong(format!("it must be {expected}"))
    }

    fn invalid_value(_: de::Unexpected<'_>, expected: &dyn de::Expected) -> Wrong {
        Wrong(format!("it must be {expected}"))
    }

    fn invalid_length(_: usize, expected: &dyn de::Expected) -> Wrong {
        Wrong(format!("it must be {expected}"))
    }

    fn unknown_variant(_: &str, expected: &'static [&'static str]) -> Wrong {
        Wrong(["it must be one of ", &expected.join(", ")].concat())
    }
}

impl<'de> Deserializer<'de> for Value {
    type Error = Wrong;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        let Value(value) = self;
        if let Some(number) = value.as_f64() {
            let whole = number as u64;
            return if whole as f64 == number {
                visitor.visit_u64(whole)
            } else {
                visitor.visit_f64(number)
            };
        }
        if let Some(text) = value.as_string() {
            return visitor.visit_string(text);
        }
        if let Some(truth) = value.as_bool() {
            return visitor.visit_bool(truth);
        }
        if let Some(list) = value.dyn_ref::<Array>() {
            return visitor.visit_seq(SeqDeserializer::new(list.iter().map(Value)));
        }
        if let Some(object) = value.dyn_ref::<Object>() {
            let fields = Object::entries(object);
            return visitor.visit_map(MapDeserializer::new(fields.iter().map(|entry| {
                let entry = Array::from(&entry);
                (entry.get(0).as_string().unwrap_or_default(), Value(entry.get(1)))
            })));
        }
        visitor.visit_unit()
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        if self.0.is_undefined() || self.0.is_null() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        let name = self.0.as_string().ok_or_else(|| Wrong("it must be a text".into()))?;
        visitor.visit_enum(name.into_deserializer())
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

impl<'de> IntoDeserializer<'de, Wrong> for Value {
    type Deserializer = Value;

    fn into_deserializer(self) -> Value {
        self
    }
}
