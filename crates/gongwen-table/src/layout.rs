//! What the rows and columns of a table are: heads, numbers of rows, units, values, remarks.

use crate::figure::{Content, Figure};
use crate::grid::Grid;
use crate::plain::Plain;
use crate::unit::is_unit;
use crate::words::{CLOCK, CODES, DATES, NOTES, ROW_HEADS, SERIAL, UNITS};
use gongwen_model::Span;
use gongwen_quantity::Finder;

/// How much of a head is looked at, in bytes.
const LONGEST: usize = 240;
/// Rows of heads, at most.
const HEADS: usize = 8;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The heads of the rows.
    RowHead,
    /// The heads of the rows, which are years or months.
    Clock,
    Unit,
    Value,
    /// Words.
    Note,
    /// Numbers that count nothing: 序号, 电话, 时间.
    Mute,
}

/// What the rows and columns of a table are.
#[derive(Clone, Debug)]
pub(crate) struct Layout {
    /// Rows of heads.
    pub(crate) heads: Vec<usize>,
    /// Cells that are a title of the table or name its unit.
    pub(crate) titles: Vec<usize>,
    /// Rows of the body.
    pub(crate) body: Vec<usize>,
    pub(crate) columns: Vec<Kind>,
}

impl Layout {
    fn has_heads(&self) -> bool {
        !self.heads.is_empty()
    }
}

/// A table whose contents are known.
#[derive(Clone, Copy, Debug)]
pub(crate) struct View<'v> {
    pub(crate) finder: &'v Finder,
    pub(crate) text: &'v str,
    pub(crate) grid: &'v Grid<'v>,
    pub(crate) contents: &'v [Content],
}

