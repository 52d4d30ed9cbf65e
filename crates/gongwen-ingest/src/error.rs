//! The one error of this crate.

use crate::format::Format;
use std::fmt;

/// Why a file was not read: what is wrong, where, and what to do.
///
/// The name of the file is not in the message; the caller has it.
///
/// ```
/// use gongwen_ingest::{Format, IngestErrorKind, Options, read};
/// let error = read("报告.doc", br"{\rtf1\ansi x}", &Options::default()).unwrap_err();
/// assert_eq!(error.kind(), IngestErrorKind::Unsupported(Format::Rtf));
/// assert_eq!(
///     error.to_string(),
///     "an RTF document is not read; convert it: soffice --headless --convert-to docx FILE"
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct IngestError {
    kind: IngestErrorKind,
    place: Option<Place>,
    detail: Option<Box<str>>,
}

impl IngestError {
    pub(crate) const fn new(kind: IngestErrorKind) -> Self {
        Self { kind, place: None, detail: None }
    }

    pub(crate) const fn limit(limit: Limit) -> Self {
        Self::new(IngestErrorKind::Limit(limit))
    }

    pub(crate) fn broken(format: Format, detail: impl fmt::Display) -> Self {
        Self::new(IngestErrorKind::Broken(format)).detail(detail)
    }

    pub(crate) fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    pub(crate) fn detail(mut self, detail: impl fmt::Display) -> Self {
        // What a library says may quote the file at length.
        self.detail = Some(detail.to_string().chars().take(200).collect::<String>().into());
        self
    }

    /// What is wrong.
    pub const fn kind(&self) -> IngestErrorKind {
        self.kind
    }

    /// Where in the file, if it is at one place.
    pub const fn place(&self) -> Option<&Place> {
        self.place.as_ref()
    }
}

impl fmt::Display for IngestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.kind)?;
        if let Some(detail) = &self.detail {
            write!(f, ": {detail}")?;
        }
        if let Some(place) = &self.place {
            write!(f, ", at {place}")?;
        }
        Ok(())
    }
}

/// What is wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum IngestErrorKind {
    /// It holds no bytes.
    #[error("the file is empty")]
    Empty,
    /// It is of a kind that is recognised, and not read.
    #[error("{0} is not read; {advice}", advice = .0.advice())]
    Unsupported(Format),
    /// This build was made without the reader.
    #[error("this build has no reader for {0}: switch on the feature `{ext}` of gongwen-ingest",
        ext = .0.extension())]
    FeatureOff(Format),
    /// It is encrypted.
    #[error("{0} under a password; save it without one")]
    Encrypted(Format),
    /// A .pdf of pictures of pages.
    #[error("no text layer: a scan; run text recognition (OCR) and give its text")]
    NoTextLayer,
    /// It does not keep the rules of its format: cut off, or changed.
    #[error("not a sound file, though it begins as {0}; open it in its program and save it again")]
    Broken(Format),
    /// Neither text in an encoding that is known, nor any kind of file that is.
    #[error("neither text nor a known kind of document")]
    Binary,
    /// It passes one of the [`Options`](crate::Options).
    #[error("{0}")]
    Limit(Limit),
    /// A document type declaration where none is written honestly: it could declare entities
    /// that grow without end.
    #[error("the XML declares a document type, which Word never writes; refused")]
    DocumentType,
    /// The library that reads the format panicked.
    #[error("the reader of {0} failed; the file is broken, or of a kind it does not know")]
    Panicked(Format),
    /// The file could not be read from the disk; only from [`read_file`](crate::read_file).
    #[error("the file cannot be read")]
    Io(std::io::ErrorKind),
    /// A folder, a pipe or a device; only from [`read_file`](crate::read_file).
    #[error("not a file")]
    NotAFile,
}

/// A limit of the [`Options`](crate::Options) that a file passes, with its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum Limit {
    /// `max_file_bytes`.
    #[error("larger than {0} bytes; raise Options::max_file_bytes to read it")]
    FileBytes(u64),
    /// `max_part_bytes`.
    #[error(
        "a part larger than {0} bytes when unpacked; raise Options::max_part_bytes if you trust the file"
    )]
    PartBytes(u64),
    /// `max_total_bytes`.
    #[error(
        "parts of more than {0} bytes when unpacked; raise Options::max_total_bytes if you trust the file"
    )]
    TotalBytes(u64),
    /// `max_entries`.
    #[error("an archive of more than {0} files; raise Options::max_entries if you trust the file")]
    Entries(usize),
    /// `max_depth`.
    #[error(
        "elements nested deeper than {0}; raise Options::max_depth, on a thread with a larger stack"
    )]
    Depth(usize),
    /// `max_nodes`.
    #[error("markup of more than {0} nodes; raise Options::max_nodes if you trust the file")]
    Nodes(usize),
    /// `max_pages`.
    #[error("more than {0} pages; raise Options::max_pages to read it")]
    Pages(usize),
    /// `max_blocks`.
    #[error("more than {0} paragraphs; raise Options::max_blocks to read it")]
    Blocks(usize),
    /// `max_text_bytes`.
    #[error("a text of more than {0} bytes; raise Options::max_text_bytes to read it")]
    TextBytes(usize),
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Place {
    /// A byte of the file.
    Byte(u64),
    /// A part of a .docx, and a byte of it.
    Part {
        /// Its name: `word/document.xml`.
        part: Box<str>,
        /// The byte, unpacked.
        byte: Option<u64>,
    },
    /// A page of a .pdf, from 1.
    Page(u32),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Byte(byte) => write!(f, "byte {byte}"),
            Place::Part { part, byte: Some(byte) } => write!(f, "byte {byte} of {part}"),
            Place::Part { part, byte: None } => f.write_str(part),
            Place::Page(page) => write!(f, "page {page}"),
        }
    }
}
