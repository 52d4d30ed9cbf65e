//! What stands left of a number: (time) (verb) indicator (comparison) (change) (bound).

use crate::phrase::Phrase;
use crate::words::Lexicon;
use gongwen_lexicon::Words;
use gongwen_model::{Relation, Time};

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
    pub(crate) from: bool,
    /// A time right before the number: 由2016年的118亿元, 到2026年突破260亿元.
    pub(crate) tail_time: Option<&'r Time>,
    /// 比 or 较 with what is compared to.
    pub(crate) compared: bool,
    /// The clause ends in a verb that takes the counted noun behind the number, or in 的.
    pub(crate) wants_noun: bool,
    /// 分别: the values go to several indicators in turn.
    pub(crate) respectively: bool,
    /// What was cut off the head: verbs and adverbs, for the status.
    pub(crate) head: &'t str,
    /// What was cut off the end, for the status.
    pub(crate) tail: &'t str,
}

/// Goals that a completion is a share of.
const GOALS: &[&str] = &[
    "任务",
    "计划",
    "预算",
    "目标",
    "目标任务",
    "序时进度",
    "计划数",
    "预算数",
    "任务数",
    "计划投资",
    "指标",
    "总任务",
    "设计长度",
    "总投资",
];

/// Verbs between an indicator and the goal.
const TOWARDS: &[&str] =
    &["完成", "占", "为", "达到", "达", "是", "相当于", "快于", "慢于", "低于", "高于", "超"];

pub(crate) fn read_left<'t, 'r>(
    lexicon: &Lexicon,
    text: &'t str,
    start: usize,
    end: usize,
    times: &'r [Time],
) -> Left<'t, 'r> {
    let mut left = Left {
        phrase: Phrase::new(text, start, end),
        change: None,
        part: None,
        from: false,
        tail_time: None,
        compared: false,
        wants_noun: false,
        respectively: false,
        head: "",
        tail: "",
    };
    left.phrase.trim();
    left.wants_noun = left.phrase.as_str().ends_with('的');
    cut_tail(lexicon, &mut left, times);
    left.tail = text.get(left.phrase.end..end).unwrap_or_default();
    if lexicon.verbs.at_tail(left.phrase.as_str()).is_some() {
        left.wants_noun = true;
    }
    cut_part(&mut left);
    if left.part.is_none() {
        cut_comparison(lexicon, &mut left);
    }
    let begin = left.phrase.start;
    cut_head(lexicon, &mut left.phrase, times);
    left.head = text.get(begin..left.phrase.start).unwrap_or_default();
    left
}

fn cut_tail<'t, 'r>(lexicon: &Lexicon, left: &mut Left<'t, 'r>, times: &'r [Time]) {
    loop {
        let before = left.phrase;
        if let Some(time) = left.phrase.cut_time_tail(times) {
            left.tail_time = left.tail_time.or(Some(time));
            continue;
        }
        if left.change.is_none() && !left.from {
            let text = before.as_str();
            let light = lexicon.light.at_tail(text).map_or(0, str::len);
            let change = [(&lexicon.up, Relation::Growth), (&lexicon.down, Relation::Decline)]
                .into_iter()
                .filter_map(|(words, relation)| Some((words.at_tail(text)?, relation)))
                .max_by_key(|(word, _)| word.len())
                .filter(|(word, _)| word.len() > light && !is_kept(&lexicon.kept, text, word))
                .filter(|(word, _)| {
                    // 改造提升, 返修提升: what is done to roads is no growth.
                    let rest = text.get(..text.len() - word.len()).unwrap_or_default();
                    *word != "提升" || !rest.ends_with(['造', '修', '治', '级', '化', '设'])
                });
            if let Some((word, relation)) = change {
                let at = before.end - word.len();
                let place = Phrase { start: at, ..before };
                left.change = Some((relation, place));
                // 自然增长率 is an indicator's own name.
                if word.ends_with('率') {
                    return;
                }
                left.phrase.end = at;
                left.phrase.trim();
                // 户均增收 too.
                let per = PER_UNIT.iter().find(|per| left.phrase.as_str().ends_with(**per));
                if let Some(per) = per {
                    left.phrase.start = left.phrase.end - per.len();
                    left.phrase.end = before.end;
                    return;
                }
                continue;
            }
        }
        match left.phrase.cut_tail(&lexicon.light, &lexicon.kept) {
            Some("由" | "从") => left.from = true,
            Some(word) if word.starts_with("分别") => left.respectively = true,
            Some("有" | "为" | "共" | "了" | "还有" | "仅有" | "共有" | "现有" | "一共") =>
            {
                left.wants_noun = true;
            }
            Some(_) => {}
            None => break,
        }
    }
    if let Some(rest) = left.phrase.as_str().strip_suffix("分别") {
        left.respectively = true;
        left.phrase.end = left.phrase.start + rest.len();
    }
}

fn is_kept(kept: &Words, text: &str, word: &str) -> bool {
    kept.at_tail(text).is_some_and(|kept| kept.len() > word.len())
}

