//! A model as the content of an index: sixteen weights that stand for all, whole biases.

use center_finder::words::trainer::{Content, END, common};

use crate::train::Model;

pub fn content(model: &Model) -> Content {
    let book = code_book(model);
    let unit = model.bias.iter().fold(0.0f32, |m, b| m.max(b.abs())) / 127.0;
    let mut content = Content {
        stems: model.stems.clone(),
        pairs: Vec::new(),
        book,
        bias_unit: unit,
        ..Content::default()
    };
    content.bias = model
        .bias
        .iter()
        .map(|b| if unit > 0.0 { libm::roundf(b / unit) as i8 } else { 0 })
        .collect();
    let mut add = |list: &[(u16, f32)]| {
        content.headings.push(list.iter().map(|p| p.0).collect());
        content.codes.push(list.iter().map(|p| nearest(&book, p.1)).collect());
    };
    for list in &model.postings[..model.stems.len()] {
        add(list);
    }
    for (pair, list) in model.pairs.iter().zip(&model.postings[model.stems.len()..]) {
        // The format lets a pair speak only of headings that both its stems speak of, at most 31 of
        // them.
        let heads = |i: u32| model.postings[i as usize].iter().map(|p| p.0).collect::<Vec<_>>();
        let both = if model.stems[pair.1 as usize] == END {
            heads(pair.0)
        } else {
            common(&heads(pair.0), &heads(pair.1))
        };
        let mut kept: Vec<(u16, f32)> =
            list.iter().copied().filter(|p| both.binary_search(&p.0).is_ok()).collect();
        if kept.len() > 31 {
            kept.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
            kept.truncate(31);
            kept.sort_by_key(|p| p.0);
        }
        if !kept.is_empty() {
            content.pairs.push(*pair);
            content.headings.push(kept.iter().map(|p| p.0).collect());
            content.codes.push(kept.iter().map(|p| nearest(&book, p.1)).collect());
        }
    }
    content
}

/// How many weights stand for all. With 16, the format's most, each costs half a bit more and no
/// answer is better.
const LEVELS: usize = 12;

/// The weights that stand for all, by Lloyd's method from even parts.
fn code_book(model: &Model) -> [f32; 16] {
    let mut all: Vec<f32> = model.postings.iter().flatten().map(|p| p.1).collect();
    all.sort_unstable_by(f32::total_cmp);
    let mut book = [0.0f32; 16];
    if all.is_empty() {
        return book;
    }
    for (i, weight) in book.iter_mut().enumerate() {
        // Places that are not used repeat the last weight.
        *weight = all[(2 * i.min(LEVELS - 1) + 1) * (all.len() - 1) / (2 * LEVELS)];
    }
    for _ in 0..30 {
        let (mut sums, mut counts) = ([0.0f64; 16], [0u32; 16]);
        for &w in &all {
            let code = nearest(&book, w) as usize;
            sums[code] += f64::from(w);
            counts[code] += 1;
        }
        for i in 0..LEVELS {
            if counts[i] > 0 {
                book[i] = (sums[i] / f64::from(counts[i])) as f32;
            }
        }
    }
    book
}

fn nearest(book: &[f32; 16], w: f32) -> u8 {
    let mut best = 0;
    for i in 1..LEVELS {
        if (book[i] - w).abs() < (book[best] - w).abs() {
            best = i;
        }
    }
    best as u8
}
