//! Whether a figure was reached, is wanted, is an earlier one, a capacity or a rule.

use crate::left::Left;
use crate::phrase::Phrase;
use crate::right::Right;
use crate::scan::Hit;
use crate::scene::Scene;
use crate::words::Class;
use gongwen_model::{Bound, Dimension, ObservationStatus, Quantity, Role, Span};

/// A status, and the word that decided it where one did.
pub(crate) type Judged = (ObservationStatus, Option<Span>);

/// A quantity with what was read around it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reading<'a, 't, 'r> {
    pub(crate) quantity: &'a Quantity,
    pub(crate) scene: &'a Scene<'t>,
    pub(crate) left: &'a Left<'t, 'r>,
    pub(crate) right: &'a Right<'t>,
    pub(crate) role: Option<Role>,
    /// The report's own year.
    pub(crate) year: Option<i32>,
}

/// The first rule that fits.
pub(crate) fn status(reading: Reading<'_, '_, '_>) -> Judged {
    let Reading { quantity, left, role, .. } = reading;
    let plan = role == Some(Role::Plan);
    let measured = !is_ratio(quantity);
    if let Some(word) = threshold(reading) {
        return (ObservationStatus::Norm, Some(word));
    }
    if let Some(word) = first_of_two(reading) {
        return (ObservationStatus::Prior, Some(word));
    }
    if let Some(word) = goal(reading) {
        return (ObservationStatus::Target, Some(word));
    }
    if let (Some(from), Some(_)) = (left.from, left.change) {
        return (ObservationStatus::Prior, Some(from));
    }
    if let Some(word) = last_year(reading).filter(|_| !plan || reading.scene.brackets.opened) {
        return (ObservationStatus::Prior, Some(word));
    }
    if measured {
        if let Some(word) = revenue(left.phrase) {
            return (ObservationStatus::Target, Some(word));
        }
        let money = quantity.kind == Dimension::Money || is_money_rate(quantity);
        if let Some(word) = capacity(reading).filter(|_| !money) {
            return (ObservationStatus::Capacity, Some(word));
        }
        let fixed = || price(quantity, left).or_else(|| rule(reading).filter(|_| !plan));
        if let Some(word) = fixed().filter(|_| !is_outcome(left)) {
            return (ObservationStatus::Norm, Some(word));
        }
    }
    if plan {
        let scene = reading.scene;
        let existing =
            scene.present.has(Class::Existing).then(|| scene.left.first(Class::Existing));
        return match existing.flatten() {
            Some(word) => (ObservationStatus::Actual, Some(word.span())),
            None => (ObservationStatus::Target, None),
        };
    }
    if let Some(word) = wanted(reading).or_else(|| approved(reading)).filter(|_| measured) {
        return (ObservationStatus::Target, Some(word));
    }
    if quantity.bound == Bound::AtLeast
        && let Some(word) = reading.scene.left.first(Class::Expected)
    {
        return (ObservationStatus::Target, Some(word.span()));
    }
    (ObservationStatus::Actual, None)
}

/// A percentage, a fraction or a multiple says how a value relates to another one.
pub(crate) fn is_ratio(quantity: &Quantity) -> bool {
    matches!(
        quantity.kind,
        Dimension::Percent | Dimension::PercentagePoint | Dimension::Fraction | Dimension::Multiple
    )
}

/// 60岁, 60周岁.
pub(crate) fn is_age(quantity: &Quantity) -> bool {
    quantity.unit.as_ref().is_some_and(|unit| matches!(&*unit.symbol, "岁" | "周岁"))
}

/// 元/亩, 元/人.
pub(crate) fn is_money_rate(quantity: &Quantity) -> bool {
    quantity.kind == Dimension::Rate
        && quantity.unit.as_ref().is_some_and(|unit| unit.symbol.starts_with('元'))
}

