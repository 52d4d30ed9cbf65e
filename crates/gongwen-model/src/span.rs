//! Places in a text.

/// A half-open range of bytes, `start..end`, into the text that was analysed.
///
/// `start <= end` always holds; offsets that come from gongwen lie on character
/// boundaries.
///
/// ```
/// use gongwen_model::Span;
/// let span = Span::new(3, 9).unwrap();
/// assert_eq!(span.len(), 6);
/// assert_eq!(span.slice("共二十户"), Some("二十"));
/// assert!(Span::new(9, 3).is_err());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "RawSpan", into = "RawSpan"))]
pub struct Span {
    start: usize,
    end: usize,
}

/// A span that would end before it starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a span must not end before it starts: {start}..{end}")]
pub struct SpanError {
    /// The start that was asked for.
    pub start: usize,
    /// The end that was asked for.
    pub end: usize,
}

impl Span {
    /// The span `start..end`; an error when `end < start`.
    pub const fn new(start: usize, end: usize) -> Result<Self, SpanError> {
        if start <= end { Ok(Self { start, end }) } else { Err(SpanError { start, end }) }
    }

    /// The span between two offsets, whichever comes first.
    ///
    /// ```
    /// use gongwen_model::Span;
    /// assert_eq!(Span::between(9, 3), Span::new(3, 9).unwrap());
    /// ```
    pub const fn between(a: usize, b: usize) -> Self {
        if a <= b { Self { start: a, end: b } } else { Self { start: b, end: a } }
    }

    /// The first byte.
    pub const fn start(self) -> usize {
        self.start
    }

    /// One past the last byte.
    pub const fn end(self) -> usize {
        self.end
    }

    /// The number of bytes.
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it covers nothing.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The text it covers; `None` where it does not lie on character boundaries of `text`.
    pub fn slice(self, text: &str) -> Option<&str> {
        text.get(self.start..self.end)
    }

    /// Whether the byte at `offset` belongs to it.
    pub const fn contains(self, offset: usize) -> bool {
        self.start <= offset && offset < self.end
    }

    /// Whether `other` lies wholly inside it.
    pub const fn covers(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a byte.
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The same span in a text that has `by` bytes more in front.
    #[must_use]
    pub const fn shift(self, by: usize) -> Self {
        Self { start: self.start + by, end: self.end + by }
    }
}

impl From<Span> for std::ops::Range<usize> {
    fn from(span: Span) -> Self {
        span.start..span.end
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
        Self { start: span.start, end: span.end }
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

    #[cfg(feature = "serde")]
    #[test]
    fn serde_refuses_a_backwards_span() {
        assert_eq!(serde_json::to_string(&Span::between(3, 9)).unwrap(), r#"{"start":3,"end":9}"#);
        assert!(serde_json::from_str::<Span>(r#"{"start":9,"end":3}"#).is_err());
    }
}
