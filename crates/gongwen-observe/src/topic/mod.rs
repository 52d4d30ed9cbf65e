//! Which words are the indicator of a quantity, and what is carried from one to the next.

mod carried;

use crate::counted::{
    beyond, counted_itself, counts_noun, counts_places, done_by, of_whole, right_of_threshold,
    takes_right,
};
use crate::head::cut_head;
use crate::list::{LONGEST, list_across, list_before, members, run_length};
use crate::named::{Named, is_scope, shorten};
use crate::near::{affected, before_bracket, done_for, fronted, total_of, turned, whole_of_share};
use crate::phrase::Phrase;
use crate::reading::{Reading, is_ratio};
use crate::right::Right;
use crate::scene::{Brackets, Gap, Scene};
use crate::squeeze::squeeze;
use crate::status::names_class;
use crate::words::{Class, ends_in};
use gongwen_model::{Bound, Dimension, Quantity, Span, Time};
use smol_str::SmolStr;
use std::collections::VecDeque;

/// The longest bound between a name and its number, in bytes: 产值超过5亿元的企业.
const BOUND: usize = "超过".len();

/// What a paragraph is about.
#[derive(Clone, Debug, Default)]
pub(crate) struct Topics {
    /// The project or work that the sentence is about.
    pub(crate) subject: Option<Span>,
    /// The indicator that a clause without one is about.
    topic: Option<Named>,
    /// The last quantity that counted something, and what it was.
    counted: Option<(usize, Span)>,
    /// The verb before the last quantity.
    verb: Option<Span>,
    /// The last quantity was a ratio.
    of_ratio: bool,
    /// What it was about before the bracket that is open.
    outside: Option<Named>,
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

/// The project that a heading names: 石桥水库除险加固工程, 青禾物流园项目|进展顺利.
fn project_of(text: &str, heading: Span) -> Option<Span> {
    let words = heading.slice(text)?;
    if ends_in(words, Class::Subject) {
        return Some(heading);
    }
    // Most headings hold neither.
    if !words.contains(['项', '工']) {
        return None;
    }
    let end =
        ["项目", "工程"].iter().filter_map(|word| Some(words.rfind(word)? + word.len())).max()?;
    let name = words.get(..end)?;
    let project = name.chars().nth(5).is_some() && !name.contains(['，', ',', '、']);
    project.then(|| Span::between(heading.start(), heading.start() + end))
}

/// A name without the mark of a footnote in it.
fn without_note(name: &str) -> Option<SmolStr> {
    let (before, rest) = name.split_once('[')?;
    let (mark, behind) = rest.split_once(']')?;
    let number = !mark.is_empty() && mark.bytes().all(|byte| byte.is_ascii_digit());
    number.then(|| squeeze(&[before, behind]))
}

impl Topics {
    /// Forgets all, at the beginning of a paragraph.
    pub(crate) fn reset(&mut self, text: &str, heading: Option<Span>) {
        self.heading = heading;
        self.topic = None;
        self.counted = None;
        self.outside = None;
        self.recent.clear();
        self.subject = heading.and_then(|span| project_of(text, span));
    }

    /// Notes the project that a quantity is an attribute of: 年产2万吨的新材料项目.
    fn note_project(&mut self, right: &Right<'_>) {
        let project = || right.noun.at_tail(Class::Subject).is_some();
        if !right.noun.is_shorter(5) && project() {
            self.subject = Some(right.noun.span());
        }
    }

    /// Forgets what a 分别 still waits for.
    pub(crate) fn end_sentence(&mut self) {
        self.waiting.clear();
    }

