//! Changes of files: single bytes and tokens, and what people's programs do to a table as a whole.

/// Numbers that look random, the same each time.
pub struct Random(pub u64);

impl Random {
    pub fn below(&mut self, n: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n.max(1)
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// Pieces of text that readers stumble over.
const TOKENS: [&[u8]; 32] = [
    b"\"",
    b"\"\"",
    b",",
    b"\n",
    b"\r\n",
    b"\r",
    b"\t",
    b";",
    b"|",
    b"\0",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xe9",
    b"\xf0\x9f\x93\xa6",
    b"\xd8\x3d",
    b"=",
    b"=cmd|' /C calc'!A0",
    b"(",
    b"9903.88.03",
    b"8471.30.0100",
    b"8.4713E+09",
    b"02/30/2024",
    b"45366",
    b"HTS Number",
    b"Entry Summary Number",
    b"Total",
    b"sep=;\n",
    b"99999999999999999999",
    b"-0.000001",
    b"\"\n\",\"",
    b" ",
];

/// The lines of a file as they stand, with their ends.
fn lines(file: &[u8]) -> Vec<Vec<u8>> {
    file.split_inclusive(|b| *b == b'\n').map(<[u8]>::to_vec).collect()
}

/// Text as another encoding has it.
fn encoded(text: &str, random: &mut Random) -> Vec<u8> {
    let marked = random.below(2) == 0;
    let mark = if marked { "\u{feff}" } else { "" };
    let text = format!("{mark}{text}");
    match random.below(4) {
        0 => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        1 => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        2 => text.chars().map(|c| u8::try_from(c as u32).unwrap_or(b'?')).collect(),
        _ => text.into_bytes(),
    }
}

/// A change of the table as a whole: its rows, columns, quotes, delimiter, encoding.
fn restructured(file: &mut Vec<u8>, other: &[u8], random: &mut Random) {
    let mut rows = lines(file);
    let at = random.below(rows.len());
    match random.below(9) {
        0 => {
            // The header of another file, in its place or in the middle.
            let header = lines(other).into_iter().next().unwrap_or_default();
            let to = if random.below(2) == 0 { 0 } else { at };
            rows.insert(to.min(rows.len()), header);
        }
        1 if rows.len() > 1 => {
            let to = random.below(rows.len());
            rows.swap(at, to);
        }
        2 if !rows.is_empty() => drop(rows.remove(at)),
        3 if !rows.is_empty() => {
            // The same row, too often.
            let row = rows[at].clone();
            rows.splice(at..at, std::iter::repeat_n(row, 1 + random.below(30)));
        }
        4 => {
            // Rows of another file.
            let others = lines(other);
            let from = random.below(others.len());
            let to = (from + 1 + random.below(5)).min(others.len());
            rows.splice(at..at, others.get(from..to).unwrap_or(&[]).iter().cloned());
        }
        5 => {
            // Two columns change places, or one comes twice, as a cut at delimiters sees them.
            let (a, b, twice) = (random.below(15), random.below(15), random.below(2) == 0);
            for row in &mut rows {
                let mut cells: Vec<Vec<u8>> =
                    row.split(|c| *c == b',').map(<[u8]>::to_vec).collect();
                if a.max(b) < cells.len() {
                    if twice {
                        cells[b] = cells[a].clone();
                    } else {
                        cells.swap(a, b);
                    }
                }
                *row = cells.join(&b',');
            }
        }
        6 => {
            // Every cell in quotes, or none.
            let quote = random.below(2) == 0;
            for row in &mut rows {
                if quote {
                    let body = row.trim_ascii_end().to_vec();
                    let end = row[body.len()..].to_vec();
                    let cells: Vec<Vec<u8>> =
                        body.split(|c| *c == b',').map(|c| [b"\"", c, b"\""].concat()).collect();
                    *row = [cells.join(&b','), end].concat();
                } else {
                    row.retain(|b| *b != b'"');
                }
            }
        }
        7 => {
            let text = String::from_utf8_lossy(file).into_owned();
            *file = encoded(&text, random);
            return;
        }
        _ => {
            // Another delimiter, or other ends of lines.
            const OTHERS: [(u8, &[u8]); 6] = [
                (b',', b";"),
                (b',', b"\t"),
                (b',', b"|"),
                (b'\n', b"\r"),
                (b'\n', b"\n\n"),
                (b'\r', b""),
            ];
            let (from, to) = *random.of(&OTHERS);
            *file = file
                .iter()
                .flat_map(|b| if *b == from { to } else { std::slice::from_ref(b) }.iter().copied())
                .collect();
            return;
        }
    }
    *file = rows.concat();
}

/// One change.
pub fn changed(file: &mut Vec<u8>, other: &[u8], random: &mut Random) {
    let at = random.below(file.len() + 1);
    match random.below(12) {
        0 => {
            if let Some(byte) = file.get_mut(at) {
                *byte = random.below(256) as u8;
            }
        }
        1 => file.truncate(at),
        2 => {
            let end = (at + random.below(40)).min(file.len());
            file.drain(at..end);
        }
        3 => {
            // Another file's middle.
            let from = random.below(other.len());
            let to = (from + random.below(300)).min(other.len());
            file.splice(at..at, other[from..to].iter().copied());
        }
        4 => {
            // Its own middle again, perhaps many times.
            let end = (at + random.below(200)).min(file.len());
            let copy = file[at..end].to_vec();
            for _ in 0..=random.below(4) {
                file.splice(at..at, copy.iter().copied());
            }
        }
        5 => {
            // One kind of byte becomes another everywhere.
            let (from, to) = (file.get(at).copied().unwrap_or(b','), random.of(&TOKENS)[0]);
            file.iter_mut().filter(|b| **b == from).for_each(|b| *b = to);
        }
        6 => {
            // The same byte again and again; now and then up to and beyond the longest record.
            let (byte, most) =
                (random.of(&TOKENS)[0], if random.below(6) == 0 { 150_000 } else { 200 });
            file.splice(at..at, std::iter::repeat_n(byte, 1 + random.below(most)));
        }
        7..=9 => restructured(file, other, random),
        _ => {
            let token = random.of(&TOKENS);
            file.splice(at..at, token.iter().copied());
        }
    }
}
