//! A unit in the head of a table or a list, before its number: 发行总额（亿）10.00, 面积（万亩）3.5.

use super::amount::Amount;
use super::{Measured, Scope};
use crate::cursor::is_han;
use gongwen_model::{Decimal, Value};
use gongwen_numeral::{Numeral, next_to};

/// The longest head, in characters.
const REACH: usize = 10;

/// The number with the unit of the brackets before it.
pub(super) fn headed<'f>(scope: &Scope<'f, '_>, numeral: &Numeral) -> Option<Measured<'f>> {
    let span = numeral.span();
    if scope.cursor.next(span.end()).is_some_and(is_han) || !numeral.shape().arabic {
        return None;
    }
    let before = scope.cursor.before_trimmed(span.start());
    let before = before.trim_end_matches([':', '：']);
    let inside = before.strip_suffix(['）', ')'])?;
    let near = inside.char_indices().rev().take(REACH);
    let open = near.into_iter().find(|&(_, c)| matches!(c, '（' | '('))?;
    let named = inside.get(..open.0)?.ends_with(is_han);
    let head = inside.get(open.0 + open.1.len_utf8()..)?.trim();
    let head = head.strip_prefix("单位：").or_else(|| head.strip_prefix("单位:")).unwrap_or(head);
    let (scale, power, unit) = match next_to(head, 0) {
        Some(scale) if scale.shape().bare && !scale.is_range() => {
            (scale.min(), scale.place(), head.get(scale.span().end()..)?)
        }
        Some(_) => return None,
        None => (Decimal::ONE, 0, head),
    };
    let amount = match unit {
        "" if power >= 4 => Amount::Yuan,
        _ => Amount::Of(scope.units.matches(unit).find(|found| found.len() == unit.len())?),
    };
    let value = |value: Decimal| Some(value.checked_mul(scale)?.normalize());
    let (min, max) = (value(numeral.min())?, value(numeral.max())?);
    named.then(|| Measured {
        amount,
        value: Value { min, max },
        end: span.end(),
        place: numeral.place().saturating_add(power),
    })
}
