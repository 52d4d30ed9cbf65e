//! Tables.

use gongwen_model::Span;

/// A table: a grid of cells, some of which cover several places.
///
/// In the text a row is a line and `\t` stands between columns; the places that a merged cell
/// covers are empty there, so that the nth column of each line is the nth of the grid.
/// Paragraphs of one cell have a blank between them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
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
}

/// A cell of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
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
