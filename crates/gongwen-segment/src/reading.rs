//! The text for reading, and the way back to the original.

use crate::wrap;
use gongwen_model::Span;
use std::borrow::Cow;

/// The text that is read. For ordinary text it is the original, borrowed. Hard-wrapped text
/// (lines cut at a fixed width) is a joined copy with a map back to the original.
///
/// ```
/// use gongwen_segment::Reading;
/// let reading = Reading::new("一、农业\n水稻种植2.3万亩。");
/// assert!(!reading.is_joined());
/// assert_eq!(reading.text(), "一、农业\n水稻种植2.3万亩。");
/// ```
#[derive(Clone, Debug)]
pub struct Reading<'t> {
    text: Cow<'t, str>,
    segments: Vec<Segment>,
}

/// A stretch of the joined copy that stands in one piece in the original.
#[derive(Clone, Copy, Debug)]
struct Segment {
    reading: usize,
    source: usize,
}

impl<'t> Reading<'t> {
    /// The text for reading: a copy only where `text` is hard-wrapped.
    pub fn new(text: &'t str) -> Self {
        wrap::read(text, &[]).0
    }

    /// The text itself.
    pub(crate) fn plain(text: &'t str) -> Self {
        Self { text: Cow::Borrowed(text), segments: Vec::new() }
    }

    /// The text that is read, and that spans "in reading coordinates" point into.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether lines were joined, so that reading and original differ.
    pub fn is_joined(&self) -> bool {
        !self.segments.is_empty()
    }

    /// The span of the original that a span of the reading was read from. A span over a join
    /// covers the line break there; one that ends at a join does not.
    ///
    /// ```
    /// use gongwen_model::Span;
    /// use gongwen_segment::Reading;
    /// let reading = Reading::new("水稻");
    /// assert_eq!(reading.source_span(Span::between(0, 3)), Span::between(0, 3));
    /// ```
    pub fn source_span(&self, span: Span) -> Span {
        if self.segments.is_empty() {
            return span;
        }
        let start = self.source(span.start());
        if span.is_empty() {
            return Span::between(start, start);
        }
        Span::between(start, self.source(span.end() - 1) + 1)
    }

    /// The span of the reading that a span of the original is read in; `None` where it was left
    /// out.
    ///
    /// ```
    /// use gongwen_model::Span;
    /// use gongwen_segment::Reading;
    /// let reading = Reading::new("水稻");
    /// assert_eq!(reading.reading_span(Span::between(0, 3)), Some(Span::between(0, 3)));
    /// ```
    pub fn reading_span(&self, span: Span) -> Option<Span> {
        if self.segments.is_empty() {
            return Some(span);
        }
        let start = self.read_at(span.start())?;
        if span.is_empty() {
            return Some(Span::between(start, start));
        }
        Some(Span::between(start, self.read_at(span.end() - 1)? + 1))
    }

    /// The place in the reading of a byte of the original.
    fn read_at(&self, at: usize) -> Option<usize> {
        let next = self.segments.partition_point(|segment| segment.source <= at);
        let segment = self.segments.get(next.checked_sub(1)?)?;
        let place = segment.reading + (at - segment.source);
        let end = self.segments.get(next).map_or(self.text.len(), |next| next.reading);
        (place < end).then_some(place)
    }

    fn source(&self, at: usize) -> usize {
        let next = self.segments.partition_point(|segment| segment.reading <= at);
        match next.checked_sub(1).and_then(|i| self.segments.get(i)) {
            Some(segment) => segment.source + (at - segment.reading),
            None => at,
        }
    }
}

/// Builds a joined copy.
#[derive(Debug, Default)]
pub(crate) struct Joiner {
    text: String,
    segments: Vec<Segment>,
}

impl Joiner {
    pub(crate) fn with_capacity(bytes: usize) -> Self {
        Self { text: String::with_capacity(bytes), segments: Vec::new() }
    }

    /// Adds a stretch of the original.
    pub(crate) fn push(&mut self, text: &str, span: Span) {
        let Some(stretch) = span.slice(text).filter(|stretch| !stretch.is_empty()) else { return };
        self.segments.push(Segment { reading: self.text.len(), source: span.start() });
        self.text.push_str(stretch);
    }

    /// Adds one byte of its own, a blank or a line break, for the byte at `source`.
    pub(crate) fn push_mark(&mut self, mark: char, source: usize) {
        self.segments.push(Segment { reading: self.text.len(), source });
        self.text.push(mark);
    }

    pub(crate) fn finish<'t>(self) -> Reading<'t> {
        Reading { text: Cow::Owned(self.text), segments: self.segments }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_over_joins() {
        let text = "水稻\n2.3\n万亩";
        let mut joiner = Joiner::default();
        joiner.push(text, Span::between(0, 6));
        joiner.push(text, Span::between(7, 10));
        joiner.push(text, Span::between(11, 17));
        let reading = joiner.finish();
        assert_eq!(reading.text(), "水稻2.3万亩");
        let source = |a, b| reading.source_span(Span::between(a, b)).slice(text).unwrap();
        assert_eq!(source(0, 6), "水稻");
        assert_eq!(source(6, 15), "2.3\n万亩");
        assert_eq!(source(3, 7), "稻\n2");
        assert_eq!(source(6, 6), "");
        let back = |a, b| reading.reading_span(Span::between(a, b));
        assert_eq!(back(0, 6), Some(Span::between(0, 6)));
        assert_eq!(back(7, 17), Some(Span::between(6, 15)));
        assert_eq!(back(6, 7), None);
    }
}
