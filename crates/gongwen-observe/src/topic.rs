//! Which words are the indicator of a quantity, and what is carried from one to the next.

use crate::head::cut_head;
use crate::left::Left;
use crate::list::{LONGEST, members, run_length};
use crate::named::{Named, is_scope, shorten};
use crate::phrase::Phrase;
use crate::right::{Right, Setting, read_right};
use crate::scene::{Gap, Scene};
use crate::squeeze::squeeze;
use crate::status::{Reading, is_money_rate, is_ratio, names_class};
use crate::words::{Class, ends_in};
use gongwen_model::{Bound, Dimension, Quantity, Relation, Span, Time};
use std::collections::VecDeque;

/// What a paragraph is about.
#[derive(Clone, Debug, Default)]
pub(crate) struct Topics {
    /// The project or work that the sentence is about.
    pub(crate) subject: Option<Span>,
    /// The indicator that a clause without one is about.
    topic: Option<Named>,
    /// The last named indicators of the sentence, for 分别.
    recent: VecDeque<Named>,
    /// The indicators that the values of a 分别 still wait for.
    waiting: VecDeque<Named>,
    /// The heading that the paragraph stands under.
    heading: Option<Span>,
    /// The noun behind the last quantity, up to here, is its own.
    consumed: usize,
    /// How many members the last list with 分别 had, as long as nothing else is named.
    listed: usize,
    /// Where the last quantity begins, its name included where that stands right before it.
    last: usize,
}

impl Topics {
    /// Forgets all, at the beginning of a paragraph.
    pub(crate) fn reset(&mut self, text: &str, heading: Option<Span>) {
        self.heading = heading;
        self.topic = None;
        self.recent.clear();
        self.subject =
            heading.filter(|span| ends_in(span.slice(text).unwrap_or_default(), Class::Subject));
    }

    /// Forgets what a 分别 still waits for.
    pub(crate) fn end_sentence(&mut self) {
        self.waiting.clear();
    }

