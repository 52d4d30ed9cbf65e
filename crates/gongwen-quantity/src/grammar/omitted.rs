//! Money with its unit left out: 营业收入2692万, 累计完成投资8.525亿.

use super::amount::Amount;
use super::{Measured, Scope};
use crate::money::{MONEY, names_money};
use gongwen_model::Value;
use gongwen_numeral::Numeral;

/// How far before the amount such a word may stand, in characters.
const REACH: usize = 14;

/// Verbs whose object is money: 投了60万, 赚了8万.
const SPENT: &[&str] =
    &["投了", "花了", "花掉", "花去", "赚了", "挣了", "掏了", "掏出", "借了", "贷了", "拿出"];

pub(super) fn omitted<'f>(scope: &Scope<'f, '_>, numeral: &Numeral) -> Option<Measured<'f>> {
    let shape = numeral.shape();
    if shape.scale < 4 || (shape.bare && numeral.vagueness().is_none()) || !scope.report {
        return None;
    }
    let span = numeral.span();
    let before = scope.cursor.clause_before(span.start(), REACH);
    let behind = scope.cursor.after(scope.cursor.skip_blanks(span.end()));
    let money = names_money(before)
        || SPENT.iter().any(|verb| before.ends_with(verb))
        || MONEY.at_head(behind).is_some();
    money.then(|| Measured {
        amount: Amount::Yuan,
        value: Value { min: numeral.min(), max: numeral.max() },
        end: span.end(),
        place: numeral.place(),
    })
}
