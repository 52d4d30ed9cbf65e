//! What stands left of a number: (time) (verb) indicator (comparison) (change) (bound).

use crate::head::cut_head;
use crate::phrase::Phrase;
use crate::scan::Hit;
use crate::words::Class;
use gongwen_model::{Relation, Span, Time};

/// What was read left of a number.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Left<'t, 'r> {
    /// The indicator; empty where the clause names none.
    pub(crate) phrase: Phrase<'t>,
    /// The word of change: 增长, 降幅.
    pub(crate) change: Option<(Relation, Phrase<'t>)>,
    /// A share of something (占…的), a completion (完成年度任务的).
    pub(crate) part: Option<(Relation, Phrase<'t>)>,
    /// 由 or 从 before the number: the first of two values.
    pub(crate) from: Option<Span>,
    /// A time right before the number: 由2016年的118亿元, 到2026年突破260亿元.
    pub(crate) tail_time: Option<&'r Time>,
    /// 每户补, 每人交: what is paid for each.
    pub(crate) paid: Option<Span>,
    /// 比 or 较, where what is compared to stands behind it.
    pub(crate) compared: Option<Span>,
    /// The clause ends in a verb that takes the counted noun behind the number, or in 的.
    pub(crate) wants_noun: bool,
    /// 分别: the values go to several indicators in turn.
    pub(crate) respectively: bool,
    /// What was cut off the head: verbs and adverbs, for the status.
    pub(crate) head: Phrase<'t>,
    /// What was cut off the end, for the status.
    pub(crate) tail: Phrase<'t>,
}

impl Left<'_, '_> {
    /// 由18平方公里拓展到: between two values there is a verb, and no indicator.
    pub(crate) fn leads_to_second(&self) -> bool {
        self.phrase.is_shorter(4)
            && (self.tail.at_tail(Class::Onto).is_some()
                || self.tail.at_tail(Class::LeadsOn).is_some())
    }
}

/// Reads the words of a clause before its number.
/// `ratio` tells whether that is a percentage or another ratio.
pub(crate) fn read_left<'t, 'r>(
    clause: Phrase<'t>,
    times: &'r [Time],
    ratio: bool,
) -> Left<'t, 'r> {
    let nothing = clause.at(clause.end, clause.end);
    let mut left = Left {
        phrase: clause,
        change: None,
        part: None,
        from: None,
        tail_time: None,
        paid: None,
        compared: None,
        wants_noun: false,
        respectively: false,
        head: nothing,
        tail: nothing,
    };
    left.phrase.trim();
    left.wants_noun = left.phrase.as_str().ends_with('的');
    cut_tail(&mut left, times);
    left.tail = clause.at(left.phrase.end, clause.end);
    if left.change.is_some() {
        cut_cause(&mut left.phrase);
    }
    left.wants_noun |= left.phrase.at_tail(Class::Verb).is_some();
    cut_part(&mut left, ratio);
    if left.part.is_none() {
        cut_comparison(&mut left);
    }
    cut_respectively(&mut left);
    let begin = left.phrase.start;
    cut_head(&mut left.phrase, times);
    left.head = clause.at(begin, left.phrase.start);
    left
}

/// Cuts the bound, the copula, the time and the word of change off the end.
fn cut_tail<'r>(left: &mut Left<'_, 'r>, times: &'r [Time]) {
    loop {
        if let Some(time) = left.phrase.cut_time_tail(times) {
            left.tail_time = left.tail_time.or(Some(time));
            continue;
        }
        let whole = left.phrase;
        let [light, up, down, kept] =
            whole.tails([Class::Light, Class::Up, Class::Down, Class::Kept]);
        let change = up.max(down);
        if left.change.is_none() && left.from.is_none() && change > light && change >= kept {
            let word = whole.at(whole.end - change, whole.end);
            if !is_work(whole, word) {
                let relation = if down < up { Relation::Growth } else { Relation::Decline };
                left.change = Some((relation, word));
                if cut_change(left, word) {
                    continue;
                }
                return;
            }
        }
        if light <= kept {
            let paid = cut_payment(&mut left.phrase);
            left.paid = left.paid.or(paid);
            if paid.is_some() || cut_done(&mut left.phrase) {
                continue;
            }
            break;
        }
        left.phrase.cut_tail(light);
        let word = whole.at(whole.end - light, whole.end);
        match word.as_str() {
            "由" | "从" => left.from = Some(word.span()),
            "有" | "为" | "共" | "了" | "还有" | "仅有" | "共有" | "现有" | "一共" => {
                left.wants_noun = true;
            }
            word => left.respectively |= word.starts_with("分别"),
        }
    }
    cut_respectively(left);
    if left.change.is_none() {
        cut_more_done(left);
    }
}

