//! A rule, a price, a threshold, a line: what should be, whatever is.

use crate::left::Left;
use crate::phrase::Phrase;
use crate::reading::{Reading, is_age, is_money_rate, is_ratio};
use crate::right::Right;
use crate::scan::Hit;
use crate::words::Class;
use gongwen_model::{Bound, Dimension, Quantity, Span};

/// An age with a bound, or a number with 以上 before a noun, unless a verb of reaching stands
/// before it: 达到10家以上.
pub(super) fn threshold(reading: Reading<'_, '_, '_>) -> Option<Span> {
    let Reading { quantity, left, right, .. } = reading;
    let bounded = matches!(quantity.bound, Bound::AtLeast | Bound::AtMost);
    if is_age(quantity) && (bounded || quantity.value.is_range()) {
        return Some(quantity.span);
    }
    // 200元最低档, 3000元以上档次.
    let class = right.noun.as_str();
    if quantity.kind == Dimension::Money && (class.ends_with('档') || class.ends_with("档次")) {
        return Some(quantity.span);
    }
    // 低于100毫克/升的要求.
    if class.starts_with("要求") && right.attributive.is_some() {
        return Some(right.noun.span());
    }
    // 低于100%警戒线.
    if is_ratio(quantity) && is_line(right.noun) {
        return Some(right.noun.span());
    }
    // 收入过10亿元的从4家发展到11家, 12客位以上的有8艘: those who have so much.
    let money = quantity.kind == Dimension::Money && is_bounded_by_word(quantity);
    if (money || right.threshold.is_some() || bounded && right.noun.is_empty())
        && let Some(of) = right.attributive
        && ["从", "由", "实现", "有", "达", "新增", "一律", "占"]
            .iter()
            .any(|w| goes_on_with(reading, of, w))
    {
        return Some(of);
    }
    // 年纳税超过1000万元的企业.
    if names_class(quantity, right) {
        return Some(right.attributive.unwrap_or(quantity.span));
    }
    if !bounded {
        return None;
    }
    let growth = quantity.kind == Dimension::Percent && left.change.is_some();
    let reached = ["达到", "达", "突破", "稳定在", "保持在", "不低于", "增长", "不少于", "超过"];
    let tail = left.tail.as_str().trim_end();
    // 覆盖70%以上贫困户.
    if quantity.kind == Dimension::Percent && reading.scene.left.as_str().ends_with("覆盖") {
        return None;
    }
    right.threshold.filter(|_| {
        let part = quantity.kind == Dimension::Percent && right.attributive.is_some();
        quantity.kind != Dimension::Fraction
            && !growth
            && !part
            && (tail.ends_with("率达到") || !reached.iter().any(|word| tail.ends_with(word)))
    })
}

/// A line that should not be crossed: 警戒线.
pub(crate) fn is_line(noun: Phrase<'_>) -> bool {
    let lines = ["警戒线", "预警线", "红线", "控制线", "标准线", "底线"];
    noun.as_str().ends_with('线') && lines.iter().any(|line| noun.as_str().ends_with(line))
}

/// Whether the words behind a 的 begin with a word.
fn goes_on_with(reading: Reading<'_, '_, '_>, of: Span, word: &str) -> bool {
    let right = reading.scene.right;
    right.at(of.end(), right.end).as_str().starts_with(word)
}

/// 超 or 不足 stands before the number; 余 and 多 within it say no more than that it is rounded.
pub(crate) fn is_bounded_by_word(quantity: &Quantity) -> bool {
    matches!(quantity.bound, Bound::More | Bound::Less) && !quantity.text.contains(['余', '多'])
}

/// Money that says which firms, projects or villages are meant: 年纳税超过1000万元的企业,
/// 产值超10亿元企业.
pub(crate) fn names_class(quantity: &Quantity, right: &Right<'_>) -> bool {
    let more = quantity.kind == Dimension::Money
        && (is_bounded_by_word(quantity) || quantity.value.is_range());
    let noun = right.noun;
    let class = || {
        noun.at_tail(Class::Head).or(noun.at_tail(Class::Owner)).is_some()
            || noun.as_str().ends_with(['村', '户', '镇', '企', '家', '楼'])
    };
    more && (right.attributive.is_some() || noun.is_shorter(6)) && class()
}

/// Money for a unit that does not change: 120元/亩.
pub(super) fn price(quantity: &Quantity, left: &Left<'_, '_>) -> Option<Span> {
    let fixed = is_money_rate(quantity)
        && left.from.is_none()
        && left.change.is_none()
        && !left.tail.has(Class::Onto)
        && !left.tail.has(Class::LeadsOn);
    fixed.then_some(quantity.span)
}

/// A rule, a standard: 每人每月120元.
pub(super) fn rule(reading: Reading<'_, '_, '_>) -> Option<Span> {
    let Reading { scene, left, .. } = reading;
    let word = left.tail.first(Class::Norm).or_else(|| left.phrase.at_tail(Class::Norm));
    word.or_else(|| scene.left.first(Class::Rule)).map(Hit::span)
}

/// A mean of prices that were paid, and what became dearer or cheaper: no rule, but an outcome.
pub(super) fn is_outcome(left: &Left<'_, '_>) -> bool {
    let name = left.phrase.as_str();
    name.ends_with("均价") || name.ends_with("平均价格") || left.change.is_some()
}
