//! The numbers of lists as Word writes them (`w:numFmt`).

use crate::roman::roman;
use gongwen_numeral::{Style, chinese_in, positional};

/// How the number of a level is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum NumberFormat {
    #[default]
    Decimal,
    /// At least so many digits.
    DecimalZero(u8),
    DecimalFullWidth,
    /// ①
    Circled,
    /// ⑴
    Parenthesised,
    /// ⒈
    FullStop,
    /// ㊀
    CircledIdeograph,
    /// ㈠
    ParenthesisedIdeograph,
    UpperLetter,
    LowerLetter,
    UpperRoman,
    LowerRoman,
    /// 十一, 二十; from 100 on digit by digit.
    ChineseCounting,
    /// 一百零一.
    ChineseThousand,
    /// 百一.
    JapaneseCounting,
    /// 一〇一.
    Digits,
    /// 壹佰零壹.
    LegalSimplified,
    /// 壹佰零壹, in traditional characters.
    LegalTraditional,
    /// 甲乙丙.
    Stems,
    /// 子丑寅.
    Branches,
    /// 甲子 乙丑.
    StemsAndBranches,
    Ordinal,
    Bullet,
    None,
}

impl NumberFormat {
    /// By the value of `w:numFmt`; what is not known is written in Arabic digits, as Word
    /// itself does.
    pub(super) fn named(name: &str) -> Self {
        match name {
            "decimalZero" => Self::DecimalZero(2),
            "decimalFullWidth" | "decimalFullWidth2" => Self::DecimalFullWidth,
            "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => Self::Circled,
            "decimalEnclosedParen" => Self::Parenthesised,
            "decimalEnclosedFullstop" => Self::FullStop,
            "ideographEnclosedCircle" => Self::CircledIdeograph,
            "ideographParenthesized" => Self::ParenthesisedIdeograph,
            "upperLetter" => Self::UpperLetter,
            "lowerLetter" => Self::LowerLetter,
            "upperRoman" => Self::UpperRoman,
            "lowerRoman" => Self::LowerRoman,
            "chineseCounting" | "taiwaneseCounting" => Self::ChineseCounting,
            "chineseCountingThousand" | "taiwaneseCountingThousand" => Self::ChineseThousand,
            "japaneseCounting" | "koreanCounting" => Self::JapaneseCounting,
            "ideographDigital" | "japaneseDigitalTenThousand" | "taiwaneseDigital" => Self::Digits,
            "chineseLegalSimplified" => Self::LegalSimplified,
            "ideographLegalTraditional" | "japaneseLegal" => Self::LegalTraditional,
            "ideographTraditional" => Self::Stems,
            "ideographZodiac" => Self::Branches,
            "ideographZodiacTraditional" => Self::StemsAndBranches,
            "ordinal" => Self::Ordinal,
            "bullet" => Self::Bullet,
            "none" => Self::None,
            _ => Self::Decimal,
        }
    }

    /// A custom format, as its example: `001, 002, 003, ...`.
    pub(super) fn custom(example: &str) -> Self {
        let digits = example.chars().take_while(char::is_ascii_digit).count();
        u8::try_from(digits).map_or(Self::Decimal, Self::DecimalZero)
    }

    /// A number in this format.
    pub(super) fn write(self, number: i64) -> String {
        let decimal = || number.to_string();
        let Some(at) = usize::try_from(number).ok().and_then(|number| number.checked_sub(1)) else {
            return if matches!(self, Self::None | Self::Bullet) {
                String::new()
            } else {
                self.zero(number)
            };
        };
        let one_of = |first: char, count: usize| {
            let found = (at < count).then(|| char::from_u32(first as u32 + at as u32)).flatten();
            found.map_or_else(decimal, String::from)
        };
        let nth = |list: &str| list.chars().nth(at % list.chars().count().max(1));
        match self {
            Self::Decimal => decimal(),
            Self::DecimalZero(width) => format!("{number:0width$}", width = usize::from(width)),
            Self::DecimalFullWidth => decimal().chars().map(full_width).collect(),
            Self::Circled => one_of('①', 20),
            Self::Parenthesised => one_of('⑴', 20),
            Self::FullStop => one_of('⒈', 20),
            Self::CircledIdeograph => one_of('㊀', 10),
            Self::ParenthesisedIdeograph => one_of('㈠', 10),
            Self::UpperLetter => letters(b'A', at).unwrap_or_else(decimal),
            Self::LowerLetter => letters(b'a', at).unwrap_or_else(decimal),
            Self::UpperRoman => roman(number).unwrap_or_else(decimal),
            Self::LowerRoman => roman(number).unwrap_or_else(decimal).to_lowercase(),
            Self::ChineseCounting if number < 100 => counting(number, Style::Plain),
            Self::ChineseCounting => {
                decimal().chars().map(|c| digit(c, "○一二三四五六七八九")).collect()
            }
            Self::ChineseThousand => counting(number, Style::Plain),
            Self::JapaneseCounting => japanese(number),
            Self::Digits => positional(number.unsigned_abs()),
            Self::LegalSimplified => counting(number, Style::Financial),
            Self::LegalTraditional => counting(number, Style::TraditionalFinancial),
            Self::Stems if at < 10 => nth(STEMS).map_or_else(decimal, String::from),
            Self::Branches if at < 12 => nth(BRANCHES).map_or_else(decimal, String::from),
            Self::Stems | Self::Branches => decimal(),
            Self::StemsAndBranches => nth(STEMS).into_iter().chain(nth(BRANCHES)).collect(),
            Self::Ordinal => ordinal(number),
            Self::Bullet | Self::None => String::new(),
        }
    }

