//! Lines that follow each other, and the table in them.

use super::grid;
use super::split::{Mode, Token};
use crate::caption;
use crate::figure::{Content, content, figure};
use crate::plain::Plain;
use gongwen_model::Table;
use gongwen_quantity::Finder;
use std::sync::LazyLock;

/// A line with its cells.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) mode: Mode,
    pub(crate) cells: Vec<Token>,
    /// A line without columns between those that have them.
    pub(crate) label: bool,
    /// A blank line stands before it.
    pub(crate) gap: bool,
}

/// A run of lines.
#[derive(Debug, Default)]
pub(crate) struct Run {
    rows: Vec<Row>,
    blanks: usize,
}

/// What a row says.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tally {
    /// Numbers and dashes behind the first cell.
    pub(crate) values: usize,
    pub(crate) numbers: usize,
    pub(crate) years: usize,
    /// Cells with words behind the first.
    pub(crate) words: usize,
    long: bool,
}

/// Rows of heads above the first values, at most.
const HEADS: usize = 4;
/// Longer cells are text, in characters.
const CELL: usize = 40;

impl Run {
    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Two blank lines end a run.
    pub(crate) fn blank_line(&mut self, text: &str, tables: &mut Vec<Table>) {
        self.blanks += 1;
        if self.blanks > 1 {
            self.finish(text, tables);
        }
    }

    pub(crate) fn push(&mut self, text: &str, mut row: Row, tables: &mut Vec<Table>) {
        if self.rows.iter().rev().find(|row| !row.label).is_some_and(|last| last.mode != row.mode) {
            self.finish(text, tables);
        }
        row.gap = std::mem::take(&mut self.blanks) > 0;
        self.rows.push(row);
    }

    /// A line without columns: a heading of rows, unless two of them follow each other.
    pub(crate) fn push_label(&mut self, text: &str, row: Row, tables: &mut Vec<Table>) {
        if self.blanks > 0 || self.rows.last().is_some_and(|last| last.label) {
            self.finish(text, tables);
            return;
        }
        self.rows.push(row);
    }

    /// Ends the run and reads the tables in it.
    pub(crate) fn finish(&mut self, text: &str, tables: &mut Vec<Table>) {
        self.blanks = 0;
        let rows = std::mem::take(&mut self.rows);
        if rows.len() < 3 {
            return;
        }
        let rows = evened(rows);
        let tallies: Vec<Tally> = rows.iter().map(|row| tally(text, row)).collect();
        let mut from = 0;
        while from < rows.len() {
            let to = part_end(&rows, &tallies, from);
            let (Some(part), Some(tallies)) = (rows.get(from..to), tallies.get(from..to)) else {
                return;
            };
            let mut at = 0;
            while at < part.len() {
                let (table, next) = table_from(text, part, tallies, at);
                tables.extend(table);
                at = next.max(at + 1);
            }
            from = to;
        }
    }
}

/// Behind a blank line, the heads of another table may begin.
fn part_end(rows: &[Row], tallies: &[Tally], from: usize) -> usize {
    let mut begun = false;
    for (i, (row, tally)) in rows.iter().zip(tallies).enumerate().skip(from) {
        if row.gap && begun && !tally.is_body() {
            return i;
        }
        begun |= tally.is_body();
    }
    rows.len()
}

/// Rows that several tabs part are evened out where that makes their columns agree.
fn evened(mut rows: Vec<Row>) -> Vec<Row> {
    let tabs = rows.iter().all(|row| row.mode == Mode::Tabs || row.label);
    let counts = |rows: &[Row]| {
        let mut counts: Vec<usize> =
            rows.iter().filter(|row| !row.label).map(|row| row.cells.len()).collect();
        counts.dedup();
        counts.len()
    };
    if !tabs || counts(&rows) == 1 {
        return rows;
    }
    let mut packed = rows.clone();
    for row in &mut packed {
        row.cells.retain(|cell| !cell.span.is_empty());
    }
    if counts(&packed) < counts(&rows) {
        rows = packed;
    }
    rows
}

