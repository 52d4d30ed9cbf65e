//! The words of a cell without the blanks in them (合　计, 2023 年), with the way back.

use gongwen_model::Span;

/// A stretch of text without its blanks.
#[derive(Clone, Debug, Default)]
pub(crate) struct Plain {
    pub(crate) text: String,
    /// For each byte of `text`, its place in the source.
    places: Vec<usize>,
}

impl Plain {
    /// The words of a span; none where it does not fit the text.
    pub(crate) fn new(text: &str, span: Span) -> Self {
        let mut plain = Self::default();
        let words = span.slice(text).unwrap_or_default();
        for (at, c) in words.char_indices().filter(|&(_, c)| !is_blank(c)) {
            plain.text.push(c);
            plain.places.extend((0..c.len_utf8()).map(|i| span.start() + at + i));
        }
        plain
    }

    /// The place in the source of a part of the words.
    pub(crate) fn span(&self, from: usize, to: usize) -> Option<Span> {
        let start = *self.places.get(from)?;
        let end = *self.places.get(to.checked_sub(1)?)? + 1;
        (from < to).then(|| Span::between(start, end))
    }

    pub(crate) fn slice(&self, from: usize, to: usize) -> &str {
        self.text.get(from..to).unwrap_or_default()
    }
}

/// A blank, also one that ends a line.
pub(crate) const fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{a0}' | '\u{3000}' | '\u{feff}' | '\u{200b}')
}

/// A Chinese character.
pub(crate) const fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '〇')
}

/// A span without the blanks at its ends; empty where it does not fit the text.
pub(crate) fn trim(text: &str, span: Span) -> Span {
    let Some(words) = span.slice(text) else { return Span::between(span.start(), span.start()) };
    let start = span.end() - words.trim_start_matches(is_blank).len();
    Span::between(start, start.max(span.start() + words.trim_end_matches(is_blank).len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        let text = "表\t 合\u{3000}计 ";
        let span = trim(text, Span::between(3, text.len()));
        assert_eq!(span.slice(text), Some("合\u{3000}计"));
        let plain = Plain::new(text, span);
        assert_eq!(plain.text, "合计");
        assert_eq!(plain.span(0, 6), Some(span));
        assert_eq!(plain.span(3, 6).unwrap().slice(text), Some("计"));
        assert_eq!(plain.span(3, 3), None);
        assert_eq!(trim(text, Span::between(3, 5)).len(), 0);
    }
}
