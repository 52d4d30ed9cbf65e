//! The grammar of quantities: what may stand behind a numeral, a function for each form.

mod amount;
mod bare;
mod compound;
mod fraction;
mod omitted;
mod range;
mod rate;
mod unit;

pub(crate) use amount::{Amount, Measured};
pub(crate) use fraction::{doubling, fraction, half_of};

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

/// The quantity that the numeral begins, the rules in their order: a range, a measure in its
/// unit, money without its unit, a bare number.
pub(crate) fn quantity(scope: &Scope<'_, '_>, numeral: &Numeral) -> Option<Measured> {
    range::range(scope, numeral)
        .or_else(|| compound::compound(scope, numeral))
        .or_else(|| omitted::omitted(scope, numeral))
        .or_else(|| bare::bare(scope, numeral))
}

/// A single measure, without range: `numeral unit`, its rate or its smaller units included.
pub(crate) fn single(scope: &Scope<'_, '_>, numeral: &Numeral) -> Option<Measured> {
    compound::compound(scope, numeral).or_else(|| omitted::omitted(scope, numeral))
}

/// One unit in a place: 10 to its power.
pub(crate) fn resolution(place: i8) -> gongwen_model::Decimal {
    amount::power(place)
}
