//! Pieces: the runs of content that later stages read.

use gongwen_model::Span;

/// A run of content. What is in no piece is a marker, furniture or white space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its place, in reading coordinates.
    pub span: Span,
    /// What it is.
    pub kind: PieceKind,
    /// The report it stands in, as a place among the reports.
    pub report: usize,
    /// The section it stands in, counted in preorder through the report's sections from 0;
    /// `None` outside sections.
    pub section: Option<u32>,
}

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PieceKind {
    /// A line of the title.
    Title,
    /// What stands between title and text: date, place, speaker, salutation.
    FrontMatter,
    /// A heading, its marker left out.
    Heading,
    /// A stretch of text between markers and headings.
    Body,
    /// The lines of a table that the segmenter was told of.
    Table,
    /// Signature, date of issue and what stands with them.
    Signature,
}
