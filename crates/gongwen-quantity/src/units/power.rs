//! Powers (功率). Codes are UCUM; the base unit is the watt.

use super::{Ratio, UnitDef};
use gongwen_model::Dimension::Power;

/// Code, size in watts, spellings. A peak watt (瓦峰值, Wp) of a panel is a watt.
const TABLE: &[(&str, Ratio, &[&str])] = &[
    ("mW", Ratio::new(1, 1000), &["毫瓦"]),
    ("W", Ratio::ONE, &["瓦", "瓦特", "W"]),
    ("kW", Ratio::new(1000, 1), &["千瓦", "千瓦特", "瓩", "kW", "KW", "kw"]),
    ("MW", Ratio::new(1_000_000, 1), &["兆瓦", "MW", "MWp", "mw", "Mw"]),
    ("GW", Ratio::new(1_000_000_000, 1), &["吉瓦", "GW", "GWp"]),
    ("TW", Ratio::new(1_000_000_000_000, 1), &["太瓦", "TW"]),
    ("[HP_M]", Ratio::new(73_549_875, 100_000), &["马力", "匹马力", "公制马力"]),
    ("kV.A", Ratio::new(1000, 1), &["千伏安", "kVA"]),
    ("MV.A", Ratio::new(1_000_000, 1), &["兆伏安", "MVA"]),
];

pub(super) fn units() -> Vec<UnitDef> {
    let row = |&(code, ratio, spellings): &(&'static str, Ratio, &'static [&'static str])| {
        UnitDef::new(Power, code, ratio, spellings.iter().copied())
    };
    TABLE.iter().map(row).collect()
}
