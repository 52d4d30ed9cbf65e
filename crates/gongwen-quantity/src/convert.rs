//! Conversion of a quantity into another unit of its dimension, exactly.

use crate::units::{Ratio, UnitDef, UnitTable};
use gongwen_model::{Decimal, Dimension, Quantity, Value};
use gongwen_numeral::next_to;

/// Why a quantity has no value in a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ConvertError {
    /// The table has no unit of this name.
    #[error("no such unit")]
    UnknownUnit,
    /// The quantity has no unit, or one that the table does not have.
    #[error("a quantity without a known unit")]
    NoUnit,
    /// The units measure different things.
    #[error("{} is not {}", .0.as_str(), .1.as_str())]
    Dimension(Dimension, Dimension),
    /// Between currencies there is no fixed ratio.
    #[error("different currencies")]
    Currency,
    /// People are no households.
    #[error("different things are counted")]
    Counted,
    /// The value does not fit a 96-bit decimal.
    #[error("too large for a 96-bit decimal")]
    TooLarge,
}

/// A value of one unit in another of its dimension. The ratio of the units is one of whole
/// numbers, the value is multiplied first and divided once: what has an end in decimals is
/// exact, what has none is cut at 28 digits.
///
/// # Errors
/// [`ConvertError`]: where the units measure different things, are different currencies, count
/// different things, or the value does not fit.
///
/// ```
/// use gongwen_quantity::{UnitTable, convert};
/// let table = UnitTable::builtin();
/// let unit = |name| table.get(name).unwrap();
/// assert_eq!(convert(3.into(), unit("亩"), unit("平方米")), Ok(2000.into()));
/// assert_eq!(convert(60.into(), unit("平方公里"), unit("亩")), Ok(90_000.into()));
/// assert_eq!(convert(37.into(), unit("℃"), unit("℉")).unwrap().to_string(), "98.6");
/// assert!(convert(1.into(), unit("元"), unit("亩")).is_err());
/// ```
pub fn convert(value: Decimal, from: &UnitDef, to: &UnitDef) -> Result<Decimal, ConvertError> {
    commensurable(from, to)?;
    let ratio = from.ratio().per(to.ratio()).ok_or(ConvertError::TooLarge)?;
    let above_zero = value.checked_sub(from.zero());
    let converted = above_zero.and_then(|v| ratio.apply(v)).and_then(|v| v.checked_add(to.zero()));
    converted.map(|v| v.normalize()).ok_or(ConvertError::TooLarge)
}

fn commensurable(from: &UnitDef, to: &UnitDef) -> Result<(), ConvertError> {
    let (a, b) = (from.dimension(), to.dimension());
    let share = |d| matches!(d, Dimension::Percent | Dimension::Fraction | Dimension::Multiple);
    if a != b && !(share(a) && share(b)) {
        return Err(ConvertError::Dimension(a, b));
    }
    if a == Dimension::Money && from.code() != to.code() {
        return Err(ConvertError::Currency);
    }
    let plain = |unit: &UnitDef| matches!(unit.code(), "{item}" | "{dozen}");
    if a == Dimension::Count && from.code() != to.code() && !(plain(from) && plain(to)) {
        return Err(ConvertError::Counted);
    }
    Ok(())
}

