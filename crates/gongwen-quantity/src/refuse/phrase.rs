//! Set phrases with numerals in them: 千方百计, 四个意识, 两不愁三保障, 统一, 进一步.

use crate::cursor::Cursor;
use crate::neighbours::Neighbours;
use gongwen_lexicon::words_of;
use gongwen_numeral::{Numeral, find_iter};

const LEXICON: &str = include_str!("../../lexicon/phrases.txt");

/// The lexicon of set phrases, by the first character of their numeral and the one behind it.
#[derive(Clone, Debug)]
pub(crate) struct Phrases {
    /// Those that go on behind that character.
    onward: Rows,
    /// Those that end with it (统一), filed under the character before it.
    ending: Rows,
}

#[derive(Clone, Copy, Debug)]
struct Row {
    first: char,
    neighbour: char,
    head: &'static str,
    tail: &'static str,
}

impl Phrases {
    pub(crate) fn builtin() -> Self {
        let (mut onward, mut ending) = (Vec::new(), Vec::new());
        for phrase in words_of(LEXICON) {
            // The phrase is filed under each of its numerals, so that it is found wherever
            // the search comes upon it.
            for numeral in find_iter(phrase) {
                let at = numeral.span().start();
                let (Some(head), Some(tail)) = (phrase.get(..at), phrase.get(at..)) else {
                    continue;
                };
                let mut chars = tail.chars();
                let Some(first) = chars.next() else { continue };
                match (chars.next(), head.chars().next_back()) {
                    (Some(neighbour), _) => onward.push(Row { first, neighbour, head, tail }),
                    (None, Some(neighbour)) => ending.push(Row { first, neighbour, head, tail }),
                    (None, None) => {}
                }
            }
        }
        Self { onward: Rows::of(onward), ending: Rows::of(ending) }
    }

    /// The end of the phrase that the numeral belongs to.
    pub(super) fn phrase(
        &self,
        cursor: &Cursor<'_>,
        numeral: &Numeral,
        beside: &Neighbours,
    ) -> Option<usize> {
        if numeral.shape().arabic {
            return None;
        }
        let start = numeral.span().start();
        let after = cursor.after(start);
        let mut chars = after.chars();
        let first = chars.next()?;
        let onward = self.onward.under(first, chars.next());
        let ending = self.ending.under(first, beside.left);
        if onward.is_empty() && ending.is_empty() {
            return None;
        }
        let before = cursor.before(start);
        let fits = |row: &&Row| after.starts_with(row.tail) && before.ends_with(row.head);
        let longest = onward
            .iter()
            .chain(ending)
            .filter(fits)
            .max_by_key(|row| row.head.len() + row.tail.len())?;
        Some(start + longest.tail.len())
    }
}

/// Rows under two characters.
#[derive(Clone, Debug)]
struct Rows {
    /// Sorted by the two.
    rows: Vec<Row>,
    /// A bit for each two that have rows, by a hash: most others fail here.
    seen: [u64; 64],
}

impl Rows {
    fn of(mut rows: Vec<Row>) -> Self {
        rows.sort_by_key(|row| (row.first, row.neighbour));
        let mut seen = [0; 64];
        for row in &rows {
            let (slot, bit) = place(row.first, row.neighbour);
            if let Some(bits) = seen.get_mut(slot) {
                *bits |= bit;
            }
        }
        Self { rows, seen }
    }

    fn under(&self, first: char, neighbour: Option<char>) -> &[Row] {
        let Some(neighbour) = neighbour else { return &[] };
        let (slot, bit) = place(first, neighbour);
        if self.seen.get(slot).is_none_or(|bits| bits & bit == 0) {
            return &[];
        }
        let key = |row: &Row| (row.first, row.neighbour);
        let start = self.rows.partition_point(|row| key(row) < (first, neighbour));
        let rest = self.rows.get(start..).unwrap_or_default();
        let len = rest.iter().take_while(|row| key(row) == (first, neighbour)).count();
        rest.get(..len).unwrap_or_default()
    }
}

const fn place(first: char, neighbour: char) -> (usize, u64) {
    let both = (first as u32).rotate_left(16) ^ neighbour as u32;
    let hash = both.wrapping_mul(0x9e37_79b1) >> 20;
    ((hash >> 6) as usize, 1 << (hash & 63))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_has_a_numeral_and_stands_once() {
        let mut all: Vec<_> = words_of(LEXICON).collect();
        for phrase in &all {
            assert!(find_iter(phrase).next().is_some(), "{phrase} has no numeral");
        }
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count, "a phrase stands twice");
    }
}
