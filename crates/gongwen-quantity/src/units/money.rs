//! Money (金额). Codes are ISO 4217; the base unit is the currency itself. The currencies are in
//! `currency.rs`; here is how renminbi is spelled.

use super::currency::TABLE;
use super::traditional::traditional;
use super::{Guard, Ratio, UnitDef};
use gongwen_lexicon::Words;
use gongwen_model::Dimension::Money;
use std::borrow::Cow;
use std::sync::LazyLock;

/// Renminbi: size in yuan, spellings that need no context.
const YUAN: &[&str] = &["元", "圆", "块钱", "块人民币", "圆人民币"];

/// 元 with the name of its currency behind it, where a report says so; the others are found by
/// [`follows`].
const DOUBLED: &[(&str, &str)] =
    &[("CNY", "元人民币"), ("HKD", "元港币"), ("EUR", "元欧元"), ("JPY", "元日币")];

/// Names of currencies that are names or parts of words too: they are read in any text only.
const WORDS: &[&str] = &[
    "马克", "法郎", "比尔", "普拉", "塔拉", "潘加", "拉里", "列克", "古德", "利昂", "基那", "瓦图",
    "索姆", "苏姆", "洛蒂", "新币", "铢", "円",
];

pub(super) fn units() -> Vec<UnitDef> {
    let closed = Guard { closed: true, ..Guard::default() };
    let mut units = vec![
        UnitDef::new(Money, "CNY", Ratio::ONE, YUAN.iter().copied()),
        // 整 closes the amount of a cheque; 整治 and 正式 are words.
        UnitDef::new(Money, "CNY", Ratio::ONE, ["元整", "圆整", "元正", "圆正"]).guarded(closed),
    ];
    for row in TABLE {
        let word = |name: &&&str| WORDS.contains(name);
        let names = row.names.iter().filter(|name| !word(name)).chain([&row.code]);
        let names = names.map(|&name| Cow::Borrowed(name));
        let doubled = DOUBLED.iter().filter(|doubled| doubled.0 == row.code);
        let doubled = doubled.map(|doubled| Cow::Borrowed(doubled.1));
        units.push(UnitDef::new(Money, row.code, Ratio::ONE, names.chain(doubled)));
        let words = row.names.iter().copied().filter(|name| WORDS.contains(name));
        units.push(
            UnitDef::new(Money, row.code, Ratio::ONE, words)
                .guarded(Guard { general: true, ..Guard::default() }),
        );
        for &(size, names) in row.parts {
            let ratio = Ratio::new(1, size);
            units.push(UnitDef::new(Money, row.code, ratio, names.iter().copied()));
        }
    }
    // 蚊 is the dollar of Hong Kong.
    units.push(
        UnitDef::new(Money, "HKD", Ratio::ONE, ["蚊"])
            .guarded(Guard { general: true, ..Guard::default() }),
    );
    // 块 is money at the end of a price (一块八, 120块。), a classifier before a noun (三块地).
    let priced = Guard { priced: true, ..closed };
    units.push(UnitDef::new(Money, "CNY", Ratio::ONE, ["块"]).guarded(priced));
    let small = Guard { arabic_only: true, closed: true, ..Guard::default() };
    units.push(
        UnitDef::new(Money, "CNY", Ratio::new(1, 10), ["角", "毛", "毛钱", "角钱"]).guarded(small),
    );
    units.push(UnitDef::new(Money, "CNY", Ratio::new(1, 100), ["分钱"]).guarded(small));
    units.push(
        UnitDef::new(Money, "CNY", Ratio::new(1, 100), ["分"])
            .guarded(Guard { compound: true, ..Guard::default() }),
    );
    units
}

/// What names a currency before an amount (￥, 港币, USD): the name of its unit in the table.
static LEADS: LazyLock<Words<&'static str>> = LazyLock::new(|| {
    let mut words = Vec::new();
    for row in TABLE {
        let plain = row.names.first().copied().unwrap_or(row.code);
        let unit = if row.code == "CNY" { "元" } else { plain };
        words.extend(row.signs.iter().chain([&row.code]).map(|&sign| (sign, unit)));
        for &name in row.names {
            words.push((name, name));
            if let Some(other) = traditional(name) {
                words.push((Box::leak(other.into_boxed_str()), name));
            }
        }
    }
    Words::new(&words)
});

/// What names a currency at the end of `before`: the length of it, and a spelling of its unit.
pub(crate) fn lead(before: &str) -> Option<(usize, &'static str)> {
    LEADS.tail(before).map(|(word, unit)| (word.len(), unit))
}

/// A currency named at the beginning of `after`, as behind the 元 of 五百元新台币: the length of its
/// name, and a spelling of its unit.
pub(crate) fn follows(after: &str) -> Option<(usize, &'static str)> {
    LEADS.head(after).filter(|(word, _)| !word.is_ascii()).map(|(word, unit)| (word.len(), unit))
}
