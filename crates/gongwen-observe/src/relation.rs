//! How a figure relates to another value of its indicator.

use crate::left::Left;
use crate::words::Class;
use gongwen_model::{Dimension, Quantity, Relation};

pub(crate) fn relation(quantity: &Quantity, left: &Left<'_, '_>) -> Relation {
    let ratio = matches!(quantity.kind, Dimension::Percent | Dimension::Fraction);
    if let Some((relation, _)) = left.part
        && (ratio || quantity.kind == Dimension::Multiple)
        && left.change.is_none()
    {
        return relation;
    }
    if let Some((relation, _)) = left.change {
        return relation;
    }
    match quantity.kind {
        Dimension::Percent | Dimension::Fraction => ratio_of(left),
        Dimension::Multiple => Relation::Multiple,
        _ => Relation::None,
    }
}

/// A percentage or a fraction with no word of change, part or goal.
fn ratio_of(left: &Left<'_, '_>) -> Relation {
    let name = left.phrase.as_str();
    if left.tail.has(Class::Done) && !name.is_empty() && !name.ends_with('率') {
        Relation::Completion
    } else if name.ends_with("利率") || name.ends_with("汇率") {
        Relation::None
    } else if ["完成率", "完成比例", "完成进度"].iter().any(|word| name.ends_with(word))
    {
        Relation::Completion
    } else {
        Relation::Share
    }
}
