//! Ranges: two numerals with a mark between them and one unit (3%-5%, 20—30户, 8—10万元).

use super::{Measured, Scope, single};
use crate::cursor::Cursor;
use gongwen_model::{Decimal, Value};
use gongwen_numeral::{Numeral, find_from};
use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::{IResult, Parser};

/// The marks between the ends of a range.
fn connector(input: &str) -> IResult<&str, &str> {
    alt((
        tag("——"),
        tag("―"),
        tag("—"),
        tag("–"),
        tag("-"),
        tag("－"),
        tag("−"),
        tag("～"),
        tag("~"),
        tag("〜"),
        tag("∼"),
        tag("至"),
        tag("到"),
    ))
    .parse(input)
}

/// The range that the numeral begins.
pub(crate) fn range(scope: &Scope<'_, '_>, numeral: &Numeral) -> Option<Measured> {
    let end = numeral.span().end();
    // 3%-5% repeats the unit, 20—30户 does not.
    bounded(scope, numeral, None, end).or_else(|| {
        if !connector_is_near(scope, end) {
            return None;
        }
        let first = single(scope, numeral)?;
        let at = first.end;
        bounded(scope, numeral, Some(first), at)
    })
}

/// Whether a mark stands within a unit's length: spares most numerals the second try.
fn connector_is_near(scope: &Scope<'_, '_>, end: usize) -> bool {
    let marks = ['—', '―', '–', '-', '－', '−', '～', '~', '〜', '∼', '至', '到'];
    scope.cursor.head(end, 12).contains(marks)
}

/// The numeral behind the mark of a range that stands at `at`.
pub(super) fn second_numeral(cursor: &Cursor<'_>, at: usize) -> Option<Numeral> {
    let mark_at = cursor.skip_blanks(at);
    let (rest, _) = connector(cursor.after(mark_at)).ok()?;
    let start = cursor.skip_blanks(mark_at + (cursor.after(mark_at).len() - rest.len()));
    let second = find_from(cursor.text(), start).next()?;
    (second.span().start() == start).then_some(second)
}

fn bounded(
    scope: &Scope<'_, '_>,
    numeral: &Numeral,
    first: Option<Measured>,
    at: usize,
) -> Option<Measured> {
    let second = second_numeral(&scope.cursor, at)?;
    let upper = single(scope, &second)?;
    let min = match &first {
        Some(first) if first.amount.dimension == upper.amount.dimension => first.value.min,
        Some(_) => return None,
        None => share_scale(numeral, &second)?,
    };
    let max = upper.value.max;
    let min = match (&first, upper.amount.unit.is_none()) {
        // 两三成 and 两到三成 are tenths on both sides.
        (None, true) if upper.value.max != second.max() => min.checked_div(Decimal::TEN)?,
        _ => min,
    };
    (min < max).then(|| Measured { value: Value { min: min.normalize(), max }, ..upper })
}

/// 8—10万: the 万 of the second numeral is the first one's too, where that keeps them in order.
fn share_scale(numeral: &Numeral, second: &Numeral) -> Option<Decimal> {
    let min = numeral.min();
    let scale = second.shape().scale;
    if numeral.shape().scale > 0 || scale == 0 {
        return Some(min);
    }
    let scaled = min.checked_mul(super::amount::power(scale as i8))?;
    Some(if scaled < second.max() { scaled } else { min })
}
