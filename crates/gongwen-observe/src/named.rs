//! Indicators, and which stretch of a clause is one.

use crate::head::cut_head;
use crate::phrase::Phrase;
use crate::scan::Hit;
use crate::words::{Class, Classes};
use gongwen_model::{Span, Time};
use smol_str::SmolStr;

/// An indicator: its place, what it is about, and its words where they are put together of
/// several places (城镇、农村居民收入).
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Named {
    pub(crate) span: Span,
    pub(crate) subject: Option<Span>,
    pub(crate) text: Option<SmolStr>,
}

impl Named {
    pub(crate) const fn at(span: Span) -> Self {
        Self { span, subject: None, text: None }
    }
}

/// A clause of more characters is cut behind its last verb.
const LONG: usize = 12;

/// The indicator in a phrase; `None` where it has none.
pub(crate) fn shorten<'t>(mut phrase: Phrase<'t>, times: &[Time]) -> Option<Phrase<'t>> {
    if phrase.has(Class::Owner) {
        cut_owner(&mut phrase);
    }
    // 进出口|受订单减少影响降至2.85亿元.
    if phrase.as_str().ends_with("影响")
        && let Some(cause) = phrase.first(Class::Cause)
        && !phrase.at(phrase.start, cause.start).is_shorter(3)
    {
        phrase.end = cause.start;
    }
    // A long clause: what stands behind its last verb.
    if !phrase.is_shorter(LONG + 1)
        && let Some(at) = behind_last_verb(phrase)
        && !phrase.at(at, phrase.end).is(Class::Bare)
    {
        phrase.start = at;
    }
    if let Some(at) = behind_adding(phrase) {
        phrase.start = at;
    }
    // 统计范围为计划总投资: what it is stands behind 为.
    if !phrase.is_shorter(LONG + 1)
        && let Some(at) = behind_copula(phrase)
    {
        phrase.start = at;
    }
    // 人代会批准的支出预算, 资金投向水厂扩建, 园区现有项目.
    cut_up_to(&mut phrase, OPENERS);
    cut_example(&mut phrase);
    cut_attribute(&mut phrase);
    cut_aside(&mut phrase);
    cut_head(&mut phrase, times);
    phrase.trim();
    let short = phrase.is_shorter(2) && !phrase.is(Class::Single);
    let other = short || is_scope(phrase) || phrase.is(Class::Empty);
    // 今年省下达我县, 县下达.
    let other =
        other || phrase.as_str().ends_with("下达") || phrase.at_tail(Class::Whole).is_some();
    // 受订单减少影响, 降至2.85亿美元.
    let caused = phrase.at_head(Class::Cause).is_some() && phrase.as_str().ends_with("影响");
    let other = other || caused;
    let [approved, basis] = phrase.tails([Class::Approved, Class::Basis]);
    (!other && approved == 0 && basis == 0).then_some(phrase)
}

/// The classes of words behind which a name begins.
const OPENERS: Classes =
    Classes::of(Class::Approved).or(Classes::of(Class::Into)).or(Classes::of(Class::Existing));

/// “春风行动”等各类|招聘会: an example in quotes says less than what it is one of.
fn cut_example(phrase: &mut Phrase<'_>) {
    let Some(word) = phrase.last(Class::Example) else { return };
    let rest = phrase.at(word.end, phrase.end);
    if !rest.is_shorter(2) {
        *phrase = rest;
    }
}

/// DN160以上的|主管道, 口岸全年|过货量: what says which of them, or when, is no part of the name.
fn cut_attribute(phrase: &mut Phrase<'_>) {
    if !phrase.has(Class::Of) && !phrase.has(Class::Yearly) {
        return;
    }
    let words = phrase.as_str();
    let behind = |word: &&str| words.rsplit_once(*word).map(|(_, name)| name);
    let name = ["以上的", "以下的", "全年"].iter().find_map(behind);
    let Some(name) = name.filter(|name| name.chars().nth(1).is_some()) else { return };
    let name = phrase.at(phrase.end - name.len(), phrase.end);
    if !name.is(Class::Goal) && !name.is(Class::Empty) {
        *phrase = name;
    }
}

