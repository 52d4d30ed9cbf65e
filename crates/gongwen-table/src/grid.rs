//! The places of a table's grid, and the cell at each.

use gongwen_model::{Cell, Table};

/// How many places a grid may have for each of its cells: more are no table.
const SPARSE: usize = 64;
const EMPTY: u32 = u32::MAX;

/// The places of a grid.
#[derive(Clone, Debug)]
pub(crate) struct Grid<'t> {
    pub(crate) cells: &'t [Cell],
    pub(crate) rows: usize,
    pub(crate) columns: usize,
    places: Vec<u32>,
}

impl<'t> Grid<'t> {
    /// `None` where the table has far more places than cells, or cells that lie on each other.
    pub(crate) fn new(table: &'t Table) -> Option<Self> {
        let rows = usize::try_from(table.rows).ok()?;
        let columns = usize::try_from(table.columns).ok()?;
        let size = rows.checked_mul(columns)?;
        let most = table.cells.len().checked_mul(SPARSE)?.max(1024);
        if size > most {
            return None;
        }
        let mut grid = Self { cells: &table.cells, rows, columns, places: vec![EMPTY; size] };
        let mut left = size.checked_mul(2)?;
        for (index, cell) in table.cells.iter().enumerate() {
            let index = u32::try_from(index).ok()?;
            let (row, column) = (cell.row as usize, cell.column as usize);
            let bottom = row.saturating_add(cell.row_span as usize).min(rows);
            let right = column.saturating_add(cell.column_span as usize).min(columns);
            for row in row..bottom {
                let places = grid
                    .places
                    .get_mut(row * columns + column.min(right)..row * columns + right)?;
                left = left.checked_sub(places.len())?;
                for place in places.iter_mut().filter(|place| **place == EMPTY) {
                    *place = index;
                }
            }
        }
        Some(grid)
    }

    /// The number of the cell that covers a place.
    pub(crate) fn at(&self, row: usize, column: usize) -> Option<usize> {
        if column >= self.columns {
            return None;
        }
        let place = *self.places.get(row.checked_mul(self.columns)?.checked_add(column)?)?;
        (place != EMPTY).then_some(place as usize)
    }

    /// The cells of a row, each once, with their numbers, from left to right.
    pub(crate) fn row(&self, row: usize) -> impl Iterator<Item = (usize, &'t Cell)> + use<'_, 't> {
        let mut last = None;
        (0..self.columns).filter_map(move |column| {
            let index = self.at(row, column).filter(|&index| last != Some(index))?;
            last = Some(index);
            Some((index, self.cells.get(index)?))
        })
    }

    /// The number of the cell that begins at a place.
    pub(crate) fn begins_at(&self, row: usize, column: usize) -> Option<usize> {
        let index = self.at(row, column)?;
        let cell = self.cells.get(index)?;
        (cell.row as usize == row && cell.column as usize == column).then_some(index)
    }
}
