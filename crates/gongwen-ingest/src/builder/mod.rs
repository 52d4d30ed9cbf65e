//! How a reader of a format writes its document: block after block, each piece of text with
//! the place it was read from.
//!
//! ```text
//! block   = label? (push | line_break)* end_block
//! table   = begin_table row* end_table
//! row     = begin_row (skip_columns | cell)* end_row
//! cell    = begin_cell (push | line_break | end_block)* end_cell
//! ```
//!
//! Blocks inside a cell become text of the cell, with a blank between them; so does a table
//! inside a cell. A reader that finds a table to be layout writes no table, only blocks,
//! under `Container::Cell`.

mod grid;

use crate::document::{Aside, Block, BlockKind, Container, Ingested};
use crate::encoding::Encoding;
use crate::error::{IngestError, Limit};
use crate::format::Format;
use crate::notice::{NoticeKind, Notices};
use crate::options::Options;
use crate::origin::{Origin, Origins};
use gongwen_model::Span;
use grid::Grid;

/// Writes an [`Ingested`].
#[derive(Debug)]
pub(crate) struct Builder {
    max_text: usize,
    max_blocks: usize,
    max_notices: usize,
    text: String,
    blocks: Vec<Block>,
    asides: Vec<Aside>,
    notices: Notices,
    pieces: Vec<(Span, Origin)>,
    container: Container,
    /// Where the open block began.
    start: usize,
    label: Option<Span>,
    table: Option<Grid>,
    /// Tables open inside the cell of `table`.
    nested: usize,
}

impl Builder {
    pub(crate) fn new(options: &Options) -> Self {
        Self {
            max_text: options.max_text_bytes,
            max_blocks: options.max_blocks,
            max_notices: options.max_notices,
            text: String::new(),
            blocks: Vec::new(),
            asides: Vec::new(),
            notices: Notices::default(),
            pieces: Vec::new(),
            container: Container::Body,
            start: 0,
            label: None,
            table: None,
            nested: 0,
        }
    }

    /// The bytes written so far: where the next piece will begin.
    pub(crate) fn offset(&self) -> usize {
        self.text.len()
    }

    /// Whether a table is open, so that what is written becomes text of a cell.
    pub(crate) fn in_table(&self) -> bool {
        self.table.is_some()
    }

    /// What the blocks from here on stand in; gives back what it was.
    pub(crate) fn set_container(&mut self, container: Container) -> Container {
        std::mem::replace(&mut self.container, container)
    }

    /// The computed label of the open block, before its first piece. A blank follows it where
    /// it would run into the words (`1. `, `• `).
    pub(crate) fn label(&mut self, label: &str, origin: Origin) -> Result<(), IngestError> {
        let start = self.gap()?;
        self.add(label)?;
        let span = Span::between(start, self.text.len());
        if span.is_empty() {
            return Ok(());
        }
        self.pieces.push((span, origin));
        if self.table.is_none() {
            self.label = Some(span);
        }
        if label.ends_with(|c: char| c.is_alphanumeric() || c.is_ascii() || c == '•') {
            self.add(" ")?;
        }
        Ok(())
    }

    /// A piece of the open block. Its line breaks and tabs stay as they are (in a cell they
    /// become blanks): a reader whose format folds white space does so first.
    pub(crate) fn push(&mut self, text: &str, origin: Origin) -> Result<(), IngestError> {
        if text.is_empty() {
            return Ok(());
        }
        let start = self.gap()?;
        if self.table.is_some() && text.contains(['\n', '\t', '\r']) {
            self.add(&text.replace(['\n', '\t', '\r'], " "))?;
        } else {
            self.add(text)?;
        }
        let end = self.text.len();
        match self.pieces.last_mut() {
            Some((span, last)) if span.end() == start && *last == origin && start > self.start => {
                *span = Span::between(span.start(), end);
            }
            _ => self.pieces.push((Span::between(start, end), origin)),
        }
        Ok(())
    }

    /// A soft return: a new line inside the block.
    pub(crate) fn line_break(&mut self) -> Result<(), IngestError> {
        if self.table.is_some() {
            self.mark_gap()
        } else {
            self.add("\n")?
        }
        Ok(())
    }

    /// The end of a block. What has no words is a blank line and no block.
    pub(crate) fn end_block(
        &mut self,
        kind: BlockKind,
        style: Option<&str>,
    ) -> Result<(), IngestError> {
        if self.table.is_some() {
            self.mark_gap();
            return Ok(());
        }
        let span = Span::between(self.start, self.text.len());
        let label = self.label.take();
        if span.slice(&self.text).is_some_and(|text| !text.trim().is_empty()) {
            if self.blocks.len() >= self.max_blocks {
                return Err(IngestError::limit(Limit::Blocks(self.max_blocks)));
            }
            let (style, container) = (style.map(Into::into), self.container);
            self.blocks.push(Block { span, kind, label, style, container });
        }
        self.add("\n")?;
        self.start = self.text.len();
        Ok(())
    }

