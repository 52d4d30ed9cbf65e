//! Fractions and doublings: 三分之二, 百分之九十五, 半数, 翻一番.

use super::amount::Amount;
use super::range::second_numeral;
use super::unit::unit_after;
use super::{Measured, Scope};
use crate::bound::word_before;
use crate::cursor::is_han;
use crate::neighbours::Neighbours;
use gongwen_model::{Decimal, Value};
use gongwen_numeral::{Numeral, Shape, next_to};

/// The words between denominator and numerator.
const PARTS: [&str; 2] = ["分之", "分 之"];

/// N分之M, the denominator being the numeral: 百分之, 千分之 and 万分之 are percentages.
pub(crate) fn fraction<'f>(scope: &Scope<'f, '_>, numeral: &Numeral) -> Option<Measured<'f>> {
    let lower = one(scope, numeral)?;
    // 百分之三到百分之五.
    let next = second_numeral(scope, lower.end);
    match next.and_then(|next| one(scope, &next)) {
        Some(upper) if upper.value.max > lower.value.min => {
            Some(Measured { value: Value { min: lower.value.min, ..upper.value }, ..upper })
        }
        _ => Some(of_unit(scope, numeral, lower)),
    }
}

/// 四分之一公升, in any text: the fraction as a number of the unit behind it.
fn of_unit<'f>(scope: &Scope<'f, '_>, numeral: &Numeral, part: Measured<'f>) -> Measured<'f> {
    if scope.report || !matches!(part.amount, Amount::Fraction) {
        return part;
    }
    let found = unit_after(scope, numeral, part.end);
    found.map_or(part, |found| Measured { amount: Amount::Of(found.unit), end: found.end, ..part })
}

fn one<'f>(scope: &Scope<'f, '_>, numeral: &Numeral) -> Option<Measured<'f>> {
    let at = scope.cursor.skip_blanks(numeral.span().end());
    let rest = scope.cursor.after(at);
    if !rest.starts_with('分') {
        return None;
    }
    let above = match PARTS.iter().find(|parts| rest.starts_with(**parts)) {
        Some(parts) => next_to(scope.cursor.text(), scope.cursor.skip_blanks(at + parts.len()))?,
        None => without_zhi(scope, numeral, at)?,
    };
    if numeral.min().is_zero() {
        return None;
    }
    let hundred = Decimal::ONE_HUNDRED;
    // 百分之五 is a percentage, 一百分之五 a fraction that says its denominator.
    let (amount, factor) = if numeral.min().abs() == hundred && numeral.shape().bare {
        (Amount::Percent, hundred)
    } else {
        (Amount::Fraction, Decimal::ONE)
    };
    let whole = factor == numeral.min();
    let value = |above: Decimal| {
        // N per cent is N, where none of its digits are lost on the way.
        if whole && above.scale() < 8 && above.mantissa().abs() < 1 << 64 {
            return Some(above.normalize());
        }
        let ratio = above.checked_div(numeral.min())?.normalize();
        ratio.checked_mul(factor).map(|value| value.normalize())
    };
    let min = value(above.min())?;
    Some(Measured {
        amount,
        value: Value { min, max: if above.is_range() { value(above.max())? } else { min } },
        end: above.span().end(),
        place: above.place(),
    })
}

/// 三分一 for 三分之一, where it is the whole of a text; 五分三十秒 is a length of time.
fn without_zhi(scope: &Scope<'_, '_>, numeral: &Numeral, at: usize) -> Option<Numeral> {
    if !scope.strict || !scope.cursor.after(at).starts_with('分') {
        return None;
    }
    let above = next_to(scope.cursor.text(), at + '分'.len_utf8())?;
    let seconds = scope.cursor.after(above.span().end()).starts_with('秒');
    (above.min() < numeral.min() && !above.shape().half && !seconds).then_some(above)
}

/// 1/3 within words: 约占1/3, 2/3以上的村. Alone on a line it would be the number of a page.
pub(crate) fn over<'f>(
    scope: &Scope<'f, '_>,
    numeral: &Numeral,
    beside: &Neighbours,
) -> Option<Measured<'f>> {
    let shape = numeral.shape();
    let whole = |shape: Shape| shape.arabic && shape.decimals == 0 && shape.scale == 0;
    let behind = scope.cursor.after(numeral.span().end()).strip_prefix(['/', '／'])?;
    let at = scope.cursor.end() - behind.len();
    let below = next_to(scope.cursor.text(), at);
    let below = below.filter(|below| whole(below.shape()) && whole(shape))?;
    let end = below.span().end();
    let rest = scope.cursor.after(end);
    let bare = !rest.starts_with(|c: char| c.is_alphanumeric() && !is_han(c))
        && !rest.starts_with(['/', '／', '-', '页', '期', '号', '版'])
        && !beside.left.is_some_and(|c| c.is_alphanumeric() && !is_han(c));
    let within = beside.left.is_some_and(is_han) || rest.starts_with(is_han);
    let part = numeral.min() > Decimal::ZERO && numeral.min() < below.min();
    if !(bare && within && part) || below.min() > Decimal::ONE_HUNDRED {
        return None;
    }
    let value = numeral.min().checked_div(below.min())?.normalize();
    Some(Measured { amount: Amount::Fraction, value: Value::point(value), end, place: 0 })
}

/// 半数 and 一半.
pub(crate) fn half_of<'f>(scope: &Scope<'f, '_>, numeral: &Numeral) -> Option<Measured<'f>> {
    let end = numeral.span().end();
    let rest = scope.cursor.after(end);
    let text = numeral.span().slice(scope.cursor.text())?;
    let len = if numeral.shape().half && rest.starts_with('数') {
        '数'.len_utf8()
    } else if text == "一" && rest.starts_with('半') {
        '半'.len_utf8()
    } else {
        return None;
    };
    Some(Measured {
        amount: Amount::Fraction,
        value: Value::point(Decimal::new(5, 1)),
        end: end + len,
        place: -1,
    })
}

/// 翻一番, 翻了两番: 2 and 4 times. The quantity begins at 翻, whose offset comes first.
pub(crate) fn doubling<'f>(
    scope: &Scope<'f, '_>,
    numeral: &Numeral,
) -> Option<(usize, Measured<'f>)> {
    let end = numeral.span().end();
    if !scope.cursor.after(end).starts_with('番') {
        return None;
    }
    let before = scope.cursor.before(numeral.span().start());
    // 翻了近一番.
    let bound = word_before(before).map_or(0, |(word, _)| word.len());
    let head = before.get(..before.len() - bound)?;
    let verb = ["翻了", "翻"].into_iter().find(|verb| head.ends_with(verb))?;
    let times = u32::try_from(numeral.min()).ok().filter(|&n| n < 60)?;
    let value = Decimal::from(1u64.checked_shl(times)?);
    let measured = Measured {
        amount: Amount::Multiple,
        value: Value::point(value),
        end: end + '番'.len_utf8(),
        place: 0,
    };
    Some((numeral.span().start() - bound - verb.len(), measured))
}
