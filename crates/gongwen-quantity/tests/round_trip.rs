//! What is written is read again to the same value, unit and bound.

#![allow(clippy::panic, reason = "a helper of tests")]

use gongwen_model::{Bound, Decimal, Quantity, Value};
use gongwen_numeral::Style;
use gongwen_quantity::{Digits, Format, Scale, UnitTable, format_cheque, format_yi, parse};
use proptest::prelude::*;

fn formats() -> impl Iterator<Item = Format> {
    let scales = [Scale::Auto, Scale::One, Scale::Wan, Scale::Yi, Scale::WanYi];
    let arabic = scales.map(|scale| Format { scale, ..Format::default() });
    let styles = [Style::Plain, Style::Financial, Style::Traditional];
    let chinese = styles.map(|s| Format { digits: Digits::Chinese(s), ..Format::default() });
    arabic.into_iter().chain(chinese)
}

fn check(quantity: &Quantity) {
    for format in formats() {
        let text = format.quantity(quantity);
        let read = parse(&text).unwrap_or_else(|e| panic!("{text}: {e}"));
        assert_eq!(read.value, quantity.value, "{text}");
        assert_eq!(read.kind, quantity.kind, "{text}");
        assert_eq!(read.bound, quantity.bound, "{text}");
        let code = |q: &Quantity| q.unit.as_ref().map(|unit| unit.code.to_string());
        assert_eq!(code(&read), code(quantity), "{text}");
        assert_eq!(read.base, quantity.base, "{text}");
    }
}

/// Every spelling of every unit.
#[test]
fn every_unit() {
    for def in UnitTable::builtin().iter() {
        for spelling in def.spellings() {
            for number in ["35", "-12345.6", "250000000"] {
                let Ok(quantity) = parse(&format!("{number}{spelling}")) else { continue };
                check(&quantity);
            }
        }
    }
}

#[test]
fn what_people_write() {
    for text in [
        "60余万元",
        "8—10万元",
        "约3.5亿美元",
        "港币5000元",
        "零下5℃",
        "摄氏37度",
        "五分三十秒",
        "3斤2两",
        "七成",
        "百分之三点五",
        "0.8个百分点",
        "翻两番",
        "3000元/亩",
        "三十多",
        "上万人",
        "大于20小于50",
        "不足三成",
    ] {
        check(&parse(text).unwrap());
    }
}

fn decimals() -> impl Strategy<Value = Decimal> {
    (any::<i64>(), 0u32..12, 0u32..18)
        .prop_map(|(value, scale, cut)| Decimal::new(value / 10i64.pow(cut), scale))
}

proptest! {
    #[test]
    fn numbers(
        a in decimals(),
        b in decimals(),
        range in any::<bool>(),
        unit in prop::sample::select(vec!["元", "亩", "人", "%", "吨", "个百分点", "小时", "℃", "元/亩", "里", ""]),
        bound in prop::sample::select(vec![Bound::Exact, Bound::Approx, Bound::More, Bound::AtLeast, Bound::Less, Bound::AtMost]),
    ) {
        let (min, max) = if range { (a.min(b), a.max(b)) } else { (a, a) };
        let template = parse(&format!("3{unit}")).unwrap();
        let value = Value { min, max };
        let quantity = Quantity { value, ..template };
        let base = parse(&Format::default().quantity(&quantity)).unwrap().base;
        check(&Quantity { bound, base, ..quantity });
    }

    #[test]
    fn yi(value in decimals()) {
        let text = format_yi(value, "元");
        prop_assert_eq!(parse(&text).unwrap().value, Value::point(value.normalize()));
    }

    #[test]
    fn cheques(cents in 0..i64::MAX, cut in 0u32..18) {
        let value = Decimal::new(cents / 10i64.pow(cut), 2);
        let text = format_cheque(value).unwrap();
        let read = parse(&text).unwrap();
        prop_assert_eq!(read.value, Value::point(value.normalize()));
        prop_assert_eq!(&*read.unit.unwrap().code, "CNY");
    }
}
