//! The entry: what the bytes are, and the reader for it.

use crate::document::Ingested;
use crate::error::{IngestError, IngestErrorKind, Limit};
use crate::format::Format;
use crate::notice::NoticeKind;
use crate::options::Options;
use crate::sniff::sniff;
use gongwen_model::Span;
use std::io::Read as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

/// The longest file: a byte of it makes at most three of the text, and spans go no further.
const LONGEST: u64 = (Span::MAX / 3) as u64;

/// Reads a file from its bytes. The name is kept in the result; its ending decides nothing,
/// but gives a [notice](NoticeKind::WrongEnding) where the content is something else.
///
/// Time and memory are bounded by the `options`; a panic of a third-party parser becomes
/// [`IngestErrorKind::Panicked`].
///
/// ```
/// use gongwen_ingest::{Encoding, Format, Options, read};
///
/// let big5 = b"\xa4@\xa1B\xb9A\xb7~\r\n\xb8g\xc0\xd9\xb5o\xaei\xa1A\xa4H\xa5\xc1\xa6w\xb1d\xa1C";
/// let file = read("report.txt", big5, &Options::default()).unwrap();
/// assert_eq!((file.format, file.encoding), (Format::Text, Some(Encoding::Big5)));
/// assert_eq!(file.text, "一、農業\r\n經濟發展，人民安康。");
/// ```
pub fn read(
    name: impl AsRef<Path>,
    bytes: &[u8],
    options: &Options,
) -> Result<Ingested, IngestError> {
    let name = name.as_ref();
    if bytes.is_empty() {
        return Err(IngestError::new(IngestErrorKind::Empty));
    }
    let limit = options.max_file_bytes.min(LONGEST);
    if bytes.len() as u64 > limit {
        return Err(IngestError::limit(Limit::FileBytes(limit)));
    }
    let format = sniff(bytes);
    let mut file = read_as(format, bytes, options)?;
    file.name = name.to_string_lossy().into_owned();
    let promised = name.extension().and_then(|ending| promised(&ending.to_string_lossy()));
    if promised.is_some_and(|promised| promised != format) {
        file.notices.push(NoticeKind::WrongEnding(format), None, options.max_notices);
    }
    Ok(file)
}

/// Reads a file from the disk: [`read`], after the size is looked at.
///
/// No more than `max_file_bytes` and one are read, whatever the file system says of the size.
/// Folders, pipes and devices are refused before they are opened.
///
/// ```
/// use gongwen_ingest::{IngestErrorKind, Options, read_file};
/// let error = read_file("no such file.txt", &Options::default()).unwrap_err();
/// assert_eq!(error.kind(), IngestErrorKind::Io(std::io::ErrorKind::NotFound));
/// ```
pub fn read_file(path: impl AsRef<Path>, options: &Options) -> Result<Ingested, IngestError> {
    let path = path.as_ref();
    let fail =
        |error: std::io::Error| IngestError::new(IngestErrorKind::Io(error.kind())).detail(error);
    let limit = options.max_file_bytes.min(LONGEST);
    let about = std::fs::metadata(path).map_err(fail)?;
    if !about.is_file() {
        return Err(IngestError::new(IngestErrorKind::NotAFile));
    }
    if about.len() > limit {
        return Err(IngestError::limit(Limit::FileBytes(limit)));
    }
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(fail)?;
    file.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(fail)?;
    read(path, &bytes, options)
}

fn read_as(format: Format, bytes: &[u8], options: &Options) -> Result<Ingested, IngestError> {
    match format {
        Format::Text => guard(format, || crate::text::read(bytes, options)),
        #[cfg(feature = "docx")]
        Format::Docx => guard(format, || crate::docx::read(bytes, options)),
        #[cfg(feature = "html")]
        Format::Html => guard(format, || crate::html::read(bytes, options)),
        #[cfg(feature = "pdf")]
        Format::Pdf => guard(format, || crate::pdf::read(bytes, options)),
        #[cfg(feature = "doc")]
        Format::Doc => guard(format, || crate::doc::read(bytes, options)),
        Format::EncryptedOffice => Err(IngestError::new(IngestErrorKind::Encrypted(Format::Docx))),
        _ if format.has_reader() => Err(IngestError::new(IngestErrorKind::FeatureOff(format))),
        _ => Err(IngestError::new(IngestErrorKind::Unsupported(format))),
    }
}

/// Runs a reader that stands on a third-party parser.
fn guard(
    format: Format,
    reader: impl FnOnce() -> Result<Ingested, IngestError>,
) -> Result<Ingested, IngestError> {
    catch_unwind(AssertUnwindSafe(reader))
        .unwrap_or_else(|_| Err(IngestError::new(IngestErrorKind::Panicked(format))))
}

/// What an ending promises.
fn promised(ending: &str) -> Option<Format> {
    Some(match ending.to_ascii_lowercase().as_str() {
        "txt" | "text" | "md" => Format::Text,
        "docx" | "docm" | "dotx" => Format::Docx,
        "html" | "htm" | "shtml" | "xhtml" => Format::Html,
        "pdf" => Format::Pdf,
        "doc" | "wps" | "dot" | "wpt" => Format::Doc,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_stops_at_the_border() {
        let hook = std::panic::take_hook();
        std::panic::set_hook(Box::new(|_| {}));
        let error = guard(Format::Pdf, || panic!("a font without a map")).unwrap_err();
        std::panic::set_hook(hook);
        assert_eq!(error.kind(), IngestErrorKind::Panicked(Format::Pdf));
    }
}
