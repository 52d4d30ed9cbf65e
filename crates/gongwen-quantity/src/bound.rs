//! The words around a quantity that make it a bound (约 超过 以上 左右).

use crate::cursor::{Cursor, is_han};
use crate::grammar::holds_more;
use gongwen_lexicon::Words;
use gongwen_model::{Bound, Dimension};
use gongwen_numeral::{Numeral, Vagueness};
use std::sync::LazyLock;

/// Words that stand right before the numeral. The longest that fits decides: 不低于, not 低于.
const BEFORE: &[(&str, Bound)] = &[
    ("不低于", Bound::AtLeast),
    ("不少于", Bound::AtLeast),
    ("不小于", Bound::AtLeast),
    ("不短于", Bound::AtLeast),
    ("不下于", Bound::AtLeast),
    ("不弱于", Bound::AtLeast),
    ("大于等于", Bound::AtLeast),
    ("大于或等于", Bound::AtLeast),
    ("至少", Bound::AtLeast),
    ("至少达到", Bound::AtLeast),
    ("最少", Bound::AtLeast),
    ("最低", Bound::AtLeast),
    ("≥", Bound::AtLeast),
    ("起码", Bound::AtLeast),
    ("不下", Bound::AtLeast),
    ("不超过", Bound::AtMost),
    ("不超", Bound::AtMost),
    ("不高于", Bound::AtMost),
    ("不多于", Bound::AtMost),
    ("不大于", Bound::AtMost),
    ("不长于", Bound::AtMost),
    ("小于等于", Bound::AtMost),
    ("小于或等于", Bound::AtMost),
    ("至多", Bound::AtMost),
    ("最多", Bound::AtMost),
    ("最高不超过", Bound::AtMost),
    ("≤", Bound::AtMost),
    ("不得超过", Bound::AtMost),
    ("不得低于", Bound::AtLeast),
    ("不得少于", Bound::AtLeast),
    ("超过", Bound::More),
    ("超过了", Bound::More),
    ("超", Bound::More),
    ("逾", Bound::More),
    ("突破", Bound::More),
    ("突破了", Bound::More),
    ("高于", Bound::More),
    ("多于", Bound::More),
    ("大于", Bound::More),
    ("优于", Bound::More),
    ("大过", Bound::More),
    (">", Bound::More),
    ("＞", Bound::More),
    ("过", Bound::More),
    ("跨过", Bound::More),
    ("跨越", Bound::More),
    ("不足", Bound::Less),
    ("不到", Bound::Less),
    ("低于", Bound::Less),
    ("少于", Bound::Less),
    ("小于", Bound::Less),
    ("不满", Bound::Less),
    ("未满", Bound::Less),
    ("未达", Bound::Less),
    ("未达到", Bound::Less),
    ("<", Bound::Less),
    ("＜", Bound::Less),
    ("不及", Bound::Less),
    ("约", Bound::Approx),
    ("约为", Bound::Approx),
    ("大约", Bound::Approx),
    ("近", Bound::Approx),
    ("将近", Bound::Approx),
    ("接近", Bound::Approx),
    ("大概", Bound::Approx),
    ("差不多", Bound::Approx),
    ("上下", Bound::Approx),
    ("约占", Bound::Approx),
    ("约合", Bound::Approx),
    ("≈", Bound::Approx),
    ("估计", Bound::Approx),
];

/// Words that may stand further to the left in the clause: 至少配备全科医生2名.
const AHEAD: &[(&str, Bound)] = &[
    ("至少", Bound::AtLeast),
    ("最少", Bound::AtLeast),
    ("最多", Bound::AtMost),
    ("至多", Bound::AtMost),
    ("将近", Bound::Approx),
    ("差不多", Bound::Approx),
    ("大约", Bound::Approx),
    ("接近", Bound::Approx),
];

