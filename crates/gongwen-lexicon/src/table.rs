//! Many classes of words in one table: a walk over a text finds the words of all of them.

use crate::Starts;
use crate::head::{PAIR, key, pair, word};
use crate::links::Links;

/// Words, each with a set of classes (a bit for each of 64), found wherever they stand in a text.
///
/// A trie whose edges lie in hash tables. Most places of a text begin no word, and are passed
/// over by their first two characters; those that may begin one lead right to the node of these.
///
/// ```
/// use gongwen_lexicon::Table;
/// const VERB: u64 = 1;
/// const LONG: u64 = 2;
/// let table = Table::new([("提高", VERB), ("提高到", VERB), ("提高到", LONG)]);
/// let mut found = Vec::new();
/// table.each("已提高到", 0, 12, |start, end, classes| found.push((start, end, classes)));
/// assert_eq!(found, [(3, 9, VERB), (3, 12, VERB | LONG)]);
/// ```
#[derive(Clone, Debug)]
pub struct Table {
    /// Where words may begin.
    starts: Starts,
    /// From the first two ideographs of words to the node of both.
    pairs: Links,
    /// From a node and a symbol to the node of what it leads to.
    edges: Links,
    nodes: Vec<Node>,
    /// The length of the longest word, in bytes.
    longest: usize,
}

#[derive(Clone, Copy, Debug, Default)]
struct Node {
    /// The classes of the word that ends here; none where no word does.
    classes: u64,
    /// The marks of the symbols that lead on to longer words; see [`mark`].
    onward: u64,
}

/// A character as a number of 24 bits, made of its bytes without decoding them: words and text
/// are compared, nothing else.
type Symbol = u32;

/// The bits of a symbol.
const SYMBOL: u32 = 24;
/// How many places are collected at once.
const AHEAD: usize = 32;

impl Table {
    /// The words with their classes; a word that stands twice has the classes of both.
    pub fn new<'w>(words: impl IntoIterator<Item = (&'w str, u64)>) -> Self {
        let words: Vec<_> = words.into_iter().collect();
        let characters: usize = words.iter().map(|(word, _)| word.chars().count()).sum();
        let mut table = Self {
            starts: Starts::new(words.iter().map(|(word, _)| *word)),
            pairs: Links::new(words.len()),
            edges: Links::new(characters),
            nodes: vec![Node::default()],
            longest: 0,
        };
        for (word, classes) in words {
            table.add(word, classes);
        }
        table
    }

    fn add(&mut self, word: &str, classes: u64) {
        let (mut node, mut at) = match key(word) {
            (pair, PAIR) => (self.begin(pair), PAIR),
            _ => (Some(0), 0),
        };
        while let Some(from) = node
            && let Some((symbol, len)) = symbol(word, at)
        {
            let edge = edge(from, symbol);
            node = self.edges.get(edge).or_else(|| {
                let next = self.grow();
                self.edges.put(edge, next)?;
                self.nodes.get_mut(from).map(|from| from.onward |= mark(symbol))?;
                Some(next)
            });
            at += len;
        }
        if let Some(own) = node.filter(|&node| node > 0).and_then(|node| self.nodes.get_mut(node)) {
            own.classes |= classes;
            self.longest = self.longest.max(word.len());
        }
    }

    /// The node of two ideographs, a new one where they have none.
    fn begin(&mut self, pair: u64) -> Option<usize> {
        self.pairs.get(pair).or_else(|| {
            let node = self.grow();
            self.pairs.put(pair, node)?;
            Some(node)
        })
    }

    /// A new node.
    fn grow(&mut self) -> usize {
        self.nodes.push(Node::default());
        self.nodes.len() - 1
    }

    /// Every word that begins in `from..to`, in the order of their places, the shorter first:
    /// where it begins, where it ends (which may be behind `to`), and its classes.
    pub fn each(
        &self,
        text: &str,
        from: usize,
        to: usize,
        mut found: impl FnMut(usize, usize, u64),
    ) {
        let to = to.min(text.len());
        let mut read = if text.is_char_boundary(from) { from } else { to };
        let mut places = [0; AHEAD];
        while read < to {
            let (count, until) = self.starts.collect(text.as_bytes(), read, to, &mut places);
            for &at in places.iter().take(count) {
                let head = word(text.as_bytes(), at);
                if self.starts.short(head) {
                    self.words_from(text, at, 0, |end, classes| found(at, end, classes));
                }
                if self.starts.pair(head)
                    && let Some(node) = self.pairs.get(pair(head).0)
                {
                    self.words_from(text, at + PAIR, node, |end, classes| found(at, end, classes));
                }
            }
            read = until;
        }
    }

    /// Every word that begins with what led to `node`; the rest of it stands from `end` on.
    #[inline]
    fn words_from(
        &self,
        text: &str,
        mut end: usize,
        mut node: usize,
        mut found: impl FnMut(usize, u64),
    ) {
        while let Some(&Node { classes, onward }) = self.nodes.get(node) {
            if classes != 0 {
                found(end, classes);
            }
            if onward == 0 {
                return;
            }
            let next = symbol(text, end).filter(|&(symbol, _)| onward & mark(symbol) != 0);
            let Some((symbol, len)) = next else { return };
            let Some(reached) = self.edges.get(edge(node, symbol)) else { return };
            node = reached;
            end += len;
        }
    }

    /// The length of the longest word, in bytes.
    pub fn longest(&self) -> usize {
        self.longest
    }
}

