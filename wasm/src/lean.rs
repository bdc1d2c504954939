//! The border of the first module that a page loads: decisions as numbers.
//!
//! Whoever types a tariff number waits for this module, so it carries no text but the
//! tables themselves, once, as JSON; an answer is a short list of places in those
//! tables. The package's `engine` puts both together; the shapes are those of
//! `types.ts`, as the full module gives them.

use center_finder as core;
use center_finder::{Edition, Error, HtsNumber, Router};
use wasm_bindgen::prelude::*;

#[cfg(all(feature = "lean", target_arch = "wasm32"))]
#[global_allocator]
static ALLOCATOR: lol_alloc::LockedAllocator<lol_alloc::FreeListAllocator> =
    lol_alloc::LockedAllocator::new(lol_alloc::FreeListAllocator::new());

/// No condition, no heading.
const NONE: u16 = u16::MAX;

/// The tables that answers speak of, as JSON. Made by `cargo xtask generate`.
#[wasm_bindgen]
pub fn tables() -> String {
    include_str!("tables.json").into()
}

/// Routes a tariff number. The edition is 0 for early 2012, 1 for the Centers in force.
///
/// The answer begins with its kind: 0 an error, 1 goods, 2 a chapter, 3 a moved
/// heading, 4 a treatment or duty. An error goes on with the place of its code, the
/// start and end of its place in the text in UTF-16 units, and the nearest headings.
/// The others go on with the number of digits, the digits, the repairs as bits, and then:
/// goods: heading, Center, condition, basis, and three lists, each behind its length: other Centers
/// with their conditions, sources, notes; a chapter: Centers with their counts; a moved
/// heading: its number, and for each heading that holds the goods now an answer for goods.
#[wasm_bindgen]
pub fn lookup(text: &str, edition: u8) -> Vec<u16> {
    let router = Router::new(of(edition));
    let mut out = Vec::with_capacity(48);
    let reading = match HtsNumber::parse(text) {
        Ok(reading) => reading,
        Err(error) => {
            put_error(&mut out, &error, text);
            return out;
        }
    };
    let number = reading.number;
    out.push(0);
    out.push(number.digits().len() as u16);
    out.extend(number.digits().bytes().map(|b| u16::from(b - b'0')));
    out.push(reading.repairs.iter().fold(0, |bits, &r| bits | 1 << r as u16));
    let kind = match router.route_codes(number) {
        core::RouteCodes::Goods(heading, codes) => {
            put_goods(&mut out, heading, &codes);
            1
        }
        core::RouteCodes::Chapter(centers) => {
            for (center, headings) in centers {
                out.extend([center.index() as u16, headings]);
            }
            2
        }
        core::RouteCodes::Moved(old, to) => {
            out.push(old);
            for (heading, codes) in to {
                put_goods(&mut out, heading, &codes);
            }
            3
        }
        core::RouteCodes::Treatment => 4,
    };
    if let Some(first) = out.first_mut() {
        *first = kind;
    }
    out
}

fn put_goods(out: &mut Vec<u16>, heading: core::Heading, codes: &core::Codes) {
    out.extend([
        heading.number(),
        codes.center.index() as u16,
        codes.condition.map_or(NONE, u16::from),
        codes.basis as u16,
    ]);
    out.push(codes.also.len() as u16);
    for &(center, condition) in &codes.also {
        out.extend([center.index() as u16, u16::from(condition)]);
    }
    for list in [codes.sources, codes.notes.as_slice()] {
        out.push(list.len() as u16);
        out.extend(list.iter().map(|&at| u16::from(at)));
    }
}

fn put_error(out: &mut Vec<u16>, error: &Error, text: &str) {
    let units = |at: usize| {
        text.get(..at).map_or(0, |t| t.encode_utf16().count()).min(usize::from(u16::MAX)) as u16
    };
    let place = error.place().unwrap_or(0..0);
    out.extend([0, error.code_place() as u16, units(place.start), units(place.end)]);
    out.extend(error.nearest_headings().iter().map(|h| h.number()));
}

/// Of every heading in order, two bytes: the Center, and the basis with 16 added where other
/// Centers are plausible.
#[wasm_bindgen]
pub fn primaries(edition: u8) -> Vec<u8> {
    let router = Router::new(of(edition));
    core::Heading::all()
        .flat_map(|h| {
            router.primary(h).map_or([u8::MAX; 2], |p| {
                [p.center.index() as u8, p.basis as u8 | u8::from(p.contested) << 4]
            })
        })
        .collect()
}

/// Whether a text is meant as a number and not as the name of goods.
#[wasm_bindgen(js_name = isNumber)]
pub fn is_number(text: &str) -> bool {
    HtsNumber::is_meant(text)
}

/// Looks every heading up so many times: for the benchmark. Returns how many lookups found a
/// Center.
#[wasm_bindgen]
pub fn spin(rounds: u32) -> u32 {
    let router = Router::new(Edition::InForce);
    let mut made = 0;
    for _ in 0..rounds {
        made += core::Heading::all()
            .filter(|&h| std::hint::black_box(router.primary(h)).is_some())
            .count() as u32;
    }
    made
}

fn of(edition: u8) -> Edition {
    if edition == 0 { Edition::Iic2012 } else { Edition::InForce }
}
