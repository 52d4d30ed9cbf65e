//! Fractions and doublings: 三分之二, 百分之九十五, 半数, 翻一番.

use super::amount::Amount;
use super::range::second_numeral;
use super::{Measured, Scope};
use gongwen_model::{Decimal, Dimension, Unit, Value};
use gongwen_numeral::{Numeral, find_from};
use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::{IResult, Parser};

/// The words between denominator and numerator.
fn parts(input: &str) -> IResult<&str, &str> {
    alt((tag("分之"), tag("分 之"))).parse(input)
}

/// N分之M, the denominator being the numeral: 百分之, 千分之 and 万分之 are percentages.
pub(crate) fn fraction(scope: &Scope<'_, '_>, numeral: &Numeral) -> Option<Measured> {
    let lower = one(scope, numeral)?;
    // 百分之三到百分之五.
    let next = second_numeral(&scope.cursor, lower.end);
    match next.and_then(|next| one(scope, &next)) {
        Some(upper) if upper.value.max > lower.value.min => {
            Some(Measured { value: Value { min: lower.value.min, ..upper.value }, ..upper })
        }
        _ => Some(lower),
    }
}

fn one(scope: &Scope<'_, '_>, numeral: &Numeral) -> Option<Measured> {
    let at = scope.cursor.skip_blanks(numeral.span().end());
    let (rest, _) = parts(scope.cursor.after(at)).ok()?;
    let start = scope.cursor.skip_blanks(at + scope.cursor.after(at).len() - rest.len());
    let above = find_from(scope.cursor.text(), start).next()?;
    let fits = above.span().start() == start
        && above.span().end() <= start + scope.cursor.after(start).len()
        && !numeral.min().is_zero();
    if !fits {
        return None;
    }
    let value = |above: Decimal| above.checked_div(numeral.min()).map(|v| v.normalize());
    let hundred = Decimal::ONE_HUNDRED;
    let (dimension, unit, factor) = if numeral.min() == hundred {
        (Dimension::Percent, Some(("%", "%")), hundred)
    } else {
        (Dimension::Fraction, None, Decimal::ONE)
    };
    let (min, max) = (value(above.min())?, value(above.max())?);
    let mut amount = Amount::plain(dimension);
    if let Some((symbol, code)) = unit {
        let size = crate::units::Ratio::new(1, u64::try_from(numeral.min()).ok()?);
        amount.unit = Some(Unit { symbol: symbol.to_owned(), code: code.to_owned() });
        amount.base = Some((size, "1".to_owned()));
    }
    let scaled = |v: Decimal| v.checked_mul(factor).map(|v| v.normalize());
    Some(Measured {
        amount,
        value: Value { min: scaled(min)?, max: scaled(max)? },
        end: above.span().end(),
        place: above.place(),
    })
}

/// 半数 and 一半.
pub(crate) fn half_of(scope: &Scope<'_, '_>, numeral: &Numeral) -> Option<Measured> {
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
        amount: Amount::plain(Dimension::Fraction),
        value: Value::point(Decimal::new(5, 1)),
        end: end + len,
        place: -1,
    })
}

/// 翻一番, 翻了两番: 2 and 4 times. The quantity begins at 翻, whose offset comes first.
pub(crate) fn doubling(scope: &Scope<'_, '_>, numeral: &Numeral) -> Option<(usize, Measured)> {
    let end = numeral.span().end();
    if !scope.cursor.after(end).starts_with('番') {
        return None;
    }
    let before = scope.cursor.before(numeral.span().start());
    let verb = ["翻了", "翻"].into_iter().find(|verb| before.ends_with(verb))?;
    let times = u32::try_from(numeral.min()).ok().filter(|&n| n < 60)?;
    let value = Decimal::from(1u64.checked_shl(times)?);
    let unit = Unit { symbol: "倍".to_owned(), code: "1".to_owned() };
    let amount = Amount { unit: Some(unit), ..Amount::plain(Dimension::Multiple) };
    let measured =
        Measured { amount, value: Value::point(value), end: end + '番'.len_utf8(), place: 0 };
    Some((numeral.span().start() - verb.len(), measured))
}
