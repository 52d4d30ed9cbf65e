//! Codes and names with digits in them: G329, PM2.5, YZ2024-06号, 1+3+N, 2.4∶40.5∶57.1,
//! 010-12345678, 〔2024〕37号.

use crate::cursor::{Cursor, is_han};
use crate::neighbours::Neighbours;
use crate::units::lead;
use gongwen_numeral::Numeral;

/// Digits in a row that are no amount but a number to call or to look up.
const LONGEST: u8 = 16;

pub(super) fn code(cursor: &Cursor<'_>, numeral: &Numeral, beside: &Neighbours) -> Option<usize> {
    let span = numeral.span();
    let arabic = numeral.shape().arabic;
    let left = beside.left;
    let long = numeral.shape().digits > LONGEST && !is_amount(cursor, span.end());
    // Nearly every numeral stands between ideographs.
    if !long && left.is_none_or(is_han) && beside.right.is_none_or(is_han) {
        return None;
    }
    let joined_left = left.is_some_and(|c| match c {
        'a'..='z' | 'A'..='Z' | '_' | '#' | '№' | '@' | '×' | '*' | '〔' | '[' => true,
        '+' | '＋' | '∶' => true,
        '.' | '/' | ':' => arabic && digit_before(cursor, span.start()),
        '-' | '－' | '–' => arabic && code_before(cursor, span.start()),
        _ => false,
    });
    let joined_left = joined_left
        && !left.is_some_and(|c| {
            c.is_ascii_uppercase()
                && (is_currency(cursor, span.start())
                    || is_amount(cursor, span.end()) && is_abbreviation(cursor, span.start()))
        });
    if joined_left || long {
        return Some(run_end(cursor, span.end()));
    }
    let joined_right = beside.right.is_some_and(|c| match c {
        '+' | '＋' | '∶' | '_' | '×' | '*' => true,
        ':' => arabic && digit_after(cursor, span.end()),
        '-' | '－' | '–' => arabic && is_chain(cursor, span.end()),
        _ => false,
    });
    joined_right.then(|| run_end(cursor, span.end()))
}

/// USD3.14 is an amount.
fn is_currency(cursor: &Cursor<'_>, start: usize) -> bool {
    let before = cursor.before(start);
    let head = lead(before).and_then(|(len, _)| before.get(..before.len() - len));
    head.is_some_and(|head| !head.ends_with(|c: char| c.is_ascii_alphanumeric()))
}

/// GDP1200亿元: capitals that are an indicator's name, and no code with one letter.
fn is_abbreviation(cursor: &Cursor<'_>, start: usize) -> bool {
    let before = cursor.before(start);
    let head = before.trim_end_matches(|c: char| c.is_ascii_uppercase());
    before.len() - head.len() >= 2
        && !head.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '-')
}

/// A currency or % behind the digits: an amount, however long it is.
fn is_amount(cursor: &Cursor<'_>, end: usize) -> bool {
    let after = cursor.after(cursor.skip_blanks(end));
    ["元", "美元", "欧元", "日元", "港元", "%"].iter().any(|unit| after.starts_with(unit))
}

fn digit_before(cursor: &Cursor<'_>, at: usize) -> bool {
    cursor.before(at).chars().rev().nth(1).is_some_and(|c| c.is_ascii_digit())
}

fn digit_after(cursor: &Cursor<'_>, at: usize) -> bool {
    cursor.after(at).chars().nth(1).is_some_and(|c| c.is_ascii_digit())
}

/// A letter before the dash, as in WL-03, or digits, a dash and digits before it.
fn code_before(cursor: &Cursor<'_>, at: usize) -> bool {
    let mut before = cursor.before(at).chars().rev().skip(1).take(24);
    let mut digits = 0;
    for c in before.by_ref() {
        match c {
            '0'..='9' => digits += 1,
            'a'..='z' | 'A'..='Z' => return true,
            '-' | '－' | '–' => return digits > 0,
            _ => return false,
        }
    }
    false
}

/// More than one dash between digits, or letters after it: 2402-360999-04, 3-A.
fn is_chain(cursor: &Cursor<'_>, at: usize) -> bool {
    let run = cursor.after(at).chars().take(40);
    let run = run.take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '－' | '–'));
    let (mut dashes, mut first_letter) = (0, None);
    for c in run {
        match c {
            '0'..='9' => {}
            'a'..='z' | 'A'..='Z' if dashes > 0 && first_letter.is_none() => {
                first_letter = Some(dashes);
            }
            'a'..='z' | 'A'..='Z' => {}
            _ => dashes += 1,
        }
    }
    dashes > 1 || first_letter == Some(1) && dashes > 0 && letter_follows_dash(cursor, at)
}

fn letter_follows_dash(cursor: &Cursor<'_>, at: usize) -> bool {
    cursor.after(at).chars().nth(1).is_some_and(|c| c.is_ascii_alphabetic())
}

/// The end of the letters, digits and joining marks from `at` on.
fn run_end(cursor: &Cursor<'_>, at: usize) -> usize {
    let run = cursor.after(at).chars().take_while(|&c| {
        c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '＋' | '∶' | '_' | '×' | '*')
    });
    at + run.map(char::len_utf8).sum::<usize>()
}