impl UnitTable {
    /// The value of a quantity in another unit of its dimension: a spelling of the table, its
    /// code, or a rate of two of them.
    ///
    /// # Errors
    /// [`ConvertError`], as [`convert`].
    ///
    /// ```
    /// use gongwen_quantity::{ConvertError, UnitTable, parse};
    /// let table = UnitTable::builtin();
    /// let value = |text, to| table.convert(&parse(text).unwrap(), to).map(|v| v.min.to_string());
    /// assert_eq!(value("1500亩", "公顷"), Ok("100".into()));
    /// assert_eq!(value("3斤2两", "kg"), Ok("1.6".into()));
    /// assert_eq!(value("72公里/小时", "米/秒"), Ok("20".into()));
    /// assert_eq!(value("75%", "成"), Ok("7.5".into()));
    /// assert_eq!(value("3美元", "元"), Err(ConvertError::Currency));
    /// ```
    pub fn convert(&self, quantity: &Quantity, to: &str) -> Result<Value, ConvertError> {
        let value = quantity.value;
        let both = |of: &dyn Fn(Decimal) -> Result<Decimal, ConvertError>| {
            Ok(Value { min: of(value.min)?, max: of(value.max)? })
        };
        if quantity.kind == Dimension::Rate {
            let from = quantity.unit.as_ref().ok_or(ConvertError::NoUnit)?;
            let from = self.rate(&from.symbol, &from.code).ok_or(ConvertError::NoUnit)?;
            let Some(to) = self.rate(to, "") else {
                let other = self.get(to).ok_or(ConvertError::UnknownUnit)?.dimension();
                return Err(ConvertError::Dimension(Dimension::Rate, other));
            };
            commensurable(from.above, to.above)?;
            commensurable(from.below, to.below)?;
            let ratio = from.size().and_then(|size| size.per(to.size()?));
            let ratio = ratio.ok_or(ConvertError::TooLarge)?;
            return both(&|value| ratio.apply(value).ok_or(ConvertError::TooLarge));
        }
        let to = self.get(to).ok_or(ConvertError::UnknownUnit)?;
        let from = match &quantity.unit {
            Some(unit) => self.named(&unit.symbol, &unit.code).ok_or(ConvertError::NoUnit)?,
            // 七成 has its value in ones.
            None if quantity.kind == Dimension::Fraction => {
                self.get("倍").ok_or(ConvertError::NoUnit)?
            }
            None => return Err(ConvertError::NoUnit),
        };
        both(&|value| convert(value, from, to))
    }

    /// The unit of a spelling that has this code; of any spelling where the code is that of
    /// another (港币5000元), of any code where it is empty.
    pub(crate) fn named(&self, symbol: &str, code: &str) -> Option<&UnitDef> {
        if code.is_empty() {
            return self.get(symbol);
        }
        let spelled = self.matches(symbol).filter(|unit| unit.len() == symbol.len());
        let exact = spelled.map(|unit| unit.def).find(|def| def.code() == code);
        exact.or_else(|| self.iter().find(|def| def.code() == code))
    }

    fn rate<'t>(&'t self, symbol: &str, code: &str) -> Option<Rate<'t>> {
        let (above, below) = symbol.split_once('/')?;
        let (above_code, below_code) = code.split_once('/').unwrap_or_default();
        // 公里/百平方公里 is per hundred.
        let scale = next_to(below, 0).filter(|scale| scale.shape().bare);
        let below = below.get(scale.map_or(0, |scale| scale.span().end())..)?;
        let scale = scale.map_or(Ok(1), |scale| u64::try_from(scale.min())).ok()?;
        Some(Rate {
            above: self.named(above, above_code)?,
            scale: Ratio::new(scale, 1),
            below: self.named(below, below_code)?,
        })
    }
}

/// One unit per so many of another.
struct Rate<'t> {
    above: &'t UnitDef,
    scale: Ratio,
    below: &'t UnitDef,
}

impl Rate<'_> {
    fn size(&self) -> Option<Ratio> {
        self.above.ratio().per(self.below.ratio())?.per(self.scale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse;

    #[test]
    fn corpus() {
        let table = UnitTable::builtin();
        for (text, to, expected) in [
            ("1亩", "平方米", "666.66666666666666666666666667"),
            ("1.5亿元", "元", "150000000"),
            ("5角", "元", "0.5"),
            ("港币5000元", "HKD", "5000"),
            ("2吨标准煤", "千瓦时", "16282"),
            ("100马力", "千瓦", "73.549875"),
            ("五分三十秒", "秒", "330"),
            ("零下40℃", "℉", "-40"),
            ("七成", "%", "70"),
            ("3000元/亩", "元/公顷", "45000"),
            ("187.7公里/百平方公里", "公里/平方公里", "1.877"),
            ("1光年", "km", "9460730472580.8"),
            ("1英里", "里", "3.218688"),
        ] {
            let value = table.convert(&parse(text).unwrap(), to).unwrap();
            assert_eq!(value.min.to_string(), expected, "{text}");
        }
    }

    #[test]
    fn errors() {
        let table = UnitTable::builtin();
        let error = |text, to| table.convert(&parse(text).unwrap(), to).unwrap_err();
        assert_eq!(error("3亩", "光秒"), ConvertError::UnknownUnit);
        assert_eq!(error("35", "亩"), ConvertError::NoUnit);
        assert_eq!(error("3人", "户"), ConvertError::Counted);
        assert_eq!(error("3元", "亩").to_string(), "money is not area");
        assert_eq!(error("3元/亩", "元").to_string(), "rate is not money");
        assert_eq!(error("79228162514264337593543950335亩", "平方米"), ConvertError::TooLarge);
    }
}
