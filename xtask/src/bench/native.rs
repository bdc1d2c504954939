//! The core crate, compiled for this machine.

use std::hint::black_box;
use std::time::Instant;

use center_finder::{Edition, Heading, HtsNumber, Router};

use super::{Figure, median};

const ROUNDS: usize = 15;

pub fn measure() -> Vec<Figure> {
    let router = Router::new(Edition::InForce);
    let headings: Vec<Heading> = Heading::all().collect();
    // Every heading once, as a statistical number with dots: what people paste.
    let texts: Vec<String> = headings.iter().map(|h| format!("{h}.10.00.90")).collect();
    let numbers: Vec<HtsNumber> =
        texts.iter().filter_map(|t| HtsNumber::parse(t).ok().map(|r| r.number)).collect();
    vec![
        Figure {
            key: "native_lookup",
            what: "native, heading to Center and basis",
            value: per_item(&headings, 200, |&h| router.primary(h).is_some()),
            unit: "ns",
            aim: Some(100.0),
        },
        Figure {
            key: "native_route",
            what: "native, number to full answer",
            value: per_item(&numbers, 20, |&n| router.route(n).as_goods().is_some()),
            unit: "ns",
            aim: None,
        },
        Figure {
            key: "native_read",
            what: "native, text to full answer",
            value: per_item(&texts, 20, |t| router.read(t).is_ok()),
            unit: "ns",
            aim: None,
        },
    ]
}

/// Nanoseconds an item, the median of several rounds over all items.
fn per_item<T>(items: &[T], passes: usize, work: impl Fn(&T) -> bool) -> f64 {
    let round = || {
        let start = Instant::now();
        for _ in 0..passes {
            for item in items {
                black_box(work(black_box(item)));
            }
        }
        start.elapsed().as_nanos() as f64 / (passes * items.len()) as f64
    };
    // The first round warms up.
    round();
    median((0..ROUNDS).map(|_| round()).collect())
}
