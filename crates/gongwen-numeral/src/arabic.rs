//! Arabic digits: thousands separators and decimals.

use crate::class::{Class, class};
use crate::fixed::Fixed;

/// A run of Arabic digits.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Arabic {
    /// `None` where it does not fit.
    pub(crate) value: Option<Fixed>,
    pub(crate) end: usize,
    pub(crate) digits: u8,
    pub(crate) decimals: u8,
    pub(crate) grouped: bool,
    /// It is followed by one more point and digit, or by a point that another point preceded:
    /// 2024.10.16, 1.2.3.
    pub(crate) dotted: bool,
}

fn digit_at(text: &str, at: usize) -> Option<(u8, usize)> {
    let c = text.get(at..)?.chars().next()?;
    match class(c) {
        Some(Class::Arabic(d)) => Some((d, at + c.len_utf8())),
        _ => None,
    }
}

fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// The three digits of a group after a separator at `at`, and no fourth.
fn group_at(text: &str, at: usize) -> Option<([u8; 3], usize)> {
    let separator = char_at(text, at)?;
    if separator != ',' && separator != '，' {
        return None;
    }
    let start = at + separator.len_utf8();
    // 新增3，200人 is a clause mark; only full-width digits are grouped by a full-width comma.
    if separator == '，' && char_at(text, start).is_some_and(|c| c.is_ascii_digit()) {
        return None;
    }
    let (a, next) = digit_at(text, start)?;
    let (b, next) = digit_at(text, next)?;
    let (c, end) = digit_at(text, next)?;
    digit_at(text, end).is_none().then_some(([a, b, c], end))
}

/// The Arabic number at `at`: `12`, `1,234.5`, `６６０`.
pub(crate) fn arabic_at(text: &str, at: usize) -> Option<Arabic> {
    let mut value = Some(Fixed::default());
    let (mut end, mut digits, mut decimals, mut grouped) = (at, 0u8, 0u8, false);
    while let Some((d, next)) = digit_at(text, end) {
        value = value.and_then(|v| v.push_digit(d));
        digits = digits.saturating_add(1);
        end = next;
    }
    if digits == 0 {
        return None;
    }
    if digits <= 3 {
        while let Some((group, next)) = group_at(text, end) {
            for d in group {
                value = value.and_then(|v| v.push_digit(d));
            }
            (digits, end, grouped) = (digits.saturating_add(3), next, true);
        }
    }
    let mut dotted = false;
    if let Some((mut d, mut next)) =
        decimal_at(text, end).or_else(|| digit_at(text, behind_blank(text, at, end)?))
    {
        loop {
            value = value.and_then(|v| v.push_decimal(d));
            decimals = decimals.saturating_add(1);
            end = next;
            match digit_at(text, end) {
                Some(more) => (d, next) = more,
                None => break,
            }
        }
        dotted = decimal_at(text, end).is_some();
    }
    Some(Arabic { value, end, digits, decimals, grouped, dotted })
}

/// A decimal point at `at` that a digit follows: the digit, and the offset after it.
fn decimal_at(text: &str, at: usize) -> Option<(u8, usize)> {
    let point = char_at(text, at).filter(|&c| c == '.' || c == '．')?;
    digit_at(text, at + point.len_utf8())
}

/// The digits behind a decimal point and a blank, as scanned pages have them (增长 33. 3%): only
/// within a sentence, and with the sign of a measure behind them, for 1. 3 may be a marker.
#[cold]
pub(crate) fn behind_blank(text: &str, start: usize, point: usize) -> Option<usize> {
    let rest = text.get(point..)?.strip_prefix(". ")?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let unit = rest.get(digits..)?.trim_start_matches(' ').chars().next()?;
    let before = text.get(..start)?.trim_end_matches(' ').chars().next_back()?;
    let inside = matches!(before, '\u{3400}'..='\u{9fff}' | '、' | '，' | ',');
    let measure = matches!(unit, '%' | '％' | '亿' | '万' | '元' | '吨' | '亩');
    ((1..=2).contains(&digits) && inside && measure).then_some(point + ". ".len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (String, usize) {
        let n = arabic_at(text, 0).unwrap();
        (n.value.unwrap().decimal().unwrap().to_string(), n.end)
    }

    #[test]
    fn values() {
        assert_eq!(read("1,234.50元"), ("1234.5".into(), 8));
        assert_eq!(read("６６０元"), ("660".into(), 9));
        assert_eq!(read("４，５６５"), ("4565".into(), 15));
        assert_eq!(read("3，200人"), ("3".into(), 1));
        assert_eq!(read("1,2345"), ("1".into(), 1));
        assert_eq!(read("5.户厕"), ("5".into(), 1));
        let spaced = |text: &str, at| arabic_at(text, at).unwrap().decimals;
        assert_eq!(spaced("增长 33. 3%", 7), 1);
        assert_eq!(spaced("增长 33. 3个", 7), 0);
        assert_eq!(spaced("1. 3万元", 0), 0);
        assert!(arabic_at("2024.10.16", 0).unwrap().dotted);
        assert!(arabic_at(&"9".repeat(60), 0).unwrap().value.is_none());
    }
}
