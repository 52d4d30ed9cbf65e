//! Masses (质量). Codes are UCUM; the base unit is the kilogram.

use super::{Guard, Ratio, UnitDef};
use gongwen_model::Dimension::Mass;

/// Code, size in kilograms, spellings. `[jin_CN]` and its kin are ours, in UCUM's form.
const TABLE: &[(&str, Ratio, &[&str])] = &[
    ("t", Ratio::new(1000, 1), &["吨", "公吨", "t", "T"]),
    ("kg", Ratio::ONE, &["公斤", "千克", "kg", "KG", "Kg", "㎏"]),
    ("g", Ratio::new(1, 1000), &["克", "公克", "g"]),
    ("mg", Ratio::new(1, 1_000_000), &["毫克", "mg", "㎎"]),
    ("ug", Ratio::new(1, 1_000_000_000), &["微克", "μg", "ug", "µg"]),
    ("ng", Ratio::new(1, 1_000_000_000_000), &["纳克", "ng"]),
    ("[jin_CN]", Ratio::new(1, 2), &["斤", "市斤"]),
    ("[liang_CN]", Ratio::new(1, 20), &["市两"]),
    ("[qian_CN]", Ratio::new(1, 200), &["市钱"]),
    ("[dan_CN]", Ratio::new(50, 1), &["市担"]),
    ("dt", Ratio::new(100, 1), &["公担"]),
    ("[lb_av]", Ratio::new(45_359_237, 100_000_000), &["磅", "英磅", "lbs", "lb"]),
    ("[oz_av]", Ratio::new(28_349_523_125, 1_000_000_000_000), &["盎司", "安士", "盎斯", "oz"]),
    ("[stone_av]", Ratio::new(635_029_318, 100_000_000), &["英石"]),
    ("[dr_av]", Ratio::new(17_718_451_953_125, 10_000_000_000_000_000), &["打兰"]),
    ("[gr]", Ratio::new(6_479_891, 100_000_000_000), &["格令"]),
    ("[ston_av]", Ratio::new(90_718_474, 100_000), &["短吨"]),
    ("[lton_av]", Ratio::new(10_160_469_088, 10_000_000), &["长吨"]),
    ("[car_m]", Ratio::new(2, 10_000), &["克拉", "卡拉"]),
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
        UnitDef::new(Mass, "[liang_CN]", Ratio::new(1, 20), ["两"])
            .guarded(Guard { closed: true, ..Guard::default() }),
    );
    // 台两 is two words in a report (5台两轮车).
    let general = Guard { general: true, ..Guard::default() };
    units.push(UnitDef::new(Mass, "[jin_TW]", Ratio::new(6, 10), ["台斤"]).guarded(general));
    units
        .push(UnitDef::new(Mass, "[liang_TW]", Ratio::new(375, 10_000), ["台两"]).guarded(general));
    // 钱 is a word of a report, a measure in any text: 三两五钱.
    units.push(UnitDef::new(Mass, "[qian_CN]", Ratio::new(1, 200), ["钱"]).guarded(general));
    // 担 of tobacco leaves; 担任 and 担保 are words.
    let dan = Guard {
        not_before: "任保当负心忧架子水纲", arabic_only: true, ..Guard::default()
    };
    units.push(UnitDef::new(Mass, "[dan_CN]", Ratio::new(50, 1), ["担"]).guarded(dan));
    units
}
