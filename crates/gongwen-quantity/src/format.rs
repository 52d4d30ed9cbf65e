//! Quantities back into text: 1.8亿元, 一亿八千万元, 壹佰元整. What is written here, strict
//! [`parse`](crate::parse) reads to the same value.

use crate::units::{UnitDef, UnitTable};
use gongwen_model::{Bound, Decimal, Dimension, Quantity};
use gongwen_numeral::{Style, chinese_in};

/// How a quantity is written.
///
/// ```
/// use gongwen_quantity::{Digits, Format, Scale, parse};
/// let quantity = parse("至少179900千元").unwrap();
/// assert_eq!(Format::default().quantity(&quantity), "不低于1.799亿元");
/// let plain = Format { scale: Scale::One, ..Format::default() };
/// assert_eq!(plain.quantity(&quantity), "不低于179900000元");
/// let words = Format { digits: Digits::Chinese(Default::default()), ..plain };
/// assert_eq!(words.quantity(&parse("8—10万元").unwrap()), "八万元至十万元");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Format {
    /// 万 or 亿 behind the number. Default: [`Scale::Auto`].
    pub scale: Scale,
    /// Arabic or Chinese digits. Default: Arabic.
    pub digits: Digits,
}

/// The 万 or 亿 that a number is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Scale {
    /// The largest of 万, 亿 and 万亿 that leaves at least one before the decimal point.
    #[default]
    Auto,
    /// None.
    One,
    /// 万.
    Wan,
    /// 亿.
    Yi,
    /// 万亿.
    WanYi,
}

/// The digits that a number is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Digits {
    /// 1.8亿.
    #[default]
    Arabic,
    /// 一亿八千万; the scale is that of the numeral.
    Chinese(Style),
}

/// A value in 亿, 万 or neither, whichever is the largest that leaves one before the decimal
/// point, with its unit; exact.
///
/// ```
/// use gongwen_model::Decimal;
/// use gongwen_quantity::format_yi;
/// assert_eq!(format_yi(180_000_000.into(), "元"), "1.8亿元");
/// assert_eq!(format_yi(56_800.into(), "平方米"), "5.68万平方米");
/// assert_eq!(format_yi(Decimal::new(-775, 1), "人"), "-77.5人");
/// ```
pub fn format_yi(value: Decimal, unit: &str) -> String {
    format!("{}{unit}", Scale::Auto.write(value))
}

/// An amount of renminbi as on a cheque; `None` where it is negative, or
/// has less than a 分.
///
/// ```
/// use gongwen_model::Decimal;
/// use gongwen_quantity::format_cheque;
/// let amount = |cents| format_cheque(Decimal::new(cents, 2)).unwrap();
/// assert_eq!(amount(123_456), "壹仟贰佰叁拾肆元伍角陆分");
/// assert_eq!(amount(500_000), "伍仟元整");
/// assert_eq!(amount(100_007), "壹仟元零柒分");
/// assert_eq!(format_cheque(Decimal::new(5, 3)), None);
/// ```
pub fn format_cheque(value: Decimal) -> Option<String> {
    let write = |value: Decimal| chinese_in(value, Style::Financial);
    let cents = value.checked_mul(Decimal::ONE_HUNDRED)?;
    if !cents.fract().is_zero() || value < Decimal::ZERO {
        return None;
    }
    let yuan = value.trunc();
    let cents = u32::try_from(cents.checked_sub(yuan.checked_mul(Decimal::ONE_HUNDRED)?)?).ok()?;
    let (jiao, fen) = (Decimal::from(cents / 10), Decimal::from(cents % 10));
    let mut out = write(yuan);
    out.push('元');
    match (jiao.is_zero(), fen.is_zero()) {
        (true, true) => out.push('整'),
        (false, true) => out.push_str(&format!("{}角整", write(jiao))),
        (true, false) => out.push_str(&format!("零{}分", write(fen))),
        (false, false) => out.push_str(&format!("{}角{}分", write(jiao), write(fen))),
    }
    Some(out)
}

impl Format {
    const PLAIN: Self = Self { scale: Scale::One, digits: Digits::Arabic };