    /// Behind a bracket the sentence goes on with what it was about before it: 支出46亿元
    /// （其中街道支出3亿元），增长16%.
    pub(crate) fn pass_brackets(&mut self, brackets: Brackets) {
        if brackets.closed
            && let Some(outside) = self.outside.take()
        {
            self.topic = Some(outside);
        }
        if brackets.opened {
            self.outside = self.topic.clone();
        }
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
            let list = list_before(scene, quantities, index)
                .or_else(|| list_across(scene, quantities, index, values()));
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
        let count = if scene.present.has(Class::ListMark) { values() } else { 1 };
        if count > 1 && members(left.phrase, count).is_some() {
            return self.distribute(left.phrase, count);
        }
        // 是上届任期的1.7倍, 恢复到正常年份的105%: what it is likened to is no name.
        let likened = is_ratio(quantity)
            && left.tail.has(Class::Of)
            && left.phrase.at_head(Class::Likens).is_some();
        // 高氟水村由31个减到7个, 审批由20天压到7天: a name whatever it is.
        let from = || {
            let mut name = left.phrase;
            cut_head(&mut name, times);
            Some(name).filter(|name| left.from.is_some() && (3..=12).contains(&name.chars()))
        };
        // 企业23家（整合前41家）.
        let earlier = scene.brackets.opened
            && left.phrase.is_shorter(5)
            && left.phrase.as_str().ends_with('前');
        // 续建7个、新建9个: in a list a verb says which.
        let verb = || {
            let bare = left.phrase.is(Class::Verb) && left.phrase.is(Class::Empty);
            Some(left.phrase).filter(|_| bare && scene.gap == Gap::List && counts_noun(quantity))
        };
        let named = if likened || earlier {
            None
        } else {
            shorten(left.phrase, times).or_else(from).or_else(verb)
        };
        let begin = named.filter(|name| scene.left.end - name.end <= BOUND);
        let begin = begin.map_or(quantity.span.start(), |name| name.start);
        let last = std::mem::replace(&mut self.last, begin);
        let before = index.checked_sub(1).and_then(|index| quantities.get(index));
        if scene.gap == Gap::Same
            && (counts_noun(quantity) || is_ratio(quantity))
            && let Some(end) = right_of_threshold(scene.left, before)
            && right.noun.is_shorter(2)
        {
            // 60岁以上19名, 年纳税300万元以上的2家.
            return Some(self.remember(Named::at(Span::between(last, end))));
        }
        // 白沙、石桥两村: the places are counted, and are no indicator.
        if let Some(places) = counts_places(quantity) {
            return Some(self.remember(places));
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
        self.note_project(right);
        if let Some(done) = done_by(reading, named) {
            return Some(self.remember(done));
        }
        if takes_right(quantity, left, right, named) {
            if !right.shared {
                self.consumed = right.noun.end;
            }
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
            let named = self.own(reading, phrase);
            // 完成年度计划1500万方的98.7%: the share is of what was named before.
            let goal = right.attributive.is_some()
                && phrase.is_shorter(8)
                && phrase.at_tail(Class::Goal).is_some();
            return Some(if goal && self.topic.is_some() { named } else { self.remember(named) });
        }
        if let Some(named) = before_bracket(scene, times) {
            return Some(self.remember(named));
        }
        let named = done_for(reading, onward).or_else(|| affected(scene, times));
        let named = named.or_else(|| turned(scene, left, times));
        if let Some(named) = named.or_else(|| fronted(reading, times)) {
            return Some(self.remember(named));
        }
        let named = of_whole(reading, onward).or_else(|| {
            let own = counted_itself(quantity, self.topic.as_ref(), left.phrase.text())?;
            self.in_places(scene).or(Some(own))
        });
        let free = scene.gap != Gap::Same || {
            let words = self.unclaimed(scene.left);
            words.as_str().trim_matches([' ', '共', '有']).is_empty()
        };
        if let Some(named) = named.filter(|_| free) {
            return Some(self.remember(named));
        }
        self.carried(reading, quantities)
    }

    /// The indicator that stands left of the number.
    fn own(&self, reading: Reading<'_, '_, '_>, phrase: Phrase<'_>) -> Named {
        let Reading { quantity, scene: Scene { left, .. }, right, .. } = reading;
        let money = phrase.is(Class::Money);
        if money && right.verb && quantity.kind == Dimension::Money {
            // 投资60余万元建成服务中心: what the money went into.
            let object = right.object();
            if !object.is_shorter(3) && !is_scope(object) {
                return Named::at(object.span());
            }
        }
        if money && let Some(total) = total_of(*left, phrase) {
            return Named::at(total);
        }
        // 生产总值[2]: the mark of a footnote.
        if let Some(text) = without_note(phrase.as_str()) {
            return Named { text: Some(text), ..Named::at(phrase.span()) };
        }
        // 断头路2条、长1.3公里: of what was named before.
        if phrase.is(Class::Single) && quantity.kind == Dimension::Length {
            let of = self.topic.as_ref().map(|topic| topic.span);
            return Named { subject: of, ..Named::at(phrase.span()) };
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
