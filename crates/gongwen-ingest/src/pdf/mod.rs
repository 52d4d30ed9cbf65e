//! The reader of .pdf.
//!
//! A third-party parser opens the file and gives the runs of each page with their places; what
//! they are as lines, furniture and paragraphs is found here (`line`, `furniture`, `join`).
//! The parser recurses on arrays within arrays and unpacks what it is told to, so the bytes
//! are looked at before it (`bytes`), the unpacked parts before they are parsed (`parts`,
//! `forms`), and it runs on a thread whose stack is known.

mod bytes;
mod forms;
mod furniture;
mod join;
mod line;
mod parts;

use crate::builder::Builder;
use crate::document::{Aside, AsideKind, BlockKind, Ingested};
use crate::error::{IngestError, IngestErrorKind, Limit, Place};
use crate::format::Format;
use crate::notice::NoticeKind;
use crate::options::Options;
use crate::origin::Origin;
use furniture::{Margin, Page};
use join::Layout;
use line::Line;
use std::thread;
use unpdf::parser::LayoutAnalyzer;
use unpdf::parser::backend::{PageBox, PdfBackend as _, RawBackend};

/// Enough for the depth that `bytes` lets pass, in a build without optimisation.
const STACK: usize = 128 << 20;

/// Reads a .pdf.
pub(crate) fn read(bytes: &[u8], options: &Options) -> Result<Ingested, IngestError> {
    bytes::check(bytes)?;
    thread::scope(|scope| {
        let reader = thread::Builder::new().name("gongwen-ingest pdf".into()).stack_size(STACK);
        let reader = reader.spawn_scoped(scope, || read_here(bytes, options));
        let reader = reader
            .map_err(|error| IngestError::new(IngestErrorKind::Io(error.kind())).detail(error))?;
        let panicked = |_| Err(IngestError::new(IngestErrorKind::Panicked(Format::Pdf)));
        reader.join().unwrap_or_else(panicked)
    })
}

fn read_here(bytes: &[u8], options: &Options) -> Result<Ingested, IngestError> {
    parts::check_objects(bytes, options)?;
    parts::check_pages(bytes, options)?;
    let backend = RawBackend::load_bytes(bytes).map_err(|error| map_error(&error))?;
    let mut builder = Builder::new(options);
    if backend.integrity().pages_incomplete() {
        builder.notice(NoticeKind::LostPart, None);
    }
    let mut pages = pages(&backend, &mut builder, options)?;
    for (page, margin, text) in furniture::take(&mut pages) {
        let kind = if margin == Margin::Top { AsideKind::Header } else { AsideKind::Footer };
        builder.aside(Aside { kind, text, origin: Some(Origin::Pdf { page }), anchor: None });
    }
    write(&pages, &mut builder)?;
    Ok(builder.finish(Format::Pdf, None))
}

/// The lines of all pages.
fn pages(
    backend: &RawBackend,
    builder: &mut Builder,
    options: &Options,
) -> Result<Vec<Page>, IngestError> {
    let (mut pages, mut length) = (Vec::new(), 0_usize);
    let (mut first_error, mut pictured, mut unmapped) = (None, 0_usize, 0_usize);
    for (number, id) in backend.pages() {
        let origin = Some(Origin::Pdf { page: number });
        if !forms::holds(backend, id) {
            let error = IngestError::broken(Format::Pdf, "a page that unfolds without end");
            return Err(error.at(Place::Page(number)));
        }
        // One for each page: it remembers the fonts of the last.
        let analyzer = LayoutAnalyzer::new(backend);
        let spans = match analyzer.extract_page_spans(number) {
            Ok(spans) => spans,
            Err(error) => {
                builder.notice(NoticeKind::LostPart, origin);
                first_error.get_or_insert(map_error(&error).at(Place::Page(number)));
                continue;
            }
        };
        length = spans.iter().fold(length, |sum, span| sum.saturating_add(span.text.len()));
        if length > options.max_text_bytes {
            return Err(IngestError::limit(Limit::TextBytes(options.max_text_bytes)));
        }
        let lines = line::lines(spans);
        unmapped += analyzer.suppressed_text_runs();
        if lines.is_empty() && analyzer.page_op_counts().image > 0 {
            pictured += 1;
            builder.notice(NoticeKind::EmptyPage, origin);
        } else if analyzer.undecodable_content_streams() > 0 || analyzer.suppressed_text_runs() > 0
        {
            builder.notice(NoticeKind::LostPart, origin);
        }
        let PageBox { lly, ury, .. } = backend.crop_box(id);
        pages.push(Page { number, bottom: lly, height: ury - lly, lines });
    }
    if pages.iter().any(|page| !page.lines.is_empty()) {
        return Ok(pages);
    }
    Err(match first_error {
        Some(error) => error,
        None if unmapped > 0 && pictured == 0 => IngestError::new(IngestErrorKind::NoTextLayer)
            .detail("its fonts do not tell which characters they draw"),
        None => IngestError::new(IngestErrorKind::NoTextLayer),
    })
}

fn write(pages: &[Page], builder: &mut Builder) -> Result<(), IngestError> {
    let layout = Layout::measure(pages.iter().map(|page| page.lines.as_slice()));
    let mut before: Option<(u32, &Line)> = None;
    for page in pages {
        for line in &page.lines {
            let words = line.text.trim_start();
            if let Some((number, last)) = before {
                if layout.joins(last, line, number != page.number) {
                    let is_latin = |c: char| c.is_ascii_alphabetic();
                    if last.text.ends_with(is_latin) && words.starts_with(is_latin) {
                        builder.push(" ", Origin::Pdf { page: number })?;
                    }
                } else {
                    builder.end_block(BlockKind::Paragraph, None)?;
                }
            }
            builder.push(words, Origin::Pdf { page: page.number })?;
            before = Some((page.number, line));
        }
    }
    match before {
        Some(_) => builder.end_block(BlockKind::Paragraph, None),
        None => Ok(()),
    }
}

/// What the parser says, as an error of this crate.
fn map_error(error: &unpdf::Error) -> IngestError {
    use unpdf::Error;
    match error {
        Error::Encrypted | Error::InvalidPassword => {
            IngestError::new(IngestErrorKind::Encrypted(Format::Pdf))
        }
        Error::UnsupportedVersion(what) if what.contains("encryption") => {
            IngestError::new(IngestErrorKind::Encrypted(Format::Pdf)).detail(what)
        }
        other => IngestError::broken(Format::Pdf, other),
    }
}
