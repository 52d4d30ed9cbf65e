//! Areas (面积). Codes are UCUM; the base unit is the square metre.

use super::{Guard, Ratio, UnitDef};
use gongwen_model::Dimension::Area;

/// Code, size in square metres, spellings. `[mu_CN]` and its kin are ours, in UCUM's form.
const TABLE: &[(&str, Ratio, &[&str])] = &[
    ("m2", Ratio::ONE, &["平方米", "平米", "㎡", "m²", "m2", "M2", "米²", "方平米", "平方公尺"]),
    ("km2", Ratio::new(1_000_000, 1), &["平方公里", "平方千米", "km²", "km2", "k㎡", "㎢"]),
    ("dm2", Ratio::new(1, 100), &["平方分米", "dm²", "dm2"]),
    ("cm2", Ratio::new(1, 10_000), &["平方厘米", "平方公分", "c㎡", "㎠", "cm²", "cm2"]),
    ("mm2", Ratio::new(1, 1_000_000), &["平方毫米", "mm²", "mm2", "㎟"]),
    ("har", Ratio::new(10_000, 1), &["公顷", "hm²", "hm2", "ha"]),
    ("ar", Ratio::new(100, 1), &["公亩"]),
    ("[mu_CN]", Ratio::new(2000, 3), &["亩", "市亩", "mu"]),
    ("[qing_CN]", Ratio::new(200_000, 3), &["市顷", "顷"]),
    ("[shang_CN]", Ratio::new(10_000, 1), &["垧"]),
    ("[ping_TW]", Ratio::new(400, 121), &["坪"]),
    ("[sft_i]", Ratio::new(9_290_304, 100_000_000), &["平方英尺", "平方呎", "平方尺"]),
    ("[sin_i]", Ratio::new(64_516, 100_000_000), &["平方英寸", "平方吋"]),
    ("[syd_i]", Ratio::new(83_612_736, 100_000_000), &["平方码"]),
    ("[mi_i]2", Ratio::new(2_589_988_110_336, 1_000_000), &["平方英里", "平方哩"]),
    ("[acr_br]", Ratio::new(40_468_564_224, 10_000_000), &["英亩"]),
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
    // 平方 for it too: 拆违15万平方以上.
    units.push(
        UnitDef::new(Area, "m2", Ratio::ONE, ["平方"]).guarded(Guard {
            not_before: "米公千分厘毫英寸尺码呎吋哩和根数差",
            ..Guard::default()
        }),
    );
    // 方 is 平方米 of buildings, and 立方米 of anything else.
    units.push(UnitDef::new(Area, "m2", Ratio::ONE, ["方"]).guarded(Guard {
        not_before: "面案式针向法位便言程略圆",
        arabic_only: true,
        built: true,
        ..Guard::default()
    }));
    // 分 is a tenth of 亩 only behind 亩: 三亩二分.
    units.push(
        UnitDef::new(Area, "[fen_CN]", Ratio::new(200, 3), ["分"])
            .guarded(Guard { compound: true, ..Guard::default() }),
    );
    units
}
