//! Tables, wherever they were found: in a file that has them, or in text whose columns are
//! aligned.

use crate::Span;

/// A table (表格): a grid of cells, some of which cover several places.
///
/// Only its shape is here; what its cells say stands in the text that their spans point into.
/// In text that a file was read to, a row is a line and `\t` stands between columns; the places
/// that a merged cell covers are empty there, so that the nth column of each line is the nth of
/// the grid, and paragraphs of one cell have a blank between them.
///
/// ```
/// use gongwen_model::{Cell, Span, Table};
///
/// let text = "水稻\t2.3";
/// let cell = |start, end, column| Cell {
///     span: Span::between(start, end), row: 0, column, row_span: 1, column_span: 1, is_head: false,
/// };
/// let table = Table { rows: 1, columns: 2, cells: vec![cell(0, 6, 0), cell(7, 10, 1)] };
/// assert_eq!(table.cell(0, 1).unwrap().span.slice(text), Some("2.3"));
/// assert_eq!(table.span(), Some(Span::between(0, 10)));
/// assert!(table.cell(1, 0).is_none());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Table {
    /// The number of rows.
    pub rows: u32,
    /// The number of columns.
    pub columns: u32,
    /// The cells, by row and column. A merged cell is here once.
    pub cells: Vec<Cell>,
}

impl Table {
    /// The cell that covers a place of the grid, counted from 0.
    pub fn cell(&self, row: u32, column: u32) -> Option<&Cell> {
        let end = self.cells.partition_point(|cell| cell.row <= row);
        self.cells.get(..end)?.iter().rev().find(|cell| cell.covers(row, column))
    }

    /// From its first word to its last; `None` where it has no words.
    pub fn span(&self) -> Option<Span> {
        let spans = || self.cells.iter().map(|cell| cell.span).filter(|span| !span.is_empty());
        let start = spans().map(Span::start).min()?;
        Some(Span::between(start, spans().map(Span::end).max()?))
    }
}

/// A cell of a [`Table`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Cell {
    /// Its text.
    pub span: Span,
    /// The first row that it covers, from 0.
    pub row: u32,
    /// The first column that it covers, from 0.
    pub column: u32,
    /// How many rows it covers.
    pub row_span: u32,
    /// How many columns it covers.
    pub column_span: u32,
    /// Whether the file marks its row (or the cell) as a head.
    pub is_head: bool,
}

impl Cell {
    /// Whether it covers a place of the grid.
    pub const fn covers(&self, row: u32, column: u32) -> bool {
        self.row <= row
            && row - self.row < self.row_span
            && self.column <= column
            && column - self.column < self.column_span
    }
}
