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
    starts: Starts,
    /// The terms by the place of their key, the longest first.
    entries: Vec<Entry>,
    /// Where the entries of each place begin.
    places: Vec<u32>,
}

/// A term. What stands behind its key is a number, too: few terms need another look.
#[derive(Clone, Debug)]
struct Entry {
    /// Its first two ideographs; the first character alone of terms shorter than that.
    key: u64,
    next: u64,
    next_mask: u64,
    bytes: &'static [u8],
    term: u32,
}

/// The bytes of two ideographs.
const PAIR: usize = 6;
/// The bits of a place among the entries, and of a row of starts.
const PLACE_BITS: u32 = 13;
const ROW_BITS: u32 = 12;

impl Entry {
    fn new(text: &'static str, term: u32) -> Option<Self> {
        let bytes = text.as_bytes();
        let head = word(bytes, 0);
        let (first, width) = first(head);
        let pair = bytes.len() >= PAIR;
        let (key, behind) = if pair { (head & mask(PAIR), PAIR) } else { (first, width) };
        let next_mask = mask(bytes.len().saturating_sub(behind).min(8));
        let next = word(bytes, behind) & next_mask;
        (!bytes.is_empty()).then_some(Self { key, next, next_mask, bytes, term })
    }
}

impl Matcher {
    /// A matcher of these terms, which must be distinct; empty ones are left out.
    pub(crate) fn new(terms: impl IntoIterator<Item = &'static str>) -> Self {
        let listed = terms.into_iter().zip(0_u32..);
        let mut entries: Vec<_> = listed.filter_map(|(text, at)| Entry::new(text, at)).collect();
        entries.sort_by_key(|e| (hash(e.key, PLACE_BITS), std::cmp::Reverse(e.bytes.len())));
        let before = |p| entries.partition_point(|e| hash(e.key, PLACE_BITS) < p);
        let places = (0..=1 << PLACE_BITS).map(|p| u32::try_from(before(p)).unwrap_or(u32::MAX));
        Self { places: places.collect(), starts: Starts::new(&entries), entries }
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
            let (first, width) = first(head);
            if self.starts.may_begin(first, head)
                && let Some(entry) = self.longest(text, at, head)
            {
                return Some(Hit { start: at, end: at + entry.bytes.len(), term: entry.term });
            }
            at += width;
        }
        None
    }

    /// The longest term at `at`, where `head` stands.
    fn longest(&self, text: &[u8], at: usize, head: u64) -> Option<&Entry> {
        let (first, width) = first(head);
        let long = self.standing(text, at, (head & mask(PAIR), PAIR));
        long.or_else(|| self.standing(text, at, (first, width)))
    }

    /// The longest term with a key, of `width` bytes, at `at`.
    fn standing(&self, text: &[u8], at: usize, (key, width): (u64, usize)) -> Option<&Entry> {
        let next = word(text, at + width);
        self.placed(hash(key, PLACE_BITS)).iter().find(|e| {
            e.key == key
                && next & e.next_mask == e.next
                && (e.next_mask != u64::MAX
                    || text.get(at..).is_some_and(|rest| rest.starts_with(e.bytes)))
        })
    }

    fn placed(&self, place: usize) -> &[Entry] {
        let bound = |p: usize| self.places.get(p).map(|at| *at as usize);
        let (Some(from), Some(to)) = (bound(place), bound(place + 1)) else { return &[] };
        self.entries.get(from..to).unwrap_or_default()
    }
}

/// Where terms may begin: a row of bits for the first character, a bit of it for the second.
#[derive(Debug)]
struct Starts(Box<[u64; 1 << ROW_BITS]>);

impl Starts {
    fn new(entries: &[Entry]) -> Self {
        let mut rows = Box::new([0; 1 << ROW_BITS]);
        for entry in entries {
            let head = word(entry.bytes, 0);
            if let Some(row) = rows.get_mut(hash(first(head).0, ROW_BITS)) {
                // Anything may stand behind a term of one character.
                *row |= if entry.bytes.len() < PAIR { u64::MAX } else { 1 << Self::bit(head) };
            }
        }
        Self(rows)
    }

    fn may_begin(&self, first: u64, head: u64) -> bool {
        self.0.get(hash(first, ROW_BITS)).is_some_and(|row| row >> Self::bit(head) & 1 == 1)
    }

    /// Neighbours in Unicode differ in the last bits of the last byte.
    const fn bit(head: u64) -> u64 {
        head >> (8 * (PAIR - 1)) & 63
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
