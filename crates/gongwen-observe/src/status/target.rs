//! What is wanted: a goal, a budget, what a project is to bring.

use crate::phrase::Phrase;
use crate::reading::Reading;
use crate::scan::Hit;
use crate::words::Class;
use gongwen_model::{Dimension, Span};

/// 占全年12家任务的75%, 好于4.5%的控制目标.
pub(super) fn goal(reading: Reading<'_, '_, '_>) -> Option<Span> {
    let Reading { scene, left, right, .. } = reading;
    let goal = right.noun.as_str();
    // 2030年的目标值（37%）.
    let bracketed = scene.left.is_empty()
        && scene.brackets.opened
        && ["目标（", "目标(", "目标值（", "目标值("]
            .iter()
            .any(|e| scene.ahead.as_str().ends_with(e));
    if bracketed {
        return Some(scene.ahead.span());
    }
    // 占市下达2.6万亩任务的120%.
    if left.part.is_some() && scene.right.as_str().starts_with("任务的") {
        let start = scene.right.start;
        return Some(Span::between(start, start + "任务".len()));
    }
    // 比目标值16%略低.
    let beside = scene.right.as_str().starts_with(['略', '低', '高', '多', '少', '偏']);
    if let Some(compared) = left.compared.filter(|_| beside)
        && scene.left.at_tail(Class::Goal).is_some()
    {
        return Some(compared);
    }
    // 距1500万美元的任务还差一点.
    let rest = ["任务", "指标"].iter().find_map(|word| goal.strip_prefix(word));
    let task = right.attributive.is_some()
        && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['差', '还', '尚']));
    let done = left.tail.has(Class::Done) && !scene.left.as_str().contains("未完成");
    let named = task || goal.ends_with("目标") || goal.ends_with("控制指标");
    (named && !done).then(|| right.noun.span())
}

/// 年产值, 年税收: what a project is to bring; 人均年收入 is no such thing.
pub(super) fn revenue(name: Phrase<'_>) -> Option<Span> {
    let word = name.at_tail(Class::Revenue)?;
    (!name.as_str().contains('均')).then(|| word.span())
}

/// A word of wanting beside the indicator: 计划, 力争, 总投资.
pub(super) fn wanted(reading: Reading<'_, '_, '_>) -> Option<Span> {
    let Reading { scene, left, right, .. } = reading;
    if let Some((_, part)) = left.part.filter(|_| is_goal_of_part(reading)) {
        return part.at_tail(Class::Goal).map(Hit::span);
    }
    if !scene.present.has(Class::Target) || left.part.is_some() {
        return None;
    }
    // 完成整改任务66项: what was done is no task any more.
    let task = left
        .phrase
        .at_tail(Class::Goal)
        .is_some_and(|goal| left.phrase.at(goal.start, goal.end).as_str().ends_with("任务"));
    if task
        && right.attributive.is_none()
        && (left.head.has(Class::Done) || scene.present.has(Class::Existing))
    {
        return None;
    }
    // 总投资640万元的幼儿园建成投用: spent.
    if right.attributive.is_some() && scene.beyond.has(Class::Built) {
        return None;
    }
    let named = left.phrase.at_tail(Class::Target).or_else(|| left.phrase.at_head(Class::Target));
    named.or_else(|| first_in([left.head, left.tail], Class::Target)).map(Hit::span)
}

/// What an assembly approved is a budget, not yet money spent: 调整预算批准为5亿元.
pub(super) fn approved(reading: Reading<'_, '_, '_>) -> Option<Span> {
    let Reading { quantity, scene, .. } = reading;
    if quantity.kind != Dimension::Money || !scene.present.has(Class::Approved) {
        return None;
    }
    scene.left.first(Class::Approved).map(Hit::span)
}

/// 占年度计划3.8亿元的75%: the number is the goal, and the share of it follows.
fn is_goal_of_part(reading: Reading<'_, '_, '_>) -> bool {
    let Reading { left, right, .. } = reading;
    let goal = left.part.and_then(|(_, part)| part.at_tail(Class::Goal));
    goal.is_some() && right.attributive.is_some() && right.noun.is_empty()
}

/// The first word of a class in several stretches.
fn first_in<'t>(stretches: [Phrase<'t>; 2], class: Class) -> Option<&'t Hit> {
    stretches.iter().find_map(|words| words.first(class))
}
