//! Areas (面积). Codes are UCUM; the base unit is the square metre.

use super::{Guard, Ratio, UnitDef};
use gongwen_model::Dimension::Area;

/// Code, size in square metres, spellings. `[mu_CN]` and its kin are ours, in UCUM's form.
const TABLE: &[(&str, Ratio, &[&str])] = &[
    ("m2", Ratio::ONE, &["平方米", "平米", "㎡", "m²", "m2", "M2", "米²", "方平米", "平方公尺"]),
    ("km2", Ratio::new(1_000_000, 1), &["平方公里", "平方千米", "km²", "km2", "k㎡", "㎢"]),
    ("dm2", Ratio::new(1, 100), &["平方分米"]),
    ("cm2", Ratio::new(1, 10_000), &["平方厘米", "c㎡", "㎠"]),
    ("har", Ratio::new(10_000, 1), &["公顷", "公頃", "hm²", "hm2", "ha"]),
    ("ar", Ratio::new(100, 1), &["公亩"]),
    ("[mu_CN]", Ratio::new(2000, 3), &["亩", "畝", "市亩", "mu"]),
    ("[qing_CN]", Ratio::new(200_000, 3), &["市顷", "顷"]),
];

pub(super) fn units() -> Vec<UnitDef> {
    let row = |&(code, ratio, spellings): &(&'static str, Ratio, &'static [&'static str])| {
        UnitDef::new(Area, code, ratio, spellings.iter().copied())
    };
    let mut units: Vec<UnitDef> = TABLE.iter().map(row).collect();
    // 平 for 平方米: 13600平.
    units.push(UnitDef::new(Area, "m2", Ratio::ONE, ["平"]).guarded(Guard {
        not_before: "台方均安等衡稳原川整息凡坦常时面价抑遥日板",
        arabic_only: true,
        ..Guard::default()
    }));
    units
}
