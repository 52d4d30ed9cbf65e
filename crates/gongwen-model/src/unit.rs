//! Units of measure and their dimensions.

use std::borrow::Cow;

/// What a quantity is a quantity of.
///
/// ```
/// use gongwen_model::Dimension;
/// assert_eq!(Dimension::PercentagePoint.as_str(), "percentage_point");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Dimension {
    /// An amount of money (金额).
    Money,
    /// A percentage, ‰ included (百分比).
    Percent,
    /// A difference of percentages (个百分点), never a percentage.
    PercentagePoint,
    /// A fraction (三分之二, 六成, 半数).
    Fraction,
    /// A multiple (1.6倍, 翻一番).
    Multiple,
    /// An area (面积).
    Area,
    /// A length (长度).
    Length,
    /// A mass (质量).
    Mass,
    /// A volume (体积).
    Volume,
    /// A power (功率).
    Power,
    /// An energy (能量).
    Energy,
    /// A length of time, an age (时长, 年龄).
    Duration,
    /// A count of people, things, times (数目).
    Count,
    /// One quantity per another (20万/亩, 微克/立方米).
    Rate,
    /// A temperature (温度).
    Temperature,
    /// An amount of data (数据量).
    Data,
    /// A number without a unit.
    Number,
}

impl Dimension {
    /// All of them.
    pub const ALL: [Dimension; 17] = [
        Dimension::Money,
        Dimension::Percent,
        Dimension::PercentagePoint,
        Dimension::Fraction,
        Dimension::Multiple,
        Dimension::Area,
        Dimension::Length,
        Dimension::Mass,
        Dimension::Volume,
        Dimension::Power,
        Dimension::Energy,
        Dimension::Duration,
        Dimension::Count,
        Dimension::Rate,
        Dimension::Temperature,
        Dimension::Data,
        Dimension::Number,
    ];

    /// Its name in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Dimension::Money => "money",
            Dimension::Percent => "percent",
            Dimension::PercentagePoint => "percentage_point",
            Dimension::Fraction => "fraction",
            Dimension::Multiple => "multiple",
            Dimension::Area => "area",
            Dimension::Length => "length",
            Dimension::Mass => "mass",
            Dimension::Volume => "volume",
            Dimension::Power => "power",
            Dimension::Energy => "energy",
            Dimension::Duration => "duration",
            Dimension::Count => "count",
            Dimension::Rate => "rate",
            Dimension::Temperature => "temperature",
            Dimension::Data => "data",
            Dimension::Number => "number",
        }
    }
}

/// A unit of measure (计量单位).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Unit {
    /// As it was written, without 万 and 亿: `元`, `亩`, `户`, `元/亩`.
    pub symbol: Cow<'static, str>,
    /// ISO 4217 for money (`CNY`), UCUM for measures (`m2`, `%`), a UCUM annotation for
    /// counts (`{household}`). 亩 is `[mu_CN]`, a code of our own in UCUM's form.
    pub code: Cow<'static, str>,
}

#[cfg(all(test, feature = "serde"))]
mod tests {
    use super::*;

    #[test]
    fn json_names_are_as_str() {
        for dimension in Dimension::ALL {
            assert_eq!(serde_json::to_value(dimension).unwrap(), dimension.as_str());
        }
    }
}
