//! Many terms at once: leftmost first, the longest of those.
//!
//! Most places of a text begin no term, so each is asked first, in a small table of bits,
//! whether the two characters there begin one; only then are the terms with these two looked
//! at, the longest first. An automaton would take a step, and a look into large tables, for
//! every character. Whether a place passes cannot be guessed: those that do are collected
//! without a branch, a few dozen at a time, and so are the looks into the large table, which
//! the processor then makes side by side.

use crate::index::{Index, Slot};
use gongwen_lexicon::Starts;
use gongwen_lexicon::head::{first, pair, word};

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
        Self { starts: Starts::new(terms.iter().copied()), index: Index::new(&terms) }
    }

    /// The terms in `text`, in order, none overlapping another.
    pub(crate) fn find_iter<'a>(&'a self, text: &'a str) -> Hits<'a> {
        let text = text.as_bytes();
        let (places, slots) = Default::default();
        Hits { matcher: self, text, end: 0, read: 0, places, slots, next: 0, count: 0 }
    }

    /// The longest term at a place.
    #[inline]
    fn longest(&self, text: &[u8], at: usize, slot: &Slot) -> Option<(u32, usize)> {
        let head = word(text, at);
        self.index.longest(text, at, pair(head), slot).or_else(|| {
            let short = self.starts.short(head).then(|| first(head))?;
            self.index.longest(text, at, short, &self.index.guess(short.0))
        })
    }
}

/// How many places are kept in mind.
const AHEAD: usize = 32;

/// The terms of a text, in order.
pub(crate) struct Hits<'a> {
    matcher: &'a Matcher,
    text: &'a [u8],
    /// Where the last term ends.
    end: usize,
    /// Up to where places were collected.
    read: usize,
    places: [usize; AHEAD],
    /// Where in the index the terms of each should stand.
    slots: [Slot; AHEAD],
    /// Which of the places comes next, and how many there are.
    next: usize,
    count: usize,
}

impl Iterator for Hits<'_> {
    type Item = Hit;

    #[inline]
    fn next(&mut self) -> Option<Hit> {
        loop {
            while let Some(&at) = self.places.get(..self.count)?.get(self.next) {
                let slot = self.slots.get(self.next)?;
                self.next += 1;
                if at < self.end {
                    continue;
                }
                if let Some((term, len)) = self.matcher.longest(self.text, at, slot) {
                    self.end = at + len;
                    return Some(Hit { start: at, end: self.end, term });
                }
            }
            if self.read >= self.text.len() {
                return None;
            }
            self.look_ahead();
        }
    }
}

impl Hits<'_> {
    /// Collects the next places where a term may begin.
    #[inline(never)]
    fn look_ahead(&mut self) {
        let Matcher { starts, index } = self.matcher;
        let from = self.read.max(self.end);
        let (count, read) = starts.collect(self.text, from, self.text.len(), &mut self.places);
        for (slot, &at) in self.slots.iter_mut().zip(&self.places).take(count) {
            *slot = index.guess(pair(word(self.text, at)).0);
        }
        (self.read, self.next, self.count) = (read, 0, count);
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
