//! What is counted: the noun behind the number, the unit itself, or those whom a threshold before
//! it tells of.

use crate::left::Left;
use crate::list::LONGEST;
use crate::named::Named;
use crate::phrase::Phrase;
use crate::reading::{Reading, is_age, is_money_rate, is_ratio, symbol};
use crate::right::{Right, Setting, read_right};
use crate::scene::Scene;
use crate::status::{is_bounded_by_word, is_line};
use crate::words::Class;
use gongwen_model::{Dimension, Quantity, Span};

/// Whether the noun behind the number is what it counts.
pub(crate) fn takes_right(
    quantity: &Quantity,
    left: &Left<'_, '_>,
    right: &Right<'_>,
    named: Option<Phrase<'_>>,
) -> bool {
    // 4.5%的控制目标, 总投资28亿元|年产6万吨, 在1.1万户|基础上, 低于100%|警戒线.
    let noun = right.noun;
    if [Class::Goal, Class::Empty, Class::Capacity].iter().any(|&class| noun.is(class))
        || ["基础上", "要求"].iter().any(|word| noun.as_str().starts_with(word))
        || is_ratio(quantity) && is_line(noun)
    {
        return false;
    }
    // 年出栏30万头的优势: what is counted stands before it.
    let abstract_noun =
        right.attributive.is_some() && right.noun.at_head(Class::Abstract).is_some();
    if abstract_noun && named.is_some_and(|name| !name.is_shorter(3)) {
        return false;
    }
    let place = matches!(
        right.noun.as_str(),
        "村" | "组" | "镇" | "项" | "县" | "市" | "区" | "乡" | "州" | "旗"
    );
    let single = quantity.kind == Dimension::Count && right.noun.is(Class::Single);
    if right.noun.is_shorter(2) && !place && !single {
        return false;
    }
    let free = named.is_none() || left.wants_noun;
    match quantity.kind {
        // 12家企业, 600亩香菜种植区, 两千米堤防路.
        Dimension::Count | Dimension::Area | Dimension::Length => true,
        // 村道1000元/公里配套.
        Dimension::Rate if is_money_rate(quantity) => free && !right.verb,
        Dimension::Mass
        | Dimension::Volume
        | Dimension::Rate
        | Dimension::Power
        | Dimension::Energy => {
            let clause = left.phrase.as_str();
            let sized =
                named.is_some_and(|name| name.as_str().ends_with(['量', '力', '容', '度', '产']));
            // 日供水1.2万方的水厂.
            let made = right.attributive.is_some() && named.is_some_and(|n| n.is(Class::Capacity));
            !(sized || made) || clause.ends_with("年产") || clause.ends_with("日产")
        }
        Dimension::Fraction => free,
        Dimension::Money | Dimension::Percent => {
            // 给予5万元奖励, 每人领了一百元慰问金.
            let given = || right.noun.at_tail(Class::Grant).is_some() && right.noun.is_shorter(8);
            (given() || free && !right.verb) && left.part.is_none() && left.change.is_none()
        }
        // 执行24小时值班制度.
        Dimension::Duration => named.is_none_or(|name| name.is(Class::Verb)),
        _ => false,
    }
}

/// Money, ratios and numbers have their indicator before them; what is counted or measured may
/// stand behind.
pub(crate) fn counts_noun(quantity: &Quantity) -> bool {
    let before =
        matches!(quantity.kind, Dimension::Money | Dimension::Number) || is_ratio(quantity);
    !before && !is_money_rate(quantity)
}

/// What is counted without another name: 7.9万居民 by the noun that is its unit, and people and
/// households by theirs where the places before them were counted (42个自然屯，2876户).
pub(crate) fn counted_itself(
    quantity: &Quantity,
    topic: Option<&Named>,
    text: &str,
) -> Option<Named> {
    let symbol = symbol(quantity)?;
    let place = || {
        let name = topic.and_then(|topic| topic.span.slice(text)).unwrap_or_default();
        name == "户"
            || name.ends_with(['村', '屯', '组', '社', '庄', '寨'])
            || name.ends_with("社区")
    };
    let noun = quantity.kind == Dimension::Count
        && match symbol {
            "人" | "户" | "口" => place(),
            _ => is_noun(symbol),
        };
    if noun { by_unit(quantity) } else { None }
}

/// The unit itself as a name.
fn by_unit(quantity: &Quantity) -> Option<Named> {
    let unit = quantity.unit.as_ref()?;
    let end = quantity.span.end();
    Some(Named::at(Span::between(end.checked_sub(unit.symbol.len())?, end)))
}

