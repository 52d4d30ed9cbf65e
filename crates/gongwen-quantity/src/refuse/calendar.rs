//! Years, months, days, hours of the day: numerals that a calendar claims. What they mean is
//! the work of `gongwen-time`; here they are only no quantities.

use crate::cursor::Cursor;
use crate::neighbours::Neighbours;
use gongwen_numeral::{Numeral, integer_at};

pub(super) fn calendar(
    cursor: &Cursor<'_>,
    numeral: &Numeral,
    beside: &Neighbours,
) -> Option<usize> {
    // Nearly every numeral is told by what stands behind it.
    if !beside.next.is_some_and(may_be_calendar) {
        return None;
    }
    let shape = numeral.shape();
    if shape.decimals > 0 || shape.grouped || shape.bare || numeral.vagueness().is_some() {
        return None;
    }
    let mut end = numeral.span().end();
    let mut last = numeral.max();
    // 1—9月份, 2016—2020年: the mark of the calendar stands after the second number.
    if let Some((value, next)) = second_of_range(cursor, end) {
        mark(cursor, value, next, shape.scale)?;
        (last, end) = (value.into(), next);
    }
    let value = u32::try_from(last).ok()?;
    mark(cursor, value, end, shape.scale)
}

/// The marks of the calendar, and the marks between two numbers.
const fn may_be_calendar(c: char) -> bool {
    matches!(c, '年' | '月' | '日' | '号' | '时' | '点' | '季' | '世') || is_between(c)
}

const fn is_between(c: char) -> bool {
    matches!(c, '-' | '－' | '–' | '—' | '―' | '~' | '～' | '至' | '到' | '、' | '和')
}

fn second_of_range(cursor: &Cursor<'_>, at: usize) -> Option<(u32, usize)> {
    let at = cursor.skip_blanks(at);
    let rest = cursor.after(at);
    let dash = rest.trim_start_matches(is_between);
    let width = rest.len() - dash.len();
    if width == 0 || width > 6 {
        return None;
    }
    let next = integer_at(cursor.text(), cursor.skip_blanks(at + width))?;
    Some((next.value, next.end))
}

/// The end of the calendar's mark after a number.
fn mark(cursor: &Cursor<'_>, value: u32, end: usize, scale: u8) -> Option<usize> {
    let at = cursor.skip_blanks(end);
    let rest = cursor.after(at);
    let mut chars = rest.chars();
    let first = chars.next()?;
    let second = chars.next();
    let claimed = match first {
        '年' => is_year(value) || matches!(second, Some('代' | '级')),
        '月' => (1..=12).contains(&value) && second != Some('供'),
        '日' | '号' => (1..=31).contains(&value) && !is_span_of_days(cursor, end, second),
        '时' | '点' => {
            value <= 24
                && matches!(second, Some('整' | '半' | '许' | '前' | '后' | '至' | '0'..='9'))
        }
        '季' => (1..=4).contains(&value) && second == Some('度'),
        '世' => second == Some('纪'),
        _ => false,
    };
    if !claimed || scale > 0 {
        return None;
    }
    let end = at + first.len_utf8();
    // 8时30分 is one time of day.
    let minutes = matches!(first, '时' | '点').then(|| integer_at(cursor.text(), end)).flatten();
    Some(minutes.map_or(end, |minutes| minutes.end))
}

/// The years that reports speak of.
const fn is_year(value: u32) -> bool {
    1000 <= value && value <= 2999
}

/// 30日内 and 连续7日 are lengths of time.
fn is_span_of_days(cursor: &Cursor<'_>, end: usize, after: Option<char>) -> bool {
    let within = matches!(after, Some('内' | '以' | '之'));
    let head = cursor.clause_before(end, 10);
    within
        || ["连续", "为期", "历时", "持续", "超过", "不少于"].iter().any(|word| head.contains(word))
}