fn tally(text: &str, row: &Row) -> Tally {
    static FINDER: LazyLock<Finder> = LazyLock::new(Finder::default);
    let mut tally = Tally::default();
    for (i, cell) in row.cells.iter().enumerate() {
        let words = cell.span.slice(text).unwrap_or_default();
        let open = row.mode == Mode::Blanks && words.contains(['。', '；', '，']);
        tally.long |= open || row.mode == Mode::Blanks && words.chars().nth(CELL).is_some();
        if i == 0 {
            tally.years += usize::from(figure(text, cell.span).is_some_and(|f| f.is_year()));
            continue;
        }
        match content(&FINDER, text, cell.span) {
            Content::Figure(figure) if figure.is_code() => tally.words += 1,
            Content::Figure(figure) => {
                tally.values += 1;
                tally.years += usize::from(figure.is_year());
                tally.numbers += 1;
            }
            Content::Measured(..) => {
                tally.values += 1;
                tally.numbers += 1;
            }
            Content::Dash => tally.values += 1,
            Content::Blank => {}
            Content::Words => tally.words += 1,
        }
    }
    tally
}

impl Tally {
    /// Values that are no years: a row of the body.
    const fn is_body(&self) -> bool {
        self.numbers > 0 && (self.numbers > self.years || self.words > 0)
    }
}

/// The first table from row `from` on, and the row to go on at.
fn table_from(text: &str, rows: &[Row], tallies: &[Tally], from: usize) -> (Option<Table>, usize) {
    let body = |i: &usize| tallies.get(*i).is_some_and(|tally| tally.is_body() && !tally.long);
    let Some(first) = (from..rows.len()).find(body) else { return (None, rows.len()) };
    let mut count = common(rows, tallies, first);
    // Columns that few rows fill (备注) have a head all the same.
    if let (Some(head), Some(tally)) = above(rows, tallies, from, first)
        && (count..=count + 2).contains(&head.cells.len())
        && !tally.long
        && !is_caption(text, head)
    {
        count = head.cells.len();
    }
    let fits = |i: usize| {
        let (Some(row), Some(tally)) = (rows.get(i), tallies.get(i)) else { return false };
        !tally.long
            && row.cells.len() <= count
            && (tally.numbers > 0 || row.label || row.cells.len() > 1)
    };
    let mut end = first;
    while fits(end) {
        end += 1;
    }
    // The heads of another table are none of this one's rows.
    let last = (first..end).rev().find(body).unwrap_or(first);
    let end = last + 1;
    let mut begin = first;
    while begin > from && first - begin < HEADS {
        let above = begin - 1;
        let (Some(row), Some(tally)) = (rows.get(above), tallies.get(above)) else { break };
        if tally.long || tally.is_body() || row.cells.len() > count || is_caption(text, row) {
            break;
        }
        // A line without columns stands between heads and rows, not above heads.
        if row.label && (above == from || begin != first) {
            break;
        }
        begin = above;
    }
    while rows.get(begin).is_some_and(|row| row.label) {
        begin += 1;
    }
    let (Some(rows), Some(tallies)) = (rows.get(begin..end), tallies.get(begin..end)) else {
        return (None, end);
    };
    let table = Stretch { text, rows, tallies, count, heads: first - begin };
    (table.is_table().then(|| grid::table(&table)), end)
}

/// The row above the first values.
fn above<'r>(
    rows: &'r [Row],
    tallies: &'r [Tally],
    from: usize,
    first: usize,
) -> (Option<&'r Row>, Option<&'r Tally>) {
    let place = (from..first).rev().find(|&i| rows.get(i).is_some_and(|row| !row.label));
    (place.and_then(|i| rows.get(i)), place.and_then(|i| tallies.get(i)))
}

/// A line above the heads, whose words blanks happen to part: 表1　收入  单位：万元.
fn is_caption(text: &str, row: &Row) -> bool {
    let words = |cell: &Token| Plain::new(text, cell.span).text;
    row.cells.first().is_some_and(|cell| caption::is_numbered(&words(cell)))
        || row.cells.iter().any(|cell| caption::is_unit_label(&words(cell)))
}

