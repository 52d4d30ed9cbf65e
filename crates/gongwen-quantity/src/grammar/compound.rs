//! A numeral with its unit, and smaller units behind it: 五元三角, 一块八, 3斤2两, 四米五.

use super::amount::Amount;
use super::unit::{Found, unit_after};
use super::{Measured, Scope, rate};
use crate::bound::word_after;
use crate::cursor::is_han;
use crate::units::UnitMatch;
use gongwen_model::{Decimal, Dimension, Value};
use gongwen_numeral::{Numeral, next_to, numeral_at};

/// The measure that the numeral begins.
pub(super) fn compound<'f>(scope: &Scope<'f, '_>, numeral: &Numeral) -> Option<Measured<'f>> {
    let found = unit_after(scope, numeral, numeral.span().end());
    if found.is_none_or(|found| found.unit.def.guard().light)
        && let Some(half) = and_a_half(scope, numeral)
    {
        return Some(half);
    }
    let found = found.map(|found| points(scope, numeral, minutes(scope, found)));
    let Some(found) = found else {
        if let Some(unit) = unit_of_list(scope, numeral) {
            return Some(Measured {
                amount: Amount::Of(unit),
                value: Value { min: numeral.min(), max: numeral.max() },
                end: numeral.span().end(),
                place: numeral.place(),
            });
        }
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
    let (unit, width) = halved_unit(scope, behind).or_else(|| {
        // 五个半 counts, where nothing but the end follows.
        let counts = scope.strict && behind.is_empty();
        Some((counts.then(|| scope.units.matches("个").next())??, 0))
    })?;
    let value = Value::point(numeral.min().checked_add(Decimal::new(5, 1))?.normalize());
    let end = numeral.span().end() + "个半".len() + width;
    Some(Measured { amount: Amount::Of(unit), value, end, place: -1 })
}

/// The unit of time behind 个半, and its length there.
pub(super) fn halved_unit<'f>(
    scope: &Scope<'f, '_>,
    behind: &str,
) -> Option<(UnitMatch<'f>, usize)> {
    let time = |unit: &UnitMatch<'_>| unit.def.dimension() == Dimension::Duration;
    if let Some(unit) = scope.units.matches(behind).next().filter(time) {
        return Some((unit, unit.len()));
    }
    // 个 stands before 半 and is left out behind it: 两个半月 for 个月.
    let (noun, name) = WITH_CLASSIFIER.iter().find(|(noun, _)| behind.starts_with(noun))?;
    Some((scope.units.matches(name).next().filter(time)?, noun.len()))
}

/// Times that are counted with 个, without it and with it.
const WITH_CLASSIFIER: &[(&str, &str)] = &[
    ("月", "个月"),
    ("钟", "个钟"),
    ("鐘", "个钟"),
    ("季度", "个季度"),
    ("世纪", "个世纪"),
    ("世紀", "个世纪"),
];

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
            | Dimension::Temperature
    ) || first.unit.spelling == "度";
    if !compounds || single.value.is_range() {
        return None;
    }
    let rest = scope.cursor.after(first.end);
    if let Some(behind) = rest.strip_prefix('半') {
        // 三斤半, 两年半, 五分半钟; half of a tenth in 三成半.
        let minute = first.unit.def.code() == "min";
        let behind = behind.strip_prefix(['钟', '鐘']).filter(|_| minute).unwrap_or(behind);
        if behind.starts_with(is_han) && dimension != Dimension::Fraction {
            return None;
        }
        let (half, place) = match dimension {
            Dimension::Fraction => (Decimal::new(5, 2), -2),
            _ => (Decimal::new(5, 1), -1),
        };
        let value = plus(single, half)?;
        return Some(Measured {
            value: Value::point(value.normalize()),
            end: first.end + (rest.len() - behind.len()),
            place,
            ..*single
        });
    }
    // 两年零三个月.
    let behind = first.end + if rest.starts_with('零') { '零'.len_utf8() } else { 0 };
    let next = next_to(scope.cursor.text(), behind).or_else(|| financial(scope, behind))?;
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
        let value = Value::point(plus(single, part)?.normalize());
        let so_far = Measured { value, end: unit.end, place: -(part.scale() as i8), ..*single };
        let deeper = smaller(scope, &unit, &Measured { value: Value::point(next.min()), ..so_far });
        let Some(deeper) = deeper else { return Some(so_far) };
        let part = def.ratio().per(first.unit.def.ratio())?.apply(deeper.value.min)?;
        let value = Value::point(plus(single, part)?.normalize());
        return Some(Measured { value, place: -(part.scale() as i8), ..deeper });
    }
    tail_digit(scope, first, single, &next)
}

