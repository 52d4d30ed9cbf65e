//! Volumes (体积). Codes are UCUM; the base unit is the cubic metre.

use super::{Guard, Ratio, UnitDef};
use gongwen_model::Dimension::Volume;

/// Code, size in cubic metres, spellings. `[dan_vol_CN]` and its kin are ours, in UCUM's form.
const TABLE: &[(&str, Ratio, &[&str])] = &[
    (
        "m3",
        Ratio::ONE,
        &["立方米", "立方", "m³", "m3", "M3", "㎥", "立米", "标方", "土石方", "立方公尺"],
    ),
    ("km3", Ratio::new(1_000_000_000, 1), &["立方公里", "立方千米", "km³"]),
    ("dm3", Ratio::new(1, 1000), &["立方分米", "dm³"]),
    ("cm3", Ratio::new(1, 1_000_000), &["立方厘米", "立方公分", "cm³", "cm3", "㎤", "西西", "cc"]),
    ("mm3", Ratio::new(1, 1_000_000_000), &["立方毫米", "mm³"]),
    ("L", Ratio::new(1, 1000), &["公升", "L", "l", "立升"]),
    ("mL", Ratio::new(1, 1_000_000), &["毫升", "公撮", "ml", "mL", "ML", "㎖"]),
    ("uL", Ratio::new(1, 1_000_000_000), &["微升"]),
    ("hL", Ratio::new(1, 10), &["百升", "公石"]),
    ("kL", Ratio::ONE, &["千升"]),
    ("[tsp_m]", Ratio::new(5, 1_000_000), &["茶匙"]),
    ("[tbs_m]", Ratio::new(15, 1_000_000), &["汤匙", "大匙"]),
    ("[gal_us]", Ratio::new(3_785_411_784, 1_000_000_000_000), &["加仑", "美制加仑"]),
    ("[gal_br]", Ratio::new(454_609, 100_000_000), &["英制加仑"]),
    ("[qt_us]", Ratio::new(946_352_946, 1_000_000_000_000), &["夸脱"]),
    ("[pt_us]", Ratio::new(473_176_473, 1_000_000_000_000), &["品脱"]),
    ("[foz_us]", Ratio::new(295_735_295_625, 10_000_000_000_000_000), &["液量盎司", "液盎司"]),
    ("[bu_us]", Ratio::new(3_523_907_016_688, 100_000_000_000_000), &["蒲式耳"]),
    ("[bbl_us]", Ratio::new(158_987_294_928, 1_000_000_000_000), &["原油桶"]),
    ("[cft_i]", Ratio::new(28_316_846_592, 1_000_000_000_000), &["立方英尺", "立方呎"]),
    ("[cin_i]", Ratio::new(16_387_064, 1_000_000_000_000), &["立方英寸", "立方吋"]),
    ("[cyd_i]", Ratio::new(764_554_857_984, 1_000_000_000_000), &["立方码"]),
    ("[mi_i]3", Ratio::new(4_168_181_825_440_579_584, 1_000_000_000), &["立方英里"]),
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
    // 95分升至98分 and 5厘升至6厘 are two words.
    let general = Guard { general: true, ..Guard::default() };
    units
        .push(UnitDef::new(Volume, "dL", Ratio::new(1, 10_000), ["分升", "公合"]).guarded(general));
    units.push(UnitDef::new(Volume, "cL", Ratio::new(1, 100_000), ["厘升"]).guarded(general));
    // 石 and 斗 are parts of names in a report, measures of grain in any text.
    units.push(UnitDef::new(Volume, "[dan_vol_CN]", Ratio::new(1, 10), ["石"]).guarded(general));
    units.push(UnitDef::new(Volume, "[dou_CN]", Ratio::new(1, 100), ["斗"]).guarded(general));
    units
}