/// The number of cells that most rows of values have.
fn common(rows: &[Row], tallies: &[Tally], first: usize) -> usize {
    let mut counts: Vec<(usize, usize)> = Vec::new();
    let bodies = rows.iter().zip(tallies).skip(first).filter(|(_, tally)| tally.is_body());
    for (row, _) in bodies.take(60) {
        let len = row.cells.len();
        match counts.iter_mut().find(|(count, _)| *count == len) {
            Some((_, times)) => *times += 1,
            None => counts.push((len, 1)),
        }
    }
    let most = counts.iter().map(|&(_, times)| times).max().unwrap_or(0);
    counts.iter().filter(|(_, times)| *times == most).map(|&(count, _)| count).max().unwrap_or(0)
}

/// Rows that may be a table.
pub(crate) struct Stretch<'r> {
    pub(crate) text: &'r str,
    pub(crate) rows: &'r [Row],
    tallies: &'r [Tally],
    pub(crate) count: usize,
    /// How many of the rows are heads.
    pub(crate) heads: usize,
}

impl Stretch<'_> {
    fn is_table(&self) -> bool {
        let body = self.rows.iter().zip(self.tallies).skip(self.heads);
        let bands = grid::bands(self);
        let (mut full, mut all, mut values, mut words) = (0, 0, 0, 0);
        for (row, tally) in body.filter(|(row, _)| !row.label) {
            all += 1;
            let whole = row.mode != Mode::Blanks
                || row.cells.len() == self.count
                || grid::stands_under(row, &bands);
            full += usize::from(whole && tally.numbers > 0);
            values += tally.values;
            words += tally.words;
        }
        let named = self.heads > 0;
        let lines = self.rows.iter().filter(|row| !row.label).count();
        if self.count < 2 || lines < 3 || full < 2 || full * 10 < all * 6 || values < words {
            return false;
        }
        if self.is_contents() || !named && full < 3 {
            return false;
        }
        // Two columns are seldom a table; they must have a head, and stand straight.
        self.count > 2 || named && self.has_two_heads() && self.is_straight()
    }

    fn has_two_heads(&self) -> bool {
        self.rows.iter().take(self.heads).any(|row| row.cells.len() == 2)
    }

    /// Lines of a table of contents: a page number that never falls.
    fn is_contents(&self) -> bool {
        let mut last = 0;
        for row in self.rows.iter().skip(self.heads).filter(|row| !row.label) {
            let page = row.cells.last().and_then(|cell| figure(self.text, cell.span));
            match page.and_then(|figure| figure.whole) {
                Some(page) if page >= last && page < 1000 => last = page,
                _ => return false,
            }
        }
        let marked = self.rows.iter().skip(self.heads).all(|row| {
            row.cells.first().is_some_and(|cell| {
                let words = Plain::new(self.text, cell.span).text;
                crate::marker::strip(&words).len() < words.len() || words.starts_with('第')
            })
        });
        let page = self
            .rows
            .first()
            .and_then(|row| row.cells.last())
            .is_some_and(|cell| Plain::new(self.text, cell.span).text.contains('页'));
        let alone = self.tallies.iter().skip(self.heads).all(|tally| tally.values <= 1);
        alone && (marked || page || self.heads == 0)
    }

    /// Whether the second cells begin, end or have their midst at one column of the page.
    fn is_straight(&self) -> bool {
        if self.rows.iter().all(|row| row.mode != Mode::Blanks) {
            return true;
        }
        let cells: Vec<&Token> =
            self.rows.iter().skip(self.heads).filter_map(|row| row.cells.get(1)).collect();
        let straight = |edge: fn(&Token) -> usize| {
            let mut edges: Vec<usize> = cells.iter().map(|cell| edge(cell)).collect();
            edges.sort_unstable();
            let middle = edges.get(edges.len() / 2).copied().unwrap_or(0);
            let near = edges.iter().filter(|&&edge| edge.abs_diff(middle) <= 2).count();
            near * 10 >= edges.len() * 8
        };
        straight(|cell| cell.from)
            || straight(|cell| cell.to)
            || straight(|cell| (cell.from + cell.to) / 2)
    }
}
