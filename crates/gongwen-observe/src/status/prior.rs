//! An earlier value: the first of two, or one that a clause or a bracket tells of.

use crate::phrase::Phrase;
use crate::reading::Reading;
use crate::words::Class;
use gongwen_model::{Dimension, Span, Time};

/// 由1.2万吨增加到1.9万吨, 比上年的4500万元增长8%: an earlier value.
pub(super) fn first_of_two(reading: Reading<'_, '_, '_>) -> Option<Span> {
    let Reading { quantity, scene, left, right, .. } = reading;
    // 由1.5平方公里规划面积，缩减为…: the second value comes behind the noun.
    let leads_on = || !right.noun.is_empty() && scene.beyond.has(Class::LeadsOn);
    if let Some(from) = left.from.filter(|_| right.onward || leads_on()) {
        return Some(from);
    }
    // 收缴率82%上升至91%: without 由, where the second value follows at once.
    let word = scene.right.at_head(Class::Onward).filter(|word| word.len() >= "升至".len());
    let at_once = word.filter(|word| word.end == scene.right.end);
    if let Some(word) = at_once.filter(|word| left.change.is_none() && scene.beyond.end > word.end)
    {
        return Some(word.span());
    }
    // 企业23家（整合前41家）.
    let before = scene.left.as_str().strip_suffix('前').filter(|_| scene.brackets.opened);
    if before.is_some_and(|words| (2..=4).contains(&words.chars().count())) {
        return Some(scene.left.span());
    }
    // 在1.1万户基础上再扩3000户.
    if scene.right.as_str().trim_start_matches('的').starts_with("基础上") {
        return Some(quantity.span);
    }
    // 与去年同期3人相比.
    if let Some(time) = left.tail_time.filter(|_| scene.right.as_str().starts_with("相比")) {
        return Some(time.span);
    }
    let compared = left.compared.filter(|_| quantity.kind != Dimension::Multiple)?;
    if left.tail_time.is_none() || left.change.is_some() {
        return None;
    }
    let [up, down] = scene.beyond.heads([Class::Up, Class::Down]);
    (up > 0 || down > 0).then_some(compared)
}

/// A clause or a bracket about the year before: 去年为61%, 上年同期为亏损300万元, 加装电梯11部（上年4部）,
/// 制种1.4万亩（2010年为1.1万亩）.
pub(super) fn last_year(reading: Reading<'_, '_, '_>) -> Option<Span> {
    let Reading { scene, left, year, .. } = reading;
    if let Some(words) = begins_with_last_year(scene.left) {
        return Some(words);
    }
    let time = left.tail_time.filter(|_| left.phrase.is_empty() && left.compared.is_none())?;
    let alone = left.from.is_none() && left.change.is_none() && left.part.is_none();
    let before = |time: &Time| time.value.parse::<i32>().ok().zip(year).is_some_and(|(t, y)| t < y);
    let prior = LAST_YEAR.contains(&time.text.as_str()) || scene.brackets.opened && before(time);
    let aside = scene.brackets.opened && time.span.end() == scene.left.end;
    let told = aside || left.tail.as_str().trim_end().ends_with(['为', '是']);
    (alone && prior && told).then_some(time.span)
}

/// 上年为, 去年同期是: how a clause begins that tells of the year before.
fn begins_with_last_year(clause: Phrase<'_>) -> Option<Span> {
    let words = clause.as_str().trim_start();
    // Hardly any clause does.
    if !words.starts_with(['上', '去', '前']) {
        return None;
    }
    let start = clause.end - words.len();
    let time = LAST_YEAR.iter().find(|time| {
        words.strip_prefix(**time).is_some_and(|behind| behind.starts_with(['为', '是']))
    })?;
    Some(Span::between(start, start + time.len()))
}

/// Times of the year before.
pub(crate) const LAST_YEAR: &[&str] = &["去年", "上年", "前年", "去年同期", "上年同期", "上年末"];
