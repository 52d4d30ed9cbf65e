//! Months: 9月, 三月份, 1—9月份, 前9个月, 七八月份, 10月底, 2月中旬, and the days in them.

use super::text::is_chinese_numeral;
use super::{Read, Text};
use crate::{Moment, Part, Parts};

/// What may not follow 月: 月龄 月嫂 月薪 月均 are other words.
const NOT_AFTER_MONTH: &str = "龄嫂薪租供息饼";

impl Text<'_> {
    /// Months of a year that is not written here.
    pub(super) fn months(&self, at: usize) -> Read<Parts> {
        if let Some(found) = self.first_months(at) {
            return Some(found);
        }
        if self.inside_number(at) || self.after_any(at, "每近第数几满历张李王刘陈赵阿小老农阴旧")
        {
            return None;
        }
        if !self.strict && self.after_length_of_years(at) {
            return None;
        }
        if let Some((first, last, end)) = self.pair(at) {
            let end = self.month_sign(end)?;
            return Some((months(first, last), self.eat(end, "份").unwrap_or(end)));
        }
        if let Some(end) = self.january(at) {
            return self.in_month(1, true, end);
        }
        let (first, end) = self.small(at, 12)?;
        let chinese = self.next(at).is_some_and(is_chinese_numeral);
        if let Some(end) = self.month_sign(end) {
            return self.in_month(first, chinese, end);
        }
        if let Some(next) = self.range_sign(end) {
            let (last, end) = self.small(next, 12)?;
            let end = self.month_sign(end)?;
            return (last > first).then_some((months(first, last), self.month_tail(end)));
        }
        // 7、8月份; at the head of a line the first is a marker
        let (mut last, mut end) = (first, end);
        while let Some(next) = self.eat(end, "、") {
            let (number, after) = self.small(next, 12)?;
            if number != last + 1 {
                return None;
            }
            (last, end) = (number, after);
        }
        let end = self.month_sign(end)?;
        (last > first && !self.starts_line(at))
            .then_some((months(first, last), self.month_tail(end)))
    }

    /// What stands after 月: 份, 底, 中旬, a day.
    fn in_month(&self, month: u8, chinese: bool, end: usize) -> Read<Parts> {
        if self.follows_any(end, NOT_AFTER_MONTH) {
            return None;
        }
        let named = self.eat(end, "份");
        let tail = named.unwrap_or(end);
        if let Some((first, last, end)) = self.thirds(tail) {
            let third = |n| Moment::bare(Part::Third(month, n));
            let parts = if first == last {
                Parts::Moment(third(first))
            } else {
                Parts::Range(third(first), third(last))
            };
            return Some((parts, end));
        }
        let moment = |part| Parts::Moment(Moment::bare(part));
        if let Some(end) = self.final_sign(tail) {
            return Some((moment(Part::MonthEnd(month)), end));
        }
        if let Some(end) = self.initial_sign(tail) {
            return Some((moment(Part::Month(month)), end));
        }
        if named.is_none() {
            if let Some(found) = self.day_in(month, end) {
                return found;
            }
            // 一月一次, 三月三: a rate and a feast
            if chinese && self.next(end).is_some_and(is_chinese_numeral) {
                return None;
            }
        }
        Some((moment(Part::Month(month)), tail))
    }

    /// 份 after 月 in a list or range; 底 there is the end of the last month.
    fn month_tail(&self, at: usize) -> usize {
        let end = self.eat(at, "份").unwrap_or(at);
        self.final_sign(end).unwrap_or(end)
    }

    /// 上旬, 中下旬.
    fn thirds(&self, at: usize) -> Option<(u8, u8, usize)> {
        const NAMES: [(&str, u8, u8); 5] =
            [("上旬", 1, 1), ("中旬", 2, 2), ("下旬", 3, 3), ("上中旬", 1, 2), ("中下旬", 2, 3)];
        let (word, first, last) = NAMES.iter().find(|n| self.from(at).starts_with(n.0))?;
        Some((*first, *last, at + word.len()))
    }

    /// 前9个月: the first nine of the year. 目前三个月 and 提前三个月 are not.
    fn first_months(&self, at: usize) -> Read<Parts> {
        let start = self.eat(at, "前")?;
        if !self.strict && self.prev(at).is_some_and(super::text::is_cjk) {
            return None;
        }
        let (last, end) = match self.eat(start, "两") {
            Some(end) => (2, end),
            None => self.small(start, 11).filter(|(last, _)| *last > 1)?,
        };
        let end = self.eat(end, "个").unwrap_or(end);
        Some((months(1, last), self.eat(end, "月")?))
    }

    /// 元月; not 5000元月薪.
    fn january(&self, at: usize) -> Option<usize> {
        let end = self.eat(at, "元")?;
        let free = self.strict || !self.prev(at).is_some_and(|c| c.is_alphanumeric());
        if free { self.month_sign(end) } else { None }
    }

    fn month_sign(&self, at: usize) -> Option<usize> {
        self.unit(at, "月")
    }

    /// Whether 年 with a number that is no year stands before: 三年六月.
    fn after_length_of_years(&self, at: usize) -> bool {
        let before = self.before(at).trim_end_matches([' ', '\u{3000}']).strip_suffix('年');
        let before = before.map(|b| b.trim_end_matches([' ', '\u{3000}']));
        before.is_some_and(|before| before.ends_with(super::text::is_numeral))
    }
}

