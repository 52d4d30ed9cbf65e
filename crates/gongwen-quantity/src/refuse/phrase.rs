//! Set phrases with numerals in them: 千方百计, 四个意识, 两不愁三保障, 统一, 进一步.

use crate::cursor::Cursor;
use gongwen_lexicon::words_of;
use gongwen_numeral::{Numeral, find_iter};

const LEXICON: &str = include_str!("../../lexicon/phrases.txt");

/// The lexicon of set phrases, by the first character of their numeral and the one behind it.
#[derive(Clone, Debug)]
pub(crate) struct Phrases {
    /// Those that go on behind that character, sorted.
    onward: Vec<Row>,
    /// Those that end with it (统一), filed under the character before it, sorted.
    ending: Vec<Row>,
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
        let mut phrases = Self { onward: Vec::new(), ending: Vec::new() };
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
                    (Some(neighbour), _) => {
                        phrases.onward.push(Row { first, neighbour, head, tail });
                    }
                    (None, Some(neighbour)) => {
                        phrases.ending.push(Row { first, neighbour, head, tail });
                    }
                    (None, None) => {}
                }
            }
        }
        for rows in [&mut phrases.onward, &mut phrases.ending] {
            rows.sort_by_key(|row| (row.first, row.neighbour));
        }
        phrases
    }

    /// The end of the phrase that the numeral belongs to.
    pub(super) fn phrase(&self, cursor: &Cursor<'_>, numeral: &Numeral) -> Option<usize> {
        if numeral.shape().arabic {
            return None;
        }
        let start = numeral.span().start();
        let (before, after) = (cursor.before(start), cursor.after(start));
        let mut chars = after.chars();
        let first = chars.next()?;
        let onward = chars.next().map_or(&[][..], |next| rows(&self.onward, first, next));
        let previous = before.chars().next_back();
        let ending = previous.map_or(&[][..], |previous| rows(&self.ending, first, previous));
        let fits = |row: &&Row| after.starts_with(row.tail) && before.ends_with(row.head);
        let longest = onward
            .iter()
            .chain(ending)
            .filter(fits)
            .max_by_key(|row| row.head.len() + row.tail.len())?;
        Some(start + longest.tail.len())
    }
}

/// The rows under two characters.
fn rows(rows: &[Row], first: char, neighbour: char) -> &[Row] {
    let start = rows.partition_point(|row| (row.first, row.neighbour) < (first, neighbour));
    let rest = rows.get(start..).unwrap_or_default();
    let len =
        rest.iter().take_while(|row| (row.first, row.neighbour) == (first, neighbour)).count();
    rest.get(..len).unwrap_or_default()
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
