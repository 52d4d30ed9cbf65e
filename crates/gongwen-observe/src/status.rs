//! Whether a figure was reached, is wanted, is an earlier one, a capacity or a rule.

use crate::left::Left;
use crate::right::Right;
use crate::words::Lexicon;
use gongwen_lexicon::Words;
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
    beyond: &str,
) -> ObservationStatus {
    let age = matches!(quantity.unit.as_ref().map(|u| &*u.symbol), Some("岁" | "周岁"));
    let bounded = matches!(quantity.bound, Bound::AtLeast | Bound::AtMost);
    if age && bounded {
        return ObservationStatus::Norm;
    }
    if right.threshold && bounded && is_threshold(quantity, left) {
        return ObservationStatus::Norm;
    }
    if left.from && (right.onward || leads_on(right, beyond)) {
        return ObservationStatus::Prior;
    }
    // 比上年的4500万元增长8%.
    let change = lexicon.up.at_head(beyond).or(lexicon.down.at_head(beyond));
    if left.compared && left.tail_time.is_some() && left.change.is_none() && change.is_some() {
        return ObservationStatus::Prior;
    }
    // 占全年12家任务的75%, 好于4.5%的控制目标.
    let goal = right.noun.as_str();
    let wanted = goal.ends_with("目标") || (goal.starts_with("任务") && beyond.contains("任务的"));
    if wanted && !left.tail.contains("完成") {
        return ObservationStatus::Target;
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
    let mean = name.contains('均');
    if measured && !mean && lexicon.revenue.at_tail(name).is_some() {
        return ObservationStatus::Target;
    }
    let physical = quantity.kind != Dimension::Money && !is_money_rate(quantity);
    if measured && physical && is_capacity(lexicon, quantity, left, right, clause) {
        return ObservationStatus::Capacity;
    }
    let onward = left.tail.contains(['到', '至']);
    if measured && is_money_rate(quantity) && !left.from && !onward && left.change.is_none() {
        return ObservationStatus::Norm;
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
    let named = lexicon.target.at_tail(name).is_some() || lexicon.target.at_head(name).is_some();
    let planned = lexicon.target.within(left.head) || lexicon.target.within(left.tail);
    if measured && left.part.is_none() && (named || planned) {
        return ObservationStatus::Target;
    }
    if clause.contains("预计") && quantity.bound == Bound::AtLeast {
        return ObservationStatus::Target;
    }
    ObservationStatus::Actual
}

/// A number with 以上 before a noun is a threshold, unless a verb of reaching stands before it:
/// 达到10家以上.
fn is_threshold(quantity: &Quantity, left: &Left<'_, '_>) -> bool {
    let reached = ["达到", "达", "突破", "稳定在", "保持在", "不低于", "增长", "不少于", "超过"];
    let tail = left.tail.trim_end();
    if quantity.kind == Dimension::Fraction {
        return false;
    }
    let growth = quantity.kind == Dimension::Percent && left.change.is_some();
    !growth && !reached.iter().any(|word| tail.ends_with(word) && !tail.ends_with("率达到"))
}

/// 由1.5平方公里规划面积，缩减为…: the second value comes behind the noun.
fn leads_on(right: &Right<'_>, beyond: &str) -> bool {
    !right.noun.is_empty()
        && [
            "缩减为",
            "缩小到",
            "发展到",
            "提高到",
            "增加到",
            "扩大到",
            "减少到",
            "增至",
            "降至",
            "变为",
            "调整为",
        ]
        .iter()
        .any(|word| beyond.contains(word))
}

fn is_money_rate(quantity: &Quantity) -> bool {
    quantity.kind == Dimension::Rate
        && quantity.unit.as_ref().is_some_and(|unit| unit.symbol.starts_with('元'))
}

fn is_capacity(
    lexicon: &Lexicon,
    quantity: &Quantity,
    left: &Left<'_, '_>,
    right: &Right<'_>,
    clause: &str,
) -> bool {
    let yearly = quantity.kind == Dimension::Rate
        && quantity.unit.as_ref().is_some_and(|unit| {
            unit.symbol.ends_with("/年")
                || unit.symbol.ends_with("/日")
                || unit.symbol.ends_with("/天")
        });
    let sized = matches!(quantity.kind, Dimension::Volume | Dimension::Power)
        && right.attributive
        && left.phrase.is_empty();
    yearly
        || sized
        || names_capacity(&lexicon.capacity, left.phrase.as_str())
        || names_capacity(&lexicon.capacity, left.tail)
        || names_capacity(&lexicon.capacity, left.head)
        || names_capacity(&lexicon.capacity, clause) && lexicon.capacity.at_tail(clause).is_some()
}

/// 年接待 is a capacity, 全年接待 is not.
fn names_capacity(words: &Words, text: &str) -> bool {
    words.find(text).is_some_and(|(at, word)| {
        let before = text.get(..at).and_then(|head| head.chars().next_back());
        !(word.starts_with(['年', '月', '日'])
            && matches!(before, Some('全' | '今' | '去' | '本' | '上' | '当' | '每' | '均')))
    })
}

fn is_norm(lexicon: &Lexicon, left: &Left<'_, '_>, clause: &str) -> bool {
    lexicon.norm.within(left.tail)
        || lexicon.norm.at_tail(left.phrase.as_str()).is_some()
        || ["不得", "每人每月", "按每"].iter().any(|word| clause.contains(word))
}
