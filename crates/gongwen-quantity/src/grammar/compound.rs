//! A numeral with its unit, and smaller units behind it: 五元三角, 一块八, 3斤2两, 四米五.

use super::amount::Amount;
use super::unit::{Found, unit_after};
use super::{Measured, Scope, rate};
use crate::cursor::is_han;
use crate::units::UnitMatch;
use gongwen_model::{Decimal, Dimension, Value};
use gongwen_numeral::{Numeral, next_to};

/// The measure that the numeral begins.
pub(super) fn compound<'f>(scope: &Scope<'f, '_>, numeral: &Numeral) -> Option<Measured<'f>> {
    let found = unit_after(scope, numeral, numeral.span().end());
    if found.is_none_or(|found| found.unit.def.guard().light)
        && let Some(half) = and_a_half(scope, numeral)
    {
        return Some(half);
    }
    let Some(found) = found else {
        // 20万/亩: 元 left out.
        return (numeral.shape().scale >= 4 && scope.report)
            .then(|| rate::rate(scope, numeral, None, numeral.span().end()))?;
    };
    if let Some(rate) = rate::rate(scope, numeral, Some(found.unit), found.end) {
        return Some(rate);
    }
    let dimension = found.unit.def.dimension();
    let single = Measured {
        amount: Amount::Of(found.unit),
        value: fraction_value(dimension, found.unit.spelling, numeral)?,
        end: found.end,
        place: numeral.place() - i8::from(dimension == Dimension::Fraction),
    };
    Some(smaller(scope, &found, &single).unwrap_or(single))
}

/// 一个半小时, 两个半月: a half more of the unit behind 半.
fn and_a_half<'f>(scope: &Scope<'f, '_>, numeral: &Numeral) -> Option<Measured<'f>> {
    let rest = scope.cursor.after(numeral.span().end());
    let behind = rest.strip_prefix("个半").or_else(|| rest.strip_prefix("個半"))?;
    let time = |unit: &UnitMatch<'_>| unit.def.dimension() == Dimension::Duration;
    // 个 stands before 半 and is left out behind it: 两个半月 for 个月.
    let (unit, width) = match scope.units.matches(behind).next().filter(time) {
        Some(unit) => (unit, unit.len()),
        None => {
            let month = behind.strip_prefix('月').map(|_| "个月")?;
            (scope.units.matches(month).next().filter(time)?, '月'.len_utf8())
        }
    };
    let value = Value::point(numeral.min().checked_add(Decimal::new(5, 1))?.normalize());
    let end = numeral.span().end() + "个半".len() + width;
    Some(Measured { amount: Amount::Of(unit), value, end, place: -1 })
}

/// 七成 is 0.7; every other value stands as it is written.
fn fraction_value(dimension: Dimension, symbol: &str, numeral: &Numeral) -> Option<Value> {
    let (min, max) = (numeral.min(), numeral.max());
    if dimension != Dimension::Fraction {
        return Some(Value { min, max });
    }
    // 九九折 is 99 %.
    let shape = numeral.shape();
    let size =
        if symbol == "折" && shape.positional { Decimal::ONE_HUNDRED } else { Decimal::TEN };
    let tenth = |value: Decimal| Some(value.checked_div(size)?.normalize());
    Some(Value { min: tenth(min)?, max: tenth(max)? })
}

/// The measure with the smaller units that follow it added, in its own unit.
fn smaller<'f>(
    scope: &Scope<'f, '_>,
    first: &Found<'f>,
    single: &Measured<'f>,
) -> Option<Measured<'f>> {
    let dimension = first.unit.def.dimension();
    let compounds = matches!(
        dimension,
        Dimension::Money
            | Dimension::Fraction
            | Dimension::Length
            | Dimension::Mass
            | Dimension::Area
            | Dimension::Duration
    );
    if !compounds || single.value.is_range() {
        return None;
    }
    let rest = scope.cursor.after(first.end);
    if rest.starts_with('半') && !rest.chars().nth(1).is_some_and(is_han) {
        // 三斤半, 两年半.
        let value = single.value.min.checked_add(Decimal::new(5, 1))?;
        return Some(Measured {
            value: Value::point(value.normalize()),
            end: first.end + '半'.len_utf8(),
            place: -1,
            ..*single
        });
    }
    // 两年零三个月.
    let behind = first.end + if rest.starts_with('零') { '零'.len_utf8() } else { 0 };
    let next = next_to(scope.cursor.text(), behind)?;
    if next.is_range() || next.vagueness().is_some() {
        return None;
    }
    if let Some(unit) = unit_after(scope, &next, next.span().end()) {
        let def = unit.unit.def;
        let fits = def.dimension() == dimension
            && def.code() != "d{working}"
            && (dimension != Dimension::Money || def.code() == first.unit.def.code())
            && def.ratio().is_smaller_than(first.unit.def.ratio());
        if !fits {
            return None;
        }
        let part = def.ratio().per(first.unit.def.ratio())?.apply(next.min())?;
        let value = Value::point(single.value.min.checked_add(part)?.normalize());
        let so_far = Measured { value, end: unit.end, place: -(part.scale() as i8), ..*single };
        let deeper = smaller(scope, &unit, &Measured { value: Value::point(next.min()), ..so_far });
        let Some(deeper) = deeper else { return Some(so_far) };
        let part = def.ratio().per(first.unit.def.ratio())?.apply(deeper.value.min)?;
        let value = Value::point(single.value.min.checked_add(part)?.normalize());
        return Some(Measured { value, place: -(part.scale() as i8), ..deeper });
    }
    tail_digit(scope, first, single, &next)
}

/// 一块八, 四米五: one digit behind the unit is a tenth of it, where nothing is counted by it.
fn tail_digit<'f>(
    scope: &Scope<'f, '_>,
    first: &Found<'f>,
    single: &Measured<'f>,
    next: &Numeral,
) -> Option<Measured<'f>> {
    let shape = next.shape();
    let one = shape.digits == 1 && next.min() < Decimal::TEN && shape.decimals == 0 && !shape.half;
    let unit = first.unit.spelling.as_ref();
    let taken = matches!(unit, "块" | "塊" | "米" | "元" | "尺" | "丈" | "成");
    let free = scope.cursor.after(next.span().end()).chars().next().is_none_or(|c| !is_han(c));
    if !(one && taken && free) {
        return None;
    }
    let size = if unit == "成" { Decimal::ONE_HUNDRED } else { Decimal::TEN };
    let part = next.min().checked_div(size)?;
    let value = Value::point(single.value.min.checked_add(part)?.normalize());
    Some(Measured { value, end: next.span().end(), place: -1, ..*single })
}
