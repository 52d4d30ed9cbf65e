//! What a project or a facility is made for.

use crate::phrase::Phrase;
use crate::reading::{Reading, symbol};
use crate::scan::Hit;
use crate::words::Class;
use gongwen_model::{Dimension, Span};

/// What a project or a facility is made for.
pub(super) fn capacity(reading: Reading<'_, '_, '_>) -> Option<Span> {
    let Reading { quantity, scene, left, right, .. } = reading;
    // 3万吨/年, but 随访4次/年.
    let yearly = |unit: &str| {
        ["/年", "/日", "/天"].iter().any(|per| unit.ends_with(per)) && !unit.starts_with("次/")
    };
    if quantity.kind == Dimension::Rate && symbol(quantity).is_some_and(yearly) {
        return Some(quantity.span);
    }
    let sized = matches!(quantity.kind, Dimension::Volume | Dimension::Power);
    if let Some(of) = right.attributive.filter(|_| sized && left.phrase.is_empty()) {
        return Some(of);
    }
    // 日发送旅客能力8000人次.
    if let Some(name) = left.phrase.as_str().strip_suffix("能力") {
        return Some(Span::between(left.phrase.start + name.len(), left.phrase.end));
    }
    if !scene.present.has(Class::Capacity) {
        return None;
    }
    let near = [left.phrase, left.tail, left.head].into_iter().find_map(names_capacity);
    let word = near.or_else(|| {
        names_capacity(scene.left).filter(|_| scene.left.at_tail(Class::Capacity).is_some())
    });
    word.map(Hit::span)
}

/// 年接待 is a capacity, 全年接待 is not.
fn names_capacity(words: Phrase<'_>) -> Option<&Hit> {
    let word = words.first(Class::Capacity)?;
    let before = words.at(words.start, word.start).as_str().chars().next_back();
    let period = words.at(word.start, word.end).as_str().starts_with(['年', '月', '日'])
        && matches!(
            before,
            Some('全' | '今' | '去' | '本' | '上' | '当' | '每' | '均' | '半' | '0'..='9')
        );
    (!period).then_some(word)
}
