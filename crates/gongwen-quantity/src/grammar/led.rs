//! What stands before a numeral and says its unit, or more of it: ￥199, 港币5000元, 零下5℃,
//! 摄氏37度, 气温35度.

use super::amount::Amount;
use super::{Measured, Scope};
use crate::cursor::is_han;
use crate::units::{UnitMatch, follows, lead};
use gongwen_model::{Dimension, Value};
use gongwen_numeral::Numeral;
use std::borrow::Cow;

/// Takes what stands before a measure into it: where it begins then.
#[inline]
pub(super) fn led<'f>(scope: &Scope<'f, '_>, start: usize, measured: &mut Measured<'f>) -> usize {
    let found = match measured.amount {
        Amount::Of(unit) => match unit.def.dimension() {
            Dimension::Money if unit.def.code() == "CNY" => foreign(scope, start, unit, *measured),
            Dimension::Temperature => temperature(scope, start, *measured),
            Dimension::Energy if unit.spelling == "度" => degrees(scope, start, unit, *measured),
            _ => return start,
        },
        Amount::Number => money(scope, start, *measured),
        _ => return start,
    };
    let Some((at, with_lead)) = found else { return start };
    *measured = with_lead;
    at
}

/// A number that has no unit behind it and a currency before it.
pub(super) fn bare<'f>(scope: &Scope<'f, '_>, numeral: &Numeral) -> Option<(usize, Measured<'f>)> {
    money(scope, numeral.span().start(), super::bare::number(numeral))
}

/// The word for a currency before `start`: where it begins, and a spelling of its unit.
pub(super) fn currency(scope: &Scope<'_, '_>, start: usize) -> Option<(usize, &'static str)> {
    let before = scope.cursor.before_trimmed(start);
    let (len, unit) = lead(before)?;
    let head = before.get(..before.len() - len)?;
    // The end of another word, as in XUSD.
    let joined = before.get(head.len()..)?.starts_with(|c: char| c.is_ascii_alphabetic())
        && head.ends_with(|c: char| c.is_ascii_alphanumeric());
    (!joined).then_some((scope.cursor.start() + head.len(), unit))
}

/// ￥199, and in any text 人民币199.
fn money<'f>(
    scope: &Scope<'f, '_>,
    start: usize,
    measured: Measured<'f>,
) -> Option<(usize, Measured<'f>)> {
    let (at, name) = currency(scope, start)?;
    let named = scope.cursor.before_trimmed(start).ends_with(is_han);
    if scope.report && named {
        return None;
    }
    let unit = exact(scope, name)?;
    let money = unit.def.dimension() == Dimension::Money;
    money.then_some((at, Measured { amount: Amount::Of(unit), ..measured }))
}

/// 港币5000元 is in Hong Kong dollars.
fn foreign<'f>(
    scope: &Scope<'f, '_>,
    start: usize,
    unit: UnitMatch<'f>,
    measured: Measured<'f>,
) -> Option<(usize, Measured<'f>)> {
    let (at, end, name) = match currency(scope, start) {
        Some((at, name)) => (at, measured.end, name),
        // 五百元新台币.
        None if unit.spelling == "元" => {
            let (len, name) = follows(scope.cursor.after(measured.end))?;
            (start, measured.end + len, name)
        }
        None => return None,
    };
    let def = exact(scope, name)?.def;
    let other = def.dimension() == Dimension::Money && def.code() != "CNY";
    let whole = unit.def.ratio() == def.ratio();
    let amount = Amount::Of(UnitMatch { def, spelling: unit.spelling });
    (other && whole).then_some((at, Measured { amount, end, ..measured }))
}

/// The unit with this spelling, in a table that may be the user's own.
fn exact<'f>(scope: &Scope<'f, '_>, name: &str) -> Option<UnitMatch<'f>> {
    scope.units.matches(name).find(|unit| unit.len() == name.len())
}

/// What says before a number of degrees on which scale they are, and on which side of zero.
struct Scale {
    at: usize,
    unit: Option<&'static str>,
    negative: bool,
}

fn scale(scope: &Scope<'_, '_>, start: usize) -> Scale {
    let mut found = Scale { at: start, unit: None, negative: false };
    loop {
        let before = scope.cursor.before_trimmed(found.at);
        let (word, unit) = if before.ends_with("零下") {
            found.negative = true;
            ("零下", found.unit)
        } else if before.ends_with("摄氏") || before.ends_with("攝氏") {
            ("摄氏", Some("摄氏度"))
        } else if before.ends_with("华氏") || before.ends_with("華氏") {
            ("华氏", Some("华氏度"))
        } else {
            return found;
        };
        found.unit = unit;
        found.at = scope.cursor.start() + before.len() - word.len();
    }
}

fn temperature<'f>(
    scope: &Scope<'f, '_>,
    start: usize,
    measured: Measured<'f>,
) -> Option<(usize, Measured<'f>)> {
    let scale = scale(scope, start);
    (scale.at < start).then(|| (scale.at, below_zero(scale.negative, measured)))
}

fn below_zero(negative: bool, measured: Measured<'_>) -> Measured<'_> {
    let Value { min, max } = measured.value;
    let value = if negative { Value { min: -max, max: -min } } else { measured.value };
    Measured { value, ..measured }
}

/// Words of the clause before 度 that make it a degree of temperature and no kilowatt-hour.
const WARM: &[&str] = &["温", "溫"];
const REACH: usize = 12;

fn degrees<'f>(
    scope: &Scope<'f, '_>,
    start: usize,
    unit: UnitMatch<'f>,
    measured: Measured<'f>,
) -> Option<(usize, Measured<'f>)> {
    let scale = scale(scope, start);
    let clause = scope.cursor.clause_before(start, REACH);
    if scale.at == start && !WARM.iter().any(|word| clause.contains(word)) {
        return None;
    }
    let def = exact(scope, scale.unit.unwrap_or("摄氏度"))?.def;
    let spelling: &Cow<'static, str> = unit.spelling;
    let amount = Amount::Of(UnitMatch { def, spelling });
    Some((scale.at, below_zero(scale.negative, Measured { amount, ..measured })))
}
