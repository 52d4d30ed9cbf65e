//! Set phrases with numerals in them: 千方百计, 四个意识, 两不愁三保障, 统一, 进一步.

use crate::cursor::Cursor;
use gongwen_numeral::{Numeral, find_iter};
use std::collections::HashMap;

const LEXICON: &str = include_str!("../../lexicon/phrases.txt");

/// The lexicon of set phrases, by the character that their first numeral begins with.
#[derive(Clone, Debug)]
pub(crate) struct Phrases {
    rows: HashMap<char, Vec<Row>>,
}

#[derive(Clone, Copy, Debug)]
struct Row {
    head: &'static str,
    tail: &'static str,
}

impl Phrases {
    pub(crate) fn builtin() -> Self {
        let mut rows: HashMap<char, Vec<Row>> = HashMap::new();
        for phrase in words(LEXICON) {
            // The phrase is filed under each of its numerals, so that it is found wherever
            // the search comes upon it.
            for numeral in find_iter(phrase) {
                let at = numeral.span().start();
                let (Some(head), Some(tail)) = (phrase.get(..at), phrase.get(at..)) else {
                    continue;
                };
                if let Some(first) = tail.chars().next() {
                    rows.entry(first).or_default().push(Row { head, tail });
                }
            }
        }
        Self { rows }
    }

    /// The end of the phrase that the numeral belongs to.
    pub(super) fn phrase(&self, cursor: &Cursor<'_>, numeral: &Numeral) -> Option<usize> {
        let shape = numeral.shape();
        if shape.arabic {
            return None;
        }
        let start = numeral.span().start();
        let after = cursor.after(start);
        let rows = self.rows.get(&after.chars().next()?)?;
        let before = cursor.before(start);
        let fits =
            rows.iter().filter(|row| after.starts_with(row.tail) && before.ends_with(row.head));
        let longest = fits.max_by_key(|row| row.head.len() + row.tail.len())?;
        Some(start + longest.tail.len())
    }
}

/// The words of a lexicon file: one a line, or several divided by blanks; `#` begins a comment.
fn words(lexicon: &'static str) -> impl Iterator<Item = &'static str> {
    lexicon
        .lines()
        .map(|line| line.split('#').next().unwrap_or_default())
        .flat_map(str::split_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_has_a_numeral_and_stands_once() {
        let mut all: Vec<_> = words(LEXICON).collect();
        for phrase in &all {
            assert!(find_iter(phrase).next().is_some(), "{phrase} has no numeral");
        }
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count, "a phrase stands twice");
    }
}