    /// The part of a clause that is not the noun of the quantity before.
    pub(crate) fn unclaimed<'t>(&self, clause: Phrase<'t>) -> Phrase<'t> {
        clause.at(clause.start.max(self.consumed.min(clause.end)), clause.end)
    }

    /// The indicator of the quantity at `index` of `quantities`.
    pub(crate) fn indicator(
        &mut self,
        reading: Reading<'_, '_, '_>,
        quantities: &[Quantity],
        index: usize,
        times: &[Time],
    ) -> Option<Named> {
        let Reading { quantity, scene, left, right, .. } = reading;
        let listed = scene.gap == Gap::List && left.phrase.is_shorter(2);
        if let Some(named) = self.waiting.pop_front().filter(|_| listed) {
            return Some(named);
        }
        self.waiting.clear();
        let onward = quantities.get(index..).unwrap_or_default();
        let values = || run_length(left.phrase.text(), onward);
        if left.respectively {
            let list = list_before(scene, quantities, index);
            return self.distribute(list.unwrap_or(left.phrase), values());
        }
        // 城镇、农村居民收入分别为3万元、2万元，增长4%、6%: as many values again.
        if self.listed > 1
            && left.phrase.is_empty()
            && scene.gap == Gap::Clause
            && values() == self.listed
        {
            return self.distribute(left.phrase, self.listed);
        }
        self.listed = 0;
        if scene.present.has(Class::Respectively)
            && let Some(named) = self.divide(left.phrase, onward, times)
        {
            return Some(named);
        }
        // 氮氧化物、氨氮减排量218吨、28吨: a list of names before a list of values.
        if scene.present.has(Class::ListMark)
            && values() > 1
            && members(left.phrase, values()).is_some()
        {
            return self.distribute(left.phrase, values());
        }
        // 是上届任期的1.7倍, 恢复到正常年份的105%: what it is likened to is no name.
        let likened = is_ratio(quantity) && left.tail.has(Class::Of);
        let likened = likened && left.phrase.at_head(Class::Likens).is_some();
        let named = if likened { None } else { shorten(left.phrase, times) };
        let begin = named.filter(|name| name.end == scene.left.end);
        let begin = begin.map_or(quantity.span.start(), |name| name.start);
        let last = std::mem::replace(&mut self.last, begin);
        if scene.gap == Gap::Same
            && (counts_noun(quantity) || is_ratio(quantity))
            && let Some(end) = right_of_threshold(scene.left)
            && right.noun.is_shorter(2)
        {
            // 60岁以上19名, 年纳税300万元以上的2家.
            return Some(self.remember(Named::at(Span::between(last, end))));
        }
        let bounded = matches!(quantity.bound, Bound::AtLeast | Bound::AtMost);
        if names_class(quantity, right) {
            return Some(self.threshold(quantity, right, named));
        }
        if right.threshold.is_some()
            && !right.noun.is_empty()
            && bounded
            && quantity.kind != Dimension::Fraction
        {
            return Some(self.threshold(quantity, right, named));
        }
        if takes_right(quantity, left, right, named) {
            self.consumed = right.noun.end;
            return Some(self.remember(Named::at(right.noun.span())));
        }
        // 一处560亩的工业园区: the noun stands behind the next quantity.
        if counts_noun(quantity)
            && scene.right.as_str().trim().is_empty()
            && (named.is_none() || left.wants_noun)
            && let Some(noun) = beyond(scene, onward)
        {
            return Some(self.remember(noun));
        }
        if let Some(whole) = whole_of_share(quantity, left, right) {
            return Some(whole);
        }
        if let Some(phrase) = named {
            let named = self.own(quantity, right, phrase);
            return Some(self.remember(named));
        }
        if let Some(named) = before_bracket(scene, times) {
            return Some(self.remember(named));
        }
        let named = done_for(reading).or_else(|| affected(scene, times));
        if let Some(named) = named.or_else(|| fronted(reading, times)) {
            return Some(self.remember(named));
        }
        if scene.gap != Gap::Same
            && let Some(named) = counted_itself(quantity, self.topic.as_ref(), left.phrase.text())
        {
            return Some(self.remember(named));
        }
        self.topic.clone().or_else(|| self.heading.map(Named::at))
    }

    /// The indicator that stands left of the number.
    fn own(&self, quantity: &Quantity, right: &Right<'_>, phrase: Phrase<'_>) -> Named {
        let money = phrase.is(Class::Money);
        if money && right.verb && quantity.kind == Dimension::Money {
            // 投资60余万元建成服务中心: what the money went into.
            let object = right.object();
            if !object.is_shorter(3) && !is_scope(object) {
                return Named::at(object.span());
            }
        }
        let general = money || phrase.is(Class::General);
        Named { subject: self.subject.filter(|_| general), ..Named::at(phrase.span()) }
    }

    /// 总投资5亿元以上项目27个: the threshold belongs to the noun behind it.
    fn threshold(
        &mut self,
        quantity: &Quantity,
        right: &Right<'_>,
        named: Option<Phrase<'_>>,
    ) -> Named {
        let noun = Named::at(right.noun.span());
        self.consumed = right.noun.end;
        let start = named.map_or(quantity.span.start(), |phrase| phrase.start);
        let subject = Span::between(start, right.noun.start.max(start));
        self.topic = Some(Named { subject: Some(subject), ..noun.clone() });
        let named = named.filter(|_| quantity.kind != Dimension::Duration);
        named.map_or(noun, |phrase| Named::at(phrase.span()))
    }

    /// 甲、乙分别增长3%和5%: the parts of the list in turn, or the last indicators.
    fn distribute(&mut self, phrase: Phrase<'_>, values: usize) -> Option<Named> {
        let parts = match members(phrase, values) {
            Some(parts) if values > 1 => parts,
            // 完成率分别为118%、128%: of the last indicators.
            _ if !phrase.is_shorter(2) && !phrase.is(Class::Rate) => {
                vec![Named::at(phrase.span()); values]
            }
            _ => {
                let skip = self.recent.len().saturating_sub(values);
                self.recent.iter().skip(skip).cloned().collect()
            }
        };
        let first = parts.first().cloned().or_else(|| self.topic.clone());
        self.listed = parts.len();
        for part in &parts {
            self.remember(part.clone());
        }
        self.waiting = parts.into_iter().skip(1).collect();
        first
    }

    /// 甲、乙、丙分别缴纳税收2亿元、1亿元和3000万元: 分别 stands before a verb and what the
    /// members of the list share.
    fn divide(&mut self, phrase: Phrase<'_>, onward: &[Quantity], times: &[Time]) -> Option<Named> {
        let word = phrase.first(Class::Respectively)?;
        let list = phrase.at(phrase.start, word.start);
        let mut shared = phrase.at(word.end, phrase.end);
        cut_head(&mut shared, times);
        let parts = members(list, run_length(phrase.text(), onward)).filter(|m| m.len() > 1)?;
        let whole = |part: Named| {
            let words = part.span.slice(phrase.text()).unwrap_or_default();
            let text = squeeze(&[words, shared.as_str()]);
            Named { text: Some(text), ..Named::at(Span::between(part.span.start(), shared.end)) }
        };
        let mut parts = parts.into_iter().map(whole);
        let first = parts.next();
        self.waiting = parts.collect();
        first.map(|first| self.remember(first))
    }

    fn remember(&mut self, named: Named) -> Named {
        if self.recent.back() != Some(&named) {
            self.recent.push_back(named.clone());
        }
        if self.recent.len() > LONGEST {
            self.recent.pop_front();
        }
        self.topic = Some(named.clone());
        named
    }
}

