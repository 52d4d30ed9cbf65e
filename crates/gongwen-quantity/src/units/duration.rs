//! Lengths of time and ages (时长, 年龄). Codes are UCUM; the base unit is the second.
//!
//! A year is UCUM's mean Gregorian year of 365.2425 days, a month its twelfth.

use super::{Guard, Ratio, UnitDef};
use gongwen_model::Dimension::Duration;

const YEAR: Ratio = Ratio::new(31_556_952, 1);

/// Code, size in seconds, spellings.
const TABLE: &[(&str, Ratio, &[&str])] = &[
    ("a", YEAR, &["周年", "周岁", "週岁", "岁", "个年头", "个周年", "学年"]),
    ("100.a", Ratio::new(3_155_695_200, 1), &["个世纪"]),
    ("mo", Ratio::new(2_629_746, 1), &["个月"]),
    ("3.mo", Ratio::new(7_889_238, 1), &["个季度"]),
    ("wk", Ratio::new(604_800, 1), &["周", "星期", "个星期", "个周", "礼拜", "个礼拜"]),
    ("d", Ratio::new(86_400, 1), &["天", "昼夜", "个昼夜", "夜"]),
    ("d{working}", Ratio::new(86_400, 1), &["个工作日", "工作日", "个工作天"]),
    ("h", Ratio::new(3600, 1), &["小时", "个小时", "个钟头", "钟头", "个钟", "h"]),
    ("min", Ratio::new(60, 1), &["分钟", "min"]),
    ("s", Ratio::ONE, &["秒", "秒钟", "s"]),
    ("ms", Ratio::new(1, 1000), &["毫秒", "ms"]),
    ("us", Ratio::new(1, 1_000_000), &["微秒"]),
    ("ns", Ratio::new(1, 1_000_000_000), &["纳秒"]),
    ("15.min", Ratio::new(900, 1), &["刻钟"]),
    ("{class_hour}", Ratio::new(2700, 1), &["学时", "课时", "个课时", "个学时"]),
];

pub(super) fn units() -> Vec<UnitDef> {
    let row = |&(code, ratio, spellings): &(&'static str, Ratio, &'static [&'static str])| {
        UnitDef::new(Duration, code, ratio, spellings.iter().copied())
    };
    let mut units: Vec<UnitDef> = TABLE.iter().map(row).collect();
    // 三年 is a length of time; 2023年, 三年级 and 九十年代 are not (see refuse::calendar).
    units.push(
        UnitDef::new(Duration, "a", YEAR, ["年"])
            .guarded(Guard { not_before: "级代制", ..Guard::default() }),
    );
    // 分 is a minute only behind 小时: 2小时30分.
    units.push(
        UnitDef::new(Duration, "min", Ratio::new(60, 1), ["分"])
            .guarded(Guard { compound: true, ..Guard::default() }),
    );
    units.push(
        UnitDef::new(Duration, "d", Ratio::new(86_400, 1), ["日"])
            .guarded(Guard { not_before: "元本均产", ..Guard::default() }),
    );
    // 分 is a minute before seconds too, and 刻 a quarter behind 小时: see `grammar::minutes`.
    units.push(
        UnitDef::new(Duration, "15.min", Ratio::new(900, 1), ["刻"])
            .guarded(Guard { compound: true, ..Guard::default() }),
    );
    units
}
