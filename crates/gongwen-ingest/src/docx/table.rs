//! Tables: data stay a table; what only lays out the page is read as paragraphs.

use super::walk::Walk;
use super::xml::{alternative, attribute, child, is_on, is_w, number, value, w_name};
use crate::document::Container;
use crate::error::IngestError;
use roxmltree::Node;
use std::collections::HashMap;

/// More paragraphs in a cell than data have.
const MANY: usize = 10;

struct Row<'a, 'i> {
    before: u32,
    is_head: bool,
    cells: Vec<Cell<'a, 'i>>,
}

struct Cell<'a, 'i> {
    node: Node<'a, 'i>,
    column: u32,
    columns: u32,
    rows: u32,
    /// `w:vMerge` without `restart`: it goes on from above.
    goes_on: bool,
    /// `w:vMerge`, either way.
    is_merged: bool,
}

impl Walk<'_> {
    pub(super) fn table(&mut self, node: Node<'_, '_>) -> Result<(), IngestError> {
        let mut rows = Vec::new();
        collect_rows(node, &mut rows);
        if !self.builder.in_table() && is_layout(&rows) {
            let before = self.builder.set_container(Container::Cell);
            for cell in rows.iter().flat_map(|row| &row.cells) {
                self.container(cell.node)?;
            }
            self.builder.set_container(before);
            return Ok(());
        }
        merge(&mut rows);
        self.builder.begin_table();
        for row in &rows {
            self.builder.begin_row()?;
            self.builder.skip_columns(row.before);
            for cell in row.cells.iter().filter(|cell| cell.rows > 0) {
                self.builder.begin_cell(cell.columns, cell.rows, row.is_head)?;
                self.container(cell.node)?;
                self.builder.end_cell();
            }
            self.builder.end_row();
        }
        let style = child(node, "tblPr").and_then(|node| value(node, "tblStyle"));
        let name = self.lists.styles.name(style);
        self.builder.end_table(name)
    }
}

/// A single column, a table in a cell, or a cell with a text in it.
fn is_layout(rows: &[Row<'_, '_>]) -> bool {
    let is_text = |cell: &Cell<'_, '_>| {
        let mut paragraphs = 0;
        cell.node.children().any(|node| {
            paragraphs += usize::from(is_w(node, "p"));
            is_w(node, "tbl") || paragraphs > MANY
        })
    };
    rows.iter().all(|row| row.cells.len() <= 1)
        || rows.iter().flat_map(|row| &row.cells).any(is_text)
}

fn collect_rows<'a, 'i>(parent: Node<'a, 'i>, rows: &mut Vec<Row<'a, 'i>>) {
    for node in parent.children().filter(Node::is_element) {
        if let Some(choice) = alternative(node) {
            if let Some(choice) = choice {
                collect_rows(choice, rows);
            }
            continue;
        }
        match w_name(node) {
            Some("tr") => {
                let properties = child(node, "trPr");
                if properties.is_some_and(|node| child(node, "del").is_some()) {
                    continue;
                }
                let before = properties.and_then(|node| value(node, "gridBefore"));
                let before = before.and_then(number).and_then(|n| u32::try_from(n).ok());
                let is_head = properties.is_some_and(|node| is_on(node, "tblHeader"));
                let mut row = Row { before: before.unwrap_or(0), is_head, cells: Vec::new() };
                let mut column = row.before;
                collect_cells(node, &mut row.cells, &mut column);
                rows.push(row);
            }
            Some("sdt" | "sdtContent" | "customXml" | "ins" | "moveTo") => {
                collect_rows(node, rows);
            }
            _ => {}
        }
    }
}

fn collect_cells<'a, 'i>(parent: Node<'a, 'i>, cells: &mut Vec<Cell<'a, 'i>>, column: &mut u32) {
    for node in parent.children().filter(Node::is_element) {
        match w_name(node) {
            Some("tc") => {
                let properties = child(node, "tcPr");
                let of = |name| properties.and_then(|node| child(node, name));
                if of("cellDel").is_some() {
                    continue;
                }
                let columns = of("gridSpan").and_then(|node| attribute(node, "val"));
                let columns = columns.and_then(number).and_then(|n| u32::try_from(n).ok());
                let columns = columns.unwrap_or(1).max(1);
                let goes_on =
                    |name| of(name).is_some_and(|node| attribute(node, "val") != Some("restart"));
                if goes_on("hMerge")
                    && let Some(left) = cells.last_mut()
                {
                    left.columns = left.columns.saturating_add(columns);
                } else {
                    cells.push(Cell {
                        node,
                        column: *column,
                        columns,
                        rows: 1,
                        goes_on: goes_on("vMerge"),
                        is_merged: of("vMerge").is_some(),
                    });
                }
                *column = column.saturating_add(columns);
            }
            Some("sdt" | "sdtContent" | "customXml" | "ins" | "moveTo") => {
                collect_cells(node, cells, column);
            }
            _ => {}
        }
    }
}

/// Gives each merged cell its rows; those that go on from above keep none.
fn merge(rows: &mut [Row<'_, '_>]) {
    // By column: the row and place of the cell that is open there, and its last row.
    let mut open: HashMap<u32, (usize, usize, usize)> = HashMap::new();
    for at in 0..rows.len() {
        let count = rows.get(at).map_or(0, |row| row.cells.len());
        for place in 0..count {
            let Some(cell) = rows.get(at).and_then(|row| row.cells.get(place)) else { continue };
            let (column, goes_on, is_merged) = (cell.column, cell.goes_on, cell.is_merged);
            let above = open.get(&column).copied().filter(|&(.., last)| last + 1 == at);
            match above {
                Some((row, first, _)) if goes_on => {
                    cell_mut(rows, row, first, |cell| cell.rows = cell.rows.saturating_add(1));
                    cell_mut(rows, at, place, |cell| cell.rows = 0);
                    open.insert(column, (row, first, at));
                }
                _ if is_merged => {
                    open.insert(column, (at, place, at));
                }
                _ => {
                    open.remove(&column);
                }
            }
        }
    }
}

fn cell_mut(
    rows: &mut [Row<'_, '_>],
    row: usize,
    place: usize,
    change: impl FnOnce(&mut Cell<'_, '_>),
) {
    if let Some(cell) = rows.get_mut(row).and_then(|row| row.cells.get_mut(place)) {
        change(cell);
    }
}
