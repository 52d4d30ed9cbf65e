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
    if holds_no_opening(cursor.text().as_bytes().get(..start)?) {
        return None;
    }
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

/// Whether no mark opens within reach of the end of a text: told of most without a branch, for the
/// place where a search ends is hard to foretell.
fn holds_no_opening(text: &[u8]) -> bool {
    let (Some(near), Some(far)) = (text.last_chunk(), text.last_chunk()) else { return false };
    holds_no_quote(near) && holds_no_title(far) && holds_no_long(far)
}

fn holds_no_quote(near: &[u8; 3 * REACH]) -> bool {
    let threes = near.iter().zip(near.iter().skip(1)).zip(near.iter().skip(2));
    let opening = threes.fold(false, |held, ((first, second), third)| {
        let last = matches!(third | 6, 0x8e) | matches!(third | 4, 0x9c);
        held | (first & 0xfe == 0xe2) & (*second == 0x80) & last
    });
    !opening & !near.iter().fold(false, |held, &byte| held | (byte == b'"'))
}

/// Whether no character has four bytes: with one, the reach is longer than the bytes looked at.
fn holds_no_long(far: &[u8; 3 * TITLE_REACH]) -> bool {
    far.iter().fold(0, |most, &byte| byte.max(most)) < 0xf0
}

fn holds_no_title(far: &[u8; 3 * TITLE_REACH]) -> bool {
    let threes = far.iter().zip(far.iter().skip(1)).zip(far.iter().skip(2));
    !threes.fold(false, |held, ((first, second), third)| {
        held | (*first == 0xe3) & (*second == 0x80) & (*third == 0x8a)
    })
}

/// Straight quotes open and close alike: one before the numeral opens only if one follows soon.
fn has_pair(cursor: &Cursor<'_>, end: usize) -> bool {
    let head = cursor.head(end, REACH);
    head.find('"').is_some_and(|at| !head.get(..at).unwrap_or_default().chars().any(is_clause_mark))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn opening(text: &str) -> bool {
        let mark = |c| matches!(c, '《' | '“' | '‘' | '「' | '『' | '"');
        text.chars().rev().take(REACH).any(mark)
            || text.chars().rev().take(TITLE_REACH).any(|c| c == '《')
    }

    proptest! {
        #[test]
        fn what_holds_no_opening_has_none(text in "[一而老，a1𠮷《“‘「『\"]{0,60}[一而，a1𠮷]{10,50}") {
            prop_assert!(!(opening(&text) && holds_no_opening(text.as_bytes())));
        }
    }

    #[test]
    fn names_and_titles() {
        let far = "农".repeat(TITLE_REACH);
        assert!(holds_no_opening(format!("《{far}").as_bytes()));
        assert!(!holds_no_opening(format!("{far}《{}", "农".repeat(39)).as_bytes()));
        assert!(!holds_no_opening(format!("{far}“{}", "而".repeat(15)).as_bytes()));
        assert!(holds_no_opening(format!("{far}“{}", "而".repeat(16)).as_bytes()));
    }
}
