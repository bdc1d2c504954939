//! Little tools that keep the program for browsers small: the standard ones bring
//! Unicode tables and sorting networks that a few short lists do not need.

/// Sorts a short or nearly sorted list, keeping the order of equals. `less` says
/// whether the first belongs before the second.
///
/// Insertion: for the lists here (a chapter's headings, the Centers, a table of at
/// most 5,000 ranges that is mostly sorted) the code of a general sort costs more.
pub(crate) fn sort<T>(list: &mut [T], less: impl Fn(&T, &T) -> bool) {
    for end in 1..list.len() {
        let mut at = end;
        while at > 0 {
            let (Some(before), Some(this)) = (list.get(at - 1), list.get(at)) else { break };
            if !less(this, before) {
                break;
            }
            list.swap(at - 1, at);
            at -= 1;
        }
    }
}

/// A letter of any script, near enough: what lies beyond ASCII and is no space, sign or full-width
/// digit.
pub(crate) fn is_letter(c: char) -> bool {
    let sign = matches!(c, '\u{ab}'..='\u{b4}' | '\u{b6}'..='\u{b9}' | '\u{bb}'..='\u{bf}' | '\u{d7}' | '\u{f7}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ff00}'..='\u{ff20}');
    c.is_ascii_alphabetic() || (c >= '\u{aa}' && !sign)
}

/// A letter or a plain digit.
pub(crate) fn is_wordy(c: char) -> bool {
    c.is_ascii_digit() || is_letter(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_and_keeps_equals() {
        let mut list = [(2, 'a'), (1, 'b'), (2, 'c'), (0, 'd')];
        sort(&mut list, |a, b| a.0 < b.0);
        assert_eq!(list, [(0, 'd'), (1, 'b'), (2, 'a'), (2, 'c')]);
    }

    #[test]
    fn letters_of_other_scripts_are_letters() {
        assert!("aZ\u{e9}\u{4e2d}\u{431}".chars().all(is_letter));
        assert!(!"1 .\u{a0}\u{2013}\u{ff18}\u{ff0e}\u{feff}".chars().any(is_letter));
    }
}
