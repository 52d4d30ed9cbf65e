//! Energies (能量). Codes are UCUM; the base unit is the joule.
//!
//! A tonne of standard coal (吨标准煤) is 29,307.6 MJ (GB/T 2589: 29,307.6 kJ for a kilogram).

use super::{Guard, Ratio, UnitDef};
use gongwen_model::Dimension::Energy;

/// Code, size in joules, spellings.
const TABLE: &[(&str, Ratio, &[&str])] = &[
    (
        "kW.h",
        Ratio::new(3_600_000, 1),
        &["千瓦时", "千瓦·时", "千瓦小时", "kWh", "KWh", "kwh", "度电"],
    ),
    ("W.h", Ratio::new(3600, 1), &["瓦时", "瓦·时", "Wh"]),
    ("MW.h", Ratio::new(3_600_000_000, 1), &["兆瓦时", "MWh"]),
    ("GW.h", Ratio::new(3_600_000_000_000, 1), &["吉瓦时", "GWh"]),
    ("J", Ratio::ONE, &["焦耳", "焦"]),
    ("kJ", Ratio::new(1000, 1), &["千焦", "千焦耳", "kJ", "KJ"]),
    ("MJ", Ratio::new(1_000_000, 1), &["兆焦", "兆焦耳", "MJ"]),
    ("GJ", Ratio::new(1_000_000_000, 1), &["吉焦", "吉焦耳", "GJ"]),
    ("kcal", Ratio::new(4184, 1), &["千卡", "大卡", "千卡路里", "kcal", "Kcal"]),
    ("cal", Ratio::new(4184, 1000), &["卡路里", "小卡", "cal"]),
    ("[Btu]", Ratio::new(105_505_585_262, 100_000_000), &["英热单位", "英热", "BTU"]),
    ("t{coal_eq}", Ratio::new(29_307_600_000, 1), &["吨标准煤", "吨标煤"]),
    ("kg{coal_eq}", Ratio::new(29_307_600, 1), &["千克标准煤", "公斤标准煤"]),
    ("g{coal_eq}", Ratio::new(293_076, 10), &["克标准煤"]),
];

pub(super) fn units() -> Vec<UnitDef> {
    let row = |&(code, ratio, spellings): &(&'static str, Ratio, &'static [&'static str])| {
        UnitDef::new(Energy, code, ratio, spellings.iter().copied())
    };
    let mut units: Vec<UnitDef> = TABLE.iter().map(row).collect();
    // 度 of electricity; 三度 is a word (三度荣获).
    units.push(UnitDef::new(Energy, "kW.h", Ratio::new(3_600_000, 1), ["度"]).guarded(Guard {
        not_before: "假过角量",
        arabic_only: true,
        ..Guard::default()
    }));
    // 卡 is a calorie in any text, a card in a report.
    units.push(
        UnitDef::new(Energy, "cal", Ratio::new(4184, 1000), ["卡"])
            .guarded(Guard { general: true, ..Guard::default() }),
    );
    units
}
