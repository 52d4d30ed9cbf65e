//! Many terms at once: leftmost first, the longest of those.
//!
//! Hardly any place of a text begins a term, so each is asked first, in a small table of bits,
//! whether the two characters there begin one; only then are the terms with these two looked
//! at, the longest first. An automaton would take a step, and a look into large tables, for
//! every character.

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
    /// The terms by the place of their key, the longest first.
    entries: Vec<Entry>,
    /// Where the entries of each place begin.
    places: Vec<u32>,
    /// The keys of terms of two characters and more, and of those below.
    pairs: Keys<2048>,
    singles: Keys<32>,
}

/// A term. Its first bytes stand in numbers: most terms need no other look.
#[derive(Clone, Debug)]
struct Entry {
    head: u64,
    head_mask: u64,
    next: u64,
    next_mask: u64,
    bytes: &'static [u8],
    term: u32,
}

/// The bytes of a key, two ideographs. Shorter terms have their first character as key.
const PAIR: usize = 6;
/// The bits of a place among the entries.
const PLACE_BITS: u32 = 13;

impl Entry {
    fn new(text: &'static str, term: u32) -> Option<Self> {
        let bytes = text.as_bytes();
        let rest = bytes.len().saturating_sub(PAIR).min(8);
        let (head_mask, next_mask) = (mask(bytes.len().min(PAIR)), mask(rest));
        let (head, next) = (word(bytes, 0) & head_mask, word(bytes, PAIR) & next_mask);
        (!bytes.is_empty()).then_some(Self { head, head_mask, next, next_mask, bytes, term })
    }

    fn is_pair(&self) -> bool {
        self.bytes.len() >= PAIR
    }

    /// What it is found by.
    fn key(&self) -> u64 {
        if self.is_pair() { self.head } else { first(self.head).0 }
    }
}

impl Matcher {
    /// A matcher of these terms, which must be distinct; empty ones are left out.
    pub(crate) fn new(terms: impl IntoIterator<Item = &'static str>) -> Self {
        let listed = terms.into_iter().zip(0_u32..);
        let mut entries: Vec<_> = listed.filter_map(|(text, at)| Entry::new(text, at)).collect();
        entries.sort_by_key(|e| (hash(e.key(), PLACE_BITS), std::cmp::Reverse(e.bytes.len())));
        let before = |p| entries.partition_point(|e| hash(e.key(), PLACE_BITS) < p);
        let places = (0..=1 << PLACE_BITS).map(|p| u32::try_from(before(p)).unwrap_or(u32::MAX));
        let keys = |pairs| entries.iter().filter(move |e| e.is_pair() == pairs).map(Entry::key);
        Self {
            places: places.collect(),
            pairs: Keys::new(keys(true)),
            singles: Keys::new(keys(false)),
            entries,
        }
    }

    /// The terms in `text`, in order, none overlapping another.
    pub(crate) fn find_iter<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Hit> + 'a {
        let bytes = text.as_bytes();
        let mut at = 0;
        std::iter::from_fn(move || {
            while at < bytes.len() {
                let head = word(bytes, at);
                let (first, width) = first(head);
                let pair = head & mask(PAIR);
                if (self.pairs.may_have(pair) || self.singles.may_have(first))
                    && let Some(entry) = self.longest(bytes, at, (pair, first))
                {
                    let start = at;
                    at += entry.bytes.len();
                    return Some(Hit { start, end: at, term: entry.term });
                }
                at += width;
            }
            None
        })
    }

    /// The longest term at `at`, where these keys stand.
    fn longest(&self, text: &[u8], at: usize, (pair, first): (u64, u64)) -> Option<&Entry> {
        let next = word(text, at + PAIR);
        let stands = |e: &&Entry| {
            pair & e.head_mask == e.head
                && next & e.next_mask == e.next
                && (e.bytes.len() <= PAIR + 8
                    || text.get(at..).is_some_and(|rest| rest.starts_with(e.bytes)))
        };
        let long = self.with_key(pair).iter().find(stands);
        long.or_else(|| self.with_key(first).iter().find(stands))
    }

    /// The terms with this key, and a few others.
    fn with_key(&self, key: u64) -> &[Entry] {
        let place = hash(key, PLACE_BITS);
        let bound = |p: usize| self.places.get(p).map(|at| *at as usize);
        let (Some(from), Some(to)) = (bound(place), bound(place + 1)) else { return &[] };
        self.entries.get(from..to).unwrap_or_default()
    }
}

/// A set of keys that says of a few others, too, that it has them: a bit for each hash.
#[derive(Debug)]
struct Keys<const WORDS: usize>(Box<[u64; WORDS]>);

impl<const WORDS: usize> Keys<WORDS> {
    const BITS: u32 = (WORDS * 64).ilog2();

    fn new(keys: impl Iterator<Item = u64>) -> Self {
        let mut words = Box::new([0; WORDS]);
        for key in keys {
            let hash = hash(key, Self::BITS);
            if let Some(bits) = words.get_mut(hash >> 6) {
                *bits |= 1 << (hash & 63);
            }
        }
        Self(words)
    }

    fn may_have(&self, key: u64) -> bool {
        let hash = hash(key, Self::BITS);
        self.0.get(hash >> 6).is_some_and(|bits| bits >> (hash & 63) & 1 == 1)
    }
}

/// A number of so many bits. By the golden ratio: the high bits of the product depend on all
/// bytes.
const fn hash(key: u64, bits: u32) -> usize {
    (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - bits)) as usize
}

/// Eight bytes from `at` on as a number, 0 past the end.
fn word(bytes: &[u8], at: usize) -> u64 {
    let rest = bytes.get(at..).unwrap_or_default();
    match rest.first_chunk() {
        Some(eight) => u64::from_le_bytes(*eight),
        None => rest.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte)),
    }
}

/// The first character of a word, and how many bytes it has.
const fn first(word: u64) -> (u64, usize) {
    match word.to_le_bytes()[0] {
        0xe0..=0xef => (word & mask(3), 3),
        0..=0x7f => (word & mask(1), 1),
        0x80..=0xdf => (word & mask(2), 2),
        0xf0.. => (word & mask(4), 4),
    }
}

/// A word with its first `bytes` bytes set, eight at most.
const fn mask(bytes: usize) -> u64 {
    if bytes == 0 { 0 } else { u64::MAX >> (64 - 8 * bytes) }
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