/// The value with a smaller part added, away from zero: 负五元三毛 is -5.3.
fn plus(single: &Measured<'_>, part: Decimal) -> Option<Decimal> {
    let value = single.value.min;
    if value < Decimal::ZERO { value.checked_sub(part) } else { value.checked_add(part) }
}

/// 叁 of 叁角: such a digit alone is a word elsewhere.
fn financial(scope: &Scope<'_, '_>, at: usize) -> Option<Numeral> {
    let numeral = numeral_at(scope.cursor.text(), at)?;
    scope.cursor.after(numeral.span().end()).starts_with(['角', '分']).then_some(numeral)
}

/// 一块八, 四米五: one digit behind the unit is a tenth of it, where nothing is counted by it.
fn tail_digit<'f>(
    scope: &Scope<'f, '_>,
    first: &Found<'f>,
    single: &Measured<'f>,
    next: &Numeral,
) -> Option<Measured<'f>> {
    let shape = next.shape();
    let plain = shape.decimals == 0 && !shape.half && next.place() == 0 && !shape.signed;
    let one = plain && shape.digits == 1 && next.min() < Decimal::TEN;
    let unit = first.unit.spelling.as_ref();
    // 1米75, 一米七五: hundredths.
    let two = plain && shape.digits == 2 && matches!(unit, "米" | "公尺");
    let taken = matches!(
        unit,
        "块" | "塊" | "米" | "公尺" | "元" | "尺" | "丈" | "成" | "角" | "毛" | "度"
    );
    let behind = scope.cursor.after(next.span().end());
    let free = behind.chars().next().is_none_or(|c| !is_han(c)) || word_after(behind).is_some();
    if !((one || two) && taken && free) {
        return None;
    }
    let (size, place) = match unit {
        "成" => (Decimal::ONE_HUNDRED, -2),
        _ if two => (Decimal::ONE_HUNDRED, -2),
        _ => (Decimal::TEN, -1),
    };
    let part = next.min().checked_div(size)?;
    let value = Value::point(plus(single, part)?.normalize());
    Some(Measured { value, end: next.span().end(), place, ..*single })
}

/// 分别高5.7个、2.4个和1.8个百分点: the last of a list says what its members are.
fn points<'f>(scope: &Scope<'f, '_>, numeral: &Numeral, found: Found<'f>) -> Found<'f> {
    if numeral.shape().decimals == 0 || !matches!(found.unit.spelling.as_ref(), "个" | "個") {
        return found;
    }
    last_points(scope, found.end, "个").map_or(found, |unit| Found { unit, ..found })
}

/// 分别回落2.16和1.66个百分点: so where the members have no unit at all.
fn unit_of_list<'f>(scope: &Scope<'f, '_>, numeral: &Numeral) -> Option<UnitMatch<'f>> {
    let decimal = numeral.shape().decimals > 0 && scope.report;
    decimal.then(|| last_points(scope, numeral.span().end(), ""))?
}

/// The 个百分点 at the end of the list that goes on at `at`, whose members have another unit.
fn last_points<'f>(scope: &Scope<'f, '_>, mut at: usize, own: &str) -> Option<UnitMatch<'f>> {
    for _ in 0..LONGEST_LIST {
        let rest = scope.cursor.after(at);
        let behind = rest.strip_prefix(['、', '和', '及', '，'])?;
        let next = next_to(scope.cursor.text(), scope.cursor.end() - behind.len())?;
        at = next.span().end();
        let unit = scope.cursor.after(at);
        if unit.starts_with("个百分点") {
            return scope.units.matches(unit).next();
        }
        at = scope.cursor.end() - unit.strip_prefix(own)?.len();
    }
    None
}

/// The most members of such a list.
const LONGEST_LIST: usize = 8;

/// 分 is a minute where seconds or half a minute follow: 五分三十秒, 五分半钟.
fn minutes<'f>(scope: &Scope<'f, '_>, found: Found<'f>) -> Found<'f> {
    if found.unit.spelling != "分" || found.unit.def.dimension() != Dimension::Count {
        return found;
    }
    let rest = scope.cursor.after(found.end);
    let half = rest.strip_prefix('半').is_some_and(|rest| {
        rest.starts_with(['钟', '鐘']) || (!scope.report && !rest.starts_with(is_han))
    });
    let seconds = || {
        let next = next_to(scope.cursor.text(), found.end);
        next.is_some_and(|next| scope.cursor.after(next.span().end()).starts_with('秒'))
    };
    if !(half || seconds()) {
        return found;
    }
    let minute = scope.units.matches("分钟").find(|unit| unit.def.code() == "min");
    minute.map_or(found, |minute| Found {
        unit: UnitMatch { def: minute.def, spelling: found.unit.spelling },
        ..found
    })
}
