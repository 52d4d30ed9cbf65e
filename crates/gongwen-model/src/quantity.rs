//! Quantities.

use crate::{Dimension, Span, Unit};
use rust_decimal::Decimal;
use smol_str::SmolStr;
use std::borrow::Cow;

/// A quantity (数量): a value, exactly, in a unit, with where it was read from.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Quantity {
    /// From the first character of its numeral to the last of its unit.
    pub span: Span,
    /// Its text as it stands there.
    pub text: SmolStr,
    /// What it is a quantity of.
    pub kind: Dimension,
    /// Its value, in its unit.
    pub value: Value,
    /// Its unit; `None` where it has none.
    pub unit: Option<Unit>,
    /// Its value in the base unit of its dimension, where it has one.
    pub base: Option<Base>,
    /// Whether the words around it make it a bound.
    pub bound: Bound,
    /// One unit in the last place that was written: 100000 for `1.799亿`, 0.1 for `77.1%`.
    /// A sum or a share can be checked no closer than that.
    pub resolution: Decimal,
}

/// A value, or a range of values: `min == max` for a single one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Value {
    /// The lower end.
    pub min: Decimal,
    /// The upper end.
    pub max: Decimal,
}

impl Value {
    /// A single value.
    pub const fn point(value: Decimal) -> Self {
        Self { min: value, max: value }
    }

    /// Whether it is a range.
    pub fn is_range(self) -> bool {
        self.min != self.max
    }
}

/// A value in the base unit of a dimension: CNY (or the currency), m2, m, kg, m3, s, W, J, 1.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Base {
    /// The lower end.
    pub min: Decimal,
    /// The upper end.
    pub max: Decimal,
    /// The code of the base unit.
    pub unit: Cow<'static, str>,
}

/// How the words in and around a quantity bound its value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Bound {
    /// As it stands.
    #[default]
    Exact,
    /// 约 近 左右.
    Approx,
    /// 余 多 超 突破: more than the value.
    More,
    /// 以上 不低于: the value or more.
    AtLeast,
    /// 不足 不到 低于: less than the value.
    Less,
    /// 以下 以内 不超过: the value or less.
    AtMost,
}

impl Bound {
    /// Its name in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Bound::Exact => "exact",
            Bound::Approx => "approx",
            Bound::More => "more",
            Bound::AtLeast => "at_least",
            Bound::Less => "less",
            Bound::AtMost => "at_most",
        }
    }
}