impl<'v> View<'v> {
    pub(crate) fn content(&self, row: usize, column: usize) -> &'v Content {
        self.grid
            .at(row, column)
            .and_then(|index| self.contents.get(index))
            .unwrap_or(&Content::Blank)
    }

    fn of(&self, index: usize) -> &'v Content {
        self.contents.get(index).unwrap_or(&Content::Blank)
    }

    /// The first words of a cell, without blanks.
    pub(crate) fn words(&self, index: usize) -> String {
        let Some(cell) = self.grid.cells.get(index) else { return String::new() };
        let mut end = cell.span.end().min(cell.span.start() + LONGEST);
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        Plain::new(self.text, Span::between(cell.span.start(), end.max(cell.span.start()))).text
    }

    /// The layout; `None` where there is no body or no value.
    pub(crate) fn layout(&self) -> Option<Layout> {
        let mut layout =
            Layout { heads: Vec::new(), titles: Vec::new(), body: Vec::new(), columns: Vec::new() };
        let mut at = 0;
        while at < self.grid.rows {
            match self.row_kind(at, &layout) {
                RowKind::Head => layout.heads.push(at),
                RowKind::Title => layout.titles.extend(self.filled(at)),
                RowKind::Numbers | RowKind::Empty => {}
                RowKind::Body => break,
            }
            at += 1;
        }
        let repeats = |row: usize| layout.heads.iter().any(|&head| self.same_words(row, head));
        layout.body = (at..self.grid.rows).filter(|&row| !repeats(row)).collect();
        if layout.body.is_empty() {
            return None;
        }
        layout.columns = self.columns(&layout);
        Some(layout)
    }

    /// The cells of a row that say something.
    fn filled(&self, row: usize) -> impl Iterator<Item = usize> {
        let cells = self.grid.row(row).map(|(index, _)| index);
        cells.filter(|&index| !matches!(self.of(index), Content::Blank))
    }

    fn row_kind(&self, row: usize, before: &Layout) -> RowKind {
        let (mut words, mut values, mut years, mut dashes, mut marked) = (0, 0, 0, 0, true);
        let (mut last, mut labelled) = (0, false);
        for (index, cell) in self.grid.row(row) {
            match self.of(index) {
                Content::Blank => continue,
                Content::Dash => dashes += 1,
                Content::Figure(figure) if figure.is_year() => years += 1,
                Content::Figure(_) | Content::Measured(..) => values += 1,
                Content::Words => {
                    words += 1;
                    labelled |= crate::caption::is_unit_label(&self.words(index));
                }
            }
            marked &= cell.is_head;
            last = index;
        }
        // 单位：万元 beside other words above the heads.
        if !before.has_heads() && labelled {
            return RowKind::Title;
        }
        let count = words + values + years + dashes;
        if count == 0 {
            return RowKind::Empty;
        }
        if before.heads.len() >= HEADS {
            return RowKind::Body;
        }
        let begun = !before.heads.is_empty();
        if words > 0 && values == 0 && dashes == 0 && years == 0 && count == 1 {
            let first = self.grid.cells.get(last);
            let wide = first.is_some_and(|cell| {
                cell.column_span as usize >= self.grid.columns && self.grid.columns > 1
            });
            let reaches = first.is_some_and(|cell| (cell.row as usize) < row);
            // A row of the body that has only its head.
            if begun && !reaches && first.is_some_and(|cell| cell.column == 0) {
                return RowKind::Body;
            }
            return if begun && !wide || self.grid.columns < 2 {
                RowKind::Head
            } else {
                RowKind::Title
            };
        }
        if begun && self.numbers_columns(row) {
            return RowKind::Numbers;
        }
        let heads = values == 0 && (dashes == 0 || !begun && words > 1);
        // A first row of years is one of heads; a later one may tell of the year that things were built.
        let under = || {
            let first = self.grid.at(row, 0).and_then(|index| self.grid.cells.get(index));
            first.is_none_or(|cell| (cell.row as usize) < row || cell.span.is_empty())
        };
        if heads && (years == 0 || !begun || words == 0 && under()) || marked && values <= words {
            RowKind::Head
        } else {
            RowKind::Body
        }
    }

    /// 栏次 1 2 3 4=3/2: the numbers of the columns.
    fn numbers_columns(&self, row: usize) -> bool {
        let mut next = None;
        let mut count = 0;
        for index in self.filled(row) {
            match self.of(index) {
                Content::Figure(Figure { whole: Some(value), .. })
                    if next.is_none_or(|next| next == *value) && (count > 0 || *value <= 2) =>
                {
                    next = Some(value + 1);
                    count += 1;
                }
                Content::Words => {
                    let words = self.words(index);
                    let short = words.chars().count() <= 2;
                    if !short && !words.contains('=') && !words.contains('＝') {
                        return false;
                    }
                    next = next.map(|next| next + u64::from(words.contains(['=', '＝'])));
                }
                _ => return false,
            }
        }
        count >= 2
    }

    fn same_words(&self, row: usize, other: usize) -> bool {
        let words = |row| self.filled(row).map(|index| self.words(index)).collect::<Vec<_>>();
        let first = |row| self.filled(row).next().map(|index| self.words(index));
        first(row) == first(other) && words(row) == words(other)
    }

    /// The words above a column, the lowest first.
    pub(crate) fn head_cells(&self, layout: &Layout, column: usize) -> Vec<usize> {
        let mut cells: Vec<usize> = Vec::new();
        for &row in layout.heads.iter().rev() {
            let index = self.grid.at(row, column);
            let index =
                index.filter(|&index| !matches!(self.of(index), Content::Blank | Content::Dash));
            cells.extend(index.filter(|index| cells.last() != Some(index)));
        }
        cells
    }

    fn columns(&self, layout: &Layout) -> Vec<Kind> {
        let tallies: Vec<Tally> =
            (0..self.grid.columns).map(|column| self.tally(&layout.body, column)).collect();
        let heads: Vec<String> = (0..self.grid.columns)
            .map(|column| {
                self.head_cells(layout, column).first().map(|&i| self.words(i)).unwrap_or_default()
            })
            .collect();
        let texts = tallies.iter().any(|tally| tally.words > tally.values);
        let last = tallies.iter().rposition(|tally| tally.values > tally.words).unwrap_or(0);
        let mut passed = Passed::default();
        let mut kinds: Vec<Kind> = Vec::with_capacity(tallies.len());
        for (column, (tally, head)) in tallies.iter().zip(&heads).enumerate() {
            let leading = !passed.value;
            let named = passed.row_head;
            let is = |words: &[&str]| words.contains(&head.as_str());
            let has = |words: &[&str]| words.iter().any(|word| head.contains(word));
            let counts = leading && !named && texts && tally.words == 0;
            let serial = is(SERIAL) || counts && self.counts_rows(layout, column);
            let years = head.is_empty() && tally.years * 2 > tally.filled();
            let clock = is(CLOCK) && tally.filled() > 0 || years;
            let again = ROW_HEADS.iter().any(|word| head.ends_with(word));
            let kind = if serial || has(CODES) {
                Kind::Mute
            } else if is(UNITS) && self.holds_units(layout, column) {
                Kind::Unit
            } else if leading && !named && clock {
                Kind::Clock
            } else if has(DATES) && !leading_words(head) {
                Kind::Mute
            } else if tally.values > tally.words || tally.words == 0 && tally.dashes > 0 {
                Kind::Value
            } else if leading && tally.words > 0 && !(named && (has(NOTES) || tally.is_long())) {
                Kind::RowHead
            } else if !leading && again && passed.again && column < last {
                // Two tables side by side: another column of the heads of rows.
                Kind::RowHead
            } else {
                Kind::Note
            };
            passed.value |= kind == Kind::Value;
            passed.row_head |= matches!(kind, Kind::RowHead | Kind::Clock);
            passed.again |= kind == Kind::RowHead && again;
            kinds.push(kind);
        }
        kinds
    }

    fn tally(&self, body: &[usize], column: usize) -> Tally {
        let mut tally = Tally::default();
        for &row in body {
            match self.content(row, column) {
                Content::Blank => {}
                Content::Dash => tally.dashes += 1,
                Content::Figure(figure) => {
                    tally.values += 1;
                    tally.years += usize::from(figure.is_year());
                }
                Content::Measured(..) => tally.values += 1,
                Content::Words => {
                    tally.words += 1;
                    tally.bytes += self.len(row, column);
                }
            }
        }
        tally
    }

    /// How long a cell is, in bytes.
    fn len(&self, row: usize, column: usize) -> usize {
        let cell = self.grid.at(row, column).and_then(|index| self.grid.cells.get(index));
        cell.map_or(0, |cell| cell.span.len())
    }

    /// Whether a column holds 1, 2, 3 …, which say nothing but the place of the row.
    fn counts_rows(&self, layout: &Layout, column: usize) -> bool {
        let mut last = 0;
        for &row in &layout.body {
            match self.content(row, column) {
                Content::Figure(Figure { whole: Some(value), .. })
                    if *value == last + 1 || *value == last && last > 0 =>
                {
                    last = *value;
                }
                Content::Blank => {}
                _ => return false,
            }
        }
        last > 1
    }

    fn holds_units(&self, layout: &Layout, column: usize) -> bool {
        let (mut units, mut others) = (0, 0);
        for &row in &layout.body {
            let Some(index) = self.grid.at(row, column) else { continue };
            match self.of(index) {
                Content::Blank | Content::Dash => {}
                Content::Words
                    if is_unit(self.finder, crate::unit::cleaned(&self.words(index))) =>
                {
                    units += 1;
                }
                _ => others += 1,
            }
        }
        units > others
    }
}

/// 投资完成时间 is a date, 工期内完成投资 is money.
fn leading_words(head: &str) -> bool {
    ["投资", "产值", "收入", "支出", "面积", "（万元）", "（亿元）", "金额"]
        .iter()
        .any(|word| head.contains(word))
}

/// What the columns before one are.
#[derive(Clone, Copy, Debug, Default)]
struct Passed {
    value: bool,
    row_head: bool,
    /// A column of row heads whose head names it as one.
    again: bool,
}

enum RowKind {
    Head,
    Title,
    Numbers,
    Empty,
    Body,
}

#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    words: usize,
    values: usize,
    years: usize,
    dashes: usize,
    /// The bytes of the cells with words.
    bytes: usize,
}

impl Tally {
    /// Texts of more than two dozen characters.
    const fn is_long(&self) -> bool {
        self.bytes > self.words * 72
    }

    const fn filled(&self) -> usize {
        self.words + self.values
    }
}
