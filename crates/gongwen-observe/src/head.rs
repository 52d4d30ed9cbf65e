//! What is cut off the head of a phrase: times, connectives, adverbs, verbs.

use crate::phrase::Phrase;
use crate::words::Class;
use gongwen_model::Time;

/// The most verbs that are cut off.
const VERBS: usize = 2;

/// (6月1日至9月30日)平均降雨: an aside before the name.
fn cut_aside(phrase: &mut Phrase<'_>) {
    let inner = phrase.as_str().strip_prefix(['（', '(']);
    let split = inner.and_then(|inner| inner.split_once(['）', ')']));
    let dated = split.filter(|(aside, _)| aside.contains(|c: char| c.is_ascii_digit()));
    if let Some(len) = dated.map(|(_, rest)| rest.len()).filter(|&len| len > "名".len()) {
        phrase.start = phrase.end - len;
        phrase.trim();
    }
}

/// Cuts times, connectives, adverbs and verbs off the head.
pub(crate) fn cut_head(phrase: &mut Phrase<'_>, times: &[Time]) {
    let mut verbs = 0;
    phrase.trim();
    let begin = phrase.start;
    loop {
        cut_aside(phrase);
        if phrase.cut_time_head(times).is_some() {
            continue;
        }
        let [lead, verb, kept] = phrase.heads([Class::Lead, Class::Verb, Class::Kept]);
        // 中环广场 begins with no preposition; 执行中追加 has one behind its verb.
        if phrase.start == begin && phrase.as_str().starts_with('中') && verb == 0 {
            return;
        }
        // 新建 is a verb before 新 is a leading word.
        if lead >= verb && lead > kept {
            phrase.cut_head(lead);
            if phrase.is_empty() {
                return;
            }
        } else if verb > kept && verbs < VERBS {
            let whole = *phrase;
            phrase.cut_head(verb);
            // 投资 alone is a noun, and so is what a verb of one character begins (养老床位), or
            // one before a noun that says little by itself (种植面积, 入驻企业).
            let single = whole.at(whole.start, whole.start + verb).is_shorter(2);
            if single || phrase.is_shorter(2) || phrase.is(Class::Bare) {
                *phrase = whole;
                return;
            }
            verbs += 1;
        } else {
            return;
        }
    }
}
