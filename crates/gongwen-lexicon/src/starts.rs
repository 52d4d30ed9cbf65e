//! Where words may begin.

use crate::head::{PAIR, first, hash, key, pair, word};

/// Where the words of a list may begin in a text: a table of bits by [how words
/// begin](crate::head), which lets a few other places pass.
///
/// Whether a place passes cannot be guessed, so the places that do are collected without a
/// branch, a few dozen at a time.
///
/// ```
/// use gongwen_lexicon::Starts;
/// let starts = Starts::new(["工作", "水"]);
/// let mut places = [0; 4];
/// let (found, read) = starts.collect("年度工作用水".as_bytes(), 0, 18, &mut places);
/// assert_eq!((&places[..found], read), (&[6, 15][..], 18));
/// ```
#[derive(Clone, Debug)]
pub struct Starts {
    pairs: Bits<{ 1 << 11 }>,
    shorts: Bits<{ 1 << 8 }>,
}

impl Starts {
    /// The beginnings of these words; empty ones have none.
    pub fn new<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        let mut starts = Self { pairs: Bits::new(), shorts: Bits::new() };
        for word in words.into_iter().filter(|word| !word.is_empty()) {
            match key(word) {
                (pair, PAIR) => starts.pairs.set(pair),
                (first, _) => starts.shorts.set(first),
            }
        }
        starts
    }

    /// Whether a word that is found by its first two ideographs may begin with these bytes.
    #[inline]
    pub fn pair(&self, head: u64) -> bool {
        self.pairs.has(pair(head).0)
    }

    /// Whether a word that is found by its first character alone may.
    #[inline]
    pub fn short(&self, head: u64) -> bool {
        self.shorts.has(first(head).0)
    }

    /// The places of `from..to` where a word may begin, as many as there is room for: how many
    /// were found, and how far the text was read.
    #[inline]
    pub fn collect(
        &self,
        text: &[u8],
        from: usize,
        to: usize,
        places: &mut [usize],
    ) -> (usize, usize) {
        let (mut at, mut count) = (from, 0);
        while at < to
            && let Some(place) = places.get_mut(count)
        {
            let head = word(text, at);
            let (own, len) = first(head);
            *place = at;
            count += usize::from(self.pair(head) | self.shorts.has(own));
            at += len;
        }
        (count, at)
    }
}

/// A set of numbers, which may seem to have a few more: a bit for each, in `N` words.
#[derive(Clone, Debug)]
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
