//! The reader of plain text, and the decoding that other readers share.

mod decode;
mod detect;
mod map;

pub(crate) use decode::decode;
pub(crate) use detect::{Detected, detect};
pub(crate) use map::ByteMap;

use crate::document::{Block, BlockKind, Container, Ingested};
use crate::error::{IngestError, IngestErrorKind, Limit};
use crate::format::Format;
use crate::notice::{NoticeKind, Notices};
use crate::options::Options;
use crate::origin::{Origin, Origins};
use gongwen_model::Span;

/// Reads a text: each line that is not blank is a paragraph.
pub(crate) fn read(bytes: &[u8], options: &Options) -> Result<Ingested, IngestError> {
    let Detected { encoding, bom } = detect(bytes);
    let decoded = decode(bytes, encoding, bom)?;
    let text = decoded.text;
    if is_binary(&text) {
        return Err(IngestError::new(IngestErrorKind::Binary));
    }
    let mut notices = Notices::default();
    for span in &decoded.malformed {
        let origin = Origin::Bytes { start: span.start() as u64, end: span.end() as u64 };
        notices.push(NoticeKind::Malformed(encoding), Some(origin), options.max_notices);
    }
    let mut blocks = Vec::new();
    for span in lines(&text) {
        if blocks.len() >= options.max_blocks {
            return Err(IngestError::limit(Limit::Blocks(options.max_blocks)));
        }
        let (kind, container) = (BlockKind::Paragraph, Container::Body);
        blocks.push(Block { span, kind, label: None, style: None, container });
    }
    Ok(Ingested {
        name: String::new(),
        format: Format::Text,
        encoding: Some(encoding),
        text,
        blocks,
        asides: Vec::new(),
        notices,
        origins: Origins::Bytes(decoded.map),
    })
}

/// The lines with words in them, without their ends.
fn lines(text: &str) -> impl Iterator<Item = Span> {
    let mut start = 0;
    text.split_inclusive(['\n', '\r']).filter_map(move |line| {
        let from = start;
        start += line.len();
        let words = line.trim_end_matches(['\n', '\r']);
        (!words.trim().is_empty()).then(|| Span::between(from, from + words.len()))
    })
}

/// Control characters are not written in texts: more than a few, or a text that is for the
/// most part replaced, and it is something else that happens to decode.
fn is_binary(text: &str) -> bool {
    let (mut all, mut controls, mut replaced) = (0_usize, 0_usize, 0_usize);
    for c in text.chars() {
        all += 1;
        let is_blank = matches!(c, '\t'..='\r' | '\u{1a}' | '\u{85}');
        controls += usize::from(c.is_control() && !is_blank);
        replaced += usize::from(c == char::REPLACEMENT_CHARACTER);
    }
    controls > 2 && controls > all / 20 || (controls + replaced) * 2 > all
}