/// An age with a bound, or a number with 以上 before a noun, unless a verb of reaching stands
/// before it: 达到10家以上.
fn threshold(reading: Reading<'_, '_, '_>) -> Option<Span> {
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

/// 由1.2万吨增加到1.9万吨, 比上年的4500万元增长8%: an earlier value.
fn first_of_two(reading: Reading<'_, '_, '_>) -> Option<Span> {
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
    // 上年同期为盈利2600万元.
    if let Some(words) = tells_of_last_year(scene.left) {
        return Some(words);
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

/// 上年为, 去年同期是: how a clause begins that tells of the year before.
fn tells_of_last_year(clause: Phrase<'_>) -> Option<Span> {
    let words = clause.as_str().trim_start();
    if !words.starts_with(['上', '去', '前']) {
        return None;
    }
    let start = clause.end - words.len();
    let time = LAST_YEAR.iter().filter(|time| words.starts_with(**time)).max_by_key(|t| t.len())?;
    let behind = words.get(time.len()..)?;
    behind.starts_with(['为', '是']).then(|| Span::between(start, start + time.len()))
}

/// 占全年12家任务的75%, 好于4.5%的控制目标.
fn goal(reading: Reading<'_, '_, '_>) -> Option<Span> {
    let Reading { scene, left, right, .. } = reading;
    let goal = right.noun.as_str();
    let part = || goal.starts_with("任务") && scene.beyond.as_str().contains("任务的");
    // 2030年的目标值（37%）.
    let bracketed = scene.left.is_empty()
        && scene.brackets.opened
        && ["目标（", "目标(", "目标值（", "目标值("]
            .iter()
            .any(|e| scene.ahead.as_str().ends_with(e));
    if bracketed {
        return Some(scene.ahead.span());
    }
    // 距1500万美元的任务还差一点.
    let named = || {
        let rest = ["任务", "指标"].iter().find_map(|word| goal.strip_prefix(word));
        right.attributive.is_some()
            && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['差', '还', '尚']))
    };
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
    let named = || named() || goal.ends_with("控制指标");
    let done = left.tail.has(Class::Done) && !scene.left.as_str().contains("未完成");
    let wanted = (goal.ends_with("目标") || named()) && !done || part();
    wanted.then(|| right.noun.span())
}

/// 年产值, 年税收: what a project is to bring; 人均年收入 is no such thing.
fn revenue(name: Phrase<'_>) -> Option<Span> {
    let word = name.at_tail(Class::Revenue)?;
    (!name.as_str().contains('均')).then(|| word.span())
}

/// What a project or a facility is made for.
fn capacity(reading: Reading<'_, '_, '_>) -> Option<Span> {
    let Reading { quantity, scene, left, right, .. } = reading;
    let yearly = quantity.kind == Dimension::Rate
        && quantity
            .unit
            .as_ref()
            .is_some_and(|unit| ["/年", "/日", "/天"].iter().any(|per| unit.symbol.ends_with(per)))
        // 随访4次/年.
        && !quantity.unit.as_ref().is_some_and(|unit| unit.symbol.starts_with("次/"));
    if yearly {
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

/// Money for a unit that does not change: 120元/亩.
fn price(quantity: &Quantity, left: &Left<'_, '_>) -> Option<Span> {
    let fixed = is_money_rate(quantity)
        && left.from.is_none()
        && left.change.is_none()
        && !left.tail.has(Class::Onto)
        && !left.tail.has(Class::LeadsOn);
    fixed.then_some(quantity.span)
}

/// A rule, a standard: 每人每月120元.
fn rule(reading: Reading<'_, '_, '_>) -> Option<Span> {
    let Reading { scene, left, .. } = reading;
    let word = left.tail.first(Class::Norm).or_else(|| left.phrase.at_tail(Class::Norm));
    word.or_else(|| scene.left.first(Class::Rule)).map(Hit::span)
}

/// A word of wanting beside the indicator: 计划, 力争, 总投资.
fn wanted(reading: Reading<'_, '_, '_>) -> Option<Span> {
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
fn approved(reading: Reading<'_, '_, '_>) -> Option<Span> {
    let Reading { quantity, scene, .. } = reading;
    if quantity.kind != Dimension::Money || !scene.present.has(Class::Approved) {
        return None;
    }
    scene.left.first(Class::Approved).map(Hit::span)
}

/// 火化率68.3%，去年为61%: a clause of its own about the year before.
fn last_year(reading: Reading<'_, '_, '_>) -> Option<Span> {
    let Reading { scene, left, year, .. } = reading;
    let time = left.tail_time.filter(|_| left.phrase.is_empty() && left.compared.is_none())?;
    let alone = left.from.is_none() && left.change.is_none() && left.part.is_none();
    let prior = LAST_YEAR.contains(&time.text.as_str());
    let tail = left.tail.as_str().trim_end();
    // 加装电梯11部（上年4部）.
    let aside = || scene.brackets.opened && time.span.end() == scene.left.end;
    // 制种1.4万亩（2010年为1.1万亩）.
    let told = || tail.ends_with(['为', '是']) || aside();
    let earlier = scene.brackets.opened
        && time.value.parse::<i32>().ok().zip(year).is_some_and(|(time, year)| time < year);
    (alone && (prior || earlier) && told()).then_some(time.span)
}

/// Times of the year before.
pub(crate) const LAST_YEAR: &[&str] = &["去年", "上年", "前年", "去年同期", "上年同期", "上年末"];

/// A mean of prices that were paid, and what became dearer or cheaper: no rule, but an outcome.
fn is_outcome(left: &Left<'_, '_>) -> bool {
    let name = left.phrase.as_str();
    name.ends_with("均价") || name.ends_with("平均价格") || left.change.is_some()
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
