//! Years: 2022年, 二〇二四年, 2016—2020年, 今年, 上年末, 2023年度, 2023年春季, 年底.

use super::text::{chinese_digit, is_arabic, is_blank, is_cjk, is_numeral};
use super::{Read, Text};
use crate::lexicon::{
    AFTER_DAI, FINAL_WORDS, INITIAL_WORDS, NOT_AFTER_DU, NOT_AFTER_YEAR, WHOLE_BEFORE,
    YEAR_WORD_STARTS, YEAR_WORDS,
};
use crate::{Moment, Part, Parts, YearRef, YearWord};

/// The years that four digits and 年 are taken for; 1750 and 9000 are not.
const YEARS: std::ops::RangeInclusive<u32> = 1800..=2199;

impl Text<'_> {
    /// A year or a range of years, up to its 年.
    pub(super) fn year(&self, at: usize) -> Read<Parts> {
        if let Some((word, end)) = self.year_word(at) {
            let moment = Moment { year: Some(YearRef::Word(word)), part: Part::Year };
            return Some((Parts::Moment(moment), end));
        }
        if !self.strict && self.prev(at).is_some_and(is_numeral) {
            return None;
        }
        let (year, end) = self.four_digits(at)?;
        let whole = |year| Moment { year: Some(YearRef::Absolute(year)), part: Part::Year };
        if let Some(end) = self.year_sign(end) {
            return Some((Parts::Moment(whole(year)), end));
        }
        if let Some(next) = self.range_sign(end) {
            let (last, end) = self.four_digits(next)?;
            let end = self.year_sign(end).filter(|_| last > year)?;
            return Some((Parts::Range(whole(year), whole(last)), self.du(end).unwrap_or(end)));
        }
        // 2019、2020、2021年
        let (mut last, mut end) = (year, end);
        while let Some(next) = self.eat(end, "、") {
            let (number, after) = self.four_digits(next).filter(|(n, _)| *n == last + 1)?;
            (last, end) = (number, after);
        }
        let end = self.year_sign(end).filter(|_| last > year)?;
        Some((Parts::Range(whole(year), whole(last)), end))
    }

    /// 22年3月, 22年度, 22年底: two digits are a year only with what follows them.
    pub(super) fn short_year(&self, at: usize) -> Read<Parts> {
        let number = self.number(at).filter(|n| n.digits == 2 && !n.chinese)?;
        if !(10..=39).contains(&number.value)
            || self.inside_number(at)
            || self.after_any(at, "近每约达满第过历")
        {
            return None;
        }
        let year = YearRef::Absolute(2000 + i32::try_from(number.value).ok()?);
        let end = self.year_sign(number.end)?;
        let part = |part| Parts::Moment(Moment { year: Some(year), part });
        if let Some(end) = self.du(end) {
            return Some((part(Part::Year), end));
        }
        if let Some(end) = self.final_sign(end) {
            return Some((part(Part::MonthEnd(12)), end));
        }
        // 20年前 is no 20年|前三季度
        if self.follows_any(end, "前后") {
            return None;
        }
        let (inner, end) = Text { strict: true, ..*self }.within_year(end)?;
        self.fits(year, inner).then_some((inner.with_year(year), end))
    }

    fn year_word(&self, at: usize) -> Read<YearWord> {
        let first = self.next(at).filter(|c| YEAR_WORD_STARTS.contains(c))?;
        let mut words = YEAR_WORDS.iter().filter(|word| word.text.starts_with(first));
        let word = words.find(|word| self.from(at).starts_with(word.text))?;
        let end = at + word.text.len();
        if !self.free_year_end(end) {
            return None;
        }
        if self.strict {
            return Some((word.means, end));
        }
        let (before, prev) = (self.before(at), self.prev(at));
        let whole = || WHOLE_BEFORE.iter().any(|whole| before.ends_with(whole));
        if self.after_any(at, word.not_after) && !whole() {
            return None;
        }
        // 新上|年育苗千株的基地: 上 is a verb.
        if word.text == "上年" && before.ends_with('新') {
            return None;
        }
        // 基础上|年均, but 比上年|均有增长
        let mean = self.from(end).starts_with('均') && word.text.ends_with("上年");
        if mean && !prev.is_some_and(|c| "比较同与".contains(c)) {
            return None;
        }
        if let Some(allowed) = word.only_after
            && prev.is_some_and(|c| is_cjk(c) && !allowed.contains(c))
        {
            return None;
        }
        // 以|上年价格, 以|今年为例, but 万元以上|年收入
        if prev == Some('以') && word.text.starts_with(['上', '下']) {
            let before = self.prev(at - '以'.len_utf8());
            if before.is_some_and(|c| is_cjk(c) || c.is_alphanumeric() || "%％㎡‰".contains(c))
            {
                return None;
            }
        }
        if word.means == YearWord::BeforeLast && prev.is_some_and(is_numeral) {
            return None;
        }
        Some((word.means, end))
    }

    /// Four digits that name a year.
    pub(super) fn four_digits(&self, at: usize) -> Read<i32> {
        let first = self.next(at)?;
        let (value, end) = if is_arabic(first) {
            let number = self.number(at)?;
            if number.digits != 4 {
                return None;
            }
            (number.value, number.end)
        } else {
            self.four_chinese_digits(at)?
        };
        YEARS.contains(&value).then_some((i32::try_from(value).ok()?, end))
    }

    /// 二〇二四, also with 零 ○ O 0 for the nought.
    fn four_chinese_digits(&self, at: usize) -> Read<u32> {
        let mut chars = self.from(at).chars();
        let (mut value, mut end) = (0u32, at);
        for _ in 0..4 {
            let c = chars.next()?;
            let digit = match c {
                '〇' | '零' | '○' | 'O' | 'Ｏ' | 'o' | '0' | '０' | '◯' => 0,
                _ => chinese_digit(c)?,
            };
            value = value * 10 + u32::from(digit);
            end += c.len_utf8();
        }
        Some((value, end))
    }

    /// The 年 of a year, which is no 年代, 年级 or 年龄.
    fn year_sign(&self, at: usize) -> Option<usize> {
        let end = self.unit(at, "年")?;
        self.free_year_end(end).then_some(end)
    }

    /// Whether 年 ends at `end`, and is not the beginning of 年代 or 年级.
    fn free_year_end(&self, end: usize) -> bool {
        match self.eat(end, "代") {
            Some(next) => self.follows_any(next, AFTER_DAI),
            None => !self.follows_any(end, NOT_AFTER_YEAR),
        }
    }

    /// The 度 of 2022年度.
    fn du(&self, at: usize) -> Option<usize> {
        let end = self.eat(at, "度")?;
        (!self.follows_any(end, NOT_AFTER_DU)).then_some(end)
    }

    /// What may end a year: 底, 年末, 度, 初, a season.
    pub(super) fn year_tail(&self, at: usize) -> Read<Part> {
        match self.next(at)? {
            '度' => {
                let end = self.du(at)?;
                Some(self.end_mark(end).unwrap_or((Part::Year, end)))
            }
            '底' | '末' | '初' => self.end_mark(at),
            '春' | '夏' | '秋' | '冬' => self.season(at),
            // 2022年年底
            c if c == '年' || is_blank(c) => self.end_mark(self.unit(at, "年")?),
            _ => None,
        }
    }

    /// 底 末 初.
    fn end_mark(&self, at: usize) -> Read<Part> {
        if let Some(end) = self.final_sign(at) {
            return Some((Part::MonthEnd(12), end));
        }
        self.initial_sign(at).map(|end| (Part::Year, end))
    }

    /// 底 or 末, which is no 末端.
    pub(super) fn final_sign(&self, at: usize) -> Option<usize> {
        let end = self.eat(at, "底").or_else(|| self.eat(at, "末"))?;
        (!self.begins_any(at, FINAL_WORDS)).then_some(end)
    }

    /// 初, which is no 初步.
    pub(super) fn initial_sign(&self, at: usize) -> Option<usize> {
        let end = self.eat(at, "初")?;
        (!self.begins_any(at, INITIAL_WORDS)).then_some(end)
    }

    /// 春季, 秋冬季.
    fn season(&self, at: usize) -> Read<Part> {
        let name = |at: usize| {
            let name = self.next(at).filter(|c| matches!(c, '春' | '夏' | '秋' | '冬'));
            name.map(|c| at + c.len_utf8())
        };
        let end = name(at)?;
        let end = self.eat(name(end).unwrap_or(end), "季")?;
        (!self.follows_any(end, "度节")).then_some((Part::Year, end))
    }

    /// 年底 and 年末 without a year. 每年底 is no date.
    pub(super) fn year_end(&self, at: usize) -> Read<Parts> {
        let end = self.final_sign(self.eat(at, "年")?)?;
        if !self.strict {
            let mut back = self.before(at).chars().rev();
            let (last, other) = (back.next(), back.next());
            let numbered = last.is_some_and(|c| is_numeral(c) || "每历往常多几半整".contains(c));
            if numbered || (last == Some('年') && other.is_some_and(|c| "每历往常".contains(c)))
            {
                return None;
            }
        }
        Some((Parts::Moment(Moment::bare(Part::MonthEnd(12))), end))
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{finds, parses};

    #[test]
    fn values() {
        parses(&[
            ("2022", &["2022年", "２０２２年", "2022 年", "二〇二二年", "二零二二年", "二○二二年"]),
            ("2022", &["二O二二年", "2022年度", "2022年春季", "2022年秋冬季", "2022年初"]),
            ("2022-12-end", &["2022年底", "2022年末", "2022年年底", "2022 年末", "2022年度末"]),
            ("2016..2020", &["2016—2020年", "2016-2020年", "2016年至2020年", "2016～2020年度"]),
            ("2021..2022", &["2021、2022年", "2021年到2022年", "2021 年 - 2022 年"]),
            ("2022-03", &["22年3月", "22年三月份"]),
            ("2019..2021", &["2019、2020、2021年"]),
            ("2029", &["今年", "本年", "本年度"]),
            ("2028", &["去年", "上年", "上一年", "上年度", "去年冬季", "去年初"]),
            ("2027", &["前年"]),
            ("2030", &["明年", "来年", "下年", "次年", "翌年"]),
            ("2028-12-end", &["去年底", "上年末", "去年年末", "上年底"]),
            ("2029-12-end", &["年底", "年末", "今年底", "本年末"]),
        ]);
    }

    #[test]
    fn in_text() {
        finds("2019年以来，比去年同期增长", &["2019年", "去年"]);
        finds("3.2022年工作要点", &["2022年"]);
        finds("（以上年价格为100）比上年增长", &["上年", "上年"]);
        finds("2022年全年完成，2022年内建成", &["2022年", "2022年"]);
        finds("2025年初步安排，2023年春节前", &["2025年", "2023年"]);
        finds("至今年底，每人一份", &["今年底"]);
        finds("2024年度汛工作与2024年度假市场", &["2024年", "2024年"]);
        finds("2023年末位淘汰，年末位居前列", &["2023年", "年末"]);
        finds("2022年货运量，2022年代表建议，今年轻工业", &["2022年", "2022年", "今年"]);
        finds("超过去年，保证明年，完成本年度任务", &["去年", "明年", "本年度"]);
        finds("年底部署、10月底价格、2022年初设定", &["年底", "10月底", "2022年初"]);
        finds("在此基础上年均增长；比上年均有增长", &["上年"]);
        finds("新上年育苗千株的基地", &[]);
        finds("22年度、23年上半年，20年前，22年", &["22年度", "23年上半年"]);
        finds("成立于1958年", &["1958年"]);
    }

    #[test]
    fn nothing() {
        for text in [
            "年初 年内 全年 当年 每年 每月 每年底 每年年底 历年末",
            "2000余亩 1750亩 12345 2022 9000年 1750年 20000年",
            "90年代 1990年代 三年级 2021年级 五年来 近三年 过去五年 两年 10年 三年末",
            "证明年份 说明年龄 文明年货 清明年祭 60岁以上年长者 万元及以上年收入 10%以上年增长",
            "如今年轻人 现今年景 基本年金 成本年均 日本年号 以前年度 目前年产 提前年检",
            "线上年货节 地下年代 近年来年均 以后年度 三次年会",
        ] {
            finds(text, &[]);
        }
    }
}
