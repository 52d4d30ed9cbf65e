//! Reading the whole of a text as one quantity.

mod around;
mod plain;

use crate::bound::word_at;
use crate::claim::{Claim, claim};
use crate::cursor::Cursor;
use crate::error::{QuantityError, QuantityErrorKind};
use crate::finder::Finder;
use crate::grammar::{Amount, Scope};
use crate::number::number;
use gongwen_model::{Base, Bound, Decimal, Dimension, Quantity, SmolStr, Span, Value};
use gongwen_numeral::{Numeral, find_iter, numeral_at};

pub(crate) fn parse(finder: &Finder, text: &str) -> Result<Quantity, QuantityError> {
    let all = Span::between(0, text.len());
    if text.trim().is_empty() {
        return Err(QuantityError::new(QuantityErrorKind::Empty, all));
    }
    if let Some(dozens) = dozens(finder, text) {
        return Ok(dozens);
    }
    let error = match exactly(finder, text) {
        Ok(quantity) => return Ok(quantity),
        Err(error) => error,
    };
    // Blanks between the characters, k and w, and numbers of several numerals.
    let plain = plain::plain(text);
    let again = exactly(finder, &plain).or_else(|_| leading_number(finder, &plain).ok_or(error));
    match again {
        Ok(quantity) => Ok(Quantity { span: all, text: text.into(), ..quantity }),
        Err(_) => Err(error),
    }
}

/// A number of several numerals, or such a number of a unit: 三又二分之一, 1.2e5, 3/4杯.
fn leading_number(finder: &Finder, text: &str) -> Option<Quantity> {
    let (value, rest) = number(text)?;
    let rest = rest.trim_start();
    if rest.is_empty() {
        return Some(whole(value));
    }
    let unit = finder.options().units.matches(rest).find(|unit| unit.len() == rest.len())?;
    let amount = Amount::Of(unit);
    Some(Quantity {
        kind: unit.def.dimension(),
        unit: amount.unit(text),
        base: amount.in_base(Value::point(value)),
        ..whole(value)
    })
}

/// Words for a number of things, which are a number by themselves: 一打 is 12, 五双 is 10.
const DOZENS: &[(char, u32)] =
    &[('打', 12), ('双', 2), ('雙', 2), ('对', 2), ('對', 2), ('罗', 144), ('羅', 144)];

fn dozens(finder: &Finder, text: &str) -> Option<Quantity> {
    let text = text.trim();
    let last = text.chars().next_back()?;
    let size = Decimal::from(DOZENS.iter().find(|(word, _)| *word == last)?.1);
    let number = exactly(finder, text.get(..text.len() - last.len_utf8())?).ok()?;
    let plain = number.kind == Dimension::Number && !number.value.is_range();
    let value = number.value.min.checked_mul(size).filter(|_| plain)?.normalize();
    let span = Span::between(0, text.len());
    Some(Quantity { span, text: text.into(), bound: number.bound, ..whole(value) })
}

fn whole(value: Decimal) -> Quantity {
    Quantity {
        span: Span::default(),
        text: SmolStr::default(),
        kind: Dimension::Number,
        value: Value::point(value),
        unit: None,
        base: Some(Base { min: value, max: value, unit: "1".into() }),
        bound: Bound::Exact,
        resolution: Decimal::new(1, value.scale()),
    }
}

fn exactly(finder: &Finder, text: &str) -> Result<Quantity, QuantityError> {
    let all = Span::between(0, text.len());
    let fail = |kind, span| Err(QuantityError::new(kind, span));
    // 零 of 零下5℃ is no number.
    let below = |n: &Numeral| text.get(n.span().end()..).is_some_and(|rest| rest.starts_with('下'));
    // 壹 alone is a numeral where nothing stands before it but 负 and the word of a bound.
    let body = text.trim_start();
    let body = word_at(body).and_then(|(word, _)| body.get(word.len()..)).unwrap_or(body);
    let body = body.trim_start_matches(['负', '負']);
    let first = numeral_at(text, text.len() - body.len()).filter(|n| !below(n));
    let first = first.or_else(|| find_iter(text).find(|n| !(n.min().is_zero() && below(n))));
    // 壹 alone is a numeral only where nothing else is.
    let Some(numeral) = first.or_else(|| gongwen_numeral::parse(text.trim()).ok()) else {
        return fail(QuantityErrorKind::NoNumeral, all);
    };
    let options = finder.options();
    let scope = Scope {
        cursor: Cursor::new(text, all),
        units: &options.units,
        report: false,
        strict: true,
        bare_numbers: true,
    };
    let Claim::Quantity(claimed) = claim(&scope, finder.phrases(), &numeral) else {
        return fail(QuantityErrorKind::NoNumeral, numeral.span());
    };
    let mut quantity = claimed.quantity(text);
    let before = text.get(..quantity.span.start()).unwrap_or_default();
    let after = text.get(quantity.span.end()..).unwrap_or_default();
    if !around::before(before, &quantity) {
        return fail(QuantityErrorKind::Rest, Span::between(0, quantity.span.start()));
    }
    let Some(bound) = around::after(after.trim(), &quantity) else {
        return fail(QuantityErrorKind::Rest, Span::between(quantity.span.end(), text.len()));
    };
    quantity.bound = bound;
    Ok(quantity)
}
