//! Money (金额). Codes are ISO 4217; the base unit is the currency itself.

use super::{Guard, Ratio, UnitDef};
use gongwen_model::Dimension::Money;

/// Code, size in the currency, spellings.
const TABLE: &[(&str, Ratio, &[&str])] = &[
    (
        "CNY",
        Ratio::ONE,
        &["元人民币", "元", "圆", "圓", "圆整", "元整", "块钱", "塊錢", "人民币", "人民幣"],
    ),
    ("USD", Ratio::ONE, &["美元", "美金", "美圆"]),
    ("HKD", Ratio::ONE, &["港元", "港币", "港幣", "元港币"]),
    ("TWD", Ratio::ONE, &["新台币", "新臺幣", "台币"]),
    ("MOP", Ratio::ONE, &["澳门元", "澳门币"]),
    ("EUR", Ratio::ONE, &["欧元", "歐元", "元欧元"]),
    ("JPY", Ratio::ONE, &["日元", "日币", "日圆", "日幣", "元日币"]),
    ("GBP", Ratio::ONE, &["英镑", "英鎊"]),
    ("KRW", Ratio::ONE, &["韩元", "韓元", "韩币"]),
    ("RUB", Ratio::ONE, &["卢布", "盧布"]),
    ("AUD", Ratio::ONE, &["澳元", "澳大利亚元"]),
    ("CAD", Ratio::ONE, &["加元", "加拿大元"]),
    ("SGD", Ratio::ONE, &["新加坡元", "新元"]),
    ("CHF", Ratio::ONE, &["瑞士法郎"]),
    ("THB", Ratio::ONE, &["泰铢", "泰銖"]),
    ("INR", Ratio::ONE, &["卢比", "印度卢比"]),
    ("VND", Ratio::ONE, &["越南盾"]),
    ("NGN", Ratio::ONE, &["奈拉"]),
];

pub(super) fn units() -> Vec<UnitDef> {
    let row = |&(code, ratio, spellings): &(&'static str, Ratio, &'static [&'static str])| {
        UnitDef::new(Money, code, ratio, spellings.iter().copied())
    };
    let mut units: Vec<UnitDef> = TABLE.iter().map(row).collect();
    // 块 is money at the end of a price (一块八, 120块。), a classifier before a noun (三块地).
    units.push(
        UnitDef::new(Money, "CNY", Ratio::ONE, ["块", "塊"])
            .guarded(Guard { closed: true, ..Guard::default() }),
    );
    units.push(
        UnitDef::new(Money, "CNY", Ratio::new(1, 10), ["角", "毛", "毛钱"]).guarded(Guard {
            arabic_only: true,
            closed: true,
            ..Guard::default()
        }),
    );
    units.push(
        UnitDef::new(Money, "CNY", Ratio::new(1, 100), ["分钱", "分"])
            .guarded(Guard { compound: true, ..Guard::default() }),
    );
    units
}
