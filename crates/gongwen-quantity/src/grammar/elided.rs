//! One with 一 left out, as people say it: 个半小时, 年半, 分半, and in strict reading 米九, 块八.
//! In any text only.

use super::amount::Amount;
use super::compound::halved_unit;
use super::{Measured, Scope};
use crate::cursor::is_han;
use crate::units::UnitMatch;
use gongwen_model::{Decimal, Dimension, Value};
use gongwen_numeral::Numeral;

/// The measure whose 一 is left out, and where it begins.
pub(super) fn elided<'f>(
    scope: &Scope<'f, '_>,
    numeral: &Numeral,
) -> Option<(usize, Measured<'f>)> {
    if scope.report || numeral.span().start() == scope.cursor.start() {
        return None;
    }
    if numeral.shape().half { one_and_a_half(scope, numeral) } else { one_point(scope, numeral) }
}

/// 个半小时 and 年半: one and a half.
fn one_and_a_half<'f>(scope: &Scope<'f, '_>, numeral: &Numeral) -> Option<(usize, Measured<'f>)> {
    let span = numeral.span();
    let before = scope.cursor.before(span.start());
    let behind = scope.cursor.after(span.end());
    let value = Value::point(Decimal::new(15, 1));
    if let Some(head) = before.strip_suffix(['个', '個']).filter(|head| !counted(head)) {
        let at = scope.cursor.start() + head.len();
        let (unit, width) = halved_unit(scope, behind).or_else(|| {
            let unit = behind.is_empty().then(|| scope.units.matches("个").next())??;
            Some((unit, 0))
        })?;
        let end = span.end() + width;
        return Some((at, Measured { amount: Amount::Of(unit), value, end, place: -1 }));
    }
    let unit = before.chars().next_back()?;
    let head = before.get(..before.len() - unit.len_utf8()).filter(|head| opens(head))?;
    let name = if unit == '分' { "分钟" } else { before.get(head.len()..)? };
    let unit = whole_unit(scope, name)?;
    let clock = behind.strip_prefix(['钟', '鐘']).filter(|_| name == "分钟");
    let rest = clock.unwrap_or(behind);
    if rest.starts_with(is_han) {
        return None;
    }
    let end = span.end() + (behind.len() - rest.len());
    let at = scope.cursor.start() + head.len();
    Some((at, Measured { amount: Amount::Of(unit), value, end, place: -1 }))
}

/// 米九 is 1.9 m, 块八 1.8 yuan, 个九 1.9 of what is counted.
fn one_point<'f>(scope: &Scope<'f, '_>, numeral: &Numeral) -> Option<(usize, Measured<'f>)> {
    let shape = numeral.shape();
    let (min, start) = (numeral.min(), numeral.span().start());
    let digit = shape.digits == 1 && numeral.place() == 0 && !numeral.is_range();
    let ends = scope.cursor.after(numeral.span().end()).is_empty();
    if !scope.strict || !digit || !ends || min.is_zero() || shape.signed {
        return None;
    }
    let amount = match scope.cursor.before(start) {
        name @ ("米" | "块" | "塊" | "公尺" | "尺" | "丈" | "斤") => {
            Amount::Of(whole_unit(scope, name)?)
        }
        "个" | "個" => Amount::Number,
        _ => return None,
    };
    let value = Value::point(min.checked_div(Decimal::TEN)?.checked_add(Decimal::ONE)?.normalize());
    Some((scope.cursor.start(), Measured { amount, value, end: numeral.span().end(), place: -1 }))
}

fn whole_unit<'f>(scope: &Scope<'f, '_>, name: &str) -> Option<UnitMatch<'f>> {
    let measures = |unit: &UnitMatch<'_>| {
        unit.len() == name.len() && !matches!(unit.def.dimension(), Dimension::Count)
    };
    scope.units.matches(name).find(measures)
}

/// 个 has its number, or another word for it: 几个半小时, 每个半月.
fn counted(head: &str) -> bool {
    head.ends_with(['几', '幾', '每', '这', '這', '那', '整', '多', '余', '各', '某'])
        || head.ends_with(|c: char| c.is_alphanumeric() && !is_han(c))
}

/// Nothing stands before the unit that could be its number, or make another word of it.
fn opens(head: &str) -> bool {
    !head.ends_with(|c: char| is_han(c) || c.is_alphanumeric())
}
