//! Files to text: bytes and a name to the words of a report, its blocks, and for each word
//! its place in the file.
//!
//! Reports come as text in half a dozen encodings, as Word documents whose 一、 and （一）
//! stand nowhere in the file, as pages of a web site, as PDF. The other crates read a `&str`;
//! this one makes it, so that it reads as the person sees it who opens the file.
//!
//! ```
//! use gongwen_ingest::{Encoding, Options, Origin, read};
//! use gongwen_model::Span;
//!
//! // GBK, as the text files of many offices still are; the last byte is cut off.
//! let bytes = b"\xd2\xbb\xa1\xa2\xc5\xa9\xd2\xb5\n\xcb\xae\xb5\xbe2.3\xcd\xf2\xc4\xb6\xd4";
//! let file = read("总结.txt", bytes, &Options::default()).unwrap();
//! assert_eq!(file.encoding, Some(Encoding::Gb18030));
//! assert_eq!(file.text, "一、农业\n水稻2.3万亩\u{fffd}");
//! assert_eq!(file.notices[0].to_string(), "bytes that are not GB18030, replaced (bytes 20..21)");
//!
//! let lines: Vec<&str> = file.blocks.iter().map(|block| file.text_of(block)).collect();
//! assert_eq!(lines, ["一、农业", "水稻2.3万亩\u{fffd}"]);
//!
//! // Back to the file.
//! let span = Span::new(19, 22).unwrap();
//! assert_eq!(span.slice(&file.text), Some("2.3"));
//! assert_eq!(file.origin(span).next(), Some((span, Origin::Bytes { start: 13, end: 16 })));
//! ```
//!
//! # What comes out
//! [`Ingested`]: the text, a line for each paragraph; [`Block`]s, which tell headings, list
//! items and tables from paragraphs; [`Aside`]s, which are headers, footers, notes and the
//! table of contents; [`Notice`]s of what was replaced or left out. [`Ingested::origin`] leads
//! from a span of the text to its [`Origin`].
//!
//! # Formats
//! What a file is, [`sniff`] tells from its bytes; the ending of the name decides nothing.
//!
//! | format | what is read | origin |
//! |---|---|---|
//! | text | UTF-8, UTF-16 with and without its mark, GB18030 (GBK, GB2312), Big5 | bytes |
//! | .docx | labels of lists as Word computes them; tables with merged cells; insertions in, deletions out; soft returns; text boxes | part, paragraph, run |
//! | .html | the content of the page | element |
//! | .pdf | the text layer | page |
//! | .doc, .wps | Word 97–2003 | paragraph |
//!
//! For the others (.rtf, .xlsx, .odt, .ofd, scans) the error says what to do.
//!
//! A text file's text is its bytes where it is UTF-8, line ends and all. The label of a list
//! item is part of the text, with a blank behind it if it would run into the words: `一、农业`,
//! `1. 水稻`. A table is a line for each row with tabs between its columns. A table that only
//! lays out the page is read as paragraphs.
//!
//! # Limits and safety
//! [`Options`] bounds what one file may cost: its bytes, what its parts unpack to, how deep its
//! markup nests, how long its text becomes. XML that declares a document type is refused, so no
//! entity grows. Markup is weighed before a parser gets it. A panic inside a third-party parser
//! is caught and becomes an error (unless the program is built with `panic = "abort"`; the
//! panic hook of the program still prints its message).
//!
//! # What it does not do
//! * Scans are not recognised (OCR): [`IngestErrorKind::NoTextLayer`].
//! * Passwords are not asked for: [`IngestErrorKind::Encrypted`].
//! * Encodings other than the Chinese ones are not looked for.
//! * Pictures, charts and embedded objects are left out, with a notice. Formulas are their
//!   letters in a row. Comments are left out.
//! * Nothing is understood: the outline of a report is found by `gongwen-segment`.
//!
//! # Features
//! `docx`, `html`, `pdf`, `doc`: readers, all on by default. Text is always read. Without
//! its feature a format is still recognised.
//!
//! # Errors
//! [`IngestError`]: a kind, and the place in the file if it is at one. Text that is malformed
//! here and there is no error, but a notice.

// Each reader uses a part of what they share.
#![cfg_attr(
    not(all(feature = "docx", feature = "html", feature = "pdf", feature = "doc")),
    allow(dead_code)
)]

#[cfg(any(feature = "docx", feature = "html", feature = "pdf", feature = "doc"))]
mod builder;
#[cfg(feature = "doc")]
mod doc;
mod document;
#[cfg(feature = "docx")]
mod docx;
mod encoding;
mod error;
mod format;
#[cfg(feature = "html")]
mod html;
mod notice;
mod options;
mod origin;
#[cfg(feature = "pdf")]
mod pdf;
mod read;
#[cfg(any(feature = "docx", feature = "html"))]
mod roman;
mod sniff;
mod table;
mod text;

pub use document::{Aside, AsideKind, Block, BlockKind, Container, Ingested};
pub use encoding::Encoding;
pub use error::{IngestError, IngestErrorKind, Limit, Place};
pub use format::Format;
pub use notice::{Notice, NoticeKind, Notices};
pub use options::Options;
pub use origin::{Origin, OriginIter};
pub use read::{read, read_file};
pub use sniff::sniff;
pub use table::{Cell, Table};
