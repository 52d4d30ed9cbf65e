//! Places in a text.

use std::num::NonZeroU32;

/// A half-open range of bytes, `start..end`, into the text that was analysed.
///
/// `start <= end <= Span::MAX` always holds; offsets that come from gongwen lie on character
/// boundaries. A span takes eight bytes, an `Option<Span>` too: a result holds many of them.
///
/// ```
/// use gongwen_model::Span;
/// let span = Span::new(3, 9).unwrap();
/// assert_eq!(span.len(), 6);
/// assert_eq!(span.slice("共二十户"), Some("二十"));
/// assert!(Span::new(9, 3).is_err());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "RawSpan", into = "RawSpan"))]
pub struct Span {
    start: u32,
    /// The end and one.
    behind: NonZeroU32,
}

/// A span that would end before it starts, or lie behind [`Span::MAX`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a span must not end before it starts, nor behind {max}: {start}..{end}", max = Span::MAX)]
pub struct SpanError {
    /// The start that was asked for.
    pub start: usize,
    /// The end that was asked for.
    pub end: usize,
}

impl Span {
    /// The farthest end of a span: texts are at most as long, just below 4 GiB.
    pub const MAX: usize = (u32::MAX - 1) as usize;

    /// The span `start..end`; an error when `end < start`, or `end > Span::MAX`.
    pub const fn new(start: usize, end: usize) -> Result<Self, SpanError> {
        if start <= end && end <= Self::MAX {
            Ok(Self::between(start, end))
        } else {
            Err(SpanError { start, end })
        }
    }

    /// The span between two offsets, whichever comes first; what lies behind [`Span::MAX`] is
    /// cut off.
    ///
    /// ```
    /// use gongwen_model::Span;
    /// assert_eq!(Span::between(9, 3), Span::new(3, 9).unwrap());
    /// ```
    pub const fn between(a: usize, b: usize) -> Self {
        let (start, end) = if a <= b { (offset(a), offset(b)) } else { (offset(b), offset(a)) };
        Self { start, behind: NonZeroU32::MIN.saturating_add(end) }
    }

    /// The first byte.
    pub const fn start(self) -> usize {
        self.start as usize
    }

    /// One past the last byte.
    pub const fn end(self) -> usize {
        (self.behind.get() - 1) as usize
    }

    /// The number of bytes.
    pub const fn len(self) -> usize {
        self.end() - self.start()
    }

    /// Whether it covers nothing.
    pub const fn is_empty(self) -> bool {
        self.start() == self.end()
    }

    /// The text it covers; `None` where it does not lie on character boundaries of `text`.
    pub fn slice(self, text: &str) -> Option<&str> {
        text.get(self.start()..self.end())
    }

    /// Whether the byte at `offset` belongs to it.
    pub const fn contains(self, offset: usize) -> bool {
        self.start() <= offset && offset < self.end()
    }

    /// Whether `other` lies wholly inside it.
    pub const fn covers(self, other: Span) -> bool {
        self.start <= other.start && other.end() <= self.end()
    }

    /// Whether the two share a byte.
    pub const fn overlaps(self, other: Span) -> bool {
        self.start() < other.end() && other.start() < self.end()
    }

    /// The same span in a text that has `by` bytes more in front.
    #[must_use]
    pub const fn shift(self, by: usize) -> Self {
        Self::between(self.start() + by, self.end() + by)
    }
}

impl Default for Span {
    fn default() -> Self {
        Self::between(0, 0)
    }
}

impl std::fmt::Debug for Span {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}..{}", self.start(), self.end())
    }
}

/// An offset, at most [`Span::MAX`].
const fn offset(at: usize) -> u32 {
    if at <= Span::MAX { at as u32 } else { Span::MAX as u32 }
}

impl From<Span> for std::ops::Range<usize> {
    fn from(span: Span) -> Self {
        span.start()..span.end()
    }
}

#[cfg(feature = "serde")]
#[derive(serde::Serialize, serde::Deserialize)]
struct RawSpan {
    start: usize,
    end: usize,
}

#[cfg(feature = "serde")]
impl From<Span> for RawSpan {
    fn from(span: Span) -> Self {
        Self { start: span.start(), end: span.end() }
    }
}

#[cfg(feature = "serde")]
impl TryFrom<RawSpan> for Span {
    type Error = SpanError;

    fn try_from(raw: RawSpan) -> Result<Self, SpanError> {
        Span::new(raw.start, raw.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relations() {
        let a = Span::between(0, 6);
        assert!(a.covers(Span::between(0, 6)) && !a.covers(Span::between(3, 9)));
        assert!(a.overlaps(Span::between(3, 9)) && !a.overlaps(Span::between(6, 9)));
        assert!(a.contains(5) && !a.contains(6));
        assert_eq!(a.shift(4), Span::between(4, 10));
    }

    #[test]
    fn spans_are_small_and_end_with_the_longest_text() {
        assert_eq!(size_of::<Option<Span>>(), 8);
        let max = Span::MAX;
        assert_eq!(Span::new(3, max).map(|span| (span.start(), span.end())), Ok((3, max)));
        assert_eq!(Span::new(3, max + 1), Err(SpanError { start: 3, end: max + 1 }));
        assert_eq!(Span::between(max + 9, 3), Span::between(3, max));
        assert_eq!(Span::between(3, 9).shift(max), Span::between(max, max));
        assert_eq!(Span::default(), Span::between(0, 0));
    }

    #[cfg(feature = "serde")]
    #[test]
    fn serde_refuses_a_backwards_span() {
        assert_eq!(serde_json::to_string(&Span::between(3, 9)).unwrap(), r#"{"start":3,"end":9}"#);
        assert!(serde_json::from_str::<Span>(r#"{"start":9,"end":3}"#).is_err());
    }
}
