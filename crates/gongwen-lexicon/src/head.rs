//! How words begin: by their first two ideographs, or by their first character alone.
//!
//! Most words of a report have two ideographs and more, and hardly any two of a list begin with
//! the same two. The beginnings are numbers, compared and hashed without decoding a character.

/// The bytes of an ideograph.
const HAN: usize = 3;

/// The bytes of two ideographs.
pub const PAIR: usize = 2 * HAN;

/// What a word is found by, and how many of its bytes that are: its first two characters where
/// each has three bytes, as ideographs have; the first character alone of other words.
///
/// ```
/// use gongwen_lexicon::head::{first, key, pair, word};
/// let text = "水稻制种".as_bytes();
/// assert_eq!(key("水稻"), pair(word(text, 0)));
/// assert_eq!(key("水"), first(word(text, 0)));
/// assert_eq!(key("水5"), key("水"));
/// ```
pub fn key(term: &str) -> (u64, usize) {
    let head = word(term.as_bytes(), 0);
    let two = term.len() >= PAIR && is_han(head) && is_han(head >> (8 * HAN));
    if two { pair(head) } else { first(head) }
}

/// Eight bytes from `at` on as a number, the first one the lowest; 0 past the end.
#[inline]
pub fn word(bytes: &[u8], at: usize) -> u64 {
    let rest = bytes.get(at..).unwrap_or_default();
    match rest.first_chunk() {
        Some(eight) => u64::from_le_bytes(*eight),
        None => rest.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte)),
    }
}

/// The first character of eight bytes, and how many bytes it has.
#[inline]
pub const fn first(word: u64) -> (u64, usize) {
    // Nearly all are ideographs.
    if is_han(word) { (word & 0xff_ffff, HAN) } else { rare_first(word) }
}

/// Whether the first character of eight bytes has three.
#[inline]
const fn is_han(word: u64) -> bool {
    word & 0xf0 == 0xe0
}

const fn rare_first(word: u64) -> (u64, usize) {
    match word.to_le_bytes()[0] {
        0..=0x7f => (word & 0xff, 1),
        0x80..=0xdf => (word & 0xffff, 2),
        0xe0..=0xef => (word & 0xff_ffff, HAN),
        0xf0.. => (word & 0xffff_ffff, 4),
    }
}

/// The first six bytes of eight: two ideographs; and that they are six.
#[inline]
pub const fn pair(word: u64) -> (u64, usize) {
    (word & 0xffff_ffff_ffff, PAIR)
}

/// By the golden ratio: the high bits depend on all bytes.
#[inline]
pub const fn hash(key: u64) -> u64 {
    key.wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beginnings() {
        assert_eq!(key("收入"), pair(word("收入和".as_bytes(), 0)));
        for (term, first) in
            [("收", "收"), ("占GDP", "占"), ("GDP总量", "G"), ("é", "é"), ("😀一", "😀")]
        {
            assert_eq!(key(term), (word(first.as_bytes(), 0), first.len()), "{term}");
        }
        assert_eq!(word(b"ab", 1), u64::from(b'b'));
        assert_eq!(word(b"ab", 5), 0);
    }
}
