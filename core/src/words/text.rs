//! From a text to the words that can tell goods apart.
//!
//! The same steps serve the trainer and the search: letters folded, noise left
//! out, spellings made American, stems taken. What is excluded ("bag, not
//! leather") is kept apart.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::generated::words::{NOISE, SPELLING};

/// The most words that are looked at. A pasted page says what it is about in its first lines.
const MOST_WORDS: usize = 160;

/// The most bytes that are looked at.
const MOST_BYTES: usize = 20_000;

/// Stands for the end of a name, as the second of a pair with its last word. No word is spelled so.
pub const END: &str = "$";

/// A word of a text that may tell goods apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The stem, in lower case without accents.
    pub stem: String,
    /// The word as folded, before the stem was taken.
    pub word: String,
    /// Where it stands in the text, in bytes.
    pub span: Range<usize>,
    /// Whether the text excludes it.
    pub excluded: bool,
    /// Whether a comma, a bracket or a line end stands between it and the word before.
    pub breaks: bool,
}

/// Words after which goods or materials are excluded.
const NOT: &[&str] = &["not", "except", "excluding", "excl", "without", "non", "no"];

/// The words of a text, in order.
pub fn tokens(text: &str) -> Vec<Token> {
    let text = crate::hts::clip(text, MOST_BYTES);
    let mut out: Vec<Token> = Vec::new();
    let (mut excluding, mut breaks) = (0u8, false);
    let mut chars = text.char_indices().peekable();
    let mut word = String::new();
    while let Some(&(start, c)) = chars.peek() {
        let Some(_) = fold(c) else {
            if matches!(c, ',' | ';' | ':' | '(' | ')' | '/' | '\n' | '.' | '|' | '[' | ']') {
                breaks = true;
                excluding = 0;
            }
            chars.next();
            continue;
        };
        word.clear();
        let mut end = start;
        while let Some(&(at, c)) = chars.peek() {
            match fold(c) {
                Some(letters) => word.push_str(letters.as_str()),
                // An apostrophe inside a word: men's, children's.
                None if matches!(c, '\'' | '\u{2019}') && !word.is_empty() => {
                    chars.next();
                    if let Some(&(_, 's' | 'S')) = chars.peek() {
                        chars.next();
                    }
                    end = at + c.len_utf8();
                    break;
                }
                None => break,
            }
            end = at + c.len_utf8();
            chars.next();
            if word.len() > 60 {
                break;
            }
        }
        if NOT.contains(&word.as_str())
            || (word == "than"
                && text
                    .get(..start)
                    .is_some_and(|t| t.trim_end().to_ascii_lowercase().ends_with("other")))
        {
            excluding = 2;
            continue;
        }
        if matches!(word.as_str(), "but" | "and" | "with") {
            excluding = 0;
        }
        if is_noise(&word) {
            continue;
        }
        let singular = stem(american(&word).unwrap_or(&word));
        let stem = american(&singular).map(String::from).unwrap_or(singular);
        out.push(Token {
            stem,
            word: word.clone(),
            span: start..end,
            excluded: excluding > 0,
            breaks,
        });
        excluding = excluding.saturating_sub(1);
        breaks = false;
        if out.len() >= MOST_WORDS {
            break;
        }
    }
    out
}

/// The stem of a folded word: the singular, for nouns are what names goods.
///
/// A full stemmer (Porter's) was measured against this: it also joins "organ" and
/// "organize", "coat" and "coating", "plate" and "plating", which in a tariff are
/// different goods, and found the right heading less often.
pub fn stem(word: &str) -> String {
    let keep = |cut: usize, add: &str| {
        let mut stem = String::from(word.get(..word.len() - cut).unwrap_or(word));
        stem.push_str(add);
        stem
    };
    match word {
        "knives" | "wives" | "lives" => return keep(3, "fe"),
        "leaves" | "loaves" | "shelves" | "scarves" | "halves" | "calves" | "wolves" | "hooves" => {
            return keep(3, "f");
        }
        "teeth" => return "tooth".into(),
        "geese" => return "goose".into(),
        "mice" => return "mouse".into(),
        "women" | "womens" => return "woman".into(),
        "men" | "mens" => return "man".into(),
        "children" | "childrens" | "kids" => return "child".into(),
        "dies" => return "die".into(),
        "lens" | "gas" | "glasses" | "canvas" | "atlas" | "christmas" => return keep(0, ""),
        "lenses" => return "lens".into(),
        _ => {}
    }
    if word.len() <= 3 || !word.is_ascii() {
        return keep(0, "");
    }
    if word.ends_with("ies") && word.len() > 4 {
        return keep(3, "y");
    }
    if ["sses", "shes", "ches", "xes", "zes"].iter().any(|e| word.ends_with(e)) {
        return keep(2, "");
    }
    if word.ends_with("ss") || word.ends_with("us") || word.ends_with("is") || !word.ends_with('s')
    {
        return keep(0, "");
    }
    keep(1, "")
}