    /// A quantity, normalised: the word of its bound, its value or range, its unit.
    pub fn quantity(&self, quantity: &Quantity) -> String {
        let unit = unit_name(quantity);
        // Between numbers without a unit, 一百至一千万 has one 万 for both.
        if unit.is_empty() && quantity.value.is_range() && *self != Self::PLAIN {
            return Self::PLAIN.quantity(quantity);
        }
        // 七成 has its value in ones.
        let tenths = quantity.kind == Dimension::Fraction;
        let value = |value: Decimal| {
            let size = if tenths { Decimal::TEN } else { Decimal::ONE };
            self.number(value.checked_mul(size).unwrap_or(value), &unit)
        };
        let mut out = String::from(match quantity.bound {
            Bound::Approx => "约",
            Bound::More => "超过",
            Bound::AtLeast => "不低于",
            Bound::Less => "不足",
            Bound::AtMost => "不超过",
            _ => "",
        });
        let (min, max) = (value(quantity.value.min), value(quantity.value.max));
        out.push_str(&min);
        if quantity.value.is_range() {
            // 8万至10万元, but 100元至10万元: a 万 at the end would be that of both.
            if !(matches!(self.digits, Digits::Arabic) && suffix(&min) == suffix(&max)) {
                out.push_str(&unit);
            }
            out.push('至');
            out.push_str(&max);
        }
        out.push_str(&unit);
        out
    }

    fn number(&self, value: Decimal, unit: &str) -> String {
        match self.digits {
            // 三千瓦 would be 3,000 watts.
            Digits::Chinese(style) if !unit.starts_with(['千', '兆', '百', '十', '万', '亿']) => {
                chinese_in(value, style)
            }
            Digits::Chinese(_) => Scale::One.write(value),
            Digits::Arabic => self.scale.write(value),
        }
    }
}

/// The 万 or 亿 that a number ends in.
fn suffix(number: &str) -> &str {
    number.trim_start_matches(|c: char| c.is_ascii())
}

/// The spelling that gives the unit of the quantity where it stands alone: 港元 for the 元 of
/// 港币5000元.
fn unit_name(quantity: &Quantity) -> String {
    let Some(unit) = &quantity.unit else {
        let tenth = quantity.kind == Dimension::Fraction;
        return if tenth { "成".to_owned() } else { String::new() };
    };
    if quantity.kind == Dimension::Rate {
        return unit.symbol.clone().into_owned();
    }
    let table = UnitTable::shared();
    let alone = |name: &str| table.get(name).is_some_and(|def| def.code() == unit.code);
    if alone(&unit.symbol) {
        return unit.symbol.clone().into_owned();
    }
    let size = table.named(&unit.symbol, &unit.code).map(UnitDef::ratio);
    let same = |def: &&UnitDef| def.code() == unit.code && Some(def.ratio()) == size;
    let mut names = table.iter().filter(same).flat_map(UnitDef::spellings);
    names.find(|name| alone(name)).unwrap_or(&unit.symbol).to_owned()
}

impl Scale {
    const fn exponent(self, value: Decimal) -> u32 {
        match self {
            Scale::One => 0,
            Scale::Wan => 4,
            Scale::Yi => 8,
            Scale::WanYi => 12,
            Scale::Auto => {
                let whole = value.mantissa().unsigned_abs() / 10u128.pow(value.scale());
                match whole {
                    0..10_000 => 0,
                    10_000..100_000_000 => 4,
                    100_000_000..1_000_000_000_000 => 8,
                    _ => 12,
                }
            }
        }
    }

    /// The number and its scale, exactly; without one where it would not fit.
    fn write(self, value: Decimal) -> String {
        let value = value.normalize();
        let exponent = self.exponent(value);
        let scaled =
            Decimal::try_from_i128_with_scale(value.mantissa(), value.scale() + exponent).ok();
        let name = match (exponent, scaled) {
            (0, _) | (_, None) => "",
            (4, _) => "万",
            (8, _) => "亿",
            _ => "万亿",
        };
        format!("{}{name}", scaled.unwrap_or(value).normalize())
    }
}
