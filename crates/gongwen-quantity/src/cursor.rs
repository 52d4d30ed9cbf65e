//! A stretch of text, with looks to the left and the right that stay inside it.

use gongwen_model::Span;

/// A stretch of text. All offsets are into the whole text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cursor<'t> {
    /// The whole text up to the end of the stretch.
    text: &'t str,
    lo: usize,
}

impl<'t> Cursor<'t> {
    /// The part of `text` that `span` covers; empty where it does not lie on boundaries.
    pub(crate) fn new(text: &'t str, span: Span) -> Self {
        match (text.get(..span.end()), text.is_char_boundary(span.start())) {
            (Some(text), true) => Self { text, lo: span.start() },
            _ => Self { text: "", lo: 0 },
        }
    }

    /// Where the stretch begins.
    pub(crate) const fn start(&self) -> usize {
        self.lo
    }

    /// Where it ends.
    pub(crate) const fn end(&self) -> usize {
        self.text.len()
    }

    /// The whole text up to the end of the stretch.
    pub(crate) const fn text(&self) -> &'t str {
        self.text
    }

    /// What stands before `at`.
    pub(crate) fn before(&self, at: usize) -> &'t str {
        self.text.get(self.lo..at).unwrap_or_default()
    }

    /// What stands from `at` on.
    pub(crate) fn after(&self, at: usize) -> &'t str {
        self.text.get(at..).unwrap_or_default()
    }

    /// The byte at `at`.
    pub(crate) fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    /// The characters before `at`, the nearest first, blanks left out.
    pub(crate) fn backwards(&self, at: usize) -> impl Iterator<Item = char> + use<'t> {
        self.before(at).chars().rev().filter(|&c| !is_blank(c))
    }

    /// The last character before `at`, blanks aside.
    pub(crate) fn previous(&self, at: usize) -> Option<char> {
        self.backwards(at).next()
    }

    /// The first character from `at` on, blanks aside.
    pub(crate) fn next(&self, at: usize) -> Option<char> {
        self.after(at).chars().find(|&c| !is_blank(c))
    }

    /// `at` moved over blanks, at most three.
    #[inline]
    pub(crate) fn skip_blanks(&self, at: usize) -> usize {
        // Nearly every place has none, which its byte tells.
        if self.byte(at).is_some_and(may_begin_blank) { self.past_blanks(at) } else { at }
    }

    #[inline(never)]
    fn past_blanks(&self, at: usize) -> usize {
        let blanks = self.after(at).chars().take(3).take_while(|&c| is_blank(c));
        at + blanks.map(char::len_utf8).sum::<usize>()
    }

    /// What stands before `at`, without the blanks at its end.
    #[inline]
    pub(crate) fn before_trimmed(&self, at: usize) -> &'t str {
        let before = self.before(at);
        let blank = before.as_bytes().last().is_some_and(|&byte| may_end_blank(byte));
        if blank { trimmed(before) } else { before }
    }

    /// The last `count` characters before `at`.
    pub(crate) fn tail(&self, at: usize, count: usize) -> &'t str {
        let before = self.before(at);
        let start = before.char_indices().rev().take(count).last().map_or(before.len(), |(i, _)| i);
        before.get(start..).unwrap_or_default()
    }

    /// The first `count` characters from `at` on.
    pub(crate) fn head(&self, at: usize, count: usize) -> &'t str {
        let after = self.after(at);
        let end = after.char_indices().nth(count).map_or(after.len(), |(i, _)| i);
        after.get(..end).unwrap_or_default()
    }

    /// The clause before `at`, at most `count` characters of it.
    pub(crate) fn clause_before(&self, at: usize, count: usize) -> &'t str {
        self.back_to(at, count, is_clause_mark)
    }

    /// The sentence before `at`, at most `count` characters of it.
    pub(crate) fn sentence_before(&self, at: usize, count: usize) -> &'t str {
        self.back_to(at, count, |c| matches!(c, '。' | '；' | ';' | '！' | '？' | '\n'))
    }

    fn back_to(&self, at: usize, count: usize, mark: impl Fn(char) -> bool) -> &'t str {
        let before = self.before(at);
        let near = before.char_indices().rev().take(count).take_while(|&(_, c)| !mark(c));
        let start = near.last().map_or(before.len(), |(i, _)| i);
        before.get(start..).unwrap_or_default()
    }
}

/// A blank inside a line, or the line break of text that was cut.
pub(crate) const fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{a0}' | '\u{3000}')
}

/// A text without the blanks at its end.
#[inline(never)]
fn trimmed(text: &str) -> &str {
    text.trim_end_matches(is_blank)
}

/// Whether a blank may begin with this byte.
const fn may_begin_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | 0xc2 | 0xe3)
}

/// Whether a blank may end with this byte.
const fn may_end_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | 0xa0 | 0x80)
}

/// A mark that ends a clause.
pub(crate) const fn is_clause_mark(c: char) -> bool {
    matches!(c, '，' | ',' | '。' | '；' | ';' | '：' | ':' | '！' | '!' | '？' | '?' | '\n')
}

/// A Chinese character.
pub(crate) const fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '〇')
}
