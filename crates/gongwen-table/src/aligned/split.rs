//! A line into its cells, with the columns that they take on a page.

use crate::plain::{is_blank, is_han};
use gongwen_model::Span;

/// What parts the cells of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    Tabs,
    Bars,
    Blanks,
}

/// A cell of a line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub(crate) span: Span,
    /// The columns of the page that it takes.
    pub(crate) from: usize,
    pub(crate) to: usize,
}

const fn is_bar(c: char) -> bool {
    matches!(c, '|' | '｜' | '│' | '┃' | '║')
}

/// A line that is drawn: |---|---|, ├──┼──┤.
pub(crate) fn is_rule(line: &str) -> bool {
    let drawn = |c: char| {
        is_blank(c)
            || is_bar(c)
            || matches!(c, '-' | ':' | '+' | '=' | '\u{2500}'..='\u{257f}' | '—' | '_')
    };
    line.len() >= 3 && line.chars().all(drawn)
}

/// The cells of a line; `None` where it has fewer than two.
pub(crate) fn split(text: &str, indent: Span, body: Span) -> Option<(Mode, Vec<Token>)> {
    let words = body.slice(text)?;
    let mode = if words.contains(is_bar) {
        Mode::Bars
    } else if words.trim_end_matches(is_blank).contains('\t') {
        Mode::Tabs
    } else {
        Mode::Blanks
    };
    let at = width(indent.slice(text).unwrap_or_default());
    let mut cells = match mode {
        Mode::Bars => by_marks(words, body.start(), at, is_bar),
        // A tab at the head of a line is a cell without words.
        Mode::Tabs => {
            let tabs = indent.slice(text).unwrap_or_default().matches('\t').count();
            let empty = Token { span: Span::between(body.start(), body.start()), from: 0, to: 0 };
            let mut cells = vec![empty; tabs];
            cells.extend(by_marks(words, body.start(), at, |c| c == '\t'));
            cells
        }
        Mode::Blanks => by_blanks(words, body.start(), at),
    };
    if mode == Mode::Bars {
        let empty = |cell: Option<&Token>| cell.is_some_and(|cell| cell.span.is_empty());
        if empty(cells.first()) {
            cells.remove(0);
        }
        if empty(cells.last()) {
            cells.pop();
        }
    }
    (cells.len() > 1).then_some((mode, cells))
}

/// A line as one cell.
pub(crate) fn single(text: &str, indent: Span, body: Span) -> Vec<Token> {
    let from = width(indent.slice(text).unwrap_or_default());
    let to = from + width(body.slice(text).unwrap_or_default());
    vec![Token { span: body, from, to }]
}

fn by_marks(words: &str, base: usize, at: usize, is_mark: fn(char) -> bool) -> Vec<Token> {
    let (mut cells, mut from, mut start) = (Vec::new(), at, base);
    for part in words.split_inclusive(is_mark) {
        let cell = part.trim_end_matches(is_mark);
        let inner = cell.trim_matches(is_blank);
        let lead = cell.len() - cell.trim_start_matches(is_blank).len();
        let span =
            Span::between(start + lead.min(cell.len()), start + lead.min(cell.len()) + inner.len());
        let wide = width(part);
        cells.push(Token { span, from, to: from + wide });
        start += part.len();
        from += wide;
    }
    if words.ends_with(is_mark) {
        // What stands behind the last mark.
        cells.push(Token { span: Span::between(start, start), from, to: from });
    }
    cells
}

/// Cells that two or more blanks part, or one that is as wide. Words whose characters are set
/// apart (合　计) are one cell.
fn by_blanks(words: &str, base: usize, at: usize) -> Vec<Token> {
    let mut cells: Vec<Token> = Vec::new();
    let mut column = at;
    let mut open: Option<Token> = None;
    let mut gap = 0;
    for (i, c) in words.char_indices() {
        let wide = columns(c);
        if is_blank(c) {
            gap += wide;
        } else {
            if gap > 1 {
                cells.extend(open.take());
            }
            let end = base + i + c.len_utf8();
            let token = open.get_or_insert(Token {
                span: Span::between(base + i, end),
                from: column,
                to: column,
            });
            token.span = Span::between(token.span.start(), end);
            token.to = column + wide;
            gap = 0;
        }
        column += wide;
    }
    cells.extend(open);
    let is_single = |cell: &Token| {
        let at = cell.span.start().checked_sub(base);
        let words = at.and_then(|at| words.get(at..at + cell.span.len())).unwrap_or_default();
        let mut chars = words.chars();
        chars.next().is_some_and(is_han) && chars.next().is_none()
    };
    let mut joined: Vec<Token> = Vec::with_capacity(cells.len());
    let mut run = 0;
    for cell in cells {
        let single = is_single(&cell);
        match joined.last_mut().filter(|_| single && run > 0) {
            Some(last) => {
                last.span = Span::between(last.span.start(), cell.span.end());
                last.to = cell.to;
            }
            None => joined.push(cell),
        }
        run = if single { run + 1 } else { 0 };
    }
    joined
}

pub(crate) fn width(words: &str) -> usize {
    words.chars().map(columns).sum()
}

/// The columns that a character takes: two for those of East Asia.
pub(crate) const fn columns(c: char) -> usize {
    match c {
        '\t' => 8,
        '\u{200b}' | '\u{feff}' | '\r' => 0,
        '\u{2e80}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{ac00}'..='\u{d7a3}' => 2,
        '—' | '…' | '“' | '”' | '‘' | '’' | '①'..='⑳' => 2,
        _ => 1,
    }
}