    /// A text beside the document's; not kept if blank.
    pub(crate) fn aside(&mut self, aside: Aside) {
        if !aside.text.trim().is_empty() {
            self.asides.push(aside);
        }
    }

    /// Something that was replaced or left out.
    pub(crate) fn notice(&mut self, kind: NoticeKind, origin: Option<Origin>) {
        self.notices.push(kind, origin, self.max_notices);
    }

    /// A table begins.
    pub(crate) fn begin_table(&mut self) {
        if self.table.is_some() {
            self.nested += 1;
            self.mark_gap();
        } else {
            self.start = self.text.len();
            self.label = None;
            self.table = Some(Grid::default());
        }
    }

    /// A row begins.
    pub(crate) fn begin_row(&mut self) -> Result<(), IngestError> {
        if self.nested == 0 {
            if self.table.as_mut().is_some_and(Grid::begin_row) {
                self.add("\n")?;
            }
        } else {
            self.mark_gap();
        }
        Ok(())
    }

    /// Columns of the row that no cell covers.
    pub(crate) fn skip_columns(&mut self, columns: u32) {
        if self.nested == 0
            && let Some(grid) = &mut self.table
        {
            grid.skip(columns);
        }
    }

    /// A cell begins, in the next free column: cells of rows above that reach down are
    /// counted. A cell that goes on from the row above is not begun again.
    pub(crate) fn begin_cell(
        &mut self,
        column_span: u32,
        row_span: u32,
        is_head: bool,
    ) -> Result<(), IngestError> {
        if self.nested > 0 {
            self.mark_gap();
            return Ok(());
        }
        let tabs = self.table.as_mut().map_or(0, |grid| grid.place(column_span));
        for _ in 0..tabs {
            self.add("\t")?;
        }
        let start = self.text.len();
        if let Some(grid) = &mut self.table {
            grid.open(start, column_span, row_span, is_head);
        }
        Ok(())
    }

    /// The cell ends.
    pub(crate) fn end_cell(&mut self) {
        let end = self.text.len();
        match &mut self.table {
            Some(grid) if self.nested == 0 => grid.close(end),
            _ => self.mark_gap(),
        }
    }

    /// The row ends.
    pub(crate) fn end_row(&mut self) {
        if self.nested == 0
            && let Some(grid) = &mut self.table
        {
            grid.end_row();
        }
    }

    /// The table ends. One without words is no block.
    pub(crate) fn end_table(&mut self, style: Option<&str>) -> Result<(), IngestError> {
        if self.nested > 0 {
            self.nested -= 1;
            self.mark_gap();
            return Ok(());
        }
        match self.table.take() {
            Some(grid) => self.end_block(BlockKind::Table(grid.finish()), style),
            None => Ok(()),
        }
    }

    /// The document.
    pub(crate) fn finish(mut self, format: Format, encoding: Option<Encoding>) -> Ingested {
        if self.table.is_some() {
            self.nested = 0;
            // Past the limit of the text: only the line end is missing.
            let _ = self.end_table(None);
        } else if self.start < self.text.len() {
            let _ = self.end_block(BlockKind::Paragraph, None);
        }
        Ingested {
            name: String::new(),
            format,
            encoding,
            text: self.text,
            blocks: self.blocks,
            asides: self.asides,
            notices: self.notices,
            origins: Origins::Pieces(self.pieces),
        }
    }

    /// In a cell, a blank is due before what comes next.
    fn mark_gap(&mut self) {
        if let Some(grid) = &mut self.table {
            grid.gap = true;
        }
    }

    /// Writes the blank that is due; gives the offset of what comes next.
    fn gap(&mut self) -> Result<usize, IngestError> {
        let end = self.text.len();
        if let Some(grid) = &mut self.table
            && std::mem::take(&mut grid.gap)
            && grid.cell_start().is_some_and(|start| start < end)
            && !self.text.ends_with([' ', '\t'])
        {
            self.add(" ")?;
        }
        Ok(self.text.len())
    }

    fn add(&mut self, text: &str) -> Result<(), IngestError> {
        if text.len() > self.max_text.saturating_sub(self.text.len()) {
            return Err(IngestError::limit(Limit::TextBytes(self.max_text)));
        }
        self.text.push_str(text);
        Ok(())
    }
}