/// 全村共123户: people and households with no other name are named by their unit.
/// Where a verb follows, what it says of them: 全市1.4万户2.5万人享受低保.
pub(crate) fn of_whole(reading: Reading<'_, '_, '_>, quantities: &[Quantity]) -> Option<Named> {
    let Reading { quantity, scene, .. } = reading;
    let symbol = symbol(quantity)?;
    if !matches!(symbol, "人" | "户" | "口") || !scene.present.has(Class::Whole) {
        return None;
    }
    let whole = scene.left.first(Class::Whole)?;
    let rest = scene.left.at(whole.end, scene.left.end);
    let bare = rest.as_str().trim_matches([' ', '共', '有', '现', '约', '总', '计']);
    if !bare.is_empty() {
        return None;
    }
    let right = right_of_run(reading, quantities);
    let object = right.object();
    if right.verb && !object.is_shorter(2) {
        return Some(Named::at(Span::between(right.at, object.end)));
    }
    by_unit(quantity)
}

/// 推荐15人参加积极分子培训: where nothing but a verb stands before the people, what they do.
pub(crate) fn done_by(reading: Reading<'_, '_, '_>, named: Option<Phrase<'_>>) -> Option<Named> {
    let Reading { quantity, right, .. } = reading;
    if quantity.kind != Dimension::Count || !right.verb || !right.noun.is_empty() {
        return None;
    }
    named.filter(|name| name.is(Class::Verb))?;
    let object = right.object();
    let told = matches!(symbol(quantity), Some("人" | "名" | "人次")) && !object.is_shorter(3);
    told.then(|| Named::at(Span::between(right.at, object.end)))
}

/// What is counted in places of whom there is no other noun: 两村.
pub(crate) fn counts_places(quantity: &Quantity) -> Option<Named> {
    if quantity.kind != Dimension::Count {
        return None;
    }
    let symbol = symbol(quantity)?;
    if matches!(symbol, "村" | "镇" | "乡") { by_unit(quantity) } else { None }
}

/// Units that say themselves what they count.
fn is_noun(symbol: &str) -> bool {
    let ends = ['民', '众', '员', '工', '生', '童', '业', '户'];
    symbol.chars().nth(1).is_some() && symbol.ends_with(ends)
}

/// Where a threshold ends, if a clause is nothing but the end of one: 以上, 以上的, 以上的占.
pub(crate) fn right_of_threshold(clause: Phrase<'_>, before: Option<&Quantity>) -> Option<usize> {
    let text = clause.as_str();
    // 产值过10亿元的5家.
    if text == "的" && before.is_some_and(is_bounded_by_word) {
        return Some(clause.start);
    }
    // 18岁至60岁984人.
    let ages = |before: &Quantity| before.value.is_range() && is_age(before);
    if text.is_empty() && before.is_some_and(ages) {
        return Some(clause.start);
    }
    if !text.starts_with(['以', '及']) {
        return None;
    }
    let words = ["及以上", "及以下", "以上", "以下"];
    let word = words.into_iter().find(|word| text.starts_with(word))?;
    let rest =
        text.get(word.len()..)?.trim_start_matches(['的', '仅', '只', '约', '就', '已', '共']);
    (rest.trim().is_empty() || rest == "占").then_some(clause.start + word.len())
}

/// The noun behind the quantities that follow at once; the first of `quantities` is the one
/// that is read.
pub(crate) fn beyond(scene: &Scene<'_>, quantities: &[Quantity]) -> Option<Named> {
    let noun = right_of_all(scene, quantities)?.noun;
    (!noun.is_empty()).then(|| Named::at(noun.span()))
}

/// What stands right of a quantity, or of those that follow it at once.
pub(crate) fn right_of_run<'t>(reading: Reading<'_, 't, '_>, quantities: &[Quantity]) -> Right<'t> {
    let Reading { scene, right, .. } = reading;
    let beyond = if scene.right.is_empty() { right_of_all(scene, quantities) } else { None };
    beyond.unwrap_or(*right)
}

/// What stands right of the quantities that follow at once.
fn right_of_all<'t>(scene: &Scene<'t>, quantities: &[Quantity]) -> Option<Right<'t>> {
    let words = scene.beyond;
    let mut at = words.start;
    let mut rest = quantities.get(1..)?.iter().peekable();
    let mut passed = 0;
    while let Some(quantity) = rest.peek() {
        let between = words.text().get(at..quantity.span.start())?;
        if quantity.span.end() > words.end || !between.trim().is_empty() || passed == LONGEST {
            break;
        }
        at = quantity.span.end();
        passed += 1;
        rest.next();
    }
    if passed == 0 {
        return None;
    }
    let until = rest.peek().map_or(words.end, |q| q.span.start()).min(words.end);
    Some(read_right(words.at(at, until), Setting::default()))
}
