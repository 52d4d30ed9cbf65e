//! Ordinals and ranks: 第22个, 二期, 前三位, 二次.

use crate::cursor::{Cursor, is_han};
use crate::neighbours::Neighbours;
use gongwen_numeral::Numeral;

pub(super) fn ordinal(
    cursor: &Cursor<'_>,
    numeral: &Numeral,
    beside: &Neighbours,
) -> Option<usize> {
    let end = numeral.span().end();
    let &Neighbours { previous, next, .. } = beside;
    if previous == Some('第') {
        return Some(ordinal_end(cursor, end));
    }
    // 前三位, 后十名, 前10强; 前三季度 is a time.
    if matches!(previous, Some('前' | '后')) && matches!(next, Some('位' | '名' | '强' | '列'))
    {
        return Some(end);
    }
    // 排13名, 居第.. , 位列3位.
    if matches!(previous, Some('排' | '列' | '居')) && matches!(next, Some('位' | '名')) {
        return Some(end);
    }
    // 由第77位提升至75位: a rank follows a rank.
    if next == Some('位') && matches!(previous, Some('至' | '到')) && ranked(cursor, numeral) {
        return Some(end);
    }
    let shape = numeral.shape();
    if shape.arabic || shape.half {
        return None;
    }
    // 人大七次会议, 二十届三中全会: the sessions of an assembly are numbered.
    let session = ["次会议", "次全体会议", "次全会", "次代表大会", "届"];
    let assembly = matches!(previous, Some('大' | '届' | '会' | '委' | '协'));
    if assembly && session.iter().any(|word| cursor.after(end).starts_with(word)) {
        return Some(end);
    }
    // 三组到五组, 四组还有断头路: the groups of a village are numbered.
    let named = previous.is_none_or(|c| {
        !is_han(c) || matches!(c, '和' | '至' | '到' | '是' | '村' | '在' | '从' | '由' | '往')
    });
    if next == Some('组') && named && numeral.min() < 30.into() && !ends_with_two(cursor, end) {
        return Some(end + '组'.len_utf8());
    }
    // 一期工程, 二期; 分两期 counts.
    let small = || numeral.min() < 10.into() && !numeral.is_range();
    let phase = next == Some('期') && small() && !ends_with_two(cursor, end);
    // 二 does not count things, 两 does: 二次供水, 二级网格, 二位.
    let second = cursor.before(end).ends_with('二') && numeral.min() == 2.into() && !measure(next);
    (phase || second).then_some(end)
}

/// Whether a rank stands before the word of rising: 第77位提升至.
fn ranked(cursor: &Cursor<'_>, numeral: &Numeral) -> bool {
    let clause = cursor.clause_before(numeral.span().start(), RANK);
    clause.find('第').and_then(|at| clause.get(at..)).is_some_and(|rest| rest.contains('位'))
}

/// How far before a rank another one may stand, in characters.
const RANK: usize = 14;

fn ends_with_two(cursor: &Cursor<'_>, end: usize) -> bool {
    cursor.before(end).ends_with(['两', '兩'])
}

/// Units that 二 goes with: 二两, 二斤, 二元, 二里.
const fn measure(next: Option<char>) -> bool {
    matches!(
        next,
        Some(
            '两' | '斤'
                | '元'
                | '里'
                | '尺'
                | '丈'
                | '亩'
                | '米'
                | '克'
                | '升'
                | '公'
                | '分'
                | '毫'
                | '厘'
                | '点'
                | '厂'
                | '吨'
                | '成'
                | '万'
                | '千'
                | '角'
                | '块'
                | '小'
                | '英'
                | '吋'
                | '個'
                | '十'
        )
    )
}

/// An ordinal can be a range or a list: 第1-3名, 第二、三产业, 第一至第三.
fn ordinal_end(cursor: &Cursor<'_>, end: usize) -> usize {
    let mut chars = cursor.after(end).chars();
    let Some(mark) = chars.next().filter(|c| matches!(c, '、' | '-' | '—' | '至' | '到' | '~'))
    else {
        return end;
    };
    let at = end + mark.len_utf8();
    match gongwen_numeral::integer_at(cursor.text(), at) {
        Some(next) if next.value < 100 && cursor.after(next.end).starts_with(OF_ORDINALS) => {
            next.end
        }
        _ => end,
    }
}

/// What the last member of a list of ordinals is an ordinal of.
const OF_ORDINALS: [char; 8] = ['产', '季', '名', '位', '届', '次', '批', '组'];
