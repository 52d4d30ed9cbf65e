//! Rates: a quantity per something (20万/亩, 吨/年, 微克/立方米).

use super::amount::Amount;
use super::{Measured, Scope};
use crate::cursor::is_han;
use crate::units::{Ratio, UnitDef};
use gongwen_model::{Decimal, Dimension, Unit, Value};
use gongwen_numeral::{Numeral, find_from};
use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::{IResult, Parser};

/// The longest noun after the stroke, in characters.
const LONGEST_NOUN: usize = 4;

/// The stroke of a rate.
fn stroke(input: &str) -> IResult<&str, &str> {
    alt((tag("/"), tag("／"), tag("∕"))).parse(input)
}

/// The rate whose numerator ends at `end`: `/亩`, `/人·月`. The numerator is a unit of the
/// table, or 元 left out.
pub(super) fn rate(
    scope: &Scope<'_, '_>,
    numeral: &Numeral,
    numerator: Option<(&UnitDef, &str)>,
    end: usize,
) -> Option<Measured> {
    let (rest, _) = stroke(scope.cursor.after(end)).ok()?;
    let below_at = end + (scope.cursor.after(end).len() - rest.len());
    // 公里/百平方公里 and 人/万人 are per hundred and per ten thousand.
    let (scale, unit_at) = match find_from(rest, 0).next().filter(|n| n.span().start() == 0) {
        Some(scale) if scale.shape().bare => (scale.min(), scale.span().end()),
        Some(_) => return None,
        None => (Decimal::ONE, 0),
    };
    let noun = rest.get(unit_at..)?;
    let below = scope.units.matches(noun).find(|m| {
        let after = noun.get(m.len..).unwrap_or_default().chars().next();
        !after.is_some_and(|c| c.is_ascii_alphanumeric())
    });
    let len = unit_at
        + match below {
            Some(unit) => unit.len,
            None => noun_len(noun)?,
        };
    let symbol_below = rest.get(..len)?;
    let (symbol, code) = match numerator {
        Some((def, symbol)) => (symbol, def.code()),
        None => ("元", "CNY"),
    };
    let code_below =
        below.map_or_else(|| format!("{{{symbol_below}}}"), |m| m.def.code().to_owned());
    let unit =
        Unit { symbol: format!("{symbol}/{symbol_below}"), code: format!("{code}/{code_below}") };
    let above = numerator.map_or_else(Amount::yuan, |(def, symbol)| Amount::of(def, symbol));
    let base = above.base.zip(below).and_then(|((ratio, above), below)| {
        let amount = Amount::of(below.def, symbol_below);
        let (ratio_below, below) = amount.base?;
        let scaled = Ratio::new(u64::try_from(scale).ok()?, 1).per(Ratio::ONE.per(ratio_below)?)?;
        Some((ratio.per(scaled)?, format!("{above}/{below}")))
    });
    Some(Measured {
        amount: Amount { dimension: Dimension::Rate, unit: Some(unit), base },
        value: Value { min: numeral.min(), max: numeral.max() },
        end: below_at + len,
        place: numeral.place(),
    })
}

/// Words that stand behind a rate: 3元/餐的优惠, 50元/人以上.
const fn ends_noun(c: char) -> bool {
    matches!(
        c,
        '的' | '以'
            | '左'
            | '上'
            | '下'
            | '不'
            | '并'
            | '和'
            | '及'
            | '与'
            | '标'
            | '计'
            | '给'
            | '进'
            | '发'
            | '为'
    )
}

/// A short noun that is no unit of the table: 元/餐.
fn noun_len(rest: &str) -> Option<usize> {
    let noun = rest.chars().take_while(|&c| is_han(c) && !ends_noun(c));
    let (count, len) = noun.fold((0, 0), |(n, len), c| (n + 1, len + c.len_utf8()));
    match count {
        0 => None,
        1..=LONGEST_NOUN => Some(len),
        _ => rest.chars().next().map(char::len_utf8),
    }
}
