//! From the text back to the file.

use crate::text::ByteMap;
use gongwen_model::Span;
use std::fmt;
use std::sync::Arc;

/// Where a piece of the text was written in the file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Origin {
    /// Bytes of a plain text file, exactly those of the span that was asked for.
    Bytes {
        /// The first byte.
        start: u64,
        /// One past the last.
        end: u64,
    },
    /// A run of a .docx.
    Docx {
        /// The part: `word/document.xml`.
        part: Arc<str>,
        /// The paragraph (`w:p`) of the part, counted from 0 in the order they stand,
        /// those in tables and text boxes included.
        paragraph: u32,
        /// The run (`w:r`) of the paragraph, counted from 0; `None` for a label, which
        /// Word computes.
        run: Option<u32>,
    },
    /// A page of a .pdf.
    Pdf {
        /// Counted from 1.
        page: u32,
    },
    /// An element of a page.
    Html {
        /// The way to it: `html/body/div[2]/p[3]`, counted from 1 among its like.
        element: Arc<str>,
    },
    /// A paragraph of a .doc.
    Doc {
        /// Counted from 0.
        paragraph: u32,
    },
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Origin::Bytes { start, end } => write!(f, "bytes {start}..{end}"),
            Origin::Docx { part, paragraph, run: Some(run) } => {
                write!(f, "{part}, paragraph {paragraph}, run {run}")
            }
            Origin::Docx { part, paragraph, run: None } => {
                write!(f, "{part}, paragraph {paragraph}")
            }
            Origin::Pdf { page } => write!(f, "page {page}"),
            Origin::Html { element } => f.write_str(element),
            Origin::Doc { paragraph } => write!(f, "paragraph {paragraph}"),
        }
    }
}

/// The origins of a whole text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Origins {
    /// A text file.
    Bytes(ByteMap),
    /// Pieces in order, which do not overlap; separators between them have no origin.
    Pieces(Vec<(Span, Origin)>),
}

/// The places of a span of the text: see [`Ingested::origin`](crate::Ingested::origin).
#[derive(Clone, Debug)]
pub struct OriginIter<'a>(Inner<'a>);

#[derive(Clone, Debug)]
enum Inner<'a> {
    One(Option<(Span, Origin)>),
    Pieces(std::slice::Iter<'a, (Span, Origin)>, Span),
}

impl<'a> OriginIter<'a> {
    pub(crate) fn new(origins: &'a Origins, text: &str, span: Span) -> Self {
        Self(match origins {
            Origins::Bytes(map) => Inner::One(map.source(text, span).map(|origin| (span, origin))),
            Origins::Pieces(pieces) => {
                let first = pieces.partition_point(|(piece, _)| piece.end() <= span.start());
                Inner::Pieces(pieces.get(first..).unwrap_or_default().iter(), span)
            }
        })
    }
}

impl Iterator for OriginIter<'_> {
    type Item = (Span, Origin);

    fn next(&mut self) -> Option<Self::Item> {
        match &mut self.0 {
            Inner::One(one) => one.take(),
            Inner::Pieces(pieces, span) => {
                let (piece, origin) = pieces.next().filter(|(piece, _)| piece.overlaps(*span))?;
                let start = piece.start().max(span.start());
                Some((Span::between(start, piece.end().min(span.end())), origin.clone()))
            }
        }
    }
}
