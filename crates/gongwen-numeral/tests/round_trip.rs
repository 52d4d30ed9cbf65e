//! What is written as a numeral is read again to the same value.

#![allow(clippy::panic, reason = "a helper of tests")]

use gongwen_model::Decimal;
use gongwen_numeral::{Style, chinese_in, parse, positional};
use proptest::prelude::*;

const STYLES: [Style; 4] =
    [Style::Plain, Style::Financial, Style::Traditional, Style::TraditionalFinancial];

fn check(value: Decimal) {
    for style in STYLES {
        let text = chinese_in(value, style);
        let read = parse(&text).unwrap_or_else(|e| panic!("{value} {text}: {e}"));
        assert_eq!((read.min(), read.max()), (value, value), "{text}");
    }
}

/// Every number whose places are 0 or 1, and the small ones.
#[test]
fn places() {
    for bits in 0u32..1 << 13 {
        let digits: String =
            (0..13).rev().map(|i| if bits >> i & 1 == 1 { '1' } else { '0' }).collect();
        check(digits.parse::<u64>().unwrap().into());
    }
    (0u32..2000).for_each(|value| check(value.into()));
}

proptest! {
    #[test]
    fn whole_numbers(value in any::<i64>(), digits in 0u32..19) {
        check((value / 10i64.pow(digits)).into());
    }

    #[test]
    fn any_decimal(low in any::<u32>(), mid in any::<u32>(), high in any::<u32>(), negative in any::<bool>(), scale in 0u32..=28) {
        check(Decimal::from_parts(low, mid, high, negative, scale));
    }

    #[test]
    fn round_numbers(value in 1u64..10_000, zeros in 0u32..14) {
        check((value * 10u64.pow(zeros)).into());
    }

    #[test]
    fn by_place(value in 10u64..1_000_000_000) {
        let text = positional(value);
        // 三五 and 三四 are three to five and three or four.
        prop_assume!(value >= 100);
        prop_assert_eq!(parse(&text).unwrap().min(), value.into());
    }
}
