//! Texts of a file by number, each held once.

use alloc::vec::Vec;

use super::hash::{KeyMap, hash};

/// Texts, each once, by number in the order in which they came.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names {
    texts: Vec<Vec<u8>>,
    numbers: KeyMap,
    most: usize,
}

impl Names {
    /// At most so many texts; later ones all get the number `most`.
    pub fn with_most(most: usize) -> Names {
        Names { texts: Vec::new(), numbers: KeyMap::default(), most }
    }

    pub fn number(&mut self, text: &[u8]) -> u32 {
        let mut key = hash(text, 1);
        loop {
            let next = self.texts.len() as u32;
            match self.numbers.get(key) {
                Some(n) if self.texts.get(n as usize).is_some_and(|t| t == text) => return n,
                // Two texts with one hash: the second lives under the next key.
                Some(_) => key = key.wrapping_add(1),
                None if next as usize >= self.most => return self.most as u32,
                None => {
                    self.numbers.insert(key, next);
                    self.texts.push(text.to_vec());
                    return next;
                }
            }
        }
    }

    pub fn text(&self, number: u32) -> &[u8] {
        self.texts.get(number as usize).map_or(&[], Vec::as_slice)
    }

    pub fn len(&self) -> usize {
        self.texts.len()
    }

    pub fn is_full(&self) -> bool {
        self.texts.len() >= self.most
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_numbered_once_and_bounded() {
        let mut names = Names::with_most(2);
        assert_eq!(
            [names.number(b"a"), names.number(b"b"), names.number(b"a"), names.number(b"c")],
            [0, 1, 0, 2]
        );
        assert_eq!((names.len(), names.text(1), names.text(2)), (2, &b"b"[..], &b""[..]));
    }
}
