//! How a figure relates to another value of its indicator.

use crate::left::Left;
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
        Dimension::Percent | Dimension::Fraction => {
            let name = left.phrase.as_str();
            let done = left.tail.contains("完成") && !name.is_empty() && !name.ends_with('率');
            if done {
                return Relation::Completion;
            }
            if name.ends_with("利率") || name.ends_with("汇率") {
                return Relation::None;
            }
            if ["完成率", "完成比例", "完成进度"].iter().any(|word| name.ends_with(word))
            {
                Relation::Completion
            } else {
                Relation::Share
            }
        }
        Dimension::Multiple => Relation::Multiple,
        _ => Relation::None,
    }
}
