//! Bytes and a name to a document: the text of a report, its blocks, and the place of each
//! in the file.

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
