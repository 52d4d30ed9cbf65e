//! Numbers back into Chinese numerals: 一万二千, 三点五, 壹万贰仟, 二〇二四.
//!
//! What is written here is read again to the same value: `parse(&chinese(n)) == n`.

use rust_decimal::Decimal;

/// The characters that a numeral is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Style {
    /// 一二三, 十百千, 万亿.
    #[default]
    Plain,
    /// 壹贰叁, 拾佰仟: as on cheques and in contracts.
    Financial,
    /// 一二三, 萬億, 點: traditional script.
    Traditional,
    /// 壹貳參, 萬億, 點: financial numerals in traditional script.
    TraditionalFinancial,
}

/// The characters of a style.
struct Script {
    digits: [char; 10],
    /// 十 百 千.
    small: [char; 3],
    ten_thousand: char,
    hundred_million: char,
    point: char,
    minus: char,
    /// 十二 for 一十二 at the beginning.
    short_ten: bool,
}

const PLAIN: Script = Script {
    digits: ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'],
    small: ['十', '百', '千'],
    ten_thousand: '万',
    hundred_million: '亿',
    point: '点',
    minus: '负',
    short_ten: true,
};
const FINANCIAL: Script = Script {
    digits: ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'],
    small: ['拾', '佰', '仟'],
    short_ten: false,
    ..PLAIN
};
const TRADITIONAL: Script =
    Script { ten_thousand: '萬', hundred_million: '億', point: '點', minus: '負', ..PLAIN };
const TRADITIONAL_FINANCIAL: Script = Script {
    digits: ['零', '壹', '貳', '參', '肆', '伍', '陸', '柒', '捌', '玖'],
    small: ['拾', '佰', '仟'],
    short_ten: false,
    ..TRADITIONAL
};

impl Style {
    const fn script(self) -> &'static Script {
        match self {
            Style::Plain => &PLAIN,
            Style::Financial => &FINANCIAL,
            Style::Traditional => &TRADITIONAL,
            Style::TraditionalFinancial => &TRADITIONAL_FINANCIAL,
        }
    }
}

/// A number in Chinese numerals, exactly, zeros behind the decimal point left out.
///
/// ```
/// use gongwen_model::Decimal;
/// use gongwen_numeral::chinese;
/// assert_eq!(chinese(12_000.into()), "一万二千");
/// assert_eq!(chinese(100_203.into()), "十万零二百零三");
/// assert_eq!(chinese(Decimal::new(-35, 1)), "负三点五");
/// assert_eq!(gongwen_numeral::parse("十万零二百零三").unwrap().min(), 100_203.into());
/// ```
pub fn chinese(value: Decimal) -> String {
    chinese_in(value, Style::Plain)
}

/// As [`chinese`], in the characters of a style.
///
/// ```
/// use gongwen_numeral::{Style, chinese_in};
/// assert_eq!(chinese_in(12_300.into(), Style::Financial), "壹万贰仟叁佰");
/// assert_eq!(chinese_in(12_300.into(), Style::TraditionalFinancial), "壹萬貳仟參佰");
/// ```
pub fn chinese_in(value: Decimal, style: Style) -> String {
    let script = style.script();
    let value = value.normalize();
    let mut out = String::new();
    if value.is_sign_negative() && !value.is_zero() {
        out.push(script.minus);
    }
    // The mantissa has at most 29 digits.
    let mantissa = value.mantissa().unsigned_abs();
    let power = 10u128.pow(value.scale());
    let start = out.len();
    whole(script, mantissa / power, &mut out);
    if script.short_ten && out.get(start..).is_some_and(|number| number.starts_with("一十")) {
        out.replace_range(start..start + '一'.len_utf8(), "");
    }
    if value.scale() > 0 {
        out.push(script.point);
        let decimals = format!("{:0width$}", mantissa % power, width = value.scale() as usize);
        out.extend(decimals.bytes().map(|digit| script.digit(u128::from(digit - b'0'))));
    }
    out
}

/// The digits of a whole number, one by one, as years and numbers of rooms are read: 二〇二四.
///
/// ```
/// use gongwen_numeral::positional;
/// assert_eq!(positional(2024), "二〇二四");
/// assert_eq!(gongwen_numeral::parse("二〇二四").unwrap().min(), 2024.into());
/// ```
pub fn positional(value: u64) -> String {
    let zero = |c| if c == '零' { '〇' } else { c };
    let digits = value.to_string();
    digits.bytes().map(|digit| zero(PLAIN.digit(u128::from(digit - b'0')))).collect()
}

impl Script {
    fn digit(&self, digit: u128) -> char {
        self.digits.get(digit as usize).copied().unwrap_or('零')
    }
}

/// A whole number, 亿 by 亿: 一亿亿 is 10^16.
fn whole(script: &Script, value: u128, out: &mut String) {
    const YI: u128 = 100_000_000;
    let (above, below) = (value / YI, value % YI);
    if above > 0 {
        whole(script, above, out);
        out.push(script.hundred_million);
    }
    let (high, low) = ((below / 10_000) as u32, (below % 10_000) as u32);
    if value == 0 {
        out.push(script.digit(0));
    }
    if high > 0 {
        section(script, high, above > 0 && high < 1000, out);
        out.push(script.ten_thousand);
    }
    if low > 0 {
        // 零 stands for the places left out, and once for several.
        let gap = low < 1000 || (high == 0 && above > 0);
        section(script, low, (above > 0 || high > 0) && gap, out);
    }
}

/// A number below ten thousand.
fn section(script: &Script, value: u32, gap: bool, out: &mut String) {
    let mut gap = gap;
    let mut begun = false;
    for place in (0..4u32).rev() {
        let digit = value / 10u32.pow(place) % 10;
        if digit == 0 {
            gap |= begun;
            continue;
        }
        if gap {
            out.push(script.digit(0));
        }
        (gap, begun) = (false, true);
        out.push(script.digit(u128::from(digit)));
        if let Some(multiplier) = place.checked_sub(1) {
            out.extend(script.small.get(multiplier as usize));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse;

    #[test]
    fn plain() {
        for (value, expected) in [
            (0i64, "零"),
            (10, "十"),
            (12, "十二"),
            (110, "一百一十"),
            (1001, "一千零一"),
            (10_010, "一万零一十"),
            (12_000, "一万二千"),
            (100_000, "十万"),
            (1_010_000, "一百零一万"),
            (10_000_000, "一千万"),
            (100_000_001, "一亿零一"),
            (120_000_000, "一亿二千万"),
            (100_100_000, "一亿零一十万"),
            (1_000_000_000_000, "一万亿"),
            (10_000_000_000_000_000, "一亿亿"),
        ] {
            assert_eq!(chinese(value.into()), expected);
            assert_eq!(parse(expected).unwrap().min(), value.into(), "{expected}");
        }
    }

    #[test]
    fn limits() {
        for value in [Decimal::MAX, Decimal::MIN, Decimal::new(1, 28), Decimal::new(-15, 28)] {
            let text = chinese(value);
            assert_eq!(parse(&text).unwrap().min(), value, "{text}");
        }
    }
}
