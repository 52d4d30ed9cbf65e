//! Whole numbers in Chinese characters by 十百千万亿 (三, 二十一, 三十二亿一千二百), read in one
//! pass without the machinery of the other forms. It follows the grammar of [`scan`](crate::scan)
//! step by step, but only where nothing else stands in the numeral.

use crate::class::{Class, class, continues_after_zero, is_blank, is_prefixed_unit};
use crate::numeral::{Numeral, Shape};
use gongwen_model::Span;
use rust_decimal::Decimal;

/// The whole number at byte `at`, where it is written in Chinese digits and multipliers alone;
/// `None` says nothing about other forms.
pub(crate) fn whole_at(text: &str, at: usize) -> Option<Numeral> {
    let mut number = Whole::default();
    let mut end = at;
    let mut chars = text.get(at..)?.chars();
    let mut next = chars.next();
    while let Some(c) = next {
        next = chars.next();
        if !number.read(c, next)? {
            break;
        }
        end += c.len_utf8();
    }
    if end == at { None } else { number.finish(Span::between(at, end)) }
}

/// What has been read of a number.
#[derive(Default)]
struct Whole {
    /// The finished sections: all before the last 万 or 亿.
    total: u64,
    /// The section being read: 三百二 of 三百二十.
    section: u64,
    /// A digit that waits for its multiplier, and whether it follows one without 零.
    pending: Option<(u8, bool)>,
    /// The exponents of the last multiplier below 万 in this section, of the last 万 or 亿, and
    /// of the last multiplier of either kind.
    last_small: Option<u8>,
    last_big: Option<u8>,
    last: Option<u8>,
    after_zero: bool,
    place: i8,
    shape: Shape,
}

impl Whole {
    /// Reads one more character: whether it belongs to the number. `None` where the number is
    /// not written in the plain way.
    fn read(&mut self, c: char, next: Option<char>) -> Option<bool> {
        match class(c) {
            Some(Class::Digit(d) | Class::Formal(d)) => self.digit(c, d),
            Some(Class::Zero) => self.zero(next),
            Some(Class::Tens(d)) => self.tens(d),
            Some(Class::Small(exponent)) => self.small(exponent, next),
            Some(Class::Big(exponent)) => self.big(exponent, next),
            Some(Class::Half) => Some(false),
            // 2.86 万: a blank may stand before 万 and 余.
            None => (self.shape.scale == 0 || !is_blank(c)).then_some(false),
            Some(Class::Arabic(_) | Class::Some | Class::More | Class::About | Class::Point) => {
                None
            }
        }
    }

    fn digit(&mut self, c: char, d: u8) -> Option<bool> {
        // 三四 and 二〇二四; 两 behind a multiplier may be the mass.
        if self.pending.is_some() || self.last.is_some() && matches!(c, '两' | '兩') {
            return None;
        }
        self.shape.chinese = true;
        self.shape.digits = 1;
        self.pending = Some((d, self.last.is_some() && !self.after_zero));
        Some(true)
    }

    fn zero(&mut self, next: Option<char>) -> Option<bool> {
        if self.last.is_none() {
            // 二〇二四
            if self.pending.is_some() || next.is_some_and(|c| class(c).is_some()) {
                return None;
            }
            self.shape.chinese = true;
            self.shape.digits = 1;
            self.pending = Some((0, false));
            return Some(true);
        }
        let inside = self.pending.is_none() && next.is_some_and(continues_after_zero);
        self.after_zero |= inside;
        Some(inside)
    }

    fn tens(&mut self, d: u8) -> Option<bool> {
        if self.pending.is_some() || self.last_small.is_some_and(|last| last <= 1) {
            return Some(false);
        }
        self.shape.chinese = true;
        self.add_small(d, 1)
    }

    fn small(&mut self, exponent: u8, next: Option<char>) -> Option<bool> {
        let digit = self.pending.map(|(digit, _)| digit);
        let prefix = exponent == 3 && digit.is_none() && next.is_some_and(is_prefixed_unit);
        let out_of_order = self.last_small.is_some_and(|last| last <= exponent);
        let missing = digit.is_none() && self.last.is_some() && exponent != 1;
        if prefix || out_of_order || missing {
            return Some(false);
        }
        self.shape.bare |= digit.is_none() && exponent != 1;
        self.shape.chinese = true;
        self.add_small(digit.unwrap_or(1), exponent)
    }

