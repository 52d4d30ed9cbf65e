//! Numerals inside a name in quotes: “一三四六”, “四下基层”, 《关于…的若干措施》.

use crate::cursor::{Cursor, is_clause_mark};
use gongwen_numeral::Numeral;

/// The longest name in quotes, in characters to either side of the numeral.
const REACH: usize = 16;
/// The longest book title, in the same way.
const TITLE_REACH: usize = 40;

pub(super) fn quoted(cursor: &Cursor<'_>, numeral: &Numeral) -> Option<usize> {
    let span = numeral.span();
    let close = closing_mark(cursor, span.start(), span.end())?;
    let reach = if close == '》' { TITLE_REACH } else { REACH };
    let after = cursor.after(span.end());
    let mut ends = after.char_indices().take(reach);
    let inside = ends.by_ref().find(|&(_, c)| c == close || is_clause_mark(c) && close != '》')?;
    (inside.1 == close).then_some(span.end() + inside.0)
}

/// The mark that closes the name which is open before the numeral at `start..end`.
fn closing_mark(cursor: &Cursor<'_>, start: usize, end: usize) -> Option<char> {
    let before = cursor.before(start);
    let mut left = before.as_bytes();
    for i in 0..TITLE_REACH {
        // Nearly every character is an ideograph, and no mark: its first byte tells.
        if let [head @ .., 0xe4..=0xe9, _, _] = left {
            left = head;
            continue;
        }
        let c = before.get(..left.len())?.chars().next_back()?;
        left = left.get(..left.len() - c.len_utf8())?;
        match c {
            '《' => return Some('》'),
            '“' if i < REACH => return Some('”'),
            '‘' if i < REACH => return Some('’'),
            '「' if i < REACH => return Some('」'),
            '『' if i < REACH => return Some('』'),
            '"' if i < REACH && has_pair(cursor, end) => return Some('"'),
            '》' | '”' | '’' | '」' | '』' | '\n' | '。' => return None,
            _ if is_clause_mark(c) && i < REACH => return None,
            _ => {}
        }
    }
    None
}

/// Straight quotes open and close alike: one before the numeral opens only if one follows soon.
fn has_pair(cursor: &Cursor<'_>, end: usize) -> bool {
    let head = cursor.head(end, REACH);
    head.find('"').is_some_and(|at| !head.get(..at).unwrap_or_default().chars().any(is_clause_mark))
}