/// 展示栏（公示、宣传栏等）: a list in brackets behind a name is no part of it.
fn cut_aside(phrase: &mut Phrase<'_>) {
    let Some(inner) = phrase.as_str().strip_suffix(['）', ')']) else { return };
    let Some(open) = inner.rfind(['（', '(']) else { return };
    let listed = inner.get(open..).is_some_and(|aside| aside.contains('、'));
    if listed && open > "名".len() {
        phrase.end = phrase.start + open;
    }
}

/// Cuts off all up to the last word of some classes, if a name is left.
fn cut_up_to(phrase: &mut Phrase<'_>, classes: Classes) {
    let Some(word) = phrase.last_of(classes) else { return };
    let rest = phrase.at(word.end, phrase.end).as_str().trim_start_matches('的');
    // 产业基金|现有规模: what is left says nothing by itself.
    let bare = phrase.at(phrase.end - rest.len(), phrase.end).is(Class::Abstract);
    if bare && !phrase.at(phrase.start, word.start).is_shorter(2) {
        phrase.end = word.start;
        return;
    }
    if rest.chars().nth(1).is_some() {
        phrase.start = phrase.end - rest.len();
    }
}

/// 某某有限公司年货运量: the firm is the subject.
fn cut_owner(phrase: &mut Phrase<'_>) {
    for owner in ["公司", "合作社", "集团"] {
        if let Some(at) = phrase.as_str().rfind(owner) {
            let rest = phrase.at(phrase.start + at + owner.len(), phrase.end);
            if !rest.is_shorter(2) {
                *phrase = rest;
            }
        }
    }
}

/// Verbs with the thing that is added right behind them.
const ADDING: &[&str] = &["征求", "征集", "新增", "添置", "购置", "增设", "增添", "更换"];

/// 小学扩建后新增|学位: where the words behind a verb of adding begin, if it does not open the clause.
fn behind_adding(phrase: Phrase<'_>) -> Option<usize> {
    let verb = phrase.last(Class::Verb)?;
    let inside = verb.start >= phrase.start + "小学".len();
    let adds = ADDING.contains(&phrase.at(verb.start, verb.end).as_str());
    let left = !phrase.at(verb.end, phrase.end).is_shorter(2);
    (inside && adds && left).then_some(verb.end)
}

/// Where the words behind the last verb of a clause begin, if some are left.
fn behind_last_verb(phrase: Phrase<'_>) -> Option<usize> {
    // 转移支付收入: 转移 is no verb there.
    let kept = |verb: &Hit| {
        let mut kept = phrase.places(Class::Kept);
        kept.any(|word| word.start <= verb.start && verb.end <= word.end)
    };
    let inside = |verb: &&Hit| {
        verb.start > phrase.start
            && !kept(verb)
            && !phrase.at(verb.start, verb.end).is_shorter(2)
            && !phrase.at(verb.end, phrase.end).is_shorter(4)
    };
    phrase.places(Class::Verb).rev().find(inside).map(|verb| verb.end)
}

/// Where the words behind the last 为 begin, if it is a word of its own and some are left.
fn behind_copula(phrase: Phrase<'_>) -> Option<usize> {
    let (head, name) = phrase.as_str().rsplit_once('为')?;
    let own = !head.is_empty()
        && !head.ends_with(['作', '成', '认', '行', '因', '较', '更', '变', '均', '都', '分']);
    (own && name.chars().nth(2).is_some()).then_some(phrase.end - name.len())
}

/// A place or a light word is no indicator: 全镇, 白集村.
pub(crate) fn is_scope(phrase: Phrase<'_>) -> bool {
    let text = phrase.as_str();
    let place = || phrase.is_shorter(5) && !text.starts_with('距');
    if text.is_empty() {
        return true;
    }
    // 白沙村、石桥村投入20万元.
    let list = || {
        text.contains('、')
            && text.split('、').all(|name| name.ends_with(['村', '镇', '乡']) && name.len() <= 15)
    };
    text.ends_with(['镇', '县', '乡', '区', '村'])
        && (place() && phrase.at_tail(Class::District).is_none() || list())
}
