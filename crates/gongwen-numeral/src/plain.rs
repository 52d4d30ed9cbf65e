//! The plainest form, which most numerals of a report have, read without the machinery of the
//! others: Arabic digits with or without a 万 or 亿 (`300`, `77.1`, `1.799亿`).

use crate::arabic::behind_blank;
use crate::class::{Class, class, is_blank};
use crate::numeral::{Numeral, Shape};
use gongwen_model::Span;
use rust_decimal::Decimal;

/// The most digits that are read here: any number of so many fits 64 bits.
const MOST: u32 = 18;

/// The numeral at byte `at`, where it has this form and ends where that ends; `None` says
/// nothing about other forms.
pub(crate) fn plain_at(text: &str, at: usize) -> Option<Numeral> {
    let bytes = text.as_bytes();
    let (whole, digits, mut end) = run(bytes, at, 0);
    if digits == 0 {
        return None;
    }
    let (mut mantissa, mut decimals) = (whole, 0);
    if bytes.get(end) == Some(&b'.') {
        let blank = bytes.get(end + 1) == Some(&b' ');
        let from = if blank { behind_blank(text, at, end).unwrap_or(end) } else { end + 1 };
        if bytes.get(from).is_some_and(u8::is_ascii_digit) {
            (mantissa, decimals, end) = run(bytes, from, whole);
        }
    }
    if digits + decimals > MOST {
        return None;
    }
    let (exponent, end) = scale_and_end(text, end)?;
    let value = value(mantissa, digits, decimals, exponent)?;
    let shape = Shape {
        arabic: true,
        digits: digits as u8,
        decimals: decimals as u8,
        scale: exponent as u8,
        ..Shape::default()
    };
    let place = exponent as i8 - decimals as i8;
    Some(Numeral {
        span: Span::between(at, end),
        min: value,
        max: value,
        vagueness: None,
        place,
        shape,
    })
}

/// Digits from `at` on, read on from `so_far`: the number, how many there are, where they end.
fn run(bytes: &[u8], at: usize, so_far: u64) -> (u64, u32, usize) {
    let (mut number, mut digits, mut end) = (so_far, 0u32, at);
    while let Some(byte @ b'0'..=b'9') = bytes.get(end) {
        number = number.wrapping_mul(10).wrapping_add(u64::from(byte - b'0'));
        digits += 1;
        end += 1;
    }
    (number, digits, end)
}

/// The exponent of the 万 or 亿 at `at`, or 0, and where the numeral ends; `None` where what
/// follows may go on with it.
fn scale_and_end(text: &str, at: usize) -> Option<(u32, usize)> {
    let rest = text.get(at..)?;
    let Some(next) = rest.chars().next() else { return Some((0, at)) };
    let exponent = match next {
        '万' | '萬' => 4,
        '亿' | '億' => 8,
        _ => return ends_before(next, rest).then_some((0, at)),
    };
    let end = at + next.len_utf8();
    let rest = text.get(end..)?;
    rest.chars().next().is_none_or(|next| ends_before(next, rest)).then_some((exponent, end))
}

/// Whether a numeral is at its end where the rest of a text, which begins with `next`, follows it.
fn ends_before(next: char, rest: &str) -> bool {
    match next {
        // 1,234 and 2024.10.16
        '.' | ',' | '，' | '．' => !rest.chars().nth(1).is_some_and(is_digit),
        // 2.86 万 and 70 余
        c if is_blank(c) => {
            let next = rest.trim_start_matches(is_blank).chars().next().and_then(class);
            !matches!(next, Some(Class::Big(_) | Class::More))
        }
        c => class(c).is_none(),
    }
}

fn is_digit(c: char) -> bool {
    matches!(class(c), Some(Class::Arabic(_)))
}

fn value(mantissa: u64, digits: u32, decimals: u32, exponent: u32) -> Option<Decimal> {
    if exponent >= decimals {
        let shift = exponent - decimals;
        let fits = digits + decimals + shift <= MOST;
        return fits.then(|| Decimal::from(mantissa * 10u64.pow(shift)));
    }
    let (mut mantissa, mut scale) = (mantissa, decimals - exponent);
    while scale > 0 && mantissa.is_multiple_of(10) {
        mantissa /= 10;
        scale -= 1;
    }
    Some(Decimal::new(i64::try_from(mantissa).ok()?, scale))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::scan_all_forms;
    use proptest::prelude::*;

    proptest! {
        /// What is read here is what the scanner of all forms reads.
        #[test]
        fn as_the_scanner(text in "[0-9]{1,20}(\\.[0-9]{1,6})?[万亿千余半 　,，.．元个三4１]{0,4}") {
            if let Some(numeral) = plain_at(&text, 0) {
                let scanned = scan_all_forms(&text, 0).unwrap();
                prop_assert_eq!(scanned.end, numeral.span().end());
                prop_assert_eq!(scanned.numeral, Some(numeral));
            }
        }
    }

    #[test]
    fn plain_forms() {
        for (text, value) in [
            ("300户", "300"),
            ("77.10%", "77.1"),
            ("1.799亿元", "179900000"),
            ("5. 户厕", "5"),
            ("20000，其中", "20000"),
            ("12  个", "12"),
            ("0", "0"),
        ] {
            let numeral = plain_at(text, 0).unwrap();
            assert_eq!(numeral.min().to_string(), value, "{text}");
        }
        for text in ["3,200", "1万2", "三", "6300万千瓦", "2.86 万", "70余", "2024.10.16"] {
            assert_eq!(plain_at(text, 0), None, "{text}");
        }
    }
}