/// Words that stand right after the unit.
const AFTER: &[(&str, Bound)] = &[
    ("以上", Bound::AtLeast),
    ("及以上", Bound::AtLeast),
    ("或以上", Bound::AtLeast),
    ("（含）以上", Bound::AtLeast),
    ("(含)以上", Bound::AtLeast),
    ("（含)以上", Bound::AtLeast),
    ("(含)", Bound::AtLeast),
    ("（含）", Bound::AtLeast),
    ("（不含）以上", Bound::More),
    ("(不含)以上", Bound::More),
    ("（不含）以下", Bound::Less),
    ("(不含)以下", Bound::Less),
    ("出头", Bound::More),
    ("出頭", Bound::More),
    ("起步", Bound::AtLeast),
    ("以下", Bound::AtMost),
    ("及以下", Bound::AtMost),
    ("或以下", Bound::AtMost),
    ("（含）以下", Bound::AtMost),
    ("(含)以下", Bound::AtMost),
    ("以内", Bound::AtMost),
    ("之内", Bound::AtMost),
    ("封顶", Bound::AtMost),
    ("左右", Bound::Approx),
    ("上下", Bound::Approx),
    ("有余", Bound::More),
    ("还多", Bound::More),
    ("开外", Bound::More),
];

/// The tables, indexed.
struct Tables {
    before: Words<Bound>,
    ahead: Words<Bound>,
    after: Words<Bound>,
    of_a_whole: Words<Bound>,
}

static WORDS: LazyLock<Tables> = LazyLock::new(|| Tables {
    before: Words::new(BEFORE),
    ahead: Words::new(AHEAD),
    after: Words::new(AFTER),
    of_a_whole: Words::new(OF_A_WHOLE),
});

/// The bound of the quantity that stands at `start..end`.
pub(crate) fn bound(
    cursor: &Cursor<'_>,
    numeral: &Numeral,
    start: usize,
    end: usize,
    dimension: Dimension,
) -> Bound {
    let after = cursor.after(cursor.skip_blanks(end));
    if let Some((_, bound)) = WORDS.after.head(after) {
        return bound;
    }
    // 24小时内, 30日内.
    if dimension == Dimension::Duration && after.starts_with('内') {
        return Bound::AtMost;
    }
    if let Some(bound) = before(cursor, start) {
        // 近5年 are the last five.
        let recent = dimension == Dimension::Duration
            && bound == Bound::Approx
            && cursor.before(start).ends_with('近')
            && cursor.before(end).ends_with('年');
        return if recent { Bound::Exact } else { bound };
    }
    // 上千: a thousand, or more.
    if numeral.shape().bare && cursor.before(start).ends_with('上') {
        return Bound::AtLeast;
    }
    if let Some(bound) = ahead(cursor, start) {
        return bound;
    }
    let ratio = matches!(dimension, Dimension::Fraction | Dimension::Percent | Dimension::Multiple);
    if ratio && let Some(bound) = of_a_whole(cursor, start) {
        return bound;
    }
    let unit = cursor.text().get(numeral.span().end()..end).unwrap_or_default();
    if holds_more(unit) {
        return Bound::More;
    }
    match numeral.vagueness() {
        Some(Vagueness::More) => Bound::More,
        Some(Vagueness::About) => Bound::Approx,
        _ if is_followed_by_more(after) => Bound::More,
        _ => Bound::Exact,
    }
}

/// The bound that a quantity shares with those of its list, whose last one ends at `last` and has
/// `shared`: the word stands once, behind 分别 or 均.
pub(crate) fn shared_bound(
    cursor: &Cursor<'_>,
    last: usize,
    shared: Option<Bound>,
    start: usize,
    own: Bound,
) -> Option<Bound> {
    if own == Bound::Exact {
        let between = || cursor.text().get(last..start).unwrap_or_default();
        return shared.filter(|_| matches!(between(), "、" | "和" | "与" | "及" | "以及"));
    }
    let before = cursor.before_trimmed(start);
    let (word, bound) = WORDS.before.tail(before)?;
    let head = before.get(..before.len() - word.len())?;
    (bound == own && SHARING.iter().any(|word| head.ends_with(word))).then_some(bound)
}

/// Words that give what follows them to each member of a list.
const SHARING: &[&str] = &["分别", "均", "都", "分别力争", "分别已"];

/// The word of a bound that a text ends with, whatever stands before it.
pub(crate) fn word_before(text: &str) -> Option<(&'static str, Bound)> {
    WORDS.before.tail(text)
}

/// The word of a bound before a quantity that a text begins with.
pub(crate) fn word_at(text: &str) -> Option<(&'static str, Bound)> {
    WORDS.before.head(text)
}

/// The word of a bound behind a quantity that a text begins with.
pub(crate) fn word_after(text: &str) -> Option<(&'static str, Bound)> {
    WORDS.after.head(text)
}

