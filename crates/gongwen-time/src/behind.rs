//! What stands behind a numeral: most numerals of a text are told from the beginning of a
//! calendar expression by one look there.

use crate::grammar::{Text, is_arabic, is_blank, is_numeral};
use crate::lexicon::is_range_sign;

/// How a numeral is written, and with how many characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Written {
    Arabic(usize),
    Chinese(usize),
}

impl Written {
    /// A year has four digits; of Arabic ones two do (22年度).
    const fn may_be_year(self) -> bool {
        matches!(self, Self::Arabic(2 | 4) | Self::Chinese(4))
    }
}

/// Whether an expression may begin with a numeral that ends at `end`, by what stands there: 年
/// 月 季度, the sign of a range, list or date with a numeral behind it, or another way of
/// writing a digit (二O二四).
pub(crate) fn may_follow(text: &str, end: usize, numeral: Written) -> bool {
    let text = Text { all: text, strict: false };
    let Some(next) = text.next(end) else { return false };
    match next {
        '年' => numeral.may_be_year(),
        '月' | '季' => true,
        '、' => text.next(end + next.len_utf8()).is_some_and(begins_member),
        '.' | '/' | '．' => {
            numeral == Written::Arabic(4) && is_between_signs(text, end + next.len_utf8(), next)
        }
        '0'..='9' | '０'..='９' | 'O' | 'o' | 'Ｏ' | '◯' => true,
        c if is_blank(c) || is_range_sign(c) => match text.range_sign(end) {
            Some(other) => text.next(other).is_some_and(begins_member),
            None => match text.next(text.blanks(end)) {
                Some('年') => numeral.may_be_year(),
                unit => matches!(unit, Some('月' | '季')),
            },
        },
        _ => false,
    }
}

/// Whether the next member of a range or list of numerals may begin so: 一至三季度, 第1—第3季度.
fn begins_member(c: char) -> bool {
    is_numeral(c) || c == '第'
}

/// Whether one or two Arabic digits at `at` are followed by the sign of a date again: 2021.4.14
/// and not 3428.6万.
fn is_between_signs(text: Text<'_>, at: usize, sign: char) -> bool {
    let mut chars = text.from(at).chars();
    let (first, second, third) = (chars.next(), chars.next(), chars.next());
    let two = second.is_some_and(is_arabic) && third == Some(sign);
    first.is_some_and(is_arabic) && (second == Some(sign) || two)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_follow() {
        for (digits, behind) in [
            (4, "年"),
            (2, " 年"),
            (1, "月"),
            (1, "　季度"),
            (4, "-04-14"),
            (4, ".12.1"),
            (4, "/4/14"),
            (1, " — 9月"),
            (1, "、8月"),
            (1, "－第3季度"),
        ] {
            assert!(may_follow(behind, 0, Written::Arabic(digits)), "{digits} {behind}");
        }
        for (digits, behind) in [
            (1, "年"),
            (3, " 年"),
            (4, ""),
            (4, " 万元"),
            (4, ".6万"),
            (2, ".12.1"),
            (1, "、农业"),
            (1, "—"),
        ] {
            assert!(!may_follow(behind, 0, Written::Arabic(digits)), "{digits} {behind}");
        }
        assert!(may_follow("年", 0, Written::Chinese(4)));
        assert!(!may_follow("年", 0, Written::Chinese(2)));
    }
}
