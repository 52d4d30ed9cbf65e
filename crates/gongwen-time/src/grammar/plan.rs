//! Five-year plans: 十三五, “十四五”, 十四五末.

use super::text::{chinese_digit, is_numeral};
use super::{Read, Text};
use crate::Parts;
use crate::lexicon::COUNTERS;

impl Text<'_> {
    /// “九五”时期, “十五”期间: a plan only in quotes, and with a word of time behind them.
    fn early_plan(&self, at: usize) -> Read<Parts> {
        let number = match self.next(at)? {
            '八' => 8,
            '九' => 9,
            '十' => 10,
            _ => return None,
        };
        let end = self.eat(at + "一".len(), "五")?;
        let quoted = matches!(self.prev(at), Some('“' | '‘'));
        let behind = self.eat(end, "”").or_else(|| self.eat(end, "’"))?;
        let time = ["期间", "时期", "期末", "末", "计划", "规划", "以来"];
        let told = time.iter().any(|word| self.eat(behind, word).is_some());
        (quoted && told).then_some((Parts::FiveYearPlan { number, end: false }, end))
    }

    /// 十一五 to 十九五. 十五 and 九五 are numbers (and 八五普法 is no five years of the plan).
    pub(super) fn five_year_plan(&self, at: usize) -> Read<Parts> {
        if let Some(early) = self.early_plan(at) {
            return Some(early);
        }
        let middle = self.eat(at, "十")?;
        let digit = self.next(middle).and_then(chinese_digit)?;
        let end = self.eat(middle + "一".len(), "五")?;
        if !self.strict && self.prev(at).is_some_and(|c| is_numeral(c) || c == '第') {
            return None;
        }
        if self.next(end).is_some_and(|c| is_numeral(c) || COUNTERS.contains(c)) {
            return None;
        }
        let number = 10 + digit;
        match self.final_sign(end) {
            Some(end) => Some((Parts::FiveYearPlan { number, end: true }, end)),
            None => Some((Parts::FiveYearPlan { number, end: false }, end)),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{finds, parses};

    #[test]
    fn values() {
        parses(&[
            ("2006..2010", &["十一五"]),
            ("2011..2015", &["十二五"]),
            ("2016..2020", &["十三五"]),
            ("2021..2025", &["十四五"]),
            ("2026..2030", &["十五五"]),
            ("2025-12-end", &["十四五末"]),
        ]);
    }

    #[test]
    fn in_text() {
        finds("“十三五”圆满收官，‘十四五’规划", &["十三五", "十四五"]);
        finds("十四五期间、十四五末", &["十四五", "十四五末"]);
        finds("是“十五”期间的1.8倍，比“九五”时期翻了一番，“八五”普法", &["十五", "九五"]);
    }

    #[test]
    fn nothing() {
        for text in [
            "三十四五岁",
            "十四五个",
            "十四五岁",
            "七五普法",
            "“八五”普法",
            "九五",
            "十五",
            "第十四五",
        ] {
            finds(text, &[]);
        }
    }
}
