//! What a rule makes of a numeral and what follows it.

use crate::units::{Ratio, UnitDef, UnitMatch, base_code};
use gongwen_model::{Base, Decimal, Dimension, Span, Unit, Value};
use std::borrow::Cow;

/// The unit side of a quantity: what the table and the text say, with nothing copied, for most
/// of what the rules try is dropped again.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Amount<'f> {
    /// A unit of the table.
    Of(UnitMatch<'f>),
    /// One unit per another.
    Rate(Rate<'f>),
    /// Renminbi with 元 left out.
    Yuan,
    /// 百分之N.
    Percent,
    /// Doublings, as a multiple.
    Multiple,
    /// A fraction of one.
    Fraction,
    /// A number of no unit.
    Number,
}

/// A unit per another.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rate<'f> {
    /// `None` where 元 is left out.
    pub(crate) above: Option<UnitMatch<'f>>,
    /// The number of the lower unit: 百 in 公里/百平方公里.
    pub(crate) scale: Decimal,
    /// `None` for a noun that is no unit of the table.
    pub(crate) below: Option<UnitMatch<'f>>,
    /// Where the lower side stands, its number included.
    pub(crate) below_span: Span,
}

/// A quantity without its bound.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Measured<'f> {
    pub(crate) amount: Amount<'f>,
    pub(crate) value: Value,
    pub(crate) end: usize,
    /// The power of ten of the last place written.
    pub(crate) place: i8,
}

/// The size of a unit in a base unit, and the base unit's code.
type InBase = (Ratio, Cow<'static, str>);

impl<'f> Amount<'f> {
    pub(crate) fn dimension(&self) -> Dimension {
        match self {
            Amount::Of(unit) => unit.def.dimension(),
            Amount::Rate(_) => Dimension::Rate,
            Amount::Yuan => Dimension::Money,
            Amount::Percent => Dimension::Percent,
            Amount::Multiple => Dimension::Multiple,
            Amount::Fraction => Dimension::Fraction,
            Amount::Number => Dimension::Number,
        }
    }

    /// Whether [`unit`](Self::unit) gives one.
    pub(crate) fn has_unit(&self) -> bool {
        match self {
            Amount::Of(unit) => unit.def.dimension() != Dimension::Fraction,
            Amount::Fraction | Amount::Number => false,
            _ => true,
        }
    }

    /// The unit, as it stands in the text.
    pub(crate) fn unit(&self, text: &str) -> Option<Unit> {
        match self {
            Amount::Of(unit) if self.has_unit() => {
                Some(Unit { symbol: unit.spelling.clone(), code: unit.def.code_cow().clone() })
            }
            Amount::Rate(rate) => rate.unit(text),
            Amount::Yuan => Some(constant("元", "CNY")),
            Amount::Percent => Some(constant("%", "%")),
            Amount::Multiple => Some(constant("倍", "1")),
            Amount::Of(_) | Amount::Fraction | Amount::Number => None,
        }
    }

    /// The size of the unit in the base unit of its dimension, where it has one.
    fn base(&self) -> Option<InBase> {
        match self {
            Amount::Of(unit) => Some((unit.def.ratio(), base_of(unit.def)?)),
            Amount::Rate(rate) => rate.base(),
            Amount::Yuan => Some((Ratio::ONE, Cow::Borrowed("CNY"))),
            Amount::Percent => Some((Ratio::new(1, 100), Cow::Borrowed("1"))),
            Amount::Multiple | Amount::Fraction | Amount::Number => {
                Some((Ratio::ONE, Cow::Borrowed("1")))
            }
        }
    }

    /// The value in the base unit, where it fits.
    pub(crate) fn in_base(&self, value: Value) -> Option<Base> {
        let Amount::Of(unit) = self else {
            let (ratio, code) = self.base()?;
            return based(value, code, |value| ratio.apply(value));
        };
        let code = base_of(unit.def)?;
        // 七成 has its value in ones already.
        if unit.def.dimension() == Dimension::Fraction {
            return Some(Base { min: value.min, max: value.max, unit: code });
        }
        based(value, code, |value| unit.def.to_base(value))
    }
}

impl Rate<'_> {
    fn unit(&self, text: &str) -> Option<Unit> {
        let (symbol, code) =
            self.above.map_or(("元", "CNY"), |unit| (unit.spelling.as_ref(), unit.def.code()));
        let below = self.below_span.slice(text)?;
        let code = match self.below {
            Some(unit) => format!("{code}/{}", unit.def.code()),
            None => format!("{code}/{{{below}}}"),
        };
        Some(Unit { symbol: format!("{symbol}/{below}").into(), code: code.into() })
    }

    fn base(&self) -> Option<InBase> {
        let (ratio, above) = self.above.map_or(Amount::Yuan, Amount::Of).base()?;
        let below = self.below?.def;
        let (ratio_below, below) = (below.ratio(), base_of(below)?);
        let scale = Ratio::new(u64::try_from(self.scale).ok()?, 1);
        let scaled = scale.per(Ratio::ONE.per(ratio_below)?)?;
        Some((ratio.per(scaled)?, format!("{above}/{below}").into()))
    }
}

/// The code of the base unit of a unit.
fn base_of(def: &UnitDef) -> Option<Cow<'static, str>> {
    match def.dimension() {
        Dimension::Money => Some(def.code_cow().clone()),
        dimension => base_code(dimension).map(Cow::Borrowed),
    }
}

/// The two ends of a value in a base unit.
#[inline]
fn based(
    value: Value,
    unit: Cow<'static, str>,
    convert: impl Fn(Decimal) -> Option<Decimal>,
) -> Option<Base> {
    let min = convert(value.min)?;
    let max = if value.is_range() { convert(value.max)? } else { min };
    Some(Base { min, max, unit })
}

const fn constant(symbol: &'static str, code: &'static str) -> Unit {
    Unit { symbol: Cow::Borrowed(symbol), code: Cow::Borrowed(code) }
}

/// 10 to the power of a place; 1 where it does not fit.
pub(crate) fn power(place: i8) -> Decimal {
    let places = u32::from(place.unsigned_abs());
    if place < 0 {
        return Decimal::try_new(1, places.min(Decimal::MAX_SCALE)).unwrap_or(Decimal::ONE);
    }
    match 10u64.checked_pow(places) {
        Some(power) => Decimal::from(power),
        None => {
            let power = 10i128.checked_pow(places);
            let fits = power.and_then(|p| Decimal::try_from_i128_with_scale(p, 0).ok());
            fits.unwrap_or(Decimal::ONE)
        }
    }
}
