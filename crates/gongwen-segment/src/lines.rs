//! Lines: what stands between line breaks, without indent and trailing blanks.

use crate::chars::{columns, is_blank, trim};
use gongwen_model::Span;
use memchr::{memchr_iter, memchr3};

/// What ends a page ends a line.
const FORM_FEED: u8 = 0x0c;

/// A line that is not blank.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line {
    /// Its text without the blanks around it.
    pub(crate) span: Span,
    /// Where its line break stands, or the end of the text.
    pub(crate) end: usize,
    /// The columns of its indent.
    pub(crate) indent: usize,
    /// The columns of what was passed over at its start.
    pub(crate) passed: usize,
    /// Whether a blank line stands before it.
    pub(crate) gap: bool,
    /// All the lines of a table, as one.
    pub(crate) table: bool,
}

/// The lines of a text that are not blank, in order; `\n`, `\r\n`, `\r` and form feeds end them.
pub(crate) struct Lines<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Lines<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }
}

impl Iterator for Lines<'_> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        let bytes = self.text.as_bytes();
        let mut breaks = 0;
        let mut previous = 0;
        loop {
            let rest = bytes.get(self.at..).filter(|rest| !rest.is_empty())?;
            let len = memchr3(b'\n', b'\r', FORM_FEED, rest).unwrap_or(rest.len());
            let raw = Span::between(self.at, self.at + len);
            self.at = raw.end() + 1;
            let words = trim(self.text, raw);
            let span = content(self.text, words);
            if !span.is_empty() {
                let indent = self.text.get(raw.start()..words.start()).unwrap_or("");
                let indent = indent.chars().take(80).map(indent_columns).sum();
                let passed = span.start() - words.start();
                return Some(Line {
                    span,
                    end: raw.end(),
                    indent,
                    passed,
                    gap: breaks > 0,
                    table: false,
                });
            }
            // The second half of a \r\n is not a blank line.
            let half = raw.is_empty()
                && bytes.get(raw.start()) == Some(&b'\n')
                && raw.start().checked_sub(1).and_then(|at| bytes.get(at)) == Some(&b'\r')
                && previous == 0;
            breaks += usize::from(!half);
            previous = usize::from(half);
        }
    }
}

/// The lines of a text, those of each table as one. `tables` are in order.
pub(crate) fn with_tables(text: &str, tables: &[Span]) -> Vec<Line> {
    let lines = Lines::new(text);
    // Room for all, unless most are blank.
    let breaks = memchr_iter(b'\n', text.as_bytes()).count();
    let mut whole: Vec<Line> = Vec::with_capacity(breaks.min(text.len() / 16) + 1);
    if tables.is_empty() {
        whole.extend(lines);
        return whole;
    }
    let mut tables = tables.iter().peekable();
    for line in lines {
        while tables.next_if(|table| table.end() <= line.span.start()).is_some() {}
        let inside = tables.peek().is_some_and(|table| table.overlaps(line.span));
        let goes_on = |last: &&mut Line| {
            last.table && tables.peek().is_some_and(|table| table.overlaps(last.span))
        };
        match whole.last_mut().filter(|_| inside).filter(goes_on) {
            Some(last) => {
                last.span = Span::between(last.span.start(), line.span.end());
                last.end = line.end;
            }
            None => whole.push(Line { table: inside, ..line }),
        }
    }
    whole
}

fn indent_columns(c: char) -> usize {
    if c == '\t' { 4 } else { columns(c) }
}

/// What is left of a line when the marks of converters at its start are passed over:
/// `[bookmark: …]` of word processors, `#` of Markdown.
fn content(text: &str, span: Span) -> Span {
    let Some(line) = span.slice(text) else { return span };
    let mut rest = line;
    while rest.starts_with("[bookmark") {
        let Some(close) = rest.bytes().take(120).position(|b| b == b']') else { break };
        rest = rest.get(close + 1..).unwrap_or("").trim_start_matches(is_blank);
    }
    let hashes = rest.bytes().take(7).take_while(|&b| b == b'#').count();
    if (1..7).contains(&hashes) {
        let after = rest.get(hashes..).unwrap_or("");
        let words = after.trim_start_matches(is_blank);
        if words.len() < after.len() {
            rest = words;
        }
    }
    Span::between(span.end() - rest.len(), span.end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<(&str, usize, bool)> {
        Lines::new(text).map(|l| (l.span.slice(text).unwrap(), l.indent, l.gap)).collect()
    }

    #[test]
    fn breaks_and_indents() {
        assert_eq!(
            lines("\u{feff}标题\r\n\u{3000}\u{3000}正文 \r\n\r\n一、农业\r二、\n\n"),
            [("标题", 0, false), ("正文", 4, false), ("一、农业", 0, true), ("二、", 0, false)]
        );
        assert!(lines("").is_empty());
        assert!(lines(" \n\t\r\n").is_empty());
    }

    #[test]
    fn marks_of_converters() {
        assert_eq!(lines("[bookmark: _x]今年"), [("今年", 0, false)]);
        assert_eq!(lines("## 一、农业"), [("一、农业", 0, false)]);
        assert_eq!(lines("#一、农业"), [("#一、农业", 0, false)]);
        assert_eq!(lines("[bookmark 今年"), [("[bookmark 今年", 0, false)]);
    }
}
