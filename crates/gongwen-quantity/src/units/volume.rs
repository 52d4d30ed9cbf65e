//! Volumes (体积). Codes are UCUM; the base unit is the cubic metre.

use super::{Guard, Ratio, UnitDef};
use gongwen_model::Dimension::Volume;

/// Code, size in cubic metres, spellings.
const TABLE: &[(&str, Ratio, &[&str])] = &[
    ("m3", Ratio::ONE, &["立方米", "立方", "m³", "m3", "M3", "㎥", "立米", "标方", "土石方"]),
    ("km3", Ratio::new(1_000_000_000, 1), &["立方公里"]),
    ("dm3", Ratio::new(1, 1000), &["立方分米"]),
    ("cm3", Ratio::new(1, 1_000_000), &["立方厘米"]),
    ("L", Ratio::new(1, 1000), &["公升", "L", "l"]),
    ("mL", Ratio::new(1, 1_000_000), &["毫升", "ml", "mL", "ML", "㎖"]),
    ("[gal_us]", Ratio::new(3_785_411_784, 1_000_000_000_000), &["加仑", "加侖"]),
    ("[bbl_us]", Ratio::new(158_987_294_928, 1_000_000_000_000), &["原油桶"]),
];

pub(super) fn units() -> Vec<UnitDef> {
    let row = |&(code, ratio, spellings): &(&'static str, Ratio, &'static [&'static str])| {
        UnitDef::new(Volume, code, ratio, spellings.iter().copied())
    };
    let mut units: Vec<UnitDef> = TABLE.iter().map(row).collect();
    units.push(
        UnitDef::new(Volume, "L", Ratio::new(1, 1000), ["升"])
            .guarded(Guard { not_before: "级格至到学高华降温值起", ..Guard::default() }),
    );
    // 方 for 立方米: 150方; 三方 is a word.
    units.push(UnitDef::new(Volume, "m3", Ratio::ONE, ["方"]).guarded(Guard {
        not_before: "面案式针向法位便言程略圆",
        arabic_only: true,
        ..Guard::default()
    }));
    units
}