    /// Zero, and what should not be.
    fn zero(self, number: i64) -> String {
        match (self, number) {
            (Self::ChineseCounting | Self::ChineseThousand | Self::LegalSimplified, 0) => {
                "零".into()
            }
            (Self::Digits | Self::JapaneseCounting, 0) => "〇".into(),
            (Self::DecimalFullWidth, _) => number.to_string().chars().map(full_width).collect(),
            _ => number.to_string(),
        }
    }
}

const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES: &str = "子丑寅卯辰巳午未申酉戌亥";

/// Counted in the words of a style; Word itself counts no further than that.
fn counting(number: i64, style: Style) -> String {
    if (1..100_000_000).contains(&number) {
        chinese_in(number.into(), style)
    } else {
        number.to_string()
    }
}

/// 百一: 一 is left out before 十 百 千, and nothing stands for places that are empty.
fn japanese(number: i64) -> String {
    let written: Vec<char> =
        counting(number, Style::Plain).chars().filter(|&c| c != '零').collect();
    let follows = |at: usize| written.get(at + 1).is_some_and(|c| matches!(c, '十' | '百' | '千'));
    let kept = written.iter().enumerate().filter(|&(at, &c)| !(c == '一' && follows(at)));
    kept.map(|(_, &c)| c).collect()
}

fn digit(c: char, digits: &str) -> char {
    c.to_digit(10).and_then(|value| digits.chars().nth(value as usize)).unwrap_or(c)
}

fn full_width(c: char) -> char {
    digit(c, "０１２３４５６７８９")
}

/// A … Z, AA, BB: Word repeats the letter.
fn letters(first: u8, at: usize) -> Option<String> {
    let letter = char::from(first + u8::try_from(at % 26).ok()?);
    (at < 26 * 30).then(|| std::iter::repeat_n(letter, at / 26 + 1).collect())
}

fn ordinal(number: i64) -> String {
    let end = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{end}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_by_format() {
        let cases: [(&str, &[(i64, &str)]); 20] = [
            ("decimal", &[(1, "1"), (12, "12"), (0, "0")]),
            ("decimalZero", &[(7, "07"), (12, "12")]),
            ("decimalFullWidth", &[(12, "１２")]),
            ("decimalEnclosedCircleChinese", &[(1, "①"), (20, "⑳"), (21, "21")]),
            ("decimalEnclosedParen", &[(3, "⑶")]),
            ("ideographEnclosedCircle", &[(2, "㊁"), (11, "11")]),
            ("upperLetter", &[(1, "A"), (26, "Z"), (27, "AA"), (54, "BBB")]),
            ("lowerLetter", &[(2, "b")]),
            ("upperRoman", &[(4, "IV"), (1994, "MCMXCIV"), (4000, "4000")]),
            ("lowerRoman", &[(9, "ix")]),
            (
                "chineseCounting",
                &[(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (100, "一○○")],
            ),
            (
                "chineseCountingThousand",
                &[
                    (10, "十"),
                    (100, "一百"),
                    (101, "一百零一"),
                    (110, "一百一十"),
                    (1001, "一千零一"),
                    (10001, "一万零一"),
                    (100010, "十万零一十"),
                ],
            ),
            (
                "japaneseCounting",
                &[(1, "一"), (10, "十"), (12, "十二"), (21, "二十一"), (101, "百一"), (0, "〇")],
            ),
            ("ideographDigital", &[(10, "一〇"), (12, "一二")]),
            ("chineseLegalSimplified", &[(1, "壹"), (10, "壹拾"), (25, "贰拾伍")]),
            ("ideographTraditional", &[(1, "甲"), (10, "癸"), (11, "11")]),
            ("ideographZodiac", &[(12, "亥")]),
            ("ideographZodiacTraditional", &[(1, "甲子"), (60, "癸亥")]),
            ("ordinal", &[(1, "1st"), (12, "12th"), (22, "22nd")]),
            ("none", &[(1, ""), (0, "")]),
        ];
        for (name, pairs) in cases {
            for &(number, written) in pairs {
                assert_eq!(NumberFormat::named(name).write(number), written, "{name} {number}");
            }
        }
        assert_eq!(NumberFormat::custom("001, 002, ...").write(7), "007");
    }

    #[test]
    fn no_number_is_too_large() {
        for name in
            ["upperLetter", "lowerRoman", "chineseCountingThousand", "ideographZodiacTraditional"]
        {
            for number in [i64::from(i32::MAX), i64::from(i32::MIN), -1] {
                assert!(NumberFormat::named(name).write(number).len() < 100);
            }
        }
    }
}
