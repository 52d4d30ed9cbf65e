//! Units that stand apart from their numbers: in a head, in a column of units, above the table.

use gongwen_model::Dimension;
use gongwen_quantity::{Finder, names_money};

/// No unit is longer, in bytes.
const LONGEST: usize = 48;

/// What larger or smaller a unit is made by: 万 alone stands for 万元 where money is meant.
const SCALES: &[&str] = &["万", "亿", "千", "百", "百万", "千万", "万亿", "十"];

/// What names money in a head, beside the words for it in prose.
const MONEY: &[&str] = &["额", "费", "决算", "债", "总值", "GDP", "资产", "负债"];

/// Whether a numeral and these words are a quantity: 万元, 亩, %, 元/亩.
pub(crate) fn is_unit(finder: &Finder, words: &str) -> bool {
    if words.is_empty()
        || words.len() > LONGEST
        || words.contains(|c: char| c.is_numeric())
            && !words.starts_with(['万', '亿', '千', '百', '十'])
    {
        return false;
    }
    is_scale(words)
        || finder.parse(&format!("2{words}")).is_ok_and(|quantity| {
            let bare = matches!(quantity.kind, Dimension::Number | Dimension::Fraction);
            !bare && quantity.unit.is_some()
        })
}

pub(crate) fn is_scale(words: &str) -> bool {
    SCALES.contains(&words)
}

/// Whether a name is one of money.
pub(crate) fn is_money(name: &str) -> bool {
    names_money(name) || MONEY.iter().any(|word| name.contains(word))
}

/// A unit as it stands in brackets or behind a colon: ±%, 单位：万元.
pub(crate) fn cleaned(words: &str) -> &str {
    let words = ["计量单位", "金额单位", "单位"]
        .iter()
        .find_map(|label| words.strip_prefix(label))
        .map_or(words, |rest| rest.trim_start_matches([':', '：']));
    let words = words.trim_start_matches(['±', '+', '＋']);
    match words {
        "％" | "﹪" | "百分比" => "%",
        words => words,
    }
}

/// The unit of a head and the head without it, as a part of it: 产值（万元）, 增长%, 面积/亩.
pub(crate) fn in_head<'h>(finder: &Finder, head: &'h str) -> Option<(String, &'h str)> {
    for (at, open) in head.char_indices().rev().filter(|&(_, c)| is_opening(c)) {
        let inside = head.get(at + open.len_utf8()..).unwrap_or_default();
        let Some(close) = inside.find(is_closing) else { continue };
        let words = cleaned(inside.get(..close).unwrap_or_default());
        let first = words.split(['、', '，', ',']).next().unwrap_or(words);
        if is_unit(finder, first) {
            let before = head.get(..at).unwrap_or_default();
            let after = inside.get(close..).unwrap_or_default().trim_start_matches(is_closing);
            return Some((first.to_owned(), if before.is_empty() { after } else { before }));
        }
    }
    for mark in ["%", "％", "‰"] {
        if let Some(before) = head.strip_suffix(mark) {
            let before = before.trim_end_matches(['±', '+', '/', '（', '(']);
            return Some((if mark == "‰" { mark } else { "%" }.to_owned(), before));
        }
    }
    let (before, after) = head.rsplit_once(['/', '／', '，', ',', '：', ':'])?;
    (!before.is_empty() && is_unit(finder, after)).then(|| (after.to_owned(), before))
}

fn is_opening(c: char) -> bool {
    matches!(c, '(' | '（' | '[' | '［' | '【' | '〔')
}

fn is_closing(c: char) -> bool {
    matches!(c, ')' | '）' | ']' | '］' | '】' | '〕')
}