    fn add_small(&mut self, digit: u8, exponent: u8) -> Option<bool> {
        let value = times(digit.into(), exponent)?;
        self.section = self.section.checked_add(value)?;
        (self.pending, self.after_zero) = (None, false);
        (self.last_small, self.last) = (Some(exponent), Some(exponent));
        self.place = exponent as i8;
        self.shape.scale = 0;
        Some(true)
    }

    fn big(&mut self, exponent: u8, next: Option<char>) -> Option<bool> {
        if exponent == 12 && next.is_some_and(is_prefixed_unit) {
            return Some(false);
        }
        let has_section = self.pending.is_some() || self.last_small.is_some();
        let empty = !has_section && self.last_big.is_none();
        self.shape.bare |= empty;
        let digit = self.pending.take().map_or(u8::from(empty), |(digit, _)| digit);
        let value = self.section.checked_add(digit.into())?;
        let below = self.last_big.is_none_or(|last| exponent < last);
        self.shape.scale = exponent;
        self.total = if below {
            self.total.checked_add(times(value, exponent)?)?
        } else {
            // 一万五千亿, 万亿, 四万万.
            self.shape.scale = exponent.saturating_add(4);
            times(self.total.checked_add(value)?, exponent)?
        };
        self.after_zero = false;
        (self.last_small, self.section) = (None, 0);
        (self.last_big, self.last) = (Some(exponent), Some(exponent));
        let place = if has_section || empty { 0 } else { self.place };
        self.place = place.saturating_add(exponent as i8);
        Some(true)
    }

    fn finish(mut self, span: Span) -> Option<Numeral> {
        let mut value = self.total.checked_add(self.section)?;
        if let Some((digit, close)) = self.pending {
            // 四百五 is 450, 九十二万四 is 924,000.
            let exponent = if close { self.last.unwrap_or(0).saturating_sub(1) } else { 0 };
            value = value.checked_add(times(digit.into(), exponent)?)?;
            self.place = exponent as i8;
            self.shape.scale = 0;
        }
        let (value, shape) = (Decimal::from(value), self.shape);
        Some(Numeral { span, min: value, max: value, vagueness: None, place: self.place, shape })
    }
}

fn times(value: u64, exponent: u8) -> Option<u64> {
    value.checked_mul(10u64.checked_pow(exponent.into())?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::scan_all_forms;
    use proptest::prelude::*;

    fn check(text: &str) -> Result<(), TestCaseError> {
        if let Some(numeral) = whole_at(text, 0) {
            let scanned = scan_all_forms(text, 0);
            prop_assert_eq!(scanned.map(|s| s.end), Some(numeral.span().end()), "{}", text);
            prop_assert_eq!(scanned.and_then(|s| s.numeral), Some(numeral), "{}", text);
        }
        Ok(())
    }

    proptest! {
        /// What is read here is what the scanner of all forms reads.
        #[test]
        fn as_the_scanner(text in "[一二三四五九两兩壹伍零〇廿卅十拾百千万亿兆几数余多来点半1２ 瓦米个]{1,12}") {
            check(&text)?;
        }

        #[test]
        fn as_the_scanner_of_numbers(text in "([一二三四五六七八九壹肆两]?[十百千仟零廿]|[一三九]?[千百][二五八]?[万亿兆]?[零〇]?){1,12}[个米瓦 余多]?") {
            check(&text)?;
        }
    }

    #[test]
    fn whole_numbers() {
        for (text, value) in [
            ("三", "3"),
            ("零", "0"),
            ("十二", "12"),
            ("廿三", "23"),
            ("一百零三", "103"),
            ("四百五", "450"),
            ("九十二万四", "924000"),
            ("一万五千亿", "1500000000000"),
            ("壹仟贰佰叁拾肆", "1234"),
            ("三十二亿一千二百三十四万五千六百七十八", "3212345678"),
        ] {
            assert_eq!(whole_at(text, 0).map(|n| n.min().to_string()).as_deref(), Some(value));
        }
    }

    #[test]
    fn other_forms() {
        for text in
            ["三四十", "二〇二四", "十几", "二十余", "三点五", "三万4000", "半", "一万亿亿亿"]
        {
            assert_eq!(whole_at(text, 0), None, "{text}");
        }
    }
}