/// The American spelling of a word that is not spelled so.
fn american(word: &str) -> Option<&'static str> {
    SPELLING.binary_search_by(|s| s.0.cmp(word)).ok().and_then(|i| SPELLING.get(i)).map(|s| s.1)
}

/// Numbers, sizes, codes, and words that stand with any goods.
fn is_noise(word: &str) -> bool {
    if word.len() < 2 {
        return true;
    }
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    if digits > 0 {
        let letters = word.len() - digits;
        let leading = word.bytes().take_while(u8::is_ascii_digit).count();
        // 12, 12v, 100ml, and codes such as li23s020f.
        return letters == 0 || (leading == digits && letters <= 3) || word.len() > 5;
    }
    NOISE.binary_search(&word).is_ok()
}

/// One or two plain letters for a character: `é` is `e`, `ß` is `ss`.
enum Letters {
    One([u8; 1]),
    Two(&'static str),
    Other(char, [u8; 4]),
}

impl Letters {
    fn as_str(&self) -> &str {
        match self {
            Letters::One(b) => core::str::from_utf8(b).unwrap_or(""),
            Letters::Two(s) => s,
            Letters::Other(c, bytes) => {
                core::str::from_utf8(bytes.get(..c.len_utf8()).unwrap_or(&[])).unwrap_or("")
            }
        }
    }
}

/// A letter or digit in lower case and without its accent; `None` for everything else.
fn fold(c: char) -> Option<Letters> {
    if c.is_ascii_alphanumeric() {
        return Some(Letters::One([c.to_ascii_lowercase() as u8]));
    }
    if c.is_ascii() || !crate::small::is_letter(c) {
        return None;
    }
    let plain = match c {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' => b'a',
        'Ç' | 'ç' | 'Ć'..='č' => b'c',
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => b'e',
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => b'i',
        'Ñ' | 'ñ' | 'Ń'..='ň' => b'n',
        'Ò'..='Ö' | 'ò'..='ö' | 'Ø' | 'ø' | 'Ō'..='ő' => b'o',
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => b'u',
        'Ý' | 'ý' | 'ÿ' => b'y',
        'Ś'..='š' => b's',
        'Ź'..='ž' => b'z',
        'Ď'..='đ' => b'd',
        'Ĺ'..='ł' => b'l',
        'ß' => return Some(Letters::Two("ss")),
        'Æ' | 'æ' => return Some(Letters::Two("ae")),
        'Œ' | 'œ' => return Some(Letters::Two("oe")),
        'ﬁ' => return Some(Letters::Two("fi")),
        'ﬂ' => return Some(Letters::Two("fl")),
        other => {
            let mut bytes = [0; 4];
            other.encode_utf8(&mut bytes);
            return Some(Letters::Other(other, bytes));
        }
    };
    Some(Letters::One([plain]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stems(text: &str) -> Vec<String> {
        tokens(text).into_iter().filter(|t| !t.excluded).map(|t| t.stem).collect()
    }

    #[test]
    fn the_tables_are_sorted() {
        assert!(NOISE.windows(2).all(|w| w[0] < w[1]));
        assert!(SPELLING.windows(2).all(|w| w[0].0 < w[1].0));
    }

    #[test]
    fn words_are_folded_spelled_and_stemmed() {
        assert_eq!(stems("Men's Piñata COLOURS"), ["man", "pinata", "color"]);
        assert_eq!(
            stems("knives, batteries, dishes, glass lenses"),
            ["knife", "battery", "dish", "glass", "lens"]
        );
        assert_eq!(stems("12 x 20cm boxes, 3.5 kg, model LI23S020F"), ["box"]);
    }

    #[test]
    fn what_is_excluded_is_kept_apart() {
        let excluded = |text: &str| {
            tokens(text).into_iter().filter(|t| t.excluded).map(|t| t.stem).collect::<Vec<_>>()
        };
        assert_eq!(excluded("bag, not leather"), ["leather"]);
        assert_eq!(excluded("gloves (other than rubber), knit"), ["rubber"]);
        assert_eq!(excluded("leather bag"), Vec::<String>::new());
        let text = "2 stainless-steel dog leashes, not leather";
        assert_eq!(stems(text), ["stainless", "steel", "dog", "leash"]);
        assert_eq!(excluded(text), ["leather"]);
    }

    proptest::proptest! {
        #[test]
        fn any_text_gives_words_in_order(text in "\\PC{0,200}") {
            let found = tokens(&text);
            for pair in found.windows(2) {
                proptest::prop_assert!(pair[0].span.end <= pair[1].span.start);
            }
            for token in found {
                proptest::prop_assert!(text.get(token.span).is_some());
                proptest::prop_assert!(!token.stem.is_empty());
            }
        }
    }
}
