//! Classes of characters, and small steps over a text. All offsets are bytes.

use gongwen_model::Span;

/// Blanks within a line: indents, the ideographic space, no-break and zero-width spaces, BOM.
pub(crate) fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{a0}' | '\u{2002}'..='\u{200b}' | '\u{3000}' | '\u{feff}' | '\u{b}')
}

/// A line without its blanks.
pub(crate) fn closed_up(line: &str) -> String {
    line.chars().filter(|&c| !is_blank(c)).collect()
}

/// Ideographs.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '〇' | '\u{20000}'..='\u{3ffff}')
}

/// 0–9 and ０–９.
pub(crate) fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '０'..='９')
}

/// The characters of Chinese numerals, as ordinals use them.
pub(crate) fn is_numeral(c: char) -> bool {
    matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
}

/// The character that begins at `at`.
pub(crate) fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// The character that ends at `at`.
pub(crate) fn char_before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// The first offset from `at` on, and before `end`, that is no blank.
pub(crate) fn skip_blanks(text: &str, at: usize, end: usize) -> usize {
    let rest = text.get(at..end).unwrap_or("");
    at + (rest.len() - rest.trim_start_matches(is_blank).len())
}

/// The last place where a character begins, from `at` on down; the end of the text behind it.
pub(crate) fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The span without the blanks at its ends.
pub(crate) fn trim(text: &str, span: Span) -> Span {
    let Some(inner) = span.slice(text) else { return span };
    if !inner.starts_with(is_blank) && !inner.ends_with(is_blank) {
        return span;
    }
    let left = inner.trim_start_matches(is_blank);
    let start = span.start() + (inner.len() - left.len());
    Span::between(start, start + left.trim_end_matches(is_blank).len())
}

/// The span without the blanks and the marks of a clause at its end.
pub(crate) fn trim_end_marks(text: &str, span: Span) -> Span {
    let inner = span.slice(text).unwrap_or("");
    let kept = inner.trim_end_matches(|c| is_blank(c) || is_clause_mark(c));
    Span::between(span.start(), span.start() + kept.len())
}

/// Marks that end or divide clauses.
pub(crate) fn is_clause_mark(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '；' | '，' | '：' | '、' | '!' | '?' | ';' | ',' | ':' | '…')
}

/// Marks after which a sentence is finished, or a list begins.
pub(crate) fn is_final(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '；' | '：' | '!' | '?' | ';' | ':' | '…')
}

/// Closing quotes and brackets.
pub(crate) fn is_closer(c: char) -> bool {
    matches!(c, '”' | '’' | '」' | '』' | '）' | ')' | '》' | '〉' | '】' | '〕' | ']' | '"')
}

/// Whether a line ends a sentence: a final mark, quotes and brackets after it set aside.
pub(crate) fn ends_sentence(line: &str) -> bool {
    line.trim_end_matches(|c| is_blank(c) || is_closer(c)).chars().next_back().is_some_and(is_final)
}

/// Columns of a character on a fixed grid: 1 for ASCII, 2 for the rest, 0 for controls.
pub(crate) fn columns(c: char) -> usize {
    match c {
        '\u{0}'..='\u{1f}' | '\u{200b}' | '\u{feff}' => 0,
        '\u{20}'..='\u{7f}' | '\u{a0}' | '‰' | '·' => 1,
        _ => 2,
    }
}

/// The [`columns`] of all characters of a text. Block by block, without decoding them, so that a
/// compiler can count many bytes at once.
pub(crate) fn columns_of(text: &str) -> usize {
    let mut rest = text.as_bytes();
    let mut sum = 0;
    while let Some(block) = rest.first_chunk() {
        sum += columns_in(block);
        rest = rest.get(BLOCK..).unwrap_or_default();
    }
    while !rest.is_empty() {
        let mut last = [0; BLOCK + 2];
        last.iter_mut().zip(rest).for_each(|(last, byte)| *last = *byte);
        sum += columns_in(&last);
        rest = rest.get(BLOCK..).unwrap_or_default();
    }
    sum
}

/// How many bytes are counted at once.
const BLOCK: usize = 32;

/// The columns of the characters that begin in a block; two bytes more stand behind it.
fn columns_in(bytes: &[u8; BLOCK + 2]) -> usize {
    let from = |by: usize| bytes.get(by..by + BLOCK).unwrap_or_default();
    let columns = from(0).iter().zip(from(1)).zip(from(2)).map(|((&a, &b), &c)| {
        let ascii = (0x20..0x80).contains(&a);
        let point = (a == 0xc2) & ((b == 0xa0) | (b == 0xb7));
        let general = (a == 0xe2) & (b == 0x80);
        let promille = general & (c == 0xb0);
        let nothing = general & (c == 0x8b) | (a == 0xef) & (b == 0xbb) & (c == 0xbf);
        2 * u8::from((a >= 0xc0) & !nothing) + u8::from(ascii) - u8::from(point | promille)
    });
    usize::from(columns.sum::<u8>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_by_bytes() {
        for c in '\0'..=char::MAX {
            let mut bytes = [0; 4];
            assert_eq!(columns_of(c.encode_utf8(&mut bytes)), columns(c), "{c:?}");
        }
        let text = "‰·\u{a0}\u{feff}镇é😀a\u{200b}".repeat(30);
        assert_eq!(columns_of(&text), text.chars().map(columns).sum());
    }

    #[test]
    fn ends() {
        for (line, is) in [
            ("工作完成。", true),
            ("他说：“完成。”", true),
            ("如下：", true),
            ("工作总结", false),
            ("（一）", false),
            ("", false),
        ] {
            assert_eq!(ends_sentence(line), is, "{line}");
        }
    }

    #[test]
    fn trims() {
        let text = "\u{3000}\u{3000}一、农业；\t";
        let span = trim(text, Span::between(0, text.len()));
        assert_eq!(span.slice(text), Some("一、农业；"));
        assert_eq!(trim_end_marks(text, span).slice(text), Some("一、农业"));
    }
}
