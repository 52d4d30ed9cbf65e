//! Reading the whole of a text as one quantity.

use crate::claim::{Claim, claim};
use crate::cursor::{Cursor, is_blank};
use crate::error::{QuantityError, QuantityErrorKind};
use crate::finder::Finder;
use crate::grammar::Scope;
use gongwen_model::{Quantity, Span};
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
    let fail = |kind, span| Err(QuantityError::new(kind, span));
    if text.trim().is_empty() {
        return fail(QuantityErrorKind::Empty, all);
    }
    let Some(numeral) = find_iter(text).next() else {
        return fail(QuantityErrorKind::NoNumeral, all);
    };
    let options = finder.options();
    let scope = Scope {
        cursor: Cursor::new(text, all),
        units: &options.units,
        report: false,
        bare_numbers: true,
    };
    let Claim::Quantity(quantity) = claim(&scope, finder.phrases(), &numeral) else {
        return fail(QuantityErrorKind::NoNumeral, numeral.span());
    };
    let before = text.get(..quantity.span.start()).unwrap_or_default().trim_matches(is_blank);
    let after = text.get(quantity.span.end()..).unwrap_or_default().trim_matches(is_blank);
    if !(before.is_empty() || LEAD.contains(&before)) {
        return fail(QuantityErrorKind::Rest, Span::between(0, quantity.span.start()));
    }
    if !(after.trim().is_empty() || TRAIL.contains(&after)) {
        return fail(QuantityErrorKind::Rest, Span::between(quantity.span.end(), text.len()));
    }
    Ok(quantity)
}
