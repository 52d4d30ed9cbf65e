//! Days: 12月20日, 六月十八日, 6月18号, 3月1—15日, 2021-04-14, 2021.4.14, 2021/4/14.

use super::{Read, Text};
use crate::lexicon::NOT_AFTER_HAO;
use crate::period::month_length;
use crate::{Moment, Part, Parts, YearRef};

impl Text<'_> {
    /// The day that stands after 月. The outer `None`: no day is written; the inner one: the
    /// calendar has no such day, and the month before it is not read either.
    pub(super) fn day_in(&self, month: u8, end: usize) -> Option<Read<Parts>> {
        let start = self.blanks(end);
        let number = self.number(start).filter(|number| number.digits <= 3)?;
        if let Some(end) = self.day_sign(number.end) {
            let Some(day) = day_of_month(month, number.value) else { return Some(None) };
            return Some(Some((Parts::Moment(Moment::bare(Part::Day(month, day))), end)));
        }
        // 3月1—15日
        let next = self.range_sign(number.end)?;
        let first = day_of_month(month, number.value)?;
        let (last, end) = self.day_of(month, next)?;
        let first = Moment::bare(Part::Day(month, first));
        (first.part < last.part).then_some(Some((Parts::Range(first, last), end)))
    }

    /// A day whose month is known: the 15日 of 3月1日至15日.
    pub(super) fn day_of(&self, month: u8, at: usize) -> Read<Moment> {
        let number = self.number(at).filter(|number| number.digits <= 3)?;
        let end = self.day_sign(number.end)?;
        let day = day_of_month(month, number.value)?;
        Some((Moment::bare(Part::Day(month, day)), end))
    }

    fn day_sign(&self, at: usize) -> Option<usize> {
        if let Some(end) = self.unit(at, "日") {
            return Some(end);
        }
        let end = self.unit(at, "号")?;
        (!self.follows_any(end, NOT_AFTER_HAO)).then_some(end)
    }

    /// 2021-04-14 with - . or / twice the same, where four Arabic digits stand at `at`.
    pub(super) fn numeric_day(&self, at: usize) -> Read<Parts> {
        let sign = self.from(at).chars().nth(4).filter(|&c| is_date_sign(c))?;
        if self.inside_number(at) {
            return None;
        }
        let (year, end) = self.four_digits(at)?;
        let month = self.number(end + sign.len_utf8()).filter(|n| n.digits <= 2 && !n.chinese)?;
        if self.next(month.end) != Some(sign) {
            return None;
        }
        let day =
            self.number(month.end + sign.len_utf8()).filter(|n| n.digits <= 2 && !n.chinese)?;
        let more = self.next(day.end);
        let longer = match more {
            Some(c) if c == sign || c.is_ascii_alphabetic() => {
                let after = self.next(day.end + c.len_utf8());
                after.is_some_and(|c| c.is_ascii_alphanumeric())
            }
            _ => false,
        };
        let month_value = u8::try_from(month.value).ok().filter(|m| (1..=12).contains(m))?;
        let day_value = u8::try_from(day.value).ok()?;
        if longer || day_value == 0 || day_value > month_length(Some(year), month_value) {
            return None;
        }
        let year = Some(YearRef::Absolute(year));
        let part = Part::Day(month_value, day_value);
        Some((Parts::Moment(Moment { year, part }), day.end))
    }
}

const fn is_date_sign(c: char) -> bool {
    matches!(c, '-' | '.' | '/' | '－' | '．')
}

fn day_of_month(month: u8, day: u32) -> Option<u8> {
    let day = u8::try_from(day).ok()?;
    (1..=month_length(None, month)).contains(&day).then_some(day)
}

#[cfg(test)]
mod tests {
    use crate::testing::{finds, parses};

    #[test]
    fn values() {
        parses(&[
            ("2022-12-20", &["2022年12月20日", "2022 年 12 月 20 日", "二〇二二年十二月二十日"]),
            ("2022-12-20", &["2022-12-20", "2022.12.20", "2022/12/20", "２０２２年１２月２０日"]),
            ("2022-01-06", &["2022-1-6", "2022.01.06", "2022 年 1 月 6 日", "2022年1月6号"]),
            ("2029-06-18", &["6月18日", "六月十八日", "6月18号", "今年6月18日"]),
            ("2024-02-29", &["2024年2月29日", "2024-02-29"]),
            ("2029-03-01..2029-03-15", &["3月1日至15日", "3月1—15日", "3月1日—3月15日"]),
            ("2029-09-20..2029-10-15", &["9月20日至10月15日"]),
            ("2028-12-01..2029-01-05", &["2028年12月1日至2029年1月5日"]),
        ]);
    }

    #[test]
    fn in_text() {
        finds("10月1日前、于6月30日上午", &["10月1日", "6月30日"]);
        finds("（2022 年 1 月 6 日在会上）", &["2022 年 1 月 6 日"]);
        finds("发布 2021-04-14 10:30", &["2021-04-14"]);
    }

    #[test]
    fn nothing() {
        for text in [
            "2月30日",
            "4月31日",
            "2021-04-31",
            "2021.13.1",
            "2402-36-99",
            "1.5",
            "5.12",
            "4/5G",
            "G542",
            "2021-04",
            "2021.4",
            "X2021-04-14",
            "2021-04-14-01",
            "1-1-1-1",
            "2021/4",
            "15日",
            "30日内",
            "电话6382117",
        ] {
            finds(text, &[]);
        }
        finds("2023年2月29日", &["2023年"]);
    }
}