/// Means for a unit: with a word of change they are an indicator.
const PER_UNIT: &[&str] =
    &["户均", "人均", "亩均", "村均", "户均年", "人均年", "每户", "每人", "预计户均"];

/// 占…的, 完成…任务的: the indicator stands before the verb.
fn cut_part(left: &mut Left<'_, '_>) {
    let phrase = left.phrase;
    let text = phrase.as_str();
    let of = left.tail.contains('的');
    let goal = GOALS.iter().any(|goal| text.ends_with(goal));
    if goal && of {
        let verbs = TOWARDS.iter().filter_map(|verb| Some((text.rfind(verb)?, *verb)));
        let (at, verb) = verbs.max_by_key(|found| found.0).unwrap_or((0, ""));
        let total = text.ends_with("总投资") && verb == "占";
        let relation = if total { Relation::Share } else { Relation::Completion };
        left.part = Some((relation, Phrase { start: phrase.start + at, ..phrase }));
        left.phrase.end = phrase.start + at;
        left.phrase.trim();
        return;
    }
    let share = text.char_indices().rev().find(|&(i, c)| {
        let behind = text.get(i + c.len_utf8()..).unwrap_or_default();
        let region = behind.starts_with("地区") || behind.starts_with("地方");
        // 占地, 占用, 占比 and 侵占 are other words.
        let word = behind.starts_with(['地', '道', '用', '有', '领', '比']) && !region;
        c == '占' && !word && !text.get(..i).unwrap_or_default().ends_with(['侵', '抢', '挤'])
    });
    if let Some((at, _)) = share {
        left.part = Some((Relation::Share, Phrase { start: phrase.start + at, ..phrase }));
        left.phrase.end = phrase.start + at;
        left.phrase.trim();
    } else if left.tail.starts_with('占') || left.tail.starts_with("占了") {
        left.part = Some((Relation::Share, phrase));
    }
}

/// 比上年, 快于全市平均水平: what stands before them is the indicator.
fn cut_comparison(lexicon: &Lexicon, left: &mut Left<'_, '_>) {
    let text = left.phrase.as_str();
    let found = lexicon.comparing.find_all(text).filter_map(|(at, word, ())| {
        let behind = text.get(at + word.len()..)?;
        let before = text.get(..at)?;
        // 比重, 占比 and 收入比 are nouns.
        let ratio = word == "比"
            && (behind.starts_with(['重', '例', '率', '赛', '较'])
                || before.ends_with(['占', '对', '评', '同', '环', '之'])
                || before.ends_with('入') && left.tail_time.is_none());
        let degree = word == "较" && behind.starts_with(['大', '为', '多', '好', '快', '高']);
        let near = behind.chars().count() <= 12;
        (near && !ratio && !degree).then_some(at)
    });
    let found = found.min();
    // 收入比, 城乡收入比 end in 比.
    if let Some(at) = found.filter(|&at| {
        at + "比".len() < text.len() || left.change.is_some() || left.tail_time.is_some()
    }) {
        left.compared = true;
        left.phrase.end = left.phrase.start + at;
        left.phrase.trim();
    }
}

/// Nouns that say little without the word before them.
const BARE: &[&str] = &[
    "面积",
    "企业",
    "项目",
    "活动",
    "资金",
    "标准",
    "人员",
    "人数",
    "数量",
    "总额",
    "收入",
    "金额",
    "时间",
    "时限",
    "覆盖率",
    "成功率",
    "成本",
    "能力",
    "天数",
    "车辆",
    "设备",
    "单位",
    "农户",
    "群众",
    "任务",
    "事项",
];

/// Cuts times, connectives, adverbs and one verb off the head.
pub(crate) fn cut_head(lexicon: &Lexicon, phrase: &mut Phrase<'_>, times: &[Time]) {
    let mut verbs = 0;
    phrase.trim();
    loop {
        if phrase.cut_time_head(times).is_some() {
            continue;
        }
        let before = *phrase;
        // 新建 is a verb before 新 is a leading word.
        let verb = lexicon.verbs.at_head(phrase.as_str()).map_or(0, str::len);
        let lead = lexicon.lead.at_head(phrase.as_str()).map_or(0, str::len);
        if lead >= verb && phrase.cut_head(&lexicon.lead, &lexicon.kept).is_some() {
            if phrase.is_empty() {
                break;
            }
            continue;
        }
        if verbs < 2
            && let Some(verb) = phrase.cut_head(&lexicon.verbs, &lexicon.kept)
        {
            // 投资 alone is a noun, and so is what a verb of one character begins (养老床位), or
            // one before a noun that says little by itself (种植面积, 入驻企业).
            let bare = BARE.contains(&phrase.as_str());
            if bare || phrase.chars() < 2 || verb.chars().count() < 2 {
                *phrase = before;
                break;
            }
            verbs += 1;
            continue;
        }
        break;
    }
}
