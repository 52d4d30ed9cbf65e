//! Word classes (词类): sets of words, each with what it stands for, that are looked up at the
//! head or at the end of a text, the longest word first.
//!
//! ```
//! use gongwen_lexicon::Words;
//! let up = Words::of("提高 提高到 增长");
//! assert_eq!(up.at_head("提高到五成"), Some("提高到"));
//! assert_eq!(up.at_tail("同比增长"), Some("增长"));
//! assert_eq!(up.find("产值同比增长"), Some((12, "增长")));
//! assert!(up.at_head("下降").is_none());
//! ```
//!
//! # What it does not do
//! [`Words`] finds no words in the midst of a text but by trying each place ([`Words::find`]): it
//! is made for the short stretches around a number. Where many classes are looked up in the same
//! text, a [`Table`] finds the words of all of them in one walk.
//!
//! # Errors
//! None.

pub mod head;
mod index;
mod links;
mod starts;
mod table;

pub use index::CharIndex;
pub use starts::Starts;
pub use table::Table;

/// The words of a lexicon: blanks and line ends divide them, `#` begins a comment that goes to
/// the end of its line.
pub fn words_of(lexicon: &str) -> impl Iterator<Item = &str> {
    let lines = lexicon.lines().map(|line| line.split('#').next().unwrap_or_default());
    lines.flat_map(str::split_whitespace)
}

/// A set of words with a value for each.
#[derive(Clone, Debug)]
pub struct Words<T = ()> {
    heads: Side<T>,
    tails: Side<T>,
}

/// The words, sorted by the character that they are found by, the longest first.
#[derive(Clone, Debug)]
struct Side<T> {
    rows: Vec<(char, &'static str, T)>,
    index: CharIndex,
    /// A bit for each of the characters, by its low bits: most places fail here.
    seen: [u64; 16],
}

impl<T: Copy> Side<T> {
    fn new(words: &[(&'static str, T)], key: fn(&str) -> Option<char>) -> Self {
        let keyed = words.iter().filter_map(|&(word, value)| Some((key(word)?, word, value)));
        let mut rows: Vec<_> = keyed.collect();
        rows.sort_by(|a, b| (a.0, b.1.len(), a.1).cmp(&(b.0, a.1.len(), b.1)));
        rows.dedup_by(|a, b| a.1 == b.1);
        let mut seen = [0; 16];
        for row in &rows {
            let (slot, bit) = place(row.0);
            if let Some(bits) = seen.get_mut(slot) {
                *bits |= bit;
            }
        }
        let index = CharIndex::of_sorted(rows.iter().map(|row| row.0));
        Self { rows, index, seen }
    }

    fn bucket(&self, key: char) -> &[(char, &'static str, T)] {
        let (slot, bit) = place(key);
        if self.seen.get(slot).is_none_or(|bits| bits & bit == 0) {
            return &[];
        }
        self.rows.get(self.index.rows(key)).unwrap_or_default()
    }
}

/// Whether a text begins with a word. Words are short: their bytes are compared one by one, not
/// by a call.
#[inline]
pub fn begins(text: &str, word: &str) -> bool {
    text.len() >= word.len() && text.bytes().zip(word.bytes()).all(|(a, b)| a == b)
}

/// Whether a text ends with a word; see [`begins`].
#[inline]
fn ends(text: &str, word: &str) -> bool {
    text.len() >= word.len() && text.bytes().rev().zip(word.bytes().rev()).all(|(a, b)| a == b)
}

const fn place(c: char) -> (usize, u64) {
    let hash = (c as u32).wrapping_mul(0x9e37_79b1) >> 22;
    ((hash >> 6) as usize, 1 << (hash & 63))
}

impl Words {
    /// The words of a lexicon, as [`words_of`] reads it.
    ///
    /// ```
    /// let words = gongwen_lexicon::Words::of("# verbs of change\n提高 下降\n");
    /// assert_eq!(words.iter().count(), 2);
    /// ```
    pub fn of(lexicon: &'static str) -> Self {
        Self::new(&words_of(lexicon).map(|word| (word, ())).collect::<Vec<_>>())
    }

    /// The longest word that `text` begins with.
    pub fn at_head(&self, text: &str) -> Option<&'static str> {
        self.head(text).map(|found| found.0)
    }

    /// The longest word that `text` ends with.
    pub fn at_tail(&self, text: &str) -> Option<&'static str> {
        self.tail(text).map(|found| found.0)
    }
}

impl<T: Copy> Words<T> {
    /// The words with their values; of a word that stands twice one is kept.
    ///
    /// ```
    /// let words = gongwen_lexicon::Words::new(&[("低于", -1), ("不低于", 1)]);
    /// assert_eq!(words.tail("增速不低于"), Some(("不低于", 1)));
    /// ```
    pub fn new(words: &[(&'static str, T)]) -> Self {
        Self {
            heads: Side::new(words, |word| word.chars().next()),
            tails: Side::new(words, |word| word.chars().next_back()),
        }
    }

    /// The longest word that `text` begins with, and its value.
    pub fn head(&self, text: &str) -> Option<(&'static str, T)> {
        let rows = self.heads.bucket(text.chars().next()?);
        rows.iter().find(|row| begins(text, row.1)).map(|row| (row.1, row.2))
    }

    /// The longest word that `text` ends with, and its value.
    pub fn tail(&self, text: &str) -> Option<(&'static str, T)> {
        let rows = self.tails.bucket(text.chars().next_back()?);
        rows.iter().find(|row| ends(text, row.1)).map(|row| (row.1, row.2))
    }

    /// The first place in `text` where a word stands, and the longest one there.
    pub fn find(&self, text: &str) -> Option<(usize, &'static str)> {
        self.find_all(text).next().map(|(at, word, _)| (at, word))
    }

    /// Every place in `text` where a word stands, with the longest word there; they may overlap.
    pub fn find_all<'w>(
        &'w self,
        text: &'w str,
    ) -> impl DoubleEndedIterator<Item = (usize, &'static str, T)> + 'w {
        text.char_indices().filter_map(|(at, c)| {
            let rows = self.heads.bucket(c);
            let rest = text.get(at..)?;
            rows.iter().find(|row| begins(rest, row.1)).map(|row| (at, row.1, row.2))
        })
    }

    /// Whether a word stands anywhere in `text`.
    pub fn within(&self, text: &str) -> bool {
        self.find(text).is_some()
    }

    /// All words, in the order of their first characters.
    pub fn iter(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.heads.rows.iter().map(|row| row.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_word_is_found() {
        let words = Words::of("# a comment\n提高 提高到 到\n");
        assert_eq!(words.at_tail("普及率提高到"), Some("提高到"));
        assert_eq!(words.at_head("提高到五成"), Some("提高到"));
        assert_eq!(words.find("已提高"), Some((3, "提高")));
        assert_eq!(words.at_tail(""), None);
        assert_eq!(words.find_all("提高到").next_back().unwrap().1, "到");
    }

    #[test]
    fn every_word_is_found_at_both_ends() {
        let words = Words::of("增长 降 比上年 ％ km 同比");
        for word in words.iter() {
            assert_eq!(words.at_head(word), Some(word));
            assert_eq!(words.at_tail(word), Some(word));
        }
    }
}
