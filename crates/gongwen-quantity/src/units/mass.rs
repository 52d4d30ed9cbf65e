//! Masses (质量). Codes are UCUM; the base unit is the kilogram.

use super::{Guard, Ratio, UnitDef};
use gongwen_model::Dimension::Mass;

/// Code, size in kilograms, spellings.
const TABLE: &[(&str, Ratio, &[&str])] = &[
    ("t", Ratio::new(1000, 1), &["吨", "噸", "公吨", "t", "T"]),
    ("kg", Ratio::ONE, &["公斤", "千克", "kg", "KG", "Kg", "㎏"]),
    ("g", Ratio::new(1, 1000), &["克", "g"]),
    ("mg", Ratio::new(1, 1_000_000), &["毫克", "mg", "㎎"]),
    ("ug", Ratio::new(1, 1_000_000_000), &["微克", "μg", "ug", "µg"]),
    ("[jin_CN]", Ratio::new(1, 2), &["斤", "市斤"]),
    ("[dan_CN]", Ratio::new(50, 1), &["市担"]),
    ("[lb_av]", Ratio::new(45_359_237, 100_000_000), &["磅"]),
    // 载重吨 and 总吨 measure ships; a tonne of deadweight is a tonne.
    ("t{deadweight}", Ratio::new(1000, 1), &["载重吨"]),
];

pub(super) fn units() -> Vec<UnitDef> {
    let row = |&(code, ratio, spellings): &(&'static str, Ratio, &'static [&'static str])| {
        UnitDef::new(Mass, code, ratio, spellings.iter().copied())
    };
    let mut units: Vec<UnitDef> = TABLE.iter().map(row).collect();
    // 两 after a numeral is a mass only where no noun follows: 二两, not 三两个.
    units.push(
        UnitDef::new(Mass, "[liang_CN]", Ratio::new(1, 20), ["两", "兩", "市两"])
            .guarded(Guard { closed: true, ..Guard::default() }),
    );
    units
}
