//! The words for years, and what may not stand around them.

use crate::YearWord;

/// A word for a year.
pub(crate) struct Word {
    pub(crate) text: &'static str,
    pub(crate) means: YearWord,
    /// Characters before it that make it the end of another word: 证|明年.
    pub(crate) not_after: &'static str,
    /// Where this is set, only these may stand before it, or no Chinese character at all.
    pub(crate) only_after: Option<&'static str>,
}

const fn word(text: &'static str, means: YearWord, not_after: &'static str) -> Word {
    Word { text, means, not_after, only_after: None }
}

const fn rare(text: &'static str, means: YearWord, only_after: &'static str) -> Word {
    Word { text, means, not_after: "", only_after: Some(only_after) }
}

/// Words that name one year, counted from another. Longer ones before their beginnings.
/// 当年, 同年, 每年, 全年 and 年内 name no year of their own and are not here.
pub(crate) const YEAR_WORDS: &[Word] = &[
    word("今年", YearWord::This, "如当现"),
    word("去年", YearWord::Last, "过失"),
    word("明年", YearWord::Next, "证说文清透表声光鲜黎简精聪注"),
    word("前年", YearWord::BeforeLast, "以之此目提日当生战会节从年"),
    word("上一年度", YearWord::Previous, ""),
    word("上一年", YearWord::Previous, "以"),
    word("上年度", YearWord::Previous, UP),
    word("上年", YearWord::Previous, UP),
    word("下一年度", YearWord::Following, ""),
    word("下一年", YearWord::Following, "以"),
    word("下年度", YearWord::Following, DOWN),
    word("下年", YearWord::Following, DOWN),
    word("本年度", YearWord::Current, ROOT),
    word("本年", YearWord::Current, ROOT),
    rare("来年", YearWord::Next, "在到为对和及与于至待"),
    rare("次年", YearWord::Following, "在到于至"),
    rare("翌年", YearWord::Following, "在到于至"),
    rare("后年", YearWord::AfterNext, "在到于至和及"),
];

/// The first characters of these.
pub(crate) const YEAR_WORD_STARTS: [char; 11] =
    ['今', '去', '明', '前', '上', '下', '本', '来', '次', '翌', '后'];

/// 以上, 线上, 规上 … and then 年. 以 is looked at more closely: 以|上年价格.
const UP: &str = "及晚早线网规限身马路海岸山街台桌手地天世面头际质体实镇上础史则义";
const DOWN: &str = "以线地乡名手天旗留之落楼";
const ROOT: &str = "基日成版样根资课文剧原书标";

/// Words that end in one of the characters above and yet stand before a year: 超过|去年,
/// 保证|明年, 完成|本年度.
pub(crate) const WHOLE_BEFORE: &[&str] = &[
    "超过", "通过", "经过", "高过", "保证", "完成", "达成", "形成", "建成", "投资", "目标", "指标",
    "路面", "落实", "夯实",
];

/// What may not follow a year: 上年|纪, 2022年|级, 2022年|鉴; and 1990年代, though not in
/// 2022年|代表.
pub(crate) const NOT_AFTER_YEAR: &str = "龄纪级鉴";
pub(crate) const AFTER_DAI: &str = "表理收管办缴发销建";

/// 度 is a part of 2022年度, but not in 度假 度夏 度冬 度汛 度过.
pub(crate) const NOT_AFTER_DU: &str = "假夏冬汛过";

/// 初 is a part of 2022年初 and 3月初, and 末 of 年末, but not in these words.
pub(crate) const INITIAL_WORDS: &[&str] = &[
    "初步",
    "初级",
    "初始",
    "初次",
    "初心",
    "初稿",
    "初具",
    "初衷",
    "初中学",
    "初中生",
    "初中毕",
    "初中教",
    "初中部",
    "初中阶",
];
pub(crate) const FINAL_WORDS: &[&str] = &["末端", "末位淘", "末位考", "末位表", "末位管"];

/// Signs and words between the two ends of a range. — and - may be doubled.
pub(crate) const fn is_range_sign(c: char) -> bool {
    matches!(c, '至' | '到' | '—' | '–' | '-' | '－' | '―' | '─' | '~' | '～' | '〜')
}

/// Words before an expression that make the figures after it a state: 截至10月底.
pub(crate) const AS_OF: &[&str] =
    &["截至", "截止", "截止到", "截止至", "截至到", "截止于", "截至于"];

/// The last characters of these.
pub(crate) const AS_OF_ENDS: [char; 4] = ['至', '止', '到', '于'];

/// Counters that make 十四五 a number between fourteen and fifteen.
pub(crate) const COUNTERS: &str =
    "岁个名人户万千百亩元米公吨里斤家条项次座台只分天小位件株棵头里层辆";

/// What follows 号 where it is a number and not a day: 3月5号楼.
pub(crate) const NOT_AFTER_HAO: &str = "楼院线文令公地井桥店仓门机库厂坑栋车站区矿路";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn starts_are_the_first_characters() {
        let starts = |c: &char| YEAR_WORDS.iter().any(|word| word.text.starts_with(*c));
        assert!(YEAR_WORD_STARTS.iter().all(starts));
        assert!(YEAR_WORDS.iter().all(|word| word.text.starts_with(YEAR_WORD_STARTS)));
    }

    #[test]
    fn ends_are_the_last_characters() {
        let ends = |c: &char| AS_OF.iter().any(|word| word.ends_with(*c));
        assert!(AS_OF_ENDS.iter().all(ends));
        assert!(AS_OF.iter().all(|word| word.ends_with(AS_OF_ENDS)));
    }

    #[test]
    fn no_word_hides_a_longer_one() {
        for (i, a) in YEAR_WORDS.iter().enumerate() {
            for b in YEAR_WORDS.iter().skip(i + 1) {
                assert!(!b.text.starts_with(a.text), "{} hides {}", a.text, b.text);
            }
        }
    }
}