fn months(first: u8, last: u8) -> Parts {
    Parts::Range(Moment::bare(Part::Month(first)), Moment::bare(Part::Month(last)))
}

#[cfg(test)]
mod tests {
    use crate::testing::{finds, parses};

    #[test]
    fn values() {
        parses(&[
            ("2029-09", &["9月", "9月份", "九月", "九月份", "９月", "09月", "9 月", "9月初"]),
            ("2028-09", &["去年9月", "2028年9月", "2028 年 9 月份", "二〇二八年九月"]),
            ("2029-01", &["1月", "元月", "元月份", "今年一月"]),
            (
                "2029-01..2029-09",
                &["1—9月份", "1-9月", "1至9月", "一至九月份", "1月至9月", "１－９月"],
            ),
            ("2028-01..2028-06", &["2028年1-6月", "去年1—6月份", "2028年1月—6月", "2028年前6个月"]),
            ("2029-01..2029-11", &["前11个月", "前十一个月", "今年前11个月"]),
            ("2029-07..2029-08", &["7、8月份", "七八月份", "7月到8月"]),
            ("2028-10..2029-03", &["2028年10月至2029年3月", "去年10月至今年3月"]),
            ("2029-10-end", &["10月底", "10月末", "十月底", "10 月底", "10月份底", "今年10月底"]),
            ("2029-02-end", &["2月底", "2月末"]),
            ("2029-02-01..2029-02-10", &["2月上旬", "二月上旬", "2月份上旬"]),
            ("2029-02-21..2029-02-28", &["2月下旬"]),
            ("2028-02-11..2028-02-29", &["2028年2月中下旬"]),
        ]);
    }

    #[test]
    fn in_text() {
        finds("截至10月底，8月以来，4月份起", &["10月底", "8月", "4月份"]);
        finds("今年1—9月份累计，1-9月新增", &["今年1—9月份", "1-9月"]);
        finds("2、3月份完成春耕", &["3月份"]);
        finds("于2、3月份完成春耕", &["2、3月份"]);
        finds("水渠三月动工，六月底完工", &["三月", "六月底"]);
        finds("1.3月底完成，1.5月", &["3月底"]);
        finds("3月5号楼封顶", &["3月"]);
        finds("5月初步完成", &["5月"]);
    }

    #[test]
    fn nothing() {
        for text in [
            "3个月",
            "每3月",
            "18月",
            "0月",
            "共1.5月",
            "一月一次",
            "三月三歌会",
            "两月",
            "半月",
            "目前三个月",
            "提前3个月",
            "月底",
            "月末",
            "上旬",
            "张三月薪",
            "6月龄",
            "5000元月薪",
            "三年六月",
            "有期徒刑3年6月",
            "13-9月",
            "近3月",
            "数月",
            "农历三月",
        ] {
            finds(text, &[]);
        }
    }
}
