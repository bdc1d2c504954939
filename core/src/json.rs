//! Answers as JSON text.

use alloc::string::String;
use alloc::vec::Vec;

use crate::Data;

/// How many digits of a fraction are written: with eighteen every number is read again as it was.
const DIGITS: u32 = 18;

impl Data {
    /// The value as JSON. A browser makes an answer out of one text faster than out of a call for
    /// each of its fields.
    ///
    /// ```
    /// use center_finder::Data;
    /// let answer = Data::Record(vec![("text", "a \"b\"".into()), ("share", 0.25.into()), ("known", true.into())]);
    /// assert_eq!(answer.to_json(), r#"{"text":"a \u0022b\u0022","share":0.25,"known":true}"#);
    /// ```
    pub fn to_json(&self) -> String {
        let mut out = Vec::with_capacity(8000);
        self.write(&mut out);
        // It is made of whole texts.
        String::from_utf8(out).unwrap_or_default()
    }

    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Data::Null => out.extend_from_slice(b"null"),
            Data::Bool(true) => out.extend_from_slice(b"true"),
            Data::Bool(false) => out.extend_from_slice(b"false"),
            Data::Number(n) => number(*n, out),
            Data::Word(s) => text(s, out),
            Data::Text(s) => text(s, out),
            Data::List(items) => {
                let mut before = b'[';
                for item in items {
                    out.push(before);
                    item.write(out);
                    before = b',';
                }
                out.extend_from_slice(if items.is_empty() { b"[]" } else { b"]" });
            }
            Data::Record(fields) => {
                let mut before = b'{';
                for (name, value) in fields {
                    out.push(before);
                    out.push(b'"');
                    out.extend_from_slice(name.as_bytes());
                    out.extend_from_slice(b"\":");
                    value.write(out);
                    before = b',';
                }
                out.extend_from_slice(if fields.is_empty() { b"{}" } else { b"}" });
            }
        }
    }
}

fn text(s: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    let mut rest = s.as_bytes();
    while let Some(at) = rest.iter().position(|&b| b < b' ' || b == b'"' || b == b'\\') {
        let (plain, from) = rest.split_at_checked(at).unwrap_or((rest, &[]));
        out.extend_from_slice(plain);
        let Some((&special, after)) = from.split_first() else { break };
        out.extend_from_slice(b"\\u00");
        out.extend(
            [special >> 4, special & 15]
                .map(|half| if half < 10 { b'0' + half } else { b'a' - 10 + half }),
        );
        rest = after;
    }
    out.extend_from_slice(rest);
    out.push(b'"');
}

/// A number whose whole part has at most 64 bits, and of whose fraction 124 bits are looked at.
/// What is no number is null. The standard library writes the shortest such text, by tables and
/// code that no other part of the full module needs.
fn number(n: f64, out: &mut Vec<u8>) {
    if !n.is_finite() {
        return out.extend_from_slice(b"null");
    }
    if n < 0.0 {
        out.push(b'-');
    }
    let n = f64::from_bits(n.to_bits() & !(1 << 63));
    whole(n as u64, out);
    let rest = n - (n as u64) as f64;
    // The fraction as an integer over 2^124; each digit is what comes out at the top when it is
    // multiplied by ten.
    let (exponent, mantissa) =
        ((rest.to_bits() >> 52) as u32, u128::from(rest.to_bits() << 12 >> 12 | 1 << 52));
    let mut bits = if exponent > 951 {
        mantissa << (exponent - 951).min(71)
    } else {
        mantissa >> (951 - exponent).min(127)
    };
    if rest <= 0.0 || rest >= 1.0 || bits == 0 {
        return;
    }
    out.push(b'.');
    let mut written = 0;
    while bits > 0 && written < DIGITS {
        bits = (bits << 3) + (bits << 1);
        let digit = (bits >> 124) as u8;
        bits &= (1 << 124) - 1;
        out.push(b'0' + digit);
        written += u32::from(written > 0 || digit > 0);
    }
}

fn whole(n: u64, out: &mut Vec<u8>) {
    if n > 9 {
        whole(n / 10, out);
    }
    out.push(b'0' + (n % 10) as u8);
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;
    use alloc::vec::Vec;

    use super::*;

    fn read(value: Data) -> serde_json::Value {
        serde_json::from_str(&value.to_json()).unwrap()
    }

    #[test]
    fn lists_and_records_may_be_empty() {
        assert_eq!(
            Data::List(alloc::vec![Data::List(Vec::new()), Data::Record(Vec::new()), Data::Null])
                .to_json(),
            "[[],{},null]"
        );
    }

    proptest::proptest! {
        #[test]
        fn texts_are_read_as_they_were(text in "(?s).{0,40}") {
            proptest::prop_assert_eq!(read(text.clone().into()), serde_json::Value::from(text));
        }

        #[test]
        fn probabilities_are_read_as_they_were(part in 0.0f32..1.0, small in -30i32..0) {
            for n in [f64::from(part), f64::from(part) * libm::exp2(small.into()), f64::from(part) * 1e9, -f64::from(part)] {
                // Not by serde_json, which reads to the last bit only when told.
                proptest::prop_assert_eq!(Data::from(n).to_json().parse(), Ok(n));
            }
        }

        #[test]
        fn any_number_is_some_json(bits in proptest::prelude::any::<u64>()) {
            read(f64::from_bits(bits).into());
        }

        #[test]
        fn whole_numbers_are_read_as_they_were(n in 0u64..1 << 53) {
            proptest::prop_assert_eq!(Data::from(n).to_json(), n.to_string());
        }
    }
}
