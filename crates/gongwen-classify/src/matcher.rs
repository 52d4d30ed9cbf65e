//! The automaton: all terms at once, leftmost first, the longest of those.

use daachorse::{CharwiseDoubleArrayAhoCorasick, CharwiseDoubleArrayAhoCorasickBuilder, MatchKind};

/// A term that was found: its place in the text, and its place in the list of terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) term: u32,
}

/// Finds terms of a fixed list in a text, in one pass.
pub(crate) struct Matcher(Option<CharwiseDoubleArrayAhoCorasick<u32>>);

impl Matcher {
    /// A matcher of these terms, which must be distinct and not empty; where they are
    /// not, it finds nothing (a test of the lexicons sees to it that they are).
    pub(crate) fn new<'a>(terms: impl IntoIterator<Item = &'a str>) -> Self {
        let terms = terms.into_iter().zip(0_u32..);
        let builder = CharwiseDoubleArrayAhoCorasickBuilder::new();
        Self(builder.match_kind(MatchKind::LeftmostLongest).build_with_values(terms).ok())
    }

    /// The terms in `text`, in order, none overlapping another.
    pub(crate) fn find_iter<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Hit> + 'a {
        let mut found = self.0.as_ref().map(|m| m.leftmost_find_iter(text));
        std::iter::from_fn(move || {
            let m = found.as_mut()?.next()?;
            Some(Hit { start: m.start(), end: m.end(), term: m.value() })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_of_the_leftmost() {
        let matcher = Matcher::new(["工作", "工作总结", "总结"]);
        let found: Vec<_> =
            matcher.find_iter("年度工作总结和工作").map(|h| (h.start, h.term)).collect();
        assert_eq!(found, [(6, 1), (21, 0)]);
    }

    #[test]
    fn no_terms_find_nothing() {
        assert_eq!(Matcher::new([]).find_iter("工作").count(), 0);
    }
}
