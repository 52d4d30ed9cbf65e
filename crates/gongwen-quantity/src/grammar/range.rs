//! Ranges: two numerals with a mark between them and one unit (3%-5%, 20—30户, 8—10万元).

use super::{Measured, Scope, single};
use crate::cursor::Cursor;
use gongwen_model::{Decimal, Value};
use gongwen_numeral::{Numeral, next_to};

/// The length of the mark between the ends of a range that a text begins with.
fn connector(text: &str) -> Option<usize> {
    let mark = text.chars().next()?;
    match mark {
        '—' if text.starts_with("——") => Some("——".len()),
        '—' | '―' | '–' | '-' | '－' | '−' | '～' | '~' | '〜' | '∼' | '至' | '到' => {
            Some(mark.len_utf8())
        }
        _ => None,
    }
}

/// The numeral behind the mark of a range that stands at `at`.
pub(super) fn second_numeral(cursor: &Cursor<'_>, at: usize) -> Option<Numeral> {
    let mark_at = cursor.skip_blanks(at);
    let mark = connector(cursor.after(mark_at))?;
    next_to(cursor.text(), cursor.skip_blanks(mark_at + mark))
}

/// Two numerals with one unit: 20—30户.
pub(super) fn of_numerals<'f>(scope: &Scope<'f, '_>, numeral: &Numeral) -> Option<Measured<'f>> {
    let second = second_numeral(&scope.cursor, numeral.span().end())?;
    let upper = single(scope, &second)?;
    let min = share_scale(numeral, &second)?;
    let min = match upper.amount.has_unit() {
        // 两三成 and 两到三成 are tenths on both sides.
        false if upper.value.max != second.max() => min.checked_div(Decimal::TEN)?,
        _ => min,
    };
    between(min, upper)
}

/// Two measures of one dimension: 3%-5%.
pub(super) fn of_measures<'f>(scope: &Scope<'f, '_>, first: &Measured<'f>) -> Option<Measured<'f>> {
    let second = second_numeral(&scope.cursor, first.end)?;
    let upper = single(scope, &second)?;
    let alike = first.amount.dimension() == upper.amount.dimension();
    if alike { between(first.value.min, upper) } else { None }
}

fn between(min: Decimal, upper: Measured<'_>) -> Option<Measured<'_>> {
    let max = upper.value.max;
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
