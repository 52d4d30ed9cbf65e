//! From the bytes of the text to the bytes of the file.

use crate::origin::Origin;
use gongwen_model::Span;

/// A stretch of characters of one length in the text and one in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stretch {
    /// Where it begins in the text.
    pub(crate) text: usize,
    /// Where it begins in the file.
    pub(crate) file: usize,
    /// Bytes of a character in the text.
    pub(crate) text_unit: u8,
    /// Bytes of a character in the file.
    pub(crate) file_unit: u8,
}

/// Which byte of the file each character of the text comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ByteMap {
    stretches: Vec<Stretch>,
    file_len: usize,
}

impl ByteMap {
    /// A text that is the file's bytes from `start` on.
    pub(crate) fn shifted(start: usize, file_len: usize) -> Self {
        let stretch = Stretch { text: 0, file: start, text_unit: 1, file_unit: 1 };
        Self { stretches: vec![stretch], file_len }
    }

    pub(crate) fn new(stretches: Vec<Stretch>, file_len: usize) -> Self {
        Self { stretches, file_len }
    }

    /// The bytes of the file that a span of the text was decoded from.
    pub(crate) fn source(&self, span: Span) -> Option<Origin> {
        let (start, end) = (self.byte(span.start())?, self.byte(span.end())?);
        (!span.is_empty())
            .then_some(Origin::Bytes { start: start as u64, end: end.max(start) as u64 })
    }

    fn byte(&self, at: usize) -> Option<usize> {
        let next = self.stretches.partition_point(|stretch| stretch.text <= at);
        let stretch = self.stretches.get(next.checked_sub(1)?)?;
        let units = (at - stretch.text) / usize::from(stretch.text_unit.max(1));
        let byte = stretch.file + units * usize::from(stretch.file_unit);
        let last = self.stretches.get(next).map_or(self.file_len, |next| next.file);
        Some(byte.min(last))
    }
}