#[inline]
fn edge(node: usize, symbol: Symbol) -> u64 {
    (node as u64) << SYMBOL | u64::from(symbol)
}

/// One bit of 64 for a symbol, the same for few others.
#[inline]
const fn mark(symbol: Symbol) -> u64 {
    1 << ((symbol ^ symbol >> 8) & 63)
}

/// The symbol at a place, and its length in bytes.
#[inline]
fn symbol(text: &str, at: usize) -> Option<(Symbol, usize)> {
    let bytes = text.as_bytes().get(at..)?;
    match *bytes {
        [a @ 0xe0..0xf0, b, c, ..] => Some((Symbol::from_be_bytes([0, a, b, c]), 3)),
        [a @ ..0x80, ..] => Some((Symbol::from(a), 1)),
        _ => rare_symbol(bytes),
    }
}

/// A symbol of two bytes, or of four: their last 21 bits say all, and are less than any three
/// bytes make.
fn rare_symbol(bytes: &[u8]) -> Option<(Symbol, usize)> {
    match *bytes {
        [a @ ..0xe0, b, ..] => Some((Symbol::from_be_bytes([0, 0, a, b]), 2)),
        [a, b, c, d, ..] => {
            let bits = [a & 7, b & 63, c & 63, d & 63];
            Some((bits.iter().fold(0, |all, &bits| all << 6 | Symbol::from(bits)), 4))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(table: &Table, text: &str) -> Vec<(usize, usize, u64)> {
        let mut found = Vec::new();
        table.each(text, 0, text.len(), |start, end, classes| found.push((start, end, classes)));
        found
    }

    #[test]
    fn every_word_is_found_where_it_stands() {
        let table = Table::new([
            ("增长", 1),
            ("增", 2),
            ("长到", 4),
            (",", 8),
            ("\0", 16),
            ("", 32),
            ("é😀", 64),
        ]);
        assert_eq!(found(&table, "增长到"), [(0, 3, 2), (0, 6, 1), (3, 9, 4)]);
        assert_eq!(found(&table, "增,\0长"), [(0, 3, 2), (3, 4, 8), (4, 5, 16)]);
        assert_eq!(found(&table, "é😀"), [(0, 6, 64)]);
        assert_eq!(table.longest(), 6);
        assert!(found(&Table::new([]), "增长").is_empty());
    }

    #[test]
    fn a_stretch_has_the_words_that_begin_in_it() {
        let table = Table::new([("增长", 1), ("长到", 2)]);
        let mut found = Vec::new();
        table
            .each("增长到增长", 3, 6, |start, end, classes| found.push((start, end, classes)));
        table.each("增长", 1, 6, |_, _, _| panic!("no character begins there"));
        assert_eq!(found, [(3, 9, 2)]);
    }
}
