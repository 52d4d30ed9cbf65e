//! Whether a figure was reached, is wanted, is an earlier one, a capacity or a rule.

use crate::left::Left;
use crate::right::Right;
use crate::words::Lexicon;
use gongwen_model::{Bound, Dimension, ObservationStatus, Quantity, Role};

/// Words that make a figure of a plan one that exists already.
const EXISTING: &[&str] =
    &["现有", "现已", "已有", "已建成", "目前", "现共有", "实有", "原有", "在册", "剩余的"];

pub(crate) fn status(
    lexicon: &Lexicon,
    quantity: &Quantity,
    role: Option<Role>,
    left: &Left<'_, '_>,
    right: &Right<'_>,
    clause: &str,
) -> ObservationStatus {
    let age = matches!(quantity.unit.as_ref().map(|u| u.symbol.as_str()), Some("岁" | "周岁"));
    let bounded = matches!(quantity.bound, Bound::AtLeast | Bound::AtMost);
    if age && bounded {
        return ObservationStatus::Norm;
    }
    if right.threshold && bounded && is_threshold(quantity, left) {
        return ObservationStatus::Norm;
    }
    if left.from && right.onward {
        return ObservationStatus::Prior;
    }
    if left.from && left.change.is_some() {
        return ObservationStatus::Prior;
    }
    let plan = role == Some(Role::Plan);
    let name = left.phrase.as_str();
    let measured = !matches!(
        quantity.kind,
        Dimension::Percent | Dimension::PercentagePoint | Dimension::Fraction | Dimension::Multiple
    );
    if measured && lexicon.revenue.within(name) {
        return ObservationStatus::Target;
    }
    if measured && quantity.kind != Dimension::Money && is_capacity(lexicon, left, clause) {
        return ObservationStatus::Capacity;
    }
    if measured && !plan && is_norm(lexicon, left, clause) {
        return ObservationStatus::Norm;
    }
    if plan {
        if EXISTING.iter().any(|word| left.head.contains(word) || left.tail.contains(word)) {
            return ObservationStatus::Actual;
        }
        return ObservationStatus::Target;
    }
    let wanted = |text: &str| lexicon.target.within(text);
    if measured && left.part.is_none() && (wanted(left.head) || wanted(name) || wanted(left.tail)) {
        // 实现年度目标 is reached: a verb of achievement in the same clause outweighs.
        return ObservationStatus::Target;
    }
    ObservationStatus::Actual
}

/// A number with 以上 before a noun is a threshold, unless a verb of reaching stands before it:
/// 达到10家以上.
fn is_threshold(quantity: &Quantity, left: &Left<'_, '_>) -> bool {
    let reached = ["达到", "达", "突破", "稳定在", "保持在", "不低于", "增长", "不少于", "超过"];
    let tail = left.tail.trim_end();
    !(quantity.kind == Dimension::Percent && left.change.is_some())
        && !reached.iter().any(|word| tail.ends_with(word) && !tail.ends_with("率达到"))
}

fn is_capacity(lexicon: &Lexicon, left: &Left<'_, '_>, clause: &str) -> bool {
    let name = left.phrase.as_str();
    lexicon.capacity.within(name)
        || lexicon.capacity.within(left.tail)
        || lexicon.capacity.within(left.head)
        || lexicon.capacity.at_tail(clause).is_some()
}

fn is_norm(lexicon: &Lexicon, left: &Left<'_, '_>, clause: &str) -> bool {
    lexicon.norm.within(left.tail)
        || lexicon.norm.within(left.phrase.as_str())
        || ["不得", "每人每月", "按每"].iter().any(|word| clause.contains(word))
}
