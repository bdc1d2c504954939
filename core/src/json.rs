//! Answers as JSON text.

use alloc::string::String;

use crate::Data;

/// How many digits of a fraction are written: with eighteen every number is read again as it was.
const DIGITS: u32 = 18;

impl Data {
    /// The value as JSON. A browser makes an answer out of one text faster than out of a call for each of its fields.
    ///
    /// ```
    /// use center_finder::Data;
    /// let answer = Data::Record(vec![("text", "a \"b\"".into()), ("share", 0.25.into()), ("known", true.into())]);
    /// assert_eq!(answer.to_json(), r#"{"text":"a \u0022b\u0022","share":0.25,"known":true}"#);
    /// ```
    pub fn to_json(&self) -> String {
        let mut out = String::with_capacity(8000);
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) {
        match self {
            Data::Null => out.push_str("null"),
            Data::Bool(true) => out.push_str("true"),
            Data::Bool(false) => out.push_str("false"),
            Data::Number(n) => number(*n, out),
            Data::Word(s) => text(s, out),
            Data::Text(s) => text(s, out),
            Data::List(items) => {
                let mut before = '[';
                for item in items {
                    out.push(before);
                    item.write(out);
                    before = ',';
                }
                out.push_str(if items.is_empty() { "[]" } else { "]" });
            }
            Data::Record(fields) => {
                let mut before = '{';
                for (name, value) in fields {
                    out.push(before);
                    out.push('"');
                    out.push_str(name);
                    out.push_str("\":");
                    value.write(out);
                    before = ',';
                }
                out.push_str(if fields.is_empty() { "{}" } else { "}" });
            }
        }
    }
}

fn text(s: &str, out: &mut String) {
    out.push('"');
    let mut from = 0;
    for (at, b) in s.bytes().enumerate() {
        if b < b' ' || b == b'"' || b == b'\\' {
            out.push_str(s.get(from..at).unwrap_or(""));
            out.push_str("\\u00");
            out.extend([b >> 4, b & 15].iter().filter_map(|&half| char::from_digit(half.into(), 16)));
            from = at + 1;
        }
    }
    out.push_str(s.get(from..).unwrap_or(""));
    out.push('"');
}

/// A number whose whole part has at most 64 bits, and of whose fraction 124 bits are looked at. What is no number is null.
///
/// The standard library writes the shortest text that is read again as the same number, with five times the code.
fn number(n: f64, out: &mut String) {
    if !n.is_finite() {
        return out.push_str("null");
    }
    if n < 0.0 {
        out.push('-');
    }
    let n = f64::from_bits(n.to_bits() & !(1 << 63));
    whole(n as u64, out);
    let rest = n - (n as u64) as f64;
    // The fraction as an integer over 2^124; each digit is what comes out at the top when it is multiplied by ten.
    let (exponent, mantissa) = ((rest.to_bits() >> 52) as u32, u128::from(rest.to_bits() << 12 >> 12 | 1 << 52));
    let mut bits = if exponent > 951 { mantissa << (exponent - 951).min(71) } else { mantissa >> (951 - exponent).min(127) };
    if rest <= 0.0 || rest >= 1.0 || bits == 0 {
        return;
    }
    out.push('.');
    let mut written = 0;
    while bits > 0 && written < DIGITS {
        bits = (bits << 3) + (bits << 1);
        let digit = (bits >> 124) as u8;
        bits &= (1 << 124) - 1;
        out.push(char::from(b'0' + digit));
        written += u32::from(written > 0 || digit > 0);
    }
}

fn whole(n: u64, out: &mut String) {
    if n > 9 {
        whole(n / 10, out);
    }
    out.push(char::from(b'0' + (n % 10) as u8));
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
        assert_eq!(Data::List(alloc::vec![Data::List(Vec::new()), Data::Record(Vec::new()), Data::Null]).to_json(), "[[],{},null]");
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
