//! What a rule makes of a numeral and what follows it.

use crate::units::{Ratio, UnitDef, base_code};
use gongwen_model::{Base, Decimal, Dimension, Unit, Value};

/// The unit side of a quantity.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Amount {
    pub(crate) dimension: Dimension,
    /// `None` where there is no unit.
    pub(crate) unit: Option<Unit>,
    /// The size of the unit in the base unit, and the base unit's code.
    pub(crate) base: Option<(Ratio, String)>,
}

/// A quantity without its bound.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Measured {
    pub(crate) amount: Amount,
    pub(crate) value: Value,
    pub(crate) end: usize,
    /// The power of ten of the last place written.
    pub(crate) place: i8,
}

impl Amount {
    /// An amount in a unit of the table, spelled `symbol` in the text.
    pub(crate) fn of(def: &UnitDef, symbol: &str) -> Self {
        let dimension = def.dimension();
        let code = def.code().to_owned();
        let base = match dimension {
            Dimension::Money => Some((def.ratio(), code.clone())),
            // 70°F is no multiple of a degree Celsius.
            Dimension::Temperature if code != "Cel" => None,
            _ => base_code(dimension).map(|base| (def.ratio(), base.to_owned())),
        };
        let unit =
            (dimension != Dimension::Fraction).then(|| Unit { symbol: symbol.to_owned(), code });
        Self { dimension, unit, base }
    }

    /// Renminbi with 元 left out.
    pub(crate) fn yuan() -> Self {
        let unit = Unit { symbol: "元".to_owned(), code: "CNY".to_owned() };
        let base = Some((Ratio::ONE, "CNY".to_owned()));
        Self { dimension: Dimension::Money, unit: Some(unit), base }
    }

    /// A number of no unit, of the dimension Number or Fraction.
    pub(crate) fn plain(dimension: Dimension) -> Self {
        Self { dimension, unit: None, base: Some((Ratio::ONE, "1".to_owned())) }
    }

    /// The value in the base unit, where it fits.
    pub(crate) fn in_base(&self, value: Value) -> Option<Base> {
        let (ratio, code) = self.base.as_ref()?;
        let min = ratio.apply(value.min)?;
        let max = ratio.apply(value.max)?;
        Some(Base { min, max, unit: code.clone() })
    }
}

/// 10 to the power of a place; 1 where it does not fit.
pub(crate) fn power(place: i8) -> Decimal {
    if place >= 0 {
        let value = 10i128.checked_pow(u32::from(place.unsigned_abs()));
        value.and_then(|v| Decimal::try_from_i128_with_scale(v, 0).ok()).unwrap_or(Decimal::ONE)
    } else {
        let scale = u32::from(place.unsigned_abs()).min(Decimal::MAX_SCALE);
        Decimal::try_from_i128_with_scale(1, scale).unwrap_or(Decimal::ONE)
    }
}
