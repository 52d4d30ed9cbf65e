//! The grammar of quantities: what may stand behind a numeral, a function for each form.

mod amount;
mod bare;
mod between;
mod compound;
mod elided;
mod fraction;
mod head;
mod led;
mod omitted;
mod range;
mod rate;
mod unit;

pub(crate) use amount::{Amount, Measured};
pub(crate) use between::between;
pub(crate) use fraction::{doubling, fraction, half_of, over};
pub(crate) use unit::holds_more;

use crate::cursor::Cursor;
use crate::units::UnitTable;
use gongwen_numeral::Numeral;

/// What all rules look at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scope<'f, 't> {
    pub(crate) cursor: Cursor<'t>,
    pub(crate) units: &'f UnitTable,
    /// Report rules: homographs need their context, money may leave 元 out.
    pub(crate) report: bool,
    /// The whole text is one quantity: any numeral is a number.
    pub(crate) strict: bool,
    /// Numbers without a unit.
    pub(crate) bare_numbers: bool,
}

/// The quantity that the numeral begins or belongs to, and where it begins: 零下5℃, ￥199 and
/// 个半小时 begin before their numeral.
pub(crate) fn placed<'f>(
    scope: &Scope<'f, '_>,
    numeral: &Numeral,
) -> Option<(usize, Measured<'f>)> {
    if let Some(placed) = elided::elided(scope, numeral) {
        return Some(placed);
    }
    let start = numeral.span().start();
    match quantity(scope, numeral) {
        Some(Measured { amount: Amount::Number, .. }) | None
            if scope.cursor.before_trimmed(start).ends_with([')', '）', ':', '：'])
                && let Some(headed) = head::headed(scope, numeral) =>
        {
            Some((start, headed))
        }
        Some(mut measured) => {
            let start = led::led(scope, start, &mut measured);
            Some((start, measured))
        }
        None => led::bare(scope, numeral),
    }
}

/// The quantity that the numeral begins, the rules in their order: a range, a measure in its
/// unit, money without its unit, a bare number.
fn quantity<'f>(scope: &Scope<'f, '_>, numeral: &Numeral) -> Option<Measured<'f>> {
    // 20—30户 has its unit at the end, 3%-5% has it twice.
    if let Some(range) = range::of_numerals(scope, numeral) {
        return Some(range);
    }
    match single(scope, numeral) {
        Some(first) => range::of_measures(scope, &first).or(Some(first)),
        None => bare::bare(scope, numeral),
    }
}

/// A single measure, without range: `numeral unit`, its rate or its smaller units included.
pub(crate) fn single<'f>(scope: &Scope<'f, '_>, numeral: &Numeral) -> Option<Measured<'f>> {
    omitted::hundred_millions(scope, numeral)
        .or_else(|| compound::compound(scope, numeral))
        .or_else(|| omitted::omitted(scope, numeral))
}

/// One unit in a place: 10 to its power.
pub(crate) fn resolution(place: i8) -> gongwen_model::Decimal {
    amount::power(place)
}
