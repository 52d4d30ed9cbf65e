//! The expressions that may name a year of a report: only clauses with 年 or a date in digits are
//! read for them, and these are few.

use gongwen_model::Span;
use memchr::{memchr3_iter, memmem};

use crate::grammar::{is_arabic, is_blank, is_numeral};
use crate::{Expression, Finder};

/// Marks that stand in no expression, nor decide what one is that ends before them.
const MARKS: [char; 3] = ['，', '。', '\n'];

/// The expressions of the clauses of `span` that hold a year in digits, 明年 or a date, as they
/// are found in all of it; others may stand among them.
pub(super) fn with_years(text: &str, span: Span) -> Vec<Expression> {
    let text_of = span.slice(text).unwrap_or("");
    let mut found = Vec::new();
    let mut read = 0;
    for place in places(text_of) {
        if place < read {
            continue;
        }
        let before = text_of.get(read..place).unwrap_or("");
        let start = before.rfind(MARKS).map_or(read, |at| read + at);
        let rest = text_of.get(place..).unwrap_or("");
        read = rest.find(MARKS).map_or(text_of.len(), |at| place + at);
        let clause = text_of.get(..read).unwrap_or("");
        let expressions = Finder::default().find_from(clause, start);
        found.extend(expressions.map(|expression| expression.shift(span.start())));
    }
    found
}

/// Where the 年 of a year in digits or of 明年 and 来年 stands, or the first sign of a date like
/// 2021-04-14.
fn places(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let signs = memchr3_iter(b'-', b'.', b'/', bytes)
        .chain(memmem::find_iter(bytes, "－"))
        .chain(memmem::find_iter(bytes, "．"))
        .filter(|&at| text.get(..at).is_some_and(ends_in_four_digits));
    let years =
        memmem::find_iter(bytes, "年").filter(|&at| text.get(..at).is_some_and(ends_in_year));
    let mut places: Vec<usize> = years.chain(signs).collect();
    places.sort_unstable();
    places
}

/// Whether 年 after this makes a year that counts: of a numeral of two digits or more, or the
/// next.
fn ends_in_year(before: &str) -> bool {
    let mut last = before.trim_end_matches(is_blank).chars().rev();
    let digit = |c| is_numeral(c) || matches!(c, 'O' | 'Ｏ' | 'o' | '◯');
    match last.next() {
        Some('明' | '来') => true,
        Some(c) => digit(c) && last.next().is_some_and(digit),
        None => false,
    }
}

fn ends_in_four_digits(before: &str) -> bool {
    let mut last = before.chars().rev();
    (0..4).all(|_| last.next().is_some_and(is_arabic))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Parts, YearRef, YearWord};

    #[test]
    fn all_years_are_found() {
        for text in [
            "2019、2020、2021年，去年10月至2022年3月，9月，2021-04-14，２０２１．４．１４。10月底",
            "比2019年，到2025年末；2016—2020年\n1.2022年工作",
            "一、2023年工作，二、明年打算。22年3月，前三季度、2021/4/14",
            "五年来，2.5亿元，20年前，年底，年",
        ] {
            let span = Span::between(0, text.len());
            let all = Finder::default().find_in(text, span);
            let counts = |parts: Parts| match parts {
                Parts::Moment(one) | Parts::Range(_, one) => {
                    matches!(one.year, Some(YearRef::Absolute(_) | YearRef::Word(YearWord::Next)))
                }
                Parts::FiveYearPlan { .. } => false,
            };
            let named: Vec<_> = all.filter(|e| counts(e.parts())).collect();
            let found = with_years(text, span);
            assert!(named.iter().all(|e| found.contains(e)), "{text}: {found:?}");
        }
    }
}
