//! The cells of aligned lines at their places in a grid.

use super::run::{Row, Stretch};
use super::split::{Mode, Token};
use gongwen_model::{Cell, Table};

/// The grid of a stretch of lines.
pub(crate) fn table(stretch: &Stretch<'_>) -> Table {
    let columns = stretch.count;
    let bands = bands(stretch);
    let mut cells = Vec::new();
    for (row, line) in stretch.rows.iter().enumerate() {
        for (token, column, wide) in place(line, columns, &bands, row < stretch.heads) {
            cells.push(Cell {
                span: token.span,
                row: narrow(row),
                column: narrow(column),
                row_span: 1,
                column_span: narrow(wide),
                is_head: row < stretch.heads && !line.label,
            });
        }
    }
    Table { rows: narrow(stretch.rows.len()), columns: narrow(columns), cells }
}

fn narrow(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// For each column, the columns of the page that its cells take in the rows that have all.
pub(crate) fn bands(stretch: &Stretch<'_>) -> Vec<(usize, usize)> {
    let mut bands = vec![(usize::MAX, 0); stretch.count];
    let full = stretch.rows.iter().filter(|row| row.cells.len() == stretch.count);
    for row in full {
        for (band, cell) in bands.iter_mut().zip(&row.cells) {
            *band = (band.0.min(cell.from), band.1.max(cell.to));
        }
    }
    bands
}

/// The cells of a line with their columns, and how many they cover.
fn place<'r>(
    line: &'r Row,
    columns: usize,
    bands: &[(usize, usize)],
    head: bool,
) -> Vec<(&'r Token, usize, usize)> {
    let cells = &line.cells;
    if line.label || cells.len() == columns || line.mode != Mode::Blanks {
        return cells.iter().take(columns).enumerate().map(|(i, cell)| (cell, i, 1)).collect();
    }
    if head { spread(cells, bands) } else { drop_in(cells, bands) }
}

/// Whether each cell of a line that lacks some stands under or over a column.
pub(crate) fn stands_under(line: &Row, bands: &[(usize, usize)]) -> bool {
    let placed = drop_in(&line.cells, bands);
    let over = |&(cell, column, _): &(&Token, usize, usize)| {
        bands.get(column).is_some_and(|&(from, to)| cell.from < to && from < cell.to)
    };
    placed.len() == line.cells.len() && placed.iter().all(over)
}

/// A line of the body that lacks cells: each goes to the column that it lies nearest to.
fn drop_in<'r>(cells: &'r [Token], bands: &[(usize, usize)]) -> Vec<(&'r Token, usize, usize)> {
    let mut placed = Vec::with_capacity(cells.len());
    let mut next = 0;
    for (i, cell) in cells.iter().enumerate() {
        // Those behind it need columns too.
        let left = bands.len().saturating_sub(cells.len() - i - 1);
        let near =
            (next..left).min_by_key(|&column| bands.get(column).map(|&band| apart(cell, band)));
        let Some(column) = near else { break };
        placed.push((cell, column, 1));
        next = column + 1;
    }
    placed
}

/// A line of heads that lacks cells: each column goes to the head that it lies nearest to, but
/// the first only to one that stands above it.
fn spread<'r>(cells: &'r [Token], bands: &[(usize, usize)]) -> Vec<(&'r Token, usize, usize)> {
    if bands.len() == cells.len() + 1
        && let (Some(head), Some(first)) = (cells.first(), bands.first())
        && head.from >= first.1
    {
        return cells.iter().enumerate().map(|(i, cell)| (cell, i + 1, 1)).collect();
    }
    if let Some(placed) = evenly(cells, bands) {
        return placed;
    }
    let mut placed: Vec<(&Token, usize, usize)> = Vec::with_capacity(cells.len());
    let mut from = 0;
    for (column, &band) in bands.iter().enumerate() {
        let over = |cell: &&(usize, &Token)| column > 0 || cell.1.from < band.1;
        let heads = cells.iter().enumerate().skip(from);
        let near =
            heads.take(2).filter(|cell| over(&cell)).min_by_key(|(_, cell)| middle(cell, band));
        let Some((index, cell)) = near else { continue };
        match placed.last_mut().filter(|last| last.0.span == cell.span) {
            Some(last) => last.2 = column + 1 - last.1,
            None => placed.push((cell, column, 1)),
        }
        from = index;
    }
    placed
}

/// Each head over as many columns as the others, where they begin or stand above those.
fn evenly<'r>(
    cells: &'r [Token],
    bands: &[(usize, usize)],
) -> Option<Vec<(&'r Token, usize, usize)>> {
    let first = bands.first()?;
    let alone = usize::from(cells.first()?.from < first.1);
    let (heads, columns) = (cells.get(alone..)?, bands.get(1..)?);
    if heads.is_empty() || columns.len() % heads.len() != 0 {
        return None;
    }
    let wide = columns.len() / heads.len();
    let mut placed: Vec<(&Token, usize, usize)> =
        cells.iter().take(alone).map(|cell| (cell, 0, 1)).collect();
    for (cell, (i, group)) in heads.iter().zip(columns.chunks(wide).enumerate()) {
        let (from, to) = (group.first()?.0, group.last()?.1);
        if cell.to <= from.saturating_sub(2) || cell.from >= to {
            return None;
        }
        placed.push((cell, 1 + i * wide, wide));
    }
    Some(placed)
}

fn apart(cell: &Token, (from, to): (usize, usize)) -> usize {
    if cell.from < to && from < cell.to {
        middle(cell, (from, to))
    } else {
        middle(cell, (from, to)).saturating_add(1000)
    }
}

fn middle(cell: &Token, (from, to): (usize, usize)) -> usize {
    (cell.from + cell.to).abs_diff(from.saturating_add(to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use gongwen_model::Span;

    fn token(from: usize, to: usize) -> Token {
        Token { span: Span::between(from, to), from, to }
    }

    fn columns(placed: Vec<(&Token, usize, usize)>) -> Vec<(usize, usize)> {
        placed.into_iter().map(|(_, column, wide)| (column, wide)).collect()
    }

    #[test]
    fn heads_over_several_columns() {
        let bands = [(0, 8), (12, 18), (22, 26), (32, 38), (42, 46)];
        let cells = [token(15, 21), token(35, 41)];
        assert_eq!(columns(spread(&cells, &bands)), [(1, 2), (3, 2)]);
        let cells = [token(0, 4), token(15, 21), token(35, 41)];
        assert_eq!(columns(spread(&cells, &bands)), [(0, 1), (1, 2), (3, 2)]);
    }

    #[test]
    fn rows_that_lack_cells() {
        let bands = [(0, 8), (12, 18), (22, 26), (32, 38)];
        let cells = [token(0, 6), token(33, 38)];
        assert_eq!(columns(drop_in(&cells, &bands)), [(0, 1), (3, 1)]);
    }
}