/// 批发、零售、住宿三个行业分别增长3%、4%和5%: the list that the quantity before the clause counts.
fn list_before<'t>(scene: &Scene<'t>, quantities: &[Quantity], index: usize) -> Option<Phrase<'t>> {
    let count = quantities.get(index.checked_sub(1)?)?;
    let size = usize::try_from(count.value.min).ok().filter(|size| (2..=LONGEST).contains(size))?;
    let end = count.span.start();
    if scene.gap != Gap::Same || count.span.end() > scene.left.start {
        return None;
    }
    let before = scene.left.text().get(..end)?;
    let words = before.rsplit(['，', ',', '。', '；', ';', '：', '\n']).next()?;
    let words = words.strip_prefix("其中").unwrap_or(words);
    let list = scene.left.at(end - words.len(), end);
    members(list, size).map(|_| list)
}

/// Whether the noun behind the number is what it counts.
fn takes_right(
    quantity: &Quantity,
    left: &Left<'_, '_>,
    right: &Right<'_>,
    named: Option<Phrase<'_>>,
) -> bool {
    // 4.5%的控制目标.
    if right.noun.is(Class::Goal) || right.noun.is(Class::Empty) {
        return false;
    }
    let place = matches!(right.noun.as_str(), "村" | "组" | "镇" | "项");
    let single = quantity.kind == Dimension::Count && right.noun.is(Class::Single);
    if right.noun.is_shorter(2) && !place && !single {
        return false;
    }
    let free = named.is_none() || left.wants_noun;
    match quantity.kind {
        // 12家企业, 600亩香菜种植区, 两千米堤防路.
        Dimension::Count | Dimension::Area | Dimension::Length => true,
        Dimension::Mass
        | Dimension::Volume
        | Dimension::Rate
        | Dimension::Power
        | Dimension::Energy => {
            let clause = left.phrase.as_str();
            let sized =
                named.is_some_and(|name| name.as_str().ends_with(['量', '力', '容', '度', '产']));
            !sized || clause.ends_with("年产") || clause.ends_with("日产")
        }
        Dimension::Fraction => free,
        Dimension::Money | Dimension::Percent => {
            // 给予5万元奖励, 每人领了一百元慰问金.
            let given = || right.noun.at_tail(Class::Grant).is_some() && right.noun.is_shorter(8);
            (given() || free && !right.verb) && left.part.is_none() && left.change.is_none()
        }
        Dimension::Duration => named.is_none(),
        _ => false,
    }
}

/// Where a threshold ends, if a clause is nothing but the end of one: 以上, 以上的, 以上的占.
fn right_of_threshold(clause: Phrase<'_>) -> Option<usize> {
    let text = clause.as_str();
    if !text.starts_with(['以', '及']) {
        return None;
    }
    let words = ["及以上", "及以下", "以上", "以下"];
    let word = words.into_iter().find(|word| text.starts_with(word))?;
    let rest =
        text.get(word.len()..)?.trim_start_matches(['的', '仅', '只', '约', '就', '已', '共']);
    (rest.trim().is_empty() || rest == "占").then_some(clause.start + word.len())
}

/// What is counted without another name: 7.9万居民 by the noun that is its unit, and people and
/// households by theirs where the places before them were counted (42个自然屯，2876户).
fn counted_itself(quantity: &Quantity, topic: Option<&Named>, text: &str) -> Option<Named> {
    let symbol = quantity.unit.as_ref().map(|unit| unit.symbol.as_ref())?;
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
    let start = quantity.span.end().checked_sub(symbol.len())?;
    noun.then(|| Named::at(Span::between(start, quantity.span.end())))
}

/// Units that say themselves what they count.
fn is_noun(symbol: &str) -> bool {
    const NOUNS: [&str; 8] = ["民", "众", "员", "工", "生", "童", "业", "户"];
    symbol.chars().nth(1).is_some() && NOUNS.iter().any(|end| symbol.ends_with(end))
}

