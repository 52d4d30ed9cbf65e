//! What a reader may spend on one file.

/// The limits of reading. Each has a default that no honest report comes near; a file that
/// passes one is an [error](crate::IngestErrorKind::Limit) that names it.
///
/// ```
/// use gongwen_ingest::{IngestErrorKind, Limit, Options, read};
///
/// let mut options = Options::default();
/// assert_eq!(options.max_file_bytes, 128 << 20);
/// options.max_file_bytes = 4;
/// let error = read("报告.txt", "一、农业".as_bytes(), &options).unwrap_err();
/// assert_eq!(error.kind(), IngestErrorKind::Limit(Limit::FileBytes(4)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// Bytes of the file. 128 MiB; no more than a third of 4 GiB, whatever is given.
    pub max_file_bytes: u64,
    /// Bytes of one part of a .docx, unpacked. 64 MiB.
    pub max_part_bytes: u64,
    /// Bytes of all parts of a .docx that are read, unpacked (images are not). 128 MiB.
    pub max_total_bytes: u64,
    /// Files in a zip archive. 10,000.
    pub max_entries: usize,
    /// Depth of elements of XML or HTML within each other. 256. The readers walk a tree of
    /// this depth on the stack of the caller; 256 fits into the 2 MiB of a thread.
    pub max_depth: usize,
    /// Nodes (elements and texts) of one XML or HTML document. 2,000,000.
    pub max_nodes: usize,
    /// Pages of a .pdf. 5,000.
    pub max_pages: usize,
    /// Blocks (paragraphs and tables) of the document. 1,000,000.
    pub max_blocks: usize,
    /// Bytes of the text that comes out. 64 MiB. Plain text is under `max_file_bytes` alone.
    pub max_text_bytes: usize,
    /// Notices kept; of the others only the number. 200.
    pub max_notices: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            max_file_bytes: 128 << 20,
            max_part_bytes: 64 << 20,
            max_total_bytes: 128 << 20,
            max_entries: 10_000,
            max_depth: 256,
            max_nodes: 2_000_000,
            max_pages: 5_000,
            max_blocks: 1_000_000,
            max_text_bytes: 64 << 20,
            max_notices: 200,
        }
    }
}
