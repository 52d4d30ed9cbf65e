//! Many classes of words in one table: a walk over a text finds the words of all of them.

/// Words, each with a set of classes (a bit for each of 64), found wherever they stand in a text.
///
/// A trie whose edges lie in one hash table: a character that begins no word costs one look.
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
    /// Edges: the node, the character, the node that it leads to. Zero is free.
    edges: Vec<u64>,
    /// The classes of the word that ends in each node; none where no word does.
    classes: Vec<u64>,
    /// The length of the longest word, in bytes.
    longest: usize,
}

/// The bits of a character, and of a node.
const BITS: u32 = 21;
const LOW: u64 = (1 << BITS) - 1;

impl Table {
    /// The words with their classes; a word that stands twice has the classes of both.
    pub fn new<'w>(words: impl IntoIterator<Item = (&'w str, u64)>) -> Self {
        let words: Vec<_> = words.into_iter().collect();
        let characters: usize = words.iter().map(|(word, _)| word.chars().count()).sum();
        // At most a quarter of the places is taken, so that a miss seldom looks twice.
        let size = (4 * characters).next_power_of_two();
        let mut table = Self { edges: vec![0; size], classes: vec![0], longest: 0 };
        for (word, classes) in words {
            table.add(word, classes);
        }
        table
    }

    fn add(&mut self, word: &str, classes: u64) {
        let mut node = 0;
        for c in word.chars() {
            let next = self.classes.len() as u64;
            node = match self.step(node, c) {
                Some(next) => next,
                None if next < LOW => {
                    self.connect(node, c, next);
                    self.classes.push(0);
                    next as usize
                }
                None => return,
            };
        }
        if let Some(own) = self.classes.get_mut(node).filter(|_| node > 0) {
            *own |= classes;
            self.longest = self.longest.max(word.len());
        }
    }

    fn connect(&mut self, node: usize, c: char, next: u64) {
        let key = key(node, c);
        let mut place = self.place(key);
        while self.edges.get(place).is_some_and(|&edge| edge != 0) {
            place = (place + 1) & (self.edges.len() - 1);
        }
        if let Some(edge) = self.edges.get_mut(place) {
            *edge = key << BITS | next;
        }
    }

    /// The node that a character leads to.
    #[inline]
    fn step(&self, node: usize, c: char) -> Option<usize> {
        let key = key(node, c);
        let mut place = self.place(key);
        loop {
            match *self.edges.get(place)? {
                0 => return None,
                edge if edge >> BITS == key => return Some((edge & LOW) as usize),
                _ => place = (place + 1) & (self.edges.len() - 1),
            }
        }
    }

    #[inline]
    fn place(&self, key: u64) -> usize {
        let hash = key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32;
        hash as usize & (self.edges.len() - 1)
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
        let mut chars = text.get(from..).unwrap_or_default().chars();
        let mut at = from;
        while at < to {
            let Some(c) = chars.next() else { return };
            let mut end = at + c.len_utf8();
            let next = end;
            let mut node = self.step(0, c);
            let mut rest = chars.clone();
            while let Some(reached) = node {
                match self.classes.get(reached) {
                    Some(&classes) if classes != 0 => found(at, end, classes),
                    _ => {}
                }
                let Some(c) = rest.next() else { break };
                end += c.len_utf8();
                node = self.step(reached, c);
            }
            at = next;
        }
    }

    /// The length of the longest word, in bytes.
    pub fn longest(&self) -> usize {
        self.longest
    }
}

#[inline]
fn key(node: usize, c: char) -> u64 {
    (node as u64) << BITS | u64::from(c)
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
        let table =
            Table::new([("增长", 1), ("增", 2), ("长到", 4), (",", 8), ("\0", 16), ("", 32)]);
        assert_eq!(found(&table, "增长到"), [(0, 3, 2), (0, 6, 1), (3, 9, 4)]);
        assert_eq!(found(&table, "增,\0长"), [(0, 3, 2), (3, 4, 8), (4, 5, 16)]);
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
