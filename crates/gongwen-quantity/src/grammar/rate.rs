//! Rates: a quantity per something (20万/亩, 吨/年, 微克/立方米).

use super::amount::{Amount, Rate};
use super::{Measured, Scope};
use crate::cursor::is_han;
use crate::units::UnitMatch;
use gongwen_model::{Decimal, Span, Value};
use gongwen_numeral::{Numeral, next_to};

/// The longest noun after the stroke, in characters.
const LONGEST_NOUN: usize = 4;

/// The rate whose numerator ends at `end`: `/亩`, `/人·月`. The numerator is a unit of the
/// table, or 元 left out.
#[inline]
pub(super) fn rate<'f>(
    scope: &Scope<'f, '_>,
    numeral: &Numeral,
    above: Option<UnitMatch<'f>>,
    end: usize,
) -> Option<Measured<'f>> {
    // Most units have no stroke behind them, and no 每.
    match scope.cursor.after(end).chars().next() {
        Some('/' | '／' | '∕' | '每') => marked(scope, numeral, above, end),
        _ => None,
    }
}

#[inline(never)]
fn marked<'f>(
    scope: &Scope<'f, '_>,
    numeral: &Numeral,
    above: Option<UnitMatch<'f>>,
    end: usize,
) -> Option<Measured<'f>> {
    let after = scope.cursor.after(end);
    // 60公里每小时, in any text.
    let each = || after.strip_prefix('每').filter(|_| !scope.report && above.is_some());
    let rest = after.strip_prefix(['/', '／', '∕']).or_else(each)?;
    let below_at = end + (after.len() - rest.len());
    // 公里/百平方公里 and 人/万人 are per hundred and per ten thousand.
    let (scale, unit_at) = match next_to(rest, 0) {
        Some(scale) if scale.shape().bare => (scale.min(), scale.span().end()),
        Some(_) => return None,
        None => (Decimal::ONE, 0),
    };
    let noun = rest.get(unit_at..)?;
    let below = scope.units.matches(noun).find(|m| {
        let after = noun.get(m.len()..).unwrap_or_default().chars().next();
        !after.is_some_and(|c| c.is_ascii_alphanumeric())
    });
    let len = unit_at
        + match below {
            Some(unit) => unit.len(),
            None => noun_len(noun)?,
        };
    // 元/人·年: per person and year.
    let len = len + rest.get(len..).map_or(0, per_time_too);
    let below_span = Span::between(below_at, below_at + len);
    Some(Measured {
        amount: Amount::Rate(Rate { above, scale, below, below_span }),
        value: Value { min: numeral.min(), max: numeral.max() },
        end: below_at + len,
        place: numeral.place(),
    })
}

/// The length of a second unit of time: ·年, /月.
fn per_time_too(rest: &str) -> usize {
    let mut chars = rest.chars();
    match (chars.next(), chars.next()) {
        (
            Some(dot @ ('·' | '•' | '.' | '/' | '／')),
            Some(time @ ('年' | '月' | '日' | '天' | '次')),
        ) => dot.len_utf8() + time.len_utf8(),
        _ => 0,
    }
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
            | '提'
            | '增'
            | '降'
            | '调'
            | '升'
            | '到'
            | '由'
            | '从'
            | '减'
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
