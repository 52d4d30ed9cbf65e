//! What comes out: the text of a file, its blocks, and where each was written.

use crate::encoding::Encoding;
use crate::format::Format;
use crate::notice::Notices;
use crate::origin::{Origin, OriginIter, Origins};
use crate::table::Table;
use gongwen_model::Span;

/// A file that was read.
///
/// `text` is lines: a paragraph is a line with `\n` behind it, a soft return inside one is a
/// `\n` too. The computed label of a list item (一、 （一） 1.) stands in the text, where the
/// reader of the file sees it. A row of a table is a line, with `\t` between its cells.
/// Headers, footers and notes are not in `text`: see `asides`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Ingested {
    /// The name that was given; what is not UTF-8 in it is replaced.
    pub name: String,
    /// What the file is, by its content.
    pub format: Format,
    /// The encoding of a text or a page; `None` for the other formats.
    pub encoding: Option<Encoding>,
    /// The text.
    pub text: String,
    /// Its blocks, in order; they do not overlap. Blank lines are in none.
    pub blocks: Vec<Block>,
    /// Headers, footers, notes and the table of contents.
    pub asides: Vec<Aside>,
    /// What was replaced or left out.
    pub notices: Notices,
    pub(crate) origins: Origins,
}

impl Ingested {
    /// The places in the file where a span of `text` was written, in the order of the text,
    /// with the part of the span that each wrote. Line ends and other separators that the
    /// file does not write as characters have none.
    ///
    /// ```
    /// use gongwen_ingest::{Options, Origin, read};
    /// use gongwen_model::Span;
    ///
    /// let gbk = b"1\xa1\xa2\xc5\xa9\xd2\xb5"; // 1、农业
    /// let file = read("a.txt", gbk, &Options::default()).unwrap();
    /// let span = Span::new(4, 10).unwrap();
    /// assert_eq!(span.slice(&file.text), Some("农业"));
    /// let places: Vec<_> = file.origin(span).collect();
    /// assert_eq!(places, [(span, Origin::Bytes { start: 3, end: 7 })]);
    /// ```
    pub fn origin(&self, span: Span) -> OriginIter<'_> {
        OriginIter::new(&self.origins, &self.text, span)
    }

    /// The text of a block.
    pub fn text_of(&self, block: &Block) -> &str {
        block.span.slice(&self.text).unwrap_or_default()
    }

    /// The tables, in order.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.blocks.iter().filter_map(|block| match &block.kind {
            BlockKind::Table(table) => Some(table),
            _ => None,
        })
    }
}

/// A paragraph or a table.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Block {
    /// Where it stands in the text: its label and its words, without the end of the line.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
    /// The label that the program computes for it (`一、`, `（一）`, `1.`, `•`), without the
    /// blank behind it. Headings have one too.
    pub label: Option<Span>,
    /// The name of its style, if the file names one (`heading 1`, `标题 1`, `List Paragraph`).
    pub style: Option<Box<str>>,
    /// What it stands in.
    pub container: Container,
}

/// What a block is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BlockKind {
    /// A paragraph of plain text.
    Paragraph,
    /// The title of the document, by its style.
    Title,
    /// A heading, by its style or outline level, from 1 to 9.
    Heading {
        /// 1 is the highest.
        level: u8,
    },
    /// An item of a list.
    ListItem {
        /// 1 is the outermost.
        level: u8,
    },
    /// A table. One that only lays out a page (a single column, or long texts in its cells)
    /// is read as paragraphs instead.
    Table(Table),
}

/// What a block stands in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Container {
    /// The document itself.
    #[default]
    Body,
    /// A cell of a table that lays out the page.
    Cell,
    /// A text box; it follows the paragraph it is tied to.
    TextBox,
}

/// A text that stands beside the document's.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Aside {
    /// What it is.
    pub kind: AsideKind,
    /// Its words; lines with `\n` between.
    pub text: String,
    /// Where it was written.
    pub origin: Option<Origin>,
    /// For a note: the byte of the document's text where its mark stands.
    pub anchor: Option<usize>,
}

/// What stands beside the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AsideKind {
    /// 页眉.
    Header,
    /// 页脚.
    Footer,
    /// 脚注.
    Footnote,
    /// 尾注.
    Endnote,
    /// A line of an automatic table of contents (目录).
    Contents,
    /// The title of a page in the head of its HTML.
    PageTitle,
}