/// Money, ratios and numbers have their indicator before them; what is counted or measured may
/// stand behind.
fn counts_noun(quantity: &Quantity) -> bool {
    let before =
        matches!(quantity.kind, Dimension::Money | Dimension::Number) || is_ratio(quantity);
    !before && !is_money_rate(quantity)
}

/// The noun behind the quantities that follow at once; the first of `quantities` is the one
/// that is read.
fn beyond(scene: &Scene<'_>, quantities: &[Quantity]) -> Option<Named> {
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
    let noun = read_right(words.at(at, until), Setting::default()).noun;
    (!noun.is_empty()).then(|| Named::at(noun.span()))
}

/// 为10人发放临时救助金: what is done for those who are counted.
fn done_for(reading: Reading<'_, '_, '_>) -> Option<Named> {
    let Reading { scene, left, right, .. } = reading;
    if !right.verb {
        return None;
    }
    let recipient = left.head.as_str().ends_with(['为', '给', '对', '向'])
        || matches!(scene.left.as_str().trim(), "为" | "给" | "对" | "向");
    let object = right.object();
    let done = recipient && !object.is_empty();
    done.then(|| Named::at(Span::between(right.at, object.end)))
}

/// 占持卡人数38.9万人的66%: the number is the whole, and its words stand behind 占.
fn whole_of_share(quantity: &Quantity, left: &Left<'_, '_>, right: &Right<'_>) -> Option<Named> {
    let (relation, part) = left.part?;
    let whole = relation == Relation::Share
        && !is_ratio(quantity)
        && right.attributive.is_some()
        && right.noun.is_empty();
    let share = part.at_head(Class::Share).filter(|_| whole)?;
    let words = part.at(share.end, part.end);
    let goal = words.at_tail(Class::Goal).is_some();
    (!goal && !words.is_shorter(2)).then(|| Named::at(words.span()))
}

/// 创业补贴（每户5000元）: what stands before the bracket that the clause opens with.
fn before_bracket(scene: &Scene<'_>, times: &[Time]) -> Option<Named> {
    let text = scene.ahead.as_str();
    let clause = text.strip_suffix(['（', '('])?;
    let end = scene.ahead.start + clause.len();
    let words = clause.rsplit(['，', ',', '；', ';', '。', '、', '：', '）', ')', '\n']).next()?;
    let mut phrase = scene.ahead.at(end.checked_sub(words.len())?, end);
    cut_head(&mut phrase, times);
    let named = (2..=16).contains(&phrase.chars()) && phrase.first(Class::Stop).is_none();
    named.then(|| Named::at(phrase.span()))
}

/// 村里的通组路，硬化了2300米: what the clause before names, and a verb takes up.
fn fronted(reading: Reading<'_, '_, '_>, times: &[Time]) -> Option<Named> {
    let Reading { quantity, scene, left, .. } = reading;
    let words = left.head.as_str();
    let verb = left.head.has(Class::Verb) || scene.left.at_head(Class::Verb).is_some();
    if is_ratio(quantity) || !verb || words.starts_with('其') {
        return None;
    }
    let text = scene.ahead.as_str();
    let clause = text.strip_suffix(['，', ','])?;
    let clause = clause.rsplit(['，', ',', '；', ';', '。', '：', '）', ')']).next()?;
    let end = scene.ahead.end - '，'.len_utf8();
    let mut phrase = scene.ahead.at(end.checked_sub(clause.len())?, end);
    cut_head(&mut phrase, times);
    if let Some(stop) = phrase.first(Class::Stop) {
        phrase.end = stop.start;
    }
    let verb = phrase.places(Class::Verb).any(|verb| verb.len() > "修".len());
    (!verb && (3..=10).contains(&phrase.chars())).then(|| Named::at(phrase.span()))
}

/// 固定资产投资受…影响，仅完成3.2亿元: what the clause before names and a verb tells of.
fn affected(scene: &Scene<'_>, times: &[Time]) -> Option<Named> {
    let ahead = scene.ahead;
    let words = ahead.as_str().trim_start_matches(['，', ',', '；', ';', '。', ' ']);
    let mut phrase = ahead.at(ahead.end - words.len(), ahead.end);
    if let Some(comma) = phrase.first(Class::Comma) {
        phrase.end = comma.start;
    }
    phrase.end = phrase.first(Class::Cause)?.start;
    cut_head(&mut phrase, times);
    (3..=16).contains(&phrase.chars()).then(|| Named::at(phrase.span()))
}
