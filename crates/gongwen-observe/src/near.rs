//! Names in the clauses beside that of the quantity, where its own has none.

use crate::counted::right_of_run;
use crate::head::cut_head;
use crate::left::Left;
use crate::named::Named;
use crate::phrase::Phrase;
use crate::reading::{Reading, is_ratio};
use crate::right::{Right, first_stop};
use crate::scene::Scene;
use crate::words::Class;
use gongwen_model::{Quantity, Relation, Span, Time};

/// 为10人发放临时救助金, 为3户8人发放: what is done for those who are counted; the first of
/// `quantities` is the one that is read.
pub(crate) fn done_for(reading: Reading<'_, '_, '_>, quantities: &[Quantity]) -> Option<Named> {
    let Reading { scene, left, .. } = reading;
    let right = right_of_run(reading, quantities);
    if !right.verb {
        return None;
    }
    let to = ['为', '给', '对', '向'];
    let recipient = left.head.as_str().ends_with(to)
        || left.phrase.is_empty() && scene.left.as_str().trim_end().ends_with(to);
    let object = right.object();
    let done = recipient && !object.is_empty();
    done.then(|| Named::at(Span::between(right.at, object.end)))
}

/// 带动120户, 惠及3万人: the verb alone says what is counted.
pub(crate) fn helped(left: &Left<'_, '_>) -> Option<Span> {
    ends_in_one(left.head, HELPING)
}

/// 剩余187户: where nothing else was named.
pub(crate) fn left_over(left: &Left<'_, '_>) -> Option<Span> {
    ends_in_one(left.head, &["剩余", "余下", "剩下", "其余"])
}

/// What is done with those who are counted: 转移5个村, 惠及6个村.
pub(crate) fn deed(clause: Phrase<'_>) -> Option<Span> {
    ends_in_one(clause, &["惠及", "涉及", "覆盖", "搬迁", "完工"]).or_else(|| {
        let verb = clause.at_tail(Class::Verb).filter(|verb| verb.len() >= "转移".len())?;
        let word = clause.at(verb.start, verb.end);
        (!word.is(Class::Empty)).then(|| verb.span())
    })
}

/// The first of some words that a stretch ends with.
fn ends_in_one(stretch: Phrase<'_>, words: &[&str]) -> Option<Span> {
    let text = stretch.as_str().trim_end();
    let word = words.iter().find(|word| text.ends_with(**word))?;
    let end = stretch.start + text.len();
    Some(Span::between(end - word.len(), end))
}

/// What is done for people, the longer first.
const HELPING: &[&str] =
    &["辐射带动", "带动", "惠及", "吸纳", "安置", "帮扶", "救助", "帮助", "服务", "培训"];

/// 占持卡人数38.9万人的66%: the number is the whole, and its words stand behind 占.
pub(crate) fn whole_of_share(
    quantity: &Quantity,
    left: &Left<'_, '_>,
    right: &Right<'_>,
) -> Option<Named> {
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

/// 固定资产累计投资: what money was put into stands before 累计.
pub(crate) fn total_of(clause: Phrase<'_>, money: Phrase<'_>) -> Option<Span> {
    let before = clause.at(clause.start, money.start);
    let head = before.as_str().strip_suffix("累计")?;
    let last = head.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or(head);
    let bound = ["以上", "以下"].iter().find_map(|bound| last.strip_prefix(*bound));
    let end = clause.start + head.len();
    let name = clause.at(end - bound.unwrap_or(last).len(), end);
    let named = (3..=10).contains(&name.chars()) && name.first(Class::Verb).is_none();
    named.then(|| Span::between(name.start, money.end))
}

/// 创业补贴（每户5000元）: what stands before the bracket that the clause opens with.
pub(crate) fn before_bracket(scene: &Scene<'_>, times: &[Time]) -> Option<Named> {
    let mut phrase = clause_before(scene.ahead, ['（', '('])?;
    if let Some(mark) = phrase.last(Class::ListMark) {
        phrase.start = mark.end;
    }
    cut_head(&mut phrase, times);
    let named = (2..=16).contains(&phrase.chars()) && phrase.first(Class::Stop).is_none();
    named.then(|| Named::at(phrase.span()))
}

/// 村里的通组路，硬化了2300米: what the clause before names, and a verb takes up.
pub(crate) fn fronted(reading: Reading<'_, '_, '_>, times: &[Time]) -> Option<Named> {
    let Reading { quantity, scene, left, .. } = reading;
    let words = left.head.as_str();
    let verb = left.head.has(Class::Verb) || scene.left.at_head(Class::Verb).is_some();
    let verb = verb || matches!(left.phrase.as_str(), "金额" | "总金额" | "总额");
    if is_ratio(quantity) || !verb || words.starts_with('其') {
        return None;
    }
    let mut phrase = clause_before(scene.ahead, ['，', ','])?;
    cut_head(&mut phrase, times);
    if let Some(stop) = phrase.first(Class::Stop) {
        phrase.end = stop.start;
    }
    let verb = phrase.places(Class::Verb).any(|verb| verb.len() > "修".len());
    (!verb && (3..=10).contains(&phrase.chars())).then(|| Named::at(phrase.span()))
}

/// 城镇化率稳步提升，达到58%: what the clause before says has changed, and now its value follows.
pub(crate) fn turned(scene: &Scene<'_>, left: &Left<'_, '_>, times: &[Time]) -> Option<Named> {
    let turned = left.tail.has(Class::Reached) || left.change.is_some();
    let mut phrase = clause_before(scene.ahead, ['，', ',']).filter(|_| left.phrase.is_empty())?;
    let turn = TURNS.iter().find(|turn| phrase.as_str().ends_with(**turn)).filter(|_| turned);
    let [up, down] = phrase.tails([Class::Up, Class::Down]);
    let reached = left.tail.has(Class::Reached);
    phrase.end -= match turn {
        Some(turn) => turn.len(),
        None if reached && up.max(down) > 0 => up.max(down),
        None => return None,
    };
    while let Some(adverb) = MANNERS.iter().find(|word| phrase.as_str().ends_with(**word)) {
        phrase.end -= adverb.len();
    }
    cut_head(&mut phrase, times);
    let named = (2..=16).contains(&phrase.chars()) && first_stop(phrase).is_none();
    named.then(|| Named::at(phrase.span()))
}

/// Changes that a clause tells of before the next one says by how much.
const TURNS: &[&str] = &[
    "由负转正",
    "由降转升",
    "由降转增",
    "止跌回升",
    "止跌回稳",
    "企稳回升",
    "稳中有升",
    "稳中有进",
    "扭亏为盈",
];

/// How something changes.
const MANNERS: &[&str] = &[
    "稳步",
    "逐步",
    "逐年",
    "进一步",
    "不断",
    "持续",
    "明显",
    "显著",
    "大幅",
    "大幅度",
    "有效",
    "稳定",
    "快速",
    "较快",
    "平稳",
    "有所",
    "再",
    "继续",
    "实现",
    "得到",
];

/// The last clause of a stretch that ends with one of two marks, without the mark.
fn clause_before<'t>(ahead: Phrase<'t>, marks: [char; 2]) -> Option<Phrase<'t>> {
    let text = ahead.as_str().strip_suffix(marks)?;
    let clause = text.rsplit(['，', ',', '；', ';', '。', '：', '）', ')', '\n']).next()?;
    let end = ahead.start + text.len();
    Some(ahead.at(end - clause.len(), end))
}

/// 固定资产投资受…影响，仅完成3.2亿元: what the clause before names and a verb tells of.
pub(crate) fn affected(scene: &Scene<'_>, times: &[Time]) -> Option<Named> {
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
