//! What a classifier may be told.

/// Options of a [`Classifier`](crate::Classifier).
///
/// ```
/// use gongwen_classify::Options;
/// let options = Options::default().with_max_evidence(3).with_topic_floor(0.2);
/// assert_eq!(options.max_evidence, 3);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Options {
    /// The least share, from 0 to 1, with which a topic is listed. Default 0.1.
    pub topic_floor: f32,
    /// How many terms of evidence a section gets at most. Default 8.
    pub max_evidence: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self { topic_floor: 0.1, max_evidence: 8 }
    }
}

impl Options {
    /// The same, listing topics from this share on.
    #[must_use]
    pub fn with_topic_floor(mut self, share: f32) -> Self {
        self.topic_floor = share;
        self
    }

    /// The same, with at most `count` terms of evidence for a section.
    #[must_use]
    pub fn with_max_evidence(mut self, count: usize) -> Self {
        self.max_evidence = count;
        self
    }
}
