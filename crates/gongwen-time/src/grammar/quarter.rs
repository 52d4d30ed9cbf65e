//! Halves and quarters: 上半年, 一季度, 第三季度, 前三季度, 一至三季度, 二、三季度.

use super::{Read, Text};
use crate::lexicon::NOT_AFTER_DU;
use crate::{Moment, Part, Parts};

impl Text<'_> {
    /// 上半年, 下半年.
    pub(super) fn half(&self, at: usize) -> Read<Parts> {
        let (word, half) = [("上半年", 1), ("前半年", 1), ("下半年", 2), ("后半年", 2)]
            .into_iter()
            .find(|(word, _)| self.from(at).starts_with(word))?;
        // 每下半年; 滞后|半年.
        if self.after_any(at, "每以之滞落延推") {
            return None;
        }
        let end = at + word.len();
        let end = match self.eat(end, "度") {
            Some(du) if !self.follows_any(du, NOT_AFTER_DU) => du,
            _ => end,
        };
        Some((Parts::Moment(Moment::bare(Part::Half(half))), end))
    }

    /// One quarter, or quarters that follow each other.
    pub(super) fn quarters(&self, at: usize) -> Read<Parts> {
        if let Some(end) = self.eat(at, "首季度") {
            return Some((quarter(1, 1), end));
        }
        if let Some(found) = self.first_quarters(at) {
            return Some(found);
        }
        let ordinal = self.eat(at, "第");
        let start = ordinal.unwrap_or(at);
        if ordinal.is_none()
            && (self.inside_number(at) || self.after_any(at, "前每近后续任某上下同这那各第过"))
        {
            return None;
        }
        if let Some((first, last, end)) = self.pair(start)
            && last <= 4
        {
            return Some((quarter(first, last), self.quarter_sign(end)?));
        }
        let (first, end) = self.small(start, 4)?;
        if let Some(end) = self.quarter_sign(end) {
            if let Some(end) = self.final_sign(end) {
                return Some((Parts::Moment(Moment::bare(Part::QuarterEnd(first))), end));
            }
            return Some((quarter(first, first), end));
        }
        if let Some(next) = self.range_sign(end) {
            let next = self.eat(next, "第").unwrap_or(next);
            let (last, end) = self.small(next, 4).filter(|(last, _)| *last > first)?;
            return Some((quarter(first, last), self.quarter_sign(end)?));
        }
        // 二、三季度; at the head of a line the first is a marker
        let (mut last, mut end) = (first, end);
        while let Some(next) = self.eat(end, "、") {
            let next = self.eat(next, "第").unwrap_or(next);
            let (number, after) = self.small(next, 4).filter(|(n, _)| *n == last + 1)?;
            (last, end) = (number, after);
        }
        let end = self.quarter_sign(end)?;
        (last > first && !self.starts_line(at)).then_some((quarter(first, last), end))
    }

    /// 前三季度: the first three of the year.
    fn first_quarters(&self, at: usize) -> Read<Parts> {
        let start = self.eat(at, "前")?;
        if self.after_any(at, "提目以之此当日先") {
            return None;
        }
        let (last, end) = match self.eat(start, "两") {
            Some(end) => (2, end),
            None => self.small(start, 3).filter(|(last, _)| *last > 1)?,
        };
        let end = self.eat(end, "个").unwrap_or(end);
        Some((quarter(1, last), self.quarter_sign(end)?))
    }

    fn quarter_sign(&self, at: usize) -> Option<usize> {
        let end = self.unit(at, "季度")?;
        (!self.follows_any(end, "假")).then_some(end)
    }
}

fn quarter(first: u8, last: u8) -> Parts {
    let part = |n| Moment::bare(Part::Quarter(n));
    if first == last { Parts::Moment(part(first)) } else { Parts::Range(part(first), part(last)) }
}

#[cfg(test)]
mod tests {
    use crate::testing::{finds, parses};

    #[test]
    fn values() {
        parses(&[
            ("2029-H1", &["上半年", "今年上半年", "本年上半年", "上半年度", "2029 年 上半年"]),
            ("2028-H2", &["去年下半年", "2028年下半年"]),
            ("2029-Q1", &["一季度", "1季度", "第一季度", "首季度", "今年一季度", "１季度"]),
            ("2028-Q4", &["2028年四季度", "去年第四季度", "二〇二八年四季度"]),
            ("2029-01..2029-09", &["前三季度", "1-3季度", "一至三季度", "第1—3季度", "前三个季度"]),
            ("2029-04..2029-09", &["二、三季度", "二三季度", "二季度至三季度"]),
            ("2028-01..2028-09", &["2028年一、二、三季度"]),
            ("2029-01..2029-06", &["前两季度", "前两个季度"]),
            ("2029-09-end", &["三季度末", "今年三季度末"]),
        ]);
    }

    #[test]
    fn in_text() {
        finds("2024年前三季度与去年同期", &["2024年前三季度", "去年"]);
        finds("三季度集中开工，四季度投产", &["三季度", "四季度"]);
        finds("一季度、二季度", &["一季度", "二季度"]);
        finds("三、四季度安排", &["四季度"]);
    }

    #[test]
    fn nothing() {
        for text in [
            "一个季度",
            "每季度",
            "季度",
            "每一季度",
            "四季如春",
            "四季度假区",
            "五季度",
            "上一季度",
            "半年",
            "提前三季度",
            "共0.3季度",
            "两季度",
            "季度末",
            "三个季度",
        ] {
            finds(text, &[]);
        }
    }
}
