//! The grid of a table that is being written.

use crate::table::{Cell, Table};
use gongwen_model::Span;

/// More columns than any table has; cells past it are not counted down.
const MAX_COLUMNS: u32 = 1024;

/// A table that is being written.
#[derive(Debug, Default)]
pub(crate) struct Grid {
    /// In the open cell, a blank is due.
    pub(crate) gap: bool,
    rows: u32,
    columns: u32,
    /// The next column of the row.
    column: u32,
    /// The column whose tab was written last.
    written: u32,
    /// For each column, how many rows more a cell from above covers.
    reach: Vec<u32>,
    /// The cells of this row that reach down: column, columns, rows.
    fresh: Vec<(u32, u32, u32)>,
    cells: Vec<Cell>,
    is_open: bool,
}

impl Grid {
    /// A new row; whether a line end is due before it.
    pub(crate) fn begin_row(&mut self) -> bool {
        self.rows = self.rows.saturating_add(1);
        (self.column, self.written) = (0, 0);
        self.rows > 1
    }

    /// Columns without a cell.
    pub(crate) fn skip(&mut self, columns: u32) {
        self.column = self.column.saturating_add(columns).min(MAX_COLUMNS);
    }

    /// Finds the column of the next cell; gives the number of tabs due before it.
    pub(crate) fn place(&mut self, column_span: u32) -> u32 {
        let reach = self.reach.get(self.column as usize..).unwrap_or_default();
        let taken = reach.iter().take_while(|&&rows| rows > 0).count();
        self.column += u32::try_from(taken).unwrap_or(0);
        let tabs = self.column.saturating_sub(self.written);
        self.written = self.column;
        self.columns = self.columns.max(self.column.saturating_add(self.clip(column_span)));
        tabs
    }

    /// Opens the cell at the place that was found.
    pub(crate) fn open(&mut self, start: usize, column_span: u32, row_span: u32, is_head: bool) {
        let column_span = self.clip(column_span);
        let row_span = row_span.max(1);
        let row = self.rows.saturating_sub(1);
        let span = Span::between(start, start);
        self.cells.push(Cell { span, row, column: self.column, row_span, column_span, is_head });
        if row_span > 1 {
            self.fresh.push((self.column, column_span, row_span - 1));
        }
        self.column = self.column.saturating_add(column_span);
        (self.gap, self.is_open) = (false, true);
    }

    /// Closes the open cell.
    pub(crate) fn close(&mut self, end: usize) {
        if std::mem::take(&mut self.is_open)
            && let Some(cell) = self.cells.last_mut()
        {
            cell.span = Span::between(cell.span.start(), end);
        }
        self.gap = false;
    }

    /// Where the open cell began.
    pub(crate) fn cell_start(&self) -> Option<usize> {
        self.cells.last().filter(|_| self.is_open).map(|cell| cell.span.start())
    }

    /// Counts the cells that reach down.
    pub(crate) fn end_row(&mut self) {
        for rows in &mut self.reach {
            *rows = rows.saturating_sub(1);
        }
        for (column, columns, rows) in self.fresh.drain(..) {
            let end = (column.saturating_add(columns)).min(MAX_COLUMNS) as usize;
            if self.reach.len() < end {
                self.reach.resize(end, 0);
            }
            if let Some(reach) = self.reach.get_mut(column as usize..end) {
                reach.fill(rows);
            }
        }
    }

    /// The table.
    pub(crate) fn finish(mut self) -> Table {
        for cell in &mut self.cells {
            cell.row_span = cell.row_span.min(self.rows - cell.row);
        }
        Table { rows: self.rows, columns: self.columns, cells: self.cells }
    }

    fn clip(&self, column_span: u32) -> u32 {
        column_span.min(MAX_COLUMNS.saturating_sub(self.column)).max(1)
    }
}
