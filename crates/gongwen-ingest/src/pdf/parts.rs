//! What the parts of a .pdf unpack to, before they are read.

use super::bytes::nests;
use super::map_error;
use crate::error::{IngestError, Limit, Place};
use crate::format::Format;
use crate::options::Options;
use memchr::memmem;
use std::collections::{BTreeSet, HashMap};
use unpdf::parser::raw::tokenizer::{PdfObject, dict_get};
use unpdf::parser::raw::{RawDocument, stream};

/// Arrays and dictionaries within each other in a stream of objects.
const DEPTH: usize = 256;

/// Looks at the streams of objects (`/ObjStm`), which are parsed as the document is opened.
///
/// The document is opened with the key `/First` of their dictionaries renamed, so that they
/// are decrypted and not parsed.
pub(super) fn check_objects(bytes: &[u8], options: &Options) -> Result<(), IngestError> {
    let mut renamed = bytes.to_vec();
    for at in memmem::find_iter(bytes, b"/First") {
        if let Some(name) = renamed.get_mut(at + 1..at + 6) {
            name.copy_from_slice(b"Fxxst");
        }
    }
    let document = RawDocument::load(&renamed).map_err(|error| map_error(&error))?;
    drop(renamed);
    let mut total = 0;
    for id in numbers(bytes) {
        let Some(PdfObject::Stream(packed)) = document.get_object(id) else { continue };
        let number = |key: &[u8]| dict_get(&packed.dict, key).and_then(PdfObject::as_i64);
        let (Some(count), Some(first)) = (number(b"N"), number(b"Fxxst")) else { continue };
        let Ok(objects) = stream::decompress(packed) else { continue };
        total += objects.len();
        if total > usize::try_from(options.max_part_bytes).unwrap_or(usize::MAX) {
            return Err(IngestError::limit(Limit::PartBytes(options.max_part_bytes)));
        }
        if !is_sound(&objects, count, first) {
            return Err(IngestError::broken(Format::Pdf, "objects within objects without end"));
        }
    }
    Ok(())
}

/// The numbers of the objects that stand in the file.
fn numbers(bytes: &[u8]) -> BTreeSet<(u32, u16)> {
    memmem::find_iter(bytes, b"obj")
        .filter_map(|at| {
            let head = bytes.get(at.saturating_sub(24)..at)?.trim_ascii_end();
            let mut words = head.rsplit(|b| !b.is_ascii_digit()).filter(|word| !word.is_empty());
            let mut number = || std::str::from_utf8(words.next()?).ok()?.parse::<u32>().ok();
            let generation = number()?;
            Some((number()?, u16::try_from(generation).ok()?))
        })
        .collect()
}

/// Whether the objects of a stream do not nest deeply, and none begins within another, or
/// before the one before it.
fn is_sound(objects: &[u8], count: i64, first: i64) -> bool {
    let count = usize::try_from(count).unwrap_or(usize::MAX);
    let first = usize::try_from(first).unwrap_or(usize::MAX);
    let head = objects.get(..first.min(objects.len())).unwrap_or_default();
    let words = head.split(|b| !b.is_ascii_digit()).filter(|word| !word.is_empty());
    let mut starts = Vec::new();
    for offset in words.skip(1).step_by(2).take(count) {
        let offset = std::str::from_utf8(offset).ok().and_then(|word| word.parse::<usize>().ok());
        starts.push(first.saturating_add(offset.unwrap_or(usize::MAX)));
    }
    starts.is_sorted_by(|a, b| a < b) && nests(objects, DEPTH) && outside(objects, first, &starts)
}

/// Whether all of these places are outside of arrays, dictionaries and strings.
fn outside(objects: &[u8], first: usize, starts: &[usize]) -> bool {
    let (mut open, mut in_string, mut is_escaped, mut last) = (0_usize, 0_usize, false, 0);
    let mut starts = starts.iter().copied().peekable();
    for (at, &byte) in objects.iter().enumerate().skip(first) {
        if starts.next_if(|&start| start <= at).is_some() && (open > 0 || in_string > 0) {
            return false;
        }
        let mut next = byte;
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if in_string > 0 => is_escaped = true,
            b'(' => in_string += 1,
            b')' => in_string = in_string.saturating_sub(1),
            _ if in_string > 0 => {}
            b'[' => open += 1,
            b']' => open = open.saturating_sub(1),
            b'<' if last == b'<' => (open, next) = (open + 1, 0),
            b'>' if last == b'>' => (open, next) = (open.saturating_sub(1), 0),
            _ => {}
        }
        last = next;
    }
    true
}

/// Looks at the number of pages and at what their content unpacks to.
pub(super) fn check_pages(bytes: &[u8], options: &Options) -> Result<(), IngestError> {
    let document = RawDocument::load(bytes).map_err(|error| map_error(&error))?;
    let pages = document.pages();
    if pages.is_empty() {
        return Err(IngestError::broken(Format::Pdf, "no pages"));
    }
    if pages.len() > options.max_pages {
        return Err(IngestError::limit(Limit::Pages(options.max_pages)));
    }
    let mut sizes: HashMap<(u32, u16), u64> = HashMap::new();
    let mut size = |object: &PdfObject| {
        let measure = |object: &PdfObject| {
            let packed = document.resolve(object).as_stream();
            packed
                .and_then(|packed| stream::decompress(packed).ok())
                .map_or(0, |data| data.len() as u64)
        };
        match object.as_reference() {
            Some(id) => *sizes.entry(id).or_insert_with(|| measure(object)),
            None => measure(object),
        }
    };
    let mut total = 0_u64;
    for (number, id) in pages {
        let Some(contents) =
            document.get_dict(id).ok().and_then(|page| dict_get(page, b"Contents"))
        else {
            continue;
        };
        let of_page = match document.resolve(contents) {
            PdfObject::Array(parts) => {
                parts.iter().fold(0, |sum: u64, part| sum.saturating_add(size(part)))
            }
            _ => size(contents),
        };
        total = total.saturating_add(of_page);
        if of_page > options.max_part_bytes {
            let limit = Limit::PartBytes(options.max_part_bytes);
            return Err(IngestError::limit(limit).at(Place::Page(number)));
        }
        if total > options.max_total_bytes {
            return Err(IngestError::limit(Limit::TotalBytes(options.max_total_bytes)));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streams_of_objects() {
        let sound = b"1 0 2 9 3 16 <</A[1]>> (\\([) [<</B(])>>]";
        assert!(is_sound(sound, 3, 13));
        // The same object twice; one within another; too deep.
        assert!(!is_sound(b"1 0 2 0 [1 2 3]", 2, 8));
        assert!(!is_sound(b"1 0 2 1 [[1] 3]", 2, 8));
        assert!(!is_sound(&[b"1 0 ".as_slice(), &b"[".repeat(300)].concat(), 1, 4));
    }
}