/// 每餐|交, 每人|领: a verb of paying behind what it is paid for.
fn cut_payment(phrase: &mut Phrase<'_>) -> Option<Span> {
    let verb = phrase.at_tail(Class::Paid)?;
    let head = phrase.at(phrase.start, verb.start);
    let each = head.at_tail(Class::Light).map(|word| head.at(word.start, word.end));
    let each = each.filter(|each| each.as_str().starts_with('每'))?;
    phrase.cut_tail(verb.len());
    Some(Span::between(each.start, verb.end))
}

/// 水厂|已建成, 渠道|已完成: what was done stands before it.
fn cut_done(phrase: &mut Phrase<'_>) -> bool {
    let Some(done) = phrase.at_tail(Class::Existing) else { return false };
    let word = phrase.at(done.start, done.end);
    let name = phrase.at(phrase.start, done.start);
    let cut = word.as_str().starts_with('已') && !name.is_shorter(2);
    if cut {
        phrase.cut_tail(done.len());
    }
    cut
}

/// 分别增长, 分别比上年增长.
fn cut_respectively(left: &mut Left<'_, '_>) {
    if let Some(rest) = left.phrase.as_str().strip_suffix("分别") {
        left.respectively = true;
        left.phrase.end = left.phrase.start + rest.len();
    }
}

/// Times that a figure is compared with.
const EARLIER: &[&str] = &["上年", "去年", "年初", "同期", "上月", "上季", "同比"];

/// 比去年多种, 同比少支出: a verb behind 多 or 少, where something is compared.
fn cut_more_done(left: &mut Left<'_, '_>) {
    let phrase = left.phrase;
    let text = phrase.as_str().trim_end_matches('出');
    let mut ends = text.char_indices().rev().skip(1).take(2);
    let more = ends.find(|&(_, c)| matches!(c, '多' | '少'));
    // 比上年末低: with another time, not with another place.
    let higher = || {
        let last = text.char_indices().next_back().filter(|&(_, c)| matches!(c, '高' | '低'));
        last.filter(|_| EARLIER.iter().any(|time| text.contains(time)))
    };
    let Some((at, sign)) = more.or_else(higher) else { return };
    let word = phrase.at(phrase.start + at, phrase.end);
    if !phrase.at(phrase.start, word.start).has(Class::Comparing) {
        return;
    }
    let up = matches!(sign, '多' | '高');
    let relation = if up { Relation::Growth } else { Relation::Decline };
    left.change = Some((relation, word));
    left.phrase.end = word.start;
    left.phrase.trim();
}

/// 改造提升, 返修提升: what is done to roads is no growth; nor is 加快 but of a rate that is
/// compared.
fn is_work(whole: Phrase<'_>, word: Phrase<'_>) -> bool {
    let before = whole.at(whole.start, word.start);
    if word.as_str() == "加快" {
        return !before.has(Class::Comparing);
    }
    word.as_str() == "提升"
        && before.as_str().ends_with(['造', '修', '治', '级', '化', '设', '貌', '质', '境'])
}

/// Cuts the word of change off; `false` where it belongs to the indicator's own name.
fn cut_change<'t>(left: &mut Left<'t, '_>, word: Phrase<'t>) -> bool {
    // 自然增长率.
    if word.as_str().ends_with('率') {
        return false;
    }
    left.phrase.end = word.start;
    left.phrase.trim();
    // 户均增收; 养老金月人均增加 is of 养老金.
    if let Some(per) = left.phrase.at_tail(Class::PerUnit) {
        let name = left.phrase.at(left.phrase.start, per.start);
        let words = name.as_str().trim_end_matches(['月', '年']);
        let own = name.at(name.start, name.start + words.len());
        if !own.is_shorter(3)
            && own.at_tail(Class::Verb).is_none()
            && own.first(Class::Stop).is_none()
        {
            left.phrase = own;
            return true;
        }
        left.phrase = word.at(per.start, word.end);
        return false;
    }
    true
}

/// 夏粮|因霜冻减产: what changed stands before the cause.
fn cut_cause(phrase: &mut Phrase<'_>) {
    if !phrase.has(Class::Cause) {
        return;
    }
    let words = phrase.as_str();
    let cause = ["因", "由于"].iter().filter_map(|word| words.find(word)).min();
    let Some(at) = cause.filter(|&at| at >= "夏粮".len()) else { return };
    let whole = words.get(at..).unwrap_or_default();
    let other = ["因素", "因子", "因此"].iter().any(|word| whole.starts_with(word))
        || words.get(..at).is_some_and(|before| before.ends_with(['原', '基', '病', '死', '诱']));
    if !other {
        phrase.end = phrase.start + at;
    }
}

