//! Many terms at once: leftmost first, the longest of those.
//!
//! Hardly any place of a text begins a term, so each is asked first, in a small table of bits,
//! whether the two characters there begin one; only then are the terms with these two looked
//! at, the longest first. An automaton would take a step, and a look into large tables, for
//! every character.

use crate::index::{Index, PAIR, first, hash, pair, word};

/// A term that was found: its place in the text, and its place in the list of terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) term: u32,
}

/// Finds terms of a fixed list in a text, in one pass.
#[derive(Debug)]
pub(crate) struct Matcher {
    starts: Starts,
    index: Index,
}

impl Matcher {
    /// A matcher of these terms, which must be distinct; empty ones are left out.
    pub(crate) fn new(terms: impl IntoIterator<Item = &'static str>) -> Self {
        let terms: Vec<_> = terms.into_iter().collect();
        Self { starts: Starts::new(&terms), index: Index::new(&terms) }
    }

    /// The terms in `text`, in order, none overlapping another.
    pub(crate) fn find_iter<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Hit> + 'a {
        let mut at = 0;
        std::iter::from_fn(move || {
            let hit = self.next(text.as_bytes(), at);
            at = hit.map_or(text.len(), |hit| hit.end);
            hit
        })
    }

    /// The first term from `at` on.
    fn next(&self, text: &[u8], mut at: usize) -> Option<Hit> {
        while at < text.len() {
            let head = word(text, at);
            let first = first(head);
            let row = self.starts.row(first.0);
            if row >> Starts::bit(head) & 1 == 1 {
                let short = (row == Starts::ANY).then_some(first);
                let mut keys = [Some(pair(head)), short].into_iter().flatten();
                let longest = keys.find_map(|key| self.index.longest(text, at, key));
                if let Some((term, len)) = longest {
                    return Some(Hit { start: at, end: at + len, term });
                }
            }
            at += first.1;
        }
        None
    }
}

/// Where terms may begin: a row of bits for the first character, a bit of it for the second.
#[derive(Debug)]
struct Starts(Box<[u64; 1 << ROW_BITS]>);

/// The bits of a row's place.
const ROW_BITS: u32 = 11;

impl Starts {
    /// The row of a term of one character, or little more: anything may stand behind it.
    const ANY: u64 = u64::MAX;

    fn new(terms: &[&str]) -> Self {
        let mut rows = Box::new([0; 1 << ROW_BITS]);
        for term in terms.iter().filter(|term| !term.is_empty()) {
            let head = word(term.as_bytes(), 0);
            if let Some(row) = rows.get_mut(Self::place(first(head).0)) {
                *row |= if term.len() < PAIR { Self::ANY } else { 1 << Self::bit(head) };
            }
        }
        Self(rows)
    }

    fn row(&self, first: u64) -> u64 {
        self.0.get(Self::place(first)).copied().unwrap_or_default()
    }

    const fn place(first: u64) -> usize {
        (hash(first) >> (64 - ROW_BITS)) as usize
    }

    /// Neighbours in Unicode differ in the last bits of the last byte.
    const fn bit(head: u64) -> u64 {
        head >> (8 * (PAIR - 1)) & 63
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(terms: &[&'static str], text: &str) -> Vec<(usize, usize, u32)> {
        let matcher = Matcher::new(terms.iter().copied());
        matcher.find_iter(text).map(|h| (h.start, h.end, h.term)).collect()
    }

    #[test]
    fn the_longest_of_the_leftmost() {
        let terms = ["工作", "工作总结", "总结"];
        assert_eq!(find(&terms, "年度工作总结和工作"), [(6, 18, 1), (21, 27, 0)]);
    }

    #[test]
    fn terms_of_all_lengths() {
        let terms = ["水", "水稻", "5G", "VOCs", "12345", "水稻制种基地", "水稻制种基"];
        assert_eq!(find(&terms, "水"), [(0, 3, 0)]);
        assert_eq!(find(&terms, "水5G"), [(0, 3, 0), (3, 5, 2)]);
        assert_eq!(find(&terms, "VOC、VOCs"), [(6, 10, 3)]);
        assert_eq!(find(&terms, "012345"), [(1, 6, 4)]);
        assert_eq!(find(&terms, "水稻制种基地"), [(0, 18, 5)]);
        assert_eq!(find(&terms, "水稻制种基础"), [(0, 15, 6)]);
        assert_eq!(find(&terms, "水稻制种"), [(0, 6, 1)]);
        assert_eq!(find(&terms, "é水\u{10ffff}水\0"), [(2, 5, 0), (9, 12, 0)]);
    }

    #[test]
    fn no_terms_find_nothing() {
        assert!(find(&[], "工作").is_empty() && find(&[""], "工作").is_empty());
    }
}
