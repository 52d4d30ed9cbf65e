//! Lengths (长度). Codes are UCUM; the base unit is the metre.

use super::{Guard, Ratio, UnitDef};
use gongwen_model::Dimension::Length;

/// Code, size in metres, spellings. `[li_CN]` and its kin are ours, in UCUM's form.
const TABLE: &[(&str, Ratio, &[&str])] = &[
    (
        "km",
        Ratio::new(1000, 1),
        &[
            "公里",
            "千米",
            "km",
            "KM",
            "Km",
            "㎞",
            "公裏",
            "延长公里",
            "车道公里",
            "皮长公里",
            "芯公里",
            "线公里",
        ],
    ),
    ("m", Ratio::ONE, &["延米", "延长米", "公尺", "m"]),
    ("dm", Ratio::new(1, 10), &["分米", "公寸", "dm"]),
    ("cm", Ratio::new(1, 100), &["厘米", "公分", "cm", "CM", "㎝"]),
    ("mm", Ratio::new(1, 1000), &["毫米", "公厘", "mm", "MM", "㎜"]),
    ("um", Ratio::new(1, 1_000_000), &["微米", "μm", "µm", "㎛"]),
    ("nm", Ratio::new(1, 1_000_000_000), &["纳米", "奈米", "nm"]),
    ("pm", Ratio::new(1, 1_000_000_000_000), &["皮米"]),
    ("[nmi_i]", Ratio::new(1852, 1), &["海里", "浬", "海浬", "海哩"]),
    ("[in_i]", Ratio::new(254, 10_000), &["英寸", "吋", "英吋", "inches", "inch"]),
    ("[ft_i]", Ratio::new(3048, 10_000), &["英尺", "呎", "英呎", "feet", "foots", "foot", "ft"]),
    ("[yd_i]", Ratio::new(9144, 10_000), &["英码"]),
    ("[fth_i]", Ratio::new(18_288, 10_000), &["英寻"]),
    ("[mi_i]", Ratio::new(1_609_344, 1000), &["英里", "英裏", "英哩", "哩", "miles", "mile"]),
    ("[ly]", Ratio::new(9_460_730_472_580_800, 1), &["光年"]),
    ("AU", Ratio::new(149_597_870_700, 1), &["天文单位"]),
    ("[zhang_CN]", Ratio::new(10, 3), &["市丈"]),
    ("[chi_CN]", Ratio::new(1, 3), &["市尺"]),
    ("[cun_CN]", Ratio::new(1, 30), &["市寸"]),
];

pub(super) fn units() -> Vec<UnitDef> {
    let row = |&(code, ratio, spellings): &(&'static str, Ratio, &'static [&'static str])| {
        UnitDef::new(Length, code, ratio, spellings.iter().copied())
    };
    let mut units: Vec<UnitDef> = TABLE.iter().map(row).collect();
    units.push(
        UnitDef::new(Length, "m", Ratio::ONE, ["米"])
            .guarded(Guard { not_before: "面饭粉", ..Guard::default() }),
    );
    // M is a metre where a report writes one; in any text it is a million.
    units.push(
        UnitDef::new(Length, "m", Ratio::ONE, ["M"])
            .guarded(Guard { report: true, ..Guard::default() }),
    );
    let closed = Guard { closed: true, ..Guard::default() };
    // 里, 丈 and 尺 are parts of names more often than units: 三里屯, 八里店.
    units.push(
        UnitDef::new(Length, "[li_CN]", Ratio::new(500, 1), ["里", "华里", "市里"]).guarded(closed),
    );
    units.push(UnitDef::new(Length, "[zhang_CN]", Ratio::new(10, 3), ["丈"]).guarded(closed));
    units.push(UnitDef::new(Length, "[chi_CN]", Ratio::new(1, 3), ["尺"]).guarded(closed));
    units.push(UnitDef::new(Length, "[cun_CN]", Ratio::new(1, 30), ["寸"]).guarded(closed));
    // 码 is a yard in any text, a number or a size in a report.
    units.push(
        UnitDef::new(Length, "[yd_i]", Ratio::new(9144, 10_000), ["码"])
            .guarded(Guard { general: true, ..Guard::default() }),
    );
    units
}
