//! Ranges: two numerals with a mark between them and one unit (3%-5%, 20—30户, 8—10万元).

use super::amount::Amount;
use super::{Measured, Scope, bare, led, single};
use crate::cursor::{Cursor, is_han};
use gongwen_model::{Decimal, Dimension, Value};
use gongwen_numeral::{Numeral, next_to, numeral_at};

/// The length of the mark between the ends of a range that a text begins with.
fn connector(text: &str) -> Option<usize> {
    let mark = text.chars().next()?;
    if text.starts_with("——") {
        return Some("——".len());
    }
    is_mark(mark).then_some(mark.len_utf8())
}

/// The numeral behind the mark of a range that stands at `at`.
#[inline]
pub(super) fn second_numeral(scope: &Scope<'_, '_>, at: usize) -> Option<Numeral> {
    let at = scope.cursor.skip_blanks(at);
    let next = scope.cursor.after(at).chars().next()?;
    if is_mark(next) || matches!(next, '（' | '(') { behind_mark(scope, at) } else { None }
}

/// A mark between the ends of a range.
const fn is_mark(c: char) -> bool {
    // Nearly always an ideograph is asked for.
    if is_han(c) {
        return matches!(c, '至' | '到');
    }
    matches!(c, '—' | '―' | '–' | '-' | '－' | '−' | '～' | '~' | '〜' | '∼')
}

#[inline(never)]
fn behind_mark(scope: &Scope<'_, '_>, at: usize) -> Option<Numeral> {
    let cursor = &scope.cursor;
    let mark_at = skip_inclusive(cursor, at);
    let mark = connector(cursor.after(mark_at))?;
    let second = cursor.skip_blanks(mark_at + mark);
    let sign = cursor.after(second).strip_prefix(['￥', '¥', '$', '＄', '€', '£']);
    let second = sign.map_or(second, |rest| cursor.end() - rest.len());
    // 伍 alone is a numeral where the whole text is a quantity.
    let digit = || {
        let body = cursor.after(second).trim_start_matches(['负', '負']);
        numeral_at(cursor.text(), cursor.end() - body.len()).filter(|_| scope.strict)
    };
    next_to(cursor.text(), second).or_else(digit)
}

/// `at` moved over the brackets that say whether an end is within the range: 1万（含）-5万元.
fn skip_inclusive(cursor: &Cursor<'_>, at: usize) -> usize {
    let rest = cursor.after(at);
    if !rest.starts_with(['（', '(']) {
        return at;
    }
    let words = ["（含）", "(含)", "（不含）", "(不含)"];
    at + words.into_iter().find(|word| rest.starts_with(word)).map_or(0, str::len)
}

/// Two numerals with one unit: 20—30户.
pub(super) fn of_numerals<'f>(scope: &Scope<'f, '_>, numeral: &Numeral) -> Option<Measured<'f>> {
    let second = second_numeral(scope, numeral.span().end())?;
    let upper = match single(scope, &second) {
        Some(upper) => upper,
        // 100万至200万, ￥50-60.
        None if scope.strict || led::currency(scope, numeral.span().start()).is_some() => {
            bare::number(&second)
        }
        None => return None,
    };
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
    let second = second_numeral(scope, first.end)?;
    let upper = single(scope, &second)?;
    between(alike(first, &upper)?, upper)
}

/// The value of one measure in the unit of another of its dimension: 500克至1公斤.
pub(super) fn alike(first: &Measured<'_>, other: &Measured<'_>) -> Option<Decimal> {
    let min = first.value.min;
    match (first.amount, other.amount) {
        (Amount::Of(a), Amount::Of(b)) if a.def.dimension() == b.def.dimension() => {
            if a.def.ratio() == b.def.ratio() {
                return Some(min);
            }
            let money = a.def.dimension() == Dimension::Money && a.def.code() != b.def.code();
            if money { None } else { a.def.ratio().per(b.def.ratio())?.apply(min) }
        }
        (a, b) => (a.dimension() == b.dimension()).then_some(min),
    }
}

fn between(min: Decimal, upper: Measured<'_>) -> Option<Measured<'_>> {
    let max = upper.value.max;
    (min < max).then(|| Measured { value: Value { min: min.normalize(), max }, ..upper })
}

/// 8—10万: the 万 of the second numeral is the first one's too, where that keeps them in order.
pub(super) fn share_scale(numeral: &Numeral, second: &Numeral) -> Option<Decimal> {
    let min = numeral.min();
    let scale = second.shape().scale;
    if numeral.shape().scale > 0 {
        return Some(min);
    }
    if scale == 0 {
        return Some(share_hundreds(numeral, second).unwrap_or(min));
    }
    let scaled = min.checked_mul(super::amount::power(scale as i8))?;
    Some(if scaled < second.max() { scaled } else { min })
}

/// 两到三百: so are the 百 and 千 of a second numeral that is one digit and they.
fn share_hundreds(numeral: &Numeral, second: &Numeral) -> Option<Decimal> {
    let place = second.place();
    let digit = |n: &Numeral| n.shape().digits == 1 && n.shape().decimals == 0 && !n.is_range();
    let small = numeral.place() == 0 && numeral.min() < Decimal::TEN && digit(numeral);
    if !small || !(2..=3).contains(&place) || !digit(second) {
        return None;
    }
    let scaled = numeral.min().checked_mul(super::amount::power(place))?;
    let of_one_digit = second.max() < super::amount::power(place + 1);
    (of_one_digit && scaled < second.max() && !scaled.is_zero()).then_some(scaled)
}
