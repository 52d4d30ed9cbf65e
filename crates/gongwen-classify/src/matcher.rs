//! Many terms at once: leftmost first, the longest of those.
//!
//! Most places of a text begin no term, so each is asked first, in a small table of bits,
//! whether the two characters there begin one; only then are the terms with these two looked
//! at, the longest first. An automaton would take a step, and a look into large tables, for
//! every character. Whether a place passes cannot be guessed: those that do are collected
//! without a branch, a few dozen at a time, and so are the looks into the large table, which
//! the processor then makes side by side.

use crate::index::{Index, PAIR, Slot, first, hash, pair, word};

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
    pub(crate) fn find_iter<'a>(&'a self, text: &'a str) -> Hits<'a> {
        let text = text.as_bytes();
        Hits { matcher: self, text, end: 0, read: 0, places: Default::default(), next: 0, count: 0 }
    }

    /// The longest term at a place.
    #[inline]
    fn longest(&self, text: &[u8], place: &Place) -> Option<(u32, usize)> {
        let head = word(text, place.at);
        self.index.longest(text, place.at, pair(head), &place.slot).or_else(|| {
            let short = self.starts.short(head).then(|| first(head))?;
            self.index.longest(text, place.at, short, &self.index.guess(short.0))
        })
    }
}

/// A place where a term may begin, and where in the index it should stand.
#[derive(Clone, Copy, Default)]
struct Place {
    at: usize,
    slot: Slot,
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
    places: [Place; AHEAD],
    /// Which of the places comes next, and how many there are.
    next: usize,
    count: usize,
}

impl Iterator for Hits<'_> {
    type Item = Hit;

    #[inline]
    fn next(&mut self) -> Option<Hit> {
        loop {
            while let Some(place) = self.places.get(..self.count)?.get(self.next) {
                self.next += 1;
                if place.at < self.end {
                    continue;
                }
                if let Some((term, len)) = self.matcher.longest(self.text, place) {
                    self.end = place.at + len;
                    return Some(Hit { start: place.at, end: self.end, term });
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
        let (mut at, mut count) = (self.read.max(self.end), 0);
        while at < self.text.len()
            && let Some(place) = self.places.get_mut(count)
        {
            let head = word(self.text, at);
            place.at = at;
            count += usize::from(self.matcher.starts.may_begin(head));
            at += first(head).1;
        }
        for place in self.places.iter_mut().take(count) {
            place.slot = self.matcher.index.guess(pair(word(self.text, place.at)).0);
        }
        (self.read, self.next, self.count) = (at, 0, count);
    }
}

/// Where terms may begin, by the bytes there.
#[derive(Debug)]
struct Starts {
    /// By the first two ideographs.
    pairs: Bits<{ 1 << 11 }>,
    /// By the first three bytes of terms shorter than that.
    shorts: Bits<{ 1 << 8 }>,
}

impl Starts {
    fn new(terms: &[&str]) -> Self {
        let mut starts = Self { pairs: Bits::new(), shorts: Bits::new() };
        for term in terms.iter().filter(|term| !term.is_empty()) {
            let head = word(term.as_bytes(), 0);
            match term.len() {
                PAIR.. => starts.pairs.set(pair(head).0),
                3.. => starts.shorts.set(head & SHORT),
                // Anything may stand behind it.
                len => (0..1 << (8 * (3 - len)))
                    .for_each(|rest| starts.shorts.set(head | rest << (8 * len))),
            }
        }
        starts
    }

    /// Whether a term may begin with these bytes.
    #[inline]
    fn may_begin(&self, head: u64) -> bool {
        self.pairs.has(pair(head).0) | self.short(head)
    }

    /// Whether a term of less than two ideographs may.
    #[inline]
    fn short(&self, head: u64) -> bool {
        self.shorts.has(head & SHORT)
    }
}

/// The first three bytes.
const SHORT: u64 = 0xff_ffff;

/// A set of numbers, which may seem to have a few more: a bit for each, in `N` words.
#[derive(Debug)]
struct Bits<const N: usize>(Box<[u64; N]>);

impl<const N: usize> Bits<N> {
    fn new() -> Self {
        Self(Box::new([0; N]))
    }

    fn set(&mut self, number: u64) {
        let (word, bit) = Self::place(number);
        if let Some(word) = self.0.get_mut(word) {
            *word |= 1 << bit;
        }
    }

    #[inline]
    fn has(&self, number: u64) -> bool {
        let (word, bit) = Self::place(number);
        self.0.get(word).is_some_and(|word| word >> bit & 1 == 1)
    }

    /// The word and the bit of it.
    #[inline]
    const fn place(number: u64) -> (usize, u64) {
        let hash = hash(number);
        ((hash >> 6) as usize >> (58 - N.ilog2()), hash >> (58 - N.ilog2()) & 63)
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