fn before(cursor: &Cursor<'_>, start: usize) -> Option<Bound> {
    let text = cursor.before_trimmed(start);
    let (word, bound) = WORDS.before.tail(text)?;
    let mut left = text.chars().rev().skip(word.chars().count());
    // 通过3次, 最近5年, 附近2公里: the word is the end of another.
    let inside = match (word, left.next()) {
        ("过", Some(c)) => {
            is_han(c)
                && !matches!(
                    c,
                    '值' | '均'
                        | '额'
                        | '入'
                        | '总'
                        | '数'
                        | '产'
                        | '量'
                        | '部'
                        | '都'
                        | '已'
                        | '税'
                        | '口'
                        | '模'
                )
        }
        ("近", Some(c)) => matches!(c, '最' | '附' | '邻' | '靠' | '临' | '远'),
        ("约", Some(c)) => matches!(c, '签' | '预' | '节' | '履' | '解' | '违' | '制' | '集'),
        ("超", Some(c)) => matches!(c, '反'),
        ("突破", Some(c)) => c == '零',
        _ => false,
    };
    (!inside).then_some(bound)
}

fn ahead(cursor: &Cursor<'_>, start: usize) -> Option<Bound> {
    // Nothing but words may stand between it and the numeral: the look goes no further back.
    let before = cursor.before(start);
    let text = cursor.text().as_bytes().get(..start)?;
    if text.last_chunk().is_some_and(holds_no_end_ahead) {
        return None;
    }
    for (at, last) in before.char_indices().rev().take(AHEAD_REACH) {
        if ends_ahead(last)
            && let Some((_, bound)) = WORDS.ahead.tail(before.get(..at + last.len_utf8())?)
        {
            return Some(bound);
        }
        if !is_word(last) {
            return None;
        }
    }
    None
}

/// Whether a word of [`AHEAD`] ends with a character.
const fn ends_ahead(c: char) -> bool {
    matches!(c, '少' | '多' | '近' | '约')
}

/// Whether the bytes within reach hold none of the characters of [`ends_ahead`]: nearly all. All
/// are looked at, without a branch, for the place where a search ends is hard to foretell.
fn holds_no_end_ahead(near: &[u8; 3 * AHEAD_REACH]) -> bool {
    let pairs = near.iter().zip(near.iter().skip(1));
    !pairs.fold(false, |held, pair| {
        held | matches!(pair, (0xb0, 0x91) | (0xa4, 0x9a) | (0xbf, 0x91) | (0xba, 0xa6))
    })
}

/// How far ahead a bound may stand, in characters, its own left out.
const AHEAD_REACH: usize = 11;

/// A character of a word that is no number.
const fn is_word(c: char) -> bool {
    let digit =
        matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '两');
    is_han(c) && !digit
}

/// Words before the whole that a ratio is a part of: 不足旺季的三成.
const OF_A_WHOLE: &[(&str, Bound)] = &[
    ("约占", Bound::Approx),
    ("接近", Bound::Approx),
    ("不足", Bound::Less),
    ("不到", Bound::Less),
    ("不及", Bound::Less),
    ("超过", Bound::More),
];

fn of_a_whole(cursor: &Cursor<'_>, start: usize) -> Option<Bound> {
    // Most have no 的 before them.
    if !cursor.before(start).trim_end().ends_with('的') {
        return None;
    }
    let clause = cursor.clause_before(start, 14).trim_end();
    let whole = clause.strip_suffix('的')?;
    let (at, word, bound) = WORDS.of_a_whole.find_all(whole).next_back()?;
    let between = whole.get(at + word.len()..)?;
    (!between.is_empty() && between.chars().all(is_han)).then_some(bound)
}

/// 四里多， and 三成多。: 多 or 余 after the unit, with no word of its own.
fn is_followed_by_more(after: &str) -> bool {
    let mut chars = after.chars();
    matches!(chars.next(), Some('多' | '余'))
        && chars.next().is_none_or(|c| !is_han(c) || matches!(c, '的' | '长' | '高' | '宽' | '远'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_ahead_are_told_by_their_last_character() {
        assert!(AHEAD.iter().all(|(word, _)| word.ends_with(ends_ahead)));
        for (word, _) in AHEAD {
            let mut near = [0; 3 * AHEAD_REACH];
            near[..word.len()].copy_from_slice(word.as_bytes());
            assert!(!holds_no_end_ahead(&near), "{word}");
            near.rotate_right(word.len());
            assert!(!holds_no_end_ahead(&near), "{word}");
        }
    }
}
