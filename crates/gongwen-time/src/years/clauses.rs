//! The expressions that may name a year of a report: only clauses with 年 or a date in digits are
//! read for them, and these are few.

use gongwen_model::Span;
use memchr::{memchr3_iter, memmem};

use crate::grammar::is_arabic;
use crate::{Expression, Finder};

/// Marks that stand in no expression, nor decide what one is that ends before them.
const MARKS: [char; 3] = ['，', '。', '\n'];

/// The expressions of the clauses of `span` that hold a year or a date in digits, as they are
/// found in all of it; others may stand among them.
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

/// Where a 年 stands, or the first sign of a date like 2021-04-14.
fn places(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let signs = memchr3_iter(b'-', b'.', b'/', bytes)
        .chain(memmem::find_iter(bytes, "－"))
        .chain(memmem::find_iter(bytes, "．"))
        .filter(|&at| text.get(..at).is_some_and(ends_in_four_digits));
    let mut places: Vec<usize> = memmem::find_iter(bytes, "年").chain(signs).collect();
    places.sort_unstable();
    places
}

fn ends_in_four_digits(before: &str) -> bool {
    before.chars().rev().take(4).filter(|&c| is_arabic(c)).count() == 4
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Parts;

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
            let years = |e: &Expression| !matches!(e.parts(), Parts::FiveYearPlan { .. });
            let named: Vec<_> = all.filter(years).filter(|e| e.parts().year().is_some()).collect();
            let found = with_years(text, span);
            assert!(named.iter().all(|e| found.contains(e)), "{text}: {found:?}");
        }
    }
}
