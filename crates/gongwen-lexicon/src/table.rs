//! Many classes of words in one table: a walk over a text finds the words of all of them.

/// Words, each with a set of classes (a bit for each of 64), found wherever they stand in a text.
///
/// A trie whose edges lie in one hash table. A character that begins no word costs one look, and
/// most of those that begin one are told at the next character, before any edge is looked for.
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
    /// Edges: the node, the symbol, the node that it leads to. Zero is free.
    edges: Vec<u64>,
    nodes: Vec<Node>,
    /// For each 64 neighbours among the symbols of three bytes, the row of `firsts` that is theirs.
    rows: Vec<u16>,
    /// Rows of 64: the node of each symbol that begins a word, zero for the others. The first
    /// row is empty: most places fail there.
    firsts: Vec<u32>,
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

/// The bits of a node's number.
const NODE: u32 = 20;
const SYMBOL: u32 = 24;
const LAST: u64 = (1 << NODE) - 1;

impl Table {
    /// The words with their classes; a word that stands twice has the classes of both.
    pub fn new<'w>(words: impl IntoIterator<Item = (&'w str, u64)>) -> Self {
        let words: Vec<_> = words.into_iter().collect();
        let characters: usize = words.iter().map(|(word, _)| word.chars().count()).sum();
        // At most a quarter of the places is taken, so that a miss seldom looks twice.
        let size = (4 * characters).next_power_of_two();
        let (edges, nodes) = (vec![0; size], vec![Node::default()]);
        let (rows, firsts) = (vec![0; 1 << 10], vec![0; ROW]);
        let mut table = Self { edges, nodes, rows, firsts, longest: 0 };
        for (word, classes) in words {
            table.add(word, classes);
        }
        table
    }

    fn add(&mut self, word: &str, classes: u64) {
        let (mut node, mut at) = (0, 0);
        while let Some((symbol, len)) = symbol(word, at) {
            let next = self.nodes.len() as u64;
            let known = if at == 0 { self.first(symbol) } else { self.step(node, symbol) };
            node = match known {
                Some(next) => next,
                None if next < LAST => {
                    self.nodes.push(Node::default());
                    if at > 0 || !self.begin(symbol, next) {
                        self.connect(node, symbol, next);
                    }
                    next as usize
                }
                None => return,
            };
            at += len;
        }
        if let Some(own) = self.nodes.get_mut(node).filter(|_| node > 0) {
            own.classes |= classes;
            self.longest = self.longest.max(word.len());
        }
    }

    fn connect(&mut self, node: usize, symbol: Symbol, next: u64) {
        let key = key(node, symbol);
        let mut place = self.place(key);
        while self.edges.get(place).is_some_and(|&edge| edge != 0) {
            place = (place + 1) & (self.edges.len() - 1);
        }
        if let (Some(edge), Some(from)) = (self.edges.get_mut(place), self.nodes.get_mut(node)) {
            *edge = key << NODE | next;
            from.onward |= mark(symbol);
        }
    }

    /// The node that a symbol leads to.
    #[inline]
    fn step(&self, node: usize, symbol: Symbol) -> Option<usize> {
        let key = key(node, symbol);
        let mut place = self.place(key);
        loop {
            match *self.edges.get(place)? {
                0 => return None,
                edge if edge >> NODE == key => return Some((edge & LAST) as usize),
                _ => place = (place + 1) & (self.edges.len() - 1),
            }
        }
    }

    #[inline]
    fn place(&self, key: u64) -> usize {
        let hash = key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32;
        hash as usize & (self.edges.len() - 1)
    }

    /// Notes the node of a symbol of three bytes that begins words; `false` for other symbols.
    fn begin(&mut self, symbol: Symbol, node: u64) -> bool {
        let Some((row, place)) = head(symbol) else { return false };
        let free = (self.firsts.len() / ROW) as u16;
        let Some(own) = self.rows.get_mut(row) else { return false };
        if *own == 0 {
            *own = free;
            self.firsts.resize(self.firsts.len() + ROW, 0);
        }
        let first = self.firsts.get_mut(usize::from(*own) * ROW + place);
        first.map(|first| *first = node as u32).is_some()
    }

    /// The node of a symbol that begins words.
    #[inline]
    fn first(&self, symbol: Symbol) -> Option<usize> {
        if let Some((row, place)) = head(symbol) {
            let row = usize::from(*self.rows.get(row)?);
            let node = *self.firsts.get(row * ROW + place)?;
            return (node != 0).then_some(node as usize);
        }
        let begin = self.nodes.first()?.onward & mark(symbol) != 0;
        if begin { self.step(0, symbol) } else { None }
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
        let mut at = if text.is_char_boundary(from) { from } else { to };
        while at < to {
            let Some((first, len)) = symbol(text, at) else { return };
            if let Some(node) = self.first(first) {
                self.words_at(text, at + len, node, |end, classes| found(at, end, classes));
            }
            at += len;
        }
    }

    /// Every word that begins with what led to `node`; the rest of it stands from `end` on.
    #[inline]
    fn words_at(
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
            let Some(reached) = self.step(node, symbol) else { return };
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
fn key(node: usize, symbol: Symbol) -> u64 {
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

/// How many symbols are neighbours.
const ROW: usize = 64;

/// The row of a symbol of three bytes, and its place there.
#[inline]
fn head(symbol: Symbol) -> Option<(usize, usize)> {
    let row = symbol >> 10 & 0x3c0 | symbol >> 8 & 0x3f;
    (symbol >= 0xe0_0000).then_some((row as usize, (symbol & 0x3f) as usize))
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
