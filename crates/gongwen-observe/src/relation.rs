//! How a figure relates to another value of its indicator.

use crate::left::Left;
use crate::words::Class;
use gongwen_model::{Dimension, Quantity, Relation, Span};

/// A relation, and the words that it was read from where it was read from any.
pub(crate) type Related = (Relation, Option<Span>);

pub(crate) fn relation(quantity: &Quantity, left: &Left<'_, '_>) -> Related {
    if let Some((relation, words)) = left.change {
        return (relation, Some(words.span()));
    }
    let ratio = matches!(quantity.kind, Dimension::Percent | Dimension::Fraction);
    let multiple = quantity.kind == Dimension::Multiple;
    if (ratio || quantity.kind == Dimension::PercentagePoint)
        && quantity.value.min.is_sign_negative()
    {
        // 同比-3.4%.
        return (Relation::Growth, None);
    }
    match left.part {
        Some((relation, words)) if ratio => (relation, Some(words.span())),
        _ if multiple => (Relation::Multiple, None),
        _ if ratio => ratio_of(left),
        _ => (Relation::None, None),
    }
}

/// Names of changes that are indicators themselves: 增速由一季度的3%回升至5%.
const RATES_OF_CHANGE: &[(&str, Relation)] = &[
    ("增速", Relation::Growth),
    ("增幅", Relation::Growth),
    ("涨幅", Relation::Growth),
    ("降幅", Relation::Decline),
    ("跌幅", Relation::Decline),
];

/// A percentage or a fraction with no word of change, part or goal.
fn ratio_of(left: &Left<'_, '_>) -> Related {
    let name = left.phrase.as_str();
    // 投资完成四成, 上半年完成四成, 完成主体工程的七成.
    let behind = left.tail.first(Class::Done).filter(|_| !name.ends_with('率'));
    let done = behind.or_else(|| {
        if left.tail.has(Class::Of) {
            left.head.last(Class::Done)
        } else {
            left.head.at_tail(Class::Done).filter(|_| name.is_empty())
        }
    });
    if let Some(done) = done {
        return (Relation::Completion, Some(done.span()));
    }
    if let Some((word, relation)) = RATES_OF_CHANGE.iter().find(|(word, _)| name.ends_with(word)) {
        let end = left.phrase.end;
        return (*relation, Some(Span::between(end - word.len(), end)));
    }
    if name.ends_with("利率") || name.ends_with("汇率") {
        return (Relation::None, None);
    }
    let rate = ["完成率", "完成比例", "完成进度"].iter().find(|word| name.ends_with(**word));
    match rate {
        Some(word) => {
            let end = left.phrase.end;
            (Relation::Completion, Some(Span::between(end - word.len(), end)))
        }
        None => (Relation::Share, None),
    }
}
