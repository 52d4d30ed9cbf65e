//! Lists with 分别: several indicators, and as many values.

use crate::named::Named;
use crate::phrase::Phrase;
use crate::reading::is_age;
use crate::scene::{Gap, Scene};
use crate::squeeze::squeeze;
use crate::words::boundary;
use gongwen_model::Quantity;

/// How many named indicators are kept for 分别, and values are counted.
pub(crate) const LONGEST: usize = 8;

/// How far a list may reach, in bytes.
const LONGEST_LIST: usize = 180;

/// The marks that may divide the members of a list, in the order in which they are tried.
const DIVIDERS: [&[char]; 3] = [&['、', '和'], &['、', '和', '及', '与'], &['、']];

/// The members of a list, if it has `count` of them.
pub(crate) fn members(phrase: Phrase<'_>, count: usize) -> Option<Vec<Named>> {
    let lists = DIVIDERS.iter().map(|marks| divide(phrase, marks));
    let parts = lists.into_iter().find(|parts| parts.len() == count)?;
    Some(share_end(&parts))
}

fn divide<'t>(phrase: Phrase<'t>, marks: &[char]) -> Vec<Phrase<'t>> {
    let mut parts = Vec::new();
    let mut at = phrase.start;
    for part in phrase.as_str().split(marks) {
        let mut piece = phrase.at(at, at + part.len());
        at += part.len() + '、'.len_utf8();
        piece.trim();
        // A、B类: letters are names.
        if !piece.is_shorter(2) || piece.as_str().starts_with(|c: char| c.is_ascii_uppercase()) {
            parts.push(piece);
        }
    }
    parts
}

/// A short member shares the end of the last: 农业、旅游业产值 what stands behind 业,
/// 城镇、农村居民收入 what stands behind as many characters.
fn share_end(parts: &[Phrase<'_>]) -> Vec<Named> {
    let last = parts.last().map_or("", |part| part.as_str());
    let end = parts.first().and_then(|part| part.as_str().chars().next_back());
    // 婴儿和5岁以下儿童死亡率: a member with a number is a name of its own.
    let numbered = last.contains(|c: char| c.is_ascii_digit());
    let common = !numbered
        && parts.iter().rev().skip(1).all(|part| part.as_str().chars().next_back() == end);
    let at = end.filter(|_| common).and_then(|c| last.chars().position(|other| other == c));
    let shared = |part: &Phrase<'_>| {
        if numbered {
            return None;
        }
        let own = part.chars();
        let from = last.char_indices().nth(at.map_or(own, |at| at + 1))?.0;
        let tail = last.get(from..)?;
        let letter = own == 1;
        (own <= 3 && (letter || tail.chars().nth(2).is_some()))
            .then(|| squeeze(&[part.as_str(), tail]))
    };
    let list_end = parts.last().map_or(0, |part| part.end);
    let named = |part: &Phrase<'_>| match shared(part) {
        // Its words stand in two places: from the first to the last of them.
        Some(text) => Named { text: Some(text), ..Named::at(part.at(part.start, list_end).span()) },
        None => Named::at(part.span()),
    };
    parts.iter().map(named).collect()
}

/// How many values follow each other from the first of `quantities` on, divided by 、 and 和.
pub(crate) fn run_length(text: &str, quantities: &[Quantity]) -> usize {
    let pairs = quantities.iter().zip(quantities.iter().skip(1));
    let joined = pairs.take_while(|(a, b)| {
        let between = text.get(a.span.end()..b.span.start()).unwrap_or_default();
        let between = between.get(..24).unwrap_or(between).trim();
        // 5%左右、6%以上.
        let bound = ["左右", "以上", "以下", "以内"].iter().find_map(|b| between.strip_prefix(*b));
        let between = bound.unwrap_or(between);
        let plain = between.trim_start_matches(['、', '和', '与', '及']);
        between != plain && (plain.is_empty() || ["下降", "增长", "上升"].contains(&plain))
    });
    1 + joined.take(LONGEST).count()
}

/// 批发、零售、住宿三个行业分别增长3%、4%和5%: the list that the quantity before the clause counts.
pub(crate) fn list_before<'t>(
    scene: &Scene<'t>,
    quantities: &[Quantity],
    index: usize,
) -> Option<Phrase<'t>> {
    let count = quantities.get(index.checked_sub(1)?)?;
    let size = usize::try_from(count.value.min).ok().filter(|size| (2..=LONGEST).contains(size))?;
    let end = count.span.start();
    if scene.gap != Gap::Same || count.span.end() > scene.left.start {
        return None;
    }
    let text = scene.left.text();
    let near = text.get(boundary(text, end.saturating_sub(LONGEST_LIST))..end)?;
    let words = near.rsplit(['，', ',', '。', '；', ';', '：', '\n']).next()?;
    let words = words.strip_prefix("其中").unwrap_or(words);
    let list = scene.left.at(end - words.len(), end);
    members(list, size).map(|_| list)
}

/// 新生儿、婴儿和5岁以下儿童死亡率分别为1‰、2‰和3‰: an age stands in a member of the list.
pub(crate) fn list_across<'t>(
    scene: &Scene<'t>,
    quantities: &[Quantity],
    index: usize,
    values: usize,
) -> Option<Phrase<'t>> {
    let age = quantities.get(index.checked_sub(1)?)?;
    if !is_age(age) || scene.gap != Gap::Same || age.span.end() > scene.left.start {
        return None;
    }
    let text = scene.left.text();
    let end = scene.left.start + scene.left.as_str().find("分别")?;
    let near = text.get(boundary(text, end.saturating_sub(LONGEST_LIST))..end)?;
    let words = near.rsplit(['，', ',', '。', '；', ';', '：', '\n']).next()?;
    let list = scene.left.at(end - words.len(), end);
    members(list, values).map(|_| list)
}
