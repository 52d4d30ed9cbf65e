//! From the bytes of the text to the bytes of the file.

use crate::encoding::Encoding;
use crate::origin::Origin;
use gongwen_model::Span;

/// Which byte of the file each character of the text comes from.
///
/// Between two checks the characters have the length in the file that their encoding
/// ordinarily gives them, so that the place is counted when it is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ByteMap {
    encoding: Encoding,
    /// Byte of the text, byte of the file, in order.
    checks: Vec<(u32, u32)>,
    file_len: u32,
}

/// The most text between two checks.
const STEP: u32 = 1024;

impl ByteMap {
    pub(crate) fn new(encoding: Encoding, file_len: usize) -> Self {
        Self { encoding, checks: Vec::new(), file_len: small(file_len) }
    }

    /// The text at `text` was decoded from the file at `file`.
    pub(crate) fn check(&mut self, text: usize, file: usize) {
        self.checks.push((small(text), small(file)));
    }

    /// Whether a check is due at this byte of the text.
    pub(crate) fn is_due(&self, text: usize) -> bool {
        self.checks.last().is_none_or(|&(last, _)| small(text) - last >= STEP)
    }

    /// The bytes of the file that a span of the text was decoded from.
    pub(crate) fn source(&self, text: &str, span: Span) -> Option<Origin> {
        let (start, end) = (self.byte(text, span.start())?, self.byte(text, span.end())?);
        (!span.is_empty()).then_some(Origin::Bytes { start: start.into(), end: end.into() })
    }

    fn byte(&self, text: &str, at: usize) -> Option<u32> {
        let next = self.checks.partition_point(|&(check, _)| check as usize <= at);
        let &(check, file) = self.checks.get(next.checked_sub(1)?)?;
        let since = text.get(check as usize..at)?;
        let ahead = match self.encoding {
            Encoding::Utf8 => since.len(),
            encoding => since.chars().map(|c| usual_len(encoding, c)).sum(),
        };
        let last = self.checks.get(next).map_or(self.file_len, |&(_, file)| file);
        Some(file.saturating_add(small(ahead)).min(last))
    }
}

/// The bytes that a character ordinarily takes in an encoding.
pub(crate) const fn usual_len(encoding: Encoding, c: char) -> usize {
    match encoding {
        Encoding::Utf8 => c.len_utf8(),
        Encoding::Utf16Le | Encoding::Utf16Be => 2 * c.len_utf16(),
        Encoding::Gb18030 | Encoding::Big5 => 1 + !c.is_ascii() as usize,
    }
}

/// Files are not larger: see `read`.
fn small(byte: usize) -> u32 {
    u32::try_from(byte).unwrap_or(u32::MAX)
}
