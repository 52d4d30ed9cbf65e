//! Reading the whole of a text as one quantity.

use crate::claim::{Claim, claim};
use crate::cursor::{Cursor, is_blank};
use crate::error::{QuantityError, QuantityErrorKind};
use crate::finder::Finder;
use crate::grammar::Scope;
use crate::number::number;
use gongwen_model::{Base, Bound, Decimal, Dimension, Quantity, Span, Unit, Value};
use gongwen_numeral::find_iter;

/// Words that may stand before a quantity, of the bounds of [`crate::bound`].
const LEAD: &[&str] = &[
    "约",
    "近",
    "超",
    "超过",
    "逾",
    "突破",
    "不低于",
    "不少于",
    "不超过",
    "不足",
    "不到",
    "低于",
    "大约",
    "将近",
    "接近",
    "至少",
    "最多",
    "高于",
];
/// Words that may stand after one.
const TRAIL: &[&str] = &["以上", "以下", "以内", "左右", "及以上", "上下", "多", "余", "内"];

pub(crate) fn parse(finder: &Finder, text: &str) -> Result<Quantity, QuantityError> {
    let all = Span::between(0, text.len());
    if text.trim().is_empty() {
        return Err(QuantityError::new(QuantityErrorKind::Empty, all));
    }
    let error = match exactly(finder, text) {
        Ok(quantity) => return Ok(quantity),
        Err(error) => error,
    };
    // Blanks between the characters, k and w, and numbers of several numerals.
    let plain = degrees(plain(text.trim()));
    let again = exactly(finder, &plain).or_else(|error| number(&plain).map(whole).ok_or(error));
    match again {
        Ok(quantity) => Ok(Quantity { span: all, text: text.to_owned(), ..quantity }),
        Err(_) => Err(error),
    }
}

/// Currencies by the sign before the number.
const SIGNS: &[(&str, &str)] = &[
    ("￥", "元"),
    ("¥", "元"),
    ("RMB", "元"),
    ("CNY", "元"),
    ("$", "美元"),
    ("＄", "美元"),
    ("US$", "美元"),
    ("USD", "美元"),
    ("HK$", "港元"),
    ("HKD", "港元"),
    ("€", "欧元"),
    ("EUR", "欧元"),
    ("£", "英镑"),
    ("GBP", "英镑"),
];

/// 人民币3.14, ￥3.14: the number as an amount of the currency before it.
fn led_by_currency(scope: &Scope<'_, '_>, before: &str, number: &Quantity) -> Option<Quantity> {
    let name = SIGNS.iter().find(|(sign, _)| *sign == before).map_or(before, |(_, name)| name);
    let found = scope.units.matches(name).find(|unit| unit.len() == name.len())?;
    let code = found.def.code_cow().clone();
    let unit = Unit { symbol: found.spelling.clone(), code: code.clone() };
    let base = Base { min: number.value.min, max: number.value.max, unit: code };
    let money = found.def.dimension() == Dimension::Money;
    money.then(|| Quantity {
        span: Span::between(0, number.span.end()),
        kind: Dimension::Money,
        unit: Some(unit),
        base: Some(base),
        ..number.clone()
    })
}

fn whole(value: Decimal) -> Quantity {
    Quantity {
        span: Span::default(),
        text: String::new(),
        kind: Dimension::Number,
        value: Value::point(value),
        unit: None,
        base: Some(Base { min: value, max: value, unit: "1".into() }),
        bound: Bound::Exact,
        resolution: Decimal::new(1, value.scale()),
    }
}

/// The text without the blanks that part no two Arabic numbers, with half-width marks, and
/// with 千 and 万 for k and w.
fn plain(text: &str) -> String {
    let chars: Vec<char> = text.chars().map(half_width).collect();
    let mut out = String::with_capacity(text.len());
    for (i, &c) in chars.iter().enumerate() {
        let last = out.chars().next_back();
        let next = chars.get(i + 1..).and_then(|rest| rest.iter().copied().find(|&c| !is_blank(c)));
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let letter = next.is_some_and(|c| c.is_ascii_alphanumeric());
        match c {
            _ if is_blank(c) => {
                if digit(last) && digit(next) {
                    out.push(' ');
                }
            }
            '.' if !digit(last) && digit(next) => out.push_str("0."),
            'k' | 'K' if digit(last) && !letter => out.push('千'),
            'w' if digit(last) && !letter => out.push('万'),
            'M' if digit(last) && next.is_none() => out.push_str("百万"),
            _ => out.push(c),
        }
    }
    out
}

/// 摄氏37度 as 37摄氏度.
fn degrees(text: String) -> String {
    for (scale, unit) in
        [("摄氏", "摄氏度"), ("攝氏", "摄氏度"), ("华氏", "华氏度"), ("華氏", "华氏度")]
    {
        let number = text.strip_prefix(scale).and_then(|rest| rest.strip_suffix(['°', '度']));
        if let Some(number) = number {
            return format!("{number}{unit}");
        }
    }
    text
}

const fn half_width(c: char) -> char {
    match c {
        '０'..='９' | 'ａ'..='ｚ' | 'Ａ'..='Ｚ' | '．' | '－' | '／' | '％' | '，' => {
            match char::from_u32(c as u32 - 0xfee0) {
                Some(half) => half,
                None => c,
            }
        }
        _ => c,
    }
}

fn exactly(finder: &Finder, text: &str) -> Result<Quantity, QuantityError> {
    let all = Span::between(0, text.len());
    let fail = |kind, span| Err(QuantityError::new(kind, span));
    let first = find_iter(text).next();
    // 壹 alone is a numeral only where nothing else is.
    let Some(numeral) = first.or_else(|| gongwen_numeral::parse(text.trim()).ok()) else {
        return fail(QuantityErrorKind::NoNumeral, all);
    };
    let options = finder.options();
    let scope = Scope {
        cursor: Cursor::new(text, all),
        units: &options.units,
        report: false,
        strict: true,
        bare_numbers: true,
    };
    let Claim::Quantity(mut quantity) = claim(&scope, finder.phrases(), &numeral) else {
        return fail(QuantityErrorKind::NoNumeral, numeral.span());
    };
    let before = text.get(..quantity.span.start()).unwrap_or_default().trim_matches(is_blank);
    let after = text.get(quantity.span.end()..).unwrap_or_default().trim_matches(is_blank);
    if quantity.kind == Dimension::Number
        && let Some(led) = led_by_currency(&scope, before, &quantity)
    {
        quantity = led;
    } else if !(before.is_empty() || LEAD.contains(&before)) {
        return fail(QuantityErrorKind::Rest, Span::between(0, quantity.span.start()));
    }
    if !(after.trim().is_empty() || TRAIL.contains(&after)) {
        return fail(QuantityErrorKind::Rest, Span::between(quantity.span.end(), text.len()));
    }
    Ok(quantity)
}