/// The units that words above a table name: 单位：亿元、%.
pub(crate) fn declared(finder: &Finder, words: &str) -> Vec<String> {
    let mut rest = words;
    while let Some(at) = rest.find("单位") {
        rest = rest.get(at + "单位".len()..).unwrap_or_default();
        let Some(list) = rest.trim_start().strip_prefix([':', '：']) else { continue };
        let end = list.find(|c: char| c == '\n' || is_closing(c) || matches!(c, '。' | '；' | ';'));
        let list = list.get(..end.unwrap_or(list.len())).unwrap_or_default();
        let units: Vec<String> = list
            .split(['、', '，', ',', ' ', '\u{3000}', '\t', '；', '和', '及'])
            .map(|unit| cleaned(unit.trim()))
            .filter(|unit| is_unit(finder, unit))
            .map(str::to_owned)
            .collect();
        if !units.is_empty() {
            return units;
        }
    }
    Vec::new()
}

/// Units that the last words of a name speak of: 户数, 从业人数.
const COUNTED: &[(&str, &str)] = &[
    ("人数", "人"),
    ("户数", "户"),
    ("人次", "人次"),
    ("件数", "件"),
    ("次数", "次"),
    ("家数", "家"),
    ("套数", "套"),
    ("辆数", "辆"),
    ("座数", "座"),
    ("台数", "台"),
    ("村数", "个"),
    ("个数", "个"),
];

pub(crate) fn of_name(name: &str) -> Option<&'static str> {
    COUNTED.iter().find(|(end, _)| name.ends_with(end)).map(|&(_, unit)| unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units() {
        let finder = Finder::default();
        for unit in [
            "万元",
            "%",
            "‰",
            "亩",
            "万亩",
            "人",
            "户",
            "个",
            "元/亩",
            "亿千瓦时",
            "万人次",
            "千公顷",
            "公里",
            "亿",
            "个百分点",
            "吨",
            "万平方米",
            "亿美元",
        ] {
            assert!(is_unit(&finder, unit), "{unit}");
        }
        for words in [
            "",
            "决算",
            "2023年",
            "1—9月",
            "含税",
            "县财政局",
            "以上",
            "年初",
            "甲",
            "0%",
            "比上年",
        ] {
            assert!(!is_unit(&finder, words), "{words}");
        }
    }

    #[test]
    fn heads() {
        let finder = Finder::default();
        let read = |head| in_head(&finder, head).map(|(unit, rest)| format!("{unit}|{rest}"));
        assert_eq!(read("产值（万元）").as_deref(), Some("万元|产值"));
        assert_eq!(read("同比±%").as_deref(), Some("%|同比"));
        assert_eq!(read("增长（%）").as_deref(), Some("%|增长"));
        assert_eq!(read("面积/亩").as_deref(), Some("亩|面积"));
        assert_eq!(
            read("固定资产投资（不含农户）（亿元）").as_deref(),
            Some("亿元|固定资产投资（不含农户）")
        );
        assert_eq!(read("发行总额（亿）").as_deref(), Some("亿|发行总额"));
        assert_eq!(read("(亩)").as_deref(), Some("亩|"));
        for head in ["产值", "固定资产投资（不含农户）", "2023年", "指标/年份"] {
            assert_eq!(read(head), None, "{head}");
        }
    }

    #[test]
    fn names_of_money() {
        for name in ["税收收入", "公务接待费", "GDP", "年末贷款"] {
            assert!(is_money(name), "{name}");
        }
        // 存栏 is no deposit: 万 of it are heads.
        for name in ["生猪存栏", "播种面积", "人口"] {
            assert!(!is_money(name), "{name}");
        }
    }

    #[test]
    fn above_the_table() {
        let finder = Finder::default();
        assert_eq!(declared(&finder, "表1 收入　单位：万元"), ["万元"]);
        assert_eq!(declared(&finder, "（计量单位: 亿元、%）"), ["亿元", "%"]);
        assert!(declared(&finder, "责任单位：县财政局").is_empty());
        assert_eq!(declared(&finder, "填报单位：财政所 金额单位：元"), ["元"]);
    }
}