/// 占…的, 完成…任务的: the indicator stands before the verb.
fn cut_part(left: &mut Left<'_, '_>, ratio: bool) {
    let phrase = left.phrase;
    // 外资完成计划87%.
    let done =
        |goal: &Hit| ratio && phrase.at(phrase.start, goal.start).at_tail(Class::Done).is_some();
    if phrase.at_tail(Class::Goal).is_some_and(|goal| left.tail.has(Class::Of) || done(goal)) {
        // 下达 ends in 达, and is no such verb.
        let own = |verb: &&Hit| {
            let word = phrase.at(phrase.start, verb.end).at_tail(Class::Verb);
            word.is_none_or(|word| word.start >= verb.start)
        };
        let verb = phrase.places(Class::Towards).rev().find(own);
        let total = verb.is_some_and(|verb| verb.classes.has(Class::Share))
            && phrase.as_str().ends_with("总投资");
        let relation = if total { Relation::Share } else { Relation::Completion };
        cut_at(left, relation, verb.map_or(phrase.start, |verb| verb.start));
        return;
    }
    // 人均收入仅为全省平均水平的72%.
    if phrase.as_str().ends_with("水平")
        && left.tail.has(Class::Of)
        && let Some(at) = likened_at(phrase)
    {
        cut_at(left, Relation::Share, at);
        if let Some(light) = left.phrase.at_tail(Class::Light) {
            left.phrase.cut_tail(light.len());
        }
        return;
    }
    let share = phrase.places(Class::Share).rev().find(|hit| {
        let behind = phrase.at(hit.end, phrase.end).as_str();
        let region = behind.starts_with("地区") || behind.starts_with("地方");
        // 占地, 占用, 占比 and 侵占 are other words.
        let word = behind.starts_with(['地', '道', '用', '有', '领', '比']) && !region;
        let before = phrase.at(phrase.start, hit.start).as_str();
        !word && !before.ends_with(['侵', '抢', '挤', '乱', '强', '霸', '独'])
    });
    if let Some(share) = share {
        // 占全年任务100.6%, but 占总投资70%.
        let words = phrase.at(share.end, phrase.end);
        let goal = words.at_tail(Class::Goal).is_some() && !words.as_str().ends_with("总投资");
        let relation = if goal { Relation::Completion } else { Relation::Share };
        cut_at(left, relation, share.start);
    } else if let Some(share) = left.tail.at_head(Class::Share) {
        left.part = Some((Relation::Share, left.tail.at(share.start, share.end)));
    }
}

/// Where the words begin that liken a name to a level: 仅为全省平均水平, 均不足全省水平.
fn likened_at(phrase: Phrase<'_>) -> Option<usize> {
    let words = ["不足", "不到", "超过", "接近"];
    let short = words.iter().find_map(|word| phrase.as_str().find(word));
    let short = short.map(|at| phrase.start + at);
    short.or_else(|| phrase.last(Class::Towards).map(|verb| verb.start))
}

fn cut_at(left: &mut Left<'_, '_>, relation: Relation, at: usize) {
    left.part = Some((relation, left.phrase.at(at, left.phrase.end)));
    left.phrase.end = at;
    left.phrase.trim();
}

/// 比上年, 快于全市平均水平: what stands before them is the indicator.
fn cut_comparison(left: &mut Left<'_, '_>) {
    let phrase = left.phrase;
    let found = phrase.places(Class::Comparing).find(|hit| {
        let word = phrase.at(hit.start, hit.end).as_str();
        let behind = phrase.at(hit.end, phrase.end);
        let before = phrase.at(phrase.start, hit.start).as_str();
        // 比重, 占比 and 收入比 are nouns.
        let ratio = word == "比"
            && (behind.as_str().starts_with(['重', '例', '率', '赛', '较'])
                || before.ends_with(['占', '对', '评', '同', '环', '之', '可'])
                || before.ends_with('入') && left.tail_time.is_none());
        let degree =
            word == "较" && behind.as_str().starts_with(['大', '为', '多', '好', '快', '高']);
        !ratio && !degree && behind.is_shorter(13)
    });
    if found.is_none()
        && let Some(over) = over_goal(phrase)
    {
        left.compared = Some(over.span());
        left.phrase.end = over.start;
        left.phrase.trim();
        return;
    }
    // 收入比, 城乡收入比 end in 比.
    if let Some(hit) = found.filter(|hit| {
        hit.start + "比".len() < phrase.end || left.change.is_some() || left.tail_time.is_some()
    }) {
        left.compared = Some(hit.span());
        left.phrase.end = hit.start;
        left.phrase.trim();
    }
}

/// 超计划, 超年度任务: what a goal is exceeded by is compared with it.
fn over_goal(phrase: Phrase<'_>) -> Option<Phrase<'_>> {
    let goal = phrase.at_tail(Class::Goal)?;
    let mut over = phrase.at(phrase.start, goal.start);
    if let Some(yearly) = over.at_tail(Class::Yearly) {
        over.end = yearly.start;
    }
    let before = over.as_str().strip_suffix('超')?;
    Some(phrase.at(phrase.start + before.len(), phrase.end))
}
