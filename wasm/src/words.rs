//! The search by words.

use std::ops::Range;

use center_finder::words::{Answer, SuggestOptions, Words as Search};
use center_finder::{Data, Edition};
use js_sys::Array;
use wasm_bindgen::prelude::*;

use crate::Engine;
use crate::border::{edition, field, give_fast, plain, text, throw};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &'static str = concat!(include_str!("generated/words.ts"), include_str!("words.ts"));

/// The search by words, with the index that the page has fetched.
#[wasm_bindgen]
pub struct Words {
    search: Search,
}

#[wasm_bindgen]
impl Words {
    /// Reads the file `words.bin` of this version.
    #[wasm_bindgen(constructor)]
    pub fn new(index: &[u8]) -> Result<Words, JsValue> {
        Search::load(index).map(|search| Words { search }).map_err(|e| throw(&e, ""))
    }

    /// The likely headings and Centers for a text in plain words, by the engine's table of ranges.
    #[wasm_bindgen(unchecked_return_type = "Suggestions")]
    pub fn suggest(
        &self,
        engine: &Engine,
        words: &str,
        #[wasm_bindgen(unchecked_param_type = "SuggestOptions | undefined")] options: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let (edition_id, options) = read(options)?;
        let router = engine.router(edition_id)?;
        let mut found = self.search.suggest(words, &router, &options);
        if !words.is_ascii() {
            for word in &mut found.words {
                word.span = in_units(&word.span, words);
            }
        }
        give_fast(&Data::from(&found))
    }
}

/// A span in bytes as JavaScript counts it, in UTF-16 units.
fn in_units(span: &Range<usize>, text: &str) -> Range<usize> {
    let units = |at: usize| text.get(..at).map_or(at, |t| t.encode_utf16().count());
    units(span.start)..units(span.end)
}

fn read(value: &JsValue) -> Result<(&'static str, SuggestOptions), JsValue> {
    let mut options = SuggestOptions::default();
    if value.is_undefined() || value.is_null() {
        return Ok((Edition::default().id(), options));
    }
    let edition_id = match text(value, "edition")? {
        Some(id) => edition(&id)?.id(),
        None => Edition::default().id(),
    };
    if let Some(most) = field(value, "most").as_f64() {
        options.most = (most.clamp(1.0, 100.0)) as usize;
    }
    options.typing = field(value, "typing").is_truthy();
    let answers = field(value, "answers");
    if Array::is_array(&answers) {
        for item in Array::from(&answers).iter().take(20) {
            let (question, option) = (
                text(&item, "question")?.unwrap_or_default(),
                text(&item, "option")?.unwrap_or_default(),
            );
            let answer = Answer::find(&question, &option).ok_or_else(|| {
                plain(
                    "no-such-answer",
                    "there is no such question or option",
                    "answer with the ids of the question that was asked",
                )
            })?;
            options.answers.push(answer);
        }
    }
    Ok((edition_id, options))
}
